//! The lantern that a player builds in the yard: one choice of each kind of part.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::Value;

/// The kinds of part, in the order of building.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Part {
    /// The frame of bamboo.
    #[default]
    Shape,
    /// The paper on it.
    Paper,
    /// What hangs under it.
    Tail,
    /// What it hangs by.
    Handle,
    /// What is painted on it.
    Pattern,
}

impl Part {
    /// Every kind, in the order of building.
    pub const ALL: [Self; 5] = [Self::Shape, Self::Paper, Self::Tail, Self::Handle, Self::Pattern];

    /// The name used in target ids, saves and pictures.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Shape => "shape",
            Self::Paper => "paper",
            Self::Tail => "tail",
            Self::Handle => "handle",
            Self::Pattern => "pattern",
        }
    }

    /// The kind with this [`id`](Self::id), if there is one.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|part| part.id() == id)
    }

    /// What there is to choose from; the first is the default.
    #[must_use]
    pub const fn choices(self) -> &'static [&'static str] {
        match self {
            Self::Shape => &["star", "carp", "lotus", "rabbit", "drum"],
            Self::Paper => &["coral", "jade", "river", "pink"],
            Self::Tail => &["fringe", "ribbon", "beads", "pompom"],
            Self::Handle => &["cord", "stick", "bow"],
            Self::Pattern => &["scales", "bells", "waves", "leaves"],
        }
    }
}

/// A lantern of the yard.
///
/// A save is read kindly: a part that is missing or unknown here is the default one, so that no lantern
/// is lost with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "Value", into = "BTreeMap<&'static str, &'static str>")]
pub struct YardLantern([&'static str; Part::ALL.len()]);

impl Default for YardLantern {
    fn default() -> Self {
        Self(Part::ALL.map(|part| part.choices().first().copied().unwrap_or_default()))
    }
}

impl YardLantern {
    /// What hangs in the yard before anything was chosen: in the shape of the player's sign, where there is one.
    #[must_use]
    pub fn of_player(lantern: &str) -> Self {
        let mut own = Self::default();
        own.choose(Part::Shape, lantern);
        own
    }

    /// What was chosen of a kind.
    #[must_use]
    pub const fn get(&self, part: Part) -> &'static str {
        self.0[part as usize]
    }

    /// Chooses a part; false if there is none of this name.
    pub fn choose(&mut self, part: Part, choice: &str) -> bool {
        let known = part.choices().iter().find(|known| **known == choice);
        if let Some(known) = known {
            self.0[part as usize] = known;
        }
        known.is_some()
    }
}

impl From<Value> for YardLantern {
    fn from(stored: Value) -> Self {
        let mut lantern = Self::default();
        for part in Part::ALL {
            if let Some(choice) = stored.get(part.id()).and_then(Value::as_str) {
                lantern.choose(part, choice);
            }
        }
        lantern
    }
}

impl From<YardLantern> for BTreeMap<&'static str, &'static str> {
    fn from(lantern: YardLantern) -> Self {
        Part::ALL.into_iter().map(|part| (part.id(), lantern.get(part))).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_lantern_comes_back_as_it_was_built() {
        for part in Part::ALL {
            for choice in part.choices() {
                let mut lantern = YardLantern::default();
                assert!(lantern.choose(part, choice));
                let text = serde_json::to_string(&lantern).expect("plain data");
                let read: YardLantern = serde_json::from_str(&text).expect("as it was written");
                assert_eq!((read, read.get(part)), (lantern, *choice));
            }
        }
    }

    #[test]
    fn names_and_numbers_that_are_no_part_are_the_default_and_the_rest_stays() {
        for text in [
            r#"{"shape":"carp","paper":"gold","tail":7,"handle":null,"colour":"red"}"#,
            r#"{"shape":"carp","tail":["beads"],"pattern":{"waves":true}}"#,
        ] {
            let read: YardLantern = serde_json::from_str(text).expect("read kindly");
            assert_eq!(read, YardLantern::of_player("carp"), "{text}");
        }
        for text in ["5", "null", "[]", "\"carp\""] {
            let read: YardLantern = serde_json::from_str(text).expect("read kindly");
            assert_eq!(read, YardLantern::default(), "{text}");
        }
    }

    #[test]
    fn what_is_not_offered_cannot_be_chosen() {
        let mut lantern = YardLantern::default();
        assert!(!lantern.choose(Part::Shape, "coral") && !lantern.choose(Part::Tail, ""));
        assert_eq!(lantern, YardLantern::default());
    }

    #[test]
    fn the_first_shape_is_that_of_the_players_sign() {
        for (sign, shape) in
            [("carp", "carp"), ("lotus", "lotus"), ("rabbit", "rabbit"), ("moon", "star")]
        {
            assert_eq!(YardLantern::of_player(sign).get(Part::Shape), shape);
        }
    }
}
