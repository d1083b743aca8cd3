//! S00 and S01: what is not RON, and what the level format does not know; all of a file at once.

use std::{ops::Range, sync::LazyLock};

use scenario::{LIMITS, ReadError, Scenario};

use crate::{
    finding::{Finding, Severity},
    shape::{Shape, Shapes},
    tree::{Field, Kind, Tree, Value},
};

static SHAPES: LazyLock<Shapes> = LazyLock::new(Shapes::of::<Scenario>);

/// So many unknown names of a file are told.
const MANY: usize = 100;

/// Names that no level may ever have, the rule that says so, and why.
const DENIED: &[(&[&str], &str, &str)] = &[
    (
        &["ethnicity", "nationality", "religion", "disability", "accent", "appearance", "race"],
        "L22",
        "describe what is done, never what someone looks like or where they come from",
    ),
    (
        &["timer", "lives", "leaderboard", "streak", "score", "countdown", "loss_sound"],
        "L24",
        "take it out: nothing in the game hurries, ranks or punishes",
    ),
    (
        &["free_text", "text_input", "text_field", "typing", "upload", "microphone", "camera"],
        "L27",
        "take it out: a child never types, speaks or shows anything into the game",
    ),
    (
        &["save", "save_as", "remember_answer", "log"],
        "L28",
        "take it out: levels do not decide what is stored",
    ),
    (&["href", "link", "url"], "L31", "take it out: nothing in the game leads outside"),
];

/// What a file is, as far as it can be understood.
pub(crate) struct Understood<'t> {
    /// The tree, for places; none if a limit is broken.
    pub tree: Option<Tree<'t>>,
    /// The level; none if the types do not fit.
    pub level: Option<Scenario>,
    /// S00 and S01 findings.
    pub findings: Vec<Finding>,
}

/// Reads a text as a level, telling all that is wrong with its form.
pub(crate) fn understand<'t>(path: &std::path::Path, text: &'t str) -> Understood<'t> {
    let finding = |(line, column), rule, what: String, cure: &str| Finding {
        path: path.to_owned(),
        line,
        column,
        rule,
        severity: Severity::Error,
        what,
        cure: cure.to_owned(),
    };
    let mut findings = Vec::new();
    if let Err(error) = scenario::bound(text) {
        if let ReadError::Limit { what, line, column } = error {
            let cure =
                format!("keep to {} KiB and {} brackets", LIMITS.bytes / 1024, LIMITS.nesting);
            findings.push(finding((line, column), "S00", what, &cure));
        }
        return Understood { tree: None, level: None, findings };
    }
    let tree = Tree::new(text);
    let mut unknown = Unknown { found: Vec::new() };
    if let Some(root) = &tree.root {
        unknown.value(root, &SHAPES.root);
    }
    // The known rest is read too, so that the other findings are not kept back by a typing error.
    let known = blank(text, unknown.found.iter().filter_map(|found| found.blank.clone()));
    let read = scenario::parse::<Scenario>(&known);
    match &read {
        Ok(_) => {}
        Err(_) if !tree.errors.is_empty() => {
            for error in &tree.errors {
                let place = scenario::place(text, error.at);
                findings.push(finding(place, "S00", error.what.clone(), error.cure));
            }
        }
        Err(ReadError::Syntax { what, line, column }) => {
            let told = unknown.found.iter().any(|found| found.blank.is_none());
            if !told {
                let (what, cure) =
                    what.split_once("; ").unwrap_or((what, "compare with another level"));
                findings.push(finding((*line, *column), "S01", what.to_owned(), cure));
            }
        }
        Err(error) => findings.push(finding((1, 1), "S01", error.to_string(), "mend it")),
    }
    let more = unknown.found.len().saturating_sub(MANY);
    for (index, found) in unknown.found.into_iter().take(MANY).enumerate() {
        let more = if index + 1 == MANY { more } else { 0 };
        let what = match more {
            0 => found.what,
            _ => format!("{} (and {more} more)", found.what),
        };
        let place = scenario::place(text, found.at);
        findings.push(finding(place, found.rule, what, &found.cure));
    }
    Understood { tree: Some(tree), level: read.ok(), findings }
}

