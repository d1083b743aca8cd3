//! One spelling to compare by: NFC, and the tone mark where textbooks put it (hoà, not hòa).

use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

/// The two vowels with the tone on the first, and as textbooks write them (Decision
/// 1989/QĐ-BGDĐT). Before a consonant the tone always stands on the second, so that nothing else
/// is touched.
const TONES: &[(&str, &str)] = &[
    ("óa", "oá"),
    ("òa", "oà"),
    ("ỏa", "oả"),
    ("õa", "oã"),
    ("ọa", "oạ"),
    ("óe", "oé"),
    ("òe", "oè"),
    ("ỏe", "oẻ"),
    ("õe", "oẽ"),
    ("ọe", "oẹ"),
    ("úy", "uý"),
    ("ùy", "uỳ"),
    ("ủy", "uỷ"),
    ("ũy", "uỹ"),
    ("ụy", "uỵ"),
];

/// The text in the spelling to compare by.
pub(crate) fn normal(text: &str) -> String {
    let mut text: String = text.nfc().collect();
    if text.is_ascii() {
        return text;
    }
    for (old, new) in TONES {
        for (old, new) in [(old.to_string(), new.to_string()), raised(old, new)] {
            if text.contains(&old) {
                text = text.replace(&old, &new);
            }
        }
    }
    text
}

/// The same at the beginning of a sentence and in capitals.
fn raised(old: &str, new: &str) -> (String, String) {
    let first = |text: &str| {
        let mut chars = text.chars();
        let first = chars.next().map(|first| first.to_uppercase().to_string()).unwrap_or_default();
        first + chars.as_str()
    };
    (first(old), first(new))
}

/// The first word that has its tone where textbooks do not put it, and how they write it.
pub(crate) fn old_tone_placement(text: &str) -> Option<(String, String)> {
    let text: String = text.nfc().collect();
    let words = text.split(|c: char| !c.is_alphabetic());
    let written = words.map(|word| (word, normal(word)));
    let mut old = written.filter(|(word, normal)| word != normal);
    old.next().map(|(word, normal)| (word.to_owned(), normal))
}

/// Whether the text is composed (NFC), as fonts and searches need it.
pub(crate) fn is_nfc(text: &str) -> bool {
    match is_nfc_quick(text.chars()) {
        IsNormalized::Yes => true,
        IsNormalized::No => false,
        IsNormalized::Maybe => text.chars().eq(text.nfc()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_tone_placements_are_one() {
        for (one, other) in [
            ("hòa", "hoà"),
            ("đe dọa", "đe doạ"),
            ("xóa", "xoá"),
            ("hủy hoại", "huỷ hoại"),
            ("Thúy", "Thuý"),
            ("khỏe", "khoẻ"),
        ] {
            assert_eq!(normal(one), other);
            assert_eq!(normal(other), other);
        }
        assert_eq!(normal("quý bạn, của, mùa, ngoài, hoàn"), "quý bạn, của, mùa, ngoài, hoàn");
        let decomposed: String = "hoà".nfd().collect();
        assert_eq!(normal(&decomposed), "hoà");
        assert!(!is_nfc(&decomposed));
    }

    #[test]
    fn names_the_old_form() {
        assert_eq!(old_tone_placement("Tớ xóa rồi."), Some(("xóa".into(), "xoá".into())));
        assert_eq!(old_tone_placement("Tớ xoá rồi, của quý."), None);
    }
}
