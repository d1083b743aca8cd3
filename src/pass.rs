//! When egui is asked again. Laying words out and cutting them into triangles takes longer than all else of a frame
//! without a GPU, and mostly nothing in them has changed: then `words` shows what it has kept.

use bevy::prelude::*;
use bevy_egui::{
    EguiContext, EguiContextSettings, EguiFullOutput, EguiInput, EguiOutput, EguiPostUpdateSet,
    PrimaryEguiContext, egui,
};
use port::Surface;

use crate::{art::Gallery, clock::Clock, port::Current, words::Words};

/// How long egui's own marks come and go after the player did something, seconds.
const MARKS: f64 = 0.4;
/// How many passes follow when nothing moves any more: the last place of everything, and what egui does a pass late.
const MORE: u8 = 3;

/// Whether egui is asked.
#[derive(Resource, Debug)]
pub struct Pass {
    /// It was not asked in this frame: its words are as they were.
    pub left_out: bool,
    /// In how many frames it was asked since the start.
    pub asked: u32,
    /// Until then something in the words moves.
    until: f64,
    /// Something sways without end, or wants a pass each frame.
    restless: bool,
    more: u8,
    size: Option<(egui::Rect, Option<f32>)>,
}

impl Default for Pass {
    fn default() -> Self {
        Self { left_out: false, asked: 0, until: 0.0, restless: true, more: MORE, size: None }
    }
}

impl Pass {
    /// What a pass has drawn: until when something moves, and whether something sways without end.
    pub const fn drew(&mut self, until: f64, restless: bool) {
        self.until = self.until.max(until);
        self.restless = restless;
    }

    /// Whether this frame has a pass. `stirred`: something came or was touched, or the words are to be painted again.
    const fn wants(&mut self, now: f64, stirred: bool) -> bool {
        if stirred {
            self.until = self.until.max(now + MARKS);
        }
        if self.restless || stirred || now < self.until {
            self.more = MORE;
            return true;
        }
        if self.more == 0 {
            return false;
        }
        self.more -= 1;
        true
    }

    /// Whether the screen has another size since it was asked last.
    fn resized(&mut self, input: &egui::RawInput) -> bool {
        let scale =
            input.viewports.get(&input.viewport_id).and_then(|it| it.native_pixels_per_point);
        let size = input.screen_rect.map(|rect| (rect, scale));
        let other = self.size != size;
        self.size = size;
        other
    }
}

/// Decides before bevy_egui asks.
pub fn plugin(app: &mut App) {
    app.init_resource::<Pass>().add_systems(PostUpdate, decide.before(EguiPostUpdateSet::EndPass));
}

type Asked<'w> = (
    &'w mut EguiContext,
    &'w mut EguiContextSettings,
    &'w mut EguiFullOutput,
    &'w mut EguiInput,
    &'w EguiOutput,
);

fn decide(
    clock: Res<Clock>,
    current: Res<Current>,
    gallery: Res<Gallery>,
    words: Option<Res<Words>>,
    mut pass: ResMut<Pass>,
    mut contexts: Query<Asked, With<PrimaryEguiContext>>,
) {
    let Ok((mut context, mut settings, mut full, mut input, output)) = contexts.single_mut() else {
        return;
    };
    // Pages scroll and are drawn on the desktop only.
    let page = current.frame.as_ref().is_none_or(|frame| frame.surface != Surface::Stage);
    let came = current.is_changed() || gallery.is_changed();
    let wet = words.is_none_or(|words| words.is_wet());
    let touched = input.events.iter().any(is_news) || pass.resized(&input);
    pass.left_out = !pass.wants(clock.now, page || came || wet || touched);
    if settings.run_manually != pass.left_out {
        settings.run_manually = pass.left_out;
    }
    pass.asked += u32::from(!pass.left_out);
    if pass.left_out {
        // Nobody takes them, and one more comes each frame.
        input.events.clear();
        full.0 = Some(nothing(context.get_mut(), output));
    }
}

/// Whether an event is one: bevy_egui tells in each frame which keys are held down beside others.
const fn is_news(event: &egui::Event) -> bool {
    !matches!(event, egui::Event::ModifiersChanged(_))
}

/// What bevy_egui takes for a pass: no shapes, no new glyphs, the pointer as it was.
fn nothing(context: &egui::Context, last: &EguiOutput) -> egui::FullOutput {
    let platform_output = egui::PlatformOutput {
        cursor_icon: last.platform_output.cursor_icon,
        ..egui::PlatformOutput::default()
    };
    egui::FullOutput {
        platform_output,
        pixels_per_point: context.pixels_per_point(),
        ..egui::FullOutput::default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A pass that has drawn what is at rest at `until`.
    fn at_rest(until: f64) -> Pass {
        let mut pass = Pass::default();
        pass.drew(until, false);
        pass
    }

    #[test]
    fn words_that_rest_are_left_alone_after_a_few_more_passes() {
        let mut pass = at_rest(1.0);
        assert!(pass.wants(0.5, false), "something still moves");
        assert!((0..MORE).all(|_| pass.wants(1.0, false)), "the last place of everything");
        assert!(!pass.wants(1.1, false));
        assert!(!pass.wants(100.0, false));
    }

    #[test]
    fn a_touch_is_answered_in_its_own_frame() {
        let mut pass = at_rest(1.0);
        while pass.wants(1.0, false) {}
        assert!(!pass.wants(5.0, false));
        assert!(pass.wants(5.1, true));
        assert!(pass.wants(5.1 + MARKS / 2.0, false), "its mark fades");
    }

    #[test]
    fn what_bevy_egui_tells_each_frame_is_no_news() {
        assert!(!is_news(&egui::Event::ModifiersChanged(egui::Modifiers::NONE)));
        assert!(is_news(&egui::Event::PointerGone));
        assert!(is_news(&egui::Event::PointerMoved(egui::Pos2::ZERO)));
    }

    #[test]
    fn what_sways_without_end_is_drawn_without_end() {
        let mut pass = at_rest(0.0);
        pass.drew(0.0, true);
        assert!((0..100).all(|_| pass.wants(50.0, false)));
    }

    #[test]
    fn another_size_of_the_screen_is_seen_once() {
        let mut pass = Pass::default();
        let of = |width| egui::RawInput {
            screen_rect: Some(egui::Rect::from_min_size(egui::Pos2::ZERO, egui::vec2(width, 9.0))),
            ..egui::RawInput::default()
        };
        assert!(pass.resized(&of(10.0)));
        assert!(!pass.resized(&of(10.0)));
        assert!(pass.resized(&of(12.0)));
    }
}
