//! What several tests need: the register, and arbitrary assignments and results.
#![allow(dead_code, reason = "each test uses a part of it")]

use std::path::PathBuf;

use classroom::{
    Assignment, ClassResult, ClassSkill, Day, LevelSet, Misconception, Mode, Register, Standing,
    What,
};
use port::{Band, Lang, World};
use proptest::{prelude::*, sample::select};

/// A path from the root of the repository.
pub fn root(path: &str) -> PathBuf {
    PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../..")).join(path)
}

/// A register in which every place has a level.
pub fn full() -> Register {
    let ids: Vec<String> = (0..24).map(|place| format!("level_{place}")).collect();
    Register::new(&ids, &ids, &ids).expect("24 levels have room")
}

pub fn sets() -> impl Strategy<Value = LevelSet> {
    (0_u32..1 << 24).prop_map(|bits| (0..24).filter(|place| bits >> place & 1 == 1).collect())
}

pub fn assignments() -> impl Strategy<Value = Assignment> {
    let adapt = select(vec![
        What::Adapt(None),
        What::Adapt(Some(World::BenSong)),
        What::Adapt(Some(World::LuyTre)),
        What::Adapt(Some(World::HangSang)),
    ]);
    let levels = sets().prop_filter("at least one", |set| !set.is_empty()).prop_map(What::Levels);
    let until = prop::option::of(Day::FIRST..=Day::LAST);
    (
        select(Band::ALL),
        select(Lang::ALL),
        prop_oneof![levels, adapt],
        select(vec![Mode::Practice, Mode::Check]),
        any::<bool>(),
        until,
    )
        .prop_map(|(band, lang, what, mode, closed, until)| Assignment {
            band,
            lang,
            what,
            mode,
            closed,
            until: until.map(|day| Day::new(day).expect("within its range")),
        })
}

pub fn standings() -> impl Strategy<Value = Standing> {
    let met = || (0_u8..=7).prop_map(Misconception::new);
    prop_oneof![
        Just(Standing::NotMet),
        met().prop_map(Standing::Done),
        met().prop_map(Standing::Revisit)
    ]
}

pub fn results_of(assignment: Assignment) -> impl Strategy<Value = ClassResult> {
    (any::<u16>(), sets(), prop::collection::vec(standings(), classroom::SKILLS)).prop_map(
        move |(nonce, opened, standings)| {
            let empty = ClassResult::new(&assignment, nonce).with_opened(opened);
            ClassSkill::all()
                .zip(standings)
                .fold(empty, |it, (skill, standing)| it.with(skill, standing))
        },
    )
}

pub fn results() -> impl Strategy<Value = ClassResult> {
    assignments().prop_flat_map(results_of)
}
