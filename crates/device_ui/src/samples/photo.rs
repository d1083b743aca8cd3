//! Sample Frames with the photo: the board at rest, with an open spot, done, and the photo beside a story.

use port::{
    Band, Device, Frame, Happening, Lang, LineKind, Mood, Photo, PhotoMap, PhotoSpot, PhotoSticker,
    Place, Role, Screen, Spot, Target, View,
};

use super::{actor, bar, frame, line, pick, target};
use port::{Gesture, Scene, Time};

/// Id, Vietnamese and English name, look, letters, icon, and where it is.
type Row =
    (&'static str, &'static str, &'static str, &'static str, &'static str, &'static str, [f32; 4]);

const SPOTS: [Row; 9] = [
    (
        "i4",
        "Nhãn vị trí",
        "Location tag",
        "tag",
        "Bến Cau Xanh",
        "spot_pin",
        [0.02, 0.025, 0.36, 0.15],
    ),
    (
        "i1",
        "Số nhà trên cổng",
        "House number on the gate",
        "enamel",
        "Số 17",
        "spot_house",
        [0.035, 0.235, 0.15, 0.16],
    ),
    (
        "i5",
        "Bảng tên ngõ",
        "Lane sign",
        "board",
        "Ngõ Chuồn Chuồn",
        "spot_sign",
        [0.79, 0.475, 0.19, 0.15],
    ),
    (
        "i2",
        "Tên trường trên áo",
        "School name on the shirt",
        "shirt",
        "Trường Ong Vàng",
        "spot_shirt",
        [0.5, 0.435, 0.2, 0.15],
    ),
    ("i6", "Con cá trắm", "The grass carp", "thing", "", "spot_fish", [0.42, 0.6, 0.36, 0.2]),
    ("i7", "Nón lá", "Leaf hat", "thing", "", "sticker_hat", [0.255, 0.2, 0.19, 0.16]),
    ("i8", "Đàn vịt", "The ducks", "thing", "", "duckling", [0.02, 0.78, 0.2, 0.19]),
    (
        "i9",
        "Bóng số nhà dưới nước",
        "House number in the water",
        "mirror",
        "Số 17",
        "spot_water",
        [0.45, 0.83, 0.32, 0.15],
    ),
    (
        "i3",
        "Biển số xe của ông",
        "Plate of Grandpa's motorbike",
        "plate",
        "LT 0-25",
        "spot_plate",
        [0.81, 0.775, 0.17, 0.15],
    ),
];

const STICKERS: [(&str, &str, &str); 4] = [
    ("hat", "Dán nón lá", "Stick a leaf hat"),
    ("lotus", "Dán lá sen", "Stick a lotus leaf"),
    ("cat", "Dán mèo con", "Stick a kitten"),
    ("melon", "Dán dưa hấu", "Stick a melon slice"),
];

/// How far the board is.
#[derive(Clone, Copy, PartialEq)]
enum Board {
    Rest,
    Open,
    Done,
}

fn the_photo(lang: Lang, board: Option<Board>) -> Photo {
    let spots = SPOTS.iter().enumerate().map(|(nth, (id, vi, en, look, words, icon, area))| {
        let covered = board != Some(Board::Rest) && !words.is_empty() && nth != 3;
        PhotoSpot {
            id: (*id).into(),
            name: pick(lang, vi, en),
            look: (*look).into(),
            words: (*words).into(),
            icon: (*icon).into(),
            area: *area,
            sticker: if covered {
                format!("sticker_{}", STICKERS[nth % 4].0)
            } else {
                String::new()
            },
            kept: board == Some(Board::Done) && words.is_empty(),
            open: board == Some(Board::Open) && nth == 3,
            target: board.map(|_| format!("spot:{id}")),
            ..PhotoSpot::default()
        }
    });
    let open = board == Some(Board::Open);
    let stickers = STICKERS.iter().filter(|_| board.is_some()).map(|(id, ..)| PhotoSticker {
        id: (*id).into(),
        icon: format!("sticker_{id}"),
        target: open.then(|| format!("sticker:{id}")),
    });
    let parts = ["opt_fish_tram", "opt_gate_left", "opt_post_right", "opt_charm_hat"];
    Photo {
        app: pick(lang, "Làng Ảnh", "Picture Village"),
        author: "Tép".into(),
        author_icon: "bust_tep".into(),
        art: "photo_fishing".into(),
        parts: parts.map(str::to_owned).to_vec(),
        spots: spots.collect(),
        stickers: stickers.collect(),
        board: board.is_some(),
        lit: board == Some(Board::Rest),
        fresh: if board == Some(Board::Done) { "i3".into() } else { String::new() },
        ..Photo::default()
    }
}

