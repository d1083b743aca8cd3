//! The level format, version 1, as types. One RON file is one [`Scenario`].
//!
//! Every struct refuses unknown fields. Texts stand inline in both languages; every text has an id
//! that never changes, because narration and translation hang on it.

use std::collections::BTreeMap;

use port::{Band, Gesture, Happening, Mood, Spot, Time, World};
use serde::{Deserialize, Serialize};

use crate::{
    AiCheck, Bin, MarkSpec, PhonePlay, PhoneWords, PhotoPost, PostChange, PostShow, Redact,
    SortBins, Spread, SpreadPlay,
};

/// The format version that this code reads.
pub const FORMAT: u32 = 1;

/// One level.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Scenario {
    /// The format version: [`FORMAT`].
    pub format: u32,
    /// The level's id; also its file name. Matches `^[a-z0-9_]+$`.
    pub id: String,
    /// The name of the level, shown on the map.
    pub title: Text,
    /// What was practised, one sentence, shown at the end.
    pub practised: Text,
    /// The world, and with it the topic.
    pub world: World,
    /// The skills practised; at least one.
    pub skills: Vec<Skill>,
    /// The CO:RE risk tags (content, contact, conduct, contract); at least one.
    pub risk: Vec<Risk>,
    /// 0 none, 1 scams and bullying, 2 grooming without sexual content, 3 intimate images and self-harm.
    pub sensitivity: u8,
    /// The age bands it is written for.
    pub bands: Vec<Band>,
    /// The lowest school grade that may play it without a teacher's unlock.
    #[serde(default)]
    pub min_grade: Option<u8>,
    /// Whether a teacher must unlock it.
    #[serde(default)]
    pub teacher_unlock: bool,
    /// Levels that come before it.
    #[serde(default)]
    pub requires: Vec<String>,
    /// Levels that practise the same knowledge in another dress.
    #[serde(default)]
    pub siblings: Vec<String>,
    /// Where it takes place.
    pub place: ScenePlace,
    /// Who takes part. `narrator` is built in.
    pub cast: Vec<CastMember>,
    /// What the invented phone of this level says itself; needed by the mechanics on a phone.
    #[serde(default)]
    pub phone: Option<PhoneWords>,
    /// The difficulty variants, each 1 (easiest) to 5.
    pub variants: Vec<Variant>,
    /// Surface details drawn with the session's seed: pool name to entries.
    #[serde(default)]
    pub pools: BTreeMap<String, Vec<PoolEntry>>,
    /// The photo that the level is about.
    #[serde(default)]
    pub photo: Option<PhotoPost>,
    /// The baskets of the level, left to right; needed by `sort_bins`.
    #[serde(default)]
    pub bins: Vec<Bin>,
    /// The things of the level that lie side by side; needed by the mechanics made of them.
    #[serde(default)]
    pub spread: Option<Spread>,
    /// The id of the first node.
    pub start: String,
    /// The graph.
    pub nodes: Vec<Node>,
    /// A content note before the start; required from sensitivity 2.
    #[serde(default)]
    pub content_note: Option<Text>,
    /// Whether the level can be skipped at no cost; required from sensitivity 2.
    #[serde(default)]
    pub skip_allowed: bool,
    /// Texts for the adults around the child.
    pub adults: AdultTexts,
    /// Where the facts come from: key to source; rule L33.
    #[serde(default)]
    pub sources: BTreeMap<String, String>,
}

/// A text in both languages.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Text {
    /// Never changes, unique in the pack, `^[a-z0-9_]+$`, begins with the level's short id.
    pub id: String,
    /// Vietnamese, NFC, textbook spelling.
    pub vi: String,
    /// English.
    pub en: String,
    /// Who says it: a cast id, or none for the narrator, a label or a card.
    #[serde(default)]
    pub who: Option<String>,
    /// What the line is, for the rules.
    #[serde(default)]
    pub tags: Vec<LineTag>,
    /// Pictures that say the same, names of the icons pack, with placeholders.
    #[serde(default)]
    pub icons: Vec<String>,
    /// The clip to play; required for band 6-8 (rule L26). `auto` means: the clip is named like the id.
    #[serde(default)]
    pub voice: Option<String>,
    /// A key of `sources`, for a legal or numeric claim (rule L33).
    #[serde(default)]
    pub source: Option<String>,
}

