//! G01: a graded decision has a hint. G02: grades fit: what is measured has a right answer and no
//! free one, what is not measured has free ones only. G03 (a warning): a third of what is
//! measured is easy in the easiest variant. Source: curriculum.md section 4 and the issue.

use scenario::{Grade, walk};

use crate::{finding::Report, level::Level};

pub(super) fn check(level: &Level<'_>, report: &mut Report) {
    let easiest = walk::each(level.variants).next().unwrap_or(1);
    let (mut measured, mut easy) = (0, 0);
    for (index, at, node) in level.nodes() {
        let Some(decision) = node.decision() else { continue };
        let at = format!("{at}.step.decision");
        let Some(measure) = &decision.measures else {
            let graded = decision.options.iter().position(|it| it.grade != Grade::Free);
            if let Some(option) = graded {
                let what = "a grade where nothing is measured";
                let cure = "add `measures`, or grade every option `free`";
                report.error("G02", format!("{at}.options[{option}].grade"), what, cure);
            }
            continue;
        };
        if walk::has(level.reached[index], easiest) {
            measured += 1;
            easy += usize::from(measure.difficulty.get(&easiest) == Some(&1));
        }
        if decision.hints.is_empty() {
            let cure = "add at least one to `hints`: it points, it never tells";
            report.error("G01", &at, "a graded decision without a hint", cure);
        }
        if let Some(option) = decision.options.iter().position(|it| it.grade == Grade::Free) {
            let what = "a free option where something is measured";
            let cure = "grade it safe, fine or risky";
            report.error("G02", format!("{at}.options[{option}].grade"), what, cure);
        }
        let safe = |variant: u8| {
            decision.options.iter().any(|choice| {
                choice.grade == Grade::Safe && walk::chosen(&choice.only, 1 << variant) != 0
            })
        };
        if let Some(variant) = walk::each(level.reached[index]).find(|variant| !safe(*variant)) {
            let what = format!("no right answer in variant {variant}");
            report.error("G02", format!("{at}.options"), what, "grade one option `safe`");
        }
    }
    if easy * 3 < measured {
        let what = format!("{easy} of {measured} decisions are easy in variant {easiest}");
        let cure = "give a third of them difficulty 1 there";
        report.warning("G03", "variants", what, cure);
    }
}
