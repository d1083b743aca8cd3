//! Pieces that several pages share.

use markup::{Element, el};
use port::Lang;

use super::Pen;

/// An empty page in the pen's language, under the game's mark.
pub(super) fn sheet(pen: &Pen<'_>, kind: &str) -> Element {
    let name = say(&pen.in_lang(Lang::Vi), "span", "app-name").attr("lang", Lang::Vi.id());
    let mark = el("p").class("p-brand").child(lantern()).child(name);
    el("article").class(format!("sheet {kind}")).attr("lang", pen.lang().id()).child(mark)
}

/// An element that says the words of a key.
pub(super) fn say(pen: &Pen<'_>, tag: &'static str, key: &str) -> Element {
    el(tag).text(pen.say(key))
}

/// An element that says the words of a key in both languages, the pen's own first.
pub(super) fn both(pen: &Pen<'_>, tag: &'static str, key: &str) -> Element {
    both_of(pen, tag, |pen| pen.say(key))
}

/// An element that says the same in both languages, the pen's own first.
pub(super) fn both_of(
    pen: &Pen<'_>,
    tag: &'static str,
    says: impl Fn(&Pen<'_>) -> String,
) -> Element {
    let other = pen.in_lang(other(pen.lang()));
    let also = el("span").class("p-also").attr("lang", other.lang().id()).text(says(&other));
    el(tag).child(el("span").text(says(pen))).text(" ").child(also)
}

/// The same piece in both languages, side by side.
pub(super) fn side_by_side(
    pen: &Pen<'_>,
    kind: &str,
    piece: impl Fn(&Pen<'_>, Element) -> Element,
) -> Element {
    let column = |lang: Lang| {
        let pen = pen.in_lang(lang);
        piece(&pen, el("div").class("p-column").attr("lang", lang.id()))
    };
    let columns = [column(pen.lang()), column(other(pen.lang()))];
    el("div").class(format!("p-columns {kind}")).children(columns)
}

/// The other language of a page that carries both.
const fn other(lang: Lang) -> Lang {
    match lang {
        Lang::Vi => Lang::En,
        Lang::En => Lang::Vi,
    }
}

/// A list whose items are these texts.
pub(super) fn list(tag: &'static str, texts: impl IntoIterator<Item = String>) -> Element {
    el(tag).children(texts.into_iter().map(|text| el("li").text(text)))
}

/// A list of what these keys say.
pub(super) fn said(pen: &Pen<'_>, tag: &'static str, keys: &[&str]) -> Element {
    list(tag, keys.iter().map(|key| pen.say(key)))
}

/// Words and a line after them to write on.
pub(super) fn to_fill(pen: &Pen<'_>, key: &str) -> Element {
    let line = el("span").class("p-line").attr("aria-hidden", "true");
    el("p").class("p-fill").child(say(pen, "span", key)).child(line)
}

/// Empty lines to write on.
pub(super) fn lines(count: usize) -> Element {
    let line = || el("p").class("p-line");
    el("div").class("p-lines").attr("aria-hidden", "true").children((0..count).map(|_| line()))
}

/// Who can be called, with what for.
pub(super) fn helpers(pen: &Pen<'_>) -> Element {
    let entry = |entry: &scenario::HelpEntry| {
        let name = pen.tell(&entry.name);
        let number =
            (!entry.number.is_empty()).then(|| el("b").class("p-number").text(&entry.number));
        let named = el("span").class("p-who").text(name).children(number.map(spaced));
        el("li").child(named).text(" – ").child(el("span").text(pen.tell(&entry.does)))
    };
    el("ul").class("p-helpers").children(pen.helpers().card().iter().map(entry))
}

/// The same in both languages, side by side on a page that carries both.
pub(super) fn helpers_of_both(pen: &Pen<'_>) -> Element {
    let entry = |entry: &scenario::HelpEntry| {
        let number =
            (!entry.number.is_empty()).then(|| el("b").class("p-number").text(&entry.number));
        let name = both_of(pen, "p", |pen| pen.tell(&entry.name)).class("p-who");
        let does = both_of(pen, "p", |pen| pen.tell(&entry.does));
        el("li").children(number).child(name).child(does)
    };
    let list = el("ul").children(pen.helpers().card().iter().map(entry));
    el("section").class("p-calls").child(both(pen, "h2", "print-help")).child(list)
}

fn spaced(element: Element) -> Element {
    el("span").text(" ").child(element)
}

/// An element in which what is to be said word for word, between “ and ”, stands out.
pub(super) fn with_speech(tag: &'static str, text: &str) -> Element {
    let mut whole = el(tag);
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('“') {
        let Some((speech, after)) = after.split_once('”') else { break };
        whole = whole.text(before).child(el("b").text(format!("“{speech}”")));
        rest = after;
    }
    whole.text(rest)
}

/// The game's mark: a star in a lantern.
fn lantern() -> Element {
    let round = "M12 2.2a9.8 9.8 0 1 0 0 19.6a9.8 9.8 0 1 0 0-19.6z";
    let star = "M12 3.6l2.1 5.6 6 .3-4.7 3.7 1.6 5.7-5-3.2-5 3.2 1.6-5.7-4.7-3.7 6-.3z";
    let drawn = |path: &str| el("path").attr("d", path);
    el("svg")
        .class("p-lantern")
        .attr("viewBox", "0 0 24 24")
        .attr("aria-hidden", "true")
        .child(drawn(round).class("p-outline"))
        .child(drawn(star))
}
