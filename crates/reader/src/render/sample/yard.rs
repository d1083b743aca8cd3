//! The lantern yard.

use port::{Actor, Frame, LineKind, Mood, Place, Role, Scene, Screen, Spot, Surface, Time, View};

use super::{actor, bar, frame, line, pressed, target};

/// The kinds of part, the cards of one of them, and the lantern.
pub fn yard() -> Frame {
    let kind = |id: &str, label: &str, icon: &str, open: bool| {
        pressed(target(&format!("kind:{id}"), Role::Item, Place::Menu, label, icon), open)
    };
    let part = |id: &str, label: &str| {
        let icon = format!("yard_lantern+opt_tail_{id}");
        target(&format!("part:tail:{id}"), Role::Item, Place::Card, label, &icon)
    };
    let mut targets = vec![
        kind("paper", "Giấy", "yard_paper", false),
        kind("tail", "Đuôi", "yard_lantern+opt_tail_beads", true),
        pressed(part("fringe", "Tua rua"), false),
        pressed(part("beads", "Chuỗi hạt"), true),
        part("ribbon", "Dải lụa · ở Luỹ Tre"),
    ];
    targets[4].state.disabled = true;
    targets.extend(bar(("back", "Bản đồ")));
    let own = Actor {
        art: "yard_lantern".into(),
        wears: ["opt_tail_beads", "opt_paper_carp_jade"].map(str::to_owned).to_vec(),
        ..actor("lantern", Mood::Happy, Spot::Left)
    };
    let view = View {
        heading: "Sân đèn".into(),
        scene: Scene { backdrop: "lantern_yard_dusk".into(), time: Time::Dusk, actors: vec![own] },
        lines: vec![line("yard-ask-tail", LineKind::Body, "", "Gắn đuôi nào đây?")],
        targets,
        told: vec![("lantern".into(), "Đèn cá chép, giấy xanh lá, đuôi chuỗi hạt.".into())],
        ..View::default()
    };
    frame(Screen::Yard, Surface::Stage, view)
}
