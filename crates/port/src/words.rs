//! The closed vocabularies that the level files, the core and the renderers share.

use serde::{Deserialize, Serialize};

macro_rules! words {
    ($(#[$meta:meta])* $name:ident { $($(#[$vmeta:meta])* $variant:ident = $text:literal),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum $name {
            $(#[doc = concat!("`", $text, "`.")] $(#[$vmeta])* #[serde(rename = $text)] $variant,)+
        }

        impl $name {
            /// Every value, in the order shown to players.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The name used in level files, target ids and saves.
            #[must_use]
            pub const fn id(self) -> &'static str {
                match self { $(Self::$variant => $text),+ }
            }

            /// The value with this [`id`](Self::id), if there is one.
            #[must_use]
            pub fn from_id(id: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|value| value.id() == id)
            }
        }
    };
}

words! {
    /// The language of the texts shown. May change at any moment, inside a level too.
    Lang { Vi = "vi", En = "en" }
}

words! {
    /// An age band, stored as school grades, never as a birth date.
    Band {
        /// Grades 1-3, ages 6-8.
        Six = "band_6_8",
        /// Grades 4-6, ages 9-11.
        Nine = "band_9_11",
        /// Grades 7-9, ages 12-15.
        Twelve = "band_12_15",
    }
}

words! {
    /// A world of the map; each teaches one topic.
    World {
        /// Bến Sông, the river market: safe and healthy browsing (topic A).
        BenSong = "ben_song",
        /// Luỹ Tre, the bamboo hedge: protecting privacy (topic B).
        LuyTre = "luy_tre",
        /// Hang Sáng, the bright cave: recognise, tell, report (topic C).
        HangSang = "hang_sang",
    }
}

words! {
    /// What a face says.
    Mood {
        /// Content.
        Happy = "happy",
        /// Full of joy.
        Cheer = "cheer",
        /// Wondering.
        Think = "think",
        /// Worried, never crying.
        Worry = "worry",
        /// Resolute.
        Brave = "brave",
        /// Looking away, a little ashamed.
        Shy = "shy",
        /// All ears.
        Listen = "listen",
    }
}

words! {
    /// What a body does.
    Gesture {
        Rest = "rest",
        Wave = "wave",
        Point = "point",
        Reach = "reach",
        Hide = "hide",
        Hop = "hop",
    }
}

words! {
    /// Where in the scene an actor stands; the renderer knows the pixels.
    Spot { Left = "left", Middle = "middle", Right = "right", Back = "back" }
}

words! {
    /// The light of the scene.
    Time { Day = "day", Dusk = "dusk", Night = "night" }
}

words! {
    /// What is heard; each has a volume of its own.
    Channel {
        /// Lines that are spoken.
        Speech = "speech",
        /// The answer to a tap, an outcome, a lantern that lights.
        Effects = "effects",
        /// One quiet piece a world.
        Music = "music",
    }
}

words! {
    /// The steps of a volume.
    Volume { Off = "off", Quiet = "quiet", Normal = "normal" }
}

words! {
    /// The pieces of music.
    Music {
        /// The map: a little of each world.
        Map = "map",
        /// Bến Sông: strings and bamboo.
        BenSong = "ben_song",
        /// Luỹ Tre: a bamboo flute and wood.
        LuyTre = "luy_tre",
        /// Hang Sáng: bells.
        HangSang = "hang_sang",
    }
}

impl From<World> for Music {
    fn from(world: World) -> Self {
        match world {
            World::BenSong => Self::BenSong,
            World::LuyTre => Self::LuyTre,
            World::HangSang => Self::HangSang,
        }
    }
}

impl World {
    /// Whether choices made here must leave no trace (topic C).
    #[must_use]
    pub const fn leaves_no_trace(self) -> bool {
        matches!(self, Self::HangSang)
    }
}
