//! QR codes as drawings.

use std::fmt::Write as _;

use classroom::qr::{Modules, QUIET};
use markup::{Element, el};

/// A QR code as one path, with its quiet zone, for a reader who is told `label` instead.
#[must_use]
pub fn code(modules: &Modules, label: &str) -> Element {
    let side = modules.side() + 2 * QUIET;
    el("svg")
        .class("qr")
        .attr("viewBox", format!("0 0 {side} {side}"))
        .attr("shape-rendering", "crispEdges")
        .attr("role", "img")
        .attr("aria-label", label)
        .child(el("path").attr("d", path(modules)))
}

/// A box for every run of dark modules in a row.
fn path(modules: &Modules) -> String {
    let mut path = String::new();
    for (y, row) in modules.rows().enumerate() {
        let mut x = 0;
        for run in row.chunk_by(|one, next| one == next) {
            if run.first() == Some(&true) {
                // Writing to a String cannot fail.
                let _ = write!(path, "M{} {}h{}v1h-{2}z", x + QUIET, y + QUIET, run.len());
            }
            x += run.len();
        }
    }
    path
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Draws the path again, box by box.
    fn redrawn(path: &str, side: usize) -> Vec<bool> {
        let mut dark = vec![false; side * side];
        for part in path.split('M').skip(1) {
            let mut numbers = part.split([' ', 'h', 'v']);
            let mut next =
                || numbers.next().and_then(|it| it.parse::<usize>().ok()).expect("a number");
            let (x, y, run) = (next(), next(), next());
            for x in x..x + run {
                assert!(!std::mem::replace(&mut dark[y * side + x], true), "twice");
            }
        }
        dark
    }

    #[test]
    fn every_dark_module_is_drawn_once_and_the_quiet_zone_is_kept() {
        let modules = classroom::qr::draw("http://hub.test/#a=7K2MABCDEFGH").expect("it fits");
        let side = modules.side() + 2 * QUIET;
        let dark = redrawn(&path(&modules), side);
        for (at, dark) in dark.iter().enumerate() {
            let (x, y) = (at % side, at / side);
            let module = x >= QUIET && y >= QUIET && modules.dark(x - QUIET, y - QUIET);
            assert_eq!(*dark, module, "{x} {y}");
        }
    }

    #[test]
    fn it_has_a_label_and_one_path() {
        let modules = classroom::qr::draw("a").expect("it fits");
        let svg = code(&modules, "a <label>");
        assert_eq!(svg.children.len(), 1);
        assert_eq!((svg.get("role"), svg.get("aria-label")), (Some("img"), Some("a <label>")));
        assert_eq!(svg.get("viewBox"), Some("0 0 29 29"));
    }
}
