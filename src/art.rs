//! Pictures as Bevy meshes: each picture is cut into its parts once and kept.

use std::{collections::HashMap, sync::Arc};

use ::art::{ArtError, Pack, Part, Picture};
use bevy::{
    asset::RenderAssetUsages,
    mesh::{Indices, MeshVertexBufferLayoutRef, PrimitiveTopology},
    prelude::*,
    render::render_resource::{
        AsBindGroup, CompareFunction, RenderPipelineDescriptor, SpecializedMeshPipelineError,
    },
    shader::ShaderRef,
    sprite_render::{AlphaMode2d, Material2d, Material2dKey},
};
use egui::pos2;
use port::World as Place;

/// Where photos lie: pictures that a pretend device shows.
const PHOTOS: &str = "photos/";
/// Where the icons of levels lie.
const ICONS: &str = "icons/";

/// The files the stage is given: name to content.
#[derive(Resource, Clone, Default)]
pub struct Files(pub HashMap<String, Vec<u8>>);

impl Files {
    /// A file by the end of its name: folders and hashes in names do not matter.
    #[must_use]
    pub fn find(&self, name: &str) -> Option<&Vec<u8>> {
        let (stem, ext) = name.rsplit_once('.').unwrap_or((name, ""));
        self.0.get(name).or_else(|| {
            let mut names: Vec<&String> = self.0.keys().collect();
            names.sort();
            let file = |it: &&&String| {
                let last = it.rsplit('/').next().unwrap_or_default();
                last.strip_prefix(stem).is_some_and(|rest| {
                    rest.strip_suffix(ext)
                        .is_some_and(|middle| middle == "." || middle.starts_with(['.', '-']))
                })
            };
            names.iter().find(file).and_then(|name| self.0.get(*name))
        })
    }
}

/// The pictures of the stage.
#[derive(Resource, Default)]
pub struct Gallery {
    /// People and things.
    pub cast: Pack,
    /// Backdrops.
    pub scenes: Pack,
    /// What `device_ui` draws.
    pub panel: Arc<device_ui::Assets>,
    meshes: HashMap<(String, usize, [u8; 4]), Handle<Mesh>>,
}

pub const FLAT: Handle<Shader> = bevy::asset::uuid_handle!("6b1f0c52-3c1e-4a52-9d0e-0f6a8d6f5a12");

/// Draws the colours of the vertices and nothing else: no texture, no tint, no depth. Without a GPU,
/// what a material asks for each pixel is what a frame costs.
#[derive(Asset, TypePath, AsBindGroup, Clone, Debug, Default)]
pub struct Flat {}

impl Material2d for Flat {
    fn alpha_mode(&self) -> AlphaMode2d {
        AlphaMode2d::Blend
    }

    fn fragment_shader() -> ShaderRef {
        FLAT.into()
    }

    fn specialize(
        descriptor: &mut RenderPipelineDescriptor,
        _layout: &MeshVertexBufferLayoutRef,
        _key: Material2dKey<Self>,
    ) -> Result<(), SpecializedMeshPipelineError> {
        if let Some(depth) = &mut descriptor.depth_stencil {
            depth.depth_compare = Some(CompareFunction::Always);
        }
        Ok(())
    }
}

/// The one material of all pictures.
#[derive(Resource, Clone)]
pub struct Paint(pub Handle<Flat>);

impl FromWorld for Paint {
    fn from_world(world: &mut World) -> Self {
        Self(world.resource_mut::<Assets<Flat>>().add(Flat {}))
    }
}

