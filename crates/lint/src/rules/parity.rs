//! L08: both languages say the same: neither is empty, placeholders and numbers are equal.
//! Source: curriculum.md section 5. (Nodes, choices and tags are one for both by the format.)

use std::collections::BTreeSet;

use scenario::placeholders;

use crate::{finding::Report, level::Level};

const RULE: &str = "L08";

pub(super) fn check(level: &Level<'_>, report: &mut Report) {
    for line in &level.lines {
        pair(&line.at, &format!("`{}`", line.text.id), &line.text.vi, &line.text.en, report);
    }
    for (pool, entries) in &level.scenario.pools {
        for (index, entry) in entries.iter().enumerate() {
            for (field, words) in &entry.words {
                let at = format!("pools.{pool}[{index}].words.{field}");
                pair(&at, &format!("`{pool}.{field}`"), &words.vi, &words.en, report);
            }
        }
    }
}

fn pair(at: &str, name: &str, vi: &str, en: &str, report: &mut Report) {
    let empty = [("vi", vi), ("en", en)].into_iter().filter(|(_, text)| text.trim().is_empty());
    let empty: Vec<&str> = empty.map(|(lang, _)| lang).collect();
    if let Some(lang) = empty.first() {
        report.error(RULE, format!("{at}.{lang}"), format!("{name} is empty"), "translate it");
        return;
    }
    let holders = |text| placeholders(text).map(str::to_owned).collect::<BTreeSet<String>>();
    let (in_vi, in_en) = (holders(vi), holders(en));
    if let Some(name) = in_vi.symmetric_difference(&in_en).next() {
        let what = format!("`{{{name}}}` is in one language only");
        report.error(RULE, format!("{at}.en"), what, "use the same placeholders in both");
    }
    let (in_vi, in_en) = (numbers(vi), numbers(en));
    if in_vi != in_en {
        let list = |numbers: &[String]| match numbers {
            [] => "none".to_owned(),
            _ => numbers.join(", "),
        };
        let what = format!("numbers differ in {name}: {} and {}", list(&in_vi), list(&in_en));
        report.error(RULE, format!("{at}.en"), what, "write the same numbers in both");
    }
}

/// The numbers in digits, sorted; `1.000` and `1,000` are one. Placeholders have none.
fn numbers(text: &str) -> Vec<String> {
    let mut out = vec![String::new()];
    let mut inside = 0;
    let mut gap = false;
    for c in text.chars() {
        match c {
            '{' => inside += 1,
            '}' => inside -= 1,
            c if c.is_ascii_digit() && inside == 0 => {
                if let Some(last) = out.last_mut() {
                    last.push(c);
                }
                gap = false;
                continue;
            }
            '.' | ',' if !gap => {
                gap = true;
                continue;
            }
            _ => {}
        }
        gap = false;
        out.push(String::new());
    }
    out.retain(|number| !number.is_empty());
    out.sort();
    out
}

#[cfg(test)]
mod tests {
    use super::numbers;

    #[test]
    fn numbers_are_one_however_grouped() {
        assert_eq!(numbers("Trúng 1.000 sao, 2 đèn."), ["1000", "2"]);
        assert_eq!(numbers("Win 1,000 stars, 2 lamps."), ["1000", "2"]);
        assert!(numbers("{prize.2} {help:vn_111}").is_empty());
    }
}
