//! What a key means. The reader owns the keyboard, with a stage and without.
//!
//! - Tab and Shift+Tab walk `view.targets` in its order, whatever the layout.
//! - The arrows go to the nearest target in their direction.
//! - 1 to 9 choose an answer (or a card where there are none), while the focus is in the page.
//! - Escape goes back; Escape twice within [`TWICE_MS`] is the quick exit. No single key leaves, so that none
//!   leaves by mistake, and both hands of a frightened child find Escape in its corner.
//! - Before a whole class Page Down and Page Up (a clicker's keys) go one step on and back, Space too where no button
//!   has the focus.
//! - In a field only Escape and Tab are ours.
//! - Enter and Space are the browser's own, on the button that has the focus.

use port::{Frame, Place, Rect, Role, Target, TargetId};

use crate::known;

/// Two Escapes within so many milliseconds are the quick exit.
pub const TWICE_MS: f64 = 600.0;

/// A key that went down.
#[derive(Clone, Copy, Debug)]
pub struct Press<'a> {
    /// The name the browser gives it.
    pub key: &'a str,
    /// When, in milliseconds.
    pub at: f64,
    /// Whether it is held.
    pub repeat: bool,
    /// Whether Control, Alt or Meta are held too: then it is not ours.
    pub modified: bool,
    /// Whether Shift is held too.
    pub shift: bool,
    /// The target that has the focus.
    pub active: Option<&'a str>,
    /// Whether a field has the focus.
    pub typing: bool,
}

/// What is to be done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Act {
    /// Not ours: the browser does what it does.
    Nothing,
    /// Give this target the focus.
    Focus(TargetId),
    /// Let the focus leave the page at its start or its end.
    Leave {
        /// At the end.
        end: bool,
    },
    /// The player does this.
    Activate(TargetId),
    /// Away from here, at once.
    Exit,
}

/// The memory of the keyboard.
#[derive(Clone, Debug, Default)]
pub struct Keys {
    escaped_at: Option<f64>,
}

impl Keys {
    /// What this key means on this Frame. `places` is asked for the arrows only.
    pub fn press(
        &mut self,
        frame: &Frame,
        press: Press<'_>,
        places: impl FnOnce() -> Vec<(TargetId, Rect)>,
    ) -> Act {
        if press.modified {
            return Act::Nothing;
        }
        if press.typing && !matches!(press.key, "Escape" | "Tab") {
            return Act::Nothing;
        }
        match press.key {
            "PageDown" | "PageUp" | " " if frame.look.projector => click(frame, press),
            "Escape" => self.escape(frame, press),
            "Tab" => tab(frame, press),
            "ArrowLeft" => arrow(frame, press, &places(), (-1.0, 0.0)),
            "ArrowRight" => arrow(frame, press, &places(), (1.0, 0.0)),
            "ArrowUp" => arrow(frame, press, &places(), (0.0, -1.0)),
            "ArrowDown" => arrow(frame, press, &places(), (0.0, 1.0)),
            key => digit(frame, press, key),
        }
    }

    fn escape(&mut self, frame: &Frame, press: Press<'_>) -> Act {
        if press.repeat {
            return Act::Nothing;
        }
        let twice = self.escaped_at.is_some_and(|before| press.at - before <= TWICE_MS);
        self.escaped_at = Some(press.at);
        if twice {
            return Act::Exit;
        }
        known::back(&frame.view).map_or(Act::Nothing, |target| Act::Activate(target.id.clone()))
    }
}

/// A clicker's key: the step of the class, or the one way on.
fn click(frame: &Frame, press: Press<'_>) -> Act {
    if press.repeat || (press.key == " " && press.active.is_some()) {
        return Act::Nothing;
    }
    let back = press.key == "PageUp";
    let step = frame.view.target(if back { known::PHASE_BACK } else { known::PHASE });
    let way = || frame.view.targets.iter().find(|it| it.role == Role::Next && !back);
    let target = step.or_else(way).filter(|target| !target.state.disabled);
    target.map_or(Act::Nothing, |target| Act::Activate(target.id.clone()))
}

