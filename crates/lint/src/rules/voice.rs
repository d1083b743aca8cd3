//! L26: small children hear every text, and every choice has a picture. Source: curriculum.md
//! sections 4 (reading aid) and 5. Names, the title of a pretend tab and texts for adults need no
//! voice; a level written for several bands needs it if the youngest is 6-8.

use port::Band;
use scenario::walk::Kind;

use crate::{finding::Report, level::Level};

const RULE: &str = "L26";

pub(super) fn check(level: &Level<'_>, report: &mut Report) {
    if level.youngest() != Band::Six {
        return;
    }
    for line in &level.lines {
        let silent = matches!(line.kind, Kind::Name | Kind::Tab | Kind::Adults);
        if !silent && line.text.voice.as_ref().is_none_or(String::is_empty) {
            let what = format!("`{}` has no voice", line.text.id);
            report.error(RULE, &line.at, what, "add `voice: \"auto\"`");
        }
    }
    for (_, at, node) in level.nodes() {
        for (index, choice) in node.decision().iter().flat_map(|it| &it.options).enumerate() {
            if choice.icon.is_empty() {
                let what = format!("the choice `{}` has no picture", choice.text.id);
                let at = format!("{at}.step.decision.options[{index}]");
                report.error(RULE, at, what, "add `icon`");
            }
        }
    }
}
