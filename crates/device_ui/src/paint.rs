//! Shapes that everything is built of: soft panels, lips, rings, shadows.

use egui::{
    Color32, CornerRadius, Mesh, Painter, Pos2, Rect, Shape, Stroke, StrokeKind, Vec2, vec2,
};

use crate::{
    screen::Touch,
    theme::{Rgb, Theme},
};

/// A corner radius as egui wants it.
#[must_use]
pub fn round(radius: f32) -> CornerRadius {
    CornerRadius::same(radius.clamp(0.0, 255.0) as u8)
}

/// A filled rectangle with round corners.
pub fn fill(painter: &Painter, rect: Rect, radius: f32, color: Color32) {
    painter.rect_filled(
        rect,
        round(radius.min(rect.height() / 2.0).min(rect.width() / 2.0)),
        color,
    );
}

/// The outline of a rectangle, inside its edge.
pub fn edge(painter: &Painter, rect: Rect, radius: f32, width: f32, color: Color32) {
    painter.rect_stroke(rect, round(radius), Stroke::new(width, color), StrokeKind::Inside);
}

/// A soft shadow under a panel. Only its rim is drawn: what the panel covers costs time and is not seen.
pub fn shadow(painter: &Painter, rect: Rect, radius: f32, drop: f32, theme: &Theme, alpha: f32) {
    let soft = drop * 1.25;
    let rect = rect.translate(vec2(0.0, drop));
    let dark = theme.palette.night.alpha(0.2 * alpha * painter.opacity());
    let half = theme.palette.night.alpha(0.07 * alpha * painter.opacity());
    let rings = [(-soft, dark), (soft * 0.1, half), (soft * 1.1, Color32::TRANSPARENT)];
    let mut mesh = Mesh::default();
    let mut count = 0;
    for (grow, color) in rings {
        let outline = outline(rect.expand(grow), (radius + grow).max(1.0));
        count = outline.len() as u32;
        for at in outline {
            mesh.colored_vertex(at, color);
        }
    }
    for ring in 0..2 {
        for i in 0..count {
            let (a, b) = (ring * count + i, ring * count + (i + 1) % count);
            mesh.add_triangle(a, b, a + count);
            mesh.add_triangle(b, b + count, a + count);
        }
    }
    painter.with_clip_rect(painter.clip_rect()).add(Shape::mesh(mesh));
}

/// Points around a rectangle with round corners, always equally many.
fn outline(rect: Rect, radius: f32) -> Vec<Pos2> {
    const STEPS: u8 = 6;
    let radius = radius.min(rect.width() / 2.0).min(rect.height() / 2.0);
    let inner = rect.shrink(radius);
    let corners = [inner.right_bottom(), inner.left_bottom(), inner.left_top(), inner.right_top()];
    let quarter = std::f32::consts::FRAC_PI_2;
    let arc = |(corner, at): (usize, Pos2)| {
        (0..=STEPS).map(move |step| {
            let angle = (corner as f32 + f32::from(step) / f32::from(STEPS)) * quarter;
            at + Vec2::angled(angle) * radius
        })
    };
    corners.into_iter().enumerate().flat_map(arc).collect()
}

/// The band of a panel that shows under it when it is moved down by `lip`.
pub fn lip_band(painter: &Painter, rect: Rect, radius: f32, lip: f32, color: Color32) {
    let radius = radius.min(rect.height() / 2.0).min(rect.width() / 2.0);
    let band = Rect::from_min_max(
        Pos2::new(rect.left(), (rect.bottom() - radius - 1.0).max(rect.top())),
        rect.max + vec2(0.0, lip),
    );
    let r = radius.clamp(0.0, 255.0) as u8;
    painter.rect_filled(band, CornerRadius { nw: 0, ne: 0, sw: r, se: r }, color);
}

/// What of a panel is seen around a screen that lies on it: four strips.
pub fn frame(painter: &Painter, rect: Rect, radius: f32, hole: Rect, color: Color32) {
    let r = radius.clamp(0.0, 255.0) as u8;
    let top = Rect::from_min_max(rect.min, Pos2::new(rect.right(), hole.top()));
    let bottom = Rect::from_min_max(Pos2::new(rect.left(), hole.bottom()), rect.max);
    let left = Rect::from_min_max(
        Pos2::new(rect.left(), top.bottom() - 1.0),
        Pos2::new(hole.left(), bottom.top() + 1.0),
    );
    let right = Rect::from_min_max(
        Pos2::new(hole.right(), top.bottom() - 1.0),
        Pos2::new(rect.right(), bottom.top() + 1.0),
    );
    painter.rect_filled(top, CornerRadius { nw: r, ne: r, sw: 0, se: 0 }, color);
    painter.rect_filled(bottom, CornerRadius { nw: 0, ne: 0, sw: r, se: r }, color);
    painter.rect_filled(left, CornerRadius::ZERO, color);
    painter.rect_filled(right, CornerRadius::ZERO, color);
}

/// The focus ring: dark within light, so that it is seen on any ground.
pub fn ring(painter: &Painter, rect: Rect, radius: f32, theme: &Theme, s: f32) {
    let width = theme.shape.ring;
    let gap = (3.0 * s).max(2.0);
    let outer = rect.expand(gap + width);
    painter.rect_stroke(
        outer.expand(2.0),
        round(radius + gap + width + 2.0),
        Stroke::new(width + 4.0, theme.palette.white.color()),
        StrokeKind::Inside,
    );
    painter.rect_stroke(
        outer,
        round(radius + gap + width),
        Stroke::new(width, theme.palette.ink.color()),
        StrokeKind::Inside,
    );
}

