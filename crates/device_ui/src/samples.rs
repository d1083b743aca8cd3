//! Sample Frames: for the tests, for looking at the stage without a game, for measuring.

mod photo;

pub use photo::photos;
mod phone;
mod spread;
mod things;
mod yard;

use port::{
    Actor, Band, Beat, Browser, BrowserElement, Device, DeviceFrame, Frame, Gesture, Happening,
    Lang, Line, LineKind, Look, Mood, Place, Popup, Reveal, Role, Scene, Screen, Spot, Surface,
    Target, TargetState, Time, View, World,
};

fn pick(lang: Lang, vi: &str, en: &str) -> String {
    match lang {
        Lang::Vi => vi,
        Lang::En => en,
    }
    .to_owned()
}

fn target(id: &str, role: Role, place: Place, label: String, icon: &str) -> Target {
    Target {
        id: id.into(),
        role,
        place,
        label,
        line: id.into(),
        icon: icon.into(),
        state: TargetState::default(),
        tel: None,
    }
}

fn line(id: &str, kind: LineKind, who: &str, actor: &str, text: String) -> Line {
    Line { id: id.into(), kind, who: who.into(), actor: actor.into(), text, icons: Vec::new() }
}

fn actor(id: &str, art: &str, mood: Mood, gesture: Gesture, spot: Spot) -> Actor {
    Actor {
        id: id.into(),
        art: art.into(),
        mood,
        gesture,
        spot,
        wears: Vec::new(),
        speaking: false,
    }
}

fn bar(lang: Lang) -> Vec<Target> {
    vec![
        target("back", Role::Nav, Place::Bar, pick(lang, "Bản đồ", "Map"), "back"),
        target("settings", Role::Nav, Place::Bar, pick(lang, "Cài đặt", "Settings"), "settings"),
        target("help", Role::Nav, Place::Bar, pick(lang, "Cần giúp", "Get help"), "help"),
        target(
            "exit",
            Role::Nav,
            Place::Bar,
            pick(lang, "Thoát nhanh", "Quick exit"),
            "exit_quick",
        ),
    ]
}

fn element(id: &str, look: &str, icon: &str) -> BrowserElement {
    BrowserElement {
        id: id.into(),
        look: look.into(),
        icon: icon.into(),
        ..BrowserElement::default()
    }
}

fn tapped(mut element: BrowserElement, target: &str) -> BrowserElement {
    element.target = Some(format!("choice:{target}"));
    element
}

fn browser(frame: DeviceFrame) -> Browser {
    let bezel = match frame {
        DeviceFrame::Tablet => element("home", "home", "home_button"),
        DeviceFrame::Computer => element("close", "tab_close", ""),
    };
    Browser {
        frame,
        address: "phimvitcon.example".into(),
        secure: true,
        tab: "Phim hay".into(),
        page: vec![
            element("film", "film", "duckling"),
            element("goat", "film", "goat"),
            element("gift", "gift", ""),
        ],
        bezel: vec![bezel],
        battery: 64,
        ..Browser::default()
    }
}

fn gift_popup() -> Popup {
    Popup { art: "gift_box".into(), ribbon: true, icon: "bike".into(), ..Popup::default() }
}

fn sao(mood: Mood, gesture: Gesture) -> Actor {
    Actor { speaking: true, ..actor("sao", "sao", mood, gesture, Spot::Left) }
}

fn frame(screen: Screen, band: Band, lang: Lang, view: View) -> Frame {
    Frame {
        rev: 7,
        lang,
        screen,
        surface: Surface::Stage,
        look: Look { band: Some(band), ..Look::default() },
        view,
        cues: Vec::new(),
        music: None,
        speak: port::Speak::Never,
    }
}

struct Level {
    place: &'static str,
    actors: Vec<Actor>,
    device: Option<Browser>,
    lines: Vec<Line>,
    targets: Vec<Target>,
}

