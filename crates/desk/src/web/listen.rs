//! What the browser tells: buttons, choices, fields and forms.

use std::rc::Rc;

use wasm_bindgen::{JsCast, prelude::Closure};
use web_sys::{Element, Event, HtmlInputElement, HtmlTextAreaElement};

use super::page::Page;
use crate::Input;

/// A listener; it listens as long as it lives.
pub type Listener = Closure<dyn FnMut(Event)>;

/// Every listener of the page.
pub fn all(page: &Rc<Page>) -> Vec<Listener> {
    vec![
        listen(page, "click", click),
        listen(page, "change", change),
        listen(page, "input", write),
        listen(page, "submit", submit),
    ]
}

fn listen(page: &Rc<Page>, what: &str, act: fn(&Page, &Event)) -> Listener {
    let own = Rc::clone(page);
    let listener = Closure::<dyn FnMut(Event)>::new(move |event: Event| act(&own, &event));
    let _ = page.document.add_event_listener_with_callback(what, listener.as_ref().unchecked_ref());
    listener
}

/// The nearest element around what the event happened on.
fn near(event: &Event, selector: &str) -> Option<Element> {
    let element: Element = event.target()?.dyn_into().ok()?;
    element.closest(selector).ok().flatten()
}

fn act(page: &Page, element: &Element) {
    if let Some(act) = element.get_attribute("data-do") {
        page.send(Input::Do(act));
    }
}

fn click(page: &Page, event: &Event) {
    let Some(button) = near(event, "button[data-do]") else { return };
    if button.get_attribute("aria-disabled").is_none() {
        act(page, &button);
    }
}

fn change(page: &Page, event: &Event) {
    match near(event, "input[data-do]") {
        Some(choice) => act(page, &choice),
        None => write(page, event),
    }
}

fn write(page: &Page, event: &Event) {
    let Some(element) = near(event, "[data-in]") else { return };
    let Some(field) = element.get_attribute("data-in") else { return };
    let text = match element.dyn_ref::<HtmlInputElement>() {
        Some(input) => input.value(),
        None => element.dyn_ref::<HtmlTextAreaElement>().map_or_else(String::new, |it| it.value()),
    };
    page.send(Input::Text { field, text });
}

fn submit(page: &Page, event: &Event) {
    event.prevent_default();
    if let Some(form) = near(event, "form[data-do]") {
        act(page, &form);
    }
}
