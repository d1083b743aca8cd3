//! The graph of a level as it is played in one variant: skipped nodes are followed through.

use std::collections::HashMap;

use crate::{Mechanic, Pick, Scenario, Step, walk};

/// Why a node cannot be entered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dead {
    /// There is no node with this id.
    Unknown,
    /// The node of this index is skipped in the variant and does not say where play goes.
    NoOtherwise(usize),
    /// The skips from the node of this index go in a circle.
    Circle(usize),
}

/// Finds nodes by id and follows their edges.
#[derive(Debug)]
pub struct Graph<'s> {
    scenario: &'s Scenario,
    by_id: HashMap<&'s str, usize>,
}

impl<'s> Graph<'s> {
    /// The graph of this level. Of nodes with the same id, the first counts.
    #[must_use]
    pub fn new(scenario: &'s Scenario) -> Self {
        let mut by_id = HashMap::with_capacity(scenario.nodes.len());
        for (index, node) in scenario.nodes.iter().enumerate() {
            by_id.entry(node.id.as_str()).or_insert(index);
        }
        Self { scenario, by_id }
    }

    /// The index of the node with this id.
    #[must_use]
    pub fn node(&self, id: &str) -> Option<usize> {
        self.by_id.get(id).copied()
    }

    /// The node that is truly played when play goes to `id`.
    ///
    /// # Errors
    /// [`Dead`] when play would stop there.
    pub fn enter(&self, id: &str, variant: u8) -> Result<usize, Dead> {
        let first = self.node(id).ok_or(Dead::Unknown)?;
        let mut index = first;
        for _ in 0..self.scenario.nodes.len() {
            let node = &self.scenario.nodes[index];
            if node.only.is_empty() || node.only.contains(&variant) {
                return Ok(index);
            }
            let otherwise = node.otherwise.as_ref().ok_or(Dead::NoOtherwise(index))?;
            index = self.node(otherwise).ok_or(Dead::Unknown)?;
        }
        Err(Dead::Circle(first))
    }

    /// The ids that play can go to from a node in a variant, before skips are followed.
    #[must_use]
    pub fn exits(&self, index: usize, variant: u8) -> Vec<&'s str> {
        let node = &self.scenario.nodes[index];
        if let Some(next) = node.follows() {
            return self.drawn(next, variant);
        }
        if let Step::Play(Mechanic::Redact(board)) = &node.step {
            return vec![&board.next];
        }
        let Some(decision) = node.decision() else { return Vec::new() };
        if decision.pick == Pick::Each {
            return decision.next.as_deref().into_iter().collect();
        }
        let offered = decision.options.iter();
        offered
            .filter(|choice| choice.only.is_empty() || choice.only.contains(&variant))
            .map(|choice| choice.then.go.as_str())
            .collect()
    }

    /// The nodes that a `next` can name: itself, or what the pool of a placeholder holds.
    fn drawn(&self, next: &'s str, variant: u8) -> Vec<&'s str> {
        let Some(name) = next.strip_prefix('{').and_then(|rest| rest.strip_suffix('}')) else {
            return vec![next];
        };
        let (pool, field) = name.split_once('.').unwrap_or((name, "name"));
        let entries = self.scenario.pools.get(pool).into_iter().flatten();
        let drawn = entries.filter(|entry| walk::chosen(&entry.only, 1 << variant) != 0);
        drawn.filter_map(|entry| entry.keys.get(field)).map(String::as_str).collect()
    }

    /// The nodes played straight after a node in a variant; dead exits are left out.
    #[must_use]
    pub fn after(&self, index: usize, variant: u8) -> Vec<usize> {
        let exits = self.exits(index, variant);
        exits.into_iter().filter_map(|id| self.enter(id, variant).ok()).collect()
    }

    /// For each node, whether play can come to it from the start in a variant.
    #[must_use]
    pub fn reached(&self, variant: u8) -> Vec<bool> {
        let start = self.enter(&self.scenario.start, variant).ok();
        self.reached_from(start, variant, |_| true)
    }

    /// For each node, whether play can come to it from `from` in a variant, going on only from
    /// nodes that `through` lets pass.
    #[must_use]
    pub fn reached_from(
        &self,
        from: Option<usize>,
        variant: u8,
        through: impl Fn(usize) -> bool,
    ) -> Vec<bool> {
        let mut reached = vec![false; self.scenario.nodes.len()];
        let mut open: Vec<usize> = from.into_iter().collect();
        while let Some(index) = open.pop() {
            if std::mem::replace(&mut reached[index], true) || !through(index) {
                continue;
            }
            open.extend(self.after(index, variant));
        }
        reached
    }

    /// For each node, whether an end can still be reached from it in a variant.
    #[must_use]
    pub fn can_end(&self, variant: u8) -> Vec<bool> {
        let count = self.scenario.nodes.len();
        let mut before: Vec<Vec<usize>> = vec![Vec::new(); count];
        let mut open = Vec::new();
        for (index, node) in self.scenario.nodes.iter().enumerate() {
            if matches!(node.step, Step::End) {
                open.push(index);
            }
            for next in self.after(index, variant) {
                before[next].push(index);
            }
        }
        let mut ends = vec![false; count];
        while let Some(index) = open.pop() {
            if !std::mem::replace(&mut ends[index], true) {
                open.append(&mut before[index]);
            }
        }
        ends
    }

    /// The variants in which play can come to each node.
    #[must_use]
    pub fn reached_in(&self) -> Vec<walk::Variants> {
        let mut variants = vec![0; self.scenario.nodes.len()];
        for level in walk::each(walk::declared(self.scenario)) {
            for (bits, reached) in variants.iter_mut().zip(self.reached(level)) {
                *bits |= u8::from(reached) << level;
            }
        }
        variants
    }
}
