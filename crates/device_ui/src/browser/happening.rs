//! Little scenes on the pretend screen: the consequence is seen before it is explained.
//!
//! Each is a function of how far it is (0 to 1); at 1 it shows what is left of it, so that reduced
//! motion sees the end at once. After the end only gentle waves go on.

use egui::{Painter, Pos2, Rect, Shape, Stroke, Vec2, pos2, vec2};
use port::Happening;

use super::{Scene, plan::within, runs_low};
use crate::{
    paint,
    picture::{self, Drawing, Pose},
    playback::{ease, spring},
};

/// Whether the box over the page is not drawn as usual, because the happening plays with it.
pub(super) fn hides_popup(scene: &Scene<'_>) -> bool {
    matches!(
        scene.browser.happening,
        Some(
            Happening::BoxDeflates
                | Happening::BoxMultiplies
                | Happening::Chorus
                | Happening::FilmPlays
                | Happening::BoxLeaps
        )
    )
}

pub(super) fn draw(scene: &Scene<'_>, painter: &Painter) {
    match scene.browser.happening {
        Some(Happening::BoxLeaps) => leaps(scene, painter),
        Some(Happening::BoxMultiplies) => multiplies(scene, painter),
        Some(Happening::PrizePeels) => peels(scene, painter),
        Some(Happening::BoxDeflates) => deflates(scene, painter),
        Some(Happening::ButtonRuns) => runs(scene, painter),
        Some(Happening::DisguiseFalls) => disguise(scene, painter),
        Some(Happening::Chorus) => chorus(scene, painter),
        Some(Happening::FilmPlays) => film(scene, painter, ease(scene.t)),
        Some(Happening::ScreenDims) => dims(scene, painter),
        Some(Happening::LookTogether) => together(scene, painter),
        // Those of other devices.
        Some(
            Happening::MapDraws
            | Happening::PhotoPosts
            | Happening::CopiesSpread
            | Happening::CardLands
            | Happening::CardComesBack
            | Happening::PieceChanges
            | Happening::Rings,
        )
        | None => {}
    }
}

fn part(t: f32, from: f32, to: f32) -> f32 {
    ((t - from) / (to - from)).clamp(0.0, 1.0)
}

fn gift(scene: &Scene<'_>, painter: &Painter, rect: Rect, mood: &str, pose: Pose, dressed: bool) {
    let (art, wears) = scene.box_art();
    let shown: &[&str] = if dressed { &wears } else { &[] };
    match scene.cx.assets.cast.get(art) {
        Some(figure) => picture::draw(
            painter,
            figure,
            rect,
            &Drawing { mood, shown, pose, ..Drawing::default() },
        ),
        None => picture::star(
            painter,
            rect.center(),
            rect.height() * 0.4,
            scene.cx.theme.palette.coral.color(),
        ),
    }
}

/// The box leaps from where it stood to the front of the page.
fn leaps(scene: &Scene<'_>, painter: &Painter) {
    let (page, t) = (scene.plan.page, scene.t);
    let from = scene
        .browser
        .page
        .iter()
        .find(|element| element.look == "gift")
        .and_then(|element| scene.plan.element(&element.id))
        .map_or(within(page, vec2(0.8, 0.9)), |rect| rect.center());
    let crouch = part(t, 0.0, 0.22);
    let fly = ease(part(t, 0.22, 0.75));
    let land = part(t, 0.75, 1.0);
    let to = page.center();
    let at = Pos2::new(
        from.x + (to.x - from.x) * fly,
        from.y + (to.y - from.y) * fly - (fly * std::f32::consts::PI).sin() * page.height() * 0.3,
    );
    let side = page.height() * (0.45 + 0.5 * fly);
    let squash = if land > 0.0 {
        1.0 - 0.18 * (land * std::f32::consts::PI).sin()
    } else {
        1.0 - 0.22 * crouch * (1.0 - fly)
    };
    let squash = squash + scene.wave(0.8, 0.0) * 0.012;
    let pose = Pose {
        scale: vec2(2.0 - squash, squash),
        turn: (1.0 - fly) * fly * 0.8,
        ..Pose::default()
    };
    painter.rect_filled(page, 0.0, scene.cx.theme.palette.night.alpha(0.35 * fly));
    picture::glow(
        painter,
        at,
        Vec2::splat(side * 0.75),
        scene.cx.theme.palette.glow.alpha(0.8 * fly),
    );
    gift(scene, painter, Rect::from_center_size(at, Vec2::splat(side)), "grin", pose, true);
}

