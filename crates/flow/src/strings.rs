//! The words of the interface: one Fluent file a language, read when the core is built (`build.rs`).

use port::Lang;

const WORDS: phrases::Strings = phrases::Strings::of(
    include!(concat!(env!("OUT_DIR"), "/vi.rs")),
    include!(concat!(env!("OUT_DIR"), "/en.rs")),
);

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
        WORDS.get(lang, key, args)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_languages_have_the_same_keys_and_arguments() {
        assert_eq!(WORDS.differences(), [""; 0]);
        assert!(WORDS.keys().count() > 40);
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
