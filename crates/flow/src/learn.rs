//! What the child can almost do: answers go to the learner, and it says what comes next and how hard.

use learner::{
    Answer, Candidate, Item, Learner, Pick, REPLAY_DAYS, Reason, Terms, Yardstick, yardstick,
};
use port::{Band, World};
use scenario::Skill;
use story::DecisionEvent;

use crate::{Flow, LevelInfo, company::Company, game::Player};

/// A short review asks again what was played at least so many days ago.
const SLEPT_OVER: u32 = 5;
/// The fewest decisions that make a short review.
const REVIEW_LEAST: usize = 2;

/// The level that the map suggests.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Star {
    /// The level; none: the map is free.
    pub(crate) level: Option<String>,
    /// Its variant.
    pub(crate) variant: u8,
    /// Whether it was played before.
    pub(crate) again: bool,
    /// Only a short review of this skill.
    pub(crate) review: Option<Skill>,
    /// Why, for adults.
    pub(crate) reason: Reason,
}

/// A level in one of its variants, with its decisions.
struct Card<'f> {
    info: &'f LevelInfo,
    variant: u8,
    /// Only a short review of this skill.
    review: Option<Skill>,
    items: Vec<Item>,
}

impl<'f> Card<'f> {
    /// In each variant the whole level, or a short review of a skill.
    fn of(info: &'f LevelInfo, band: Band, review: Option<Skill>) -> impl Iterator<Item = Self> {
        let variants = info.play.variants.iter().enumerate();
        variants.map(move |(place, variant)| {
            let wanted = |decision: &&crate::Decision| {
                review.is_none_or(|skill| decision.alone && decision.skill == skill)
            };
            let met = info.play.decisions.iter().filter(wanted).filter_map(|decision| {
                let label = decision.labels.get(place).copied().filter(|label| *label > 0)?;
                let id = hash(&info.id, &decision.at);
                Some(item(info.world, decision.skill, band, label, decision.options, id))
            });
            Self { info, variant: *variant, review, items: met.collect() }
        })
    }

    /// The short reviews that a level has: of each skill of which enough decisions stand alone.
    fn short(info: &'f LevelInfo, band: Band) -> impl Iterator<Item = Self> {
        let skills = Skill::ALL.into_iter().filter(|skill| !skill.world().leaves_no_trace());
        let all = skills.flat_map(move |skill| Self::of(info, band, Some(skill)));
        all.filter(|card| card.items.len() >= REVIEW_LEAST)
    }

    /// Those that may be chosen for this child.
    fn dealt(info: &'f LevelInfo, band: Band, learner: &Learner) -> impl Iterator<Item = Self> {
        let easiest = info.play.variants.iter().min().copied();
        let gently = learner.starts_gently();
        Self::of(info, band, None).filter(move |card| !gently || Some(card.variant) == easiest)
    }

    fn candidate(&self, player: &Player, band: Band, today: u32) -> Candidate<'_> {
        let save = &player.save;
        let lit = |level: &String| save.levels.get(level).is_some_and(|it| it.opened);
        let just_now = player.aside.contains(&self.info.id).then_some(0);
        Candidate {
            world: self.info.world,
            band,
            sensitivity: self.info.sensitivity,
            skill: self.review.unwrap_or(self.info.play.skill),
            ready: self.info.play.requires.iter().all(lit),
            tells: self.info.play.tells,
            seen: just_now.or_else(|| save.seen(&self.info.id, today)),
            short: self.review.is_some(),
            items: &self.items,
        }
    }
}

const fn item(world: World, skill: Skill, band: Band, label: u8, options: u8, id: u32) -> Item {
    Item { id, world, skill, label, band, options, calibrated: None }
}

