//! Where the stage runs. All of the browser is in `web`, all of the desktop in `native`.

#[cfg(not(target_arch = "wasm32"))]
pub mod native;
#[cfg(target_arch = "wasm32")]
pub mod web;

use bevy::{
    asset::AssetMetaCheck,
    prelude::*,
    render::RenderPlugin,
    window::{PrimaryWindow, WindowResolution},
};

/// The most device pixels for one pixel of the layout.
const DENSEST: f32 = 2.0;

/// The app with a window: everything but where Frames come from.
pub fn app() -> App {
    let mut app = App::new();
    let window = Window {
        title: "Thắp Sao".into(),
        canvas: Some("#stage".into()),
        fit_canvas_to_parent: true,
        prevent_default_event_handling: false,
        resolution: WindowResolution::new(1280, 720),
        ..default()
    };
    app.insert_resource(ClearColor(Color::srgb_u8(0x14, 0x1B, 0x3A)));
    app.add_plugins(
        DefaultPlugins
            .set(WindowPlugin { primary_window: Some(window), ..default() })
            .set(RenderPlugin { synchronous_pipeline_compilation: true, ..default() })
            .disable::<bevy::app::PanicHandlerPlugin>()
            .set(AssetPlugin { meta_check: AssetMetaCheck::Never, ..default() }),
    );
    app.add_plugins((
        crate::still::plugin,
        crate::glass::plugin,
        crate::plugin,
        crate::panel::plugin,
        crate::words::plugin,
    ));
    app.add_systems(Update, density);
    app
}

/// Caps the internal resolution on very dense screens. The layout does not change.
fn density(mut last: Local<f32>, mut windows: Query<&mut Window, With<PrimaryWindow>>) {
    let Ok(mut window) = windows.single_mut() else { return };
    let real = window.resolution.base_scale_factor();
    let wanted = real.min(DENSEST);
    if (*last - wanted).abs() < 0.001 {
        return;
    }
    let first = *last == 0.0;
    *last = wanted;
    if first && (wanted - real).abs() < 0.001 {
        return;
    }
    #[cfg(target_arch = "wasm32")]
    {
        web::shrink_canvas(wanted / real);
        window.resolution.set_scale_factor_override(Some(wanted));
    }
    #[cfg(not(target_arch = "wasm32"))]
    let _ = &mut window;
}
