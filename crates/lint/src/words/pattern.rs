//! Patterns of words, each with a sentence that it must hit and one that it must not.

use port::{Band, Lang};
use regex::{Regex, RegexBuilder, RegexSet, RegexSetBuilder};

use super::normal;

/// A pattern of words in one language.
#[derive(Debug)]
pub(crate) struct Pattern {
    /// The language it is searched in.
    pub lang: Lang,
    /// A regular expression; case is ignored, tone placement is made one.
    pub find: &'static str,
    /// What to do instead.
    pub cure: &'static str,
    /// When a match is innocent after all.
    pub unless: fn(&Context<'_>) -> bool,
    /// Bands below this only; none: all bands.
    pub below: Option<Band>,
    /// A sentence that it must hit.
    #[cfg_attr(not(test), expect(dead_code, reason = "proof for the tests"))]
    pub hit: &'static str,
    /// A sentence that it must not hit.
    #[cfg_attr(not(test), expect(dead_code, reason = "proof for the tests"))]
    pub miss: &'static str,
}

/// What stands around a match.
#[derive(Debug)]
pub(crate) struct Context<'t> {
    /// Before it, as far as the sentence goes, in small letters.
    pub before: String,
    /// The match.
    pub found: &'t str,
    /// After it, as far as the sentence goes and with its end sign.
    pub after: &'t str,
}

impl Pattern {
    /// A match is never innocent.
    pub const ALWAYS: fn(&Context<'_>) -> bool = |_| false;
}

/// Patterns, ready to search with.
#[derive(Debug)]
pub(crate) struct Book {
    patterns: &'static [Pattern],
    set: RegexSet,
    each: Vec<Regex>,
}

impl Book {
    /// Makes patterns ready.
    ///
    /// # Panics
    /// If a pattern is not a regular expression; the tests read every book.
    pub fn new(patterns: &'static [Pattern]) -> Self {
        let all: Vec<String> = patterns.iter().map(|pattern| normal(pattern.find)).collect();
        // Word boundaries are costly to search for in letters beyond ASCII: the set looks for the
        // words alone, and only what it finds is looked at closely.
        let loose = all.iter().map(|pattern| pattern.replace(r"\b", ""));
        let set = RegexSetBuilder::new(loose).case_insensitive(true).build();
        let one = |find: &String| RegexBuilder::new(find).case_insensitive(true).build();
        match (set, all.iter().map(one).collect()) {
            (Ok(set), Ok(each)) => Self { patterns, set, each },
            (Err(error), _) | (_, Err(error)) => panic!("a pattern of lint is wrong: {error}"),
        }
    }

    /// Every pattern found in a text, once each, with what was found.
    pub fn search(&self, text: &str, lang: Lang, band: Band) -> Vec<(&'static Pattern, String)> {
        let text = normal(text);
        let mut out = Vec::new();
        for index in self.set.matches(&text) {
            let pattern = &self.patterns[index];
            let counts = pattern.lang == lang && pattern.below.is_none_or(|below| band < below);
            if !counts {
                continue;
            }
            let matches = self.each[index].find_iter(&text);
            let mut guilty = matches.filter(|it| {
                let before = &text[..it.start()];
                let start = before
                    .rfind(['.', '!', '?', '…'])
                    .map_or(0, |at| at + before[at..].chars().next().map_or(0, char::len_utf8));
                let after = &text[it.end()..];
                let end = after.find(['.', '!', '?', '…']).map_or(after.len(), |at| {
                    at + after[at..].chars().next().map_or(0, char::len_utf8)
                });
                !(pattern.unless)(&Context {
                    before: before[start..].to_lowercase(),
                    found: it.as_str(),
                    after: &after[..end],
                })
            });
            if let Some(it) = guilty.next() {
                out.push((pattern, it.as_str().trim().to_owned()));
            }
        }
        out
    }

    /// Checks the two sentences of each pattern.
    #[cfg(test)]
    pub fn prove(&self) {
        for (index, pattern) in self.patterns.iter().enumerate() {
            let found = |text: &str| {
                let found = self.search(text, pattern.lang, Band::Six);
                found.iter().any(|(it, _)| std::ptr::eq(*it, &self.patterns[index]))
            };
            assert!(found(pattern.hit), "`{}` must hit: {}", pattern.find, pattern.hit);
            assert!(!found(pattern.miss), "`{}` must not hit: {}", pattern.find, pattern.miss);
        }
    }
}
