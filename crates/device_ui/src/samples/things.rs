//! Sample Frames with baskets, with a picture that is looked at, and with an old chat that is read over.

use port::{
    Band, Basket, Beat, Bins, By, Chat, Device, Frame, Gesture, Happening, Landing, Lang, Line,
    LineKind, Message, Mood, Phone, Picture, Ring, Scene, Screen, Target, Time, View,
};

use super::{bar, card, frame, light, line, next, on, pick, question, sao, say};

/// Every sample of a band.
pub(super) fn all(band: Band, lang: Lang) -> Vec<(&'static str, Frame)> {
    let mut all = vec![
        ("bins", bins(band, lang, false)),
        ("bins_lit", bins(band, lang, true)),
        ("bins_land", landed(band, lang, Landing::Stays)),
        ("bins_back", landed(band, lang, Landing::ComesBack)),
        ("print", print(band, lang, false)),
        ("print_lit", print(band, lang, true)),
    ];
    if band != Band::Six {
        all.push(("over", over(band, lang, None)));
        all.push(("over_found", over(band, lang, Some("m3"))));
    }
    all
}

struct Shown {
    place: &'static str,
    device: Device,
    lines: Vec<Line>,
    targets: Vec<Target>,
}

fn shown(band: Band, lang: Lang, it: Shown) -> Frame {
    let mut targets = it.targets;
    let phone = matches!(it.device, Device::Phone(_));
    targets.push(say(if phone { Band::Twelve } else { band }, lang));
    targets.extend(bar(lang));
    let mut beats = Vec::new();
    if matches!(&it.device, Device::Bins(bins) if bins.happening.is_some()) {
        beats.push(Beat::Happening(900));
    }
    beats.extend(it.lines.iter().map(|line| Beat::Line(line.id.clone())));
    let view = View {
        place_id: it.place.into(),
        heading: pick(lang, "Ba chiếc giỏ", "Three baskets"),
        scene: Scene {
            backdrop: "bamboo_house_day".into(),
            time: Time::Day,
            actors: vec![sao(Mood::Think, Gesture::Rest)],
        },
        device: Some(it.device),
        lines: it.lines,
        targets,
        beats,
        ..View::default()
    };
    frame(Screen::Level, band, lang, view)
}

fn baskets(lang: Lang, open: bool) -> Vec<Basket> {
    let rows = [
        ("show", "Khoe được", "Share it", "open_hand"),
        ("ask", "Hỏi đã", "Ask first", "ask_adult"),
        ("keep", "Giữ cho mình", "Keep it", "lock"),
    ];
    let one = |(id, vi, en, icon): (&str, &str, &str, &str)| Basket {
        id: id.into(),
        name: pick(lang, vi, en),
        icon: icon.into(),
        target: open.then(|| format!("choice:{id}")),
        ..Basket::default()
    };
    let mut all: Vec<Basket> = rows.into_iter().map(one).collect();
    all[0].inside = vec!["rice_bowl".into(), "kite".into()];
    all
}

fn answers(lang: Lang) -> Vec<Target> {
    let named = baskets(lang, true).into_iter();
    named.map(|it| on(&it.id, &it.id, it.name)).chain([light(lang)]).collect()
}

fn bins(band: Band, lang: Lang, lit: bool) -> Frame {
    let sign = lit.then(|| {
        ("spot_house".to_owned(), pick(lang, "Số này dẫn tới cửa nhà.", "It leads to the door."))
    });
    let device = Device::Bins(Bins {
        icon: "spot_plate".into(),
        text: pick(lang, "Số nhà của tớ", "My house number"),
        sign,
        baskets: baskets(lang, true),
        happening: None,
    });
    let lines = vec![question(lang, "q", "Thẻ này vào giỏ nào?", "Which basket for this one?")];
    shown(band, lang, Shown { place: "s29/d2/here", device, lines, targets: answers(lang) })
}

