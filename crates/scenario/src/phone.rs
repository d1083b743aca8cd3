//! The mechanics on the invented phone: `help_dialogue`, rehearsing to tell; `chat_sim`, a chat in which
//! someone pushes or tricks; `flag_spotter`, a chat read over; `report_flow`, the way through a report form.
//!
//! What was said stays in the conversation from node to node, so a level tells one long chat in small
//! steps. Who was chosen to be told is told apart by `go`: each helper has nodes of its own, because each
//! speaks to the child in another way.

use serde::{Deserialize, Serialize};

use crate::{Decision, Text};

/// A step on the invented phone: something is decided, or the player reads on.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct PhonePlay {
    /// What the phone shows.
    pub shows: Shows,
    /// What is decided; absent: the player reads, or dials, and goes on at `next`.
    #[serde(default)]
    pub decision: Option<Decision>,
    /// Where play goes on without a decision; may be a placeholder, so that the seed decides.
    #[serde(default)]
    pub next: Option<String>,
    /// What the lantern's light shows on messages of a chat.
    #[serde(default)]
    pub signs: Vec<SignSpec>,
}

/// What the lantern's light shows on a message: what it does to the reader, never what to answer.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct SignSpec {
    /// The id of a line that this node says.
    pub on: String,
    /// The same in a few words.
    pub text: Text,
}

/// What the phone shows.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
#[allow(clippy::large_enum_variant, reason = "a level has a few dozen of these, read once")]
pub enum Shows {
    /// A conversation.
    Chat(ChatSpec),
    /// A rehearsed call.
    Call(CallSpec),
    /// The star of five points: whom to tell.
    Star(StarSpec),
    /// A form that reports a page.
    Report(ReportSpec),
}

/// A conversation, with what was said in it before.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct ChatSpec {
    /// The cast id of the other one.
    pub with: String,
    /// In a chat that is read over: the cast id of whose phone it is; what they said stands at their side.
    #[serde(default)]
    pub own: Option<String>,
    /// When the first words of this node come, such as `21:40`.
    pub clock: String,
    /// A word before them: the next day.
    #[serde(default)]
    pub day: Option<Text>,
    /// Whether this is a rehearsal, and says so.
    #[serde(default)]
    pub practice: bool,
}

impl ChatSpec {
    /// Whether someone writes in this conversation: the other one, or whose phone it is.
    #[must_use]
    pub fn has(&self, who: &str) -> bool {
        self.with == who || self.own.as_deref() == Some(who)
    }
}

/// A rehearsed call. It always says that nothing is dialled.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct CallSpec {
    /// The cast id of who answers.
    pub with: String,
    /// The entry of the help directory whose number is pressed.
    pub number: String,
    /// Pressing the number, or talking.
    pub part: CallPart,
}

/// Where in a call.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum CallPart {
    /// The keypad: the player presses the number, then calls.
    Dial,
    /// Someone answers. An option can lie on the red button: `at: "hang_up"`.
    Talk,
}

/// The place of an option that ends a call.
pub const HANG_UP: &str = "hang_up";

/// The star of five points.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct StarSpec {
    /// Five points, clockwise from the top. Options lie on them: `at` names one.
    pub points: Vec<PointSpec>,
}

/// A point of the star.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct PointSpec {
    /// Unique in the star.
    pub id: String,
    /// A picture of the icons pack, with placeholders.
    pub icon: String,
    /// For a point without an option: who it may stand for.
    #[serde(default)]
    pub text: Option<Text>,
    /// Was asked once and did not hear: dim, never dark.
    #[serde(default)]
    pub dim: bool,
}

/// A form that reports a page; its options are the lines of the form.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct ReportSpec {
    /// What the form is called.
    pub title: Text,
    /// The page that is reported.
    pub page: Text,
    /// A picture of the icons pack for that page.
    pub icon: String,
    /// What the form asks.
    pub why: Text,
    /// That it was sent.
    pub sent: Text,
}

/// The words that the invented phone of a level says itself.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct PhoneWords {
    /// The name of the app; invented (L32).
    pub app: Text,
    /// The other one is there.
    pub online: Text,
    /// A rehearsed talk.
    pub practice: Text,
    /// A rehearsed call: nothing is dialled.
    pub no_call: Text,
    /// How the player's own words are marked for those who do not see them.
    pub you: Text,
    /// The other one has read it.
    pub seen: Text,
    /// On the green button.
    pub dial: Text,
    /// Before the number is complete.
    pub keypad: Text,
    /// It rings.
    pub ringing: Text,
    /// Someone has answered.
    pub talking: Text,
    /// The call is over.
    pub ended: Text,
    /// Another key than the next one of the number was pressed.
    pub slip: Text,
}

impl Shows {
    /// Whom the player speaks with.
    #[must_use]
    pub fn with(&self) -> Option<&str> {
        match self {
            Self::Chat(chat) => Some(&chat.with),
            Self::Call(call) => Some(&call.with),
            Self::Star(_) | Self::Report(_) => None,
        }
    }

    /// Whether it is the keypad.
    #[must_use]
    pub fn dials(&self) -> bool {
        matches!(self, Self::Call(call) if call.part == CallPart::Dial)
    }
}