/// What a line is, for the rules.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum LineTag {
    /// An adult who reacts badly; must lead to telling another (L19).
    Dismissive,
    /// The trick itself speaks; counted against the caps (L20).
    Trick,
    /// Red flag F1-F8: secret.
    F1,
    /// Gifts or praise too fast.
    F2,
    /// Wants private facts, photo or camera.
    F3,
    /// Change to another app.
    F4,
    /// Asks who is near.
    F5,
    /// "Only I understand you".
    F6,
    /// Hurry or threat.
    F7,
    /// Meet alone.
    F8,
    /// Names the flag afterwards, in one sentence (L20).
    Explains,
}

/// The 17 skills of the curriculum.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "the names are the documentation; see curriculum.md")]
pub enum Skill {
    FindAndJudgeInfo,
    SpotTricksAndScams,
    CheckRealOrAi,
    HandleUpsettingContent,
    BalanceScreenTime,
    CreateAndRespect,
    SortPrivateInfo,
    ProtectAccounts,
    ControlPermissions,
    AskBeforePosting,
    ManageFootprint,
    ListenToFeelings,
    SpotGroomingSigns,
    ResistPressureAndThreats,
    StopBullyingHelpFriend,
    TellTrustedAdult,
    KeepProofAndReport,
}

impl Skill {
    /// Every skill, in the order of the curriculum.
    pub const ALL: [Self; 17] = [
        Self::FindAndJudgeInfo,
        Self::SpotTricksAndScams,
        Self::CheckRealOrAi,
        Self::HandleUpsettingContent,
        Self::BalanceScreenTime,
        Self::CreateAndRespect,
        Self::SortPrivateInfo,
        Self::ProtectAccounts,
        Self::ControlPermissions,
        Self::AskBeforePosting,
        Self::ManageFootprint,
        Self::ListenToFeelings,
        Self::SpotGroomingSigns,
        Self::ResistPressureAndThreats,
        Self::StopBullyingHelpFriend,
        Self::TellTrustedAdult,
        Self::KeepProofAndReport,
    ];

    /// The world, and with it the topic, that the skill belongs to.
    #[must_use]
    pub const fn world(self) -> World {
        match self {
            Self::FindAndJudgeInfo
            | Self::SpotTricksAndScams
            | Self::CheckRealOrAi
            | Self::HandleUpsettingContent
            | Self::BalanceScreenTime
            | Self::CreateAndRespect => World::BenSong,
            Self::SortPrivateInfo
            | Self::ProtectAccounts
            | Self::ControlPermissions
            | Self::AskBeforePosting
            | Self::ManageFootprint => World::LuyTre,
            Self::ListenToFeelings
            | Self::SpotGroomingSigns
            | Self::ResistPressureAndThreats
            | Self::StopBullyingHelpFriend
            | Self::TellTrustedAdult
            | Self::KeepProofAndReport => World::HangSang,
        }
    }
}

/// The four Cs of online risk (CO:RE, Livingstone and Stoilova 2021).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "the names are the documentation")]
pub enum Risk {
    Content,
    Contact,
    Conduct,
    Contract,
}

/// Where a level takes place.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct ScenePlace {
    /// A picture of the scenes pack.
    pub backdrop: String,
    /// The light.
    pub time: Time,
}

/// Someone, or something, that takes part.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct CastMember {
    /// Unique in the level.
    pub id: String,
    /// The name shown, with placeholders.
    pub name: Text,
    /// What part they play; offenders have no looks at all (L22).
    pub role: CastRole,
    /// A picture of the cast pack, with placeholders; empty: never drawn.
    #[serde(default)]
    pub art: String,
    /// A picture of the icons pack that stands for them on a phone, with placeholders.
    #[serde(default)]
    pub icon: String,
    /// Where they stand.
    #[serde(default = "default_spot")]
    pub spot: Spot,
    /// Whether they are in the scene from the start; others come when they speak.
    #[serde(default)]
    pub present: bool,
}

