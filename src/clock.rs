//! The time of the stage: it stands still while the stage sleeps, so that nothing jumps on waking.

use bevy::prelude::*;

use crate::power::{Life, Pace};

/// Longest step of the clock, seconds: what is longer was a stall.
const STEP: f64 = 0.5;
/// The step after sleep, seconds.
const WAKING: f64 = 1.0 / 60.0;

/// The time of the stage.
#[derive(Resource, Clone, Copy, Debug, Default)]
pub struct Clock {
    /// Seconds of waking time since the start.
    pub now: f64,
    /// Seconds since the last frame.
    pub step: f32,
}

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Clock>().add_systems(First, tick.after(bevy::time::TimeSystems));
}

fn tick(time: Res<Time<Real>>, life: Res<Life>, mut clock: ResMut<Clock>) {
    let longest = if life.pace == Pace::Asleep { WAKING } else { STEP };
    let step = time.delta_secs_f64().min(longest);
    clock.now += step;
    clock.step = step as f32;
}
