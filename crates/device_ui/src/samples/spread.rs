//! Sample Frames with things that lie side by side.

use port::{
    Band, Beat, Device, Frame, Gesture, Lang, Line, LineKind, Mark, Mood, Piece, Scene, Screen,
    Spread, SpreadKind, Target, Time, View,
};

use super::{bar, card, frame, light, line, next, on, pick, question, sao, say};

/// Every sample of a band: the doll is for the youngest, the form and the feed for older players.
pub(super) fn all(band: Band, lang: Lang) -> Vec<(&'static str, Frame)> {
    let kinds: &[(&str, SpreadKind)] = match band {
        Band::Six => &[("doll", SpreadKind::Doll)],
        Band::Nine => &[("trade", SpreadKind::Trade), ("faces", SpreadKind::Faces)],
        Band::Twelve => &[("feed", SpreadKind::Feed), ("form", SpreadKind::Form)],
    };
    let states = [State::Open, State::Lit, State::After];
    let each = kinds.iter().flat_map(|(name, kind)| {
        states.iter().map(move |state| (*name, shown(band, lang, *kind, *state)))
    });
    each.collect()
}

/// What a sample shows: open, with the lantern's light, or after an answer.
#[derive(Clone, Copy, PartialEq)]
enum State {
    Open,
    Lit,
    After,
}

fn shown(band: Band, lang: Lang, kind: SpreadKind, state: State) -> Frame {
    let (spread, answers) = match kind {
        SpreadKind::Doll => doll(lang, state),
        SpreadKind::Trade => trade(lang, state),
        SpreadKind::Faces => faces(lang, state),
        SpreadKind::Feed => feed(lang, state),
        SpreadKind::Form => form(lang, state),
    };
    let after = state == State::After;
    let (lines, mut targets): (Vec<Line>, Vec<Target>) = if after && kind != SpreadKind::Doll {
        let said = pick(lang, "Ơ, nhìn kìa!", "Oh, look at that!");
        (vec![line("f", LineKind::Outcome, "Sao", "sao", said)], vec![next(lang)])
    } else {
        let asked = question(lang, "q", "Mình chọn gì đây?", "What shall we choose?");
        (vec![asked], answers.into_iter().chain([light(lang)]).collect())
    };
    targets.push(say(band, lang));
    targets.extend(bar(lang));
    let mut beats = Vec::new();
    if !spread.fresh().is_empty() {
        beats.push(Beat::Happening(900));
    }
    beats.extend(lines.iter().map(|line| Beat::Line(line.id.clone())));
    let view = View {
        place_id: format!("s93/{kind:?}/{}", if after { "outcome_a" } else { "here" }),
        heading: pick(lang, "Bên nhau", "Side by side"),
        scene: Scene {
            backdrop: "cave_day".into(),
            time: Time::Day,
            actors: vec![sao(Mood::Think, Gesture::Rest)],
        },
        device: Some(Device::Spread(spread)),
        lines,
        targets,
        beats,
        ..View::default()
    };
    frame(Screen::Level, band, lang, view)
}

type Rows<'r> = &'r [(&'r str, &'r str, &'r str, &'r str)];

fn pieces(lang: Lang, rows: Rows<'_>) -> Vec<Piece> {
    let one = |(id, vi, en, icon): &(&str, &str, &str, &str)| Piece {
        id: (*id).into(),
        text: pick(lang, vi, en),
        icon: (*icon).into(),
        ..Piece::default()
    };
    rows.iter().map(one).collect()
}

/// Makes a thing bear an answer, and gives back the answer.
fn bear(piece: &mut Piece, state: State) -> Option<Target> {
    if state == State::After {
        return None;
    }
    piece.target = Some(format!("choice:{}", piece.id));
    Some(on(&piece.id, &piece.id, piece.text.clone()))
}

fn mark(piece: &mut Piece, state: State, mark: Mark) {
    if state == State::After {
        (piece.mark, piece.fresh) = (mark, true);
    }
}

