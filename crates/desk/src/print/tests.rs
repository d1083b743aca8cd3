//! Every page in both languages, with the real files and with hostile data.

use std::{fs, path::Path};

use classroom::{
    Assignment, ClassResult, ClassSkill, ClassTable, Day, Misconception, Mode, Standing, What,
    lesson::{Frame, Lesson, Misconceptions},
    together::{Card, Together},
};
use markup::{Element, Node, to_html};
use port::{Band, Lang, World};
use scenario::{HelpDirectory, Pair, Skill};

use super::*;
use crate::STRINGS;

const LANGS: [Lang; 2] = [Lang::Vi, Lang::En];
const HOSTILE: &str = "<b onclick=\"x\">& {help:vn_111} '5A'</b>";
const LINE: &str = "@line@";
const POLICE: &str = "@police@";

fn asset(path: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../assets").join(path);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn frame() -> Frame {
    scenario::parse(&asset("classroom/frame.ron")).expect("frame.ron can be read")
}

fn misconceptions() -> Misconceptions {
    scenario::parse(&asset("classroom/misconceptions.ron")).expect("misconceptions can be read")
}

fn lessons() -> Vec<Lesson> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../assets/classroom/lessons");
    let files = fs::read_dir(folder).expect("there are lessons").filter_map(Result::ok);
    let read = |path: &Path| {
        let text = fs::read_to_string(path).expect("the lesson is there");
        scenario::parse(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
    };
    files.map(|file| read(&file.path())).collect()
}

/// The help directory with other numbers, so that none on a page can come from elsewhere.
fn helpers() -> Helpers {
    let mut directory = HelpDirectory::read(&asset("help.ron")).expect("help.ron can be read");
    for entry in &mut directory.entries {
        match entry.id.as_str() {
            "vn_111" => entry.number = LINE.into(),
            "vn_113" => entry.number = POLICE.into(),
            _ => {}
        }
    }
    Helpers::new(&directory, "vn")
}

fn pair(vi: &str, en: &str) -> Pair {
    Pair { vi: vi.into(), en: en.into() }
}

fn of(lang: Lang, pair: &Pair) -> &str {
    match lang {
        Lang::Vi => &pair.vi,
        Lang::En => &pair.en,
    }
}

fn resolved(text: &str) -> String {
    text.replace("{help:vn_111}", LINE).replace("{help:vn_113}", POLICE)
}

fn with_pens(mut check: impl FnMut(&Pen<'_>)) {
    let helpers = helpers();
    for lang in LANGS {
        check(&Pen::new(&STRINGS, lang, &helpers));
    }
}

fn words(element: &Element) -> String {
    let told = |node: &Node| match node {
        Node::Element(element) => words(element),
        Node::Text(text) => text.clone(),
    };
    element.children.iter().map(told).collect()
}

fn inside(element: &Element) -> impl Iterator<Item = &Element> {
    element.children.iter().filter_map(|node| match node {
        Node::Element(element) => Some(element),
        Node::Text(_) => None,
    })
}

/// An element and all in it, the outermost first.
fn every(element: &Element) -> Vec<&Element> {
    std::iter::once(element).chain(inside(element).flat_map(every)).collect()
}

/// How many elements say exactly this; of elements in each other, the innermost.
fn saying(page: &Element, text: &str) -> usize {
    let says = |element: &Element| words(element) == text;
    let innermost = |element: &&Element| says(element) && !inside(element).any(says);
    every(page).into_iter().filter(innermost).count()
}

fn html(page: &Element) -> String {
    to_html(&Node::Element(page.clone()))
}

fn assert_said_once(page: &Element, texts: &[String], what: &str) {
    let html = html(page);
    for text in texts {
        assert_eq!(saying(page, text), 1, "{what}: {text}");
        let escaped = text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
        let escaped = escaped.replace('"', "&quot;");
        assert!(html.contains(&escaped) || text.contains('“'), "{what}: {text}");
    }
}

fn lesson_texts(lesson: &Lesson, frame: &Frame, lang: Lang) -> Vec<String> {
    let mut texts: Vec<&str> = [&lesson.aims, &lesson.prepare, &frame.discloses]
        .into_iter()
        .flatten()
        .chain(lesson.activities.iter().flat_map(|it| std::iter::once(&it.name).chain(&it.does)))
        .chain([&lesson.closing, &lesson.talk])
        .map(|pair| of(lang, pair))
        .collect();
    let items = frame.curriculum.iter().filter(|item| lesson.curriculum.contains(&item.key));
    let rules = frame.rules.iter().filter(|rule| lesson.rules.contains(&rule.number));
    let asked = items.map(|it| (&it.vi, &it.en)).chain(rules.map(|it| (&it.vi, &it.en)));
    texts.extend(asked.map(|(vi, en)| if lang == Lang::Vi { vi.as_str() } else { en.as_str() }));
    texts.into_iter().map(resolved).collect()
}

fn plan<'a>(lesson: &'a Lesson, frame: &'a Frame, title: &'a Pair) -> LessonPlan<'a> {
    let skills = &[Skill::SpotTricksAndScams, Skill::TellTrustedAdult];
    LessonPlan { lesson, frame, title, skills, period: Period::Both }
}

