//! L03: sensitivity keeps to the band, and the gravest needs a gate. L16: from 2 on, a note before
//! the start and a way around. Source: curriculum.md sections 1 and 5.

use port::Band;

use crate::{finding::Report, level::Level};

pub(super) fn check(level: &Level<'_>, report: &mut Report) {
    let scenario = level.scenario;
    let limit = match level.youngest() {
        Band::Six => 1,
        Band::Nine => 2,
        Band::Twelve => 3,
    };
    if scenario.sensitivity > limit {
        let what = format!("sensitivity {} for {}", scenario.sensitivity, level.youngest().id());
        let cure = format!("at most {limit} there: write it for an older band, or softer");
        report.error("L03", "sensitivity", what, cure);
    }
    let gated = scenario.teacher_unlock || scenario.min_grade.is_some_and(|grade| grade >= 8);
    if scenario.sensitivity >= 3 && !gated {
        let cure = "add `teacher_unlock: true` or `min_grade: 8`";
        report.error("L03", "sensitivity", "sensitivity 3 without a gate", cure);
    }
    if scenario.sensitivity >= 2 && scenario.content_note.is_none() {
        let cure = "add `content_note`: what it is about, in one calm sentence";
        report.error("L16", "sensitivity", "no content note before the start", cure);
    }
    if scenario.sensitivity >= 2 && !scenario.skip_allowed {
        let cure = "add `skip_allowed: true`";
        report.error("L16", "sensitivity", "it cannot be skipped", cure);
    }
}
