//! L04: every node is played in some variant, and every end says something. (That each node leads
//! to an end is checked by `scenario::check`, under the same number.) Source: curriculum.md section 5.

use scenario::Step;

use crate::{finding::Report, level::Level};

pub(super) fn check(level: &Level<'_>, report: &mut Report) {
    for (index, at, node) in level.nodes() {
        if level.reached[index] == 0 {
            let what = format!("play never comes to `{}`", node.id);
            report.error("L04", at, what, "lead to it, or take it out");
        } else if matches!(node.step, Step::End) && node.say.is_empty() {
            let what = format!("the end `{}` says nothing", node.id);
            report.error("L04", at, what, "add a closing line to `say`");
        }
    }
}
