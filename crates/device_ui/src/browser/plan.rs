//! Where everything on the pretend browser lies.

use egui::{Pos2, Rect, Vec2, pos2, vec2};
use port::{Browser, BrowserElement, DeviceFrame, Happening, Popup};

use crate::theme::Theme;

/// The least width of a film beside others, logical pixels.
const FILM: f32 = 190.0;

/// How high a row of words is beside other things, and on a page of words alone at most, logical pixels.
const ROW: f32 = 56.0;
const ROW_ALONE: f32 = 116.0;

/// Where everything on the pretend browser lies.
#[derive(Clone, Debug)]
pub(crate) struct BrowserPlan {
    /// The case.
    pub(crate) case: Rect,
    /// The screen in the case.
    pub(crate) screen: Rect,
    /// The strip of tabs, on a computer.
    pub(crate) tabs: Option<Rect>,
    /// The address bar.
    pub(crate) bar: Rect,
    /// The page.
    pub(crate) page: Rect,
    /// The box over the page.
    pub(crate) popup: Option<PopupPlan>,
    elements: Vec<(String, Rect)>,
}

/// Where everything on the box over the page lies.
#[derive(Clone, Copy, Debug)]
pub(crate) struct PopupPlan {
    /// The whole box.
    pub(crate) rect: Rect,
    /// The figure.
    pub(crate) figure: Rect,
    /// What it says.
    pub(crate) words: Rect,
}

impl BrowserPlan {
    /// Where an element is.
    pub(crate) fn element(&self, id: &str) -> Option<Rect> {
        self.elements.iter().find(|(known, _)| known == id).map(|(_, rect)| *rect)
    }
}

/// Lays out a browser in `rect`; `s` is screen pixels for one logical pixel.
pub(crate) fn plan(browser: &Browser, rect: Rect, theme: &Theme, s: f32) -> BrowserPlan {
    let t = (theme.sizes.target * s).max(theme.shape.floor);
    let gap = theme.sizes.gap * s;
    let side = 18.0 * s;
    let mut elements = Vec::new();
    let (screen, tabs) = match browser.frame {
        DeviceFrame::Tablet => {
            let bezel = t + 8.0 * s;
            let screen =
                Rect::from_min_max(rect.min + vec2(side, side), rect.max - vec2(side, bezel));
            let strip = Rect::from_min_max(pos2(rect.left(), screen.bottom()), rect.max);
            row(&browser.bezel, strip, vec2(t, t), gap, &mut elements);
            (screen, None)
        }
        DeviceFrame::Computer => {
            let strip = t + 4.0 * s;
            let inside = rect.shrink(8.0 * s);
            let tabs = Rect::from_min_max(inside.min, pos2(inside.right(), inside.top() + strip));
            let close =
                Rect::from_min_max(pos2(tabs.left() + tabs.width() * 0.42, tabs.top()), tabs.max);
            at_left(&browser.bezel, close, t, gap, &mut elements);
            (Rect::from_min_max(pos2(inside.left(), tabs.bottom()), inside.max), Some(tabs))
        }
    };
    let bar_height = (52.0 * s).max(30.0);
    let bar = Rect::from_min_max(screen.min, pos2(screen.right(), screen.top() + bar_height));
    let page = Rect::from_min_max(pos2(screen.left(), bar.bottom()), screen.max);
    page_elements(&browser.page, page, t, gap, s, &mut elements);
    let gone = matches!(browser.happening, Some(Happening::FilmPlays));
    let popup = browser.popup.as_ref().filter(|_| !gone).map(|popup| {
        let plan = popup_plan(popup, page, t, gap, s, &mut elements);
        // What lies under the box cannot be touched through it.
        plan
    });
    BrowserPlan { case: rect, screen, tabs, bar, page, popup, elements }
}

/// Elements in a row in the middle of `strip`.
fn row(list: &[BrowserElement], strip: Rect, size: Vec2, gap: f32, out: &mut Vec<(String, Rect)>) {
    let n = list.len() as f32;
    let mut x = strip.center().x - (size.x * n + gap * (n - 1.0).max(0.0)) / 2.0;
    for element in list {
        out.push((
            element.id.clone(),
            Rect::from_min_size(pos2(x, strip.center().y - size.y / 2.0), size),
        ));
        x += size.x + gap;
    }
}

fn at_left(list: &[BrowserElement], strip: Rect, t: f32, gap: f32, out: &mut Vec<(String, Rect)>) {
    let mut x = strip.left();
    for element in list {
        out.push((
            element.id.clone(),
            Rect::from_min_size(pos2(x, strip.center().y - t / 2.0), Vec2::splat(t)),
        ));
        x += t + gap;
    }
}

