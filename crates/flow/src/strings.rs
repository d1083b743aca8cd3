//! The words of the interface: one Fluent file a language, built into the core.

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource};
use port::Lang;
use unic_langid::LanguageIdentifier;

const VI: &str = include_str!("../../../assets/strings/vi.ftl");
const EN: &str = include_str!("../../../assets/strings/en.ftl");

/// The words of the interface in both languages.
pub struct Strings {
    vi: FluentBundle<FluentResource>,
    en: FluentBundle<FluentResource>,
}

impl std::fmt::Debug for Strings {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Strings")
    }
}

impl Strings {
    /// Reads the built-in files. A broken message is left out and shows as its key; tests forbid it.
    #[must_use]
    pub fn new() -> Self {
        Self { vi: bundle("vi", VI), en: bundle("en", EN) }
    }

    /// The words for a key; the key itself if there are none.
    #[must_use]
    pub fn get(&self, lang: Lang, key: &str, args: &[(&str, &str)]) -> String {
        let bundle = match lang {
            Lang::Vi => &self.vi,
            Lang::En => &self.en,
        };
        let Some(pattern) = bundle.get_message(key).and_then(|message| message.value()) else {
            return key.to_owned();
        };
        let mut fluent_args = FluentArgs::new();
        for (name, value) in args {
            fluent_args.set(*name, *value);
        }
        bundle.format_pattern(pattern, Some(&fluent_args), &mut Vec::new()).into_owned()
    }
}

fn bundle(tag: &str, source: &str) -> FluentBundle<FluentResource> {
    let locale: LanguageIdentifier = tag.parse().unwrap_or_default();
    let mut bundle = FluentBundle::new(vec![locale]);
    // Isolation marks are characters without a glyph in our fonts.
    bundle.set_use_isolating(false);
    let resource =
        FluentResource::try_new(source.to_owned()).unwrap_or_else(|(resource, _errors)| resource);
    bundle.add_resource_overriding(resource);
    bundle
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    fn keys(source: &str) -> BTreeSet<String> {
        source
            .lines()
            .filter(|line| !line.starts_with('#') && !line.starts_with(' '))
            .filter_map(|line| line.split_once(" = ").map(|(key, _)| key.to_owned()))
            .collect()
    }

    #[test]
    fn both_languages_have_the_same_keys_and_parse() {
        for source in [VI, EN] {
            assert!(FluentResource::try_new(source.to_owned()).is_ok());
        }
        assert_eq!(keys(VI), keys(EN));
        assert!(keys(VI).len() > 40);
    }

    #[test]
    fn arguments_carry_no_isolation_marks() {
        let strings = Strings::new();
        assert_eq!(strings.get(Lang::Vi, "help-call", &[("number", "111")]), "Gọi 111");
        assert_eq!(strings.get(Lang::En, "no-such-key", &[]), "no-such-key");
    }
}
