// The colour of the vertices, as it is. Bevy's own shader for plain colours also grades them, pixel by pixel.

#import bevy_sprite::mesh2d_vertex_output::VertexOutput

@fragment
fn fragment(in: VertexOutput) -> @location(0) vec4<f32> {
#ifdef VERTEX_COLORS
    return in.color;
#else
    return vec4<f32>(1.0);
#endif
}
