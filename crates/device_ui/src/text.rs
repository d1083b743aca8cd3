//! Words: measured, wrapped, shrunk a step where they are long, never cut.

use std::sync::Arc;

use egui::{
    Align, Color32, Context, FontData, FontDefinitions, FontFamily, FontId, Galley, Painter, Pos2,
    Rect, Vec2,
    text::{LayoutJob, TextFormat, TextWrapping},
};

use crate::theme::TOKENS;

/// The faces of the game.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Face {
    /// Lexend, for reading.
    Body,
    /// Lexend Bold.
    Bold,
    /// Baloo 2 Bold, for buttons and titles.
    Display,
}

impl Face {
    fn family(self) -> FontFamily {
        match self {
            Self::Body => FontFamily::Proportional,
            Self::Bold => FontFamily::Name("bold".into()),
            Self::Display => FontFamily::Name("display".into()),
        }
    }

    const fn line(self) -> f32 {
        match self {
            Self::Body | Self::Bold => TOKENS.shape.lexend_line,
            Self::Display => TOKENS.shape.baloo_line,
        }
    }
}

/// The three faces as egui wants them. Missing ones are replaced by those that are there.
#[must_use]
pub fn fonts(
    body: Option<Vec<u8>>,
    bold: Option<Vec<u8>>,
    display: Option<Vec<u8>>,
) -> FontDefinitions {
    let mut fonts = FontDefinitions::empty();
    let mut present = Vec::new();
    for (name, bytes) in [("body", body), ("bold", bold), ("display", display)] {
        if let Some(bytes) = bytes {
            fonts.font_data.insert(name.to_owned(), Arc::new(FontData::from_owned(bytes)));
            present.push(name);
        }
    }
    for (name, families) in [
        ("body", vec![FontFamily::Proportional, FontFamily::Monospace]),
        ("bold", vec![FontFamily::Name("bold".into())]),
        ("display", vec![FontFamily::Name("display".into())]),
    ] {
        let mut order: Vec<String> = present.iter().map(|it| (*it).to_owned()).collect();
        order.sort_by_key(|it| it != name);
        for family in families {
            fonts.families.insert(family, order.clone());
        }
    }
    fonts
}

/// How a text is to be set.
#[derive(Clone, Copy, Debug)]
pub struct Style {
    /// The face.
    pub face: Face,
    /// The size wished for.
    pub size: f32,
    /// The colour.
    pub color: Color32,
    /// Left, centre or right.
    pub align: Align,
}

impl Style {
    /// Left-aligned text.
    #[must_use]
    pub const fn new(face: Face, size: f32, color: Color32) -> Self {
        Self { face, size, color, align: Align::LEFT }
    }

    /// The same, centred.
    #[must_use]
    pub const fn centred(self) -> Self {
        Self { align: Align::Center, ..self }
    }

    /// The same in another size.
    #[must_use]
    pub const fn sized(self, size: f32) -> Self {
        Self { size, ..self }
    }
}

/// A text that has been set.
#[derive(Clone, Debug)]
pub struct Set {
    galley: Arc<Galley>,
    /// The style used, with the size that fitted.
    pub style: Style,
    /// Whether it fits the space it was set for.
    pub fits: bool,
}

/// The steps in which a text that is too long shrinks.
pub const STEPS: [f32; 7] = [1.0, 0.93, 0.86, 0.79, 0.72, 0.66, TOKENS.shape.text_floor];

/// Sets a text so that it fits `space`, at the size wished for or a step smaller.
#[must_use]
pub fn set(ctx: &Context, text: &str, style: Style, space: Vec2) -> Set {
    set_steps(ctx, text, style, space, &STEPS)
}

/// Sets a text at exactly this size; it wraps at the width of `space`.
#[must_use]
pub fn set_at(ctx: &Context, text: &str, style: Style, space: Vec2) -> Set {
    set_steps(ctx, text, style, space, &[1.0])
}

/// Sets a text at exactly this size, in rows of about the same width.
#[must_use]
pub fn set_even(ctx: &Context, text: &str, style: Style, space: Vec2) -> Set {
    balance(ctx, text, lay(ctx, text, style, space), space)
}

/// Sets a text at the first of these shares of its size at which it fits, else at the last.
pub(crate) fn set_steps(
    ctx: &Context,
    text: &str,
    style: Style,
    space: Vec2,
    steps: &[f32],
) -> Set {
    let mut last = None;
    for step in steps {
        let set = lay(ctx, text, style.sized(style.size * step), space);
        if set.fits {
            return balance(ctx, text, set, space);
        }
        last = Some(set);
    }
    last.unwrap_or_else(|| lay(ctx, text, style, space))
}

