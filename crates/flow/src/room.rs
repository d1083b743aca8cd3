//! A whole class before one screen: look, think, vote, talk in pairs, vote again, and only then see what comes of it.
//!
//! Mazur's peer instruction, as look-and-feel.md section A has it. Votes are counted while a decision waits and are
//! forgotten with it; nothing here knows who voted.

use std::collections::BTreeMap;

use port::{Cue, Lang, Notice, Place, Role, Shape, Target, View, Vote};
use scenario::Text;

use crate::{
    Effect, Flow,
    game::Overlay,
    screens::parts::{body, plain, target},
    sheets::{Parting, Sheet, is_choice},
};

/// Where a class stands at a decision.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Phase {
    /// Everybody thinks, in silence.
    #[default]
    Think,
    /// Hands or shapes go up; the teacher counts.
    Vote,
    /// Neighbours talk.
    Talk,
    /// The same again.
    Again,
    /// The teacher chooses, and all see what comes of it.
    Reveal,
}

/// The class at a decision.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Room {
    pub(crate) phase: Phase,
    /// The decision that the class has looked at: what it sees a second time it need not look at again.
    looked: Option<String>,
    first: BTreeMap<String, u16>,
    second: BTreeMap<String, u16>,
    /// What was counted in this round, the last one last.
    counted: Vec<String>,
    /// Which question for groups that are ready was shown last.
    extras: usize,
    extra: bool,
}

/// The most that one answer can count: nobody has a class of a thousand.
const MOST: u16 = 999;

/// How many questions there are for groups that are ready early.
const EXTRAS: usize = 4;

impl Room {
    /// Another story: nothing of it was looked at yet, whatever its places are called.
    pub(crate) fn open(&mut self) {
        self.looked = None;
        self.begin();
    }

    /// Another decision: nothing was counted yet.
    pub(crate) fn begin(&mut self) {
        *self = Self { extras: self.extras, looked: self.looked.take(), ..Self::default() };
    }

    fn on(&mut self) {
        self.counted.clear();
        self.extra = false;
        self.phase = match self.phase {
            Phase::Think => Phase::Vote,
            Phase::Vote => Phase::Talk,
            Phase::Talk => Phase::Again,
            Phase::Again | Phase::Reveal => Phase::Reveal,
        };
    }

    fn back(&mut self) {
        self.counted.clear();
        self.phase = match self.phase {
            Phase::Think | Phase::Vote => Phase::Think,
            Phase::Talk => Phase::Vote,
            Phase::Again => Phase::Talk,
            Phase::Reveal => Phase::Again,
        };
    }

    fn round(&mut self) -> Option<&mut BTreeMap<String, u16>> {
        match self.phase {
            Phase::Vote => Some(&mut self.first),
            Phase::Again => Some(&mut self.second),
            _ => None,
        }
    }

    /// Counts one more; false where nothing is counted now.
    fn count(&mut self, choice: &str) -> bool {
        let Some(round) = self.round() else { return false };
        let count = round.entry(choice.to_owned()).or_default();
        *count = (*count + 1).min(MOST);
        self.counted.push(choice.to_owned());
        true
    }

    fn uncount(&mut self) {
        let Some(choice) = self.counted.pop() else { return };
        if let Some(count) = self.round().and_then(|round| round.get_mut(&choice)) {
            *count = count.saturating_sub(1);
        }
    }

    /// The answer with most votes, of the second round if there was one; of equals the first. None without votes.
    fn most<'c>(&self, choices: impl Iterator<Item = &'c str> + Clone) -> Option<&'c str> {
        let last = if self.second.values().any(|it| *it > 0) { &self.second } else { &self.first };
        let votes = |id: &str| last.get(id).copied().unwrap_or_default();
        let best = choices.clone().map(votes).max().filter(|votes| *votes > 0)?;
        choices.into_iter().find(|id| votes(id) == best)
    }

    /// What the class sees once it has looked.
    const fn sheet(&self) -> Sheet {
        match self.phase {
            Phase::Think | Phase::Talk => Sheet::All,
            Phase::Vote | Phase::Again | Phase::Reveal => Sheet::Answers,
        }
    }

    /// Gives each answer its shape and what was counted for it.
    fn show_votes(&self, view: &mut View) {
        let choices = view.targets.iter_mut().filter(|target| is_choice(target));
        for (choice, shape) in choices.zip(Shape::ALL.into_iter().cycle()) {
            choice.state.vote = Some(self.vote(&choice.id, shape));
            choice.state.disabled |= matches!(self.phase, Phase::Think | Phase::Talk);
        }
    }

    fn vote(&self, choice: &str, shape: Shape) -> Vote {
        let of = |round: &BTreeMap<String, u16>| Some(round.get(choice).copied().unwrap_or(0));
        let first = of(&self.first).filter(|_| self.phase != Phase::Think);
        let second =
            of(&self.second).filter(|_| matches!(self.phase, Phase::Again | Phase::Reveal));
        // Who went straight to the end has voted once.
        let second = second.filter(|_| self.phase == Phase::Again || !self.second.is_empty());
        Vote { shape, first, second }
    }
}

