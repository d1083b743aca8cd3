//! One Frame, drawn.

use art::Pack;
use egui::{Id, Painter, Pos2, Rect, Sense, Ui, Vec2, WidgetInfo, WidgetType};
use port::{Device, Frame, Intent, Line, LineKind, Place, Screen, StageReport, Surface, World};

use crate::{
    bins, browser, bubble, button, closer, comic,
    layout::{self, Kind, Plan},
    paint, phone, photo, picture,
    playback::Playback,
    spread,
    text::{self, Face, Style},
    theme::Theme,
    yard,
};

/// The pictures that are drawn here.
#[derive(Clone, Debug, Default)]
pub struct Assets {
    /// Signs and things.
    pub icons: Pack,
    /// Figures: those in a pretend device are drawn here.
    pub cast: Pack,
    /// Where the worlds are on the map's canvas.
    pub spots: Vec<(World, Pos2)>,
}

/// How one target is touched now.
#[derive(Clone, Copy, Debug, Default)]
pub struct Touch {
    /// The pointer is over it.
    pub hovered: bool,
    /// It is held down.
    pub pressed: bool,
    /// It has the keyboard focus.
    pub focused: bool,
    /// How far it has appeared, 0 to 1.
    pub appear: f32,
    /// It cannot be used now.
    pub disabled: bool,
}

/// What drawing needs to know.
pub(crate) struct Ctx<'a> {
    pub(crate) ui: &'a Ui,
    pub(crate) painter: &'a Painter,
    pub(crate) frame: &'a Frame,
    pub(crate) assets: &'a Assets,
    pub(crate) theme: &'a Theme,
    pub(crate) plan: &'a Plan,
    pub(crate) playback: &'a Playback,
    pub(crate) s: f32,
    pub(crate) now: f64,
    pub(crate) calm: bool,
}

impl Ctx<'_> {
    /// How a target is touched; none where it is not there.
    pub(crate) fn touch(&self, touches: &[Touch], target: Option<&str>) -> Option<Touch> {
        let targets = &self.frame.view.targets;
        let index = targets.iter().position(|it| Some(it.id.as_str()) == target)?;
        touches.get(index).copied()
    }

    /// A size of words on this screen.
    pub(crate) fn size(&self, size: f32) -> f32 {
        size * self.s.max(self.theme.shape.text_floor)
    }

    /// A slow wave, -1 to 1, that begins at `phase`; 0 while nothing may sway by itself.
    pub(crate) fn wave(&self, hertz: f64, phase: f32) -> f32 {
        if self.playback.sways() {
            ((self.now * hertz * std::f64::consts::TAU) as f32 + phase).sin()
        } else {
            0.0
        }
    }
}

/// What came of drawing a Frame.
#[derive(Clone, Debug, Default)]
pub struct Drawn {
    /// What the player did.
    pub intents: Vec<Intent>,
    /// What was drawn where.
    pub report: StageReport,
    /// Where the figures stand, for whoever draws them.
    pub figures: Vec<layout::Figure>,
    /// Until when something moves by itself; the same clock as `now`.
    pub still_at: f64,
    /// Whether the player touched the screen at all.
    pub touched: bool,
}

