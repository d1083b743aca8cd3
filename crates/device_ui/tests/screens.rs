//! Every sample Frame in every band, language and size: all targets drawn once, big enough, apart,
//! inside the screen; all text in its place; a tap means what it says.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails here")]

use std::fs;

use device_ui::{Assets, Drawn, Playback, samples, text, theme::Theme};
use egui::{Context, Event, Modifiers, PointerButton, Pos2, RawInput, Rect, Vec2, vec2};
use port::{Band, Frame, Intent, Lang, Place, Role};

const SIZES: [(f32, f32); 8] = [
    (1280.0, 720.0),
    (1366.0, 768.0),
    (1920.0, 1080.0),
    (820.0, 1180.0),
    (1024.0, 768.0),
    (1180.0, 820.0),
    (800.0, 600.0),
    (640.0, 360.0),
];

fn font(name: &str) -> Option<Vec<u8>> {
    fs::read(format!("{}/../../assets/fonts/{name}", env!("CARGO_MANIFEST_DIR"))).ok()
}

struct Player {
    ctx: Context,
    size: Vec2,
    playback: Playback,
    assets: Assets,
    now: f64,
}

impl Player {
    fn new((w, h): (f32, f32)) -> Self {
        let ctx = Context::default();
        ctx.set_fonts(text::fonts(
            font("lexend-400.ttf"),
            font("lexend-700.ttf"),
            font("baloo2-700.ttf"),
        ));
        let assets = Assets::default();
        Self { ctx, size: vec2(w, h), playback: Playback::default(), assets, now: 0.0 }
    }

    fn draw(&mut self, frame: &Frame, events: Vec<Event>) -> Drawn {
        let input = RawInput {
            screen_rect: Some(Rect::from_min_size(Pos2::ZERO, self.size)),
            events,
            time: Some(self.now),
            ..RawInput::default()
        };
        let mut drawn = Drawn::default();
        let (playback, assets, now) = (&mut self.playback, &self.assets, self.now);
        let mut output = self
            .ctx
            .run_ui(input, |ui| drawn = device_ui::screen(ui, frame, assets, playback, now));
        output.textures_delta.clear();
        self.now += 1.0 / 60.0;
        drawn
    }

    /// Draws until everything has arrived.
    fn settle(&mut self, frame: &Frame) -> Drawn {
        self.draw(frame, Vec::new());
        self.now += 10.0;
        self.draw(frame, Vec::new());
        self.draw(frame, Vec::new())
    }

    fn tap(&mut self, frame: &Frame, at: Pos2) -> Vec<Intent> {
        let button = |pressed| Event::PointerButton {
            pos: at,
            button: PointerButton::Primary,
            pressed,
            modifiers: Modifiers::NONE,
        };
        let mut intents = self.draw(frame, vec![Event::PointerMoved(at)]).intents;
        intents.extend(self.draw(frame, vec![button(true)]).intents);
        intents.extend(self.draw(frame, vec![button(false)]).intents);
        intents.extend(self.draw(frame, Vec::new()).intents);
        intents
    }
}

fn each(mut check: impl FnMut(&str, &Frame, (f32, f32))) {
    for band in Band::ALL {
        for lang in Lang::ALL {
            for (name, frame) in samples::all(*band, *lang) {
                for size in SIZES {
                    let what = format!("{} {} {name} {size:?}", band.id(), lang.id());
                    check(&what, &frame, size);
                }
            }
        }
    }
}

fn side_by_side(frame: &Frame) -> bool {
    matches!(frame.view.device, Some(port::Device::Spread(_)))
}

fn on_picture(frame: &Frame, target: &str) -> bool {
    let Some(port::Device::Spread(spread)) = &frame.view.device else { return false };
    let mut pieces = spread.pieces.iter();
    pieces.any(|it| it.target.as_deref() == Some(target) && it.area[2] > 0.0)
}

fn rect(it: &port::Rect) -> Rect {
    Rect::from_min_size(Pos2::new(it.x, it.y), vec2(it.w, it.h))
}

