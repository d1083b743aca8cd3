//! What comes next, and why, as data for one sentence.

use port::World;
use scenario::Skill;

use crate::{
    belief::{Belief, direction},
    choose::{Chosen, Policy, Prospect, Run, Sight, choose},
    draw::Draws,
    item::{Item, REPLAY_DAYS, story_weight},
    known::{SKILLS, TOPICS},
    learner::{ALL_SKILLS, Learner, topic},
    practice::Practice,
    sitting::{Candidate, Terms},
};

/// What comes next.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Suggestion {
    /// What is suggested.
    pub pick: Pick,
    /// Why.
    pub reason: Reason,
}

/// What is suggested; places among the candidates.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pick {
    /// A story that is new.
    Story(usize),
    /// A short review.
    Review(usize),
    /// A story that was played, with other surface details.
    Again(usize),
    /// Nothing may be suggested: the map is free.
    Free,
}

/// Why; chances are 0..1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Reason {
    /// A dangerous choice is met again in other dress.
    Danger {
        /// The skill.
        skill: Skill,
        /// The chance of a safe answer.
        chance: f64,
    },
    /// It is time to bring it back to mind.
    Review {
        /// The skill.
        skill: Skill,
        /// Days since it was practised.
        days: u32,
        /// The chance of a safe answer.
        chance: f64,
    },
    /// Two answers in a row were unsafe: now one that goes well.
    Relief {
        /// The skill.
        skill: Skill,
        /// The chance of a safe answer.
        chance: f64,
    },
    /// Least is known here.
    LeastKnown {
        /// The skill.
        skill: Skill,
        /// From how many decisions it is known.
        decisions: u16,
        /// The chance of a safe answer.
        chance: f64,
    },
    /// It is topic C's turn; what is known there is nobody's business.
    Turn {
        /// The skill.
        skill: Skill,
    },
    /// Nothing is left that may be suggested.
    NothingLeft,
}

/// Why a skill is in view, before a story is chosen.
#[derive(Clone, Copy)]
enum Focus {
    Danger(Skill),
    Review(Skill, u32),
    Turn,
    Topic(World),
}