/// One box lays ten boxes that waddle over the page.
fn multiplies(scene: &Scene<'_>, painter: &Painter) {
    let (page, t) = (scene.plan.page, scene.t);
    let home = page.center();
    let side = page.height() * 0.34;
    let lay = 1.0 + 0.14 * (part(t, 0.0, 0.3) * std::f32::consts::PI).sin();
    for i in 0..10_usize {
        let row = i / 5;
        let share = vec2(0.1 + 0.2 * (i % 5) as f32, if row == 0 { 0.27 } else { 0.76 });
        let came = spring(part(t, 0.15 + 0.05 * i as f32, 0.5 + 0.05 * i as f32));
        if came <= 0.0 {
            continue;
        }
        let phase = i as f32 * 1.7;
        let goal = within(page, share) + vec2(scene.wave(0.35, phase) * page.width() * 0.03, 0.0);
        let at = home + (goal - home) * came;
        let pose = Pose {
            turn: scene.wave(1.1, phase) * 0.14,
            shift: vec2(0.0, -scene.wave(1.1, phase).abs() * 12.0),
            ..Pose::default()
        };
        let rect = Rect::from_center_size(at, Vec2::splat(side * (0.45 + 0.5 * came)));
        gift(scene, painter, rect, if i % 3 == 0 { "grin" } else { "hum" }, pose, false);
    }
    let pose = Pose { scale: vec2(lay, 2.0 - lay), ..Pose::default() };
    gift(
        scene,
        painter,
        Rect::from_center_size(home, Vec2::splat(side * 1.25)),
        "grin",
        pose,
        true,
    );
}

/// The prize turns out to be a drawing on paper; it peels off.
fn peels(scene: &Scene<'_>, painter: &Painter) {
    let Some(popup) = &scene.browser.popup else { return };
    let Some(place) = &scene.plan.popup else { return };
    let (cx, s, t) = (scene.cx, scene.cx.s, ease(scene.t));
    let p = &cx.theme.palette;
    let paper = paint::square(place.words).shrink(8.0 * s);
    paint::fill(painter, paper, 6.0 * s, p.white.color());
    dashes(painter, paper.shrink(10.0 * s), Stroke::new(3.0 * s, p.secondary.alpha(0.7)));
    // The picture, its lower corner curling first.
    let turn = t * 0.5 + scene.wave(0.3, 0.0) * 0.03 * t;
    let shift = vec2(paper.width() * 0.16 * t, paper.height() * 0.2 * t);
    let icon = paper.shrink(paper.width() * 0.14).translate(shift);
    let sheet = icon.expand(10.0 * s);
    let corners = [sheet.left_top(), sheet.right_top(), sheet.right_bottom(), sheet.left_bottom()];
    let rot = egui::emath::Rot2::from_angle(turn);
    let turned: Vec<Pos2> =
        corners.iter().map(|it| sheet.center() + rot * (*it - sheet.center())).collect();
    painter.add(Shape::convex_polygon(
        turned.iter().map(|it| *it + vec2(3.0, 6.0) * s).collect(),
        p.night.alpha(0.25),
        Stroke::NONE,
    ));
    painter.add(Shape::convex_polygon(
        turned,
        p.cream.color(),
        Stroke::new(2.0 * s, p.panel_edge.color()),
    ));
    // Turned about its middle like the sheet; a drawing turns about its foot.
    let [w, h] = cx.assets.icons.get(&popup.icon).map_or([100.0, 100.0], |it| it.size);
    let foot = vec2(w / 2.0, h) - vec2(w / 2.0, h / 2.0);
    let shift = rot * foot - foot;
    let pose = Pose { turn, shift, ..Pose::default() };
    picture::icon_with(
        painter,
        &cx.assets.icons,
        &popup.icon,
        icon,
        p.amber.color(),
        &Drawing { pose, ..Drawing::default() },
    );
}

fn dashes(painter: &Painter, rect: Rect, stroke: Stroke) {
    let path = [
        rect.left_top(),
        rect.right_top(),
        rect.right_bottom(),
        rect.left_bottom(),
        rect.left_top(),
    ];
    painter.extend(Shape::dashed_line(&path, stroke, 12.0, 9.0));
}

