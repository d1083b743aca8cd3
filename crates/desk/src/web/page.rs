//! The page: what it shows, the tree it shows it with, and what is done with what comes out.

use std::cell::{Cell, RefCell};

use markup::{Element, Node, dom::Dom, patch};
use wasm_bindgen::JsCast;
use web_sys::{Document, HtmlElement, HtmlInputElement};

use super::host::{Host, heed};
use crate::{Data, Desk, Effect, Home, Input, view};

/// What a page shows.
pub enum Shown {
    /// The teacher's page.
    Teacher(Box<Desk>),
    /// The family's page.
    Family(Box<Home>),
}

impl Shown {
    fn apply(&mut self, input: Input) -> Vec<Effect> {
        match self {
            Self::Teacher(desk) => desk.apply(input),
            Self::Family(home) => home.apply(input),
        }
    }

    fn view(&self) -> Element {
        match self {
            Self::Teacher(desk) => view::teacher(desk),
            Self::Family(home) => view::family(home),
        }
    }

    /// The name of the page, and its language.
    fn name(&self) -> (String, &'static str) {
        let (words, key) = match self {
            Self::Teacher(desk) => (&desk.words, "teacher-title"),
            Self::Family(home) => (&home.words, "family-title"),
        };
        (format!("{} · {}", words.say(key), words.say("app-name")), words.lang.id())
    }

    fn is_unsaved(&self) -> bool {
        match self {
            Self::Teacher(desk) => desk.is_unsaved(),
            Self::Family(_) => false,
        }
    }
}

/// The page.
pub struct Page {
    /// The browser's document.
    pub document: Document,
    root: HtmlElement,
    shown: RefCell<Shown>,
    tree: RefCell<Option<Element>>,
    unsaved: Cell<bool>,
    host: Host,
}

impl Page {
    /// The page's own element, if it has one.
    pub fn find(shown: Shown, host: Host) -> Option<Self> {
        let document = web_sys::window()?.document()?;
        let root = document.get_element_by_id("desk")?.dyn_into().ok()?;
        Some(Self {
            document,
            root,
            shown: RefCell::new(shown),
            tree: RefCell::default(),
            unsaved: Cell::new(false),
            host,
        })
    }

    /// What the page speaks of.
    pub fn with_data<T>(&self, read: impl FnOnce(&Data) -> T) -> T {
        match &*self.shown.borrow() {
            Shown::Teacher(desk) => read(&desk.data),
            Shown::Family(home) => read(&home.data),
        }
    }

    /// Takes an input, shows what comes of it, and does it.
    pub fn send(&self, input: Input) {
        let Ok(mut shown) = self.shown.try_borrow_mut() else { return };
        let effects = shown.apply(input);
        let unsaved = shown.is_unsaved();
        drop(shown);
        self.show();
        if self.unsaved.replace(unsaved) != unsaved {
            heed(self.host.unsaved(unsaved));
        }
        for effect in effects {
            self.run(effect);
        }
    }

    /// Brings the document to what is to be shown.
    pub fn show(&self) {
        let (next, (name, lang)) = {
            let shown = self.shown.borrow();
            (shown.view(), shown.name())
        };
        let mut dom = Dom { document: self.document.clone() };
        let root: web_sys::Node = self.root.clone().into();
        let mut tree = self.tree.borrow_mut();
        match tree.as_ref() {
            Some(before) => patch::patch(&mut dom, &root, before, &next),
            None => {
                root.set_text_content(None);
                patch::fill(&mut dom, &root, &next);
            }
        }
        *tree = Some(next);
        self.document.set_title(&name);
        if let Some(html) = self.document.document_element() {
            let _ = html.set_attribute("lang", lang);
        }
        self.settle();
    }

    /// What was clicked or typed stays with the element, whatever its attributes say: they are brought together.
    fn settle(&self) {
        let active = self.document.active_element();
        let Ok(list) = self.root.query_selector_all("input") else { return };
        for index in 0..list.length() {
            let Some(input) = list.get(index).and_then(|it| it.dyn_into::<HtmlInputElement>().ok())
            else {
                continue;
            };
            if input.has_attribute("data-do") {
                input.set_checked(input.has_attribute("checked"));
            } else if input.has_attribute("data-in") && active.as_ref() != Some(input.as_ref()) {
                let value = input.get_attribute("value").unwrap_or_default();
                if input.value() != value {
                    input.set_value(&value);
                }
            }
        }
    }

    fn run(&self, effect: Effect) {
        match effect {
            Effect::Print(pages) => {
                self.lay(pages);
                heed(self.host.print());
            }
            Effect::Save(file) => heed(self.host.save(&file.name, file.kind, &file.text)),
            Effect::Copy(text) => heed(self.host.copy(&text)),
            Effect::Focus(id) => self.focus(&id),
            Effect::Fragment(text) => heed(self.host.fragment(&text)),
            Effect::Speak { lang, texts } => {
                if let Ok(texts) = serde_json::to_string(&texts) {
                    heed(self.host.speak(lang.id(), &texts));
                }
            }
            Effect::Hush => heed(self.host.hush()),
        }
    }

    /// Lays pages where the printer finds them.
    fn lay(&self, pages: Vec<Element>) {
        let Some(paper) = self.document.get_element_by_id("paper") else { return };
        paper.set_text_content(None);
        let mut dom = Dom { document: self.document.clone() };
        for page in pages {
            if let Some(page) = patch::build(&mut dom, &Node::Element(page)) {
                let _ = paper.append_child(&page);
            }
        }
    }

    fn focus(&self, id: &str) {
        let element = self.document.get_element_by_id(id);
        if let Some(element) = element.and_then(|it| it.dyn_into::<HtmlElement>().ok()) {
            let _ = element.focus();
            // The whole card, not only its first words.
            if id == "card" {
                element.scroll_into_view();
            }
        }
    }
}
