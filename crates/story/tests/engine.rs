//! The engine's rules, each on the small test level.

use std::rc::Rc;

use port::{Band, Cue, Lang, LineKind, Place};
use scenario::{Grade, Help, Scenario};
use story::{Effect, Event, Phase, Resumed, SessionSpec, Story};

fn level() -> Rc<Scenario> {
    Rc::new(scenario::read(include_str!("levels/small.ron")).expect("the test level reads"))
}

fn help() -> Rc<Help> {
    Rc::new(Help::from([("vn_111".to_owned(), "111".to_owned())]))
}

fn spec(variant: u8, seed: u32) -> SessionSpec {
    SessionSpec {
        level: "small".into(),
        content_hash: "h".into(),
        band: Band::Six,
        variant,
        seed,
        review: None,
    }
}

fn start(variant: u8, seed: u32) -> Story {
    Story::start(level(), help(), spec(variant, seed)).0
}

fn tap(story: &mut Story, target: &str) -> Vec<Effect> {
    story
        .activate(target)
        .unwrap_or_else(|| panic!("{target} is a target of {:?}", story.view(Lang::Vi).targets))
}

#[test]
fn a_level_starts_with_an_event_and_its_first_node() {
    let (story, effects) = Story::start(level(), help(), spec(1, 7));
    assert!(matches!(&effects[..], [Effect::Event(Event::LevelStarted { variant: 1, .. })]));
    assert_eq!(story.view(Lang::Vi).place_id, "small/open/here");
}

#[test]
fn a_risky_choice_shows_its_consequence_and_leads_back() {
    let mut story = start(1, 7);
    tap(&mut story, "next");
    let effects = tap(&mut story, "choice:b");
    assert!(effects.contains(&Effect::Cue(Cue::Think)));
    let kinds: Vec<LineKind> = story.view(Lang::En).lines.iter().map(|line| line.kind).collect();
    assert_eq!(kinds, [LineKind::Outcome, LineKind::Recovery]);
    assert_eq!(tap(&mut story, "next"), [Effect::Cue(Cue::Back)]);
    assert_eq!(story.state().node, "page");
    let again = tap(&mut story, "choice:a");
    let Some(Effect::Event(Event::Decision(event))) = again.first() else {
        panic!("a graded decision gives an event")
    };
    assert_eq!((event.attempt, event.grade, event.difficulty), (2, Grade::Safe, 1));
}

#[test]
fn the_lantern_goes_through_the_hints_and_back_to_the_question() {
    let mut story = start(1, 7);
    tap(&mut story, "next");
    let (first, last, question) = ("small_page_h1", "small_page_h2", "small_page_q");
    for expected in [first, last, question, last, question] {
        tap(&mut story, "light");
        let view = story.view(Lang::Vi);
        let asks = |kind| matches!(kind, LineKind::Hint | LineKind::Question);
        let ids: Vec<&str> =
            view.lines.iter().filter(|it| asks(it.kind)).map(|it| it.id.as_str()).collect();
        assert_eq!(ids, [expected], "one at a time: together they are too much to read");
        assert!(matches!(view.device, Some(port::Device::Browser(browser)) if browser.lit));
    }
    tap(&mut story, "choice:b");
    tap(&mut story, "next");
    tap(&mut story, "light");
    let view = story.view(Lang::Vi);
    assert!(view.lines.iter().any(|line| line.id == first), "anew, from the first one");
}

#[test]
fn a_choice_lies_on_its_element_and_the_element_knows_it() {
    for (variant, elements) in [(1, 1), (3, 2)] {
        let mut story = start(variant, 7);
        tap(&mut story, "next");
        let view = story.view(Lang::Vi);
        let red = view.target("choice:b").expect("offered");
        assert_eq!(red.place, Place::Device("red".into()));
        let Some(port::Device::Browser(browser)) = &view.device else { panic!("a browser") };
        let popup = browser.popup.as_ref().expect("a popup");
        assert_eq!(popup.elements.len(), elements, "one more in variant 3");
        assert_eq!(popup.elements[0].target.as_deref(), Some("choice:b"));
    }
}

#[test]
fn a_node_outside_the_variant_is_passed_over() {
    for (variant, node) in [(1, "tell"), (3, "extra")] {
        let mut story = start(variant, 7);
        for target in ["next", "choice:a", "next"] {
            tap(&mut story, target);
        }
        assert_eq!(story.state().node, node);
    }
}

