//! The transitions: what happens when a target is activated.

use std::rc::Rc;

use port::{Band, Cue, Gesture, Lang, Mood};
use scenario::{
    CastMember, CastRole, Choice, ChoiceTag, Decision, Draw, Grade, Help, Measure, Mechanic, Node,
    Outcome, Pair, Pick, Pose, Scenario, Shows, Skill, Step, Text, Vars,
};
use serde::{Deserialize, Serialize};

use crate::{ActorState, DecisionEvent, Effect, Event, Phase, PhoneState, State, board::board_of};

/// What determines a session, apart from what the player does.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SessionSpec {
    /// The level's id.
    pub level: String,
    /// The hash of the level's content.
    pub content_hash: String,
    /// The band it is played in.
    pub band: Band,
    /// The difficulty variant, 1-5.
    pub variant: u8,
    /// The seed of every draw.
    pub seed: u32,
    /// A short review of this skill: only decisions that stand alone; none: the whole level.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub review: Option<Skill>,
}

/// A level being played.
#[derive(Clone, Debug)]
pub struct Story {
    pub(crate) scenario: Rc<Scenario>,
    pub(crate) help: Rc<Help>,
    pub(crate) spec: SessionSpec,
    pub(crate) draw: Draw,
    pub(crate) state: State,
}

/// How a saved session could be taken up again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Resumed {
    /// Just where it was.
    Here,
    /// The level has changed: at its last checkpoint.
    AtCheckpoint,
    /// The level has changed too much: at its start.
    AtStart,
}

impl Story {
    /// Begins a level.
    #[must_use]
    pub fn start(scenario: Rc<Scenario>, help: Rc<Help>, spec: SessionSpec) -> (Self, Vec<Effect>) {
        let mut story = Self::at_rest(scenario, help, spec);
        let started = Event::LevelStarted {
            level: story.spec.level.clone(),
            band: story.spec.band,
            variant: story.spec.variant,
        };
        let start = story.first();
        story.enter(&start);
        (story, vec![Effect::Event(started)])
    }

    /// Takes up a saved session: where it was if the content is the same, else at the last checkpoint that is still
    /// there, else at the start; a short review has no checkpoints.
    #[must_use]
    pub fn resume(
        scenario: Rc<Scenario>,
        help: Rc<Help>,
        spec: SessionSpec,
        saved: State,
        same_content: bool,
    ) -> (Self, Resumed) {
        let mut story = Self::at_rest(scenario, help, spec);
        if same_content && story.fits(&saved) {
            story.state = saved;
            return (story, Resumed::Here);
        }
        let known = |id: &&str| story.node_by_id(id).is_some() && story.review_length().is_none();
        let node = Some(saved.checkpoint.as_str()).filter(known);
        let (node, how) = match node {
            Some(id) => (id.to_owned(), Resumed::AtCheckpoint),
            None => (story.first(), Resumed::AtStart),
        };
        story.enter(&node);
        (story, how)
    }

    /// Begins at a node, for screenshots and tests.
    #[must_use]
    pub fn start_at(scenario: Rc<Scenario>, help: Rc<Help>, spec: SessionSpec, node: &str) -> Self {
        let mut story = Self::at_rest(scenario, help, spec);
        let known = story.node_by_id(node).is_some();
        let start = if known { node.to_owned() } else { story.scenario.start.clone() };
        story.enter(&start);
        story
    }

    fn at_rest(scenario: Rc<Scenario>, help: Rc<Help>, spec: SessionSpec) -> Self {
        let draw = Draw::new(&scenario, spec.variant, spec.seed);
        let actors =
            scenario.cast.iter().map(|member| (member.id.clone(), first_pose(member))).collect();
        let state = State {
            node: scenario.start.clone(),
            checkpoint: scenario.start.clone(),
            phase: Phase::Here,
            hints: 0,
            asked_again: false,
            taken: Vec::new(),
            attempts: std::collections::BTreeMap::new(),
            actors,
            keepsake: None,
            photo: crate::PhotoState::default(),
            sorted: Vec::new(),
            marked: Vec::new(),
            engraved: None,
            phone: PhoneState::default(),
            reviewed: 0,
        };
        let mut story = Self { scenario, help, spec, draw, state };
        // A level that has changed may have nothing left to review: then it is played whole.
        story.spec.review = story.spec.review.filter(|_| story.review_length() > Some(0));
        story
    }

