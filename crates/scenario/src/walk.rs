//! One walk over everything that a level says or names, for the checks and the rules.

mod phone;
mod photo;
mod spread;
mod things;

use std::fmt;

use crate::{
    Choice, Decision, Element, FakeBrowser, Mechanic, Node, Outcome, PhonePlay, Pose, Scenario,
    Shows, SpreadPlay, Step, Text,
};

/// Difficulty variants as bits: bit 3 is variant 3.
pub type Variants = u8;

/// The variants that a level declares; those outside 1..=5 are left out.
#[must_use]
pub fn declared(scenario: &Scenario) -> Variants {
    bits(scenario.variants.iter().map(|variant| variant.level))
}

/// The variants out of `all` in which something with this `only` is there.
#[must_use]
pub fn chosen(only: &[u8], all: Variants) -> Variants {
    if only.is_empty() { all } else { bits(only.iter().copied()) & all }
}

/// Every single variant in the set, lowest first.
pub fn each(variants: Variants) -> impl Iterator<Item = u8> {
    (1..=5).filter(move |level| has(variants, *level))
}

/// Whether the set has this variant.
#[must_use]
pub const fn has(variants: Variants, level: u8) -> bool {
    level < 8 && variants & (1 << level) != 0
}

fn bits(levels: impl Iterator<Item = u8>) -> Variants {
    levels.filter(|level| (1..=5).contains(level)).fold(0, |bits, level| bits | 1 << level)
}

/// Where something stands in a level: printed as a path of fields and ids, `nodes.d3.step.next`;
/// printed with `{:#}`, as a path of fields and indices, `nodes[4].step.next`.
#[derive(Clone, Copy, Debug)]
pub struct At<'a> {
    up: Option<&'a At<'a>>,
    step: Hop<'a>,
}

#[derive(Clone, Copy, Debug)]
enum Hop<'a> {
    Field(&'a str),
    Item(usize, &'a str),
}

impl<'a> At<'a> {
    /// A field of the level itself.
    #[must_use]
    pub const fn top(field: &'a str) -> Self {
        Self { up: None, step: Hop::Field(field) }
    }

    /// A field of this.
    #[must_use]
    pub const fn field(&'a self, field: &'a str) -> Self {
        Self { up: Some(self), step: Hop::Field(field) }
    }

    /// An item of this list; `id` may be empty.
    #[must_use]
    pub const fn item(&'a self, index: usize, id: &'a str) -> Self {
        Self { up: Some(self), step: Hop::Item(index, id) }
    }
}

impl fmt::Display for At<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(up) = self.up {
            fmt::Display::fmt(up, f)?;
        }
        match self.step {
            Hop::Item(index, id) if f.alternate() || id.is_empty() => write!(f, "[{index}]"),
            Hop::Field(name) | Hop::Item(_, name) if self.up.is_some() => write!(f, ".{name}"),
            Hop::Field(name) | Hop::Item(_, name) => f.write_str(name),
        }
    }
}

/// When something can be on screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct When {
    /// The index of the node; none for what belongs to the level as a whole.
    pub node: Option<usize>,
    /// The variants.
    pub variants: Variants,
}

/// What a text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names are those of the fields")]
pub enum Kind {
    Title,
    Practised,
    ContentNote,
    Name,
    Say,
    Ask,
    Hint,
    Choice,
    Outcome,
    Recover,
    Tab,
    Element,
    Reveal,
    Popup,
    /// The name of a spot on the photo.
    Spot,
    /// The letters on a spot of the photo.
    Letters,
    /// Words under the photo, or its app and author.
    Post,
    /// The name of a basket.
    Bin,
    /// What stands on a card that is sorted, or under a picture that is looked at.
    Card,
    /// One of the texts for adults; not shown to a child who plays alone.
    Adults,
}

/// What a key names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names are those of the fields")]
pub enum Key {
    Backdrop,
    CastArt,
    Art,
    Icon,
    Part,
    Look,
    SpotLook,
    SpotPlace,
    Place,
    Frame,
    Address,
    Keepsake,
}