/// Draws a Frame over the whole of `ui`. `now` is the time in seconds since any fixed moment.
pub fn screen(
    ui: &mut Ui,
    frame: &Frame,
    assets: &Assets,
    playback: &mut Playback,
    now: f64,
) -> Drawn {
    playback.arrive(frame, now);
    let size = ui.max_rect().size();
    let theme = Theme::of(&frame.look);
    let mut plan = layout::plan(frame, size, &theme, &assets.spots);
    if frame.surface == Surface::Page {
        let figures = std::mem::take(&mut plan.figures);
        let report = StageReport { rev: frame.rev, ..StageReport::default() };
        return Drawn { report, figures, still_at: playback.still_at(), ..Drawn::default() };
    }
    let device = device_plan(frame, &plan, &theme);
    place_device_targets(frame, &mut plan, device.as_ref());
    let pressed = ui.input(|input| input.pointer.any_pressed());
    if pressed && !playback.ready(now) {
        playback.skip(now);
    }
    let (touches, intents) = touch(ui, frame, &plan, playback, now);
    let painter = ui.painter().clone();
    let cx = Ctx {
        ui,
        painter: &painter,
        frame,
        assets,
        theme: &theme,
        plan: &plan,
        playback,
        s: plan.scale,
        now,
        calm: frame.look.calm,
    };
    let mut report = StageReport { rev: frame.rev, ..StageReport::default() };
    if frame.screen == Screen::Map || frame.screen == Screen::Lit {
        river_light(&cx);
    }
    match (&device, &frame.view.device) {
        (Some(DevicePlan::Browser(plan)), Some(Device::Browser(browser))) => {
            report.lines.extend(browser::draw(&cx, browser, plan, &touches, popup_line(frame)));
        }
        (Some(DevicePlan::Photo(plan)), Some(Device::Photo(it))) => {
            photo::draw(&cx, it, plan, &touches);
        }
        (Some(DevicePlan::Bins(plan)), Some(Device::Bins(it))) => {
            bins::draw(&cx, it, plan, &touches);
        }
        (Some(DevicePlan::Picture(plan)), Some(Device::Picture(it))) => {
            closer::draw(&cx, it, plan);
        }
        (Some(DevicePlan::Spread(plan)), Some(Device::Spread(it))) => {
            spread::draw(&cx, it, plan, &touches);
        }
        (Some(DevicePlan::Phone(plan)), Some(Device::Phone(phone))) => {
            report.lines.extend(phone::draw(&cx, phone, plan, &touches));
        }
        _ => {}
    }
    let inside: Option<&str> = popup_line(frame).map(|line| line.id.as_str());
    let lines: Vec<&Line> =
        frame.view.lines.iter().filter(|line| !said_inside(frame, inside, line)).collect();
    let title = matches!(frame.screen, Screen::Map | Screen::Lit | Screen::Yard)
        .then_some(frame.view.heading.as_str());
    if beside_phone(frame) {
        report.lines.extend(phone::task(&cx, plan.bubble, &lines));
    } else if plan.comic {
        report.lines.extend(comic::draw(&cx, plan.bubble, &lines));
    } else {
        report.lines.extend(bubble::draw(&cx, plan.bubble, title, &lines));
    }
    draw_targets(&cx, &touches);
    notice(&cx, &mut report);
    report.targets = frame
        .view
        .targets
        .iter()
        .zip(&plan.targets)
        .map(|(target, (_, rect))| (target.id.clone(), port_rect(*rect)))
        .collect();
    Drawn {
        intents,
        report,
        figures: plan.figures.clone(),
        still_at: playback.still_at(),
        touched: pressed,
    }
}

/// The figures of a Frame without drawing it: for whoever draws them before the words.
#[must_use]
pub fn figures(frame: &Frame, size: Vec2, assets: &Assets) -> Vec<layout::Figure> {
    layout::plan(frame, size, &Theme::of(&frame.look), &assets.spots).figures
}

/// Where everything on the pretend device lies.
enum DevicePlan {
    Browser(browser::BrowserPlan),
    Photo(photo::PhotoPlan),
    Phone(phone::PhonePlan),
    Bins(bins::BinsPlan),
    Picture(closer::PicturePlan),
    Spread(spread::SpreadPlan),
}

impl DevicePlan {
    fn element(&self, id: &str) -> Option<Rect> {
        match self {
            Self::Browser(plan) => plan.element(id),
            Self::Photo(plan) => plan.element(id),
            Self::Phone(plan) => plan.element(id),
            Self::Bins(plan) => plan.element(id),
            Self::Spread(plan) => plan.element(id),
            // Nothing on it can be tapped.
            Self::Picture(_) => None,
        }
    }
}

fn device_plan(frame: &Frame, plan: &Plan, theme: &Theme) -> Option<DevicePlan> {
    let (rect, s) = (plan.device?, plan.scale);
    Some(match frame.view.device.as_ref()? {
        Device::Browser(browser) => DevicePlan::Browser(browser::plan(browser, rect, theme, s)),
        Device::Photo(photo) => DevicePlan::Photo(photo::plan(photo, rect, theme, s)),
        Device::Phone(phone) => DevicePlan::Phone(phone::plan(phone, rect, theme, s)),
        Device::Bins(bins) => DevicePlan::Bins(bins::plan(bins, rect, theme, s)),
        Device::Picture(it) => DevicePlan::Picture(closer::plan(it, rect, theme, s)),
        Device::Spread(it) => DevicePlan::Spread(spread::plan(it, rect, theme, s)),
    })
}

/// Whether the words stand beside the invented phone.
const fn beside_phone(frame: &Frame) -> bool {
    matches!(frame.view.device, Some(Device::Phone(_)))
}

