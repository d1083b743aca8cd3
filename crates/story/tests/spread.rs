//! Things that lie side by side, on a small level: what is shown, what becomes of them, what is kept.

use std::rc::Rc;

use port::{Band, Beat, Device, Lang, Mark, Piece, Place, Spread, SpreadKind, View};
use scenario::{Help, Scenario};
use story::{Resumed, SessionSpec, Story};

fn level() -> Rc<Scenario> {
    Rc::new(scenario::read(include_str!("levels/spread.ron")).expect("the test level reads"))
}

fn spec(variant: u8) -> SessionSpec {
    SessionSpec {
        level: "spread".into(),
        content_hash: "h".into(),
        band: Band::Nine,
        variant,
        seed: 3,
        review: None,
    }
}

fn at(node: &str) -> Story {
    Story::start_at(level(), Rc::new(Help::new()), spec(1), node)
}

fn play(story: &mut Story, targets: &[&str]) {
    for target in targets {
        let place = story.view(Lang::Vi).place_id;
        assert!(story.activate(target).is_some(), "{target} at {place}");
    }
}

fn spread(view: View) -> Spread {
    match view.device {
        Some(Device::Spread(spread)) => spread,
        other => panic!("things, not {other:?}"),
    }
}

fn piece(story: &Story, id: &str) -> Piece {
    let all = spread(story.view(Lang::Vi)).pieces;
    all.into_iter().find(|piece| piece.id == id).unwrap_or_else(|| panic!("no {id}"))
}

#[test]
fn a_place_is_touched_in_turn_and_keeps_its_feeling() {
    let mut story = at("b1");
    assert_eq!(spread(story.view(Lang::Vi)).kind, SpreadKind::Doll);
    assert_eq!(story.view(Lang::Vi).targets[0].place, Place::Device("tummy".into()));
    play(&mut story, &["choice:a"]);
    let tummy = piece(&story, "tummy");
    assert!(tummy.mark == Mark::Felt && tummy.fresh, "it happens now");
    assert_eq!(story.view(Lang::Vi).beats.first(), Some(&Beat::Happening(900)));
    play(&mut story, &["choice:b"]);
    let tummy = piece(&story, "tummy");
    assert!(tummy.mark == Mark::Felt && !tummy.fresh, "it has happened");
    assert!(piece(&story, "hands").fresh);
    // The first again: it is the last now.
    play(&mut story, &["choice:a"]);
    assert!(piece(&story, "tummy").fresh && !piece(&story, "hands").fresh);
    play(&mut story, &["next"]);
    assert_eq!(story.state().node, "t1");
}

#[test]
fn two_trays_with_whose_they_are_and_the_buttons_last() {
    let shown = spread(at("t1").view(Lang::Vi));
    assert_eq!(shown.kind, SpreadKind::Trade);
    let ids: Vec<&str> = shown.pieces.iter().map(|piece| piece.id.as_str()).collect();
    assert_eq!(ids, ["frog", "hat", "send"], "`rare` is of variant 3");
    assert!(shown.pieces[0].own && !shown.pieces[1].own);
    assert_eq!((shown.pieces[1].by.as_str(), shown.about.as_str()), ("Rồng", "hat"));
    assert_eq!(shown.pieces[0].mark, Mark::Ready, "so it was on the way here");
    assert!(!shown.pieces[0].fresh, "and does not happen now");
    let touchable: Vec<(&str, &str)> = shown.touchable().collect();
    assert_eq!(touchable, [("hat", "choice:b"), ("send", "choice:a")]);
}

#[test]
fn the_light_shows_a_fact() {
    let mut story = at("t1");
    assert_eq!(piece(&story, "hat").sign, "");
    play(&mut story, &["light"]);
    assert_eq!(piece(&story, "hat").sign, "Mũ giấy");
}

#[test]
fn a_way_back_takes_a_mark_off_and_a_way_on_keeps_it() {
    let mut story = at("t1");
    play(&mut story, &["choice:a"]);
    assert_eq!(piece(&story, "frog").mark, Mark::Gone);
    play(&mut story, &["next"]);
    assert_eq!(story.state().node, "t1");
    assert_eq!(piece(&story, "frog").mark, Mark::Ready, "the frog is back");
    play(&mut story, &["choice:b", "next"]);
    assert_eq!(story.state().node, "f1");
    assert_eq!(piece(&story, "hat").mark, Mark::Found, "it stays looked into");
}

#[test]
fn what_is_passed_on_climbs() {
    let mut story = at("f1");
    let before = piece(&story, "hat").passed_on();
    play(&mut story, &["choice:a"]);
    let hat = piece(&story, "hat");
    assert!(hat.mark == Mark::Spread && hat.passed_on() > 2 * before, "{hat:?}");
}

#[test]
fn without_a_decision_play_goes_on() {
    let mut story = at("c1");
    assert_eq!(spread(story.view(Lang::Vi)).kind, SpreadKind::Faces);
    play(&mut story, &["next"]);
    assert_eq!(spread(story.view(Lang::Vi)).kind, SpreadKind::Form);
    play(&mut story, &["choice:a"]);
    assert_eq!(piece(&story, "frog").mark, Mark::Filled);
}

#[test]
fn a_saved_session_knows_its_marks_but_none_of_a_private_answer() {
    let mut story = at("b1");
    play(&mut story, &["choice:a", "next", "choice:b", "next"]);
    let saved = serde_json::to_string(&story.storable_state()).expect("a state is plain data");
    let saved = serde_json::from_str(&saved).expect("and reads back");
    let (story, how) = Story::resume(level(), Rc::new(Help::new()), spec(1), saved, true);
    assert_eq!(how, Resumed::Here);
    assert_eq!(piece(&story, "hat").mark, Mark::Found);
    // A decision on a topic C skill, in whatever world.
    let text = include_str!("levels/spread.ron")
        .replace("skill: spot_tricks_and_scams", "skill: listen_to_feelings");
    let level = Rc::new(scenario::read(&text).expect("it reads"));
    let mut story = Story::start_at(level, Rc::new(Help::new()), spec(1), "t1");
    play(&mut story, &["choice:b", "next"]);
    assert!(story.storable_state().marked.is_empty(), "{:?}", story.storable_state().marked);
}