fn level(band: Band, lang: Lang, it: Level) -> Frame {
    let mut targets = it.targets;
    targets.push(say(band, lang));
    targets.extend(bar(lang));
    let mut beats = Vec::new();
    if it.device.as_ref().is_some_and(|device| device.happening.is_some()) {
        beats.push(Beat::Happening(900));
    }
    for (index, line) in it.lines.iter().enumerate() {
        if index > 0 {
            beats.push(Beat::Pause(350));
        }
        beats.push(Beat::Line(line.id.clone()));
    }
    let view = View {
        place_id: it.place.into(),
        heading: pick(lang, "Hộp quà biết chạy", "The gift box that ran"),
        scene: Scene { backdrop: "river_landing".into(), time: Time::Day, actors: it.actors },
        device: it.device.map(Device::Browser),
        lines: it.lines,
        targets,
        beats,
        ..View::default()
    };
    frame(Screen::Level, band, lang, view)
}

fn card(id: &str, label: String, icon: &str) -> Target {
    target(&format!("choice:{id}"), Role::Choice, Place::Card, label, icon)
}

fn on(id: &str, element: &str, label: String) -> Target {
    target(&format!("choice:{id}"), Role::Choice, Place::Device(element.into()), label, "")
}

fn light(lang: Lang) -> Target {
    target(
        "light",
        Role::Tool,
        Place::Actor("sao".into()),
        pick(lang, "Soi đèn", "Shine"),
        "light_beam",
    )
}

/// Where the game puts it: on the bubble, and for the oldest in the bar.
fn say(band: Band, lang: Lang) -> Target {
    let (place, label) = match band {
        Band::Six => (Place::Bubble, pick(lang, "Nghe lại", "Say it again")),
        Band::Nine => (Place::Bubble, pick(lang, "Nghe đọc", "Read aloud")),
        Band::Twelve => (Place::Bar, pick(lang, "Nghe đọc", "Read aloud")),
    };
    target("say", Role::Tool, place, label, "speaker")
}

fn next(lang: Lang) -> Target {
    target("next", Role::Next, Place::Primary, pick(lang, "Tiếp nào", "Go on"), "next_arrow")
}

fn question(lang: Lang, id: &str, vi: &str, en: &str) -> Line {
    line(id, LineKind::Question, "Sao", "sao", pick(lang, vi, en))
}

/// Where the film is: three pictures on the page, one of them hops.
fn films(band: Band, lang: Lang, case: DeviceFrame) -> Frame {
    let mut device = browser(case);
    if let [film, _, gift] = device.page.as_mut_slice() {
        film.target = Some("choice:a".into());
        gift.target = Some("choice:b".into());
    }
    level(
        band,
        lang,
        Level {
            place: "s04/d1/here",
            actors: vec![sao(Mood::Happy, Gesture::Rest)],
            device: Some(device),
            lines: vec![
                line(
                    "n1",
                    LineKind::Say,
                    "Sao",
                    "sao",
                    pick(lang, "Tớ muốn xem phim vịt con!", "I want the duckling film!"),
                ),
                question(lang, "q1", "Phim vịt con ở đâu nhỉ?", "Where is the duckling film?"),
            ],
            targets: vec![
                on("a", "film", pick(lang, "Hình vịt con", "The duckling")),
                on("b", "gift", pick(lang, "Hộp quà đang nhảy", "The dancing box")),
                card("c", pick(lang, "Hỏi người lớn", "Ask a grown-up"), "people"),
                light(lang),
            ],
        },
    )
}

/// The box bursts in: three cards.
fn bursts(band: Band, lang: Lang) -> Frame {
    let mut device = browser(DeviceFrame::Tablet);
    device.popup = Some(gift_popup());
    level(
        band,
        lang,
        Level {
            place: "s04/d2/here",
            actors: vec![sao(Mood::Think, Gesture::Reach)],
            device: Some(device),
            lines: vec![
                line(
                    "n2",
                    LineKind::Say,
                    pick(lang, "Hộp quà", "Gift box").as_str(),
                    "box",
                    pick(lang, "Chúc mừng! Bạn trúng xe đạp!", "Hooray! You won a bicycle!"),
                ),
                question(lang, "q2", "Tớ mở nhé?", "Shall I open it?"),
            ],
            targets: vec![
                card("a", pick(lang, "Khoan, đừng mở!", "Wait, don't open!"), "hand_stop"),
                card("b", pick(lang, "Mở luôn đi!", "Open it now!"), "gift"),
                card("c", pick(lang, "Gọi người lớn", "Call a grown-up"), "people"),
                light(lang),
            ],
        },
    )
}

