//! The page: the tree that is shown, the Frame it came from, and where the focus is.

use std::cell::{Cell, RefCell};

use markup::dom::Dom;
use port::{Frame, Rect, StageReport, TargetId};
use wasm_bindgen::JsCast;
use web_sys::{Document, Element as DomElement, FocusOptions, HtmlElement, Window};

use super::overlay;
use crate::{
    Element, Icons, Mode, Node,
    announce::announcement,
    focus::{Memory, Spot},
    patch, render,
};

/// For so long after the targets changed, the later clicks of a quick double or triple click are not meant
/// for what has just appeared under them.
const SETTLE_MS: f64 = 500.0;

/// The page.
pub struct Page {
    window: Window,
    /// The browser's document.
    pub document: Document,
    root: HtmlElement,
    icons: Icons,
    tree: RefCell<Option<Element>>,
    frame: RefCell<Option<Frame>>,
    memory: RefCell<Memory>,
    report: RefCell<Option<StageReport>>,
    stage: Cell<bool>,
    changed_at: Cell<f64>,
}

impl Page {
    /// The page's own element, if it has one.
    pub fn find(icons: Icons) -> Option<Self> {
        let window = web_sys::window()?;
        let document = window.document()?;
        let root = document.get_element_by_id("reader")?.dyn_into().ok()?;
        Some(Self {
            window,
            document,
            root,
            icons,
            tree: RefCell::default(),
            frame: RefCell::default(),
            memory: RefCell::default(),
            report: RefCell::default(),
            stage: Cell::new(false),
            changed_at: Cell::new(f64::NEG_INFINITY),
        })
    }

    /// A copy of the Frame on screen.
    pub fn frame(&self) -> Option<Frame> {
        self.frame.borrow().clone()
    }

    /// The number of the Frame on screen.
    pub fn rev(&self) -> Option<u64> {
        self.frame.borrow().as_ref().map(|frame| frame.rev)
    }

    /// The target that the core says has the focus.
    pub fn said_focus(&self) -> Option<TargetId> {
        self.frame.borrow().as_ref().and_then(|frame| frame.view.focused.clone())
    }

    /// Milliseconds since the page began.
    pub fn now(&self) -> f64 {
        self.window.performance().map_or(0.0, |clock| clock.now())
    }

    /// Whether what is on the screen has just appeared.
    pub fn is_fresh(&self) -> bool {
        self.now() - self.changed_at.get() < SETTLE_MS
    }

    /// Shows a Frame: patches the page, says what is new, and leads the focus.
    pub fn show(&self, frame: Frame) {
        let before = self.frame.borrow_mut().take();
        let active = self.active();
        let spot = self.memory.borrow_mut().follow(before.as_ref(), &frame, active.as_deref());
        self.write(&frame);
        let news = announcement(before.as_ref(), &frame);
        let moved = before.as_ref().is_none_or(|before| place(before) != place(&frame));
        if before.as_ref().is_none_or(|before| actions(before) != actions(&frame)) {
            self.changed_at.set(self.now());
        }
        *self.frame.borrow_mut() = Some(frame);
        self.lay_out();
        self.announce(&news);
        if moved && before.is_some() {
            self.window.scroll_to_with_x_and_y(0.0, 0.0);
        }
        self.lead(spot, active, moved);
    }

    /// Takes the stage's report of where it drew.
    pub fn lay(&self, report: StageReport) {
        *self.report.borrow_mut() = Some(report);
        self.lay_out();
    }

    /// There is a stage now, or there is none.
    pub fn set_stage(&self, attached: bool) {
        self.stage.set(attached);
        if !attached {
            *self.report.borrow_mut() = None;
        }
        if let Some(frame) = self.frame.borrow().as_ref() {
            self.write(frame);
        }
        self.lay_out();
    }

    /// The target that has the focus.
    pub fn active(&self) -> Option<TargetId> {
        self.document.active_element()?.get_attribute("data-target")
    }

