//! The check of a code: a Reed-Solomon code over the field of 29 elements.
//!
//! With `n` check symbols, two valid words of the same length differ in at least `n + 1` places (the length is at most
//! [`LONGEST`]). So up to `n` wrong characters are always noticed, whatever they are, and two swapped neighbours are
//! two wrong characters. With three, a single wrong character can even be put right in one way only.

use crate::alphabet::SIZE;

/// The longest word: beyond it places can no longer be told apart.
pub(crate) const LONGEST: usize = SIZE as usize - 1;

const FIELD: u32 = SIZE as u32;
/// Its powers are all the elements but 0.
const GENERATOR: u32 = 2;

/// Appends `checks` symbols, so that [`holds`].
pub(crate) fn append(word: &mut Vec<u8>, checks: usize) {
    let divisor = divisor(checks);
    let mut rest = vec![0_u32; checks];
    for symbol in word.iter() {
        let lead = rest.first().copied().unwrap_or_default();
        let factor = (lead + u32::from(*symbol)) % FIELD;
        rest.rotate_left(1);
        if let Some(last) = rest.last_mut() {
            *last = 0;
        }
        for (rest, part) in rest.iter_mut().zip(divisor.iter().skip(1)) {
            *rest = (*rest + (FIELD - factor) * part) % FIELD;
        }
    }
    word.extend(rest.iter().filter_map(|rest| u8::try_from((FIELD - rest) % FIELD).ok()));
}

/// Whether a word is one that [`append`] makes.
pub(crate) fn holds(word: &[u8], checks: usize) -> bool {
    let mut root = 1;
    for _ in 0..checks {
        let at_root = word.iter().fold(0, |sum, symbol| (sum * root + u32::from(*symbol)) % FIELD);
        if at_root != 0 {
            return false;
        }
        root = root * GENERATOR % FIELD;
    }
    word.len() > checks && word.len() <= LONGEST
}

/// The polynomial that divides every valid word, its highest coefficient first.
fn divisor(checks: usize) -> Vec<u32> {
    let mut divisor = vec![1];
    let mut root = 1;
    for _ in 0..checks {
        divisor.push(0);
        for at in (1..divisor.len()).rev() {
            divisor[at] = (divisor[at] + (FIELD - root) * divisor[at - 1]) % FIELD;
        }
        root = root * GENERATOR % FIELD;
    }
    divisor
}

#[cfg(test)]
mod tests {
    use super::*;

    fn word(seed: usize, length: usize, checks: usize) -> Vec<u8> {
        let mut word: Vec<u8> = (0..length - checks)
            .map(|at| ((seed * 7 + at * at * 3 + at * seed) % 29) as u8)
            .collect();
        append(&mut word, checks);
        word
    }

    #[test]
    fn the_generator_names_every_place() {
        let mut seen = std::collections::BTreeSet::new();
        let mut power = 1;
        for _ in 0..LONGEST {
            assert!(seen.insert(power));
            power = power * GENERATOR % FIELD;
        }
        assert_eq!(power, 1);
    }

    /// The check is linear: a slip is noticed in one word if and only if it is in every other. So all differences
    /// are tried on the word of zeros, and that is a proof for all words.
    #[test]
    fn every_two_wrong_characters_are_noticed_in_every_word() {
        for (length, checks) in [(12, 3), (26, 4)] {
            assert!(holds(&vec![0; length], checks));
            for one in 0..length {
                for other in one..length {
                    for (by, and) in (1..SIZE).flat_map(|by| (0..SIZE).map(move |and| (by, and))) {
                        let mut bent = vec![0; length];
                        bent[other] = and;
                        bent[one] = by;
                        assert!(!holds(&bent, checks), "{length}: {one} by {by}, {other} by {and}");
                    }
                }
            }
        }
    }

    #[test]
    fn the_check_is_linear() {
        for (length, checks) in [(12, 3), (26, 4)] {
            for seed in 0..200 {
                let (one, other) =
                    (word(seed, length, checks), word(seed * 31 + 5, length, checks));
                let sum: Vec<u8> = one.iter().zip(&other).map(|(a, b)| (a + b) % SIZE).collect();
                assert!(holds(&one, checks) && holds(&other, checks) && holds(&sum, checks));
            }
        }
    }

    #[test]
    fn a_word_without_anything_to_check_does_not_hold() {
        assert!(!holds(&[], 3));
        assert!(!holds(&[0; 3], 3));
        assert!(!holds(&[0; 29], 3));
    }
}
