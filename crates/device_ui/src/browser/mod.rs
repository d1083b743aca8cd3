//! The pretend web browser: a tablet or a computer window with a page that means something.

mod happening;
mod plan;

use egui::{Color32, Painter, Rect, Shape, Stroke, Vec2, pos2, vec2};
use port::{Browser, BrowserElement, DeviceFrame, Happening, Line, Popup, Reveal};

pub(crate) use plan::{BrowserPlan, plan};

use crate::{
    paint::{self, Skin},
    picture::{self, Drawing, Pose},
    playback::spring,
    screen::{Ctx, Touch, port_rect},
    text::{self, Face, Style},
};
use plan::PopupPlan;

/// A radius that makes a disc of any square, in every band.
const ROUND: f32 = 999.0;

/// The smallest prize that stands over the words, logical pixels.
const PRIZE: f32 = 56.0;

/// What a part of the browser needs: the screen's context, the browser, where it lies, who is touched.
pub(crate) struct Scene<'a> {
    pub(crate) cx: &'a Ctx<'a>,
    pub(crate) browser: &'a Browser,
    pub(crate) plan: &'a BrowserPlan,
    touches: &'a [Touch],
    /// How far the happening is, 0 to 1.
    pub(crate) t: f32,
}

impl Scene<'_> {
    fn touch(&self, element: &BrowserElement) -> Touch {
        let found = self.cx.touch(self.touches, element.target.as_deref());
        found.map_or(Touch { appear: 1.0, ..Touch::default() }, |touch| Touch {
            appear: 1.0,
            ..touch
        })
    }

    fn label(&self, element: &BrowserElement) -> String {
        if !element.text.is_empty() {
            return element.text.clone();
        }
        let targets = &self.cx.frame.view.targets;
        let target = targets.iter().find(|target| Some(&target.id) == element.target.as_ref());
        target.map(|target| target.label.clone()).unwrap_or_default()
    }

    fn size(&self, size: f32) -> f32 {
        self.cx.size(size)
    }

    /// A slow wave, still when motion is reduced.
    pub(crate) fn wave(&self, hertz: f64, phase: f32) -> f32 {
        self.cx.wave(hertz, phase)
    }

    /// The figure of the box, with what it wears.
    pub(crate) fn box_art(&self) -> (&str, Vec<&str>) {
        let popup = self.browser.popup.as_ref();
        let art =
            popup.map(|it| it.art.as_str()).filter(|art| !art.is_empty()).unwrap_or("gift_box");
        (art, popup.map(|it| it.wears.iter().map(String::as_str).collect()).unwrap_or_default())
    }
}

/// Draws the browser; gives back the lines it shows itself.
pub(crate) fn draw(
    cx: &Ctx<'_>,
    browser: &Browser,
    plan: &BrowserPlan,
    touches: &[Touch],
    said: Option<&Line>,
) -> Vec<(String, port::Rect)> {
    let t = cx.playback.happening(cx.now).unwrap_or(1.0);
    let scene = Scene { cx, browser, plan, touches, t };
    case(&scene);
    let clip = cx.painter.with_clip_rect(plan.screen);
    page_ground(&scene, &clip);
    for element in &browser.page {
        if let Some(rect) = plan.element(&element.id) {
            page_element(&scene, &clip, element, rect);
        }
    }
    let mut lines = Vec::new();
    if let (Some(popup), Some(place)) = (&browser.popup, &plan.popup) {
        lines.extend(popup_box(&scene, &clip, popup, place, said));
    }
    happening::draw(&scene, &clip);
    address_bar(&scene, &clip);
    if browser.lit {
        light(&scene, &clip);
    }
    glass(&scene);
    for element in &browser.bezel {
        if let Some(rect) = plan.element(&element.id) {
            bezel_element(&scene, element, rect);
        }
    }
    lines
}

