//! What the page's scripts do for the core.

use std::{cell::RefCell, panic};

use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// The platform.
    #[derive(Clone)]
    pub type Host;

    #[wasm_bindgen(method, catch)]
    pub fn save(this: &Host, key: &str, value: &str) -> Result<(), JsValue>;
    #[wasm_bindgen(method, catch)]
    pub fn remove(this: &Host, key: &str) -> Result<(), JsValue>;
    #[wasm_bindgen(method, catch, js_name = loadLevel)]
    pub fn load_level(this: &Host, id: &str) -> Result<(), JsValue>;
    #[wasm_bindgen(method, catch, js_name = loadCards)]
    pub fn load_cards(this: &Host, id: &str) -> Result<(), JsValue>;
    #[wasm_bindgen(method, catch)]
    pub fn open(this: &Host, page: &str) -> Result<(), JsValue>;
    #[wasm_bindgen(method, catch, js_name = quickExit)]
    pub fn quick_exit(this: &Host) -> Result<(), JsValue>;
    #[wasm_bindgen(method, catch)]
    pub fn show(this: &Host, frame: &str) -> Result<(), JsValue>;
    #[wasm_bindgen(method, catch)]
    pub fn cues(this: &Host, cues: &str) -> Result<(), JsValue>;
    #[wasm_bindgen(method, catch)]
    pub fn fatal(this: &Host, message: &str) -> Result<(), JsValue>;
}

thread_local! {
    static HOST: RefCell<Option<Host>> = const { RefCell::new(None) };
}

/// A panic in the core is told to the platform, which shows one calm sentence.
pub fn report_panics(host: &Host) {
    HOST.with(|own| *own.borrow_mut() = Some(host.clone()));
    panic::set_hook(Box::new(|info| {
        let message = info.to_string();
        HOST.with(|host| {
            if let Ok(host) = host.try_borrow()
                && let Some(host) = host.as_ref()
            {
                heed(host.fatal(&message));
            }
        });
    }));
}

/// A platform method that throws is a mistake of ours, but no reason to stop the game.
pub fn heed(result: Result<(), JsValue>) {
    if let Err(error) = result {
        web_sys::console::warn_1(&error);
    }
}

/// A word for those who develop.
pub fn warn(message: &str) {
    web_sys::console::warn_1(&JsValue::from_str(message));
}
