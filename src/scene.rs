//! The backdrop: one picture in layers, tinted by the time of day, moving a little with the pointer.

use bevy::{camera::visibility::RenderLayers, prelude::*};
use device_ui::layout;
use port::{Surface, Time as Light};

use crate::{
    art::{Gallery, Paint, PartOf, spawn_parts},
    clock::Clock,
    port::{Current, FrameCame, PortSet},
    power::Life,
    still::{STILL, Stale},
};

/// How far the nearest layer moves with the pointer, units of the canvas.
const PARALLAX: f32 = 24.0;
/// How fast layers follow, shares a second.
const FOLLOW: f32 = 5.0;

/// The backdrop on screen.
#[derive(Component, Debug)]
pub struct Backdrop {
    /// Its name in the scenes pack.
    pub name: String,
    time: Light,
}

/// A layer: 0 is farthest, 1 nearest.
#[derive(Component, Debug)]
struct Layer(f32);

/// A part that moves by itself, or hangs on one that does: it is drawn with each frame, over the still picture.
#[derive(Component, Clone, Copy, Debug)]
pub(crate) struct Alive;

/// The size of the viewport, logical pixels.
#[derive(Resource, Clone, Copy, Debug, PartialEq)]
pub struct Viewport(pub Vec2);

impl Default for Viewport {
    fn default() -> Self {
        Self(Vec2::new(1280.0, 720.0))
    }
}

/// Where the pointer is, -1 to 1 from left to right; what the layers have followed so far.
#[derive(Resource, Default)]
struct Lean {
    wanted: f32,
    reached: f32,
}

/// The steps of putting a Frame on stage.
#[derive(SystemSet, Clone, Debug, PartialEq, Eq, Hash)]
pub enum Stage {
    /// The viewport is measured, the backdrop changes.
    Scene,
    /// Figures and lights come and go.
    Figures,
}

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Viewport>()
        .init_resource::<Lean>()
        .init_resource::<Stale>()
        .configure_sets(PreUpdate, (PortSet::Receive, Stage::Scene, Stage::Figures).chain())
        .add_systems(PreUpdate, (measure, show).chain().in_set(Stage::Scene))
        .add_systems(Update, (place, lean, small_life).chain());
}

fn measure(windows: Query<&Window>, mut viewport: ResMut<Viewport>) {
    if let Some(window) = windows.iter().next() {
        let size = Vec2::new(window.width(), window.height()).max(Vec2::ONE);
        if viewport.0 != size {
            viewport.0 = size;
        }
    }
}

/// The light a backdrop is drawn in: the older names stand alone, the newer ones end in it.
fn native_light(name: &str) -> Light {
    match name {
        "map" => Light::Night,
        "quiet" => Light::Dusk,
        _ if name.ends_with("_night") => Light::Night,
        _ if name.ends_with("_dusk") => Light::Dusk,
        _ => Light::Day,
    }
}

fn tint(name: &str, time: Light) -> Color {
    match (native_light(name), time) {
        (a, b) if a == b => Color::WHITE,
        (Light::Day, Light::Dusk) => Color::srgb(1.0, 0.88, 0.82),
        (Light::Day, Light::Night) => Color::srgb(0.52, 0.58, 0.86),
        (Light::Dusk, Light::Night) => Color::srgb(0.66, 0.7, 0.95),
        _ => Color::WHITE,
    }
}