    /// The element of a target.
    pub fn element(&self, target: &str) -> Option<HtmlElement> {
        overlay::all(&self.root, "[data-target]")
            .into_iter()
            .find(|it| it.get_attribute("data-target").as_deref() == Some(target))
    }

    /// Where every target lies.
    pub fn places(&self) -> Vec<(TargetId, Rect)> {
        let place = |it: HtmlElement| {
            let rect = it.get_bounding_client_rect();
            let id = it.get_attribute("data-target")?;
            Some((id, overlay::rect(&rect)))
        };
        overlay::all(&self.root, "[data-target]").into_iter().filter_map(place).collect()
    }

    /// Gives the focus to an element of the page.
    pub fn focus_on(&self, element: Option<&HtmlElement>) {
        if let Some(element) = element {
            let _ = element.focus();
        }
    }

    /// The element with this id.
    pub fn by_id(&self, id: &str) -> Option<HtmlElement> {
        self.document.get_element_by_id(id)?.dyn_into().ok()
    }

    /// Whether the node is a part of the page.
    pub fn holds(&self, element: &DomElement) -> bool {
        self.root.contains(Some(element))
    }

    fn write(&self, frame: &Frame) {
        // Nobody sees pictures under a stage: they are not even fetched.
        let bare = Icons::default();
        let under = Mode::of(self.stage.get(), frame.surface) == Mode::Under;
        let icons = if under { &bare } else { &self.icons };
        let Node::Element(next) = render(frame, icons) else { return };
        let mut dom = Dom { document: self.document.clone() };
        let root: web_sys::Node = self.root.clone().into();
        let mut tree = self.tree.borrow_mut();
        match tree.as_ref() {
            Some(before) => patch::patch(&mut dom, &root, before, &next),
            None => {
                // The plain title that was there before the core.
                root.set_text_content(None);
                patch::fill(&mut dom, &root, &next);
            }
        }
        *tree = Some(next);
        if let Some(html) = self.document.document_element() {
            let _ = html.set_attribute("lang", frame.lang.id());
        }
    }

    fn lay_out(&self) {
        let frame = self.frame.borrow();
        let Some(frame) = frame.as_ref() else { return };
        let mode = Mode::of(self.stage.get(), frame.surface);
        let report = self.report.borrow();
        let report = report.as_ref().filter(|_| mode == Mode::Under);
        let _ = self.root.set_attribute("data-mode", mode.word());
        overlay::lay(&self.root, report);
    }

    fn announce(&self, news: &str) {
        if news.is_empty() {
            return;
        }
        if let Some(live) = self.document.get_element_by_id("live") {
            // The same sentence twice is news twice: without a difference it would be silent.
            let again = live.text_content().as_deref() == Some(news);
            live.set_text_content(Some(&if again {
                format!("{news}\u{a0}")
            } else {
                news.to_owned()
            }));
        }
    }

    /// A new place is read from its top: the focus alone must not scroll it away.
    fn lead(&self, spot: Option<Spot>, active: Option<TargetId>, stay: bool) {
        match spot {
            Some(Spot::Heading) => self.focus_on(self.by_id("heading").as_ref()),
            Some(Spot::Target(target)) if stay => {
                if let Some(element) = self.element(&target) {
                    let options = FocusOptions::new();
                    options.set_prevent_scroll(true);
                    let _ = element.focus_with_options(&options);
                }
            }
            Some(Spot::Target(target)) => self.focus_on(self.element(&target).as_ref()),
            // The target stayed, but its element is a new one (a button that became a link).
            None => {
                if let Some(active) = active
                    && self.active().is_none()
                {
                    self.focus_on(self.element(&active).as_ref());
                }
            }
        }
    }
}

fn place(frame: &Frame) -> (port::Screen, &str) {
    (frame.screen, &frame.view.place_id)
}

fn actions(frame: &Frame) -> Vec<(&str, Option<&str>, &str)> {
    let place = place(frame).1;
    frame.view.targets.iter().map(|it| (it.id.as_str(), it.tel.as_deref(), place)).collect()
}
