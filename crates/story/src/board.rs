//! The board on which a photo is looked through: what a tap does, and what it is worth.

use std::{collections::BTreeMap, rc::Rc};

use port::Cue;
use scenario::{
    Draw, Grade, Holds, Mechanic, PhotoPost, PhotoSpot, PostChange, Redact, Scenario, Step, Sticker,
};
use serde::{Deserialize, Serialize};

use crate::{Effect, Story};

/// Answers that every spot has: cover, keep, ask.
const ANSWERS: u8 = 3;

/// What the session remembers of the level's photo; it outlives the board.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct PhotoState {
    /// What became of each spot, by its id.
    pub marks: BTreeMap<String, Mark>,
    /// The spot that is being looked at.
    pub open: Option<String>,
    /// The answer that is being told.
    pub said: Option<Said>,
    /// Whether the lantern spoke last.
    pub hinted: bool,
    /// The node and the answer whose words stand under the photo.
    pub caption: Option<(String, String)>,
    /// Parts of the photo that answers have switched on.
    pub parts: Vec<String>,
}

/// What became of a spot.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Mark {
    /// The sticker with this id lies on it.
    Covered(String),
    /// It stays as it is.
    Kept,
}

/// An answer at a spot.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Said {
    /// The spot.
    pub spot: String,
    /// How it was met.
    pub how: Met,
}

/// How a spot was met.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Met {
    /// Well.
    Well,
    /// Otherwise.
    Otherwise,
    /// A grown-up was asked.
    Asked,
}

/// What the child does at an open spot.
enum Answer<'s> {
    Cover(&'s Sticker),
    Keep,
    Ask,
}

impl PhotoState {
    /// What belongs to one visit of a node is over; stickers and words stay.
    pub(crate) fn leave_node(&mut self) {
        self.open = None;
        self.said = None;
        self.hinted = false;
    }

    /// What an answer does to the post for good.
    pub(crate) fn change(&mut self, change: &PostChange, node: &str, choice: &str) {
        if change.caption {
            self.caption = Some((node.to_owned(), choice.to_owned()));
        }
        for part in &change.parts {
            if !self.parts.contains(part) {
                self.parts.push(part.clone());
            }
        }
    }
}

impl Story {
    /// The board of this node and the photo it works on.
    pub(crate) fn board(&self) -> Option<(&Redact, &PhotoPost)> {
        match &self.node()?.step {
            Step::Play(Mechanic::Redact(board)) => Some((board, self.scenario.photo.as_ref()?)),
            _ => None,
        }
    }

