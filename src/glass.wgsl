// Lays a smaller picture over the whole screen, softly.

@group(0) @binding(0) var picture: texture_2d<f32>;
@group(0) @binding(1) var smooth_sampler: sampler;

@fragment
fn fragment(@location(0) uv: vec2<f32>) -> @location(0) vec4<f32> {
    return textureSampleLevel(picture, smooth_sampler, uv, 0.0);
}
