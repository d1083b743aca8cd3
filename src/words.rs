//! The words as a picture: egui's triangles are drawn only when they have changed.
//!
//! Without a GPU the panels cost more than the figures that breathe behind them, and most of the time
//! nothing in them moves. `glass` keeps what egui drew last and lays it over the scene.

use bevy::{
    prelude::*,
    render::{
        extract_resource::{ExtractResource, ExtractResourcePlugin},
        render_resource::{TextureFormat, TextureUsages},
    },
    window::PrimaryWindow,
};
use bevy_egui::{
    EguiPostUpdateSet, EguiRenderOutput, PrimaryEguiContext,
    egui::{ClippedPrimitive, epaint::Primitive},
};

use crate::{clock::Clock, pass::Pass, power::Life};

/// The format of every picture here.
pub const FORMAT: TextureFormat = TextureFormat::Rgba8UnormSrgb;
/// How many frames the words are drawn for when there are new glyphs: they reach the GPU a frame late.
const FRAMES: u8 = 3;

/// The picture of the words, as large as the screen.
#[derive(Resource, ExtractResource, Clone, Debug, Default)]
pub struct Words {
    /// What was drawn last; the rest is clear.
    pub picture: Handle<Image>,
    /// Whether they are drawn in this frame.
    pub fresh: bool,
    size: UVec2,
    print: u64,
    left: u8,
}

impl Words {
    /// Whether they are to be painted again although nothing in them has changed: their glyphs are on their way.
    #[must_use]
    pub const fn is_wet(&self) -> bool {
        self.left > 0
    }
}

/// Watches what egui draws; needs a renderer.
pub fn plugin(app: &mut App) {
    app.add_plugins(ExtractResourcePlugin::<Words>::default())
        .init_resource::<Words>()
        .add_systems(PostUpdate, (resize, watch).chain().after(EguiPostUpdateSet::ProcessOutput));
}

/// Keeps the picture as large as the screen.
fn resize(
    windows: Query<&Window, With<PrimaryWindow>>,
    mut words: ResMut<Words>,
    mut images: ResMut<Assets<Image>>,
) {
    let Ok(window) = windows.single() else { return };
    let size = window.physical_size().max(UVec2::ONE);
    if words.size == size {
        return;
    }
    let mut image = Image::new_target_texture(size.x, size.y, FORMAT, None);
    image.texture_descriptor.usage = TextureUsages::COPY_DST | TextureUsages::TEXTURE_BINDING;
    words.picture = images.add(image);
    words.size = size;
    words.left = FRAMES;
}

/// Lets egui draw for some frames after a change, and takes its triangles away in all others.
pub fn watch(
    clock: Res<Clock>,
    mut life: ResMut<Life>,
    mut words: ResMut<Words>,
    pass: Res<Pass>,
    mut outputs: Query<&mut EguiRenderOutput, With<PrimaryEguiContext>>,
) {
    let Ok(mut output) = outputs.single_mut() else { return };
    if pass.left_out {
        words.fresh = false;
        return;
    }
    let print = print(&output.paint_jobs);
    if !output.textures_delta.is_empty() {
        words.left = FRAMES;
    } else if print != words.print {
        words.left = words.left.max(1);
    }
    words.print = print;
    words.fresh = words.left > 0;
    if words.fresh {
        words.left -= 1;
        // Sleep may not begin before the last of them.
        life.busy_until(clock.now + 0.001);
    } else {
        output.paint_jobs.clear();
    }
}

/// A number that tells one drawing from another.
fn print(jobs: &[ClippedPrimitive]) -> u64 {
    let mut print = Print(jobs.len() as u64);
    for job in jobs {
        let clip = job.clip_rect;
        print.points([clip.min.x, clip.min.y, clip.max.x, clip.max.y]);
        let Primitive::Mesh(mesh) = &job.primitive else { continue };
        print.add(mesh.indices.len() as u64);
        for vertex in &mesh.vertices {
            print.points([vertex.pos.x, vertex.pos.y, vertex.uv.x, vertex.uv.y]);
            print.add(u64::from(u32::from_le_bytes(vertex.color.to_array())));
        }
    }
    print.0
}

/// A quick hash in the manner of FxHash: it is not for keys, only for telling whether something moved.
struct Print(u64);

impl Print {
    const fn add(&mut self, value: u64) {
        self.0 = (self.0.rotate_left(5) ^ value).wrapping_mul(0x517c_c1b7_2722_0a95);
    }

    fn points(&mut self, [a, b, c, d]: [f32; 4]) {
        let pair = |a: f32, b: f32| u64::from(a.to_bits()) << 32 | u64::from(b.to_bits());
        self.add(pair(a, b));
        self.add(pair(c, d));
    }
}

#[cfg(test)]
mod tests {
    use bevy_egui::egui::{self, Color32, Mesh, Rect, pos2, vec2};

    use super::*;

    fn drawing(at: f32, colour: Color32) -> Vec<ClippedPrimitive> {
        let mut mesh = Mesh::default();
        mesh.add_colored_rect(Rect::from_min_size(pos2(at, 1.0), vec2(10.0, 5.0)), colour);
        vec![ClippedPrimitive {
            clip_rect: egui::Rect::EVERYTHING,
            primitive: Primitive::Mesh(mesh),
        }]
    }

    #[test]
    fn the_print_tells_a_move_a_colour_and_a_disappearance() {
        let first = print(&drawing(3.0, Color32::RED));
        assert_eq!(first, print(&drawing(3.0, Color32::RED)));
        assert_ne!(first, print(&drawing(3.25, Color32::RED)));
        assert_ne!(first, print(&drawing(3.0, Color32::BLUE)));
        assert_ne!(first, print(&[]));
    }
}
