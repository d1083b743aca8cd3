//! What a replay finds, and how it is told.

use std::fmt::Write as _;

use serde::Serialize;

use crate::truth::Knowledge;

/// What the replay of one set of answers finds.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Replay {
    /// What the answers are called.
    pub name: String,
    /// Pupils in all.
    pub pupils: usize,
    /// Items.
    pub items: usize,
    /// Topics.
    pub topics: usize,
    /// Answers that are missing.
    pub missing: usize,
    /// Pupils replayed in a split, the mean: of the second half those who answered enough.
    pub replayed: f64,
    /// The median of fitted slopes.
    pub median_slope: f64,
    /// What engines were told of the items.
    pub knowledge: Knowledge,
    /// Splits.
    pub splits: u32,
    /// The seed.
    pub seed: u32,
    /// The log-loss of the items' means alone, nats an answer.
    pub means_alone: f64,
    /// Ours and peers.
    pub engines: Vec<Row>,
    /// What ours is to reach; empty where nothing is asked.
    pub goals: Vec<Goal>,
}

/// The figures of one engine.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Row {
    /// Its name.
    pub name: &'static str,
    /// Whether it is ours, as the game plays it but for the aim.
    pub ours: bool,
    /// After few and after many decisions.
    pub looks: [Look; 2],
}

/// The figures after so many decisions, means over splits.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Look {
    /// Decisions.
    pub decisions: usize,
    /// The log-loss of answers to items that were not served, nats an answer.
    pub loss: f64,
    /// The share of right answers to items that were, 0..1.
    pub success: f64,
    /// In how many splits the log-loss is under that of max-information with EAP.
    pub ahead: usize,
}

/// Something to reach.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Goal {
    /// What, with the figures.
    pub what: String,
    /// Whether it is reached.
    pub held: bool,
}

impl Replay {
    /// Whether all that is to be reached is.
    #[must_use]
    pub fn reached(&self) -> bool {
        self.goals.iter().all(|goal| goal.held)
    }

    /// As a table.
    #[must_use]
    pub fn table(&self) -> String {
        let mut out = String::new();
        // Writing to a string cannot fail.
        let _ = self.write(&mut out);
        out
    }

    fn write(&self, out: &mut String) -> std::fmt::Result {
        let Self { name, pupils, items, topics, missing, seed, splits, .. } = self;
        let told = self.knowledge.told();
        writeln!(
            out,
            "{name}: {pupils} pupils x {items} items (topics: {topics}), {missing} answers missing; {told}, {splits} splits \
             (half to fit, {:.0} replayed), median slope {:.2}, seed {seed}",
            self.replayed, self.median_slope
        )?;
        let looks = self.engines.first().map(|row| row.looks.each_ref().map(|it| it.decisions));
        write!(out, "{:38}", "log-loss/success, splits ahead, after")?;
        for look in looks.unwrap_or_default() {
            write!(out, "{look:>19}")?;
        }
        writeln!(out)?;
        for row in &self.engines {
            write!(out, "{:38}", row.name)?;
            for Look { loss, success, ahead, .. } in &row.looks {
                write!(out, "  {loss:8.4}/{success:.3}{ahead:3}")?;
            }
            writeln!(out)?;
        }
        writeln!(out, "{:38}  {:8.4}", "the items' means alone", self.means_alone)?;
        for Goal { what, held } in &self.goals {
            writeln!(out, "{}: {what}", if *held { "held" } else { "NOT HELD" })?;
        }
        Ok(())
    }
}
