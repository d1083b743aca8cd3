//! L15, for the adults: from sensitivity 1 a teacher is told what to be ready for.
//! Source: curriculum.md section 4 (disclosure card).

use crate::{finding::Report, level::Level};

pub(super) fn check(level: &Level<'_>, report: &mut Report) {
    if level.scenario.sensitivity >= 1 && level.scenario.adults.disclosure.is_none() {
        let cure = "add `disclosure`: how to listen when a child tells";
        report.error("L15", "adults", "no words for an adult to whom a child tells", cure);
    }
}
