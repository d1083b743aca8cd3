//! The table for a spreadsheet. Whatever a cell says, no spreadsheet may take it for a formula.

use crate::{ClassSkill, ClassTable, MAX_LEVELS, Misconception, SKILLS};

/// The words of the page, in one language.
#[derive(Clone, Copy)]
pub struct CsvWords<'w> {
    /// Over the names of skills and levels.
    pub name: &'w str,
    /// Over how many did not meet a skill.
    pub not_met: &'w str,
    /// Over how many did well.
    pub done: &'w str,
    /// Over how many should look again.
    pub revisit: &'w str,
    /// Over how many opened a level.
    pub opened: &'w str,
    /// Over the commonest misconception.
    pub misconception: &'w str,
    /// Over how many met it.
    pub how_many: &'w str,
    /// The names of the skills, in the order of [`ClassSkill::all`].
    pub skills: [&'w str; SKILLS],
    /// The names of the band's levels, in the order of the register.
    pub levels: &'w [&'w str],
    /// What a misconception of a skill is called; none: its number is written.
    pub misconceptions: &'w dyn Fn(ClassSkill, Misconception) -> Option<String>,
}

impl ClassTable {
    /// The counts as CSV: a row for each skill, then one for each level that the band has or that was opened. No row
    /// is about a single child. UTF-8 with a byte order mark, for Excel; commas, every cell in quotes, CR LF.
    #[must_use]
    pub fn csv(&self, words: &CsvWords<'_>) -> String {
        let head = [
            words.name,
            words.not_met,
            words.done,
            words.revisit,
            words.opened,
            words.misconception,
            words.how_many,
        ];
        let mut out = String::from('\u{FEFF}');
        row(&mut out, &head.map(str::to_owned));
        for (count, name) in self.skills().iter().zip(words.skills) {
            let met = count.misconception;
            let number = |many: usize| many.to_string();
            let named = |misconception: Misconception| {
                let name = (words.misconceptions)(count.skill, misconception);
                name.unwrap_or_else(|| misconception.number().to_string())
            };
            let cells = [
                name.to_owned(),
                number(count.not_met),
                number(count.done),
                number(count.revisit),
                String::new(),
                met.map(|(misconception, _)| named(misconception)).unwrap_or_default(),
                met.map(|(_, many)| number(many)).unwrap_or_default(),
            ];
            row(&mut out, &cells);
        }
        let opened = self.opened();
        for place in 0..MAX_LEVELS {
            let many =
                opened.iter().find(|(level, _)| *level == place).map_or(0, |(_, many)| *many);
            let name = words.levels.get(place).map(|name| (*name).to_owned());
            let shown = name.or_else(|| (many > 0).then(|| (place + 1).to_string()));
            if let Some(name) = shown {
                let none = String::new;
                let cells = [name, none(), none(), none(), many.to_string(), none(), none()];
                row(&mut out, &cells);
            }
        }
        out
    }
}

fn row(out: &mut String, cells: &[String]) {
    for (index, cell) in cells.iter().enumerate() {
        if index > 0 {
            out.push(',');
        }
        out.push('"');
        out.push_str(&defused(cell).replace('"', "\"\""));
        out.push('"');
    }
    out.push_str("\r\n");
}

/// A text that no spreadsheet takes for a formula: an apostrophe stands before what would begin one, at the start or
/// after anything that another spreadsheet may take for the end of a cell. Line breaks and tabs become spaces.
#[must_use]
pub(crate) fn defused(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 1);
    let mut begins = true;
    for letter in text.chars() {
        if begins && is_trigger(letter) {
            out.push('\'');
        }
        let blank = is_blank(letter);
        begins = (begins && blank) || is_border(letter);
        out.push(if letter.is_control() { ' ' } else { letter });
    }
    out
}

/// What begins a formula, in usual and in full width.
fn is_trigger(letter: char) -> bool {
    matches!(
        letter,
        '=' | '+' | '-' | '@' | '＝' | '＋' | '－' | '＠' | '−' | '﹢' | '﹣' | '﹦' | '﹫'
    )
}

/// What a spreadsheet may cut off before it looks for a formula.
fn is_blank(letter: char) -> bool {
    letter.is_whitespace()
        || letter.is_control()
        || matches!(letter, '\u{AD}' | '\u{180E}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}')
        || matches!(letter, '\u{2060}'..='\u{206F}' | '\u{FEFF}')
}

/// What may end a cell: with `;` as separator, as in Vietnam, quotes do not hold a row of commas together.
fn is_border(letter: char) -> bool {
    matches!(
        letter,
        ',' | ';' | '|' | '"' | '\'' | '\t' | '\r' | '\n' | '\u{85}' | '\u{2028}' | '\u{2029}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_begins_a_formula() {
        for trigger in ["=", "+", "-", "@", "＝", "＋", "－", "＠"] {
            for before in
                ["", " ", "\u{a0}", "\u{3000}", "\t", "\r", "\n", "\r\n ", "\u{feff}", "\u{200b}"]
            {
                let cell = format!("{before}{trigger}1+1");
                let safe = defused(&cell);
                let first = safe.chars().find(|letter| !is_blank(*letter));
                assert_eq!(first, Some('\''), "{cell:?} gives {safe:?}");
                assert!(!safe.contains(['\t', '\r', '\n']), "{safe:?}");
            }
        }
    }

    #[test]
    fn nor_does_what_another_separator_would_make_of_it() {
        assert_eq!(defused("5A; =HYPERLINK(1)"), "5A; '=HYPERLINK(1)");
        assert_eq!(defused("5A,@x|+y"), "5A,'@x|'+y");
        assert_eq!(defused("a\n=1"), "a '=1");
        assert_eq!(defused("5A\",=1"), "5A\",'=1");
    }

    #[test]
    fn what_is_harmless_stays_as_it_is() {
        for text in ["Năm dấu vết", "lớp 5A - nhóm 2", "a=b", "e@x", "", "12"] {
            assert_eq!(defused(text), text);
        }
    }

    #[test]
    fn quotes_are_doubled_and_rows_end_in_cr_lf() {
        let mut out = String::new();
        row(&mut out, &["a \"b\"".into(), "=1".into()]);
        assert_eq!(out, "\"a \"\"b\"\"\",\"'=1\"\r\n");
    }
}
