//! Assigning: what to choose on the left, the sheet that comes of it on the right.

use classroom::{Assignment, Day, Mode, What, qr};
use markup::{Element, el};
use port::{Band, Lang, World};
use scenario::Skill;

use super::parts::{
    Kind, button, face, hint, level_face, line, pick, picks, question, room_heading, row,
};
use crate::{
    By, Desk, LevelCard, Missing, Pick, Words,
    assign::titles,
    print::{civil, code},
};

/// The room.
pub fn room(desk: &Desk) -> Element {
    let choices = el("div")
        .class("choices")
        .child(class(desk))
        .child(what(desk))
        .child(how(desk))
        .child(more(desk))
        .children(to_sheet(desk));
    el("main")
        .child(room_heading(&desk.words, "assign-heading"))
        .child(el("p").class("lead").text(desk.words.say("assign-lead")))
        .child(el("div").class("split").child(choices).child(sheet(desk)))
}

/// Where the sheet is not beside the choices, the way to it, with the code: it stays in sight while one chooses.
fn to_sheet(desk: &Desk) -> Option<Element> {
    let (assignment, _) = desk.link()?;
    let words = desk.words.with("sheet-see", &[("code", &assignment.code())]);
    let way = el("a").class("button main").attr("href", "#sheet").text(words);
    Some(el("p").key("to-sheet").class("to-sheet").child(way))
}

fn class(desk: &Desk) -> Element {
    let (words, form) = (&desk.words, &desk.form);
    let bands = Band::ALL.iter().map(|band| {
        let chosen = form.band == Some(*band);
        let age = Some(words.say(&format!("age-{}", band.id())));
        pick(
            Kind::One("band"),
            &format!("band:{}", band.id()),
            chosen,
            face(words.band(*band), age),
        )
    });
    let langs = Lang::ALL.iter().map(|lang| {
        let name = words.say(&format!("class-lang-{}", lang.id()));
        let chosen = form.lang == *lang;
        pick(
            Kind::One("class_lang"),
            &format!("class_lang:{}", lang.id()),
            chosen,
            face(name, None),
        )
    });
    let langs = el("div")
        .class("sub")
        .attr("role", "group")
        .attr("aria-label", words.say("assign-lang"))
        .child(el("p").class("ask-also").attr("aria-hidden", "true").text(words.say("assign-lang")))
        .child(picks(false, langs));
    question("class", words.say("assign-class")).child(picks(false, bands)).child(langs)
}

fn what(desk: &Desk) -> Element {
    let (words, form) = (&desk.words, &desk.form);
    let adapt = |world: Option<World>| {
        let (act, name, below) = match world {
            None => {
                ("adapt:".to_owned(), words.say("pick-adapt"), Some(words.say("pick-adapt-how")))
            }
            Some(world) => (
                format!("adapt:{}", world.id()),
                words.with("pick-adapt-in", &[("world", &words.world(world))]),
                Some(words.say(&format!("about-{}", world.id()))),
            ),
        };
        pick(Kind::One("pick"), &act, form.pick == Pick::Adapt(world), face(name, below))
    };
    let levels = pick(
        Kind::One("pick"),
        "levels",
        form.pick == Pick::Levels,
        face(words.say("pick-levels"), Some(words.say("pick-levels-how"))),
    );
    let worlds = World::ALL.iter().map(|world| adapt(Some(*world)));
    let question = question("what", words.say("assign-what"))
        .child(picks(true, [adapt(None), levels]))
        .child(picks(false, worlds));
    let question = match (form.pick, form.band) {
        (Pick::Levels, None) => question.child(hint(words.say("pick-band-first"))),
        (Pick::Levels, Some(band)) => question.child(list(desk, band)),
        _ => question,
    };
    question.children(has_cave(desk).then(|| hint(words.say("assign-cave"))))
}

/// Whether a story of the Bright Cave is assigned by name, or nothing but such stories.
fn has_cave(desk: &Desk) -> bool {
    let form = &desk.form;
    match (form.pick, form.band) {
        (Pick::Adapt(world), _) => world == Some(World::HangSang),
        (Pick::Levels, None) => false,
        (Pick::Levels, Some(band)) => desk
            .data
            .of_band(band)
            .any(|(place, level)| form.picked.has(place) && level.world == World::HangSang),
    }
}