/// What a walk meets.
pub trait Visit<'s> {
    /// A text.
    fn text(&mut self, at: &At<'_>, kind: Kind, when: When, text: &'s Text) {
        let _ = (at, kind, when, text);
    }
    /// A name of a picture, look or place, maybe empty, maybe a placeholder.
    fn key(&mut self, at: &At<'_>, key: Key, when: When, name: &'s str) {
        let _ = (at, key, when, name);
    }
    /// The id of someone in the cast.
    fn cast(&mut self, at: &At<'_>, id: &'s str) {
        let _ = (at, id);
    }
    /// A list of variants.
    fn only(&mut self, at: &At<'_>, only: &'s [u8]) {
        let _ = (at, only);
    }
}

/// Walks over everything that a level says or names, in the order of the file format.
pub fn walk<'s>(scenario: &'s Scenario, visit: &mut dyn Visit<'s>) {
    let all = When { node: None, variants: declared(scenario) };
    walk_text(visit, &At::top("title"), Kind::Title, all, &scenario.title);
    walk_text(visit, &At::top("practised"), Kind::Practised, all, &scenario.practised);
    let place = At::top("place");
    visit.key(&place.field("backdrop"), Key::Backdrop, all, &scenario.place.backdrop);
    let cast = At::top("cast");
    for (index, member) in scenario.cast.iter().enumerate() {
        let at = cast.item(index, &member.id);
        walk_text(visit, &at.field("name"), Kind::Name, all, &member.name);
        visit.key(&at.field("art"), Key::CastArt, all, &member.art);
        visit.key(&at.field("icon"), Key::Icon, all, &member.icon);
    }
    if let Some(words) = &scenario.phone {
        phone::walk_words(&At::top("phone"), all, words, visit);
    }
    let pools = At::top("pools");
    for (name, entries) in &scenario.pools {
        let pool = pools.field(name);
        for (index, entry) in entries.iter().enumerate() {
            visit.only(&pool.item(index, &entry.id).field("only"), &entry.only);
        }
    }
    if let Some(photo) = &scenario.photo {
        photo::walk_photo(&At::top("photo"), all, photo, visit);
    }
    things::walk_bins(&At::top("bins"), all, &scenario.bins, visit);
    if let Some(it) = &scenario.spread {
        spread::walk_spread(&At::top("spread"), all, scenario, it, visit);
    }
    let nodes = At::top("nodes");
    for (index, node) in scenario.nodes.iter().enumerate() {
        let when = When { node: Some(index), variants: chosen(&node.only, all.variants) };
        walk_node(&nodes.item(index, &node.id), when, node, visit);
    }
    if let Some(text) = &scenario.content_note {
        walk_text(visit, &At::top("content_note"), Kind::ContentNote, all, text);
    }
    let adults = At::top("adults");
    let texts = &scenario.adults;
    walk_text(visit, &adults.field("class_stop"), Kind::Adults, all, &texts.class_stop);
    if let Some(text) = &texts.disclosure {
        walk_text(visit, &adults.field("disclosure"), Kind::Adults, all, text);
    }
}

fn walk_node<'s>(at: &At<'_>, when: When, node: &'s Node, visit: &mut dyn Visit<'s>) {
    visit.only(&at.field("only"), &node.only);
    walk_poses(&at.field("scene"), when, &node.scene, visit);
    walk_texts(&at.field("say"), Kind::Say, when, &node.say, visit);
    if let Some(comment) = node.post.as_ref().and_then(|post| post.comment.as_ref()) {
        walk_text(visit, &at.field("post").field("comment"), Kind::Post, when, comment);
    }
    let step = at.field("step");
    match &node.step {
        Step::Next(_) | Step::End => {}
        Step::Play(Mechanic::StoryChoice(play)) => {
            walk_decision(&step.field("decision"), when, &play.decision, visit);
        }
        Step::Play(Mechanic::FakeBrowser(play)) => {
            walk_browser(&step, when, play, visit);
            walk_decision(&step.field("decision"), when, &play.decision, visit);
        }
        Step::Play(Mechanic::Redact(play)) => photo::walk_board(&step, when, play, visit),
        Step::Play(Mechanic::SortBins(play)) => {
            things::walk_card(&step.field("card"), when, &play.card, visit);
            walk_decision(&step.field("decision"), when, &play.decision, visit);
        }
        Step::Play(Mechanic::AiCheck(play)) => {
            things::walk_picture(&step, when, play, visit);
            walk_decision(&step.field("decision"), when, &play.decision, visit);
        }
        Step::Play(
            Mechanic::HelpDialogue(play)
            | Mechanic::ChatSim(play)
            | Mechanic::ReportFlow(play)
            | Mechanic::FlagSpotter(play),
        ) => {
            phone::walk_shows(&step.field("shows"), when, &play.shows, visit);
            phone::walk_signs(&step.field("signs"), when, &play.signs, visit);
            if let Some(decision) = &play.decision {
                walk_decision(&step.field("decision"), when, decision, visit);
            }
        }
        Step::Play(
            Mechanic::BodyCheck(play)
            | Mechanic::TradeSim(play)
            | Mechanic::ConsentPost(play)
            | Mechanic::FeedSim(play)
            | Mechanic::PermissionPanel(play),
        ) => {
            if let Some(decision) = &play.decision {
                walk_decision(&step.field("decision"), when, decision, visit);
            }
        }
    }
}

