//! L20: what a trick or a risky contact says is little, named for what it is, and explained.
//! Source: curriculum.md sections 3 (flags) and 4 (caps).
//!
//! An offender line is one tagged `trick`, one with a flag spoken by a thing, and every line of a
//! stranger, known person or peer. Lines are counted in each variant; a decision or another
//! speaker ends a row. It is explained by a later line tagged `explains`, or by what comes of a
//! decision, on every way to an end.

use port::Band;
use scenario::{CastRole, LineTag, Node, Step, Text, walk};

use crate::{finding::Report, level::Level};

const RULE: &str = "L20";

/// Lines in all, and in a row.
const fn caps(band: Band) -> (usize, usize) {
    match band {
        Band::Six => (2, 1),
        Band::Nine => (8, 3),
        Band::Twelve => (12, 5),
    }
}

pub(super) fn check(level: &Level<'_>, report: &mut Report) {
    let (total, row) = caps(level.youngest());
    for line in level.lines.iter().filter(|line| line.shown() && offends(level, line.text)) {
        if !line.text.tags.iter().any(is_flag) {
            let what = format!("`{}` has no flag", line.text.id);
            let cure = "tag it with what gives it away, f1 to f8";
            report.error(RULE, &line.at, what, cure);
        }
        let Some(index) = line.when.node else { continue };
        let bare = walk::each(line.when.variants & level.reached[index])
            .find(|variant| unexplained(level, index, line.text, *variant));
        if let Some(variant) = bare {
            let what = format!("in variant {variant}, `{}` is not explained", line.text.id);
            let cure = "let a decision or a line tagged `explains` follow before the end";
            report.error(RULE, &line.at, what, cure);
        }
    }
    for variant in walk::each(level.variants) {
        let lines = level.lines.iter().filter(|line| {
            let reached = line.when.node.map_or(level.variants, |index| level.reached[index]);
            line.shown()
                && offends(level, line.text)
                && walk::has(line.when.variants & reached, variant)
        });
        let lines: Vec<_> = lines.collect();
        if let Some(first) = lines.get(total) {
            let what = format!("{} lines of the trick in variant {variant}", lines.len());
            report.error(RULE, &first.at, what, format!("at most {total}: tell the rest"));
            break;
        }
    }
    for (index, at, _) in level.nodes() {
        let longest = walk::each(level.reached[index]).map(|variant| rows(level, index, variant));
        if let Some(found) = longest.max().filter(|found| *found > row) {
            let what = format!("{found} lines of the trick in a row");
            report.error(
                RULE,
                format!("{at}.say"),
                what,
                format!("at most {row}: let someone answer"),
            );
        }
    }
}

const fn is_flag(tag: &LineTag) -> bool {
    !matches!(tag, LineTag::Dismissive | LineTag::Trick | LineTag::Explains)
}

fn offends(level: &Level<'_>, text: &Text) -> bool {
    let flagged = text.tags.iter().any(is_flag);
    let person = match level.role(text.who.as_deref()) {
        Some(CastRole::Thing) => flagged,
        Some(CastRole::Stranger | CastRole::KnownPerson | CastRole::Peer) => true,
        _ => false,
    };
    person || text.tags.contains(&LineTag::Trick)
}

/// The longest row that begins in this node and goes on over plain steps.
fn rows(level: &Level<'_>, from: usize, variant: u8) -> usize {
    let (mut longest, mut now) = (0, 0);
    let mut count = |texts: &[Text], now: &mut usize| {
        for text in texts {
            *now = if offends(level, text) { *now + 1 } else { 0 };
            longest = longest.max(*now);
        }
    };
    let mut index = from;
    for _ in 0..level.scenario.nodes.len() {
        let node = &level.scenario.nodes[index];
        count(&node.say, &mut now);
        match &node.step {
            Step::Next(next) if now > 0 => match level.graph.enter(next, variant) {
                Ok(next) => index = next,
                Err(_) => break,
            },
            _ => break,
        }
    }
    for choice in level.scenario.nodes[from].decision().into_iter().flat_map(|it| &it.options) {
        count(&choice.then.say, &mut 0);
    }
    longest
}

/// Whether play can end after the line without a decision or an explanation.
fn unexplained(level: &Level<'_>, index: usize, text: &Text, variant: u8) -> bool {
    let node = &level.scenario.nodes[index];
    let explains = |texts: &[Text]| texts.iter().any(|it| it.tags.contains(&LineTag::Explains));
    let in_say = node.say.iter().position(|said| std::ptr::eq(said, text));
    match in_say {
        // What is said later in the same node, or what comes of its decision, explains.
        Some(at) if explains(&node.say[at + 1..]) || node.decision().is_some() => return false,
        // A line on the pretend screen, or an outcome: explained by what comes of the choice.
        None => return false,
        Some(_) => {}
    }
    let stops = |at: usize| {
        let node: &Node = &level.scenario.nodes[at];
        at != index && (node.decision().is_some() || explains(&node.say))
    };
    let after = level.graph.reached_from(Some(index), variant, |at| !stops(at));
    let mut nodes = level.scenario.nodes.iter().enumerate();
    nodes.any(|(at, node)| after[at] && !stops(at) && matches!(node.step, Step::End))
}
