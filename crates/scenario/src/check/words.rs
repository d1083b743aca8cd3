//! Placeholders and keys: each resolves, whatever is drawn, in each variant.

use std::borrow::Cow;

use crate::{
    BOARD_WORDS, LOOKS, Mechanic, PLACES, PoolEntry, SPOT_LOOKS, Scenario, Step, Text,
    check::{ENGINE, Found, Problem},
    walk::{self, At, Key, Kind, Variants, Visit, When},
};

/// The cases of a pretend device.
const FRAMES: &[&str] = &["tablet", "computer"];

pub(super) fn check(scenario: &Scenario, found: &mut Found) {
    for (name, entries) in &scenario.pools {
        for (index, entry) in entries.iter().enumerate() {
            let at = format!("pools.{name}{}", super::ids::dotted(index, &entry.id));
            for (field, pair) in &entry.words {
                if pair.vi.contains(['{', '}']) || pair.en.contains(['{', '}']) {
                    let at = format!("{at}.words.{field}");
                    let cure = "write the words out";
                    found.push(Problem::new(ENGINE, at, "a placeholder inside a pool", cure));
                }
            }
        }
    }
    walk::walk(scenario, &mut Words { scenario, found });
}

struct Words<'f, 's> {
    scenario: &'s Scenario,
    found: &'f mut Found,
}

impl<'s> Visit<'s> for Words<'_, 's> {
    fn text(&mut self, at: &At<'_>, _: Kind, when: When, text: &'s Text) {
        for (field, words) in [("vi", &text.vi), ("en", &text.en)] {
            let words = self.board_words(when, words);
            self.words(&at.field(field), when, &words);
        }
    }

    fn key(&mut self, at: &At<'_>, key: Key, when: When, name: &'s str) {
        match key {
            Key::Address => {
                if name.contains(['{', '}']) {
                    self.words(at, when, name);
                }
            }
            Key::Look => self.name(at, when, name, Some(LOOKS)),
            Key::Place => self.name(at, when, name, Some(PLACES)),
            Key::SpotLook => self.name(at, when, name, Some(SPOT_LOOKS)),
            Key::Frame => self.name(at, when, name, Some(FRAMES)),
            _ => self.name(at, when, name, None),
        }
    }
}

impl<'s> Words<'_, 's> {
    /// On a board, the story itself fills in the spot and what is left.
    fn board_words<'t>(&self, when: When, text: &'t str) -> Cow<'t, str> {
        let node = when.node.and_then(|index| self.scenario.nodes.get(index));
        if node.is_none_or(|node| !matches!(node.step, Step::Play(Mechanic::Redact(_)))) {
            return Cow::Borrowed(text);
        }
        Cow::Owned(BOARD_WORDS.iter().fold(text.to_owned(), |text, word| text.replace(word, "")))
    }

    fn say(&mut self, at: &At<'_>, what: String, cure: impl Into<String>) {
        self.found.push(Problem::new(ENGINE, at.to_string(), what, cure));
    }

    /// A text: every `{…}` closes and resolves.
    fn words(&mut self, at: &At<'_>, when: When, text: &str) {
        let mut rest = text;
        while let Some(open) = rest.find(['{', '}']) {
            let name = rest[open..].strip_prefix('{').and_then(|rest| rest.split_once('}'));
            let Some((name, after)) = name else {
                self.say(
                    at,
                    "a bracket `{` or `}` stands alone".into(),
                    "close it, or take it out",
                );
                return;
            };
            rest = after;
            if name.strip_prefix("help:").is_some_and(|id| !id.is_empty()) {
                continue;
            }
            self.placeholder(at, when, name, |entry, field| entry.words.contains_key(field));
        }
    }

    /// A key: either a plain name or one placeholder for the whole.
    fn name(
        &mut self,
        at: &At<'_>,
        when: When,
        name: &str,
        known: Option<&'static [&'static str]>,
    ) {
        if !name.contains(['{', '}']) {
            self.known(at, name, known);
            return;
        }
        let inner = name.strip_prefix('{').and_then(|rest| rest.strip_suffix('}'));
        let Some(inner) = inner.filter(|inner| !inner.contains(['{', '}'])) else {
            let what = format!("`{name}` is partly a placeholder");
            self.say(at, what, "write a plain name, or one placeholder for the whole");
            return;
        };
        self.placeholder(at, when, inner, |entry, field| entry.keys.contains_key(field));
        let (pool, field) = split(inner);
        let scenario = self.scenario;
        for entry in scenario.pools.get(pool).into_iter().flatten() {
            if let Some(name) = entry.keys.get(field).filter(|_| drawn(entry, when.variants)) {
                self.known(at, name, known);
            }
        }
    }

    fn known(&mut self, at: &At<'_>, name: &str, known: Option<&'static [&'static str]>) {
        let Some(known) = known else { return };
        if !known.contains(&name) {
            self.say(at, format!("`{name}` is not known"), crate::advice(name, known));
        }
    }

    fn placeholder(
        &mut self,
        at: &At<'_>,
        when: When,
        name: &str,
        has: impl Fn(&PoolEntry, &str) -> bool,
    ) {
        let (pool, field) = split(name);
        let scenario = self.scenario;
        let Some(entries) = scenario.pools.get(pool) else {
            let known: Vec<&str> = scenario.pools.keys().map(String::as_str).collect();
            self.say(at, format!("there is no pool `{pool}`"), crate::advice(pool, &known));
            return;
        };
        let lacking =
            entries.iter().filter(|entry| drawn(entry, when.variants) && !has(entry, field));
        for entry in lacking {
            let what = format!("`{{{name}}}` is not in the pool entry `{}`", entry.id);
            self.say(at, what, format!("add the field `{field}` to it"));
        }
        let can = |level: u8| entries.iter().any(|entry| drawn(entry, 1 << level));
        for level in walk::each(when.variants).filter(|level| !can(*level)) {
            let what = format!("nothing can be drawn from `{pool}` in variant {level}");
            self.say(at, what, "let an entry of the pool be drawn in it");
        }
    }
}

/// Pool and field of a placeholder; the field is `name` when none is given.
fn split(name: &str) -> (&str, &str) {
    name.split_once('.').unwrap_or((name, "name"))
}

fn drawn(entry: &PoolEntry, variants: Variants) -> bool {
    walk::chosen(&entry.only, variants) != 0
}
