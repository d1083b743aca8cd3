//! A Frame as a semantic page.

mod device;
mod extras;
mod groups;
pub mod known;
mod lines;
mod phone;
mod photo;
mod scene;
mod spread;
mod stack;
mod target;
mod things;

#[cfg(test)]
pub(crate) mod sample;
#[cfg(test)]
mod tests;

use port::{Band, Frame, Place, Screen, Time};

use crate::{Element, Icons, Node, el};

/// From how many letters on a notice is long: on the screen of a class its letters are then lighter.
const LONG: usize = 80;

/// The page for a Frame: one `<div id="reader">` with all that is on the screen.
///
/// Depends on nothing but its arguments. Where it is seen and where its buttons lie over a stage is not
/// its business: see `Mode`.
#[must_use]
pub fn render(frame: &Frame, icons: &Icons) -> Node {
    let page = Page { frame, icons };
    let bar_first = frame.view.targets.first().is_some_and(|target| target.place == Place::Bar);
    let (first, second) =
        if bar_first { (page.bar(), page.main()) } else { (page.main(), page.bar()) };
    page.root().children(scene::backdrop(&page)).child(first).child(second).into()
}

/// What every part of the page needs.
#[derive(Clone, Copy)]
struct Page<'a> {
    frame: &'a Frame,
    icons: &'a Icons,
}

impl Page<'_> {
    fn root(&self) -> Element {
        let frame = self.frame;
        let view = &frame.view;
        let mut class = format!(
            "screen-{} {} time-{}",
            screen(frame.screen),
            band(frame),
            time(view.scene.time)
        );
        for (on, word) in [
            (frame.look.contrast, " contrast"),
            (frame.look.calm, " calm"),
            (frame.look.projector, " projector"),
            (view.device.is_some(), " with-device"),
            (view.code.is_some(), " with-code"),
            (matches!(view.device, Some(port::Device::Phone(_))), " with-phone"),
            (view.targets.iter().any(|target| target.place == Place::Card), " with-cards"),
            (
                view.targets.iter().any(|target| matches!(target.place, Place::Actor(_))),
                " with-tools",
            ),
            (view.targets.iter().any(|target| target.place == Place::Bubble), " with-say"),
        ] {
            if on {
                class.push_str(word);
            }
        }
        let mut parts = view.place_id.split('/');
        let level = parts.next().filter(|level| !level.is_empty());
        let node = level.and_then(|_| parts.next());
        el("div")
            .key("reader")
            .attr("id", "reader")
            .class(class)
            .attr("lang", frame.lang.id())
            .attr("data-screen", screen(frame.screen))
            .attr("data-rev", frame.rev.to_string())
            .attr_if("data-place", level.map(|_| view.place_id.clone()))
            .attr_if("data-level", level)
            .attr_if("data-node", node)
    }

    fn main(&self) -> Element {
        let view = &self.frame.view;
        let heading = el("h1")
            .key("heading")
            .attr("id", "heading")
            .attr("tabindex", "-1")
            .text(view.heading.clone());
        let notice = view.notice.as_ref().map(|notice| {
            let long = notice.text.chars().count() > LONG;
            let class = if long { "notice long" } else { "notice" };
            el("p").key("notice").class(class).text(notice.text.clone())
        });
        el("main")
            .key("main")
            .child(heading)
            .children(notice)
            .children(scene::cast(self))
            .children(extras::points(self))
            .children(lines::talk(self))
            .children(extras::field(self))
            .children(extras::code(self))
            .children(groups::of(self))
    }

    fn bar(&self) -> Element {
        groups::bar(self)
    }
}

/// The word for a screen, in `data-screen` and the style sheet.
const fn screen(screen: Screen) -> &'static str {
    match screen {
        Screen::Title => "title",
        Screen::Who => "who",
        Screen::Band => "band",
        Screen::Map => "map",
        Screen::Level => "level",
        Screen::Lit => "lit",
        Screen::Help => "help",
        Screen::Settings => "settings",
        Screen::Ask => "ask",
        Screen::Grown => "grown",
        Screen::Yard => "yard",
        Screen::Code => "code",
        Screen::Result => "result",
        Screen::Card => "card",
        Screen::Together => "together",
        Screen::Pause => "pause",
    }
}

/// Until a band is chosen everything is as large as for the youngest.
const fn band(frame: &Frame) -> &'static str {
    match frame.look.band {
        None | Some(Band::Six) => "band-6",
        Some(Band::Nine) => "band-9",
        Some(Band::Twelve) => "band-12",
    }
}

const fn time(time: Time) -> &'static str {
    match time {
        Time::Day => "day",
        Time::Dusk => "dusk",
        Time::Night => "night",
    }
}
