//! Colours and sizes, from `assets/theme/default.ron`.

use egui::Color32;
use port::{Band, Look, World};

/// A colour of the theme.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rgb(pub [u8; 3]);

impl Rgb {
    /// As egui wants it.
    #[must_use]
    pub const fn color(self) -> Color32 {
        Color32::from_rgb(self.0[0], self.0[1], self.0[2])
    }

    /// With this share of opacity.
    #[must_use]
    pub fn alpha(self, alpha: f32) -> Color32 {
        let [r, g, b] = self.0;
        Color32::from_rgba_unmultiplied(r, g, b, (alpha.clamp(0.0, 1.0) * 255.0) as u8)
    }
}

macro_rules! tokens {
    ($($(#[$meta:meta])* $name:ident { $($field:ident: $kind:ty),+ $(,)? })+) => {$(
        $(#[$meta])*
        #[derive(Clone, Copy, Debug)]
        #[allow(missing_docs, reason = "the names are the documentation; see the theme file")]
        pub struct $name { $(pub $field: $kind),+ }
    )+};
}

include!("tokens.rs");
include!(concat!(env!("OUT_DIR"), "/theme.rs"));

/// The theme of one Frame.
#[derive(Clone, Copy, Debug)]
pub struct Theme {
    /// The colours.
    pub palette: Palette,
    /// The sizes of the band.
    pub sizes: Sizes,
    /// How the band's panels and buttons are built.
    pub form: Form,
    /// What holds for all bands.
    pub shape: Shape,
    /// Whether edges are drawn strongly.
    pub contrast: bool,
}

impl Theme {
    /// The theme for these settings.
    #[must_use]
    pub const fn of(look: &Look) -> Self {
        let (sizes, form, palette) = match look.band {
            Some(Band::Nine) => (TOKENS.bands.nine, TOKENS.forms.nine, TOKENS.palette),
            Some(Band::Twelve) => (TOKENS.bands.twelve, TOKENS.forms.twelve, TOKENS.night),
            Some(Band::Six) | None => (TOKENS.bands.six, TOKENS.forms.six, TOKENS.palette),
        };
        let palette = if look.contrast { TOKENS.contrast } else { palette };
        Self { palette, sizes, form, shape: TOKENS.shape, contrast: look.contrast }
    }

    /// A corner radius as this band has it.
    #[must_use]
    pub fn round(&self, radius: f32) -> f32 {
        radius * self.form.round
    }

    /// The strong and the light colour of the n-th card: river, jade, violet, then plum.
    #[must_use]
    pub const fn hue(&self, index: usize) -> (Rgb, Rgb) {
        let p = &self.palette;
        match index % 4 {
            0 => (p.river, p.river_light),
            1 => (p.jade, p.jade_light),
            2 => (p.violet, p.violet_light),
            _ => (p.plum, p.plum_light),
        }
    }

    /// The strong and the light colour of a world.
    #[must_use]
    pub const fn world(&self, world: World) -> (Rgb, Rgb) {
        self.hue(match world {
            World::BenSong => 0,
            World::LuyTre => 1,
            World::HangSang => 2,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn luminance(Rgb(rgb): Rgb) -> f32 {
        let lin = rgb.map(|c| {
            let c = f32::from(c) / 255.0;
            if c <= 0.040_45 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) }
        });
        0.2126 * lin[0] + 0.7152 * lin[1] + 0.0722 * lin[2]
    }

    fn contrast(a: Rgb, b: Rgb) -> f32 {
        let (a, b) = (luminance(a) + 0.05, luminance(b) + 0.05);
        a.max(b) / a.min(b)
    }

    #[test]
    fn text_is_readable_on_its_panel() {
        for p in [TOKENS.palette, TOKENS.night, TOKENS.contrast] {
            for (text, panel, least) in [
                (p.on_panel, p.panel, 7.0),
                (p.quiet, p.panel, 7.0),
                (p.hint, p.panel, 4.5),
                (p.recovery, p.panel, 4.5),
                (p.care, p.panel, 7.0),
                (p.on_sign, p.sign, 7.0),
                (p.quiet, p.closed, 4.5),
                (p.ink, p.cream, 7.0),
                (p.ink, p.page, 7.0),
                (p.ink, p.page_tint, 7.0),
                (p.secondary, p.cream, 7.0),
                (p.ink, p.amber, 7.0),
                (p.ink, p.glow, 7.0),
                (p.white, p.river, 4.5),
                (p.white, p.jade, 4.5),
                (p.white, p.violet, 4.5),
                (p.white, p.plum, 4.5),
                (p.cream, p.bezel, 7.0),
            ] {
                assert!(
                    contrast(text, panel) >= least,
                    "{text:?} on {panel:?}: {}",
                    contrast(text, panel)
                );
            }
        }
    }
}
