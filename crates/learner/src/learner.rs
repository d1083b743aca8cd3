//! One child while the game is open: what is stored about topics A and B, and, beside it and only in memory, topic C.

use port::{Band, World};
use scenario::Skill;

use crate::{
    advice::{Advice, advise},
    belief::{Belief, Normal, direction},
    choose::{Policy, Run},
    item::{Answer, Item, story_weight},
    known::{Known, SKILLS, TOPICS, Unsound},
    mastery::{Grounds, Score, Verdict, WELL, Yardstick, looks_secure, verdict},
    model::Model,
    practice::Practice,
    sitting::{Candidate, Sitting},
};

/// One child while the game is open.
#[derive(Clone, Debug)]
pub struct Learner {
    pub(crate) known: Known,
    /// As [`Known::belief`] says, so that it is not made anew for every question.
    pub(crate) belief: Belief,
    pub(crate) aside: Aside,
    pub(crate) model: Model,
    pub(crate) policy: Policy,
}

/// What lives in memory only and is gone with the sitting.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Aside {
    pub(crate) sitting: Sitting,
    /// With the answers in topic C; none before the first.
    pub(crate) belief: Option<Belief>,
    pub(crate) run: Run,
    pub(crate) skills: [Practice; ALL_SKILLS - SKILLS],
    /// The running number of the story.
    story: u16,
}

/// The skills of the curriculum.
pub(crate) const ALL_SKILLS: usize = 17;

/// What adults may be shown of a skill of topics A and B.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SkillReport {
    /// Of ten ordinary situations, in how many the child would choose safely.
    pub score: Score,
    /// From how many decisions.
    pub decisions: u16,
    /// In how many stories.
    pub stories: u16,
    /// What may be said of it.
    pub verdict: Verdict,
}

/// The topic of a skill: 0 A, 1 B, 2 C.
#[must_use]
pub const fn topic(skill: Skill) -> usize {
    skill.world() as usize
}

impl Learner {
    /// A child of whom nothing is known.
    #[must_use]
    pub fn new(band: Band) -> Self {
        let (model, policy) = (Model::GAME, Policy::of(band));
        Self::with(Known::new(band, &model, &policy), model, policy)
    }

    /// Goes on from what was stored.
    ///
    /// # Errors
    /// [`Unsound`] where this game cannot have stored it.
    pub fn resume(known: Known) -> Result<Self, Unsound> {
        known.check()?;
        let policy = Policy::of(known.band);
        Ok(Self::with(known, Model::GAME, policy))
    }

    fn with(known: Known, model: Model, policy: Policy) -> Self {
        let belief = known.belief(&model);
        Self { aside: Aside::new(&policy), known, belief, model, policy }
    }

    /// What may be stored.
    #[must_use]
    pub const fn known(&self) -> &Known {
        &self.known
    }

    /// The game is opened on a day, counted from any day: nights make what was known less certain, the more slowly
    /// the longer it lasts, and what was in memory of another sitting is gone.
    pub fn open(&mut self, today: u32) {
        self.aside = Aside::new(&self.policy);
        let first = self.known.days == 0;
        let nights = today.saturating_sub(self.known.day);
        self.known.day = today;
        if first || nights > 0 {
            self.known.days = self.known.days.saturating_add(1);
        }
        if first || nights == 0 {
            return;
        }
        self.known.slept_over = self.known.practised;
        let night = self.model.night * self.model.night;
        for topic in 0..TOPICS {
            self.belief.widen(topic, night * (1.0 + libm::log2(f64::from(nights))));
        }
        self.keep();
    }

    /// A story begins.
    pub const fn begin(&mut self, story: &Candidate<'_>) {
        self.aside.sitting.begin(story);
        self.aside.story = self.aside.story.saturating_add(1);
        if !story.short && !matches!(story.world, World::HangSang) {
            self.known.stories = self.known.stories.saturating_add(1);
        }
    }

    /// The child has said stop: what it did since is forgotten by the caller, and nothing heavy comes in this sitting.
    pub const fn stop(&mut self) {
        self.aside.sitting.stop();
    }

    /// Learns from an answer. One in topic C changes nothing of [`known`](Self::known); one in a story that is still
    /// remembered says nothing about the child, but the skill was brought back to mind.
    pub fn observe(&mut self, answer: &Answer) {
        let Some(score) = answer.score() else { return };
        if !answer.counts() {
            self.recall(answer);
            return;
        }
        if answer.item.leaves_trace() {
            self.observe_kept(answer, score);
        } else {
            self.observe_aside(answer, score);
        }
    }

    fn recall(&mut self, answer: &Answer) {
        let day = self.known.day;
        let practice = self.known.skills.get_mut(answer.item.skill as usize);
        if let Some(practice) = practice.filter(|_| answer.attempt <= 1 && answer.replay) {
            practice.recall(answer.grade, day);
        }
    }

    fn observe_kept(&mut self, answer: &Answer, score: f64) {
        let topic = topic(answer.item.skill);
        self.known.practised[topic] = self.known.practised[topic].saturating_add(1);
        let slept_over = self.known.slept_over[topic];
        let evidence = Evidence { topic, slept_over, score, answer };
        self.update(&evidence);
        let mut run = self.known.run();
        run.add(score);
        self.known.keep_run(run);
        let (story, day) = (self.known.stories, self.known.day);
        add_practice(&mut self.known.skills, answer.item.skill as usize, answer, story, day);
        self.keep();
    }

