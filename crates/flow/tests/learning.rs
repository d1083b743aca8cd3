//! The game with all its levels, played by children who can do more and less: what comes next, how hard, what stays.

mod device;

use std::{collections::BTreeMap, fs, path::Path, rc::Rc};

use device::Device;
use flow::{Boot, LevelInfo, Stored};
use port::{Band, Screen, World};
use scenario::{Grade, Scenario};

thread_local! {
    static LEVELS: Rc<BTreeMap<String, (String, Scenario)>> = Rc::new(all());
}

fn all() -> BTreeMap<String, (String, Scenario)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../levels");
    let worlds = World::ALL.iter().map(|world| root.join(world.id()));
    let files = worlds.flat_map(|folder| fs::read_dir(folder).expect("a world has levels"));
    let read = files.map(|file| {
        let text = fs::read_to_string(file.expect("an entry").path()).expect("a level");
        let scenario = scenario::read(&text).expect("that is read");
        (scenario.id.clone(), (text, scenario))
    });
    read.collect()
}

fn text(id: &str) -> Result<String, String> {
    LEVELS.with(|all| all.get(id).map(|(text, _)| text.clone()).ok_or_else(|| "none".into()))
}

/// A child of this ability, in logits on the band's scale; its answers are those of the model.
struct Child {
    ability: f64,
    luck: u32,
    safe: u32,
    answers: u32,
    labels: Vec<u8>,
}

impl Child {
    fn of(ability: f64) -> Self {
        Self { ability, luck: 17, safe: 0, answers: 0, labels: Vec::new() }
    }

    /// 0..1, another each time, the same in every run.
    fn chance(&mut self) -> f64 {
        self.luck = self.luck.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        f64::from(self.luck >> 8) / f64::from(1_u32 << 24)
    }

    /// Whether it answers safely; hints make it easier.
    fn is_safe(&mut self, (label, options): (u8, u8), hints: u8) -> bool {
        let difficulty = -0.6 + 0.8 * (f64::from(label) - 3.0) - 0.9 * f64::from(hints.min(1));
        let guess = 0.8 / f64::from(options);
        let knows = 1.0 / (1.0 + (-1.1 * (self.ability - difficulty)).exp());
        let safe = self.chance() < guess + (0.95 - guess) * knows;
        self.answers += 1;
        self.safe += u32::from(safe);
        self.labels.push(label);
        safe
    }

    /// Plays the level on the screen to its lit lantern.
    fn play(&mut self, device: &mut Device) {
        let mut tried: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for _ in 0..300 {
            if device.frame.screen != Screen::Level {
                return;
            }
            let target = self.next(device, &mut tried);
            device.tap(&target);
        }
        panic!("{} does not end", device.frame.view.place_id);
    }

    fn next(&mut self, device: &Device, tried: &mut BTreeMap<String, Vec<String>>) -> String {
        let ids: Vec<String> = device
            .frame
            .view
            .targets
            .iter()
            .filter(|it| !it.state.disabled)
            .map(|it| it.id.clone())
            .collect();
        let has = |id: &str| ids.iter().any(|it| it == id);
        let place = device.frame.view.place_id.clone();
        let node = place.split('/').nth(1).unwrap_or_default().to_owned();
        let done = tried.entry(node.clone()).or_default();
        if let Some(pad) = ["dial", "key:1"].into_iter().find(|id| has(id)) {
            return pad.to_owned();
        }
        let on_board = ids.iter().any(|id| id.starts_with("spot:"));
        if on_board && !has("next") {
            if has("ask") {
                return "ask".to_owned();
            }
            let spot = ids.iter().find(|id| id.starts_with("spot:") && !done.contains(id));
            let spot = spot.expect("a spot that was not looked at").clone();
            done.push(spot.clone());
            return spot;
        }
        let choices: Vec<&String> = ids.iter().filter(|id| id.starts_with("choice:")).collect();
        let story = device.flow.story().expect("a level is played");
        if let Some((_, label, options)) = story.waiting() {
            let hints = u8::from(!story.unlit());
            let safe = self.is_safe((label, options), hints);
            let wanted =
                if safe { [Grade::Safe, Grade::Safe] } else { [Grade::Risky, Grade::Fine] };
            let graded = |id: &&&String| wanted.contains(&grade(&story.scenario().id, &node, id));
            if let Some(choice) = choices.iter().find(graded) {
                done.push((**choice).clone());
                return (**choice).clone();
            }
        }
        if has("next") && (choices.is_empty() || done.len() >= 2) {
            return "next".to_owned();
        }
        let open = choices.iter().find(|id| !done.contains(id)).or(choices.first());
        let choice = open.map_or_else(|| "next".to_owned(), |id| (**id).clone());
        done.push(choice.clone());
        choice
    }
}