/// The air goes out of the box; the page is free and the film starts.
fn deflates(scene: &Scene<'_>, painter: &Painter) {
    let (page, t) = (scene.plan.page, scene.t);
    let p = &scene.cx.theme.palette;
    film(scene, painter, ease(part(t, 0.45, 0.9)));
    let flat = 1.0 - 0.86 * ease(part(t, 0.1, 0.7));
    let wobble = (t * 26.0).sin() * 0.08 * (1.0 - t);
    let side = page.height() * 0.8;
    let rect = Rect::from_center_size(
        pos2(
            page.left() + page.width() * (0.5 - 0.3 * ease(part(t, 0.5, 1.0))),
            page.bottom() - side * 0.52,
        ),
        Vec2::splat(side),
    );
    let rect = Rect::from_min_max(
        rect.min + vec2(rect.width() * 0.25 * (1.0 - flat), rect.height() * 0.5 * (1.0 - flat)),
        rect.max,
    );
    let pose = Pose {
        scale: vec2(1.0 + 0.25 * (1.0 - flat), flat.max(0.16)),
        turn: wobble,
        ..Pose::default()
    };
    for i in 0..5_u8 {
        let way = f32::from(i) / 5.0;
        let puff = part(t, 0.1 + way * 0.3, 0.55 + way * 0.3);
        if puff > 0.0 && puff < 1.0 {
            let at = rect.center()
                + vec2(60.0 + 160.0 * puff, -20.0 - 90.0 * puff * (way - 0.3)) * scene.cx.s;
            painter.circle_filled(
                at,
                (8.0 + 22.0 * puff) * scene.cx.s,
                p.white.alpha(0.8 * (1.0 - puff)),
            );
        }
    }
    gift(scene, painter, rect, "oops", pose, false);
}

/// The fake button grows duck feet and runs out of the picture.
fn runs(scene: &Scene<'_>, painter: &Painter) {
    let (cx, s, t) = (scene.cx, scene.cx.s, scene.t);
    let p = &cx.theme.palette;
    let elements =
        scene.browser.popup.iter().flat_map(|popup| &popup.elements).chain(&scene.browser.page);
    let red = |look: &str| matches!(look, "big_red" | "small_red" | "small_grey");
    let start = elements
        .filter(|element| red(&element.look))
        .find_map(|element| scene.plan.element(&element.id).map(|rect| (element, rect)));
    let Some((button, start)) = start else { return };
    // The empty place it leaves.
    dashes(painter, start.shrink(8.0 * s), Stroke::new(3.0 * s, p.coral.alpha(0.8)));
    let rise = spring(part(t, 0.0, 0.28));
    let run = part(t, 0.3, 1.0);
    let run = run * run;
    let body = vec2(start.width().min(170.0 * s), start.height().min(110.0 * s));
    // It hides at the edge of the screen, on Sao's side, and peeks out.
    let goal =
        pos2(scene.plan.screen.left() + body.x * 0.16, scene.plan.page.bottom() - body.y * 0.95);
    let step = if t < 1.0 { (t * 60.0).sin() } else { scene.wave(1.0, 0.0) * 0.3 };
    let lift = body.y * 0.35 * rise * (1.0 - run);
    let at =
        start.center() + (goal - start.center()) * run - vec2(0.0, lift + step.abs() * 7.0 * s);
    let rect = Rect::from_center_size(at, body);
    match cx.assets.cast.get("duck_feet") {
        Some(art) => {
            // The button's middle in the drawing is at 100, 78; it is 184 wide.
            let zoom = body.x.min(body.y * 1.45) / 184.0;
            let place =
                Rect::from_min_size(at - vec2(100.0, 78.0) * zoom, Vec2::from(art.size) * zoom);
            let moves = |id: &str| match id {
                "foot_l" => Pose { turn: step * 0.55, scale: vec2(1.0, rise), ..Pose::default() },
                "foot_r" => Pose { turn: -step * 0.55, scale: vec2(1.0, rise), ..Pose::default() },
                "face" => Pose { alpha: part(t, 0.08, 0.24), ..Pose::default() },
                _ => Pose::default(),
            };
            let pose = Pose {
                turn: -0.1 * part(t, 0.3, 0.5) * (1.0 - part(t, 0.9, 1.0)),
                ..Pose::default()
            };
            picture::draw(
                painter,
                art,
                place,
                &Drawing { part: Some(&moves), pose, ..Drawing::default() },
            );
        }
        None => {
            let color = if button.look == "small_grey" { p.panel_edge } else { p.coral };
            paint::fill(painter, rect, 26.0 * s, color.color());
        }
    }
    if run > 0.05 && run < 0.98 {
        for i in 0..3_u8 {
            let back = rect.right() + (14.0 + 22.0 * f32::from(i)) * s;
            let y = rect.center().y + (f32::from(i) - 1.0) * 20.0 * s;
            painter.line_segment(
                [pos2(back, y), pos2(back + 34.0 * s, y)],
                Stroke::new(4.0 * s, p.secondary.alpha(0.6)),
            );
        }
    }
}

