//! Reads an SVG file into a drawing and notes every breach of the authoring subset.

use std::{collections::BTreeSet, str::FromStr};

use roxmltree::{Document, Node};
use tiny_skia_path::{Path, Transform};

use crate::{
    drawing::{Area, Drawing, FillRule, Glow, Item, Paint},
    finding::Finding,
    geometry,
    style::{Remark, Style, attribute_remarks, color, is_shape, number, tag_remark},
};

/// Reads a drawing; `file` is only for the findings.
pub(crate) fn read(file: &str, text: &str) -> Result<Drawing, Vec<Finding>> {
    let document = Document::parse(text).map_err(|error| vec![not_xml(file, &error)])?;
    let mut reader =
        Reader { file, drawing: Drawing::default(), findings: Vec::new(), ids: BTreeSet::new() };
    reader.root(document.root_element());
    reader.stray_pivots();
    if reader.findings.is_empty() { Ok(reader.drawing) } else { Err(reader.findings) }
}

fn not_xml(file: &str, error: &roxmltree::Error) -> Finding {
    Finding {
        file: file.into(),
        line: error.pos().row,
        element: "file".into(),
        what: format!("it is not XML ({error})"),
        cure: "Save it as plain SVG".into(),
    }
}

struct Reader<'f> {
    file: &'f str,
    drawing: Drawing,
    findings: Vec<Finding>,
    ids: BTreeSet<String>,
}

fn remark(what: &str, cure: &str) -> Remark {
    (what.to_owned(), cure.to_owned())
}

