//! The plan of a lesson in the form that Vietnamese schools use: for primary schools that of Công văn 2345/BGDĐT-GDTH,
//! for secondary schools that of Công văn 5512/BGDĐT-GDTrH, phụ lục IV. What our data does not say stays a line to
//! write on: nothing is invented.

use classroom::lesson::{Activity, CurriculumItem, Form, Frame, Lesson, Rule};
use markup::{Element, el};
use port::Lang;
use scenario::{Pair, Skill};

use super::{
    Pen,
    disclosure::steps,
    parts::{lines, list, say, sheet, to_fill},
    skills,
    sources::Sources,
};

/// What a plan is made of.
#[derive(Clone, Copy, Debug)]
pub struct LessonPlan<'a> {
    /// The lesson.
    pub lesson: &'a Lesson,
    /// What lessons stand on.
    pub frame: &'a Frame,
    /// The title of the level.
    pub title: &'a Pair,
    /// The skills that the level practises.
    pub skills: &'a [Skill],
    /// How long the school's periods are.
    pub period: Period,
}

/// For which periods a plan says its minutes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Period {
    /// Of 35 minutes.
    Short,
    /// Of 45 minutes.
    Long,
    /// Of either, in two columns.
    Both,
}

/// A column of minutes: its heading, and what it says of an activity.
type Minutes = (&'static str, fn(&Activity) -> u8);

impl Period {
    const fn columns(self) -> &'static [Minutes] {
        const SHORT: Minutes = ("print-lesson-min35", |activity| activity.min35);
        const LONG: Minutes = ("print-lesson-min45", |activity| activity.min45);
        match self {
            Self::Short => &[SHORT],
            Self::Long => &[LONG],
            Self::Both => &[SHORT, LONG],
        }
    }
}

