//! Frames as the core makes them, for tests and for looking at pages.

#[path = "sample/spread.rs"]
mod spread;
#[path = "sample/yard.rs"]
mod yard;

use port::{
    Actor, Band, Browser, BrowserElement, Channel, Device, Frame, Gesture, Happening, Lang, Line,
    LineKind, Look, Mood, Notice, Place, Popup, Reveal, Role, Scene, Screen, Spot, Surface, Target,
    TargetState, Time, View, Volume, Volumes, World,
};

pub use spread::spread;
pub use yard::yard;

/// Every sample.
pub fn all() -> Vec<Frame> {
    vec![
        title(),
        who(),
        band(),
        map(),
        level(),
        device(),
        photo(),
        spread(),
        outcome(),
        lit(),
        help(),
        settings(),
        yard(),
    ]
}

fn frame(screen: Screen, surface: Surface, view: View) -> Frame {
    let look = Look { band: Some(Band::Six), ..Look::default() };
    Frame {
        rev: 7,
        lang: Lang::Vi,
        screen,
        surface,
        look,
        view,
        cues: Vec::new(),
        music: None,
        speak: port::Speak::Never,
    }
}

fn actor(id: &str, mood: Mood, spot: Spot) -> Actor {
    Actor {
        id: id.into(),
        art: id.into(),
        mood,
        gesture: Gesture::Rest,
        spot,
        wears: Vec::new(),
        speaking: id == "sao",
    }
}

fn scene(backdrop: &str, time: Time, mood: Mood, spot: Spot) -> Scene {
    Scene { backdrop: backdrop.into(), time, actors: vec![actor("sao", mood, spot)] }
}

fn line(id: &str, kind: LineKind, who: &str, text: &str) -> Line {
    let actor = match (kind, who) {
        (LineKind::Body, _) | (_, "") => "",
        (_, "Sao") => "sao",
        _ => "gift_box",
    };
    Line {
        id: id.into(),
        kind,
        who: who.into(),
        actor: actor.into(),
        text: text.into(),
        icons: Vec::new(),
    }
}

fn target(id: &str, role: Role, place: Place, label: &str, icon: &str) -> Target {
    Target {
        id: id.into(),
        role,
        place,
        label: label.into(),
        line: format!("line-of-{id}"),
        icon: icon.into(),
        state: TargetState::default(),
        tel: None,
    }
}

fn bar(back: (&str, &str)) -> Vec<Target> {
    vec![
        target(back.0, Role::Nav, Place::Bar, back.1, "back"),
        target("settings", Role::Nav, Place::Bar, "Cài đặt", "settings"),
        target("help", Role::Nav, Place::Bar, "Cần giúp", "help"),
        target("exit", Role::Nav, Place::Bar, "Thoát nhanh", "exit_quick"),
    ]
}

fn pressed(mut target: Target, pressed: bool) -> Target {
    target.state.pressed = Some(pressed);
    target
}

fn toggles() -> Vec<Target> {
    let mut vi =
        pressed(target("lang:vi", Role::Item, Place::Menu, "Tiếng Việt", "language"), true);
    let mut en = pressed(target("lang:en", Role::Item, Place::Menu, "English", "language"), false);
    vi.line = "lang-vi".into();
    en.line = "lang-en".into();
    vec![
        vi,
        en,
        pressed(target("toggle:sound", Role::Toggle, Place::Menu, "Âm thanh", "sound_on"), true),
        pressed(
            target("toggle:contrast", Role::Toggle, Place::Menu, "Chữ rõ hơn", "contrast"),
            false,
        ),
        pressed(
            target("toggle:calm", Role::Toggle, Place::Menu, "Ít chuyển động", "motion"),
            false,
        ),
    ]
}

/// The title, before a band is chosen.
pub fn title() -> Frame {
    let mut targets = vec![target("start", Role::Next, Place::Primary, "Vào chơi", "play")];
    targets.extend(toggles());
    targets.extend(bar(("back", "")).split_off(2));
    let view = View {
        heading: "Thắp Sao".into(),
        scene: scene("quiet", Time::Dusk, Mood::Cheer, Spot::Middle),
        lines: vec![line(
            "app-tagline",
            LineKind::Body,
            "",
            "Cùng Sao soi đèn, lên mạng thật vui!",
        )],
        targets,
        ..View::default()
    };
    Frame { look: Look::default(), ..frame(Screen::Title, Surface::Page, view) }
}