    /// The spots of the photo that are there in this variant.
    pub(crate) fn spots<'p>(&self, photo: &'p PhotoPost) -> Vec<&'p PhotoSpot> {
        photo.spots.iter().filter(|spot| self.in_variant(&spot.only)).collect()
    }

    pub(crate) fn sticker_on(&self, spot: &PhotoSpot) -> Option<&Sticker> {
        let Some(Mark::Covered(id)) = self.state.photo.marks.get(&spot.id) else { return None };
        self.scenario.photo.as_ref()?.stickers.iter().find(|sticker| sticker.id == *id)
    }

    /// How many clues can still be seen.
    pub(crate) fn clues_left(&self, photo: &PhotoPost) -> usize {
        let spots = self.spots(photo).into_iter();
        spots.filter(|it| it.holds == Holds::Clue && self.sticker_on(it).is_none()).count()
    }

    /// The board can be left once no clue can be seen; harmless things may stay as they are.
    pub(crate) fn board_done(&self) -> bool {
        self.board().is_some_and(|(_, photo)| self.clues_left(photo) == 0)
    }

    /// Activates a target of the board. None: there is no such target now.
    pub(crate) fn act_on_board(&mut self, target: &str) -> Option<Vec<Effect>> {
        let scenario = Rc::clone(&self.scenario);
        let photo = scenario.photo.as_ref()?;
        if let Some(id) = target.strip_prefix("spot:") {
            let spot = self.spots(photo).into_iter().find(|spot| spot.id == id)?;
            return Some(self.open_spot(spot));
        }
        let open = self.state.photo.open.clone()?;
        let spot = self.spots(photo).into_iter().find(|spot| spot.id == open)?;
        let answer = match target {
            "keep" => Answer::Keep,
            "ask" => Answer::Ask,
            _ => {
                let id = target.strip_prefix("sticker:")?;
                Answer::Cover(photo.stickers.iter().find(|sticker| sticker.id == id)?)
            }
        };
        Some(self.answer_spot(&scenario, photo, spot, &answer))
    }

    /// A tap opens a spot; a second one lets go of it.
    fn open_spot(&mut self, spot: &PhotoSpot) -> Vec<Effect> {
        let was_open = self.state.photo.open.as_deref() == Some(spot.id.as_str());
        self.state.photo.leave_node();
        if !was_open {
            self.state.photo.open = Some(spot.id.clone());
        }
        vec![Effect::Cue(Cue::Tap)]
    }

    fn answer_spot(
        &mut self,
        scenario: &Scenario,
        photo: &PhotoPost,
        spot: &PhotoSpot,
        answer: &Answer<'_>,
    ) -> Vec<Effect> {
        let (how, grade, cue) = judge(spot.holds, answer);
        let mark = match (answer, spot.holds) {
            (Answer::Cover(sticker), _) => Mark::Covered(sticker.id.clone()),
            (Answer::Ask, Holds::Clue) => Mark::Covered(self.helper_sticker(photo, spot)),
            (Answer::Ask, Holds::Harmless) | (Answer::Keep, _) => Mark::Kept,
        };
        self.state.photo.marks.insert(spot.id.clone(), mark);
        self.state.photo.leave_node();
        self.state.photo.said = Some(Said { spot: spot.id.clone(), how });
        let place = format!("{}/{}", self.state.node, spot.id);
        let attempt = self.state.attempts.entry(place.clone()).or_insert(0);
        *attempt = attempt.saturating_add(1);
        let attempt = *attempt;
        let measures = scenario
            .nodes
            .iter()
            .find(|node| node.id == self.state.node)
            .and_then(|node| board_of(&node.step))
            .and_then(|board| board.measures.as_ref());
        let answered = measures.map(|it| self.answered(it, &place, grade, ANSWERS, attempt));
        answered.into_iter().chain([Effect::Cue(cue)]).collect()
    }

    /// The grown-up picks a sticker too: the one that the seed says.
    fn helper_sticker(&self, photo: &PhotoPost, spot: &PhotoSpot) -> String {
        let order = Draw::order(photo.stickers.len(), self.spec.seed, &spot.id);
        let first = order.first().and_then(|index| photo.stickers.get(*index));
        first.map(|sticker| sticker.id.clone()).unwrap_or_default()
    }

    /// Whether a saved photo can be taken up again.
    pub(crate) fn photo_fits(&self, saved: &PhotoState) -> bool {
        let Some(photo) = &self.scenario.photo else { return *saved == PhotoState::default() };
        let spot = |id: &String| photo.spots.iter().any(|spot| spot.id == *id);
        let sticker = |mark: &Mark| match mark {
            Mark::Covered(id) => photo.stickers.iter().any(|sticker| sticker.id == *id),
            Mark::Kept => true,
        };
        saved.marks.iter().all(|(id, mark)| spot(id) && sticker(mark))
            && saved.open.iter().all(spot)
            && saved.said.iter().all(|said| spot(&said.spot))
    }
}

/// The board inside a step.
pub(crate) const fn board_of(step: &Step) -> Option<&Redact> {
    match step {
        Step::Play(Mechanic::Redact(board)) => Some(board),
        _ => None,
    }
}

/// Asking is full marks everywhere; hiding what is harmless is only funny.
const fn judge(holds: Holds, answer: &Answer<'_>) -> (Met, Grade, Cue) {
    match (answer, holds) {
        (Answer::Ask, _) => (Met::Asked, Grade::Safe, Cue::Good),
        (Answer::Cover(_), Holds::Clue) | (Answer::Keep, Holds::Harmless) => {
            (Met::Well, Grade::Safe, Cue::Good)
        }
        (Answer::Cover(_), Holds::Harmless) => (Met::Otherwise, Grade::Fine, Cue::Pop),
        (Answer::Keep, Holds::Clue) => (Met::Otherwise, Grade::Risky, Cue::Think),
    }
}
