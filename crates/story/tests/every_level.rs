//! Every state and every edge of every level, in every variant: ends reached, no dead node, every
//! choice answered, texts in both languages.

use std::{
    collections::{BTreeMap, BTreeSet, VecDeque},
    path::{Path, PathBuf},
    rc::Rc,
};

use port::{Band, Lang, Place, Role, View};
use scenario::{Help, HelpDirectory, Holds, Mechanic, Scenario, Skill, Step};
use story::{Mark, Phase, REVIEW_MOST, SessionSpec, Story, UI_LINES};

/// Seeds enough that every pool entry of every level is drawn at least once.
const SEEDS: u32 = 12;

/// Seeds in which a board is walked with everything that is said on it; in the others, with all that is
/// done on it.
const TALKING_BOARDS: u32 = 2;

/// What of a board tells states apart. Spots are judged one by one, so the walk need not hold every mix of
/// marks (7 to the 8th): it holds the mark of the spot that is open, the answer that is told, and how many
/// clues are left. `tests/board.rs` plays every mix of answers to its end.
type Board = (Option<(String, Option<bool>)>, Option<String>, bool, usize);
type Key = (String, Phase, u8, BTreeSet<String>, Board, String, bool);

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn level_files() -> Vec<PathBuf> {
    let mut files = Vec::new();
    let mut folders = vec![root().join("levels")];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder).expect("levels can be listed") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|it| it == "ron") {
                files.push(path);
            }
        }
    }
    files.sort();
    files
}

fn help() -> Rc<Help> {
    let text = std::fs::read_to_string(root().join("assets/help.ron")).expect("the directory");
    Rc::new(HelpDirectory::read(&text).expect("it reads").texts())
}

fn key(story: &Story) -> Key {
    let state = story.state();
    let taken = state.taken.iter().cloned().collect();
    let board = if on_board(story) { board_key(story) } else { Board::default() };
    // A hint that is not on screen changes nothing on a board.
    let silent = on_board(story) && (!state.photo.hinted || !talks(story));
    let hints = if silent { 0 } else { state.hints };
    let (typed, slip) = (state.phone.typed.clone(), state.phone.slip);
    (state.node.clone(), state.phase.clone(), hints, taken, board, typed, slip)
}

fn talks(story: &Story) -> bool {
    story.spec().seed < TALKING_BOARDS
}

fn on_board(story: &Story) -> bool {
    let state = story.state();
    let node = story.scenario().nodes.iter().find(|node| node.id == state.node);
    node.is_some_and(|node| matches!(node.step, Step::Play(Mechanic::Redact(_))))
}

fn board_key(story: &Story) -> Board {
    let photo = &story.state().photo;
    let covered = |id: &String| photo.marks.get(id).map(|mark| matches!(mark, Mark::Covered(_)));
    let clues = story.scenario().photo.iter().flat_map(|photo| &photo.spots).filter(|spot| {
        let here = spot.only.is_empty() || spot.only.contains(&story.spec().variant);
        here && spot.holds == Holds::Clue
    });
    (
        photo.open.as_ref().map(|id| (id.clone(), covered(id))),
        photo
            .said
            .as_ref()
            .filter(|_| talks(story))
            .map(|said| format!("{} {:?}", said.spot, said.how)),
        photo.hinted && talks(story),
        clues.filter(|spot| covered(&spot.id) != Some(true)).count(),
    )
}

fn check_view(view: &View, lang: Lang, story: &Story) {
    let place = format!("{} in {}, seed {}", view.place_id, lang.id(), story.spec().seed);
    assert!(!view.heading.is_empty(), "{place}: a heading");
    let mut seen = BTreeSet::new();
    for target in &view.targets {
        assert!(seen.insert(&target.id), "{place}: {} twice", target.id);
        let worded = !target.label.is_empty() || UI_LINES.contains(&target.line.as_str());
        assert!(worded, "{place}: {} has no words", target.id);
        assert!(!target.label.contains('{'), "{place}: a placeholder stays in {}", target.label);
        if let Place::Device(element) = &target.place {
            let drawn = elements(view).any(|(id, to)| id == *element && to == Some(&target.id))
                || on_phone(view).iter().any(|(id, to)| id == element && *to == target.id);
            assert!(drawn, "{place}: {} lies on {element}, which is not there", target.id);
        }
    }
    assert!(!view.lines.is_empty(), "{place}: something is said");
    for line in &view.lines {
        assert!(!line.text.trim().is_empty(), "{place}: {} is empty", line.id);
        assert!(!line.text.contains('{'), "{place}: a placeholder stays in {}", line.text);
    }
}

fn elements(view: &View) -> Box<dyn Iterator<Item = (String, Option<&String>)> + '_> {
    match &view.device {
        Some(port::Device::Browser(browser)) => {
            let popup = browser.popup.iter().flat_map(|popup| &popup.elements);
            let all = browser.page.iter().chain(&browser.bezel).chain(popup);
            Box::new(all.map(|element| (element.id.clone(), element.target.as_ref())))
        }
        Some(port::Device::Photo(photo)) => {
            let spots = photo.spots.iter().map(|spot| (spot.id.clone(), spot.target.as_ref()));
            let stickers = photo.stickers.iter();
            let stickers = stickers.map(|it| (format!("sticker:{}", it.id), it.target.as_ref()));
            Box::new(spots.chain(stickers))
        }
        Some(port::Device::Bins(bins)) => {
            Box::new(bins.baskets.iter().map(|it| (it.id.clone(), it.target.as_ref())))
        }
        Some(port::Device::Spread(spread)) => {
            Box::new(spread.pieces.iter().map(|it| (it.id.clone(), it.target.as_ref())))
        }
        Some(port::Device::Phone(_) | port::Device::Picture(_)) | None => {
            Box::new(std::iter::empty())
        }
    }
}

