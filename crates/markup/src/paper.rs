//! A document that is only data: what patching does can be seen without a browser.

use crate::{Element, Node, patch::Document};

/// Nodes by number; a removed node keeps its number but is in nobody's children.
#[derive(Debug, Default)]
pub struct Paper {
    nodes: Vec<Written>,
    /// The nodes that were put somewhere again, in order.
    pub moved: Vec<usize>,
}

#[derive(Debug, Default)]
struct Written {
    tag: Option<&'static str>,
    text: String,
    attrs: Vec<(&'static str, String)>,
    children: Vec<usize>,
    placed: bool,
}

impl Paper {
    /// How many nodes were ever made.
    #[must_use]
    pub fn count(&self) -> usize {
        self.nodes.len()
    }

    /// The children of a node.
    #[must_use]
    pub fn children(&self, node: usize) -> &[usize] {
        self.nodes.get(node).map(|it| it.children.as_slice()).unwrap_or_default()
    }

    /// A node and all that is in it, with sorted attributes.
    #[must_use]
    pub fn html(&self, at: usize) -> String {
        let Some(node) = self.nodes.get(at) else { return String::new() };
        let Some(tag) = node.tag else { return node.text.clone() };
        let mut attrs = node.attrs.clone();
        attrs.sort();
        let attrs: String = attrs.iter().map(|(name, value)| format!(" {name}={value}")).collect();
        let children: String = node.children.iter().map(|child| self.html(*child)).collect();
        format!("<{tag}{attrs}>{children}</{tag}>")
    }

    /// A document with this tree, and its root.
    #[must_use]
    pub fn with(tree: &Element) -> (Self, usize) {
        let mut paper = Self::default();
        let root = crate::patch::build(&mut paper, &Node::Element(tree.clone()));
        (paper, root.unwrap_or_default())
    }

    fn new_node(&mut self, node: Written) -> usize {
        self.nodes.push(node);
        self.nodes.len() - 1
    }
}

impl Document for Paper {
    type Handle = usize;

    fn element(&mut self, tag: &'static str) -> Option<usize> {
        Some(self.new_node(Written { tag: Some(tag), ..Written::default() }))
    }

    fn text(&mut self, text: &str) -> Option<usize> {
        Some(self.new_node(Written { text: text.into(), ..Written::default() }))
    }

    fn set_text(&mut self, node: &usize, text: &str) {
        if let Some(node) = self.nodes.get_mut(*node) {
            node.text = text.into();
        }
    }

    fn set_attr(&mut self, node: &usize, name: &'static str, value: &str) {
        self.remove_attr(node, name);
        if let Some(node) = self.nodes.get_mut(*node) {
            node.attrs.push((name, value.into()));
        }
    }

    fn remove_attr(&mut self, node: &usize, name: &'static str) {
        if let Some(node) = self.nodes.get_mut(*node) {
            node.attrs.retain(|(own, _)| *own != name);
        }
    }

    fn child(&mut self, parent: &usize, index: usize) -> Option<usize> {
        self.children(*parent).get(index).copied()
    }

    fn insert(&mut self, parent: &usize, node: &usize, before: Option<&usize>) {
        let placed =
            self.nodes.get_mut(*node).is_some_and(|it| std::mem::replace(&mut it.placed, true));
        if placed {
            self.moved.push(*node);
            self.remove(parent, node);
        }
        let Some(parent) = self.nodes.get_mut(*parent) else { return };
        let at = before.and_then(|before| parent.children.iter().position(|own| own == before));
        parent.children.insert(at.unwrap_or(parent.children.len()), *node);
    }

    fn remove(&mut self, parent: &usize, child: &usize) {
        if let Some(parent) = self.nodes.get_mut(*parent) {
            parent.children.retain(|own| own != child);
        }
    }
}