#[test]
fn every_lesson_is_printed_with_all_its_texts_each_once() {
    let (frame, title) = (frame(), pair("Tên <i>bài</i>", "Name & all"));
    let lessons = lessons();
    assert!(lessons.len() >= 19);
    with_pens(|pen| {
        for lesson in &lessons {
            let page = plan(lesson, &frame, &title).page(pen);
            let mut texts = lesson_texts(lesson, &frame, pen.lang());
            texts.push(of(pen.lang(), &title).to_owned());
            assert_said_once(&page, &texts, &format!("{} {:?}", lesson.level, pen.lang()));
        }
    });
}

#[test]
fn every_source_of_a_plan_stands_once() {
    let (frame, title) = (frame(), pair("a", "b"));
    with_pens(|pen| {
        for lesson in lessons() {
            let page = plan(&lesson, &frame, &title).page(pen);
            let items = frame.curriculum.iter().filter(|it| lesson.curriculum.contains(&it.key));
            let mut sources: Vec<&str> = items.map(|it| it.source.as_str()).collect();
            if !lesson.rules.is_empty() {
                sources.push(&frame.rules_source);
            }
            for source in sources {
                assert_eq!(saying(&page, source), 1, "{}: {source}", lesson.level);
            }
        }
    });
}

#[test]
fn what_was_not_compared_with_its_source_is_never_in_quotation_marks() {
    let (mut frame, title) = (frame(), pair("a", "b"));
    frame.rules[0].verified = false;
    let mut lesson = lessons().remove(0);
    lesson.rules = frame.rules.iter().map(|rule| rule.number).collect();
    lesson.curriculum = frame.curriculum.iter().map(|item| item.key.clone()).collect();
    with_pens(|pen| {
        let page = plan(&lesson, &frame, &title).page(pen);
        let quoted: Vec<String> =
            every(&page).into_iter().filter(|it| it.tag == "q").map(words).collect();
        let rules = frame.rules.iter().map(|it| (&it.vi, it.verified));
        for (text, verified) in rules.chain(frame.curriculum.iter().map(|it| (&it.vi, it.verified)))
        {
            assert_eq!(quoted.contains(text), verified && pen.lang() == Lang::Vi, "{text}");
        }
        let told = words(&page);
        let rule = of(pen.lang(), &pair(&frame.rules[0].vi, &frame.rules[0].en)).to_owned();
        assert!(
            told.contains(&format!("{rule} ({})", pen.say("print-lesson-paraphrase"))),
            "{told}"
        );
    });
}

#[test]
fn minutes_are_those_of_the_period_and_add_up() {
    let (frame, title, lesson) = (frame(), pair("a", "b"), lessons().remove(0));
    with_pens(|pen| {
        for (period, columns) in [(Period::Short, 1), (Period::Long, 1), (Period::Both, 2)] {
            let page = LessonPlan { period, ..plan(&lesson, &frame, &title) }.page(pen);
            let rows = every(&page).into_iter().filter(|it| it.tag == "tr");
            let minutes = |row: &Element| {
                let cells = inside(row).filter(|it| it.get("class") == Some("p-minutes"));
                cells.filter_map(|cell| words(cell).parse::<u32>().ok()).collect::<Vec<_>>()
            };
            let rows: Vec<Vec<u32>> = rows.map(minutes).filter(|row| !row.is_empty()).collect();
            let (total, parts) = rows.split_last().expect("a total");
            assert!(rows.iter().all(|row| row.len() == columns), "{period:?}");
            for column in 0..columns {
                assert_eq!(parts.iter().map(|row| row[column]).sum::<u32>(), total[column]);
            }
        }
    });
}

