//! The figures: spawned as the Frame says, with faces, breath, blinks and gestures.

use bevy::prelude::*;
use device_ui::{ease, layout::Figure, spring};
use port::{Actor, Device, Frame, Gesture, Mood, Screen, Surface};

use crate::{
    art::{Gallery, Paint, PartOf, spawn_parts},
    clock::Clock,
    port::{Current, FrameCame},
    power::Life,
    rest::Resting,
    scene::{Stage, Viewport},
};

/// Depth of the figures: before the backdrop.
const FRONT: f32 = 20.0;
/// Depth between two figures.
const APART: f32 = 4.0;
/// How long a figure takes to come, seconds.
const ENTRANCE: f64 = 0.28;
/// How long a move to another place takes, seconds.
const MOVE: f64 = 0.3;
/// How far the star's picture reaches beyond its rectangle: its rim is only light.
const HALO: f32 = 1.2;
/// How large the star's light is where drawing is slow: without a GPU it costs as much as the star.
const SMALL_HALO: f32 = 0.8;
/// How long what hangs swings after a change, seconds.
const SWING: f64 = 1.0;
/// Breathing, hertz.
const BREATH: f64 = 0.4;
/// How late tassels follow, seconds.
const LAG: f64 = 0.12;

/// A figure on stage.
#[derive(Component, Clone, Debug)]
pub struct Player {
    /// The cast id.
    pub id: String,
    /// The picture.
    pub art: String,
    /// How it is now.
    actor: Actor,
    parts: Vec<Entity>,
    came: f64,
    changed: f64,
    from: Rect,
    to: Rect,
    moved: f64,
    size: Vec2,
}

impl Player {
    /// Where it stands, screen coordinates with y down.
    #[must_use]
    pub const fn rect(&self) -> Rect {
        self.to
    }
}

/// A part of a figure and whose it is.
#[derive(Component, Clone, Copy, Debug)]
pub(crate) struct Limb(pub(crate) Entity);

pub(super) fn plugin(app: &mut App) {
    app.add_systems(PreUpdate, show.in_set(Stage::Figures))
        .add_systems(Update, (stand, faces, limbs).chain());
}

/// The figures that are wanted: those drawn inside a pretend device are not ours.
fn wanted(frame: &Frame, viewport: Vec2, gallery: &Gallery) -> Vec<Figure> {
    if frame.surface == Surface::Page {
        return Vec::new();
    }
    let inside = frame.view.device.as_ref().and_then(|device| match device {
        Device::Browser(browser) => browser.popup.as_ref(),
        _ => None,
    });
    let size = egui::vec2(viewport.x, viewport.y);
    let mut figures = device_ui::figures(frame, size, &gallery.panel);
    figures.retain(|figure| {
        let art = frame.view.scene.actors.get(figure.actor).map_or("", |actor| actor.art.as_str());
        gallery.cast.get(art).is_some() && inside.is_none_or(|popup| popup.art != art)
    });
    figures
}

#[allow(clippy::too_many_arguments, reason = "a Bevy system asks for what it uses")]
fn show(
    mut came: MessageReader<FrameCame>,
    current: Res<Current>,
    viewport: Res<Viewport>,
    clock: Res<Clock>,
    mut commands: Commands,
    mut players: Query<(Entity, &mut Player)>,
    mut gallery: ResMut<Gallery>,
    mut meshes: ResMut<Assets<Mesh>>,
    paint: Res<Paint>,
    mut life: ResMut<Life>,
) {
    if came.read().count() == 0 && !viewport.is_changed() {
        return;
    }
    let Some(frame) = &current.frame else { return };
    let figures = wanted(frame, viewport.0, &gallery);
    let actors = &frame.view.scene.actors;
    let names = |id: &str, art: &str| {
        figures
            .iter()
            .any(|it| actors.get(it.actor).is_some_and(|actor| actor.id == id && actor.art == art))
    };
    for (entity, player) in &players {
        if !names(&player.id, &player.art) {
            commands.entity(entity).despawn();
        }
    }
    for (rank, figure) in figures.iter().enumerate() {
        let Some(actor) = actors.get(figure.actor) else { continue };
        let rect = bevy_rect(figure.rect);
        let found = players.iter_mut().find(|(_, it)| it.id == actor.id && it.art == actor.art);
        if let Some((_, mut player)) = found {
            player.update(actor, rect, clock.now, viewport.is_changed());
            life.busy_until(clock.now + MOVE);
            continue;
        }
        let Some(picture) = gallery.cast.get(&actor.art).cloned() else { continue };
        let depth = FRONT + rank as f32 * APART;
        let root = commands.spawn((Transform::from_xyz(0.0, 0.0, depth), Visibility::Visible)).id();
        let parts = spawn_parts(
            &mut commands,
            root,
            &picture,
            (&paint.0, LinearRgba::WHITE),
            &mut gallery,
            &mut meshes,
        );
        for part in &parts {
            commands.entity(*part).insert(Limb(root));
        }
        commands.entity(root).insert(Player {
            id: actor.id.clone(),
            art: actor.art.clone(),
            actor: actor.clone(),
            parts,
            came: clock.now,
            changed: clock.now,
            from: rect,
            to: rect,
            moved: clock.now - MOVE,
            size: picture.size.into(),
        });
        life.busy_until(clock.now + ENTRANCE + 0.1);
    }
}

