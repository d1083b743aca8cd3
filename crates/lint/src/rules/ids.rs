//! L02: ids are plain, begin with the level's short id, and are never used again for something
//! else. Source: curriculum.md section 5.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    Pack,
    finding::{Note, Report, Severity},
    level::Level,
    lock,
};

const RULE: &str = "L02";

pub(super) fn check(level: &Level<'_>, pack: &Pack, report: &mut Report) {
    let scenario = level.scenario;
    let mut plain = |at: String, id: &str| {
        let fits = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
        if !id.is_empty() && !id.chars().all(fits) {
            let cure = "use small letters a-z, digits and `_`";
            report.error(RULE, at, format!("the id `{id}` is not plain"), cure);
        }
    };
    plain("id".into(), &scenario.id);
    for (index, member) in scenario.cast.iter().enumerate() {
        plain(format!("cast[{index}].id"), &member.id);
    }
    for (name, entries) in &scenario.pools {
        plain(format!("pools.{name}"), name);
        for (index, entry) in entries.iter().enumerate() {
            plain(format!("pools.{name}[{index}].id"), &entry.id);
        }
    }
    for (_, at, node) in level.nodes() {
        plain(format!("{at}.id"), &node.id);
        for (index, choice) in node.decision().iter().flat_map(|it| &it.options).enumerate() {
            plain(format!("{at}.step.decision.options[{index}].id"), &choice.id);
        }
    }
    for line in &level.lines {
        plain(format!("{}.id", line.at), &line.text.id);
    }
    let file = level.path.file_stem().and_then(|name| name.to_str());
    if let Some(file) = file.filter(|file| *file != scenario.id) {
        let cure = "name the file like the level";
        report.error(RULE, "id", format!("the file is called `{file}`"), cure);
    }
    let short = level.short_id();
    for line in level.lines.iter().filter(|line| !line.text.id.is_empty()) {
        let rest = line.text.id.strip_prefix(short);
        if !rest.is_some_and(|rest| rest.starts_with('_')) {
            let what = format!("the text id `{}` is not of this level", line.text.id);
            report.error(
                RULE,
                format!("{}.id", line.at),
                what,
                format!("begin it with `{short}_`"),
            );
        }
    }
    let Some(lock) = &pack.lock else { return };
    let gone = |id: String| lock.ids.get(&id) == Some(&false);
    let mut again = |at: String, id: &str| {
        let cure = "take a new id: this one stands for what it was before";
        report.error(RULE, at, format!("the id `{id}` was used before and removed"), cure);
    };
    if gone(format!("level {}", scenario.id)) {
        again("id".into(), &scenario.id);
    }
    for (_, at, node) in level.nodes() {
        if gone(format!("node {}.{}", scenario.id, node.id)) {
            again(format!("{at}.id"), &node.id);
        }
    }
    for line in &level.lines {
        if gone(format!("text {}", line.text.id)) {
            again(format!("{}.id", line.at), &line.text.id);
        }
    }
}

/// Across the pack: unique, siblings and prerequisites exist, and the lock is up to date.
pub(super) fn pack(levels: &[Level<'_>], pack: &Pack, notes: &mut Vec<(Option<usize>, Note)>) {
    let mut say = |index: Option<usize>, at: String, what: String, cure: &str| {
        let cure = cure.to_owned();
        let note = Note { at, rule: RULE, severity: Severity::Error, what, cure };
        notes.push((index, note));
    };
    let mut shorts: BTreeMap<&str, &str> = BTreeMap::new();
    for (index, level) in levels.iter().enumerate() {
        if let Some(other) = shorts.insert(level.short_id(), &level.scenario.id) {
            let what = format!("`{other}` begins with `{}` too", level.short_id());
            say(Some(index), "id".into(), what, "give each level its own short id");
        }
    }
    let ids: BTreeSet<&str> = levels.iter().map(|level| level.scenario.id.as_str()).collect();
    for (index, level) in levels.iter().enumerate() {
        let lists =
            [("requires", &level.scenario.requires), ("siblings", &level.scenario.siblings)];
        for (field, named) in lists {
            for (item, id) in named.iter().enumerate().filter(|(_, id)| !ids.contains(id.as_str()))
            {
                let what = format!("there is no level `{id}`");
                say(Some(index), format!("{field}[{item}]"), what, "name a level of the pack");
            }
        }
    }
    let Some(lock) = &pack.lock else { return };
    let write = "run `cargo xtask lint --write-lock` and commit levels/ids.lock";
    let mut now = BTreeSet::new();
    for (index, level) in levels.iter().enumerate() {
        let used = lock::ids_of(level.scenario);
        let new = used.iter().filter(|id| !lock.ids.contains_key(*id)).count();
        if new > 0 {
            say(Some(index), "id".into(), format!("{new} ids are not in the lock"), write);
        }
        now.extend(used);
    }
    let removed = lock.ids.iter().filter(|(id, used)| **used && !now.contains(*id)).count();
    if removed > 0 {
        say(None, String::new(), format!("{removed} ids of the lock are no longer there"), write);
    }
}