impl Learner {
    /// What comes next among some levels, each in some variants.
    #[must_use]
    pub fn suggest(&self, candidates: &[Candidate<'_>], terms: Terms, seed: u32) -> Suggestion {
        let mut draws = Draws::new(seed);
        let allowed = self.allowed(candidates, terms);
        let (short, allowed): (Vec<usize>, Vec<usize>) =
            allowed.into_iter().partition(|at| candidates[*at].short);
        if let Some((index, reason)) = self.review(candidates, &short, &mut draws) {
            return Suggestion { pick: Pick::Review(index), reason };
        }
        let new = |at: &usize| candidates[*at].seen.is_none();
        let old = |at: &usize| candidates[*at].seen.is_some_and(|days| days >= REPLAY_DAYS);
        let fresh: Vec<usize> = allowed.iter().copied().filter(new).collect();
        if let Some((index, reason)) = self.among(candidates, &fresh, &mut draws) {
            return Suggestion { pick: Pick::Story(index), reason };
        }
        let stale: Vec<usize> = allowed.iter().copied().filter(old).collect();
        for again in [stale, allowed] {
            if let Some((index, reason)) = self.among(candidates, &again, &mut draws) {
                return Suggestion { pick: Pick::Again(index), reason };
            }
        }
        Suggestion { pick: Pick::Free, reason: Reason::NothingLeft }
    }

    /// The variant that suits best among those of a level that the child has chosen itself; its place.
    #[must_use]
    pub fn variant(&self, variants: &[Candidate<'_>], seed: u32) -> Option<usize> {
        let all: Vec<usize> = (0..variants.len()).collect();
        self.fitting(variants, &all, &mut Draws::new(seed)).map(|(index, _)| index)
    }

    /// The places of those that may come next.
    fn allowed(&self, candidates: &[Candidate<'_>], terms: Terms) -> Vec<usize> {
        let sitting = &self.aside.sitting;
        let may = |story: &Candidate<'_>, gentle_left| {
            sitting.allows(story, self.known.band, self.known.stories, terms, gentle_left)
        };
        let gentle_left =
            candidates.iter().any(|story| !story.short && !story.heavy() && may(story, true));
        (0..candidates.len()).filter(|at| may(&candidates[*at], gentle_left)).collect()
    }

    /// A short review of the skill that is due the longest.
    fn review(
        &self,
        candidates: &[Candidate<'_>],
        short: &[usize],
        draws: &mut Draws,
    ) -> Option<(usize, Reason)> {
        if !self.aside.sitting.takes_review() {
            return None;
        }
        let gentle: Vec<usize> =
            short.iter().copied().filter(|at| !candidates[*at].heavy()).collect();
        let (days, skill) = self.due(skills_of(candidates, &gentle))?;
        let of_skill = with(candidates, &gentle, |it| it == skill);
        let (index, chance) = self.fitting(candidates, &of_skill, draws)?;
        Some((index, Reason::Review { skill, days, chance }))
    }

    /// Of some skills the one that is due the longest, with the days since it was practised.
    fn due(&self, skills: impl IntoIterator<Item = Skill>) -> Option<(u32, Skill)> {
        let due = |skill: Skill| Some((self.practice(skill)?.due(self.known.day)?, skill));
        skills.into_iter().filter_map(due).max()
    }

    fn among(
        &self,
        candidates: &[Candidate<'_>],
        open: &[usize],
        draws: &mut Draws,
    ) -> Option<(usize, Reason)> {
        let focus = self.focus(&skills_of(candidates, open))?;
        let (index, chance) = match focus {
            Focus::Danger(skill) | Focus::Review(skill, _) => {
                self.fitting(candidates, &with(candidates, open, |it| it == skill), draws)?
            }
            Focus::Turn => self.least_practised(candidates, open, World::HangSang, draws)?,
            Focus::Topic(world) => self.least_practised(candidates, open, world, draws)?,
        };
        let skill = candidates[index].skill;
        Some((index, self.reason(focus, skill, chance)))
    }

    fn reason(&self, focus: Focus, skill: Skill, chance: f64) -> Reason {
        match focus {
            Focus::Danger(skill) => Reason::Danger { skill, chance },
            Focus::Review(skill, days) => Reason::Review { skill, days, chance },
            Focus::Turn => Reason::Turn { skill },
            Focus::Topic(_) if self.known.run().wants_relief() => Reason::Relief { skill, chance },
            Focus::Topic(_) => {
                let decisions = self.practice(skill).map_or(0, |practice| practice.decisions);
                Reason::LeastKnown { skill, decisions, chance }
            }
        }
    }

    /// What comes first: a danger, a review, topic C where the rules let it in, the topic known least. Nothing that
    /// was answered in topic C moves the choice between topics, or within A and B: what is played there is stored.
    fn focus(&self, skills: &[Skill]) -> Option<Focus> {
        let kept = || skills.iter().copied().filter(|skill| topic(*skill) < TOPICS);
        let flagged = |skill: &Skill| self.practice(*skill).is_some_and(Practice::wants_again);
        if let Some(skill) = kept().find(flagged) {
            return Some(Focus::Danger(skill));
        }
        if let Some((days, skill)) = self.due(kept()) {
            return Some(Focus::Review(skill, days));
        }
        let rank = |world: World| {
            let at = world as usize;
            let slept_over = self.known.slept_over.get(at).copied().unwrap_or_default();
            let variance = self.belief.along(&direction(at, slept_over)).variance;
            (!self.aside.sitting.twice(world), variance)
        };
        let mut best: Option<(World, (bool, f64))> = None;
        for world in skills.iter().map(|skill| skill.world()) {
            if world == World::HangSang {
                return Some(Focus::Turn);
            }
            let rank = rank(world);
            if best.is_none_or(|(_, other)| rank > other) {
                best = Some((world, rank));
            }
        }
        best.map(|(world, _)| Focus::Topic(world))
    }

    /// Of the skills least practised the first that has something fitting; else the nearest of all.
    fn least_practised(
        &self,
        candidates: &[Candidate<'_>],
        open: &[usize],
        world: World,
        draws: &mut Draws,
    ) -> Option<(usize, f64)> {
        let mut skills = skills_of(candidates, open);
        skills.retain(|skill| skill.world() == world);
        // Not sorted: a sort weighs more in the download than all of this file.
        while let Some(skill) = skills.iter().copied().min_by_key(|it| (self.done(*it), *it)) {
            skills.retain(|other| *other != skill);
            let of_skill = with(candidates, open, |it| it == skill);
            if let Some((chosen, chance)) = self.chosen(candidates, &of_skill, draws)
                && chosen.fits
            {
                return Some((of_skill[chosen.index], chance));
            }
        }
        self.fitting(candidates, &with(candidates, open, |it| it.world() == world), draws)
    }

    /// How often a skill was practised; of topic C, in this sitting. Dangers of topic C come first there.
    fn done(&self, skill: Skill) -> u16 {
        let aside = || self.aside.skills.get((skill as usize).wrapping_sub(SKILLS));
        match self.practice(skill).or_else(aside) {
            Some(practice) if practice.wants_again() => 0,
            Some(practice) => practice.decisions.saturating_add(1),
            None => 0,
        }
    }

    fn fitting(
        &self,
        candidates: &[Candidate<'_>],
        open: &[usize],
        draws: &mut Draws,
    ) -> Option<(usize, f64)> {
        let (chosen, chance) = self.chosen(candidates, open, draws)?;
        Some((open[chosen.index], chance))
    }

    fn chosen(
        &self,
        candidates: &[Candidate<'_>],
        open: &[usize],
        draws: &mut Draws,
    ) -> Option<(Chosen, f64)> {
        let world = candidates[*open.first()?].skill.world();
        let view = self.view(world);
        let target = view.run.target(&self.policy);
        let prospects: Vec<Prospect> =
            open.iter().map(|at| self.prospect(&candidates[*at], &view, target)).collect();
        let chosen = choose(&prospects, target, &self.policy, draws)?;
        Some((chosen, prospects[chosen.index].chance))
    }

    /// What a choice in a world may know: in topic C all, elsewhere nothing of topic C.
    fn view(&self, world: World) -> View {
        let [a, b] = self.known.slept_over;
        let (belief, run) = if world == World::HangSang {
            (self.private(), self.aside.run)
        } else {
            (self.belief, self.known.run())
        };
        View::new(&belief, run, [a, b, 0], &self.policy)
    }

    fn prospect(&self, story: &Candidate<'_>, view: &View, target: f64) -> Prospect {
        let count = u8::try_from(story.items.len()).unwrap_or(u8::MAX);
        let decisions = story
            .items
            .iter()
            .map(|item| (view.sight(item), item.curve(self.known.band, &self.model)));
        Prospect::of(decisions, story_weight(count), target, &self.policy)
    }
}

/// The skills of some candidates, each once, in the order of the curriculum.
fn skills_of(candidates: &[Candidate<'_>], open: &[usize]) -> Vec<Skill> {
    let mut there = [None; ALL_SKILLS];
    for at in open {
        let skill = candidates[*at].skill;
        there[skill as usize] = Some(skill);
    }
    there.into_iter().flatten().collect()
}

/// The places of those whose skill is wanted.
fn with(
    candidates: &[Candidate<'_>],
    open: &[usize],
    wanted: impl Fn(Skill) -> bool,
) -> Vec<usize> {
    open.iter().copied().filter(|at| wanted(candidates[*at].skill)).collect()
}

/// A belief as seen by one choice.
struct View {
    run: Run,
    sights: [Sight; 3],
}

impl View {
    fn new(belief: &Belief, run: Run, slept_over: [u16; 3], policy: &Policy) -> Self {
        let sight = |at: usize| Sight::new(belief, &direction(at, slept_over[at]), policy);
        Self { run, sights: [sight(0), sight(1), sight(2)] }
    }

    const fn sight(&self, item: &Item) -> &Sight {
        &self.sights[topic(item.skill)]
    }
}
