//! Inputs in, effects out, one at a time: what an effect sets off waits for its turn.

use std::{
    cell::{Cell, RefCell},
    collections::VecDeque,
    rc::Rc,
};

use flow::{Boot, Effect, Flow, Input};
use port::{Frame, Intent};

use super::{
    host::{Host, heed},
    page::Page,
};
use crate::known;

/// The running game.
pub struct Game {
    flow: RefCell<Flow>,
    inbox: RefCell<VecDeque<Input>>,
    busy: Cell<bool>,
    /// The Frame whose sounds were played.
    heard: Cell<Option<u64>>,
    host: Host,
    /// What the player sees.
    pub page: Page,
}

impl Game {
    /// Starts the game and shows its first Frame.
    pub fn start(boot: Boot, page: Page, host: Host) -> Rc<Self> {
        let (flow, effects) = Flow::new(boot);
        let game = Rc::new(Self {
            flow: RefCell::new(flow),
            inbox: RefCell::default(),
            busy: Cell::new(true),
            heard: Cell::new(None),
            host,
            page,
        });
        game.run(effects);
        game.drain();
        game
    }

    /// Takes an input; at once, or after the one that is being worked on.
    pub fn send(&self, input: Input) {
        self.inbox.borrow_mut().push_back(input);
        if !self.busy.replace(true) {
            self.drain();
        }
    }

    /// The player activates a target of the Frame on screen.
    pub fn activate(&self, target: &str) {
        if let Some(rev) = self.page.rev() {
            self.send(Input::Intent(Intent::Activate { rev, target: target.to_owned() }));
        }
    }

    /// The player has typed into the field of the Frame on screen.
    pub fn typed(&self, text: String) {
        if let Some(rev) = self.page.rev() {
            self.send(Input::Intent(Intent::Type { rev, text }));
        }
    }

    /// The keyboard focus is on a target of the Frame on screen, or on none.
    pub fn focus(&self, target: Option<String>) {
        if let Some(rev) = self.page.rev() {
            self.send(Input::Intent(Intent::Focus { rev, target }));
        }
    }

    /// Away from here, at once: through the game, which clears what must go, or without it.
    pub fn leave(&self) {
        let known = self.page.frame().is_some_and(|frame| frame.view.target(known::EXIT).is_some());
        if known && !self.busy.get() {
            self.activate(known::EXIT);
        } else {
            heed(self.host.quick_exit());
        }
    }

    fn drain(&self) {
        loop {
            let next = self.inbox.borrow_mut().pop_front();
            let Some(input) = next else { break };
            let effects = self.flow.borrow_mut().apply(input);
            self.run(effects);
        }
        self.busy.set(false);
    }

    fn run(&self, effects: Vec<Effect>) {
        for effect in effects {
            match effect {
                Effect::Show(frame) => self.show(*frame),
                Effect::LoadLevel { id } => heed(self.host.load_level(&id)),
                Effect::LoadCards { id } => heed(self.host.load_cards(&id)),
                Effect::Open { page } => heed(self.host.open(&page)),
                Effect::Save { key, value } => {
                    if self.host.save(&key, &value).is_err() {
                        self.inbox.borrow_mut().push_back(Input::SaveFailed);
                    }
                }
                Effect::Remove { key } => heed(self.host.remove(&key)),
                Effect::QuickExit => heed(self.host.quick_exit()),
            }
        }
    }

    fn show(&self, frame: Frame) {
        let cues = if self.heard.replace(Some(frame.rev)) == Some(frame.rev) {
            Vec::new()
        } else {
            frame.cues.clone()
        };
        let crossing = serde_json::to_string(&frame);
        self.page.show(frame);
        if let Ok(frame) = crossing {
            heed(self.host.show(&frame));
        }
        if !cues.is_empty()
            && let Ok(cues) = serde_json::to_string(&cues)
        {
            heed(self.host.cues(&cues));
        }
    }
}
