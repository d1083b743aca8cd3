//! The results of a class, as they come in.

use classroom::{
    Added, Assignment, ClassResult, ClassTable, CodeError, CodeKind, FileError, MAX_RESULTS,
    TableError,
};

use crate::{
    Data, Photo, PhotoProblem,
    codes::{shown, split},
};

/// What there is to say of what came in last.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Note {
    /// So many results are new.
    New(usize),
    /// So many had been counted before.
    Again(usize),
    /// So many devices had shown an earlier code, which is replaced.
    Later(usize),
    /// So many belong to another assignment.
    OtherAssignment(usize),
    /// So many had no room in the table any more.
    Full(usize),
    /// An assignment was read: its results can come now.
    Assigned,
    /// The code of another assignment, while results of this one are here.
    AnotherCode,
    /// Results came before their assignment.
    NoAssignment,
    /// A code that was not read, as it is shown, and why.
    Wrong(String, CodeError),
    /// Nothing that could be a code.
    Nothing,
    /// A photo without a code, by its number.
    EmptyPhoto(usize),
    /// A photo that was not looked through, by its number.
    BadPhoto(usize, PhotoProblem),
    /// Photos are being looked through: so many of so many are done.
    Looking(usize, usize),
    /// A file that was not read; none: it is no text, or far too large.
    BadFile(Option<FileError>),
    /// A file of another assignment, while results of this one are here.
    OtherFile,
    /// The file was saved.
    Saved,
}

/// The results that have come.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Collect {
    table: Option<ClassTable>,
    unsaved: bool,
    /// What there is to say of what came in last.
    pub notes: Vec<Note>,
    /// Whether it was asked to begin anew, and waits for an answer.
    pub asking: bool,
}

impl Collect {
    /// The table; none before an assignment is known.
    #[must_use]
    pub const fn table(&self) -> Option<&ClassTable> {
        self.table.as_ref()
    }

    /// Whether there are results that no file has.
    #[must_use]
    pub const fn is_unsaved(&self) -> bool {
        self.unsaved
    }

