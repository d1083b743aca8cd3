//! What the rules need to know of a photo's board: its fullest screen, and what is judged on it.

use port::Lang;
use scenario::{Holds, Mechanic, Node, PhotoSpot, Redact, Step, Text, walk};

use super::caps::Counter;
use crate::level::Level;

/// The spots of the level's photo that are there in a variant.
fn spots<'s>(level: &Level<'s>, variant: u8) -> impl Iterator<Item = &'s PhotoSpot> {
    let spots = level.scenario.photo.iter().flat_map(|photo| &photo.spots);
    spots.filter(move |spot| walk::chosen(&spot.only, 1 << variant) != 0)
}

/// The most words on a screen of the board: the question at a spot with all its answers, or what is said
/// of a spot.
pub(super) fn screen(
    count: &Counter<'_, '_>,
    fixed: &[&Text],
    board: &Redact,
    lang: Lang,
    variant: u8,
) -> usize {
    let words = |texts: &[&Text]| {
        let all: Vec<&Text> = fixed.iter().chain(texts).copied().collect();
        count.screen(&all, lang, variant)
    };
    let stickers = count.level.scenario.photo.iter().flat_map(|photo| &photo.stickers);
    let mut answers: Vec<&Text> = stickers.map(|sticker| &sticker.text).collect();
    answers.extend([&board.keep.text, &board.ask_adult.text]);
    let mut longest = words(&[&board.ask]);
    for spot in spots(count.level, variant) {
        let asked: Vec<&Text> =
            answers.iter().copied().chain([&board.ask_spot, &spot.name]).collect();
        let told = [words(&asked), words(&[&board.asked, &spot.ok]), words(&[&spot.other])];
        longest = told.into_iter().fold(longest, usize::max);
    }
    board.hints.iter().map(|hint| words(&[hint])).fold(longest, usize::max)
}

/// How many spots are judged at a node, and how many of them are harmless.
pub(super) fn judged(level: &Level<'_>, node: &Node, variant: u8) -> (usize, usize) {
    let Step::Play(Mechanic::Redact(_)) = &node.step else { return (0, 0) };
    let all = spots(level, variant).count();
    (all, spots(level, variant).filter(|spot| spot.holds == Holds::Harmless).count())
}
