//! Adding up: order does not matter, nothing is counted twice, and nothing is lost in a file or a spreadsheet.

mod common;

use classroom::{
    Added, Assignment, ClassResult, ClassSkill, ClassTable, CodeError, CsvWords, FILE_LIMIT,
    FileProblem, MAX_RESULTS, Merged, Misconception, Mode, Register, Standing, TableError, What,
};
use common::{full, results_of};
use port::{Band, Lang};
use proptest::prelude::*;
use scenario::Skill;

fn assignment() -> Assignment {
    Assignment {
        band: Band::Nine,
        lang: Lang::Vi,
        what: What::Levels([0, 1, 4].into_iter().collect()),
        mode: Mode::Practice,
        closed: false,
        until: None,
    }
}

fn table(results: &[ClassResult]) -> ClassTable {
    let mut table = ClassTable::new(assignment());
    for result in results {
        table.add(*result).expect("there is room");
    }
    table
}

fn some() -> impl Strategy<Value = Vec<ClassResult>> {
    prop::collection::vec(results_of(assignment()), 0..20)
}

fn merged(one: &ClassTable, other: &ClassTable) -> Result<ClassTable, TableError> {
    let mut sum = one.clone();
    sum.merge(other)?;
    Ok(sum)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 100, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn tables_add_up_in_any_order(a in some(), b in some(), c in some()) {
        let (a, b, c) = (table(&a), table(&b), table(&c));
        let (ab, ba) = (merged(&a, &b)?, merged(&b, &a)?);
        prop_assert_eq!(&ab, &ba);
        let (bc, all) = (merged(&b, &c)?, merged(&ab, &c)?);
        prop_assert_eq!(&all, &merged(&a, &bc)?);
        prop_assert_eq!(&merged(&all, &a)?, &all, "what is there is not counted again");
        prop_assert_eq!(all.skills(), merged(&c, &ba)?.skills());
    }

    #[test]
    fn results_add_up_in_any_order_and_only_once(results in some(), turn in 0_usize..20) {
        let mut turned = results.clone();
        turned.rotate_left(turn % results.len().max(1));
        turned.extend(results.iter().rev());
        prop_assert_eq!(table(&turned), table(&results));
    }

    #[test]
    fn every_child_is_counted_once_for_each_skill(results in some()) {
        let table = table(&results);
        for count in table.skills() {
            prop_assert_eq!(count.not_met + count.done + count.revisit, table.len());
            let met = |it: &&ClassResult| it.standing(count.skill).misconception().is_some();
            let any = results.iter().any(|it| met(&it));
            prop_assert_eq!(count.misconception.is_some(), any);
        }
    }

    #[test]
    fn a_file_comes_back(results in some()) {
        let table = table(&results);
        let text = table.write();
        prop_assert_eq!(ClassTable::read(&text, &full()), Ok(table.clone()));
        let edited = format!("\u{FEFF}{}\r\n\r\n", text.replace('\n', " \r\n"));
        prop_assert_eq!(ClassTable::read(&edited, &full()), Ok(table));
    }

    #[test]
    fn a_changed_file_is_refused(
        results in prop::collection::vec(results_of(assignment()), 1..6),
        at in any::<prop::sample::Index>(),
        by in 1_u8..127,
    ) {
        let right = table(&results).write();
        let mut bytes = right.clone().into_bytes();
        let at = at.index(bytes.len() - 1);
        bytes[at] ^= by & 0x7f;
        let Ok(text) = String::from_utf8(bytes) else { return Ok(()) };
        // A blank at the end of a line and a missing letter's case say the same.
        if let Ok(read) = ClassTable::read(&text, &full()) {
            prop_assert_eq!(read, table(&results), "{:?}", text);
        }
    }

    #[test]
    fn whatever_a_file_says_nothing_falls_over(text in any::<String>(), lines in prop::collection::vec("[ -~]{0,40}", 0..8)) {
        let _ = ClassTable::read(&text, &full());
        let _ = ClassTable::read(&format!("thap-sao class 1\n{}", lines.join("\n")), &full());
        let _ = ClassTable::read(&format!("{}\n{}", ClassTable::new(assignment()).write(), text), &full());
    }
}

fn skill(of: Skill) -> ClassSkill {
    ClassSkill::of(of).expect("a skill of topic A or B")
}

fn numbered(nonce: u16) -> ClassResult {
    ClassResult::new(&assignment(), nonce)
}

