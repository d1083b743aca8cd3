//! Menus on the desktop: in the browser they are HTML over the stage, here they are drawn.

use bevy::prelude::*;
use bevy_egui::{EguiContexts, EguiPrimaryContextPass, egui};
use device_ui::{
    picture,
    text::{self, Face, Style},
    theme::{Rgb, Theme},
};
use egui::{CornerRadius, Rect, Sense, Stroke, StrokeKind, Ui, Vec2, vec2};
use port::{Frame, Intent, Line, Place, Role, Surface, Target};

use crate::{
    art::Gallery,
    clock::Clock,
    port::{Current, Say},
    power::Life,
};

/// The widest a page is, logical pixels.
const WIDE: f32 = 1000.0;
/// How long things move after a turn of the wheel, seconds.
const SCROLL: f64 = 0.4;

/// What drawing a page remembers: how high it was, and which target was last brought into sight.
#[derive(Resource, Default)]
struct Memory {
    height: f32,
    seen: Option<String>,
}

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Memory>()
        .add_systems(EguiPrimaryContextPass, draw.after(crate::panel::Words));
}

/// What drawing needs to know.
struct Page<'a> {
    frame: &'a Frame,
    gallery: &'a Gallery,
    theme: Theme,
    /// Screen pixels for one logical pixel.
    s: f32,
    /// The target to be brought into sight.
    show: Option<String>,
    tapped: Option<String>,
}

#[allow(clippy::too_many_arguments, reason = "a Bevy system asks for what it uses")]
fn draw(
    mut contexts: EguiContexts,
    current: Res<Current>,
    gallery: Res<Gallery>,
    clock: Res<Clock>,
    mut memory: ResMut<Memory>,
    mut life: ResMut<Life>,
    mut say: MessageWriter<Say>,
) -> Result {
    let Some(frame) = current.frame.as_ref().filter(|it| it.surface == Surface::Page) else {
        return Ok(());
    };
    let ctx = contexts.ctx_mut()?.clone();
    if ctx.will_discard() {
        return Ok(());
    }
    let screen = ctx.viewport_rect();
    let show = frame.view.focused.clone().filter(|id| memory.seen.as_ref() != Some(id));
    memory.seen.clone_from(&frame.view.focused);
    let s = (screen.width() / 1280.0).min(screen.height() / 720.0).clamp(0.55, 2.0);
    let mut page =
        Page { frame, gallery: &gallery, theme: Theme::of(&frame.look), s, show, tapped: None };
    let id = egui::Id::new(("page", frame.screen));
    let mut ui = Ui::new(ctx.clone(), id, egui::UiBuilder::new().max_rect(screen));
    let height = page.all(&mut ui, memory.height);
    if (height - memory.height).abs() > 0.5 {
        memory.height = height;
        ctx.request_discard("the page has another height");
    }
    if ctx.input(|input| input.smooth_scroll_delta() != Vec2::ZERO) {
        life.busy_until(clock.now + SCROLL);
    }
    if let Some(target) = page.tapped {
        say.write(Say(Intent::Activate { rev: frame.rev, target }));
    }
    Ok(())
}