fn an_assignment(what: What) -> Assignment {
    Assignment {
        band: Band::Nine,
        lang: Lang::Vi,
        what,
        mode: Mode::Practice,
        closed: false,
        until: Day::new(Day::FIRST + 124).ok(),
    }
}

#[test]
fn the_sheet_of_an_assignment_says_it_in_both_languages() {
    let assignment = an_assignment(What::Levels([0, 3].into_iter().collect()));
    let levels = [pair("Đổi <thú>", "Swaps & co"), pair("Con cá", "The fish")];
    let link = format!("http://hub.test:8080/{}", classroom::fragment(&assignment));
    with_pens(|pen| {
        let sheet = AssignmentSheet {
            assignment: &assignment,
            class: HOSTILE,
            levels: &levels,
            link: &link,
        };
        let page = sheet.page(pen);
        let told = words(&page);
        for text in ["Đổi <thú>", "Swaps & co", "The fish", "3/12/2026", &link, &assignment.code()]
        {
            assert_eq!(saying(&page, text), 1, "{text}");
        }
        let label: String = HOSTILE.chars().take(CLASS_LABEL).collect();
        assert_eq!(saying(&page, &label), 1, "a label stays text, cut to {CLASS_LABEL}: {told}");
        assert!(!html(&page).contains("<b onclick"));
        let squares = every(&page).into_iter().filter(|it| it.get("class") == Some("qr")).count();
        assert_eq!(squares, 1);
    });
}

#[test]
fn what_the_game_chooses_itself_has_words_too() {
    let worlds = World::ALL.iter().map(|world| Some(*world)).chain([None]);
    for assignment in worlds.map(|world| an_assignment(What::Adapt(world))) {
        with_pens(|pen| {
            let sheet =
                AssignmentSheet { assignment: &assignment, class: "", levels: &[], link: "x" };
            assert_no_key(&sheet.page(pen));
        });
    }
}

#[test]
fn a_link_of_any_length_breaks_nothing() {
    let assignment = an_assignment(What::Adapt(None));
    for length in [0, 1, 120, 121, 213, 400, 100_000] {
        let link = "ộ".repeat(length);
        with_pens(|pen| {
            let sheet =
                AssignmentSheet { assignment: &assignment, class: &link, levels: &[], link: &link };
            let page = sheet.page(pen);
            assert!(words(&page).chars().count() < 6000, "{length}");
            assert_eq!(saying(&page, &assignment.code()), 1);
            assert_no_key(&page);
        });
    }
}

fn together() -> Together {
    let card = |at: &str, guess| Card {
        at: at.into(),
        ask: pair(&format!("Hỏi {at} <b>"), &format!("Ask {at} <b>")),
        sao: pair(&format!("Sao {at}"), &format!("Star {at}")),
        guess,
    };
    Together {
        level: "s04_prize_box".into(),
        cards: vec![card("d1", true), card("d2", false), card("d3", true)],
        act: pair("Cùng gọi thử {help:vn_111}? Không.", "Call {help:vn_111}? No."),
        rule: pair("Hỏi trước khi bấm.", "Ask before you tap."),
        tip: pair("Đợi con nghĩ.", "Let your child think."),
    }
}

#[test]
fn cards_and_family_rules_say_each_text_once() {
    let (together, title) = (together(), pair("Hộp quà", "The box"));
    let rules = [together.rule.clone(), pair(HOSTILE, HOSTILE)];
    with_pens(|pen| {
        let page =
            CardsSheet { together: &together, title: &title, world: World::BenSong }.page(pen);
        let cards = together.cards.iter().flat_map(|card| [&card.ask, &card.sao]);
        let texts = cards.chain([&together.act, &together.tip, &title]);
        let texts: Vec<String> = texts.map(|it| resolved(of(pen.lang(), it))).collect();
        assert_said_once(&page, &texts, "cards");
        let guesses =
            every(&page).into_iter().filter(|it| it.get("class") == Some("p-guess")).count();
        assert_eq!(guesses, 2);
        let cave = CardsSheet { together: &together, title: &title, world: World::HangSang };
        let guesses = every(&cave.page(pen))
            .into_iter()
            .filter(|it| it.get("class") == Some("p-guess"))
            .count();
        assert_eq!(guesses, 0, "nobody guesses what a child would choose there");

        let page = FamilySheet { rules: &rules }.page(pen);
        let texts: Vec<String> = rules.iter().map(|it| resolved(of(pen.lang(), it))).collect();
        assert_said_once(&page, &texts, "family");
        let ours = every(&page).into_iter().filter(|it| it.get("class") == Some("p-ours")).count();
        assert_eq!(ours, BY_HAND);
    });
}

