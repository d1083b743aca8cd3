//! What a run of the benchmark finds, and how it is told.

use std::fmt::Write as _;

use serde::Serialize;

use crate::{
    figures::{Figures, LOOKS},
    studies::{Errors, bands::Advised, calibration::Learned, limit::Limit, mastery::Rule},
    truth::Knowledge,
};

/// What a run finds.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Report {
    /// Items in the bank.
    pub items: usize,
    /// What engines were told of them.
    pub knowledge: Knowledge,
    /// Children.
    pub pupils: usize,
    /// The seed.
    pub seed: u32,
    /// Ours and peers.
    pub engines: Vec<Measured>,
    /// What no engine can pass, in the whole bank and in a kind window.
    pub limits: Vec<Limit>,
    /// What the bank alone does not show.
    pub studies: Option<Studies>,
}

/// The figures of one engine.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Measured {
    /// Its name.
    pub name: String,
    /// Whether it is ours.
    pub ours: bool,
    /// Its figures.
    pub figures: Figures,
}

/// One row of a study.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Row {
    /// What was simulated.
    pub name: &'static str,
    /// What came of it.
    pub errors: Errors,
}

/// What the bank alone does not show.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Studies {
    /// Stories, hints and partly safe answers.
    pub stories: Vec<Row>,
    /// Growing and static pupils after four days of fifteen decisions.
    pub growth: Vec<Row>,
    /// Rules of mastery.
    pub mastery: Vec<Rule>,
    /// Advice on bands.
    pub bands: Advised,
    /// Calibration.
    pub calibration: Vec<Learned>,
}

impl Report {
    /// As tables.
    #[must_use]
    pub fn table(&self) -> String {
        let mut out = String::new();
        // Writing to a string cannot fail.
        let _ = self.write(&mut out);
        out
    }

    fn write(&self, out: &mut String) -> std::fmt::Result {
        let told = self.knowledge.told();
        let Self { items, pupils, seed, .. } = self;
        writeln!(out, "{items} items, {told}, {pupils} pupils, seed {seed}\n")?;
        write!(out, "{:28}", "RMSE after")?;
        for look in LOOKS {
            write!(out, "{look:>6}")?;
        }
        writeln!(out, "   bias  hold succs window  <.5  3bad weakest shared most unused")?;
        for engine in &self.engines {
            engine.write(out)?;
        }
        for limit in &self.limits {
            let [low, high] = limit.window;
            let name = format!("limit, chances {low:.2}-{high:.2}");
            write!(out, "{name:28}")?;
            for rmse in &limit.rmse {
                write!(out, "{rmse:6.3}")?;
            }
            writeln!(out)?;
        }
        self.studies.as_ref().map_or(Ok(()), |studies| studies.write(out))
    }
}

impl Measured {
    fn write(&self, out: &mut String) -> std::fmt::Result {
        let it = &self.figures;
        write!(out, "{:28}", self.name)?;
        for look in LOOKS {
            write!(out, "{:6.3}", it.rmse.get(look - 1).copied().unwrap_or(f64::NAN))?;
        }
        let last = |row: &[f64]| row.last().copied().unwrap_or(f64::NAN);
        write!(out, "{:7.3}{:6.3}", last(&it.bias), last(&it.coverage))?;
        write!(out, "{:6.3}{:7.3}{:6.3}", it.success, it.pupils_in_window, it.under_half)?;
        write!(out, "{:6.3}{:8.3}", it.three_unsafe, it.weakest)?;
        writeln!(out, "{:7.3}{:6.3}{:6.2}", it.shared, it.most_used, it.unused)
    }
}

impl Studies {
    fn write(&self, out: &mut String) -> std::fmt::Result {
        for (title, rows) in [("stories", &self.stories), ("growth", &self.growth)] {
            writeln!(out, "\n{title:44}  rmse   bias   hold")?;
            for Row { name, errors: Errors { rmse, bias, coverage } } in rows {
                writeln!(out, "{name:44}{rmse:6.3}{bias:7.3}{coverage:7.3}")?;
            }
        }
        let title = "called secure, by true score";
        writeln!(out, "\n{title:32} <.70   <.80  >=.80  after")?;
        for Rule { name, clearly_not, not, found, after } in &self.mastery {
            writeln!(out, "{name:32}{clearly_not:6.3}{not:7.3}{found:7.3}{after:6.0}")?;
        }
        let it = &self.bands;
        writeln!(
            out,
            "\nbands: harder to {:.3}, right {:.2}, found {:.2}; easier to {:.3}, right {:.2}, found {:.2}",
            it.harder,
            it.harder_right,
            it.harder_found,
            it.easier,
            it.easier_right,
            it.easier_found
        )?;
        for Learned { pupils, before, after } in &self.calibration {
            writeln!(out, "labels learned from {pupils} pupils: error {before:.3} to {after:.3}")?;
        }
        Ok(())
    }
}