    /// What determines this session.
    #[must_use]
    pub const fn spec(&self) -> &SessionSpec {
        &self.spec
    }

    /// What this session remembers.
    #[must_use]
    pub const fn state(&self) -> &State {
        &self.state
    }

    /// The level.
    #[must_use]
    pub fn scenario(&self) -> &Scenario {
        &self.scenario
    }

    /// Whether nothing of this session may be stored.
    #[must_use]
    pub fn leaves_no_trace(&self) -> bool {
        self.scenario.world.leaves_no_trace()
    }

    /// What may be stored of this session: the state without any answer that belongs to topic C
    /// (a decision on one of its skills, or whom the child would tell).
    #[must_use]
    pub fn storable_state(&self) -> State {
        let mut state = self.state.clone();
        // A spot of a board is named `node/spot`.
        let private = |place: &str| {
            let node = place.split('/').next().and_then(|id| self.node_by_id(id));
            node.is_some_and(answers_are_private)
        };
        state.attempts.retain(|node, _| !private(node));
        state.sorted.retain(|card| !private(&card.node));
        state.marked.retain(|it| !private(&it.node));
        if private(&state.node) {
            state.phase = Phase::Here;
            state.taken.clear();
        }
        let private_board =
            |node: &Node| board_of(&node.step).is_some() && answers_are_private(node);
        if self.scenario.nodes.iter().any(private_board) {
            state.photo.marks.clear();
            state.photo.leave_node();
        }
        state.phone = PhoneState::default();
        state.engraved = None;
        state
    }

    /// Activates a target of the current view. None: there is no such target now.
    pub fn activate(&mut self, target: &str) -> Option<Vec<Effect>> {
        match (target, self.state.phase.clone()) {
            ("next", Phase::Here) => self.go_on(),
            ("next", Phase::Outcome(choice)) => self.leave_outcome(&choice),
            ("light", Phase::Here) => self.shine(),
            (_, Phase::Here) if self.board().is_some() => self.act_on_board(target),
            (_, Phase::Here) => match target.strip_prefix("choice:") {
                Some(choice) => self.choose(choice),
                None => self.press(target),
            },
            _ => None,
        }
    }