fn grade(level: &str, node: &str, target: &str) -> Grade {
    LEVELS.with(|all| {
        let node = all[level].1.nodes.iter().find(|it| it.id == node).expect("the node is there");
        let id = target.trim_start_matches("choice:");
        let choice = node.decision().and_then(|it| it.options.iter().find(|it| it.id == id));
        choice.map_or(Grade::Free, |choice| choice.grade)
    })
}

/// Twenty levels, each as the star of the map says, a month apart so that none is merely remembered.
fn twenty(band: Band, ability: f64) -> (Child, Vec<String>, Device) {
    let mut child = Child::of(ability);
    let mut played = Vec::new();
    let mut stored = BTreeMap::new();
    for month in 0..20 {
        let mut device = start(band, 7 + month, 20_000 + 31 * month, stored);
        while !play_star(&mut device, &mut child, &mut played) {}
        stored = device.stored;
    }
    let device = start(band, 99, 20_620, stored);
    (child, played, device)
}

/// Plays what the star suggests to its lit lantern; whether it was a story, and not a short review.
fn play_star(device: &mut Device, child: &mut Child, played: &mut Vec<String>) -> bool {
    let star = star(device).expect("something is suggested");
    device.tap(&star);
    let spec = device.flow.story().expect("it is played").spec().clone();
    let what = if spec.review.is_some() { "review" } else { "story" };
    played.push(format!("{star} {} {what}", spec.variant));
    let before = child.answers;
    child.play(device);
    assert_eq!(device.frame.screen, Screen::Lit, "{star}");
    if spec.review.is_some() {
        let answers = child.answers - before;
        assert!((2..=9).contains(&answers), "a review is short: {answers} answers in {star}");
        device.tap("next");
    }
    spec.review.is_none()
}

impl Child {
    fn rate(&self) -> f64 {
        f64::from(self.safe) / f64::from(self.answers)
    }

    /// The mean label of the later half of what it met.
    fn hardness(&self) -> f64 {
        let late = &self.labels[self.labels.len() / 2..];
        late.iter().map(|label| f64::from(*label)).sum::<f64>() / late.len() as f64
    }
}

#[test]
fn who_can_more_meets_harder_stories_and_all_succeed_often_enough() {
    for band in Band::ALL {
        let [weak, typical, strong] = [-2.0, 0.0, 2.0].map(|ability| twenty(*band, ability).0);
        let seen = [&weak, &typical, &strong].map(|it| (it.rate(), it.hardness()));
        assert!(weak.hardness() + 0.3 < typical.hardness(), "{band:?} {seen:?}");
        assert!(typical.hardness() + 0.5 < strong.hardness(), "{band:?} {seen:?}");
        assert!((0.65..=0.90).contains(&typical.rate()), "{band:?} {seen:?}");
        // The easiest and the hardest there are: no level is easier than label 1 or harder than 5.
        assert!(weak.rate() >= 0.58 && strong.rate() <= 0.95, "{band:?} {seen:?}");
    }
}

