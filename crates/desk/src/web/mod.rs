//! The pages in a browser: what is pressed and written goes in, what comes out is done.

mod host;
mod listen;
mod page;

use std::rc::Rc;

use classroom::{
    Assignment, ClassResult, ClassSkill, Misconception, Standing,
    qr::{self, Picture},
};
use serde::Deserialize;
use wasm_bindgen::prelude::*;

use crate::{Data, Desk, Home, Input, Seat};
use host::Host;
use page::{Page, Shown};

/// A page for adults. What crosses is JSON text: `crate::Seat`, `crate::Input`; `crate::Data` crosses packed.
///
/// `host` is an object with the methods `save(name, kind, text)`, `print()`, `copy(text)`, `fragment(text)`,
/// `speak(lang, texts)`, `hush()` and `unsaved(whether)`.
#[wasm_bindgen]
pub struct Adults {
    page: Rc<Page>,
    _listeners: Vec<listen::Listener>,
}

#[wasm_bindgen]
impl Adults {
    /// Starts the page: `name` is `teacher` or `family`.
    ///
    /// # Errors
    /// When something cannot be read or the page has no element with the id `desk`.
    #[wasm_bindgen(constructor)]
    pub fn new(name: &str, data: &[u8], seat: &str, host: Host) -> Result<Adults, JsError> {
        let data: Data = scenario::unpack(data)?;
        let seat: Seat = serde_json::from_str(seat)?;
        let shown = match name {
            "family" => Shown::Family(Box::new(Home::new(data, seat))),
            _ => Shown::Teacher(Box::new(Desk::new(data, seat))),
        };
        let page = Page::find(shown, host).ok_or_else(|| JsError::new("the page has no #desk"))?;
        let page = Rc::new(page);
        page.show();
        let listeners = listen::all(&page);
        Ok(Adults { page, _listeners: listeners })
    }

    /// Something came from the platform: a photo, a file, the address.
    pub fn input(&self, input: &str) {
        if let Ok(input) = serde_json::from_str::<Input>(input) {
            self.page.send(input);
        }
    }

    /// For tests: the code of a result of an assignment, so that no test writes codes of its own.
    #[must_use]
    pub fn result(&self, assignment: &str, nonce: u16, played: &str) -> Option<String> {
        self.page.with_data(|data| {
            let assignment = Assignment::read(assignment, &data.register).ok()?;
            let played: Played = serde_json::from_str(played).ok()?;
            let opened = played.opened.into_iter().collect();
            let mut result = ClassResult::new(&assignment, nonce).with_opened(opened);
            let skill = |place: usize| ClassSkill::all().nth(place);
            for place in played.done {
                result = result.with(skill(place)?, Standing::Done(None));
            }
            for (place, met) in played.revisit {
                result = result.with(skill(place)?, Standing::Revisit(Misconception::new(met)));
            }
            Some(result.code())
        })
    }
}

/// For tests: the modules of a text's QR code, a line for each row, dark ones as `#`.
#[wasm_bindgen]
#[must_use]
pub fn drawn(text: &str) -> String {
    let Ok(modules) = qr::draw(text) else { return String::new() };
    let row = |row: &[bool]| row.iter().map(|dark| if *dark { '#' } else { '.' }).collect();
    modules.rows().map(row).collect::<Vec<String>>().join("\n")
}

/// What a test has played: places of levels, places of skills, numbers of misconceptions.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Played {
    opened: Vec<usize>,
    done: Vec<usize>,
    revisit: Vec<(usize, u8)>,
}

/// The texts of the QR codes on a grey picture, as a JSON list; for the worker that looks at photos.
#[wasm_bindgen]
#[must_use]
pub fn read_codes(width: usize, height: usize, luma: &[u8]) -> String {
    let texts = Picture::new(width, height, luma).map(|it| qr::read(&it)).unwrap_or_default();
    serde_json::to_string(&texts).unwrap_or_else(|_| "[]".to_owned())
}
