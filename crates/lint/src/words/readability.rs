//! The Flesch-Kincaid grade of English (Kincaid and others 1975).

use super::{sentences, words};

/// The grade of all texts together: each is at least one sentence. None for no text at all.
pub(crate) fn grade<'t>(texts: impl Iterator<Item = &'t str>) -> Option<f64> {
    let (mut sentence_count, mut word_count, mut syllable_count) = (0_u32, 0_u32, 0_u32);
    for text in texts {
        for sentence in sentences(text) {
            sentence_count += 1;
            word_count += u32::try_from(words(sentence)).unwrap_or(u32::MAX);
            syllable_count += sentence.split_whitespace().map(syllables).sum::<u32>();
        }
    }
    if word_count == 0 {
        return None;
    }
    let per_sentence = f64::from(word_count) / f64::from(sentence_count);
    let per_word = f64::from(syllable_count) / f64::from(word_count);
    Some(0.39 * per_sentence + 11.8 * per_word - 15.59)
}

/// Groups of vowels, without a silent e at the end.
fn syllables(word: &str) -> u32 {
    let word: String = word.to_lowercase().chars().filter(|c| c.is_alphabetic()).collect();
    if word.is_empty() {
        return 0;
    }
    let vowel = |c: char| matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'y');
    let mut count = 0;
    let mut before = false;
    for c in word.chars() {
        count += u32::from(vowel(c) && !before);
        before = vowel(c);
    }
    let silent = word.ends_with('e') && !word.ends_with("le")
        || word.ends_with("ed") && !word.ends_with("ted") && !word.ends_with("ded");
    if silent && count > 1 { count - 1 } else { count.max(1) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_syllables() {
        for (word, count) in [
            ("box", 1),
            ("duckling", 2),
            ("little", 2),
            ("moustache", 2),
            ("jumped", 1),
            ("opened", 2),
        ] {
            assert_eq!(syllables(word), count, "{word}");
        }
    }

    #[test]
    fn short_words_are_easy() {
        let easy = grade(["Let me look! The box is flat."].into_iter());
        let hard = "Verification of institutional communication requires considerable attention.";
        assert!(easy.is_some_and(|grade| grade < 1.0), "{easy:?}");
        assert!(grade([hard].into_iter()).is_some_and(|grade| grade > 12.0));
        assert_eq!(grade([" ! "].into_iter()), None);
    }
}
