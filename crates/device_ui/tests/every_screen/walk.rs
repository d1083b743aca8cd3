//! Every Frame that the game can show on its stage: maps, the yard, every state of every level, lit lanterns.

use std::{
    collections::{BTreeSet, HashSet, VecDeque},
    fs,
    hash::{DefaultHasher, Hash, Hasher},
    path::{Path, PathBuf},
};

use flow::{Boot, Effect, Flow, Input, Jump, LevelInfo};
use port::{Band, Frame, Intent, Lang, Mood, Role, Screen};
use scenario::Scenario;
use story::{Mark, Phase, Story};

/// Seeds enough that every pool entry of every level is drawn.
const SEEDS: u32 = 12;
/// Seeds in which everything that is said on a board is heard; its words are the same in the others.
const TALKING: u32 = 1;

type Spot = (String, Option<bool>);
type Key = (String, Phase, u8, BTreeSet<String>, Option<Spot>, String, bool);

/// A level's file.
struct Level {
    info: LevelInfo,
    scenario: Scenario,
    variants: Vec<u8>,
}

/// All Frames of a band that look different, in both languages.
pub fn frames(band: Band) -> Vec<Frame> {
    let levels = levels();
    let infos: Vec<LevelInfo> = levels.iter().map(|level| level.info.clone()).collect();
    let mut shown = Shown::default();
    let map = Jump { screen: "map".into(), band: Some(band), ..Jump::default() };
    let (mut flow, _) =
        Flow::new(Boot { levels: infos.clone(), jump: Some(map), ..Boot::default() });
    shown.see(&flow);
    flow.apply(Input::SaveFailed);
    shown.see(&flow);
    yard(band, &infos, &mut shown);
    for level in levels.iter().filter(|level| level.info.bands.contains(&band)) {
        tap(&mut flow.clone(), &format!("level:{}", level.info.id), &mut shown);
        for variant in &level.variants {
            for seed in 0..SEEDS {
                let jump = Jump {
                    screen: "level".into(),
                    band: Some(band),
                    level: level.info.id.clone(),
                    variant: *variant,
                    ..Jump::default()
                };
                let boot =
                    Boot { levels: infos.clone(), jump: Some(jump), seed, ..Boot::default() };
                walk(start(boot, level), seed < TALKING, &mut shown);
            }
        }
    }
    shown.frames
}

/// The lantern yard, at each of its tables.
fn yard(band: Band, levels: &[LevelInfo], shown: &mut Shown) {
    let jump = Jump { screen: "yard".into(), band: Some(band), ..Jump::default() };
    let (flow, _) =
        Flow::new(Boot { levels: levels.to_vec(), jump: Some(jump), ..Boot::default() });
    let kinds = shown.see(&flow).view.targets.into_iter().map(|it| it.id);
    for kind in kinds.filter(|id| id.starts_with("kind:")) {
        tap(&mut flow.clone(), &kind, shown);
    }
}

fn tap(flow: &mut Flow, target: &str, shown: &mut Shown) {
    let rev = flow.frame().rev;
    flow.apply(Input::Intent(Intent::Activate { rev, target: target.into() }));
    shown.see(flow);
}

fn start(boot: Boot, level: &Level) -> Flow {
    let (mut flow, effects) = Flow::new(boot);
    assert!(effects.iter().any(|it| matches!(it, Effect::LoadLevel { .. })));
    flow.apply(Input::Level {
        id: level.info.id.clone(),
        level: Ok(Box::new(level.scenario.clone())),
    });
    flow
}

/// Plays on from here every way there is.
fn walk(flow: Flow, talks: bool, shown: &mut Shown) {
    let mut known: HashSet<Key> = HashSet::new();
    let mut queue = VecDeque::from([flow]);
    while let Some(flow) = queue.pop_front() {
        let Some(story) = flow.story() else {
            shown.see(&flow);
            continue;
        };
        if !known.insert(key(story, talks)) {
            continue;
        }
        let frame = shown.see(&flow);
        let open = |it: &&port::Target| it.role != Role::Nav && !it.state.disabled;
        for target in frame.view.targets.iter().filter(open) {
            let mut after = flow.clone();
            let intent = Intent::Activate { rev: frame.rev, target: target.id.clone() };
            after.apply(Input::Intent(intent));
            queue.push_back(after);
        }
    }
}

