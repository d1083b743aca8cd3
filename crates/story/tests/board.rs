//! The board of the photo: every mix of answers comes to its end, each answer is worth what it should be,
//! and what the child did stays on the photo.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails here")]

use std::{path::Path, rc::Rc};

use port::{Band, Device, Lang, LineKind, Photo};
use scenario::{Grade, Help, Holds, Scenario};
use story::{Effect, Event, Resumed, SessionSpec, Story};

fn level() -> Rc<Scenario> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let text = std::fs::read_to_string(root.join("levels/luy_tre/s49_five_clues.ron")).unwrap();
    Rc::new(scenario::read(&text).unwrap_or_else(|error| panic!("{error}")))
}

fn help() -> Rc<Help> {
    Rc::new([("vn_111".to_owned(), "111".to_owned())].into())
}

fn spec(variant: u8, seed: u32) -> SessionSpec {
    SessionSpec {
        level: "s49_five_clues".into(),
        content_hash: String::new(),
        band: Band::Nine,
        variant,
        seed,
        review: None,
    }
}

fn board(scenario: &Rc<Scenario>, variant: u8) -> Story {
    Story::start_at(Rc::clone(scenario), help(), spec(variant, 7), "d2")
}

fn photo(story: &Story) -> Photo {
    match story.view(Lang::Vi).device {
        Some(Device::Photo(photo)) => photo,
        other => panic!("no photo but {other:?}"),
    }
}

fn grades(effects: &[Effect]) -> Vec<(String, Grade, u8)> {
    let decision = |effect: &Effect| match effect {
        Effect::Event(Event::Decision(it)) => Some((it.node.clone(), it.grade, it.attempt)),
        _ => None,
    };
    effects.iter().filter_map(decision).collect()
}

fn answer(story: &mut Story, spot: &str, how: &str) -> Vec<Effect> {
    story.activate(&format!("spot:{spot}")).unwrap();
    story.activate(how).unwrap()
}

#[test]
fn every_mix_of_answers_comes_to_its_end() {
    let scenario = level();
    let spots: Vec<_> = scenario.photo.as_ref().unwrap().spots.iter().collect();
    for variant in [1, 3, 5] {
        let here: Vec<_> =
            spots.iter().filter(|it| it.only.is_empty() || it.only.contains(&variant)).collect();
        let count = u32::try_from(here.len()).unwrap();
        for mix in 0..3_u32.pow(count) {
            let mut story = board(&scenario, variant);
            let mut seen = 0;
            for (index, spot) in here.iter().enumerate() {
                let how = mix / 3_u32.pow(u32::try_from(index).unwrap()) % 3;
                answer(&mut story, &spot.id, ["sticker:cat", "keep", "ask"][how as usize]);
                seen += usize::from(how == 1 && spot.holds == Holds::Clue);
            }
            let on = story.activate("next");
            assert_eq!(on.is_some(), seen == 0, "variant {variant}, mix {mix}");
        }
    }
}

#[test]
fn each_answer_is_worth_what_it_should_be() {
    let scenario = level();
    for (spot, how, grade) in [
        ("i1", "sticker:hat", Grade::Safe),
        ("i1", "ask", Grade::Safe),
        ("i1", "keep", Grade::Risky),
        ("i6", "keep", Grade::Safe),
        ("i6", "ask", Grade::Safe),
        ("i6", "sticker:melon", Grade::Fine),
    ] {
        let mut story = board(&scenario, 3);
        let effects = answer(&mut story, spot, how);
        assert_eq!(grades(&effects), [(format!("d2/{spot}"), grade, 1)], "{spot} {how}");
        let again = answer(&mut story, spot, "ask");
        assert_eq!(grades(&again)[0].2, 2, "a second try is told as one");
    }
}

#[test]
fn the_words_tell_what_was_done() {
    let scenario = level();
    let said = |how: &str, spot: &str| {
        let mut story = board(&scenario, 3);
        answer(&mut story, spot, how);
        let lines = story.view(Lang::Vi).lines;
        assert!(lines.iter().all(|line| line.kind == LineKind::Outcome));
        lines.into_iter().map(|line| line.id).collect::<Vec<_>>()
    };
    assert_eq!(said("keep", "i1"), ["s49_i1_try"]);
    assert_eq!(said("sticker:cat", "i1"), ["s49_i1_ok"]);
    assert_eq!(said("ask", "i6"), ["s49_d2_c_f", "s49_i6_ok"]);
    assert_eq!(said("sticker:cat", "i6"), ["s49_i6_try"]);
}

