//! The targets, grouped by where they belong; the groups stand in the order of their first target.

use port::{Channel, LineKind, Place, Role, Screen, Target, World};

use super::{Page, device, lines, scene::picture, target};
use crate::{Element, el, words};

/// The bar that every screen has.
pub fn bar(page: &Page<'_>) -> Element {
    let buttons = page
        .frame
        .view
        .targets
        .iter()
        .filter(|it| it.place == Place::Bar)
        .map(|it| target::target(page, it));
    let nav = el("nav").attr("aria-label", words::words(page.frame.lang).bar).children(buttons);
    el("header").key("bar").class("bar").child(nav)
}

/// Everything but the bar: the pretend device, the map, the cards, tools, the one big button, the menu.
pub fn of(page: &Page<'_>) -> Vec<Element> {
    let mut groups: Vec<(usize, Element)> = Vec::new();
    if let Some(device) = device::device(page) {
        // Without targets it comes first: it is what the choice is about.
        groups.push((first(page, |it| on_device(page, it)).unwrap_or(0), device));
    }
    let kinds: [(Belongs, Build); 6] = [
        (|_, it| matches!(it.place, Place::World(_)), map),
        (is_card, cards),
        (|_, it| matches!(it.place, Place::Actor(_)), tools),
        (|_, it| it.place == Place::Bubble, said_again),
        (|_, it| it.place == Place::Primary, primary),
        (|_, it| matches!(it.place, Place::Menu | Place::Volume(_)), menu),
    ];
    for (is_in, build) in kinds {
        let members: Vec<&Target> =
            page.frame.view.targets.iter().filter(|it| is_in(page, it)).collect();
        if let Some(at) = first(page, |it| is_in(page, it)) {
            groups.push((at, build(page, &members)));
        }
    }
    groups.sort_by_key(|(at, _)| *at);
    groups.into_iter().map(|(_, group)| group).collect()
}

type Belongs = fn(&Page<'_>, &Target) -> bool;
type Build = fn(&Page<'_>, &[&Target]) -> Element;

fn first(page: &Page<'_>, is_in: impl Fn(&Target) -> bool) -> Option<usize> {
    page.frame.view.targets.iter().position(is_in)
}

fn on_device(page: &Page<'_>, target: &Target) -> bool {
    matches!(target.place, Place::Device(_)) && device::shows(page, &target.id)
}

/// A card, or what belongs on a device that does not show it: no target may be lost.
fn is_card(page: &Page<'_>, target: &Target) -> bool {
    match target.place {
        Place::Card => !page
            .frame
            .view
            .lines
            .iter()
            .any(|line| lines::calls(page, line).is_some_and(|call| call.id == target.id)),
        Place::Device(_) => !device::shows(page, &target.id),
        _ => false,
    }
}

fn cards(page: &Page<'_>, members: &[&Target]) -> Element {
    let question = page
        .frame
        .view
        .lines
        .iter()
        .rev()
        .find(|line| matches!(line.kind, LineKind::Question | LineKind::Hint));
    let group = el("div")
        .key("cards")
        .class(format!("cards n{}", members.len().min(6)))
        .attr("role", "group");
    let group = match question {
        Some(line) => group.attr("aria-labelledby", format!("line-{}", line.id)),
        None if page.frame.screen == Screen::Level => {
            group.attr("aria-label", words::words(page.frame.lang).choices)
        }
        None => group.attr("aria-labelledby", "heading"),
    };
    group.children(members.iter().map(|it| target::target(page, it)))
}

fn map(page: &Page<'_>, members: &[&Target]) -> Element {
    let worlds = World::ALL.iter().filter_map(|world| {
        let mut own = members.iter().filter(|it| it.place == Place::World(*world)).peekable();
        own.peek()?;
        let id = format!("world-{}", world.id());
        let name = el("h2").attr("id", id).text(words::world(page.frame.lang, *world));
        let levels = el("ul").attr("role", "list").children(
            own.map(|it| el("li").key(format!("li:{}", it.id)).child(target::target(page, it))),
        );
        Some(
            el("section")
                .key(world.id())
                .class(format!("world {}", world.id()))
                .child(name)
                .child(levels),
        )
    });
    el("div").key("map").class("map").children(worlds)
}

fn tools(page: &Page<'_>, members: &[&Target]) -> Element {
    el("div")
        .key("tools")
        .class("tools")
        .children(members.iter().map(|it| target::target(page, it)))
}

/// What reads the lines aloud; the style sheet puts it beside them.
fn said_again(page: &Page<'_>, members: &[&Target]) -> Element {
    el("div")
        .key("said-again")
        .class("said-again")
        .children(members.iter().map(|it| target::target(page, it)))
}

fn primary(page: &Page<'_>, members: &[&Target]) -> Element {
    el("div")
        .key("primary")
        .class("way-on")
        .children(members.iter().map(|it| target::target(page, it)))
}

/// Plain rows, the volumes where they stand among them, and apart from all what takes something away.
fn menu(page: &Page<'_>, members: &[&Target]) -> Element {
    let danger = |it: &&&Target| it.role == Role::Danger && page.frame.screen != Screen::Ask;
    let steps = |it: &&&Target| matches!(it.place, Place::Volume(_));
    let (dangers, rest): (Vec<&Target>, Vec<&Target>) = members.iter().partition(danger);
    let at = rest.iter().position(|it| steps(&it)).unwrap_or(rest.len());
    let (before, others) = rest.split_at(at);
    let (volumes, after): (Vec<&Target>, Vec<&Target>) = others.iter().partition(steps);
    let row = |key: &'static str, members: &[&Target]| {
        (!members.is_empty()).then(|| {
            el("div")
                .key(key)
                .class(format!("menu-row {key}"))
                .children(members.iter().map(|it| target::target(page, it)))
        })
    };
    el("div")
        .key("menu")
        .class("menu")
        .children(row("plain", before))
        .children((!volumes.is_empty()).then(|| volume_rows(page, &volumes)))
        .children(row("after", &after))
        .children(row("dangers", &dangers))
}

/// A row for each volume: its picture and name, then its steps.
fn volume_rows(page: &Page<'_>, members: &[&Target]) -> Element {
    let rows = Channel::ALL.iter().filter_map(|channel| {
        let mut steps = members.iter().filter(|it| it.place == Place::Volume(*channel)).peekable();
        let icon = page.icons.url(&steps.peek()?.icon);
        let id = format!("volume-{}", channel.id());
        let name = el("p")
            .attr("id", id.clone())
            .class("volume-name")
            .children(icon.map(|url| picture(url).class("icon")))
            .child(el("span").text(words::channel(page.frame.lang, *channel)));
        Some(
            el("div")
                .key(channel.id())
                .class("volume")
                .attr("role", "group")
                .attr("aria-labelledby", id)
                .child(name)
                .children(steps.map(|it| target::step(page, it))),
        )
    });
    el("div").key("volumes").class("volumes").children(rows)
}
