//! What the browser tells: clicks, keys and the focus.

use std::{cell::RefCell, rc::Rc};

use wasm_bindgen::{JsCast, prelude::Closure};
use web_sys::{Element, Event, HtmlElement, HtmlInputElement, KeyboardEvent, MouseEvent};

use super::game::Game;
use crate::{
    keys::{Act, Keys, Press},
    known,
};

/// A listener; it listens as long as it lives.
pub type Listener = Closure<dyn FnMut(Event)>;

/// Every listener of the page.
pub fn all(game: &Rc<Game>) -> Vec<Listener> {
    let keys = RefCell::new(Keys::default());
    vec![
        listen(game, "click", click),
        listen(game, "focusin", focused),
        listen(game, "keydown", move |game, event| key_down(game, event, &keys)),
    ]
}

fn listen(game: &Rc<Game>, what: &str, act: impl Fn(&Game, &Event) + 'static) -> Listener {
    let own = Rc::clone(game);
    let listener = Closure::<dyn FnMut(Event)>::new(move |event: Event| act(&own, &event));
    let _ = game
        .page
        .document
        .add_event_listener_with_callback(what, listener.as_ref().unchecked_ref());
    listener
}

/// The element of a target that the event happened on.
fn target_of(game: &Game, event: &Event) -> Option<Element> {
    let element: Element = event.target()?.dyn_into().ok()?;
    element.closest("[data-target]").ok().flatten().filter(|it| game.page.holds(it))
}

fn click(game: &Game, event: &Event) {
    let Some(element) = target_of(game, event) else { return };
    let id = element.get_attribute("data-target").unwrap_or_default();
    let again = event.dyn_ref::<MouseEvent>().is_some_and(|mouse| mouse.detail() > 1);
    let disabled = element.has_attribute("aria-disabled");
    if disabled || (again && game.page.is_fresh() && id != known::EXIT) {
        event.prevent_default();
        return;
    }
    if id == known::SUBMIT {
        submit(game);
        return;
    }
    game.activate(&id);
}

fn field(game: &Game) -> Option<HtmlInputElement> {
    game.page.document.get_element_by_id(known::FIELD)?.dyn_into().ok()
}

/// Brings what was typed; the focus goes back to it, so that a slip is mended at once.
fn submit(game: &Game) {
    if let Some(field) = field(game) {
        game.typed(field.value());
        let _ = field.focus();
    }
}

/// Only a focus that is to be seen goes to the core: who taps or clicks needs no ring on the stage.
fn focused(game: &Game, event: &Event) {
    let target = target_of(game, event)
        .filter(|element| element.matches(":focus-visible").unwrap_or(true))
        .and_then(|element| element.get_attribute("data-target"));
    if target != game.page.said_focus() {
        game.focus(target);
    }
}

fn key_down(game: &Game, event: &Event, keys: &RefCell<Keys>) {
    let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
    let Some(frame) = game.page.frame() else { return };
    let active = game.page.active();
    let key = event.key();
    if event.repeat() && active.is_some() && (key == "Enter" || key == " ") {
        event.prevent_default();
        return;
    }
    let typing = event.target().is_some_and(|it| it.dyn_ref::<HtmlInputElement>().is_some());
    if typing && key == "Enter" {
        event.prevent_default();
        submit(game);
        return;
    }
    let press = Press {
        typing,
        key: &key,
        at: game.page.now(),
        repeat: event.repeat(),
        modified: event.ctrl_key() || event.alt_key() || event.meta_key() || event.is_composing(),
        shift: event.shift_key(),
        active: active.as_deref(),
    };
    let Ok(act) =
        keys.try_borrow_mut().map(|mut keys| keys.press(&frame, press, || game.page.places()))
    else {
        return;
    };
    match act {
        Act::Nothing => return,
        // The browser's own step follows from the edge of the page, out of it.
        Act::Leave { end } => {
            let edge: Option<HtmlElement> =
                game.page.by_id(if end { "edge-end" } else { "edge-start" });
            game.page.focus_on(edge.as_ref());
            return;
        }
        Act::Focus(target) => game.page.focus_on(game.page.element(&target).as_ref()),
        Act::Activate(target) => game.activate(&target),
        Act::Exit => game.leave(),
    }
    event.prevent_default();
}
