//! Where drawing is slow, a lit lantern is looked at alive for a moment; then all that lives on its screen comes to rest
//! and is part of the still picture, which is painted once.

use bevy::{camera::visibility::RenderLayers, prelude::*};
use port::Screen;

use crate::{
    cast::{Limb, Player},
    clock::Clock,
    fx::Spark,
    port::Current,
    power::Life,
    scene::Alive,
    still::{STILL, Stale},
};

/// A figure that is part of the still picture: nothing moves it.
#[derive(Component, Clone, Copy, Debug)]
pub struct Resting;

/// What is drawn anew with each frame while it lives: figures and what stirs in the backdrop.
type Living = Or<(With<Limb>, With<Alive>)>;

pub(super) fn plugin(app: &mut App) {
    app.add_systems(Update, (rest, paint_what_left).chain().before(crate::cast::stand));
}

/// A change of figures wakes all, and the next rest takes in who is there then.
#[allow(clippy::too_many_arguments, reason = "a Bevy system asks for what it uses")]
fn rest(
    clock: Res<Clock>,
    life: Res<Life>,
    current: Res<Current>,
    sparks: Query<(), With<Spark>>,
    players: Query<(Entity, &Player, Has<Resting>)>,
    living: Query<Entity, Living>,
    mut rests: Local<bool>,
    mut stale: ResMut<Stale>,
    mut commands: Commands,
) {
    let lit = current.frame.as_ref().is_some_and(|frame| frame.screen == Screen::Lit);
    let settled = players.iter().all(|(_, player, _)| clock.now > player.settled());
    let wish = lit && life.frugal && settled && sparks.is_empty();
    let new = wish && players.iter().any(|(.., resting)| !resting);
    if wish == *rests && !new {
        return;
    }
    *rests = wish;
    stale.touch();
    for part in &living {
        if wish {
            commands.entity(part).insert(RenderLayers::layer(STILL));
        } else {
            commands.entity(part).remove::<RenderLayers>();
        }
    }
    for (player, ..) in &players {
        if wish {
            commands.entity(player).insert(Resting);
        } else {
            commands.entity(player).remove::<Resting>();
        }
    }
}

/// Whoever wakes or goes leaves the picture, so it is painted without them.
fn paint_what_left(mut left: RemovedComponents<Resting>, mut stale: ResMut<Stale>) {
    if left.read().count() > 0 {
        stale.touch();
    }
}
