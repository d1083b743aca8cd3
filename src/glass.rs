//! The camera of the screen: lays the words over the scene. They always have all the pixels there are.
//!
//! Without a GPU the scene is drawn with fewer pixels (`power` says how many). Letters are what is read:
//! they stay sharp. Both are pictures that are painted only when something in them has changed (`still`,
//! `words`), and one pass over the screen joins them, in the place of Bevy's own last pass.

use bevy::{
    asset::load_internal_asset,
    camera::{CameraMainTextureUsages, visibility::RenderLayers},
    core_pipeline::{
        Core2d, FullscreenShader,
        upscaling::{ViewUpscalingPipeline, upscaling},
    },
    prelude::*,
    render::{
        Render, RenderApp, RenderStartup, RenderSystems,
        extract_component::{ExtractComponent, ExtractComponentPlugin},
        render_asset::RenderAssets,
        render_resource::{
            BindGroupEntries, BindGroupLayoutDescriptor, BindGroupLayoutEntries,
            CachedRenderPipelineId, ColorTargetState, ColorWrites, FilterMode, FragmentState,
            PipelineCache, RenderPassDescriptor, RenderPipelineDescriptor, Sampler,
            SamplerBindingType, SamplerDescriptor, ShaderStages, TextureFormat, TextureSampleType,
            TextureUsages,
            binding_types::{sampler, texture_2d},
        },
        renderer::{RenderContext, RenderDevice, ViewQuery},
        texture::GpuImage,
        view::ViewTarget,
    },
    shader::{Shader, ShaderDefVal},
};

use crate::{
    still::Under,
    words::{Words, watch},
};

/// The layer of what lies on the glass alone: nothing but egui, which needs no layer.
const GLASS: usize = 2;
const SHADER: Handle<Shader> = bevy::asset::uuid_handle!("6b1f0c52-3c1e-4a52-9d0e-0f6a8d6f5a11");

/// The camera of the screen.
#[derive(Component, ExtractComponent, Clone, Copy, Debug)]
struct Glass;

/// How scene and words are joined.
#[derive(Resource)]
struct Join {
    layout: BindGroupLayoutDescriptor,
    sampler: Sampler,
    pipelines: Option<Pipelines>,
}

/// One for a scene with as many pixels as the screen, one for a smaller one: WebGL cannot look a
/// texture up both ways in one shader.
#[derive(Clone, Copy)]
struct Pipelines {
    format: TextureFormat,
    plain: CachedRenderPipelineId,
    stretch: CachedRenderPipelineId,
}

/// Adds the camera; needs a renderer.
pub fn plugin(app: &mut App) {
    load_internal_asset!(app, SHADER, "glass.wgsl", Shader::from_wgsl);
    app.add_plugins(ExtractComponentPlugin::<Glass>::default())
        .add_systems(Startup, set_up)
        .add_systems(PostUpdate, wipe.after(watch));
    if let Some(render) = app.get_sub_app_mut(RenderApp) {
        render
            .add_systems(RenderStartup, prepare)
            .add_systems(Render, fit.in_set(RenderSystems::Prepare).ambiguous_with_all())
            .add_systems(Render, take_over.in_set(RenderSystems::PrepareBindGroups))
            .add_systems(Core2d, (keep, join).chain().after(upscaling));
    }
}

fn set_up(mut commands: Commands) {
    commands.spawn((
        Glass,
        Camera2d,
        Camera { clear_color: ClearColorConfig::Custom(Color::NONE), ..default() },
        CameraMainTextureUsages::default().with(TextureUsages::COPY_SRC),
        Msaa::Off,
        RenderLayers::layer(GLASS),
        bevy_egui::PrimaryEguiContext,
    ));
}

/// Where no words are drawn in this frame there is nothing to wipe away for them.
fn wipe(words: Res<Words>, mut screens: Query<&mut Camera, With<Glass>>) {
    for mut camera in &mut screens {
        if matches!(camera.clear_color, ClearColorConfig::None) == words.fresh {
            camera.clear_color = if words.fresh {
                ClearColorConfig::Custom(Color::NONE)
            } else {
                ClearColorConfig::None
            };
        }
    }
}