#[test]
fn hints_count_what_is_left_and_name_the_spot() {
    let scenario = level();
    let mut story = board(&scenario, 3);
    answer(&mut story, "i1", "sticker:cat");
    story.activate("light").unwrap();
    assert!(photo(&story).lit, "the light shines");
    story.activate("light").unwrap();
    let line = |story: &Story| story.view(Lang::Vi).lines[0].text.clone();
    assert!(line(&story).starts_with("Còn 4 manh mối."), "{}", line(&story));
    story.activate("spot:i8").unwrap();
    assert!(line(&story).starts_with("Đàn vịt:"), "{}", line(&story));
    story.activate("spot:i8").unwrap();
    assert!(story.view(Lang::Vi).target("keep").is_none(), "a second tap lets go of it");
}

#[test]
fn a_sticker_can_be_taken_off_and_the_way_on_goes_with_it() {
    let scenario = level();
    let mut story = board(&scenario, 3);
    for spot in ["i1", "i2", "i3", "i4", "i5"] {
        answer(&mut story, spot, "sticker:lotus");
    }
    assert!(story.view(Lang::Vi).target("next").is_some());
    answer(&mut story, "i3", "keep");
    assert!(story.view(Lang::Vi).target("next").is_none());
    assert!(story.activate("next").is_none());
}

#[test]
fn what_the_child_did_stays_on_the_photo_and_survives_a_reload() {
    let scenario = level();
    let mut story = board(&scenario, 3);
    for spot in ["i1", "i2", "i3", "i4"] {
        answer(&mut story, spot, "sticker:lotus");
    }
    answer(&mut story, "i5", "sticker:cat");
    story.activate("next").unwrap();
    let saved = serde_json::to_string(&story.storable_state()).unwrap();
    let saved = serde_json::from_str(&saved).unwrap();
    let (mut again, how) = Story::resume(Rc::clone(&scenario), help(), spec(3, 7), saved, true);
    assert_eq!(how, Resumed::Here);
    assert_eq!(again.view(Lang::Vi), story.view(Lang::Vi));
    let shown = photo(&again);
    assert!(!shown.board && shown.spots.iter().all(|spot| spot.target.is_none()));
    assert_eq!(shown.spots.iter().find(|it| it.id == "i5").unwrap().sticker, "sticker_cat");
    // The words chosen at D4 stand under it from there on.
    for target in ["choice:a", "next", "choice:a", "next"] {
        again.activate(target).unwrap();
    }
    assert_eq!(photo(&again).caption, "Con cá to nhất đời tớ!");
}

#[test]
fn the_map_draws_itself_from_the_right_pieces_only() {
    let scenario = level();
    let mut story = Story::start_at(Rc::clone(&scenario), help(), spec(3, 7), "d3");
    story.activate("choice:a").unwrap();
    let map = photo(&story).map.unwrap();
    assert!(map.found && map.pieces.len() == 2, "{map:?}");
    let mut story = Story::start_at(Rc::clone(&scenario), help(), spec(3, 7), "d3");
    story.activate("choice:b").unwrap();
    assert!(!photo(&story).map.unwrap().found);
}

#[test]
fn an_old_save_without_a_photo_is_read() {
    let scenario = level();
    let story = board(&scenario, 3);
    let mut saved = serde_json::to_value(story.storable_state()).unwrap();
    saved.as_object_mut().unwrap().remove("photo");
    let saved = serde_json::from_value(saved).unwrap();
    let (again, how) = Story::resume(scenario, help(), spec(3, 7), saved, true);
    assert_eq!((how, again.view(Lang::Vi)), (Resumed::Here, story.view(Lang::Vi)));
}

#[test]
fn a_save_with_a_spot_that_is_gone_goes_back_to_the_checkpoint() {
    let scenario = level();
    let mut story = board(&scenario, 3);
    answer(&mut story, "i1", "keep");
    let saved = serde_json::to_string(&story.storable_state()).unwrap().replace("i1", "i99");
    let saved = serde_json::from_str(&saved).unwrap();
    let (_, how) = Story::resume(scenario, help(), spec(3, 7), saved, true);
    assert_eq!(how, Resumed::AtCheckpoint);
}

#[test]
fn a_review_begins_anew_where_the_level_has_changed_and_is_the_whole_level_where_nothing_is_left() {
    let scenario = level();
    let review = |skill| SessionSpec { review: Some(skill), ..spec(3, 7) };
    let of = |skill| Story::start(Rc::clone(&scenario), help(), review(skill)).0;
    let begun = of(scenario::Skill::ManageFootprint);
    let first = begun.state().node.clone();
    assert!(first != scenario.start && begun.review_length() == Some(3), "{first}");
    let saved = begun.state().clone();
    let spec = begun.spec().clone();
    let (again, how) = Story::resume(Rc::clone(&scenario), help(), spec, saved, false);
    assert_eq!((how, &again.state().node), (Resumed::AtStart, &first));
    let whole = of(scenario::Skill::ProtectAccounts);
    assert_eq!((whole.review_length(), &whole.state().node), (None, &scenario.start));
}