impl Page<'_> {
    /// Draws everything; `height` is what the page was high before. Gives back how high it is.
    fn all(&mut self, ui: &mut Ui, height: f32) -> f32 {
        let screen = ui.max_rect();
        let margin = self.theme.shape.margin * self.s;
        let width = (WIDE * self.s).min(screen.width() - margin * 2.0);
        let column =
            Rect::from_center_size(screen.center(), vec2(width, screen.height() - margin * 2.0));
        let mut inner = ui.new_child(egui::UiBuilder::new().max_rect(column));
        inner.spacing_mut().item_spacing = Vec2::splat(self.gap());
        self.bar(&mut inner);
        let room = inner.available_height();
        let area = egui::ScrollArea::vertical().auto_shrink(false).show(&mut inner, |ui| {
            ui.add_space(((room - height) / 2.0).max(0.0));
            let panel = egui::Frame::new()
                .fill(self.theme.palette.panel.color())
                .stroke(Stroke::new(3.0 * self.s, self.theme.palette.panel_edge.color()))
                .corner_radius(round(self.theme.form.panel_radius * self.s))
                .inner_margin(self.theme.shape.margin * 1.5 * self.s);
            panel.show(ui, |ui| self.content(ui)).response.rect.height()
        });
        area.inner
    }

    fn gap(&self) -> f32 {
        self.theme.sizes.gap * 0.7 * self.s
    }

    fn targets(&self, wanted: impl Fn(&Place) -> bool) -> Vec<&'_ Target> {
        self.frame.view.targets.iter().filter(|it| wanted(&it.place)).collect()
    }

    /// The bar stays in sight: help and the exit are one press away.
    fn bar(&mut self, ui: &mut Ui) {
        let targets: Vec<Target> =
            self.targets(|it| *it == Place::Bar).into_iter().cloned().collect();
        let height = self.theme.shape.floor.max(self.theme.sizes.small * 2.0 * self.s);
        self.rows(ui, &targets, vec2(190.0 * self.s, height));
    }

    fn content(&mut self, ui: &mut Ui) {
        let (sizes, p) = (self.theme.sizes, self.theme.palette);
        let heading = Style::new(Face::Display, sizes.title * self.s, p.on_panel.color()).centred();
        words(ui, &self.frame.view.heading, heading);
        for line in &self.frame.view.lines {
            self.line(ui, line);
        }
        if let Some(notice) = &self.frame.view.notice {
            let style = Style::new(Face::Bold, sizes.small * self.s, p.hint.color());
            words(ui, &notice.text, style.centred());
        }
        let main: Vec<Target> =
            self.targets(|it| *it == Place::Primary).into_iter().cloned().collect();
        let rest: Vec<Target> = self
            .targets(|it| !matches!(it, Place::Primary | Place::Bar))
            .into_iter()
            .cloned()
            .collect();
        let floor = self.theme.shape.floor;
        let high = (sizes.target * 0.75 * self.s).max(floor);
        self.rows(ui, &main, vec2(420.0 * self.s, high));
        self.rows(ui, &rest, vec2(300.0 * self.s, high));
    }

    fn line(&self, ui: &mut Ui, line: &Line) {
        let size = self.theme.sizes.body * 0.85 * self.s;
        let ink = self.theme.palette.on_panel.color();
        if !line.who.is_empty() {
            words(ui, &line.who, Style::new(Face::Bold, size, ink).centred());
        }
        words(ui, &line.text, Style::new(Face::Body, size, ink).centred());
    }

    /// Buttons of one size in rows, each row in the middle.
    fn rows(&mut self, ui: &mut Ui, targets: &[Target], size: Vec2) {
        let (wide, gap) = (ui.available_width(), self.gap());
        let size = vec2(size.x.min(wide), size.y);
        let fit = (((wide + gap) / (size.x + gap)).floor() as usize).max(1);
        for row in targets.chunks(fit) {
            let used = (size.x + gap) * row.len() as f32 - gap;
            ui.horizontal(|ui| {
                ui.add_space(((wide - used) / 2.0).max(0.0));
                for target in row {
                    self.button(ui, target, size);
                }
            });
        }
    }

    fn button(&mut self, ui: &mut Ui, target: &Target, size: Vec2) {
        let lip = self.theme.form.lip * self.s;
        let (place, _) = ui.allocate_exact_size(size + vec2(0.0, lip), Sense::hover());
        let rect = Rect::from_min_size(place.min, size);
        let id = egui::Id::new(("page target", &target.id));
        let response = ui.interact(rect, id, Sense::click());
        let usable = !target.state.disabled;
        if usable && response.hovered() {
            ui.set_cursor_icon(egui::CursorIcon::PointingHand);
        }
        if usable && response.clicked() {
            self.tapped = Some(target.id.clone());
        }
        if self.show.as_ref() == Some(&target.id) {
            ui.scroll_to_rect(place, None);
        }
        let pressed = usable && response.is_pointer_button_down_on();
        let face = if pressed { rect.translate(vec2(0.0, lip)) } else { rect };
        self.paint(ui, target, face, usable && response.hovered());
    }

    /// The colours of a button: its face, its rim and lip, its words.
    fn skin(&self, target: &Target) -> (Rgb, Rgb, Rgb) {
        let p = &self.theme.palette;
        match (target.role, target.state.pressed) {
            (Role::Next, _) => (p.amber, p.amber_lip, p.ink),
            (Role::Danger, _) => (p.panel, p.coral, p.on_panel),
            (_, Some(true)) => (p.glow, p.amber_lip, p.ink),
            _ => (p.page_tint, p.river, p.ink),
        }
    }

    fn paint(&self, ui: &Ui, target: &Target, rect: Rect, hovered: bool) {
        let (fill, rim, ink) = self.skin(target);
        let s = self.s;
        let radius = round(self.theme.shape.small_radius * s);
        let mut painter = ui.painter().clone();
        painter.multiply_opacity(if target.state.disabled { 0.6 } else { 1.0 });
        painter.rect_filled(
            rect.translate(vec2(0.0, self.theme.form.lip * s * 0.6)),
            radius,
            rim.color(),
        );
        let fill = if hovered { self.theme.palette.white } else { fill };
        painter.rect_filled(rect, radius, fill.color());
        painter.rect_stroke(rect, radius, Stroke::new(3.0 * s, rim.color()), StrokeKind::Inside);
        if self.frame.view.focused.as_ref() == Some(&target.id) {
            let ring = Stroke::new(self.theme.shape.ring, self.theme.palette.ink.color());
            painter.rect_stroke(rect.expand(4.0 * s), radius, ring, StrokeKind::Outside);
        }
        let inner = rect.shrink2(vec2(10.0, 5.0) * s);
        let side = inner.height().min(64.0 * s);
        let icon = Rect::from_center_size(
            egui::pos2(inner.left() + side / 2.0, inner.center().y),
            Vec2::splat(side),
        );
        let icons = &self.gallery.panel.icons;
        if !target.icon.is_empty() {
            picture::icon(&painter, icons, &target.icon, icon, rim.color());
        }
        if target.state.done {
            let at = rect.right_top() + vec2(-14.0, 14.0) * s;
            picture::star(&painter, at, 11.0 * s, self.theme.palette.amber_lip.color());
        }
        let left = if target.icon.is_empty() { inner.left() } else { icon.right() + 8.0 * s };
        let label = Rect::from_min_max(egui::pos2(left, inner.top()), inner.max);
        let size = (rect.height() * 0.36).min(self.theme.sizes.button * s);
        let style = Style::new(Face::Display, size, ink.color()).centred();
        text::set(ui, &target.label, style, label.size()).draw_in(&painter, label);
    }
}

fn round(radius: f32) -> CornerRadius {
    CornerRadius::same(radius.clamp(0.0, 255.0) as u8)
}

/// A text over the whole width.
fn words(ui: &mut Ui, text: &str, style: Style) {
    let set = text::set_at(ui, text, style, vec2(ui.available_width(), f32::INFINITY));
    let (rect, _) =
        ui.allocate_exact_size(vec2(ui.available_width(), set.size().y), Sense::hover());
    set.draw_in(ui.painter(), rect);
}
