//! The yardstick of frame time: an empty Bevy 2D app with egui and without multisampling, which draws without
//! pause. `cargo xtask bench --frame` counts its frames beside the stage's; the game never starts it. It lies in
//! the stage's own module, so that both are measured with one compiler, one set of features and one download.

use std::cell::Cell;

use bevy::{
    asset::AssetMetaCheck,
    prelude::*,
    render::RenderPlugin,
    window::{PresentMode, WindowResolution},
    winit::WinitSettings,
};
use bevy_egui::{EguiPlugin, EguiPrimaryContextPass};
use wasm_bindgen::prelude::*;

thread_local! {
    static FRAMES: Cell<u32> = const { Cell::new(0) };
}

/// Starts the empty app on the canvas `#stage`, in place of the stage.
#[wasm_bindgen]
pub fn start_empty() {
    let window = Window {
        canvas: Some("#stage".into()),
        fit_canvas_to_parent: true,
        prevent_default_event_handling: false,
        present_mode: PresentMode::AutoVsync,
        resolution: WindowResolution::new(1280, 720),
        ..default()
    };
    App::new()
        .add_plugins(
            DefaultPlugins
                .set(WindowPlugin { primary_window: Some(window), ..default() })
                .set(RenderPlugin { synchronous_pipeline_compilation: true, ..default() })
                .set(AssetPlugin { meta_check: AssetMetaCheck::Never, ..default() }),
        )
        .add_plugins(EguiPlugin::default())
        .insert_resource(WinitSettings::continuous())
        .add_systems(Startup, set_up)
        .add_systems(Update, turn)
        // bevy_egui runs this schedule each frame and panics when nothing ever made it.
        .add_systems(EguiPrimaryContextPass, || {})
        .add_systems(Last, count)
        .run();
}

/// Frames that the empty app has drawn since its start.
#[wasm_bindgen]
#[must_use]
pub fn empty_frames() -> u32 {
    FRAMES.get()
}

fn set_up(mut commands: Commands) {
    commands.spawn((Camera2d, Msaa::Off));
    commands.spawn((
        Sprite::from_color(Color::srgb_u8(0xFF, 0xB5, 0x24), Vec2::splat(64.0)),
        Transform::default(),
    ));
}

/// One thing moves, as on a stage at rest.
fn turn(time: Res<Time>, mut turning: Query<&mut Transform, With<Sprite>>) {
    for mut transform in &mut turning {
        transform.rotate_z(time.delta_secs());
    }
}

fn count() {
    FRAMES.set(FRAMES.get().wrapping_add(1));
}
