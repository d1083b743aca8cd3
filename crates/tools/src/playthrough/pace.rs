//! How long a level takes, and how much of that time is spent deciding.

use port::{Band, Device, Lang, Phone, View};
use scenario::{Draw, Grade};
use story::{Phase, Story};

use super::{Play, walk::begin};

/// How many plays are timed.
const PLAYS: u32 = 24;
/// More taps than any play takes: an end to what would go on for ever.
const TAPS: usize = 600;
/// Of a hundred answers, how many are safe ones on purpose; the others are any.
const SAFE: usize = 65;
/// How long a screen takes to come and to be tapped away, seconds (JUDGEMENT).
const SCREEN: f32 = 1.5;
/// How long an answer is thought about, seconds (JUDGEMENT).
const THOUGHT: f32 = 4.0;

/// How a level is paced in one language.
pub(super) struct Pace {
    /// Words on the fullest screen met.
    pub longest: usize,
    /// Minutes of a play, the mean.
    pub minutes: f32,
    /// Decisions in ten minutes, the mean.
    pub in_ten: f32,
}

/// Words a minute. 75 tiếng a minute is the oral pace wished for in grade 3 (curriculum.md, source 51);
/// older children read silently: JUDGEMENT.
const fn words_a_minute(band: Band, lang: Lang) -> f32 {
    match (band, lang) {
        (Band::Six, Lang::Vi) => 75.0,
        (Band::Six, Lang::En) => 65.0,
        (Band::Nine, Lang::Vi) => 120.0,
        (Band::Nine, Lang::En) => 100.0,
        (Band::Twelve, Lang::Vi) => 180.0,
        (Band::Twelve, Lang::En) => 150.0,
    }
}

/// Times some plays.
pub(super) fn of(play: &Play<'_>, lang: Lang) -> Pace {
    let (mut longest, mut seconds, mut decided) = (0, 0.0, 0);
    for seed in 0..PLAYS {
        let mut story = begin(play, seed);
        let mut before: Vec<String> = Vec::new();
        for tap in 0..TAPS {
            if story.state().phase == Phase::Over {
                break;
            }
            let view = story.view(lang);
            let (new, all) = read(&view, &before);
            longest = longest.max(all);
            seconds += new as f32 / words_a_minute(play.band, lang) * 60.0 + SCREEN;
            before = texts(&view).map(str::to_owned).collect();
            let target = next(&story, &view, seed, tap);
            if decides(&story, &target) {
                decided += 1;
                seconds += THOUGHT;
            }
            if story.activate(&target).is_none() {
                break;
            }
        }
    }
    let minutes = seconds / 60.0 / PLAYS as f32;
    Pace { longest, minutes, in_ten: decided as f32 / PLAYS as f32 / minutes.max(0.01) * 10.0 }
}

fn texts(view: &View) -> impl Iterator<Item = &str> {
    let lines = view.lines.iter().map(|line| line.text.as_str());
    lines.chain(view.targets.iter().map(|target| target.label.as_str()))
}

/// The words that are new on this screen, and all of them.
fn read(view: &View, before: &[String]) -> (usize, usize) {
    let words = |text: &str| text.split_whitespace().count();
    let all = texts(view).map(words).sum();
    let new = texts(view).filter(|text| !before.iter().any(|it| it == text)).map(words).sum();
    (new, all)
}

/// Whether a tap answers something that is graded.
fn decides(story: &Story, target: &str) -> bool {
    let state = story.state();
    let node = story.scenario().nodes.iter().find(|node| node.id == state.node);
    let graded = node.and_then(|node| node.decision()).is_some_and(|it| it.measures.is_some());
    let on_board = state.photo.open.is_some()
        && (target == "keep" || target == "ask" || target.starts_with("sticker:"));
    on_board || graded && target.starts_with("choice:")
}

/// What the player taps next: on, where there is a way on; else an answer, most often a safe one.
fn next(story: &Story, view: &View, seed: u32, tap: usize) -> String {
    let order = |count: usize, salt: &str| {
        Draw::order(count, seed, &format!("{salt}{tap}")).first().copied().unwrap_or_default()
    };
    let usable: Vec<&str> = view
        .targets
        .iter()
        .filter(|it| !it.state.disabled && !it.state.done && it.id != "light")
        .map(|it| it.id.as_str())
        .collect();
    if usable.contains(&"next") {
        return "next".into();
    }
    if let Some(key) = key(story, view) {
        return key;
    }
    if let Some(Device::Photo(photo)) = view.device.as_ref().filter(|_| usable.len() > 3)
        && photo.board
    {
        return on_board(story, &usable, order);
    }
    let safe: Vec<&str> =
        usable.iter().copied().filter(|id| grade(story, id) == Some(Grade::Safe)).collect();
    let pool = if order(100, "safe") < SAFE && !safe.is_empty() { &safe } else { &usable };
    pool.get(order(pool.len(), "which")).map_or_else(String::new, |id| (*id).to_owned())
}

/// A spot that is still bare, or an answer for the open one: covered, or asked about.
fn on_board(story: &Story, usable: &[&str], order: impl Fn(usize, &str) -> usize) -> String {
    let photo = &story.state().photo;
    let mut wished: Vec<&str> = if photo.open.is_some() {
        usable.iter().copied().filter(|id| !id.starts_with("spot:")).collect()
    } else {
        let bare = |id: &str| !photo.marks.contains_key(id.trim_start_matches("spot:"));
        usable.iter().copied().filter(|id| id.starts_with("spot:") && bare(id)).collect()
    };
    if wished.is_empty() {
        wished = usable.to_vec();
    }
    wished.get(order(wished.len(), "board")).map_or_else(String::new, |id| (*id).to_owned())
}

fn grade(story: &Story, target: &str) -> Option<Grade> {
    let state = story.state();
    let node = story.scenario().nodes.iter().find(|node| node.id == state.node)?;
    let id = target.strip_prefix("choice:")?;
    node.decision()?.options.iter().find(|choice| choice.id == id).map(|choice| choice.grade)
}

/// On a keypad, the number's next digit; at its end, the call.
fn key(story: &Story, view: &View) -> Option<String> {
    let Some(Device::Phone(Phone::Call(call))) = &view.device else { return None };
    if call.keys.is_empty() {
        return None;
    }
    let grows = |target: &String| {
        let mut after = story.clone();
        after.activate(target).is_some()
            && after.state().phone.typed.len() > story.state().phone.typed.len()
    };
    let digit = call.keys.iter().map(|key| key.target.clone()).find(grows);
    digit.or_else(|| call.dial.clone())
}