fn tab(frame: &Frame, press: Press<'_>) -> Act {
    let targets = &frame.view.targets;
    let Some(at) = targets.iter().position(|target| Some(target.id.as_str()) == press.active)
    else {
        return Act::Nothing;
    };
    let next = if press.shift { at.checked_sub(1) } else { Some(at + 1) };
    match next.and_then(|next| targets.get(next)) {
        Some(target) => Act::Focus(target.id.clone()),
        None => Act::Leave { end: !press.shift },
    }
}

fn digit(frame: &Frame, press: Press<'_>, key: &str) -> Act {
    let inside = press
        .active
        .is_none_or(|id| frame.view.target(id).is_none_or(|target| target.place != Place::Bar));
    let number = match key.as_bytes() {
        [digit @ b'1'..=b'9'] => usize::from(digit - b'1'),
        _ => return Act::Nothing,
    };
    if press.repeat || !inside {
        return Act::Nothing;
    }
    let answers: Vec<&Target> =
        frame.view.targets.iter().filter(|target| target.role == Role::Choice).collect();
    let cards: Vec<&Target> =
        frame.view.targets.iter().filter(|target| target.place == Place::Card).collect();
    let row = if answers.is_empty() { cards } else { answers };
    row.get(number)
        .filter(|target| !target.state.disabled)
        .map_or(Act::Nothing, |target| Act::Activate(target.id.clone()))
}

fn arrow(frame: &Frame, press: Press<'_>, places: &[(TargetId, Rect)], way: (f32, f32)) -> Act {
    let place = |id: &str| places.iter().find(|(own, _)| own == id).map(|(_, rect)| *rect);
    let Some(from) = press.active.and_then(place) else {
        let start = frame.view.focused.clone().or_else(|| crate::focus::first(frame));
        return start.map_or(Act::Nothing, Act::Focus);
    };
    let mut best: Option<(f32, &TargetId)> = None;
    for (id, rect) in places {
        if Some(id.as_str()) == press.active {
            continue;
        }
        let Some(cost) = cost(from, *rect, way) else { continue };
        if best.is_none_or(|(least, _)| cost < least) {
            best = Some((cost, id));
        }
    }
    best.map_or(Act::Nothing, |(_, id)| Act::Focus(id.clone()))
}