#[allow(clippy::too_many_arguments, reason = "a Bevy system asks for what it uses")]
fn show(
    mut came: MessageReader<FrameCame>,
    current: Res<Current>,
    mut commands: Commands,
    shown: Query<(Entity, &Backdrop)>,
    mut gallery: ResMut<Gallery>,
    mut meshes: ResMut<Assets<Mesh>>,
    paint: Res<Paint>,
    mut clear: ResMut<ClearColor>,
    mut stale: ResMut<Stale>,
) {
    if came.read().count() == 0 {
        return;
    }
    let Some(frame) = &current.frame else { return };
    let scene = &frame.view.scene;
    let wanted = if gallery.scenes.get(&scene.backdrop).is_some() {
        scene.backdrop.as_str()
    } else {
        "quiet"
    };
    if shown.iter().any(|(_, backdrop)| backdrop.name == wanted && backdrop.time == scene.time) {
        return;
    }
    for (entity, _) in &shown {
        commands.entity(entity).despawn();
    }
    let light = LinearRgba::from(tint(wanted, scene.time));
    clear.0 = match native_light(wanted) {
        Light::Day => Color::srgb_u8(0x6C, 0xC2, 0x9B),
        Light::Dusk => Color::srgb_u8(0x2A, 0x37, 0x68),
        Light::Night => Color::srgb_u8(0x14, 0x1B, 0x3A),
    };
    let root = commands
        .spawn((
            Backdrop { name: wanted.to_owned(), time: scene.time },
            Transform::default(),
            Visibility::Visible,
        ))
        .id();
    let Some(picture) = gallery.scenes.get(wanted).cloned() else { return };
    let parts =
        spawn_parts(&mut commands, root, &picture, (&paint.0, light), &mut gallery, &mut meshes);
    let alive = alive(&picture);
    for (part, alive) in parts.iter().zip(alive) {
        if alive {
            commands.entity(*part).insert(Alive);
        } else {
            commands.entity(*part).insert(RenderLayers::layer(STILL));
        }
    }
    stale.touch();
    let layers: Vec<usize> = (0..picture.parts.len())
        .filter(|at| picture.parts.get(*at).is_some_and(|part| moves(&part.id)))
        .collect();
    let last = layers.len().saturating_sub(1).max(1) as f32;
    for (rank, at) in layers.into_iter().enumerate() {
        if let Some(entity) = parts.get(at) {
            commands.entity(*entity).insert(Layer(rank as f32 / last));
        }
    }
}

/// How a part moves by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stir {
    /// It floats: it rises, sinks and rocks a little.
    Float,
    /// It drifts and glows.
    Drift,
    /// It hangs and sways: a lantern that answers, with all that it holds.
    Sway,
    /// It stays where it is and swells: the light of such a lantern.
    Answer,
}

impl Stir {
    fn of(id: &str) -> Option<Self> {
        let begins = |prefix: &str| id.starts_with(prefix) && !id.contains("__");
        if begins("glow_firefly") {
            Some(Self::Drift)
        } else if begins("glow_answer") {
            Some(Self::Answer)
        } else if begins("answer_") {
            Some(Self::Sway)
        } else if begins("boat_") || begins("bob_") {
            Some(Self::Float)
        } else {
            None
        }
    }
}

/// Which parts move by themselves, with all that hangs on them: they are not in the still picture.
fn alive(picture: &art::Picture) -> Vec<bool> {
    let mut alive: Vec<bool> = Vec::with_capacity(picture.parts.len());
    for part in &picture.parts {
        let carried =
            part.parent.and_then(|at| alive.get(usize::from(at)).copied()).unwrap_or(false);
        alive.push(carried || Stir::of(&part.id).is_some());
    }
    alive
}

fn moves(id: &str) -> bool {
    (id.starts_with("layer_") || id.starts_with("front_")) && !id.contains("__")
}

/// Lays the canvas over the viewport: all of it is seen, its bleed fills the rest.
fn place(viewport: Res<Viewport>, mut backdrops: Query<&mut Transform, With<Backdrop>>) {
    let size = viewport.0;
    let (scale, corner) = layout::canvas(egui::vec2(size.x, size.y));
    for mut transform in &mut backdrops {
        let at = Vec3::new(corner.x - size.x / 2.0, size.y / 2.0 - corner.y, 0.0);
        let goal = Transform::from_translation(at).with_scale(Vec3::new(scale, scale, 1.0));
        if *transform != goal {
            *transform = goal;
        }
    }
}

