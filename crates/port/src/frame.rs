//! What goes down: one Frame is one state of the screen, in meaning.

use serde::{Deserialize, Serialize};

use crate::{Band, Channel, Device, Gesture, Lang, Mood, Music, Spot, Time, Volume, World};

/// The name of something that can be tapped; unique within a Frame and stable between Frames.
pub type TargetId = String;

/// One state of the screen.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Frame {
    /// Grows by one with each change but that of the focus; Intents name the one they answer.
    pub rev: u64,
    /// The language of every text in it.
    pub lang: Lang,
    /// Which screen this is.
    pub screen: Screen,
    /// Who shows it when a stage is attached.
    pub surface: Surface,
    /// The player's settings that change how everything looks.
    pub look: Look,
    /// What is on the screen.
    pub view: View,
    /// Sounds that arrive with this Frame; a renderer plays them once a `rev`.
    pub cues: Vec<Cue>,
    /// The piece that belongs to this screen; heard only if the player has turned music on.
    pub music: Option<Music>,
    /// Whether its lines and answers are read aloud.
    #[serde(default)]
    pub speak: Speak,
}

/// Whether the lines and answers of a Frame are read aloud. The player's volumes are in it already.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Speak {
    /// Nothing is.
    #[default]
    Never,
    /// When the player asks.
    OnTap,
    /// What is new on the screen, by itself, as it comes.
    AsItComes,
    /// All of it, now: the player has just asked.
    Asked,
}

/// The screens of the game.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Screen {
    /// The name of the game, language and settings.
    Title,
    /// Which lantern plays: a pattern, never a name.
    Who,
    /// Which age band.
    Band,
    /// The river with its three worlds.
    Map,
    /// Inside a level.
    Level,
    /// What was practised; the lantern is lit.
    Lit,
    /// The yard where the player builds a lantern from parts.
    Yard,
    /// The help card; lies over any other screen.
    Help,
    /// Settings and clearing; lies over any other screen.
    Settings,
    /// One question about the game itself (clear everything? which tab?); lies over any other screen.
    Ask,
    /// What adults may know and decide; lies over any other screen.
    Grown,
    /// Where the code of an assignment is typed.
    Code,
    /// The code of what a device has played for its class.
    Result,
    /// A card that only the adult beside the child reads; lies over a level.
    Card,
    /// What child and adult do together after a level, away from the screen.
    Together,
    /// The class looks up; lies over any other screen.
    Pause,
}

/// Who shows a Frame when a stage is attached; without one the reader shows everything.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Surface {
    /// HTML over a calm scene: menus, the help card.
    Page,
    /// The stage: map, levels, the yard.
    Stage,
}

/// The player's settings that change how everything looks and sounds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Look {
    /// The age band, once chosen: decides sizes and style.
    pub band: Option<Band>,
    /// Stronger contrast.
    pub contrast: bool,
    /// Reduced motion.
    pub calm: bool,
    /// No sound at all, whatever the volumes say.
    pub muted: bool,
    /// How loud each channel is.
    pub volumes: Volumes,
    /// For a whole class before a projector: large and light.
    #[serde(default)]
    pub projector: bool,
}

/// How loud each channel is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Volumes {
    /// Lines that are spoken.
    pub speech: Volume,
    /// Effects.
    pub effects: Volume,
    /// Music: off until the player turns it on.
    pub music: Volume,
}

impl Default for Volumes {
    fn default() -> Self {
        Self { speech: Volume::Normal, effects: Volume::Normal, music: Volume::Off }
    }
}

impl Volumes {
    /// The volume of a channel.
    #[must_use]
    pub const fn of(&self, channel: Channel) -> Volume {
        match channel {
            Channel::Speech => self.speech,
            Channel::Effects => self.effects,
            Channel::Music => self.music,
        }
    }

    /// Sets the volume of a channel.
    pub const fn set(&mut self, channel: Channel, volume: Volume) {
        match channel {
            Channel::Speech => self.speech = volume,
            Channel::Effects => self.effects = volume,
            Channel::Music => self.music = volume,
        }
    }
}

