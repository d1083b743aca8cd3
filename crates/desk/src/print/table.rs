//! The table of a class on paper: counts, never a child.

use classroom::{
    ClassTable, SKILLS, SkillCount,
    lesson::{MisconceptionSpec, Misconceptions},
};
use markup::{Element, el};
use scenario::Pair;

use super::{
    CLASS_LABEL, Pen,
    day::written,
    parts::{say, sheet},
    skills,
};

/// Below so many results a count may give a child away.
const FEW: usize = 5;

/// What stands on the sheet of a class's table.
#[derive(Clone, Copy, Debug)]
pub struct TableSheet<'a> {
    /// The counts.
    pub table: &'a ClassTable,
    /// What the teacher calls the class; may be empty.
    pub class: &'a str,
    /// The titles of the band's levels, in the order of the register.
    pub levels: &'a [Pair],
    /// What children may believe, and the talks that fit.
    pub misconceptions: &'a Misconceptions,
    /// Today, in days since 1970-01-01.
    pub today: u32,
}

impl TableSheet<'_> {
    /// The page.
    #[must_use]
    pub fn page(&self, pen: &Pen<'_>) -> Element {
        let counts = self.table.skills();
        sheet(pen, "p-class-table")
            .child(say(pen, "h1", "print-table-title"))
            .child(self.about(pen))
            .child(say(pen, "p", "print-table-use"))
            .children(
                (self.table.len() < FEW).then(|| say(pen, "p", "print-table-few").class("p-boxed")),
            )
            .child(self.skills(pen, &counts))
            .children(self.talks(pen, &counts))
            .child(self.opened(pen))
    }

    fn about(&self, pen: &Pen<'_>) -> Element {
        let class: String = self.class.trim().chars().take(CLASS_LABEL).collect();
        let class = (!class.is_empty()).then(|| {
            let name = el("b").text(class);
            el("span").child(say(pen, "span", "print-table-class")).text(" ").child(name)
        });
        let day = pen.say_with("print-table-day", &[("day", &written(self.today))]);
        let many = pen.say_with("print-table-many", &[("many", &self.table.len().to_string())]);
        el("p")
            .class("p-about")
            .children(class)
            .child(el("span").text(many))
            .child(el("span").text(day))
    }

    fn skills(&self, pen: &Pen<'_>, counts: &[SkillCount; SKILLS]) -> Element {
        let heads = [
            "print-table-skill",
            "print-table-done",
            "print-table-revisit",
            "print-table-not-met",
            "print-table-misconception",
        ];
        let heads = heads.iter().map(|key| say(pen, "th", key).attr("scope", "col"));
        let rows = counts.iter().map(|count| self.row(pen, count));
        let table = el("table")
            .class("p-counts")
            .child(el("thead").child(el("tr").children(heads)))
            .child(el("tbody").children(rows));
        el("section").child(say(pen, "h2", "print-table-skills")).child(table)
    }

    fn row(&self, pen: &Pen<'_>, count: &SkillCount) -> Element {
        let number = |many: usize| el("td").class("p-number").text(many.to_string());
        let name = say(pen, "th", skills::name(count.skill.skill())).attr("scope", "row");
        let believed = self.believed(count).map(|(spec, many)| {
            let words = el("span").text(pick(pen, spec));
            el("span").child(words).text(format!(" ({many})"))
        });
        let nothing = || say(pen, "span", "print-table-none");
        el("tr")
            .child(name)
            .child(number(count.done))
            .child(number(count.revisit))
            .child(number(count.not_met))
            .child(el("td").child(believed.unwrap_or_else(nothing)))
    }

    /// The commonest misconception of a skill, where the lists know it.
    fn believed(&self, count: &SkillCount) -> Option<(&MisconceptionSpec, usize)> {
        let (met, many) = count.misconception?;
        let is_it =
            |it: &&MisconceptionSpec| it.skill == count.skill.skill() && it.number == met.number();
        Some((self.misconceptions.list.iter().find(is_it)?, many))
    }

    /// A talk for each misconception that was met, the commonest first.
    fn talks(&self, pen: &Pen<'_>, counts: &[SkillCount; SKILLS]) -> Option<Element> {
        let mut met: Vec<_> = counts.iter().filter_map(|count| self.believed(count)).collect();
        met.sort_by_key(|(_, many)| std::cmp::Reverse(*many));
        let talk = |(spec, _): &(&MisconceptionSpec, usize)| {
            let about = say(pen, "h3", skills::name(spec.skill));
            el("li").child(about).child(el("p").text(pen.tell(&spec.talk)))
        };
        let list = || el("ol").class("p-talks").children(met.iter().map(talk));
        let heading = || say(pen, "h2", "print-table-talks");
        (!met.is_empty()).then(|| el("section").child(heading()).child(list()))
    }

    fn opened(&self, pen: &Pen<'_>) -> Element {
        let opened = self.table.opened();
        let rows = self.levels.iter().enumerate().map(|(place, title)| {
            let many =
                opened.iter().find(|(level, _)| *level == place).map_or(0, |(_, many)| *many);
            let name = el("th").attr("scope", "row").text(pen.tell(title));
            el("tr").child(name).child(el("td").class("p-number").text(many.to_string()))
        });
        let heads = ["print-table-level", "print-table-opened"];
        let heads = heads.iter().map(|key| say(pen, "th", key).attr("scope", "col"));
        let table = el("table")
            .class("p-opened")
            .child(el("thead").child(el("tr").children(heads)))
            .child(el("tbody").children(rows));
        el("section").child(say(pen, "h2", "print-table-levels")).child(table).child(say(
            pen,
            "p",
            "print-table-cave",
        ))
    }
}

fn pick(pen: &Pen<'_>, spec: &MisconceptionSpec) -> String {
    pen.with_numbers(match pen.lang() {
        port::Lang::Vi => &spec.vi,
        port::Lang::En => &spec.en,
    })
}
