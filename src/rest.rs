//! Where drawing is slow, the lantern that hangs beside the lit one comes to rest: then it is part of the
//! still picture, which is painted once.

use bevy::{camera::visibility::RenderLayers, prelude::*};
use port::Screen;

use crate::{
    cast::{Limb, Player},
    clock::Clock,
    port::Current,
    power::Life,
    still::{STILL, Stale},
};

/// A figure that is part of the still picture: nothing moves it.
#[derive(Component, Clone, Copy, Debug)]
pub struct Resting;

pub(super) fn plugin(app: &mut App) {
    app.add_systems(Update, (rest, paint_what_left).chain().before(crate::cast::stand));
}

fn rest(
    clock: Res<Clock>,
    life: Res<Life>,
    current: Res<Current>,
    players: Query<(Entity, &Player, Has<Resting>)>,
    limbs: Query<(Entity, &Limb)>,
    mut stale: ResMut<Stale>,
    mut commands: Commands,
) {
    let lit = current.frame.as_ref().is_some_and(|frame| frame.screen == Screen::Lit);
    for (entity, player, rests) in &players {
        let wish = lit && life.frugal && player.hangs() && clock.now > player.settled();
        if wish == rests {
            continue;
        }
        let parts = limbs.iter().filter(|(_, limb)| limb.0 == entity).map(|(part, _)| part);
        for part in parts {
            if wish {
                commands.entity(part).insert(RenderLayers::layer(STILL));
            } else {
                commands.entity(part).remove::<RenderLayers>();
            }
        }
        if wish {
            commands.entity(entity).insert(Resting);
            stale.touch();
        } else {
            commands.entity(entity).remove::<Resting>();
        }
    }
}

/// Whoever wakes or goes leaves the picture, so it is painted without them.
fn paint_what_left(mut left: RemovedComponents<Resting>, mut stale: ResMut<Stale>) {
    if left.read().count() > 0 {
        stale.touch();
    }
}