/// What is on the screen.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct View {
    /// Where in a level this is, for tests and bug reports: `level/node/phase`; empty elsewhere.
    #[serde(default)]
    pub place_id: String,
    /// The heading of the screen; always present for the reader, drawn by the stage where its layout has a place for it.
    pub heading: String,
    /// The scenery and who is in it.
    pub scene: Scene,
    /// The pretend device in front of it.
    pub device: Option<Device>,
    /// Texts, in reading order.
    pub lines: Vec<Line>,
    /// Everything that can be tapped, in focus order.
    pub targets: Vec<Target>,
    /// The target with the keyboard focus.
    pub focused: Option<TargetId>,
    /// How the lines arrive; the reader shows all at once.
    pub beats: Vec<Beat>,
    /// One calm sentence about the game itself (a save that failed, the stage gone).
    pub notice: Option<Notice>,
    /// What a figure looks like, in words for those who do not see it: cast id and sentence.
    #[serde(default)]
    pub told: Vec<(String, String)>,
    /// A code to be read out, copied or photographed.
    #[serde(default)]
    pub code: Option<Code>,
    /// Where a code is typed; [`Intent::Type`](crate::Intent::Type) brings it.
    #[serde(default)]
    pub field: Option<Field>,
    /// How many of Sao's five points are lit.
    #[serde(default)]
    pub points: Option<u8>,
}

/// A code to be read out, copied or photographed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Code {
    /// As it is read out: a code in groups, or an address.
    pub text: String,
    /// The rows of its QR code from the top, `#` for dark; empty where it does not fit into one.
    pub rows: Vec<String>,
}

/// Where a code is typed. What is typed is a code and nothing else: it is never shown, stored or sent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Field {
    /// What is to be typed.
    pub label: String,
    /// The most characters that are taken.
    pub longest: u16,
}

/// The scenery and who is in it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Scene {
    /// A picture of the scenes pack.
    pub backdrop: String,
    /// The light.
    pub time: Time,
    /// Who is there, back to front.
    pub actors: Vec<Actor>,
}

impl Default for Scene {
    fn default() -> Self {
        Self { backdrop: "quiet".into(), time: Time::Dusk, actors: Vec::new() }
    }
}

/// A figure in the scene.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Actor {
    /// The cast id within the level (`sao`, `adult`).
    pub id: String,
    /// A picture of the cast pack.
    pub art: String,
    /// The face.
    pub mood: Mood,
    /// The body.
    pub gesture: Gesture,
    /// The place.
    pub spot: Spot,
    /// Parts to switch on.
    pub wears: Vec<String>,
    /// Whether this one is speaking now.
    pub speaking: bool,
}

/// What kind of text a line is; the renderers style it by this.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LineKind {
    /// Someone in the story speaks.
    Say,
    /// The narrator speaks.
    Narration,
    /// What the player is asked.
    Question,
    /// A hint, in the place of the question.
    Hint,
    /// What comes of a choice.
    Outcome,
    /// The reason and the way back, in one sentence.
    Recovery,
    /// A closing in the tone of care.
    Care,
    /// Plain text of a menu screen.
    Body,
}

/// One text on the screen.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Line {
    /// Stable: narration and translation hang on it.
    pub id: String,
    /// What kind of text it is.
    pub kind: LineKind,
    /// Who speaks, as shown; empty for the narrator.
    pub who: String,
    /// The cast id of who speaks; empty for the narrator.
    pub actor: String,
    /// The text, in the Frame's language, NFC.
    pub text: String,
    /// Pictures that say the same, names of the icons pack.
    pub icons: Vec<String>,
}

/// How a target is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// An answer.
    Choice,
    /// The way on.
    Next,
    /// A tool of the play (shine the lantern).
    Tool,
    /// A way around (back, help, settings).
    Nav,
    /// On or off.
    Toggle,
    /// One of several (a lantern, a band, a level).
    Item,
    /// Takes something away; asked twice.
    Danger,
}

