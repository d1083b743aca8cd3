//! The field of 256 elements, and correcting the words of a block (Reed-Solomon).

const fn powers() -> [u8; 255] {
    let mut powers = [0; 255];
    let mut value: u16 = 1;
    let mut at = 0;
    while at < 255 {
        powers[at] = value as u8;
        value <<= 1;
        if value > 255 {
            value ^= 0x11D;
        }
        at += 1;
    }
    powers
}

const fn logarithms() -> [u8; 256] {
    let mut logarithms = [0; 256];
    let mut at = 0;
    while at < 255 {
        logarithms[POWERS[at] as usize] = at as u8;
        at += 1;
    }
    logarithms
}

static POWERS: [u8; 255] = powers();
static LOGARITHMS: [u8; 256] = logarithms();

/// 2 to a power.
fn power(of: usize) -> u8 {
    POWERS[of % 255]
}

fn logarithm(value: u8) -> usize {
    usize::from(LOGARITHMS[usize::from(value)])
}

fn times(one: u8, other: u8) -> u8 {
    if one == 0 || other == 0 { 0 } else { power(logarithm(one) + logarithm(other)) }
}

/// One value divided by another; 0 where that is 0, which no caller asks for.
fn over(one: u8, other: u8) -> u8 {
    if one == 0 || other == 0 { 0 } else { power(logarithm(one) + 255 - logarithm(other)) }
}

/// A polynomial, lowest coefficient first, at a value.
fn at(polynomial: &[u8], value: u8) -> u8 {
    polynomial.iter().rev().fold(0, |sum, part| times(sum, value) ^ part)
}

/// The block at the roots that a right one is zero at.
fn syndromes(block: &[u8], correcting: usize) -> Vec<u8> {
    let at_root = |root: usize| block.iter().fold(0, |sum, word| times(sum, power(root)) ^ word);
    (0..correcting).map(at_root).collect()
}

/// Puts the words of a block right, the last `correcting` of which are for that; false where too many are wrong.
pub(super) fn correct(block: &mut [u8], correcting: usize) -> bool {
    let wrong = syndromes(block, correcting);
    if wrong.iter().all(|value| *value == 0) {
        return true;
    }
    let Some(locator) = locator(&wrong) else { return false };
    // The errors' sizes over their places, as Forney has it.
    let mut sizes = vec![0; correcting];
    for (index, size) in sizes.iter_mut().enumerate() {
        for (part, value) in locator.iter().zip(wrong.iter().take(index + 1).rev()) {
            *size ^= times(*part, *value);
        }
    }
    let slope: Vec<u8> =
        (1..locator.len()).map(|index| if index % 2 == 1 { locator[index] } else { 0 }).collect();
    let length = block.len();
    let mut found = 0;
    for (index, word) in block.iter_mut().enumerate() {
        let place = length - 1 - index;
        let inverse = power(255 - place % 255);
        if at(&locator, inverse) == 0 {
            *word ^= times(power(place), over(at(&sizes, inverse), at(&slope, inverse)));
            found += 1;
        }
    }
    found == locator.len() - 1 && syndromes(block, correcting).iter().all(|value| *value == 0)
}

/// The polynomial whose roots are the places of the errors (Berlekamp and Massey); none where there are too many.
fn locator(wrong: &[u8]) -> Option<Vec<u8>> {
    let (mut now, mut before) = (vec![1_u8], vec![1_u8]);
    let (mut errors, mut since, mut last) = (0, 1, 1_u8);
    for index in 0..wrong.len() {
        let known = now.iter().zip(wrong.iter().take(index + 1).rev());
        let off = known.fold(0, |sum, (part, value)| sum ^ times(*part, *value));
        if off == 0 {
            since += 1;
            continue;
        }
        let factor = over(off, last);
        let kept = now.clone();
        if now.len() < before.len() + since {
            now.resize(before.len() + since, 0);
        }
        for (part, old) in now.iter_mut().skip(since).zip(&before) {
            *part ^= times(factor, *old);
        }
        if 2 * errors <= index {
            errors = index + 1 - errors;
            before = kept;
            last = off;
            since = 1;
        } else {
            since += 1;
        }
    }
    while now.last() == Some(&0) {
        now.pop();
    }
    (2 * errors <= wrong.len() && now.len() == errors + 1).then_some(now)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Systematic words, made by solving for the syndromes one root at a time.
    fn block(data: &[u8], correcting: usize) -> Vec<u8> {
        let mut divisor = vec![1_u8];
        for root in 0..correcting {
            divisor.push(0);
            for index in (1..divisor.len()).rev() {
                divisor[index] ^= times(divisor[index - 1], power(root));
            }
        }
        let mut rest = [data, &vec![0; correcting][..]].concat();
        for index in 0..data.len() {
            let factor = rest[index];
            for (offset, part) in divisor.iter().enumerate() {
                rest[index + offset] ^= times(factor, *part);
            }
        }
        [data, &rest[data.len()..]].concat()
    }

    #[test]
    fn as_many_errors_are_put_right_as_there_is_room_for() {
        let data: Vec<u8> = (0..43).map(|at| (at * 37 + 11) as u8).collect();
        let right = block(&data, 24);
        for errors in 0..=12 {
            let mut bent = right.clone();
            for error in 0..errors {
                bent[error * 5] ^= (error * 19 + 1) as u8;
            }
            assert!(correct(&mut bent, 24), "{errors}");
            assert_eq!(bent, right, "{errors}");
        }
    }

    #[test]
    fn one_more_is_refused_or_at_least_never_left_half_right() {
        let data: Vec<u8> = (0..20).map(|at| (at * 91 + 3) as u8).collect();
        let right = block(&data, 10);
        for seed in 0..500_usize {
            let mut bent = right.clone();
            for error in 0..6 {
                bent[(seed + error * 4) % 30] ^= ((seed * 7 + error * 13) % 255 + 1) as u8;
            }
            let put_right = correct(&mut bent, 10);
            assert!(!put_right || syndromes(&bent, 10).iter().all(|value| *value == 0));
        }
    }
}
