//! The invented phone: what was said stays in the conversation, a number is pressed key by key.
//!
//! The conversation is never stored as words: the state remembers which nodes were passed and what was
//! answered there, and the messages are read off the level, in whatever language is shown.

use std::collections::BTreeMap;

use crate::{Effect, Phase, Story};
use port::{
    By, Call, Chat, Cue, Device, Key, Lang, Light, Line, LineKind, Message, Phone, Place, Point,
    Reason, Report, Role, Star, Target, TargetState,
};
use scenario::{
    CallPart, CallSpec, ChatSpec, Choice, Grade, HANG_UP, Mechanic, Node, PhonePlay, PhoneWords,
    ReportSpec, Shows, StarSpec, Step, Text,
};

/// A node of a conversation that was passed, and what was answered there.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Heard {
    /// The node's id.
    pub node: String,
    /// The id of the option taken, if something was decided.
    pub choice: Option<String>,
}

/// What the phone remembers; never stored.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PhoneState {
    /// The nodes of conversations passed, oldest first.
    pub heard: Vec<Heard>,
    /// The digits pressed at this node.
    pub typed: String,
    /// Whether the last key was another than the number's next.
    pub slip: bool,
}

/// The target of one key of the keypad begins so.
const KEY: &str = "key:";
/// The target that begins the call.
const DIAL: &str = "dial";
/// The keys in the order of a telephone.
const DIGITS: [char; 10] = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0'];

impl Story {
    fn phone_words(&self) -> Option<&PhoneWords> {
        self.scenario.phone.as_ref()
    }

    fn shows(&self) -> Option<&Shows> {
        self.node()?.phone()
    }

    /// Keeps what is said here for the conversation, before play goes on.
    pub(crate) fn remember(&mut self) {
        if self.shows().is_none() {
            return;
        }
        let choice = match &self.state.phase {
            Phase::Outcome(choice) => Some(choice.clone()),
            Phase::Here | Phase::Over => None,
        };
        let node = self.state.node.clone();
        self.state.phone.heard.push(Heard { node, choice });
    }

    /// Coming back to a node takes back what was said since: the way back runs the chat back too.
    pub(crate) fn rewind(&mut self) {
        let node = &self.state.node;
        let heard = &mut self.state.phone.heard;
        if let Some(index) = heard.iter().position(|it| it.node == *node) {
            heard.truncate(index);
        }
        self.state.phone.typed.clear();
        self.state.phone.slip = false;
    }

    /// The digits of the number that is rehearsed here.
    fn number(&self, call: &CallSpec) -> String {
        let entry = self.help.get(&call.number).map(String::as_str).unwrap_or_default();
        entry.chars().filter(char::is_ascii_digit).collect()
    }

    fn dialling(&self) -> Option<&CallSpec> {
        match self.shows()? {
            Shows::Call(call) if call.part == CallPart::Dial && self.state.phase == Phase::Here => {
                Some(call)
            }
            _ => None,
        }
    }

    fn complete(&self, call: &CallSpec) -> bool {
        self.state.phone.typed == self.number(call)
    }

    /// Presses a key or calls. None: there is no such key now.
    pub(crate) fn press(&mut self, target: &str) -> Option<Vec<Effect>> {
        let call = self.dialling()?;
        if target == DIAL {
            let next = self.node().and_then(Node::follows).map(|next| self.vars().key(next));
            let next = next.filter(|_| self.complete(call))?;
            self.leave_for(&next);
            return Some(vec![Effect::Cue(Cue::Tap)]);
        }
        let digit = target.strip_prefix(KEY)?.chars().next().filter(|it| DIGITS.contains(it))?;
        let number = self.number(call);
        let wanted = number.chars().nth(self.state.phone.typed.len())?;
        let right = wanted == digit;
        // Only the right key writes, so that nothing has to be cleared again; another one only says so.
        if right {
            self.state.phone.typed.push(digit);
        }
        self.state.phone.slip = !right;
        Some(vec![Effect::Cue(if right { Cue::Tap } else { Cue::Think })])
    }

    /// What the phone shows of a keypad that can be tapped; none where there is no keypad.
    pub(crate) fn keypad(&self, lang: Lang) -> Option<Vec<Target>> {
        let call = self.dialling()?;
        let full = self.complete(call);
        let mut keys: Vec<Target> = DIGITS
            .iter()
            .map(|digit| on_phone(format!("{KEY}{digit}"), digit.to_string(), full))
            .collect();
        let words = self.phone_words().map(|words| self.text(&words.dial, lang));
        let mut dial = on_phone(DIAL.to_owned(), words.unwrap_or_default(), !full);
        dial.role = Role::Next;
        dial.icon = "phone_call".into();
        keys.push(dial);
        Some(keys)
    }

