//! The lantern yard: each kind of part, with the longest words; and the lantern where else it hangs.

use port::{
    Actor, Band, Frame, Gesture, Lang, LineKind, Mood, Place, Role, Scene, Screen, Spot, Target,
    Time, View,
};

use super::{actor, bar, frame, line, pick, target};

/// The player's own lantern.
pub fn lantern(spot: Spot) -> Actor {
    let wears = [
        "opt_handle_stick",
        "opt_tail_ribbon",
        "opt_back_carp",
        "opt_paper_carp_jade",
        "opt_light",
        "opt_shape_carp",
        "opt_pattern_waves",
    ];
    Actor {
        wears: wears.map(str::to_owned).to_vec(),
        ..actor("lantern", "yard_lantern", Mood::Happy, Gesture::Rest, spot)
    }
}

/// The way into the yard.
pub fn door(lang: Lang) -> Target {
    target("yard", Role::Nav, Place::Bar, pick(lang, "Sân đèn", "Lantern yard"), "yard")
}

/// A card: its name in both languages and the layers of its picture.
type Card = (&'static str, &'static str, &'static str, &'static str);

const KINDS: [(&str, &str, &str, &str); 5] = [
    ("shape", "Hình", "Shape", "yard_lantern+opt_paper_carp_jade+opt_shape_carp"),
    ("paper", "Giấy", "Paper", "yard_paper"),
    ("tail", "Đuôi", "Tail", "yard_lantern+opt_tail_ribbon"),
    ("handle", "Quai", "Handle", "yard_lantern+opt_handle_stick"),
    ("pattern", "Hoa văn", "Pattern", "yard_brush"),
];

const SHAPES: [Card; 5] = [
    ("shape:star", "Ngôi sao", "Star", "opt_paper_star_jade+opt_shape_star"),
    ("shape:carp", "Cá chép", "Carp", "opt_paper_carp_jade+opt_shape_carp"),
    ("shape:lotus", "Hoa sen", "Lotus", "opt_paper_lotus_jade+opt_shape_lotus"),
    ("shape:rabbit", "Con thỏ", "Rabbit", "opt_paper_rabbit_jade+opt_shape_rabbit"),
    ("shape:drum", "Cái trống", "Drum", "opt_paper_drum_jade+opt_shape_drum"),
];

const HANDLES: [Card; 3] = [
    ("handle:cord", "Sợi dây", "Cord", "opt_handle_cord"),
    ("handle:stick", "Que tre", "Bamboo stick", "opt_handle_stick"),
    ("handle:bow", "Cái nơ", "Bow", "opt_handle_bow"),
];

const PATTERNS: [Card; 4] = [
    ("pattern:scales", "Vảy cá", "Fish scales", "opt_paper_carp_jade+opt_pattern_scales"),
    ("pattern:bells", "Chuông", "Bells", "opt_paper_carp_jade+opt_pattern_bells"),
    ("pattern:waves", "Sóng nước", "Waves", "opt_paper_carp_jade+opt_pattern_waves"),
    (
        "pattern:leaves",
        "Lá tre · ở Luỹ Tre",
        "Bamboo leaves · at the Bamboo Hedge",
        "opt_paper_carp_jade+opt_pattern_leaves",
    ),
];

fn yard(band: Band, lang: Lang, open: &str, chosen: usize, cards: &[Card]) -> Frame {
    let mut targets: Vec<Target> = KINDS
        .iter()
        .map(|(id, vi, en, icon)| {
            let label = pick(lang, vi, en);
            let mut it = target(&format!("kind:{id}"), Role::Item, Place::Menu, label, icon);
            it.state.pressed = Some(*id == open);
            it
        })
        .collect();
    let all = cards.len() <= 4 || band == Band::Twelve;
    let shown = if all { cards } else { cards.split_at(3).0 };
    for (nth, (id, vi, en, layers)) in shown.iter().enumerate() {
        let icon = format!("yard_lantern+{layers}");
        let label = pick(lang, vi, en);
        let closed = label.contains(" · ");
        let mut it = target(&format!("part:{id}"), Role::Item, Place::Card, label, &icon);
        it.state.disabled = closed;
        it.state.pressed = (!closed).then_some(nth == chosen);
        targets.push(it);
    }
    if !all {
        let label = pick(lang, "Xem thêm", "More");
        targets.push(target("part:more", Role::Tool, Place::Card, label, "next_arrow"));
    }
    targets.extend(bar(lang));
    let words = match band {
        Band::Twelve => pick(lang, "Chọn hình đèn.", "Choose a shape."),
        _ => pick(lang, "Đèn mang hình gì nhỉ?", "What shape shall it be?"),
    };
    let mut own = lantern(Spot::Left);
    own.wears.insert(0, "opt_pole".into());
    let view = View {
        heading: pick(lang, "Sân đèn", "Lantern yard"),
        scene: Scene { backdrop: "lantern_yard_dusk".into(), time: Time::Dusk, actors: vec![own] },
        lines: vec![line("yard-ask", LineKind::Body, "", "", words)],
        targets,
        ..View::default()
    };
    frame(Screen::Yard, band, lang, view)
}

/// The yard with each number of cards.
pub fn all(band: Band, lang: Lang) -> [(&'static str, Frame); 3] {
    [
        ("yard_shape", yard(band, lang, "shape", 1, &SHAPES)),
        ("yard_handle", yard(band, lang, "handle", 1, &HANDLES)),
        ("yard_pattern", yard(band, lang, "pattern", 2, &PATTERNS)),
    ]
}
