//! The teacher's page: what stands on the desk, and what every click does.

use classroom::{Assignment, ClassSkill, CodeError, CsvWords, Misconception, Mode, lesson::Form};
use markup::Element;
use port::{Band, Lang, World};
use scenario::Pair;

use crate::{
    AssignForm, By, Collect, Data, Effect, Input, Pick, STRINGS, Save, Seat, Words,
    assign::titles,
    data::of,
    print::{
        AssignmentSheet, CLASS_LABEL, Helpers, HomeCard, LessonPlan, Pen, Period, TableSheet,
        disclosure, how_to_vote, shape_cards,
    },
};

/// What the teacher is at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Room {
    /// Assigning.
    Assign,
    /// Collecting results.
    Collect,
    /// Plans of lessons.
    Lessons,
    /// What to do when a child tells.
    Tells,
}

impl Room {
    /// All of them, in order.
    pub const ALL: [Self; 4] = [Self::Assign, Self::Collect, Self::Lessons, Self::Tells];

    /// The name in acts and keys.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Assign => "assign",
            Self::Collect => "collect",
            Self::Lessons => "lessons",
            Self::Tells => "tells",
        }
    }
}

/// A page that is looked at before it is printed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preview {
    /// The element that opened it.
    pub opener: String,
    /// The level of the lesson.
    pub level: String,
}

/// The teacher's desk.
#[derive(Clone, Debug)]
pub struct Desk {
    /// What the page speaks of.
    pub data: Data,
    /// Where it stands.
    pub seat: Seat,
    /// What it says.
    pub words: Words,
    helpers: Helpers,
    /// What the teacher is at.
    pub room: Room,
    /// What is assigned.
    pub form: AssignForm,
    /// What has come back.
    pub collect: Collect,
    /// What the class is called on prints; kept nowhere.
    pub label: String,
    /// The code of an assignment, as it is being typed.
    pub code: String,
    /// Why it was not read.
    pub code_error: Option<CodeError>,
    /// Codes of results, as they are being typed.
    pub typed: String,
    /// Grows when typed fields begin anew.
    pub fresh: u32,
    /// The band whose lessons are listed.
    pub lesson_band: Band,
    /// How long the school's periods are; none: as its form has them.
    pub period: Option<Period>,
    /// The plan that is looked at.
    pub preview: Option<Preview>,
    /// Whether the device let a text be copied; none: nothing was asked for, or it has not answered.
    pub copied: Option<bool>,
}

impl Desk {
    /// A desk with nothing on it.
    #[must_use]
    pub fn new(data: Data, seat: Seat) -> Self {
        let lang = seat.lang.unwrap_or(Lang::Vi);
        Self {
            words: Words::new(lang, &data.help),
            helpers: Helpers::new(&data.help, "vn"),
            room: Room::Assign,
            form: AssignForm::new(lang),
            collect: Collect::default(),
            label: String::new(),
            code: String::new(),
            code_error: None,
            typed: String::new(),
            fresh: 0,
            lesson_band: Band::Six,
            period: None,
            preview: None,
            copied: None,
            data,
            seat,
        }
    }

    /// The whole link of the assignment, if nothing is missing.
    #[must_use]
    pub fn link(&self) -> Option<(Assignment, String)> {
        let assignment = self.form.assignment().ok()?;
        Some((assignment, self.form.link(&self.seat.base, &assignment)))
    }

    /// Whether closing the page would lose results.
    #[must_use]
    pub const fn is_unsaved(&self) -> bool {
        self.collect.is_unsaved()
    }

    /// Takes an input.
    pub fn apply(&mut self, input: Input) -> Vec<Effect> {
        match input {
            Input::Do(act) => {
                let (act, what) = act.split_once(':').unwrap_or((&act, ""));
                return self.act(act, what);
            }
            Input::Text { field, text } => self.write(&field, text),
            Input::Photo(photo) => self.collect.take_photo(&photo, &self.data),
            Input::File(text) => self.collect.take_file(text.as_deref(), &self.data),
            Input::Copied(done) => self.copied = Some(done),
            Input::Fragment(_) | Input::Said | Input::NoVoice => {}
        }
        Vec::new()
    }

