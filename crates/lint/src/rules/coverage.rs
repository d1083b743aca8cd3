//! L06: every skill has a level in every band; a third of what is judged is genuine, and "ask" is
//! right everywhere. Source: curriculum.md sections 4 and 5.

use port::Band;
use scenario::{ChoiceTag, Grade, Item, walk};

use crate::{
    finding::{Note, Report, Severity},
    level::Level,
};

const RULE: &str = "L06";

/// The 17 skills, by name.
const SKILLS: usize = 17;

/// What one level judges.
pub(super) fn classify(level: &Level<'_>, report: &mut Report) {
    for (index, at, node) in level.nodes() {
        let Some(decision) = node.decision().filter(|it| it.item.is_some()) else { continue };
        let asks = |variant: u8| {
            decision.options.iter().any(|choice| {
                choice.grade == Grade::Safe
                    && choice.tags.contains(&ChoiceTag::Ask)
                    && walk::chosen(&choice.only, 1 << variant) != 0
            })
        };
        if let Some(variant) = walk::each(level.reached[index]).find(|variant| !asks(*variant)) {
            let what = format!("asking is not among the right answers in variant {variant}");
            let cure = "offer an option graded safe and tagged `ask`";
            report.error(RULE, format!("{at}.step.decision"), what, cure);
        }
    }
    for variant in walk::each(level.variants) {
        let (mut judged, mut genuine) = (0, 0);
        for (index, node) in level.scenario.nodes.iter().enumerate() {
            if walk::has(level.reached[index], variant) {
                let (spots, harmless) = super::board::judged(level, node, variant);
                judged += spots;
                genuine += harmless;
            }
            let item = node.decision().and_then(|it| it.item);
            if walk::has(level.reached[index], variant) {
                judged += usize::from(item.is_some());
                genuine += usize::from(item == Some(Item::Genuine));
            }
        }
        if genuine * 3 < judged {
            let what = format!("only {genuine} of {judged} things judged are genuine");
            let cure = "let a third be genuine, so that the game does not teach fear of everything";
            report.error(RULE, "nodes", format!("{what} in variant {variant}"), cure);
            break;
        }
    }
}

/// What the pack still lacks: told, never failed.
pub(super) fn pack(levels: &[Level<'_>], notes: &mut Vec<(Option<usize>, Note)>) {
    for band in Band::ALL {
        let mut skills: Vec<_> = levels
            .iter()
            .filter(|level| level.scenario.bands.contains(band))
            .flat_map(|level| level.scenario.skills.iter().copied())
            .collect();
        skills.sort();
        skills.dedup();
        if skills.len() < SKILLS {
            let what = format!("{}: {} of {SKILLS} skills have a level", band.id(), skills.len());
            let cure = "curriculum.md section 2-3 has a story for each".to_owned();
            let severity = Severity::Info;
            notes.push((None, Note { at: String::new(), rule: RULE, severity, what, cure }));
        }
    }
}