/// The case: a tablet with a thick rim, or a window with tabs.
fn case(scene: &Scene<'_>) {
    let (cx, plan) = (scene.cx, scene.plan);
    let (p, s) = (&cx.theme.palette, cx.s);
    let radius = 36.0 * s;
    paint::shadow(cx.painter, plan.case, radius, 12.0 * s, cx.theme, 1.3);
    match scene.browser.frame {
        DeviceFrame::Tablet => {
            paint::lip_band(cx.painter, plan.case, radius, 6.0 * s, p.night.color());
            paint::frame(
                cx.painter,
                plan.case,
                radius,
                plan.screen.shrink(4.0 * s),
                p.bezel.color(),
            );
            paint::edge(
                cx.painter,
                plan.case.shrink(3.0 * s),
                radius - 3.0 * s,
                2.5 * s,
                p.bezel_light.color(),
            );
            for side in [-1.0, 1.0] {
                for row in -1..=1_i8 {
                    for hole in 0..7_u8 {
                        let x = side * (150.0 + 18.0 * f32::from(hole)) * s;
                        let at = pos2(
                            plan.case.center().x + x,
                            (plan.screen.bottom() + plan.case.bottom()) / 2.0
                                + f32::from(row) * 16.0 * s,
                        );
                        cx.painter.circle_filled(at, 3.5 * s, p.bezel_light.color());
                    }
                }
            }
            let eye = pos2(plan.case.center().x, plan.case.top() + 9.0 * s);
            cx.painter.circle_filled(eye, 3.5 * s, p.bezel_light.color());
        }
        DeviceFrame::Computer => {
            let radius = 22.0 * s;
            paint::lip_band(cx.painter, plan.case, radius, 6.0 * s, p.night.color());
            paint::frame(
                cx.painter,
                plan.case,
                radius,
                plan.screen.shrink(4.0 * s),
                p.bezel.color(),
            );
            if let Some(tabs) = plan.tabs {
                tab(scene, tabs);
            }
        }
    }
}

fn tab(scene: &Scene<'_>, tabs: Rect) {
    let (cx, s) = (scene.cx, scene.cx.s);
    let p = &cx.theme.palette;
    let right = tabs.left() + tabs.width() * 0.4;
    let rect =
        Rect::from_min_max(tabs.min + vec2(10.0, 22.0) * s, pos2(right, tabs.bottom() + 12.0 * s));
    paint::fill(cx.painter, rect, 16.0 * s, p.page_tint.color());
    let style = Style::new(Face::Bold, scene.size(cx.theme.sizes.small), p.ink.color());
    let words = Rect::from_min_max(rect.min + vec2(16.0 * s, 0.0), rect.max - vec2(10.0, 12.0) * s);
    text::set(cx.ui, &scene.browser.tab, style, words.size()).draw_in(cx.painter, words);
}

fn page_ground(scene: &Scene<'_>, painter: &Painter) {
    let p = &scene.cx.theme.palette;
    paint::fill(painter, scene.plan.screen, 10.0 * scene.cx.s, p.page_tint.color());
    let film =
        matches!(scene.browser.happening, Some(Happening::FilmPlays | Happening::BoxDeflates));
    if film {
        return;
    }
    // Low hills, so that the page looks like a place for films.
    let page = scene.plan.page;
    for (share, height, alpha) in [(0.2, 0.26, 0.35), (0.75, 0.34, 0.28)] {
        let at = pos2(page.left() + page.width() * share, page.bottom() + page.height() * 0.08);
        let size = vec2(page.width() * 0.46, page.height() * height);
        painter.add(Shape::ellipse_filled(
            at,
            size,
            p.leaf.alpha(if scene.cx.theme.contrast { 0.0 } else { alpha }),
        ));
    }
}

