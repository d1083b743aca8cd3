//! Plain small SVGs for the HTML reader: one face, no ids, no marks.

use std::{collections::BTreeSet, fmt::Write as _};

use art::Picture;
use roxmltree::{Document, Node};

/// The still pictures of a drawing as (suffix, SVG text): one for each mood (`.happy`) and each
/// disguise (`.moustache`), or a single one with an empty suffix. Of a drawing without moods, each
/// option is a layer of its own (`.opt_hat`), to be laid over the rest. The text must have been checked.
#[must_use]
pub fn stills(picture: &Picture, svg: &str) -> Vec<(String, String)> {
    let Ok(document) = Document::parse(svg) else {
        return Vec::new();
    };
    let moods: Vec<&str> = picture.moods().collect();
    let first = moods.first().copied().unwrap_or_default();
    let still = |mood: &str, shown: &[&str]| Still::write(picture, &document, mood, shown);
    let mut all = Vec::new();
    if moods.is_empty() {
        all.push((String::new(), still("", &[])));
    }
    for mood in &moods {
        all.push((format!(".{mood}"), still(mood, &[])));
    }
    for part in &picture.parts {
        if let Some(name) = part.id.strip_prefix("disguise_").filter(|n| !n.contains("__")) {
            all.push((format!(".{name}"), still(first, &[&part.id])));
        }
    }
    if moods.is_empty() {
        let options = picture.parts.iter().filter(|it| it.id.starts_with("opt_"));
        for part in options.filter(|it| !it.id.contains("__")) {
            all.push((format!(".{}", part.id), Still::layer(picture, &document, &part.id)));
        }
    }
    all
}

struct Still<'a> {
    name: &'a str,
    hidden: BTreeSet<&'a str>,
    defs: String,
    body: String,
    count: usize,
}

impl<'a> Still<'a> {
    /// One part alone; it hangs on no moved group.
    fn layer(picture: &'a Picture, document: &Document<'_>, part: &str) -> String {
        let mut still = Self {
            name: &picture.name,
            hidden: BTreeSet::new(),
            defs: String::new(),
            body: String::new(),
            count: 0,
        };
        let found = document.descendants().find(|node| node.attribute("id") == Some(part));
        if let Some(node) = found {
            still.element(node);
        }
        still.finish(picture)
    }

    fn write(picture: &'a Picture, document: &Document<'_>, mood: &str, shown: &[&str]) -> String {
        let seen = picture.visible(mood, shown);
        let parts = picture.parts.iter().zip(seen);
        let hidden = parts.filter(|(_, seen)| !seen).map(|(part, _)| part.id.as_str());
        let mut still = Self {
            name: &picture.name,
            hidden: hidden.collect(),
            defs: String::new(),
            body: String::new(),
            count: 0,
        };
        still.children(document.root_element());
        still.finish(picture)
    }

    fn finish(&self, picture: &Picture) -> String {
        let [w, h] = picture.size;
        let mut out = format!("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {w} {h}\">");
        if !self.defs.is_empty() {
            let _ = write!(out, "<defs>{}</defs>", self.defs);
        }
        out + &self.body + "</svg>\n"
    }

    fn children(&mut self, node: Node<'_, '_>) {
        for child in node.children().filter(Node::is_element) {
            self.element(child);
        }
    }

    fn element(&mut self, node: Node<'_, '_>) {
        let tag = node.tag_name().name();
        let id = node.attribute("id").unwrap_or_default();
        let mark = id.starts_with("pivot_") || id.starts_with("spot_");
        if mark || self.hidden.contains(id) || ["title", "desc"].contains(&tag) {
            return;
        }
        if tag == "g" {
            return self.group(node);
        }
        let fill = self.gradient(node, id);
        let _ = write!(self.body, "<{tag}");
        for attribute in node.attributes() {
            let name = attribute.name();
            let replaced = fill.is_some() && ["fill", "fill-opacity"].contains(&name);
            if !replaced && name != "id" && !name.starts_with("data-") {
                self.attribute(name, attribute.value());
            }
        }
        if let Some(fill) = fill {
            self.attribute("fill", &fill);
        }
        self.body.push_str("/>");
    }

    fn group(&mut self, node: Node<'_, '_>) {
        let kept = node.attributes().filter(|a| a.name() != "id");
        let kept: Vec<_> = kept.map(|a| (a.name(), a.value())).collect();
        let before = self.body.len();
        if !kept.is_empty() {
            self.body.push_str("<g");
            for (name, value) in &kept {
                self.attribute(name, value);
            }
            self.body.push('>');
        }
        let start = self.body.len();
        self.children(node);
        if self.body.len() == start {
            self.body.truncate(before);
        } else if !kept.is_empty() {
            self.body.push_str("</g>");
        }
    }

    fn attribute(&mut self, name: &str, value: &str) {
        let value = value.split_whitespace().collect::<Vec<_>>().join(" ");
        let _ = write!(self.body, " {name}=\"{value}\"");
    }

    /// Writes the gradient a shape needs and gives the paint that refers to it.
    fn gradient(&mut self, node: Node<'_, '_>, id: &str) -> Option<String> {
        let from = inherited(node, "fill")?;
        let opacity = inherited(node, "fill-opacity").unwrap_or("1");
        let name = format!("{}-{}", self.name, self.count + 1);
        if id.starts_with("glow_") {
            let alpha: f32 = opacity.parse().unwrap_or(1.0);
            let _ = write!(self.defs, "<radialGradient id=\"{name}\">");
            for (share, light) in
                [(0.0, 1.0), (0.18, 0.86), (0.4, 0.5), (0.62, 0.21), (0.82, 0.05), (1.0, 0.0)]
            {
                let alpha = (alpha * light * 100.0_f32).round() / 100.0;
                self.stop(share, from, &alpha.to_string());
            }
            self.defs.push_str("</radialGradient>");
        } else if node.has_attribute("data-to") || node.has_attribute("data-to-opacity") {
            let across = node.attribute("data-axis") == Some("x");
            let end = if across { "" } else { " x2=\"0\" y2=\"1\"" };
            let _ = write!(self.defs, "<linearGradient id=\"{name}\"{end}>");
            self.stop(0.0, from, opacity);
            let to = node.attribute("data-to").unwrap_or(from);
            self.stop(1.0, to, node.attribute("data-to-opacity").unwrap_or(opacity));
            self.defs.push_str("</linearGradient>");
        } else {
            return None;
        }
        self.count += 1;
        Some(format!("url(#{name})"))
    }

    fn stop(&mut self, offset: f32, color: &str, opacity: &str) {
        let _ = write!(self.defs, "<stop offset=\"{offset}\" stop-color=\"{color}\"");
        if opacity != "1" {
            let _ = write!(self.defs, " stop-opacity=\"{opacity}\"");
        }
        self.defs.push_str("/>");
    }
}

fn inherited<'a>(node: Node<'a, '_>, name: &str) -> Option<&'a str> {
    node.ancestors().find_map(|above| above.attribute(name))
}
