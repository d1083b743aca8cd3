// Draws egui's triangles. Takes the place of bevy_egui's shader: that one multiplies colour and alpha
// in gamma space, which turns half-transparent light colours grey on a linear target, and converts
// between the spaces for every pixel. Here colours become linear once a vertex, and alpha multiplies
// after that. The only texture is the glyph atlas, whose alpha is the coverage.

struct Transform {
    scale: vec2<f32>,
    translation: vec2<f32>,
}

struct VertexInput {
    @location(0) position: vec2<f32>,
    @location(1) uv: vec2<f32>,
    @location(2) color: vec4<f32>,
}

struct VertexOutput {
    @builtin(position) position: vec4<f32>,
    @location(0) color: vec4<f32>,
    @location(1) uv: vec2<f32>,
    // Whether it is a letter: plain shapes need no look into the atlas.
    @location(2) @interpolate(flat) letter: u32,
}

@group(0) @binding(0) var<uniform> transform: Transform;
@group(1) @binding(0) var image_texture: texture_2d<f32>;
@group(1) @binding(1) var image_sampler: sampler;

fn linear_from_gamma(srgb: vec3<f32>) -> vec3<f32> {
    let lower = srgb / vec3<f32>(12.92);
    let higher = pow((srgb + vec3<f32>(0.055)) / vec3<f32>(1.055), vec3<f32>(2.4));
    return select(higher, lower, srgb < vec3<f32>(0.04045));
}

@vertex
fn vs_main(in: VertexInput) -> VertexOutput {
    let position = in.position * transform.scale + transform.translation;
    let alpha = in.color.a;
    let straight = clamp(in.color.rgb / max(alpha, 0.001), vec3<f32>(0.0), vec3<f32>(1.0));
    let color = vec4<f32>(linear_from_gamma(straight) * alpha, alpha);
    let letter = u32(any(in.uv != vec2<f32>(0.0)));
    return VertexOutput(vec4<f32>(position, 0.0, 1.0), color, in.uv, letter);
}

@fragment
fn fs_main(in: VertexOutput) -> @location(0) vec4<f32> {
    if in.letter == 0u {
        return in.color;
    }
    return in.color * textureSampleLevel(image_texture, image_sampler, in.uv, 0.0).a;
}
