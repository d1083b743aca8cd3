//! The words of an interface in both languages. `phrases_build` turns Fluent files into [`Table`]s when a program is
//! built, so that no reader of Fluent is downloaded; here they are looked up.

use port::Lang;

/// A piece of a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// Words as they are.
    Words(&'static str),
    /// What the caller gives under this name.
    Argument(&'static str),
}

/// Messages, sorted by their keys.
pub type Table = &'static [(&'static str, &'static [Part])];

/// The words of an interface in both languages.
#[derive(Clone, Copy, Debug)]
pub struct Strings {
    vi: Table,
    en: Table,
}

impl Strings {
    /// The words of two tables.
    #[must_use]
    pub const fn of(vi: Table, en: Table) -> Self {
        Self { vi, en }
    }

    /// The words for a key; the key itself if there are none. An argument that is not given stays empty.
    #[must_use]
    pub fn get(&self, lang: Lang, key: &str, args: &[(&str, &str)]) -> String {
        let Some(parts) = self.parts(lang, key) else { return key.to_owned() };
        let given = |name: &str| args.iter().find(|(known, _)| *known == name).map(|(_, it)| *it);
        let words = parts.iter().map(|part| match part {
            Part::Words(words) => words,
            Part::Argument(name) => given(name).unwrap_or_default(),
        });
        words.collect()
    }

    /// Whether there are words for a key.
    #[must_use]
    pub fn has(&self, lang: Lang, key: &str) -> bool {
        self.parts(lang, key).is_some()
    }

    /// What of one language the other does not have in the same way: keys, arguments, their order in the table.
    #[must_use]
    pub fn differences(&self) -> Vec<&'static str> {
        let arguments = |parts: &'static [Part]| {
            let names = parts.iter().filter_map(|part| match part {
                Part::Argument(name) => Some(*name),
                Part::Words(_) => None,
            });
            let mut names: Vec<&str> = names.collect();
            names.sort_unstable();
            names
        };
        let lacks = |one: Table, other: Lang| {
            one.iter().filter_map(move |(key, parts)| {
                let there = self.parts(other, key).map(arguments);
                (there != Some(arguments(parts))).then_some(*key)
            })
        };
        let unsorted = |table: Table| {
            table.windows(2).filter(|pair| pair[0].0 >= pair[1].0).map(|pair| pair[1].0)
        };
        let lacking = lacks(self.vi, Lang::En).chain(lacks(self.en, Lang::Vi));
        lacking.chain(unsorted(self.vi)).chain(unsorted(self.en)).collect()
    }

    /// Every key.
    pub fn keys(&self) -> impl Iterator<Item = &'static str> {
        self.vi.iter().map(|(key, _)| *key)
    }

    fn parts(&self, lang: Lang, key: &str) -> Option<&'static [Part]> {
        let table = match lang {
            Lang::Vi => self.vi,
            Lang::En => self.en,
        };
        let at = table.binary_search_by_key(&key, |(known, _)| known).ok()?;
        table.get(at).map(|(_, parts)| *parts)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const VI: Table =
        &[("a", &[Part::Words("Gọi "), Part::Argument("number")]), ("b", &[Part::Words("B")])];
    const EN: Table =
        &[("a", &[Part::Words("Call "), Part::Argument("number")]), ("b", &[Part::Words("B")])];

    #[test]
    fn arguments_are_filled_in() {
        let strings = Strings::of(VI, EN);
        assert_eq!(strings.get(Lang::Vi, "a", &[("number", "5")]), "Gọi 5");
        assert_eq!(strings.get(Lang::En, "a", &[]), "Call ");
        assert_eq!(strings.get(Lang::En, "no-such-key", &[]), "no-such-key");
        assert!(strings.has(Lang::Vi, "b") && !strings.has(Lang::Vi, "c"));
        assert_eq!(strings.keys().collect::<Vec<_>>(), ["a", "b"]);
    }

    #[test]
    fn what_one_language_lacks_is_named() {
        assert!(Strings::of(VI, EN).differences().is_empty());
        let other: Table = &[("a", &[Part::Words("Call")]), ("c", &[])];
        assert_eq!(Strings::of(VI, other).differences(), ["a", "b", "a", "c"]);
        let turned: Table = &[("b", &[]), ("a", &[])];
        assert!(!Strings::of(turned, turned).differences().is_empty());
    }
}
