//! Where a page stands: the site around it, and what was played on this device.

use std::collections::{BTreeMap, BTreeSet};

use port::{Lang, World};
use progress::LanternSave;
use serde::{Deserialize, Serialize};

use crate::Data;

/// Where a page stands.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(default)]
pub struct Seat {
    /// The language asked for by the link, if any.
    pub lang: Option<Lang>,
    /// The address of the site's folder, with its slash.
    pub base: String,
    /// Today, in days since 1970-01-01.
    pub today: u32,
    /// What stands after the `#` of the address.
    pub fragment: String,
    /// The logical names of pictures (`svg/sao.happy.svg`) and where they lie.
    pub pictures: BTreeMap<String, String>,
    /// What was played on this device.
    pub stored: Stored,
}

/// The texts of the lanterns' records on this device.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(transparent)]
pub struct Stored(pub Vec<String>);

impl Seat {
    /// Where the picture with this name (`gift_dancing`, `sao.happy`) lies.
    #[must_use]
    pub fn picture(&self, name: &str) -> Option<&str> {
        self.pictures.get(&format!("svg/{name}.svg")).map(String::as_str)
    }
}

impl Stored {
    /// The ids of the levels of Bến Sông and Luỹ Tre that were opened here, whoever played. Of Hang Sáng nothing is
    /// told, and of no level how it went.
    #[must_use]
    pub fn played(&self, data: &Data) -> BTreeSet<String> {
        let saves = self.0.iter().filter_map(|text| LanternSave::levels(text).ok());
        let opened = saves.flat_map(|levels| {
            levels.into_iter().filter(|(_, it)| it.opened || it.finished > 0).map(|(id, _)| id)
        });
        let told = |id: &String| data.level(id).is_some_and(|level| level.world != World::HangSang);
        // Put in one by one: collecting would bring a sort of its own into the module.
        let mut played = BTreeSet::new();
        played.extend(opened.filter(told));
        played
    }
}
