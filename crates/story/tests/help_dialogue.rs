//! Rehearsing to tell, played on the level S72.

use std::{collections::BTreeSet, rc::Rc};

use port::{Band, Beat, By, Call, Cue, Device, Lang, Light, Phone, View};
use scenario::{Help, HelpDirectory, Scenario};
use story::{Effect, Event, Phase, Resumed, SessionSpec, Story};

fn level() -> Rc<Scenario> {
    let text = include_str!("../../../levels/hang_sang/s72_tell_again.ron");
    Rc::new(scenario::read(text).expect("S72 reads"))
}

fn help() -> Rc<Help> {
    let text = include_str!("../../../assets/help.ron");
    Rc::new(HelpDirectory::read(text).expect("the directory reads").texts())
}

fn spec(seed: u32) -> SessionSpec {
    SessionSpec {
        level: "s72_tell_again".into(),
        content_hash: "h".into(),
        band: Band::Twelve,
        variant: 3,
        seed,
        review: None,
    }
}

fn start(seed: u32) -> Story {
    Story::start(level(), help(), spec(seed)).0
}

fn play(story: &mut Story, targets: &[&str]) -> Vec<Effect> {
    let mut effects = Vec::new();
    for target in targets {
        let place = story.view(Lang::Vi).place_id;
        effects.extend(story.activate(target).unwrap_or_else(|| panic!("{target} at {place}")));
    }
    effects
}

/// From the start to the first decision.
const TO_D1: [&str; 3] = ["next", "next", "next"];
/// From the first decision to the star, with full marks.
const TO_STAR: [&str; 6] = ["choice:a", "next", "choice:a", "next", "choice:a", "next"];

fn at_star(seed: u32) -> Story {
    let mut story = start(seed);
    play(&mut story, &TO_D1);
    play(&mut story, &TO_STAR);
    story
}

fn at_keypad(seed: u32) -> Story {
    let mut story = at_star(seed);
    play(&mut story, &["choice:d", "next"]);
    story
}

fn phone(view: &View) -> &Phone {
    match &view.device {
        Some(Device::Phone(phone)) => phone,
        other => panic!("a phone at {}, not {other:?}", view.place_id),
    }
}

fn call(view: &View) -> &Call {
    match phone(view) {
        Phone::Call(call) => call,
        other => panic!("a call at {}, not {other:?}", view.place_id),
    }
}

/// Who said what so far, the player's own words marked.
fn said(view: &View) -> Vec<String> {
    let mark = |by| if by == By::Own { "> " } else { "" };
    phone(view).messages().iter().map(|it| format!("{}{}", mark(it.by), it.text)).collect()
}

#[test]
fn what_was_said_stays_in_the_chat_and_own_words_are_own_bubbles() {
    let mut story = start(7);
    play(&mut story, &["next"]);
    let first = said(&story.view(Lang::Vi));
    assert_eq!(first.len(), 2);
    play(&mut story, &["next", "next", "choice:a"]);
    let view = story.view(Lang::Vi);
    let now = said(&view);
    assert!(now.starts_with(&first), "{now:?}");
    assert_eq!(now[4], "> Cảm ơn cậu đã kể. Không phải lỗi của cậu.");
    assert_eq!(now.len(), 6, "and an answer: {now:?}");
    let messages = phone(&view).messages();
    assert!(messages[..5].iter().all(|it| it.line.is_none()), "only the answer is new");
    assert_eq!(messages[5].line.as_deref(), Some("s72_d1_a_f"));
    let times: Vec<&str> = messages.iter().map(|it| it.time.as_str()).collect();
    assert_eq!(times, ["21:40", "21:41", "21:42", "21:43", "21:46", "21:47"]);
}

#[test]
fn the_way_back_runs_the_chat_back() {
    let mut story = start(7);
    play(&mut story, &TO_D1);
    let before = said(&story.view(Lang::Vi));
    play(&mut story, &["choice:c"]);
    let view = story.view(Lang::Vi);
    let own = phone(&view).messages().last().expect("own words");
    assert_eq!((own.by, own.seen.as_str()), (By::Own, "Đã xem"), "read, and no answer");
    play(&mut story, &["next"]);
    assert_eq!(said(&story.view(Lang::Vi)), before);
}

