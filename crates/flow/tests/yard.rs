//! The lantern yard: building, keeping, collecting; and that nothing of topic C shows in it.

mod device;

use std::collections::BTreeMap;

use device::Device;
use flow::{Boot, LevelInfo, Stored};
use port::{Band, Cue, Lang, Place, Screen};

const SMALL: &str = include_str!("../../story/tests/levels/small.ron");
const KEY: &str = "thapsao.lantern.moon";

/// The small level, as one of a safe world and as one of topic C.
fn level_text(id: &str) -> Result<String, String> {
    let cave = id == "cave";
    let text = if cave { SMALL.replace("ben_song", "hang_sang") } else { SMALL.to_owned() };
    Ok(text.replace("id: \"small\"", &format!("id: \"{id}\"")))
}

impl Device {
    fn new(stored: BTreeMap<String, String>, lang: Lang) -> Self {
        let level = |id: &str| {
            let text = level_text(id).expect("both are there");
            let scenario = scenario::read(&text).expect("and are read");
            LevelInfo { bands: Band::ALL.to_vec(), ..LevelInfo::of(&scenario, "h1".into()) }
        };
        let boot = Boot {
            levels: ["small", "cave"].map(level).to_vec(),
            stored: Stored { refused: false, entries: stored },
            lang: Some(lang),
            seed: 7,
            ..Boot::default()
        };
        Self::boot(boot, level_text)
    }

    /// A fresh device, on the map.
    fn on_map(band: &str) -> Self {
        let mut device = Self::new(BTreeMap::new(), Lang::Vi);
        device.taps(&["start", "lantern:moon", &format!("band:{band}")]);
        device
    }

    /// The same storage, later.
    fn reopened(self) -> Self {
        let mut device = Self::new(self.stored, Lang::Vi);
        device.taps(&["start", "lantern:moon"]);
        device
    }

    fn play(&mut self, level: &str) {
        self.taps(&[level]);
        for _ in 0..4 {
            self.taps(&["next", "choice:a"]);
        }
        self.taps(&["next", "next"]);
        assert_eq!(self.frame.screen, Screen::Lit);
    }

    fn ids(&self, prefix: &str) -> Vec<String> {
        let all = self.frame.view.targets.iter().map(|it| it.id.clone());
        all.filter(|id| id.starts_with(prefix)).collect()
    }

    fn wears(&self) -> Vec<String> {
        let actors = &self.frame.view.scene.actors;
        actors.iter().find(|it| it.id == "lantern").expect("the lantern hangs").wears.clone()
    }

    fn told(&self) -> &str {
        self.frame.view.told("lantern").expect("it is told")
    }

    /// The patterns that can be chosen.
    fn patterns(&mut self) -> Vec<String> {
        self.taps(&["yard", "kind:pattern"]);
        let cards = self.frame.view.targets.iter().filter(|it| it.place == Place::Card);
        let found = cards.filter(|it| !it.state.disabled).map(|it| it.id.clone()).collect();
        self.taps(&["back"]);
        found
    }
}

#[test]
fn a_lantern_is_built_part_by_part_and_hangs_on_the_map_and_where_a_lantern_is_lit() {
    let mut device = Device::on_map("band_6_8");
    device.taps(&["yard"]);
    assert_eq!(device.frame.screen, Screen::Yard);
    device.taps(&["part:shape:carp"]);
    assert_eq!(device.frame.cues, [Cue::Good], "a part answers at once");
    device.taps(&["part:shape:carp"]);
    assert_eq!(device.frame.cues, [Cue::Tap], "it is there already");
    device.taps(&["kind:paper", "part:paper:jade", "kind:tail", "part:tail:beads"]);
    device.taps(&["kind:handle", "part:handle:bow", "kind:pattern", "part:pattern:bells"]);
    let built = [
        "opt_pole",
        "opt_handle_bow",
        "opt_tail_beads",
        "opt_back_carp",
        "opt_paper_carp_jade",
        "opt_light",
        "opt_shape_carp",
        "opt_pattern_bells",
    ];
    assert_eq!(device.wears(), built);
    assert_eq!(
        device.told(),
        "Đèn cá chép, giấy xanh lá, đuôi chuỗi hạt, treo bằng cái nơ, vẽ chuông."
    );
    device.taps(&["back"]);
    assert_eq!(device.frame.screen, Screen::Map);
    assert_eq!(device.wears(), built[1..], "the pole stays in the yard");
    device.play("level:small");
    assert_eq!(device.wears(), built[1..], "and beside the keepsake");
}

#[test]
fn it_is_kept_and_every_part_can_be_changed_again() {
    let mut device = Device::on_map("band_9_11");
    device.taps(&["yard", "part:shape:lotus", "kind:tail", "part:tail:ribbon", "back"]);
    let built = device.wears();
    let mut again = device.reopened();
    assert_eq!(again.wears(), built);
    again.taps(&["yard", "part:shape:star"]);
    assert!(again.wears().contains(&"opt_shape_star".to_owned()));
    assert!(again.wears().contains(&"opt_tail_ribbon".to_owned()), "the rest stays");
}

#[test]
fn clearing_the_lantern_clears_what_was_built() {
    let mut device = Device::on_map("band_9_11");
    let first = device.wears();
    device.taps(&["yard", "part:shape:lotus", "settings", "clear:this", "clear:yes"]);
    assert!(!device.stored.contains_key(KEY), "{:?}", device.stored);
    device.taps(&["start", "lantern:moon", "band:band_9_11"]);
    assert_eq!(device.wears(), first);
}