    /// Whether there is nothing that could be lost.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.table.as_ref().is_none_or(ClassTable::is_empty)
    }

    /// Collects for this assignment, unless results of another one are here.
    pub fn assign(&mut self, assignment: Assignment) -> bool {
        let same = self.table.as_ref().is_some_and(|table| *table.assignment() == assignment);
        if !same && !self.is_empty() {
            return false;
        }
        if !same {
            self.table = Some(ClassTable::new(assignment));
        }
        true
    }

    /// Forgets everything.
    pub fn begin_anew(&mut self) {
        *self = Self::default();
    }

    /// Takes what was typed or pasted.
    pub fn take_text(&mut self, text: &str, data: &Data) {
        self.notes.clear();
        let codes = split(text);
        if codes.is_empty() {
            self.notes.push(Note::Nothing);
        }
        self.take(&codes, data);
    }

    /// Takes what is on a photo. The notes of the photos before it stay.
    pub fn take_photo(&mut self, photo: &Photo, data: &Data) {
        if photo.number <= 1 {
            self.notes.clear();
        }
        self.notes.retain(|note| !matches!(note, Note::Looking(..)));
        match photo.problem {
            Some(problem) => self.notes.push(Note::BadPhoto(photo.number, problem)),
            None if photo.texts.is_empty() => self.notes.push(Note::EmptyPhoto(photo.number)),
            None => {
                let codes: Vec<String> = photo.texts.iter().flat_map(|text| split(text)).collect();
                self.take(&codes, data);
            }
        }
        if photo.number < photo.of {
            self.notes.push(Note::Looking(photo.number, photo.of));
        }
    }

    /// Takes the text of a file.
    pub fn take_file(&mut self, text: Option<&str>, data: &Data) {
        self.notes.clear();
        let Some(text) = text else {
            self.notes.push(Note::BadFile(None));
            return;
        };
        match ClassTable::read(text, &data.register) {
            Ok(read) => self.merge(read),
            Err(error) => self.notes.push(Note::BadFile(Some(error))),
        }
    }

    fn merge(&mut self, read: ClassTable) {
        if self.is_empty() {
            self.count(Note::New(read.len()));
            self.table = Some(read);
            return;
        }
        let Some(table) = self.table.as_mut() else { return };
        match table.merge(&read) {
            Ok(merged) => {
                self.unsaved |= merged.new > 0;
                self.count(Note::New(merged.new));
                self.count(Note::Again(merged.duplicates));
            }
            Err(TableError::Full { results }) => {
                self.count(Note::Full(results.saturating_sub(MAX_RESULTS)));
            }
            Err(TableError::OtherAssignment) => self.notes.push(Note::OtherFile),
        }
    }

    /// The text of the file to save.
    #[must_use]
    pub fn save(&mut self) -> Option<String> {
        let text = self.table.as_ref()?.write();
        self.unsaved = false;
        self.notes = vec![Note::Saved];
        Some(text)
    }

    /// Codes of results and of assignments, in any order: an assignment first, so that its results have a table.
    fn take(&mut self, codes: &[String], data: &Data) {
        let (mut results, mut wrong) = (Vec::new(), Vec::new());
        for code in codes {
            match read(code, data) {
                Ok(Read::Assignment(assignment)) => {
                    let note =
                        if self.assign(assignment) { Note::Assigned } else { Note::AnotherCode };
                    if !self.notes.contains(&note) {
                        self.notes.push(note);
                    }
                }
                Ok(Read::Result(result)) => results.push(result),
                Err(error) => wrong.push(Note::Wrong(shown(code), error)),
            }
        }
        for result in results {
            self.add(result);
        }
        self.notes.extend(wrong);
    }

    fn add(&mut self, result: ClassResult) {
        let Some(table) = self.table.as_mut() else {
            if !self.notes.contains(&Note::NoAssignment) {
                self.notes.push(Note::NoAssignment);
            }
            return;
        };
        let note = match table.add(result) {
            Ok(Added::New) => {
                self.unsaved = true;
                Note::New(1)
            }
            Ok(Added::Later) => {
                self.unsaved = true;
                Note::Later(1)
            }
            Ok(Added::Duplicate) => Note::Again(1),
            Ok(Added::OtherAssignment) => Note::OtherAssignment(1),
            Err(_) => Note::Full(1),
        };
        self.count(note);
    }

    /// Counts along with a note of the same kind.
    fn count(&mut self, note: Note) {
        let slot = |note: &Note| match note {
            Note::New(many) => Some((0, *many)),
            Note::Again(many) => Some((1, *many)),
            Note::Later(many) => Some((4, *many)),
            Note::OtherAssignment(many) => Some((2, *many)),
            Note::Full(many) => Some((3, *many)),
            _ => None,
        };
        let Some((kind, more)) = slot(&note) else { return };
        let before = self.notes.iter_mut().find(|it| slot(it).is_some_and(|(own, _)| own == kind));
        match before {
            Some(
                Note::New(many)
                | Note::Again(many)
                | Note::Later(many)
                | Note::OtherAssignment(many)
                | Note::Full(many),
            ) => *many += more,
            _ if more > 0 => self.notes.push(note),
            _ => {}
        }
    }
}

/// What a code is.
enum Read {
    Assignment(Assignment),
    Result(ClassResult),
}