/// The levels of a band, by world or by skill.
fn list(desk: &Desk, band: Band) -> Element {
    let (words, form) = (&desk.words, &desk.form);
    let by = [("by:world", By::World), ("by:skill", By::Skill)].map(|(act, by)| {
        let key = if by == By::World { "pick-by-world" } else { "pick-by-skill" };
        pick(Kind::One("by"), act, form.by == by, face(words.say(key), None))
    });
    let levels: Vec<(usize, &LevelCard)> = desk.data.of_band(band).collect();
    let group = |name: String, of: Vec<(usize, &LevelCard)>| {
        let each = of.into_iter().map(|(place, level)| ticked(desk, place, level));
        el("div")
            .key(name.clone())
            .class("level-group")
            .attr("role", "group")
            .attr("aria-label", name.clone())
            .child(el("h3").text(name))
            .child(picks(true, each))
    };
    let groups: Vec<Element> = match form.by {
        By::World => World::ALL
            .iter()
            .map(|world| {
                let of = levels.iter().filter(|(_, level)| level.world == *world).copied();
                (words.world(*world), of.collect::<Vec<_>>())
            })
            .filter(|(_, of)| !of.is_empty())
            .map(|(name, of)| group(name, of))
            .collect(),
        By::Skill => Skill::ALL
            .into_iter()
            .map(|skill| {
                let of = levels.iter().filter(|(_, level)| level.skills.contains(&skill)).copied();
                (words.skill(skill), of.collect::<Vec<_>>())
            })
            .filter(|(_, of)| !of.is_empty())
            .map(|(name, of)| group(name, of))
            .collect(),
    };
    el("div").key("list").class("levels").child(picks(false, by)).children(groups)
}

fn ticked(desk: &Desk, place: usize, level: &LevelCard) -> Element {
    let chosen = desk.form.picked.has(place);
    let face = level_face(&desk.words, &desk.seat, level);
    pick(Kind::Tick, &format!("level:{place}"), chosen, face)
}

fn how(desk: &Desk) -> Element {
    let (words, form) = (&desk.words, &desk.form);
    let modes = [("practice", Mode::Practice), ("check", Mode::Check)].map(|(id, mode)| {
        let below = Some(words.say(&format!("mode-{id}-how")));
        let face = face(words.say(&format!("mode-{id}")), below);
        pick(Kind::One("mode"), &format!("mode:{id}"), form.mode == mode, face)
    });
    question("how", words.say("assign-how")).child(picks(false, modes))
}

fn more(desk: &Desk) -> Element {
    let (words, form) = (&desk.words, &desk.form);
    let tick = |act: &str, chosen: bool| {
        let below = Some(words.say(&format!("{act}-how")));
        pick(Kind::Tick, act, chosen, face(words.say(act), below))
    };
    let wrong = form.day().err().map(|missing| missing_words(words, missing));
    let day = line("until", words.say("assign-until"), &form.until);
    let day = typed_day(day, &form.until, wrong.is_some(), desk.seat.today);
    let wrong = wrong.map(|wrong| el("p").attr("id", "until-wrong").class("wrong").text(wrong));
    question("more", words.say("assign-more"))
        .child(picks(true, [tick("closed", form.closed), tick("silent", form.silent)]))
        .child(day.children(wrong))
}

/// A field for a day, in place of one for text.
fn typed_day(field: Element, value: &str, wrong: bool, today: u32) -> Element {
    let input = el("input")
        .attr("id", "until")
        .attr("type", "date")
        .attr("data-in", "until")
        .attr("min", date(today.max(Day::FIRST)))
        .attr("max", date(Day::LAST))
        .attr("value", value)
        .attr_if("aria-invalid", wrong.then_some("true"))
        .attr_if("aria-describedby", wrong.then_some("until-wrong"));
    let label = field.children.into_iter().next();
    let mut day = el("div").key("until").class("field");
    day.children.extend(label);
    day.child(input)
}

/// A day as a field for days has it, `2026-12-01`.
fn date(number: u32) -> String {
    let (year, month, day) = civil(number);
    format!("{year:04}-{month:02}-{day:02}")
}

/// The sheet, as it is so far.
fn sheet(desk: &Desk) -> Element {
    let words = &desk.words;
    let paper = |class: &str| el("div").class(class);
    let paper = match (desk.form.assignment(), desk.link()) {
        (Ok(assignment), Some((_, link))) => written(desk, paper("paper"), &assignment, &link),
        (Err(missing), _) => paper("paper empty")
            .child(el("p").attr("role", "status").text(missing_words(words, missing))),
        (Ok(_), None) => paper("paper empty"),
    };
    el("section")
        .class("sheet-so-far")
        .attr("id", "sheet")
        .attr("tabindex", "-1")
        .attr("aria-label", words.say("sheet-heading"))
        .child(el("h3").text(words.say("sheet-heading")))
        .child(paper)
        .child(beside(desk))
}