fn lean(
    current: Res<Current>,
    windows: Query<&Window>,
    clock: Res<Clock>,
    mut lean: ResMut<Lean>,
    mut life: ResMut<Life>,
    mut stale: ResMut<Stale>,
    mut layers: Query<(&Layer, &PartOf, &mut Transform)>,
) {
    let calm = current
        .frame
        .as_ref()
        .is_none_or(|frame| frame.look.calm || frame.surface == Surface::Page);
    if let Some(window) = windows.iter().next()
        && let Some(at) = window.cursor_position()
    {
        lean.wanted = (at.x / window.width().max(1.0) * 2.0 - 1.0).clamp(-1.0, 1.0);
    }
    if calm || life.frugal {
        lean.wanted = 0.0;
    }
    let ahead = lean.wanted - lean.reached;
    if ahead.abs() < 0.004 {
        return;
    }
    lean.reached += ahead * (clock.step * FOLLOW).min(1.0);
    if calm {
        lean.reached = 0.0;
    }
    life.busy_until(clock.now + 0.1);
    stale.touch();
    for (layer, part, mut transform) in &mut layers {
        transform.translation.x = part.home.x - lean.reached * PARALLAX * layer.0;
    }
}

/// Fireflies drift and glow, lanterns answer one after another, boats rock.
fn small_life(
    clock: Res<Clock>,
    current: Res<Current>,
    mut parts: Query<(&PartOf, &mut Transform), Without<Layer>>,
) {
    if current.frame.as_ref().is_none_or(|frame| frame.look.calm) {
        return;
    }
    for (index, (part, mut transform)) in parts.iter_mut().enumerate() {
        let phase = part.home.x * 0.031 + part.home.y * 0.017 + index as f32;
        let t = clock.now as f32;
        match Stir::of(&part.id) {
            Some(Stir::Drift) => {
                let drift =
                    Vec2::new((t * 0.5 + phase).sin() * 14.0, (t * 0.7 + phase * 1.3).sin() * 9.0);
                transform.translation = part.home + drift.extend(0.0);
                let glow = 0.75 + 0.35 * (t * 1.7 + phase).sin();
                transform.scale = Vec3::new(glow, glow, 1.0);
            }
            Some(Stir::Sway) => {
                transform.rotation = Quat::from_rotation_z((t * 0.8 + phase).sin() * 0.035);
            }
            Some(Stir::Answer) => {
                // One after another: it looks like a call that goes round.
                let glow = 0.9 + 0.12 * (t * 1.1 + index as f32 * 0.5).sin();
                transform.scale = Vec3::new(glow, glow, 1.0);
            }
            Some(Stir::Float) => {
                transform.translation.y = part.home.y + (t * 1.3 + phase).sin() * 3.0;
                transform.rotation = Quat::from_rotation_z((t * 0.9 + phase).sin() * 0.012);
            }
            None => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_says_the_light_its_backdrop_is_drawn_in() {
        for name in ["map", "cave_night"] {
            assert_eq!(native_light(name), Light::Night, "{name}");
        }
        for name in ["quiet", "fishing_dusk", "bamboo_yard_dusk"] {
            assert_eq!(native_light(name), Light::Dusk, "{name}");
            assert_eq!(tint(name, Light::Dusk), Color::WHITE, "{name}");
        }
        assert_eq!(native_light("river_landing"), Light::Day);
    }

    #[test]
    fn what_stirs_is_told_by_its_name_and_the_rest_of_a_part_only_hangs_on_it() {
        assert_eq!(Stir::of("glow_firefly_3"), Some(Stir::Drift));
        assert_eq!(Stir::of("glow_answer_2"), Some(Stir::Answer));
        assert_eq!(Stir::of("answer_2"), Some(Stir::Sway));
        assert_eq!(Stir::of("boat_1"), Some(Stir::Float));
        assert_eq!(Stir::of("bob_ducks"), Some(Stir::Float));
        for still in ["boat_1__2", "answer_2__2", "glow_sun", "layer_water"] {
            assert_eq!(Stir::of(still), None, "{still}");
        }
    }
}