fn with(lang: Lang, photo: Photo, lines: Vec<port::Line>, mut targets: Vec<Target>) -> Frame {
    targets.push(target(
        "light",
        Role::Tool,
        Place::Actor("sao".into()),
        pick(lang, "Soi đèn", "Shine"),
        "light_beam",
    ));
    targets.push(super::say(Band::Nine, lang));
    targets.extend(bar(lang));
    let view = View {
        heading: pick(lang, "Con cá và năm manh mối", "The fish and the five clues"),
        scene: Scene {
            backdrop: "fishing_dusk".into(),
            time: Time::Dusk,
            actors: vec![
                actor("sao", "sao", Mood::Cheer, Gesture::Rest, Spot::Left),
                actor("tep", "child_tep", Mood::Happy, Gesture::Rest, Spot::Middle),
                actor("nghe", "child_nghe", Mood::Happy, Gesture::Rest, Spot::Right),
            ],
        },
        device: Some(Device::Photo(photo)),
        lines,
        targets,
        ..View::default()
    };
    frame(Screen::Level, Band::Nine, lang, view)
}

fn board(lang: Lang, how: Board) -> Frame {
    let choice = |id: String, place, label: String, icon: &str| {
        target(&id, Role::Choice, place, label, icon)
    };
    let mut targets: Vec<Target> = SPOTS
        .iter()
        .map(|(id, vi, en, _, _, icon, _)| {
            let place = Place::Device((*id).into());
            choice(format!("spot:{id}"), place, pick(lang, vi, en), icon)
        })
        .collect();
    let says = match how {
        Board::Rest => line(
            "h1",
            LineKind::Hint,
            "Nghé",
            "nghe",
            pick(
                lang,
                "Chỗ nào cho biết nhà ở đâu, học ở đâu? Soi chữ và số.",
                "What tells where home or school is? Shine on letters.",
            ),
        ),
        Board::Open => line(
            "qs",
            LineKind::Question,
            "Nghé",
            "nghe",
            pick(
                lang,
                "Tên trường trên áo: che, để nguyên, hay hỏi?",
                "School name on the shirt: cover, keep, or ask?",
            ),
        ),
        Board::Done => line(
            "ok",
            LineKind::Outcome,
            "Ông ngoại",
            "ong",
            pick(
                lang,
                "Biển số là của riêng ông. Cảm ơn thám tử!",
                "The plate is Grandpa's own. Thanks, detective!",
            ),
        ),
    };
    if how == Board::Open {
        targets.extend(STICKERS.iter().map(|(id, vi, en)| {
            let id = format!("sticker:{id}");
            choice(id.clone(), Place::Device(id), pick(lang, vi, en), "sticker_hat")
        }));
        targets.push(choice(
            "keep".into(),
            Place::Card,
            pick(lang, "Để nguyên", "Keep it"),
            "check",
        ));
        targets.push(choice("ask".into(), Place::Card, pick(lang, "Hỏi bố", "Ask Dad"), "bust_bo"));
    }
    if how == Board::Done {
        let label = pick(lang, "Tiếp tục", "Next");
        targets.push(target("next", Role::Next, Place::Primary, label, "next_arrow"));
    }
    with(lang, the_photo(lang, Some(how)), vec![says], targets)
}

fn beside(lang: Lang, change: impl Fn(&mut Photo)) -> Frame {
    let mut photo = the_photo(lang, None);
    photo.caption = pick(lang, "Con cá to nhất đời tớ!", "The biggest fish of my life!");
    change(&mut photo);
    let choices = [
        ("a", "Không trả lời, cho bố xem", "Don't answer, show Dad", "bust_bo"),
        ("b", "Trả lời mỗi tên xóm thôi", "Just tell the village name", "speaker"),
        ("c", "Chặn, kể cô giáo hoặc gọi 111", "Block, tell the teacher or 111", "hand_stop"),
    ];
    let targets = choices.map(|(id, vi, en, icon)| {
        target(&format!("choice:{id}"), Role::Choice, Place::Card, pick(lang, vi, en), icon)
    });
    let lines = vec![
        line(
            "n1",
            LineKind::Narration,
            "",
            "",
            pick(
                lang,
                "Một tài khoản chưa quen bình luận dưới ảnh.",
                "An account nobody knows comments under the photo.",
            ),
        ),
        line("q", LineKind::Question, "", "", pick(lang, "Tép nên làm gì?", "What should Tép do?")),
    ];
    with(lang, photo, lines, targets.to_vec())
}

/// All samples with the photo, in one language.
#[must_use]
pub fn photos(lang: Lang) -> Vec<(&'static str, Frame)> {
    let comment = pick(
        lang,
        "Cá to thế! Nhà ở khúc sông nào đấy?",
        "Big fish! Which part of the river is home?",
    );
    let map = PhotoMap {
        pieces: vec![
            ("Số 17".into(), "spot_house".into()),
            ("Ngõ Chuồn Chuồn".into(), "spot_sign".into()),
        ],
        found: true,
    };
    vec![
        ("board", board(lang, Board::Rest)),
        ("board_open", board(lang, Board::Open)),
        ("board_done", board(lang, Board::Done)),
        (
            "comment",
            beside(lang, |it| {
                it.comment.clone_from(&comment);
                it.comment_by = pick(lang, "Cá Voi", "Whale");
                it.posted = true;
            }),
        ),
        (
            "map",
            beside(lang, |it| {
                it.map = Some(map.clone());
                it.happening = Some(Happening::MapDraws);
            }),
        ),
        ("posts", beside(lang, |it| it.happening = Some(Happening::PhotoPosts))),
        ("copies", beside(lang, |it| it.happening = Some(Happening::CopiesSpread))),
    ]
}
