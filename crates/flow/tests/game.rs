//! The whole game from input to Frame, without a browser.

mod device;

use std::collections::BTreeMap;

use device::Device;
use flow::{Boot, Effect, Flow, Input, LevelInfo, Stored};
use port::{Band, Channel, Cue, Intent, Lang, Music, Place, Role, Screen, Speak, Volume, World};

const SMALL: &str = include_str!("../../story/tests/levels/small.ron");

impl Device {
    fn new(stored: BTreeMap<String, String>) -> Self {
        Self::boot(
            Boot { stored: Stored { refused: false, entries: stored }, ..boot() },
            level_text,
        )
    }

    /// From the title into the small level.
    fn enter_level(&mut self) {
        for target in ["start", "lantern:moon", "band:band_6_8", "level:small"] {
            self.tap(target);
        }
    }

    fn place(&self) -> &str {
        &self.frame.view.place_id
    }
}

fn level_text(id: &str) -> Result<String, String> {
    match id {
        "small" => Ok(SMALL.to_owned()),
        "cave" => Ok(SMALL
            .replace("id: \"small\"", "id: \"cave\"")
            .replace("world: ben_song", "world: hang_sang")
            .replace("sensitivity: 0", "sensitivity: 1")),
        "broken" => Ok("(format: 1, oops".to_owned()),
        _ => Err("404".to_owned()),
    }
}

fn info(id: &str, world: World) -> LevelInfo {
    let small = scenario::read(SMALL).expect("the small level is read");
    LevelInfo {
        id: id.into(),
        world,
        bands: vec![Band::Six],
        title_vi: id.into(),
        title_en: id.into(),
        ..LevelInfo::of(&small, "h1".into())
    }
}

fn boot() -> Boot {
    Boot {
        levels: vec![
            info("small", World::BenSong),
            info("broken", World::LuyTre),
            info("missing", World::LuyTre),
            info("cave", World::HangSang),
        ],
        seed: 7,
        ..Boot::default()
    }
}

#[test]
fn from_the_title_through_a_level_to_the_lit_lantern_and_the_map() {
    let mut device = Device::new(BTreeMap::new());
    assert_eq!(device.frame.screen, Screen::Title);
    device.enter_level();
    assert_eq!(device.frame.screen, Screen::Level);
    for target in ["next", "choice:a", "next", "choice:a", "next", "choice:a", "next", "choice:a"] {
        device.tap(target);
    }
    for _ in 0..2 {
        device.tap("next");
    }
    assert_eq!(device.frame.screen, Screen::Lit);
    assert!(device.frame.view.lines.iter().any(|line| line.icons == ["duckling"]));
    device.tap("next");
    assert_eq!(device.frame.screen, Screen::Map);
    assert!(device.frame.view.target("level:small").expect("there").state.done);
}

#[test]
fn help_and_quick_exit_are_one_action_away_on_every_screen() {
    let mut device = Device::new(BTreeMap::new());
    let steps = ["start", "lantern:moon", "band:band_6_8", "level:small", "next", "choice:b"];
    for step in steps {
        assert!(device.frame.view.target("help").is_some(), "{:?}", device.frame.screen);
        assert!(device.frame.view.target("exit").is_some(), "{:?}", device.frame.screen);
        device.tap("help");
        assert_eq!(device.frame.screen, Screen::Help);
        assert!(device.frame.view.target("exit").is_some());
        device.tap("close");
        device.tap(step);
    }
}

#[test]
fn the_help_card_dials_only_at_the_second_press_and_is_never_stored() {
    let mut device = Device::new(BTreeMap::new());
    device.enter_level();
    let before = device.stored.clone();
    device.tap("help");
    assert!(device.frame.view.targets.iter().all(|target| target.tel.is_none()));
    device.tap("call:vn_111");
    assert_eq!(device.frame.view.target("call:vn_111").expect("there").tel.as_deref(), Some("111"));
    assert!(device.frame.view.target("call:vn_113").expect("there").tel.is_none());
    device.tap("close");
    assert_eq!(device.stored, before);
}

#[test]
fn an_intent_for_an_older_frame_is_dropped() {
    let mut device = Device::new(BTreeMap::new());
    let old = device.frame.rev;
    device.tap("start");
    let before = device.frame.clone();
    device.tap_at(old, "lantern:moon");
    device.tap_at(before.rev + 5, "lantern:moon");
    device.tap_at(before.rev, "no-such-target");
    assert_eq!(device.frame, before);
}