/// What the box had put on falls to the ground.
fn disguise(scene: &Scene<'_>, painter: &Painter) {
    let Some(place) = &scene.plan.popup else { return };
    let t = scene.t;
    let (art, wears) = scene.box_art();
    let fall = part(t, 0.2, 0.85);
    let drop = fall * fall;
    let bounce = (part(t, 0.85, 1.0) * std::f32::consts::PI).sin() * 10.0;
    let Some(figure) = scene.cx.assets.cast.get(art) else { return };
    let height = figure.size[1];
    let moves = |id: &str| {
        if id.starts_with("disguise_") {
            Pose {
                shift: vec2(height * 0.16 * drop, height * 0.42 * drop - bounce),
                turn: 0.7 * drop,
                ..Pose::default()
            }
        } else {
            Pose::default()
        }
    };
    let mood = if t < 0.3 { "grin" } else { "oops" };
    picture::draw(
        painter,
        figure,
        place.figure.shrink(6.0 * scene.cx.s),
        &Drawing { mood, shown: &wears, part: Some(&moves), ..Drawing::default() },
    );
}

/// Tiny boxes all call at once.
fn chorus(scene: &Scene<'_>, painter: &Painter) {
    let (page, s) = (scene.plan.page, scene.cx.s);
    let p = &scene.cx.theme.palette;
    for i in 0..8_usize {
        let share = vec2(0.14 + 0.24 * (i % 4) as f32, if i < 4 { 0.3 } else { 0.76 });
        let came = spring(part(scene.t, 0.06 * i as f32, 0.35 + 0.06 * i as f32));
        let hop = scene.wave(1.0, i as f32 * 0.8).max(0.0);
        let at = within(page, share);
        let side = page.height() * 0.4 * came;
        let call =
            Rect::from_center_size(at + vec2(side * 0.42, -side * 0.42), Vec2::splat(side * 0.3));
        for ring in 1..=3_u8 {
            let r = side * 0.1 * f32::from(ring) + hop * 4.0 * s;
            let points = (0..=8)
                .map(|k| call.center() + Vec2::angled(-1.3 + 1.1 * k as f32 / 8.0) * r)
                .collect();
            painter.add(Shape::line(points, Stroke::new(3.0 * s, p.coral.alpha(0.25 + 0.2 * hop))));
        }
        let pose = Pose { shift: vec2(0.0, -hop * 16.0), ..Pose::default() };
        gift(scene, painter, Rect::from_center_size(at, Vec2::splat(side)), "grin", pose, i == 5);
    }
}

