//! The help card: who can be called or told, by region. Opening it is never stored.

use port::{Band, Lang, Line, Mood, Place, Role, Spot, Target, Time, View};
use scenario::{Help, HelpDirectory, HelpEntry, Pair};

use super::parts::{body, close_bar, plain, target, with_sao};
use crate::Flow;

/// `assets/help.ron`, read and packed when the core was built (`build.rs`).
const DIRECTORY: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/help.pack"));

/// The region whose card is shown; chosen by where the game is used, not by its language.
const REGION: &str = "vn";

/// The built-in directory and its numbers. A test reads it, so that it is never empty in a release.
pub(crate) fn directory() -> (HelpDirectory, Help) {
    let directory =
        scenario::unpack(DIRECTORY).unwrap_or(HelpDirectory { format: 1, entries: Vec::new() });
    let texts = directory.texts();
    (directory, texts)
}

pub(crate) fn view(flow: &Flow, armed: Option<&str>) -> View {
    let care = if flow.band() == Some(Band::Twelve) { "help-care-older" } else { "help-care" };
    let mut lines = vec![body(flow, care)];
    lines.extend(card(flow).map(|entry| entry_line(flow, entry)));
    lines.extend(["help-ask", "help-adults", "help-private"].map(|key| body(flow, key)));
    // Before a whole class nobody calls: the numbers stand in the lines.
    let calls = card(flow).filter(|entry| entry.tel.is_some() && flow.room.is_none());
    let targets = calls.map(|entry| call(flow, entry, armed)).chain(close_bar()).collect();
    View {
        heading: flow.ui("help-heading"),
        scene: with_sao("quiet", Time::Dusk, Mood::Brave, Spot::Left),
        lines,
        targets,
        ..View::default()
    }
}

fn card(flow: &Flow) -> impl Iterator<Item = &HelpEntry> {
    flow.directory.entries.iter().filter(|entry| entry.show && entry.region == REGION)
}

fn words(pair: &Pair, lang: Lang) -> &str {
    match lang {
        Lang::Vi => &pair.vi,
        Lang::En => &pair.en,
    }
}

fn entry_line(flow: &Flow, entry: &HelpEntry) -> Line {
    let mut line = plain(&entry.id, words(&entry.does, flow.lang()).to_owned());
    line.who = words(&entry.name, flow.lang()).to_owned();
    line
}

/// A call is confirmed: only the second press dials, so that nobody calls by mistake.
fn call(flow: &Flow, entry: &HelpEntry, armed: Option<&str>) -> Target {
    let sure = armed == Some(entry.id.as_str());
    let key = if sure { "help-call-sure" } else { "help-call" };
    let id = format!("call:{}", entry.id);
    let mut it = target(&id, Role::Tool, Place::Card, key, "phone_call");
    it.label = flow.strings.get(flow.lang(), key, &[("number", &entry.number)]);
    it.tel = entry.tel.clone().filter(|_| sure);
    it
}
