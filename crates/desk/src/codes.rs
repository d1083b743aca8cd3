//! Codes in what was typed or pasted, and what to say of one that cannot be read.

use classroom::{
    CodeError, CodeKind, FileError, FileProblem, Fix, Slip,
    alphabet::{self, symbols},
    from_fragment,
};

use crate::Words;

/// The characters of a result.
const RESULT: usize = 26;
/// Up to so many characters a piece is one code, if a wrong one.
const ONE: usize = RESULT + RESULT / 2;
/// The most that is looked at of what was pasted.
const TEXT_LIMIT: usize = 64 * 1024;
/// The most codes that are taken at once.
const CODES_LIMIT: usize = 200;
/// The most that is shown of a text that is no code.
const SHOWN: usize = 48;

/// The codes of a text, whatever stands between them. Words around a code, such as a child's name before it, are left
/// out and kept nowhere.
#[must_use]
pub fn split(text: &str) -> Vec<String> {
    let text = text.get(..text.floor_char_boundary(TEXT_LIMIT)).unwrap_or(text);
    let pieces = text.split(['\n', '\r', ',', ';', '|', '\t', '、', '，', '；']);
    pieces.flat_map(piece).take(CODES_LIMIT).collect()
}

/// The codes between two separators.
fn piece(text: &str) -> Vec<String> {
    let words: Vec<&str> = text.split_whitespace().collect();
    if let Some(link) = words.iter().find(|word| word.contains('#')) {
        return vec![(*link).to_owned()];
    }
    let whole = words.join(" ");
    if !whole.chars().any(char::is_alphanumeric) {
        return Vec::new();
    }
    let alone = alone(&words);
    if !alone.is_empty() {
        return alone;
    }
    let lengths: Vec<usize> = words.iter().map(|word| length(word)).collect();
    if lengths.iter().sum::<usize>() < ONE {
        return vec![whole];
    }
    grouped(&words, &lengths)
}

/// The codes among words that are none: written in one piece each, or one in groups.
fn alone(words: &[&str]) -> Vec<String> {
    let parts = words.iter().flat_map(|word| word.split([':', '=', '(', ')', '“', '”', '"']));
    let parts: Vec<&str> = parts.filter(|part| !part.is_empty()).collect();
    let possible: Vec<&str> = parts.iter().copied().filter(|it| symbols(it).is_ok()).collect();
    if possible.iter().map(|part| length(part)).sum::<usize>() == RESULT {
        return vec![possible.join(" ")];
    }
    let long = parts.iter().filter(|part| length(part) + 6 >= RESULT);
    long.map(|part| (*part).to_owned()).collect()
}

/// Codes written in groups, one after the other on one line.
fn grouped(words: &[&str], lengths: &[usize]) -> Vec<String> {
    let mut codes = Vec::new();
    let mut code: Vec<&str> = Vec::new();
    let mut long = 0;
    for (word, length) in words.iter().zip(lengths) {
        code.push(word);
        long += length;
        if long >= RESULT {
            codes.push(std::mem::take(&mut code).join(" "));
            long = 0;
        }
    }
    if !code.is_empty() {
        codes.push(code.join(" "));
    }
    codes
}

fn length(word: &str) -> usize {
    symbols(word)
        .map_or_else(|_| word.chars().filter(|it| it.is_alphanumeric()).count(), |it| it.len())
}

/// What is shown of a text that was not read: in groups where it could be a code, and never long.
#[must_use]
pub fn shown(text: &str) -> String {
    let text = from_fragment(text).unwrap_or(text);
    match symbols(text) {
        Ok(word) if word.len() <= SHOWN => alphabet::grouped(&word),
        _ if text.chars().count() <= SHOWN => text.to_owned(),
        _ => text.chars().take(SHOWN).chain(['…']).collect(),
    }
}

/// A sentence that says what is wrong with a code and what to do.
#[must_use]
pub fn code_error(words: &Words, error: &CodeError) -> String {
    match error {
        CodeError::Empty => words.say("error-empty"),
        CodeError::Foreign { found, at } => {
            let found = if found.is_control() { ' ' } else { *found };
            let (found, at) = (found.to_string(), at.to_string());
            words.with("error-foreign", &[("found", &found), ("at", &at)])
        }
        CodeError::TooShort { missing } => words.number("error-short", "missing", *missing),
        CodeError::TooLong { extra } => words.number("error-long", "extra", *extra),
        CodeError::Slip { fixes } => match fixes.as_slice() {
            [] => words.say("error-slip"),
            [fix] => words.with("error-slip-one", &[("where", &at(words, fix))]),
            fixes => {
                let places: Vec<String> = fixes.iter().take(3).map(|fix| at(words, fix)).collect();
                let places = places.join(&format!("{} ", words.say("error-or")));
                words.with("error-slip-some", &[("where", &places)])
            }
        },
        CodeError::Newer { .. } => words.say("error-newer"),
        CodeError::Other(CodeKind::Assignment) => words.say("error-is-assignment"),
        CodeError::Other(CodeKind::Result) => words.say("error-is-result"),
        CodeError::UnknownLevels { unknown, .. } => {
            words.number("error-unknown-levels", "unknown", *unknown)
        }
        CodeError::NoLevels => words.say("error-no-levels"),
    }
}

/// Where to look again: `chữ thứ 5`.
fn at(words: &Words, fix: &Fix) -> String {
    match fix.slip {
        Slip::Wrong(at) => words.number("error-at", "at", at),
        Slip::Swapped(at) => {
            let (at, next) = (at.to_string(), (at + 1).to_string());
            words.with("error-at-swapped", &[("at", &at), ("next", &next)])
        }
    }
}