fn prepare(mut commands: Commands, device: Res<RenderDevice>) {
    let float = || texture_2d(TextureSampleType::Float { filterable: true });
    let layout = BindGroupLayoutDescriptor::new(
        "glass",
        &BindGroupLayoutEntries::sequential(
            ShaderStages::FRAGMENT,
            (float(), sampler(SamplerBindingType::Filtering), float()),
        ),
    );
    let sampler = device.create_sampler(&SamplerDescriptor {
        mag_filter: FilterMode::Linear,
        min_filter: FilterMode::Linear,
        ..default()
    });
    commands.insert_resource(Join { layout, sampler, pipelines: None });
}

/// Makes the pipeline for the format of the screen, which is known once there is a window.
fn fit(
    screens: Query<&ViewTarget, With<Glass>>,
    fullscreen: Res<FullscreenShader>,
    mut join: ResMut<Join>,
    mut cache: ResMut<PipelineCache>,
) {
    let Some(format) = screens.iter().find_map(ViewTarget::out_texture_view_format) else { return };
    if join.pipelines.is_some_and(|known| known.format == format) {
        return;
    }
    let layout = join.layout.clone();
    let mut pipeline = |defs: Vec<ShaderDefVal>| {
        let target = ColorTargetState { format, blend: None, write_mask: ColorWrites::ALL };
        let id = cache.queue_render_pipeline(RenderPipelineDescriptor {
            label: Some("glass".into()),
            layout: vec![layout.clone()],
            vertex: fullscreen.to_vertex_state(),
            fragment: Some(FragmentState {
                shader: SHADER,
                shader_defs: defs,
                targets: vec![Some(target)],
                ..default()
            }),
            ..default()
        });
        // No frame goes out without it: it would be black.
        cache.block_on_render_pipeline(id);
        id
    };
    let (plain, stretch) = (pipeline(Vec::new()), pipeline(vec!["STRETCH".into()]));
    join.pipelines = Some(Pipelines { format, plain, stretch });
}

/// Without its pipeline Bevy's own last pass leaves this camera out: `join` takes its place. A camera that
/// skips its output would get no screen to write to.
fn take_over(
    mut commands: Commands,
    screens: Query<Entity, (With<Glass>, With<ViewUpscalingPipeline>)>,
) {
    for screen in &screens {
        commands.entity(screen).remove::<ViewUpscalingPipeline>();
    }
}

/// Keeps the words that were drawn in this frame.
fn keep(
    view: ViewQuery<&ViewTarget, With<Glass>>,
    words: Res<Words>,
    images: Res<RenderAssets<GpuImage>>,
    mut context: RenderContext,
) {
    if !words.fresh {
        return;
    }
    let from = view.into_inner().main_texture();
    let Some(picture) = images.get(&words.picture) else { return };
    let to = &picture.texture;
    if from.size() == to.size() && from.format() == to.format() {
        context.command_encoder().copy_texture_to_texture(
            from.as_image_copy(),
            to.as_image_copy(),
            to.size(),
        );
    }
}

/// Lays the words over the scene, on the screen.
fn join(
    view: ViewQuery<&ViewTarget, With<Glass>>,
    scenes: Query<&ViewTarget, With<Under>>,
    words: Res<Words>,
    images: Res<RenderAssets<GpuImage>>,
    join: Res<Join>,
    cache: Res<PipelineCache>,
    mut context: RenderContext,
) {
    let screen = view.into_inner();
    let (Ok(scene), Some(picture)) = (scenes.single(), images.get(&words.picture)) else { return };
    let same = scene.main_texture().size() == picture.texture.size();
    let pipeline = join.pipelines.map(|it| if same { it.plain } else { it.stretch });
    let Some(pipeline) = pipeline.and_then(|id| cache.get_render_pipeline(id)) else { return };
    let Some(attachment) = screen.out_texture_color_attachment(None) else { return };
    let group = context.render_device().create_bind_group(
        "glass",
        &cache.get_bind_group_layout(&join.layout),
        &BindGroupEntries::sequential((
            scene.main_texture_view(),
            &join.sampler,
            &picture.texture_view,
        )),
    );
    let mut pass = context.command_encoder().begin_render_pass(&RenderPassDescriptor {
        label: Some("glass"),
        color_attachments: &[Some(attachment)],
        ..default()
    });
    pass.set_pipeline(pipeline);
    pass.set_bind_group(0, &group, &[]);
    pass.draw(0..3, 0..1);
}