    fn write(&mut self, field: &str, text: String) {
        match field {
            "label" => self.label = text.chars().take(CLASS_LABEL).collect(),
            "until" => self.form.until = text,
            "code" => {
                self.code = text;
                self.code_error = None;
            }
            "typed" => self.typed = text,
            _ => {}
        }
    }

    fn act(&mut self, act: &str, what: &str) -> Vec<Effect> {
        self.copied = None;
        match act {
            "room" => return self.go(what),
            "lang" => self.speak(what),
            "copy" => return self.copy(what),
            "print" => return self.print(what),
            "csv" => return self.csv().into_iter().collect(),
            "save" => return self.save().into_iter().collect(),
            "lesson" => return self.look_at(what),
            "close" => return self.close(),
            "collect" => return self.collect_this(),
            "code" => return self.take_code(what),
            "add" => return self.add_typed(),
            "fix" => self.collect.take_text(what, &self.data),
            "anew" => return self.anew(what),
            "lesson_band" => {
                if let Some(band) = Band::from_id(what) {
                    self.lesson_band = band;
                }
            }
            "period" => {
                self.period = match what {
                    "35" => Some(Period::Short),
                    "45" => Some(Period::Long),
                    _ => None,
                }
            }
            _ => self.choose(act, what),
        }
        Vec::new()
    }

    /// A choice of the form.
    fn choose(&mut self, act: &str, what: &str) {
        let form = &mut self.form;
        match act {
            "band" => {
                if let Some(band) = Band::from_id(what) {
                    form.choose_band(band);
                    self.lesson_band = band;
                }
            }
            "class_lang" => form.lang = Lang::from_id(what).unwrap_or(form.lang),
            "adapt" => form.pick = Pick::Adapt(World::from_id(what)),
            "levels" => form.pick = Pick::Levels,
            "level" => {
                if let Ok(place) = what.parse() {
                    form.toggle(place);
                }
            }
            "by" => form.by = if what == "skill" { By::Skill } else { By::World },
            "mode" => form.mode = if what == "check" { Mode::Check } else { Mode::Practice },
            "closed" => form.closed = !form.closed,
            "silent" => form.silent = !form.silent,
            _ => {}
        }
    }

    fn go(&mut self, room: &str) -> Vec<Effect> {
        let Some(room) = Room::ALL.into_iter().find(|it| it.id() == room) else {
            return Vec::new();
        };
        self.room = room;
        self.preview = None;
        vec![Effect::Focus("place".into())]
    }

    fn speak(&mut self, lang: &str) {
        if let Some(lang) = Lang::from_id(lang) {
            self.words = Words::new(lang, &self.data.help);
        }
    }

    fn copy(&self, what: &str) -> Vec<Effect> {
        let Some((assignment, link)) = self.link() else { return Vec::new() };
        vec![Effect::Copy(if what == "code" { assignment.code() } else { link })]
    }

    fn collect_this(&mut self) -> Vec<Effect> {
        if let Some((assignment, _)) = self.link() {
            self.collect.notes.clear();
            if !self.collect.assign(assignment) {
                self.collect.notes.push(crate::Note::AnotherCode);
            }
        }
        self.go("collect")
    }

    /// Takes the code of an assignment: what was typed, or what it would be without a slip.
    fn take_code(&mut self, put_right: &str) -> Vec<Effect> {
        self.collect.notes.clear();
        if !put_right.is_empty() {
            self.code = put_right.to_owned();
        }
        match Assignment::read(self.code.trim(), &self.data.register) {
            Ok(assignment) => {
                let note = if self.collect.assign(assignment) {
                    crate::Note::Assigned
                } else {
                    crate::Note::AnotherCode
                };
                self.collect.notes.push(note);
                self.code.clear();
                self.code_error = None;
                self.fresh += 1;
                vec![Effect::Focus("typed".into())]
            }
            Err(error) => {
                self.code_error = Some(error);
                vec![Effect::Focus("code".into())]
            }
        }
    }