#[test]
fn what_was_learned_comes_back_as_a_short_review_after_a_week_and_the_whole_story_can_be_had() {
    for (band, level, line) in [
        (Band::Six, "s29_three_baskets", "map-review"),
        (Band::Nine, "s49_five_clues", "map-review"),
        (Band::Twelve, "s03_no_school", "map-review-older"),
    ] {
        let mut device = start(band, 7, 100, BTreeMap::new());
        let mut child = Child::of(3.0);
        device.tap(&format!("level:{level}"));
        child.play(&mut device);
        let again = start(band, 7, 104, device.stored.clone());
        assert_ne!(again.frame.view.lines[0].id, line, "{level}: too soon");
        let mut device = start(band, 7, 110, device.stored);
        assert_eq!(device.frame.view.lines[0].id, line, "{level}");
        assert_eq!(star(&device), Some(format!("level:{level}")));
        let mut played = Vec::new();
        device.tap(&format!("level:{level}"));
        // In the middle of it the page is loaded again: it goes on.
        let saved = device.stored.clone();
        let node = device.frame.view.place_id.clone();
        let mut device = start_in_level(band, 110, saved);
        assert_eq!(device.frame.view.place_id, node);
        assert!(device.flow.story().expect("it is played").spec().review.is_some());
        child.play(&mut device);
        assert_eq!(device.frame.view.lines[0].id, "lit-review");
        device.tap("replay");
        assert!(device.flow.story().expect("it is played").spec().review.is_none());
        child.play(&mut device);
        device.tap("next");
        assert!(play_star(&mut device, &mut child, &mut played), "then a story: {played:?}");
    }
}

/// The game is opened again, in the middle of a level.
fn start_in_level(band: Band, today: u32, stored: BTreeMap<String, String>) -> Device {
    let levels = LEVELS.with(|all| {
        all.values().map(|(_, scenario)| LevelInfo::of(scenario, "h".into())).collect()
    });
    let stored = Stored { refused: false, entries: stored };
    let mut device = Device::boot(Boot { levels, today, stored, ..Boot::default() }, text);
    device.taps(&["start", "lantern:moon"]);
    assert_eq!((device.frame.screen, device.frame.look.band), (Screen::Level, Some(band)));
    device
}

#[test]
fn after_two_unsafe_answers_the_lantern_shines_by_itself() {
    let mut device = start(Band::Six, 7, 100, BTreeMap::new());
    device.tap("level:s04_prize_box");
    let mut child = Child::of(-99.0);
    let (mut tried, mut in_a_row, mut lent) = (BTreeMap::new(), 0, 0);
    while device.frame.screen == Screen::Level {
        let story = device.flow.story().expect("a level is played");
        if story.waiting().is_some() {
            let lit = !story.unlit();
            assert!(!lit || in_a_row >= 2, "the light comes too early");
            lent += u32::from(lit);
        }
        let safe = child.safe;
        let before = child.answers;
        let target = child.next(&device, &mut tried);
        if child.answers > before {
            in_a_row = if child.safe > safe { 0 } else { in_a_row + 1 };
        }
        device.tap(&target);
    }
    assert!(lent > 0, "the light never came");
}

/// Plays some levels in one sitting, those of topic C at this ability.
fn sitting(levels: &[&str], cave: f64) -> (BTreeMap<String, String>, Vec<Option<String>>) {
    let mut device = start(Band::Nine, 7, 100, BTreeMap::new());
    let mut stars = Vec::new();
    let mut child = Child::of(0.0);
    for level in levels {
        stars.push(star(&device));
        device.tap(&format!("level:{level}"));
        if LEVELS.with(|all| all[*level].1.world.leaves_no_trace()) {
            Child::of(cave).play(&mut device);
        } else {
            child.play(&mut device);
        }
        device.tap("next");
    }
    stars.push(star(&device));
    (device.stored, stars)
}

#[test]
fn two_children_who_differ_in_topic_c_alone_cannot_be_told_apart() {
    let levels =
        ["s06_pet_trade", "s57_read_again", "s07_two_doors", "s70_call_111", "s45_every_yes"];
    let (unsafe_there, stars) = sitting(&levels, -99.0);
    let (safe_there, same_stars) = sitting(&levels, 99.0);
    assert_eq!(unsafe_there, safe_there);
    assert_eq!(stars, same_stars);
    let text = &safe_there["thapsao.lantern.moon"];
    for word in ["spot_grooming", "tell_trusted", "keep_proof", "stop_bullying"] {
        assert!(!text.contains(word), "{word}: {text}");
    }
}

