//! The help directory, `assets/help.ron`: who helps, by region, with source and date of verification.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::{Help, Pair, Problem, ReadError, read::parse};

/// Every entry of the help card, shown or not.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct HelpDirectory {
    /// The format version: 1.
    pub format: u32,
    /// The entries, in the order of the help card.
    pub entries: Vec<HelpEntry>,
}

/// One place that helps.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct HelpEntry {
    /// Never changes; levels write `{help:id}`.
    pub id: String,
    /// The region it serves: `vn`, `uk`, `us`, `int`.
    pub region: String,
    /// What it is called.
    pub name: Pair,
    /// What it does, in words for a child.
    pub does: Pair,
    /// The number as shown in texts; empty for a place without one.
    #[serde(default)]
    pub number: String,
    /// What the telephone dials; absent where nothing is dialled.
    #[serde(default)]
    pub tel: Option<String>,
    /// For whom it is.
    pub audience: Vec<Audience>,
    /// Where the facts come from, `https://` left out.
    pub source: String,
    /// The day on which the source was last read, `2026-10-15`; empty: not verified.
    #[serde(default)]
    pub verified_on: String,
    /// Whether the help card shows it.
    #[serde(default)]
    pub show: bool,
}

/// For whom an entry is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Audience {
    /// A child alone.
    Child,
    /// An adult, or a child with one.
    Adult,
}

impl HelpDirectory {
    /// Reads `assets/help.ron`, with the limits of levels.
    ///
    /// # Errors
    /// [`ReadError`] names the place and the cure; nothing is partly read.
    pub fn read(text: &str) -> Result<Self, ReadError> {
        let directory: Self = parse(text)?;
        let problems = directory.problems();
        if problems.is_empty() { Ok(directory) } else { Err(ReadError::Unplayable(problems)) }
    }

    /// The numbers that texts may name: id to number. Only entries that are shown and have one.
    #[must_use]
    pub fn texts(&self) -> Help {
        let shown = self.entries.iter().filter(|entry| entry.show && !entry.number.is_empty());
        shown.map(|entry| (entry.id.clone(), entry.number.clone())).collect()
    }

    /// The entries of a region that stand on the child's help card.
    pub fn card(&self, region: &str) -> impl Iterator<Item = &HelpEntry> {
        self.entries.iter().filter(move |entry| entry.show && entry.region == region)
    }

    /// The entry with this id.
    #[must_use]
    pub fn entry(&self, id: &str) -> Option<&HelpEntry> {
        self.entries.iter().find(|entry| entry.id == id)
    }

    fn problems(&self) -> Vec<Problem> {
        let mut problems = Vec::new();
        let mut seen = BTreeSet::new();
        if self.format != 1 {
            let what = format!("format {} is not known", self.format);
            problems.push(Problem::new("L30", "format".into(), what, "write `format: 1`"));
        }
        for (index, entry) in self.entries.iter().enumerate() {
            let mut say = |field: &str, what: String, cure: &str| {
                let name = if entry.id.is_empty() {
                    format!("[{index}]")
                } else {
                    format!(".{}", entry.id)
                };
                problems.push(Problem::new("L30", format!("entries{name}.{field}"), what, cure));
            };
            if !seen.insert(&entry.id) {
                say("id", format!("`{}` is there twice", entry.id), "give each entry its own id");
            }
            let words = [&entry.name.vi, &entry.name.en, &entry.does.vi, &entry.does.en];
            if words.iter().any(|words| words.trim().is_empty()) {
                say("name", "a name or description is empty".into(), "write both languages");
            }
            if entry.audience.is_empty() {
                say("audience", "no audience".into(), "say for whom it is");
            }
            if entry.source.is_empty() {
                say("source", "no source".into(), "name where the facts come from");
            }
            let dated = entry.verified_on.is_empty() || day_number(&entry.verified_on).is_some();
            if !dated {
                let what = format!("`{}` is not a date", entry.verified_on);
                say("verified_on", what, "write it like 2026-10-15");
            }
            if entry.show && entry.verified_on.is_empty() {
                say("show", "shown, but not verified".into(), "verify it first, or do not show it");
            }
            if entry.tel.as_ref().is_some_and(|tel| !is_tel(tel)) {
                say("tel", "not a number to dial".into(), "digits only, a plus in front at most");
            }
        }
        problems
    }
}

fn is_tel(tel: &str) -> bool {
    let digits = tel.strip_prefix('+').unwrap_or(tel);
    (2..=15).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit())
}

/// The days from 1970-01-01 to an ISO date (Howard Hinnant's `days_from_civil`); none if it is no date.
#[must_use]
pub fn day_number(date: &str) -> Option<i64> {
    let mut parts = date.split('-');
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    if parts.next().is_some() || (year.len(), month.len(), day.len()) != (4, 2, 2) {
        return None;
    }
    let number = |text: &str| {
        text.bytes().all(|byte| byte.is_ascii_digit()).then(|| text.parse::<i64>().ok())?
    };
    let (year, month, day) = (number(year)?, number(month)?, number(day)?);
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let last = match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        _ => return None,
    };
    if !(1..=last).contains(&day) {
        return None;
    }
    let from_march = if month <= 2 { year - 1 } else { year };
    let era = from_march.div_euclid(400);
    let year_of_era = from_march.rem_euclid(400);
    let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    Some(era * 146_097 + day_of_era - 719_468)
}
