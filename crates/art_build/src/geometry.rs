//! Shapes as paths, and paths as corner points on the grid.

use std::str::FromStr;

use lyon_tessellation::geom::{CubicBezierSegment, QuadraticBezierSegment, point};
use roxmltree::Node;
use svgtypes::{PointsParser, SimplePathSegment, SimplifyingPathParser};
use tiny_skia_path::{
    LineCap, LineJoin, Path, PathBuilder, PathSegment, Point, Rect, Stroke, Transform,
};

use crate::style::{Remark, Style, number};

/// Closed outlines as corner points on the grid.
pub(crate) type Outlines = Vec<Vec<[f32; 2]>>;

/// The `transform` of an element.
pub(crate) fn transform(node: Node<'_, '_>) -> Result<Transform, Remark> {
    let Some(text) = node.attribute("transform") else {
        return Ok(Transform::identity());
    };
    let read = svgtypes::Transform::from_str(text).map_err(|error| {
        (
            format!("the transform does not parse ({error})"),
            "Write translate, rotate, scale or matrix".to_owned(),
        )
    })?;
    let f = |v: f64| v as f32;
    Ok(Transform::from_row(f(read.a), f(read.b), f(read.c), f(read.d), f(read.e), f(read.f)))
}

/// The outline of a shape element, in its own units.
pub(crate) fn path(node: Node<'_, '_>) -> Result<Path, Remark> {
    let found = match node.tag_name().name() {
        "path" => curve(node.attribute("d").unwrap_or_default()),
        "rect" => rect(node),
        "circle" => ellipse(node, number(node, "r"), number(node, "r")),
        "ellipse" => ellipse(node, number(node, "rx"), number(node, "ry")),
        "line" => line(node),
        "polyline" => points(node, false),
        "polygon" => points(node, true),
        _ => None,
    };
    found.ok_or_else(|| {
        (
            "the shape has no extent or its numbers do not parse".to_owned(),
            "Correct the numbers or delete it".to_owned(),
        )
    })
}

fn curve(text: &str) -> Option<Path> {
    let mut to = PathBuilder::new();
    let f = |v: f64| v as f32;
    for segment in SimplifyingPathParser::from(text) {
        match segment.ok()? {
            SimplePathSegment::MoveTo { x, y } => to.move_to(f(x), f(y)),
            SimplePathSegment::LineTo { x, y } => to.line_to(f(x), f(y)),
            SimplePathSegment::Quadratic { x1, y1, x, y } => {
                to.quad_to(f(x1), f(y1), f(x), f(y));
            }
            SimplePathSegment::CurveTo { x1, y1, x2, y2, x, y } => {
                to.cubic_to(f(x1), f(y1), f(x2), f(y2), f(x), f(y))
            }
            SimplePathSegment::ClosePath => to.close(),
        }
    }
    to.finish()
}

fn rect(node: Node<'_, '_>) -> Option<Path> {
    let size = |name| number(node, name).filter(|v| *v > 0.0);
    let (w, h) = (size("width")?, size("height")?);
    let x = number(node, "x").unwrap_or(0.0);
    let y = number(node, "y").unwrap_or(0.0);
    let (rx, ry) = (number(node, "rx"), number(node, "ry"));
    let rx_ = rx.or(ry).unwrap_or(0.0).clamp(0.0, w / 2.0);
    let ry_ = ry.or(rx).unwrap_or(0.0).clamp(0.0, h / 2.0);
    let rect = Rect::from_xywh(x, y, w, h)?;
    if rx_ == 0.0 || ry_ == 0.0 {
        return Some(PathBuilder::from_rect(rect));
    }
    let (r, b) = (x + w, y + h);
    curve(&format!(
        "M{} {y}H{}A{rx_} {ry_} 0 0 1 {r} {}V{}A{rx_} {ry_} 0 0 1 {} {b}H{}A{rx_} {ry_} 0 0 1 {x} {}V{}A{rx_} {ry_} 0 0 1 {} {y}Z",
        x + rx_,
        r - rx_,
        y + ry_,
        b - ry_,
        r - rx_,
        x + rx_,
        b - ry_,
        y + ry_,
        x + rx_
    ))
}

fn ellipse(node: Node<'_, '_>, rx: Option<f32>, ry: Option<f32>) -> Option<Path> {
    let (rx, ry) = (rx.filter(|r| *r > 0.0)?, ry.filter(|r| *r > 0.0)?);
    let cx = number(node, "cx").unwrap_or(0.0);
    let cy = number(node, "cy").unwrap_or(0.0);
    PathBuilder::from_oval(Rect::from_ltrb(cx - rx, cy - ry, cx + rx, cy + ry)?)
}

fn line(node: Node<'_, '_>) -> Option<Path> {
    let at = |name| number(node, name).unwrap_or(0.0);
    let mut to = PathBuilder::new();
    to.move_to(at("x1"), at("y1"));
    to.line_to(at("x2"), at("y2"));
    to.finish()
}