const fn bevy_rect(rect: egui::Rect) -> Rect {
    Rect { min: Vec2::new(rect.min.x, rect.min.y), max: Vec2::new(rect.max.x, rect.max.y) }
}

impl Player {
    fn update(&mut self, actor: &Actor, rect: Rect, now: f64, resized: bool) {
        let old = &self.actor;
        if (old.mood, old.gesture) != (actor.mood, actor.gesture) || old.wears != actor.wears {
            self.changed = now;
        }
        self.actor = actor.clone();
        if self.to != rect {
            self.from = if resized { rect } else { self.to };
            self.to = rect;
            self.moved = now;
        }
    }

    fn is_star(&self) -> bool {
        self.art.starts_with("sao")
    }

    /// The lantern of the yard hangs: its place begins at its hook.
    pub(crate) fn hangs(&self) -> bool {
        self.art == "yard_lantern"
    }

    /// From when on nothing moves it but breath and sway, on the clock of the stage.
    pub(crate) fn settled(&self) -> f64 {
        (self.came + ENTRANCE).max(self.changed + SWING).max(self.moved + MOVE)
    }

    /// The rectangle now, on its way from the last place to this one.
    fn place(&self, now: f64, calm: bool) -> Rect {
        let t = if calm { 1.0 } else { ease(((now - self.moved) / MOVE) as f32) };
        let mix = |a: Vec2, b: Vec2| a + (b - a) * t;
        Rect { min: mix(self.from.min, self.to.min), max: mix(self.from.max, self.to.max) }
    }
}

fn wave(now: f64, hertz: f64, phase: f64) -> f32 {
    ((now * hertz + phase) * std::f64::consts::TAU).sin() as f32
}

/// Puts each figure into its rectangle: it breathes, hops, bobs when it speaks, comes with a swing.
pub(crate) fn stand(
    current: Res<Current>,
    viewport: Res<Viewport>,
    clock: Res<Clock>,
    mut players: Query<(&Player, &mut Transform), Without<Resting>>,
) {
    let Some(frame) = &current.frame else { return };
    let calm = frame.look.calm;
    let size = viewport.0;
    for (player, mut transform) in &mut players {
        let rect = player.place(clock.now, calm);
        let star = player.is_star();
        // The star's light may reach beyond its place.
        let reach = if star { HALO } else { 1.0 };
        let scale = (rect.width() / player.size.x).min(rect.height() / player.size.y) * reach;
        let foot = if star {
            rect.center().y + player.size.y * scale / 2.0
        } else if player.hangs() {
            rect.min.y + player.size.y * scale
        } else {
            rect.max.y
        };
        let mut motion =
            if calm { Motion::default() } else { player.motion(clock.now, frame.screen) };
        motion.rise *= player.size.y * scale;
        // The origin of the picture is its upper left corner; it stands and turns about its foot,
        // a star about its middle.
        let pivot =
            if star { player.size / 2.0 } else { Vec2::new(player.size.x / 2.0, player.size.y) };
        let at = Vec2::new(rect.center().x, foot - (player.size.y - pivot.y) * scale - motion.rise);
        let grow = motion.scale * scale;
        let turn = Quat::from_rotation_z(motion.turn);
        let offset = turn * Vec3::new(-pivot.x * grow.x, pivot.y * grow.y, 0.0);
        transform.translation.x = at.x - size.x / 2.0 + offset.x;
        transform.translation.y = size.y / 2.0 - at.y + offset.y;
        transform.rotation = turn;
        transform.scale = grow.extend(1.0);
    }
}

struct Motion {
    /// Share of the height.
    rise: f32,
    turn: f32,
    scale: Vec2,
}

impl Default for Motion {
    fn default() -> Self {
        Self { rise: 0.0, turn: 0.0, scale: Vec2::ONE }
    }
}

