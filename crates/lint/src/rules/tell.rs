//! L17: telling and reporting are always the best answer and never punished. L18: who can be told.
//! Source: curriculum.md section 5.
//!
//! L18 asks *whom to tell* lists for an adult outside the family and for 111. Such a list is a
//! decision all of whose options tell. A decision between telling (in two ways or more) and
//! something else is about telling at all: there, one adult outside the family is enough, because
//! three choices are the most for a small child and 111 is one tap away on the help card.

use std::collections::BTreeSet;

use scenario::{CastRole, Choice, ChoiceTag, Decision, Grade, placeholders, walk};

use crate::{finding::Report, level::Level};

pub(super) fn check(level: &Level<'_>, report: &mut Report) {
    for (index, at, node) in level.nodes() {
        let Some(decision) = node.decision() else { continue };
        let at = format!("{at}.step.decision");
        for (option, choice) in decision.options.iter().enumerate() {
            if tells(choice) || choice.tags.contains(&ChoiceTag::Report) {
                best(level, index, &format!("{at}.options[{option}]"), decision, choice, report);
            }
        }
        for variant in walk::each(level.reached[index]) {
            let offered = decision.options.iter();
            let offered: Vec<&Choice> =
                offered.filter(|it| walk::chosen(&it.only, 1 << variant) != 0).collect();
            if menu(level, variant, &at, &offered, report) {
                break;
            }
        }
    }
}

fn tells(choice: &Choice) -> bool {
    choice.tags.iter().any(|tag| matches!(tag, ChoiceTag::Tell | ChoiceTag::TellAnother))
}

/// L17 for one option that tells or reports.
fn best(
    level: &Level<'_>,
    index: usize,
    at: &str,
    decision: &Decision,
    choice: &Choice,
    report: &mut Report,
) {
    let ungraded = decision.measures.is_none() && choice.grade == Grade::Free;
    if choice.grade != Grade::Safe && !ungraded {
        let what = format!("telling is not the best answer in `{}`", choice.text.id);
        report.error("L17", format!("{at}.grade"), what, "grade it `safe`");
    }
    let punished = |choice: &Choice| choice.tags.contains(&ChoiceTag::Punished);
    let later = walk::each(level.reached[index]).any(|variant| {
        let next = level.graph.enter(&choice.then.go, variant).ok();
        let after = level.graph.reached_from(next, variant, |_| true);
        let nodes = level.scenario.nodes.iter().zip(after).filter(|(_, reached)| *reached);
        nodes.filter_map(|(node, _)| node.decision()).any(|it| it.options.iter().any(punished))
    });
    if punished(choice) || later {
        let what = format!("punishment after telling in `{}`", choice.text.id);
        report.error("L17", format!("{at}.tags"), what, "let telling lead to help only");
    }
}

/// L18 for one decision in one variant; whether something was wrong.
fn menu(
    level: &Level<'_>,
    variant: u8,
    at: &str,
    offered: &[&Choice],
    report: &mut Report,
) -> bool {
    let telling: Vec<&Choice> = offered.iter().copied().filter(|choice| tells(choice)).collect();
    let right = offered.iter().filter(|choice| choice.grade == Grade::Safe);
    let all_right_tell = right.into_iter().all(|choice| tells(choice));
    if telling.len() < 2 || !all_right_tell {
        return false;
    }
    let roles: BTreeSet<Reach> =
        telling.iter().flat_map(|choice| reaches(level, variant, choice)).collect();
    let whole = telling.len() == offered.len();
    let mut wrong = false;
    if !roles.contains(&Reach::Outside) {
        let cure = "let the answer of one option be spoken by a cast member of role outside_adult";
        report.error("L18", at, "no adult outside the family among those to tell", cure);
        wrong = true;
    }
    if whole && !roles.contains(&Reach::Line) {
        let cure = "offer `{help:vn_111}`, or let a cast member of role helpline answer";
        report.error("L18", at, "111 is not among those to tell", cure);
        wrong = true;
    }
    wrong
}

/// Whom an option reaches.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Reach {
    Outside,
    Line,
}

/// Read from what the option says and from who answers: in its outcome, or first at the next node.
fn reaches(level: &Level<'_>, variant: u8, choice: &Choice) -> Vec<Reach> {
    let mut out = Vec::new();
    if placeholders(&choice.text.vi).any(|name| name == "help:vn_111") {
        out.push(Reach::Line);
    }
    let next = level.graph.enter(&choice.then.go, variant).ok();
    let next = next.and_then(|index| level.scenario.nodes[index].say.first());
    let answer = if choice.then.say.is_empty() { next } else { None };
    for text in choice.then.say.iter().chain(answer) {
        match level.role(text.who.as_deref()) {
            Some(CastRole::OutsideAdult) => out.push(Reach::Outside),
            Some(CastRole::Helpline) => out.push(Reach::Line),
            _ => {}
        }
    }
    out
}
