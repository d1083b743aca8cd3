//! What a class is assigned, one screen for all of it, and playing with others beside one.

mod device;

use classroom::{
    Assignment, ClassResult, ClassSkill, Mode, Register, Standing, What, fragment,
    together::{Card, Together},
};
use device::Device;
use flow::{Boot, Input, LevelInfo, Stored};
use port::{Band, Intent, Lang, Role, Screen, Shape, Vote, World};
use scenario::{Pair, Skill};

const SMALL: &str = include_str!("../../story/tests/levels/small.ron");

fn level_text(id: &str) -> Result<String, String> {
    let text = SMALL.replace("id: \"small\"", &format!("id: \"{id}\""));
    Ok(if id == "cave" {
        text.replace("world: ben_song", "world: hang_sang")
            .replace("sensitivity: 0", "sensitivity: 1")
    } else {
        text
    })
}

fn info(id: &str, world: World) -> LevelInfo {
    let small = scenario::read(SMALL).expect("the small level is read");
    let mut info = LevelInfo {
        id: id.into(),
        world,
        bands: vec![Band::Six],
        title_vi: id.into(),
        title_en: id.into(),
        ..LevelInfo::of(&small, "h1".into())
    };
    info.play.beliefs =
        info.play.decisions.iter().map(|decision| (format!("{}/b", decision.at), 3)).collect();
    info
}

fn register() -> Register {
    Register::new(&["small", "other", "cave"], &[], &[]).expect("it is sound")
}

fn boot() -> Boot {
    Boot {
        levels: vec![
            info("small", World::BenSong),
            info("other", World::LuyTre),
            info("cave", World::HangSang),
        ],
        register: register(),
        seed: 7,
        today: 20_700,
        site: "http://hub.test/".into(),
        ..Boot::default()
    }
}

fn assignment(ids: &[&str]) -> Assignment {
    let set = register().set(Band::Six, ids.iter().copied()).expect("they are in it");
    Assignment {
        band: Band::Six,
        lang: Lang::Vi,
        what: What::Levels(set),
        mode: Mode::Practice,
        closed: false,
        until: None,
    }
}

fn device(assignment: &Assignment) -> Device {
    let assigned = Some(fragment(assignment));
    Device::boot(Boot { assigned, ..boot() }, level_text)
}

fn on_map(device: &Device) -> Vec<&str> {
    let ids = device.frame.view.targets.iter().map(|it| it.id.as_str());
    ids.filter(|id| id.starts_with("level:")).collect()
}

/// Plays the level that is open to its lit lantern, with these answers first and the last one from then on.
fn play(device: &mut Device, answers: &[&str]) {
    let mut given = 0;
    for _ in 0..60 {
        if device.frame.screen != Screen::Level {
            return;
        }
        let answer = answers[given.min(answers.len() - 1)];
        let view = &device.frame.view;
        let target = if view.target("next").is_some() {
            "next"
        } else if view.target(answer).is_some() {
            given += 1;
            answer
        } else {
            "choice:a"
        };
        device.tap(target);
    }
    panic!("the level does not end: {}", device.frame.view.place_id);
}

fn line(device: &Device) -> &str {
    device.frame.view.lines.first().map_or("", |line| line.text.as_str())
}

fn typed(device: &mut Device, text: &str) {
    let rev = device.frame.rev;
    device.input(Input::Intent(Intent::Type { rev, text: text.into() }));
}

#[test]
fn what_is_assigned_is_exactly_what_is_on_the_map_and_free_play_is_one_action_away() {
    let mut device = device(&assignment(&["small", "cave"]));
    assert_eq!(device.frame.screen, Screen::Title);
    device.taps(&["start", "lantern:moon"]);
    assert_eq!(device.frame.screen, Screen::Map, "the class has a band");
    assert_eq!(on_map(&device), ["level:small", "level:cave"]);
    device.tap("free");
    assert_eq!(on_map(&device), ["level:small", "level:other", "level:cave"]);
    device.tap("free");
    assert_eq!(on_map(&device).len(), 2);
}

