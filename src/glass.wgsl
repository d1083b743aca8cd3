// The screen: the words over the scene. A scene with fewer pixels than the screen is stretched softly.

#import bevy_core_pipeline::fullscreen_vertex_shader::FullscreenVertexOutput

@group(0) @binding(0) var scene: texture_2d<f32>;
@group(0) @binding(1) var smooth_sampler: sampler;
@group(0) @binding(2) var words: texture_2d<f32>;

@fragment
fn fragment(in: FullscreenVertexOutput) -> @location(0) vec4<f32> {
    let at = vec2<i32>(in.position.xy);
    let over = textureLoad(words, at, 0);
    // Most of a panel hides the scene: it need not be looked up there.
    if over.a > 0.998 {
        return over;
    }
#ifdef STRETCH
    let under = textureSampleLevel(scene, smooth_sampler, in.uv, 0.0);
#else
    let under = textureLoad(scene, at, 0);
#endif
    return vec4<f32>(over.rgb + under.rgb * (1.0 - over.a), 1.0);
}
