//! Pictures of the art packs as egui meshes.

use art::{Pack, Picture};
use egui::{Color32, Mesh, Painter, Pos2, Rect, Shape, Vec2, epaint::Vertex};

/// How one part is moved about its own pivot, in units of the drawing.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pose {
    /// Moved by.
    pub shift: Vec2,
    /// Turned by, radians.
    pub turn: f32,
    /// Stretched by.
    pub scale: Vec2,
    /// Opacity.
    pub alpha: f32,
}

impl Default for Pose {
    fn default() -> Self {
        Self { shift: Vec2::ZERO, turn: 0.0, scale: Vec2::splat(1.0), alpha: 1.0 }
    }
}

/// How a picture is drawn.
#[derive(Clone, Copy)]
pub struct Drawing<'a> {
    /// The face to show.
    pub mood: &'a str,
    /// Parts to show that are hidden at first.
    pub shown: &'a [&'a str],
    /// The whole picture, about the middle of its lower edge.
    pub pose: Pose,
    /// Draw it in one colour (a shadow).
    pub flat: Option<Color32>,
    /// How each part moves.
    pub part: Option<&'a dyn Fn(&str) -> Pose>,
}

impl Default for Drawing<'_> {
    fn default() -> Self {
        Self { mood: "happy", shown: &[], pose: Pose::default(), flat: None, part: None }
    }
}

/// An affine map.
#[derive(Clone, Copy)]
struct Affine {
    x: Vec2,
    y: Vec2,
    at: Vec2,
}

impl Affine {
    const ONE: Self = Self { x: Vec2::new(1.0, 0.0), y: Vec2::new(0.0, 1.0), at: Vec2::ZERO };

    fn about(pivot: Vec2, pose: &Pose) -> Self {
        let (sin, cos) = pose.turn.sin_cos();
        let x = Vec2::new(cos, sin) * pose.scale.x;
        let y = Vec2::new(-sin, cos) * pose.scale.y;
        let at = pivot + pose.shift - x * pivot.x - y * pivot.y;
        Self { x, y, at }
    }

    fn map(&self, v: Vec2) -> Vec2 {
        self.x * v.x + self.y * v.y + self.at
    }

    fn then(&self, outer: &Self) -> Self {
        Self {
            x: outer.x * self.x.x + outer.y * self.x.y,
            y: outer.x * self.y.x + outer.y * self.y.y,
            at: outer.map(self.at),
        }
    }
}

/// The rectangle with the shape of the picture that lies in the middle of `rect`.
#[must_use]
pub fn fit(picture: &Picture, rect: Rect) -> Rect {
    let [w, h] = picture.size;
    let scale = (rect.width() / w).min(rect.height() / h);
    Rect::from_center_size(rect.center(), Vec2::new(w, h) * scale)
}

/// Draws a picture into the middle of `rect`.
pub fn draw(painter: &Painter, picture: &Picture, rect: Rect, drawing: &Drawing<'_>) {
    if rect.width() < 1.0 || rect.height() < 1.0 || drawing.pose.alpha <= 0.0 {
        return;
    }
    let place = fit(picture, rect);
    let scale = place.width() / picture.size[0];
    let foot = Vec2::new(picture.size[0] / 2.0, picture.size[1]);
    let whole = Affine::about(foot, &drawing.pose);
    let seen = picture.visible(drawing.mood, drawing.shown);
    let mut mesh = Mesh::default();
    let mut maps: Vec<(Affine, f32)> = Vec::with_capacity(picture.parts.len());
    for (part, seen) in picture.parts.iter().zip(seen) {
        let (outer, outer_alpha) = part
            .parent
            .and_then(|at| maps.get(usize::from(at)).copied())
            .unwrap_or((whole, drawing.pose.alpha));
        let id = part.id.split("__").next().unwrap_or_default();
        let pose = drawing.part.map_or_else(Pose::default, |part| part(id));
        let own = if pose == Pose::default() {
            Affine::ONE
        } else {
            Affine::about(part.pivot.into(), &pose)
        };
        let (map, alpha) = (own.then(&outer), outer_alpha * pose.alpha);
        maps.push((map, alpha));
        if !seen || alpha <= 0.0 {
            continue;
        }
        let first = mesh.vertices.len() as u32;
        mesh.vertices.extend(part.positions.iter().zip(&part.colors).map(|(at, color)| Vertex {
            pos: place.min + map.map(Vec2::from(*at)) * scale,
            uv: egui::epaint::WHITE_UV,
            color: vertex_color(*color, alpha, drawing.flat),
        }));
        mesh.indices.extend(part.indices.iter().map(|index| first + index));
    }
    if !mesh.is_empty() {
        painter.add(Shape::mesh(mesh));
    }
}

