//! What a page says: keys and pairs in its language, with the numbers of helpers written in.

use phrases::Strings;
use port::{Lang, World};
use scenario::{Help, HelpDirectory, Pair, Skill, placeholders};

use crate::{data::of, print::skill_name};

/// The words of the pages for adults.
pub const STRINGS: Strings = Strings::of(
    include!(concat!(env!("OUT_DIR"), "/vi.rs")),
    include!(concat!(env!("OUT_DIR"), "/en.rs")),
);

/// Says things in one language.
#[derive(Clone, Debug)]
pub struct Words {
    /// The language.
    pub lang: Lang,
    help: Help,
}

impl Words {
    /// Words in a language, with the numbers of this directory.
    #[must_use]
    pub fn new(lang: Lang, help: &HelpDirectory) -> Self {
        Self { lang, help: help.texts() }
    }

    /// The words of a key.
    #[must_use]
    pub fn say(&self, key: &str) -> String {
        STRINGS.get(self.lang, key, &[])
    }

    /// The words of a key, with what belongs into them.
    #[must_use]
    pub fn with(&self, key: &str, args: &[(&str, &str)]) -> String {
        STRINGS.get(self.lang, key, args)
    }

    /// The words of a key with one number in them.
    #[must_use]
    pub fn number(&self, key: &str, name: &str, number: usize) -> String {
        self.with(key, &[(name, &number.to_string())])
    }

    /// A text of the data.
    #[must_use]
    pub fn tell(&self, pair: &Pair) -> String {
        self.numbered(of(pair, self.lang))
    }

    /// A text with numbers where it names helpers: `{help:vn_111}`.
    #[must_use]
    pub fn numbered(&self, text: &str) -> String {
        with_numbers(text, |id| self.help.get(id).cloned())
    }

    /// What a skill is called.
    #[must_use]
    pub fn skill(&self, skill: Skill) -> String {
        self.say(skill_name(skill))
    }

    /// What a world is called.
    #[must_use]
    pub fn world(&self, world: World) -> String {
        self.say(&format!("world-{}", world.id()))
    }

    /// What a band is called.
    #[must_use]
    pub fn band(&self, band: port::Band) -> String {
        self.say(&format!("band-{}", band.id()))
    }
}

/// Writes numbers where a text names helpers, `{help:vn_111}`; a helper without a number stays as it is named.
pub(crate) fn with_numbers(text: &str, number: impl Fn(&str) -> Option<String>) -> String {
    let named = placeholders(text).filter_map(|name| {
        let number = number(name.strip_prefix("help:")?)?;
        Some((format!("{{{name}}}"), number))
    });
    named.fold(text.to_owned(), |text, (place, number)| text.replace(&place, &number))
}