const fn default_spot() -> Spot {
    Spot::Middle
}

/// What part someone plays.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum CastRole {
    /// Sao.
    Mascot,
    /// A child.
    Child,
    /// An adult who can be told.
    Adult,
    /// A trusted adult outside the family.
    OutsideAdult,
    /// A helpline.
    Helpline,
    /// A thing (the box).
    Thing,
    /// A risky contact whom the child knows.
    KnownPerson,
    /// A risky contact of the child's age.
    Peer,
    /// A risky contact nobody knows.
    Stranger,
}

/// A difficulty variant.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Variant {
    /// 1 (easiest) to 5.
    pub level: u8,
    /// What is different in it, for authors and teachers.
    pub about: String,
}

/// One draw of a pool: one record with both languages.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct PoolEntry {
    /// Unique in the pool.
    pub id: String,
    /// Words: field name to both languages. `{pool}` stands for the field `name`, `{pool.field}` for others.
    #[serde(default)]
    pub words: BTreeMap<String, Pair>,
    /// Names of pictures, looks and places: the same in both languages. `{pool.field}`.
    #[serde(default)]
    pub keys: BTreeMap<String, String>,
    /// Variants in which it can be drawn; empty: all.
    #[serde(default)]
    pub only: Vec<u8>,
}

/// The same words in both languages.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs, reason = "the names are the documentation")]
pub struct Pair {
    pub vi: String,
    pub en: String,
}

/// A node of the graph: lines, then a step.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Node {
    /// Unique in the level, `^[a-z0-9_]+$`.
    pub id: String,
    /// Whether a session resumes here when the content has changed.
    #[serde(default)]
    pub checkpoint: bool,
    /// Whether its decision can be understood without what came before: a short review may ask it again.
    #[serde(default)]
    pub stands_alone: bool,
    /// Variants in which it is played; empty: all. In others, play goes on at `otherwise`.
    #[serde(default)]
    pub only: Vec<u8>,
    /// Where play goes when this node is not in the variant.
    #[serde(default)]
    pub otherwise: Option<String>,
    /// How the actors are from here on.
    #[serde(default)]
    pub scene: Vec<Pose>,
    /// What is said before the step.
    #[serde(default)]
    pub say: Vec<Text>,
    /// The mandatory close of this band (L15): the node's lines are its text.
    #[serde(default)]
    pub close: Option<Band>,
    /// How the level's photo is shown here.
    #[serde(default)]
    pub post: Option<PostShow>,
    /// What the player does here.
    pub step: Step,
}

/// A change of an actor.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Pose {
    /// The cast id.
    pub who: String,
    /// The face; unchanged if absent.
    #[serde(default)]
    pub mood: Option<Mood>,
    /// The body; back to rest if absent.
    #[serde(default)]
    pub gesture: Option<Gesture>,
    /// The place; unchanged if absent.
    #[serde(default)]
    pub spot: Option<Spot>,
    /// Parts to switch on, with placeholders; unchanged if absent.
    #[serde(default)]
    pub wears: Option<Vec<String>>,
    /// Comes or goes; unchanged if absent.
    #[serde(default)]
    pub present: Option<bool>,
}

/// What the player does at a node.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
#[expect(clippy::large_enum_variant, reason = "a level has a few dozen of these, read once")]
pub enum Step {
    /// Reads or listens, then goes on; may be a placeholder, so that the seed decides.
    Next(String),
    /// Plays a mechanic.
    Play(Mechanic),
    /// The level ends; its last lines are this node's.
    End,
}

