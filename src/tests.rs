//! The stage without a window: Frames go in, the clock is stepped by hand, and what stands there is
//! looked at.

use std::{cell::RefCell, rc::Rc, time::Duration};

use ::art::{Pack, Part, Picture};
use bevy::{
    asset::AssetPlugin,
    camera::visibility::RenderLayers,
    prelude::*,
    time::TimeUpdateStrategy,
    window::RequestRedraw,
    winit::{UpdateMode, WinitSettings},
};
use port::{
    Actor, Frame, Gesture, Intent, Lang, Look, Mood, Scene, Screen, Spot, Surface, Time as Light,
    View,
};

use crate::{
    art::Files,
    cast::{Limb, Player},
    clock::Clock,
    port::{Current, Inbox, Outbox, Say},
    power::{Life, Pace},
    scene::Backdrop,
    still::STILL,
};

/// One step of the clock.
const STEP: Duration = Duration::from_millis(20);

/// A picture with an arm, a face for two moods and eyes.
fn figure(name: &str) -> Picture {
    let part = |id: &str, parent: Option<u16>| Part {
        id: id.into(),
        parent,
        pivot: [50.0, 50.0],
        positions: vec![[0.0, 0.0], [100.0, 0.0], [0.0, 100.0]],
        colors: vec![[255, 200, 0, 255]; 3],
        indices: vec![0, 1, 2],
    };
    let parts = vec![
        part("root", None),
        part("arm_r", Some(0)),
        part("mood_happy", Some(0)),
        part("mood_think", Some(0)),
        part("eyes_shut", Some(0)),
    ];
    Picture { name: name.into(), size: [100.0, 200.0], parts }
}

fn backdrop(name: &str) -> Picture {
    let mut picture = figure(name);
    picture.size = [1280.0, 720.0];
    for (part, id) in
        picture.parts.iter_mut().zip(["layer_sky", "glow_firefly", "front_reed", "boat_a", "rock"])
    {
        part.id = id.into();
    }
    picture
}

fn pack(pictures: impl IntoIterator<Item = Picture>) -> Vec<u8> {
    let mut pack = Pack::new();
    for picture in pictures {
        pack.insert(picture);
    }
    pack.encode().unwrap()
}

/// The stage and what it has said.
struct Stage {
    app: App,
    said: Rc<RefCell<Vec<Intent>>>,
}

fn stage() -> Stage {
    let said = Rc::new(RefCell::new(Vec::new()));
    let hears = Rc::clone(&said);
    let mut files = Files::default();
    files.0.insert(
        "cast.0a1b2c3d.pack".into(),
        pack(["ba", "ong", "child_com", "yard_lantern"].map(figure)),
    );
    files.0.insert("scenes.pack".into(), pack(["quiet", "map"].map(backdrop)));
    files.0.insert("scenes/river_landing.pic".into(), backdrop("river_landing").encode().unwrap());
    let mut app = App::new();
    app.add_plugins((MinimalPlugins, AssetPlugin::default()))
        .init_asset::<Mesh>()
        .init_asset::<ColorMaterial>()
        .init_resource::<ClearColor>()
        .init_resource::<WinitSettings>()
        .insert_resource(TimeUpdateStrategy::ManualDuration(STEP))
        .insert_resource(files)
        .insert_non_send(Outbox {
            intent: Box::new(move |intent| hears.borrow_mut().push(intent.clone())),
            report: Box::new(|_| {}),
        })
        .add_plugins(crate::plugin);
    Stage { app, said }
}

fn actor(art: &str, spot: Spot) -> Actor {
    Actor {
        id: art.into(),
        art: art.into(),
        mood: Mood::Happy,
        gesture: Gesture::Rest,
        spot,
        wears: Vec::new(),
        speaking: true,
    }
}

