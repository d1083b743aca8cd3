//! The core module in the browser: the game, its page, and the way to the rest of the platform.

mod game;
mod host;
mod listen;
mod overlay;
mod page;

use std::{collections::BTreeMap, rc::Rc};

use flow::{Boot, Input};
use port::{Intent, StageReport};
use serde::Deserialize;
use wasm_bindgen::prelude::*;

use crate::Icons;
use game::Game;
use host::Host;

/// The core of the game. What crosses is JSON text of the types of `port` and `flow`; levels cross packed.
///
/// `host` is an object with the methods
/// `save(key, value)` (may throw), `remove(key)`, `loadLevel(id)`, `loadCards(id)`, `open(page)`, `quickExit()`, `show(frame)`,
/// `cues(list)` and `fatal(message)`.
#[wasm_bindgen]
pub struct Core {
    game: Rc<Game>,
    _listeners: Vec<listen::Listener>,
}

/// One file of the build's manifest.
#[derive(Deserialize)]
struct Asset {
    file: String,
}

#[wasm_bindgen]
impl Core {
    /// Starts the game on the page: `boot` is a `flow::Boot`, `assets` the manifest's `files`.
    ///
    /// # Errors
    /// When a text cannot be read or the page has no element with the id `reader`.
    #[wasm_bindgen(constructor)]
    pub fn new(boot: &str, assets: &str, host: Host) -> Result<Core, JsError> {
        host::report_panics(&host);
        let boot: Boot = serde_json::from_str(boot)?;
        let assets: BTreeMap<String, Asset> = serde_json::from_str(assets)?;
        let icons = Icons::new(assets.into_iter().map(|(name, asset)| (name, asset.file)));
        let page =
            page::Page::find(icons).ok_or_else(|| JsError::new("the page has no #reader"))?;
        let game = Game::start(boot, page, host);
        let listeners = listen::all(&game);
        Ok(Core { game, _listeners: listeners })
    }

    /// The player did something on the stage.
    pub fn intent(&self, intent: &str) {
        if let Some(intent) = read::<Intent>(intent) {
            self.game.send(Input::Intent(intent));
        }
    }

    /// A level came, packed; without bytes, it did not.
    pub fn level(&self, id: String, packed: Option<Vec<u8>>) {
        let packed = packed.ok_or_else(|| "it was not fetched".to_owned());
        let read = |packed: Vec<u8>| scenario::unpack(&packed).map_err(|error| error.to_string());
        let level = packed.and_then(read).map(Box::new);
        if let Err(why) = &level {
            host::warn(&format!("the level {id}: {why}"));
        }
        self.game.send(Input::Level { id, level });
    }

    /// What child and adult do together around a level came, as JSON; without a text, it did not.
    pub fn cards(&self, id: String, text: Option<String>) {
        let text = text.ok_or_else(|| "they were not fetched".to_owned());
        let read = |text: String| serde_json::from_str(&text).map_err(|error| error.to_string());
        let cards = text.and_then(read).map(Box::new);
        if let Err(why) = &cards {
            host::warn(&format!("the cards of {id}: {why}"));
        }
        self.game.send(Input::Cards { id, cards });
    }

    /// Something came from the platform: a change in storage, idleness.
    pub fn input(&self, input: &str) {
        if let Some(input) = read::<Input>(input) {
            self.game.send(input);
        }
    }

    /// The stage drew a Frame: the buttons go where it drew their targets.
    pub fn stage_report(&self, report: &str) {
        if let Some(report) = read::<StageReport>(report) {
            self.game.page.lay(report);
        }
    }

    /// The Frame on screen, as JSON; empty before the first.
    #[must_use]
    pub fn frame(&self) -> String {
        self.game
            .page
            .frame()
            .and_then(|frame| serde_json::to_string(&frame).ok())
            .unwrap_or_default()
    }

    /// The stage draws from now on.
    pub fn stage_attached(&self) {
        self.game.page.set_stage(true);
        self.game.send(Input::StageAttached);
    }

    /// The stage is gone: the reader is the game again, at the same decision.
    pub fn stage_lost(&self) {
        self.game.page.set_stage(false);
        self.game.send(Input::StageLost);
    }
}

/// Reads what crossed; what cannot be read is dropped with a word in the console.
fn read<T: for<'de> Deserialize<'de>>(text: &str) -> Option<T> {
    match serde_json::from_str(text) {
        Ok(value) => Some(value),
        Err(error) => {
            host::warn(&format!("the core could not read {text}: {error}"));
            None
        }
    }
}