/// The mechanics: each is one typed variant with lint rules, story logic and two views.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
#[allow(clippy::large_enum_variant, reason = "a level has a few dozen of these, read once")]
pub enum Mechanic {
    /// Choose what happens next.
    StoryChoice(StoryChoice),
    /// A pretend web page, on which some of the choices lie.
    FakeBrowser(FakeBrowser),
    /// The level's photo, looked through spot by spot.
    Redact(Redact),
    /// Rehearsing to tell, on an invented phone.
    HelpDialogue(PhonePlay),
    /// A chat in which someone pushes, flatters or tricks: read, look closer, answer.
    ChatSim(PhonePlay),
    /// The way through a report form.
    ReportFlow(PhonePlay),
    /// A chat read over: which of its messages pulls at one?
    FlagSpotter(PhonePlay),
    /// A card in the hand, and the baskets of the level: where does it belong?
    SortBins(SortBins),
    /// A picture looked at closely: taken, or made by a computer?
    AiCheck(AiCheck),
    /// A cloth doll: where does a feeling live?
    BodyCheck(SpreadPlay),
    /// The trading window of a game: what is given, what is got?
    TradeSim(SpreadPlay),
    /// A photo with faces: who has said yes?
    ConsentPost(SpreadPlay),
    /// A feed: what is passed on?
    FeedSim(SpreadPlay),
    /// A form: what does it need?
    PermissionPanel(SpreadPlay),
}

/// Choose what happens next.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct StoryChoice {
    /// What is decided.
    pub decision: Decision,
}

/// A pretend web page.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct FakeBrowser {
    /// The case around the screen, `tablet` or `computer`, or a placeholder for one.
    pub frame: String,
    /// The address, a reserved `.example` name.
    pub address: String,
    /// Whether the padlock is closed.
    #[serde(default)]
    pub secure: bool,
    /// The tab's title.
    pub tab: Text,
    /// Battery shown, percent.
    #[serde(default = "default_battery")]
    pub battery: u8,
    /// Things on the page.
    #[serde(default)]
    pub page: Vec<Element>,
    /// Things on the case, outside the page.
    #[serde(default)]
    pub bezel: Vec<Element>,
    /// A box over the page.
    #[serde(default)]
    pub popup: Option<PopupSpec>,
    /// What is decided.
    pub decision: Decision,
}

const fn default_battery() -> u8 {
    80
}

/// One thing on the pretend screen.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Element {
    /// Unique in the mechanic.
    pub id: String,
    /// How it looks; see [`LOOKS`].
    pub look: String,
    /// Where; see [`PLACES`]. Empty: in the row.
    #[serde(default)]
    pub at: String,
    /// A picture of the icons pack.
    #[serde(default)]
    pub icon: String,
    /// The words on it.
    #[serde(default)]
    pub text: Option<Text>,
    /// What the lantern's light shows: a picture of the cast pack and the same in words.
    #[serde(default)]
    pub reveal: Option<RevealSpec>,
    /// Variants in which it is there; empty: all.
    #[serde(default)]
    pub only: Vec<u8>,
}

/// The looks of an [`Element`].
pub const LOOKS: &[&str] = &[
    "film",
    "gift",
    "big_red",
    "small_red",
    "small_grey",
    "home",
    "tab_close",
    "text",
    "notice",
    "field",
    "button",
];

/// The places of an [`Element`] in its container.
pub const PLACES: &[&str] = &["", "top_left", "top_right", "middle", "bottom_left", "bottom_right"];

/// What the lantern's light shows.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct RevealSpec {
    /// A picture of the cast pack.
    pub art: String,
    /// The same in words.
    pub text: Text,
}

/// A box over the page.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct PopupSpec {
    /// A picture of the cast pack; empty: a plain message.
    #[serde(default)]
    pub art: String,
    /// Parts of that figure to switch on.
    #[serde(default)]
    pub wears: Vec<String>,
    /// Variants in which it has a ribbon; empty: never.
    #[serde(default)]
    pub ribbon_in: Vec<u8>,
    /// A picture of the icons pack.
    #[serde(default)]
    pub icon: String,
    /// What stands on it; most often the node's line says it and this is absent.
    #[serde(default)]
    pub text: Option<Text>,
    /// Its buttons.
    #[serde(default)]
    pub elements: Vec<Element>,
}