/// Who plays.
pub fn who() -> Frame {
    let names = [
        ("carp", "Đèn cá chép"),
        ("moon", "Đèn mặt trăng"),
        ("lotus", "Đèn hoa sen"),
        ("rabbit", "Đèn con thỏ"),
        ("butterfly", "Đèn con bướm"),
        ("buffalo", "Đèn con trâu"),
    ];
    let mut targets: Vec<Target> = names
        .iter()
        .map(|(id, name)| {
            let mut it = target(
                &format!("lantern:{id}"),
                Role::Item,
                Place::Card,
                name,
                &format!("lantern_{id}"),
            );
            it.state.done = *id == "moon";
            it
        })
        .collect();
    targets.extend(bar(("back", "Quay lại")));
    let view = View {
        heading: "Ai đang chơi?".into(),
        scene: scene("quiet", Time::Dusk, Mood::Happy, Spot::Left),
        lines: vec![line("who-body", LineKind::Body, "", "Chọn đèn của mình nhé.")],
        targets,
        ..View::default()
    };
    frame(Screen::Who, Surface::Page, view)
}

/// Which band.
pub fn band() -> Frame {
    let names =
        [("Lớp 1, 2, 3", "duckling"), ("Lớp 4, 5, 6", "lantern_carp"), ("Lớp 7, 8, 9", "phone")];
    let mut targets: Vec<Target> = names
        .iter()
        .enumerate()
        .map(|(index, (name, icon))| {
            pressed(
                target(&format!("band:{index}"), Role::Item, Place::Card, name, icon),
                index == 0,
            )
        })
        .collect();
    targets.extend(bar(("back", "Quay lại")));
    let view = View {
        heading: "Học lớp mấy rồi nhỉ?".into(),
        scene: scene("quiet", Time::Dusk, Mood::Think, Spot::Left),
        lines: vec![line("band-body", LineKind::Body, "", "Chọn lớp để chơi cho vừa sức.")],
        targets,
        ..View::default()
    };
    frame(Screen::Band, Surface::Page, view)
}

/// The map.
pub fn map() -> Frame {
    let mut targets = vec![
        target(
            "level:s04",
            Role::Item,
            Place::World(World::BenSong),
            "Hộp quà biết chạy",
            "world_wave",
        ),
        target(
            "world:luy_tre",
            Role::Item,
            Place::World(World::LuyTre),
            "Luỹ Tre · Sắp mở",
            "world_leaf",
        ),
        target(
            "world:hang_sang",
            Role::Item,
            Place::World(World::HangSang),
            "Hang Sáng · Sắp mở",
            "world_bell",
        ),
    ];
    targets[0].state.done = true;
    targets[1].state.disabled = true;
    targets[2].state.disabled = true;
    targets.push(target("bands", Role::Nav, Place::Bar, "Đổi lớp", "people"));
    targets.extend(bar(("back", "Xong, đổi bạn")));
    let view = View {
        heading: "Dòng sông đèn".into(),
        scene: scene("map", Time::Night, Mood::Happy, Spot::Middle),
        lines: vec![line("map-body", LineKind::Body, "", "Mình thắp đèn nào đây?")],
        targets,
        ..View::default()
    };
    frame(Screen::Map, Surface::Stage, view)
}

fn element(id: &str, look: &str, at: &str, icon: &str, text: &str) -> BrowserElement {
    BrowserElement {
        id: id.into(),
        look: look.into(),
        at: at.into(),
        icon: icon.into(),
        text: text.into(),
        target: None,
        reveal: None,
    }
}

fn tablet() -> Browser {
    Browser {
        address: "phimvui.example".into(),
        tab: "Phim vui".into(),
        page: vec![
            element("film_a", "film", "", "duckling", "Phim vịt con"),
            element("film_b", "film", "", "goat", "Phim dê núi"),
        ],
        bezel: vec![element("home", "home", "", "home_button", "")],
        popup: Some(Popup {
            art: "gift_box".into(),
            wears: Vec::new(),
            ribbon: true,
            icon: "bike".into(),
            text: "Chúc mừng! Bạn trúng xe đạp!".into(),
            elements: vec![element("open", "big_red", "bottom_right", "", "Mở quà")],
        }),
        battery: 80,
        ..Browser::default()
    }
}

/// A decision with cards, the device behind it.
pub fn level() -> Frame {
    let mut targets = vec![
        target("s04_d2_a", Role::Choice, Place::Card, "Khoan, đừng mở!", "hand_stop"),
        target("s04_d2_b", Role::Choice, Place::Card, "Mở luôn đi!", "gift"),
        target("s04_d2_c", Role::Choice, Place::Card, "Gọi người lớn", "ask_adult"),
        pressed(
            target("light", Role::Tool, Place::Actor("sao".into()), "Soi đèn", "light_beam"),
            false,
        ),
        target("say", Role::Tool, Place::Bubble, "Nghe lại", "speaker"),
    ];
    targets.extend(bar(("back", "Bản đồ")));
    let view = View {
        place_id: "s04_prize_box/d2/here".into(),
        heading: "Hộp quà biết chạy".into(),
        scene: scene("river_landing", Time::Day, Mood::Think, Spot::Left),
        device: Some(Device::Browser(tablet())),
        lines: vec![
            line("s04_d2_n1", LineKind::Say, "Hộp quà", "Chúc mừng! Bạn trúng xe đạp!"),
            line("s04_d2_q", LineKind::Question, "Sao", "Tớ mở nhé?"),
        ],
        targets,
        ..View::default()
    };
    frame(Screen::Level, Surface::Stage, view)
}