#[test]
fn the_commonest_misconception_is_found_and_of_equals_the_first() {
    let scams = skill(Skill::SpotTricksAndScams);
    let met = |number| Misconception::new(number);
    let results = [
        numbered(1).with(scams, Standing::Revisit(met(5))),
        numbered(2).with(scams, Standing::Done(met(2))),
        numbered(3).with(scams, Standing::Revisit(met(2))),
        numbered(4).with(scams, Standing::Revisit(met(5))),
        numbered(5).with(scams, Standing::Done(None)),
        numbered(6),
    ];
    let count = table(&results).count(scams);
    assert_eq!((count.not_met, count.done, count.revisit), (1, 2, 3));
    assert_eq!(count.misconception.map(|(it, many)| (it.number(), many)), Some((2, 2)));
}

#[test]
fn opened_levels_are_counted() {
    let opened =
        |nonce, places: &[usize]| numbered(nonce).with_opened(places.iter().copied().collect());
    let table = table(&[opened(1, &[0, 4]), opened(2, &[4]), opened(3, &[])]);
    assert_eq!(table.opened(), [(0, 1), (4, 2)]);
}

#[test]
fn a_device_that_shows_its_code_again_is_one_device() {
    let opened =
        |nonce, places: &[usize]| numbered(nonce).with_opened(places.iter().copied().collect());
    let mut all = table(&[opened(1, &[0]), opened(2, &[0])]);
    assert_eq!(all.add(opened(1, &[0, 4])), Ok(Added::Later));
    assert_eq!(all.add(opened(1, &[0])), Ok(Added::Duplicate), "an earlier one says nothing new");
    assert_eq!(
        all.add(opened(1, &[1])),
        Ok(Added::New),
        "another device that drew the same number"
    );
    assert_eq!(all.len(), 3);
    let scams = skill(Skill::SpotTricksAndScams);
    let again = opened(2, &[0]).with(scams, Standing::Revisit(None));
    let (one, other) = (table(&[opened(2, &[0])]), table(&[again]));
    assert_eq!(merged(&one, &other), merged(&other, &one), "in whatever order they come");
    assert_eq!(merged(&one, &other).expect("there is room").len(), 1);
}

#[test]
fn duplicates_and_strangers_are_told_apart() {
    let mut table = table(&[numbered(1)]);
    assert_eq!(table.add(numbered(1)), Ok(Added::Duplicate));
    assert_eq!(table.add(numbered(2)), Ok(Added::New));
    let other = Assignment { lang: Lang::En, ..assignment() };
    assert_eq!(table.add(ClassResult::new(&other, 3)), Ok(Added::OtherAssignment));
    assert_eq!(table.len(), 2);
    assert_eq!(table.merge(&ClassTable::new(other)), Err(TableError::OtherAssignment));
}

#[test]
fn a_table_holds_sixty_and_says_so() {
    let results: Vec<ClassResult> = (0..60).map(numbered).collect();
    let mut full_table = table(&results);
    assert_eq!(full_table.add(numbered(60)), Err(TableError::Full { results: 61 }));
    assert_eq!(full_table.add(numbered(59)), Ok(Added::Duplicate));
    let mut half = table(&results[..40]);
    let rest = table(&(30..70).map(numbered).collect::<Vec<_>>());
    assert_eq!(half.clone().merge(&rest), Err(TableError::Full { results: 70 }));
    let before = half.clone();
    assert!(half.merge(&rest).is_err());
    assert_eq!(half, before, "nothing was added by halves");
    let merged = half.merge(&table(&results[30..]));
    assert_eq!(merged, Ok(Merged { new: 20, duplicates: 10 }));
    assert_eq!(half.len(), MAX_RESULTS);
}

