//! The three sets of real answers, and how each becomes right and wrong.

use std::path::Path;

use learner_sim::replay::{Aim, Answers};
use steps::{Explain as _, Failure};

use super::{r_data, unpack::unpack};
use crate::files;

/// What a data file may come to, unpacked: the largest has half a million bytes.
pub const LARGEST: usize = 4 << 20;

/// Where a set lies in its package.
#[derive(Clone, Copy, Debug)]
pub enum Source {
    /// The package of Debian, and the path in it.
    Debian(&'static str, &'static str),
    /// The Python package that holds an archive, the archive's name, and the end of the path in it.
    Python(&'static str, &'static str, &'static str),
}

/// A set of answers.
pub struct Set {
    /// The name that is shown.
    pub name: &'static str,
    /// The file's name in the cache.
    pub file: &'static str,
    /// Where it comes from.
    pub source: Source,
    /// The value of the R file and the column of its table; of a CSV file all is taken.
    stored: Option<[&'static str; 2]>,
    pupils: usize,
    topics: usize,
    items_of_topic: usize,
    looks: [usize; 2],
    aim: Aim,
}

/// The three sets of `adaptive.md`.
pub const SETS: [Set; 3] = [
    // A quiz of general knowledge, students in Bavaria, 2009: politics, history, economics, culture, natural sciences.
    Set {
        name: "SPISA",
        file: "SPISA.rda",
        source: Source::Debian(
            "r-cran-psychotree",
            "usr/lib/R/site-library/psychotree/data/SPISA.rda",
        ),
        stored: Some(["SPISA", "spisa"]),
        pupils: 1075,
        topics: 5,
        items_of_topic: 9,
        looks: [10, 20],
        aim: Aim::ForetellKindly(0.63),
    },
    // A written exam of mathematics for first-year students of economics, Innsbruck 2014; single choice of five. `solved`
    // is 1 where an item was solved and 0 else: wrong and not tried count the same (`credits` would tell them apart).
    // One topic: thirteen items are too few for the three or four that the course had.
    Set {
        name: "MathExam14W",
        file: "MathExam14W.rda",
        source: Source::Debian(
            "r-cran-psychotools",
            "usr/lib/R/site-library/psychotools/data/MathExam14W.rda",
        ),
        stored: Some(["MathExam14W", "solved"]),
        pupils: 729,
        topics: 1,
        items_of_topic: 13,
        looks: [4, 8],
        aim: Aim::None,
    },
    // Reasoning, letter series, matrices and rotation, from the SAPA project (Condon and Revelle 2014), of R's psych.
    Set {
        name: "ability",
        file: "ability.csv",
        source: Source::Python("pydataset", "resources.tar.gz", "/rdata/csv/psych/ability.csv"),
        stored: None,
        pupils: 1525,
        topics: 4,
        items_of_topic: 4,
        looks: [5, 10],
        aim: Aim::Foretell,
    },
];

type Rows = Vec<Vec<Option<bool>>>;

impl Set {
    /// Reads the set's file.
    ///
    /// # Errors
    /// A file that is damaged, or another table than the one that is known.
    pub fn read(&self, file: &Path) -> Result<Answers, Failure> {
        let cure = format!("remove {} and run again, with network", file.display());
        let bytes = files::read(file)?;
        let what = || format!("reading the answers of {} from {}", self.name, file.display());
        let rows = self.rows(&bytes).explain(what, &cure)?;
        self.answers(rows).explain(what, &cure)
    }

    fn rows(&self, bytes: &[u8]) -> Result<Rows, String> {
        let unpacked = unpack(bytes, LARGEST).map_err(|error| error.to_string())?;
        match self.stored {
            Some([name, column]) => stored_rows(&unpacked, name, column),
            None => csv_rows(&unpacked),
        }
    }

    fn answers(&self, rows: Rows) -> Result<Answers, String> {
        let items = self.topics * self.items_of_topic;
        let columns = rows.first().map_or(0, Vec::len);
        if (rows.len(), columns) != (self.pupils, items) {
            return Err(format!(
                "{} pupils and {columns} items; {} and {items} are known",
                rows.len(),
                self.pupils
            ));
        }
        let topics = (0..items).map(|item| item / self.items_of_topic).collect();
        Answers::new(self.name, topics, rows, self.looks, self.aim)
            .map_err(|unfit| unfit.to_string())
    }
}

/// A column of a table in R's data file that is itself a table of 0 and 1.
fn stored_rows(bytes: &[u8], name: &str, column: &str) -> Result<Rows, String> {
    let stored = r_data::read(bytes).map_err(|error| error.to_string())?;
    let table = stored.iter().find(|(its, _)| its == name).map(|(_, value)| value);
    let matrix = table.and_then(|table| table.column(column)).and_then(r_data::Value::matrix);
    let matrix = matrix.ok_or_else(|| format!("no table {name} with a matrix {column} in it"))?;
    (0..matrix.rows).map(|row| matrix.row(row).map(|cell| answer(cell, row)).collect()).collect()
}

fn answer(cell: Option<f64>, row: usize) -> Result<Option<bool>, String> {
    match cell {
        None => Ok(None),
        Some(0.0) => Ok(Some(false)),
        Some(1.0) => Ok(Some(true)),
        Some(other) => Err(format!("pupil {row}: {other}, which is neither 0 nor 1")),
    }
}

/// Lines of a name and 0, 1 or NA, after a line of names.
fn csv_rows(bytes: &[u8]) -> Result<Rows, String> {
    let text = str::from_utf8(bytes).map_err(|error| error.to_string())?;
    let cell = |(line, cell): (usize, &str)| match cell.trim() {
        "0" => Ok(Some(false)),
        "1" => Ok(Some(true)),
        "NA" | "" => Ok(None),
        other => Err(format!("line {}: {other:?}, which is neither 0 nor 1 nor NA", line + 1)),
    };
    let lines = text.lines().enumerate().skip(1);
    lines.map(|(at, line)| line.split(',').skip(1).map(|it| cell((at, it))).collect()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_become_answers_and_what_is_no_answer_is_named() {
        let read = |text: &str| csv_rows(text.as_bytes());
        let rows = read("\"\",\"a\",\"b\"\n\"5\",0,1\n\"6\",NA,1\n").expect("sound");
        assert_eq!(rows, [[Some(false), Some(true)], [None, Some(true)]]);
        let error = read("\"\",\"a\"\n\"5\",1\n\"6\",2\n").expect_err("2 is no answer");
        assert!(error.contains("line 3") && error.contains("\"2\""), "{error}");
        assert!(csv_rows(&[0xff, 0xfe]).is_err());
    }

    #[test]
    fn another_table_than_the_known_one_is_refused_with_a_cure() {
        let folder = tempfile::tempdir().expect("a folder");
        for set in &SETS {
            let file = folder.path().join(set.file);
            for bytes in [&b""[..], b"\"\",\"a\"\n\"5\",1\n", b"RDX2\nX\n", b"\x1f\x8b\x08damaged"]
            {
                files::write(&file, bytes).expect("written");
                let failure = set.read(&file).expect_err("it is another table");
                assert!(failure.what.contains(set.name), "{failure}");
                assert!(failure.cure.contains("run again"), "{failure}");
                assert!(!failure.tail.is_empty(), "{failure}");
            }
        }
    }

    #[test]
    fn partial_credit_is_no_answer() {
        assert_eq!(answer(Some(1.0), 0), Ok(Some(true)));
        assert_eq!(answer(None, 0), Ok(None));
        assert!(answer(Some(2.0), 7).expect_err("2 is no answer").contains("pupil 7"));
    }
}