    fn add_typed(&mut self) -> Vec<Effect> {
        let text = std::mem::take(&mut self.typed);
        self.collect.take_text(&text, &self.data);
        self.fresh += 1;
        vec![Effect::Focus("typed".into())]
    }

    fn anew(&mut self, answer: &str) -> Vec<Effect> {
        match answer {
            "yes" => {
                self.collect.begin_anew();
                self.fresh += 1;
                vec![Effect::Focus("place".into())]
            }
            "no" => {
                self.collect.asking = false;
                vec![Effect::Focus("anew".into())]
            }
            _ => {
                self.collect.asking = true;
                vec![Effect::Focus("anew-no".into())]
            }
        }
    }

    fn look_at(&mut self, level: &str) -> Vec<Effect> {
        if self.data.lesson(level).is_none() {
            return Vec::new();
        }
        let (opener, level) = (format!("lesson-{level}"), level.to_owned());
        self.preview = Some(Preview { opener, level });
        vec![Effect::Focus("place".into())]
    }

    fn close(&mut self) -> Vec<Effect> {
        let opener = self.preview.take().map(|preview| Effect::Focus(preview.opener));
        opener.into_iter().collect()
    }

    fn pen(&self) -> Pen<'_> {
        Pen::new(&STRINGS, self.words.lang, &self.helpers)
    }

    fn print(&self, what: &str) -> Vec<Effect> {
        let pen = self.pen();
        let pages = match what {
            "assignment" => self.assignment_sheet().into_iter().collect(),
            "home" => vec![HomeCard { address: &self.seat.base }.page(&pen)],
            "voting" => vec![how_to_vote(&pen), shape_cards(&pen)],
            "tells" => vec![disclosure(&pen, &self.data.frame)],
            "table" => self.table_sheet().into_iter().collect(),
            // It stands on the page already.
            "lesson" if self.preview.is_some() => return vec![Effect::Print(Vec::new())],
            _ => Vec::new(),
        };
        if pages.is_empty() { Vec::new() } else { vec![Effect::Print(pages)] }
    }

    fn assignment_sheet(&self) -> Option<Element> {
        let (assignment, link) = self.link()?;
        let levels = titles(&self.data, &assignment);
        let sheet = AssignmentSheet {
            assignment: &assignment,
            class: &self.label,
            levels: &levels,
            link: &link,
        };
        Some(sheet.page(&self.pen()))
    }

    fn table_sheet(&self) -> Option<Element> {
        let table = self.collect.table()?;
        let levels = self.data.titles(table.assignment().band);
        let sheet = TableSheet {
            table,
            class: &self.label,
            levels: &levels,
            misconceptions: &self.data.misconceptions,
            today: self.seat.today,
        };
        Some(sheet.page(&self.pen()))
    }

    /// The plan that is looked at.
    #[must_use]
    pub fn plan(&self) -> Option<Element> {
        let id = &self.preview.as_ref()?.level;
        let (lesson, level) = (self.data.lesson(id)?, self.data.level(id)?);
        let own = match lesson.form {
            Form::Primary => Period::Short,
            Form::Secondary => Period::Long,
        };
        let plan = LessonPlan {
            lesson,
            frame: &self.data.frame,
            title: &level.title,
            skills: &level.skills,
            period: self.period.unwrap_or(own),
        };
        Some(plan.page(&self.pen()))
    }

    fn save(&mut self) -> Option<Effect> {
        let name = self.file_name("txt")?;
        let text = self.collect.save()?;
        Some(Effect::Save(Save { name, kind: "text/plain", text }))
    }

    fn csv(&self) -> Option<Effect> {
        let table = self.collect.table()?;
        let heads = ["name", "not-met", "done", "revisit", "opened", "misconception", "how-many"];
        let heads = heads.map(|head| self.words.say(&format!("csv-{head}")));
        let skills: Vec<String> =
            ClassSkill::all().map(|skill| self.words.skill(skill.skill())).collect();
        let levels = self.data.titles(table.assignment().band);
        let levels: Vec<&str> = levels.iter().map(|title| of(title, self.words.lang)).collect();
        let named = |skill: ClassSkill, met: Misconception| {
            let spec = self.data.misconception(skill, met)?;
            let believed = Pair { vi: spec.vi.clone(), en: spec.en.clone() };
            Some(self.words.tell(&believed))
        };
        let text = table.csv(&CsvWords {
            name: &heads[0],
            not_met: &heads[1],
            done: &heads[2],
            revisit: &heads[3],
            opened: &heads[4],
            misconception: &heads[5],
            how_many: &heads[6],
            skills: std::array::from_fn(|at| skills.get(at).map_or("", String::as_str)),
            levels: &levels,
            misconceptions: &named,
        });
        Some(Effect::Save(Save { name: self.file_name("csv")?, kind: "text/csv", text }))
    }

    /// The assignment's code names the file; what the class is called does not leave the page.
    fn file_name(&self, kind: &str) -> Option<String> {
        let code = self.collect.table()?.assignment().code();
        Some(format!("thap-sao-{code}.{kind}"))
    }
}