fn vertex_color([r, g, b, a]: [u8; 4], alpha: f32, flat: Option<Color32>) -> Color32 {
    match flat {
        Some(flat) => flat.gamma_multiply(f32::from(a) / 255.0 * alpha),
        None => Color32::from_rgba_unmultiplied(r, g, b, (f32::from(a) * alpha).round() as u8),
    }
}

/// Draws an icon, or a plain star where the pack has none of this name.
pub fn icon(painter: &Painter, pack: &Pack, name: &str, rect: Rect, fallback: Color32) {
    icon_with(painter, pack, name, rect, fallback, &Drawing::default());
}

/// Draws an icon of one colour in this colour instead; one of many colours as it is.
pub fn sign(painter: &Painter, pack: &Pack, name: &str, rect: Rect, color: Color32) {
    let flat = pack.get(name).is_some_and(plain).then_some(color);
    let drawing = Drawing { flat, ..Drawing::default() };
    icon_with(painter, pack, name, rect, color, &drawing);
}

/// Whether a picture has one colour only.
fn plain(picture: &Picture) -> bool {
    let mut colors =
        picture.parts.iter().flat_map(|part| &part.colors).map(|[r, g, b, _]| (r, g, b));
    let first = colors.next();
    colors.all(|color| Some(color) == first)
}

/// Draws an icon in a pose.
pub fn icon_with(
    painter: &Painter,
    pack: &Pack,
    name: &str,
    rect: Rect,
    fallback: Color32,
    drawing: &Drawing<'_>,
) {
    match pack.get(name) {
        Some(picture) => draw(painter, picture, rect, drawing),
        None => star(painter, rect.center(), rect.width().min(rect.height()) * 0.42, fallback),
    }
}

/// A five-pointed star.
pub fn star(painter: &Painter, at: Pos2, radius: f32, color: Color32) {
    let mut mesh = Mesh::default();
    mesh.colored_vertex(at, color);
    for i in 0..10_u32 {
        let r = if i % 2 == 0 { radius } else { radius * 0.48 };
        let angle = i as f32 * std::f32::consts::PI / 5.0 - std::f32::consts::FRAC_PI_2;
        mesh.colored_vertex(at + Vec2::angled(angle) * r, color);
    }
    for i in 0..10_u32 {
        mesh.add_triangle(0, 1 + i, 1 + (i + 1) % 10);
    }
    painter.add(Shape::mesh(mesh));
}

/// A soft disc of light: full in the middle, nothing at the rim.
pub fn glow(painter: &Painter, at: Pos2, radius: Vec2, color: Color32) {
    let mut mesh = Mesh::default();
    mesh.colored_vertex(at, color);
    for i in 0..32_u32 {
        let angle = i as f32 * std::f32::consts::TAU / 32.0;
        mesh.colored_vertex(at + Vec2::angled(angle) * radius, Color32::TRANSPARENT);
    }
    for i in 0..32_u32 {
        mesh.add_triangle(0, 1 + i, 1 + (i + 1) % 32);
    }
    painter.add(Shape::mesh(mesh));
}