fn written(desk: &Desk, paper: Element, assignment: &Assignment, link: &str) -> Element {
    let words = &desk.words;
    let label = words.say("sheet-qr");
    let square = qr::draw(link).ok().map(|modules| code(&modules, &label).attr("id", "qr"));
    let shown = el("p").class("code").attr("id", "code").text(assignment.code());
    let whole = el("p")
        .class("link")
        .child(el("span").class("what").text(words.say("sheet-link")))
        .text(" ")
        .child(el("a").attr("id", "link").attr("href", link).text(link));
    let copied = desk.copied.map(|done| if done { "sheet-copied" } else { "sheet-not-copied" });
    let copied = copied.map(|key| words.say(key));
    let silent = desk.form.silent.then(|| hint(words.say("sheet-silent")));
    paper
        .child(el("p").class("sum").attr("role", "status").text(summary(desk, assignment)))
        .children(square)
        .child(el("p").class("what").text(words.say("sheet-code")))
        .child(shown)
        .child(row([button("print:assignment", "main").text(words.say("sheet-print"))]))
        .child(row([button("collect", "second").text(words.say("sheet-collect"))]))
        .child(whole)
        .children(silent)
        .child(row([
            button("copy:link", "quiet").text(words.say("sheet-copy")),
            button("copy:code", "quiet").text(words.say("sheet-copy-code")),
        ]))
        .child(el("p").class("copied").attr("role", "status").text(copied.unwrap_or_default()))
        .child(label_field(desk))
}

/// What the class is called on paper.
pub fn label_field(desk: &Desk) -> Element {
    let words = &desk.words;
    let field = el("input")
        .attr("id", "label")
        .attr("data-in", "label")
        .attr("autocomplete", "off")
        .attr("maxlength", "40")
        .attr("placeholder", "5A")
        .attr("aria-describedby", "label-how")
        .attr("value", &desk.label);
    el("div")
        .key("label")
        .class("field label")
        .child(el("label").attr("for", "label").text(words.say("sheet-label")))
        .child(field)
        .child(el("p").attr("id", "label-how").class("below").text(words.say("sheet-label-how")))
}

/// What is assigned, in one line.
pub fn summary(desk: &Desk, assignment: &Assignment) -> String {
    let words = &desk.words;
    let what = match assignment.what {
        What::Adapt(None) => words.say("sum-adapt"),
        What::Adapt(Some(world)) => words.with("sum-adapt-in", &[("world", &words.world(world))]),
        What::Levels(_) => {
            let titles = titles(&desk.data, assignment);
            titles.iter().map(|title| words.tell(title)).collect::<Vec<_>>().join(", ")
        }
    };
    let mode = match assignment.mode {
        Mode::Practice => words.say("mode-practice"),
        Mode::Check => words.say("mode-check"),
    };
    let mut parts = vec![words.band(assignment.band), what, mode];
    if let Some(day) = assignment.until {
        parts.push(words.with("sum-until", &[("day", &day_words(words, day))]));
    }
    if assignment.closed {
        parts.push(words.say("sum-closed"));
    }
    parts.join(" · ")
}

/// A day as people write it.
fn day_words(words: &Words, day: Day) -> String {
    let date = date(day.number());
    let mut parts = date.split('-').map(|part| part.trim_start_matches('0'));
    let [Some(year), Some(month), Some(day)] = [parts.next(), parts.next(), parts.next()] else {
        return date;
    };
    words.with("sum-day", &[("year", year), ("month", month), ("day", day)])
}

fn missing_words(words: &Words, missing: Missing) -> String {
    words.say(match missing {
        Missing::Band => "missing-band",
        Missing::Levels => "missing-levels",
        Missing::NoDay => "missing-day",
        Missing::Day(classroom::DayError::Early { .. }) => "missing-day-early",
        Missing::Day(classroom::DayError::Late { .. }) => "missing-day-late",
    })
}

/// What a class may need besides.
fn beside(desk: &Desk) -> Element {
    let words = &desk.words;
    let screen = el("a")
        .class("button second")
        .attr("href", format!("./?class&lang={}", words.lang.id()))
        .text(words.say("beside-screen"));
    el("div")
        .class("beside panel")
        .child(el("h3").text(words.say("beside-heading")))
        .child(el("p").text(words.say("beside-screen-how")))
        .child(row([screen]))
        .child(el("p").text(words.say("beside-print-how")))
        .child(row([
            button("print:voting", "second").text(words.say("beside-voting")),
            button("print:home", "second").text(words.say("beside-home")),
        ]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_those_that_fields_have() {
        for day in ["1970-01-01", "2026-08-01", "2028-02-29", "2029-05-19"] {
            let number = scenario::day_number(day).expect("a day");
            assert_eq!(date(u32::try_from(number).expect("after 1970")), day);
        }
    }
}