fn light_up(piece: &mut Piece, state: State, lang: Lang, vi: &str, en: &str) {
    if state == State::Lit {
        piece.sign = pick(lang, vi, en);
    }
}

fn ask(lang: Lang) -> Target {
    card("ask", pick(lang, "Chưa chắc, hỏi đã", "Not sure, ask"), "ask_adult")
}

fn doll(lang: Lang, state: State) -> (Spread, Vec<Target>) {
    let mut all = pieces(
        lang,
        &[
            ("face", "Má", "Cheeks", "heart"),
            ("heart", "Tim", "Heart", "heart"),
            ("tummy", "Bụng", "Tummy", "lantern_butterfly"),
            ("hands", "Tay", "Hands", "open_hand"),
            ("knees", "Chân", "Legs", "shirt"),
        ],
    );
    let areas = [
        [0.4, 0.04, 0.2, 0.2],
        [0.4, 0.28, 0.2, 0.2],
        [0.4, 0.52, 0.2, 0.2],
        [0.12, 0.4, 0.2, 0.2],
        [0.4, 0.78, 0.2, 0.2],
    ];
    for (piece, area) in all.iter_mut().zip(areas) {
        piece.area = area;
    }
    mark(&mut all[2], state, Mark::Felt);
    let targets = all.iter_mut().filter_map(|piece| bear(piece, State::Open)).collect();
    let spread = Spread {
        kind: SpreadKind::Doll,
        art: "photo_cloth_doll".into(),
        pieces: all,
        ..Spread::default()
    };
    (spread, targets)
}

fn trade(lang: Lang, state: State) -> (Spread, Vec<Target>) {
    let mut all = pieces(
        lang,
        &[
            ("frog", "Ếch cốm", "Green frog", "frog"),
            ("hat", "Mũ cà rốt", "Carrot hat", "gift"),
            ("turtle", "Rùa ánh trứng", "Egglight turtle", "turtle"),
            ("ok", "Đồng ý đổi", "Trade", ""),
            ("no", "Đóng cửa sổ", "Close", ""),
        ],
    );
    for (piece, (by, own)) in all.iter_mut().zip([("Dưa", true), ("Dưa", true), ("Cua Đá", false)])
    {
        (piece.by, piece.own) = (by.into(), own);
    }
    all[3].button = true;
    all[4].button = true;
    mark(&mut all[0], state, Mark::Gone);
    if state != State::Open {
        all[1].mark = Mark::Ready;
    }
    light_up(&mut all[2], state, lang, "Cấp 1, vừa mua hôm nay", "Level 1, bought today");
    let mut targets: Vec<Target> =
        all.iter_mut().skip(2).filter_map(|piece| bear(piece, state)).collect();
    targets.push(ask(lang));
    let spread = Spread {
        kind: SpreadKind::Trade,
        title: pick(lang, "Chợ thú Sông Hến", "Clam River pet market"),
        about: "turtle".into(),
        pieces: all,
        ..Spread::default()
    };
    (spread, targets)
}

fn faces(lang: Lang, state: State) -> (Spread, Vec<Target>) {
    let names = ["Tép", "Sóc", "Nghé", "Cốm", "Dưa", "Khoai"];
    let rows = names.map(|name| (name, name, name, "child"));
    let mut all = pieces(lang, &rows);
    for (nth, piece) in all.iter_mut().enumerate() {
        let (column, row) = ((nth % 3) as f32, (nth / 3) as f32);
        piece.area = [0.1 + 0.3 * column, 0.12 + 0.44 * row, 0.16, 0.22];
    }
    all[1].mark = Mark::Yes;
    all[3].mark = Mark::No;
    all[4].mark = Mark::Waits;
    mark(&mut all[2], state, Mark::Covered);
    light_up(&mut all[0], state, lang, "Cười, nhưng chưa nói gì", "Smiles, has said nothing");
    let mut targets: Vec<Target> = [0, 2, 5]
        .into_iter()
        .filter_map(|nth| all.get_mut(nth).and_then(|piece| bear(piece, state)))
        .collect();
    let mut post = Piece { id: "post".into(), button: true, ..Piece::default() };
    post.text = pick(lang, "Đăng", "Post");
    targets.extend(bear(&mut post, state));
    all.push(post);
    let spread = Spread {
        kind: SpreadKind::Faces,
        title: pick(lang, "Trang lớp 4A", "The page of class 4A"),
        art: "photo_boat_trip".into(),
        about: "Tép".into(),
        pieces: all,
        ..Spread::default()
    };
    (spread, targets)
}