#[test]
fn each_fault_of_a_file_is_named_with_its_line() {
    let saved = table(&[numbered(1), numbered(2)]).write();
    let fault = |text: &str| {
        let error = ClassTable::read(text, &full()).expect_err("it is faulty");
        (error.line, error.problem)
    };
    let lines: Vec<&str> = saved.lines().collect();
    assert_eq!(fault(""), (1, FileProblem::Foreign));
    assert_eq!(fault("name;score\n"), (1, FileProblem::Foreign));
    assert_eq!(fault("thap-sao class 0\n"), (1, FileProblem::Foreign));
    assert_eq!(fault("thap-sao class 2\n"), (1, FileProblem::Newer { version: 2 }));
    assert_eq!(fault("thap-sao class 1\n"), (2, FileProblem::Unfinished));
    assert_eq!(
        fault("thap-sao class 1\n7K\n"),
        (2, FileProblem::Assignment(CodeError::TooShort { missing: 10 }))
    );
    assert_eq!(fault(&lines[..3].join("\n")), (4, FileProblem::Unfinished));
    let twice = [lines[0], lines[1], lines[2], lines[2]].join("\n");
    assert_eq!(fault(&twice), (4, FileProblem::Twice));
    let torn = saved.replace(lines[3], &lines[3][..10]);
    assert!(matches!(fault(&torn), (4, FileProblem::Result(CodeError::TooShort { .. }))));
    let less = saved.replace(&format!("{}\n", lines[3]), "");
    assert_eq!(fault(&less), (4, FileProblem::Changed));
    assert_eq!(fault(&format!("{saved}\nx\n")), (7, FileProblem::AfterEnd));
    let other = Assignment { lang: Lang::En, ..assignment() };
    let swapped = saved.replace(lines[1], &other.code());
    assert_eq!(fault(&swapped), (3, FileProblem::OtherAssignment));
    let long = saved.clone() + &"\n".repeat(FILE_LIMIT);
    assert!(matches!(fault(&long), (1, FileProblem::TooLarge { .. })));
    let old = Register::new(&["a"], &["a"], &["a"]).expect("sound");
    assert!(matches!(
        ClassTable::read(&saved, &old).map_err(|error| error.problem),
        Err(FileProblem::Assignment(CodeError::UnknownLevels { unknown: 2, known: 1 }))
    ));
}

/// Fields of a CSV text, read as RFC 4180 has it.
fn fields(text: &str) -> Vec<Vec<String>> {
    let mut rows = Vec::new();
    for line in text.trim_start_matches('\u{FEFF}').split_terminator("\r\n") {
        let inner =
            line.strip_prefix('"').and_then(|it| it.strip_suffix('"')).expect("all in quotes");
        rows.push(inner.split("\",\"").map(|cell| cell.replace("\"\"", "\"")).collect());
    }
    rows
}

fn words<'w>(
    levels: &'w [&'w str],
    named: &'w dyn Fn(ClassSkill, Misconception) -> Option<String>,
) -> CsvWords<'w> {
    CsvWords {
        name: "=Kĩ năng",
        not_met: "chưa gặp",
        done: "đã làm được",
        revisit: "+xem lại",
        opened: "đã mở",
        misconception: "@hiểu nhầm",
        how_many: "bao nhiêu",
        skills: ["\u{a0}-1"; classroom::SKILLS],
        levels,
        misconceptions: named,
    }
}

#[test]
fn a_spreadsheet_gets_counts_in_the_callers_words_and_no_formulas() {
    let scams = skill(Skill::SpotTricksAndScams);
    let results = [
        numbered(1)
            .with(scams, Standing::Revisit(Misconception::new(2)))
            .with_opened([0, 3].into_iter().collect()),
        numbered(2).with(scams, Standing::Done(None)),
    ];
    let named = |_: ClassSkill, it: Misconception| Some(format!("＝nhầm \"{}\"\n", it.number()));
    let text = table(&results).csv(&words(&["Hai cửa", " @Đổi"], &named));
    assert!(text.starts_with('\u{FEFF}'));
    let rows = fields(&text);
    assert_eq!(
        rows[0],
        ["'=Kĩ năng", "chưa gặp", "đã làm được", "'+xem lại", "đã mở", "'@hiểu nhầm", "bao nhiêu"]
    );
    assert_eq!(rows[2], ["\u{a0}'-1", "0", "1", "1", "", "'＝nhầm \"2\" ", "1"]);
    assert_eq!(rows[12], ["Hai cửa", "", "", "", "1", "", ""]);
    assert_eq!(rows[13], [" '@Đổi", "", "", "", "0", "", ""]);
    assert_eq!(
        rows[14],
        ["4", "", "", "", "1", "", ""],
        "a level without a name is told by its place"
    );
    assert_eq!((rows.len(), rows.iter().all(|row| row.len() == 7)), (15, true));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_a_name_is_no_row_breaks_and_no_cell_is_a_formula(name in any::<String>()) {
        let named = |_: ClassSkill, _: Misconception| Some(name.clone());
        let levels = [name.as_str()];
        let text = table(&[numbered(1)]).csv(&words(&levels, &named));
        for separator in [',', ';', '\t'] {
            for cell in text.split(['\n', '\r', separator]) {
                let bare = cell.trim_matches(|it: char| it == '"' || it.is_whitespace() || it == '\u{FEFF}');
                prop_assert!(!bare.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']), "{:?}", cell);
            }
        }
        prop_assert_eq!(text.matches("\r\n").count(), 13);
    }
}
