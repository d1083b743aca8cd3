//! What the page's scripts do.

use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// The platform.
    pub type Host;

    #[wasm_bindgen(method, catch)]
    pub fn save(this: &Host, name: &str, kind: &str, text: &str) -> Result<(), JsValue>;
    #[wasm_bindgen(method, catch)]
    pub fn print(this: &Host) -> Result<(), JsValue>;
    #[wasm_bindgen(method, catch)]
    pub fn copy(this: &Host, text: &str) -> Result<(), JsValue>;
    #[wasm_bindgen(method, catch)]
    pub fn fragment(this: &Host, text: &str) -> Result<(), JsValue>;
    #[wasm_bindgen(method, catch)]
    pub fn speak(this: &Host, lang: &str, texts: &str) -> Result<(), JsValue>;
    #[wasm_bindgen(method, catch)]
    pub fn hush(this: &Host) -> Result<(), JsValue>;
    #[wasm_bindgen(method, catch)]
    pub fn unsaved(this: &Host, whether: bool) -> Result<(), JsValue>;
}

/// A platform method that throws is a mistake of ours, but no reason to stop the page.
pub fn heed(result: Result<(), JsValue>) {
    if let Err(error) = result {
        web_sys::console::warn_1(&error);
    }
}
