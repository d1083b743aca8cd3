//! The browser's document, to be patched.

use wasm_bindgen::JsCast;
use web_sys::{Document as Browser, Element, Node};

use crate::patch::Document;

/// What a drawing's elements are told apart by; a name, never asked for.
const SVG: &str = "http://www.w3.org/2000/svg";

/// The browser's document.
pub struct Dom {
    /// The document.
    pub document: Browser,
}

impl Document for Dom {
    type Handle = Node;

    fn element(&mut self, tag: &'static str) -> Option<Node> {
        let made = match tag {
            "svg" | "g" | "path" | "rect" | "ellipse" => {
                self.document.create_element_ns(Some(SVG), tag)
            }
            _ => self.document.create_element(tag),
        };
        made.ok().map(Into::into)
    }

    fn text(&mut self, text: &str) -> Option<Node> {
        Some(self.document.create_text_node(text).into())
    }

    fn set_text(&mut self, node: &Node, text: &str) {
        node.set_text_content(Some(text));
    }

    fn set_attr(&mut self, node: &Node, name: &'static str, value: &str) {
        if let Some(element) = node.dyn_ref::<Element>() {
            let _ = element.set_attribute(name, value);
        }
    }

    fn remove_attr(&mut self, node: &Node, name: &'static str) {
        if let Some(element) = node.dyn_ref::<Element>() {
            let _ = element.remove_attribute(name);
        }
    }

    fn child(&mut self, parent: &Node, index: usize) -> Option<Node> {
        parent.child_nodes().get(u32::try_from(index).ok()?)
    }

    fn insert(&mut self, parent: &Node, node: &Node, before: Option<&Node>) {
        let _ = parent.insert_before(node, before);
    }

    fn remove(&mut self, parent: &Node, child: &Node) {
        let _ = parent.remove_child(child);
    }
}