/// The colours of a pressable panel.
#[derive(Clone, Copy, Debug)]
pub struct Skin {
    /// The face.
    pub face: Rgb,
    /// The rim around the face.
    pub rim: Rgb,
    /// The lip under it.
    pub lip: Rgb,
    /// How wide the rim is.
    pub rim_width: f32,
    /// How round the corners are.
    pub radius: f32,
}

/// Draws a pressable panel: it stands on a lip, rises under the pointer and sinks when pressed.
/// Gives back the rectangle for what lies on it.
pub fn press_panel(
    painter: &Painter,
    rect: Rect,
    skin: &Skin,
    touch: &Touch,
    theme: &Theme,
    s: f32,
) -> Rect {
    let lip = theme.form.lip * s;
    let sink = if touch.pressed {
        lip.max(3.0 * s)
    } else if touch.hovered {
        -2.0 * s
    } else {
        0.0
    };
    let alpha = touch.appear * if touch.disabled { 0.62 } else { 1.0 };
    let painter = faded(painter, alpha);
    let rise = (1.0 - touch.appear) * 22.0 * s;
    let rect = rect.translate(vec2(0.0, rise));
    let skin = &Skin {
        radius: theme.round(skin.radius),
        rim_width: skin.rim_width * theme.form.rim,
        ..*skin
    };
    let face = rect.translate(vec2(0.0, sink));
    if !touch.disabled {
        shadow(&painter, rect, skin.radius * s, lip.max(3.0 * s) * 1.6, theme, 1.0);
    }
    let width = skin.rim_width * s;
    if !touch.pressed && lip > 0.0 {
        lip_band(&painter, face, skin.radius * s, lip - sink, skin.lip.color());
    }
    if width > 0.0 {
        // A little under the face, so that no seam shows.
        let radius = (skin.radius * s).min(face.height() / 2.0).min(face.width() / 2.0);
        edge(&painter, face, radius, width + 1.5, skin.rim.color());
    }
    let inner = face.shrink(width);
    let hovered = touch.hovered && !touch.pressed;
    let tone = if hovered { lighten(skin.face, hover_share(skin.face)) } else { skin.face.color() };
    fill(&painter, inner, (skin.radius * s - width).max(2.0), tone);
    if theme.contrast {
        edge(&painter, face, skin.radius * s, 3.0, theme.palette.ink.color());
    }
    if touch.focused {
        ring(&painter, face, skin.radius * s, theme, s);
    }
    inner
}

/// A dark face gets only a little lighter under the pointer: its words are light.
fn hover_share(Rgb([r, g, b]): Rgb) -> f32 {
    let light = u16::from(r) + u16::from(g) + u16::from(b);
    if light < 360 { 0.1 } else { 0.35 }
}

/// A painter that draws with this opacity.
#[must_use]
pub fn faded(painter: &Painter, alpha: f32) -> Painter {
    let mut faded = painter.clone();
    faded.multiply_opacity(alpha);
    faded
}

/// A colour with white mixed in.
#[must_use]
pub fn lighten(Rgb([r, g, b]): Rgb, share: f32) -> Color32 {
    let mix = |c: u8| (f32::from(c) + (255.0 - f32::from(c)) * share) as u8;
    Color32::from_rgb(mix(r), mix(g), mix(b))
}

/// A check mark in a disc: done.
pub fn done_mark(painter: &Painter, at: Pos2, radius: f32, theme: &Theme) {
    painter.circle_filled(at, radius, theme.palette.jade.color());
    painter.circle_stroke(at, radius, Stroke::new(radius * 0.16, theme.palette.white.color()));
    let points =
        [vec2(-0.42, 0.02), vec2(-0.1, 0.34), vec2(0.45, -0.32)].map(|it| at + it * radius);
    painter
        .add(Shape::line(points.to_vec(), Stroke::new(radius * 0.24, theme.palette.white.color())));
}

/// A triangle, such as the tail of a bubble.
pub fn triangle(painter: &Painter, points: [Pos2; 3], color: Color32) {
    painter.add(Shape::convex_polygon(points.to_vec(), color, Stroke::NONE));
}

/// A rectangle that grows from nothing about its own middle.
#[must_use]
pub fn grown(rect: Rect, share: f32) -> Rect {
    Rect::from_center_size(rect.center(), rect.size() * share)
}

/// A rectangle cut off a side: left share and the rest.
#[must_use]
pub fn split_left(rect: Rect, width: f32) -> (Rect, Rect) {
    let x = rect.left() + width;
    (
        Rect::from_min_max(rect.min, Pos2::new(x, rect.bottom())),
        Rect::from_min_max(Pos2::new(x, rect.top()), rect.max),
    )
}

/// A rectangle cut off the top: that and the rest.
#[must_use]
pub fn split_top(rect: Rect, height: f32) -> (Rect, Rect) {
    let y = rect.top() + height;
    (
        Rect::from_min_max(rect.min, Pos2::new(rect.right(), y)),
        Rect::from_min_max(Pos2::new(rect.left(), y), rect.max),
    )
}

/// A square in the middle of a rectangle.
#[must_use]
pub fn square(rect: Rect) -> Rect {
    Rect::from_center_size(rect.center(), Vec2::splat(rect.width().min(rect.height())))
}