/// Which button: the home button on the case, the red one in the box, a card. In the light or not.
fn button(band: Band, lang: Lang, case: DeviceFrame, look: &str, at: &str, lit: bool) -> Frame {
    let mut device = browser(case);
    let shadow = |art: &str| Some(Reveal { art: art.into(), text: "…".into() });
    let mut red = tapped(element("red", look, ""), "b");
    red.at = at.into();
    red.reveal = shadow("hook_shadow");
    device.popup = Some(Popup { elements: vec![red], ..gift_popup() });
    for home in &mut device.bezel {
        home.target = Some("choice:a".into());
        home.reveal = shadow("house_shadow");
    }
    device.lit = lit;
    let home = device.bezel.first().map(|it| it.id.clone()).unwrap_or_default();
    let ask = if lit {
        line(
            "h4",
            LineKind::Hint,
            "Sao",
            "sao",
            pick(lang, "Nhìn ra ngoài hộp xem.", "Look outside the box."),
        )
    } else {
        question(lang, "q4", "Nút nào đóng được hộp?", "Which button shuts the box?")
    };
    level(
        band,
        lang,
        Level {
            place: "s04/d4/here",
            actors: vec![sao(Mood::Think, Gesture::Point)],
            device: Some(device),
            lines: vec![
                line(
                    "n4",
                    LineKind::Say,
                    "Sao",
                    "sao",
                    pick(lang, "Soi đèn giúp tớ!", "Shine for me!"),
                ),
                ask,
            ],
            targets: vec![
                on("a", &home, pick(lang, "Nút nhà của máy", "The tablet's home button")),
                on("b", "red", pick(lang, "Nút đỏ trong hộp", "Red button in the box")),
                card("c", pick(lang, "Gọi người lớn", "Call a grown-up"), "people"),
                light(lang),
            ],
        },
    )
}

/// A happening on the screen, and the way on.
fn happens(band: Band, lang: Lang, happening: Happening) -> Frame {
    let mut device = browser(DeviceFrame::Tablet);
    let red = BrowserElement { at: "bottom_right".into(), ..element("red", "big_red", "") };
    let wears = if happening == Happening::DisguiseFalls {
        vec!["disguise_moustache".into()]
    } else {
        Vec::new()
    };
    let elements = if happening == Happening::ButtonRuns { vec![red] } else { Vec::new() };
    device.popup = Some(Popup { wears, elements, ..gift_popup() });
    device.happening = Some(happening);
    if happening == Happening::ScreenDims {
        device.popup = None;
        device.battery = 9;
    }
    level(
        band,
        lang,
        Level {
            place: "s04/out/outcome",
            actors: vec![
                sao(Mood::Cheer, Gesture::Hop),
                actor("adult", "ba", Mood::Happy, Gesture::Wave, Spot::Back),
            ],
            device: Some(device),
            lines: vec![
                line(
                    "o1",
                    LineKind::Outcome,
                    "Sao",
                    "sao",
                    pick(lang, "Ôi! Một hộp đẻ ra mười hộp!", "Oh! One box laid ten boxes!"),
                ),
                line(
                    "r1",
                    LineKind::Recovery,
                    "",
                    "",
                    pick(lang, "Kéo dây đèn để quay lại nhé.", "Pull the string to go back."),
                ),
            ],
            targets: vec![next(lang)],
        },
    )
}

/// A harmless message.
fn notice(band: Band, lang: Lang) -> Frame {
    let mut device = browser(DeviceFrame::Tablet);
    device.battery = 9;
    device.popup = Some(Popup {
        icon: "battery".into(),
        text: pick(lang, "Pin sắp hết: còn 9%.", "Battery is low: 9% left."),
        ..Popup::default()
    });
    level(
        band,
        lang,
        Level {
            place: "s04/d5/here",
            actors: vec![sao(Mood::Think, Gesture::Rest)],
            device: Some(device),
            lines: vec![
                line(
                    "n5",
                    LineKind::Narration,
                    "",
                    "",
                    pick(lang, "Có thông báo mới: pin sắp hết.", "New message: battery is low."),
                ),
                question(lang, "q5", "Đây là gì nhỉ?", "What is this?"),
            ],
            targets: vec![
                card("a", pick(lang, "Máy nhắc thật", "A real reminder"), "battery"),
                card("b", pick(lang, "Hộp quà giả", "A fake box"), "gift"),
                card("c", pick(lang, "Hỏi người lớn", "Ask a grown-up"), "people"),
                light(lang),
            ],
        },
    )
}

