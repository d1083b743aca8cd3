//! Every screen of the stage, measured without a GPU: maps, the yard, every state of every level, lit
//! lanterns; each band, both languages, five viewports; against the table of look-and-feel.md, section A.
#![allow(clippy::expect_used, missing_docs, reason = "a test that cannot go on fails here")]

mod rules;
mod sheet;
mod table;
mod walk;

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::atomic::{AtomicUsize, Ordering},
    thread,
};

use egui::{Pos2, Rect, Vec2, vec2};
use port::{Band, Device, Frame, Phone, Screen};
use skrifa::MetadataProvider as _;

/// School PCs, a large screen, an old projector, an upright tablet.
const VIEWPORTS: [Vec2; 5] = [
    vec2(1280.0, 720.0),
    vec2(1366.0, 768.0),
    vec2(1920.0, 1080.0),
    vec2(1024.0, 768.0),
    vec2(820.0, 1180.0),
];

/// Faults of one kind, with where one of them is.
type Faults = BTreeMap<String, (usize, String)>;

#[test]
fn every_screen_keeps_to_the_table_six() {
    check(Band::Six);
}

#[test]
fn every_screen_keeps_to_the_table_nine() {
    check(Band::Nine);
}

#[test]
fn every_screen_keeps_to_the_table_twelve() {
    check(Band::Twelve);
}

fn check(band: Band) {
    let frames = walk::frames(band);
    let levels = frames.iter().filter(|frame| walk::in_level(frame)).count();
    let lit = frames.iter().filter(|frame| frame.screen == Screen::Lit).count();
    assert!(levels > 50 && lit >= 2, "{levels} states, {lit} ends");
    glyphs(&frames);
    let next = AtomicUsize::new(0);
    let found: Vec<Faults> = thread::scope(|scope| {
        let work = || {
            let mut faults = Faults::new();
            while let Some(size) = VIEWPORTS.get(next.fetch_add(1, Ordering::Relaxed)) {
                measure(&frames, *size, band, &mut faults);
            }
            faults
        };
        let hands: Vec<_> = (0..2).map(|_| scope.spawn(work)).collect();
        hands.into_iter().map(|hand| hand.join().expect("no panic")).collect()
    });
    let all: Faults = found.into_iter().flatten().collect();
    let list: Vec<String> =
        all.iter().map(|(what, (times, place))| format!("{what} [{times}x, {place}]")).collect();
    assert!(all.is_empty(), "{} kinds of faults:\n{}", all.len(), list.join("\n"));
}

fn measure(frames: &[Frame], size: Vec2, band: Band, faults: &mut Faults) {
    let desk = sheet::Desk::new(size);
    for frame in frames {
        let sheet = desk.draw(frame);
        let look = rules::Look {
            frame,
            sheet: &sheet,
            table: table::table(band, size),
            screen: Rect::from_min_size(Pos2::ZERO, size),
        };
        for fault in look.faults() {
            let what = format!(
                "{} {}x{} {} {}: {fault}",
                band.id(),
                size.x,
                size.y,
                frame.lang.id(),
                kind(frame)
            );
            let entry = faults.entry(what).or_insert((0, frame.view.place_id.clone()));
            entry.0 += 1;
        }
    }
}

/// What kind of screen it is.
fn kind(frame: &Frame) -> &'static str {
    match (frame.screen, &frame.view.device) {
        (Screen::Map, _) => "map",
        (Screen::Lit, _) => "lit",
        (_, None) => "scene",
        (_, Some(Device::Browser(_))) => "browser",
        (_, Some(Device::Photo(photo))) if photo.board => "board",
        (_, Some(Device::Photo(_))) => "photo",
        (_, Some(Device::Bins(_))) => "baskets",
        (_, Some(Device::Picture(_))) => "print",
        (_, Some(Device::Spread(_))) => "things",
        (_, Some(Device::Phone(Phone::Chat(chat)))) if chat.over => "read over",
        (_, Some(Device::Phone(Phone::Chat(_)))) => "chat",
        (_, Some(Device::Phone(Phone::Call(_)))) => "call",
        (_, Some(Device::Phone(Phone::Star(_)))) => "star",
        (_, Some(Device::Phone(Phone::Report(_)))) => "report",
    }
}

/// Every character of every text, drawn or not, has a glyph in each of the three faces.
fn glyphs(frames: &[Frame]) {
    let mut shown: BTreeSet<char> = BTreeSet::new();
    for frame in frames {
        let json = serde_json::to_string(frame).expect("a Frame is plain data");
        shown.extend(json.chars().filter(|it| !it.is_control()));
    }
    assert!(shown.contains(&'ữ') && shown.len() > 100, "{} characters", shown.len());
    for file in ["lexend-400.ttf", "lexend-700.ttf", "baloo2-700.ttf"] {
        let bytes = sheet::font(file).expect("a font of the game");
        let font = skrifa::FontRef::new(&bytes).expect("a sound font");
        let map = font.charmap();
        let missing: String = shown.iter().filter(|c| map.map(**c).is_none()).collect();
        assert_eq!(missing, "", "{file} lacks characters that are shown");
    }
}
