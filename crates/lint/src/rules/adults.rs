//! L15, for the adults: from sensitivity 1 a teacher is told what to be ready for. L07, for what a whole class is asked: it
//! is read from the last row of desks, so its letters are large and its two lines short (web/class/class.css).
//! Source: curriculum.md section 4 (disclosure card).

use port::{Band, Lang};

use crate::{
    finding::Report,
    level::{Level, said},
};

/// How many letters two lines below the screen of a class hold.
const fn most(band: Band) -> usize {
    match band {
        Band::Six => 66,
        Band::Nine | Band::Twelve => 80,
    }
}

pub(super) fn check(level: &Level<'_>, report: &mut Report) {
    let adults = &level.scenario.adults;
    if level.scenario.sensitivity >= 1 && adults.disclosure.is_none() {
        let cure = "add `disclosure`: how to listen when a child tells";
        report.error("L15", "adults", "no words for an adult to whom a child tells", cure);
    }
    let most = most(level.youngest());
    for lang in Lang::ALL.iter().copied() {
        let letters = said(&adults.class_stop, lang).chars().count();
        if letters > most {
            let what = format!("{letters} letters for a whole class to read, at most {most}");
            let at = format!("adults.class_stop.{}", lang.id());
            report.error("L07", at, what, "shorten it to two lines of a projector");
        }
    }
}
