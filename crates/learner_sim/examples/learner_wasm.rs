//! The learner as a WASM module of its own: does it go the same way in a browser, how fast is it, how large?
//! `crates/tools/src/learner.rs` builds it and runs it in Node.js.
#![expect(
    unsafe_code,
    reason = "exported names are part of the C interface; nothing here is unsafe to call"
)]

use std::hint::black_box;

use learner::{Belief, Candidate, Curve, Item, Learner, Model, Terms, direction};
use learner_sim::{chance::Chance, digest, levels::SKILLS};
use port::Band;

/// The digest of a path.
#[unsafe(no_mangle)]
pub extern "C" fn path(seed: u32, stories: u32) -> u32 {
    digest::path(seed, stories)
}

/// Learns from so many answers.
#[unsafe(no_mangle)]
pub extern "C" fn updates(count: u32) -> f64 {
    let curve = Curve { slope: 1.0, difficulty: -0.8, unsure: 0.75, guess: 0.25, slip: 0.05 };
    let mut sum = 0.0;
    for turn in 0..count {
        let mut belief = Belief::typical(&Model::GAME);
        let topic = turn as usize % 3;
        belief.observe(&direction(topic, 3), black_box(&curve), f64::from(turn % 2), 0.7);
        sum += belief.mean[topic];
    }
    sum
}

/// Chooses so many times among 300 stories of one decision; `skills` says how many skills they are about: 17 as in
/// the game, 1 for the most there is to weigh at once.
#[unsafe(no_mangle)]
pub extern "C" fn choices(count: u32, skills: u32) -> u32 {
    let mut chance = Chance::new(1, 1);
    let items: Vec<Item> = (0..300)
        .map(|id| {
            let skill = SKILLS[(id % skills.clamp(1, 17)) as usize];
            let (label, options) = (1 + chance.below(5) as u8, 2 + chance.below(3) as u8);
            Item {
                id,
                world: skill.world(),
                skill,
                label,
                band: Band::Nine,
                options,
                calibrated: None,
            }
        })
        .collect();
    let candidates: Vec<Candidate<'_>> = items
        .chunks(1)
        .map(|items| Candidate {
            world: items[0].world,
            band: Band::Nine,
            sensitivity: 0,
            skill: items[0].skill,
            ready: true,
            tells: false,
            seen: None,
            short: false,
            items,
        })
        .collect();
    let learner = Learner::new(Band::Nine);
    let mut sum = 0_u32;
    for seed in 0..count {
        let suggestion = learner.suggest(black_box(&candidates), Terms::default(), seed);
        sum = sum.wrapping_add(match suggestion.pick {
            learner::Pick::Story(at) => at as u32,
            _ => 0,
        });
    }
    sum
}