#[test]
fn a_sitting_begins_gently_and_heavy_stories_stay_rare() {
    for band in Band::ALL {
        let mut device = start(*band, 3, 100, BTreeMap::new());
        let mut child = Child::of(0.0);
        let mut worlds = Vec::new();
        for _ in 0..9 {
            let Some(star) = star(&device) else { break };
            device.tap(&star);
            let scenario = device.flow.story().expect("it is played").scenario();
            assert!(scenario.sensitivity < 2, "nobody has agreed to {star}");
            worlds.push(scenario.world);
            child.play(&mut device);
            device.tap("next");
        }
        assert!(!worlds[..3].contains(&World::HangSang), "{band:?} {worlds:?}");
        assert!(worlds.contains(&World::HangSang), "{band:?} {worlds:?}");
        for pair in worlds.windows(2) {
            assert_ne!(pair, [World::HangSang; 2], "{band:?} {worlds:?}");
        }
    }
}

#[test]
fn adults_read_whole_sentences_and_nothing_of_topic_c() {
    for (lang, name) in [("vi", "Hang Sáng"), ("en", "Bright Cave")] {
        let (_, _, mut device) = twenty(Band::Nine, 0.0);
        device.taps(&["settings", &format!("lang:{lang}"), "grown"]);
        let wrong = device
            .frame
            .view
            .targets
            .iter()
            .find(|it| it.id.starts_with("adult:"))
            .map(|it| it.id.clone());
        let sum = product(&device);
        if let Some(wrong) = wrong.filter(|it| *it != format!("adult:{sum}")) {
            device.tap(&wrong);
            assert_eq!(device.frame.screen, Screen::Settings, "a wrong answer goes back");
            device.tap("grown");
        }
        device.tap(&format!("adult:{sum}"));
        assert_eq!(device.frame.screen, Screen::Grown);
        let lines: Vec<&str> = device.frame.view.lines.iter().map(|it| it.text.as_str()).collect();
        assert!(lines.len() >= 6, "{lines:?}");
        for line in &lines {
            assert!(line.ends_with('.') && !line.contains("{ ") && !line.contains('$'), "{line}");
            assert!(!line.contains("  ") && !line.contains("“”"), "{line}");
        }
        assert!(lines.last().is_some_and(|line| line.contains(name)), "{lines:?}");
        let before = device.stored.clone();
        device.tap("agree");
        assert_ne!(device.stored, before, "an adult's word is kept");
    }
}

/// What the numbers of the adults' question come to.
fn product(device: &Device) -> u32 {
    let asked = &device.frame.view.lines[0].text;
    let numbers =
        asked.split(|it: char| !it.is_ascii_digit()).filter_map(|it| it.parse::<u32>().ok());
    numbers.product()
}

fn start(band: Band, seed: u32, today: u32, stored: BTreeMap<String, String>) -> Device {
    let levels = LEVELS.with(|all| {
        all.values().map(|(_, scenario)| LevelInfo::of(scenario, "h".into())).collect()
    });
    let known = stored.keys().any(|key| key.starts_with("thapsao.lantern"));
    let stored = Stored { refused: false, entries: stored };
    let mut device = Device::boot(Boot { levels, seed, today, stored, ..Boot::default() }, text);
    device.taps(&["start", "lantern:moon"]);
    if !known {
        device.tap(&format!("band:{}", band.id()));
    }
    assert_eq!(device.frame.screen, Screen::Map);
    device
}

fn star(device: &Device) -> Option<String> {
    let stars: Vec<&str> = device
        .frame
        .view
        .targets
        .iter()
        .filter(|it| it.state.suggested)
        .map(|it| it.id.as_str())
        .collect();
    assert!(stars.len() <= 1, "{stars:?}");
    stars.first().map(|id| (*id).to_owned())
}