fn address_bar(scene: &Scene<'_>, painter: &Painter) {
    let (cx, s, bar) = (scene.cx, scene.cx.s, scene.plan.bar);
    let p = &cx.theme.palette;
    painter.rect_filled(bar, 0.0, p.white.color());
    painter.rect_filled(bar.with_min_y(bar.bottom() - 2.0), 0.0, p.river_light.color());
    let h = bar.height() - 12.0 * s;
    let battery_width = 122.0 * s;
    let pill = Rect::from_min_max(
        pos2(bar.left() + 10.0 * s, bar.center().y - h / 2.0),
        pos2(bar.right() - battery_width - 14.0 * s, bar.center().y + h / 2.0),
    );
    paint::fill(painter, pill, h / 2.0, p.page_tint.color());
    let lock =
        Rect::from_center_size(pos2(pill.left() + h * 0.55, pill.center().y), Vec2::splat(h * 0.6));
    padlock(
        painter,
        lock,
        scene.browser.secure,
        if scene.browser.secure { p.jade.color() } else { p.secondary.color() },
    );
    let words = Rect::from_min_max(
        pos2(lock.right() + 8.0 * s, pill.top()),
        pill.max - vec2(10.0 * s, 0.0),
    );
    let style = Style::new(Face::Body, scene.size(cx.theme.sizes.small * 0.92), p.ink.color());
    text::set(cx.ui, &scene.browser.address, style, words.size()).draw_in(painter, words);
    let battery = Rect::from_min_max(
        pos2(bar.right() - battery_width - 4.0 * s, bar.top()),
        bar.max - vec2(10.0 * s, 0.0),
    );
    battery_sign(scene, painter, battery);
}

fn padlock(painter: &Painter, rect: Rect, closed: bool, color: Color32) {
    let body = Rect::from_min_max(
        pos2(rect.left() + rect.width() * 0.1, rect.center().y - rect.height() * 0.05),
        rect.right_bottom() - vec2(rect.width() * 0.1, 0.0),
    );
    let r = rect.width() * 0.26;
    let top = pos2(rect.center().x, body.top() - r * 0.3);
    // A closed one has both legs of its bow in the body, an open one only the right.
    let lift = if closed { 0.0 } else { r * 0.7 };
    let bow = (0..=12).map(|i| {
        let turn = std::f32::consts::PI * (i as f32 / 12.0 - 1.0);
        top - vec2(0.0, lift) + Vec2::angled(turn) * r
    });
    let leg = pos2(top.x + r, body.top() + 1.0);
    let other = closed.then(|| pos2(top.x - r, body.top() + 1.0));
    let points: Vec<_> = other.into_iter().chain(bow).chain([leg]).collect();
    painter.add(Shape::line(points, Stroke::new((rect.width() * 0.14).max(1.5), color)));
    paint::fill(painter, body, rect.width() * 0.14, color);
}

/// Whether the battery soon ends.
const fn runs_low(browser: &Browser) -> bool {
    browser.battery <= 20
}

fn battery_sign(scene: &Scene<'_>, painter: &Painter, rect: Rect) {
    let (cx, s) = (scene.cx, scene.cx.s);
    let p = &cx.theme.palette;
    let share = f32::from(scene.browser.battery.min(100)) / 100.0;
    let low = runs_low(scene.browser);
    let size = vec2(40.0, 22.0) * s;
    let body =
        Rect::from_center_size(pos2(rect.right() - size.x / 2.0 - 5.0 * s, rect.center().y), size);
    let pulse = if low { 0.75 + 0.25 * scene.wave(0.8, 0.0) } else { 1.0 };
    let color = if low { p.coral } else { p.jade };
    paint::edge(painter, body, 5.0 * s, 2.5 * s, p.ink.color());
    let knob =
        Rect::from_center_size(pos2(body.right() + 3.0 * s, body.center().y), vec2(4.0, 10.0) * s);
    paint::fill(painter, knob, 2.0 * s, p.ink.color());
    let mut level = body.shrink(4.5 * s);
    level.max.x = level.left() + (level.width() * share).max(3.0 * s);
    paint::fill(painter, level, 2.0 * s, color.alpha(pulse));
    let words = Rect::from_min_max(rect.min, pos2(body.left() - 4.0 * s, rect.bottom()));
    let style = Style {
        align: egui::Align::Max,
        ..Style::new(Face::Bold, scene.size(cx.theme.sizes.sign), p.ink.color())
    };
    text::set(cx.ui, &format!("{}%", scene.browser.battery), style, words.size())
        .draw_in(painter, words);
}

