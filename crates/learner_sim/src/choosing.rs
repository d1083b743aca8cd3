//! Ways to choose the next decision: ours and those of peers.

use learner::{Curve, Draws, Policy, Prospect, Run, Sight, choose};

use crate::{chance::Chance, scoring::Estimate, truth::TrueItem};

/// A way to choose.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Choosing {
    /// Any that is left, of any topic.
    Random,
    /// Any that is left of the topic.
    RandomInTopic,
    /// The same for everyone, from easy to hard.
    Fixed,
    /// One level up after a safe answer, one down after an unsafe one; any of that level.
    Staircase,
    /// The forecast nearest to a chance (Math Garden).
    Nearest(f64),
    /// The most informative at the estimate (catsim's `MaxInfoSelector`).
    MostInformative,
    /// One of the most informative (catsim's `RandomesqueSelector`).
    Randomesque(usize),
    /// Ours.
    Window(Policy),
}

/// A bank as one engine sees it.
#[derive(Clone, Debug)]
pub struct Bank<'a> {
    /// As it truly is.
    pub items: &'a [TrueItem],
    /// As the engine sees it.
    pub seen: Vec<Curve>,
    /// Places by topic.
    pub of_topic: Vec<Vec<usize>>,
    /// The fixed order.
    pub fixed: Vec<usize>,
}

impl<'a> Bank<'a> {
    /// As seen by an engine that is told `seen`, for rounds of so many decisions.
    #[must_use]
    pub fn new(items: &'a [TrueItem], seen: Vec<Curve>, decisions: usize) -> Self {
        let topics = items.iter().map(|item| item.topic + 1).max().unwrap_or_default();
        let of_topic: Vec<Vec<usize>> = (0..topics)
            .map(|topic| (0..items.len()).filter(|at| items[*at].topic == topic).collect())
            .collect();
        let fixed = fixed_order(items, &of_topic, decisions);
        Self { items, seen, of_topic, fixed }
    }
}

/// Evenly from easy to hard by label, topics in turn.
fn fixed_order(items: &[TrueItem], of_topic: &[Vec<usize>], decisions: usize) -> Vec<usize> {
    let topics = of_topic.len();
    let each = decisions.div_ceil(topics);
    let rows: Vec<Vec<usize>> = of_topic
        .iter()
        .map(|places| {
            let mut places = places.clone();
            places.sort_by_key(|at| items[*at].label);
            let last = (places.len() - 1) as f64;
            let step = last / (each - 1).max(1) as f64;
            (0..each).map(|turn| places[(turn as f64 * step).round() as usize]).collect()
        })
        .collect();
    (0..decisions).map(|turn| rows[turn % topics][turn / topics]).collect()
}

/// One child's way through a bank, as far as choosing needs it.
#[derive(Clone, Debug)]
pub struct Way {
    /// Whether an item is used up.
    pub used: Vec<bool>,
    /// Decisions so far.
    pub turn: usize,
    /// The staircase's label by topic, 1-5.
    pub stair: Vec<i16>,
    /// Recent success.
    pub run: Run,
    /// The engine's chance.
    pub chance: Chance,
    /// Room for the places and prospects of a topic.
    open: Vec<usize>,
    prospects: Vec<Prospect>,
}

impl Way {
    /// Before the first decision.
    #[must_use]
    pub fn new(bank: &Bank<'_>, choosing: &Choosing, chance: Chance) -> Self {
        let policy = match choosing {
            Choosing::Window(policy) => *policy,
            _ => Policy::GAME,
        };
        Self {
            used: vec![false; bank.items.len()],
            turn: 0,
            stair: vec![3; bank.of_topic.len()],
            run: Run::new(&policy),
            chance,
            open: Vec::new(),
            prospects: Vec::new(),
        }
    }

