//! Light: the lantern's bloom when a level is done, sparks, the still glow after.

use bevy::{camera::visibility::RenderLayers, prelude::*};
use device_ui::ease;
use port::Screen;

use crate::{
    art::{Paint, glow_mesh},
    cast::Player,
    clock::Clock,
    port::{Current, FrameCame},
    power::Life,
    scene::{Stage, Viewport},
    still::{STILL, Stale},
};

/// How long the lantern takes to light, seconds.
const BLOOM: f64 = 0.6;
/// How long it then takes to sink to its rest, seconds.
const SINK: f64 = 0.5;
/// How wide it opens, in shares of the lantern.
const WIDE: f32 = 1.9;
/// The same where drawing is slow: its light is as costly as it is large.
const WIDE_FRUGAL: f32 = 1.45;
/// How large it rests, in shares of the lantern.
const REST: f32 = 1.25;
/// How long sparks fly, seconds.
const SPARKS: f64 = 1.8;
/// How many.
const COUNT: usize = 24;
/// Depth: behind the figures, before the backdrop.
const DEPTH: f32 = 15.0;

#[derive(Component)]
struct Bloom {
    since: f64,
    /// Where drawing is slow it rests in the still picture, which is painted once.
    still: bool,
}

/// A spark that flies.
#[derive(Component)]
pub(crate) struct Spark {
    since: f64,
    index: usize,
}

/// All that burns.
type Burning = Or<(With<Bloom>, With<Spark>)>;

/// The meshes of light, made once.
#[derive(Resource, Default)]
struct Light(Option<(Handle<Mesh>, Handle<Mesh>)>);

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Light>()
        .add_systems(PreUpdate, kindle.in_set(Stage::Figures))
        .add_systems(Update, (bloom, sparks));
}

#[allow(clippy::too_many_arguments, reason = "a Bevy system asks for what it uses")]
fn kindle(
    mut came: MessageReader<FrameCame>,
    current: Res<Current>,
    clock: Res<Clock>,
    mut commands: Commands,
    burning: Query<Entity, Burning>,
    mut light: ResMut<Light>,
    mut meshes: ResMut<Assets<Mesh>>,
    paint: Res<Paint>,
    mut life: ResMut<Life>,
    mut stale: ResMut<Stale>,
) {
    if came.read().count() == 0 {
        return;
    }
    let Some(frame) = &current.frame else { return };
    if frame.screen != Screen::Lit {
        for entity in &burning {
            commands.entity(entity).despawn();
            stale.touch();
        }
        return;
    }
    if !burning.is_empty() {
        return;
    }
    let (glow, spark) = light
        .0
        .get_or_insert_with(|| {
            let warm = LinearRgba::from(Srgba::rgb_u8(0xFF, 0xE3, 0x9A)).with_alpha(0.75);
            let bright = LinearRgba::from(Srgba::rgb_u8(0xFF, 0xF3, 0xC8)).with_alpha(1.0);
            (meshes.add(glow_mesh(warm)), meshes.add(glow_mesh(bright)))
        })
        .clone();
    let material = paint.0.clone();
    let since = if frame.look.calm { clock.now - SPARKS } else { clock.now };
    commands.spawn((
        Bloom { since, still: false },
        Mesh2d(glow),
        MeshMaterial2d(material.clone()),
        Transform::from_xyz(0.0, 0.0, DEPTH),
    ));
    if frame.look.calm {
        return;
    }
    for index in 0..COUNT {
        commands.spawn((
            Spark { since, index },
            Mesh2d(spark.clone()),
            MeshMaterial2d(material.clone()),
            Transform::from_xyz(0.0, 0.0, DEPTH + 0.5 + index as f32 * 0.01).with_scale(Vec3::ZERO),
        ));
    }
    life.busy_until(clock.now + SPARKS);
}

fn heart(players: &Query<&Player>, viewport: Vec2) -> (Vec2, f32) {
    let star = players.iter().find(|player| player.art.starts_with("sao"));
    let rect = star.map_or(Rect::from_center_size(viewport / 2.0, viewport * 0.3), Player::rect);
    let at = Vec2::new(rect.center().x - viewport.x / 2.0, viewport.y / 2.0 - rect.center().y);
    (at, rect.width().min(rect.height()))
}

#[allow(clippy::too_many_arguments, reason = "a Bevy system asks for what it uses")]
fn bloom(
    clock: Res<Clock>,
    life: Res<Life>,
    viewport: Res<Viewport>,
    players: Query<&Player>,
    mut stale: ResMut<Stale>,
    mut commands: Commands,
    mut blooms: Query<(Entity, &mut Bloom, &mut Transform)>,
) {
    for (entity, mut bloom, mut transform) in &mut blooms {
        let (at, size) = heart(&players, viewport.0);
        let age = clock.now - bloom.since;
        if life.frugal && !bloom.still && age > BLOOM + SINK {
            bloom.still = true;
            commands.entity(entity).insert(RenderLayers::layer(STILL));
            stale.touch();
        }
        let wide = if life.frugal { WIDE_FRUGAL } else { WIDE };
        let radius = size * if bloom.still { REST } else { open(age, clock.now, wide) };
        let goal = Transform::from_translation(at.extend(transform.translation.z))
            .with_scale(Vec3::new(radius, radius, 1.0));
        if *transform != goal {
            *transform = goal;
            if bloom.still {
                stale.touch();
            }
        }
    }
}

/// How far it is open, in shares of the lantern: it opens `wide`, then rests as a soft glow that breathes.
fn open(age: f64, now: f64, wide: f32) -> f32 {
    let open = ease((age / BLOOM).clamp(0.0, 1.0) as f32) * wide;
    let rest = REST + 0.04 * (now * 1.6).sin() as f32;
    open + (rest - open) * ease(((age - BLOOM) / SINK) as f32)
}

fn sparks(
    clock: Res<Clock>,
    viewport: Res<Viewport>,
    players: Query<&Player>,
    mut commands: Commands,
    mut sparks: Query<(Entity, &Spark, &mut Transform)>,
) {
    let (at, size) = heart(&players, viewport.0);
    for (entity, spark, mut transform) in &mut sparks {
        let share = spark.index as f32 / COUNT as f32;
        let start = BLOOM * 0.4 + f64::from(share) * 0.25;
        let t = ((clock.now - spark.since - start) / (SPARKS - 0.9)) as f32;
        if t >= 1.0 {
            commands.entity(entity).despawn();
            continue;
        }
        let t = t.max(0.0);
        let angle = spark.index as f32 * 2.399_963;
        let reach = size * (0.45 + 0.75 * ((share * 7.3).fract())) * ease(t);
        let fall = size * 0.22 * t * t;
        let place = at + Vec2::from_angle(angle) * reach - Vec2::new(0.0, fall);
        let radius = size * 0.045 * (1.0 - t) * (0.6 + (share * 5.1).fract());
        transform.translation = place.extend(transform.translation.z);
        transform.scale = Vec3::new(radius, radius, 1.0);
    }
}
