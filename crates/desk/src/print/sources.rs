//! Where a page's facts come from: each source stands once, under a number.

use markup::{Element, el};

use super::{Pen, parts::say};

/// Sources in the order in which they are first named.
#[derive(Default)]
pub(super) struct Sources<'s>(Vec<&'s str>);

impl<'s> Sources<'s> {
    /// The mark that leads to a source, `[1]`.
    pub(super) fn mark(&mut self, source: &'s str) -> Element {
        let known = self.0.iter().position(|known| *known == source);
        let place = known.unwrap_or_else(|| {
            self.0.push(source);
            self.0.len() - 1
        });
        el("small").class("p-mark").text(format!("[{}]", place + 1))
    }

    /// The list that the marks lead to; its words are Vietnamese, as the sources are.
    pub(super) fn list(&self, pen: &Pen<'_>) -> Element {
        let item = |(place, source): (usize, &&str)| {
            let mark = el("span").class("p-mark").text(format!("[{}]", place + 1));
            el("li").child(mark).text(" ").child(el("span").attr("lang", "vi").text(*source))
        };
        let list = el("ul").children(self.0.iter().enumerate().map(item));
        let note = say(pen, "p", "print-lesson-sources-note");
        let heading = say(pen, "h2", "print-lesson-sources");
        el("section").class("p-sources").child(heading).child(list).child(note)
    }
}
