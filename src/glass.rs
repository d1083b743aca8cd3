//! The camera of the screen: lays the scene under the words, which always have all the pixels there are.
//!
//! Without a GPU the scene is drawn with fewer pixels (`power` says how many). Letters are what is read:
//! they stay sharp.

use bevy::{
    asset::load_internal_asset,
    camera::{CameraMainTextureUsages, visibility::RenderLayers},
    core_pipeline::{Core2d, Core2dSystems, FullscreenShader},
    prelude::*,
    render::{
        RenderApp, RenderStartup,
        extract_component::{ExtractComponent, ExtractComponentPlugin},
        render_resource::{
            BindGroupEntries, BindGroupLayoutDescriptor, BindGroupLayoutEntries,
            CachedRenderPipelineId, ColorTargetState, ColorWrites, FilterMode, FragmentState,
            PipelineCache, RenderPassDescriptor, RenderPipelineDescriptor, Sampler,
            SamplerBindingType, SamplerDescriptor, ShaderStages, TextureFormat, TextureSampleType,
            TextureUsages,
            binding_types::{sampler, texture_2d},
        },
        renderer::{RenderContext, RenderDevice, ViewQuery},
        view::ViewTarget,
    },
    shader::Shader,
};

use crate::still::Under;

/// The layer of what lies on the glass alone: nothing but egui, which needs no layer.
const GLASS: usize = 2;
/// The format of every picture here.
const FORMAT: TextureFormat = TextureFormat::Rgba8UnormSrgb;
const SHADER: Handle<Shader> = bevy::asset::uuid_handle!("6b1f0c52-3c1e-4a52-9d0e-0f6a8d6f5a11");

/// The camera of the screen.
#[derive(Component, ExtractComponent, Clone, Copy, Debug)]
struct Glass;

/// How a smaller scene is stretched.
#[derive(Resource)]
struct Stretch {
    layout: BindGroupLayoutDescriptor,
    sampler: Sampler,
    pipeline: CachedRenderPipelineId,
}

/// Adds the camera; needs a renderer.
pub fn plugin(app: &mut App) {
    load_internal_asset!(app, SHADER, "glass.wgsl", Shader::from_wgsl);
    app.add_plugins(ExtractComponentPlugin::<Glass>::default()).add_systems(Startup, set_up);
    if let Some(render) = app.get_sub_app_mut(RenderApp) {
        render
            .add_systems(RenderStartup, prepare)
            .add_systems(Core2d, lay.before(Core2dSystems::MainPass));
    }
}

fn set_up(mut commands: Commands) {
    commands.spawn((
        Glass,
        Camera2d,
        Camera { clear_color: ClearColorConfig::None, ..default() },
        CameraMainTextureUsages::default().with(TextureUsages::COPY_DST),
        Msaa::Off,
        RenderLayers::layer(GLASS),
        bevy_egui::PrimaryEguiContext,
    ));
}

fn prepare(
    mut commands: Commands,
    device: Res<RenderDevice>,
    cache: Res<PipelineCache>,
    fullscreen: Res<FullscreenShader>,
) {
    let layout = BindGroupLayoutDescriptor::new(
        "glass",
        &BindGroupLayoutEntries::sequential(
            ShaderStages::FRAGMENT,
            (
                texture_2d(TextureSampleType::Float { filterable: true }),
                sampler(SamplerBindingType::Filtering),
            ),
        ),
    );
    let sampler = device.create_sampler(&SamplerDescriptor {
        mag_filter: FilterMode::Linear,
        min_filter: FilterMode::Linear,
        ..default()
    });
    let target = ColorTargetState { format: FORMAT, blend: None, write_mask: ColorWrites::ALL };
    let pipeline = cache.queue_render_pipeline(RenderPipelineDescriptor {
        label: Some("glass".into()),
        layout: vec![layout.clone()],
        vertex: fullscreen.to_vertex_state(),
        fragment: Some(FragmentState { shader: SHADER, targets: vec![Some(target)], ..default() }),
        ..default()
    });
    commands.insert_resource(Stretch { layout, sampler, pipeline });
}

/// Begins the screen's frame with the scene: copied where both have the same pixels, else stretched.
fn lay(
    view: ViewQuery<&ViewTarget, With<Glass>>,
    scenes: Query<&ViewTarget, With<Under>>,
    stretch: Res<Stretch>,
    cache: Res<PipelineCache>,
    mut context: RenderContext,
) {
    let screen = view.into_inner();
    let Ok(scene) = scenes.single() else { return };
    let (from, to) = (scene.main_texture(), screen.main_texture());
    if from.size() == to.size() && from.format() == to.format() {
        context.command_encoder().copy_texture_to_texture(
            from.as_image_copy(),
            to.as_image_copy(),
            to.size(),
        );
        return;
    }
    let Some(pipeline) = cache.get_render_pipeline(stretch.pipeline) else { return };
    let group = context.render_device().create_bind_group(
        "glass",
        &cache.get_bind_group_layout(&stretch.layout),
        &BindGroupEntries::sequential((scene.main_texture_view(), &stretch.sampler)),
    );
    let attachment = screen.get_unsampled_color_attachment();
    let mut pass = context.command_encoder().begin_render_pass(&RenderPassDescriptor {
        label: Some("glass"),
        color_attachments: &[Some(attachment)],
        ..default()
    });
    pass.set_pipeline(pipeline);
    pass.set_bind_group(0, &group, &[]);
    pass.draw(0..3, 0..1);
}