/// A sentence that says why a file was not read.
#[must_use]
pub fn file_error(words: &Words, error: &FileError) -> String {
    let line = error.line.to_string();
    let key = match &error.problem {
        FileProblem::TooLarge { .. } => "file-large",
        FileProblem::Foreign => "file-foreign",
        FileProblem::Newer { .. } => "file-newer",
        FileProblem::Assignment(why) | FileProblem::Result(why) => {
            let why = code_error(words, why);
            return words.with("file-code", &[("line", &line), ("why", &why)]);
        }
        FileProblem::OtherAssignment
        | FileProblem::Twice
        | FileProblem::TooMany
        | FileProblem::Changed
        | FileProblem::AfterEnd => "file-changed",
        FileProblem::Unfinished => "file-unfinished",
    };
    words.with(key, &[("line", &line)])
}

#[cfg(test)]
mod tests {
    use port::Lang;

    use super::*;
    use crate::{STRINGS, sample};

    const A: &str = "G1T4-7K2M-9B3C-D5F6-0H1J-8N4P-QR";
    const B: &str = "H2V5-7K2M-9B3C-D5F6-0H1J-8N4P-ST";

    fn plain(codes: &[String]) -> Vec<String> {
        codes.iter().map(|code| code.replace(['-', ' '], "")).collect()
    }

    #[test]
    fn codes_are_found_whatever_stands_between_them() {
        let two = plain(&[A.into(), B.into()]);
        let spaced = format!("{} {}", A.replace('-', " "), B.replace('-', " "));
        for text in [
            format!("{A}\n{B}"),
            format!("{A}, {B}"),
            format!("{A};{B};;"),
            format!("  {A}\t{B}\r\n"),
            format!("{A} {B}"),
            spaced,
            format!("{}\n\n{}", A.to_lowercase(), B.replace('-', "")).to_uppercase(),
        ] {
            assert_eq!(plain(&split(&text)), two, "{text}");
        }
        assert_eq!(split(" \n,; "), [""; 0]);
    }

    #[test]
    fn words_around_a_code_are_left_out() {
        for text in [format!("Nam: {A}"), format!("em gửi cô {A} ạ"), format!("mã “{A}”")]
        {
            assert_eq!(plain(&split(&text)), plain(&[A.into()]), "{text}");
        }
    }

    #[test]
    fn a_code_with_a_slip_stays_one_piece() {
        for text in
            ["G1T4-7K2M-9B3C-D5F6-0H1J-8N4P", "G1T4 7K2M 9B3C E5F6 0H1J 8N4P QR", "xin chào"]
        {
            assert_eq!(split(text), [text]);
        }
    }

    #[test]
    fn what_is_long_is_cut_and_nothing_panics() {
        assert!(split(&"ắ".repeat(100_000)).len() <= CODES_LIMIT);
        assert!(split(&"7K2M-".repeat(50_000)).len() <= CODES_LIMIT);
        assert!(shown(&"ắ".repeat(100)).chars().count() <= SHOWN + 1);
    }

    #[test]
    fn every_error_has_a_sentence_in_both_languages() {
        let fix = |slip| Fix { slip, code: A.into() };
        let one = vec![fix(Slip::Wrong(5))];
        let two = vec![fix(Slip::Wrong(5)), fix(Slip::Swapped(7))];
        let errors = [
            CodeError::Empty,
            CodeError::Foreign { found: 'É', at: 4 },
            CodeError::TooShort { missing: 2 },
            CodeError::TooLong { extra: 1 },
            CodeError::Slip { fixes: Vec::new() },
            CodeError::Slip { fixes: one },
            CodeError::Slip { fixes: two },
            CodeError::Newer { version: 2, known: 1 },
            CodeError::Other(CodeKind::Assignment),
            CodeError::Other(CodeKind::Result),
            CodeError::UnknownLevels { unknown: 3, known: 6 },
            CodeError::NoLevels,
        ];
        for lang in [Lang::Vi, Lang::En] {
            let words = sample::words(lang);
            let said: Vec<String> = errors.iter().map(|error| code_error(&words, error)).collect();
            for (one, error) in said.iter().zip(&errors) {
                assert!(one.ends_with(['.', '?']) && !one.contains("error-"), "{error:?}: {one}");
            }
            let different: std::collections::BTreeSet<&String> = said.iter().collect();
            assert_eq!(different.len(), errors.len(), "each its own");
        }
        let vi = code_error(&sample::words(Lang::Vi), &errors[5]);
        assert!(vi.contains("chữ thứ 5"), "{vi}");
        assert!(STRINGS.has(Lang::En, "error-or"));
    }

    #[test]
    fn every_file_error_has_a_sentence() {
        let code = CodeError::Empty;
        for problem in [
            FileProblem::TooLarge { bytes: 9 },
            FileProblem::Foreign,
            FileProblem::Newer { version: 2 },
            FileProblem::Assignment(code.clone()),
            FileProblem::Result(code),
            FileProblem::OtherAssignment,
            FileProblem::Twice,
            FileProblem::TooMany,
            FileProblem::Unfinished,
            FileProblem::Changed,
            FileProblem::AfterEnd,
        ] {
            for lang in [Lang::Vi, Lang::En] {
                let error = FileError { line: 3, problem: problem.clone() };
                let said = file_error(&sample::words(lang), &error);
                assert!(said.ends_with('.') && !said.contains("file-"), "{said}");
            }
        }
    }
}