    /// The next item. There must be one that is not used.
    pub fn next<const D: usize>(
        &mut self,
        choosing: &Choosing,
        bank: &Bank<'_>,
        estimate: &Estimate<D>,
    ) -> usize {
        let topic = self.topic(bank);
        self.open.clear();
        let used = &self.used;
        match choosing {
            Choosing::Random => self.open.extend((0..used.len()).filter(|at| !used[*at])),
            Choosing::Fixed => return bank.fixed[self.turn],
            _ => self.open.extend(bank.of_topic[topic].iter().filter(|at| !used[**at])),
        }
        match choosing {
            Choosing::Random | Choosing::RandomInTopic | Choosing::Fixed => {
                self.open[self.chance.below(self.open.len())]
            }
            Choosing::Staircase => self.on_the_stair(bank, topic),
            Choosing::Nearest(target) => self.nearest(bank, estimate.of(topic).0, *target),
            Choosing::MostInformative => self.informative(bank, estimate.of(topic).0, 1),
            Choosing::Randomesque(among) => self.informative(bank, estimate.of(topic).0, *among),
            Choosing::Window(policy) => self.in_window(policy, bank, estimate, topic),
        }
    }

    /// The topic whose turn it is; where nothing of it is left, the next that has something.
    fn topic(&self, bank: &Bank<'_>) -> usize {
        let topics = bank.of_topic.len();
        let left = |topic: &usize| bank.of_topic[*topic].iter().any(|at| !self.used[*at]);
        let turn = self.turn % topics;
        (turn..turn + topics).map(|topic| topic % topics).find(left).unwrap_or(turn)
    }

    fn on_the_stair(&mut self, bank: &Bank<'_>, topic: usize) -> usize {
        let far = |at: &usize| (i16::from(bank.items[*at].label) - self.stair[topic]).abs();
        let least = self.open.iter().map(far).min().unwrap_or_default();
        let level: Vec<usize> = self.open.iter().copied().filter(|at| far(at) == least).collect();
        level[self.chance.below(level.len())]
    }

    fn nearest(&mut self, bank: &Bank<'_>, ability: f64, target: f64) -> usize {
        let far = |at: usize| (bank.seen[at].chance(ability) - target).abs();
        let least = self.open.iter().map(|at| far(*at)).fold(f64::INFINITY, f64::min);
        let level: Vec<usize> =
            self.open.iter().copied().filter(|at| far(*at) <= least + 1e-9).collect();
        level[self.chance.below(level.len())]
    }

    fn informative(&mut self, bank: &Bank<'_>, ability: f64, among: usize) -> usize {
        if among == 1 {
            return most_informative(&bank.seen, &self.open, ability);
        }
        let mut ranked: Vec<(f64, usize)> =
            self.open.iter().map(|at| (bank.seen[*at].information(ability), *at)).collect();
        ranked.sort_by(|(a, _), (b, _)| b.total_cmp(a));
        ranked.truncate(among);
        ranked[self.chance.below(ranked.len())].1
    }

    fn in_window<const D: usize>(
        &mut self,
        policy: &Policy,
        bank: &Bank<'_>,
        estimate: &Estimate<D>,
        topic: usize,
    ) -> usize {
        let Estimate::Normal(child) = estimate else {
            return self.open[self.chance.below(self.open.len())];
        };
        let sight = Sight::new(&child.belief, &child.towards(topic), policy);
        self.prospects.clear();
        let target = self.run.target(policy);
        self.prospects.extend(
            self.open.iter().map(|at| {
                Prospect::of([(&sight, bank.seen[*at])].into_iter(), 1.0, target, policy)
            }),
        );
        let mut draws = Draws::new(self.chance.next());
        let chosen = choose(&self.prospects, target, policy, &mut draws);
        self.open[chosen.map_or(0, |chosen| chosen.index)]
    }

    /// After an answer.
    pub fn answered(&mut self, place: usize, topic: usize, score: f64) {
        self.used[place] = true;
        self.turn += 1;
        let step = if score > 0.0 { 1 } else { -1 };
        self.stair[topic] = (self.stair[topic] + step).clamp(1, 5);
        self.run.add(score);
    }
}

/// The most informative of some items at an ability; the first of equals, as catsim has it.
#[must_use]
pub fn most_informative(seen: &[Curve], open: &[usize], ability: f64) -> usize {
    let mut best = (f64::NEG_INFINITY, 0);
    for at in open {
        let information = seen[*at].information(ability);
        if information > best.0 {
            best = (information, *at);
        }
    }
    best.1
}