fn walk_browser<'s>(at: &At<'_>, when: When, play: &'s FakeBrowser, visit: &mut dyn Visit<'s>) {
    visit.key(&at.field("frame"), Key::Frame, when, &play.frame);
    visit.key(&at.field("address"), Key::Address, when, &play.address);
    walk_text(visit, &at.field("tab"), Kind::Tab, when, &play.tab);
    walk_elements(&at.field("page"), when, &play.page, visit);
    walk_elements(&at.field("bezel"), when, &play.bezel, visit);
    let Some(popup) = &play.popup else { return };
    let at = at.field("popup");
    visit.key(&at.field("art"), Key::Art, when, &popup.art);
    walk_parts(&at.field("wears"), when, &popup.wears, visit);
    visit.only(&at.field("ribbon_in"), &popup.ribbon_in);
    visit.key(&at.field("icon"), Key::Icon, when, &popup.icon);
    if let Some(text) = &popup.text {
        walk_text(visit, &at.field("text"), Kind::Popup, when, text);
    }
    walk_elements(&at.field("elements"), when, &popup.elements, visit);
}

fn walk_elements<'s>(at: &At<'_>, when: When, elements: &'s [Element], visit: &mut dyn Visit<'s>) {
    for (index, element) in elements.iter().enumerate() {
        let at = at.item(index, &element.id);
        let when = When { variants: chosen(&element.only, when.variants), ..when };
        visit.only(&at.field("only"), &element.only);
        visit.key(&at.field("look"), Key::Look, when, &element.look);
        visit.key(&at.field("at"), Key::Place, when, &element.at);
        visit.key(&at.field("icon"), Key::Icon, when, &element.icon);
        if let Some(text) = &element.text {
            walk_text(visit, &at.field("text"), Kind::Element, when, text);
        }
        if let Some(reveal) = &element.reveal {
            let at = at.field("reveal");
            visit.key(&at.field("art"), Key::Art, when, &reveal.art);
            walk_text(visit, &at.field("text"), Kind::Reveal, when, &reveal.text);
        }
    }
}

fn walk_decision<'s>(at: &At<'_>, when: When, decision: &'s Decision, visit: &mut dyn Visit<'s>) {
    walk_text(visit, &at.field("ask"), Kind::Ask, when, &decision.ask);
    let lights = at.field("lights");
    for (index, light) in decision.lights.iter().enumerate() {
        visit.key(&lights.item(index, ""), Key::Icon, when, light);
    }
    let options = at.field("options");
    for (index, choice) in decision.options.iter().enumerate() {
        let when = When { variants: chosen(&choice.only, when.variants), ..when };
        walk_choice(&options.item(index, &choice.id), when, choice, visit);
    }
    walk_texts(&at.field("hints"), Kind::Hint, when, &decision.hints, visit);
}

fn walk_choice<'s>(at: &At<'_>, when: When, choice: &'s Choice, visit: &mut dyn Visit<'s>) {
    walk_text(visit, &at.field("text"), Kind::Choice, when, &choice.text);
    visit.key(&at.field("icon"), Key::Icon, when, &choice.icon);
    visit.only(&at.field("only"), &choice.only);
    let Outcome { say, scene, recover, keepsake, .. } = &choice.then;
    let at = at.field("then");
    walk_texts(&at.field("say"), Kind::Outcome, when, say, visit);
    walk_poses(&at.field("scene"), when, scene, visit);
    if let Some(text) = recover {
        walk_text(visit, &at.field("recover"), Kind::Recover, when, text);
    }
    if let Some(post) = &choice.then.post {
        walk_parts(&at.field("post").field("parts"), when, &post.parts, visit);
    }
    if let Some(icon) = keepsake {
        visit.key(&at.field("keepsake"), Key::Keepsake, when, icon);
    }
}