impl Flow {
    /// Makes a level's view one for a class.
    pub(crate) fn for_class(&self, view: &mut View) {
        let Some(room) = &self.room else { return };
        view.targets.push(target("pause", Role::Nav, Place::Bar, "class-pause", "pause"));
        let parting = self.parting(view);
        if parting.is_none() && !self.votes() {
            return;
        }
        let looking = parting.is_some() && self.is_new_to(room);
        if self.votes() && !looking {
            room.show_votes(view);
        }
        let tools = self.class_tools(room, view, parting.is_some(), looking);
        // What the class does next is read before the answers are counted.
        let at = view.targets.iter().position(|it| it.place == Place::Bar);
        let at = at.unwrap_or(view.targets.len());
        view.targets.splice(at..at, tools);
        view.notice = self.said_to_class(room, looking).or_else(|| view.notice.take());
        if let Some(parting) = parting {
            parting.cut(view, if looking { Sheet::Shown } else { room.sheet() });
        }
    }

    /// How the decision that waits comes apart into sheets.
    fn parting(&self, view: &View) -> Option<Parting> {
        self.story.as_ref().filter(|story| story.is_asking()).and_then(|_| Parting::of(view))
    }

    /// Whether the class has not yet looked at the decision that waits.
    fn is_new_to(&self, room: &Room) -> bool {
        let node = self.story.as_ref().map(|story| story.state().node.as_str());
        room.phase == Phase::Think && room.looked.as_deref() != node
    }

    fn class_tools(&self, room: &Room, view: &View, parted: bool, looking: bool) -> Vec<Target> {
        let menu = |id, key, icon| target(id, Role::Tool, Place::Menu, key, icon);
        let counting = matches!(room.phase, Phase::Vote | Phase::Again);
        let back = room.phase != Phase::Think || (parted && !looking);
        let mut tools = Vec::new();
        if looking {
            tools.push(target("phase", Role::Next, Place::Primary, "class-to-think", "next_arrow"));
        } else if self.votes() {
            tools.extend(self.way_on(room, view));
        }
        if counting && !room.counted.is_empty() {
            tools.push(menu("uncount", "class-uncount", "replay"));
        }
        if back {
            tools.push(menu("phase_back", "class-back", "back"));
        }
        if self.votes() {
            tools.push(menu("extra", "class-extra", "question"));
        }
        tools
    }

    /// What the class does now; none where it only chooses.
    fn said_to_class(&self, room: &Room, looking: bool) -> Option<Notice> {
        let key = match room.phase {
            _ if looking => "class-look",
            _ if !self.votes() => return None,
            Phase::Think => "class-think",
            Phase::Vote => "class-vote",
            Phase::Talk => "class-talk",
            Phase::Again => "class-again",
            Phase::Reveal => "class-reveal",
        };
        let said = if room.extra {
            let extra = format!("class-extra-{}", room.extras);
            plain(&extra, self.ui(&extra))
        } else if let Some(stop) = self.class_stop().filter(|_| key == "class-think") {
            plain(&stop.id, self.text_of(stop))
        } else {
            body(self, key)
        };
        Some(Notice { id: said.id, text: said.text })
    }

    /// Whether a class votes on what is on the screen. Nobody raises a hand for what is each child's own: whom to
    /// tell, what to keep.
    fn votes(&self) -> bool {
        self.story.as_ref().is_some_and(story::Story::is_judging)
    }

    /// What the level has for a whole class at the decision that waits.
    fn class_stop(&self) -> Option<&Text> {
        let story = self.story.as_ref()?;
        let adults = &story.scenario().adults;
        (adults.class_stop_at == story.state().node).then_some(&adults.class_stop)
    }

    fn text_of(&self, text: &Text) -> String {
        match self.lang() {
            Lang::Vi => text.vi.clone(),
            Lang::En => text.en.clone(),
        }
    }

    fn way_on(&self, room: &Room, view: &View) -> Option<Target> {
        let key = match room.phase {
            Phase::Think => "class-to-vote",
            Phase::Vote => "class-to-talk",
            Phase::Talk => "class-to-again",
            Phase::Again => "class-to-reveal",
            Phase::Reveal => "class-most",
        };
        let mut on = target("phase", Role::Next, Place::Primary, key, "next_arrow");
        if room.phase == Phase::Reveal {
            let choices = view.targets.iter().filter(|target| is_choice(target));
            let most = room.most(choices.clone().map(|choice| choice.id.as_str()))?;
            let shape = choices.zip(Shape::ALL.into_iter().cycle()).find(|(it, _)| it.id == most);
            let sign = shape.map_or("", |(_, shape)| shape.sign());
            on.label = self.strings.get(self.lang(), key, &[("shape", sign)]);
        }
        Some(on)
    }

