//! The browser: how the page starts the stage, feeds it and hears from it.

mod yardstick;

use std::{
    cell::{Cell, RefCell},
    collections::HashMap,
    panic,
};

use bevy::{
    prelude::*,
    winit::{EventLoopProxyWrapper, WinitUserEvent},
};
use port::{Frame, Intent, StageReport};
use wasm_bindgen::{JsCast, prelude::*};
use web_sys::HtmlCanvasElement;

use crate::{
    art::{Files, Gallery},
    pass::Pass,
    port::{Inbox, Outbox},
    power::{Life, Pace},
};

thread_local! {
    static INBOX: RefCell<Option<Inbox>> = const { RefCell::new(None) };
    static WAKE: RefCell<Option<Box<dyn Fn()>>> = const { RefCell::new(None) };
    static STATS: Cell<(u32, u32, Pace, f32)> = const { Cell::new((0, 0, Pace::Busy, 1.0)) };
    static MEASURING: RefCell<bool> = const { RefCell::new(false) };
    static FATAL: RefCell<Option<js_sys::Function>> = const { RefCell::new(None) };
    static PICTURES: RefCell<Vec<(String, ::art::Picture)>> = const { RefCell::new(Vec::new()) };
    static PANIC: RefCell<bool> = const { RefCell::new(false) };
}

/// Calls a function of the page with a text; what the page throws is the page's concern.
fn call(function: &js_sys::Function, text: &str) {
    let _ = function.call1(&JsValue::NULL, &JsValue::from_str(text));
}

/// Starts the stage on the canvas `#stage`. `assets`: file name to bytes (packs and fonts). The three
/// functions take JSON of an Intent, JSON of a StageReport, and a message when the stage has died.
#[wasm_bindgen]
pub fn start(
    assets: &js_sys::Object,
    on_intent: js_sys::Function,
    on_report: js_sys::Function,
    on_fatal: js_sys::Function,
) {
    FATAL.with_borrow_mut(|fatal| *fatal = Some(on_fatal));
    panic::set_hook(Box::new(|info| {
        let text = info.to_string();
        FATAL.with_borrow(|fatal| {
            if let Some(fatal) = fatal {
                call(fatal, &text);
            }
        });
    }));
    let inbox = INBOX.with_borrow_mut(|inbox| inbox.get_or_insert_with(Inbox::default).clone());
    let mut app = super::app();
    app.insert_resource(inbox)
        .insert_resource(Files(files(assets)))
        .insert_non_send(Outbox {
            intent: Box::new(move |intent: &Intent| send(&on_intent, intent)),
            report: Box::new(move |report: &StageReport| send(&on_report, report)),
        })
        .add_systems(Startup, (tame_canvas, learn_to_wake))
        .add_systems(First, (obey, hang))
        .add_systems(Last, tell);
    app.run();
}

fn send<T: serde::Serialize>(function: &js_sys::Function, value: &T) {
    // Plain data always becomes JSON.
    if let Ok(text) = serde_json::to_string(value) {
        call(function, &text);
    }
}

fn files(assets: &js_sys::Object) -> HashMap<String, Vec<u8>> {
    let entries = js_sys::Object::entries(assets);
    entries
        .iter()
        .filter_map(|entry| {
            let pair: js_sys::Array = entry.dyn_into().ok()?;
            let bytes: js_sys::Uint8Array = pair.get(1).dyn_into().ok()?;
            Some((pair.get(0).as_string()?, bytes.to_vec()))
        })
        .collect()
}

/// Shows a Frame, given as JSON. Gives back whether it could be read.
#[wasm_bindgen]
pub fn push_frame(json: &str) -> bool {
    let Ok(frame) = serde_json::from_str::<Frame>(json) else { return false };
    INBOX.with_borrow_mut(|inbox| inbox.get_or_insert_with(Inbox::default).push(frame));
    wake();
    true
}