fn landed(band: Band, lang: Lang, landing: Landing) -> Frame {
    let back = landing == Landing::ComesBack;
    let mut all = baskets(lang, false);
    all[0].landing = landing;
    let device = Device::Bins(Bins {
        icon: "spot_plate".into(),
        text: pick(lang, "Số nhà của tớ", "My house number"),
        sign: None,
        baskets: all,
        happening: Some(if back { Happening::CardComesBack } else { Happening::CardLands }),
    });
    let said = pick(lang, "Ơ, thẻ chỉ đường tới tận cửa!", "Oh, the card leads right to the door!");
    let mut lines = vec![line("f", LineKind::Outcome, "Sao", "sao", said)];
    if back {
        let words = pick(lang, "Kéo dây đèn để quay lại nhé.", "Pull the string to go back.");
        lines.push(line("r", LineKind::Recovery, "", "", words));
    }
    let place = if back { "s29/d2/outcome_show" } else { "s29/d1/outcome_show" };
    shown(band, lang, Shown { place, device, lines, targets: vec![next(lang)] })
}

fn print(band: Band, lang: Lang, lit: bool) -> Frame {
    let ring = |id: &str, area: [f32; 4]| Ring {
        id: id.into(),
        area,
        text: pick(lang, "Ở đây có cái đuôi.", "Here is a tail."),
    };
    let rings = vec![ring("tail", [0.7, 0.5, 0.2, 0.2]), ring("paw", [0.2, 0.7, 0.12, 0.14])];
    let device = Device::Picture(Picture {
        art: "photo_made".into(),
        parts: Vec::new(),
        from: pick(lang, "Không rõ ai gửi.", "Nobody knows who sent it."),
        rings: if lit { rings } else { Vec::new() },
    });
    let lines =
        vec![question(lang, "q", "Ảnh chụp, hay máy vẽ?", "A photo, or made by a computer?")];
    let targets = vec![
        card("a", pick(lang, "Ảnh chụp", "A photo"), "eye"),
        card("b", pick(lang, "Máy vẽ", "Made"), "crayon_paper"),
        card("c", pick(lang, "Chưa chắc, hỏi nhé", "Not sure, ask"), "ask_adult"),
        light(lang),
    ];
    shown(band, lang, Shown { place: "s10/d2/here", device, lines, targets })
}

fn over(band: Band, lang: Lang, found: Option<&str>) -> Frame {
    let rows = [
        ("m1", By::Other, "Trận nãy cậu chơi hay thật!", "You played that round so well!"),
        ("m2", By::Own, "Hì, tớ may thôi.", "Hee, I was lucky."),
        ("m3", By::Other, "Chuyện quà mình tặng, đừng kể ai nhé.", "Tell nobody about my present."),
    ];
    let messages = rows.map(|(id, by, vi, en)| Message {
        id: id.into(),
        line: found.is_none().then(|| id.to_owned()),
        by,
        who: if by == By::Own { "Dưa" } else { "Rồng Lửa" }.into(),
        text: pick(lang, vi, en),
        time: "19:05".into(),
        sign: if found.is_some() && id == "m3" {
            pick(lang, "Muốn giữ kín", "Wants it kept quiet")
        } else {
            String::new()
        },
        here: true,
        target: (found.is_none() && by == By::Other).then(|| format!("choice:{id}")),
        flagged: found == Some(id),
        ..Message::default()
    });
    let mut lines: Vec<Line> = Vec::new();
    let mut targets = Vec::new();
    if found.is_none() {
        let all = messages.iter();
        lines.extend(all.map(|it| line(&it.id, LineKind::Say, &it.who, "rong", it.text.clone())));
        lines.push(question(lang, "q", "Câu nào kéo mình đi?", "Which message pulls at you?"));
        targets.push(on("m1", "m1", pick(lang, "Câu 1", "Message 1")));
        targets.push(on("m3", "m3", pick(lang, "Câu 3", "Message 3")));
        targets.push(card("c", pick(lang, "Không câu nào cả", "None of them"), ""));
        targets.push(light(lang));
    } else {
        let said = pick(lang, "Quà thật thì không cần giấu.", "A real present needs no hiding.");
        lines.push(line("f", LineKind::Outcome, "Sao", "sao", said));
        targets.push(next(lang));
    }
    let device = Device::Phone(Phone::Chat(Chat {
        app: pick(lang, "Đấu Trường Cua", "Crab Arena"),
        name: "Rồng Lửa".into(),
        icon: "lantern_carp".into(),
        status: String::new(),
        clock: "19:07".into(),
        messages: messages.to_vec(),
        over: true,
        ..Chat::default()
    }));
    let place = if found.is_none() { "s57/d3/here" } else { "s57/d3/outcome_b" };
    shown(band, lang, Shown { place, device, lines, targets })
}