#[test]
fn a_closed_assignment_has_no_free_play() {
    let mut device = device(&Assignment { closed: true, ..assignment(&["other"]) });
    device.taps(&["start", "lantern:moon"]);
    assert_eq!(on_map(&device), ["level:other"]);
    assert!(device.frame.view.target("free").is_none());
}

#[test]
fn the_result_says_what_was_played_and_of_topic_c_only_that_it_was_opened() {
    let task = assignment(&["small", "cave"]);
    let mut device = device(&task);
    device.taps(&["start", "lantern:moon", "level:small"]);
    play(&mut device, &["choice:b", "choice:a"]);
    assert_eq!(device.frame.screen, Screen::Lit);
    device.tap("next");
    assert_eq!(device.frame.screen, Screen::Map, "one is left");
    device.taps(&["level:cave", "back", "result"]);
    assert_eq!(device.frame.screen, Screen::Result);
    let code = device.frame.view.code.clone().expect("there is a code");
    assert!(!code.rows.is_empty() && code.rows.iter().all(|row| row.len() == code.rows.len()));
    let result = ClassResult::read(&code.text, &register()).expect("it is a result");
    assert!(result.is_of(&task));
    let names: Vec<&str> = register().ids(Band::Six, result.opened()).map(|_| "opened").collect();
    assert_eq!(names.len(), 2, "both were opened");
    let small = scenario::read(SMALL).expect("it is read");
    let skill = ClassSkill::of(small.skills[0]).expect("of topic A");
    assert!(matches!(result.standing(skill), Standing::Done(Some(_)) | Standing::Revisit(Some(_))));
    device.tap("next");
    device.tap("result");
    assert_eq!(device.frame.view.code, Some(code), "shown again, it is the same finishing");
}

#[test]
fn the_last_assigned_level_leads_to_the_result() {
    let mut device = device(&assignment(&["small"]));
    device.taps(&["start", "lantern:moon", "level:small"]);
    play(&mut device, &["choice:a"]);
    device.tap("next");
    assert_eq!(device.frame.screen, Screen::Result);
}

#[test]
fn a_page_that_was_loaded_again_goes_on_with_what_was_played() {
    let task = assignment(&["small", "other"]);
    let mut device = device(&task);
    device.taps(&["start", "lantern:moon", "level:small"]);
    play(&mut device, &["choice:a"]);
    let stored = Stored { refused: false, entries: device.stored.clone() };
    let again = Boot { stored, assigned: Some(fragment(&task)), ..boot() };
    let mut device = Device::boot(again, level_text);
    device.taps(&["start", "lantern:moon"]);
    assert!(line(&device).contains('1'), "{}", line(&device));
    assert!(device.frame.view.target("level:small").expect("there").state.done);
    let other = assignment(&["other"]);
    let stored = Stored { refused: false, entries: device.stored.clone() };
    let mut device =
        Device::boot(Boot { stored, assigned: Some(fragment(&other)), ..boot() }, level_text);
    device.taps(&["start", "lantern:moon", "result"]);
    let code = device.frame.view.code.clone().expect("there is a code").text;
    let result = ClassResult::read(&code, &register()).expect("it is a result");
    assert!(result.opened().is_empty(), "another assignment begins anew");
}

#[test]
fn answers_of_topic_c_leave_the_same_record_whatever_they_are() {
    let play_cave = |answers: &[&str]| {
        let mut device = device(&assignment(&["cave"]));
        device.taps(&["start", "lantern:moon", "level:cave"]);
        play(&mut device, answers);
        device.tap("next");
        assert_eq!(device.frame.screen, Screen::Result);
        (device.frame.view.code.clone(), device.stored.clone())
    };
    assert_eq!(play_cave(&["choice:b", "choice:a"]), play_cave(&["choice:a"]));
}