/// Whether the happening has taken this element away or plays with it itself.
fn taken(scene: &Scene<'_>, element: &BrowserElement) -> bool {
    match scene.browser.happening {
        Some(Happening::FilmPlays) => true,
        Some(Happening::BoxDeflates) => element.look == "film" || element.look == "gift",
        Some(Happening::BoxLeaps) => element.look == "gift" && scene.t > 0.04,
        Some(Happening::ButtonRuns) => {
            matches!(element.look.as_str(), "big_red" | "small_red" | "small_grey")
        }
        _ => false,
    }
}

fn page_element(scene: &Scene<'_>, painter: &Painter, element: &BrowserElement, rect: Rect) {
    if taken(scene, element) {
        return;
    }
    match element.look.as_str() {
        "film" | "gift" => film(scene, painter, element, rect),
        "text" | "notice" | "field" => strip(scene, painter, element, rect),
        _ => small_button(scene, painter, element, rect),
    }
    reveal(scene, painter, element, rect);
}

/// A big moving picture with its name.
fn film(scene: &Scene<'_>, painter: &Painter, element: &BrowserElement, rect: Rect) {
    let (cx, s) = (scene.cx, scene.cx.s);
    let p = &cx.theme.palette;
    let touch = scene.touch(element);
    let gift = element.look == "gift";
    let (rim, lip) = if gift { (p.plum_light, p.plum) } else { (p.river_light, p.river) };
    let seed = rect.left() * 0.02;
    let hop = if gift {
        scene.wave(1.1, seed).abs() * 12.0 * s
    } else {
        scene.wave(0.45, seed) * 3.0 * s
    };
    let skin = Skin { face: p.white, rim, lip, rim_width: 6.0, radius: 26.0 };
    let body = rect.with_max_y(rect.max.y - cx.theme.form.lip * s);
    let inner = paint::press_panel(painter, body, &skin, &touch, cx.theme, s);
    let label = scene.label(element);
    let style = Style::new(Face::Display, scene.size(cx.theme.sizes.body), p.ink.color()).centred();
    let room = vec2(inner.width() - 12.0 * s, inner.height() * 0.5);
    let set = text::set(cx.ui, &label, style, room);
    let words = if label.is_empty() { 0.0 } else { set.size().y };
    let (top, below) = paint::split_top(inner, inner.height() - words - 2.0 * s);
    let ground = top.shrink(6.0 * s);
    paint::fill(
        painter,
        ground,
        18.0 * s,
        if gift { p.glow.alpha(0.6) } else { p.river_light.alpha(0.4) },
    );
    let face = ground.shrink(ground.height().min(ground.width()) * 0.1).translate(vec2(0.0, -hop));
    if gift && let Some(art) = cx.assets.cast.get("gift_box") {
        let squash = 1.0 + scene.wave(1.1, seed + 0.6).abs() * 0.05;
        let pose = Pose { scale: vec2(1.0 / squash, squash), ..Pose::default() };
        picture::draw(painter, art, face, &Drawing { mood: "hum", pose, ..Drawing::default() });
    } else {
        let pose = Pose { turn: scene.wave(0.35, seed) * 0.05, ..Pose::default() };
        picture::icon_with(
            painter,
            &cx.assets.icons,
            &element.icon,
            face,
            rim.color(),
            &Drawing { pose, ..Drawing::default() },
        );
    }
    if !gift {
        play_sign(
            painter,
            ground.right_bottom() - vec2(26.0, 26.0) * s,
            17.0 * s,
            p.white.color(),
            p.river.color(),
        );
    }
    if !label.is_empty() {
        set.draw_in(painter, below);
    }
}

fn play_sign(painter: &Painter, at: egui::Pos2, r: f32, face: Color32, sign: Color32) {
    painter.circle_filled(at, r, face);
    paint::triangle(
        painter,
        [at + vec2(-0.32, -0.5) * r, at + vec2(0.58, 0.0) * r, at + vec2(-0.32, 0.5) * r],
        sign,
    );
}

