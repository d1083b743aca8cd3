//! The rules see what an invented phone says: each edit of S72 breaks one of them.

use std::path::Path;

use lint::{Finding, Pack, lint_text};
use scenario::HelpDirectory;

const LEVEL: &str = include_str!("../../../levels/hang_sang/s72_tell_again.ron");

fn lint(text: &str) -> Vec<Finding> {
    let help = HelpDirectory::read(include_str!("../../../assets/help.ron")).ok();
    let pack = Pack { help, ..Pack::default() };
    lint_text(Path::new("levels/hang_sang/s72_tell_again.ron"), text, &pack)
}

/// The rule fires for the edited level and not for the level itself.
#[track_caller]
fn breaks(rule: &str, at: &str, old: &str, new: &str) {
    assert!(LEVEL.contains(old), "`{old}` is in the level");
    let hits = |text: &str| -> Vec<String> {
        let found = lint(text).into_iter().filter(|finding| finding.rule == rule);
        found.map(|finding| finding.to_string()).collect()
    };
    assert_eq!(hits(LEVEL), Vec::<String>::new());
    let found = hits(&LEVEL.replace(old, new));
    assert!(found.iter().any(|finding| finding.contains(at)), "{rule} {at}: {found:?}");
}

#[test]
fn telling_on_the_star_is_always_the_best_answer() {
    breaks(
        "L17",
        "s72_d4_b",
        "en: \"{tired.gran}\"),\n                            icon: \"bust_ba\",\n                            grade: safe",
        "en: \"{tired.gran}\"),\n                            icon: \"bust_ba\",\n                            grade: fine",
    );
}

#[test]
fn the_star_reaches_someone_outside_the_family() {
    breaks(
        "L18",
        "outside the family",
        "who: \"co_tu_van\", vi: \"Cửa phòng",
        "who: \"nick\", vi: \"Cửa phòng",
    );
}

#[test]
fn after_a_brush_off_in_the_chat_another_is_told() {
    breaks("L19", "s72_d9b_n1", "tags: [tell, tell_another]", "tags: [tell]");
}

#[test]
fn what_stands_on_the_phone_is_held_to_the_caps() {
    let long = "một hai ba bốn năm sáu bảy tám chín mười một hai ba bốn năm sáu bảy";
    breaks("L07", "s72_d4_open", "Ai đó bạn nghĩ tới", long);
    breaks("L07", "s72_phone_no_call", "ĐANG TẬP · máy không gọi thật", long);
    breaks("L07", "s72_report_why", "Trang này làm gì?", long);
}

#[test]
fn the_close_is_on_every_way_to_the_end() {
    breaks("L15", "end without this close", "next: \"close1\"", "next: \"d10\"");
}

#[test]
fn no_real_app_is_named() {
    breaks("L32", "s72_phone_app", "Chuyện Nhỏ", "Zalo");
}