impl LessonPlan<'_> {
    /// The plan, two or three pages.
    #[must_use]
    pub fn page(&self, pen: &Pen<'_>) -> Element {
        let mut sources = Sources::default();
        let aims = self.aims(pen, &mut sources);
        let plan = self.head(pen).child(aims).child(self.prepare(pen)).child(self.course(pen));
        plan.children(self.adjust(pen))
            .child(self.talk(pen))
            .child(self.discloses(pen))
            .child(sources.list(pen))
            .child(say(pen, "p", self.key("foot")).class("p-foot"))
    }

    /// The key of what the two forms say differently.
    fn key(&self, what: &'static str) -> &'static str {
        match (self.lesson.form, what) {
            (Form::Primary, "aims") => "print-primary-aims",
            (Form::Primary, "prepare") => "print-primary-prepare",
            (Form::Primary, "course") => "print-primary-course",
            (Form::Primary, _) => "print-primary-foot",
            (Form::Secondary, "aims") => "print-secondary-aims",
            (Form::Secondary, "prepare") => "print-secondary-prepare",
            (Form::Secondary, "course") => "print-secondary-course",
            (Form::Secondary, _) => "print-secondary-foot",
        }
    }

    fn head(&self, pen: &Pen<'_>) -> Element {
        let fill: &[&str] = match self.lesson.form {
            Form::Primary => &[
                "print-lesson-subject",
                "print-lesson-class",
                "print-lesson-date",
                "print-lesson-periods",
            ],
            Form::Secondary => &[
                "print-lesson-school",
                "print-lesson-teacher",
                "print-lesson-group",
                "print-lesson-class",
                "print-lesson-subject",
                "print-lesson-periods",
            ],
        };
        let fields = el("div").class("p-fields").children(fill.iter().map(|key| to_fill(pen, key)));
        let title = el("p").class("p-title").child(say(pen, "span", "print-lesson-name")).text(" ");
        sheet(pen, "p-lesson")
            .child(say(pen, "h1", "print-lesson-title"))
            .child(title.child(el("b").text(pen.tell(self.title))))
            .child(fields)
    }

    fn aims<'s>(&'s self, pen: &Pen<'_>, sources: &mut Sources<'s>) -> Element {
        let section = el("section").child(say(pen, "h2", self.key("aims")));
        let able = list("ul", self.lesson.aims.iter().map(|aim| pen.tell(aim)));
        let section = match self.lesson.form {
            Form::Primary => section.child(say(pen, "h3", "print-primary-able")).child(able),
            Form::Secondary => section.child(say(pen, "h3", "print-secondary-able")).child(able),
        };
        let section = section.children(self.practised(pen));
        let section = match self.lesson.form {
            Form::Primary => section,
            Form::Secondary => section.child(to_fill(pen, "print-secondary-character")),
        };
        section.children(self.asked_for(pen, sources))
    }

    fn practised(&self, pen: &Pen<'_>) -> Option<Element> {
        let names: Vec<String> = self.skills.iter().map(|it| pen.say(skills::name(*it))).collect();
        let heading = || say(pen, "b", "print-lesson-skills");
        let told =
            || el("p").class("p-skills").child(heading()).text(format!(" {}.", names.join("; ")));
        (!names.is_empty()).then(told)
    }

    /// What the curriculum and the rules for children ask for.
    fn asked_for<'s>(&'s self, pen: &Pen<'_>, sources: &mut Sources<'s>) -> Option<Element> {
        let (lesson, frame) = (self.lesson, self.frame);
        let items = lesson.curriculum.iter().filter_map(|key| {
            let item = frame.curriculum.iter().find(|item| item.key == *key)?;
            Some(asked(pen, item, sources.mark(&item.source)))
        });
        let items: Vec<Element> = items.collect();
        let rules = lesson.rules.iter().filter_map(|number| {
            let rule = frame.rules.iter().find(|rule| rule.number == *number)?;
            Some(ruled(pen, rule, sources.mark(&frame.rules_source)))
        });
        let list = el("ul").children(items).children(rules);
        let heading = say(pen, "h3", "print-lesson-asked");
        (!list.children.is_empty()).then(|| el("div").class("p-asked").child(heading).child(list))
    }

    fn prepare(&self, pen: &Pen<'_>) -> Element {
        let list = list("ul", self.lesson.prepare.iter().map(|it| pen.tell(it)));
        el("section").child(say(pen, "h2", self.key("prepare"))).child(list)
    }

    fn course(&self, pen: &Pen<'_>) -> Element {
        let closing = el("div")
            .class("p-closing")
            .child(say(pen, "h3", "print-lesson-closing"))
            .child(el("p").text(pen.tell(&self.lesson.closing)));
        el("section")
            .child(say(pen, "h2", self.key("course")))
            .child(self.table(pen))
            .child(closing)
    }

    fn table(&self, pen: &Pen<'_>) -> Element {
        let head = |key: &str, class: &str| {
            say(pen, "th", key).class(class.to_owned()).attr("scope", "col")
        };
        let minutes = self.period.columns();
        let row = el("tr")
            .child(head("print-lesson-activity", "p-name"))
            .children(minutes.iter().map(|(key, _)| head(key, "p-minutes")))
            .children(self.is_secondary().then(|| head("print-secondary-fill", "p-fill-in")))
            .child(head(self.does_key(), "p-does"));
        let rows = self.lesson.activities.iter().enumerate();
        el("table")
            .class("p-course")
            .child(el("thead").child(row))
            .child(el("tbody").children(rows.map(|(at, activity)| self.row(pen, at, activity))))
            .child(el("tfoot").child(self.total(pen)))
    }

    fn row(&self, pen: &Pen<'_>, at: usize, activity: &Activity) -> Element {
        let number = el("span").class("p-at").text(format!("{}. ", at + 1));
        let name = el("th")
            .attr("scope", "row")
            .child(number)
            .child(el("span").text(pen.tell(&activity.name)));
        let steps = list("ul", activity.does.iter().map(|step| pen.tell(step)));
        let minutes = self.period.columns().iter();
        let minutes = minutes.map(|(key, of)| cell(pen, key, u32::from(of(activity))));
        el("tr")
            .child(name)
            .children(minutes)
            .children(self.is_secondary().then(|| to_write(pen)))
            .child(el("td").child(steps))
    }

    fn total(&self, pen: &Pen<'_>) -> Element {
        let sum = |of: fn(&Activity) -> u8| -> u32 {
            self.lesson.activities.iter().map(|it| u32::from(of(it))).sum()
        };
        let minutes = self.period.columns().iter().map(|(key, of)| cell(pen, key, sum(*of)));
        let rest = if self.is_secondary() { "2" } else { "1" };
        el("tr")
            .child(say(pen, "th", "print-lesson-total").attr("scope", "row"))
            .children(minutes)
            .child(el("td").attr("colspan", rest))
    }

    fn is_secondary(&self) -> bool {
        self.lesson.form == Form::Secondary
    }

    fn does_key(&self) -> &'static str {
        if self.is_secondary() { "print-secondary-does" } else { "print-primary-does" }
    }

    /// The fourth part of the form of primary schools.
    fn adjust(&self, pen: &Pen<'_>) -> Option<Element> {
        let adjust = || {
            el("section")
                .class("p-adjust")
                .child(say(pen, "h2", "print-primary-adjust"))
                .child(lines(3))
        };
        (!self.is_secondary()).then(adjust)
    }

    fn talk(&self, pen: &Pen<'_>) -> Element {
        let text = el("p").text(pen.tell(&self.lesson.talk));
        el("section").class("p-talk").child(say(pen, "h2", "print-lesson-talk")).child(text)
    }

    fn discloses(&self, pen: &Pen<'_>) -> Element {
        let heading = say(pen, "h2", "print-discloses-title");
        el("section").class("p-boxed p-discloses").child(heading).child(steps(pen, self.frame))
    }
}