    fn observe_aside(&mut self, answer: &Answer, score: f64) {
        let topic = topic(answer.item.skill);
        let slept_over = self.known.slept_over.get(topic).copied().unwrap_or_default();
        let evidence = Evidence { topic, slept_over, score, answer };
        let mut belief = self.private();
        evidence.reach(&mut belief, &self.model, self.known.band);
        self.aside.belief = Some(belief);
        self.aside.run.add(score);
        let place = (answer.item.skill as usize).wrapping_sub(SKILLS);
        add_practice(&mut self.aside.skills, place, answer, self.aside.story, self.known.day);
    }

    fn update(&mut self, evidence: &Evidence<'_>) {
        evidence.reach(&mut self.belief, &self.model, self.known.band);
        if let Some(belief) = &mut self.aside.belief {
            evidence.reach(belief, &self.model, self.known.band);
        }
    }

    fn keep(&mut self) {
        self.known.keep(&self.belief);
        self.belief = self.known.belief(&self.model);
    }

    /// The belief with topic C's own answers of this sitting: for choosing in topic C and for nothing else.
    pub(crate) fn private(&self) -> Belief {
        self.aside.belief.unwrap_or(self.belief)
    }

    /// What is known of a skill of topics A and B beside the estimates; none for topic C.
    pub(crate) fn practice(&self, skill: Skill) -> Option<&Practice> {
        self.known.skills.get(skill as usize)
    }

    /// The ability in a topic, as topics A and B tell it.
    fn ability(&self, topic: usize) -> Normal {
        let slept_over = self.known.slept_over.get(topic).copied().unwrap_or_default();
        self.belief.along(&direction(topic, slept_over))
    }

    /// Looks whether a skill is secure, after each of its decisions; two looks in a row must agree. Nothing is kept
    /// of a skill of topic C.
    pub fn check(&mut self, skill: Skill, yard: &Yardstick) {
        let chance = yard.chance_of(WELL, self.ability(topic(skill)));
        if let Some(practice) = self.known.skills.get_mut(skill as usize) {
            practice.held =
                if looks_secure(chance) { practice.held.saturating_add(1).min(2) } else { 0 };
        }
    }

    /// What adults may be shown of a skill; none for topic C, of which they see only that a level was opened.
    #[must_use]
    pub fn report(&self, skill: Skill, yard: &Yardstick) -> Option<SkillReport> {
        let practice = self.practice(skill)?;
        let ability = self.ability(topic(skill));
        let grounds = Grounds {
            decisions: practice.decisions,
            unaided: practice.unaided,
            stories: practice.stories,
            days: practice.days,
            held: practice.held,
            danger: practice.danger.is_some(),
        };
        Some(SkillReport {
            score: yard.expected(ability),
            decisions: practice.decisions,
            stories: practice.stories,
            verdict: verdict(yard.chance_of(WELL, ability), &grounds),
        })
    }

    /// Whether another band would suit; `own` and `next` hold the reference decisions of topics A and B, `next` is
    /// empty in the last band. Topic C says nothing here, for adults read this.
    #[must_use]
    pub fn advice(&self, own: &[Yardstick; TOPICS], next: &[Yardstick]) -> Advice {
        let abilities = [self.ability(0), self.ability(1)];
        let [a, b] = self.known.slept_over;
        let (mut both, other) = (direction(0, a), direction(1, b));
        for (weight, other) in both.iter_mut().zip(other) {
            *weight = 0.5 * (*weight + other);
        }
        let spread = self.belief.along(&both).variance;
        let decisions = self.known.practised.iter().fold(0_u16, |sum, it| sum.saturating_add(*it));
        advise(&abilities, spread, own, next, (decisions, self.known.days))
    }
}

/// What an answer says, and to which topic.
struct Evidence<'a> {
    topic: usize,
    slept_over: u16,
    score: f64,
    answer: &'a Answer,
}

impl Evidence<'_> {
    fn reach(&self, belief: &mut Belief, model: &Model, band: Band) {
        let Answer { item, hints, options_left, of_story, .. } = self.answer;
        let curve = item.curve(band, model).hinted(*hints, *options_left);
        let weights = direction(self.topic, self.slept_over);
        belief.observe(&weights, &curve, self.score, story_weight(*of_story));
        belief.widen(self.topic, model.drift * model.drift);
    }
}

/// One skill was practised, the others of its side were not.
fn add_practice(skills: &mut [Practice], place: usize, answer: &Answer, story: u16, day: u32) {
    for (at, practice) in skills.iter_mut().enumerate() {
        if at == place {
            practice.add(answer, story, day);
        } else {
            practice.pass();
        }
    }
}

impl Aside {
    fn new(policy: &Policy) -> Self {
        Self {
            sitting: Sitting::default(),
            belief: None,
            run: Run::new(policy),
            skills: [Practice::default(); ALL_SKILLS - SKILLS],
            story: 0,
        }
    }
}

/// The curves of some decisions in a band: the reference decisions of a skill.
#[must_use]
pub fn yardstick(items: &[Item], band: Band, model: &Model) -> Yardstick {
    Yardstick(items.iter().map(|item| item.curve(band, model)).collect())
}
