//! What a page must have, on every screen.

use std::collections::BTreeSet;

use port::{Place, Role};

use super::{render, sample};
use crate::{Element, Icons, Node, to_html};

fn html(frame: &port::Frame) -> String {
    to_html(&render(frame, &Icons::default()))
}

fn walk<'a>(node: &'a Node, found: &mut Vec<&'a Element>) {
    if let Node::Element(element) = node {
        found.push(element);
        for child in &element.children {
            walk(child, found);
        }
    }
}

fn elements(node: &Node) -> Vec<&Element> {
    let mut found = Vec::new();
    walk(node, &mut found);
    found
}

#[test]
fn every_target_is_there_once_and_in_order_of_its_group() {
    for frame in sample::all() {
        let node = render(&frame, &Icons::default());
        let drawn: Vec<&str> =
            elements(&node).iter().filter_map(|it| it.get("data-target")).collect();
        let wanted: BTreeSet<&str> = frame.view.targets.iter().map(|it| it.id.as_str()).collect();
        assert_eq!(drawn.iter().copied().collect::<BTreeSet<_>>(), wanted, "{:?}", frame.screen);
        assert_eq!(drawn.len(), wanted.len(), "{:?}", frame.screen);
    }
}

#[test]
fn one_heading_one_main_and_no_inline_style() {
    for frame in sample::all() {
        let node = render(&frame, &Icons::default());
        let all = elements(&node);
        for tag in ["h1", "main", "header"] {
            assert_eq!(
                all.iter().filter(|it| it.tag == tag).count(),
                1,
                "{tag} in {:?}",
                frame.screen
            );
        }
        assert!(all.iter().all(|it| it.get("style").is_none()));
        assert!(all.iter().all(|it| it.attrs.iter().all(|(name, _)| !name.starts_with("on"))));
        let ids: Vec<&str> = all.iter().filter_map(|it| it.get("id")).collect();
        assert_eq!(ids.len(), ids.iter().collect::<BTreeSet<_>>().len(), "ids are unique");
        for it in all.iter().filter_map(|it| it.get("aria-labelledby")) {
            assert!(ids.contains(&it), "{it} names nothing");
        }
    }
}

#[test]
fn keys_are_unique_among_siblings() {
    for frame in sample::all() {
        let node = render(&frame, &Icons::default());
        for parent in elements(&node) {
            let keys: Vec<(&str, &str)> = parent
                .children
                .iter()
                .filter_map(|child| match child {
                    Node::Element(child) if !child.key.is_empty() => {
                        Some((child.tag, child.key.as_str()))
                    }
                    _ => None,
                })
                .collect();
            assert_eq!(keys.len(), keys.iter().collect::<BTreeSet<_>>().len(), "{keys:?}");
        }
    }
}

#[test]
fn states_are_told() {
    let who = html(&sample::who());
    assert!(who.contains(
        "<span class=\"label\">Đèn mặt trăng</span><span class=\"sr\"> (đã thắp)</span>"
    ));
    let map = html(&sample::map());
    assert!(map.contains("data-target=\"world:luy_tre\" aria-disabled=\"true\""));
    let title = html(&sample::title());
    assert!(
        title.contains(
            "aria-pressed=\"true\" class=\"target menu-item item\" data-target=\"lang:vi\""
        )
    );
    assert!(title.contains("<span class=\"label\" lang=\"en\">English</span>"));
}

#[test]
fn a_number_is_a_link_only_when_it_was_pressed_once() {
    let help = html(&sample::help());
    assert!(help.contains("<a href=\"tel:111\""));
    assert!(help.contains(
        "<button type=\"button\" class=\"target card tool-role call\" data-target=\"call:vn_113\""
    ));
    let care = help.find("không phải lỗi").expect("the care");
    assert!(care < help.find("Công an").expect("the police"), "care comes before advice");
}

#[test]
fn of_things_is_told_whose_they_are_and_what_became_of_them() {
    let page = html(&sample::spread());
    assert!(page.contains("aria-label=\"Cửa sổ trao đổi trong trò chơi\""));
    assert!(page.contains("class=\"thing is-ready own\""));
    assert!(page.contains("<p class=\"mark\">đã sẵn sàng</p>"));
    assert!(page.contains("class=\"thing is-plain about\""));
    assert!(page.contains("<span class=\"sr\">Đèn soi thấy: </span>Cấp 1, vừa mua hôm nay"));
    let (window, cards) = page.split_once("window-buttons").expect("its own buttons");
    assert!(window.contains("choice:a") && cards.contains("choice:b"), "buttons come last");
}

#[test]
fn the_device_is_a_named_region_and_its_light_is_told() {
    let frame = sample::device();
    let page = html(&frame);
    assert!(page.contains(
        "<section class=\"device tablet lit\" aria-label=\"Máy tính bảng trong truyện\">"
    ));
    assert!(page.contains("Khoá mở"));
    assert!(page.contains("<span class=\"sr\">Đèn soi thấy: </span>Nút này có chân vịt."));
    assert!(page.contains(
        "<span class=\"shown\">Mở quà </span><span class=\"label\">Nút to trên hộp</span>"
    ));
    let mut dark = frame;
    if let Some(port::Device::Browser(browser)) = &mut dark.view.device {
        browser.lit = false;
    }
    assert!(!html(&dark).contains("chân vịt"), "the light shows it, nothing else");
}

#[test]
fn what_happens_is_told_in_words() {
    assert!(html(&sample::outcome()).contains("Một hộp đẻ ra mười hộp."));
}

