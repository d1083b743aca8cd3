//! Patching a document that is only data.

use super::patch;
use crate::{el, paper::Paper};

#[test]
fn the_same_tree_touches_nothing() {
    let tree = el("main").child(el("p").class("line").text("A")).child(el("p").key("b").text("B"));
    let (mut paper, root) = Paper::with(&tree);
    let count = paper.count();
    patch(&mut paper, &root, &tree, &tree);
    assert_eq!(paper.count(), count);
    assert!(paper.moved.is_empty());
}

#[test]
fn what_stays_is_neither_rebuilt_nor_moved() {
    let list =
        |keys: &[&str]| el("ul").children(keys.iter().map(|key| el("li").key(*key).text(*key)));
    let (before, next) = (list(&["a", "b", "c", "d"]), list(&["x", "b", "d", "y"]));
    let (mut paper, root) = Paper::with(&before);
    let (b, d) = (paper.children(root)[1], paper.children(root)[3]);
    patch(&mut paper, &root, &before, &next);
    let (fresh, other) = Paper::with(&next);
    assert_eq!(paper.html(root), fresh.html(other));
    assert_eq!((paper.children(root)[1], paper.children(root)[2]), (b, d));
    assert!(paper.moved.is_empty());
}

#[test]
fn texts_attributes_and_order_follow() {
    let before = el("div").class("a").child(el("b").key("1").text("x")).child(el("i").text("y"));
    let next = el("div").attr("lang", "vi").child(el("i").text("z")).child(el("b").key("1"));
    let (mut paper, root) = Paper::with(&before);
    patch(&mut paper, &root, &before, &next);
    assert_eq!(paper.html(root), "<div lang=vi><i>z</i><b></b></div>");
}
