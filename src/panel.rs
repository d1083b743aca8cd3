//! Everything with words: runs `device_ui` in one transparent layer over the whole screen.

use bevy::{prelude::*, shader::Shader};
use bevy_egui::{
    EguiContexts, EguiGlobalSettings, EguiPlugin, EguiPrimaryContextPass, egui,
    render::EGUI_SHADER_HANDLE,
};
use device_ui::Playback;
use port::Surface;

use crate::{
    art::{Files, Gallery},
    clock::Clock,
    pass::{self, Pass},
    port::{Current, Drew, Say},
    power::Life,
};

/// The memory of drawing.
#[derive(Resource, Default)]
struct Memory(Playback);

/// The step in which words are drawn: what comes after it finds the faces there.
#[derive(SystemSet, Clone, Debug, PartialEq, Eq, Hash)]
pub struct Words;

/// Adds egui and the panel.
pub fn plugin(app: &mut App) {
    app.add_plugins((EguiPlugin { bindless_mode_array_size: None }, pass::plugin))
        .add_systems(Startup, shade)
        .insert_resource(EguiGlobalSettings {
            enable_ime: false,
            // The still picture's camera comes first and must not get it.
            auto_create_primary_context: false,
            ..EguiGlobalSettings::default()
        })
        .init_resource::<Memory>()
        .add_systems(EguiPrimaryContextPass, (dress, draw).chain().in_set(Words));
}

/// Puts our shader in the place of bevy_egui's.
fn shade(mut shaders: ResMut<Assets<Shader>>) -> Result {
    shaders
        .insert(&EGUI_SHADER_HANDLE, Shader::from_wgsl(include_str!("panel.wgsl"), "panel.wgsl"))?;
    Ok(())
}

/// Gives egui the faces, once.
fn dress(mut contexts: EguiContexts, files: Res<Files>, mut done: Local<bool>) -> Result {
    if *done {
        return Ok(());
    }
    let ctx = contexts.ctx_mut()?;
    let file = |name: &str| files.find(name).cloned();
    ctx.set_fonts(device_ui::text::fonts(
        file("lexend-400.ttf"),
        file("lexend-700.ttf"),
        file("baloo2-700.ttf"),
    ));
    ctx.options_mut(|options| options.zoom_with_keyboard = false);
    // When to draw is decided in one place (`power`): egui asks for a frame after every frame here.
    ctx.set_request_repaint_callback(|_| {});
    *done = true;
    // They are there from the next pass on.
    ctx.request_discard("fonts");
    Ok(())
}

#[allow(clippy::too_many_arguments, reason = "a Bevy system asks for what it uses")]
fn draw(
    mut contexts: EguiContexts,
    current: Res<Current>,
    gallery: Res<Gallery>,
    clock: Res<Clock>,
    mut memory: ResMut<Memory>,
    mut life: ResMut<Life>,
    mut pass: ResMut<Pass>,
    mut say: MessageWriter<Say>,
    mut drew: MessageWriter<Drew>,
) -> Result {
    let Some(frame) = &current.frame else { return Ok(()) };
    let ctx = contexts.ctx_mut()?;
    if ctx.will_discard() {
        return Ok(());
    }
    let ctx = ctx.clone();
    let builder = egui::UiBuilder::new().max_rect(ctx.viewport_rect());
    let mut ui = egui::Ui::new(ctx, egui::Id::new("stage"), builder);
    // Without a GPU words that sway are drawn anew each frame, and cost more than all the rest.
    memory.0.hold_still(life.frugal);
    let drawn = device_ui::screen(&mut ui, frame, &gallery.panel, &mut memory.0, clock.now);
    life.busy_until(drawn.still_at);
    pass.drew(drawn.still_at, memory.0.sways());
    if drawn.touched {
        life.busy_until(clock.now + 0.25);
    }
    for intent in drawn.intents {
        say.write(Say(intent));
    }
    if frame.surface == Surface::Stage || drawn.report.targets.is_empty() {
        drew.write(Drew(drawn.report));
    }
    Ok(())
}
