//! Laying the page's buttons and texts over what the stage has drawn.
//!
//! Positions are set through the CSS object model, which a strict content security policy allows.

use port::{Rect, StageReport};
use wasm_bindgen::JsCast;
use web_sys::{DomRect, HtmlElement};

/// The mark of an element that has a position of its own.
const LAID: &str = "data-laid";
const SIDES: [&str; 4] = ["left", "top", "width", "height"];

/// Lays targets and lines over the rectangles of the report; without one, back into the page.
pub fn lay(root: &HtmlElement, report: Option<&StageReport>) {
    place(root, "data-target", report.map_or(&[], |report| &report.targets));
    place(root, "data-line", report.map_or(&[], |report| &report.lines));
}

fn place(root: &HtmlElement, name: &str, rects: &[(String, Rect)]) {
    for element in all(root, &format!("[{name}]")) {
        let id = element.get_attribute(name).unwrap_or_default();
        match rects.iter().find(|(own, _)| *own == id) {
            Some((_, rect)) => put(&element, *rect),
            None => release(&element),
        }
    }
}

fn put(element: &HtmlElement, rect: Rect) {
    let style = element.style();
    for (side, value) in SIDES.into_iter().zip([rect.x, rect.y, rect.w, rect.h]) {
        let _ = style.set_property(side, &format!("{value:.1}px"));
    }
    let _ = element.set_attribute(LAID, "");
}

fn release(element: &HtmlElement) {
    if !element.has_attribute(LAID) {
        return;
    }
    for side in SIDES {
        let _ = element.style().remove_property(side);
    }
    let _ = element.remove_attribute(LAID);
    // An empty `style` attribute would be left behind.
    let _ = element.remove_attribute("style");
}

/// Every element of the page that the selector finds, in order.
pub fn all(root: &HtmlElement, selector: &str) -> Vec<HtmlElement> {
    let Ok(list) = root.query_selector_all(selector) else { return Vec::new() };
    (0..list.length()).filter_map(|index| list.get(index)?.dyn_into().ok()).collect()
}

/// The browser's rectangle as ours.
#[expect(clippy::cast_possible_truncation, reason = "pixels of a screen")]
pub fn rect(rect: &DomRect) -> Rect {
    Rect { x: rect.x() as f32, y: rect.y() as f32, w: rect.width() as f32, h: rect.height() as f32 }
}