#[test]
fn the_focus_moves_without_a_new_rev() {
    let mut device = Device::new(BTreeMap::new());
    let rev = device.frame.rev;
    let target = Some("start".to_owned());
    device.input(Input::Intent(Intent::Focus { rev, target: target.clone() }));
    assert_eq!((device.frame.rev, &device.frame.view.focused), (rev, &target));
    device.tap("start");
    assert_eq!(device.frame.view.focused, None);
}

#[test]
fn a_reload_in_mid_level_goes_on_at_the_same_decision() {
    let mut device = Device::new(BTreeMap::new());
    device.enter_level();
    device.tap("next");
    device.tap("choice:b");
    let place = device.place().to_owned();
    let mut again = Device::new(device.stored);
    again.tap("start");
    assert!(again.frame.view.target("lantern:moon").expect("there").state.done);
    again.tap("lantern:moon");
    assert_eq!(again.place(), place);
}

#[test]
fn changed_content_resumes_at_the_checkpoint_and_says_so() {
    let mut device = Device::new(BTreeMap::new());
    device.enter_level();
    device.tap("next");
    device.tap("choice:b");
    let mut boot = boot();
    boot.levels[0].hash = "h2".into();
    boot.stored.entries = device.stored;
    let mut again = Device::boot(boot, level_text);
    again.tap("start");
    again.tap("lantern:moon");
    assert_eq!(again.place(), "small/page/here");
    assert_eq!(again.frame.view.notice.expect("said").id, "notice-level-changed");
}