/// A decision on the device, with the lantern's light on it.
pub fn device() -> Frame {
    let mut browser = tablet();
    browser.lit = true;
    browser.bezel[0].target = Some("choice:home".into());
    if let Some(popup) = &mut browser.popup {
        popup.elements[0].target = Some("choice:x".into());
        popup.elements[0].reveal =
            Some(Reveal { art: "duck_feet".into(), text: "Nút này có chân vịt.".into() });
    }
    let mut targets = vec![
        target("choice:x", Role::Choice, Place::Device("open".into()), "Nút to trên hộp", ""),
        target(
            "choice:home",
            Role::Choice,
            Place::Device("home".into()),
            "Nút nhà ở ngoài",
            "home",
        ),
        target("choice:ask", Role::Choice, Place::Card, "Gọi người lớn", "ask_adult"),
    ];
    targets[0].state.done = true;
    targets.extend(bar(("back", "Bản đồ")));
    let mut frame = level();
    frame.view.device = Some(Device::Browser(browser));
    frame.view.lines = vec![line("s04_d4_h1", LineKind::Hint, "Sao", "Nút thật ở ngoài hộp.")];
    frame.view.targets = targets;
    frame
}

/// The board of a photo with an open spot: one spot is covered, one has letters, one was kept.
pub fn photo() -> Frame {
    let spot = |id: &str, name: &str, words: &str| port::PhotoSpot {
        id: id.into(),
        name: name.into(),
        look: if words.is_empty() { "thing" } else { "board" }.into(),
        words: words.into(),
        icon: "duckling".into(),
        target: Some(format!("spot:{id}")),
        ..port::PhotoSpot::default()
    };
    let mut spots = vec![
        spot("i1", "Số nhà trên cổng", "Số 17"),
        spot("i5", "Bảng tên ngõ", "Ngõ Lá Me"),
        spot("i8", "Đàn vịt", ""),
    ];
    spots[0].sticker = "sticker_cat".into();
    spots[0].sticker_name = "Dán mèo con".into();
    spots[1].open = true;
    spots[2].kept = true;
    let mut targets: Vec<Target> = spots
        .iter()
        .map(|it| {
            let place = Place::Device(it.id.clone());
            target(&format!("spot:{}", it.id), Role::Choice, place, &it.name, "duckling")
        })
        .collect();
    let sticker = "sticker:cat";
    targets.push(target(sticker, Role::Choice, Place::Device(sticker.into()), "Dán mèo con", ""));
    targets.push(target("keep", Role::Choice, Place::Card, "Để nguyên", "check"));
    targets.push(target("ask", Role::Choice, Place::Card, "Hỏi bố", "ask_adult"));
    targets.extend(bar(("back", "Bản đồ")));
    let mut frame = level();
    frame.view.device = Some(Device::Photo(port::Photo {
        app: "Làng Ảnh".into(),
        author: "Tép".into(),
        author_icon: "bust_tep".into(),
        art: "photo_fishing".into(),
        parts: vec!["opt_fish_tram".into()],
        spots,
        stickers: vec![port::PhotoSticker {
            id: "cat".into(),
            icon: "sticker_cat".into(),
            target: Some(sticker.into()),
        }],
        board: true,
        lit: true,
        ..port::Photo::default()
    }));
    frame.view.lines = vec![line(
        "s49_d2_qs",
        LineKind::Question,
        "Nghé",
        "Bảng tên ngõ: che, để nguyên, hay hỏi?",
    )];
    frame.view.targets = targets;
    frame
}

/// What came of a choice.
pub fn outcome() -> Frame {
    let mut frame = level();
    if let Some(Device::Browser(browser)) = &mut frame.view.device {
        browser.happening = Some(Happening::BoxMultiplies);
    }
    frame.view.lines = vec![
        line("s04_d2_b_f", LineKind::Outcome, "Sao", "Ôi! Một hộp đẻ ra mười hộp!"),
        line("s04_d2_b_r", LineKind::Recovery, "", "Kéo dây đèn để quay lại nhé."),
    ];
    frame.view.targets =
        vec![target("next", Role::Next, Place::Primary, "Kéo dây đèn", "pull_string")];
    frame.view.targets.extend(bar(("back", "Bản đồ")));
    frame
}

