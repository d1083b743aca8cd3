//! Draws a Frame without a screen and tells where every word and every target came to lie.

use std::fs;

use device_ui::{Assets, Drawn, Playback, layout, text, theme::Theme};
use egui::{Context, Pos2, RawInput, Rect, Shape, Vec2, epaint::TextShape};
use port::Frame;

/// A text as it was drawn.
#[derive(Clone, Debug)]
pub struct Text {
    pub words: String,
    pub size: f32,
    /// What ink covers, row by row.
    pub rows: Vec<Rect>,
    /// All the ink.
    pub ink: Rect,
    /// What is not cut away.
    pub clip: Rect,
    /// Whether a row ends inside a word.
    pub breaks: bool,
}

/// A Frame, drawn.
pub struct Sheet {
    pub drawn: Drawn,
    pub texts: Vec<Text>,
    pub plan: layout::Plan,
}

pub fn font(name: &str) -> Option<Vec<u8>> {
    fs::read(format!("{}/../../assets/fonts/{name}", env!("CARGO_MANIFEST_DIR"))).ok()
}

/// Draws Frames at one size; the words that were set once are remembered.
pub struct Desk {
    ctx: Context,
    pub size: Vec2,
    assets: Assets,
}

impl Desk {
    pub fn new(size: Vec2) -> Self {
        let ctx = Context::default();
        ctx.set_fonts(text::fonts(
            font("lexend-400.ttf"),
            font("lexend-700.ttf"),
            font("baloo2-700.ttf"),
        ));
        let desk = Self { ctx, size, assets: Assets::default() };
        // Fonts take effect in the second pass.
        desk.run(|_| {});
        desk
    }

    fn run(&self, show: impl FnMut(&mut egui::Ui)) -> egui::FullOutput {
        let input = RawInput {
            screen_rect: Some(Rect::from_min_size(Pos2::ZERO, self.size)),
            time: Some(0.0),
            ..RawInput::default()
        };
        let mut output = self.ctx.run_ui(input, show);
        output.textures_delta.clear();
        output
    }

    /// Draws a Frame as it is when everything has come to rest.
    pub fn draw(&self, frame: &Frame) -> Sheet {
        let mut frame = frame.clone();
        frame.look.calm = true;
        let mut drawn = Drawn::default();
        let mut playback = Playback::default();
        let output = self.run(|ui| {
            drawn = device_ui::screen(ui, &frame, &self.assets, &mut playback, 100.0);
        });
        let mut texts = Vec::new();
        for shape in &output.shapes {
            gather(&shape.shape, shape.clip_rect, &mut texts);
        }
        let plan = layout::plan(&frame, self.size, &Theme::of(&frame.look), &self.assets.spots);
        Sheet { drawn, texts, plan }
    }
}

fn gather(shape: &Shape, clip: Rect, texts: &mut Vec<Text>) {
    match shape {
        Shape::Vec(shapes) => shapes.iter().for_each(|shape| gather(shape, clip, texts)),
        Shape::Text(shape) if shape.opacity_factor > 0.01 => texts.push(told(shape, clip)),
        _ => {}
    }
}

fn told(shape: &TextShape, clip: Rect) -> Text {
    let galley = &shape.galley;
    let by = shape.pos.to_vec2();
    let format = galley.job.sections.first().map(|section| section.format.clone());
    let format = format.unwrap_or_default();
    let inks = galley.rows.iter().map(|row| (row.pos, row.row.visuals.mesh_bounds));
    let rows = inks.map(|(at, ink)| ink.translate(at.to_vec2() + by)).collect();
    let last = galley.rows.len().saturating_sub(1);
    let breaks = galley.rows.iter().take(last).any(|row| {
        let end = row.row.glyphs.last();
        end.is_some_and(|glyph| !glyph.chr.is_whitespace() && !"-–·/".contains(glyph.chr))
    });
    Text {
        words: galley.job.text.clone(),
        size: format.font_id.size,
        rows,
        ink: galley.mesh_bounds.translate(by),
        clip,
        breaks,
    }
}