/// What is decided.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Decision {
    /// What the player is asked.
    pub ask: Text,
    /// What is measured; absent: a free choice.
    #[serde(default)]
    pub measures: Option<Measure>,
    /// For decisions that judge something: whether that thing is a trick or genuine (L06).
    #[serde(default)]
    pub item: Option<Item>,
    /// Whether one option is taken, or each in turn until the player goes on.
    #[serde(default)]
    pub pick: Pick,
    /// Where the player goes on to after `pick: each`.
    #[serde(default)]
    pub next: Option<String>,
    /// With `pick: each`: the picture beside what is told, by how many were taken, from none on; the last one stays.
    /// Names of the icons pack, with placeholders.
    #[serde(default)]
    pub lights: Vec<String>,
    /// The answers.
    pub options: Vec<Choice>,
    /// Hints in steps: each points, none tells.
    #[serde(default)]
    pub hints: Vec<Text>,
}

/// What a decision measures.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Measure {
    /// The one skill.
    pub skill: Skill,
    /// Expert difficulty 1-5 in each variant: variant level to difficulty.
    pub difficulty: BTreeMap<u8, u8>,
    /// Whether mastery is read off this decision.
    #[serde(default)]
    pub reference: bool,
}

/// What the judged thing truly is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Item {
    /// A trick.
    Trick,
    /// Genuine.
    Genuine,
}

/// How options are taken.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Pick {
    /// One.
    #[default]
    One,
    /// Each in turn, in any order, until the player goes on.
    Each,
}

/// An answer.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Choice {
    /// Unique in the decision: `a`, `b`, `c`.
    pub id: String,
    /// What it says.
    pub text: Text,
    /// A picture of the icons pack, with placeholders; required for band 6-8.
    #[serde(default)]
    pub icon: String,
    /// How good it is.
    pub grade: Grade,
    /// What it is, for the rules.
    #[serde(default)]
    pub tags: Vec<ChoiceTag>,
    /// The element of the pretend screen it lies on, the basket, the message or the thing; absent: a card.
    #[serde(default)]
    pub at: Option<String>,
    /// Variants in which it is offered; empty: all.
    #[serde(default)]
    pub only: Vec<u8>,
    /// What comes of it.
    pub then: Outcome,
}

/// How good an answer is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Grade {
    /// Full marks.
    Safe,
    /// Half marks: harmless, or a wrong suspicion.
    Fine,
    /// Leads to a consequence in the story and back.
    Risky,
    /// Not graded.
    Free,
}

/// What an answer is, for the rules.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum ChoiceTag {
    /// Tells someone.
    Tell,
    /// Reports.
    Report,
    /// Asks, or is not sure.
    Ask,
    /// Tells another adult after one who reacted badly (L19).
    TellAnother,
    /// Forbidden, listed so that lint can name it (L21).
    SendImage,
    /// Forbidden.
    Undress,
    /// Forbidden.
    MeetAloneSuccess,
    /// Forbidden.
    PaySuccess,
    /// Forbidden (L05).
    GameOver,
    /// Forbidden after telling (L17).
    Punished,
}

/// What comes of an answer.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Outcome {
    /// What is said.
    pub say: Vec<Text>,
    /// How the actors change.
    #[serde(default)]
    pub scene: Vec<Pose>,
    /// What plays out on the pretend screen.
    #[serde(default)]
    pub happening: Option<Happening>,
    /// What it does to the level's photo.
    #[serde(default)]
    pub post: Option<PostChange>,
    /// What becomes of things of the level.
    #[serde(default)]
    pub marks: Vec<MarkSpec>,
    /// The way back after a risky answer, one sentence: shown before play goes on (L05).
    #[serde(default)]
    pub recover: Option<Text>,
    /// For the free choice at the end: the icon that goes on the lantern.
    #[serde(default)]
    pub keepsake: Option<String>,
    /// Whether the words of the option go on the lantern too.
    #[serde(default)]
    pub engraved: bool,
    /// The node that follows; with `pick: each` it is not used.
    pub go: String,
}

/// Texts for the adults around a class; never shown to the child who plays alone. What a family does around a level
/// is in files of its own (`classroom::together`).
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct AdultTexts {
    /// Whole class: the node before which the projector stops.
    pub class_stop_at: String,
    /// What the class is asked there.
    pub class_stop: Text,
    /// What a teacher should be ready for; required from sensitivity 1.
    #[serde(default)]
    pub disclosure: Option<Text>,
}
