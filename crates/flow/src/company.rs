//! Who sits at the device: one child, two who take turns, or a child and an adult.

use classroom::together::{Card, Together};
use port::{Lang, Place, Role, Screen, Target};
use scenario::Pair;

use crate::{Effect, Flow, game::Overlay, screens::parts::target};

/// Who sits at the device. Chosen anew with each visit; never stored.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Company {
    /// One child.
    #[default]
    Alone,
    /// Two children: one has the mouse, the other looks out; they swap at each decision. Whose answer it was nobody
    /// knows, so nothing is learnt of either.
    Pair,
    /// A child, and an adult with a card.
    Adult,
}

impl Company {
    pub(crate) const ALL: [Self; 3] = [Self::Alone, Self::Pair, Self::Adult];

    pub(crate) const fn id(self) -> &'static str {
        match self {
            Self::Alone => "alone",
            Self::Pair => "pair",
            Self::Adult => "adult",
        }
    }
}

/// What a game between child and adult remembers while the level lasts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Guess {
    /// The answer that the adult thinks the child will give.
    pub(crate) of: Option<String>,
    /// The node at which it was guessed.
    at: String,
}

impl Flow {
    pub(crate) fn keep_company(&mut self, id: &str) -> Vec<Effect> {
        if let Some(company) = Company::ALL.into_iter().find(|company| company.id() == id) {
            self.company = company;
        }
        self.cue(port::Cue::Tap)
    }

    /// What adult and child do around the level that is played, or was just finished.
    pub(crate) fn together(&self) -> Option<&Together> {
        let played = self.story.as_ref().map(|story| story.spec().level.as_str());
        let level = played.or(self.lit.as_ref().map(|lit| lit.level.as_str()))?;
        let together = self.together.get(level).filter(|_| self.company == Company::Adult)?;
        Some(together)
    }

    /// The adult's card for the decision that waits, if it has one.
    pub(crate) fn card(&self) -> Option<&Card> {
        let story = self.story.as_ref().filter(|story| story.is_asking())?;
        let node = story.state().node.as_str();
        self.together()?.cards.iter().find(|card| card.at == node)
    }

    /// Whether the adult may guess here. In topic C nobody guesses what a child would do.
    pub(crate) fn may_guess(&self) -> bool {
        let quiet = self.story.as_ref().is_some_and(story::Story::leaves_no_trace);
        !quiet && self.card().is_some_and(|card| card.guess)
    }

    pub(crate) fn guess_of(&self) -> Option<&str> {
        let here = self.story.as_ref().map(|story| story.state().node.as_str());
        self.guess.of.as_deref().filter(|_| here == Some(self.guess.at.as_str()))
    }

    pub(crate) fn take_guess(&mut self, of: &str) -> Vec<Effect> {
        if let Some(story) = self.story.as_ref().filter(|_| self.may_guess()) {
            self.guess = Guess { of: Some(of.to_owned()), at: story.state().node.clone() };
        }
        self.cue(port::Cue::Tap)
    }

    pub(crate) fn open_card(&mut self) -> Vec<Effect> {
        if self.card().is_some() { self.open(Overlay::Card) } else { Vec::new() }
    }

    /// Before an answer is given: what the adult thought it would be, beside it.
    pub(crate) fn compared(&self, target: &str) -> Option<Overlay> {
        let guess = format!("choice:{}", self.guess_of()?);
        let view = self.story.as_ref()?.view(self.lang());
        let words = |id: &str| view.target(id).map(|target| target.label.clone());
        target.starts_with("choice:").then_some(())?;
        Some(Overlay::Compare { guessed: words(&guess)?, given: words(target)? })
    }

    /// Whose hand it is, for two who take turns; a tap swaps them.
    pub(crate) fn hand(&self) -> Option<Target> {
        let line = if self.turns.is_multiple_of(2) { "pair-left" } else { "pair-right" };
        let pair = self.company == Company::Pair;
        pair.then(|| target("hand", Role::Tool, Place::Bar, line, "people"))
    }

    /// After a level that was played with an adult there is one thing to do together.
    pub(crate) fn after_lit(&mut self) -> Vec<Effect> {
        if self.together().is_some() {
            self.done_together = false;
            return self.go(Screen::Together);
        }
        self.on_from_level()
    }

    /// On from what was finished: to the result, where it was the last that was assigned.
    pub(crate) fn on_from_level(&mut self) -> Vec<Effect> {
        if self.on_task().is_some() && self.all_done() {
            return self.show_result();
        }
        self.go(Screen::Map)
    }

    pub(crate) fn pair_of<'p>(&self, pair: &'p Pair) -> &'p str {
        match self.lang() {
            Lang::Vi => &pair.vi,
            Lang::En => &pair.en,
        }
    }
}
