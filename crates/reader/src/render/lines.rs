//! The texts of a screen.

use port::{Line, LineKind, Screen};

use super::{Page, device, scene::picture, target};
use crate::{Element, el, words::words};

/// The texts that are no part of anything else, in reading order.
pub fn talk(page: &Page<'_>) -> Vec<Element> {
    if page.frame.view.lines.is_empty() {
        return Vec::new();
    }
    match page.frame.screen {
        Screen::Help => return help(page),
        Screen::Grown => return grown(page),
        _ => {}
    }
    vec![
        el("div").key("talk").class("talk").children(
            page.frame
                .view
                .lines
                .iter()
                .filter(|line| !device::says(page, &line.id))
                .map(|line| bubble(page, line)),
        ),
    ]
}

/// The help card: the care first, then who can be called, each with the number beside it, then the rest.
fn help(page: &Page<'_>) -> Vec<Element> {
    let is_entry = |line: &&Line| !line.who.is_empty();
    let lines = &page.frame.view.lines;
    let care = lines.iter().take_while(|line| !is_entry(line)).map(|line| bubble(page, line));
    let entries = lines.iter().filter(is_entry).map(|line| entry(page, line));
    let rest = lines.iter().skip_while(|line| !is_entry(line)).filter(|line| !is_entry(line));
    vec![
        el("div").key("talk").class("talk").children(care),
        el("ul").key("helpers").class("helpers").children(entries),
        el("div").key("more").class("talk more").children(rest.map(|line| bubble(page, line))),
    ]
}

/// The adults' page: what it is, then groups under headings; who speaks is the heading of what follows.
fn grown(page: &Page<'_>) -> Vec<Element> {
    let lines = &page.frame.view.lines;
    let groups = lines.chunk_by(|_, next| next.who.is_empty());
    let group = |(nth, lines): (usize, &[Line])| {
        let heading = lines.first().map(|line| line.who.as_str()).filter(|it| !it.is_empty());
        el("section")
            .key(format!("group:{nth}"))
            .class("group")
            .children(heading.map(|it| el("h2").text(it.to_owned())))
            .children(lines.iter().map(|line| told(page, line, None)))
    };
    vec![el("div").key("talk").class("talk").children(groups.enumerate().map(group))]
}

fn entry(page: &Page<'_>, line: &Line) -> Element {
    let call = calls(page, line).map(|call| target::target(page, call));
    el("li").key(format!("li:{}", line.id)).class("helper").child(bubble(page, line)).children(call)
}

/// The target that calls the entry of this line.
pub fn calls<'a>(page: &Page<'a>, line: &Line) -> Option<&'a port::Target> {
    let frame = page.frame;
    if frame.screen != Screen::Help || line.who.is_empty() {
        return None;
    }
    frame.view.target(&format!("call:{}", line.id))
}

fn bubble(page: &Page<'_>, line: &Line) -> Element {
    let who = (!line.who.is_empty()).then(|| {
        let says = (!line.actor.is_empty())
            .then(|| el("span").class("sr").text(format!(" {}", words(page.frame.lang).says)));
        el("b").class("who").text(line.who.clone()).children(says).text(": ")
    });
    told(page, line, who)
}

/// A text with who says it and its pictures.
fn told(page: &Page<'_>, line: &Line, who: Option<Element>) -> Element {
    let pictures: Vec<Element> = line
        .icons
        .iter()
        .filter_map(|icon| page.icons.url(icon))
        .map(|url| picture(url).class("icon"))
        .collect();
    let pictures = (!pictures.is_empty()).then(|| el("span").class("icons").children(pictures));
    el("p")
        .key(format!("line:{}", line.id))
        .class(format!("line {}", kind(line)))
        .attr("id", format!("line-{}", line.id))
        .attr("data-line", line.id.clone())
        .children(who)
        .child(el("span").class("words").text(line.text.clone()))
        .children(pictures)
}

const fn kind(line: &Line) -> &'static str {
    match line.kind {
        LineKind::Say => "say",
        LineKind::Narration => "narration",
        LineKind::Question => "say question",
        LineKind::Hint => "say hint",
        LineKind::Outcome => "say outcome",
        LineKind::Recovery => "narration recovery",
        LineKind::Care => "care",
        LineKind::Body => "body",
    }
}
