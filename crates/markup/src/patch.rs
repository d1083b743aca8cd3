//! Brings a document from one tree to the next and keeps every node that stays.
//!
//! Generic over the document, so that it is tested without a browser. Children are matched by key and tag;
//! a kept node is not touched unless something about it changed, and not moved unless it must be: moving
//! would take its focus away.

use std::collections::BTreeMap;

use crate::{Element, Node};

/// A document that can be written to.
pub trait Document {
    /// A node in it.
    type Handle: Clone + PartialEq;

    /// A new element.
    fn element(&mut self, tag: &'static str) -> Option<Self::Handle>;
    /// A new text.
    fn text(&mut self, text: &str) -> Option<Self::Handle>;
    /// Changes a text.
    fn set_text(&mut self, node: &Self::Handle, text: &str);
    /// Sets an attribute.
    fn set_attr(&mut self, node: &Self::Handle, name: &'static str, value: &str);
    /// Takes an attribute away.
    fn remove_attr(&mut self, node: &Self::Handle, name: &'static str);
    /// The nth child.
    fn child(&mut self, parent: &Self::Handle, index: usize) -> Option<Self::Handle>;
    /// Puts a node before another, or at the end; takes it from where it was.
    fn insert(&mut self, parent: &Self::Handle, node: &Self::Handle, before: Option<&Self::Handle>);
    /// Takes a child away.
    fn remove(&mut self, parent: &Self::Handle, child: &Self::Handle);
}

/// Builds a node and all that is in it.
pub fn build<D: Document>(document: &mut D, node: &Node) -> Option<D::Handle> {
    match node {
        Node::Text(text) => document.text(text),
        Node::Element(element) => {
            let handle = document.element(element.tag)?;
            fill(document, &handle, element);
            Some(handle)
        }
    }
}

/// Writes attributes and children into an empty element.
pub fn fill<D: Document>(document: &mut D, handle: &D::Handle, element: &Element) {
    for (name, value) in &element.attrs {
        document.set_attr(handle, name, value);
    }
    for child in &element.children {
        if let Some(child) = build(document, child) {
            document.insert(handle, &child, None);
        }
    }
}

/// Brings `handle`, which shows `before`, to show `next`. Both have the same tag.
pub fn patch<D: Document>(document: &mut D, handle: &D::Handle, before: &Element, next: &Element) {
    for (name, _) in before.attrs.iter().filter(|(name, _)| next.get(name).is_none()) {
        document.remove_attr(handle, name);
    }
    for (name, value) in &next.attrs {
        if before.get(name) != Some(value) {
            document.set_attr(handle, name, value);
        }
    }
    patch_children(document, handle, &before.children, &next.children);
}

fn patch_children<D: Document>(
    document: &mut D,
    parent: &D::Handle,
    before: &[Node],
    next: &[Node],
) {
    if before == next {
        return;
    }
    let old_names = names(before);
    let new_names = names(next);
    let mut old: BTreeMap<&str, (D::Handle, &Node)> = BTreeMap::new();
    for (index, (name, node)) in old_names.iter().zip(before).enumerate() {
        if let Some(handle) = document.child(parent, index) {
            old.insert(name, (handle, node));
        }
    }
    for name in old_names.iter().filter(|name| !new_names.contains(name)) {
        if let Some((handle, _)) = old.remove(name.as_str()) {
            document.remove(parent, &handle);
        }
    }
    for (index, (name, node)) in new_names.iter().zip(next).enumerate() {
        let here = document.child(parent, index);
        match old.remove(name.as_str()) {
            Some((handle, shown)) => {
                if here.as_ref() != Some(&handle) {
                    document.insert(parent, &handle, here.as_ref());
                }
                match (shown, node) {
                    (Node::Element(shown), Node::Element(node)) => {
                        patch(document, &handle, shown, node)
                    }
                    (Node::Text(shown), Node::Text(text)) if shown != text => {
                        document.set_text(&handle, text)
                    }
                    _ => {}
                }
            }
            None => {
                if let Some(handle) = build(document, node) {
                    document.insert(parent, &handle, here.as_ref());
                }
            }
        }
    }
}

/// What each child is among its siblings: its tag with its key, or with its number among its like.
fn names(children: &[Node]) -> Vec<String> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    children
        .iter()
        .map(|child| {
            let (tag, key) = match child {
                Node::Text(_) => ("", ""),
                Node::Element(element) => (element.tag, element.key.as_str()),
            };
            if !key.is_empty() {
                return format!("{tag}#{key}");
            }
            let count = counts.entry(tag).or_default();
            *count += 1;
            format!("{tag}.{count}")
        })
        .collect()
}

#[cfg(test)]
#[path = "patch_tests.rs"]
mod tests;