impl Player {
    fn motion(&self, now: f64, screen: Screen) -> Motion {
        let mut motion = Motion::default();
        let since = now - self.changed;
        let breath = wave(now, BREATH, self.size.x as f64 * 0.01);
        if self.is_star() {
            // Sao hangs: it sways about its cord and rises and sinks a little.
            motion.turn = wave(now, 0.23, 0.0) * 0.035;
            motion.rise = breath * 0.012;
            motion.scale = Vec2::splat(1.0 + 0.012 * breath);
        } else if !self.hangs() {
            motion.scale = Vec2::new(1.0 - 0.006 * breath, 1.0 + 0.02 * breath);
        }
        if self.actor.speaking && since < 1.6 {
            motion.rise += wave(now, 2.4, 0.0).abs() * 0.014;
        }
        let comes = ((now - self.came) / ENTRANCE) as f32;
        if comes < 1.0 {
            let t = spring(comes);
            motion.scale *= 0.7 + 0.3 * t;
            motion.rise -= (1.0 - t) * 0.1;
        }
        match self.actor.gesture {
            Gesture::Hop if since < 1.2 => {
                let hop = wave(since, 1.25, 0.0).abs() * (1.0 - since as f32 / 1.2);
                motion.rise += hop * 0.13;
                motion.scale *= Vec2::new(1.0 - 0.05 * hop, 1.0 + 0.05 * hop);
            }
            Gesture::Hide => {
                let t = ease((since / 0.3) as f32);
                motion.scale *= 1.0 - 0.14 * t;
                motion.rise -= 0.06 * t;
                motion.turn += 0.1 * t;
            }
            Gesture::Reach => motion.turn -= 0.07 * ease((since / 0.25) as f32),
            _ => {}
        }
        // A new mood is felt as a small start. What hangs swings instead: see `limb`.
        if since < 0.25 && self.came < self.changed && !self.hangs() {
            let t = (since / 0.25) as f32;
            motion.scale *= 1.0 + 0.05 * (t * std::f32::consts::PI).sin();
        }
        if screen == Screen::Lit && self.is_star() {
            motion.scale *= 1.0 + 0.02 * wave(now, 0.8, 0.0);
        }
        motion
    }
}

/// The mood the picture has that is nearest to the one wished for.
fn face(picture: &art::Picture, mood: Mood) -> &str {
    let near: &[&str] = match mood {
        Mood::Happy => &["happy", "hum", "sleepy"],
        Mood::Cheer => &["cheer", "happy", "grin"],
        Mood::Think => &["think", "listen", "happy"],
        Mood::Worry => &["worry", "oops", "think"],
        Mood::Brave => &["brave", "happy", "cheer"],
        Mood::Shy => &["shy", "worry", "oops", "happy"],
        Mood::Listen => &["listen", "happy", "think"],
    };
    let first = picture.moods().next().unwrap_or("happy");
    near.iter().find_map(|wish| picture.moods().find(|it| it == wish)).unwrap_or(first)
}

/// Whether eyes are shut now: a blink of 0.14 s each few seconds, never two figures at once.
fn blinks(now: f64, seed: f64) -> bool {
    let beat = (now + seed * 1.7) / 3.4;
    let at = beat.fract() * 3.4;
    let twice = (beat.floor() as i64).rem_euclid(3) == 0;
    at < 0.14 || (twice && (0.3..0.42).contains(&at))
}

fn faces(
    current: Res<Current>,
    clock: Res<Clock>,
    gallery: Res<Gallery>,
    players: Query<(&Player, Has<Resting>)>,
    mut seen: Query<&mut Visibility, With<Limb>>,
) {
    let calm = current.frame.as_ref().is_none_or(|frame| frame.look.calm);
    for (player, resting) in &players {
        let Some(picture) = gallery.cast.get(&player.art) else { continue };
        let shut = !calm
            && !resting
            && clock.now - player.came > 1.0
            && blinks(clock.now, f64::from(player.size.x) * 0.37 + player.art.len() as f64);
        let mut shown: Vec<&str> = player.actor.wears.iter().map(String::as_str).collect();
        if shut {
            shown.push("eyes_shut");
        }
        let visible = picture.visible(face(picture, player.actor.mood), &shown);
        for (part, on) in player.parts.iter().zip(visible) {
            let Ok(mut seen) = seen.get_mut(*part) else { continue };
            let wish = if on { Visibility::Inherited } else { Visibility::Hidden };
            if *seen != wish {
                *seen = wish;
            }
        }
    }
}

