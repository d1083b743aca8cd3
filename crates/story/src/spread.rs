//! Things that lie side by side, and what became of them.

use port::{Device, Lang, Mark, Piece, Spread, SpreadKind};
use scenario::{MarkSpec, Mechanic, Pick, PieceSpec, Step};
use serde::{Deserialize, Serialize};

use crate::{Phase, Story};

/// What became of a thing, and at which node.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Marked {
    /// The node at which it happened.
    pub node: String,
    /// The thing.
    pub on: String,
    /// What became of it.
    pub mark: Mark,
}

impl Story {
    /// What happened to things at this node stays with them when play goes on.
    pub(crate) fn keep_marks(&mut self) {
        let node = self.state.node.clone();
        let (before, now) = self.marks_here();
        let all = before.into_iter().chain(now);
        let marked: Vec<Marked> =
            all.map(|it| Marked { node: node.clone(), on: it.on.clone(), mark: it.mark }).collect();
        self.state.marked.extend(marked);
    }

    /// Coming back to a node takes off what happened there, and since.
    pub(crate) fn take_marks_off(&mut self) {
        let node = &self.state.node;
        if let Some(index) = self.state.marked.iter().position(|it| it.node == *node) {
            self.state.marked.truncate(index);
        }
    }

    /// What happens to things here: what was so on the way here or by an earlier answer, and what happens now.
    fn marks_here(&self) -> (Vec<&MarkSpec>, Vec<&MarkSpec>) {
        let Some(node) = self.node() else { return (Vec::new(), Vec::new()) };
        let mut before: Vec<&MarkSpec> =
            node.spread_play().into_iter().flat_map(|play| &play.marks).collect();
        let Some(decision) = node.decision() else { return (before, Vec::new()) };
        let marks = |id: &String| {
            let taken = decision.options.iter().find(|choice| choice.id == *id);
            taken.into_iter().flat_map(|choice| &choice.then.marks)
        };
        let now: Vec<&MarkSpec> = match (&self.state.phase, decision.pick) {
            (Phase::Outcome(id), _) => marks(id).collect(),
            (Phase::Here, Pick::Each) => {
                let Some((last, earlier)) = self.state.taken.split_last() else {
                    return (before, Vec::new());
                };
                before.extend(earlier.iter().flat_map(marks));
                marks(last).collect()
            }
            _ => Vec::new(),
        };
        (before, now)
    }

    /// Whether something happens to a thing that is there now.
    pub(crate) fn marks_change(&self) -> bool {
        let shows = self.node().and_then(|node| node.spread_play()).map(|play| &play.shows);
        shows.is_some_and(|shows| self.marks_here().1.iter().any(|it| shows.contains(&it.on)))
    }

    /// The things of this node, if any lie here.
    pub(crate) fn spread(&self, lang: Lang) -> Option<Device> {
        let node = self.node()?;
        let play = node.spread_play()?;
        let spec = self.scenario.spread.as_ref()?;
        let kind = match &node.step {
            Step::Play(Mechanic::TradeSim(_)) => SpreadKind::Trade,
            Step::Play(Mechanic::ConsentPost(_)) => SpreadKind::Faces,
            Step::Play(Mechanic::FeedSim(_)) => SpreadKind::Feed,
            Step::Play(Mechanic::PermissionPanel(_)) => SpreadKind::Form,
            _ => SpreadKind::Doll,
        };
        let shown = play.shows.iter().filter_map(|id| spec.pieces.iter().find(|it| it.id == *id));
        let mut pieces: Vec<Piece> = shown
            .filter(|piece| self.in_variant(&piece.only))
            .map(|piece| self.piece(piece, lang))
            .collect();
        pieces.sort_by_key(|piece| piece.button);
        Some(Device::Spread(Spread {
            kind,
            title: self.text(&spec.title, lang),
            art: self.vars().key(&spec.art),
            parts: spec.parts.iter().map(|part| self.vars().key(part)).collect(),
            pieces,
            about: play.about.clone().unwrap_or_default(),
        }))
    }

    fn piece(&self, spec: &PieceSpec, lang: Lang) -> Piece {
        let (before, now) = self.marks_here();
        let last =
            |marks: &[&MarkSpec]| marks.iter().rev().find(|it| it.on == spec.id).map(|it| it.mark);
        let kept = || {
            let kept = self.state.marked.iter().rev();
            kept.into_iter().find(|it| it.on == spec.id).map(|it| it.mark)
        };
        let fresh = last(&now);
        let by = self.member(&spec.by);
        let lit = self.state.hints > 0 && self.state.phase == Phase::Here;
        let said = |text: &Option<scenario::Text>| {
            text.as_ref().map_or_else(String::new, |text| self.text(text, lang))
        };
        Piece {
            id: spec.id.clone(),
            text: self.text(&spec.text, lang),
            icon: self.vars().key(&spec.icon),
            note: said(&spec.note),
            by: by.map_or_else(String::new, |member| self.text(&member.name, lang)),
            by_icon: by.map_or_else(String::new, |member| self.vars().key(&member.icon)),
            own: self.is_own(&spec.by),
            button: spec.button,
            area: spec.area,
            count: spec.count,
            mark: fresh.or_else(|| last(&before)).or_else(kept).unwrap_or_default(),
            fresh: fresh.is_some(),
            sign: if lit { said(&spec.sign) } else { String::new() },
            target: self.target_on(&spec.id),
        }
    }

    /// The player's own side is that of the first child in the cast.
    fn is_own(&self, id: &str) -> bool {
        let child = self.scenario.cast.iter().find(|it| it.role == scenario::CastRole::Child);
        child.is_some_and(|it| it.id == id)
    }
}
