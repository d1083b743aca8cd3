//! The view of the level's photo: on its board, and quietly beside the story.

use port::{
    Device, Lang, Line, LineKind, Photo, PhotoMap, PhotoSpot, PhotoSticker, Place, Role, Target,
    TargetState,
};
use scenario::{Answer, Holds, PhotoPost, PostChange, Redact, Text};

use crate::{Mark, Met, Phase, Story};

impl Story {
    /// The photo, where the node shows it.
    pub(crate) fn photo_device(&self, lang: Lang) -> Option<Device> {
        let photo = self.scenario.photo.as_ref()?;
        let node = self.node()?;
        let board = self.board().is_some();
        if !board && node.post.is_none() {
            return None;
        }
        let change = self.post_change();
        let show = node.post.clone().unwrap_or_default();
        let open = board && self.state.photo.open.is_some();
        let comment = show.comment.as_ref();
        Some(Device::Photo(Photo {
            app: self.text(&photo.app, lang),
            author: self.text(&photo.author, lang),
            author_icon: self.vars().key(&photo.author_icon),
            art: self.vars().key(&photo.art),
            parts: self.photo_parts(photo),
            spots: self.photo_spots(photo, board, lang),
            stickers: photo
                .stickers
                .iter()
                .filter(|_| board)
                .map(|sticker| PhotoSticker {
                    id: sticker.id.clone(),
                    icon: self.vars().key(&sticker.icon),
                    target: open.then(|| format!("sticker:{}", sticker.id)),
                })
                .collect(),
            board,
            fresh: self.state.photo.said.as_ref().map(|it| it.spot.clone()).unwrap_or_default(),
            caption: self.caption().map(|text| self.text(text, lang)).unwrap_or_default(),
            comment: comment.map(|text| self.text(text, lang)).unwrap_or_default(),
            comment_by: comment.map(|text| self.speaker(text, lang)).unwrap_or_default(),
            posted: show.posted || change.is_some_and(|it| it.posted),
            map: change.and_then(|it| self.map(photo, it, lang)),
            lit: self.board_lit(),
            happening: self.happening(),
        }))
    }

    fn board_lit(&self) -> bool {
        let from_start = |board: &Redact| board.lit_in.contains(&self.spec.variant);
        self.board().is_some_and(|(board, _)| self.state.hints > 0 || from_start(board))
    }

    fn post_change(&self) -> Option<&PostChange> {
        match &self.state.phase {
            Phase::Outcome(choice) => self.outcome(choice)?.post.as_ref(),
            Phase::Here | Phase::Over => None,
        }
    }

    fn photo_parts(&self, photo: &PhotoPost) -> Vec<String> {
        let of_spots = self.spots(photo).into_iter().map(|spot| &spot.part);
        let parts = photo.parts.iter().chain(of_spots).chain(&self.state.photo.parts);
        parts.map(|part| self.vars().key(part)).filter(|part| !part.is_empty()).collect()
    }

    fn photo_spots(&self, photo: &PhotoPost, board: bool, lang: Lang) -> Vec<PhotoSpot> {
        let place = |name: &str| photo.places.get(&self.vars().key(name));
        let hidden = |spot: &scenario::PhotoSpot| {
            let hides =
                |part: &String| photo.hides.get(part).is_some_and(|it| it.contains(&spot.id));
            !board && self.state.photo.parts.iter().any(hides)
        };
        self.spots(photo)
            .into_iter()
            .filter(|spot| !hidden(spot))
            .filter_map(|spot| {
                let area = place(&spot.at)?;
                let sticker = self.sticker_on(spot);
                Some(PhotoSpot {
                    id: spot.id.clone(),
                    name: self.text(&spot.name, lang),
                    look: self.vars().key(&spot.look),
                    words: spot.words.as_ref().map_or_else(String::new, |it| self.text(it, lang)),
                    icon: self.vars().key(&spot.icon),
                    area: [area.x, area.y, area.w, area.h],
                    sticker: sticker.map_or_else(String::new, |it| self.vars().key(&it.icon)),
                    sticker_name: sticker.map_or_else(String::new, |it| self.text(&it.text, lang)),
                    kept: self.state.photo.marks.get(&spot.id) == Some(&Mark::Kept),
                    open: self.state.photo.open.as_deref() == Some(spot.id.as_str()),
                    target: board.then(|| format!("spot:{}", spot.id)),
                })
            })
            .collect()
    }