/// How big the sign of a row of words is at most, logical pixels.
const ROW_SIGN: f32 = 56.0;

fn strip(scene: &Scene<'_>, painter: &Painter, element: &BrowserElement, rect: Rect) {
    let (cx, s) = (scene.cx, scene.cx.s);
    let p = &cx.theme.palette;
    let field = element.look == "field";
    paint::fill(painter, rect, 16.0 * s, if field { p.page_tint } else { p.white }.color());
    if field {
        paint::edge(painter, rect, 16.0 * s, 2.5 * s, p.river_light.color());
    }
    let side = if element.icon.is_empty() { 0.0 } else { (rect.height() * 0.8).min(ROW_SIGN * s) };
    let (left, right) = paint::split_left(rect.shrink2(vec2(12.0 * s, 0.0)), side);
    if side > 0.0 {
        picture::icon(
            painter,
            &cx.assets.icons,
            &element.icon,
            paint::square(left),
            p.river.color(),
        );
    }
    let (face, ink) = if field { (Face::Body, p.secondary) } else { (Face::Bold, p.ink) };
    let style = Style::new(face, scene.size(cx.theme.sizes.body * 0.9), ink.color());
    let words = right.shrink2(vec2(8.0 * s, 2.0 * s));
    text::set(cx.ui, &scene.label(element), style, words.size()).draw_in(painter, words);
}

/// Buttons of the page and of the box: red and huge, red and small, or grey like a real one.
fn small_button(scene: &Scene<'_>, painter: &Painter, element: &BrowserElement, rect: Rect) {
    let (cx, s) = (scene.cx, scene.cx.s);
    let p = &cx.theme.palette;
    let touch = scene.touch(element);
    match element.look.as_str() {
        "small_red" | "small_grey" => {
            let red = element.look == "small_red";
            let disc = paint::square(rect).shrink(rect.height() * 0.16);
            let (face, lip) = if red { (p.coral, p.plum) } else { (p.panel_edge, p.secondary) };
            let skin = Skin { face, rim: face, lip, rim_width: 0.0, radius: ROUND };
            let inner = paint::press_panel(painter, disc, &skin, &touch, cx.theme, s);
            let light = red || cx.theme.contrast;
            let sign = if light { p.white.color() } else { p.ink.color() };
            cross(
                painter,
                paint::square(inner).shrink(inner.width() * 0.3),
                inner.width() * 0.1,
                sign,
            );
        }
        look => {
            let red = look == "big_red";
            // A page has a colour of its own, so that its button is not taken for the game's.
            let own = look == "button";
            let (face, lip) = match (red, own) {
                (true, _) => (p.coral, p.plum),
                (false, true) => (p.river, p.night),
                (false, false) => (p.amber, p.amber_lip),
            };
            let skin = Skin { face, rim: face, lip, rim_width: 0.0, radius: 30.0 };
            let jump = if red { scene.wave(0.9, 0.0).max(0.0) * 3.0 * s } else { 0.0 };
            let body = rect
                .with_max_y(rect.max.y - 6.0 * s)
                .shrink2(vec2(0.0, 6.0 * s))
                .translate(vec2(0.0, -jump));
            let inner = paint::press_panel(painter, body, &skin, &touch, cx.theme, s)
                .shrink2(vec2(14.0, 4.0) * s);
            // A red button says nothing but its cross; anything else says what it does.
            let words = if red { element.text.clone() } else { scene.label(element) };
            if words.is_empty() && element.icon.is_empty() {
                let side = paint::square(inner).shrink(inner.height() * 0.24);
                cross(painter, side, side.width() * 0.2, p.white.color());
                return;
            }
            let side = if element.icon.is_empty() { 0.0 } else { inner.height() * 0.7 };
            let (left, right) = paint::split_left(inner, side);
            if side > 0.0 {
                let place = if words.is_empty() { inner } else { left };
                picture::icon(
                    painter,
                    &cx.assets.icons,
                    &element.icon,
                    paint::square(place),
                    p.white.color(),
                );
            }
            let ink = if own { p.white } else { p.ink }.color();
            let style = Style::new(Face::Display, scene.size(cx.theme.sizes.body), ink).centred();
            text::set(cx.ui, &words, style, right.size()).draw_in(painter, right);
        }
    }
}