fn walk_texts<'s>(
    at: &At<'_>,
    kind: Kind,
    when: When,
    texts: &'s [Text],
    visit: &mut dyn Visit<'s>,
) {
    for (index, text) in texts.iter().enumerate() {
        walk_text(visit, &at.item(index, ""), kind, when, text);
    }
}

fn walk_poses<'s>(at: &At<'_>, when: When, poses: &'s [Pose], visit: &mut dyn Visit<'s>) {
    for (index, pose) in poses.iter().enumerate() {
        let at = at.item(index, "");
        visit.cast(&at.field("who"), &pose.who);
        if let Some(parts) = &pose.wears {
            walk_parts(&at.field("wears"), when, parts, visit);
        }
    }
}

fn walk_parts<'s>(at: &At<'_>, when: When, parts: &'s [String], visit: &mut dyn Visit<'s>) {
    for (index, part) in parts.iter().enumerate() {
        visit.key(&at.item(index, ""), Key::Part, when, part);
    }
}

impl Node {
    /// What is decided here, if anything.
    #[must_use]
    pub const fn decision(&self) -> Option<&Decision> {
        match &self.step {
            Step::Next(_) | Step::End | Step::Play(Mechanic::Redact(_)) => None,
            Step::Play(Mechanic::StoryChoice(play)) => Some(&play.decision),
            Step::Play(Mechanic::FakeBrowser(play)) => Some(&play.decision),
            Step::Play(Mechanic::SortBins(play)) => Some(&play.decision),
            Step::Play(Mechanic::AiCheck(play)) => Some(&play.decision),
            Step::Play(_) => match (self.phone_play(), self.spread_play()) {
                (Some(play), _) => play.decision.as_ref(),
                (None, Some(play)) => play.decision.as_ref(),
                (None, None) => None,
            },
        }
    }

    /// Where play goes on without anything decided: an id, or a placeholder for one.
    #[must_use]
    pub fn follows(&self) -> Option<&str> {
        match &self.step {
            Step::Next(next) => Some(next),
            Step::Play(_) if self.decision().is_some() => None,
            Step::Play(_) => {
                let phone = self.phone_play().and_then(|it| it.next.as_deref());
                phone.or_else(|| self.spread_play()?.next.as_deref())
            }
            Step::End => None,
        }
    }

    /// The things that lie side by side here, if any.
    #[must_use]
    pub const fn spread_play(&self) -> Option<&SpreadPlay> {
        match &self.step {
            Step::Play(
                Mechanic::BodyCheck(play)
                | Mechanic::TradeSim(play)
                | Mechanic::ConsentPost(play)
                | Mechanic::FeedSim(play)
                | Mechanic::PermissionPanel(play),
            ) => Some(play),
            _ => None,
        }
    }

    /// What is played on the invented phone here, if anything.
    #[must_use]
    pub const fn phone_play(&self) -> Option<&PhonePlay> {
        match &self.step {
            Step::Play(
                Mechanic::HelpDialogue(play)
                | Mechanic::ChatSim(play)
                | Mechanic::ReportFlow(play)
                | Mechanic::FlagSpotter(play),
            ) => Some(play),
            _ => None,
        }
    }

    /// In a chat that is read over: the ids of the lines of this node that are messages of it.
    #[must_use]
    pub fn messages(&self) -> Vec<&str> {
        let Some(Shows::Chat(chat)) = self.phone() else { return Vec::new() };
        let said =
            self.say.iter().filter(|line| line.who.as_deref().is_some_and(|who| chat.has(who)));
        said.map(|line| line.id.as_str()).collect()
    }

    /// What the invented phone shows here, if it does.
    #[must_use]
    pub fn phone(&self) -> Option<&Shows> {
        self.phone_play().map(|it| &it.shows)
    }
}

/// A text and the pictures beside it.
fn walk_text<'s>(visit: &mut dyn Visit<'s>, at: &At<'_>, kind: Kind, when: When, text: &'s Text) {
    visit.text(at, kind, when, text);
    let icons = at.field("icons");
    for (index, icon) in text.icons.iter().enumerate() {
        visit.key(&icons.item(index, ""), Key::Icon, when, icon);
    }
}
