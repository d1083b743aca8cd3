//! The lantern yard: the player builds a lantern, one kind of part at a time. Nothing here is won, lost or
//! left to chance, and any part can be changed at any time.

use port::{Actor, Band, Cue, Gesture, Mood, Place, Role, Scene, Spot, Target, Time, View, World};
use progress::{Part, YardLantern};

use super::parts::{bar, body, target};
use crate::Flow;

/// The cast id of the player's own lantern.
const LANTERN: &str = "lantern";
/// Its picture.
const ART: &str = "yard_lantern";
/// So many choices are seen at once; from twelve on there is room for all.
const AT_ONCE: usize = 4;

/// What lies on the bench; never stored.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Bench {
    kind: Part,
    /// The page of choices, once the player has turned to another.
    page: Option<usize>,
}

impl Bench {
    pub(crate) const fn of(kind: Part) -> Self {
        Self { kind, page: None }
    }
}

pub(crate) fn view(flow: &Flow) -> View {
    let kind = flow.bench.kind;
    let older = flow.band() == Some(Band::Twelve);
    let asks = if older { "pick" } else { "ask" };
    let mut targets: Vec<Target> = Part::ALL.iter().map(|it| tab(flow, *it, kind)).collect();
    targets.extend(cards(flow, kind));
    targets.extend(bar("ui-map-sign"));
    let mut view = View {
        heading: flow.ui("yard-heading"),
        scene: Scene { time: Time::Dusk, backdrop: "lantern_yard_dusk".into(), actors: Vec::new() },
        lines: vec![body(flow, &format!("yard-{asks}-{}", kind.id()))],
        targets,
        ..View::default()
    };
    hang(flow, &mut view, Spot::Left);
    if let Some(actor) = view.scene.actors.last_mut() {
        actor.wears.insert(0, "opt_pole".into());
    }
    view
}

/// Hangs the player's own lantern into a scene and tells what it looks like.
pub(crate) fn hang(flow: &Flow, view: &mut View, spot: Spot) {
    let own = lantern(flow);
    view.scene.actors.push(Actor {
        id: LANTERN.into(),
        art: ART.into(),
        mood: Mood::Happy,
        gesture: Gesture::Rest,
        spot,
        wears: wears(own),
        speaking: false,
    });
    view.told.push((LANTERN.into(), told(flow, own)));
}

/// The way into the yard, on the map.
pub(crate) fn door() -> Target {
    target("yard", Role::Nav, Place::Bar, "yard-heading", "yard")
}

/// Another kind of part.
pub(crate) fn turn_to(flow: &mut Flow, kind: &str) -> Cue {
    if let Some(kind) = Part::from_id(kind) {
        flow.bench = Bench::of(kind);
    }
    Cue::Tap
}

/// A part is taken (`shape:carp`), or the next page of them (`more`).
pub(crate) fn take(flow: &mut Flow, what: &str) -> Cue {
    if what == "more" {
        let page = page(flow, flow.bench.kind);
        flow.bench.page = Some(page + 1);
        return Cue::Tap;
    }
    let mut own = lantern(flow);
    let (kind, choice) = what.split_once(':').unwrap_or((what, ""));
    let taken = Part::from_id(kind).is_some_and(|kind| own.choose(kind, choice));
    if !taken || own == lantern(flow) {
        return Cue::Tap;
    }
    if let Some(player) = &mut flow.player {
        player.save.yard = Some(own);
    }
    flow.save_player();
    Cue::Good
}

fn lantern(flow: &Flow) -> YardLantern {
    let player = flow.player.as_ref();
    let own = player.and_then(|player| player.save.yard);
    own.unwrap_or_else(|| YardLantern::of_player(player.map_or("", |it| it.lantern.as_str())))
}

/// The layers of the picture, back to front.
fn wears(own: YardLantern) -> Vec<String> {
    let hangs = [
        format!("opt_handle_{}", own.get(Part::Handle)),
        format!("opt_tail_{}", own.get(Part::Tail)),
    ];
    hangs.into_iter().chain(painted(own)).collect()
}

/// The body with what is painted on it.
fn painted(own: YardLantern) -> Vec<String> {
    let mut layers = plain(own);
    layers.push(format!("opt_pattern_{}", own.get(Part::Pattern)));
    layers
}

