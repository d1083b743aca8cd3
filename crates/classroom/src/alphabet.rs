//! The 29 characters of every code, and reading them kindly.
//!
//! Ten digits and 19 consonants: `0123456789 BCDFGHJKMNPQRSTVWXZ`.
//!
//! - **No vowel**: Vietnamese keyboards (Telex, VNI) join a vowel with the letter or digit after it, `AS` to `Á`, and a
//!   code without vowels spells no word that a child should not read. What such a keyboard still makes, `Đ` of `DD` and
//!   `Ư` of `W`, is read as what was typed.
//! - **No O, I, L**: they are read as 0, 1 and 1, so nobody has to tell them apart.
//! - **29 is a prime number**: the check of a code is one over a field, which makes it certain, not likely, that a
//!   wrong character is noticed.
//! - All of them are in the small alphabet of QR codes, and none of them changes in a link.

/// The characters, in the order of their values.
pub const ALPHABET: &[u8; 29] = b"0123456789BCDFGHJKMNPQRSTVWXZ";

/// How many there are.
pub const SIZE: u8 = 29;

/// How many characters stand together when a code is shown.
const GROUP: usize = 4;

/// A character that no code has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Foreign {
    /// The character.
    pub found: char,
    /// Its place, counted from 1, without spaces and hyphens.
    pub at: usize,
}

/// The character of a value; values are below [`SIZE`].
#[must_use]
pub fn character(symbol: u8) -> char {
    char::from(ALPHABET[usize::from(symbol % SIZE)])
}

/// The characters of values in groups of four: `ABCD-EFGH-JKMN`.
#[must_use]
pub fn grouped(symbols: &[u8]) -> String {
    let groups = symbols.chunks(GROUP);
    let words: Vec<String> = groups.map(plain).collect();
    words.join("-")
}

/// The characters of values with nothing between them.
#[must_use]
pub fn plain(symbols: &[u8]) -> String {
    symbols.iter().copied().map(character).collect()
}

/// The values of a text. Lower case, spaces, hyphens, full stops and full-width letters do not matter; look-alikes
/// and what a Vietnamese keyboard joins are read as what was meant.
///
/// # Errors
/// [`Foreign`]: the first character that cannot be of a code.
pub fn symbols(text: &str) -> Result<Vec<u8>, Foreign> {
    let mut symbols = Vec::new();
    for letter in text.chars().filter(|letter| !is_silent(*letter)) {
        match narrow(letter) {
            'Đ' | 'đ' => symbols.extend([value('D'), value('D')].into_iter().flatten()),
            narrow => match value(narrow) {
                Some(value) => symbols.push(value),
                None => return Err(Foreign { found: letter, at: symbols.len() + 1 }),
            },
        }
    }
    Ok(symbols)
}

/// The value of one character.
fn value(letter: char) -> Option<u8> {
    let letter = match letter.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        'Ư' | 'ư' => 'W',
        letter => letter,
    };
    let at = ALPHABET.iter().position(|known| char::from(*known) == letter)?;
    u8::try_from(at).ok()
}

/// Whether it only stands between characters.
fn is_silent(letter: char) -> bool {
    letter.is_whitespace()
        || letter.is_control()
        || matches!(letter, '-' | '_' | '.' | '·' | '\u{AD}' | '\u{FEFF}' | '－')
        || matches!(letter, '\u{200B}'..='\u{200F}' | '\u{2010}'..='\u{2015}' | '\u{2060}' | '\u{2212}')
}

/// A full-width letter or digit, as some keyboards type them, in its usual width.
fn narrow(letter: char) -> char {
    match letter {
        '\u{FF01}'..='\u{FF5E}' => {
            char::from_u32(u32::from(letter) - 0xFF01 + 0x21).unwrap_or(letter)
        }
        letter => letter,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_character_stands_for_its_place() {
        for symbol in 0..SIZE {
            let text = character(symbol).to_string();
            assert_eq!(symbols(&text), Ok(vec![symbol]));
            assert_eq!(symbols(&text.to_lowercase()), Ok(vec![symbol]));
        }
        let none: Vec<char> = ('A'..='Z').filter(|it| !ALPHABET.contains(&(*it as u8))).collect();
        assert_eq!(none, ['A', 'E', 'I', 'L', 'O', 'U', 'Y']);
    }

    #[test]
    fn it_is_read_kindly() {
        let plain = symbols("B0C1-D1W9");
        assert_eq!(symbols(" bOc i\u{a0}\u{2013}dl.w9\u{200b}\n"), plain, "case, spaces, O, I, L");
        assert_eq!(symbols("Ｂ０ｃ１－Ｄ１Ｗ９"), plain, "full width");
        assert_eq!(symbols("B0C1D1Ư9"), plain, "Telex, W");
        assert_eq!(symbols("7Đ7"), symbols("7DD7"), "Telex, DD");
    }

    #[test]
    fn what_cannot_be_is_named_with_its_place() {
        assert_eq!(symbols("BC-DEF"), Err(Foreign { found: 'E', at: 4 }));
        assert_eq!(symbols("🏮"), Err(Foreign { found: '🏮', at: 1 }));
    }

    #[test]
    fn groups_are_of_four() {
        assert_eq!(grouped(&[0, 1, 2, 3, 4, 5, 6, 7, 28]), "0123-4567-Z");
        assert_eq!(grouped(&[]), "");
    }
}