    /// One step on; from the end of the vote what most have chosen.
    pub(crate) fn class_on(&mut self) -> Vec<Effect> {
        let (Some(room), Some(story)) = (&self.room, &self.story) else { return Vec::new() };
        let view = story.view(self.settings.lang);
        let looked = (self.parting(&view).is_some() && self.is_new_to(room))
            .then(|| story.state().node.clone());
        let Some(room) = &mut self.room else { return Vec::new() };
        if looked.is_some() {
            (room.extra, room.looked) = (false, looked);
            return self.cue(Cue::Tap);
        }
        if room.phase != Phase::Reveal {
            room.on();
            return self.cue(Cue::Tap);
        }
        let choices = view.targets.iter().filter(|target| is_choice(target));
        let most = room.most(choices.map(|choice| choice.id.as_str())).map(str::to_owned);
        most.map_or_else(Vec::new, |most| self.play(&most))
    }

    pub(crate) fn class_back(&mut self) -> Vec<Effect> {
        if let Some(room) = &mut self.room {
            if room.phase == Phase::Think {
                room.looked = None;
            }
            room.back();
        }
        self.cue(Cue::Back)
    }

    pub(crate) fn class_uncount(&mut self) -> Vec<Effect> {
        if let Some(room) = &mut self.room {
            room.uncount();
        }
        self.cue(Cue::Back)
    }

    /// Another question for groups that are ready early.
    pub(crate) fn class_extra(&mut self) -> Vec<Effect> {
        if let Some(room) = &mut self.room {
            room.extras = room.extras % EXTRAS + 1;
            room.extra = true;
        }
        self.cue(Cue::Tap)
    }

    pub(crate) fn class_pause(&mut self) -> Vec<Effect> {
        self.open(Overlay::Pause)
    }

    /// Whether an answer was counted instead of being given.
    pub(crate) fn counted(&mut self, choice: &str) -> bool {
        let votes = self.votes();
        let Some(room) = self.room.as_mut().filter(|_| votes) else { return false };
        room.count(choice)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn votes_are_counted_in_their_round_and_can_be_taken_back() {
        let mut room = Room::default();
        assert!(!room.count("choice:a"), "nobody votes while all think");
        room.on();
        for choice in ["choice:a", "choice:b", "choice:b"] {
            assert!(room.count(choice));
        }
        room.uncount();
        room.on();
        assert!(!room.count("choice:a"), "nor while neighbours talk");
        room.on();
        assert!(room.count("choice:b"));
        let vote = room.vote("choice:b", Shape::Circle);
        assert_eq!((vote.first, vote.second), (Some(1), Some(1)));
        let vote = room.vote("choice:a", Shape::Triangle);
        assert_eq!((vote.first, vote.second), (Some(1), Some(0)));
    }

    #[test]
    fn the_second_vote_counts_and_of_equals_the_first_answer() {
        let choices = ["choice:a", "choice:b", "choice:c"];
        let mut room = Room::default();
        assert_eq!(room.most(choices.into_iter()), None);
        room.on();
        room.count("choice:a");
        assert_eq!(room.most(choices.into_iter()), Some("choice:a"));
        room.on();
        room.on();
        room.count("choice:c");
        room.count("choice:b");
        assert_eq!(room.most(choices.into_iter()), Some("choice:b"));
    }

    #[test]
    fn it_is_not_revealed_by_itself_and_one_can_go_back() {
        let mut room = Room::default();
        for phase in [Phase::Vote, Phase::Talk, Phase::Again, Phase::Reveal, Phase::Reveal] {
            room.on();
            assert_eq!(room.phase, phase);
        }
        for phase in [Phase::Again, Phase::Talk, Phase::Vote, Phase::Think, Phase::Think] {
            room.back();
            assert_eq!(room.phase, phase);
        }
    }

    #[test]
    fn nothing_is_shown_of_a_round_that_was_not_held() {
        let mut room = Room::default();
        let shown = |room: &Room| {
            let vote = room.vote("choice:a", Shape::Star);
            (vote.first, vote.second)
        };
        assert_eq!(shown(&room), (None, None));
        room.on();
        room.count("choice:a");
        assert_eq!(shown(&room), (Some(1), None));
        room.phase = Phase::Reveal;
        assert_eq!(shown(&room), (Some(1), None));
    }
}
