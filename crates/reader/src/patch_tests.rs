//! Patching a document that is only data.

use super::{Document, build, patch};
use crate::{Element, Icons, Node, el, render, render::sample};

/// Nodes by number; a removed node keeps its number but has no parent.
#[derive(Default)]
struct Paper {
    nodes: Vec<Written>,
    moved: Vec<usize>,
}

#[derive(Default, Clone)]
struct Written {
    tag: Option<&'static str>,
    text: String,
    attrs: Vec<(&'static str, String)>,
    children: Vec<usize>,
    placed: bool,
}

impl Paper {
    fn new_node(&mut self, node: Written) -> usize {
        self.nodes.push(node);
        self.nodes.len() - 1
    }

    fn html(&self, at: usize) -> String {
        let node = &self.nodes[at];
        let Some(tag) = node.tag else { return node.text.clone() };
        let mut attrs = node.attrs.clone();
        attrs.sort();
        let attrs: String = attrs.iter().map(|(name, value)| format!(" {name}={value}")).collect();
        let children: String = node.children.iter().map(|child| self.html(*child)).collect();
        format!("<{tag}{attrs}>{children}</{tag}>")
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
        self.nodes[*node].text = text.into();
    }
    fn set_attr(&mut self, node: &usize, name: &'static str, value: &str) {
        self.remove_attr(node, name);
        self.nodes[*node].attrs.push((name, value.into()));
    }
    fn remove_attr(&mut self, node: &usize, name: &'static str) {
        self.nodes[*node].attrs.retain(|(own, _)| *own != name);
    }
    fn child(&mut self, parent: &usize, index: usize) -> Option<usize> {
        self.nodes[*parent].children.get(index).copied()
    }
    fn insert(&mut self, parent: &usize, node: &usize, before: Option<&usize>) {
        if self.nodes[*node].placed {
            self.moved.push(*node);
            self.remove(parent, node);
        }
        self.nodes[*node].placed = true;
        let children = &mut self.nodes[*parent].children;
        let at = before.and_then(|before| children.iter().position(|child| child == before));
        children.insert(at.unwrap_or(children.len()), *node);
    }
    fn remove(&mut self, parent: &usize, child: &usize) {
        self.nodes[*parent].children.retain(|own| own != child);
    }
}

fn element(node: Node) -> Element {
    match node {
        Node::Element(element) => element,
        Node::Text(text) => panic!("a text: {text}"),
    }
}

fn fresh(tree: &Element) -> String {
    let mut paper = Paper::default();
    let root = build(&mut paper, &Node::Element(tree.clone())).expect("a node");
    paper.html(root)
}

#[test]
fn every_screen_can_follow_every_other() {
    let icons = Icons::default();
    let frames = sample::all();
    for before in &frames {
        for next in &frames {
            let (before, next) = (element(render(before, &icons)), element(render(next, &icons)));
            let mut paper = Paper::default();
            let root = build(&mut paper, &Node::Element(before.clone())).expect("a node");
            patch(&mut paper, &root, &before, &next);
            assert_eq!(paper.html(root), fresh(&next));
        }
    }
}

#[test]
fn the_same_tree_touches_nothing() {
    let tree = element(render(&sample::level(), &Icons::default()));
    let mut paper = Paper::default();
    let root = build(&mut paper, &Node::Element(tree.clone())).expect("a node");
    let count = paper.nodes.len();
    patch(&mut paper, &root, &tree, &tree);
    assert_eq!(paper.nodes.len(), count);
    assert!(paper.moved.is_empty());
}

#[test]
fn what_stays_is_neither_rebuilt_nor_moved() {
    let list =
        |keys: &[&str]| el("ul").children(keys.iter().map(|key| el("li").key(*key).text(*key)));
    let (before, next) = (list(&["a", "b", "c", "d"]), list(&["x", "b", "d", "y"]));
    let mut paper = Paper::default();
    let root = build(&mut paper, &Node::Element(before.clone())).expect("a node");
    let (b, d) = (paper.nodes[root].children[1], paper.nodes[root].children[3]);
    patch(&mut paper, &root, &before, &next);
    assert_eq!(paper.html(root), fresh(&next));
    assert_eq!((paper.nodes[root].children[1], paper.nodes[root].children[2]), (b, d));
    assert!(paper.moved.is_empty());
}