/// A cell of minutes; on a phone it carries the heading of its column.
fn cell(pen: &Pen<'_>, heading: &str, minutes: u32) -> Element {
    let heading = pen.say(heading);
    el("td").class("p-minutes").attr("data-of", heading).text(minutes.to_string())
}

/// The parts of an activity that the form of secondary schools asks for and only the class's teacher knows.
fn to_write(pen: &Pen<'_>) -> Element {
    let keys = ["print-secondary-aim", "print-secondary-content", "print-secondary-product"];
    el("td").class("p-fill-in").children(keys.iter().map(|key| say(pen, "p", key)))
}

fn asked(pen: &Pen<'_>, item: &CurriculumItem, mark: Element) -> Element {
    let grade = pen.say_with("print-lesson-grade", &[("grade", &item.grade.to_string())]);
    worded(pen, grade, (&item.vi, &item.en), item.verified).child(mark)
}

fn ruled(pen: &Pen<'_>, rule: &Rule, mark: Element) -> Element {
    let number = pen.say_with("print-lesson-rule", &[("number", &rule.number.to_string())]);
    worded(pen, number, (&rule.vi, &rule.en), rule.verified).child(mark)
}

/// Words of an official text: in quotation marks only where they are the very words.
fn worded(pen: &Pen<'_>, lead: String, (vi, en): (&str, &str), verified: bool) -> Element {
    let words = match pen.lang() {
        Lang::Vi => vi,
        Lang::En => en,
    };
    let words = pen.with_numbers(words);
    let item = el("li").child(el("b").text(lead)).text(" ");
    if verified && pen.lang() == Lang::Vi {
        return item.child(el("q").text(words)).text(" ");
    }
    let marked = verified || words.contains(&pen.say("print-lesson-paraphrase"));
    let mark =
        (!marked).then(|| el("i").text(format!(" ({})", pen.say("print-lesson-paraphrase"))));
    item.child(el("span").text(words)).children(mark).text(" ")
}