#[test]
fn no_target_is_lost_when_the_device_does_not_show_it() {
    let mut frame = sample::level();
    frame.view.targets[0].place = Place::Device("nowhere".into());
    assert!(html(&frame).contains("data-target=\"s04_d2_a\""));
    frame.view.device = None;
    assert!(html(&frame).contains("data-target=\"s04_d2_a\""));
    assert!(frame.view.targets.iter().any(|it| it.role == Role::Choice));
}

#[test]
fn tests_find_their_way() {
    let level = html(&sample::level());
    assert!(
        level.contains("data-screen=\"level\" data-rev=\"7\" data-place=\"s04_prize_box/d2/here\"")
    );
    assert!(level.contains("data-level=\"s04_prize_box\" data-node=\"d2\""));
    assert!(!html(&sample::title()).contains("data-place"));
}

#[test]
fn pictures_come_from_the_build_and_say_nothing() {
    let icons = Icons::new([("svg/sao.think.svg".to_owned(), "a/sao.9f.svg".to_owned())]);
    let level = to_html(&render(&sample::level(), &icons));
    assert!(level.contains("<img src=\"a/sao.9f.svg\" alt=\"\" draggable=\"false\" class=\"figure at-left art-sao speaking\">"));
    assert_eq!(level.matches("<img").count(), 1, "what the build does not have is left out");
}

#[test]
fn a_volume_is_a_named_row_of_steps_between_the_toggles_and_what_follows() {
    let page = html(&sample::settings());
    let row = "<div class=\"volume\" role=\"group\" aria-labelledby=\"volume-music\">\
        <p id=\"volume-music\" class=\"volume-name\"><span>Nhạc nền</span></p>\
        <button type=\"button\" aria-pressed=\"true\" aria-label=\"Music: Off\" \
        class=\"target step item\" data-target=\"volume:music:off\">\
        <span class=\"label\">Tắt</span></button>";
    assert!(page.contains(row), "{page}");
    let at = |id: &str| page.find(&format!("data-target=\"{id}\"")).expect(id);
    assert!(at("toggle:sound") < at("volume:speech:off"));
    assert!(at("volume:music:normal") < at("switch"));
    assert!(at("switch") < at("clear:all"));
}

#[test]
fn the_photo_is_told_spot_by_spot() {
    let frame = sample::photo();
    let page = html(&frame);
    assert!(page.contains("aria-label=\"Điện thoại trong truyện\""));
    assert!(page.contains("đã che: dán mèo con"), "{page}");
    assert!(!page.contains("Số 17"), "what is covered cannot be read");
    assert!(page.contains("có chữ: Ngõ Lá Me"));
    assert!(page.contains("để nguyên"));
    let icons = Icons::new([
        ("svg/photo_fishing.svg".to_owned(), "a/1.svg".to_owned()),
        ("svg/photo_fishing.opt_fish_tram.svg".to_owned(), "a/2.svg".to_owned()),
    ]);
    let page = to_html(&render(&frame, &icons));
    assert!(page.contains("a/1.svg") && page.contains("a/2.svg"), "the photo and what is on it");
}

#[test]
fn the_way_that_the_pieces_draw_is_told() {
    let mut frame = sample::photo();
    if let Some(port::Device::Photo(photo)) = &mut frame.view.device {
        photo.map = Some(port::PhotoMap {
            pieces: vec![("Số 17".into(), String::new()), ("Ngõ Lá Me".into(), String::new())],
            found: true,
        });
        photo.happening = Some(port::Happening::MapDraws);
        photo.comment = "Cá to thế!".into();
        photo.comment_by = "Cá Voi".into();
    }
    let page = html(&frame);
    assert!(page.contains("Một con đường hiện ra.") && page.contains("Các mảnh ghép lại"));
    assert!(page.contains("<strong>Cá Voi: </strong>Cá to thế!"));
}

#[test]
fn the_lantern_of_the_yard_is_told_and_drawn_layer_by_layer() {
    let frame = sample::yard();
    let files = ["", ".opt_tail_beads", ".opt_paper_carp_jade", ".opt_tail_fringe"];
    let files = files
        .map(|part| (format!("svg/yard_lantern{part}.svg"), format!("a/yard_lantern{part}.1.svg")));
    let page = to_html(&render(&frame, &Icons::new(files)));
    let figure =
        page.find("role=\"img\" aria-label=\"Đèn cá chép, giấy xanh lá, đuôi chuỗi hạt.\"");
    let figure = figure.expect("it is told what it looks like");
    let at = |part: &str| page.find(&format!("a/yard_lantern{part}.1.svg")).expect("a layer");
    assert!(at("") > figure && at("") < at(".opt_tail_beads"), "its light is behind");
    let body = page[figure..].find("opt_paper_carp_jade").expect("the paper");
    assert!(page[figure..].find("opt_tail_beads").expect("the tail") < body, "back to front");
    let card = page.find("data-target=\"part:tail:fringe\"").expect("the card");
    assert!(
        page[card..].contains(
            "<span class=\"icon stack of-tail\"><img src=\"a/yard_lantern.opt_tail_fringe.1.svg\""
        ),
        "{page}"
    );
    assert!(page.contains("data-target=\"part:tail:ribbon\" aria-disabled=\"true\""));
    assert!(page.contains("aria-pressed=\"true\" class=\"target card item has-icon\" data-target=\"part:tail:beads\""), "{page}");
}