#[test]
fn targets_are_drawn_once_big_enough_apart_and_inside() {
    let mut faults = Vec::new();
    each(|what, frame, size| {
        let drawn = Player::new(size).settle(frame);
        let wanted: Vec<&str> = frame.view.targets.iter().map(|it| it.id.as_str()).collect();
        let found: Vec<&str> = drawn.report.targets.iter().map(|(id, _)| id.as_str()).collect();
        assert_eq!(found, wanted, "{what}");
        assert_eq!(drawn.report.rev, frame.rev);
        let theme = Theme::of(&frame.look);
        let screen = Rect::from_min_size(Pos2::ZERO, vec2(size.0, size.1));
        let full = size.0 >= 1280.0;
        let share = if full { 1.0 } else { 0.0 };
        for (index, (target, (id, it))) in
            frame.view.targets.iter().zip(&drawn.report.targets).enumerate()
        {
            let it = rect(it);
            let (w, h) = match (&target.place, target.role) {
                (Place::Card, Role::Choice) => theme.sizes.card,
                // A thing in a pretend device is smaller: `every_screen` holds it to the design's own number.
                (Place::Device(_), _) if side_by_side(frame) => {
                    let side = (theme.sizes.target * 0.7).max(60.0);
                    (side, side)
                }
                _ => (theme.sizes.target, theme.sizes.target),
            };
            let least = |wish: f32| (wish * share).max(44.0) - 0.5;
            if it.width() < least(w) || it.height() < least(h) {
                faults.push(format!("{what}: {id} is small: {it:?}"));
            }
            if !screen.contains_rect(it.shrink(0.5)) {
                faults.push(format!("{what}: {id} is outside: {it:?}"));
            }
            let rest = size.1 - 40.0 * if full { 1.0 } else { 0.4 };
            if it.bottom() > rest + 0.5 {
                faults.push(format!("{what}: {id} reaches the bottom: {it:?}"));
            }
            for (other, there) in drawn.report.targets.iter().skip(index + 1) {
                // What lies on a picture lies where the thing is: it only must not meet.
                let pictured = on_picture(frame, id) && on_picture(frame, other);
                let apart = match (full, pictured) {
                    (true, false) => theme.sizes.gap - 1.0,
                    (true, true) => 0.0,
                    (false, _) => 0.5,
                };
                if rect(there).expand(apart).intersects(it) {
                    faults.push(format!("{what}: {id} {it:?} touches {other} {:?}", rect(there)));
                }
            }
        }
    });
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
}

#[test]
fn lines_are_drawn_once_and_stand_free() {
    let mut faults = Vec::new();
    each(|what, frame, size| {
        let drawn = Player::new(size).settle(frame);
        let mut found: Vec<&str> = drawn.report.lines.iter().map(|(id, _)| id.as_str()).collect();
        let mut wanted: Vec<&str> = frame.view.lines.iter().map(|it| it.id.as_str()).collect();
        found.sort_unstable();
        wanted.sort_unstable();
        // What the box says is not said while the happening plays with it.
        assert_eq!(found, wanted, "{what}");
        let screen = Rect::from_min_size(Pos2::ZERO, vec2(size.0, size.1));
        for (index, (id, it)) in drawn.report.lines.iter().enumerate() {
            let it = rect(it);
            if !screen.contains_rect(it) {
                faults.push(format!("{what}: line {id} is outside: {it:?}"));
            }
            // Words in the bubble stand on the target that reads them aloud.
            let others = frame.view.targets.iter().zip(&drawn.report.targets);
            let stands_on = |it: &port::Target| {
                it.place == Place::Bubble || it.place == Place::Device(id.clone())
            };
            for (_, (other, there)) in others.filter(|(it, _)| !stands_on(it)) {
                if rect(there).shrink(1.0).intersects(it) {
                    faults.push(format!(
                        "{what}: line {id} {it:?} lies on {other} {:?}",
                        rect(there)
                    ));
                }
            }
            for (other, there) in drawn.report.lines.iter().skip(index + 1) {
                if rect(there).shrink(2.0).intersects(it) {
                    faults.push(format!("{what}: line {id} lies on {other}"));
                }
            }
        }
    });
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
}

#[test]
fn a_tap_says_what_was_tapped() {
    each(|what, frame, size| {
        if size != SIZES[0] && size != SIZES[3] {
            return;
        }
        let mut player = Player::new(size);
        let drawn = player.settle(frame);
        for (target, (id, it)) in frame.view.targets.iter().zip(&drawn.report.targets) {
            let intents = player.tap(frame, rect(it).center());
            let expected = Intent::Activate { rev: frame.rev, target: id.clone() };
            let expected = if target.state.disabled { vec![] } else { vec![expected] };
            assert_eq!(intents, expected, "{what} {id}");
            player.now += 1.0;
        }
    });
}

#[test]
fn taps_while_the_story_is_told_only_hurry_it() {
    let frames = samples::all(Band::Six, Lang::Vi);
    let (_, frame) = frames.iter().find(|(name, _)| *name == "multiplies").unwrap();
    let mut player = Player::new(SIZES[0]);
    let drawn = player.draw(frame, Vec::new());
    player.draw(frame, Vec::new());
    let (_, next) = &drawn.report.targets[0];
    assert_eq!(player.tap(frame, rect(next).center()), vec![]);
    player.now += 0.3;
    assert_eq!(player.tap(frame, rect(next).center()).len(), 1);
}

#[test]
fn calm_is_there_at_once_and_still() {
    for (name, mut frame) in samples::all(Band::Six, Lang::Vi) {
        frame.look.calm = true;
        let mut player = Player::new(SIZES[0]);
        player.draw(&frame, Vec::new());
        assert!(player.playback.ready(player.now), "{name}");
        assert!(
            frame.view.lines.iter().all(|line| player.playback.line(&line.id, player.now) >= 1.0),
            "{name}"
        );
        assert!(player.playback.happening(player.now).is_none_or(|t| t >= 1.0), "{name}");
    }
}

