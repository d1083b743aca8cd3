//! What the results of a class say together: counts, never a child.

use classroom::{ClassTable, SkillCount};
use markup::{Element, el};

use crate::{Desk, LevelCard, Words};

/// The whole table.
pub fn whole(desk: &Desk, class: &ClassTable) -> Element {
    let words = &desk.words;
    el("section")
        .key("table")
        .class("whole")
        .attr("aria-labelledby", "table-heading")
        .child(el("h2").attr("id", "table-heading").text(words.say("table-heading")))
        .child(el("p").class("lead").text(words.say("table-lead")))
        .child(skills(words, class))
        .children(talks(desk, class))
        .child(opened(desk, class))
}

fn skills(words: &Words, class: &ClassTable) -> Element {
    let heads = ["table-skill", "table-done", "table-revisit", "table-not-met"];
    let heads = heads.iter().map(|key| el("th").attr("scope", "col").text(words.say(key)));
    let counts = class.skills();
    let rows = counts.iter().map(|count| row(words, count, class.len()));
    let table = el("table")
        .class("counts")
        .child(el("caption").class("sr").text(words.say("table-caption")))
        .child(el("thead").child(el("tr").children(heads)))
        .child(el("tbody").children(rows));
    el("div").class("panel").child(table)
}

fn row(words: &Words, count: &SkillCount, of: usize) -> Element {
    let cell = |kind: &str, many: usize| {
        let class = if many == 0 { format!("{kind} none") } else { kind.to_owned() };
        el("td").class(class).text(many.to_string())
    };
    let name = el("th")
        .attr("scope", "row")
        .child(el("span").text(words.skill(count.skill.skill())))
        .child(bar(count, of));
    el("tr")
        .child(name)
        .child(cell("done", count.done))
        .child(cell("revisit", count.revisit))
        .child(cell("not-met", count.not_met))
}

/// The counts side by side, for the eye alone: the numbers stand beside it.
fn bar(count: &SkillCount, of: usize) -> Element {
    let of = of.max(1);
    let mut from = 0;
    let part = |class: &str, many: usize, from: usize| {
        el("rect")
            .class(class)
            .attr("x", (from * 100 / of).to_string())
            .attr("y", "0")
            .attr("width", ((from + many) * 100 / of - from * 100 / of).to_string())
            .attr("height", "10")
    };
    let mut bar = el("svg")
        .class("bar")
        .attr("viewBox", "0 0 100 10")
        .attr("preserveAspectRatio", "none")
        .attr("aria-hidden", "true");
    for (class, many) in
        [("done", count.done), ("revisit", count.revisit), ("not-met", count.not_met)]
    {
        bar = bar.child(part(class, many, from));
        from += many;
    }
    bar
}

/// What to talk about with the class, the commonest first.
fn talks(desk: &Desk, class: &ClassTable) -> Option<Element> {
    let words = &desk.words;
    let mut counts: Vec<SkillCount> = class.skills().into_iter().collect();
    counts.retain(|count| count.revisit > 0 || count.misconception.is_some());
    counts.sort_unstable_by_key(|count| {
        let many = (count.revisit, count.misconception.map(|it| it.1));
        (std::cmp::Reverse(many), count.skill.place())
    });
    let each: Vec<Element> = counts.iter().filter_map(|count| talk(desk, class, count)).collect();
    let heading = || el("h3").text(words.say("talks-heading"));
    let lead = || el("p").text(words.say("talks-lead"));
    (!each.is_empty())
        .then(|| el("div").class("talks").child(heading()).child(lead()).children(each))
}

fn talk(desk: &Desk, class: &ClassTable, count: &SkillCount) -> Option<Element> {
    let words = &desk.words;
    let band = class.assignment().band;
    let met = count.misconception.map(|(met, _)| met);
    let believed = count.misconception.and_then(|(met, many)| {
        let spec = desk.data.misconception(count.skill, met)?;
        let pair = scenario::Pair { vi: spec.vi.clone(), en: spec.en.clone() };
        let believed = words.tell(&pair);
        let many = many.to_string();
        let text = words.with("talks-believed", &[("many", &many), ("believed", &believed)]);
        Some(el("p").class("believed").text(text))
    });
    let talk = desk.data.talk(band, count.skill, met)?;
    let revisit = words.number("talks-revisit", "many", count.revisit);
    let card = el("article")
        .key(words.skill(count.skill.skill()))
        .class("panel talk")
        .child(el("h4").text(words.skill(count.skill.skill())))
        .children((count.revisit > 0).then(|| el("p").class("below").text(revisit)))
        .children(believed)
        .child(el("p").text(words.tell(talk)));
    Some(card)
}

/// How many opened each level. Of the Bright Cave that is all there is.
fn opened(desk: &Desk, class: &ClassTable) -> Element {
    let words = &desk.words;
    let opened = class.opened();
    let row = |(place, level): (usize, &LevelCard)| {
        let many = opened.iter().find(|(at, _)| *at == place).map_or(0, |(_, many)| *many);
        let name = el("th").attr("scope", "row").text(words.tell(&level.title));
        el("tr").child(name).child(el("td").text(many.to_string()))
    };
    let rows = desk.data.of_band(class.assignment().band).map(row);
    let heads = ["table-level", "table-opened"];
    let heads = heads.iter().map(|key| el("th").attr("scope", "col").text(words.say(key)));
    let table = el("table")
        .class("opened")
        .child(el("caption").text(words.say("opened-heading")))
        .child(el("thead").child(el("tr").children(heads)))
        .child(el("tbody").children(rows));
    el("div")
        .class("panel")
        .child(table)
        .child(el("p").class("below").text(words.say("opened-cave")))
}
