//! The view of a session: what is on screen, in meaning.

use port::{
    Actor, Beat, Browser, BrowserElement, Device, DeviceFrame, Happening, Lang, Line, LineKind,
    Place, Popup, Reveal, Role, Scene, Target, TargetState, View,
};
use scenario::{
    CastMember, Choice, Decision, Element, FakeBrowser, Mechanic, Node, Outcome, Pick, Step, Text,
};

use crate::{Phase, Story};

/// The lines of the user interface that a story's targets name; the game fills in their labels.
pub const UI_LINES: &[&str] = &["ui-next", "ui-pull-string", "ui-light", "ui-finish"];

/// How long a happening plays before the words come, milliseconds.
const HAPPENING_MS: u32 = 900;
/// How long someone types before a message comes, milliseconds.
const TYPES_MS: u32 = 950;
/// How long a rehearsed call rings, milliseconds.
const RINGS_MS: u32 = 1800;
/// The rest between two lines, milliseconds.
const PAUSE_MS: u32 = 350;

impl Story {
    /// What is on screen now. Labels of [`UI_LINES`] are left empty.
    #[must_use]
    pub fn view(&self, lang: Lang) -> View {
        let lines = self.lines(lang);
        let targets = self.targets(lang);
        let beats = self.beats(&lines);
        let device = self.device(&lines, lang);
        View {
            place_id: self.place_id(),
            heading: self.text(&self.scenario.title, lang),
            scene: self.scene(&lines),
            device,
            lines,
            targets,
            beats,
            ..View::default()
        }
    }

    fn place_id(&self) -> String {
        let phase = match &self.state.phase {
            Phase::Here => "here".to_owned(),
            Phase::Outcome(choice) => format!("outcome_{choice}"),
            Phase::Over => "over".to_owned(),
        };
        format!("{}/{}/{phase}", self.scenario.id, self.state.node)
    }

    pub(crate) fn text(&self, text: &Text, lang: Lang) -> String {
        let words = match lang {
            Lang::Vi => &text.vi,
            Lang::En => &text.en,
        };
        self.vars().fill(words, lang)
    }

    pub(crate) fn line(&self, text: &Text, kind: LineKind, lang: Lang) -> Line {
        let member = text.who.as_ref().and_then(|who| self.member(who));
        Line {
            id: text.id.clone(),
            kind: if kind == LineKind::Say && member.is_none() {
                LineKind::Narration
            } else {
                kind
            },
            who: member.map_or_else(String::new, |member| self.text(&member.name, lang)),
            actor: member.map_or_else(String::new, |member| member.id.clone()),
            text: self.text(text, lang),
            icons: text.icons.iter().map(|icon| self.vars().key(icon)).collect(),
        }
    }

    pub(crate) fn member(&self, id: &str) -> Option<&CastMember> {
        self.scenario.cast.iter().find(|member| member.id == id)
    }

    fn lines(&self, lang: Lang) -> Vec<Line> {
        let Some(node) = self.node() else { return Vec::new() };
        match &self.state.phase {
            Phase::Outcome(choice) => self.outcome_lines(choice, lang),
            Phase::Here | Phase::Over => self.node_lines(node, lang),
        }
    }

    fn outcome_lines(&self, choice: &str, lang: Lang) -> Vec<Line> {
        let Some(outcome) = self.outcome(choice) else { return Vec::new() };
        let said = self.said(outcome, lang);
        let back = outcome.recover.iter().map(|text| self.line(text, LineKind::Recovery, lang));
        said.into_iter().chain(back).collect()
    }

    fn said(&self, outcome: &Outcome, lang: Lang) -> Vec<Line> {
        outcome.say.iter().map(|text| self.line(text, LineKind::Outcome, lang)).collect()
    }

    fn node_lines(&self, node: &Node, lang: Lang) -> Vec<Line> {
        let kind = if node.close.is_some() { LineKind::Care } else { LineKind::Say };
        let mut lines: Vec<Line> =
            node.say.iter().map(|text| self.line(text, kind, lang)).collect();
        lines.extend(self.board_lines(lang));
        let Some(decision) = self.decision() else {
            if let Some(slip) = self.slip() {
                lines.push(self.line(slip, LineKind::Hint, lang));
            }
            return lines;
        };
        let answer = self.state.taken.last().and_then(|taken| self.outcome(taken));
        match (answer, self.shown_hint(decision)) {
            (Some(answer), _) => lines.extend(self.said(answer, lang)),
            (None, Some(hint)) => lines.push(self.line(hint, LineKind::Hint, lang)),
            (None, None) => lines.push(self.line(&decision.ask, LineKind::Question, lang)),
        }
        if let (Some(light), Some(line)) = (self.light_of(decision), lines.last_mut()) {
            line.icons = vec![self.vars().key(light)];
        }
        lines
    }

