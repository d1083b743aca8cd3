//! Pieces that several screens share.

use port::{
    Actor, Band, Device, Gesture, Line, LineKind, Mood, Place, Role, Scene, Spot, Target,
    TargetState, Time, View,
};

use crate::Flow;

/// A target whose words are those of the interface under `line`.
pub(crate) fn target(id: &str, role: Role, place: Place, line: &str, icon: &str) -> Target {
    Target {
        id: id.to_owned(),
        role,
        place,
        label: String::new(),
        line: line.to_owned(),
        icon: icon.to_owned(),
        state: TargetState::default(),
        tel: None,
    }
}

/// Help and quick exit: on every screen, one action away.
pub(crate) fn safety() -> [Target; 2] {
    [
        target("help", Role::Nav, Place::Bar, "ui-help", "help"),
        target("exit", Role::Nav, Place::Bar, "ui-exit", "exit_quick"),
    ]
}

/// The bar of a screen inside the game.
pub(crate) fn bar(back: &str) -> Vec<Target> {
    let mut bar = vec![
        target("back", Role::Nav, Place::Bar, back, "back"),
        target("settings", Role::Nav, Place::Bar, "ui-settings", "settings"),
    ];
    bar.extend(safety());
    bar
}

/// Reads the lines and answers aloud, as often as it is asked. Not there while speech is off: nothing that
/// can be tapped does nothing.
pub(crate) fn say(flow: &Flow, view: &View) -> Option<Target> {
    let words = match flow.band() {
        Some(Band::Six) | None => "ui-say-again",
        Some(Band::Nine | Band::Twelve) => "ui-say",
    };
    // Words stand all over the phone: there is no bubble to put it on.
    let phone = matches!(view.device, Some(Device::Phone(_)));
    let place = if phone || flow.band() == Some(Band::Twelve) { Place::Bar } else { Place::Bubble };
    flow.hears_speech().then(|| target("say", Role::Tool, place, words, "speaker"))
}

/// The same on a screen that is read aloud to the youngest alone.
pub(crate) fn say_to_youngest(flow: &Flow) -> Option<Target> {
    if flow.band() == Some(Band::Six) { say(flow, &View::default()) } else { None }
}

/// The bar of an overlay.
pub(crate) fn close_bar() -> Vec<Target> {
    vec![
        target("close", Role::Nav, Place::Bar, "ui-close", "back"),
        target("exit", Role::Nav, Place::Bar, "ui-exit", "exit_quick"),
    ]
}

/// The toggles of sound, contrast, motion and language.
pub(crate) fn toggles(flow: &Flow) -> Vec<Target> {
    let look = flow.frame_look();
    let language = port::Lang::ALL.iter().map(|lang| {
        let id = lang.id();
        let mut it = target(
            &format!("lang:{id}"),
            Role::Item,
            Place::Menu,
            &format!("lang-{id}"),
            "language",
        );
        it.state.pressed = Some(flow.lang() == *lang);
        it
    });
    let switches = [
        (
            "toggle:sound",
            "toggle-sound",
            if look.muted { "speaker_off" } else { "sound_on" },
            !look.muted,
        ),
        ("toggle:contrast", "toggle-contrast", "contrast", look.contrast),
        ("toggle:calm", "toggle-calm", "motion", look.calm),
    ];
    let switches = switches.into_iter().map(|(id, line, icon, on)| {
        let mut it = target(id, Role::Toggle, Place::Menu, line, icon);
        it.state.pressed = Some(on);
        it
    });
    language.chain(switches).collect()
}

/// A line of a menu screen, with the words of the interface.
pub(crate) fn body(flow: &Flow, key: &str) -> Line {
    plain(key, flow.ui(key))
}

/// A line of a menu screen.
pub(crate) fn plain(id: &str, text: String) -> Line {
    Line {
        id: id.to_owned(),
        kind: LineKind::Body,
        who: String::new(),
        actor: String::new(),
        text,
        icons: Vec::new(),
    }
}

/// A scene with Sao alone.
pub(crate) fn with_sao(backdrop: &str, time: Time, mood: Mood, spot: Spot) -> Scene {
    let sao = Actor {
        id: "sao".into(),
        art: "sao".into(),
        mood,
        gesture: Gesture::Rest,
        spot,
        wears: Vec::new(),
        speaking: false,
    };
    Scene { backdrop: backdrop.to_owned(), time, actors: vec![sao] }
}
