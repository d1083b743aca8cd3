//! The mechanic `ai_check`: a picture is looked at closely.

use serde::{Deserialize, Serialize};

use crate::{Decision, Text};

/// A picture to look at.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct AiCheck {
    /// A picture of the cast pack or of the photos, with placeholders.
    pub art: String,
    /// Parts of it to switch on, with placeholders.
    #[serde(default)]
    pub parts: Vec<String>,
    /// Where it comes from, as far as one knows: a line under it.
    #[serde(default)]
    pub from: Option<Text>,
    /// What the lantern's light rings: places worth a second look, odd or not.
    #[serde(default)]
    pub rings: Vec<RingSpec>,
    /// What is decided.
    pub decision: Decision,
}

/// A place on the picture that the lantern's light rings.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct RingSpec {
    /// Unique on the picture.
    pub id: String,
    /// Where, in shares of the picture: x, y, width, height.
    pub area: [f32; 4],
    /// What is to be seen there, for those who do not see it; says what is there, not what it means.
    pub text: Text,
    /// Variants in which it is ringed; empty: all.
    #[serde(default)]
    pub only: Vec<u8>,
}