#[cfg(test)]
mod tests {
    use markup::to_html;

    use super::*;
    use crate::{Note, sample};

    fn desk() -> Desk {
        Desk::new(sample::data(), sample::seat(Lang::Vi))
    }

    fn press(desk: &mut Desk, act: &str) -> Vec<Effect> {
        desk.apply(Input::Do(act.into()))
    }

    fn text(desk: &mut Desk, field: &str, text: &str) {
        desk.apply(Input::Text { field: field.into(), text: text.into() });
    }

    #[test]
    fn two_clicks_make_an_assignment_and_print_it() {
        let mut desk = desk();
        assert_eq!(press(&mut desk, "print:assignment"), [], "there is none yet");
        press(&mut desk, "band:band_9_11");
        let (assignment, link) = desk.link().expect("nothing is missing");
        assert_eq!(Assignment::read(&link, &desk.data.register), Ok(assignment));
        assert!(
            matches!(&press(&mut desk, "print:assignment")[..], [Effect::Print(pages)] if pages.len() == 1)
        );
    }

    #[test]
    fn every_click_changes_the_link() {
        let mut desk = desk();
        press(&mut desk, "band:band_6_8");
        let mut links = vec![desk.link().expect("it is whole").1];
        for act in [
            "adapt:luy_tre",
            "level:0",
            "level:2",
            "mode:check",
            "closed",
            "class_lang:en",
            "silent",
            "band:band_12_15",
            "level:1",
        ] {
            press(&mut desk, act);
            if let Some((_, link)) = desk.link() {
                assert!(!links.contains(&link), "{act}");
                links.push(link);
            }
        }
        text(&mut desk, "until", "2026-12-24");
        assert!(!links.contains(&desk.link().expect("whole").1));
    }

    #[test]
    fn a_label_is_text_everywhere_and_in_no_file() {
        let mut desk = desk();
        press(&mut desk, "band:band_9_11");
        text(
            &mut desk,
            "label",
            "<img src=x onerror=alert(1)> =1+1 và một cái tên thật là dài dài",
        );
        assert_eq!(desk.label.chars().count(), CLASS_LABEL);
        press(&mut desk, "collect");
        text(&mut desk, "typed", &sample::result(1));
        press(&mut desk, "add");
        for print in ["print:assignment", "print:table"] {
            let effects = press(&mut desk, print);
            let [Effect::Print(pages)] = &effects[..] else { panic!("{print}: {effects:?}") };
            let html = to_html(&pages[0].clone().into());
            assert!(html.contains("&lt;img src=x") && !html.contains("<img"), "{html}");
        }
        for act in ["save", "csv"] {
            let effects = press(&mut desk, act);
            let [Effect::Save(file)] = &effects[..] else { panic!("{act}: {effects:?}") };
            assert!(!file.text.contains("img") && !file.name.contains("img"), "{file:?}");
        }
        assert!(desk.link().is_some_and(|(_, link)| !link.contains("img")));
    }