fn lay(ctx: &Context, text: &str, style: Style, space: Vec2) -> Set {
    let line = (style.size * style.face.line()).round();
    let format = TextFormat {
        font_id: FontId::new(style.size, style.face.family()),
        line_height: Some(line),
        color: style.color,
        valign: Align::Center,
        ..TextFormat::default()
    };
    let mut job = LayoutJob::single_section(text.to_owned(), format);
    job.wrap = TextWrapping { max_width: space.x.max(1.0), ..TextWrapping::default() };
    job.halign = style.align;
    let galley = ctx.fonts_mut(|fonts| fonts.layout_job(job));
    let fits = galley.size().x <= space.x + 0.5
        && galley.size().y <= space.y + 0.5
        && !breaks_word(&galley);
    Set { galley, style, fits }
}

/// Whether a row ends inside a word.
fn breaks_word(galley: &Galley) -> bool {
    let rows = galley.rows.len();
    galley.rows.iter().take(rows.saturating_sub(1)).any(|row| {
        row.glyphs
            .last()
            .is_some_and(|glyph| !glyph.chr.is_whitespace() && !"-–·/".contains(glyph.chr))
    })
}

/// Narrows a text of few rows, so that no row holds a single lonely word.
fn balance(ctx: &Context, text: &str, set: Set, space: Vec2) -> Set {
    let rows = set.galley.rows.len();
    if !(2..=4).contains(&rows) {
        return set;
    }
    if let Some(by_sentence) = at_full_stops(ctx, text, &set, space) {
        return by_sentence;
    }
    let mut best = set;
    for share in [0.92, 0.84, 0.76, 0.68, 0.6, 0.52] {
        let narrow = lay(ctx, text, best.style, Vec2::new(space.x * share, space.y));
        if !narrow.fits || narrow.galley.rows.len() != rows {
            break;
        }
        best = narrow;
    }
    best
}

/// The shortest row, to the longest, that a sentence may stand on alone.
const SHORTEST: f32 = 0.3;

/// The same text with every sentence on rows of its own, where that takes no more rows.
fn at_full_stops(ctx: &Context, text: &str, set: &Set, space: Vec2) -> Option<Set> {
    let parted = part(text)?;
    let lines = lay(ctx, &parted, set.style, space);
    let wide = |row: &egui::epaint::text::PlacedRow| row.rect().width();
    let rows = lines.galley.rows.iter().map(wide);
    let (short, long) = rows.fold((f32::INFINITY, 0.0_f32), |(a, b), it| (a.min(it), b.max(it)));
    let even = short >= long * SHORTEST;
    (lines.fits && even && lines.rows() == set.rows()).then_some(lines)
}

/// A text with a break after each of its sentences; none where it is one sentence.
fn part(text: &str) -> Option<String> {
    let mut out = String::with_capacity(text.len());
    let mut letters = text.chars().peekable();
    let mut ended = false;
    while let Some(letter) = letters.next() {
        let next_begins = letters.peek().is_some_and(|next| next.is_uppercase());
        if letter == ' ' && ended && next_begins {
            out.push('\n');
        } else {
            out.push(letter);
        }
        ended = matches!(letter, '.' | '!' | '?' | '…') || (ended && matches!(letter, '”' | '"'));
    }
    (out.contains('\n') && !text.contains('\n')).then_some(out)
}

impl Set {
    /// Width and height.
    #[must_use]
    pub fn size(&self) -> Vec2 {
        self.galley.size()
    }

    /// How many rows it has.
    #[must_use]
    pub fn rows(&self) -> usize {
        self.galley.rows.len()
    }

    /// Draws it with its top at `y`, between `left` and `right`, by its alignment; gives back where it is.
    pub fn draw_between(&self, painter: &Painter, left: f32, right: f32, y: f32) -> Rect {
        let x = match self.style.align {
            Align::Min => left,
            Align::Center => (left + right) / 2.0,
            Align::Max => right,
        };
        let at = Pos2::new(x, y);
        painter.galley(at, self.galley.clone(), self.style.color);
        self.galley.rect.translate(at.to_vec2())
    }

    /// Draws it in the middle of the height of `rect`, by its alignment; gives back where it is.
    pub fn draw_in(&self, painter: &Painter, rect: Rect) -> Rect {
        let y = rect.center().y - self.size().y / 2.0;
        self.draw_between(painter, rect.left(), rect.right(), y)
    }
}