/// Whether an answer is a dark card with a letter: beside the phone, and everywhere in a level of ages 12-15.
pub(crate) fn lettered(frame: &Frame, target: &port::Target) -> bool {
    let older = frame.look.band == Some(port::Band::Twelve) && frame.screen == Screen::Level;
    beside_phone(frame) || (older && target.icon.is_empty())
}

/// Whether the device says this line, so that it does not stand in the bubble.
pub(crate) fn on_device(frame: &Frame, line: &Line) -> bool {
    said_inside(frame, popup_line(frame).map(|it| it.id.as_str()), line)
}

/// Whether the device itself says this line.
fn said_inside(frame: &Frame, popup: Option<&str>, line: &Line) -> bool {
    let on_phone = matches!(&frame.view.device, Some(Device::Phone(phone)) if phone.says(&line.id));
    on_phone || Some(line.id.as_str()) == popup
}

fn place_device_targets(frame: &Frame, plan: &mut Plan, device: Option<&DevicePlan>) {
    let Some(device) = device else { return };
    for (target, (_, rect)) in frame.view.targets.iter().zip(&mut plan.targets) {
        if let Place::Device(element) = &target.place
            && let Some(found) = device.element(element)
        {
            *rect = found;
        }
    }
}

/// Senses every target first, so that everything is drawn with what the pointer does in this very frame.
fn touch(
    ui: &mut Ui,
    frame: &Frame,
    plan: &Plan,
    playback: &Playback,
    now: f64,
) -> (Vec<Touch>, Vec<Intent>) {
    let live = playback.live(now);
    let mut intents = Vec::new();
    let mut touches = Vec::new();
    for (index, (target, (kind, rect))) in frame.view.targets.iter().zip(&plan.targets).enumerate()
    {
        // What every screen has is there from the start; the rest comes when the story has been told.
        let steady = *kind == Kind::Bar;
        let usable = !target.state.disabled && (live || steady);
        let response = ui.interact(*rect, Id::new(("target", &target.id)), Sense::click());
        response.widget_info(|| {
            WidgetInfo::labeled(WidgetType::Button, !target.state.disabled, &target.label)
        });
        if usable && response.hovered() {
            ui.set_cursor_icon(egui::CursorIcon::PointingHand);
        }
        if usable && response.clicked() {
            intents.push(Intent::Activate { rev: frame.rev, target: target.id.clone() });
        }
        touches.push(Touch {
            hovered: usable && response.hovered(),
            pressed: usable && response.is_pointer_button_down_on(),
            focused: frame.view.focused.as_ref() == Some(&target.id),
            appear: if steady { 1.0 } else { playback.target(index, now) },
            disabled: target.state.disabled,
        });
    }
    intents.truncate(1);
    (touches, intents)
}

fn draw_targets(cx: &Ctx<'_>, touches: &[Touch]) {
    let signs = button::bar_words(cx);
    let targets = cx.frame.view.targets.iter().zip(&cx.plan.targets).zip(touches);
    for ((target, (kind, rect)), touch) in targets {
        if touch.appear <= 0.0 {
            continue;
        }
        match kind {
            Kind::Bar if target.id == "yard" => figure_target(cx, target, *rect, touch),
            Kind::Bar => button::bar(cx, target, *rect, touch, signs),
            Kind::Card(_) if cx.frame.screen == Screen::Yard => match target.place {
                Place::Menu => yard::tab(cx, target, *rect, touch),
                _ => yard::card(cx, target, *rect, touch),
            },
            Kind::Card(number) if lettered(cx.frame, target) => {
                phone::card(cx, target, *number, *rect, touch);
            }
            Kind::Card(number) => button::card(cx, target, *number, *rect, touch),
            Kind::Primary => button::primary(cx, target, *rect, touch),
            Kind::World(world) => button::world(cx, target, *world, *rect, touch),
            Kind::Figure
                if cx.frame.look.band == Some(port::Band::Twelve) || beside_phone(cx.frame) =>
            {
                phone::emblem(cx, target, *rect, touch);
            }
            Kind::Figure => figure_target(cx, target, *rect, touch),
            Kind::Bubble => bubble::said_again(cx, target, *rect, touch),
            Kind::Device => {}
        }
    }
}

