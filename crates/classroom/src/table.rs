//! The results of a class, added up.

use std::{collections::BTreeSet, fmt};

use crate::{Assignment, ClassResult, ClassSkill, MAX_LEVELS, Misconception, SKILLS, Standing};

/// The most results that a table holds.
pub const MAX_RESULTS: usize = 60;

/// The results of one assignment. In what order they came is not kept, and adding tables up has no order either.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClassTable {
    assignment: Assignment,
    results: BTreeSet<ClassResult>,
}

/// What became of a result.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Added {
    /// It was counted.
    New,
    /// This very result was counted before, or a later one of the same device; nothing changed.
    Duplicate,
    /// The same device had shown an earlier one, before more was played: this one takes its place.
    Later,
    /// It belongs to another assignment; nothing changed.
    OtherAssignment,
}

/// What became of a whole table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Merged {
    /// How many results were counted.
    pub new: usize,
    /// How many had been counted before.
    pub duplicates: usize,
}

/// Why nothing was added.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TableError {
    /// There would be more than [`MAX_RESULTS`].
    Full {
        /// How many there would be.
        results: usize,
    },
    /// The other table is of another assignment.
    OtherAssignment,
}

impl fmt::Display for TableError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Full { results } => {
                write!(f, "{results} results; a table holds {MAX_RESULTS}; begin another one")
            }
            Self::OtherAssignment => f.write_str("a table of another assignment"),
        }
    }
}

impl std::error::Error for TableError {}

/// How a skill stands in a class.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SkillCount {
    /// The skill.
    pub skill: ClassSkill,
    /// How many did not meet it.
    pub not_met: usize,
    /// With how many it went well.
    pub done: usize,
    /// For how many it is worth another look.
    pub revisit: usize,
    /// The commonest misconception and how many met it; of equals the one with the lowest number.
    pub misconception: Option<(Misconception, usize)>,
}

impl ClassTable {
    /// The empty table of an assignment.
    #[must_use]
    pub const fn new(assignment: Assignment) -> Self {
        Self { assignment, results: BTreeSet::new() }
    }

    /// What was assigned.
    #[must_use]
    pub const fn assignment(&self) -> &Assignment {
        &self.assignment
    }

    /// How many results were counted.
    #[must_use]
    pub fn len(&self) -> usize {
        self.results.len()
    }

    /// Whether none was.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.results.is_empty()
    }

    /// Adds a result. Two children who played alike are two, because their nonces differ; the same code twice is one,
    /// and so is a device that shows its code again after it has played more.
    ///
    /// # Errors
    /// [`TableError::Full`].
    pub fn add(&mut self, result: ClassResult) -> Result<Added, TableError> {
        if !result.is_of(&self.assignment) {
            return Ok(Added::OtherAssignment);
        }
        if self.results.iter().any(|known| *known == result || known.follows(&result)) {
            return Ok(Added::Duplicate);
        }
        let before = self.results.len();
        self.results.retain(|known| !result.follows(known));
        if self.results.len() < before {
            self.results.insert(result);
            return Ok(Added::Later);
        }
        if self.results.len() >= MAX_RESULTS {
            return Err(TableError::Full { results: self.results.len() + 1 });
        }
        self.results.insert(result);
        Ok(Added::New)
    }

    /// Takes a result out again; false where it is not there.
    pub fn remove(&mut self, result: &ClassResult) -> bool {
        self.results.remove(result)
    }

    /// Adds another table of the same assignment, all of it or nothing.
    ///
    /// # Errors
    /// [`TableError`]; nothing has changed then.
    pub fn merge(&mut self, other: &Self) -> Result<Merged, TableError> {
        if self.assignment != other.assignment {
            return Err(TableError::OtherAssignment);
        }
        let all: BTreeSet<ClassResult> = self.results.union(&other.results).copied().collect();
        let last = |it: &&ClassResult| !all.iter().any(|later| later.follows(it));
        let all: BTreeSet<ClassResult> = all.iter().filter(last).copied().collect();
        if all.len() > MAX_RESULTS {
            return Err(TableError::Full { results: all.len() });
        }
        let new = all.len().saturating_sub(self.results.len());
        self.results = all;
        Ok(Merged { new, duplicates: other.results.len().saturating_sub(new) })
    }

    /// How each skill stands, in the order of the curriculum.
    #[must_use]
    pub fn skills(&self) -> [SkillCount; SKILLS] {
        std::array::from_fn(|place| self.count(ClassSkill::at(place)))
    }

    /// How many opened each level, by its place in the register of the band; levels that nobody opened are left out.
    #[must_use]
    pub fn opened(&self) -> Vec<(usize, usize)> {
        let count = |place| self.results.iter().filter(|it| it.opened().has(place)).count();
        (0..MAX_LEVELS).map(|place| (place, count(place))).filter(|(_, many)| *many > 0).collect()
    }

    /// How a skill stands.
    #[must_use]
    pub fn count(&self, skill: ClassSkill) -> SkillCount {
        let mut count = SkillCount { skill, not_met: 0, done: 0, revisit: 0, misconception: None };
        let mut met = [0_usize; Misconception::MAX as usize + 1];
        for standing in self.results.iter().map(|result| result.standing(skill)) {
            match standing {
                Standing::NotMet => count.not_met += 1,
                Standing::Done(_) => count.done += 1,
                Standing::Revisit(_) => count.revisit += 1,
            }
            if let Some(misconception) = standing.misconception() {
                met[usize::from(misconception.number())] += 1;
            }
        }
        let each = (1..=Misconception::MAX).rev().filter_map(Misconception::new);
        let each = each.map(|it| (it, met[usize::from(it.number())]));
        count.misconception = each.filter(|(_, many)| *many > 0).max_by_key(|(_, many)| *many);
        count
    }

    /// The results, in the order of their content.
    pub(crate) fn results(&self) -> impl Iterator<Item = &ClassResult> {
        self.results.iter()
    }
}
