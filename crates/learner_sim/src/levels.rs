//! Invented levels, and children who play whole sittings of them with the real [`Learner`].

use learner::{Answer, Candidate, Item, Learner, Pick, Suggestion, Terms, topic};
use port::{Band, World};
use scenario::{Grade, Skill};

use crate::chance::Chance;

/// The skills, in the order of the curriculum.
pub const SKILLS: [Skill; 17] = Skill::ALL;

/// A level in one variant.
#[derive(Clone, Debug, PartialEq)]
pub struct Level {
    /// Its world.
    pub world: World,
    /// Its band.
    pub band: Band,
    /// 0-3.
    pub sensitivity: u8,
    /// Its skill.
    pub skill: Skill,
    /// Whether what comes before it was played.
    pub ready: bool,
    /// Whether it offers telling or reporting.
    pub tells: bool,
    /// Days since it was played.
    pub seen: Option<u32>,
    /// Whether it is a short review.
    pub short: bool,
    /// Its decisions.
    pub items: Vec<Item>,
}

impl Level {
    /// A level of any kind for a band, with so many decisions at most.
    pub fn any(chance: &mut Chance, band: Band, id: u32, most: usize) -> Self {
        let skill = SKILLS[chance.below(SKILLS.len())];
        let label = 1 + chance.below(5) as u8;
        let options = 2 + chance.below(3) as u8;
        let items = (0..=chance.below(most.max(1)) as u32)
            .map(|at| Item {
                id: id * 16 + at,
                world: skill.world(),
                skill,
                label,
                band,
                options,
                calibrated: None,
            })
            .collect();
        let sensitivity = match chance.below(6) {
            0..3 => 0,
            3..5 => 1,
            _ => 2 + chance.below(2) as u8,
        };
        Self {
            world: skill.world(),
            band,
            sensitivity,
            skill,
            ready: chance.below(8) > 0,
            tells: chance.below(8) > 0,
            seen: None,
            short: false,
            items,
        }
    }

    /// As the learner sees it.
    #[must_use]
    pub fn candidate(&self) -> Candidate<'_> {
        Candidate {
            world: self.world,
            band: self.band,
            sensitivity: self.sensitivity,
            skill: self.skill,
            ready: self.ready,
            tells: self.tells,
            seen: self.seen,
            short: self.short,
            items: &self.items,
        }
    }
}

/// A child that plays by itself.
#[derive(Clone, Debug)]
pub struct Player {
    /// What is believed of it.
    pub learner: Learner,
    /// Its true chance of a safe answer in topics A and B, and in C.
    pub chances: [f64; 2],
    /// Answers of topics A and B.
    pub kept: Chance,
    /// Answers of topic C.
    pub aside: Chance,
}

impl Player {
    /// Plays a level from its beginning to its end.
    pub fn play(&mut self, level: &Level) {
        self.learner.begin(&level.candidate());
        for item in &level.items {
            let answer = self.answer(item, level.items.len() as u8);
            self.learner.observe(&answer);
        }
    }

    fn answer(&mut self, item: &Item, of_story: u8) -> Answer {
        let (chance, safe) = if topic(item.skill) < 2 {
            (&mut self.kept, self.chances[0])
        } else {
            (&mut self.aside, self.chances[1])
        };
        let drawn = chance.unit();
        let grade = match drawn {
            low if low < safe => Grade::Safe,
            low if low < safe + 0.5 * (1.0 - safe) => Grade::Fine,
            _ => Grade::Risky,
        };
        let hints = chance.below(3) as u8 / 2;
        let options_left = item.options.saturating_sub(hints).max(2);
        Answer { item: *item, grade, hints, options_left, attempt: 1, of_story, replay: false }
    }

    /// Asks what comes next, and plays it where it is a story.
    pub fn go_on(&mut self, levels: &mut [Level], terms: Terms, seed: u32) -> Suggestion {
        let candidates: Vec<Candidate<'_>> = levels.iter().map(Level::candidate).collect();
        let suggestion = self.learner.suggest(&candidates, terms, seed);
        if let Pick::Story(at) | Pick::Again(at) | Pick::Review(at) = suggestion.pick {
            self.play(&levels[at].clone());
            levels[at].seen = Some(0);
        }
        suggestion
    }
}