/// The text with these spans left white.
fn blank(text: &str, spans: impl Iterator<Item = Range<usize>>) -> String {
    let mut bytes = text.as_bytes().to_vec();
    for byte in spans.flatten() {
        if let Some(byte) = bytes.get_mut(byte).filter(|byte| **byte != b'\n') {
            *byte = b' ';
        }
    }
    String::from_utf8(bytes).unwrap_or_else(|_| text.to_owned())
}

struct Unknown {
    found: Vec<Found>,
}

struct Found {
    at: usize,
    rule: &'static str,
    what: String,
    cure: String,
    /// What to leave out so that the rest can be read; none if it cannot be left out.
    blank: Option<Range<usize>>,
}

impl Unknown {
    fn value(&mut self, value: &Value<'_>, shape: &Shape) {
        match (shape, &value.kind) {
            (Shape::Maybe(inner), Kind::Tuple("Some", items)) => {
                items.iter().for_each(|item| self.value(item, inner));
            }
            (Shape::Maybe(_), Kind::Word("None")) => {}
            (Shape::Maybe(inner), _) => self.value(value, inner),
            (Shape::List(inner), Kind::List(items)) => {
                items.iter().for_each(|item| self.value(item, inner));
            }
            (Shape::Map(inner), Kind::Map(entries)) => {
                entries.iter().for_each(|(_, value)| self.value(value, inner));
            }
            (Shape::Struct(name), Kind::Struct(_, fields)) => self.fields(name, fields),
            (Shape::Enum(name), Kind::Word(word)) => {
                self.word(name, word, value.span.start);
            }
            (Shape::Enum(name), Kind::Tuple(word, items)) => {
                let held = self.word(name, word, value.span.start);
                if let (Some(held), [item]) = (held, items.as_slice()) {
                    self.value(item, held);
                }
            }
            (Shape::Enum(name), Kind::Struct(word, fields)) => {
                if let Some(Shape::Struct(held)) = self.word(name, word, value.span.start) {
                    self.fields(held, fields);
                }
            }
            _ => {}
        }
    }

    fn fields(&mut self, name: &'static str, fields: &[Field<'_>]) {
        let Some(known) = SHAPES.structs.get(name) else { return };
        let names: Vec<&str> = known.iter().map(|(name, _)| *name).collect();
        for (index, field) in fields.iter().enumerate() {
            let Some((_, shape)) = known.iter().find(|(known, _)| *known == field.name) else {
                let (rule, cure) = denied(field.name)
                    .unwrap_or_else(|| ("S01", scenario::advice(field.name, &names)));
                // The comma after it goes too.
                let end = fields.get(index + 1).map_or(field.span.end, |next| next.span.start);
                let what = format!("unknown field `{}` in `{name}`", field.name);
                let blank = Some(field.span.start..end);
                self.found.push(Found { at: field.span.start, rule, what, cure, blank });
                continue;
            };
            self.value(&field.value, shape);
        }
    }

    fn word(&mut self, name: &'static str, word: &str, at: usize) -> Option<&'static Shape> {
        let known = SHAPES.enums.get(name)?;
        if let Some((_, held)) = known.iter().find(|(known, _)| *known == word) {
            return held.as_ref();
        }
        let words: Vec<&str> = known.iter().map(|(word, _)| *word).collect();
        let (rule, cure) = denied(word).unwrap_or_else(|| ("S01", scenario::advice(word, &words)));
        let what = format!("unknown word `{word}` for `{name}`");
        self.found.push(Found { at, rule, what, cure, blank: None });
        None
    }
}

fn denied(name: &str) -> Option<(&'static str, String)> {
    let found = DENIED.iter().find(|(names, ..)| names.contains(&name));
    found.map(|(_, rule, cure)| (*rule, (*cure).to_owned()))
}
