//! One number for a whole path: the same natively and in a browser, or something is not deterministic.

use learner::{Learner, Pick, Reason, Terms};
use port::Band;

use crate::{
    chance::Chance,
    levels::{Level, Player},
};

/// Levels to choose from.
const LEVELS: u32 = 60;

/// The digest of a child's path through so many stories: what was suggested, and what is stored after each.
#[must_use]
pub fn path(seed: u32, stories: u32) -> u32 {
    let mut chance = Chance::new(seed, 0);
    let mut levels: Vec<Level> =
        (0..LEVELS).map(|id| Level::any(&mut chance, Band::Nine, id, 5)).collect();
    let mut player = Player {
        learner: Learner::new(Band::Nine),
        chances: [0.7, 0.7],
        kept: Chance::new(seed, 1),
        aside: Chance::new(seed, 2),
    };
    let mut hash = Hash::new();
    for story in 0..stories {
        if story % 5 == 0 {
            player.learner.open(1 + story / 2);
        }
        let terms = Terms { adult_agrees: true, last: story % 5 == 4 };
        let suggestion = player.go_on(&mut levels, terms, chance.next());
        hash.add(match suggestion.pick {
            Pick::Story(at) | Pick::Again(at) | Pick::Review(at) => at as u64,
            Pick::Free => u64::MAX,
        });
        hash.add(forecast(suggestion.reason).to_bits());
        let known = player.learner.known();
        known.mean.iter().chain(&known.covariance).for_each(|it| hash.add(*it as u64));
    }
    hash.0
}

const fn forecast(reason: Reason) -> f64 {
    match reason {
        Reason::Danger { chance, .. }
        | Reason::Review { chance, .. }
        | Reason::Relief { chance, .. }
        | Reason::LeastKnown { chance, .. } => chance,
        Reason::Turn { .. } | Reason::NothingLeft => 0.0,
    }
}

/// FNV-1a, 32 bits.
struct Hash(u32);

impl Hash {
    const fn new() -> Self {
        Self(0x811c_9dc5)
    }

    fn add(&mut self, value: u64) {
        for byte in value.to_le_bytes() {
            self.0 = (self.0 ^ u32::from(byte)).wrapping_mul(0x0100_0193);
        }
    }
}