/// Tells decisions apart (FNV-1a).
fn hash(level: &str, at: &str) -> u32 {
    let bytes = level.bytes().chain([b'/']).chain(at.bytes());
    bytes.fold(0x811c_9dc5, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}

impl Player {
    /// Who sits down with a lantern, on a day.
    pub(crate) fn sit_down(
        lantern: &str,
        save: progress::LanternSave,
        writable: bool,
        today: u32,
    ) -> Self {
        let mut player = Self {
            lantern: lantern.to_owned(),
            save,
            writable,
            learner: None,
            aside: Vec::new(),
            replay: false,
        };
        player.wake(today);
        player
    }

    /// Takes up what is known in the band now chosen.
    pub(crate) fn wake(&mut self, today: u32) {
        self.learner = self.save.band.map(|band| {
            let known = self.save.known.get(&band).cloned();
            // A record was looked through when it was read.
            let resumed = known.and_then(|known| Learner::resume(known).ok());
            let mut learner = resumed.unwrap_or_else(|| Learner::new(band));
            learner.open(today);
            learner
        });
    }
}

impl Flow {
    /// The level that the map suggests now, and why; none where nobody plays.
    pub(crate) fn star(&self) -> Option<Star> {
        let player = self.player.as_ref()?;
        let (learner, band) = (player.learner.as_ref()?, player.save.band?);
        let offered = || self.of_band(band).filter(|info| self.is_offered(info));
        let whole = offered().flat_map(|info| Card::dealt(info, band, learner));
        // Only what was played, and not just now, comes back as a review.
        let slept_over = |info: &&LevelInfo| {
            player.save.seen(&info.id, self.today).is_some_and(|days| days >= SLEPT_OVER)
        };
        // What is assigned is played whole.
        let short = offered()
            .filter(|_| self.on_task().is_none())
            .filter(slept_over)
            .flat_map(|info| Card::short(info, band));
        let cards: Vec<Card<'_>> = whole.chain(short).collect();
        let candidates: Vec<Candidate<'_>> =
            cards.iter().map(|card| card.candidate(player, band, self.today)).collect();
        let terms = Terms { adult_agrees: player.save.adult_agrees, last: false };
        let suggestion = learner.suggest(&candidates, terms, self.draw());
        let (place, again) = match suggestion.pick {
            Pick::Story(place) => (Some(place), false),
            Pick::Again(place) | Pick::Review(place) => (Some(place), true),
            Pick::Free => (None, false),
        };
        let card = place.and_then(|place| cards.get(place));
        Some(Star {
            level: card.map(|card| card.info.id.clone()),
            variant: card.map_or(0, |card| card.variant),
            again,
            review: card.and_then(|card| card.review),
            reason: suggestion.reason,
        })
    }

    /// The variant in which a level suits best: as suggested, or as the child's own choice.
    pub(crate) fn fitting_variant(&self, info: &LevelInfo) -> Option<u8> {
        let whole = |star: &Star| star.level.as_ref() == Some(&info.id) && star.review.is_none();
        if let Some(star) = self.star().filter(whole) {
            return Some(star.variant);
        }
        let player = self.player.as_ref()?;
        let (learner, band) = (player.learner.as_ref()?, player.save.band?);
        let cards: Vec<Card<'_>> = Card::dealt(info, band, learner).collect();
        let candidates: Vec<Candidate<'_>> =
            cards.iter().map(|card| card.candidate(player, band, self.today)).collect();
        let place = learner.variant(&candidates, self.draw())?;
        cards.get(place).map(|card| card.variant)
    }

    /// What the star asks of this level, if it is a short review: the skill and the variant.
    pub(crate) fn review_of(&self, level: &str) -> Option<(Skill, u8)> {
        let star = self.star().filter(|star| star.level.as_deref() == Some(level))?;
        Some((star.review?, star.variant))
    }

    /// A level begins: before its record says so.
    pub(crate) fn learn_begin(&mut self, level: &str, variant: u8) {
        let today = self.today;
        let Some(info) = self.levels.iter().find(|info| info.id == level) else { return };
        let Some(player) = &mut self.player else { return };
        player.replay = player.save.seen(level, today).is_some_and(|days| days < REPLAY_DAYS)
            || player.aside.iter().any(|played| played == level);
        let (Some(mut learner), Some(band)) = (player.learner.take(), player.save.band) else {
            return;
        };
        let review = self.story.as_ref().and_then(|story| story.spec().review);
        if let Some(card) = Card::of(info, band, review).find(|card| card.variant == variant) {
            learner.begin(&card.candidate(player, band, today));
        }
        if info.world.leaves_no_trace() {
            player.aside.push(level.to_owned());
        }
        player.keep_known(learner);
    }

    /// The child has answered.
    pub(crate) fn learn(&mut self, answer: &DecisionEvent) {
        if self.company == Company::Pair {
            return;
        }
        let Some(info) = self.levels.iter().find(|info| info.id == answer.level) else { return };
        let Some(player) = &mut self.player else { return };
        let (Some(mut learner), Some(band)) = (player.learner.take(), player.save.band) else {
            return;
        };
        let id = hash(&answer.level, &answer.node);
        let item = item(info.world, answer.skill, band, answer.difficulty, answer.options, id);
        let short = self.story.as_ref().and_then(story::Story::review_length);
        let met = short.unwrap_or(info.play.decisions.len()).max(1);
        learner.observe(&Answer {
            item,
            grade: answer.grade,
            hints: answer.hints,
            options_left: answer.options,
            attempt: answer.attempt,
            of_story: u8::try_from(met).unwrap_or(u8::MAX),
            replay: player.replay,
        });
        // What is still remembered holds nothing longer.
        if item.leaves_trace() && !player.replay {
            let yard = yard(&self.levels, band, |skill| skill == answer.skill);
            learner.check(answer.skill, &yard);
        }
        player.keep_known(learner);
    }

    /// Where a safe answer is unlikely, the lantern shines by itself.
    pub(crate) fn lend_light(&mut self) {
        if self.is_checked() {
            return;
        }
        let Some(story) = &mut self.story else { return };
        let learner = self.player.as_ref().and_then(|player| player.learner.as_ref());
        let (Some(learner), Some((skill, label, options))) = (learner, story.waiting()) else {
            return;
        };
        let world = story.scenario().world;
        let item = item(world, skill, story.spec().band, label, options, 0);
        if story.unlit() && learner.wants_hint(&item) {
            story.activate("light");
        }
    }

    /// The reference decisions of some skills in a band.
    pub(crate) fn yard(&self, band: Band, wanted: impl Fn(Skill) -> bool) -> Yardstick {
        yard(&self.levels, band, wanted)
    }

    fn of_band(&self, band: Band) -> impl Iterator<Item = &LevelInfo> {
        self.levels.iter().filter(move |info| info.bands.contains(&band))
    }

    /// The same until the next level is begun.
    pub(crate) fn draw(&self) -> u32 {
        let plays = self.player.as_ref().map_or(0, |player| player.save.plays);
        self.seed.wrapping_add(plays.wrapping_mul(0x9e37_79b9))
    }
}

impl Player {
    /// What may be stored goes into the record; where nothing changed, the record stays as it was.
    fn keep_known(&mut self, learner: Learner) {
        let known = learner.known();
        if known.stories > 0 {
            self.save.known.insert(known.band, known.clone());
        }
        self.learner = Some(learner);
    }
}

/// The reference decisions of some skills in a band, each in the middle variant in which it is met.
fn yard(levels: &[LevelInfo], band: Band, wanted: impl Fn(Skill) -> bool) -> Yardstick {
    let of_band = levels.iter().filter(|info| info.bands.contains(&band));
    let items = of_band.flat_map(|info| {
        let wanted = |it: &&crate::Decision| it.reference && wanted(it.skill);
        info.play.decisions.iter().filter(wanted).filter_map(|decision| {
            let met: Vec<u8> = decision.labels.iter().copied().filter(|it| *it > 0).collect();
            let label = met.get(met.len() / 2).copied()?;
            Some(item(info.world, decision.skill, band, label, decision.options, 0))
        })
    });
    yardstick(&items.collect::<Vec<_>>(), band, &learner::Model::GAME)
}
