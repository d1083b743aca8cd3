//! What the pages speak of, as the site's `desk.pack` has it: made from the assets when the site is built.

use classroom::{
    ClassSkill, Misconception, Register,
    lesson::{Frame, Lesson, MisconceptionSpec, Misconceptions},
    together::{Adults, Together},
};
use port::{Band, Lang, World};
use scenario::{HelpDirectory, Pair, Skill};
use serde::{Deserialize, Serialize};

/// Everything that the pages speak of.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
pub struct Data {
    /// The places of the levels in codes.
    pub register: Register,
    /// The levels, sorted by world, then id.
    pub levels: Vec<LevelCard>,
    /// The plans of lessons.
    pub lessons: Vec<Lesson>,
    /// What lessons stand on.
    pub frame: Frame,
    /// What children may believe.
    pub misconceptions: Misconceptions,
    /// Levels played by a child and an adult.
    pub together: Vec<Together>,
    /// Pages for adults.
    pub adults: Adults,
    /// Who can be called: only entries that may be shown.
    pub help: HelpDirectory,
}

/// What the pages know of a level.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
pub struct LevelCard {
    /// Its id.
    pub id: String,
    /// Its world.
    pub world: World,
    /// Its bands.
    pub bands: Vec<Band>,
    /// The skills that it practises, the main one first.
    pub skills: Vec<Skill>,
    /// Its name.
    pub title: Pair,
    /// What was practised, in a sentence.
    pub practised: Pair,
    /// The name of its picture; empty: none.
    pub icon: String,
}

impl Data {
    /// The level with this id.
    #[must_use]
    pub fn level(&self, id: &str) -> Option<&LevelCard> {
        self.levels.iter().find(|level| level.id == id)
    }

    /// The levels of a band that codes can name, with their places.
    pub fn of_band(&self, band: Band) -> impl Iterator<Item = (usize, &LevelCard)> {
        let ids = self.register.levels(band).iter().enumerate();
        ids.filter_map(|(place, id)| Some((place, self.level(id)?)))
    }

    /// The titles of a band's levels, in the order of their places; a level that is gone is called by its id.
    #[must_use]
    pub fn titles(&self, band: Band) -> Vec<Pair> {
        let named = |id: &str| Pair { vi: id.to_owned(), en: id.to_owned() };
        let title =
            |id: &String| self.level(id).map_or_else(|| named(id), |level| level.title.clone());
        self.register.levels(band).iter().map(title).collect()
    }

    /// The plan of a level's lesson.
    #[must_use]
    pub fn lesson(&self, id: &str) -> Option<&Lesson> {
        self.lessons.iter().find(|lesson| lesson.level == id)
    }

    /// A level played by a child and an adult.
    #[must_use]
    pub fn together(&self, id: &str) -> Option<&Together> {
        self.together.iter().find(|it| it.level == id)
    }

    /// What is believed where a result carries this number.
    #[must_use]
    pub fn misconception(
        &self,
        skill: ClassSkill,
        met: Misconception,
    ) -> Option<&MisconceptionSpec> {
        let is_it =
            |it: &&MisconceptionSpec| it.skill == skill.skill() && it.number == met.number();
        self.misconceptions.list.iter().find(is_it)
    }

    /// The five-minute talk that fits a skill: of the misconception that was met, else of a lesson of the band.
    #[must_use]
    pub fn talk(&self, band: Band, skill: ClassSkill, met: Option<Misconception>) -> Option<&Pair> {
        let of_met = met.and_then(|met| self.misconception(skill, met)).map(|spec| &spec.talk);
        of_met.or_else(|| {
            let about = |level: &LevelCard| level.skills.contains(&skill.skill());
            let levels = || self.of_band(band).map(|(_, level)| level);
            // A level that is mainly about the skill fits best.
            let main = levels().find(|it| it.skills.first() == Some(&skill.skill()));
            let level = main.or_else(|| levels().find(|level| about(level)))?;
            self.lesson(&level.id).map(|lesson| &lesson.talk)
        })
    }
}

/// A pair in one language.
#[must_use]
pub fn of(pair: &Pair, lang: Lang) -> &str {
    match lang {
        Lang::Vi => &pair.vi,
        Lang::En => &pair.en,
    }
}