fn feed(lang: Lang, state: State) -> (Spread, Vec<Target>) {
    let mut all = pieces(
        lang,
        &[
            (
                "rumour",
                "Mai nghỉ học nha mọi người! Ảnh chụp thông báo nè, ai chưa biết thì chuyển tiếp.",
                "No school tomorrow, everyone! Here is a picture of the notice. Pass it on.",
                "letter",
            ),
            (
                "dull",
                "Sáng mai lớp vẫn học bình thường. Mang áo mưa.",
                "Lessons as usual. Bring a raincoat.",
                "",
            ),
            ("share", "Chuyển tiếp", "Pass on", ""),
            ("source", "Hỏi nguồn", "Ask where from", ""),
        ],
    );
    let by = [("Măng", "chuyển tiếp · 20:14", 41), ("Cô Hoà", "19:30", 2)];
    for (piece, (by, note, count)) in all.iter_mut().zip(by) {
        (piece.by, piece.note, piece.count) = (by.into(), note.into(), count);
        piece.by_icon = "bust_co_giao".into();
    }
    all[2].button = true;
    all[3].button = true;
    mark(&mut all[0], state, Mark::Spread);
    light_up(
        &mut all[0],
        state,
        lang,
        "Ảnh không có ngày, không có tên trường",
        "No date, no name of a school",
    );
    let mut targets: Vec<Target> =
        all.iter_mut().skip(1).filter_map(|piece| bear(piece, state)).collect();
    targets.push(ask(lang));
    let spread = Spread {
        kind: SpreadKind::Feed,
        title: pick(lang, "Bảng tin 8C", "8C feed"),
        pieces: all,
        ..Spread::default()
    };
    (spread, targets)
}

fn form(lang: Lang, state: State) -> (Spread, Vec<Target>) {
    let mut all = pieces(
        lang,
        &[
            ("name", "Tên gọi", "Name to use", "name_tag"),
            ("group", "Khối lớp", "Year group", "people"),
            ("home", "Địa chỉ nhà", "Home address", "spot_house"),
            ("birth", "Ngày sinh", "Date of birth", "gift"),
            ("cat", "Tên con mèo", "Name of your cat", "sticker_cat"),
            ("send", "Gửi", "Send", ""),
        ],
    );
    let notes = ["Để xướng tên", "Để xếp nhóm", "Không ghi để làm gì", "Để tặng quà", ""];
    for (piece, note) in all.iter_mut().zip(notes) {
        piece.note = note.into();
    }
    all[0].mark = Mark::Filled;
    all[1].mark = Mark::Waits;
    all[5].button = true;
    mark(&mut all[2], state, Mark::Left);
    light_up(
        &mut all[2],
        state,
        lang,
        "Thi ở trường, không ai tới nhà",
        "It is at school, not at home",
    );
    let mut targets: Vec<Target> =
        all.iter_mut().skip(2).filter_map(|piece| bear(piece, state)).collect();
    targets.push(ask(lang));
    let spread = Spread {
        kind: SpreadKind::Form,
        title: pick(lang, "Đăng kí hội thi", "Sign up for the contest"),
        about: "home".into(),
        pieces: all,
        ..Spread::default()
    };
    (spread, targets)
}