    /// The words that the child chose to stand under the photo.
    fn caption(&self) -> Option<&Text> {
        let (node, choice) = self.state.photo.caption.as_ref()?;
        let node = self.scenario.nodes.iter().find(|it| it.id == *node)?;
        let choice = node.decision()?.options.iter().find(|it| it.id == *choice)?;
        Some(&choice.text)
    }

    fn map(&self, photo: &PhotoPost, change: &PostChange, lang: Lang) -> Option<PhotoMap> {
        let spots: Vec<_> =
            self.spots(photo).into_iter().filter(|spot| change.map.contains(&spot.id)).collect();
        if spots.is_empty() {
            return None;
        }
        let piece = |spot: &&scenario::PhotoSpot| {
            let words = spot.words.as_ref().unwrap_or(&spot.name);
            (self.text(words, lang), self.vars().key(&spot.icon))
        };
        Some(PhotoMap {
            pieces: spots.iter().map(piece).collect(),
            found: spots.iter().all(|spot| spot.holds == Holds::Clue),
        })
    }

    /// What is said on the board: the lantern's hint, the question at a spot, the answer, or the task.
    pub(crate) fn board_lines(&self, lang: Lang) -> Vec<Line> {
        let Some((board, photo)) = self.board() else { return Vec::new() };
        let memory = &self.state.photo;
        let hint = usize::from(self.state.hints).checked_sub(1).and_then(|at| board.hints.get(at));
        if let Some(hint) = hint.filter(|_| memory.hinted) {
            return vec![self.filled(hint, LineKind::Hint, photo, lang)];
        }
        if memory.open.is_some() {
            return vec![self.filled(&board.ask_spot, LineKind::Question, photo, lang)];
        }
        let Some(said) = &memory.said else {
            return vec![self.filled(&board.ask, LineKind::Question, photo, lang)];
        };
        let Some(spot) = photo.spots.iter().find(|spot| spot.id == said.spot) else {
            return Vec::new();
        };
        let words = match said.how {
            Met::Well => vec![&spot.ok],
            Met::Otherwise => vec![&spot.other],
            Met::Asked => vec![&board.asked, &spot.ok],
        };
        words.into_iter().map(|text| self.line(text, LineKind::Outcome, lang)).collect()
    }

    /// A line with the spot's name and the number of clues left put in.
    fn filled(&self, text: &Text, kind: LineKind, photo: &PhotoPost, lang: Lang) -> Line {
        let mut line = self.line(text, kind, lang);
        let open = photo.spots.iter().find(|it| Some(&it.id) == self.state.photo.open.as_ref());
        let name = open.map(|spot| self.text(&spot.name, lang)).unwrap_or_default();
        line.text = line.text.replace("{spot}", &name);
        line.text = line.text.replace("{left}", &self.clues_left(photo).to_string());
        line
    }

    /// The targets of the board: spots and stickers on the photo, then the cards.
    pub(crate) fn board_targets(
        &self,
        board: &Redact,
        photo: &PhotoPost,
        lang: Lang,
    ) -> Vec<Target> {
        let memory = &self.state.photo;
        let mut targets: Vec<Target> = self
            .spots(photo)
            .into_iter()
            .map(|spot| {
                let id = format!("spot:{}", spot.id);
                let mut it = self.board_target(id, &spot.name, &spot.icon, lang);
                it.place = Place::Device(spot.id.clone());
                it.state.done = memory.marks.contains_key(&spot.id);
                it.state.pressed = Some(memory.open.as_ref() == Some(&spot.id));
                it
            })
            .collect();
        if memory.open.is_none() {
            return targets;
        }
        targets.extend(photo.stickers.iter().map(|sticker| {
            let id = format!("sticker:{}", sticker.id);
            let mut it = self.board_target(id, &sticker.text, &sticker.icon, lang);
            it.place = Place::Device(format!("sticker:{}", sticker.id));
            it
        }));
        for (id, Answer { text, icon }) in [("keep", &board.keep), ("ask", &board.ask_adult)] {
            targets.push(self.board_target(id.to_owned(), text, icon, lang));
        }
        targets
    }

    fn board_target(&self, id: String, text: &Text, icon: &str, lang: Lang) -> Target {
        Target {
            id,
            role: Role::Choice,
            place: Place::Card,
            label: self.text(text, lang),
            line: text.id.clone(),
            icon: self.vars().key(icon),
            state: TargetState::default(),
            tel: None,
        }
    }
}
