//! Who writes a page: its words, its language, and who can be called.

use phrases::Strings;
use port::Lang;
use scenario::{Help, HelpDirectory, HelpEntry, Pair};

use crate::words::with_numbers;

/// Who can be called where the page will hang. Numbers come from here and from nowhere else.
#[derive(Clone, Debug, Default)]
pub struct Helpers {
    numbers: Help,
    card: Vec<HelpEntry>,
}

impl Helpers {
    /// Those of a region that may be shown.
    #[must_use]
    pub fn new(directory: &HelpDirectory, region: &str) -> Self {
        Self { numbers: directory.texts(), card: directory.card(region).cloned().collect() }
    }

    /// The entries that a page lists, in the order of the help card.
    #[must_use]
    pub fn card(&self) -> &[HelpEntry] {
        &self.card
    }
}

/// Writes a page in one language.
#[derive(Clone, Copy, Debug)]
pub struct Pen<'p> {
    strings: &'p Strings,
    helpers: &'p Helpers,
    lang: Lang,
}

impl<'p> Pen<'p> {
    /// One that writes in this language.
    #[must_use]
    pub const fn new(strings: &'p Strings, lang: Lang, helpers: &'p Helpers) -> Self {
        Self { strings, helpers, lang }
    }

    /// The same in another language, for pages that carry both.
    #[must_use]
    pub const fn in_lang(self, lang: Lang) -> Self {
        Self { lang, ..self }
    }

    /// The language.
    #[must_use]
    pub const fn lang(&self) -> Lang {
        self.lang
    }

    /// Who can be called.
    #[must_use]
    pub const fn helpers(&self) -> &'p Helpers {
        self.helpers
    }

    /// The words of a key.
    pub(super) fn say(&self, key: &str) -> String {
        self.strings.get(self.lang, key, &[])
    }

    /// The words of a key, with what belongs into them.
    pub(super) fn say_with(&self, key: &str, args: &[(&str, &str)]) -> String {
        self.strings.get(self.lang, key, args)
    }

    /// A text of the data in the pen's language, with the numbers of helpers written in.
    pub(super) fn tell(&self, pair: &Pair) -> String {
        let text = match self.lang {
            Lang::Vi => &pair.vi,
            Lang::En => &pair.en,
        };
        self.with_numbers(text)
    }

    /// Writes numbers where a text names helpers: `{help:vn_111}`.
    pub(super) fn with_numbers(&self, text: &str) -> String {
        with_numbers(text, |id| Some(self.number(id)))
    }

    /// The number of a helper; what it is for, where none is known.
    pub(super) fn number(&self, id: &str) -> String {
        self.helpers.numbers.get(id).cloned().unwrap_or_else(|| self.say("print-help-unknown"))
    }
}
