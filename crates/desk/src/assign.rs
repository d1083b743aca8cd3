//! What a teacher chooses, and the assignment that comes of it.

use classroom::{Assignment, Day, DayError, LevelSet, Mode, What, fragment};
use port::{Band, Lang, World};
use scenario::day_number;

use crate::Data;

/// What is chosen to be played.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pick {
    /// Whatever fits each child, within a world or anywhere.
    Adapt(Option<World>),
    /// The levels that are ticked.
    Levels,
}

/// How the levels are listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    /// By their worlds.
    World,
    /// By what they practise.
    Skill,
}

/// What a teacher has chosen so far. Everything but the class has an answer from the start.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AssignForm {
    /// The class's band.
    pub band: Option<Band>,
    /// The language that the class begins in.
    pub lang: Lang,
    /// What to play.
    pub pick: Pick,
    /// The levels that are ticked.
    pub picked: LevelSet,
    /// How they are listed.
    pub by: By,
    /// How it is played.
    pub mode: Mode,
    /// The last day as the field says it, `2026-12-01`; empty: no end.
    pub until: String,
    /// Only what is assigned can be played.
    pub closed: bool,
    /// The children's machines are silent.
    pub silent: bool,
}

/// What is still missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Missing {
    /// The class.
    Band,
    /// A level.
    Levels,
    /// The day is none.
    NoDay,
    /// No code has room for the day.
    Day(DayError),
}

impl AssignForm {
    /// A form for a page in this language.
    #[must_use]
    pub const fn new(lang: Lang) -> Self {
        Self {
            band: None,
            lang,
            pick: Pick::Adapt(None),
            picked: LevelSet::EMPTY,
            by: By::World,
            mode: Mode::Practice,
            until: String::new(),
            closed: false,
            silent: false,
        }
    }

    /// Chooses the class; levels of another band are no longer ticked.
    pub fn choose_band(&mut self, band: Band) {
        if self.band != Some(band) {
            self.band = Some(band);
            self.picked = LevelSet::EMPTY;
        }
    }

    /// Ticks a level, or no longer.
    pub const fn toggle(&mut self, place: usize) {
        self.pick = Pick::Levels;
        self.picked = if self.picked.has(place) {
            self.picked.without(place)
        } else {
            self.picked.with(place)
        };
    }

    /// The last day; none: no end.
    ///
    /// # Errors
    /// [`Missing`].
    pub fn day(&self) -> Result<Option<Day>, Missing> {
        if self.until.is_empty() {
            return Ok(None);
        }
        let number = day_number(&self.until).and_then(|it| u32::try_from(it).ok());
        Day::new(number.ok_or(Missing::NoDay)?).map(Some).map_err(Missing::Day)
    }

    /// The assignment.
    ///
    /// # Errors
    /// What is still missing.
    pub fn assignment(&self) -> Result<Assignment, Missing> {
        let band = self.band.ok_or(Missing::Band)?;
        let what = match self.pick {
            Pick::Adapt(world) => What::Adapt(world),
            Pick::Levels if self.picked.is_empty() => return Err(Missing::Levels),
            Pick::Levels => What::Levels(self.picked),
        };
        let until = self.day()?;
        Ok(Assignment { band, lang: self.lang, what, mode: self.mode, closed: self.closed, until })
    }

    /// The whole link: the folder of the site, and after the `#` the code and what only this link says.
    #[must_use]
    pub fn link(&self, base: &str, assignment: &Assignment) -> String {
        let silent = if self.silent { "&im=1" } else { "" };
        format!("{base}{}{silent}", fragment(assignment))
    }
}

/// The titles of the levels that are assigned one by one.
#[must_use]
pub fn titles(data: &Data, assignment: &Assignment) -> Vec<scenario::Pair> {
    let What::Levels(set) = assignment.what else { return Vec::new() };
    let ids = data.register.ids(assignment.band, set);
    ids.filter_map(|id| data.level(id)).map(|level| level.title.clone()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample;

    #[test]
    fn after_the_class_is_chosen_there_is_a_code_at_once() {
        let mut form = AssignForm::new(Lang::Vi);
        assert_eq!(form.assignment(), Err(Missing::Band));
        form.choose_band(Band::Nine);
        let assignment = form.assignment().expect("nothing is missing");
        assert_eq!((assignment.what, assignment.mode), (What::Adapt(None), Mode::Practice));
        assert!(!assignment.closed && assignment.until.is_none());
    }

    #[test]
    fn every_choice_is_in_the_link_and_the_link_is_read_back() {
        let data = sample::data();
        let mut form = AssignForm::new(Lang::En);
        form.choose_band(Band::Six);
        form.toggle(0);
        form.toggle(1);
        form.mode = Mode::Check;
        form.closed = true;
        form.until = "2026-12-24".into();
        let assignment = form.assignment().expect("nothing is missing");
        let link = form.link("http://hub.test/game/", &assignment);
        assert!(link.starts_with("http://hub.test/game/#a="), "{link}");
        assert_eq!(Assignment::read(&link, &data.register), Ok(assignment));
        form.silent = true;
        let silent = form.link("http://hub.test/game/", &assignment);
        assert_eq!(silent, format!("{link}&im=1"));
        assert_eq!(Assignment::read(&silent, &data.register), Ok(assignment));
        assert_eq!(titles(&data, &assignment).len(), 2);
    }

    #[test]
    fn another_class_has_other_levels() {
        let mut form = AssignForm::new(Lang::Vi);
        form.choose_band(Band::Six);
        form.toggle(0);
        form.choose_band(Band::Six);
        assert_eq!(form.picked.len(), 1, "the same class again changes nothing");
        form.choose_band(Band::Twelve);
        assert_eq!(form.assignment(), Err(Missing::Levels));
        form.toggle(2);
        form.toggle(2);
        assert_eq!(form.assignment(), Err(Missing::Levels), "ticked and no longer");
    }

    #[test]
    fn a_day_without_room_is_said() {
        let mut form = AssignForm::new(Lang::Vi);
        form.choose_band(Band::Six);
        for (day, missing) in [
            ("soon", Missing::NoDay),
            ("2026-02-30", Missing::NoDay),
            ("2020-01-01", Missing::Day(DayError::Early { by: 2404 })),
        ] {
            form.until = day.into();
            assert_eq!(form.assignment().map(|_| ()), Err(missing), "{day}");
        }
        form.until = "2040-01-01".into();
        assert!(matches!(form.assignment(), Err(Missing::Day(DayError::Late { .. }))));
    }
}