#[test]
fn someone_types_before_each_message() {
    let mut story = start(7);
    play(&mut story, &["next"]);
    let beats = story.view(Lang::Vi).beats;
    let typed = beats.iter().filter(|beat| matches!(beat, Beat::Pause(ms) if *ms > 500)).count();
    assert_eq!(typed, 2, "{beats:?}");
}

#[test]
fn the_chat_changes_its_language_with_everything_else() {
    let mut story = start(7);
    play(&mut story, &TO_D1);
    play(&mut story, &["choice:d"]);
    let (vi, en) = (story.view(Lang::Vi), story.view(Lang::En));
    assert_eq!(said(&vi).len(), said(&en).len());
    assert!(said(&vi).iter().zip(said(&en)).all(|(vi, en)| *vi != en));
}

#[test]
fn who_is_lit_is_whom_the_rehearsal_is_with() {
    for (choice, node, point) in
        [("choice:a", "d5a", "school"), ("choice:b", "d5b", "home"), ("choice:c", "d5c", "tired")]
    {
        let mut story = at_star(3);
        let view = story.view(Lang::Vi);
        let Phone::Star(star) = phone(&view) else { panic!("the star") };
        assert_eq!(star.points.len(), 5);
        assert_eq!(star.points.iter().filter(|it| it.light == Light::Dim).count(), 1);
        play(&mut story, &[choice]);
        let view = story.view(Lang::Vi);
        let Phone::Star(star) = phone(&view) else { panic!("the star") };
        let lit: Vec<&str> = star
            .points
            .iter()
            .filter(|it| it.light == Light::Lit)
            .map(|it| it.id.as_str())
            .collect();
        assert_eq!(lit, [point]);
        play(&mut story, &["next"]);
        assert_eq!(story.state().node, node);
        let view = story.view(Lang::Vi);
        let Phone::Chat(chat) = phone(&view) else { panic!("a chat") };
        assert!(!chat.practice.is_empty(), "it says that it is a rehearsal");
        assert_eq!(chat.messages.len(), 1, "another conversation begins");
    }
}

#[test]
fn only_the_number_can_be_pressed_and_then_called() {
    let mut story = at_keypad(7);
    let view = story.view(Lang::Vi);
    assert!(view.target("dial").expect("there").state.disabled);
    assert_eq!(view.targets.len(), 11);
    assert!(story.activate("dial").is_none(), "not before the number is there");
    assert!(story.activate("next").is_none(), "the keypad is not walked past");
    assert!(story.activate("key:x").is_none());
    assert_eq!(play(&mut story, &["key:7"]), [Effect::Cue(Cue::Think)]);
    let view = story.view(Lang::Vi);
    assert_eq!(call(&view).typed, "");
    assert!(view.lines.iter().any(|line| line.id == "s72_phone_slip"), "it says which number");
    play(&mut story, &["key:1", "key:1", "key:1"]);
    let view = story.view(Lang::Vi);
    assert_eq!(call(&view).typed, "111");
    assert!(view.lines.iter().all(|line| line.id != "s72_phone_slip"));
    assert!(!view.target("dial").expect("there").state.disabled);
    assert!(story.activate("key:1").is_none(), "the number is complete");
    play(&mut story, &["dial"]);
    assert_eq!(story.state().node, "d7");
}

#[test]
fn every_screen_of_the_call_says_that_it_is_a_rehearsal() {
    let mut story = at_keypad(7);
    for target in ["key:1", "key:1", "key:1", "dial", "choice:d", "next", "choice:d"] {
        for lang in Lang::ALL {
            let view = story.view(*lang);
            assert!(!call(&view).practice.is_empty(), "{}", view.place_id);
            assert!(view.targets.iter().all(|it| it.tel.is_none()), "nothing dials");
        }
        play(&mut story, &[target]);
    }
}

/// Without what stays in memory.
fn seen(effects: Vec<Effect>) -> Vec<Effect> {
    effects.into_iter().filter(|effect| !matches!(effect, Effect::Aside(_))).collect()
}