/// What tells states apart. Spots of a board are judged one by one: the walk holds the one that is open.
fn key(story: &Story, talks: bool) -> Key {
    let state = story.state();
    let photo = &state.photo;
    let covered = |id: &String| photo.marks.get(id).map(|mark| matches!(mark, Mark::Covered(_)));
    let spot = match (&photo.open, &photo.said) {
        (Some(id), _) if talks => Some((id.clone(), covered(id))),
        (None, Some(said)) if talks => Some((format!("{} {:?}", said.spot, said.how), None)),
        (open, _) => open.as_ref().map(|_| (String::new(), None)),
    };
    let taken = state.taken.iter().cloned().collect();
    // How many have been judged decides when the board may be left.
    let judged = format!("{} {}", state.phone.typed, photo.marks.len());
    let hints = state.hints * 2 + u8::from(state.asked_again);
    (state.node.clone(), state.phase.clone(), hints, taken, spot, judged, state.phone.slip)
}

/// What has been seen already: states that look alike are measured once.
#[derive(Default)]
struct Shown {
    known: HashSet<u64>,
    frames: Vec<Frame>,
}

impl Shown {
    /// Notes what is on screen in both languages; gives back the Vietnamese Frame.
    fn see(&mut self, flow: &Flow) -> Frame {
        let mut other = flow.clone();
        other.apply(Input::Intent(Intent::SetLang { lang: Lang::En }));
        let frame = flow.frame();
        for frame in [frame.clone(), other.frame()] {
            if self.known.insert(looks(&frame)) {
                self.frames.push(frame);
            }
        }
        frame
    }
}

/// A number for all that decides where things lie.
fn looks(frame: &Frame) -> u64 {
    let mut view = frame.view.clone();
    view.place_id.clear();
    view.beats.clear();
    for actor in &mut view.scene.actors {
        actor.mood = Mood::Happy;
        actor.gesture = port::Gesture::Rest;
        actor.wears.clear();
        actor.speaking = false;
    }
    if let Some(port::Device::Photo(photo)) = &mut view.device {
        // A sticker hides letters: where they are seen there is more to measure.
        for spot in &mut photo.spots {
            spot.sticker.clear();
            spot.sticker_name.clear();
            spot.kept = false;
        }
        photo.fresh.clear();
    }
    if let Some(port::Device::Bins(bins)) = &mut view.device {
        // What lies in the baskets has no words.
        for basket in &mut bins.baskets {
            basket.inside.clear();
        }
    }
    if let Some(port::Device::Spread(spread)) = &mut view.device {
        // What became of things has no words.
        for piece in &mut spread.pieces {
            piece.mark = port::Mark::Plain;
            piece.fresh = false;
        }
    }
    for target in &mut view.targets {
        target.state.done = false;
        target.state.pressed = None;
    }
    let mut hasher = DefaultHasher::new();
    frame.lang.hash(&mut hasher);
    frame.screen.hash(&mut hasher);
    serde_json::to_string(&view).expect("a view is plain data").hash(&mut hasher);
    hasher.finish()
}

/// Whether a Frame is of a level.
pub fn in_level(frame: &Frame) -> bool {
    frame.screen == Screen::Level
}

fn levels() -> Vec<Level> {
    let mut files = Vec::new();
    find(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../levels"), &mut files);
    files.sort();
    // While working on a level: `EVERY_SCREEN=s06 cargo test -p device_ui --test every_screen` looks at that one.
    if let Ok(only) = std::env::var("EVERY_SCREEN") {
        files.retain(|file| file.to_string_lossy().contains(&only));
    }
    assert!(!files.is_empty(), "there are levels");
    files.iter().map(|file| read(file)).collect()
}

fn find(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("levels can be listed") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            find(&path, files);
        } else if path.extension().is_some_and(|it| it == "ron") {
            files.push(path);
        }
    }
}

fn read(file: &Path) -> Level {
    let text = fs::read_to_string(file).expect("a level can be opened");
    let scenario: Scenario = scenario::read(&text).expect("a level reads");
    let info = LevelInfo::of(&scenario, String::new());
    Level { variants: info.play.variants.clone(), info, scenario }
}
