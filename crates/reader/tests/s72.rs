//! S72 as a page: on each screen every target is a button once, every line is there once, in both languages.

use std::collections::BTreeSet;

use flow::{Boot, Effect, Flow, Input, LevelInfo};
use port::{Device, Frame, Intent, Lang, Phone, Screen};
use reader::{Element, Icons, Node, render, to_html};

const LEVEL: &str = include_str!("../../../levels/hang_sang/s72_tell_again.ron");

fn level() -> LevelInfo {
    LevelInfo::of(&scenario::read(LEVEL).expect("it is read"), "h".into())
}

fn tap(flow: &mut Flow, target: &str) {
    let rev = flow.frame().rev;
    let effects = flow.apply(Input::Intent(Intent::Activate { rev, target: target.into() }));
    for effect in effects {
        if let Effect::LoadLevel { id } = effect {
            flow.apply(Input::Level {
                id,
                level: Ok(Box::new(scenario::read(LEVEL).expect("it is read"))),
            });
        }
    }
}

/// Every screen of one play; `pick` says which of the answers is taken where it can be.
fn play(pick: usize, lang: Lang) -> Vec<Frame> {
    let boot = Boot { levels: vec![level()], seed: 7, lang: Some(lang), ..Boot::default() };
    let (mut flow, _) = Flow::new(boot);
    for target in ["start", "lantern:moon", "band:band_12_15", "level:s72_tell_again"] {
        tap(&mut flow, target);
    }
    let mut frames = Vec::new();
    let mut visited = BTreeSet::new();
    while flow.frame().screen == Screen::Level && frames.len() < 200 {
        let frame = flow.frame();
        let open = |id: &str| frame.view.target(id).is_some_and(|it| !it.state.disabled);
        let choices: Vec<&str> = frame
            .view
            .targets
            .iter()
            .map(|it| it.id.as_str())
            .filter(|id| id.starts_with("choice:"))
            .collect();
        // Coming back after a weak answer, the first is taken.
        let again = !visited.insert(frame.view.place_id.clone());
        let target = match choices.get(if again { 0 } else { pick % choices.len().max(1) }) {
            Some(_) if again => "choice:a",
            Some(choice) => choice,
            None if open("dial") => "dial",
            None if open("key:1") => "key:1",
            None => "next",
        };
        let target = target.to_owned();
        frames.push(frame);
        tap(&mut flow, &target);
    }
    assert_eq!(flow.frame().screen, Screen::Lit, "the end is reached");
    frames.push(flow.frame());
    frames
}

fn elements<'a>(node: &'a Node, found: &mut Vec<&'a Element>) {
    if let Node::Element(element) = node {
        found.push(element);
        for child in &element.children {
            elements(child, found);
        }
    }
}

fn each(mut check: impl FnMut(&Frame, &[&Element])) {
    for lang in Lang::ALL {
        for pick in 0..4 {
            for frame in play(pick, *lang) {
                let node = render(&frame, &Icons::default());
                let mut found = Vec::new();
                elements(&node, &mut found);
                check(&frame, &found);
            }
        }
    }
}

#[test]
fn every_target_is_a_button_once() {
    each(|frame, found| {
        let mut drawn: Vec<&str> = found.iter().filter_map(|it| it.get("data-target")).collect();
        let mut wanted: Vec<&str> = frame.view.targets.iter().map(|it| it.id.as_str()).collect();
        drawn.sort_unstable();
        wanted.sort_unstable();
        assert_eq!(drawn, wanted, "{}", frame.view.place_id);
        let buttons = found.iter().filter(|it| it.get("data-target").is_some());
        assert!(buttons.into_iter().all(|it| it.tag == "button"), "{}", frame.view.place_id);
    });
}

#[test]
fn every_line_is_there_once_and_ids_are_unique() {
    each(|frame, found| {
        let mut drawn: Vec<&str> = found.iter().filter_map(|it| it.get("data-line")).collect();
        let mut wanted: Vec<&str> = frame.view.lines.iter().map(|it| it.id.as_str()).collect();
        drawn.sort_unstable();
        wanted.sort_unstable();
        assert_eq!(drawn, wanted, "{}", frame.view.place_id);
        let ids: Vec<&str> = found.iter().filter_map(|it| it.get("id")).collect();
        assert_eq!(ids.len(), ids.iter().collect::<BTreeSet<_>>().len(), "{ids:?}");
        for named in found.iter().filter_map(|it| it.get("aria-labelledby")) {
            assert!(ids.contains(&named), "{named} names nothing at {}", frame.view.place_id);
        }
    });
}

#[test]
fn the_chat_is_a_list_with_every_message_and_the_rehearsal_says_so() {
    let mut kinds = BTreeSet::new();
    each(|frame, found| {
        let Some(Device::Phone(phone)) = &frame.view.device else { return };
        kinds.insert(match phone {
            Phone::Chat(_) => "chat",
            Phone::Call(_) => "call",
            Phone::Star(_) => "star",
            Phone::Report(_) => "report",
        });
        let items = found.iter().filter(|it| {
            it.tag == "li" && it.get("class").is_some_and(|class| class.starts_with("message"))
        });
        assert_eq!(items.count(), phone.messages().len(), "{}", frame.view.place_id);
        let html = to_html(&render(frame, &Icons::default()));
        if let Phone::Call(call) = phone {
            assert!(html.contains(&call.practice), "{}", frame.view.place_id);
        }
        assert!(!html.contains("tel:"), "nothing dials at {}", frame.view.place_id);
    });
    assert_eq!(kinds.len(), 4, "{kinds:?}");
}
