//! The backdrop as a still picture: painted once into an image, then copied under every frame.
//!
//! Without a GPU, pixels times layers is the cost: the layers of a backdrop cost more than everything
//! else together. They are painted again only when something in them has changed. Picture and figures
//! may have fewer pixels than the screen; `glass` lays them over the screen, under the words.

use bevy::{
    asset::load_internal_asset,
    camera::{
        CameraMainTextureUsages, CameraOutputMode, ImageRenderTarget, RenderTarget,
        visibility::RenderLayers,
    },
    core_pipeline::{Core2d, Core2dSystems},
    prelude::*,
    render::{
        RenderApp,
        extract_component::{ExtractComponent, ExtractComponentPlugin},
        render_asset::RenderAssets,
        render_resource::{TextureFormat, TextureUsages},
        renderer::{RenderContext, ViewQuery},
        texture::GpuImage,
        view::ViewTarget,
    },
    sprite_render::Material2dPlugin,
    window::PrimaryWindow,
};

use crate::{
    art::{FLAT, Flat},
    clock::Clock,
    power::Life,
};

/// The layer of what belongs to the still picture.
pub const STILL: usize = 1;
/// How many frames the picture is painted for after a change: meshes reach the GPU a frame late.
const FRAMES: u8 = 3;

/// How many more frames the picture is to be painted.
#[derive(Resource, Debug, Default)]
pub struct Stale(u8);

impl Stale {
    /// Something in the picture has changed.
    pub const fn touch(&mut self) {
        self.0 = FRAMES;
    }
}

/// The camera that paints the picture.
#[derive(Component)]
struct Painter;

/// The camera of the figures, whose frames begin with the picture.
#[derive(Component, ExtractComponent, Clone, Debug)]
pub struct Under(Handle<Image>);

/// Adds the cameras and the still picture; needs a renderer.
pub fn plugin(app: &mut App) {
    load_internal_asset!(app, FLAT, "flat.wgsl", Shader::from_wgsl);
    app.add_plugins((
        ExtractComponentPlugin::<Under>::default(),
        Material2dPlugin::<Flat>::default(),
    ))
    .add_systems(Startup, set_up)
    .add_systems(PostUpdate, (resize, paint).chain());
    if let Some(render) = app.get_sub_app_mut(RenderApp) {
        render.add_systems(Core2d, lay.before(Core2dSystems::MainPass));
    }
}

fn image(size: UVec2) -> Image {
    let size = size.max(UVec2::ONE);
    let mut image = Image::new_target_texture(size.x, size.y, TextureFormat::Rgba8UnormSrgb, None);
    image.texture_descriptor.usage |= TextureUsages::COPY_SRC;
    image
}

fn set_up(mut commands: Commands, mut images: ResMut<Assets<Image>>) {
    let handle = images.add(image(UVec2::ONE));
    commands.spawn((
        Painter,
        Camera2d,
        Camera { order: -2, is_active: false, ..default() },
        RenderTarget::from(handle.clone()),
        Msaa::Off,
        RenderLayers::layer(STILL),
    ));
    // Edges are feathered in the meshes: no multisampling. What it draws stays in its own texture, where
    // `glass` takes it from; the image only says how large that is.
    commands.spawn((
        Camera2d,
        Camera {
            order: -1,
            clear_color: ClearColorConfig::None,
            output_mode: CameraOutputMode::Skip,
            ..default()
        },
        RenderTarget::from(images.add(image(UVec2::ONE))),
        CameraMainTextureUsages::default().with(TextureUsages::COPY_DST),
        Msaa::Off,
        Under(handle),
    ));
}

/// Keeps the picture as large as the screen, or smaller where drawing is slow.
fn resize(
    windows: Query<&Window, With<PrimaryWindow>>,
    life: Res<Life>,
    mut last: Local<(UVec2, f32)>,
    mut stale: ResMut<Stale>,
    mut images: ResMut<Assets<Image>>,
    mut painter: Query<&mut RenderTarget, With<Painter>>,
    mut shown: Query<(&mut RenderTarget, &mut Under), Without<Painter>>,
) {
    let Ok(window) = windows.single() else { return };
    let size = (window.physical_size().as_vec2() * life.quality).round().as_uvec2();
    let now = (size, window.scale_factor() * life.quality);
    if *last == now {
        return;
    }
    let (Ok(mut picture), Ok((mut figures, mut under))) =
        (painter.single_mut(), shown.single_mut())
    else {
        return;
    };
    *last = now;
    let handle = images.add(image(now.0));
    let target = |handle| RenderTarget::Image(ImageRenderTarget { handle, scale_factor: now.1 });
    *picture = target(handle.clone());
    *figures = target(images.add(image(now.0)));
    under.0 = handle;
    stale.touch();
}

/// Paints while the picture is stale.
fn paint(
    clock: Res<Clock>,
    mut life: ResMut<Life>,
    mut stale: ResMut<Stale>,
    mut painter: Query<&mut Camera, With<Painter>>,
) {
    let Ok(mut camera) = painter.single_mut() else { return };
    let wanted = stale.0 > 0;
    if camera.is_active != wanted {
        camera.is_active = wanted;
    }
    if wanted {
        stale.0 -= 1;
        life.busy_until(clock.now + 0.001);
    }
}

/// Begins a frame with the picture.
fn lay(
    view: ViewQuery<(&ViewTarget, &Under)>,
    images: Res<RenderAssets<GpuImage>>,
    mut context: RenderContext,
) {
    let (target, under) = view.into_inner();
    let Some(image) = images.get(&under.0) else { return };
    let to = target.main_texture();
    let size = to.size();
    if image.texture.size() != size {
        return;
    }
    context.command_encoder().copy_texture_to_texture(
        image.texture.as_image_copy(),
        to.as_image_copy(),
        size,
    );
}