fn page_elements(
    list: &[BrowserElement],
    page: Rect,
    t: f32,
    gap: f32,
    s: f32,
    out: &mut Vec<(String, Rect)>,
) {
    let mut inside = page.shrink(14.0 * s);
    let texts: Vec<&BrowserElement> = list.iter().filter(|it| is_text(it)).collect();
    // A page of nothing but words gives them its room.
    let alone = texts.len() == list.len();
    let share = inside.height() / texts.len().max(1) as f32 - 8.0 * s;
    let h = if alone { share.min(ROW_ALONE * s) } else { ROW * s };
    for element in texts {
        out.push((element.id.clone(), Rect::from_min_size(inside.min, vec2(inside.width(), h))));
        inside.min.y += h + 8.0 * s;
    }
    let things: Vec<&BrowserElement> = list.iter().filter(|it| !is_text(it)).collect();
    let (placed, rowed): (Vec<_>, Vec<_>) =
        things.into_iter().partition(|it| anchor(&it.at).is_some() && !is_big(it));
    let n = rowed.len().max(1);
    // Names under the pictures want their width.
    let one_row = (inside.width() + gap) / n as f32 - gap >= FILM * s;
    let per_row = if n > 3 && !one_row { n.div_ceil(2) } else { n };
    let rows = n.div_ceil(per_row);
    let w = ((inside.width() - gap * (per_row as f32 - 1.0)) / per_row as f32)
        .min(inside.height() * 1.15);
    let h = (inside.height() - gap * (rows as f32 - 1.0)) / rows as f32;
    for (line, chunk) in rowed.chunks(per_row).enumerate() {
        let count = chunk.len() as f32;
        let mut x = inside.center().x - (w * count + gap * (count - 1.0)) / 2.0;
        for element in chunk {
            let y = inside.top() + line as f32 * (h + gap);
            out.push((element.id.clone(), Rect::from_min_size(pos2(x, y), vec2(w, h))));
            x += w + gap;
        }
    }
    for element in placed {
        out.push((element.id.clone(), anchored(&element.at, inside, Vec2::splat(t))));
    }
}

fn is_text(element: &BrowserElement) -> bool {
    matches!(element.look.as_str(), "text" | "notice" | "field") && element.target.is_none()
}

fn is_big(element: &BrowserElement) -> bool {
    matches!(element.look.as_str(), "film" | "gift")
}

fn anchor(at: &str) -> Option<Vec2> {
    Some(match at {
        "top_left" => vec2(0.0, 0.0),
        "top_right" => vec2(1.0, 0.0),
        "middle" => vec2(0.5, 0.5),
        "bottom_left" => vec2(0.0, 1.0),
        "bottom_right" => vec2(1.0, 1.0),
        _ => return None,
    })
}

fn anchored(at: &str, inside: Rect, size: Vec2) -> Rect {
    let share = anchor(at).unwrap_or(vec2(0.5, 1.0));
    Rect::from_min_size(inside.min + (inside.size() - size) * share, size)
}

/// The box: its figure on one side, what it says and its buttons on the other.
fn popup_plan(
    popup: &Popup,
    page: Rect,
    t: f32,
    gap: f32,
    s: f32,
    out: &mut Vec<(String, Rect)>,
) -> PopupPlan {
    let rect = page.shrink2(vec2(page.width() * 0.035, (10.0 * s).max(4.0)));
    let inside = rect.shrink(14.0 * s);
    let left = popup.elements.iter().any(|it| it.at.ends_with("_left"));
    let share = if popup.art.is_empty() { 0.28 } else { 0.4 };
    let figure_width = (inside.width() * share).min(inside.height() * 1.2);
    let (figure, mut words) = if left {
        let x = inside.right() - figure_width;
        (
            Rect::from_min_max(pos2(x, inside.top()), inside.max),
            Rect::from_min_max(inside.min, pos2(x - gap * 0.5, inside.bottom())),
        )
    } else {
        let x = inside.left() + figure_width;
        (
            Rect::from_min_max(inside.min, pos2(x, inside.bottom())),
            Rect::from_min_max(pos2(x + gap * 0.5, inside.top()), inside.max),
        )
    };
    let column = words;
    let mut below: Vec<&BrowserElement> = Vec::new();
    for element in &popup.elements {
        if element.at.starts_with("top") {
            let size = button_size(element, column, t);
            let place = anchored(&element.at, column, size);
            out.push((element.id.clone(), place));
            words.min.y = words.min.y.max(place.bottom() + 4.0 * s);
        } else {
            below.push(element);
        }
    }
    let n = below.len() as f32;
    if n > 0.0 {
        words.max.y = words.max.y.min(column.bottom() - t - 6.0 * s);
        let room = (column.width() - gap * (n - 1.0)) / n;
        let widths: Vec<f32> = below
            .iter()
            .map(|it| button_size(it, column, t).x.min(room).max(t.min(room)))
            .collect();
        let total = widths.iter().sum::<f32>() + gap * (n - 1.0);
        let align = below.first().map_or(0.5, |it| anchor(&it.at).map_or(0.5, |share| share.x));
        let mut x = column.left() + (column.width() - total) * align;
        for (element, width) in below.iter().zip(widths) {
            out.push((
                element.id.clone(),
                Rect::from_min_size(pos2(x, column.bottom() - t), vec2(width, t)),
            ));
            x += width + gap;
        }
    }
    PopupPlan { rect, figure, words }
}

fn button_size(element: &BrowserElement, column: Rect, t: f32) -> Vec2 {
    match element.look.as_str() {
        "big_red" => vec2(column.width().min(t * 2.4), t),
        "small_red" | "small_grey" => Vec2::splat(t),
        _ => vec2(column.width().min(t * 2.7), t),
    }
}

/// A point in a rectangle, by shares.
pub(crate) fn within(rect: Rect, share: Vec2) -> Pos2 {
    rect.min + rect.size() * share
}
