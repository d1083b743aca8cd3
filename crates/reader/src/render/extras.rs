//! What only some screens have: a code to be photographed, a field to type one, a star of five points, a vote.

use port::{Code, Field, Target, Vote};

use super::Page;
use crate::{Element, el, known, words::words};

/// The light modules around a QR code, without which it is not found on a photo.
const QUIET: usize = 4;

/// A code: its QR code, and its letters.
pub fn code(page: &Page<'_>) -> Option<Element> {
    let code = page.frame.view.code.as_ref()?;
    let text = el("p").class("code-text").text(code.text.clone());
    let figure = el("div").key("code").class("code");
    Some(figure.children(squares(page, code)).child(text))
}

fn squares(page: &Page<'_>, code: &Code) -> Option<Element> {
    let side = code.rows.len();
    let path: String = code.rows.iter().enumerate().map(|(y, row)| row_path(y, row)).collect();
    let whole = side + 2 * QUIET;
    (side > 0).then(|| {
        el("svg")
            .class("qr")
            .attr("viewBox", format!("0 0 {whole} {whole}"))
            .attr("shape-rendering", "crispEdges")
            .attr("role", "img")
            .attr("aria-label", words(page.frame.lang).qr)
            .child(el("path").attr("d", path))
    })
}

/// The dark runs of a row, each a flat rectangle.
fn row_path(y: usize, row: &str) -> String {
    let mut path = String::new();
    let mut from = None;
    for (x, module) in row.chars().chain(['.']).enumerate() {
        match (module, from) {
            ('#', None) => from = Some(x),
            ('#', Some(_)) | (_, None) => {}
            (_, Some(start)) => {
                let long = x - start;
                path.push_str(&format!("M{} {}h{long}v1h-{long}z", start + QUIET, y + QUIET));
                from = None;
            }
        }
    }
    path
}

/// Where a code is typed. Its button is the one big button of the screen.
pub fn field(page: &Page<'_>) -> Option<Element> {
    let Field { label, longest } = page.frame.view.field.as_ref()?;
    let input = el("input")
        .attr("id", known::FIELD)
        .attr("type", "text")
        .attr("autocomplete", "off")
        .attr("autocapitalize", "characters")
        .attr("autocorrect", "off")
        .attr("spellcheck", "false")
        .attr("maxlength", longest.to_string());
    let name = el("label").attr("for", known::FIELD).text(label.clone());
    Some(el("div").key("field").class("field").child(name).child(input))
}

/// Sao's five points, from the top on; what is lit is told too.
pub fn points(page: &Page<'_>) -> Option<Element> {
    let lit = page.frame.view.points?.min(5);
    let points = (0..5_u8).map(|at| {
        let class = if at < lit { "ray lit" } else { "ray" };
        el("path").key(format!("point:{at}")).class(class).attr("d", POINTS[usize::from(at)])
    });
    Some(
        el("svg")
            .key("points")
            .class("five-points")
            .attr("viewBox", "-110 -110 220 220")
            .attr("role", "img")
            .attr("aria-label", format!("{}: {lit}/5", words(page.frame.lang).star))
            .children(points),
    )
}

/// The points of a star around the middle: outer radius 100, inner radius 46, corners by turns of 36 degrees.
const POINTS: [&str; 5] = [
    "M0 0L-27 -37.2L0 -100L27 -37.2z",
    "M0 0L27 -37.2L95.1 -30.9L43.7 14.2z",
    "M0 0L43.7 14.2L58.8 80.9L0 46z",
    "M0 0L0 46L-58.8 80.9L-43.7 14.2z",
    "M0 0L-43.7 14.2L-95.1 -30.9L-27 -37.2z",
];

/// How a class votes on an answer: the shape to hold up, and how many did.
pub fn vote(page: &Page<'_>, target: &Target) -> Option<Element> {
    let Vote { shape, first, second } = target.state.vote?;
    let words = words(page.frame.lang);
    let counts: Vec<String> = first.iter().chain(&second).map(u16::to_string).collect();
    let counted = (!counts.is_empty()).then(|| {
        el("span")
            .class("votes")
            .child(el("span").class("sr").text(format!("{}: ", words.votes)))
            .text(counts.join(" → "))
    });
    let sign = el("span").class("shape").attr("aria-hidden", "true").text(shape.sign());
    Some(el("span").class("vote").child(sign).children(counted))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_of_modules_is_drawn_in_runs() {
        assert_eq!(row_path(0, "##.#"), "M4 4h2v1h-2zM7 4h1v1h-1z");
        assert_eq!(row_path(3, "...."), "");
        assert_eq!(row_path(1, "#"), "M4 5h1v1h-1z");
    }
}
