//! Baskets, pictures that are looked at, and an old chat that is read over: on a small level.

use std::rc::Rc;

use port::{
    Band, Beat, Bins, By, Chat, Device, Happening, Landing, Lang, Phone, Picture, Place, View,
};
use scenario::{Help, Scenario};
use story::{Effect, Event, Resumed, SessionSpec, Story};

fn level() -> Rc<Scenario> {
    Rc::new(scenario::read(include_str!("levels/things.ron")).expect("the test level reads"))
}

fn spec(variant: u8) -> SessionSpec {
    SessionSpec {
        level: "things".into(),
        content_hash: "h".into(),
        band: Band::Nine,
        variant,
        seed: 3,
        review: None,
    }
}

fn start() -> Story {
    Story::start(level(), Rc::new(Help::new()), spec(1)).0
}

fn at(node: &str) -> Story {
    Story::start_at(level(), Rc::new(Help::new()), spec(1), node)
}

fn play(story: &mut Story, targets: &[&str]) -> Vec<Effect> {
    let mut effects = Vec::new();
    for target in targets {
        let place = story.view(Lang::Vi).place_id;
        effects.extend(story.activate(target).unwrap_or_else(|| panic!("{target} at {place}")));
    }
    effects
}

fn bins(view: View) -> Bins {
    match view.device {
        Some(Device::Bins(bins)) => bins,
        other => panic!("baskets, not {other:?}"),
    }
}

fn picture(view: View) -> Picture {
    match view.device {
        Some(Device::Picture(picture)) => picture,
        other => panic!("a picture, not {other:?}"),
    }
}

fn chat(view: View) -> Chat {
    match view.device {
        Some(Device::Phone(Phone::Chat(chat))) => chat,
        other => panic!("a chat, not {other:?}"),
    }
}

#[test]
fn an_answer_lies_on_its_basket_and_the_card_flies_into_it() {
    let mut story = start();
    let view = story.view(Lang::Vi);
    let places: Vec<&Place> = view.targets.iter().map(|target| &target.place).collect();
    assert!(places.contains(&&Place::Device("show".into())), "{places:?}");
    assert!(places.contains(&&Place::Card), "asking is a card beside them");
    let effects = play(&mut story, &["choice:a"]);
    let event = |it: &Effect| matches!(it, Effect::Event(Event::Decision(it)) if it.node == "b1");
    assert!(effects.iter().any(event), "{effects:?}");
    let view = story.view(Lang::Vi);
    assert_eq!(view.beats.first(), Some(&Beat::Happening(900)), "seen before it is explained");
    let shown = bins(view);
    assert_eq!(shown.happening, Some(Happening::CardLands));
    assert_eq!(shown.baskets[0].landing, Landing::Stays);
    assert!(shown.baskets.iter().all(|basket| basket.target.is_none()));
}

#[test]
fn what_lies_in_a_basket_stays_until_one_comes_back_to_it() {
    let mut story = start();
    play(&mut story, &["choice:a", "next"]);
    assert_eq!(story.state().sorted.len(), 1);
    assert_eq!(story.storable_state().sorted, story.state().sorted, "it is stored");
    let level = level();
    let (again, how) =
        Story::resume(level, Rc::new(Help::new()), spec(1), story.storable_state(), true);
    assert_eq!((how, again.state().sorted.len()), (Resumed::Here, 1));
}

#[test]
fn a_card_that_does_not_belong_comes_back() {
    let mut story = start();
    play(&mut story, &["choice:b"]);
    let shown = bins(story.view(Lang::Vi));
    assert_eq!(shown.happening, Some(Happening::CardComesBack));
    assert_eq!(shown.baskets[1].landing, Landing::ComesBack);
    play(&mut story, &["next"]);
    let shown = bins(story.view(Lang::Vi));
    assert!(shown.baskets.iter().all(|basket| basket.inside.is_empty()), "{shown:?}");
}

#[test]
fn who_asks_sees_the_card_laid_where_it_belongs() {
    let mut story = start();
    play(&mut story, &["choice:c", "next"]);
    assert_eq!(story.state().sorted[0].bin, "show");
}

#[test]
fn the_light_shows_where_a_card_leads() {
    let mut story = start();
    assert_eq!(bins(story.view(Lang::Vi)).sign, None);
    play(&mut story, &["light"]);
    assert_eq!(bins(story.view(Lang::Vi)).sign, Some(("eye".into(), "Ai cũng thấy".into())));
}

#[test]
fn the_light_rings_what_is_worth_a_second_look_in_this_variant() {
    let mut story = at("b2");
    let shown = picture(story.view(Lang::Vi));
    assert_eq!((shown.art.as_str(), shown.parts), ("photo_made", vec!["opt_cake".to_owned()]));
    assert_eq!((shown.from.as_str(), shown.rings.len()), ("Không rõ ai gửi", 0));
    play(&mut story, &["light"]);
    assert_eq!(picture(story.view(Lang::Vi)).rings.len(), 2);
    let mut other = Story::start_at(level(), Rc::new(Help::new()), spec(3), "b2");
    play(&mut other, &["light"]);
    let rings = picture(other.view(Lang::En)).rings;
    assert_eq!(rings.iter().map(|ring| ring.text.as_str()).collect::<Vec<_>>(), ["The tail"]);
}

#[test]
fn only_those_in_the_chat_write_in_it_and_nobody_types() {
    let story = at("c1");
    let view = story.view(Lang::Vi);
    assert!(!view.beats.iter().any(|beat| matches!(beat, Beat::Pause(ms) if *ms > 500)));
    let shown = chat(view);
    assert!(shown.over);
    let said: Vec<(By, &str, &str)> =
        shown.messages.iter().map(|it| (it.by, it.who.as_str(), it.text.as_str())).collect();
    assert_eq!(
        said,
        [
            (By::Other, "Rồng", "Chơi hay thế!"),
            (By::Own, "Dưa", "May thôi."),
            (By::Other, "Rồng", "Đừng kể ai nhé."),
        ]
    );
    assert!(shown.messages.iter().all(|it| it.here));
    let targets: Vec<Option<&str>> = shown.messages.iter().map(|it| it.target.as_deref()).collect();
    assert_eq!(targets, [Some("choice:a"), None, Some("choice:b")]);
}

#[test]
fn a_message_that_was_rightly_pointed_at_keeps_its_mark() {
    let flags = |choice: &str| {
        let mut story = at("c1");
        play(&mut story, &[choice]);
        let messages = chat(story.view(Lang::Vi)).messages;
        assert_eq!(messages.len(), 3, "an answer is no message here");
        messages.iter().map(|it| it.flagged).collect::<Vec<_>>()
    };
    assert_eq!(flags("choice:b"), [false, false, true]);
    assert_eq!(flags("choice:a"), [false; 3]);
    assert_eq!(flags("choice:c"), [false; 3]);
}

#[test]
fn the_light_shows_what_a_message_does_to_the_reader() {
    let mut story = at("c1");
    play(&mut story, &["light"]);
    let signs: Vec<String> =
        chat(story.view(Lang::En)).messages.into_iter().map(|it| it.sign).collect();
    assert_eq!(signs, ["", "", "Wants it secret"]);
}