/// No device: Sao is worried, someone stands by, three cards.
fn worry(band: Band, lang: Lang) -> Frame {
    level(
        band,
        lang,
        Level {
            place: "s04/d7/here",
            actors: vec![
                sao(Mood::Worry, Gesture::Hide),
                actor("adult", "ba", Mood::Listen, Gesture::Rest, Spot::Right),
            ],
            device: None,
            lines: vec![
                line(
                    "n7",
                    LineKind::Say,
                    "Sao",
                    "sao",
                    pick(lang, "Lúc nãy tớ lỡ bấm. Tớ lo.", "I tapped it before. I worry."),
                ),
                line("q7", LineKind::Question, "", "", pick(lang, "Sao làm gì?", "What now?")),
            ],
            targets: vec![
                card("a", pick(lang, "Kể người lớn ngay", "Tell a grown-up now"), "ask_adult"),
                card("b", pick(lang, "Giấu máy đi", "Hide the tablet"), "hide"),
                card("c", pick(lang, "Kể cô giáo", "Tell the teacher"), "people"),
                light(lang),
            ],
        },
    )
}

/// The close, in the tone of care.
fn close(band: Band, lang: Lang) -> Frame {
    let text = pick(
        lang,
        "Kể với người lớn em tin nhé. Gọi 111 cũng được.",
        "Tell a grown-up you trust. You can call 111.",
    );
    let mut care = line("c1", LineKind::Care, "", "", text);
    care.icons = vec!["people".into(), "phone_call".into()];
    level(
        band,
        lang,
        Level {
            place: "s04/close/here",
            actors: vec![
                sao(Mood::Brave, Gesture::Rest),
                actor("adult", "ba", Mood::Happy, Gesture::Wave, Spot::Right),
            ],
            device: None,
            lines: vec![care],
            targets: vec![next(lang)],
        },
    )
}

/// A lot of text, as older players get.
fn long(band: Band, lang: Lang) -> Frame {
    let mut view = worry(band, lang);
    let text = pick(
        lang,
        "Có người lạ nhắn tin khen ảnh của bạn, rồi rủ chuyển sang ứng dụng khác để nói chuyện riêng.",
        "Someone you do not know praises your photo, then asks to move to another app to talk alone.",
    );
    if let Some(line) = view.view.lines.first_mut() {
        line.text = text;
    }
    for (target, (vi, en)) in view.view.targets.iter_mut().zip([
        (
            "Không gửi tiếp, nhắn riêng hỏi thăm bạn",
            "Do not pass it on; ask your friend how they are",
        ),
        (
            "Chụp màn hình, báo thầy cô, gọi người lớn",
            "Take a screenshot, tell a teacher or a grown-up",
        ),
        ("Rời nhóm và im lặng", "Leave the group and say nothing"),
    ]) {
        target.label = pick(lang, vi, en);
    }
    view
}

fn map(band: Band, lang: Lang) -> Frame {
    let world = |id: &str, world: World, label: String, icon: &str| {
        target(id, Role::Item, Place::World(world), label, icon)
    };
    let mut targets = vec![
        world(
            "level:s04",
            World::BenSong,
            pick(lang, "Hộp quà biết chạy", "The gift box that ran"),
            "world_wave",
        ),
        world(
            "world:luy_tre",
            World::LuyTre,
            pick(lang, "Luỹ Tre · Sắp mở", "Luỹ Tre · Soon"),
            "world_leaf",
        ),
        world(
            "world:hang_sang",
            World::HangSang,
            pick(lang, "Hang Sáng · Sắp mở", "Hang Sáng · Soon"),
            "world_bell",
        ),
        target(
            "bands",
            Role::Nav,
            Place::Bar,
            pick(lang, "Chọn lớp khác", "Other grade"),
            "people",
        ),
        yard::door(lang),
    ];
    for closed in targets.iter_mut().skip(1).take(2) {
        closed.state.disabled = true;
    }
    if let Some(open) = targets.first_mut() {
        open.state.done = true;
    }
    targets.extend(bar(lang));
    let view = View {
        heading: pick(lang, "Dòng sông đèn", "River of lanterns"),
        scene: Scene {
            backdrop: "map".into(),
            time: Time::Night,
            actors: vec![
                actor("sao", "sao", Mood::Happy, Gesture::Rest, Spot::Middle),
                yard::lantern(Spot::Right),
            ],
        },
        lines: vec![line(
            "map-body",
            LineKind::Body,
            "",
            "",
            pick(lang, "Mình thắp đèn nào đây?", "Which lantern shall we light?"),
        )],
        targets,
        ..View::default()
    };
    frame(Screen::Map, band, lang, view)
}