fn frame(rev: u64, backdrop: &str, cast: &[&str]) -> Frame {
    let spots = [Spot::Left, Spot::Right, Spot::Middle];
    let actors = cast.iter().zip(spots).map(|(art, spot)| actor(art, spot)).collect();
    Frame {
        rev,
        lang: Lang::Vi,
        screen: Screen::Level,
        surface: Surface::Stage,
        look: Look::default(),
        view: View {
            place_id: "level/node/question".into(),
            scene: Scene { backdrop: backdrop.into(), time: Light::Day, actors },
            ..View::default()
        },
        cues: Vec::new(),
        music: None,
        speak: port::Speak::Never,
    }
}

impl Stage {
    fn show(&mut self, frame: Frame) {
        self.app.world().resource::<Inbox>().push(frame);
        self.app.update();
    }

    fn pass(&mut self, seconds: f64) {
        for _ in 0..(seconds / STEP.as_secs_f64()).round() as usize {
            self.app.update();
        }
    }

    fn cast(&mut self) -> Vec<String> {
        let world = self.app.world_mut();
        let mut all: Vec<String> =
            world.query::<&Player>().iter(world).map(|player| player.id.clone()).collect();
        all.sort();
        all
    }

    fn backdrops(&mut self) -> Vec<String> {
        let world = self.app.world_mut();
        world.query::<&Backdrop>().iter(world).map(|it| it.name.clone()).collect()
    }

    fn meshes(&mut self) -> usize {
        let world = self.app.world_mut();
        world.query::<&Mesh2d>().iter(world).count()
    }

    /// Where everything is, and which parts are seen.
    fn picture(&mut self) -> Vec<(Entity, Transform, Visibility)> {
        let world = self.app.world_mut();
        let mut query = world.query::<(Entity, &Transform, &Visibility)>();
        let mut all: Vec<_> =
            query.iter(world).map(|(entity, at, seen)| (entity, *at, *seen)).collect();
        all.sort_by_key(|(entity, ..)| *entity);
        all
    }

    /// How many parts of figures belong to the still picture.
    fn resting(&mut self) -> usize {
        let world = self.app.world_mut();
        let mut limbs = world.query_filtered::<&RenderLayers, With<Limb>>();
        limbs.iter(world).filter(|layers| **layers == RenderLayers::layer(STILL)).count()
    }

    fn pace(&self) -> Pace {
        self.app.world().resource::<Life>().pace
    }

    fn wants_a_frame(&self) -> bool {
        !self.app.world().resource::<Messages<RequestRedraw>>().is_empty()
    }

    /// How long the event loop may wait for the next frame.
    fn waits(&self) -> Duration {
        match self.app.world().resource::<WinitSettings>().focused_mode {
            UpdateMode::Continuous => Duration::ZERO,
            UpdateMode::Reactive { wait, .. } => wait,
        }
    }

    fn say(&mut self, intent: Intent) {
        self.app.world_mut().write_message(Say(intent));
        self.app.update();
    }
}

fn activate(rev: u64) -> Intent {
    Intent::Activate { rev, target: "next".into() }
}

#[test]
fn a_frame_puts_its_scene_on_stage() {
    let mut stage = stage();
    stage.app.update();
    assert!(stage.backdrops().is_empty());
    stage.show(frame(1, "river_landing", &["ba", "ong"]));
    assert_eq!(stage.backdrops(), ["river_landing"]);
    assert_eq!(stage.cast(), ["ba", "ong"]);
    // Every part with shapes has its mesh: the backdrop's and those of two figures.
    assert_eq!(stage.meshes(), 15);
}

#[test]
fn the_next_frame_takes_the_old_away() {
    let mut stage = stage();
    stage.show(frame(1, "river_landing", &["ba", "ong"]));
    let world = stage.app.world_mut();
    let stays = world.query::<(Entity, &Player)>().iter(world).find(|it| it.1.id == "ong");
    let stays = stays.map(|it| it.0).unwrap();
    stage.show(frame(2, "map", &["ong", "child_com"]));
    assert_eq!(stage.backdrops(), ["map"]);
    assert_eq!(stage.cast(), ["child_com", "ong"]);
    assert_eq!(stage.meshes(), 15);
    // Who was there already has not come anew.
    assert_eq!(stage.app.world().get::<Player>(stays).unwrap().id, "ong");
    stage.show(frame(3, "map", &[]));
    assert!(stage.cast().is_empty());
    assert_eq!(stage.meshes(), 5);
}