/// The film fills the page: whoever it is about swims by.
fn film(scene: &Scene<'_>, painter: &Painter, came: f32) {
    if came <= 0.0 {
        return;
    }
    let (cx, s, page) = (scene.cx, scene.cx.s, scene.plan.page);
    let p = &cx.theme.palette;
    let grow = paint::grown(page, 0.6 + 0.4 * came);
    let view = painter.with_clip_rect(painter.clip_rect().intersect(grow));
    view.rect_filled(grow, 0.0, p.page_tint.alpha(came));
    view.rect_filled(grow, 0.0, p.river_light.alpha(0.5 * came));
    view.circle_filled(within(page, vec2(0.84, 0.2)), 34.0 * s, p.glow.alpha(came));
    for (share, height) in [(0.15, 0.34), (0.5, 0.26), (0.85, 0.38)] {
        let at = within(page, vec2(share, 0.62));
        view.add(Shape::ellipse_filled(at, page.size() * vec2(0.26, height), p.leaf.alpha(came)));
    }
    let water = Rect::from_min_max(within(page, vec2(0.0, 0.6)), page.max);
    view.rect_filled(water, 0.0, p.river.alpha(came));
    for i in 0..6_u8 {
        let row = f32::from(i);
        let x = page.left()
            + page.width() * ((row * 0.37 + 0.08).fract())
            + scene.wave(0.15, row) * 16.0 * s;
        let y = water.top() + water.height() * (0.18 + 0.14 * row);
        let dash = Rect::from_min_size(pos2(x, y), vec2(70.0, 5.0) * s);
        paint::fill(&view, dash, 3.0 * s, p.river_light.alpha(0.8 * came));
    }
    let hero = scene.browser.page.iter().find(|it| it.look == "film" && !it.icon.is_empty());
    if let Some(hero) = hero {
        let side = page.height() * 0.56;
        let drift = if cx.calm { 0.0 } else { scene.wave(0.07, 0.0) * 0.22 };
        let at = within(page, vec2(0.52 + drift, 0.52)) + vec2(0.0, scene.wave(0.5, 0.0) * 6.0 * s);
        let pose = Pose { turn: scene.wave(0.5, 0.8) * 0.06, alpha: came, ..Pose::default() };
        let rect = Rect::from_center_size(at, Vec2::splat(side * (0.5 + 0.5 * came)));
        picture::icon_with(
            &view,
            &cx.assets.icons,
            &hero.icon,
            rect,
            p.amber.color(),
            &Drawing { pose, ..Drawing::default() },
        );
    }
    let track = Rect::from_min_max(
        within(page, vec2(0.05, 0.92)),
        within(page, vec2(0.95, 0.92)) + vec2(0.0, 8.0 * s),
    );
    paint::fill(&view, track, 4.0 * s, p.white.alpha(0.7 * came));
    let mut played = track;
    played.max.x = track.left() + track.width() * 0.3;
    paint::fill(&view, played, 4.0 * s, p.amber.alpha(came));
    view.circle_filled(played.right_center(), 9.0 * s, p.amber.alpha(came));
}

/// The screen yawns and goes dim; where its battery ends, it is plugged in.
fn dims(scene: &Scene<'_>, painter: &Painter) {
    let (cx, s, t) = (scene.cx, scene.cx.s, scene.t);
    let p = &cx.theme.palette;
    let dark = ease(part(t, 0.0, 0.6));
    painter.rect_filled(scene.plan.screen, 0.0, p.night.alpha(0.62 * dark));
    // A plug where it is the battery that ends; else the screen only rests.
    let plug = if runs_low(scene.browser) { spring(part(t, 0.55, 1.0)) } else { 0.0 };
    if plug > 0.0 {
        let side = scene.plan.page.height() * 0.5 * plug;
        let at = scene.plan.page.center();
        picture::glow(painter, at, Vec2::splat(side), p.glow.alpha(0.8));
        let rect = Rect::from_center_size(
            at + vec2(0.0, scene.wave(0.4, 0.0) * 3.0 * s),
            Vec2::splat(side),
        );
        let icons = &cx.assets.icons;
        let name = ["charge_plug", "battery"]
            .into_iter()
            .find(|it| icons.get(it).is_some())
            .unwrap_or("plug");
        picture::icon(painter, icons, name, rect, p.amber.color());
    }
}

/// Someone looks on: warm light falls on the screen from the side.
fn together(scene: &Scene<'_>, painter: &Painter) {
    let p = &scene.cx.theme.palette;
    let came = ease(scene.t);
    let screen = scene.plan.screen;
    picture::glow(
        painter,
        screen.left_center(),
        screen.size() * vec2(0.8, 0.9),
        p.glow.alpha(0.4 * came),
    );
    let s = scene.cx.s;
    let width = (6.0 + scene.wave(0.4, 0.0)) * s * came;
    paint::edge(painter, screen.shrink(1.0), 10.0 * s, width.max(1.0), p.amber.alpha(came));
    let at = screen.right_top() + vec2(-52.0, 96.0) * s;
    painter.circle_filled(at, 34.0 * s * came, p.cream.alpha(came));
    let rect = Rect::from_center_size(at, Vec2::splat(50.0 * s * came));
    picture::icon(painter, &scene.cx.assets.icons, "eye", rect, p.river.color());
}