    /// The line of a wrong key, in the place of what the keypad asks.
    pub(crate) fn slip(&self) -> Option<&Text> {
        self.dialling()?;
        let words = self.phone_words()?;
        self.state.phone.slip.then_some(&words.slip)
    }

    /// Where on the phone an option lies.
    pub(crate) fn place_on_phone(&self, choice: &Choice) -> Option<String> {
        match self.shows()? {
            Shows::Report(_) => Some(choice.id.clone()),
            Shows::Star(_) | Shows::Call(_) | Shows::Chat(_) => choice.at.clone(),
        }
    }

    /// Whether an old chat is read over here.
    pub(crate) fn reads_over(&self) -> bool {
        self.node().is_some_and(reads_over)
    }

    /// The phone of this node, if there is one. `lines` are those of the view.
    pub(crate) fn phone(&self, lines: &[Line], lang: Lang) -> Option<Device> {
        let words = self.phone_words()?;
        Some(Device::Phone(match self.shows()? {
            Shows::Chat(chat) => Phone::Chat(self.chat(chat, words, lines, lang)),
            Shows::Call(call) => Phone::Call(self.call(call, words, lines, lang)),
            Shows::Star(star) => Phone::Star(self.star(star, lang)),
            Shows::Report(form) => Phone::Report(self.report(form, lang)),
        }))
    }

    /// Whether the phone, not the bubble, says this line.
    pub(crate) fn on_phone(&self, line: &Line) -> bool {
        let talks = match self.shows() {
            Some(Shows::Chat(chat)) if self.reads_over() => {
                return line.kind == LineKind::Say && chat.has(&line.actor);
            }
            Some(Shows::Chat(_)) => true,
            Some(Shows::Call(call)) => call.part == CallPart::Talk,
            _ => false,
        };
        talks && !line.actor.is_empty() && matches!(line.kind, LineKind::Say | LineKind::Outcome)
    }

    fn chat(&self, spec: &ChatSpec, words: &PhoneWords, lines: &[Line], lang: Lang) -> Chat {
        let (name, icon) = self.person(&spec.with, lang);
        let messages = self.messages(lines, words, lang);
        let last = messages.iter().rev().map(|it| it.time.clone()).find(|time| !time.is_empty());
        Chat {
            app: self.text(&words.app, lang),
            name,
            icon,
            status: self.text(&words.online, lang),
            practice: if spec.practice { self.text(&words.practice, lang) } else { String::new() },
            clock: last.unwrap_or_else(|| spec.clock.clone()),
            messages,
            over: self.reads_over(),
        }
    }

    fn call(&self, spec: &CallSpec, words: &PhoneWords, lines: &[Line], lang: Lang) -> Call {
        let (name, icon) = self.person(&spec.with, lang);
        let mut call = Call {
            name,
            icon,
            practice: self.text(&words.no_call, lang),
            typed: self.state.phone.typed.clone(),
            ..Call::default()
        };
        if spec.part == CallPart::Dial {
            call.status = self.text(&words.keypad, lang);
            call.dial = Some(DIAL.to_owned());
            let key =
                |digit: &char| Key { digit: digit.to_string(), target: format!("{KEY}{digit}") };
            call.keys = DIGITS.iter().map(key).collect();
            return call;
        }
        let ended = match &self.state.phase {
            Phase::Outcome(choice) => self.choice(choice).is_some_and(|it| it.at.is_some()),
            Phase::Here | Phase::Over => false,
        };
        call.rings = self.rings();
        if call.rings {
            call.ringing = self.text(&words.ringing, lang);
        }
        call.status = self.text(if ended { &words.ended } else { &words.talking }, lang);
        call.hang_up = self.target_at(HANG_UP);
        call.messages = self.messages(lines, words, lang);
        call
    }

    /// A call rings when it was only just dialled.
    pub(crate) fn rings(&self) -> bool {
        let last = self.state.phone.heard.last();
        let shows = last.and_then(|it| self.node_by_id(&it.node)).and_then(Node::phone);
        let talks = matches!(self.shows(), Some(Shows::Call(call)) if call.part == CallPart::Talk);
        talks && self.state.phase == Phase::Here && shows.is_some_and(Shows::dials)
    }