#[test]
fn a_damaged_code_says_what_to_do_and_the_right_one_opens() {
    let task = assignment(&["small"]);
    let code = task.code();
    let wrong: String = {
        let mut letters: Vec<char> = code.chars().collect();
        letters[2] = if letters[2] == 'A' { 'C' } else { 'A' };
        letters.into_iter().collect()
    };
    let mut device = Device::boot(Boot { assigned: Some(wrong.clone()), ..boot() }, level_text);
    assert_eq!(device.frame.screen, Screen::Code);
    assert!(line(&device).contains('3'), "{}", line(&device));
    assert!(device.frame.view.field.is_some());
    let hostile = ["", "   ", "7", "☃☃☃", &"A".repeat(100_000), "#a=", &wrong];
    for text in hostile {
        typed(&mut device, text);
        assert_eq!(device.frame.screen, Screen::Code, "{:.20}", text);
        assert!(!line(&device).is_empty() && !line(&device).contains("code-"), "{}", line(&device));
    }
    typed(&mut device, &code.to_lowercase());
    assert_eq!(device.frame.screen, Screen::Title);
    device.taps(&["start", "lantern:moon"]);
    assert_eq!(on_map(&device), ["level:small"]);
}

#[test]
fn nothing_is_typed_where_there_is_no_field() {
    let mut device = Device::boot(boot(), level_text);
    let before = device.frame.clone();
    typed(&mut device, &assignment(&["small"]).code());
    assert_eq!(device.frame, before);
}

#[test]
fn to_see_what_was_learnt_there_is_no_light() {
    let of = |mode| {
        let mut device = device(&Assignment { mode, ..assignment(&["small"]) });
        device.taps(&["start", "lantern:moon", "level:small"]);
        (0..8).any(|_| {
            let lit = device.frame.view.target("light").is_some();
            let next = if device.frame.view.target("next").is_some() { "next" } else { "choice:a" };
            device.tap(next);
            lit
        })
    };
    assert!(of(Mode::Practice));
    assert!(!of(Mode::Check));
}

#[test]
fn another_machine_speaks_until_who_plays_asks_for_sound() {
    let mut device = Device::boot(Boot { silent: true, ..boot() }, level_text);
    assert!(device.frame.look.muted);
    assert!(device.stored.is_empty(), "silence for a lesson is no setting");
    device.tap("toggle:sound");
    assert!(!device.frame.look.muted);
}

fn class() -> Device {
    Device::boot(Boot { class: true, ..boot() }, level_text)
}

fn votes(device: &Device) -> Vec<Vote> {
    device.frame.view.targets.iter().filter_map(|target| target.state.vote).collect()
}

/// From what is shown to the answers, where they have sheets of their own.
fn look(device: &mut Device) {
    if votes(device).is_empty() {
        device.tap("phase");
    }
}

/// Goes on to the first decision.
fn to_decision(device: &mut Device) {
    for _ in 0..20 {
        if device.frame.view.target("phase").is_some() {
            return;
        }
        device.tap("next");
    }
    panic!("no decision: {}", device.frame.view.place_id);
}

#[test]
fn a_class_thinks_votes_talks_votes_again_and_only_then_sees() {
    let mut device = class();
    device.taps(&["start", "band:band_6_8", "level:small"]);
    to_decision(&mut device);
    let place = device.frame.view.place_id.clone();
    assert!(device.frame.look.projector);
    look(&mut device);
    let shapes: Vec<Shape> = votes(&device).into_iter().map(|vote| vote.shape).collect();
    assert_eq!(shapes[..2], [Shape::Triangle, Shape::Circle]);
    assert!(device.frame.view.target("choice:a").expect("there").state.disabled);
    device.tap("phase");
    for _ in 0..3 {
        device.tap("choice:a");
    }
    device.taps(&["choice:b", "uncount", "phase"]);
    assert!(device.frame.view.target("choice:a").expect("there").state.disabled, "they talk");
    device.taps(&["phase", "choice:b", "choice:b", "phase"]);
    assert_eq!(device.frame.view.place_id, place, "nothing is revealed by itself");
    let of = |device: &Device, id: &str| device.frame.view.target(id).expect("there").state.vote;
    let vote = of(&device, "choice:a").expect("it is voted on");
    assert_eq!((vote.first, vote.second), (Some(3), Some(0)));
    device.tap("phase_back");
    device.tap("phase");
    device.tap("phase");
    assert_ne!(device.frame.view.place_id, place, "what most chose is given");
    assert!(device.frame.view.place_id.ends_with("outcome_b"), "{}", device.frame.view.place_id);
}