    pub(crate) fn vars(&self) -> Vars<'_> {
        Vars { scenario: &self.scenario, draw: &self.draw, help: &self.help }
    }

    /// A text as this session says it, in both languages.
    fn both(&self, text: &Text) -> Pair {
        let vars = self.vars();
        Pair { vi: vars.fill(&text.vi, Lang::Vi), en: vars.fill(&text.en, Lang::En) }
    }

    pub(crate) fn node(&self) -> Option<&Node> {
        self.node_by_id(&self.state.node)
    }

    pub(crate) fn node_by_id(&self, id: &str) -> Option<&Node> {
        self.scenario.nodes.iter().find(|node| node.id == id)
    }

    pub(crate) fn decision(&self) -> Option<&Decision> {
        self.node().and_then(Node::decision)
    }

    pub(crate) fn in_variant(&self, only: &[u8]) -> bool {
        only.is_empty() || only.contains(&self.spec.variant)
    }

    /// The options offered now, in the order shown: drawn by the seed, those that ask or tell last.
    pub(crate) fn options<'d>(&self, decision: &'d Decision) -> Vec<&'d Choice> {
        let offered: Vec<&Choice> =
            decision.options.iter().filter(|choice| self.in_variant(&choice.only)).collect();
        if decision.pick == Pick::Each || decision.measures.is_none() {
            return offered;
        }
        let (last, free): (Vec<&Choice>, Vec<&Choice>) =
            offered.into_iter().partition(|choice| asks_or_tells(choice));
        let order = Draw::order(free.len(), self.spec.seed, &self.state.node);
        order.into_iter().filter_map(|index| free.get(index).copied()).chain(last).collect()
    }

    fn fits(&self, saved: &State) -> bool {
        let Some(node) = self.node_by_id(&saved.node) else { return false };
        let known =
            |id: &String| node.decision().is_some_and(|it| it.options.iter().any(|c| c.id == *id));
        let cast = self.scenario.cast.iter().all(|member| saved.actors.contains_key(&member.id));
        let phase = match &saved.phase {
            Phase::Here => true,
            Phase::Outcome(choice) => known(choice),
            Phase::Over => false,
        };
        cast && phase && self.photo_fits(&saved.photo) && saved.taken.iter().all(known)
    }

    /// Goes on from here; what was said on a phone stays in its conversation, a card in its basket,
    /// and what became of a thing with it.
    pub(crate) fn leave_for(&mut self, id: &str) {
        self.remember();
        self.lay_down();
        self.keep_marks();
        self.enter(id);
    }

    pub(crate) fn enter(&mut self, id: &str) {
        let mut id = id.to_owned();
        // A skip chain is bounded by the number of nodes: `scenario::check` refuses circles.
        for _ in 0..=self.scenario.nodes.len() {
            match self.node_by_id(&id) {
                Some(node) if !self.in_variant(&node.only) => match &node.otherwise {
                    Some(otherwise) => id = otherwise.clone(),
                    None => break,
                },
                _ => break,
            }
        }
        self.state.node = id;
        self.state.phase = Phase::Here;
        self.state.hints = 0;
        self.state.asked_again = false;
        self.state.taken.clear();
        self.state.photo.leave_node();
        self.rewind();
        self.take_up();
        self.take_marks_off();
        for actor in self.state.actors.values_mut() {
            actor.gesture = Gesture::Rest;
        }
        let scenario = Rc::clone(&self.scenario);
        let Some(node) = scenario.nodes.iter().find(|node| node.id == self.state.node) else {
            return;
        };
        if node.checkpoint {
            self.state.checkpoint.clone_from(&node.id);
        }
        self.pose(&node.scene);
    }

    fn pose(&mut self, poses: &[Pose]) {
        for pose in poses {
            let wears: Option<Vec<String>> = pose
                .wears
                .as_ref()
                .map(|parts| parts.iter().map(|part| self.vars().key(part)).collect());
            let Some(actor) = self.state.actors.get_mut(&pose.who) else { continue };
            actor.mood = pose.mood.unwrap_or(actor.mood);
            actor.gesture = pose.gesture.unwrap_or(Gesture::Rest);
            actor.spot = pose.spot.unwrap_or(actor.spot);
            actor.present = pose.present.unwrap_or(actor.present);
            if let Some(wears) = wears {
                actor.wears = wears;
            }
        }
    }

    fn go_on(&mut self) -> Option<Vec<Effect>> {
        let scenario = Rc::clone(&self.scenario);
        let node = scenario.nodes.iter().find(|node| node.id == self.state.node)?;
        if node.phone().is_some_and(Shows::dials) {
            return None;
        }
        if let Some(next) = node.follows() {
            let next = self.vars().key(next);
            self.leave_for(&next);
            return Some(vec![Effect::Cue(Cue::Tap)]);
        }
        match &node.step {
            Step::End => {
                self.state.phase = Phase::Over;
                Some(self.finish())
            }
            Step::Play(Mechanic::Redact(board)) => {
                if !self.board_done() {
                    return None;
                }
                self.enter(&board.next);
                Some(vec![Effect::Cue(Cue::Tap)])
            }
            Step::Next(_) | Step::Play(_) => {
                let decision = node.decision()?;
                let next = decision.next.as_ref().filter(|_| !self.state.taken.is_empty())?;
                self.keep_marks();
                self.enter(next);
                Some(vec![Effect::Cue(Cue::Tap)])
            }
        }
    }

    pub(crate) fn finish(&self) -> Vec<Effect> {
        let finished =
            Event::LevelFinished { level: self.spec.level.clone(), variant: self.spec.variant };
        vec![
            Effect::Event(finished),
            Effect::Cue(Cue::Level),
            Effect::Finished {
                keepsake: self.state.keepsake.clone(),
                engraved: self.state.engraved.clone(),
            },
        ]
    }

    fn leave_outcome(&mut self, choice: &str) -> Option<Vec<Effect>> {
        let outcome = self.outcome(choice)?;
        let (go, back) = (outcome.go.clone(), outcome.recover.is_some());
        if self.spec.review.is_some() && !back {
            return Some(self.review_on());
        }
        self.leave_for(&go);
        Some(vec![Effect::Cue(if back { Cue::Back } else { Cue::Tap })])
    }

    pub(crate) fn outcome(&self, choice: &str) -> Option<&Outcome> {
        self.decision()?.options.iter().find(|it| it.id == choice).map(|it| &it.then)
    }

    /// Soi đèn: lights what is hidden and goes one hint further, from the last one back to the question; never lowers a
    /// grade by itself.
    fn shine(&mut self) -> Option<Vec<Effect>> {
        let steps = self.light_steps();
        if steps == 0 {
            return None;
        }
        if self.state.hints < steps {
            self.state.hints += 1;
        } else {
            // A board asks anew by itself, with each spot.
            self.state.asked_again = !self.state.asked_again && self.decision().is_some();
        }
        self.state.photo.hinted = self.board().is_some();
        Some(vec![Effect::Cue(Cue::Shine)])
    }

    /// How often the lantern can still show something new at this node.
    pub(crate) fn light_steps(&self) -> u8 {
        // Nothing is left to be found on a board that is done.
        let of_board = match self.board() {
            Some((board, _)) if !self.board_done() => board.hints.len(),
            _ => 0,
        };
        let hints = self.decision().map_or(of_board, |decision| decision.hints.len());
        u8::try_from(hints).unwrap_or(u8::MAX)
    }

    fn choose(&mut self, id: &str) -> Option<Vec<Effect>> {
        let scenario = Rc::clone(&self.scenario);
        let node = scenario.nodes.iter().find(|node| node.id == self.state.node)?;
        let decision = node.decision()?;
        let offered = self.options(decision);
        let choice = offered.iter().copied().find(|choice| choice.id == id)?;
        let count = u8::try_from(offered.len()).unwrap_or(u8::MAX);
        if decision.pick == Pick::Each {
            return self.take(choice);
        }
        let attempt = self.state.attempts.entry(node.id.clone()).or_insert(0);
        *attempt = attempt.saturating_add(1);
        let attempt = *attempt;
        let mut effects = Vec::new();
        effects.extend(self.decision_event(decision, choice, count, attempt));
        effects.push(Effect::Cue(cue_of(choice)));
        self.state.phase = Phase::Outcome(choice.id.clone());
        self.pose(&choice.then.scene);
        if let Some(change) = &choice.then.post {
            self.state.photo.change(change, &node.id, &choice.id);
        }
        if let Some(keepsake) = &choice.then.keepsake {
            self.state.keepsake = Some(self.vars().key(keepsake));
            self.state.engraved = choice.then.engraved.then(|| self.both(&choice.text));
        }
        Some(effects)
    }

    fn take(&mut self, choice: &Choice) -> Option<Vec<Effect>> {
        self.state.taken.retain(|taken| *taken != choice.id);
        self.state.taken.push(choice.id.clone());
        self.pose(&choice.then.scene);
        Some(vec![Effect::Cue(Cue::Lantern)])
    }

    fn decision_event(
        &self,
        decision: &Decision,
        choice: &Choice,
        options: u8,
        attempt: u8,
    ) -> Option<Effect> {
        let measure = decision.measures.as_ref()?;
        let answered = self.answered(measure, &self.state.node, choice.grade, options, attempt);
        Some(answered.of_option(&choice.id))
    }

    /// What an answer means for the estimates; one that belongs to topic C stays in memory.
    pub(crate) fn answered(
        &self,
        measure: &Measure,
        node: &str,
        grade: Grade,
        options: u8,
        attempt: u8,
    ) -> Effect {
        let answer = DecisionEvent {
            level: self.spec.level.clone(),
            node: node.to_owned(),
            option: String::new(),
            skill: measure.skill,
            grade,
            difficulty: self.difficulty(measure),
            options,
            hints: self.state.hints,
            attempt,
            reference: measure.reference,
        };
        if self.leaves_no_trace() || measure.skill.world().leaves_no_trace() {
            Effect::Aside(answer)
        } else {
            Effect::Event(Event::Decision(answer))
        }
    }

    /// The graded decision that waits for its first answer, if one does: its skill, its difficulty (1-5) and how many
    /// answers are offered.
    #[must_use]
    pub fn waiting(&self) -> Option<(Skill, u8, u8)> {
        let node = self.node().filter(|node| !self.state.attempts.contains_key(&node.id))?;
        let decision = node.decision().filter(|_| self.state.phase == Phase::Here)?;
        let measure = decision.measures.as_ref()?;
        let options = u8::try_from(self.options(decision).len()).unwrap_or(u8::MAX);
        Some((measure.skill, self.difficulty(measure), options))
    }

    /// Whether a decision waits for an answer.
    #[must_use]
    pub fn is_asking(&self) -> bool {
        self.state.phase == Phase::Here && self.decision().is_some()
    }

    /// Whether a decision waits for one answer that is judged: not a free one, and not one where each is tried.
    #[must_use]
    pub fn is_judging(&self) -> bool {
        let judged = |it: &Decision| it.measures.is_some() && it.pick != Pick::Each;
        self.is_asking() && self.decision().is_some_and(judged)
    }

    /// Whether the lantern was not yet shone here and could be.
    #[must_use]
    pub fn unlit(&self) -> bool {
        self.state.hints == 0 && self.light_steps() > 0
    }

    fn difficulty(&self, measure: &Measure) -> u8 {
        measure.difficulty.get(&self.spec.variant).copied().unwrap_or(3)
    }
}