/// What is on screen, as text: two drawings are the same when nothing in it has moved.
fn picture(player: &mut Player, frame: &Frame) -> String {
    let input = RawInput {
        screen_rect: Some(Rect::from_min_size(Pos2::ZERO, player.size)),
        time: Some(player.now),
        ..RawInput::default()
    };
    let (playback, assets, now) = (&mut player.playback, &player.assets, player.now);
    let output = player.ctx.run_ui(input, |ui| {
        device_ui::screen(ui, frame, assets, playback, now);
    });
    format!("{:?}", output.shapes)
}

#[test]
fn where_drawing_is_slow_nothing_sways_without_end() {
    let mut swaying = 0;
    for (name, frame) in samples::all(Band::Six, Lang::Vi) {
        let mut player = Player::new(SIZES[0]);
        player.settle(&frame);
        let mut moves = |held: bool| {
            player.playback.hold_still(held);
            let first = picture(&mut player, &frame);
            player.now += 0.37;
            first != picture(&mut player, &frame)
        };
        swaying += usize::from(moves(false));
        assert!(!moves(true), "{name}");
    }
    assert!(swaying > 0, "without that, everything is still anyway and this test says nothing");
}

#[test]
fn the_focus_and_the_language_do_not_tell_the_story_again() {
    let frames = samples::all(Band::Six, Lang::Vi);
    let english = samples::all(Band::Six, Lang::En);
    let mut player = Player::new(SIZES[0]);
    let (_, mut frame) = frames[1].clone();
    player.settle(&frame);
    frame.rev += 1;
    frame.view.focused = Some("help".into());
    player.draw(&frame, Vec::new());
    assert!(player.playback.live(player.now));
    let (_, mut other) = english[1].clone();
    other.rev = frame.rev + 1;
    player.draw(&other, Vec::new());
    assert!(player.playback.live(player.now));
}

/// The samples with the photo, on every size that the stage is made for.
fn each_photo(mut check: impl FnMut(&str, &Frame, (f32, f32))) {
    for lang in Lang::ALL {
        for (name, frame) in samples::photos(*lang) {
            for size in SIZES {
                check(&format!("{} {name} {size:?}", lang.id()), &frame, size);
            }
        }
    }
}

#[test]
fn what_lies_on_the_photo_can_be_hit() {
    let mut faults = Vec::new();
    each_photo(|what, frame, size| {
        let drawn = Player::new(size).settle(frame);
        let wanted: Vec<&str> = frame.view.targets.iter().map(|it| it.id.as_str()).collect();
        let found: Vec<&str> = drawn.report.targets.iter().map(|(id, _)| id.as_str()).collect();
        assert_eq!(found, wanted, "{what}");
        let screen = Rect::from_min_size(Pos2::ZERO, vec2(size.0, size.1));
        // On the smallest screens spots give way to each other; the reader has them as a list.
        let least = match size {
            (w, _) if w >= 1280.0 => 60.0,
            (w, _) if w >= 800.0 => 44.0,
            _ => 32.0,
        };
        for (index, (id, it)) in drawn.report.targets.iter().enumerate() {
            let it = rect(it);
            if it.width() < least - 0.5 || it.height() < least - 0.5 {
                faults.push(format!("{what}: {id} is small: {it:?}"));
            }
            if !screen.contains_rect(it.shrink(0.5)) {
                faults.push(format!("{what}: {id} is outside: {it:?}"));
            }
            for (other, there) in drawn.report.targets.iter().skip(index + 1) {
                if rect(there).shrink(1.0).intersects(it) {
                    faults.push(format!("{what}: {id} {it:?} touches {other} {:?}", rect(there)));
                }
            }
        }
        let lines: Vec<&str> = drawn.report.lines.iter().map(|(id, _)| id.as_str()).collect();
        let said: Vec<&str> = frame.view.lines.iter().map(|it| it.id.as_str()).collect();
        assert_eq!(lines, said, "{what}");
    });
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
}

#[test]
fn a_tap_on_the_photo_says_what_was_tapped() {
    each_photo(|what, frame, size| {
        if size != SIZES[0] && size != SIZES[3] {
            return;
        }
        let mut player = Player::new(size);
        let drawn = player.settle(frame);
        for (id, it) in &drawn.report.targets {
            let intents = player.tap(frame, rect(it).center());
            let expected = vec![Intent::Activate { rev: frame.rev, target: id.clone() }];
            assert_eq!(intents, expected, "{what} {id}");
            player.now += 1.0;
        }
    });
}

#[test]
fn the_photo_keeps_its_place_while_cards_come_and_go() {
    for size in SIZES {
        let photos = samples::photos(Lang::Vi);
        let place = |name: &str| {
            let (_, frame) = photos.iter().find(|(own, _)| *own == name).unwrap();
            let drawn = Player::new(size).settle(frame);
            rect(&drawn.report.targets[0].1)
        };
        if size.0 > size.1 {
            assert_eq!(place("board"), place("board_open"), "{size:?}");
            assert_eq!(place("board"), place("board_done"), "{size:?}");
        }
    }
}