/// Takes in a backdrop, a photo or the icons of a level (`scenes/….pic`, `photos/….pic`, `icons/….pack` and its
/// content), before a Frame that shows it is pushed. Gives back whether it could be read; without it such a Frame is
/// shown before the calm scene.
#[wasm_bindgen]
pub fn add_picture(name: &str, bytes: &[u8]) -> bool {
    let come = if name.ends_with(".pack") {
        ::art::Pack::decode(bytes).map(|pack| pack.iter().cloned().collect())
    } else {
        ::art::Picture::decode(bytes).map(|picture| vec![picture])
    };
    let Ok(come) = come else { return false };
    PICTURES.with_borrow_mut(|pictures| {
        pictures.extend(come.into_iter().map(|picture| (name.to_owned(), picture)));
    });
    true
}

/// Hangs up the pictures that have come.
fn hang(mut gallery: ResMut<Gallery>) {
    for (name, picture) in PICTURES.take() {
        gallery.add(&name, picture);
    }
}

fn wake() {
    WAKE.with_borrow(|wake| {
        if let Some(wake) = wake {
            wake();
        }
    });
}

/// Panics at the next turn of the stage: for the test that play goes on without it.
#[wasm_bindgen]
pub fn force_panic() {
    PANIC.with_borrow_mut(|it| *it = true);
    wake();
}

/// Draws without pause at full resolution: for the benchmark.
#[wasm_bindgen]
pub fn measure(on: bool) {
    MEASURING.with_borrow_mut(|it| *it = on);
    wake();
}

/// What the stage is doing, as JSON, for tests and the benchmark: frames drawn since the start, in how many of them
/// words were laid out, whether it is asleep, the share of the screen's resolution it draws at.
#[wasm_bindgen]
#[must_use]
pub fn stats() -> String {
    let (frames, passes, pace, quality) = STATS.get();
    let asleep = pace == Pace::Asleep;
    format!("{{\"frames\":{frames},\"passes\":{passes},\"asleep\":{asleep},\"quality\":{quality}}}")
}

fn tell(life: Res<Life>, pass: Res<Pass>, mut frames: Local<u32>) {
    *frames += 1;
    STATS.set((*frames, pass.asked, life.pace, life.quality));
}

fn obey(mut life: ResMut<Life>) {
    if PANIC.with_borrow(|it| *it) {
        panic!("the stage was asked to stop");
    }
    life.measuring = MEASURING.with_borrow(|it| *it);
}

fn learn_to_wake(proxy: Res<EventLoopProxyWrapper>) {
    let proxy = (**proxy).clone();
    WAKE.with_borrow_mut(|wake| {
        *wake = Some(Box::new(move || {
            // A closed loop needs no waking.
            let _ = proxy.send_event(WinitUserEvent::WakeUp);
        }));
    });
}

fn canvas() -> Option<HtmlCanvasElement> {
    let document = web_sys::window()?.document()?;
    document.get_element_by_id("stage")?.dyn_into().ok()
}

/// The keyboard and the focus belong to the reader: the canvas never takes them.
fn tame_canvas() {
    let Some(canvas) = canvas() else { return };
    let _ = canvas.set_attribute("tabindex", "-1");
    let _ = canvas.set_attribute("aria-hidden", "true");
    let _ = canvas.style().set_property("touch-action", "none");
    let _ = canvas.style().set_property("outline", "none");
    // winit focuses the canvas; here that does nothing.
    let nothing = Closure::<dyn FnMut()>::new(|| {}).into_js_value();
    let _ = js_sys::Reflect::set(&canvas, &"focus".into(), &nothing);
    let keep =
        Closure::<dyn FnMut(web_sys::Event)>::new(|event: web_sys::Event| event.prevent_default());
    let _ = canvas.add_event_listener_with_callback("mousedown", keep.as_ref().unchecked_ref());
    keep.forget();
}

/// Makes the canvas smaller by this share and stretches it back over the screen.
pub fn shrink_canvas(share: f32) {
    let Some(canvas) = canvas() else { return };
    let style = canvas.style();
    let whole = (share - 1.0).abs() < 0.001;
    let side = if whole { "100%".to_owned() } else { format!("{}%", share * 100.0) };
    let stretch = if whole { "none".to_owned() } else { format!("scale({})", 1.0 / share) };
    for (name, value) in [
        ("width", side.as_str()),
        ("height", &side),
        ("transform", &stretch),
        ("transform-origin", "0 0"),
    ] {
        let _ = style.set_property(name, value);
    }
}
