//! What every screen must keep to, and what of it a drawn Frame does not.

use device_ui::layout::Kind;
use egui::{Rect, Vec2, pos2, vec2};
use port::{Device, Frame, Phone, Place, Role, Screen, Target};

use crate::{
    sheet::{Sheet, Text},
    table::Table,
};

/// Half a pixel is no fault.
const SLACK: f32 = 0.6;

/// A drawn Frame beside what it shows and what must hold.
pub struct Look<'a> {
    pub frame: &'a Frame,
    pub sheet: &'a Sheet,
    pub table: Table,
    pub screen: Rect,
}

impl Look<'_> {
    /// Everything that is wrong, in words.
    pub fn faults(&self) -> Vec<String> {
        let mut faults = Vec::new();
        self.targets(&mut faults);
        self.gaps(&mut faults);
        self.choices(&mut faults);
        self.bar(&mut faults);
        self.sizes(&mut faults);
        for text in &self.sheet.texts {
            self.text(text, &mut faults);
        }
        self.lines(&mut faults);
        self.apart(&mut faults);
        faults
    }

    fn drawn(&self) -> impl Iterator<Item = (&Target, Kind, Rect)> {
        let report = self.sheet.drawn.report.targets.iter();
        let kinds = self.sheet.plan.targets.iter().map(|(kind, _)| *kind);
        self.frame.view.targets.iter().zip(kinds).zip(report).map(|((target, kind), (id, it))| {
            assert_eq!(target.id, *id);
            (target, kind, rect(it))
        })
    }

    /// Big enough, inside, and off the strip where wrists rest.
    fn targets(&self, faults: &mut Vec<String>) {
        for (target, _, it) in self.drawn() {
            let id = name(target);
            let least = self.least(target);
            if it.width() < least.x - SLACK || it.height() < least.y - SLACK {
                faults.push(format!("{id} is {}, at least {}", wide(it.size()), wide(least)));
            }
            if !self.screen.expand(SLACK).contains_rect(it) {
                faults.push(format!("{id} leaves the screen"));
            }
            if it.bottom() > self.screen.bottom() - self.table.rest + SLACK {
                faults.push(format!("{id} lies where wrists rest"));
            }
        }
    }

    fn least(&self, target: &Target) -> Vec2 {
        let table = &self.table;
        match (&target.place, target.role) {
            (Place::Card, Role::Choice) => table.card,
            (Place::Device(_), _) => Vec2::splat(table.thing),
            _ => Vec2::splat(table.target),
        }
    }

    fn gaps(&self, faults: &mut Vec<String>) {
        let all: Vec<_> = self.drawn().collect();
        for (index, (one, _, a)) in all.iter().enumerate() {
            for (two, _, b) in all.iter().skip(index + 1) {
                let apart = between(*a, *b);
                // Spots lie on the photo where the things are: they only must not meet.
                let spots = self.spot(one) && self.spot(two);
                let least = if spots { 0.0 } else { self.table.gap };
                if apart < least - SLACK {
                    let (one, two) = (name(one), name(two));
                    faults.push(format!("{one} and {two}: {apart:.0} apart, at least {least:.0}"));
                }
            }
        }
    }

    fn choices(&self, faults: &mut Vec<String>) {
        let all = self.frame.view.targets.iter();
        let open = all.filter(|it| it.role == Role::Choice && it.place == Place::Card).count();
        if open > self.table.choices {
            faults.push(format!("{open} answers, at most {}", self.table.choices));
        }
    }

    /// The signs of the bar are one family: all with words in one size, and all of one height.
    fn bar(&self, faults: &mut Vec<String>) {
        // The player's own lantern is the way to the yard: it hangs in the scene, with a sign of its own. The
        // speaker is a picture alone.
        let worded = |target: &Target| !["yard", "say"].contains(&target.id.as_str());
        let in_bar = |target: &Target, kind: Kind| kind == Kind::Bar && worded(target);
        let signs: Vec<_> = self.drawn().filter(|(it, kind, _)| in_bar(it, *kind)).collect();
        let mut sizes = Vec::new();
        for (target, _, it) in &signs {
            let found = self.sheet.texts.iter().find(|text| {
                text.words == target.label && it.expand(SLACK).contains_rect(text.ink)
            });
            sizes.push((target, found.map_or(0.0, |text| text.size)));
        }
        let most = sizes.iter().map(|(_, size)| *size).fold(0.0, f32::max);
        for (target, size) in sizes {
            if (size - most).abs() > 0.1 {
                let id = name(target);
                faults.push(format!("{id}: word {size:.1} px beside {most:.1} px in the bar"));
            }
            if most < self.table.small - SLACK {
                faults.push(format!("{}: word {size:.1} px in the bar", name(target)));
            }
        }
    }

    /// Words in the sizes of the table.
    fn sizes(&self, faults: &mut Vec<String>) {
        for text in &self.sheet.texts {
            let (what, least) = self.wanted(text);
            if text.size < least - SLACK {
                faults.push(format!(
                    "{what} {:.1} px, at least {least:.1}: {}",
                    text.size,
                    short(&text.words)
                ));
            }
        }
    }

    fn wanted(&self, text: &Text) -> (&'static str, f32) {
        let (view, table) = (&self.frame.view, &self.table);
        if view.lines.iter().any(|line| says(line, &text.words)) {
            return ("line", table.body);
        }
        let heads = matches!(self.frame.screen, Screen::Map | Screen::Lit);
        if heads && view.heading == text.words {
            return ("title", table.title);
        }
        let here = self.drawn().find(|(target, _, it)| {
            let name = target.label.split(" · ").next().unwrap_or_default();
            (target.label == text.words || name == text.words) && it.contains(text.ink.center())
        });
        match here.map(|(target, _, _)| target).map(|it| (&it.place, it.state.disabled)) {
            // What is not open yet is a sign.
            Some((Place::World(_), true)) => ("sign", table.small),
            Some((place, _)) => self.labelled(place, text),
            None if self.painted(text) => ("painted", table.painted),
            None => ("sign", table.small),
        }
    }

    fn labelled(&self, place: &Place, text: &Text) -> (&'static str, f32) {
        let table = &self.table;
        match place {
            Place::Card | Place::Primary => ("button", table.button),
            Place::World(_) => ("lantern", table.button),
            Place::Device(id) if self.film(id) || self.side_by_side() => ("caption", table.caption),
            Place::Device(_) if !self.listed(text) => ("thing", table.body),
            _ => ("sign", table.small),
        }
    }

    /// Whether this is a picture on a pretend page.
    fn film(&self, element: &str) -> bool {
        let Some(Device::Browser(browser)) = &self.frame.view.device else { return false };
        browser.page.iter().any(|it| it.id == element && matches!(&*it.look, "film" | "gift"))
    }

    /// Whether a target is the message that says this: an old chat that is read over.
    fn message(&self, target: &Target, text: &Text) -> bool {
        let Some(Device::Phone(phone)) = &self.frame.view.device else { return false };
        let all = phone.messages();
        all.iter().any(|it| it.target.as_ref() == Some(&target.id) && it.text == text.words)
    }

    /// Whether things lie side by side: they are seen, the words beside them say what a tap means.
    fn side_by_side(&self) -> bool {
        matches!(self.frame.view.device, Some(Device::Spread(_)))
    }

    /// Whether a target lies on a picture, where the thing is.
    fn spot(&self, target: &Target) -> bool {
        let on_picture = match &self.frame.view.device {
            Some(Device::Spread(spread)) => {
                let piece = |it: &&port::Piece| it.target.as_ref() == Some(&target.id);
                spread.pieces.iter().find(piece).is_some_and(|it| it.area[2] > 0.0)
            }
            _ => false,
        };
        on_picture || target.id.starts_with("spot:")
    }

    /// Letters on the photo itself.
    fn painted(&self, text: &Text) -> bool {
        let Some(Device::Photo(photo)) = &self.frame.view.device else { return false };
        photo.spots.iter().any(|spot| spot.words == text.words)
    }

    /// The name of a spot in the notebook beside the photo: the spot itself is the target.
    fn listed(&self, text: &Text) -> bool {
        let Some(Device::Photo(photo)) = &self.frame.view.device else { return false };
        photo.spots.iter().any(|spot| spot.name == text.words)
    }

    /// Whole words, wholly on the screen and in their place.
    fn text(&self, text: &Text, faults: &mut Vec<String>) {
        let words = short(&text.words);
        if !text.ink.is_positive() {
            return;
        }
        if text.breaks {
            faults.push(format!("broken in a word: {words}"));
        }
        // What was said before is scrolled away.
        let old = self.is_history(text);
        if old {
            return;
        }
        if !self.screen.contains_rect(text.ink) || !text.clip.expand(SLACK).contains_rect(text.ink)
        {
            faults.push(format!("cut: {words}"));
        }
        // Stacked marks (Ẫ, Ữ) must not reach into the row above.
        for pair in text.rows.windows(2) {
            if pair[0].bottom() > pair[1].top() + SLACK {
                faults.push(format!("rows run into each other: {words}"));
            }
        }
        if !self.homes().iter().any(|home| home.expand(1.5).contains_rect(text.ink)) {
            faults.push(format!("outside every panel: {words}"));
        }
        // The bubble is a target as a whole: its lines lie on it.
        let others = self.drawn().filter(|(it, ..)| it.place != Place::Bubble);
        for (target, _, it) in others {
            let apart = !it.intersects(text.ink.shrink(1.0));
            if !apart && !it.expand(1.5).contains_rect(text.ink) {
                faults.push(format!("lies on the edge of {}: {words}", name(target)));
            }
            let line = self.frame.view.lines.iter().any(|line| says(line, &text.words));
            if !apart && line && !self.message(target, text) {
                faults.push(format!("a line lies on {}: {words}", name(target)));
            }
        }
    }

    fn is_history(&self, text: &Text) -> bool {
        let Some(Device::Phone(phone)) = &self.frame.view.device else { return false };
        let messages = match phone {
            Phone::Chat(chat) => &chat.messages,
            Phone::Call(call) => &call.messages,
            Phone::Star(_) | Phone::Report(_) => return false,
        };
        let current = |line: &String| self.frame.view.lines.iter().any(|it| it.id == *line);
        let screen = text.clip != self.screen;
        let said = messages.iter().find(|it| it.text == text.words);
        screen && said.is_none_or(|it| !it.line.as_ref().is_some_and(current))
    }

    /// Where words may stand.
    fn homes(&self) -> Vec<Rect> {
        let plan = &self.sheet.plan;
        let mut homes: Vec<Rect> = self.drawn().map(|(_, _, it)| it).collect();
        // The name of who speaks sits on the bubble's upper edge.
        let tag = 30.0 * self.table.share;
        homes.push(plan.bubble.with_min_y(plan.bubble.top() - tag));
        homes.extend(plan.device);
        homes.push(plan.notice);
        // The detective's notebook stands beside the photo.
        if let (Some(device), Some(Device::Photo(_))) = (plan.device, &self.frame.view.device) {
            homes.push(Rect::from_min_max(pos2(device.right(), 0.0), self.screen.max));
            homes.push(Rect::from_min_max(pos2(0.0, device.bottom()), self.screen.max));
        }
        homes
    }

    /// Every line is drawn, once.
    fn lines(&self, faults: &mut Vec<String>) {
        let report = &self.sheet.drawn.report.lines;
        for line in &self.frame.view.lines {
            let times = report.iter().filter(|(id, _)| *id == line.id).count();
            if times != 1 {
                faults.push(format!("line {} is drawn {times} times", line.id));
            }
        }
    }

    /// No two texts on each other.
    fn apart(&self, faults: &mut Vec<String>) {
        let seen: Vec<&Text> =
            self.sheet.texts.iter().filter(|text| text.ink.intersects(text.clip)).collect();
        for (index, one) in seen.iter().enumerate() {
            for two in seen.iter().skip(index + 1) {
                let meet = one.rows.iter().any(|a| {
                    let a = a.intersect(one.clip).shrink(1.0);
                    a.is_positive() && two.rows.iter().any(|b| b.intersect(two.clip).intersects(a))
                });
                if meet {
                    let (one, two) = (short(&one.words), short(&two.words));
                    faults.push(format!("on each other: {one} / {two}"));
                }
            }
        }
    }
}

fn name(target: &Target) -> String {
    match &target.place {
        Place::Device(_) => {
            target.id.split(':').next().unwrap_or_default().to_owned() + " (device)"
        }
        Place::Card => "card".into(),
        Place::World(_) => "lantern".into(),
        _ => target.id.clone(),
    }
}

/// Whether these are a line's words, alone or after the name of who goes on.
fn says(line: &port::Line, words: &str) -> bool {
    words
        .strip_suffix(line.text.as_str())
        .is_some_and(|name| name.is_empty() || name.strip_suffix(": ") == Some(line.who.as_str()))
}

fn short(words: &str) -> String {
    words.chars().take(40).collect()
}

fn wide(size: Vec2) -> String {
    format!("{:.0}x{:.0}", size.x, size.y)
}

fn rect(it: &port::Rect) -> Rect {
    Rect::from_min_size(pos2(it.x, it.y), vec2(it.w, it.h))
}

/// How far two rectangles are apart; negative where they meet.
fn between(a: Rect, b: Rect) -> f32 {
    let x = (b.left() - a.right()).max(a.left() - b.right());
    let y = (b.top() - a.bottom()).max(a.top() - b.bottom());
    x.max(y)
}
