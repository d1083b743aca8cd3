//! The words of the interface: one Fluent file a language, read when the core is built (`build.rs`).

use port::Lang;

/// A piece of a message.
#[derive(Debug, PartialEq)]
enum Part {
    /// Words as they are.
    Words(&'static str),
    /// What the caller gives under this name.
    Argument(&'static str),
}

/// Messages, sorted by their keys.
type Table = &'static [(&'static str, &'static [Part])];

const VI: Table = include!(concat!(env!("OUT_DIR"), "/vi.rs"));
const EN: Table = include!(concat!(env!("OUT_DIR"), "/en.rs"));

/// The words of the interface in both languages.
#[derive(Clone, Copy, Debug, Default)]
pub struct Strings;

impl Strings {
    /// The built-in words.
    #[must_use]
    pub const fn new() -> Self {
        Self
    }

    /// The words for a key; the key itself if there are none. An argument that is not given stays empty.
    #[must_use]
    pub fn get(&self, lang: Lang, key: &str, args: &[(&str, &str)]) -> String {
        let table = match lang {
            Lang::Vi => VI,
            Lang::En => EN,
        };
        let found = table.binary_search_by_key(&key, |(known, _)| known);
        let Some((_, parts)) = found.ok().and_then(|index| table.get(index)) else {
            return key.to_owned();
        };
        let given = |name: &str| args.iter().find(|(known, _)| *known == name).map(|(_, it)| *it);
        let words = parts.iter().map(|part| match part {
            Part::Words(words) => words,
            Part::Argument(name) => given(name).unwrap_or_default(),
        });
        words.collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_languages_have_the_same_keys_and_arguments() {
        let shape = |table: Table| {
            let arguments = |parts: &'static [Part]| {
                let mut all: Vec<_> =
                    parts.iter().filter(|part| matches!(part, Part::Argument(_))).collect();
                all.sort_by_key(|part| format!("{part:?}"));
                all
            };
            table.iter().map(|(key, parts)| (*key, arguments(parts))).collect::<Vec<_>>()
        };
        assert_eq!(shape(VI), shape(EN));
        assert!(VI.len() > 40);
        assert!(VI.windows(2).all(|pair| pair[0].0 < pair[1].0), "sorted, each key once");
    }

    #[test]
    fn arguments_are_filled_in() {
        let strings = Strings::new();
        assert_eq!(strings.get(Lang::Vi, "help-call", &[("number", "111")]), "Gọi 111");
        assert_eq!(strings.get(Lang::Vi, "lit-words", &[("words", "A")]), "Trên đèn có câu: “A”");
        assert_eq!(strings.get(Lang::Vi, "help-call", &[]), "Gọi ");
        assert_eq!(strings.get(Lang::En, "no-such-key", &[]), "no-such-key");
    }
}
