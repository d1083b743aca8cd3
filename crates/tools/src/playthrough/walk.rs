//! The walk over every state that play can come to, as the player sees it.

use std::{
    collections::{BTreeSet, HashSet, VecDeque, hash_map::DefaultHasher},
    hash::{Hash, Hasher},
    rc::Rc,
};

use port::{Device, Lang};
use story::{Phase, SessionSpec, Story};

use super::{Play, SEEDS};

/// What was met.
pub(super) struct Graph {
    /// States that look different.
    pub states: usize,
    /// Ways from one to another.
    pub edges: usize,
    /// The nodes that were played.
    pub nodes: BTreeSet<String>,
}

/// Begins a play.
pub(super) fn begin(play: &Play<'_>, seed: u32) -> Story {
    let spec = SessionSpec {
        level: play.scenario.id.clone(),
        content_hash: String::new(),
        band: play.band,
        variant: play.variant,
        seed,
        review: None,
    };
    Story::start(Rc::clone(play.scenario), Rc::clone(play.help), spec).0
}

/// Walks everything that can be played, with each of the seeds; states are those of the fullest one.
pub(super) fn graph(play: &Play<'_>) -> Graph {
    let mut all = Graph { states: 0, edges: 0, nodes: BTreeSet::new() };
    for seed in 0..SEEDS {
        let mut seen = HashSet::new();
        let mut edges = 0;
        let mut queue = VecDeque::from([begin(play, seed)]);
        while let Some(story) = queue.pop_front() {
            if !seen.insert(key(&story)) {
                continue;
            }
            all.nodes.insert(story.state().node.clone());
            let view = story.view(Lang::Vi);
            for target in view.targets.iter().filter(|target| !target.state.disabled) {
                let mut after = story.clone();
                if after.activate(&target.id).is_some() {
                    edges += 1;
                    queue.push_back(after);
                }
            }
        }
        all.states = all.states.max(seen.len());
        all.edges = all.edges.max(edges);
    }
    all
}

/// A number for how a state looks. A photo's marks count by how many clues are left, not one by one: all
/// their mixes together are far too many.
fn key(story: &Story) -> u64 {
    let state = story.state();
    let view = story.view(Lang::Vi);
    let mut hasher = DefaultHasher::new();
    (&state.node, state.phase == Phase::Over, state.hints, &view.place_id).hash(&mut hasher);
    for line in &view.lines {
        line.id.hash(&mut hasher);
    }
    for target in &view.targets {
        (&target.id, target.state.disabled, target.state.pressed).hash(&mut hasher);
    }
    if let Some(Device::Photo(photo)) = &view.device {
        let open = photo.spots.iter().find(|spot| spot.open).map(|spot| &spot.id);
        let bare = photo.spots.iter().filter(|spot| spot.sticker.is_empty()).count();
        (open, bare).hash(&mut hasher);
    } else {
        state.taken.hash(&mut hasher);
        state.phone.typed.hash(&mut hasher);
    }
    hasher.finish()
}