    fn star(&self, spec: &StarSpec, lang: Lang) -> Star {
        let chosen = match &self.state.phase {
            Phase::Outcome(choice) => self.choice(choice).and_then(|it| it.at.as_deref()),
            Phase::Here | Phase::Over => None,
        };
        let options = self.decision().map(|it| it.options.as_slice()).unwrap_or_default();
        let points = spec.points.iter().map(|point| {
            let option = options.iter().find(|it| it.at.as_deref() == Some(point.id.as_str()));
            let words = option.map(|it| &it.text).or(point.text.as_ref());
            Point {
                id: point.id.clone(),
                label: words.map_or_else(String::new, |text| self.text(text, lang)),
                icon: self.vars().key(&point.icon),
                light: match (chosen == Some(point.id.as_str()), point.dim) {
                    (true, _) => Light::Lit,
                    (false, true) => Light::Dim,
                    (false, false) => Light::Waits,
                },
                target: self.target_at(&point.id),
            }
        });
        Star { points: points.collect() }
    }

    fn report(&self, spec: &ReportSpec, lang: Lang) -> Report {
        let chosen = match &self.state.phase {
            Phase::Outcome(choice) => self.choice(choice),
            Phase::Here | Phase::Over => None,
        };
        let options = self.decision().map(|it| self.options(it)).unwrap_or_default();
        let open = self.state.phase == Phase::Here;
        let reasons = options.into_iter().map(|choice| Reason {
            id: choice.id.clone(),
            text: self.text(&choice.text, lang),
            target: open.then(|| format!("choice:{}", choice.id)),
            chosen: chosen.is_some_and(|it| it.id == choice.id),
        });
        let sent = chosen.is_some_and(|it| it.grade == Grade::Safe);
        Report {
            title: self.text(&spec.title, lang),
            page: self.text(&spec.page, lang),
            icon: self.vars().key(&spec.icon),
            why: self.text(&spec.why, lang),
            reasons: reasons.collect(),
            sent: if sent { self.text(&spec.sent, lang) } else { String::new() },
        }
    }

    fn person(&self, id: &str, lang: Lang) -> (String, String) {
        self.member(id).map_or_else(Default::default, |member| {
            (self.text(&member.name, lang), self.vars().key(&member.icon))
        })
    }

    fn choice(&self, id: &str) -> Option<&Choice> {
        self.decision()?.options.iter().find(|choice| choice.id == id)
    }

    fn target_at(&self, place: &str) -> Option<String> {
        if self.state.phase != Phase::Here {
            return None;
        }
        let offered = self.options(self.decision()?);
        let choice = offered.into_iter().find(|it| it.at.as_deref() == Some(place))?;
        Some(format!("choice:{}", choice.id))
    }

    /// The conversation of this node: all that was said with the same one before, and what is said now.
    fn messages(&self, lines: &[Line], words: &PhoneWords, lang: Lang) -> Vec<Message> {
        let now = Heard {
            node: self.state.node.clone(),
            choice: match &self.state.phase {
                Phase::Outcome(choice) => Some(choice.clone()),
                Phase::Here | Phase::Over => None,
            },
        };
        let mut thread =
            Thread { story: self, words, lang, said: Vec::new(), clocks: BTreeMap::new() };
        for heard in &self.state.phone.heard {
            thread.node(heard);
        }
        let before = thread.said.len();
        thread.node(&now);
        let mut said = thread.said;
        for (index, message) in said.iter_mut().enumerate() {
            message.here = index >= before;
            message.line =
                lines.iter().find(|line| line.id == message.id).map(|line| line.id.clone());
            if message.here && self.reads_over() {
                message.target = self.target_at(&message.id);
            }
        }
        if let Some(last) = said.last_mut().filter(|last| last.by == By::Own && !self.reads_over())
        {
            last.seen = self.text(&words.seen, lang);
        }
        said
    }
}

/// A conversation as it grows.
struct Thread<'a> {
    story: &'a Story,
    words: &'a PhoneWords,
    lang: Lang,
    said: Vec<Message>,
    /// Minutes of the day, by whom one speaks with.
    clocks: BTreeMap<String, u32>,
}

