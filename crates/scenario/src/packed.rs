//! What was read and checked, packed: small to fetch, and read in a moment without a reader of RON.

use std::fmt;

use serde::{Serialize, de::DeserializeOwned};

/// The first bytes; the number grows with each change of the types packed.
const HEAD: &[u8] = b"TS-3";
/// The checksum after it.
const SUM: usize = 4;

/// Why a packed file was not read, or could not be packed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PackError {
    /// It is not packed at all, or by another build of the game.
    Foreign,
    /// It did not arrive as it was packed.
    Damaged,
    /// It cannot be packed; what `postcard` says.
    Unpackable(String),
}

impl fmt::Display for PackError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Foreign => {
                f.write_str("not packed by this build of the game; build the site again")
            }
            Self::Damaged => f.write_str("it did not arrive whole; load it again"),
            Self::Unpackable(why) => write!(f, "it cannot be packed ({why}); report this"),
        }
    }
}

impl std::error::Error for PackError {}

/// Packs what was read and checked.
///
/// # Errors
/// [`PackError::Unpackable`].
pub fn pack<T: Serialize>(value: &T) -> Result<Vec<u8>, PackError> {
    let body =
        postcard::to_allocvec(value).map_err(|error| PackError::Unpackable(error.to_string()))?;
    Ok([HEAD, &checksum(&body), &body].concat())
}

/// Reads what [`pack`] gave.
///
/// # Errors
/// [`PackError::Foreign`] or [`PackError::Damaged`]; never a part of it.
pub fn unpack<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, PackError> {
    let rest = bytes.strip_prefix(HEAD).ok_or(PackError::Foreign)?;
    let (sum, body) = rest.split_at_checked(SUM).ok_or(PackError::Damaged)?;
    if *sum != checksum(body) {
        return Err(PackError::Damaged);
    }
    postcard::from_bytes(body).map_err(|_| PackError::Foreign)
}

/// FNV-1a.
fn checksum(bytes: &[u8]) -> [u8; SUM] {
    let fold = |hash: u32, byte: &u8| (hash ^ u32::from(*byte)).wrapping_mul(0x0100_0193);
    bytes.iter().fold(0x811c_9dc5, fold).to_le_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Scenario;

    const SMALL: &str = include_str!("../../story/tests/levels/small.ron");

    fn small() -> (Scenario, Vec<u8>) {
        let scenario = crate::read(SMALL).expect("the small level is read");
        let packed = pack(&scenario).expect("and packed");
        (scenario, packed)
    }

    #[test]
    fn a_level_comes_back_as_it_was_packed() {
        let (scenario, packed) = small();
        assert_eq!(unpack::<Scenario>(&packed), Ok(scenario));
        assert!(packed.len() < SMALL.len() / 2, "{} of {}", packed.len(), SMALL.len());
    }

    #[test]
    fn what_did_not_arrive_whole_is_refused_and_says_so() {
        let (_, packed) = small();
        for length in 0..packed.len() {
            let part = unpack::<Scenario>(&packed[..length]);
            let expected =
                if length < HEAD.len() { PackError::Foreign } else { PackError::Damaged };
            assert_eq!(part, Err(expected), "{length}");
        }
        for at in HEAD.len()..packed.len() {
            let mut bent = packed.clone();
            bent[at] ^= 0x20;
            assert_eq!(unpack::<Scenario>(&bent), Err(PackError::Damaged), "{at}");
        }
        assert_eq!(unpack::<Scenario>(SMALL.as_bytes()), Err(PackError::Foreign));
        assert_eq!(unpack::<Scenario>(&pack(&7_u8).expect("a number")), Err(PackError::Foreign));
    }
}