#[test]
fn it_rings_once_then_silence_and_hanging_up_are_full_marks() {
    let mut story = at_keypad(7);
    play(&mut story, &["key:1", "key:1", "key:1", "dial"]);
    let view = story.view(Lang::Vi);
    assert!(call(&view).rings && matches!(view.beats[0], Beat::Happening(_)));
    let good = seen(play(&mut story, &["choice:d"]));
    assert_eq!(good, [Effect::Cue(Cue::Good)], "silence");
    assert!(!call(&story.view(Lang::Vi)).rings);
    play(&mut story, &["next"]);
    let view = story.view(Lang::Vi);
    assert!(!call(&view).rings);
    assert_eq!(call(&view).hang_up.as_deref(), Some("choice:d"), "on the red button");
    let good = seen(play(&mut story, &["choice:d"]));
    assert_eq!(good, [Effect::Cue(Cue::Good)], "hanging up");
    let view = story.view(Lang::Vi);
    assert_eq!(call(&view).status, "Cuộc gọi đã dừng");
}

#[test]
fn the_report_form_is_the_decision() {
    let mut story = at_star(7);
    play(&mut story, &["choice:a", "next", "choice:b", "next", "choice:a", "next"]);
    assert_eq!(story.state().node, "report");
    let view = story.view(Lang::Vi);
    let Phone::Report(form) = phone(&view) else { panic!("a form") };
    assert_eq!((form.reasons.len(), form.sent.as_str()), (4, ""));
    play(&mut story, &["choice:a"]);
    let view = story.view(Lang::Vi);
    let Phone::Report(form) = phone(&view) else { panic!("a form") };
    assert!(!form.sent.is_empty() && form.reasons.iter().any(|it| it.chosen));
    assert!(phone(&view).touchable().is_empty(), "sent is sent");
}

#[test]
fn the_seed_decides_between_two_endings_about_half_and_half() {
    let ends: Vec<String> = (0..60)
        .map(|seed| {
            let mut story = at_keypad(seed);
            play(&mut story, &["key:1", "key:1", "key:1", "dial"]);
            play(&mut story, &["choice:a", "next", "choice:a", "next", "next"]);
            story.state().node.clone()
        })
        .collect();
    let back = ends.iter().filter(|it| *it == "d9a").count();
    assert_eq!(ends.iter().collect::<BTreeSet<_>>().len(), 2);
    assert!((18..=42).contains(&back), "{back} of 60");
}

#[test]
fn a_session_goes_on_in_memory_with_its_conversation() {
    let mut story = start(7);
    play(&mut story, &TO_D1);
    play(&mut story, &["choice:a"]);
    let (same, how) = Story::resume(level(), help(), spec(7), story.state().clone(), true);
    assert_eq!((how, same.view(Lang::Vi)), (Resumed::Here, story.view(Lang::Vi)));
}

#[test]
fn nothing_of_it_is_an_event_or_can_be_stored() {
    let ways: [&[&str]; 2] = [
        &[
            "choice:a", "next", "choice:c", "next", "choice:d", "next", "choice:a", "next",
            "choice:c",
        ],
        &[
            "choice:c", "next", "choice:b", "next", "choice:d", "next", "choice:a", "next",
            "choice:a", "next", "choice:a",
        ],
    ];
    for way in ways {
        let mut story = start(7);
        play(&mut story, &TO_D1);
        assert!(story.leaves_no_trace());
        let effects = play(&mut story, way);
        assert!(!effects.iter().any(|effect| matches!(effect, Effect::Event(Event::Decision(_)))));
        let stored = story.storable_state();
        assert_eq!(stored.phone, story::PhoneState::default());
        assert!(stored.attempts.is_empty() && stored.taken.is_empty());
        assert_eq!(stored.phase, Phase::Here);
    }
}

#[test]
fn the_line_on_the_lantern_is_given_in_both_languages() {
    let mut story = at_keypad(7);
    play(
        &mut story,
        &["key:1", "key:1", "key:1", "dial", "choice:a", "next", "choice:a", "next", "next"],
    );
    play(&mut story, &["choice:a", "next", "next", "next", "next", "choice:c", "next"]);
    assert!(story.storable_state().engraved.is_none(), "the words are not stored");
    let effects = play(&mut story, &["next"]);
    let words = effects.iter().find_map(|effect| match effect {
        Effect::Finished { engraved, .. } => engraved.clone(),
        _ => None,
    });
    let words = words.expect("a line");
    assert_eq!(
        (words.vi.as_str(), words.en.as_str()),
        ("Không phải lỗi của cậu.", "It's not your fault.")
    );
}