fn read(code: &str, data: &Data) -> Result<Read, CodeError> {
    if code.contains('#') || code.starts_with("a=") {
        return Assignment::read(code, &data.register).map(Read::Assignment);
    }
    match ClassResult::read(code, &data.register) {
        Ok(result) => Ok(Read::Result(result)),
        Err(CodeError::Other(CodeKind::Assignment)) => {
            Assignment::read(code, &data.register).map(Read::Assignment)
        }
        Err(error) => Err(error),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::{self, result};

    fn collect() -> (Data, Collect) {
        let mut collect = Collect::default();
        assert!(collect.assign(sample::assignment()));
        (sample::data(), collect)
    }

    #[test]
    fn results_add_up_and_the_same_one_is_noticed() {
        let (data, mut collect) = collect();
        let text = format!("{}\n{} {}", result(1), result(2), result(1));
        collect.take_text(&text, &data);
        assert_eq!(collect.notes, [Note::New(2), Note::Again(1)]);
        assert_eq!(collect.table().map(ClassTable::len), Some(2));
        assert!(collect.is_unsaved());
        collect.take_text(&result(2), &data);
        assert_eq!(collect.notes, [Note::Again(1)]);
    }

    #[test]
    fn an_assignment_among_them_makes_the_table() {
        let data = sample::data();
        let mut collect = Collect::default();
        collect.take_text(&result(1), &data);
        assert_eq!(collect.notes, [Note::NoAssignment]);
        let text = format!("{}\n{}", result(1), sample::assignment().code());
        collect.take_text(&text, &data);
        assert_eq!(collect.notes, [Note::Assigned, Note::New(1)]);
        let other = Assignment { closed: true, ..sample::assignment() };
        collect.take_text(&other.code(), &data);
        assert_eq!(collect.notes, [Note::AnotherCode]);
        assert_eq!(collect.table().map(ClassTable::len), Some(1), "nothing is lost");
    }

    #[test]
    fn what_is_wrong_is_kept_to_be_said() {
        let (data, mut collect) = collect();
        let mut code = result(1);
        code.replace_range(0..1, if code.starts_with('Z') { "X" } else { "Z" });
        collect.take_text(&format!("{code}\n{}", result(2)), &data);
        assert_eq!(collect.notes[0], Note::New(1), "what went well comes first");
        assert!(matches!(&collect.notes[1], Note::Wrong(shown, _) if shown.contains('-')));
        collect.take_text("  ", &data);
        assert_eq!(collect.notes, [Note::Nothing]);
    }

    #[test]
    fn photos_one_after_the_other() {
        let (data, mut collect) = collect();
        let photo = |number, texts: &[String], problem| Photo {
            number,
            of: 3,
            texts: texts.to_vec(),
            problem,
        };
        collect.take_photo(&photo(1, &[result(1), result(2)], None), &data);
        assert_eq!(collect.notes, [Note::New(2), Note::Looking(1, 3)]);
        collect.take_photo(&photo(2, &[], None), &data);
        collect.take_photo(&photo(3, &[], Some(PhotoProblem::Unopened)), &data);
        let rest = [Note::EmptyPhoto(2), Note::BadPhoto(3, PhotoProblem::Unopened)];
        assert_eq!(collect.notes, [&[Note::New(2)][..], &rest].concat());
    }

    #[test]
    fn a_saved_file_is_opened_again_and_nothing_counts_twice() {
        let (data, mut collect) = collect();
        collect.take_text(&[result(1), result(2)].join("\n"), &data);
        let file = collect.save().expect("there is a table");
        assert!(!collect.is_unsaved());
        let mut other = Collect::default();
        other.take_file(Some(&file), &data);
        assert_eq!((other.table(), &other.notes[..]), (collect.table(), &[Note::New(2)][..]));
        collect.take_text(&result(3), &data);
        collect.take_file(Some(&file), &data);
        assert_eq!(collect.notes, [Note::Again(2)]);
        collect.take_file(Some("hello"), &data);
        assert!(matches!(collect.notes[..], [Note::BadFile(Some(_))]));
        collect.take_file(None, &data);
        assert_eq!(collect.notes, [Note::BadFile(None)]);
    }

    #[test]
    fn more_than_a_table_holds_is_said() {
        let (data, mut collect) = collect();
        let many: Vec<String> = (0..=MAX_RESULTS).map(|it| result(it as u16)).collect();
        collect.take_text(&many.join("\n"), &data);
        assert_eq!(collect.notes, [Note::New(MAX_RESULTS), Note::Full(1)]);
        collect.begin_anew();
        assert!(collect.table().is_none() && !collect.is_unsaved());
    }
}