fn cross(painter: &Painter, rect: Rect, width: f32, color: Color32) {
    let stroke = Stroke::new(width.max(2.5), color);
    painter.line_segment([rect.left_top(), rect.right_bottom()], stroke);
    painter.line_segment([rect.right_top(), rect.left_bottom()], stroke);
}

/// The box over the page, and what it says; an honest message is a plain card.
fn popup_box(
    scene: &Scene<'_>,
    painter: &Painter,
    popup: &Popup,
    place: &PopupPlan,
    said: Option<&Line>,
) -> Vec<(String, port::Rect)> {
    let (cx, s) = (scene.cx, scene.cx.s);
    let p = &cx.theme.palette;
    if happening::hides_popup(scene) {
        return Vec::new();
    }
    let came = cx
        .playback
        .happening(cx.now)
        .map_or_else(|| said.map_or(1.0, |line| cx.playback.line(&line.id, cx.now)), |_| 1.0);
    let grow = if cx.calm { 1.0 } else { 0.9 + 0.1 * spring(came) };
    let rect = paint::grown(place.rect, grow);
    let festive = popup.ribbon || !popup.art.is_empty();
    painter.rect_filled(scene.plan.page, 0.0, p.night.alpha(0.35));
    let (rim, lip, face) =
        if festive { (p.amber, p.coral, p.cream) } else { (p.river_light, p.river, p.white) };
    let skin = Skin { face, rim, lip, rim_width: if festive { 8.0 } else { 5.0 }, radius: 30.0 };
    let still = Touch { appear: 1.0, ..Touch::default() };
    paint::press_panel(painter, rect.with_max_y(rect.max.y - 6.0 * s), &skin, &still, cx.theme, s);
    if festive {
        confetti(scene, painter, rect);
    }
    if popup.ribbon {
        ribbon(scene, painter, rect);
    }
    popup_figure(scene, painter, popup, place.figure);
    let mut lines = Vec::new();
    let words = place.words.shrink2(vec2(6.0 * s, 0.0));
    let style = Style::new(Face::Display, scene.size(cx.theme.sizes.body), p.ink.color()).centred();
    let text = said.map_or(popup.text.as_str(), |line| line.text.as_str());
    if !text.is_empty() {
        // Words first: the prize takes what they leave, or the figure holds it up.
        let set = text::set(cx.ui, text, style, words.size());
        let spare = (words.height() - set.size().y).min(124.0 * s);
        let prize = !popup.art.is_empty() && !popup.icon.is_empty();
        let over = if prize && spare >= PRIZE * s { spare } else { 0.0 };
        let top = words.center().y - (set.size().y + over) / 2.0;
        if prize {
            let bob = scene.wave(0.6, 1.0) * 3.0 * s;
            let at = if over > 0.0 {
                Rect::from_center_size(pos2(words.center().x, top + over / 2.0), Vec2::splat(over))
            } else {
                held_up(place.figure)
            };
            let at = at.translate(vec2(0.0, bob));
            picture::icon(painter, &cx.assets.icons, &popup.icon, at, p.amber.color());
        }
        let drawn = set.draw_between(painter, words.left(), words.right(), top + over);
        if let Some(line) = said {
            lines.push((line.id.clone(), port_rect(drawn)));
        }
    } else if !popup.icon.is_empty() && !popup.art.is_empty() {
        let bob = scene.wave(0.6, 1.0) * 3.0 * s;
        let at = paint::square(words).shrink(words.height() * 0.12).translate(vec2(0.0, bob));
        if scene.browser.happening != Some(Happening::PrizePeels) {
            picture::icon(painter, &cx.assets.icons, &popup.icon, at, p.amber.color());
        }
    }
    for element in &popup.elements {
        if let Some(rect) = scene.plan.element(&element.id)
            && !taken(scene, element)
        {
            small_button(scene, painter, element, rect);
            reveal(scene, painter, element, rect);
        }
    }
    lines
}