/// The small level with its answers beside the device instead of on it.
fn apart(id: &str) -> Result<String, String> {
    let text = level_text(id)?.replace(", at: \"home\"", "").replace(", at: \"red\"", "");
    Ok(text.replace(", item: trick", ""))
}

#[test]
fn a_class_looks_first_and_sees_the_answers_alone_while_it_votes() {
    let mut device = Device::boot(Boot { class: true, ..boot() }, apart);
    device.taps(&["start", "band:band_6_8", "level:small"]);
    to_decision(&mut device);
    let place = device.frame.view.place_id.clone();
    let sheet = |device: &Device| {
        let view = &device.frame.view;
        (view.device.is_some(), view.targets.iter().any(|it| it.role == Role::Choice))
    };
    assert_eq!(sheet(&device), (true, false), "first what is shown");
    device.tap("phase");
    assert_eq!(sheet(&device), (true, true), "to think, all of it");
    assert_eq!(device.frame.view.notice.as_ref().expect("it says what to do").text, "Chỉ tay.");
    device.tap("phase");
    assert_eq!(sheet(&device), (false, true), "to vote, the answers");
    assert_eq!(device.frame.view.lines.len(), 1, "and what is asked");
    device.tap("phase");
    assert_eq!(sheet(&device), (true, true), "to talk, all of it");
    device.taps(&["phase_back", "phase_back"]);
    assert_eq!(sheet(&device), (true, true));
    device.tap("phase_back");
    assert_eq!(sheet(&device), (true, false), "and back to what is shown");
    assert!(device.frame.view.target("phase_back").is_none());
    device.taps(&["phase", "phase", "choice:b", "phase", "phase", "phase", "phase"]);
    assert!(device.frame.view.place_id.ends_with("outcome_b"), "{}", device.frame.view.place_id);
    while device.frame.view.place_id != place {
        device.tap("next");
    }
    assert_eq!(sheet(&device), (true, true), "what was looked at is not shown anew");
}

#[test]
fn in_another_story_the_class_looks_again_although_the_place_has_the_same_name() {
    let mut device = Device::boot(Boot { class: true, ..boot() }, apart);
    device.taps(&["start", "band:band_6_8", "level:small"]);
    to_decision(&mut device);
    device.taps(&["phase", "back", "level:other"]);
    to_decision(&mut device);
    assert!(votes(&device).is_empty(), "first what is shown");
}

#[test]
fn of_a_class_nothing_is_stored_and_it_may_change_the_story_or_pause() {
    let mut device = class();
    device.taps(&["start", "band:band_6_8", "level:small"]);
    to_decision(&mut device);
    device.taps(&["extra", "extra", "pause"]);
    assert_eq!(device.frame.screen, Screen::Pause);
    device.taps(&["close", "phase", "phase", "phase", "phase", "choice:a", "back"]);
    assert_eq!(device.frame.screen, Screen::Map);
    device.tap("help");
    assert!(device.frame.view.targets.iter().all(|target| !target.id.starts_with("call")));
    assert!(device.stored.is_empty(), "{:?}", device.stored);
}

fn cards() -> Box<Together> {
    let pair = |text: &str| Pair { vi: text.into(), en: text.into() };
    let small = scenario::read(SMALL).expect("it is read");
    let at = small.graded()[0].place.clone();
    let card = Card { at, ask: pair("Vì sao?"), sao: pair("Ơ kìa?"), guess: true };
    Box::new(Together {
        level: "small".into(),
        cards: vec![card],
        act: pair("Vẽ cùng nhau."),
        rule: pair("Nhà mình hỏi trước."),
        tip: pair("Chờ."),
    })
}