    #[test]
    fn results_come_typed_and_are_saved() {
        let mut desk = desk();
        press(&mut desk, "band:band_9_11");
        press(&mut desk, "collect");
        assert_eq!(desk.room, Room::Collect);
        let text_of = [sample::result(1), sample::result(2)].join(" ; ");
        text(&mut desk, "typed", &text_of);
        press(&mut desk, "add");
        assert_eq!(desk.collect.notes, [Note::New(2)]);
        assert!(desk.is_unsaved() && desk.typed.is_empty());
        let effects = press(&mut desk, "save");
        assert!(
            matches!(&effects[..], [Effect::Save(file)] if file.text.starts_with("thap-sao class 1"))
        );
        assert!(!desk.is_unsaved());
    }

    #[test]
    fn a_code_from_the_sheet_brings_the_assignment_back() {
        let mut desk = desk();
        press(&mut desk, "room:collect");
        text(&mut desk, "code", "7K2M");
        press(&mut desk, "code");
        assert!(matches!(desk.code_error, Some(CodeError::TooShort { missing: 8 })));
        text(&mut desk, "code", &sample::assignment().code().to_lowercase());
        assert_eq!(desk.code_error, None, "who types again is not told again");
        press(&mut desk, "code");
        assert_eq!(desk.collect.notes, [Note::Assigned]);
        assert_eq!(desk.collect.table().map(|it| *it.assignment()), Some(sample::assignment()));
    }

    #[test]
    fn beginning_anew_asks_first() {
        let mut desk = desk();
        press(&mut desk, "band:band_9_11");
        press(&mut desk, "collect");
        text(&mut desk, "typed", &sample::result(1));
        press(&mut desk, "add");
        press(&mut desk, "anew");
        press(&mut desk, "anew:no");
        assert!(!desk.collect.is_empty());
        press(&mut desk, "anew");
        press(&mut desk, "anew:yes");
        assert!(desk.collect.is_empty() && !desk.is_unsaved());
    }

    #[test]
    fn no_cell_of_the_file_for_spreadsheets_begins_a_formula() {
        let mut desk = desk();
        for level in &mut desk.data.levels {
            level.title.vi = "=cmd|' /C calc'!A0".into();
        }
        press(&mut desk, "band:band_9_11");
        press(&mut desk, "collect");
        text(&mut desk, "typed", &sample::result(1));
        press(&mut desk, "add");
        let effects = press(&mut desk, "csv");
        let [Effect::Save(file)] = &effects[..] else { panic!("{effects:?}") };
        assert!(file.text.contains("\"'=cmd") && !file.text.contains("\"=cmd"), "{}", file.text);
    }

    #[test]
    fn a_plan_is_looked_at_and_printed() {
        let mut desk = desk();
        press(&mut desk, "room:lessons");
        press(&mut desk, "lesson:s04_prize_box");
        assert!(desk.plan().is_some());
        assert!(matches!(&press(&mut desk, "print:lesson")[..], [Effect::Print(_)]));
        assert_eq!(press(&mut desk, "close"), [Effect::Focus("lesson-s04_prize_box".into())]);
        assert_eq!(press(&mut desk, "lesson:nowhere"), []);
    }

    #[test]
    fn acts_that_nobody_knows_change_nothing() {
        let mut desk = desk();
        for act in ["", ":", "band:x", "level:-1", "level:99", "room:x", "lang:x", "print:x", "x:y"]
        {
            assert_eq!(press(&mut desk, act), [], "{act}");
        }
        text(&mut desk, "nowhere", "x");
        assert_eq!(desk.form.band, None);
    }
}