/// The lantern is lit.
pub fn lit() -> Frame {
    let mut targets = vec![
        target("next", Role::Next, Place::Primary, "Về bản đồ", "star"),
        target("replay", Role::Tool, Place::Card, "Chơi lần nữa", "replay"),
    ];
    targets.extend(bar(("back", "Bản đồ")));
    let mut kept = line("lit-kept", LineKind::Body, "", "Hình này ở trên đèn nhé.");
    kept.icons = vec!["duckling".into()];
    let view = View {
        heading: "Đèn sáng rồi!".into(),
        scene: scene("map", Time::Night, Mood::Cheer, Spot::Middle),
        lines: vec![
            line("s04_p", LineKind::Body, "", "Hôm nay: dừng tay, soi đèn, gọi người lớn."),
            kept,
        ],
        targets,
        ..View::default()
    };
    frame(Screen::Lit, Surface::Stage, view)
}

/// The help card; the second number was pressed once.
pub fn help() -> Frame {
    let call = |id: &str, label: &str, tel: Option<&str>| {
        let mut it = target(&format!("call:{id}"), Role::Tool, Place::Card, label, "phone_call");
        it.tel = tel.map(str::to_owned);
        it
    };
    let view = View {
        heading: "Luôn có người giúp".into(),
        scene: scene("quiet", Time::Dusk, Mood::Brave, Spot::Left),
        lines: vec![
            line(
                "help-care",
                LineKind::Body,
                "",
                "Chuyện xảy ra không phải lỗi của em. Kể ra lúc nào cũng được.",
            ),
            line("vn_113", LineKind::Body, "Công an", "Đang có nguy hiểm, cần giúp ngay."),
            line(
                "vn_111",
                LineKind::Body,
                "Tổng đài bảo vệ trẻ em",
                "Muốn kể, muốn hỏi. Miễn phí, cả ngày lẫn đêm.",
            ),
            line(
                "vn_school",
                LineKind::Body,
                "Thầy cô tư vấn ở trường",
                "Hoặc thầy cô nào em tin.",
            ),
            line(
                "help-adults",
                LineKind::Body,
                "",
                "Vẽ bàn tay lên giấy. Mỗi ngón là một người lớn mình tin.",
            ),
        ],
        targets: vec![
            call("vn_113", "Gọi 113", None),
            call("vn_111", "Bấm lần nữa để gọi 111", Some("111")),
            target("close", Role::Nav, Place::Bar, "Đóng", "back"),
            target("exit", Role::Nav, Place::Bar, "Thoát nhanh", "exit_quick"),
        ],
        ..View::default()
    };
    frame(Screen::Help, Surface::Page, view)
}

/// The steps of the volumes, as they are at first.
fn volumes() -> Vec<Target> {
    let steps = |channel: &'static Channel| {
        Volume::ALL.iter().map(move |volume| {
            let id = format!("volume:{}:{}", channel.id(), volume.id());
            let label = format!("{channel:?}: {volume:?}");
            let on = Volumes::default().of(*channel) == *volume;
            pressed(target(&id, Role::Item, Place::Volume(*channel), &label, "music"), on)
        })
    };
    Channel::ALL.iter().flat_map(steps).collect()
}

/// Settings, with a notice.
pub fn settings() -> Frame {
    let mut targets = toggles();
    targets.extend(volumes());
    targets.push(target("switch", Role::Nav, Place::Menu, "Xong, đổi bạn", "people"));
    targets.push(target("clear:this", Role::Danger, Place::Menu, "Xoá đèn này", "trash"));
    targets.push(target("clear:all", Role::Danger, Place::Menu, "Xoá tất cả", "trash"));
    targets.push(target("help", Role::Nav, Place::Bar, "Cần giúp", "help"));
    targets.push(target("close", Role::Nav, Place::Bar, "Đóng", "back"));
    targets.push(target("exit", Role::Nav, Place::Bar, "Thoát nhanh", "exit_quick"));
    let view = View {
        heading: "Cài đặt".into(),
        scene: scene("quiet", Time::Dusk, Mood::Happy, Spot::Left),
        lines: vec![line(
            "settings-body",
            LineKind::Body,
            "",
            "Dùng chung máy? Bấm “Xong, đổi bạn” khi chơi xong.",
        )],
        targets,
        notice: Some(Notice {
            id: "notice-storage-refused".into(),
            text: "Máy này không cho lưu. Vẫn chơi được, nhưng lần sau đèn sẽ thắp lại từ đầu."
                .into(),
        }),
        ..View::default()
    };
    frame(Screen::Settings, Surface::Page, view)
}