#[test]
fn an_adult_has_a_card_guesses_and_does_the_last_thing_with_the_child() {
    let mut device = Device::boot(boot(), level_text);
    device.taps(&["start", "company:adult", "lantern:moon", "band:band_6_8", "level:small"]);
    assert_eq!(device.cards, ["small"]);
    device.input(Input::Cards { id: "small".into(), cards: Ok(cards()) });
    for _ in 0..20 {
        if device.frame.view.target("card").is_some() {
            break;
        }
        let next = if device.frame.view.target("next").is_some() { "next" } else { "choice:a" };
        device.tap(next);
    }
    device.tap("card");
    assert_eq!(device.frame.screen, Screen::Card);
    let code = device.frame.view.code.as_ref().expect("a code for a phone");
    assert!(!code.rows.is_empty());
    device.taps(&["guess:b", "close", "choice:a"]);
    assert_eq!(device.frame.screen, Screen::Card, "both see it and talk");
    let told: Vec<&str> = device.frame.view.lines.iter().map(|line| line.id.as_str()).collect();
    assert_eq!(told, ["compare-guessed", "compare-given", "compare-body"]);
    device.tap("close");
    assert!(device.frame.view.place_id.ends_with("outcome_a"), "{}", device.frame.view.place_id);
    play(&mut device, &["choice:a"]);
    device.tap("next");
    assert_eq!(device.frame.screen, Screen::Together);
    assert_eq!(device.frame.view.points, Some(4));
    device.tap("together");
    assert_eq!(device.frame.view.points, Some(5));
    device.taps(&["next"]);
    assert_eq!(device.frame.screen, Screen::Map);
    let all: String = device.stored.values().cloned().collect();
    assert!(!all.contains("guess") && !all.contains("adult\""), "{all}");
}

#[test]
fn in_topic_c_nobody_guesses_what_a_child_would_do() {
    let mut device = Device::boot(boot(), level_text);
    device.taps(&["start", "company:adult", "lantern:moon", "band:band_6_8", "level:cave"]);
    let mut cards = cards();
    cards.level = "cave".into();
    device.input(Input::Cards { id: "cave".into(), cards: Ok(cards) });
    for _ in 0..20 {
        if device.frame.view.target("card").is_some() {
            break;
        }
        let next = if device.frame.view.target("next").is_some() { "next" } else { "choice:a" };
        device.tap(next);
    }
    device.tap("card");
    assert!(device.frame.view.targets.iter().all(|target| !target.id.starts_with("guess:")));
}

#[test]
fn cards_that_do_not_come_stop_nobody() {
    let mut device = Device::boot(boot(), level_text);
    device.taps(&["start", "company:adult", "lantern:moon", "band:band_6_8", "level:small"]);
    device.input(Input::Cards { id: "small".into(), cards: Err("404".into()) });
    play(&mut device, &["choice:a"]);
    device.tap("next");
    assert_eq!(device.frame.screen, Screen::Map);
}

#[test]
fn two_swap_at_each_decision_and_nothing_is_learnt_of_either() {
    let learnt = |company: &str| {
        let mut device = Device::boot(boot(), level_text);
        device.taps(&["start", company, "lantern:moon", "band:band_6_8", "level:small"]);
        let mut hands = Vec::new();
        for _ in 0..60 {
            if device.frame.screen != Screen::Level {
                break;
            }
            let hand = device.frame.view.target("hand").map(|hand| hand.line.clone());
            hands.extend(hand);
            let next = device.frame.view.target("next").is_some();
            device.tap(if next { "next" } else { "choice:a" });
        }
        let stored: String = device.stored.values().cloned().collect();
        (hands, stored)
    };
    let (hands, stored) = learnt("company:pair");
    assert!(hands.len() > 2, "{hands:?}");
    let left = hands.iter().filter(|hand| *hand == "pair-left").count();
    assert!(hands[0] == "pair-left" && left > 1 && hands.len() > left + 1, "they swap: {hands:?}");
    let (_, alone) = learnt("company:alone");
    assert!(stored.len() < alone.len(), "what is known of one child is not known of two");
    assert!(Skill::ALL.into_iter().all(|skill| !stored.contains(&format!("\"{skill:?}\""))));
}

#[test]
fn the_pages_for_adults_are_asked_for_by_name() {
    let mut device = Device::boot(boot(), level_text);
    device.tap("door:lop.html");
    assert_eq!(device.opened, ["lop.html"]);
}