#[test]
fn topic_c_leaves_only_that_the_level_was_opened() {
    let mut device = Device::new(BTreeMap::new());
    for target in
        ["start", "lantern:moon", "band:band_6_8", "level:cave", "next", "choice:b", "next"]
    {
        device.tap(target);
    }
    let text = device.stored["thapsao.lantern.moon"].clone();
    let opened = r#""cave":{"opened":true,"finished":0,"keepsake":null,"day":null}"#;
    assert!(text.contains(opened), "{text}");
    assert!(text.contains(r#""known":{},"#) && text.contains(r#""session":null"#), "{text}");
    for target in
        ["choice:a", "next", "choice:a", "next", "choice:a", "next", "choice:a", "next", "next"]
    {
        device.tap(target);
    }
    assert_eq!(device.frame.screen, Screen::Lit);
    let text = &device.stored["thapsao.lantern.moon"];
    assert!(text.contains("\"finished\":0,\"keepsake\":null"), "{text}");
}

#[test]
fn whom_a_child_would_tell_is_not_stored_in_other_topics_either() {
    let mut device = Device::new(BTreeMap::new());
    device.enter_level();
    for target in ["next", "choice:a", "next", "choice:b"] {
        device.tap(target);
    }
    let text = &device.stored["thapsao.lantern.moon"];
    assert!(!text.contains("outcome") && !text.contains("tell_trusted_adult"), "{text}");
    assert_eq!(text.matches("\"decisions\":1").count(), 1, "of one skill one is known: {text}");
}

#[test]
fn quick_exit_leaves_at_once_and_deletes_a_sensitive_session() {
    let mut device = Device::new(BTreeMap::new());
    for target in ["start", "lantern:moon", "band:band_6_8", "level:cave", "next", "exit"] {
        device.tap(target);
    }
    assert!(device.left);
    assert!(device.stored["thapsao.lantern.moon"].contains("\"session\":null"));
    assert_eq!(device.frame.screen, Screen::Title);
}

#[test]
fn clearing_asks_first_and_then_leaves_nothing() {
    let mut device = Device::new(BTreeMap::new());
    device.enter_level();
    device.tap("settings");
    device.tap("toggle:contrast");
    device.tap("clear:this");
    device.tap("clear:no");
    assert!(device.stored.contains_key("thapsao.lantern.moon"));
    device.tap("clear:this");
    device.tap("clear:yes");
    assert_eq!(device.stored.keys().collect::<Vec<_>>(), ["thapsao.settings"]);
    assert_eq!(device.frame.screen, Screen::Title);
    device.enter_level();
    device.tap("settings");
    device.tap("clear:all");
    device.tap("clear:yes");
    assert!(device.stored.is_empty(), "{:?}", device.stored);
}

#[test]
fn a_corrupt_save_is_set_aside_and_play_begins_anew() {
    let stored =
        BTreeMap::from([("thapsao.lantern.moon".to_owned(), "{\"version\":1,".to_owned())]);
    let mut device = Device::new(stored);
    device.tap("start");
    device.tap("lantern:moon");
    assert_eq!(device.frame.view.notice.as_ref().expect("said").id, "notice-save-corrupt");
    device.tap("band:band_6_8");
    assert_eq!(device.stored["thapsao.lantern.moon.unreadable"], "{\"version\":1,");
    assert!(device.stored["thapsao.lantern.moon"].contains("\"version\":4"));
}

#[test]
fn a_newer_save_is_never_overwritten() {
    let newer = "{\"version\":99,\"secret\":true}".to_owned();
    let stored = BTreeMap::from([("thapsao.lantern.moon".to_owned(), newer.clone())]);
    let mut device = Device::new(stored);
    device.enter_level();
    device.tap("next");
    assert_eq!(device.stored["thapsao.lantern.moon"], newer);
}

#[test]
fn storage_that_refuses_or_is_full_gets_a_sentence() {
    let mut refused = Device::boot(
        Boot { stored: Stored { refused: true, entries: BTreeMap::new() }, ..boot() },
        level_text,
    );
    assert_eq!(refused.frame.view.notice.as_ref().expect("said").id, "notice-storage-refused");
    refused.enter_level();
    assert!(refused.stored.is_empty());
    let mut full = Device::new(BTreeMap::new());
    full.enter_level();
    full.input(Input::SaveFailed);
    assert_eq!(full.frame.view.notice.as_ref().expect("said").id, "notice-save-failed");
    full.tap("next");
    assert_eq!(full.place(), "small/page/here");
}

#[test]
fn a_level_that_does_not_come_or_does_not_read_gets_a_sentence() {
    for level in ["level:broken", "level:missing"] {
        let mut device = Device::new(BTreeMap::new());
        for target in ["start", "lantern:moon", "band:band_6_8", level] {
            device.tap(target);
        }
        assert_eq!(device.frame.screen, Screen::Map);
        assert_eq!(device.frame.view.notice.as_ref().expect("said").id, "notice-level-failed");
        device.tap("level:small");
        assert_eq!(device.frame.screen, Screen::Level);
    }
}

#[test]
fn the_later_of_two_tabs_asks() {
    let mut one = Device::new(BTreeMap::new());
    one.enter_level();
    let mut two = Device::new(one.stored.clone());
    for target in ["start", "lantern:moon", "next"] {
        two.tap(target);
    }
    let key = "thapsao.lantern.moon";
    let value = Some(two.stored[key].clone());
    one.input(Input::StoredElsewhere { key: key.into(), value: value.clone() });
    assert_eq!(one.frame.screen, Screen::Ask);
    let mut mine = Device::new(BTreeMap::new());
    mine.enter_level();
    mine.input(Input::StoredElsewhere { key: key.into(), value });
    mine.tap("tabs:mine");
    assert_eq!(mine.place(), "small/open/here");
    one.tap("tabs:theirs");
    assert_eq!(one.place(), "small/page/here");
}

#[test]
fn three_idle_minutes_return_to_the_title() {
    let mut device = Device::new(BTreeMap::new());
    device.enter_level();
    device.input(Input::Idle);
    assert_eq!((device.frame.screen, device.frame.look.band), (Screen::Title, None));
    assert!(device.frame.cues.is_empty());
}

#[test]
fn the_language_changes_in_mid_level_and_is_remembered() {
    let mut device = Device::new(BTreeMap::new());
    device.enter_level();
    let (place, vi) = (device.place().to_owned(), device.frame.view.lines[0].text.clone());
    device.input(Input::Intent(Intent::SetLang { lang: Lang::En }));
    assert_eq!(device.place(), place);
    assert_ne!(device.frame.view.lines[0].text, vi);
    assert_eq!(Device::new(device.stored).frame.lang, Lang::En);
}

#[test]
fn a_finished_level_comes_back_with_another_draw() {
    let mut device = Device::new(BTreeMap::new());
    device.enter_level();
    let first = device.flow.story().expect("it is played").spec().clone();
    device.taps(&["next", "choice:a", "next", "choice:a", "next", "choice:a", "next", "choice:a"]);
    device.taps(&["next", "next", "replay"]);
    let again = device.flow.story().expect("it is played").spec();
    assert_eq!((first.variant, again.variant), (1, 1), "the first stories are gentle");
    assert_ne!(first.seed, again.seed);
}

#[test]
fn every_target_and_line_of_every_menu_has_words_in_both_languages() {
    for lang in [Lang::Vi, Lang::En] {
        for screen in ["title", "who", "band", "map", "help", "settings", "lit", "yard", "grown"] {
            let jump = flow::Jump {
                screen: screen.into(),
                band: Some(Band::Six),
                level: "small".into(),
                ..flow::Jump::default()
            };
            let device =
                Device::boot(Boot { lang: Some(lang), jump: Some(jump), ..boot() }, level_text);
            let view = &device.frame.view;
            let words = view
                .targets
                .iter()
                .map(|it| (&it.id, &it.label))
                .chain(view.lines.iter().map(|it| (&it.id, &it.text)));
            for (id, text) in words {
                let raw =
                    text.is_empty() || text == id || (!text.contains(' ') && text.contains('-'));
                assert!(!raw, "{screen} {}: {id} shows {text:?}", lang.id());
            }
        }
    }
}

fn reopen(device: Device) -> Device {
    Device::new(device.stored)
}

#[test]
fn volumes_are_steps_that_are_remembered_and_music_is_off_at_first() {
    let mut device = Device::new(BTreeMap::new());
    let volumes = device.frame.look.volumes;
    assert_eq!(volumes.of(Channel::Music), Volume::Off);
    assert_eq!(volumes.of(Channel::Speech), Volume::Normal);
    assert_eq!(volumes.of(Channel::Effects), Volume::Normal);
    device.enter_level();
    device.tap("settings");
    assert!(device.frame.view.lines.iter().any(|line| line.id == "settings-music"));
    device.tap("volume:music:quiet");
    device.tap("volume:effects:off");
    let pressed = |device: &Device, id: &str| {
        device.frame.view.target(id).and_then(|target| target.state.pressed)
    };
    assert_eq!(pressed(&device, "volume:music:quiet"), Some(true));
    assert_eq!(pressed(&device, "volume:music:off"), Some(false));
    assert!(!device.frame.view.lines.iter().any(|line| line.id == "settings-music"));
    let volumes = reopen(device).frame.look.volumes;
    assert_eq!(volumes.of(Channel::Music), Volume::Quiet);
    assert_eq!(volumes.of(Channel::Effects), Volume::Off);
    assert_eq!(volumes.of(Channel::Speech), Volume::Normal);
}

#[test]
fn sound_off_is_the_master_until_a_step_that_is_heard_is_asked_for() {
    let mut device = Device::new(BTreeMap::new());
    device.enter_level();
    device.tap("settings");
    device.tap("toggle:sound");
    assert!(device.frame.look.muted);
    device.tap("volume:effects:off");
    assert!(device.frame.look.muted, "off asks for no sound");
    let mut device = reopen(device);
    assert!(device.frame.look.muted, "the mute is remembered");
    device.tap("toggle:sound");
    device.tap("toggle:sound");
    assert_eq!(device.frame.look.volumes.of(Channel::Effects), Volume::Off, "as it was set");
    device.tap("start");
    device.tap("lantern:moon");
    device.tap("settings");
    device.tap("volume:effects:quiet");
    assert!(!device.frame.look.muted, "who asks for sound has it");
    assert_eq!(device.frame.cues, [Cue::Tap], "and hears how loud it is");
}

#[test]
fn each_screen_has_the_music_of_its_world_and_the_help_card_is_quiet() {
    let mut device = Device::new(BTreeMap::new());
    assert_eq!(device.frame.music, None, "the title is quiet");
    for target in ["start", "lantern:moon"] {
        device.tap(target);
        assert_eq!(device.frame.music, None);
    }
    device.tap("settings");
    assert_eq!(device.frame.music, Some(Music::Map), "settings let hear what is being set");
    device.tap("close");
    device.tap("band:band_6_8");
    assert_eq!(device.frame.music, Some(Music::Map));
    device.tap("level:small");
    assert_eq!(device.frame.music, Some(Music::BenSong));
    device.tap("settings");
    assert_eq!(device.frame.music, Some(Music::BenSong));
    device.tap("close");
    device.tap("help");
    assert_eq!(device.frame.music, None);
    device.tap("close");
    device.tap("back");
    device.tap("level:cave");
    assert_eq!(device.frame.music, Some(Music::HangSang));
    device.input(Input::Idle);
    assert_eq!(device.frame.music, None);
}

#[test]
fn the_lit_lantern_keeps_the_music_of_its_world() {
    let jump = flow::Jump {
        screen: "lit".into(),
        band: Some(Band::Six),
        level: "missing".into(),
        ..flow::Jump::default()
    };
    let device = Device::boot(Boot { jump: Some(jump), ..boot() }, level_text);
    assert_eq!(device.frame.music, Some(Music::LuyTre));
}

/// A device that begins inside the small level, in this band.
fn inside(band: Band) -> Device {
    let jump = flow::Jump {
        screen: "level".into(),
        band: Some(band),
        level: "small".into(),
        ..flow::Jump::default()
    };
    Device::boot(Boot { jump: Some(jump), ..boot() }, level_text)
}

/// A device that begins at the map, in this band.
fn on_map(band: Band) -> Device {
    let jump = flow::Jump { screen: "map".into(), band: Some(band), ..flow::Jump::default() };
    Device::boot(Boot { jump: Some(jump), ..boot() }, level_text)
}

#[test]
fn the_youngest_hear_what_comes_and_the_others_what_they_ask_for() {
    for (band, by_itself, place) in [
        (Band::Six, Speak::AsItComes, Place::Bubble),
        (Band::Nine, Speak::OnTap, Place::Bubble),
        (Band::Twelve, Speak::OnTap, Place::Bar),
    ] {
        let mut device = inside(band);
        assert_eq!(device.frame.speak, by_itself, "{band:?}");
        let say = device.frame.view.target("say").expect("it can be asked for").clone();
        assert_eq!((say.role, say.place, say.icon.as_str()), (Role::Tool, place, "speaker"));
        assert!(!say.label.is_empty());
        let (rev, view) = (device.frame.rev, device.frame.view.clone());
        device.tap("say");
        assert_eq!(device.frame.speak, Speak::Asked, "{band:?}");
        assert!(device.frame.rev > rev, "it is a new Frame, so that it can be asked for twice");
        assert_eq!(device.frame.view, view, "and nothing else has changed");
        device.tap("next");
        assert_eq!(device.frame.speak, by_itself, "{band:?}");
    }
}

#[test]
fn the_youngest_can_hear_map_and_lit_lantern_again() {
    let mut device = on_map(Band::Six);
    let by_itself = device.frame.speak;
    assert_eq!(by_itself, Speak::AsItComes);
    device.tap("say");
    assert_eq!((device.frame.screen, device.frame.speak), (Screen::Map, Speak::Asked));
    assert!(on_map(Band::Nine).frame.view.target("say").is_none(), "older ones read it");
}

#[test]
fn the_help_card_and_the_settings_are_never_read_aloud() {
    let mut device = inside(Band::Six);
    for (opens, screen) in [("help", Screen::Help), ("settings", Screen::Settings)] {
        device.tap(opens);
        assert_eq!((device.frame.screen, device.frame.speak), (screen, Speak::Never));
        assert!(device.frame.view.target("say").is_none());
        device.tap("close");
        assert_eq!(device.frame.speak, Speak::AsItComes);
    }
    assert_eq!(Device::new(BTreeMap::new()).frame.speak, Speak::Never, "the title");
}

#[test]
fn without_speech_nothing_is_read_and_nothing_offers_it() {
    let mut device = inside(Band::Six);
    for off in ["volume:speech:off", "toggle:sound"] {
        device.tap("settings");
        device.tap(off);
        device.tap("close");
        assert_eq!(device.frame.speak, Speak::Never, "{off}");
        assert!(device.frame.view.target("say").is_none(), "{off}");
        device.tap("settings");
        device.tap("volume:speech:quiet");
        device.tap("close");
        assert_eq!(device.frame.speak, Speak::AsItComes, "who asks for sound has it");
    }
}

#[test]
fn a_device_without_a_voice_says_so_once_it_was_asked() {
    let mut device = inside(Band::Nine);
    device.tap("say");
    device.input(Input::NoVoice);
    let notice = device.frame.view.notice.as_ref().expect("a notice");
    assert_eq!(notice.id, "notice-no-voice");
    assert_eq!(device.frame.speak, Speak::OnTap);
    device.tap("next");
    assert_eq!(device.frame.view.notice, None);
}

#[test]
fn while_a_level_is_on_its_way_the_map_does_not_call_the_grade_unfinished() {
    let (mut flow, _) = Flow::new(boot());
    let mut effects = Vec::new();
    for target in ["start", "lantern:moon", "band:band_6_8", "level:small"] {
        let rev = flow.frame().rev;
        effects = flow.apply(Input::Intent(Intent::Activate { rev, target: target.into() }));
    }
    assert!(effects.iter().any(|it| matches!(it, Effect::LoadLevel { .. })));
    let frame = flow.frame();
    let lines: Vec<&str> = frame.view.lines.iter().map(|line| line.id.as_str()).collect();
    assert_eq!((frame.screen, lines), (Screen::Map, vec!["ui-loading"]));
    assert_eq!(frame.speak, Speak::Never, "the level would cut it off");
}