impl Thread<'_> {
    fn node(&mut self, heard: &Heard) {
        let story = self.story;
        let Some(node) = story.node_by_id(&heard.node) else { return };
        let Some(play) = node.phone_play().filter(|it| !it.shows.dials()) else { return };
        let shows = &play.shows;
        if shows.with() != story.shows().and_then(Shows::with) {
            return;
        }
        if let Shows::Chat(chat) = shows {
            self.clocks.insert(chat.with.clone(), minutes(&chat.clock));
            if let Some(day) = &chat.day {
                self.push(day, By::Day, None);
            }
        }
        for text in &node.say {
            self.other(text, shows, reads_over(node));
            self.sign(text, play);
        }
        let options = node.decision().into_iter().flat_map(|it| &it.options);
        let taken = options.into_iter().find(|it| Some(&it.id) == heard.choice.as_ref());
        if reads_over(node) {
            self.flag(taken);
        } else if let Some(choice) = taken {
            self.push(&choice.text, By::Own, Some(shows));
            for text in &choice.then.say {
                self.other(text, shows, false);
            }
        }
    }

    /// What the narrator says is no message; in a chat that is read over, only those in it write.
    fn other(&mut self, text: &Text, shows: &Shows, over: bool) {
        let Some(who) = text.who.as_deref().filter(|who| self.story.member(who).is_some()) else {
            return;
        };
        match shows {
            Shows::Chat(chat) if over && !chat.has(who) => {}
            Shows::Chat(chat) if over && chat.own.as_deref() == Some(who) => {
                self.push(text, By::Own, Some(shows));
                if let Some(last) = self.said.last_mut() {
                    last.who = self.story.person(who, self.lang).0;
                }
            }
            _ => self.push(text, By::Other, Some(shows)),
        }
    }

    /// The message that was rightly pointed at keeps its mark.
    fn flag(&mut self, taken: Option<&Choice>) {
        let right = taken.filter(|choice| choice.grade == Grade::Safe);
        let Some(at) = right.and_then(|choice| choice.at.as_deref()) else { return };
        if let Some(message) = self.said.iter_mut().find(|message| message.id == at) {
            message.flagged = true;
        }
    }

    /// What the lantern shows on the message just said, while it shines.
    fn sign(&mut self, text: &Text, play: &PhonePlay) {
        let sign = play.signs.iter().find(|it| it.on == text.id && self.story.state.hints > 0);
        if let (Some(sign), Some(last)) = (sign, self.said.last_mut()) {
            last.sign = self.story.text(&sign.text, self.lang);
        }
    }

    fn push(&mut self, text: &Text, by: By, shows: Option<&Shows>) {
        let (story, lang) = (self.story, self.lang);
        let who = match by {
            By::Own => story.text(&self.words.you, lang),
            By::Day => String::new(),
            By::Other => {
                let who = text.who.as_deref().unwrap_or_default();
                story.person(who, lang).0
            }
        };
        let time = shows.map_or_else(String::new, |shows| self.tick(shows));
        self.said.push(Message {
            id: text.id.clone(),
            line: None,
            by,
            who,
            text: story.text(text, lang),
            time,
            seen: String::new(),
            sign: String::new(),
            here: false,
            target: None,
            flagged: false,
        });
    }

    /// The clock of a chat goes on by a minute with each message; a call shows none.
    fn tick(&mut self, shows: &Shows) -> String {
        let Shows::Chat(chat) = shows else { return String::new() };
        let Some(now) = self.clocks.get_mut(&chat.with) else { return String::new() };
        let time = format!("{:02}:{:02}", *now / 60 % 24, *now % 60);
        *now += 1;
        time
    }
}

/// Whether a node reads an old chat over.
const fn reads_over(node: &Node) -> bool {
    matches!(node.step, Step::Play(Mechanic::FlagSpotter(_)))
}

/// Minutes since midnight; a clock that does not read like one is midnight.
fn minutes(clock: &str) -> u32 {
    let (hours, minutes) = clock.split_once(':').unwrap_or_default();
    let number = |text: &str| text.parse::<u32>().unwrap_or_default();
    number(hours).saturating_mul(60).saturating_add(number(minutes)) % (24 * 60)
}

fn on_phone(id: String, label: String, disabled: bool) -> Target {
    Target {
        role: Role::Tool,
        place: Place::Device(id.clone()),
        label,
        line: id.clone(),
        icon: String::new(),
        state: TargetState { disabled, ..TargetState::default() },
        tel: None,
        id,
    }
}