impl Reader<'_> {
    fn note(&mut self, node: Node<'_, '_>, (what, cure): Remark) {
        self.findings.push(Finding {
            file: self.file.into(),
            line: node.document().text_pos_at(node.range().start).row,
            element: name_of(node),
            what,
            cure,
        });
    }

    fn root(&mut self, node: Node<'_, '_>) {
        let view = node.attribute("viewBox");
        match view.and_then(|text| svgtypes::ViewBox::from_str(text).ok()) {
            Some(view) if view.x == 0.0 && view.y == 0.0 => {
                self.drawing.size = [view.w as f32, view.h as f32];
            }
            _ => self.note(
                node,
                remark("there is no viewBox from 0 0", "Give <svg viewBox=\"0 0 w h\">"),
            ),
        }
        if node.has_attribute("style") {
            self.note(node, remark("it has a style", "Write fill=\"…\" on the shapes"));
        }
        self.children(node, &Style::default(), Transform::identity());
    }

    fn children(&mut self, node: Node<'_, '_>, style: &Style<'_>, at: Transform) {
        for child in node.children().filter(Node::is_element) {
            match child.tag_name().name() {
                "g" => self.group(child, style, at),
                "title" | "desc" => {}
                tag if is_shape(tag) => self.shape(child, style, at),
                tag => self.note(child, tag_remark(tag)),
            }
        }
    }

    fn group(&mut self, node: Node<'_, '_>, style: &Style<'_>, at: Transform) {
        let at = at.pre_concat(self.checked(node));
        let inside = style.within(node);
        let Some(id) = node.attribute("id") else {
            return self.children(node, &inside, at);
        };
        self.claim(node, id);
        if ["pivot_", "spot_"].iter().any(|mark| id.starts_with(mark)) {
            self.note(
                node,
                remark("pivot_ and spot_ mark circles, not groups", "Put the id on a circle"),
            );
        }
        self.drawing.items.push(Item::Enter(id.into()));
        self.children(node, &inside, at);
        self.drawing.items.push(Item::Leave);
    }

    /// Notes bad attributes and gives the transform.
    fn checked(&mut self, node: Node<'_, '_>) -> Transform {
        for found in attribute_remarks(node) {
            self.note(node, found);
        }
        geometry::transform(node).unwrap_or_else(|found| {
            self.note(node, found);
            Transform::identity()
        })
    }

    fn claim(&mut self, node: Node<'_, '_>, id: &str) {
        let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
        if id.is_empty() || id == "root" || id.contains("__") || !id.chars().all(plain) {
            self.note(
                node,
                remark(
                    "the id is not a plain name",
                    "Use a-z, 0-9 and single _ only, and not \"root\"",
                ),
            );
        }
        if !self.ids.insert(id.into()) {
            self.note(node, remark("two elements have this id", "Rename one"));
        }
    }

    fn shape(&mut self, node: Node<'_, '_>, style: &Style<'_>, at: Transform) {
        let at = at.pre_concat(self.checked(node));
        let style = style.within(node);
        let path = match geometry::path(node) {
            Ok(path) => path,
            Err(found) => return self.note(node, found),
        };
        if let Some(id) = node.attribute("id") {
            self.claim(node, id);
            self.marked(node, id, &path, &style, at);
        } else {
            self.painted(node, &path, &style, at);
        }
    }

    fn marked(
        &mut self,
        node: Node<'_, '_>,
        id: &str,
        path: &Path,
        style: &Style<'_>,
        at: Transform,
    ) {
        let Some(bounds) = path.clone().transform(at).map(|path| path.bounds()) else {
            return;
        };
        let (l, t, r, b) = (bounds.left(), bounds.top(), bounds.right(), bounds.bottom());
        let centre = [f32::midpoint(l, r), f32::midpoint(t, b)].map(art::snap);
        if let Some(part) = id.strip_prefix("pivot_") {
            self.drawing.pivots.insert(part.into(), centre);
        } else if id.starts_with("spot_") {
            self.drawing.items.push(Item::Spot(id.into(), centre));
        } else if id.starts_with("glow_") {
            let round = ["circle", "ellipse"].contains(&node.tag_name().name());
            let opacity = style.fill_opacity * number(node, "opacity").unwrap_or(1.0);
            match color(style.fill.unwrap_or("none"), opacity) {
                Ok(Some(color)) if round => self.drawing.items.push(Item::Glow(Glow {
                    id: id.into(),
                    centre,
                    radii: [(r - l) / 2.0, (b - t) / 2.0],
                    color,
                })),
                _ => self
                    .note(node, remark("a glow_ is a filled circle or ellipse", "Draw it as one")),
            }
        } else {
            self.note(
                node,
                remark(
                    "a shape has an id",
                    "Put the id on a <g> about it (only pivot_, spot_ and glow_ mark shapes)",
                ),
            );
        }
    }

    fn painted(&mut self, node: Node<'_, '_>, path: &Path, style: &Style<'_>, at: Transform) {
        let opacity = number(node, "opacity").unwrap_or(1.0);
        let is_line = node.tag_name().name() == "line";
        let fill = style.fill.unwrap_or(if is_line { "none" } else { "" });
        if fill.is_empty() {
            let found = remark("no fill is stated, it would be black", "State fill=\"…\" or none");
            return self.note(node, found);
        }
        match self.fill_paint(node, fill, style.fill_opacity * opacity, path, at) {
            Ok(Some(paint)) if !is_line => {
                let even = [FillRule::Winding, FillRule::EvenOdd];
                self.area(path.clone(), even[usize::from(style.even_odd)], paint, at);
            }
            Ok(_) => {}
            Err(found) => self.note(node, found),
        }
        match color(style.stroke.unwrap_or("none"), style.stroke_opacity * opacity) {
            Ok(Some(stroke)) => {
                if let Some(outline) = geometry::stroked(path, style, 1.0) {
                    self.area(outline, FillRule::Winding, Paint::flat(stroke), at);
                }
            }
            Ok(None) => {}
            Err(found) => self.note(node, found),
        }
    }

    fn area(&mut self, path: Path, rule: FillRule, paint: Paint, at: Transform) {
        if let Some(path) = path.transform(at) {
            self.drawing.items.push(Item::Area(Area { path, rule, paint }));
        }
    }

    fn fill_paint(
        &self,
        node: Node<'_, '_>,
        fill: &str,
        opacity: f32,
        path: &Path,
        at: Transform,
    ) -> Result<Option<Paint>, Remark> {
        let Some(from) = color(fill, opacity)? else {
            return Ok(None);
        };
        let to = node.attribute("data-to");
        let to_opacity = number(node, "data-to-opacity");
        if to.is_none() && to_opacity.is_none() {
            return Ok(Some(Paint::flat(from)));
        }
        let Some(to) = color(to.unwrap_or(fill), to_opacity.unwrap_or(opacity))? else {
            return Err(remark("data-to is none", "Use data-to-opacity=\"0\""));
        };
        let bounds = path.clone().transform(at).map(|path| path.bounds());
        let bounds = bounds.ok_or_else(|| remark("the shape has no extent", "Delete it"))?;
        let across = node.attribute("data-axis") == Some("x");
        let (start, end) =
            if across { (bounds.left(), bounds.right()) } else { (bounds.top(), bounds.bottom()) };
        Ok(Some(Paint { from, to, axis: usize::from(!across), start, length: end - start }))
    }

    /// A pivot for a part that does not exist is a slip of the pen.
    fn stray_pivots(&mut self) {
        for part in self.drawing.pivots.keys() {
            if part != "root" && !self.ids.contains(part) {
                self.findings.push(Finding {
                    file: self.file.into(),
                    line: 1,
                    element: format!("pivot_{part}"),
                    what: format!("there is no part {part}"),
                    cure: "Rename the pivot after a part".into(),
                });
            }
        }
    }
}

fn name_of(node: Node<'_, '_>) -> String {
    let tag = node.tag_name().name();
    if let Some(id) = node.attribute("id") {
        return format!("<{tag} id=\"{id}\">");
    }
    let group = node.ancestors().find_map(|above| above.attribute("id"));
    group.map_or_else(|| format!("<{tag}>"), |id| format!("<{tag}> in {id}"))
}
