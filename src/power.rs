//! When to draw: while something moves, gently while it lives, not at all while it rests.

use std::time::Duration;

use bevy::{
    input::{mouse::MouseButtonInput, touch::TouchInput},
    prelude::*,
    window::{CursorMoved, RequestRedraw, WindowResized},
};

use crate::{
    clock::Clock,
    port::{Current, FrameCame},
};

/// How long the stage lives on after the last input or Frame, seconds.
const AWAKE: f64 = 8.0;
/// The same where drawing is slow.
const AWAKE_FRUGAL: f64 = 2.5;
/// Frames a second while nothing but breath moves.
const AMBIENT: f64 = 30.0;
/// The same where drawing is slow.
const AMBIENT_FRUGAL: f64 = 12.0;
/// A frame that takes longer than this is slow, seconds.
const SLOW: f32 = 0.030;
/// A frame that takes longer than this asks for the lowest resolution at once, seconds.
const VERY_SLOW: f32 = 0.120;
/// How many moving frames are looked at before quality goes down.
const LOOK: u32 = 6;
/// How long sleep may last: a browser's timer overflows after 24 days and then fires at once, without end.
const SLEEP: Duration = Duration::from_secs(86_400);
/// The steps of the internal resolution.
const STEPS: [f32; 4] = [1.0, 0.85, 0.72, 0.6];

/// How much of it moves.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Pace {
    /// Nothing: no frames.
    Asleep,
    /// Breath and sway.
    Ambient,
    /// Something comes or goes: every frame.
    #[default]
    Busy,
}

/// What decides when to draw.
#[derive(Resource, Debug)]
pub struct Life {
    busy: f64,
    awake: f64,
    /// How much moves now.
    pub pace: Pace,
    /// Drawing is slow here: less of everything.
    pub frugal: bool,
    /// Draw without pause and at full resolution, but otherwise as always: for measuring only.
    pub measuring: bool,
    /// The share of the screen's pixels a side that the scene is drawn with; words always have all.
    pub quality: f32,
    step: usize,
    slow: u32,
    very_slow: u32,
    seen: u32,
}

impl Default for Life {
    fn default() -> Self {
        Self {
            busy: 1.0,
            awake: 0.0,
            pace: Pace::Busy,
            frugal: false,
            measuring: false,
            quality: 1.0,
            step: 0,
            slow: 0,
            very_slow: 0,
            seen: 0,
        }
    }
}

impl Life {
    /// Something moves until then.
    pub const fn busy_until(&mut self, until: f64) {
        self.busy = self.busy.max(until);
    }

    /// The player or the game did something.
    pub const fn stir(&mut self, now: f64) {
        self.awake = now + if self.frugal { AWAKE_FRUGAL } else { AWAKE };
    }

    fn choose(&self, now: f64, calm: bool) -> Pace {
        if self.measuring || now < self.busy {
            Pace::Busy
        } else if now < self.awake && !calm {
            Pace::Ambient
        } else {
            Pace::Asleep
        }
    }

    /// Looks at how long a frame took; measuring is at full resolution whatever that says.
    fn watch(&mut self, step: f32) {
        self.judge(step);
        if self.measuring {
            (self.step, self.quality) = (0, STEPS[0]);
        }
    }

    /// Whether drawing is slow here. One that came late although it should have breathed only is slow too.
    fn judge(&mut self, step: f32) {
        let slow = match self.pace {
            Pace::Busy => SLOW,
            Pace::Ambient => VERY_SLOW,
            Pace::Asleep => f32::INFINITY,
        };
        if self.pace == Pace::Asleep {
            (self.slow, self.very_slow, self.seen) = (0, 0, 0);
            return;
        }
        self.seen += 1;
        self.slow += u32::from(step > slow);
        self.very_slow += u32::from(step > VERY_SLOW);
        if self.seen < LOOK {
            return;
        }
        let most = |count: u32| count * 3 > self.seen * 2;
        if most(self.slow) {
            let last = STEPS.len() - 1;
            self.frugal = true;
            self.step = if most(self.very_slow) { last } else { (self.step + 1).min(last) };
            self.quality = STEPS.get(self.step).copied().unwrap_or(1.0);
        }
        (self.slow, self.very_slow, self.seen) = (0, 0, 0);
    }
}

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Life>()
        .add_message::<RequestRedraw>()
        .add_message::<CursorMoved>()
        .add_message::<WindowResized>()
        .add_message::<MouseButtonInput>()
        .add_message::<TouchInput>()
        .add_systems(Last, (stir, pace).chain().after(crate::port::PortSet::Send));
}

fn stir(
    clock: Res<Clock>,
    mut life: ResMut<Life>,
    mut came: MessageReader<FrameCame>,
    mut moved: MessageReader<CursorMoved>,
    mut pressed: MessageReader<MouseButtonInput>,
    mut touched: MessageReader<TouchInput>,
    mut resized: MessageReader<WindowResized>,
) {
    let inputs = came.read().count()
        + moved.read().count()
        + pressed.read().count()
        + touched.read().count();
    if inputs + resized.read().count() > 0 {
        life.stir(clock.now);
    }
}

fn pace(
    clock: Res<Clock>,
    current: Res<Current>,
    mut life: ResMut<Life>,
    mut redraw: ResMut<Messages<RequestRedraw>>,
    settings: Option<ResMut<bevy::winit::WinitSettings>>,
) {
    let still = current
        .frame
        .as_ref()
        .is_none_or(|frame| frame.look.calm || frame.surface == port::Surface::Page && life.frugal);
    life.watch(clock.step);
    life.pace = life.choose(clock.now, still);
    // Only what is decided here counts: bevy_egui asks for a frame after every frame.
    redraw.clear();
    if life.pace == Pace::Busy {
        redraw.write(RequestRedraw);
    }
    let Some(mut settings) = settings else { return };
    let rate = if life.frugal { AMBIENT_FRUGAL } else { AMBIENT };
    let wait = match life.pace {
        Pace::Ambient => Duration::from_secs_f64(1.0 / rate),
        Pace::Busy | Pace::Asleep => SLEEP,
    };
    let mode = bevy::winit::UpdateMode::reactive_low_power(wait);
    if settings.focused_mode != mode || settings.unfocused_mode != mode {
        settings.focused_mode = mode;
        settings.unfocused_mode = mode;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slow_frames_lower_the_resolution_and_measuring_gives_it_back() {
        let mut life = Life::default();
        for _ in 0..LOOK {
            life.watch(0.2);
        }
        assert!(life.frugal && life.quality < 1.0);
        life.measuring = true;
        life.watch(0.2);
        assert!((life.quality - 1.0).abs() < f32::EPSILON);
    }

    #[test]
    fn measuring_finds_out_that_drawing_is_slow_too() {
        let mut life = Life { measuring: true, ..Life::default() };
        for _ in 0..LOOK {
            life.watch(0.2);
            assert!((life.quality - 1.0).abs() < f32::EPSILON);
        }
        assert!(life.frugal);
    }
}