impl Gallery {
    /// Reads the packs and the scenes that came alone (`*.pic`). The stage draws without a pack that is missing.
    ///
    /// # Errors
    /// When a pack is damaged: then the reader shows the game alone.
    pub fn read(files: &Files) -> Result<Self, ArtError> {
        let pack = |name: &str| {
            files.find(name).map_or_else(|| Ok(Pack::new()), |bytes| Pack::decode(bytes))
        };
        let (cast, mut scenes, mut icons) =
            (pack("cast.pack")?, pack("scenes.pack")?, pack("icons.pack")?);
        // A stage that starts within a level has its icons from the start.
        let own = |name: &str| name.starts_with(ICONS) && name.ends_with(".pack");
        for (_, bytes) in files.0.iter().filter(|(name, _)| own(name)) {
            for picture in Pack::decode(bytes)?.iter() {
                icons.insert(picture.clone());
            }
        }
        // Photos are figures of the pretend devices.
        let mut photos = pack("photos.pack")?;
        for (name, bytes) in files.0.iter().filter(|(name, _)| name.ends_with(".pic")) {
            let into = if name.starts_with(PHOTOS) { &mut photos } else { &mut scenes };
            into.insert(Picture::decode(bytes)?);
        }
        let map = scenes.get("map");
        let spots = Place::ALL.iter().filter_map(|world| {
            let part = map?.part(&format!("spot_{}", world.id()))?;
            Some((*world, pos2(part.pivot[0], part.pivot[1])))
        });
        let spots = spots.collect();
        let mut figures = cast.clone();
        for photo in photos.iter() {
            figures.insert(photo.clone());
        }
        let panel = device_ui::Assets { icons, cast: figures, spots };
        Ok(Self { cast, scenes, panel: Arc::new(panel), meshes: HashMap::new() })
    }

    /// Takes in a picture that came alone, under its file's name.
    pub fn add(&mut self, name: &str, picture: Picture) {
        if name.starts_with(ICONS) {
            Arc::make_mut(&mut self.panel).icons.insert(picture);
        } else if name.starts_with(PHOTOS) {
            Arc::make_mut(&mut self.panel).cast.insert(picture);
        } else {
            self.scenes.insert(picture);
        }
    }

    /// The mesh of a part in this light, relative to its pivot, y up; none for a part without shapes.
    pub fn mesh(
        &mut self,
        picture: &Picture,
        index: usize,
        tint: LinearRgba,
        meshes: &mut Assets<Mesh>,
    ) -> Option<Handle<Mesh>> {
        let part = picture.parts.get(index).filter(|part| !part.indices.is_empty())?;
        let key = (picture.name.clone(), index, tint.to_u8_array());
        Some(self.meshes.entry(key).or_insert_with(|| meshes.add(part_mesh(part, tint))).clone())
    }
}

/// A part as a mesh relative to its pivot, y up, with linear colours.
fn part_mesh(part: &Part, tint: LinearRgba) -> Mesh {
    let [px, py] = part.pivot;
    let positions: Vec<[f32; 3]> =
        part.positions.iter().map(|[x, y]| [x - px, py - y, 0.0]).collect();
    let colors: Vec<[f32; 4]> = part
        .colors
        .iter()
        .map(|[r, g, b, a]| {
            let plain = LinearRgba::from(Srgba::rgba_u8(*r, *g, *b, *a));
            [plain.red * tint.red, plain.green * tint.green, plain.blue * tint.blue, plain.alpha]
        })
        .collect();
    Mesh::new(PrimitiveTopology::TriangleList, RenderAssetUsages::RENDER_WORLD)
        .with_inserted_attribute(Mesh::ATTRIBUTE_POSITION, positions)
        .with_inserted_attribute(Mesh::ATTRIBUTE_COLOR, colors)
        .with_inserted_indices(Indices::U32(part.indices.clone()))
}

