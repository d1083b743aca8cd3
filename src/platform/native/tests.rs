//! The desktop without its window: the core in this process, the real levels, saves in a folder.

use std::{fs, path::PathBuf};

use port::{Frame, Intent, Screen};

use super::*;

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// A folder of this test alone, empty.
fn folder(name: &str) -> PathBuf {
    let folder = std::env::temp_dir().join(format!("thap-sao-{}-{name}", std::process::id()));
    let _ = fs::remove_dir_all(&folder);
    folder
}

fn start(saves: Result<Saves, String>) -> Core {
    Core::new(disk::levels(&root()).unwrap(), saves, Inbox::default())
}

fn tap(core: &mut Core, target: &str) -> Frame {
    let rev = core.flow.frame().rev;
    assert!(core.flow.frame().view.target(target).is_some(), "no target {target}");
    let target = target.to_owned();
    core.queue.borrow_mut().push_back(Input::Intent(Intent::Activate { rev, target }));
    assert!(core.turn());
    core.flow.frame()
}

#[test]
fn a_level_is_read_and_played_and_saved() {
    let at = folder("plays");
    let mut core = start(Ok(Saves::at(at.clone())));
    assert_eq!(core.flow.frame().screen, Screen::Title);
    tap(&mut core, "start");
    let frame = core.flow.frame();
    let lantern = frame.view.targets.iter().find(|it| it.id.starts_with("lantern:")).unwrap();
    tap(&mut core, &lantern.id.clone());
    assert_eq!(tap(&mut core, "band:band_6_8").screen, Screen::Map);
    let frame = tap(&mut core, "level:s04_prize_box");
    assert_eq!(frame.screen, Screen::Level);
    assert!(frame.view.notice.is_none());
    let saved = Saves::at(at.clone()).read_all().unwrap();
    assert!(saved.keys().any(|key| key.starts_with("thapsao.lantern.")), "{saved:?}");
    fs::remove_dir_all(at).unwrap();
}

#[test]
fn a_level_that_cannot_be_read_is_told() {
    let at = folder("missing");
    let mut core = start(Ok(Saves::at(at.clone())));
    core.levels.values_mut().for_each(|path| *path = "/nowhere".into());
    tap(&mut core, "start");
    let frame = core.flow.frame();
    tap(&mut core, &frame.view.targets[0].id.clone());
    tap(&mut core, "band:band_6_8");
    let frame = tap(&mut core, "level:s04_prize_box");
    assert_eq!(frame.screen, Screen::Map);
    assert_eq!(frame.view.notice.unwrap().id, "notice-level-failed");
    fs::remove_dir_all(at).unwrap();
}

#[test]
fn a_save_that_fails_is_told() {
    let at = folder("fails");
    let mut core = start(Ok(Saves::at(at.clone())));
    fs::remove_dir_all(&at).unwrap();
    fs::write(&at, "not a folder").unwrap();
    let frame = tap(&mut core, "toggle:contrast");
    assert!(frame.look.contrast);
    assert_eq!(frame.view.notice.unwrap().id, "notice-save-failed");
    fs::remove_file(at).unwrap();
}

#[test]
fn without_a_place_for_saves_it_plays() {
    let mut core = start(Err("none".into()));
    assert_eq!(core.flow.frame().view.notice.unwrap().id, "notice-storage-refused");
    assert_eq!(tap(&mut core, "start").screen, Screen::Who);
}

#[test]
fn quick_exit_ends_it() {
    let at = folder("exit");
    let mut core = start(Ok(Saves::at(at.clone())));
    assert!(!core.over);
    tap(&mut core, "exit");
    assert!(core.over);
    fs::remove_dir_all(at).unwrap();
}

#[test]
fn saves_come_back_and_keys_stay_in_their_folder() {
    let at = folder("saves");
    let saves = Saves::at(at.clone());
    saves.write("thapsao.settings", "{\"a\":1}").unwrap();
    saves.write("thapsao.lantern.carp.unreadable", "x").unwrap();
    let all = saves.read_all().unwrap();
    assert_eq!(all.len(), 2);
    assert_eq!(all["thapsao.settings"], "{\"a\":1}");
    saves.remove("thapsao.settings").unwrap();
    saves.remove("thapsao.settings").unwrap();
    assert_eq!(saves.read_all().unwrap().len(), 1);
    assert!(saves.write("thapsao.../../x", "x").is_err());
    assert!(saves.write("other", "x").is_err());
    fs::remove_dir_all(at).unwrap();
}

#[test]
fn tab_goes_around() {
    let core = start(Err("none".into()));
    let mut frame = core.flow.frame();
    let ids: Vec<String> = frame.view.targets.iter().map(|it| it.id.clone()).collect();
    assert_eq!(keys::next(&frame, false).as_ref(), ids.first());
    assert_eq!(keys::next(&frame, true).as_ref(), ids.last());
    frame.view.focused = ids.last().cloned();
    assert_eq!(keys::next(&frame, false).as_ref(), ids.first());
    frame.view.focused = ids.first().cloned();
    assert_eq!(keys::next(&frame, true).as_ref(), ids.last());
    assert_eq!(keys::next(&frame, false).as_ref(), ids.get(1));
    frame.view.targets.clear();
    frame.view.focused = None;
    assert_eq!(keys::next(&frame, true), None);
}