/// The body alone.
fn plain(own: YardLantern) -> Vec<String> {
    let (shape, paper) = (own.get(Part::Shape), own.get(Part::Paper));
    vec![
        format!("opt_back_{shape}"),
        format!("opt_paper_{shape}_{paper}"),
        "opt_light".into(),
        format!("opt_shape_{shape}"),
    ]
}

/// What it looks like, for those who do not see it.
fn told(flow: &Flow, own: YardLantern) -> String {
    let words = Part::ALL.map(|part| (part.id(), name(flow, part, own.get(part)).to_lowercase()));
    let args: Vec<(&str, &str)> = words.iter().map(|(id, word)| (*id, word.as_str())).collect();
    flow.strings.get(flow.lang(), "yard-told", &args)
}

fn name(flow: &Flow, part: Part, choice: &str) -> String {
    flow.ui(&line(part, choice))
}

fn line(part: Part, choice: &str) -> String {
    format!("part-{}-{choice}", part.id())
}

fn tab(flow: &Flow, part: Part, now: Part) -> Target {
    let (id, line) = (format!("kind:{}", part.id()), format!("kind-{}", part.id()));
    let mut it = target(&id, Role::Item, Place::Menu, &line, "");
    it.icon = match part {
        Part::Paper => "yard_paper".into(),
        Part::Pattern => "yard_brush".into(),
        Part::Shape | Part::Tail | Part::Handle => picture(part, lantern(flow)),
    };
    it.state.pressed = Some(part == now);
    it
}

/// The cards of a kind: all of them, or a page and the way to the next.
fn cards(flow: &Flow, kind: Part) -> Vec<Target> {
    let all = kind.choices();
    let per_page = per_page(flow, kind);
    let shown = all.chunks(per_page).nth(page(flow, kind)).unwrap_or(all);
    let mut cards: Vec<Target> = shown.iter().map(|choice| card(flow, kind, choice)).collect();
    if per_page < all.len() {
        cards.push(target("part:more", Role::Tool, Place::Card, "yard-more", "next_arrow"));
    }
    cards
}

fn per_page(flow: &Flow, kind: Part) -> usize {
    let all = kind.choices().len();
    if all <= AT_ONCE || flow.band() == Some(Band::Twelve) { all } else { AT_ONCE - 1 }
}

/// The page turned to, else the one with what is chosen.
fn page(flow: &Flow, kind: Part) -> usize {
    let per_page = per_page(flow, kind);
    let chosen = lantern(flow).get(kind);
    let at = kind.choices().iter().position(|choice| *choice == chosen).unwrap_or(0);
    let pages = kind.choices().len().div_ceil(per_page);
    flow.bench.page.unwrap_or(at / per_page) % pages
}

fn card(flow: &Flow, kind: Part, choice: &str) -> Target {
    let mut own = lantern(flow);
    let chosen = own.get(kind) == choice;
    own.choose(kind, choice);
    let line = line(kind, choice);
    let mut it =
        target(&format!("part:{}:{choice}", kind.id()), Role::Item, Place::Card, &line, "");
    it.icon = picture(kind, own);
    match found_in(kind, choice).filter(|world| !chosen && !been(flow, *world)) {
        Some(world) => {
            let there = flow.ui(&format!("yard-at-{}", world.id()));
            it.label = format!("{} · {there}", flow.ui(&line));
            it.state.disabled = true;
        }
        None => it.state.pressed = Some(chosen),
    }
    it
}

/// What a card shows: the part on this lantern, or the part alone.
fn picture(kind: Part, own: YardLantern) -> String {
    let layers = match kind {
        Part::Shape | Part::Paper => plain(own),
        Part::Pattern => painted(own),
        Part::Tail | Part::Handle => vec![format!("opt_{}_{}", kind.id(), own.get(kind))],
    };
    format!("{ART}+{}", layers.join("+"))
}

/// The world that a pattern comes with. Hang Sáng leaves no trace, so nothing hangs on it: its bells are
/// there for everyone, like the scales of the carp.
fn found_in(kind: Part, choice: &str) -> Option<World> {
    match (kind, choice) {
        (Part::Pattern, "waves") => Some(World::BenSong),
        (Part::Pattern, "leaves") => Some(World::LuyTre),
        _ => None,
    }
}

/// Whether the player has played a level of this world to its end.
fn been(flow: &Flow, world: World) -> bool {
    let Some(player) = &flow.player else { return false };
    let levels = flow.levels.iter().filter(|level| level.world == world);
    levels.filter_map(|level| player.save.levels.get(&level.id)).any(|record| record.finished > 0)
}
