//! The keyboard: in the browser it belongs to the reader, here to us.

use bevy::prelude::*;
use bevy_egui::{EguiInput, EguiPreUpdateSet, egui};
use port::{Frame, Intent};

use crate::port::{Current, Say};

pub(super) fn plugin(app: &mut App) {
    app.add_systems(Update, press).add_systems(
        PreUpdate,
        keep.after(EguiPreUpdateSet::ProcessInput).before(EguiPreUpdateSet::BeginPass),
    );
}

/// egui has a focus of its own: it never hears of keys, so that there is only one.
fn keep(mut inputs: Query<&mut EguiInput>) {
    for mut input in &mut inputs {
        input.events.retain(|event| !matches!(event, egui::Event::Key { .. }));
    }
}

fn press(keys: Res<ButtonInput<KeyCode>>, current: Res<Current>, mut say: MessageWriter<Say>) {
    let Some(frame) = &current.frame else { return };
    let shift = keys.any_pressed([KeyCode::ShiftLeft, KeyCode::ShiftRight]);
    let rev = frame.rev;
    if keys.just_pressed(KeyCode::Tab) {
        let target = next(frame, shift);
        say.write(Say(Intent::Focus { rev, target }));
    } else if keys.any_just_pressed([KeyCode::Enter, KeyCode::NumpadEnter, KeyCode::Space])
        && let Some(target) = frame.view.focused.clone()
    {
        say.write(Say(Intent::Activate { rev, target }));
    }
}

/// The target after the one with the focus, or before it; around the end.
pub(super) fn next(frame: &Frame, back: bool) -> Option<String> {
    let view = &frame.view;
    let count = view.targets.len();
    let at = view.targets.iter().position(|it| view.focused.as_ref() == Some(&it.id));
    let wanted = match (at, back) {
        (None, false) => 0,
        (None, true) => count.checked_sub(1)?,
        (Some(at), false) => (at + 1) % count,
        (Some(at), true) => (at + count - 1) % count,
    };
    view.targets.get(wanted).map(|it| it.id.clone())
}