/// The prize over the figure's head, at its side.
fn held_up(figure: Rect) -> Rect {
    let side = figure.height().min(figure.width()) * 0.34;
    Rect::from_center_size(figure.right_top() + vec2(-side * 0.6, side * 0.6), Vec2::splat(side))
}

fn popup_figure(scene: &Scene<'_>, painter: &Painter, popup: &Popup, rect: Rect) {
    let (cx, s) = (scene.cx, scene.cx.s);
    let p = &cx.theme.palette;
    if popup.art.is_empty() {
        let at = paint::square(rect).shrink(rect.width().min(rect.height()) * 0.12);
        picture::icon(painter, &cx.assets.icons, &popup.icon, at, p.river.color());
        return;
    }
    picture::glow(painter, rect.center(), rect.size() * 0.62, p.glow.alpha(0.9));
    if scene.browser.happening == Some(Happening::DisguiseFalls) {
        return;
    }
    let (art, wears) = scene.box_art();
    let hop = scene.wave(0.8, 0.0).abs();
    let squash = 1.0 + (hop - 0.5) * 0.06;
    let pose =
        Pose { shift: vec2(0.0, -hop * 8.0), scale: vec2(1.0 / squash, squash), ..Pose::default() };
    let drawing = Drawing { mood: "grin", shown: &wears, pose, ..Drawing::default() };
    match cx.assets.cast.get(art) {
        Some(figure) => picture::draw(painter, figure, rect.shrink(6.0 * s), &drawing),
        None => picture::star(painter, rect.center(), rect.height() * 0.3, p.coral.color()),
    }
}

/// Paper streamers, steady: festive, but nothing flashes.
fn confetti(scene: &Scene<'_>, painter: &Painter, rect: Rect) {
    let (cx, s) = (scene.cx, scene.cx.s);
    let p = &cx.theme.palette;
    if cx.theme.contrast {
        return;
    }
    let colors = [p.coral, p.amber, p.jade_light, p.river_light, p.pink, p.violet_light];
    for i in 0..22_usize {
        let share = (i as f32 * 0.618_034).fract();
        let down = (i as f32 * 0.414_214).fract();
        // Only the rim: never under the words.
        let edge = if i % 2 == 0 { 0.02 + down * 0.1 } else { 0.9 + down * 0.08 };
        let at = if i % 3 == 0 {
            plan::within(rect, vec2(edge.clamp(0.02, 0.98), share))
        } else {
            plan::within(rect, vec2(share, edge.clamp(0.03, 0.97)))
        };
        let size = vec2(10.0, 5.0) * s;
        let turn = share * 6.0 + scene.wave(0.25, share * 9.0) * 0.5;
        let color = colors.get(i % colors.len()).map_or(Color32::WHITE, |it| it.color());
        let corners = [vec2(-1.0, -1.0), vec2(1.0, -1.0), vec2(1.0, 1.0), vec2(-1.0, 1.0)];
        let rot = egui::emath::Rot2::from_angle(turn);
        let points = corners.iter().map(|it| at + rot * (*it * size * 0.5)).collect();
        painter.add(Shape::convex_polygon(points, color, Stroke::NONE));
    }
}

fn ribbon(scene: &Scene<'_>, painter: &Painter, rect: Rect) {
    let s = scene.cx.s;
    let color = scene.cx.theme.palette.coral.color();
    let at = pos2(rect.center().x, rect.top() + 4.0 * s);
    for side in [-1.0, 1.0] {
        paint::triangle(
            painter,
            [at, at + vec2(side * 34.0, -16.0) * s, at + vec2(side * 34.0, 16.0) * s],
            color,
        );
    }
    painter.circle_filled(at, 9.0 * s, scene.cx.theme.palette.plum.color());
}