#[test]
fn each_option_can_be_taken_before_going_on() {
    let mut story = start(1, 7);
    for target in ["next", "choice:a", "next", "choice:a", "next"] {
        tap(&mut story, target);
    }
    let light =
        |story: &Story| story.view(Lang::Vi).lines.last().expect("something is told").icons.clone();
    assert!(story.view(Lang::Vi).target("next").is_none(), "nothing taken yet");
    assert_eq!(light(&story), ["lotus"]);
    tap(&mut story, "choice:b");
    assert_eq!(light(&story), ["duckling"], "with each answer the picture grows");
    let view = story.view(Lang::Vi);
    assert!(view.target("choice:b").expect("still there").state.done);
    assert!(view.lines.iter().any(|line| line.text == "111 nghe."));
    tap(&mut story, "choice:a");
    assert_eq!(light(&story), ["duckling"], "the last one stays");
    tap(&mut story, "next");
    tap(&mut story, "choice:a");
    tap(&mut story, "next");
    let effects = tap(&mut story, "next");
    assert!(
        effects.contains(&Effect::Finished { keepsake: Some("duckling".into()), engraved: None })
    );
    assert_eq!(story.state().phase, Phase::Over);
    assert!(story.view(Lang::Vi).targets.is_empty());
}

#[test]
fn whom_a_child_tells_is_neither_an_event_nor_stored() {
    let mut story = start(1, 7);
    for target in ["next", "choice:a", "next"] {
        tap(&mut story, target);
    }
    let effects = tap(&mut story, "choice:b");
    assert!(!effects.iter().any(|effect| matches!(effect, Effect::Event(_))));
    let stored = story.storable_state();
    assert_eq!(stored.phase, Phase::Here);
    assert!(!stored.attempts.contains_key("tell"));
    assert!(stored.attempts.contains_key("page"));
}

#[test]
fn the_language_changes_inside_a_level_and_nothing_else_does() {
    let mut story = start(1, 7);
    tap(&mut story, "next");
    let (vi, en) = (story.view(Lang::Vi), story.view(Lang::En));
    assert_ne!(vi.lines[0].text, en.lines[0].text);
    let ids = |view: &port::View| view.targets.iter().map(|it| it.id.clone()).collect::<Vec<_>>();
    assert_eq!(ids(&vi), ids(&en));
}

#[test]
fn a_drawn_name_is_raised_at_the_start_of_a_sentence() {
    let seed = (0..50).find(|seed| start(1, *seed).view(Lang::Vi).lines.len() == 1).unwrap_or(0);
    let mut story = start(1, seed);
    tap(&mut story, "next");
    let label = story.view(Lang::Vi).target("choice:c").expect("offered").label.clone();
    assert!(label == "Hỏi bà" || label == "Hỏi mẹ", "{label}");
    tap(&mut story, "choice:c");
    let view = story.view(Lang::Vi);
    assert!(view.lines[0].text.starts_with("Bà") || view.lines[0].text.starts_with("Mẹ"));
    assert!(view.scene.actors.iter().any(|actor| actor.id == "adult" && actor.speaking));
}

#[test]
fn the_same_spec_and_taps_give_the_same_views() {
    for seed in 0..20 {
        let (mut one, mut two) = (start(3, seed), start(3, seed));
        for target in ["next", "light", "choice:b", "next", "choice:c", "next"] {
            assert_eq!(one.activate(target), two.activate(target));
            assert_eq!(one.view(Lang::Vi), two.view(Lang::Vi));
        }
    }
}

#[test]
fn seeds_change_who_comes_and_in_which_order_the_choices_stand() {
    let looks: std::collections::BTreeSet<String> = (0..40)
        .map(|seed| {
            let mut story = start(1, seed);
            tap(&mut story, "next");
            let view = story.view(Lang::Vi);
            view.targets.iter().map(|it| format!("{}={};", it.id, it.label)).collect()
        })
        .collect();
    assert_eq!(looks.len(), 4, "two adults times two orders: {looks:?}");
}

#[test]
fn a_save_comes_back_where_it_was_or_at_its_checkpoint_when_the_content_changed() {
    let mut story = start(3, 7);
    tap(&mut story, "next");
    tap(&mut story, "choice:b");
    let saved = story.state().clone();
    let (same, how) = Story::resume(level(), help(), spec(3, 7), saved.clone(), true);
    assert_eq!((how, same.view(Lang::Vi)), (Resumed::Here, story.view(Lang::Vi)));
    let (changed, how) = Story::resume(level(), help(), spec(3, 7), saved.clone(), false);
    assert_eq!((how, changed.state().node.as_str()), (Resumed::AtCheckpoint, "page"));
    let mut lost = saved;
    lost.checkpoint = "gone".into();
    let (start, how) = Story::resume(level(), help(), spec(3, 7), lost, false);
    assert_eq!((how, start.state().node.as_str()), (Resumed::AtStart, "open"));
}

#[test]
fn a_save_that_does_not_fit_is_not_believed() {
    let mut saved = start(1, 7).state().clone();
    saved.node = "page".into();
    saved.phase = Phase::Outcome("zzz".into());
    let (story, how) = Story::resume(level(), help(), spec(1, 7), saved, true);
    assert_eq!((how, story.state().node.as_str()), (Resumed::AtCheckpoint, "open"));
}

#[test]
fn unknown_targets_change_nothing() {
    let mut story = start(1, 7);
    let before = story.state().clone();
    for target in ["", "choice:a", "choice:", "light", "nonsense", "next:next"] {
        assert_eq!(story.activate(target), None, "{target}");
    }
    assert_eq!(*story.state(), before);
}