/// Where a target belongs; the renderer knows the pixels.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Place {
    /// A big card.
    Card,
    /// The one big button.
    Primary,
    /// The bar that every screen has.
    Bar,
    /// On the figure with this cast id.
    Actor(String),
    /// On the bubble that the lines stand in.
    Bubble,
    /// On the pretend device, the element with this id.
    Device(String),
    /// On the map, in this world.
    World(World),
    /// In a menu, in order.
    Menu,
    /// One of the steps of this volume.
    Volume(Channel),
}

/// What a target is like now.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TargetState {
    /// Shown, but cannot be used now.
    pub disabled: bool,
    /// For toggles and items: chosen now.
    pub pressed: Option<bool>,
    /// Already done (a lit lantern, a tried answer).
    pub done: bool,
    /// What Sao would take next (a level of the map).
    #[serde(default)]
    pub suggested: bool,
    /// How a class votes on it.
    #[serde(default)]
    pub vote: Option<Vote>,
}

/// How a class votes on an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Vote {
    /// The shape that is held up for it.
    pub shape: Shape,
    /// How many held it up; none: not voted yet.
    pub first: Option<u16>,
    /// How many held it up after they had talked in pairs.
    pub second: Option<u16>,
}

/// A shape to hold up: told apart without colours, letters or reading.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Shape {
    /// A triangle.
    Triangle,
    /// A circle.
    Circle,
    /// A square.
    Square,
    /// A diamond.
    Diamond,
    /// A star.
    Star,
    /// A cross.
    Cross,
}

impl Shape {
    /// All of them, in the order in which answers get them.
    pub const ALL: [Self; 6] =
        [Self::Triangle, Self::Circle, Self::Square, Self::Diamond, Self::Star, Self::Cross];

    /// Its sign, for a line of text.
    #[must_use]
    pub const fn sign(self) -> &'static str {
        match self {
            Self::Triangle => "▲",
            Self::Circle => "●",
            Self::Square => "■",
            Self::Diamond => "◆",
            Self::Star => "★",
            Self::Cross => "✚",
        }
    }
}

/// Something that can be tapped.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Target {
    /// Unique within the Frame.
    pub id: TargetId,
    /// How it is meant.
    pub role: Role,
    /// Where it belongs.
    pub place: Place,
    /// What it says, in the Frame's language; never empty.
    pub label: String,
    /// The stable id of the label's text.
    pub line: String,
    /// A picture of the icons pack, or a figure with the parts it shows (`yard_lantern+opt_tail_beads`);
    /// empty for none.
    pub icon: String,
    /// What it is like now.
    pub state: TargetState,
    /// A telephone number to dial, on the help card only.
    pub tel: Option<String>,
}

/// One step in how a Frame arrives. Targets are enabled when all have played or were skipped.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Beat {
    /// The line with this id appears.
    Line(String),
    /// Nothing, for so many milliseconds.
    Pause(u32),
    /// What happens on the device or in the scene plays, for so many milliseconds.
    Happening(u32),
}

/// A sound.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Cue {
    /// Something was tapped.
    Tap,
    /// One step back.
    Back,
    /// A choice moved the story.
    Good,
    /// Something to think about; never a buzzer.
    Think,
    /// A lantern lights.
    Lantern,
    /// The level is done.
    Level,
    /// The help card.
    Help,
    /// Something comic pops.
    Pop,
    /// The lantern's light.
    Shine,
}

/// One calm sentence about the game itself.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Notice {
    /// Stable.
    pub id: String,
    /// The sentence, in the Frame's language.
    pub text: String,
}

impl View {
    /// What the figure with this cast id looks like, if that is told.
    #[must_use]
    pub fn told(&self, actor: &str) -> Option<&str> {
        self.told.iter().find(|(id, _)| id == actor).map(|(_, text)| text.as_str())
    }

    /// The target with this id.
    #[must_use]
    pub fn target(&self, id: &str) -> Option<&Target> {
        self.targets.iter().find(|target| target.id == id)
    }
}