#[test]
fn an_unknown_backdrop_is_the_quiet_one_and_an_unknown_figure_is_left_out() {
    let mut stage = stage();
    stage.show(frame(1, "nowhere", &["ba", "nobody"]));
    assert_eq!(stage.backdrops(), ["quiet"]);
    assert_eq!(stage.cast(), ["ba"]);
}

#[test]
fn a_page_has_no_figures() {
    let mut stage = stage();
    stage.show(frame(1, "quiet", &["ba"]));
    assert_eq!(stage.cast(), ["ba"]);
    stage.show(Frame { surface: Surface::Page, ..frame(2, "quiet", &["ba"]) });
    assert!(stage.cast().is_empty());
}

#[test]
fn the_newest_frame_counts() {
    let mut stage = stage();
    stage.app.world().resource::<Inbox>().push(frame(5, "map", &["ba"]));
    stage.show(frame(4, "quiet", &["ong"]));
    assert_eq!(stage.app.world().resource::<Current>().rev(), Some(5));
    stage.show(frame(3, "quiet", &["ong"]));
    assert_eq!(stage.app.world().resource::<Current>().rev(), Some(5));
    assert_eq!(stage.cast(), ["ba"]);
}

#[test]
fn a_face_follows_the_mood() {
    let mut stage = stage();
    let faces = |stage: &mut Stage| {
        let world = stage.app.world_mut();
        let mut query = world.query::<(&crate::art::PartOf, &Visibility)>();
        let shown = query.iter(world).filter(|(_, seen)| **seen != Visibility::Hidden);
        shown
            .map(|(part, _)| part.id.clone())
            .filter(|id| id.starts_with("mood_"))
            .collect::<Vec<_>>()
    };
    let mut first = frame(1, "quiet", &["ba"]);
    stage.show(first.clone());
    assert_eq!(faces(&mut stage), ["mood_happy"]);
    first.rev = 2;
    first.view.scene.actors[0].mood = Mood::Think;
    stage.show(first);
    assert_eq!(faces(&mut stage), ["mood_think"]);
}

#[test]
fn an_answer_to_an_older_frame_is_not_sent() {
    let mut stage = stage();
    stage.say(activate(0));
    assert!(stage.said.borrow().is_empty(), "there is no Frame yet");
    stage.show(frame(7, "quiet", &[]));
    stage.say(activate(7));
    assert_eq!(*stage.said.borrow(), [activate(7)]);
    stage.show(frame(8, "quiet", &[]));
    stage.say(activate(7));
    stage.say(Intent::Focus { rev: 7, target: None });
    assert_eq!(stage.said.borrow().len(), 1);
    stage.say(Intent::SetLang { lang: Lang::En });
    stage.say(Intent::Focus { rev: 8, target: None });
    assert_eq!(stage.said.borrow().len(), 3);
}

#[test]
fn it_sleeps_when_nothing_happens_and_a_frame_wakes_it() {
    let mut stage = stage();
    stage.show(frame(1, "river_landing", &["ba"]));
    assert_eq!(stage.pace(), Pace::Busy);
    assert!(stage.wants_a_frame());
    stage.pass(3.0);
    assert_eq!(stage.pace(), Pace::Ambient, "breath goes on");
    assert!(!stage.wants_a_frame());
    assert!(stage.waits() < Duration::from_millis(100), "{:?}", stage.waits());
    stage.pass(8.0);
    assert_eq!(stage.pace(), Pace::Asleep);
    assert!(!stage.wants_a_frame());
    assert!(stage.waits() > Duration::from_secs(3600), "{:?}", stage.waits());
    stage.show(frame(2, "river_landing", &["ong"]));
    assert_eq!(stage.pace(), Pace::Busy);
    assert!(stage.wants_a_frame());
}

