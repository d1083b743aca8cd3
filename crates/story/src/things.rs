//! Baskets with what was laid into them, and pictures that are looked at closely.

use port::{Basket, Bins, Device, Happening, Landing, Lang, Picture, Ring};
use scenario::{AiCheck, Choice, Grade, Mechanic, Node, SortBins, Step};
use serde::{Deserialize, Serialize};

use crate::{Phase, Story};

/// A card that was laid into a basket.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sorted {
    /// The node whose card it is.
    pub node: String,
    /// The basket.
    pub bin: String,
}

impl Story {
    pub(crate) fn sort_bins(&self) -> Option<&SortBins> {
        self.node().and_then(bins_of)
    }

    /// The card stays in its basket when play goes on; one that was asked about lies where it belongs.
    pub(crate) fn lay_down(&mut self) {
        let Phase::Outcome(id) = &self.state.phase else { return };
        let Some(play) = self.sort_bins() else { return };
        let options = &play.decision.options;
        let taken = options.iter().find(|choice| choice.id == *id);
        let right = |choice: &&Choice| choice.grade == Grade::Safe && self.in_variant(&choice.only);
        let bin = taken
            .and_then(|choice| choice.at.clone())
            .or_else(|| options.iter().filter(right).find_map(|choice| choice.at.clone()));
        let Some(bin) = bin else { return };
        let node = self.state.node.clone();
        self.state.sorted.push(Sorted { node, bin });
    }

    /// Coming back to a card takes it, and what came after it, out of the baskets again.
    pub(crate) fn take_up(&mut self) {
        let node = &self.state.node;
        if let Some(index) = self.state.sorted.iter().position(|card| card.node == *node) {
            self.state.sorted.truncate(index);
        }
    }

    /// The baskets of this node, if a card is sorted here.
    pub(crate) fn baskets(&self, lang: Lang) -> Option<Device> {
        let play = self.sort_bins()?;
        let lit = self.state.hints > 0;
        let sign = play.card.sign.as_ref().filter(|_| lit);
        Some(Device::Bins(Bins {
            icon: self.vars().key(&play.card.icon),
            text: self.text(&play.card.text, lang),
            sign: sign.map(|sign| (self.vars().key(&sign.icon), self.text(&sign.text, lang))),
            baskets: self
                .scenario
                .bins
                .iter()
                .map(|bin| Basket {
                    id: bin.id.clone(),
                    name: self.text(&bin.name, lang),
                    icon: self.vars().key(&bin.icon),
                    inside: self.inside(&bin.id),
                    landing: self.landing(play, &bin.id),
                    target: self.target_on(&bin.id),
                })
                .collect(),
            happening: self.card_flies(),
        }))
    }

    /// What the card in the hand does now.
    pub(crate) fn card_flies(&self) -> Option<Happening> {
        let play = self.sort_bins()?;
        let landings = self.scenario.bins.iter().map(|bin| self.landing(play, &bin.id));
        landings.into_iter().find_map(|landing| match landing {
            Landing::None => None,
            Landing::Stays => Some(Happening::CardLands),
            Landing::ComesBack => Some(Happening::CardComesBack),
        })
    }

    /// The pictures of the cards in a basket.
    fn inside(&self, bin: &str) -> Vec<String> {
        let cards = self.state.sorted.iter().filter(|card| card.bin == bin);
        cards
            .filter_map(|card| self.node_by_id(&card.node).and_then(bins_of))
            .map(|play| self.vars().key(&play.card.icon))
            .collect()
    }

    fn landing(&self, play: &SortBins, bin: &str) -> Landing {
        let Phase::Outcome(id) = &self.state.phase else { return Landing::None };
        let taken = play.decision.options.iter().find(|choice| choice.id == *id);
        match taken.filter(|choice| choice.at.as_deref() == Some(bin)) {
            Some(choice) if choice.then.recover.is_some() => Landing::ComesBack,
            Some(_) => Landing::Stays,
            None => Landing::None,
        }
    }

    fn ai_check(&self) -> Option<&AiCheck> {
        match &self.node()?.step {
            Step::Play(Mechanic::AiCheck(play)) => Some(play),
            _ => None,
        }
    }

    /// The picture of this node, if one is looked at here.
    pub(crate) fn looked_at(&self, lang: Lang) -> Option<Device> {
        let play = self.ai_check()?;
        let lit = self.state.hints > 0;
        let rings = play.rings.iter().filter(|ring| lit && self.in_variant(&ring.only));
        Some(Device::Picture(Picture {
            art: self.vars().key(&play.art),
            parts: play.parts.iter().map(|part| self.vars().key(part)).collect(),
            from: play.from.as_ref().map_or_else(String::new, |text| self.text(text, lang)),
            rings: rings
                .map(|ring| Ring {
                    id: ring.id.clone(),
                    area: ring.area,
                    text: self.text(&ring.text, lang),
                })
                .collect(),
        }))
    }
}

const fn bins_of(node: &Node) -> Option<&SortBins> {
    match &node.step {
        Step::Play(Mechanic::SortBins(play)) => Some(play),
        _ => None,
    }
}
