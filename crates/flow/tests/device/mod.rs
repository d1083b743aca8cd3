//! A device for tests: the game, its storage, and what it was asked to do.
#![allow(dead_code, reason = "not every test uses all of it")]

use std::collections::BTreeMap;

use flow::{Boot, Effect, Flow, Input};
use port::{Frame, Intent};

/// Gives the text of a level, or why it did not come.
pub type Levels = fn(&str) -> Result<String, String>;

pub struct Device {
    pub flow: Flow,
    pub stored: BTreeMap<String, String>,
    /// Whether quick exit was asked for.
    pub left: bool,
    /// The pages of the site that were asked for.
    pub opened: Vec<String>,
    /// The levels whose cards were asked for.
    pub cards: Vec<String>,
    pub frame: Frame,
    levels: Levels,
}

impl Device {
    pub fn boot(boot: Boot, levels: Levels) -> Self {
        let stored = boot.stored.entries.clone();
        let (flow, effects) = Flow::new(boot);
        let frame = flow.frame();
        let (opened, cards) = (Vec::new(), Vec::new());
        let mut device = Self { flow, stored, left: false, opened, cards, frame, levels };
        device.run(effects);
        device
    }

    fn run(&mut self, effects: Vec<Effect>) {
        let mut asked = Vec::new();
        for effect in effects {
            match effect {
                Effect::Show(frame) => self.frame = *frame,
                Effect::LoadLevel { id } => asked.push(id),
                Effect::Save { key, value } => {
                    self.stored.insert(key, value);
                }
                Effect::Remove { key } => {
                    self.stored.remove(&key);
                }
                Effect::LoadCards { id } => self.cards.push(id),
                Effect::Open { page } => self.opened.push(page),
                Effect::QuickExit => self.left = true,
            }
        }
        for id in asked {
            let read = |text: String| scenario::read(&text).map_err(|error| error.to_string());
            let level = (self.levels)(&id).and_then(read).map(Box::new);
            self.input(Input::Level { id, level });
        }
    }

    pub fn input(&mut self, input: Input) {
        let effects = self.flow.apply(input);
        self.run(effects);
    }

    /// Taps what is there.
    pub fn tap(&mut self, target: &str) {
        let known = self.frame.view.target(target).is_some();
        let all: Vec<&str> = self.frame.view.targets.iter().map(|it| it.id.as_str()).collect();
        assert!(known, "{target} is not on {:?}: {all:?}", self.frame.screen);
        self.tap_at(self.frame.rev, target);
    }

    pub fn tap_at(&mut self, rev: u64, target: &str) {
        self.input(Input::Intent(Intent::Activate { rev, target: target.into() }));
    }

    pub fn taps(&mut self, targets: &[&str]) {
        for target in targets {
            self.tap(target);
        }
    }
}