#[test]
fn the_clock_does_not_jump() {
    let mut stage = stage();
    stage.show(frame(1, "quiet", &[]));
    let now = |stage: &Stage| stage.app.world().resource::<Clock>().now;
    let before = now(&stage);
    let long = TimeUpdateStrategy::ManualDuration(Duration::from_secs(60));
    stage.app.insert_resource(long);
    stage.app.update();
    let stalled = now(&stage) - before;
    assert!((0.4..=0.6).contains(&stalled), "a stall: {stalled}");
    for _ in 0..40 {
        stage.app.update();
    }
    assert_eq!(stage.pace(), Pace::Asleep);
    let before = now(&stage);
    stage.app.update();
    assert!(now(&stage) - before < 0.05, "waking after sleep");
}

#[test]
fn calm_means_no_motion() {
    let looks = |calm: bool| {
        let mut stage = stage();
        let mut first = frame(1, "river_landing", &["ba", "child_com"]);
        first.look.calm = calm;
        first.view.scene.actors[0].gesture = Gesture::Hop;
        stage.show(first.clone());
        let start = stage.picture();
        assert!(start.len() >= 15);
        let mut moved = 0;
        for _ in 0..200 {
            stage.app.update();
            moved += usize::from(stage.picture() != start);
        }
        (moved, stage.pace())
    };
    assert_eq!(looks(true), (0, Pace::Asleep));
    let (moved, pace) = looks(false);
    assert!(moved > 150, "{moved}");
    assert_eq!(pace, Pace::Ambient);
}

#[test]
fn calm_figures_go_to_their_place_at_once() {
    let mut stage = stage();
    let mut first = frame(1, "quiet", &["ba"]);
    first.look.calm = true;
    stage.show(first.clone());
    stage.pass(1.0);
    let before = stage.picture();
    first.rev = 2;
    first.view.scene.actors[0].spot = Spot::Right;
    stage.show(first);
    let after = stage.picture();
    assert_ne!(before, after, "it has moved");
    stage.pass(1.0);
    assert_eq!(stage.picture(), after, "and stands");
}

#[test]
fn a_lit_lantern_glows_and_calm_has_no_sparks() {
    let count = |calm: bool| {
        let mut stage = stage();
        let mut lit = Frame { screen: Screen::Lit, ..frame(1, "map", &[]) };
        lit.look.calm = calm;
        stage.show(lit);
        let few = stage.meshes();
        stage.pass(3.0);
        let later = stage.meshes();
        stage.show(frame(2, "map", &[]));
        (few, later, stage.meshes())
    };
    assert_eq!(count(true), (6, 6, 5));
    let (first, later, gone) = count(false);
    assert!(first > 20, "{first}");
    assert_eq!((later, gone), (6, 5));
}

#[test]
fn where_drawing_is_slow_a_lit_screen_joins_the_still_picture() {
    let mut stage = stage();
    let lit = |rev| Frame { screen: Screen::Lit, ..frame(rev, "map", &["yard_lantern", "ba"]) };
    stage.show(lit(1));
    stage.pass(3.0);
    assert_eq!(stage.resting(), 0, "it sways where drawing is quick");
    stage.app.world_mut().resource_mut::<Life>().frugal = true;
    stage.pass(0.1);
    let all = stage.resting();
    assert!(all > 5, "the lantern and who stands beside it: {all}");
    let mut other = lit(2);
    other.view.scene.actors[0].mood = Mood::Think;
    stage.show(other);
    assert_eq!(stage.resting(), 0, "a change is seen");
    stage.pass(2.0);
    assert_eq!(stage.resting(), all);
    stage.show(frame(3, "map", &["yard_lantern", "ba"]));
    assert_eq!(stage.resting(), 0, "it lives on every other screen");
}