/// How far `to` lies from `from` in this direction: along it, and thrice the way across; none where it does not.
fn cost(from: Rect, to: Rect, way: (f32, f32)) -> Option<f32> {
    let middle = |rect: Rect| (rect.x + rect.w / 2.0, rect.y + rect.h / 2.0);
    let ((ax, ay), (bx, by)) = (middle(from), middle(to));
    let (dx, dy) = (bx - ax, by - ay);
    let along = dx * way.0 + dy * way.1;
    let gap =
        |a: f32, a_len: f32, b: f32, b_len: f32| (b - (a + a_len)).max(a - (b + b_len)).max(0.0);
    let across = if way.0 == 0.0 {
        gap(from.x, from.w, to.x, to.w)
    } else {
        gap(from.y, from.h, to.y, to.h)
    };
    let drift = if way.0 == 0.0 { dx.abs() } else { dy.abs() };
    (along > 4.0 && along >= across * 0.5).then_some(along + across * 3.0 + drift * 0.1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::sample;

    fn press(key: &str, active: Option<&'static str>) -> Press<'static> {
        let key = [
            "Tab",
            "Escape",
            "ArrowLeft",
            "ArrowRight",
            "ArrowUp",
            "ArrowDown",
            "1",
            "2",
            "3",
            "9",
            "a",
            "PageDown",
            "PageUp",
            " ",
        ]
        .into_iter()
        .find(|own| *own == key)
        .expect("a node");
        let typing = false;
        Press { key, at: 0.0, repeat: false, modified: false, shift: false, active, typing }
    }

    fn act(key: &str, active: Option<&'static str>) -> Act {
        Keys::default().press(&sample::level(), press(key, active), grid)
    }

    fn grid() -> Vec<(TargetId, Rect)> {
        let rect = |x: f32, y: f32| Rect { x, y, w: 240.0, h: 160.0 };
        vec![
            ("s04_d2_a".into(), rect(0.0, 500.0)),
            ("s04_d2_b".into(), rect(260.0, 500.0)),
            ("s04_d2_c".into(), rect(520.0, 500.0)),
            ("help".into(), Rect { x: 700.0, y: 0.0, w: 100.0, h: 60.0 }),
        ]
    }

    #[test]
    fn tab_walks_the_targets_in_order_and_leaves_at_the_ends() {
        assert_eq!(act("Tab", Some("s04_d2_a")), Act::Focus("s04_d2_b".into()));
        assert_eq!(act("Tab", Some("exit")), Act::Leave { end: true });
        let back = Press { shift: true, ..press("Tab", Some("s04_d2_a")) };
        assert_eq!(Keys::default().press(&sample::level(), back, grid), Act::Leave { end: false });
        assert_eq!(act("Tab", None), Act::Nothing);
    }

    #[test]
    fn digits_answer() {
        assert_eq!(act("2", None), Act::Activate("s04_d2_b".into()));
        assert_eq!(act("9", None), Act::Nothing);
        assert_eq!(act("2", Some("help")), Act::Nothing, "not while the focus is in the bar");
        let held = Press { repeat: true, ..press("2", None) };
        assert_eq!(Keys::default().press(&sample::level(), held, grid), Act::Nothing);
        let control = Press { modified: true, ..press("2", None) };
        assert_eq!(Keys::default().press(&sample::level(), control, grid), Act::Nothing);
    }

    #[test]
    fn a_clicker_goes_on_and_back_before_a_class_only() {
        let mut frame = sample::level();
        let press_on =
            |frame: &Frame, key, active| Keys::default().press(frame, press(key, active), grid);
        assert_eq!(press_on(&frame, "PageDown", None), Act::Nothing, "at home it scrolls");
        frame.look.projector = true;
        let mut way = frame.view.targets[0].clone();
        for id in [known::PHASE, known::PHASE_BACK] {
            way.id = id.into();
            frame.view.targets.push(way.clone());
        }
        let on = Act::Activate(known::PHASE.into());
        assert_eq!(press_on(&frame, "PageDown", Some("s04_d2_a")), on);
        assert_eq!(press_on(&frame, " ", None), on);
        assert_eq!(press_on(&frame, " ", Some("s04_d2_a")), Act::Nothing, "the button's own");
        let back = Act::Activate(known::PHASE_BACK.into());
        assert_eq!(press_on(&frame, "PageUp", None), back);
    }

    #[test]
    fn in_a_field_letters_and_arrows_are_its_own() {
        let typing = |key| Press { typing: true, ..press(key, None) };
        let mut keys = Keys::default();
        for key in ["2", "ArrowLeft", " "] {
            assert_eq!(keys.press(&sample::level(), typing(key), grid), Act::Nothing);
        }
        let escape = keys.press(&sample::level(), typing("Escape"), grid);
        assert_eq!(escape, Act::Activate("back".into()));
    }

    #[test]
    fn arrows_go_to_the_nearest() {
        assert_eq!(act("ArrowRight", Some("s04_d2_a")), Act::Focus("s04_d2_b".into()));
        assert_eq!(act("ArrowLeft", Some("s04_d2_a")), Act::Nothing);
        assert_eq!(act("ArrowUp", Some("s04_d2_c")), Act::Focus("help".into()));
        assert_eq!(act("ArrowDown", None), Act::Focus("s04_d2_a".into()));
    }

    #[test]
    fn escape_goes_back_and_twice_leaves() {
        let frame = sample::level();
        let mut keys = Keys::default();
        let at = |at: f64| Press { at, ..press("Escape", None) };
        assert_eq!(keys.press(&frame, at(1000.0), grid), Act::Activate("back".into()));
        assert_eq!(keys.press(&frame, at(2000.0), grid), Act::Activate("back".into()));
        assert_eq!(keys.press(&frame, at(2500.0), grid), Act::Exit);
    }
}