    /// The picture that grows with each answer that is taken.
    fn light_of<'d>(&self, decision: &'d Decision) -> Option<&'d str> {
        let last = decision.lights.len().checked_sub(1)?;
        decision.lights.get(self.state.taken.len().min(last)).map(String::as_str)
    }

    /// A hint takes the place of the question, it is never added to it: together they are too much to read. Shining
    /// once more after the last one brings the question back.
    fn shown_hint<'d>(&self, decision: &'d Decision) -> Option<&'d Text> {
        if self.state.asked_again {
            return None;
        }
        usize::from(self.state.hints).checked_sub(1).and_then(|index| decision.hints.get(index))
    }

    fn scene(&self, lines: &[Line]) -> Scene {
        let speaker = lines.iter().rev().map(|line| line.actor.as_str()).find(|id| !id.is_empty());
        let actors = self
            .scenario
            .cast
            .iter()
            .filter_map(|member| self.actor(member, lines, speaker))
            .collect();
        Scene {
            backdrop: self.vars().key(&self.scenario.place.backdrop),
            time: self.scenario.place.time,
            actors,
        }
    }

    /// Who speaks is in the scene, whether or not the level says so.
    fn actor(&self, member: &CastMember, lines: &[Line], speaker: Option<&str>) -> Option<Actor> {
        let state = self.state.actors.get(&member.id)?;
        let speaks = lines.iter().any(|line| line.actor == member.id);
        let art = self.vars().key(&member.art);
        if art.is_empty() || !(state.present || speaks) {
            return None;
        }
        Some(Actor {
            id: member.id.clone(),
            art,
            mood: state.mood,
            gesture: state.gesture,
            spot: state.spot,
            wears: state.wears.clone(),
            speaking: speaker == Some(member.id.as_str()),
        })
    }

    fn targets(&self, lang: Lang) -> Vec<Target> {
        match &self.state.phase {
            Phase::Over => Vec::new(),
            Phase::Outcome(choice) => {
                let back = self.outcome(choice).is_some_and(|outcome| outcome.recover.is_some());
                vec![if back { way_on("ui-pull-string", "pull_string") } else { forward() }]
            }
            Phase::Here => self.targets_here(lang),
        }
    }

    fn targets_here(&self, lang: Lang) -> Vec<Target> {
        if let Some((board, photo)) = self.board() {
            let mut targets = self.board_targets(board, photo, lang);
            targets.extend(self.board_done().then(forward));
            targets.extend((self.light_steps() > 0).then(|| self.light()));
            return targets;
        }
        if let Some(keypad) = self.keypad(lang) {
            return keypad;
        }
        let Some(decision) = self.decision() else {
            let ends = self.node().is_some_and(|node| node.step == Step::End);
            return vec![if ends { way_on("ui-finish", "star") } else { forward() }];
        };
        let mut targets: Vec<Target> =
            self.options(decision).into_iter().map(|it| self.option(it, lang)).collect();
        if decision.pick == Pick::Each && !self.state.taken.is_empty() {
            targets.push(forward());
        }
        if self.light_steps() > 0 {
            targets.push(self.light());
        }
        targets
    }

    fn option(&self, choice: &Choice, lang: Lang) -> Target {
        let place = match self.element_of(choice) {
            Some(id) => Place::Device(id),
            None => Place::Card,
        };
        Target {
            id: format!("choice:{}", choice.id),
            role: Role::Choice,
            place,
            label: self.text(&choice.text, lang),
            line: choice.text.id.clone(),
            icon: self.vars().key(&choice.icon),
            state: TargetState {
                done: self.state.taken.contains(&choice.id),
                ..TargetState::default()
            },
            tel: None,
        }
    }

    /// The element a choice lies on, if it is there in this variant; else the choice is a card.
    fn element_of(&self, choice: &Choice) -> Option<String> {
        if let Some(place) = self.place_on_phone(choice) {
            return Some(place);
        }
        let at = choice.at.as_ref()?;
        if self.sort_bins().is_some() || self.node().is_some_and(|it| it.spread_play().is_some()) {
            return Some(at.clone());
        }
        let browser = self.fake_browser()?;
        elements(browser)
            .any(|element| element.id == *at && self.in_variant(&element.only))
            .then(|| at.clone())
    }

    fn light(&self) -> Target {
        let lit_by = self.scenario.cast.iter().find(|member| {
            member.role == scenario::CastRole::Mascot
                && self.state.actors.get(&member.id).is_some_and(|actor| actor.present)
        });
        Target {
            id: "light".into(),
            role: Role::Tool,
            place: lit_by.map_or(Place::Bar, |member| Place::Actor(member.id.clone())),
            label: String::new(),
            line: "ui-light".into(),
            icon: "light_beam".into(),
            state: TargetState {
                pressed: Some(self.state.hints > 0),
                done: self.state.hints >= self.light_steps(),
                ..TargetState::default()
            },
            tel: None,
        }
    }

    fn fake_browser(&self) -> Option<&FakeBrowser> {
        match &self.node()?.step {
            Step::Play(Mechanic::FakeBrowser(browser)) => Some(browser),
            _ => None,
        }
    }

    fn device(&self, lines: &[Line], lang: Lang) -> Option<Device> {
        match self.fake_browser() {
            Some(browser) => Some(Device::Browser(self.browser(browser, lang))),
            None => self
                .photo_device(lang)
                .or_else(|| self.phone(lines, lang))
                .or_else(|| self.baskets(lang))
                .or_else(|| self.looked_at(lang))
                .or_else(|| self.spread(lang)),
        }
    }

    fn browser(&self, spec: &FakeBrowser, lang: Lang) -> Browser {
        Browser {
            frame: match self.vars().key(&spec.frame).as_str() {
                "computer" => DeviceFrame::Computer,
                _ => DeviceFrame::Tablet,
            },
            // An address is written small, wherever a draw stands in it.
            address: self.vars().fill(&spec.address, lang).to_lowercase(),
            secure: spec.secure,
            tab: self.text(&spec.tab, lang),
            page: self.elements(&spec.page, lang),
            bezel: self.elements(&spec.bezel, lang),
            popup: spec.popup.as_ref().map(|popup| Popup {
                art: self.vars().key(&popup.art),
                wears: popup.wears.iter().map(|part| self.vars().key(part)).collect(),
                ribbon: popup.ribbon_in.contains(&self.spec.variant),
                icon: self.vars().key(&popup.icon),
                text: popup.text.as_ref().map_or_else(String::new, |text| self.text(text, lang)),
                elements: self.elements(&popup.elements, lang),
            }),
            lit: self.state.hints > 0,
            happening: self.happening(),
            battery: spec.battery,
        }
    }

    /// What plays out on the pretend screen now.
    pub(crate) fn happening(&self) -> Option<Happening> {
        match &self.state.phase {
            Phase::Outcome(choice) => {
                let told = self.outcome(choice).and_then(|outcome| outcome.happening);
                told.or_else(|| self.card_flies())
            }
            Phase::Here | Phase::Over => None,
        }
    }

    /// Who says a text, as shown.
    pub(crate) fn speaker(&self, text: &Text, lang: Lang) -> String {
        let member = text.who.as_ref().and_then(|who| self.member(who));
        member.map_or_else(String::new, |member| self.text(&member.name, lang))
    }

    fn elements(&self, specs: &[Element], lang: Lang) -> Vec<BrowserElement> {
        specs
            .iter()
            .filter(|spec| self.in_variant(&spec.only))
            .map(|spec| BrowserElement {
                id: spec.id.clone(),
                look: self.vars().key(&spec.look),
                at: self.vars().key(&spec.at),
                icon: self.vars().key(&spec.icon),
                text: spec.text.as_ref().map_or_else(String::new, |text| self.text(text, lang)),
                target: self.target_on(&spec.id),
                reveal: spec.reveal.as_ref().map(|reveal| Reveal {
                    art: self.vars().key(&reveal.art),
                    text: self.text(&reveal.text, lang),
                }),
            })
            .collect()
    }

    pub(crate) fn target_on(&self, element: &str) -> Option<String> {
        if self.state.phase != Phase::Here {
            return None;
        }
        self.options(self.decision()?)
            .into_iter()
            .find(|choice| choice.at.as_deref() == Some(element))
            .map(|choice| format!("choice:{}", choice.id))
    }

    /// The consequence is seen before it is explained.
    fn beats(&self, lines: &[Line]) -> Vec<Beat> {
        let mut beats = Vec::new();
        if self.happening().is_some() || self.marks_change() {
            beats.push(Beat::Happening(HAPPENING_MS));
        }
        if self.rings() {
            beats.push(Beat::Happening(RINGS_MS));
        }
        for (index, line) in lines.iter().enumerate() {
            if self.on_phone(line) && self.reads_over() {
                // An old chat: all of it is there.
            } else if self.on_phone(line) {
                beats.push(Beat::Pause(TYPES_MS));
            } else if index > 0 {
                beats.push(Beat::Pause(PAUSE_MS));
            }
            beats.push(Beat::Line(line.id.clone()));
        }
        beats
    }
}

fn elements(browser: &FakeBrowser) -> impl Iterator<Item = &Element> {
    let popup = browser.popup.iter().flat_map(|popup| &popup.elements);
    browser.page.iter().chain(&browser.bezel).chain(popup)
}

fn forward() -> Target {
    way_on("ui-next", "next_arrow")
}

fn way_on(line: &str, icon: &str) -> Target {
    Target {
        id: "next".into(),
        role: Role::Next,
        place: Place::Primary,
        label: String::new(),
        line: line.into(),
        icon: icon.into(),
        state: TargetState::default(),
        tel: None,
    }
}
