//! spike
use bevy::prelude::*;
use bevy_egui::{EguiContexts, EguiPlugin, EguiPrimaryContextPass, egui};

/// run
pub fn run() {
    let mut app = App::new();
    app.add_plugins(DefaultPlugins.set(WindowPlugin {
        primary_window: Some(Window {
            canvas: Some("#stage".into()),
            fit_canvas_to_parent: true,
            prevent_default_event_handling: false,
            ..default()
        }),
        ..default()
    }));
    app.add_plugins(EguiPlugin::default());
    app.add_systems(Startup, setup);
    app.add_systems(EguiPrimaryContextPass, ui);
    app.run();
}

fn setup(
    mut commands: Commands,
    mut meshes: ResMut<Assets<Mesh>>,
    mut materials: ResMut<Assets<ColorMaterial>>,
) {
    commands.spawn((Camera2d, Msaa::Off));
    commands.spawn((
        Mesh2d(meshes.add(Circle::new(80.0))),
        MeshMaterial2d(materials.add(Color::srgb(1.0, 0.7, 0.1))),
    ));
    #[cfg(feature = "spike_two_text_stacks")]
    commands.spawn(Text2d::new("Thap Sao"));
}

fn ui(mut contexts: EguiContexts) -> Result {
    egui::Window::new("device").show(contexts.ctx_mut()?, |ui| {
        ui.label("hello");
        let _ = ui.button("tap");
    });
    Ok(())
}

#[cfg(target_arch = "wasm32")]
#[wasm_bindgen::prelude::wasm_bindgen(start)]
fn start() {
    run();
}
