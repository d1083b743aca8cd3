//! L19: an adult who reacts badly is never the last: before any end, telling another is offered.
//! Source: curriculum.md section 5.

use scenario::{ChoiceTag, LineTag, Node, Step, walk};

use crate::{finding::Report, level::Level};

pub(super) fn check(level: &Level<'_>, report: &mut Report) {
    for line in &level.lines {
        let Some(index) = line.when.node else { continue };
        if !line.text.tags.contains(&LineTag::Dismissive) {
            continue;
        }
        let lost = walk::each(line.when.variants & level.reached[index]).find(|variant| {
            let starts = starts(level, index, line.text, *variant);
            starts.into_iter().any(|start| {
                let offered = |at: usize| another(&level.scenario.nodes[at], *variant);
                let after = level.graph.reached_from(Some(start), *variant, |at| !offered(at));
                let nodes = level.scenario.nodes.iter().enumerate();
                nodes
                    .into_iter()
                    .any(|(at, node)| after[at] && matches!(node.step, Step::End) && !offered(at))
            })
        });
        if let Some(variant) = lost {
            let what =
                format!("in variant {variant}, nobody else is told after `{}`", line.text.id);
            let cure = "lead to a decision with an option tagged `tell_another`";
            report.error("L19", &line.at, what, cure);
        }
    }
}

/// Where play goes on after a line: its own node, or what follows the outcome that says it.
fn starts(level: &Level<'_>, index: usize, text: &scenario::Text, variant: u8) -> Vec<usize> {
    let options = level.scenario.nodes[index].decision().into_iter().flat_map(|it| &it.options);
    let says = |choice: &&scenario::Choice| {
        choice.then.say.iter().chain(&choice.then.recover).any(|said| std::ptr::eq(said, text))
    };
    match options.into_iter().find(says) {
        Some(choice) => level.graph.enter(&choice.then.go, variant).ok().into_iter().collect(),
        None => vec![index],
    }
}

fn another(node: &Node, variant: u8) -> bool {
    node.decision().is_some_and(|decision| {
        decision.options.iter().any(|choice| {
            choice.tags.contains(&ChoiceTag::TellAnother)
                && walk::chosen(&choice.only, 1 << variant) != 0
        })
    })
}