/// A disc of light: `inner` in the middle, nothing at the rim; radius 1.
#[must_use]
pub fn glow_mesh(inner: LinearRgba) -> Mesh {
    let n = 40_u32;
    let rim = LinearRgba { alpha: 0.0, ..inner };
    let mut positions = vec![[0.0, 0.0, 0.0]];
    let mut colors = vec![inner.to_f32_array()];
    // A second ring keeps the fall-off soft.
    for (radius, share) in [(0.45_f32, 0.45_f32), (1.0, 0.0)] {
        for i in 0..n {
            let angle = i as f32 / n as f32 * std::f32::consts::TAU;
            positions.push([angle.cos() * radius, angle.sin() * radius, 0.0]);
            colors.push(LinearRgba { alpha: inner.alpha * share, ..rim }.to_f32_array());
        }
    }
    let mut indices = Vec::new();
    for i in 0..n {
        let next = (i + 1) % n;
        indices.extend([0, 1 + i, 1 + next]);
        indices.extend([1 + i, 1 + n + i, 1 + n + next, 1 + i, 1 + n + next, 1 + next]);
    }
    Mesh::new(PrimitiveTopology::TriangleList, RenderAssetUsages::RENDER_WORLD)
        .with_inserted_attribute(Mesh::ATTRIBUTE_POSITION, positions)
        .with_inserted_attribute(Mesh::ATTRIBUTE_COLOR, colors)
        .with_inserted_indices(Indices::U32(indices))
}

/// One part of a picture that has been spawned.
#[derive(Component, Clone, Debug)]
pub struct PartOf {
    /// The id in the drawing, without `__2`.
    pub id: String,
    /// Where it belongs, relative to the part it hangs on.
    pub home: Vec3,
}

/// How far apart parts lie in depth.
pub const DEPTH: f32 = 0.01;

/// Spawns all parts of a picture under `root`; the picture's upper left corner is the root's origin.
pub fn spawn_parts(
    commands: &mut Commands,
    root: Entity,
    picture: &Picture,
    (material, tint): (&Handle<Flat>, LinearRgba),
    gallery: &mut Gallery,
    meshes: &mut Assets<Mesh>,
) -> Vec<Entity> {
    let mut entities: Vec<Entity> = Vec::with_capacity(picture.parts.len());
    for (index, part) in picture.parts.iter().enumerate() {
        let parent = part.parent.map(usize::from);
        let hangs = parent.and_then(|at| picture.parts.get(at));
        let [ox, oy] = hangs.map_or([0.0, 0.0], |it| it.pivot);
        let depth = (index + 1 - parent.map_or(0, |at| at + 1)) as f32 * DEPTH;
        let home = Vec3::new(part.pivot[0] - ox, oy - part.pivot[1], depth);
        let id = part.id.split("__").next().unwrap_or_default().to_owned();
        let mut entity = commands.spawn((
            PartOf { id, home },
            Transform::from_translation(home),
            Visibility::Inherited,
        ));
        if let Some(mesh) = gallery.mesh(picture, index, tint, meshes) {
            entity.insert((Mesh2d(mesh), MeshMaterial2d(material.clone())));
        }
        let entity = entity.id();
        let holder = parent.and_then(|at| entities.get(at)).copied().unwrap_or(root);
        commands.entity(holder).add_child(entity);
        entities.push(entity);
    }
    entities
}

pub(super) fn plugin(app: &mut App) {
    // The renderer's plugin for this material may have made their place already.
    if !app.world().contains_resource::<Assets<Flat>>() {
        app.init_asset::<Flat>();
    }
    app.init_resource::<Files>()
        .init_resource::<Gallery>()
        .init_resource::<Paint>()
        .add_systems(PreStartup, open);
}

fn open(files: Res<Files>, mut gallery: ResMut<Gallery>) -> Result {
    *gallery = Gallery::read(&files)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_icons_of_a_level_are_there_from_the_start_and_when_they_come_later() {
        let mut pack = Pack::new();
        let picture =
            |name: &str| Picture { name: name.into(), size: [1.0, 1.0], ..Picture::default() };
        pack.insert(picture("hen"));
        let files = [("icons/s29_three_baskets.pack".to_owned(), pack.encode().unwrap())];
        let mut gallery = Gallery::read(&Files(files.into())).unwrap();
        assert!(gallery.panel.icons.get("hen").is_some());
        gallery.add("icons/s06_pet_trade.pack", picture("frog"));
        assert!(gallery.panel.icons.get("frog").is_some());
    }
}