fn first_pose(member: &CastMember) -> ActorState {
    let mood = if member.role == CastRole::Mascot { Mood::Cheer } else { Mood::Happy };
    ActorState {
        mood,
        gesture: Gesture::Rest,
        spot: member.spot,
        wears: Vec::new(),
        present: member.present,
    }
}

/// Whether what is answered at a node must never be stored.
fn answers_are_private(node: &Node) -> bool {
    let measures = board_of(&node.step).and_then(|board| board.measures.as_ref());
    measures.is_some_and(|it| it.skill.world().leaves_no_trace())
        || node.decision().is_some_and(is_private)
}

/// Whether the answers to a decision must never be stored.
fn is_private(decision: &Decision) -> bool {
    match &decision.measures {
        Some(measures) => measures.skill.world().leaves_no_trace(),
        None => decision.options.iter().any(|it| it.tags.contains(&ChoiceTag::Tell)),
    }
}

fn asks_or_tells(choice: &Choice) -> bool {
    choice.tags.iter().any(|tag| {
        matches!(tag, ChoiceTag::Ask | ChoiceTag::Tell | ChoiceTag::TellAnother | ChoiceTag::Report)
    })
}

const fn cue_of(choice: &Choice) -> Cue {
    match choice.grade {
        Grade::Safe => Cue::Good,
        Grade::Fine => Cue::Pop,
        Grade::Risky => Cue::Think,
        Grade::Free => Cue::Lantern,
    }
}