fn points(node: Node<'_, '_>, closed: bool) -> Option<Path> {
    let mut to = PathBuilder::new();
    for (x, y) in PointsParser::from(node.attribute("points")?) {
        if to.is_empty() {
            to.move_to(x as f32, y as f32);
        } else {
            to.line_to(x as f32, y as f32);
        }
    }
    if closed {
        to.close();
    }
    to.finish()
}

/// The outline of the stroke along a path.
pub(crate) fn stroked(path: &Path, style: &Style<'_>, scale: f32) -> Option<Path> {
    let stroke = Stroke {
        width: style.width,
        line_cap: match style.cap {
            "round" => LineCap::Round,
            "square" => LineCap::Square,
            _ => LineCap::Butt,
        },
        line_join: match style.join {
            "round" => LineJoin::Round,
            "bevel" => LineJoin::Bevel,
            _ => LineJoin::Miter,
        },
        ..Stroke::default()
    };
    path.stroke(&stroke, scale)
}

/// Corner points of every outline, no farther from the curve than `tolerance`, and few of them.
pub(crate) fn flatten(path: &Path, tolerance: f32) -> Outlines {
    let outlines = corners(path, tolerance * 0.04);
    let thin = |outline: Vec<[f32; 2]>| thinned(&outline, tolerance * 0.95);
    let outlines = outlines.into_iter().map(thin);
    outlines.filter(|outline| outline.len() > 2).collect()
}

/// Leaves out corners that are no farther than `tolerance` from the line without them: from each
/// kept corner it goes on as far as one line can.
fn thinned(outline: &[[f32; 2]], tolerance: f32) -> Vec<[f32; 2]> {
    let corner = |at: usize| outline[at % outline.len()];
    let mut kept = Vec::new();
    let mut from = 0;
    while from < outline.len() {
        kept.push(corner(from));
        let spare = |to: usize| {
            let (a, b) = (corner(from), corner(to));
            (from + 1..to).all(|at| off_line(corner(at), a, b) <= tolerance)
        };
        let mut to = from + 1;
        while to < outline.len() && spare(to + 1) {
            to += 1;
        }
        from = to;
    }
    kept
}

fn off_line(p: [f32; 2], a: [f32; 2], b: [f32; 2]) -> f32 {
    let (dx, dy) = (b[0] - a[0], b[1] - a[1]);
    let squared = (dx * dx + dy * dy).max(1.0e-9);
    let along = (((p[0] - a[0]) * dx + (p[1] - a[1]) * dy) / squared).clamp(0.0, 1.0);
    (p[0] - a[0] - dx * along).hypot(p[1] - a[1] - dy * along)
}

fn corners(path: &Path, tolerance: f32) -> Outlines {
    let mut done = Outlines::new();
    let mut now: Vec<[f32; 2]> = Vec::new();
    let mut at = Point::zero();
    for segment in path.segments() {
        match segment {
            PathSegment::MoveTo(p) => {
                finish(&mut now, &mut done);
                push(&mut now, p.x, p.y);
                at = p;
            }
            PathSegment::LineTo(p) => {
                push(&mut now, p.x, p.y);
                at = p;
            }
            PathSegment::QuadTo(c, p) => {
                let curve = QuadraticBezierSegment {
                    from: point(at.x, at.y),
                    ctrl: point(c.x, c.y),
                    to: point(p.x, p.y),
                };
                curve.for_each_flattened(tolerance, &mut |l| push(&mut now, l.to.x, l.to.y));
                at = p;
            }
            PathSegment::CubicTo(c, d, p) => {
                let curve = CubicBezierSegment {
                    from: point(at.x, at.y),
                    ctrl1: point(c.x, c.y),
                    ctrl2: point(d.x, d.y),
                    to: point(p.x, p.y),
                };
                curve.for_each_flattened(tolerance, &mut |l| push(&mut now, l.to.x, l.to.y));
                at = p;
            }
            PathSegment::Close => {
                let first = now.first().copied();
                finish(&mut now, &mut done);
                if let Some([x, y]) = first {
                    at = Point::from_xy(x, y);
                    push(&mut now, x, y);
                }
            }
        }
    }
    finish(&mut now, &mut done);
    done
}

fn push(outline: &mut Vec<[f32; 2]>, x: f32, y: f32) {
    let corner = [art::snap(x), art::snap(y)];
    if outline.last() != Some(&corner) {
        outline.push(corner);
    }
}

fn finish(now: &mut Vec<[f32; 2]>, done: &mut Outlines) {
    let mut outline = std::mem::take(now);
    while outline.len() > 1 && outline.first() == outline.last() {
        outline.pop();
    }
    if outline.len() > 2 {
        done.push(outline);
    }
}

/// How often the outlines wind about a point.
pub(crate) fn winding(outlines: &Outlines, [px, py]: [f32; 2]) -> i32 {
    let mut turns = 0;
    for outline in outlines {
        let ends = outline.iter().cycle().skip(1);
        for ([ax, ay], [bx, by]) in outline.iter().zip(ends) {
            let side = (bx - ax) * (py - ay) - (px - ax) * (by - ay);
            if *ay <= py && *by > py && side > 0.0 {
                turns += 1;
            } else if *ay > py && *by <= py && side < 0.0 {
                turns -= 1;
            }
        }
    }
    turns
}
