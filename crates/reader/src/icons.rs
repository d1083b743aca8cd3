//! Where the pictures lie: logical names to the hashed files of the build.

use std::collections::BTreeMap;

/// Where the pictures lie. A picture that the build does not have is left out: words always stand beside it.
#[derive(Clone, Debug, Default)]
pub struct Icons {
    files: BTreeMap<String, String>,
}

impl Icons {
    /// From pairs of logical name (`svg/sao.happy.svg`) and address.
    #[must_use]
    pub fn new(files: impl IntoIterator<Item = (String, String)>) -> Self {
        Self { files: files.into_iter().filter(|(name, _)| name.starts_with("svg/")).collect() }
    }

    /// The address of the picture with this name (`lock`, `sao.happy`).
    #[must_use]
    pub fn url(&self, name: &str) -> Option<&str> {
        if name.is_empty() {
            return None;
        }
        self.files.get(&format!("svg/{name}.svg")).map(String::as_str)
    }

    /// The address of a figure with this mood; its happy one, its only one or its first where that mood is
    /// not drawn.
    #[must_use]
    pub fn figure(&self, art: &str, mood: &str) -> Option<&str> {
        if art.is_empty() {
            return None;
        }
        self.url(&format!("{art}.{mood}"))
            .or_else(|| self.url(&format!("{art}.happy")))
            .or_else(|| self.url(art))
            .or_else(|| self.first_of(art))
    }

    /// The address of a figure in a disguise (`disguise_moustache`), or as it is without one.
    #[must_use]
    pub fn disguised(&self, art: &str, wears: &[String]) -> Option<&str> {
        wears
            .iter()
            .find_map(|part| {
                self.url(&format!("{art}.{}", part.strip_prefix("disguise_").unwrap_or(part)))
            })
            .or_else(|| self.figure(art, "happy"))
    }

    fn first_of(&self, art: &str) -> Option<&str> {
        let prefix = format!("svg/{art}.");
        let mut from = self.files.range(prefix.clone()..);
        from.next().filter(|(name, _)| name.starts_with(&prefix)).map(|(_, file)| file.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_fall_back() {
        let icons = Icons::new([
            ("svg/sao.happy.svg".to_owned(), "a/1.svg".to_owned()),
            ("svg/gift_box.svg".to_owned(), "a/2.svg".to_owned()),
            ("cast.pack".to_owned(), "a/3".to_owned()),
        ]);
        assert_eq!(icons.figure("sao", "shy"), Some("a/1.svg"));
        assert_eq!(icons.figure("gift_box", "happy"), Some("a/2.svg"));
        let icons = Icons::new([
            ("svg/gift_box.grin.svg".to_owned(), "a/4.svg".to_owned()),
            ("svg/gift_box.moustache.svg".to_owned(), "a/5.svg".to_owned()),
        ]);
        assert_eq!(icons.figure("gift_box", "happy"), Some("a/4.svg"));
        assert_eq!(
            icons.disguised("gift_box", &["disguise_moustache".to_owned()]),
            Some("a/5.svg")
        );
        assert_eq!(icons.disguised("gift_box", &[]), Some("a/4.svg"));
        assert_eq!(icons.figure("", "happy"), None);
        assert_eq!(icons.url("cast"), None);
        assert_eq!(icons.url(""), None);
    }
}