fn a_table(results: u16) -> ClassTable {
    let assignment = an_assignment(What::Adapt(None));
    let mut table = ClassTable::new(assignment);
    let skill = ClassSkill::of(Skill::SortPrivateInfo).expect("of topic B");
    for nonce in 0..results {
        let standing = match nonce % 3 {
            0 => Standing::Done(None),
            1 => Standing::Revisit(Misconception::new(1)),
            _ => Standing::Revisit(Misconception::new(2)),
        };
        let result = ClassResult::new(&assignment, nonce)
            .with_opened([1, 4].into_iter().collect())
            .with(skill, standing);
        table.add(result).expect("there is room");
    }
    table
}

#[test]
fn the_table_counts_skills_and_levels_and_names_the_talk() {
    let (table, misconceptions) = (a_table(8), misconceptions());
    let levels: Vec<Pair> =
        (0..7).map(|at| pair(&format!("Bài {at}"), &format!("Level {at}"))).collect();
    let spec =
        misconceptions.list.iter().find(|it| it.skill == Skill::SortPrivateInfo && it.number == 1);
    let spec = spec.expect("the commonest of the table");
    with_pens(|pen| {
        let sheet = TableSheet {
            table: &table,
            class: HOSTILE,
            levels: &levels,
            misconceptions: &misconceptions,
            today: Day::FIRST,
        };
        let page = sheet.page(pen);
        let believed = of(pen.lang(), &pair(&spec.vi, &spec.en)).to_owned();
        assert_said_once(&page, &[believed, of(pen.lang(), &spec.talk).to_owned()], "table");
        let rows: Vec<String> =
            every(&page).into_iter().filter(|it| it.tag == "tr").map(words).collect();
        let name = pen.say("skill-private");
        assert!(rows.iter().any(|row| row.starts_with(&format!("{name}350"))), "{rows:?}");
        assert!(rows.contains(&format!("{}8", of(pen.lang(), &levels[4]))), "{rows:?}");
        assert!(rows.contains(&format!("{}0", of(pen.lang(), &levels[0]))), "{rows:?}");
        assert!(words(&page).contains("1/8/2026"));
        assert!(!words(&page).contains(&pen.say("print-table-few")));
        let few = TableSheet { table: &a_table(4), ..sheet }.page(pen);
        assert!(words(&few).contains(&pen.say("print-table-few")));
    });
}

#[test]
fn a_level_that_the_register_has_but_the_page_does_not_is_left_out() {
    let (table, misconceptions) = (a_table(8), misconceptions());
    with_pens(|pen| {
        let sheet = TableSheet {
            table: &table,
            class: "",
            levels: &[],
            misconceptions: &misconceptions,
            today: u32::MAX,
        };
        assert_no_key(&sheet.page(pen));
    });
}

/// Every kind of page, once.
fn pages(pen: &Pen<'_>, frame: &Frame, misconceptions: &Misconceptions) -> Vec<Element> {
    let (lessons, together, title) = (lessons(), together(), pair("Bài", "Level"));
    let assignment = an_assignment(What::Levels([0].into_iter().collect()));
    let titles = [title.clone()];
    let table = a_table(8);
    let mut pages: Vec<Element> =
        lessons.iter().map(|lesson| plan(lesson, frame, &title).page(pen)).collect();
    let sheet =
        AssignmentSheet { assignment: &assignment, class: "4A", levels: &titles, link: "x" };
    let counts =
        TableSheet { table: &table, class: "4A", levels: &titles, misconceptions, today: 20_700 };
    pages.extend([
        sheet.page(pen),
        counts.page(pen),
        FamilySheet { rules: &titles }.page(pen),
        CardsSheet { together: &together, title: &title, world: World::BenSong }.page(pen),
        HomeCard { address: "http://hub.test/" }.page(pen),
        shape_cards(pen),
        how_to_vote(pen),
        disclosure(pen, frame),
    ]);
    pages
}

