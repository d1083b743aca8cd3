//! The invented phone of a rehearsal: a chat, a drawn call, the star of whom to tell, a report form.

use serde::{Deserialize, Serialize};

use crate::TargetId;

/// What the invented phone shows.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Phone {
    /// A conversation.
    Chat(Chat),
    /// A rehearsed call; nothing is ever dialled.
    Call(Call),
    /// The star of five points: whom to tell.
    Star(Star),
    /// A form that reports a page.
    Report(Report),
}

/// A conversation.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Chat {
    /// The invented app.
    pub app: String,
    /// The other one's name.
    pub name: String,
    /// The other one's picture, a name of the icons pack.
    pub icon: String,
    /// Under the name: that the other one is there.
    pub status: String,
    /// That this is a rehearsal; empty in the chat of the story itself.
    pub practice: String,
    /// The phone's clock.
    pub clock: String,
    /// What was said so far, oldest first.
    pub messages: Vec<Message>,
    /// Whether it is an old chat that is read over: nobody types, and messages can be pointed at.
    pub over: bool,
}

/// One bubble of a conversation, or a word between bubbles.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Message {
    /// Stable, unique in the conversation.
    pub id: String,
    /// The line of the view that this is; none for what was said before and for the player's own words.
    pub line: Option<String>,
    /// Whose it is.
    pub by: By,
    /// Who speaks, as shown; "you" for the player.
    pub who: String,
    /// The text, in the Frame's language.
    pub text: String,
    /// When, such as `21:40`; empty for a word between bubbles.
    pub time: String,
    /// For the player's last message without an answer: that it was read.
    pub seen: String,
    /// What the lantern's light shows on it: what it does to the reader; empty for nothing.
    pub sign: String,
    /// Whether it belongs to what is read now; what came before may scroll away.
    pub here: bool,
    /// The target it stands for, while it can be pointed at.
    pub target: Option<TargetId>,
    /// Whether it was pointed at, and rightly so.
    pub flagged: bool,
}

/// Whose a message is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum By {
    /// The other one.
    #[default]
    Other,
    /// The player.
    Own,
    /// Nobody: a day, a word between bubbles.
    Day,
}

/// A rehearsed call.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Call {
    /// Whom it reaches.
    pub name: String,
    /// Their picture, a name of the icons pack.
    pub icon: String,
    /// That this is a rehearsal and nothing is dialled; never empty.
    pub practice: String,
    /// What the call is doing, in words.
    pub status: String,
    /// The digits pressed so far.
    pub typed: String,
    /// The digits of the keypad with their targets; empty once the call is on.
    pub keys: Vec<Key>,
    /// Begins the call.
    pub dial: Option<TargetId>,
    /// Ends the call: the answer that lies on the red button.
    pub hang_up: Option<TargetId>,
    /// Whether it rings first, before anyone speaks.
    pub rings: bool,
    /// That it rings, in words; empty when it does not.
    pub ringing: String,
    /// What was said in the call so far.
    pub messages: Vec<Message>,
}

/// A key of the keypad.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Key {
    /// What stands on it.
    pub digit: String,
    /// Its target.
    pub target: TargetId,
}

/// The star of five points.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Star {
    /// The points, clockwise from the top.
    pub points: Vec<Point>,
}

/// One point of the star.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Point {
    /// Unique in the star.
    pub id: String,
    /// Who it stands for.
    pub label: String,
    /// A picture of the icons pack.
    pub icon: String,
    /// How bright it is.
    pub light: Light,
    /// What lights it; none for a point that is only shown.
    pub target: Option<TargetId>,
}

/// How bright a point of the star is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Light {
    /// Waits to be lit.
    #[default]
    Waits,
    /// Was asked once and did not hear: dim, not dark.
    Dim,
    /// Shines.
    Lit,
}

/// A form that reports a page.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Report {
    /// What the form is called.
    pub title: String,
    /// The page that is reported.
    pub page: String,
    /// A picture of the icons pack for that page.
    pub icon: String,
    /// What is asked on the form.
    pub why: String,
    /// What can be reported, in the order of the form.
    pub reasons: Vec<Reason>,
    /// That it was sent; empty until then.
    pub sent: String,
}

/// One line of the form.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Reason {
    /// Unique in the form.
    pub id: String,
    /// What it says.
    pub text: String,
    /// Its target; none once one was chosen.
    pub target: Option<TargetId>,
    /// Whether it was chosen.
    pub chosen: bool,
}

impl Phone {
    /// The conversation or the call, as messages.
    #[must_use]
    pub fn messages(&self) -> &[Message] {
        match self {
            Self::Chat(chat) => &chat.messages,
            Self::Call(call) => &call.messages,
            Self::Star(_) | Self::Report(_) => &[],
        }
    }

    /// Whether the phone itself shows the line of this id.
    #[must_use]
    pub fn says(&self, line: &str) -> bool {
        self.messages().iter().any(|message| message.line.as_deref() == Some(line))
    }

    /// Everything on it that can be tapped: the id of the thing and its target.
    #[must_use]
    pub fn touchable(&self) -> Vec<(String, TargetId)> {
        match self {
            Self::Chat(chat) => chat
                .messages
                .iter()
                .filter_map(|message| Some((message.id.clone(), message.target.clone()?)))
                .collect(),
            Self::Call(call) => {
                let keys = call.keys.iter().map(|key| (key.target.clone(), key.target.clone()));
                let dial = call.dial.iter().map(|id| ("dial".to_owned(), id.clone()));
                let end = call.hang_up.iter().map(|id| ("hang_up".to_owned(), id.clone()));
                keys.chain(dial).chain(end).collect()
            }
            Self::Star(star) => star
                .points
                .iter()
                .filter_map(|point| Some((point.id.clone(), point.target.clone()?)))
                .collect(),
            Self::Report(form) => form
                .reasons
                .iter()
                .filter_map(|reason| Some((reason.id.clone(), reason.target.clone()?)))
                .collect(),
        }
    }
}