/// Arms, heads, tassels and the glow.
fn limbs(
    current: Res<Current>,
    clock: Res<Clock>,
    life: Res<Life>,
    players: Query<&Player, Without<Resting>>,
    mut parts: Query<(&Limb, &PartOf, &mut Transform)>,
) {
    let lit = current.frame.as_ref().is_some_and(|frame| frame.screen == Screen::Lit);
    // A lit lantern stands in its bloom, which costs nothing in the still picture.
    let light = match (life.frugal, lit) {
        (false, _) => 1.0,
        (true, false) => SMALL_HALO,
        (true, true) => 0.0,
    };
    let calm = current.frame.as_ref().is_none_or(|frame| frame.look.calm);
    for (Limb(root), part, mut transform) in &mut parts {
        let Ok(player) = players.get(*root) else { continue };
        let (turn, mut scale, shift) = player.limb(&part.id, clock.now, calm);
        if part.id.starts_with("glow_") {
            scale *= light;
        }
        let goal = Transform {
            translation: part.home + shift.extend(0.0),
            rotation: Quat::from_rotation_z(turn),
            scale: Vec3::new(scale, scale, 1.0),
        };
        if *transform != goal {
            *transform = goal;
        }
    }
}

impl Player {
    /// How a part is turned (anticlockwise), scaled and shifted (y up) from its home.
    fn limb(&self, id: &str, now: f64, calm: bool) -> (f32, f32, Vec2) {
        let since = now - self.changed;
        let settle = if calm { 1.0 } else { ease((since / 0.3) as f32) };
        let live = if calm { 0.0 } else { 1.0 };
        let still = (0.0, 1.0, Vec2::ZERO);
        if self.hangs() {
            return self.swing(id, now, since, live);
        }
        match id {
            "halo" | "glow_halo" => {
                let strong = if self.actor.mood == Mood::Cheer { 1.1 } else { 1.0 };
                (0.0, strong + 0.05 * live * wave(now, BREATH, 0.1), Vec2::ZERO)
            }
            "tassel_l" | "tassel_r" => {
                // They follow the sway, late, and flutter on a hop.
                let late = wave(now - LAG, 0.23, 0.0) * -0.12 + wave(now - LAG, 0.9, 0.2) * 0.035;
                let kick = if since < 1.0 {
                    wave(since, 2.2, 0.0) * 0.35 * (1.0 - since as f32)
                } else {
                    0.0
                };
                ((late + kick) * live, 1.0, Vec2::ZERO)
            }
            "arm_l" => (self.arm(-1.0, now, live) * settle, 1.0, Vec2::ZERO),
            "arm_r" => (self.arm(1.0, now, live) * settle, 1.0, Vec2::ZERO),
            "head" | "hair_back" => {
                let nod = if self.actor.speaking && since < 1.6 {
                    wave(now, 1.2, 0.0) * 0.03
                } else {
                    0.0
                };
                let tilt = match self.actor.mood {
                    Mood::Listen | Mood::Think => 0.05,
                    Mood::Shy => -0.06,
                    _ => 0.0,
                };
                (tilt * settle + (nod + wave(now, 0.13, 0.3) * 0.012) * live, 1.0, Vec2::ZERO)
            }
            _ => still,
        }
    }

    /// A lantern sways about its hook, its tail late; a new part sets it hopping for a moment.
    fn swing(&self, id: &str, now: f64, since: f64, live: f32) -> (f32, f32, Vec2) {
        let fresh =
            if self.came < self.changed && since < SWING { 1.0 - since as f32 } else { 0.0 };
        match id {
            "swing" => {
                let sway = wave(now, 0.21, 0.0) * 0.03 + wave(since, 1.6, 0.0) * 0.07 * fresh;
                let hop = wave(since, 2.0, 0.0).max(0.0) * fresh;
                (sway * live, 1.0 + 0.05 * hop * live, Vec2::ZERO)
            }
            "glow_light" => (0.0, 1.0 + 0.05 * live * wave(now, BREATH, 0.1), Vec2::ZERO),
            _ if id.starts_with("opt_tail_") => {
                let late = wave(now - LAG, 0.21, 0.0) * -0.05 + wave(now - LAG, 0.9, 0.2) * 0.03;
                let kick = wave(since - LAG, 1.6, 0.0) * 0.2 * fresh;
                ((late + kick) * live, 1.0, Vec2::ZERO)
            }
            _ => (0.0, 1.0, Vec2::ZERO),
        }
    }

    /// How far an arm is turned; `side` is 1 for the right one on the picture.
    fn arm(&self, side: f32, now: f64, live: f32) -> f32 {
        let star = self.is_star();
        let raise = if star { 0.55 } else { 1.0 };
        match (self.actor.gesture, side > 0.0) {
            (Gesture::Wave, true) => side * (2.1 * raise + wave(now, 1.3, 0.0) * 0.25 * live),
            (Gesture::Point | Gesture::Reach, true) => side * 1.35 * raise,
            (Gesture::Hop, _) => side * (1.9 * raise + wave(now, 2.0, 0.0) * 0.12 * live),
            (Gesture::Hide, _) => side * -0.4,
            _ => side * wave(now, BREATH, 0.25) * 0.03 * live,
        }
    }
}
