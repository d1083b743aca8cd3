// The shape of the theme file. Included by `theme.rs` and by `build.rs`, each with its own `tokens!`.
tokens! {
    /// The whole theme.
    Tokens {
        palette: Palette, night: Palette, contrast: Palette, bands: Bands, forms: Forms, shape: Shape,
    }
    /// Colours by what they are for.
    Palette {
        ink: Rgb, cream: Rgb, panel: Rgb, panel_edge: Rgb, on_panel: Rgb, quiet: Rgb, hint: Rgb,
        recovery: Rgb, care: Rgb, sign: Rgb, on_sign: Rgb, closed: Rgb, secondary: Rgb, night: Rgb, indigo: Rgb,
        amber: Rgb, amber_lip: Rgb, glow: Rgb, river: Rgb, river_light: Rgb, jade: Rgb,
        jade_light: Rgb, violet: Rgb, violet_light: Rgb, plum: Rgb, plum_light: Rgb,
        coral: Rgb, pink: Rgb, bezel: Rgb, bezel_light: Rgb, page: Rgb,
        page_tint: Rgb, leaf: Rgb, white: Rgb,
    }
    /// Sizes of each age band.
    Bands { six: Sizes, nine: Sizes, twelve: Sizes }
    /// Sizes of one age band, logical pixels.
    Sizes {
        card: (f32, f32), target: f32, gap: f32, body: f32, button: f32, title: f32, small: f32,
        bar: (f32, f32), sign: f32,
    }
    /// The look of each age band.
    Forms { six: Form, nine: Form, twelve: Form }
    /// How panels and buttons of one age band are built, logical pixels.
    Form { card_radius: f32, panel_radius: f32, round: f32, lip: f32, rim: f32, comic: bool }
    /// Sizes and shares that hold for all.
    Shape {
        small_radius: f32, ring: f32, margin: f32,
        rest_zone: f32, floor: f32, text_floor: f32, lexend_line: f32, baloo_line: f32,
    }
}
