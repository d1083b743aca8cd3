//! What the tests of the pages play with: a few levels, a class, results.

use classroom::{
    Assignment, ClassResult, ClassSkill, Misconception, Mode, Register, Standing, What,
    lesson::{Frame, Misconceptions},
    together::{Adults, Card, Together},
};
use port::{Band, Lang, World};
use scenario::{HelpDirectory, Pair, Skill};

use crate::{Data, LevelCard, Seat, Words};

/// A text of the repository.
fn asset(path: &str) -> String {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../assets").join(path);
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn pair(words: &str) -> Pair {
    Pair { vi: format!("{words} vi"), en: format!("{words} en") }
}

fn level(id: &str, world: World, band: Band, skill: Skill) -> LevelCard {
    LevelCard {
        id: id.into(),
        world,
        bands: vec![band],
        skills: vec![skill, Skill::TellTrustedAdult],
        title: pair(&format!("title {id}")),
        practised: pair(&format!("practised {id}")),
        icon: "gift_dancing".into(),
    }
}

fn together(id: &str) -> Together {
    let card = |at: &str, guess| Card {
        at: at.into(),
        ask: pair(&format!("ask {id} {at}")),
        sao: pair("sao"),
        guess,
    };
    Together {
        level: id.into(),
        cards: vec![card("d1", true), card("d2", false)],
        act: pair("act"),
        rule: pair(&format!("rule {id}")),
        tip: pair("tip"),
    }
}

/// Levels of every band and world; the real help, frame, misconceptions and a real lesson.
pub fn data() -> Data {
    let six = ["s04_prize_box", "s29_three_baskets", "s52_body_map"];
    let nine = ["s06_pet_trade", "s49_five_clues", "s70_call_111"];
    let twelve = ["s03_no_school", "s76_which_door", "s72_tell_again"];
    let worlds = [World::BenSong, World::LuyTre, World::HangSang];
    let skills = [Skill::SpotTricksAndScams, Skill::SortPrivateInfo, Skill::SpotGroomingSigns];
    let bands = [(Band::Six, six), (Band::Nine, nine), (Band::Twelve, twelve)];
    let levels = bands.iter().flat_map(|(band, ids)| {
        let each = ids.iter().zip(worlds).zip(skills);
        each.map(|((id, world), skill)| level(id, world, *band, skill))
    });
    let frame: Frame = scenario::parse(&asset("classroom/frame.ron")).expect("a frame");
    let misconceptions: Misconceptions =
        scenario::parse(&asset("classroom/misconceptions.ron")).expect("misconceptions");
    let lesson = scenario::parse(&asset("classroom/lessons/s04_prize_box.ron")).expect("a lesson");
    let adults = Adults {
        pages: vec![classroom::together::AdultPage {
            key: "tells".into(),
            title: pair("tells"),
            says: vec![pair("one"), pair("two {help:vn_111}")],
            source: "luật".into(),
        }],
        worlds: worlds
            .iter()
            .map(|world| classroom::together::WorldTold { world: *world, says: vec![pair("told")] })
            .collect(),
    };
    Data {
        register: Register::new(&six, &nine, &twelve).expect("it is sound"),
        levels: levels.collect(),
        lessons: vec![lesson],
        frame,
        misconceptions,
        together: vec![
            together("s04_prize_box"),
            together("s52_body_map"),
            together("s49_five_clues"),
        ],
        adults,
        help: HelpDirectory::read(&asset("help.ron")).expect("help"),
    }
}

/// A page in a school.
pub fn seat(lang: Lang) -> Seat {
    Seat { lang: Some(lang), base: "http://hub.test/".into(), today: 20_785, ..Seat::default() }
}

/// The words of a language.
pub fn words(lang: Lang) -> Words {
    Words::new(lang, &data().help)
}

/// An assignment for 9-11.
pub fn assignment() -> Assignment {
    Assignment {
        band: Band::Nine,
        lang: Lang::Vi,
        what: What::Adapt(None),
        mode: Mode::Practice,
        closed: false,
        until: None,
    }
}

/// The code of a result of that assignment.
pub fn result(nonce: u16) -> String {
    result_of(&assignment(), nonce)
}

/// The code of a result of an assignment.
pub fn result_of(assignment: &Assignment, nonce: u16) -> String {
    let skill = ClassSkill::of(Skill::SpotTricksAndScams).expect("of topic A");
    let standing = match nonce % 3 {
        0 => Standing::Done(None),
        _ => Standing::Revisit(Misconception::new(1)),
    };
    let opened = [0, 1].into_iter().collect();
    ClassResult::new(assignment, nonce).with(skill, standing).with_opened(opened).code()
}