#[test]
fn a_save_without_a_lantern_or_with_parts_unknown_here_is_played_on() {
    let mut device = Device::on_map("band_9_11");
    device.play("level:small");
    let text = device.stored[KEY].clone();
    let old = text.replace("\"version\":4", "\"version\":1").replace(",\"yard\":null", "");
    assert!(old.contains("\"version\":1") && !old.contains("yard"), "{old}");
    let odd = text.replace("\"yard\":null", r#""yard":{"shape":"dragon","paper":"jade","tail":7}"#);
    for stored in [old, odd] {
        let mut again = Device::new(BTreeMap::from([(KEY.to_owned(), stored.clone())]), Lang::Vi);
        again.taps(&["start", "lantern:moon"]);
        assert_eq!(again.frame.view.notice, None, "nothing is said to be lost");
        assert!(again.frame.view.target("level:small").expect("there").state.done, "{stored}");
        assert!(again.wears().contains(&"opt_shape_star".to_owned()));
        again.taps(&["yard", "part:shape:carp"]);
        assert!(again.stored[KEY].contains("\"version\":4"), "{}", again.stored[KEY]);
    }
}

#[test]
fn a_pattern_comes_with_a_world_and_the_others_are_there_from_the_start() {
    let mut device = Device::on_map("band_9_11");
    assert_eq!(device.patterns(), ["part:pattern:scales", "part:pattern:bells"]);
    device.taps(&["yard", "kind:pattern"]);
    let waves = device.frame.view.target("part:pattern:waves").expect("it is seen");
    assert_eq!(waves.label, "Sóng nước · ở Bến Sông");
    device.taps(&["part:pattern:waves"]);
    assert!(!device.wears().contains(&"opt_pattern_waves".to_owned()), "not yet");
    device.taps(&["back"]);
    device.play("level:small");
    device.taps(&["next"]);
    let more = ["part:pattern:scales", "part:pattern:bells", "part:pattern:waves"];
    assert_eq!(device.patterns(), more);
    device.taps(&["yard", "kind:pattern", "part:pattern:waves", "back"]);
    let mut again = device.reopened();
    assert!(again.wears().contains(&"opt_pattern_waves".to_owned()));
    assert_eq!(again.patterns(), more);
}

#[test]
fn the_bright_cave_changes_nothing_in_the_yard() {
    let mut device = Device::on_map("band_6_8");
    let yard = |device: &mut Device| {
        let mut seen = Vec::new();
        device.taps(&["yard"]);
        for kind in device.ids("kind:") {
            device.taps(&[&kind]);
            seen.push(device.frame.view.clone());
        }
        device.taps(&["back"]);
        seen
    };
    let before = yard(&mut device);
    device.play("level:cave");
    device.taps(&["next"]);
    assert_eq!(yard(&mut device), before);
}

#[test]
fn no_more_choices_are_seen_at_once_than_a_band_can_take_in() {
    for (band, most) in [("band_6_8", 4), ("band_9_11", 4), ("band_12_15", 5)] {
        let mut device = Device::on_map(band);
        device.taps(&["yard"]);
        for kind in device.ids("kind:") {
            device.taps(&[&kind]);
            let mut seen = std::collections::BTreeSet::new();
            for _ in 0..3 {
                let cards = device.ids("part:");
                assert!(cards.len() <= most, "{band}: {cards:?}");
                seen.extend(cards);
                if device.frame.view.target("part:more").is_some() {
                    device.taps(&["part:more"]);
                }
            }
            seen.remove("part:more");
            let all = if kind == "kind:shape" { 5 } else { 3 };
            assert!(seen.len() >= all, "{band} {kind}: every choice is found: {seen:?}");
        }
    }
}

#[test]
fn the_yard_opens_on_the_page_of_what_was_chosen() {
    let mut device = Device::on_map("band_6_8");
    device.taps(&["yard", "part:more", "part:shape:drum", "kind:paper", "kind:shape"]);
    let drum = device.frame.view.target("part:shape:drum").expect("it is on this page");
    assert_eq!(drum.state.pressed, Some(true));
}

#[test]
fn the_yard_speaks_both_languages_and_neutrally_to_the_older() {
    for (lang, six, twelve) in [
        (Lang::Vi, "Đèn mang hình gì nhỉ?", "Chọn hình đèn."),
        (Lang::En, "What shape shall it be?", "Choose a shape."),
    ] {
        for (band, words) in [("band:band_6_8", six), ("band:band_12_15", twelve)] {
            let mut device = Device::new(BTreeMap::new(), lang);
            device.taps(&["start", "lantern:moon", band, "yard"]);
            for kind in device.ids("kind:") {
                device.taps(&[&kind]);
                let view = &device.frame.view;
                let labels = view.targets.iter().map(|it| &it.label);
                for text in labels.chain(view.lines.iter().map(|it| &it.text)) {
                    let key = !text.contains(' ') && text.contains('-');
                    assert!(!text.is_empty() && !key, "{kind} shows {text:?}");
                }
                assert!(!device.told().contains("part-"), "{}", device.told());
            }
            device.taps(&["kind:shape"]);
            assert_eq!(device.frame.view.lines[0].text, words);
        }
    }
}
