//! L05: every risky choice has its way back in the same breath, and nothing is ever lost.
//! L21: choices that no child is ever offered. Source: curriculum.md sections 4 and 5.
//!
//! The curriculum allows two steps to the recovery; the format has a place for it on the outcome
//! itself, so this asks for it there: one step.

use scenario::{ChoiceTag, Grade};

use crate::{finding::Report, level::Level};

pub(super) fn check(level: &Level<'_>, report: &mut Report) {
    for (_, at, node) in level.nodes() {
        for (index, choice) in node.decision().iter().flat_map(|it| &it.options).enumerate() {
            let at = format!("{at}.step.decision.options[{index}]");
            if choice.grade == Grade::Risky && choice.then.recover.is_none() {
                let what = format!("no way back after the risky choice `{}`", choice.text.id);
                let cure = "add `recover`: one sentence that shows another way";
                report.error("L05", format!("{at}.then"), what, cure);
            }
            for tag in &choice.tags {
                let (rule, what) = match tag {
                    ChoiceTag::GameOver => ("L05", "a choice that ends the game"),
                    ChoiceTag::SendImage => ("L21", "a choice to send a picture of oneself"),
                    ChoiceTag::Undress => ("L21", "a choice to undress"),
                    ChoiceTag::MeetAloneSuccess => ("L21", "a choice to meet alone that goes well"),
                    ChoiceTag::PaySuccess => ("L21", "a choice to pay that goes well"),
                    _ => continue,
                };
                let cure = "take it out: it is never offered, not even as a wrong answer";
                report.error(rule, format!("{at}.tags"), what, cure);
            }
        }
    }
}