fn on_phone(view: &View) -> Vec<(String, String)> {
    match &view.device {
        Some(port::Device::Phone(phone)) => phone.touchable(),
        _ => Vec::new(),
    }
}

/// Walks the whole graph of states; returns the edges, each state to those that follow.
fn walk(story: Story) -> BTreeMap<Key, Vec<Key>> {
    let mut edges: BTreeMap<Key, Vec<Key>> = BTreeMap::new();
    let mut queue = VecDeque::from([story]);
    while let Some(story) = queue.pop_front() {
        let from = key(&story);
        if edges.contains_key(&from) {
            continue;
        }
        if story.state().phase == Phase::Over {
            edges.insert(from, Vec::new());
            continue;
        }
        let view = story.view(Lang::Vi);
        check_view(&view, Lang::Vi, &story);
        check_view(&story.view(Lang::En), Lang::En, &story);
        let mut next = Vec::new();
        for target in view.targets.iter().filter(|target| !target.state.disabled) {
            let mut after = story.clone();
            let answered = after.activate(&target.id);
            assert!(answered.is_some(), "{}: {} is not answered", view.place_id, target.id);
            if target.role == Role::Choice && !target.state.done {
                assert!(
                    after.view(Lang::Vi) != view,
                    "{}: {} shows nothing",
                    view.place_id,
                    target.id
                );
            }
            next.push(key(&after));
            queue.push_back(after);
        }
        assert!(!next.is_empty(), "{}: a dead end", view.place_id);
        edges.insert(from, next);
    }
    edges
}

fn every_state_reaches_an_end(edges: &BTreeMap<Key, Vec<Key>>, name: &str) {
    let mut reaches: BTreeSet<&Key> = edges.keys().filter(|key| key.1 == Phase::Over).collect();
    assert!(!reaches.is_empty(), "{name}: no end is reached");
    loop {
        let more: Vec<&Key> = edges
            .iter()
            .filter(|(key, next)| {
                !reaches.contains(key) && next.iter().any(|it| reaches.contains(it))
            })
            .map(|(key, _)| key)
            .collect();
        if more.is_empty() {
            break;
        }
        reaches.extend(more);
    }
    let stuck: Vec<&Key> = edges.keys().filter(|key| !reaches.contains(key)).collect();
    assert!(stuck.is_empty(), "{name}: no end from {stuck:?}");
}

/// Where the seed decides how a level goes on, all seeds together visit every node.
fn every_node_is_visited(scenario: &Scenario, variant: u8, visited: &BTreeSet<String>) {
    for node in &scenario.nodes {
        let played = node.only.is_empty() || node.only.contains(&variant);
        let visited = visited.contains(&node.id);
        assert_eq!(played, visited, "{} {} in variant {variant}", scenario.id, node.id);
    }
}

#[test]
fn every_state_and_every_edge_of_every_level() {
    let files = level_files();
    assert!(!files.is_empty(), "there are levels");
    let help = help();
    for file in files {
        let text = std::fs::read_to_string(&file).expect("a level can be opened");
        let scenario = Rc::new(
            scenario::read(&text).unwrap_or_else(|error| panic!("{}:{error}", file.display())),
        );
        let alone = scenario.nodes.iter().filter(|node| node.stands_alone);
        let reviewed: BTreeSet<Skill> =
            alone.filter_map(|node| Some(node.decision()?.measures.as_ref()?.skill)).collect();
        for variant in scenario.variants.iter().map(|variant| variant.level) {
            let mut visited = BTreeSet::new();
            for seed in 0..SEEDS {
                let spec = SessionSpec {
                    level: scenario.id.clone(),
                    content_hash: String::new(),
                    band: scenario.bands.first().copied().unwrap_or(Band::Six),
                    variant,
                    seed,
                    review: None,
                };
                let begun = |spec| Story::start(Rc::clone(&scenario), Rc::clone(&help), spec).0;
                for skill in &reviewed {
                    let story = begun(SessionSpec { review: Some(*skill), ..spec.clone() });
                    let asked = story.review_length().unwrap_or_default();
                    assert!((1..=REVIEW_MOST).contains(&asked), "{} {skill:?}", scenario.id);
                    every_state_reaches_an_end(&walk(story), &format!("{} {skill:?}", scenario.id));
                }
                let edges = walk(begun(spec));
                every_state_reaches_an_end(&edges, &scenario.id);
                visited.extend(edges.into_keys().map(|key| key.0));
            }
            every_node_is_visited(&scenario, variant, &visited);
        }
    }
}

#[test]
fn three_plays_of_a_level_differ_visibly() {
    for file in level_files() {
        let text = std::fs::read_to_string(&file).expect("a level can be opened");
        let scenario = scenario::read(&text).expect("it reads");
        let draws: BTreeSet<Vec<usize>> = (0..SEEDS)
            .map(|seed| {
                let draw = scenario::Draw::new(&scenario, scenario.variants[0].level, seed);
                draw.0.values().copied().collect()
            })
            .collect();
        assert!(draws.len() >= 9, "{}: {} draws of {SEEDS} differ", file.display(), draws.len());
    }
}
