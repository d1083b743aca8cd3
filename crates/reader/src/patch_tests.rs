//! Patching from every screen to every other.

use markup::{paper::Paper, patch};

use crate::{Element, Icons, Node, render, render::sample};

fn element(node: Node) -> Element {
    match node {
        Node::Element(element) => element,
        Node::Text(text) => panic!("a text: {text}"),
    }
}

#[test]
fn every_screen_can_follow_every_other() {
    let icons = Icons::default();
    let frames = sample::all();
    for before in &frames {
        for next in &frames {
            let (before, next) = (element(render(before, &icons)), element(render(next, &icons)));
            let (mut paper, root) = Paper::with(&before);
            patch::patch(&mut paper, &root, &before, &next);
            let (fresh, other) = Paper::with(&next);
            assert_eq!(paper.html(root), fresh.html(other));
        }
    }
}

#[test]
fn the_same_screen_touches_nothing() {
    let tree = element(render(&sample::level(), &Icons::default()));
    let (mut paper, root) = Paper::with(&tree);
    let count = paper.count();
    patch::patch(&mut paper, &root, &tree, &tree);
    assert_eq!(paper.count(), count);
    assert!(paper.moved.is_empty());
}
