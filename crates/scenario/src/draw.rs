//! Surface details: drawn from pools with the session's seed, and put into texts and keys.

use std::collections::BTreeMap;

use port::Lang;

use crate::{PoolEntry, Scenario};

/// What a session drew: pool name to the index of its entry.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draw(pub BTreeMap<String, usize>);

/// Help-directory entries by id, as shown in texts (`{help:vn_111}` gives `111`).
pub type Help = BTreeMap<String, String>;

impl Draw {
    /// Draws one entry of each pool. Only `u32` arithmetic, so that every machine draws the same.
    #[must_use]
    pub fn new(scenario: &Scenario, variant: u8, seed: u32) -> Self {
        let mut drawn = BTreeMap::new();
        for (name, entries) in &scenario.pools {
            let fits: Vec<usize> = entries
                .iter()
                .enumerate()
                .filter(|(_, entry)| entry.only.is_empty() || entry.only.contains(&variant))
                .map(|(index, _)| index)
                .collect();
            if let Some(index) = pick(fits.len(), mix(seed, name)) {
                drawn.insert(name.clone(), fits[index]);
            }
        }
        Self(drawn)
    }

    /// Orders `count` things: a permutation of `0..count` that depends on the seed and the place.
    #[must_use]
    pub fn order(count: usize, seed: u32, place: &str) -> Vec<usize> {
        let mut order: Vec<usize> = (0..count).collect();
        let mut state = mix(seed, place);
        for last in (1..count).rev() {
            state = step(state);
            if let Some(other) = pick(last + 1, state) {
                order.swap(last, other);
            }
        }
        order
    }
}

fn pick(count: usize, state: u32) -> Option<usize> {
    let count = u32::try_from(count).ok().filter(|count| *count > 0)?;
    usize::try_from(state % count).ok()
}

/// FNV-1a over the name, then a finaliser (Murmur3's), so that near seeds draw differently.
fn mix(seed: u32, name: &str) -> u32 {
    let hash = name.bytes().fold(0x811c_9dc5_u32 ^ seed, |hash, byte| {
        (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    });
    step(hash)
}

fn step(state: u32) -> u32 {
    let mut x = state.wrapping_add(0x9e37_79b9);
    x = (x ^ (x >> 16)).wrapping_mul(0x85eb_ca6b);
    x = (x ^ (x >> 13)).wrapping_mul(0xc2b2_ae35);
    x ^ (x >> 16)
}

/// Puts drawn details into texts.
#[derive(Clone, Copy, Debug)]
pub struct Vars<'a> {
    /// The pools' entries.
    pub scenario: &'a Scenario,
    /// What was drawn.
    pub draw: &'a Draw,
    /// The help directory.
    pub help: &'a Help,
}

impl Vars<'_> {
    /// The text with its placeholders filled in, first letters of sentences raised.
    /// An unknown placeholder stays as it stands: [`crate::check()`] does not let one through.
    #[must_use]
    pub fn fill(&self, text: &str, lang: Lang) -> String {
        let mut out = String::with_capacity(text.len());
        let mut rest = text;
        while let Some(open) = rest.find('{') {
            let Some(close) = rest[open..].find('}').map(|close| open + close) else { break };
            out.push_str(&rest[..open]);
            let name = &rest[open + 1..close];
            match self.value(name, lang) {
                Some(value) if starts_sentence(&out) => out.push_str(&capital(&value)),
                Some(value) => out.push_str(&value),
                None => out.push_str(&rest[open..=close]),
            }
            rest = &rest[close + 1..];
        }
        out.push_str(rest);
        out
    }

    /// A key (picture, look, place) with its placeholders filled in.
    #[must_use]
    pub fn key(&self, key: &str) -> String {
        self.fill_key(key)
    }

    fn fill_key(&self, key: &str) -> String {
        match key.strip_prefix('{').and_then(|rest| rest.strip_suffix('}')) {
            Some(name) => self
                .entry(name)
                .and_then(|(entry, field)| entry.keys.get(field))
                .cloned()
                .unwrap_or_default(),
            None => key.to_owned(),
        }
    }

    fn value(&self, name: &str, lang: Lang) -> Option<String> {
        if let Some(id) = name.strip_prefix("help:") {
            return self.help.get(id).cloned();
        }
        let (entry, field) = self.entry(name)?;
        let pair = entry.words.get(field)?;
        Some(match lang {
            Lang::Vi => pair.vi.clone(),
            Lang::En => pair.en.clone(),
        })
    }

    fn entry<'n>(&self, name: &'n str) -> Option<(&PoolEntry, &'n str)> {
        let (pool, field) = name.split_once('.').unwrap_or((name, "name"));
        let index = *self.draw.0.get(pool)?;
        Some((self.scenario.pools.get(pool)?.get(index)?, field))
    }
}

fn starts_sentence(before: &str) -> bool {
    match before.trim_end().chars().next_back() {
        None => true,
        Some(last) => matches!(last, '.' | '!' | '?' | '…' | '“' | '"'),
    }
}

fn capital(text: &str) -> String {
    let mut chars = text.chars();
    match chars.next() {
        Some(first) => first.to_uppercase().chain(chars).collect(),
        None => String::new(),
    }
}

/// The names inside `{…}` of a text or key, in order.
pub fn placeholders(text: &str) -> impl Iterator<Item = &str> {
    text.split('{').skip(1).filter_map(|rest| rest.split_once('}').map(|(name, _)| name))
}
