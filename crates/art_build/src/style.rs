//! The attributes that are allowed, and the paint they give.

use roxmltree::Node;

/// A remark on an element: what is wrong and the cure.
pub(crate) type Remark = (String, String);

const GROUP: [&str; 10] = [
    "id",
    "transform",
    "fill",
    "fill-opacity",
    "fill-rule",
    "stroke",
    "stroke-width",
    "stroke-linecap",
    "stroke-linejoin",
    "stroke-opacity",
];
const SHAPE: [&str; 5] =
    ["opacity", "stroke-miterlimit", "data-to", "data-to-opacity", "data-axis"];
const GEOMETRY: [(&str, &[&str]); 7] = [
    ("path", &["d"]),
    ("rect", &["x", "y", "width", "height", "rx", "ry"]),
    ("circle", &["cx", "cy", "r"]),
    ("ellipse", &["cx", "cy", "rx", "ry"]),
    ("line", &["x1", "y1", "x2", "y2"]),
    ("polyline", &["points"]),
    ("polygon", &["points"]),
];

/// Whether the tag is a shape of the subset.
pub(crate) fn is_shape(tag: &str) -> bool {
    GEOMETRY.iter().any(|(name, _)| *name == tag)
}

/// Why an element is not allowed.
pub(crate) fn tag_remark(tag: &str) -> Remark {
    let cure = match tag {
        "linearGradient" | "radialGradient" | "stop" => {
            "Use data-to=\"#rrggbb\" on the shape, or a circle with an id glow_…"
        }
        "filter" | "clipPath" | "mask" | "pattern" => "Draw the wanted outline itself",
        "text" | "tspan" => "Words come from the game; leave them out",
        "image" => "Draw it with shapes",
        "use" | "symbol" => "Copy the shapes",
        "style" => "Write fill=\"…\" and stroke=\"…\" on the elements",
        "defs" => "Delete it: nothing in the subset needs definitions",
        _ => "Use only g, path, rect, circle, ellipse, line, polyline, polygon",
    };
    (format!("<{tag}> is not in the authoring subset"), cure.into())
}

/// Which attributes of a group or shape are not allowed.
pub(crate) fn attribute_remarks(node: Node<'_, '_>) -> Vec<Remark> {
    let tag = node.tag_name().name();
    let geometry = GEOMETRY.iter().find(|(name, _)| *name == tag);
    let own = geometry.map_or(&[] as &[&str], |(_, names)| names);
    let allowed = |name: &str| {
        GROUP.contains(&name) || own.contains(&name) || (tag != "g" && SHAPE.contains(&name))
    };
    let extra = node.attributes().filter(|a| a.namespace().is_some() || !allowed(a.name()));
    extra.map(|a| attribute_remark(tag, a.name())).collect()
}

fn attribute_remark(tag: &str, name: &str) -> Remark {
    let cure = match name {
        "style" | "class" => "Write the colours as attributes: fill=\"#rrggbb\"",
        "opacity" if tag == "g" => "Put the opacity on the shapes; overlaps would show otherwise",
        "stroke-dasharray" => "Draw the dashes as single lines",
        "filter" | "clip-path" | "mask" => "Draw the wanted outline itself",
        "display" | "visibility" => "Delete the element, or make it a part the game hides",
        _ => "Delete it",
    };
    (format!("the attribute {name} is not in the authoring subset"), cure.into())
}

/// What groups hand down to what is in them.
#[derive(Clone, Debug)]
pub(crate) struct Style<'a> {
    pub(crate) fill: Option<&'a str>,
    pub(crate) fill_opacity: f32,
    pub(crate) even_odd: bool,
    pub(crate) stroke: Option<&'a str>,
    pub(crate) stroke_opacity: f32,
    pub(crate) width: f32,
    pub(crate) cap: &'a str,
    pub(crate) join: &'a str,
}

impl Default for Style<'_> {
    fn default() -> Self {
        Self {
            fill: None,
            fill_opacity: 1.0,
            even_odd: false,
            stroke: None,
            stroke_opacity: 1.0,
            width: 1.0,
            cap: "butt",
            join: "miter",
        }
    }
}

impl<'a> Style<'a> {
    /// The style inside `node`.
    pub(crate) fn within(&self, node: Node<'a, '_>) -> Self {
        Self {
            fill: node.attribute("fill").or(self.fill),
            fill_opacity: number(node, "fill-opacity").unwrap_or(self.fill_opacity),
            even_odd: node.attribute("fill-rule").map_or(self.even_odd, |rule| rule == "evenodd"),
            stroke: node.attribute("stroke").or(self.stroke),
            stroke_opacity: number(node, "stroke-opacity").unwrap_or(self.stroke_opacity),
            width: number(node, "stroke-width").unwrap_or(self.width),
            cap: node.attribute("stroke-linecap").unwrap_or(self.cap),
            join: node.attribute("stroke-linejoin").unwrap_or(self.join),
        }
    }
}

/// A number attribute, if it is there and is a number.
pub(crate) fn number(node: Node<'_, '_>, name: &str) -> Option<f32> {
    let text = node.attribute(name)?;
    text.trim_end_matches("px").trim().parse().ok()
}

/// `none`, or a colour.
pub(crate) fn color(text: &str, opacity: f32) -> Result<Option<[u8; 4]>, Remark> {
    if text == "none" {
        return Ok(None);
    }
    let hex = text.strip_prefix('#').and_then(rgb);
    let [r, g, b] = hex.ok_or_else(|| {
        (format!("the colour {text} is not plain"), "Write it as #rrggbb or none".to_owned())
    })?;
    let alpha = (opacity.clamp(0.0, 1.0) * 255.0).round() as u8;
    Ok(Some([r, g, b, alpha]))
}

fn rgb(hex: &str) -> Option<[u8; 3]> {
    if !hex.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return None;
    }
    let value = u32::from_str_radix(hex, 16).ok()?;
    let byte = |shift: u32| (value >> shift & 0xff) as u8;
    let nibble = |shift: u32| (value >> shift & 0xf) as u8 * 0x11;
    match hex.len() {
        3 => Some([nibble(8), nibble(4), nibble(0)]),
        6 => Some([byte(16), byte(8), byte(0)]),
        _ => None,
    }
}