/// A target on a figure: the figure itself shows it; a small sign says what a tap does.
fn figure_target(cx: &Ctx<'_>, target: &port::Target, rect: Rect, touch: &Touch) {
    let (theme, s) = (cx.theme, cx.s);
    let p = &theme.palette;
    let painter = &paint::faded(cx.painter, touch.appear);
    if touch.focused {
        paint::ring(painter, rect.shrink(8.0 * s), 40.0 * s, theme, s);
    }
    if target.state.done {
        return;
    }
    let size = theme.sizes.small * s.max(theme.shape.text_floor);
    let style = Style::new(Face::Bold, size, p.ink.color());
    let icon = size * 1.5;
    let height = layout::figure_sign(size, s);
    // A little wider than the figure where the words need it.
    let room = egui::vec2((rect.width() * 1.1 - icon - 30.0 * s).max(size), height);
    let set = text::set(cx.ui, &target.label, style, room);
    let width = set.size().x + icon + 30.0 * s;
    let sink = if touch.pressed { 4.0 * s } else { 0.0 };
    let at = egui::pos2(rect.center().x, rect.bottom() - height / 2.0 - 4.0 * s + sink);
    let pill = Rect::from_center_size(at, egui::vec2(width, height));
    paint::shadow(painter, pill, height / 2.0, 4.0 * s, theme, 1.0);
    let face = if touch.hovered { paint::lighten(p.glow, 0.4) } else { p.glow.color() };
    paint::fill(
        painter,
        pill.translate(egui::vec2(0.0, 4.0 * s - sink)),
        height / 2.0,
        p.amber_lip.color(),
    );
    paint::fill(painter, pill, height / 2.0, face);
    let sign = Rect::from_center_size(
        egui::pos2(pill.left() + 12.0 * s + icon / 2.0, pill.center().y),
        Vec2::splat(icon),
    );
    picture::icon(painter, &cx.assets.icons, &target.icon, sign, p.amber_lip.color());
    let words = Rect::from_min_max(egui::pos2(sign.right() + 6.0 * s, pill.top()), pill.max);
    set.draw_in(painter, words);
}

/// The line that the box on the device says itself.
fn popup_line(frame: &Frame) -> Option<&Line> {
    let Some(Device::Browser(browser)) = &frame.view.device else { return None };
    let popup = browser.popup.as_ref()?;
    if popup.art.is_empty() || !popup.text.is_empty() || browser.happening.is_some() {
        return None;
    }
    let says = |line: &&Line| line.kind == LineKind::Say && !line.actor.is_empty();
    frame.view.lines.iter().filter(says).find(|line| {
        let actor = frame.view.scene.actors.iter().find(|actor| actor.id == line.actor);
        actor.is_none_or(|actor| actor.art == popup.art)
    })
}

/// A soft light behind the words of the map.
fn river_light(cx: &Ctx<'_>) {
    if cx.theme.contrast {
        return;
    }
    for (target, (kind, rect)) in cx.frame.view.targets.iter().zip(&cx.plan.targets) {
        if matches!(kind, Kind::World(_)) && !target.state.disabled {
            let sway = if cx.playback.sways() { (cx.now * 2.2).sin() as f32 } else { 0.0 };
            let breath = 1.0 + 0.04 * sway;
            let light = cx.theme.palette.glow.alpha(0.5);
            picture::glow(cx.painter, rect.center(), rect.size() * 0.85 * breath, light);
        }
    }
}

fn notice(cx: &Ctx<'_>, report: &mut StageReport) {
    let Some(notice) = &cx.frame.view.notice else { return };
    let (theme, s) = (cx.theme, cx.s);
    let rect = cx.plan.notice;
    paint::shadow(cx.painter, rect, 20.0 * s, 4.0 * s, theme, 1.0);
    paint::fill(cx.painter, rect, 20.0 * s, theme.palette.indigo.color());
    let inner = rect.shrink2(egui::vec2(18.0, 4.0) * s);
    let size = theme.sizes.small * s.max(theme.shape.text_floor);
    let style = Style::new(Face::Bold, size, theme.palette.white.color()).centred();
    let drawn = text::set(cx.ui, &notice.text, style, inner.size()).draw_in(cx.painter, inner);
    report.lines.push((notice.id.clone(), port_rect(drawn)));
}

/// A rectangle as the Port wants it.
pub(crate) const fn port_rect(rect: Rect) -> port::Rect {
    port::Rect {
        x: rect.min.x,
        y: rect.min.y,
        w: rect.max.x - rect.min.x,
        h: rect.max.y - rect.min.y,
    }
}