fn lit(band: Band, lang: Lang) -> Frame {
    let mut targets = vec![
        target(
            "next",
            Role::Next,
            Place::Primary,
            pick(lang, "Về bản đồ", "Back to the map"),
            "star",
        ),
        target(
            "replay",
            Role::Tool,
            Place::Card,
            pick(lang, "Chơi lần nữa", "Play again"),
            "replay",
        ),
    ];
    targets.extend(bar(lang));
    let mut kept = line(
        "kept",
        LineKind::Body,
        "",
        "",
        pick(lang, "Hình này ở trên đèn nhé.", "This picture is on your lantern."),
    );
    kept.icons = vec!["duckling".into()];
    let view = View {
        heading: pick(lang, "Đèn sáng rồi!", "The lantern is lit!"),
        scene: Scene {
            backdrop: "map".into(),
            time: Time::Night,
            actors: vec![
                actor("sao", "sao", Mood::Cheer, Gesture::Hop, Spot::Middle),
                yard::lantern(Spot::Right),
            ],
        },
        lines: vec![
            line(
                "practised",
                LineKind::Body,
                "",
                "",
                pick(
                    lang,
                    "Em biết dừng tay trước hộp quà lạ.",
                    "You can stop before a strange gift box.",
                ),
            ),
            kept,
        ],
        targets,
        ..View::default()
    };
    frame(Screen::Lit, band, lang, view)
}

/// All samples of one band in one language, with a name each.
#[must_use]
pub fn all(band: Band, lang: Lang) -> Vec<(&'static str, Frame)> {
    let phones = if band == Band::Twelve { phone::all(lang) } else { Vec::new() };
    let mut all = vec![
        ("map", map(band, lang)),
        ("films", films(band, lang, DeviceFrame::Tablet)),
        ("films_computer", films(band, lang, DeviceFrame::Computer)),
        ("bursts", bursts(band, lang)),
        ("button", button(band, lang, DeviceFrame::Tablet, "big_red", "bottom_right", false)),
        ("button_lit", button(band, lang, DeviceFrame::Tablet, "big_red", "middle", true)),
        ("button_grey", button(band, lang, DeviceFrame::Computer, "small_grey", "top_right", true)),
        ("button_left", button(band, lang, DeviceFrame::Tablet, "small_red", "bottom_left", true)),
        ("leaps", happens(band, lang, Happening::BoxLeaps)),
        ("multiplies", happens(band, lang, Happening::BoxMultiplies)),
        ("peels", happens(band, lang, Happening::PrizePeels)),
        ("deflates", happens(band, lang, Happening::BoxDeflates)),
        ("runs", happens(band, lang, Happening::ButtonRuns)),
        ("disguise", happens(band, lang, Happening::DisguiseFalls)),
        ("chorus", happens(band, lang, Happening::Chorus)),
        ("film", happens(band, lang, Happening::FilmPlays)),
        ("dims", happens(band, lang, Happening::ScreenDims)),
        ("together", happens(band, lang, Happening::LookTogether)),
        ("notice", notice(band, lang)),
        ("worry", worry(band, lang)),
        ("close", close(band, lang)),
        ("long", long(band, lang)),
        ("lit", lit(band, lang)),
    ];
    all.extend(phones);
    all.extend(yard::all(band, lang));
    all.extend(things::all(band, lang));
    all.extend(spread::all(band, lang));
    all
}
