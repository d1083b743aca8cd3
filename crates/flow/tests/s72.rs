//! S72 in the whole game: from the map of ages 12-15 to the line on the lantern, and nothing of it stays.

mod device;

use device::Device;
use flow::{Boot, LevelInfo};
use port::Screen;

const LEVEL: &str = include_str!("../../../levels/hang_sang/s72_tell_again.ron");

impl Device {
    fn new(seed: u32) -> Self {
        let level = LevelInfo::of(&scenario::read(LEVEL).expect("it is read"), "h".into());
        let boot = Boot { levels: vec![level], seed, ..Boot::default() };
        let mut device = Self::boot(boot, |_| Ok(LEVEL.to_owned()));
        device.taps(&["start", "lantern:moon", "band:band_12_15", "level:s72_tell_again"]);
        device
    }

    /// Plays on to the end, at each decision the n-th answer that `pick` names, without risky ways twice.
    fn play(&mut self, pick: &[&str]) {
        let mut answers = pick.iter();
        for _ in 0..200 {
            if self.frame.screen != Screen::Level {
                return;
            }
            let open = |id: &str| self.frame.view.target(id).is_some_and(|it| !it.state.disabled);
            let choice = self.frame.view.targets.iter().any(|it| it.id.starts_with("choice:"));
            let target = if choice {
                *answers.next().unwrap_or(&"choice:a")
            } else if open("dial") {
                "dial"
            } else if open("key:1") {
                "key:1"
            } else {
                "next"
            };
            self.tap(target);
        }
        panic!("no end within 200 steps");
    }
}

#[test]
fn the_level_ends_with_its_line_on_the_lantern() {
    let mut device = Device::new(7);
    device.play(&[]);
    assert_eq!(device.frame.screen, Screen::Lit);
    let line = device.frame.view.lines.iter().find(|line| line.id == "lit-words");
    let line = line.expect("the line on the lantern");
    assert!(line.text.contains("Kể tiếp đi, tớ đi cùng."), "{}", line.text);
    assert_eq!(line.icons.len(), 1);
    device.tap("next");
    assert_eq!(device.frame.screen, Screen::Map);
}

#[test]
fn two_plays_with_different_answers_leave_the_same_saves() {
    let ways: [&[&str]; 3] = [
        &[],
        &["choice:b", "choice:d", "choice:c", "choice:d", "choice:b", "choice:c", "choice:d"],
        &[
            "choice:b", "choice:d", "choice:a", "choice:d", "choice:d", "choice:d", "choice:d",
            "choice:d",
        ],
    ];
    let saves = ways.map(|way| {
        let mut device = Device::new(7);
        device.play(way);
        assert_eq!(device.frame.screen, Screen::Lit);
        device.stored
    });
    assert_eq!(saves[0], saves[1]);
    assert_eq!(saves[0], saves[2]);
    let all = saves[0].values().cloned().collect::<String>();
    for trace in ["choice", "outcome", "d5a", "heard", "typed", "tell_trusted_adult", "Kể tiếp"]
    {
        assert!(!all.contains(trace), "{trace} is in {all}");
    }
    assert!(all.contains("s72_tell_again"), "that it was opened: {all}");
}

#[test]
fn in_the_middle_nothing_is_stored_either() {
    let mut device = Device::new(7);
    for target in ["next", "next", "next", "choice:a", "next", "choice:c"] {
        device.tap(target);
    }
    let text = &device.stored["thapsao.lantern.moon"];
    assert!(text.contains("\"session\":null") && text.contains("\"known\":{}"), "{text}");
}