/// Real buttons live on the case, outside the page.
fn bezel_element(scene: &Scene<'_>, element: &BrowserElement, rect: Rect) {
    let (cx, s) = (scene.cx, scene.cx.s);
    let p = &cx.theme.palette;
    let touch = scene.touch(element);
    let square = paint::square(rect).shrink(rect.height() * 0.13);
    if scene.browser.lit && element.reveal.is_some() {
        picture::glow(cx.painter, rect.center(), rect.size() * 0.9, p.glow.alpha(0.85));
    }
    let skin =
        Skin { face: p.cream, rim: p.bezel_light, lip: p.night, rim_width: 5.0, radius: 26.0 };
    let inner = paint::press_panel(
        cx.painter,
        square.translate(vec2(0.0, -3.0 * s)),
        &skin,
        &touch,
        cx.theme,
        s,
    );
    match element.look.as_str() {
        "tab_close" => {
            let sign = paint::square(inner).shrink(inner.width() * 0.3);
            cross(cx.painter, sign, inner.width() * 0.1, p.ink.color());
        }
        _ => {
            let name = if element.icon.is_empty() { "home_button" } else { &element.icon };
            picture::icon(
                cx.painter,
                &cx.assets.icons,
                name,
                paint::square(inner).shrink(inner.width() * 0.12),
                p.river.color(),
            );
        }
    }
    reveal(scene, cx.painter, element, rect);
}

/// The lantern's light: warm on the glass, and shadows show what things are.
fn light(scene: &Scene<'_>, painter: &Painter) {
    let screen = scene.plan.screen;
    let glow = scene.cx.theme.palette.glow;
    let from = pos2(screen.left() - screen.width() * 0.04, screen.center().y);
    picture::glow(
        painter,
        from,
        vec2(screen.width() * 0.95, screen.height() * 0.8),
        glow.alpha(0.22),
    );
    paint::edge(painter, screen, 10.0 * scene.cx.s, 5.0 * scene.cx.s, glow.alpha(0.9));
}

fn reveal(scene: &Scene<'_>, painter: &Painter, element: &BrowserElement, rect: Rect) {
    let Some(Reveal { art, .. }) = element.reveal.as_ref().filter(|_| scene.browser.lit) else {
        return;
    };
    let (cx, s) = (scene.cx, scene.cx.s);
    let p = &cx.theme.palette;
    let side = rect.height().min(112.0 * s);
    let free = painter.clip_rect();
    let mut at = pos2(rect.right() + side * 0.42, rect.center().y);
    if at.x + side * 0.5 > free.right()
        || scene.plan.popup.is_some_and(|popup| at.x > popup.rect.right())
    {
        at.x = rect.left() - side * 0.42;
    }
    // A wide button carries its shadow itself.
    let side = if rect.width() > rect.height() * 1.6 {
        let high = rect.height().min(ROW_SIGN * 1.4 * s);
        at = pos2(rect.left() + high * 0.52, rect.center().y - 3.0 * s);
        high * 0.74
    } else {
        side
    };
    let place = Rect::from_center_size(at, Vec2::splat(side));
    picture::glow(painter, at, Vec2::splat(side * 0.78), p.glow.alpha(0.95));
    picture::glow(painter, at, Vec2::splat(side * 0.62), p.glow.alpha(0.95));
    match cx.assets.cast.get(art).or_else(|| cx.assets.icons.get(art)) {
        Some(picture) => {
            let sway = scene.wave(0.3, 0.0) * 0.06;
            let drawing =
                Drawing { pose: Pose { turn: sway, ..Pose::default() }, ..Drawing::default() };
            picture::draw(painter, picture, place.shrink(side * 0.1), &drawing);
        }
        None => picture::star(painter, at, side * 0.3, p.indigo.color()),
    }
}

/// The corners of the screen are round, and the glass has a rim.
fn glass(scene: &Scene<'_>) {
    let (cx, s) = (scene.cx, scene.cx.s);
    let color = cx.theme.palette.bezel.color();
    let screen = scene.plan.screen;
    cx.painter.rect_stroke(
        screen.expand(3.0 * s),
        paint::round(13.0 * s),
        Stroke::new(4.0 * s, color),
        egui::StrokeKind::Middle,
    );
}