fn assert_no_key(page: &Element) {
    for key in ["print-", "skill-", "world-", "band-"] {
        assert!(!words(page).contains(key), "{}", words(page));
    }
    assert!(!words(page).contains("{help"), "{}", words(page));
}

#[test]
fn numbers_come_from_the_directory_alone_and_every_key_has_words() {
    let (frame, misconceptions) = (frame(), misconceptions());
    with_pens(|pen| {
        for page in pages(pen, &frame, &misconceptions) {
            assert_no_key(&page);
            let (told, kind) = (words(&page), page.get("class").unwrap_or_default().to_owned());
            for number in ["111", "113"] {
                assert!(!told.contains(number), "{kind}: {told}");
            }
        }
    });
}

#[test]
fn a_helper_that_nobody_knows_is_named_in_words() {
    let helpers = Helpers::default();
    for lang in LANGS {
        let pen = Pen::new(&STRINGS, lang, &helpers);
        assert_no_key(&disclosure(&pen, &frame()));
        assert_no_key(&HomeCard { address: "" }.page(&pen));
    }
}

#[test]
fn headings_go_down_step_by_step_and_tables_have_scopes() {
    let (frame, misconceptions) = (frame(), misconceptions());
    with_pens(|pen| {
        for page in pages(pen, &frame, &misconceptions) {
            let kind = page.get("class").unwrap_or_default().to_owned();
            assert_eq!((page.tag, page.get("lang")), ("article", Some(pen.lang().id())));
            let mut last = 0;
            for element in every(&page) {
                let level = match element.tag {
                    "h1" => 1,
                    "h2" => 2,
                    "h3" => 3,
                    "th" => {
                        assert!(element.get("scope").is_some(), "{kind}: {}", words(element));
                        continue;
                    }
                    _ => continue,
                };
                assert!(
                    level <= last + 1 && (level > 1) == (last > 0),
                    "{kind}: {}",
                    words(element)
                );
                last = level;
            }
            assert!(last > 0, "{kind} has no heading");
        }
    });
}

#[test]
fn drawings_are_labelled_or_hidden_and_no_attribute_stands_twice() {
    let (frame, misconceptions) = (frame(), misconceptions());
    with_pens(|pen| {
        for page in pages(pen, &frame, &misconceptions) {
            for element in every(&page) {
                let mut names: Vec<&str> = element.attrs.iter().map(|(name, _)| *name).collect();
                names.sort_unstable();
                let count = names.len();
                names.dedup();
                assert_eq!(names.len(), count, "{element:?}");
                if element.tag == "svg" {
                    let label =
                        element.get("role") == Some("img") && element.get("aria-label").is_some();
                    assert!(label || element.get("aria-hidden") == Some("true"), "{element:?}");
                }
            }
        }
    });
}

/// `desk.css` dresses the page around a preview; what it says of its own classes must not reach a sheet.
#[test]
fn the_classes_of_sheets_are_their_own() {
    let (frame, misconceptions) = (frame(), misconceptions());
    with_pens(|pen| {
        for page in pages(pen, &frame, &misconceptions) {
            let classes = every(&page).into_iter().filter_map(|it| it.get("class"));
            for class in classes.flat_map(str::split_whitespace) {
                let shared = ["sheet", "qr", "mono", "sr"].contains(&class);
                assert!(shared || class.starts_with("p-"), "{class}");
            }
        }
    });
}

#[test]
fn a_page_of_both_languages_marks_the_other_one() {
    let assignment = an_assignment(What::Adapt(None));
    with_pens(|pen| {
        let sheet = AssignmentSheet { assignment: &assignment, class: "", levels: &[], link: "x" };
        for page in [sheet.page(pen), HomeCard { address: "x" }.page(pen)] {
            let other = if pen.lang() == Lang::Vi { Lang::En } else { Lang::Vi };
            let marked = every(&page).into_iter().filter(|it| it.get("lang") == Some(other.id()));
            assert!(marked.count() >= 4);
        }
    });
}
