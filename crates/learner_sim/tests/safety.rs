//! A million simulated sittings break none of the rules that no estimate may lift (adaptive.md, selection rule 1).

use learner::{Learner, Pick, Terms, limit};
use learner_sim::{
    chance::Chance,
    levels::{Level, Player},
};
use port::{Band, World};

/// Sittings in all.
const SITTINGS: u32 = 1_000_000;
/// Sittings of one child.
const OF_ONE_CHILD: u32 = 20;
/// Levels there are, and levels on the map of one sitting.
const LEVELS: u32 = 48;
const ON_THE_MAP: usize = 9;

/// What a child has met, told by the levels alone and not by the learner.
#[derive(Default)]
struct Met {
    /// Heavy or not, story by story of one sitting.
    sitting: Vec<bool>,
    reviews: usize,
    ever: u32,
    stopped: bool,
}

fn heavy(level: &Level) -> bool {
    level.world == World::HangSang || level.sensitivity >= 2
}

impl Met {
    fn story(&mut self, level: &Level, band: Band, terms: Terms) {
        assert!(level.ready && level.band <= band, "for the age and in its turn: {level:?}");
        assert!(level.sensitivity <= limit(band), "{level:?} in {band:?}");
        assert!(level.sensitivity < 2 || terms.adult_agrees, "an adult has agreed: {level:?}");
        let is_heavy = heavy(level);
        if is_heavy {
            assert!(level.tells, "it offers to tell: {level:?}");
            assert!(!self.stopped, "never after stop: {level:?}");
            assert!(!terms.last, "never last: {level:?}");
            assert!(self.ever >= 3, "never among the first three: {level:?}");
            let before = self.sitting.last();
            assert_eq!(before, Some(&false), "neither first nor after another: {level:?}");
        }
        self.sitting.push(is_heavy);
        let count = self.sitting.iter().filter(|heavy| **heavy).count();
        assert!(count * 3 <= self.sitting.len(), "at most a third: {:?}", self.sitting);
        self.ever += u32::from(!is_heavy);
    }

    /// A short review is gentle, for the age, and of a level that was played before.
    fn review(&mut self, level: &Level, band: Band) {
        assert!(level.short && !heavy(level) && level.seen.is_some(), "{level:?}");
        assert!(level.ready && level.band <= band, "for the age and in its turn: {level:?}");
        self.reviews += 1;
        assert!(self.reviews <= self.sitting.len() + 1, "never two in a row at a story's cost");
    }
}

/// One sitting: some stories, at times a stop, at times an announced end.
fn sit(player: &mut Player, met: &mut Met, levels: &mut [Level], band: Band, chance: &mut Chance) {
    met.sitting.clear();
    met.reviews = 0;
    met.stopped = false;
    let adult_agrees = chance.below(2) == 0;
    let stories = 1 + chance.below(7);
    for story in 0..stories {
        if chance.below(12) == 0 {
            player.learner.stop();
            met.stopped = true;
        }
        let terms = Terms { adult_agrees, last: story + 1 == stories };
        let suggestion = player.go_on(levels, terms, chance.next());
        match suggestion.pick {
            Pick::Story(at) | Pick::Again(at) => met.story(&levels[at], band, terms),
            Pick::Review(at) => met.review(&levels[at], band),
            Pick::Free => {
                let after_heavy = met.sitting.last() == Some(&true);
                assert!(!after_heavy, "after a heavy story there is always a gentle one");
            }
        }
    }
}

fn children(from: u32, to: u32) {
    let (mut heavy_ones, mut stories, mut reviews) = (0_usize, 0_usize, 0_usize);
    let mut chance = Chance::new(from, 7);
    for child in from..to {
        let band = Band::ALL[chance.below(3)];
        let pool: Vec<Level> = (0..LEVELS).map(|id| Level::any(&mut chance, band, id, 2)).collect();
        let safe = chance.between(0.2, 0.95);
        let mut player = Player {
            learner: Learner::new(band),
            chances: [safe, chance.between(0.2, 0.95)],
            kept: Chance::new(child, 1),
            aside: Chance::new(child, 2),
        };
        let mut met = Met::default();
        let mut day = 1;
        for _ in 0..OF_ONE_CHILD {
            player.learner.open(day);
            day += chance.below(12) as u32;
            let first = chance.below(pool.len() - ON_THE_MAP);
            let mut map = pool[first..first + ON_THE_MAP].to_vec();
            for level in &mut map {
                level.seen = (chance.below(4) == 0).then(|| 20 * chance.below(4) as u32);
                level.short = level.seen.is_some() && chance.below(2) == 0;
            }
            sit(&mut player, &mut met, &mut map, band, &mut chance);
            heavy_ones += met.sitting.iter().filter(|heavy| **heavy).count();
            stories += met.sitting.len();
            reviews += met.reviews;
        }
    }
    assert!(reviews * 50 > stories, "short reviews were met: {reviews} beside {stories} stories");
    assert!(heavy_ones * 20 > stories, "heavy stories were met: {heavy_ones} of {stories}");
}

// Two halves, so that two cores share them.

#[test]
fn half_a_million_sittings_break_no_rule() {
    children(0, SITTINGS / OF_ONE_CHILD / 2);
}

#[test]
fn another_half_a_million_sittings_break_no_rule() {
    children(SITTINGS / OF_ONE_CHILD / 2, SITTINGS / OF_ONE_CHILD);
}
