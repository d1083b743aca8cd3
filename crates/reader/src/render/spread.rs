//! Things that lie side by side: the picture they lie on, then each with what became of it.

use port::{Mark, Piece, Spread, SpreadKind};

use super::{Page, scene::picture, target};
use crate::{Element, el, words};

/// The window: what stands over it, the picture, the things, the buttons.
pub fn spread(page: &Page<'_>, it: &Spread) -> Element {
    let lang = page.frame.lang;
    let (buttons, things): (Vec<_>, Vec<_>) = it.pieces.iter().partition(|piece| piece.button);
    let title =
        (!it.title.is_empty()).then(|| el("p").key("title").class("title").text(it.title.clone()));
    let list = el("ul")
        .key("things")
        .class("things")
        .attr("role", "list")
        .children(things.into_iter().map(|piece| thing(page, it, piece)));
    let row = (!buttons.is_empty()).then(|| {
        let all = buttons.into_iter().map(|piece| button(page, piece));
        el("div").key("buttons").class("window-buttons").children(all)
    });
    el("section")
        .key("device")
        .class(format!("device spread {}", class(it.kind)))
        .attr("aria-label", words::spread(lang, it.kind))
        .children(title)
        .children(ground(page, it))
        .child(list)
        .children(row)
}

const fn class(kind: SpreadKind) -> &'static str {
    match kind {
        SpreadKind::Doll => "doll",
        SpreadKind::Trade => "trade",
        SpreadKind::Faces => "faces",
        SpreadKind::Feed => "feed",
        SpreadKind::Form => "form",
    }
}

/// The picture, with what is covered on it and a ring about what is spoken of.
fn ground(page: &Page<'_>, it: &Spread) -> Option<Element> {
    let url = page.icons.url(&it.art)?;
    let parts = it.parts.iter().filter_map(|part| {
        let url = page.icons.url(&format!("{}.{part}", it.art))?;
        Some(picture(url).key(part.clone()).class("layer"))
    });
    let over = it.pieces.iter().filter_map(|piece| {
        let class = match piece.mark {
            Mark::Covered => "leaf",
            Mark::Felt => "felt",
            _ if piece.id == it.about => "over",
            _ => return None,
        };
        Some(oval(piece, class))
    });
    Some(
        el("div")
            .key("picture")
            .class("photo")
            .child(picture(url).key("ground").class("ground"))
            .children(parts)
            .children(over),
    )
}

/// The policy of the page allows no styles of its own, so a drawing says where something lies.
fn oval(piece: &Piece, class: &'static str) -> Element {
    let [x, y, w, h] = piece.area.map(|share| share * 100.0);
    let oval = el("ellipse")
        .class(class)
        .attr("cx", format!("{:.1}", x + w / 2.0))
        .attr("cy", format!("{:.1}", (y + h / 2.0) * 0.75))
        .attr("rx", format!("{:.1}", w / 2.0))
        .attr("ry", format!("{:.1}", h * 0.75 / 2.0));
    el("svg")
        .key(format!("oval:{}", piece.id))
        .class("layer ring")
        .attr("viewBox", "0 0 100 75")
        .attr("aria-hidden", "true")
        .child(oval)
}

fn thing(page: &Page<'_>, it: &Spread, piece: &Piece) -> Element {
    let lang = page.frame.lang;
    let about = if piece.id == it.about { " about" } else { "" };
    let own = if piece.own { " own" } else { "" };
    let face = page.icons.url(&piece.by_icon).map(|url| picture(url).class("face"));
    let by = (!piece.by.is_empty()).then(|| {
        el("p").key("by").class("by").children(face).child(el("span").text(piece.by.clone()))
    });
    let note = (!piece.note.is_empty())
        .then(|| el("p").key("note").class("note").text(piece.note.clone()));
    let count = (piece.count > 0).then(|| {
        let lead = words::passed_on(lang);
        el("p").key("count").class("count").text(format!("{lead}: {}", piece.passed_on()))
    });
    let mark = words::mark(lang, piece.mark);
    let mark = (!mark.is_empty()).then(|| el("p").key("mark").class("mark").text(mark));
    let sign = (!piece.sign.is_empty()).then(|| {
        let lead = el("span").class("sr").text(format!("{}: ", words::words(lang).light));
        el("p").key("sign").class("reveal").child(lead).text(piece.sign.clone())
    });
    let state = format!("{:?}", piece.mark).to_lowercase();
    el("li")
        .key(format!("thing:{}", piece.id))
        .class(format!("thing is-{state}{about}{own}"))
        .children(by)
        .child(own_words(page, piece))
        .children(note)
        .children(count)
        .children(mark)
        .children(sign)
}

/// What it is called; a button where it can be tapped.
fn own_words(page: &Page<'_>, piece: &Piece) -> Element {
    if let Some(it) = piece.target.as_deref().and_then(|id| page.frame.view.target(id)) {
        let mut it = it.clone();
        if page.icons.url(&it.icon).is_none() {
            it.icon.clone_from(&piece.icon);
        }
        return target::with_shown(page, &it, &piece.text);
    }
    let icon = page.icons.url(&piece.icon).map(|url| picture(url).class("icon"));
    let text = el("span").class("label").text(piece.text.clone());
    el("p").key("still").class("still").children(icon).child(text)
}

fn button(page: &Page<'_>, piece: &Piece) -> Element {
    el("div").key(format!("button:{}", piece.id)).class("button").child(own_words(page, piece))
}
