//! The invented phone in each of its states, with the longest words that a level may give it.

use port::{
    Band, Beat, By, Call, Chat, Device, Frame, Gesture, Key, Lang, Light, Line, LineKind, Message,
    Mood, Phone, Place, Point, Reason, Report, Role, Scene, Screen, Star, Target, Time, View,
};

use super::{bar, card, frame, light, line, next, on, pick, sao, target};

/// Every sample of the phone.
pub(super) fn all(lang: Lang) -> Vec<(&'static str, Frame)> {
    vec![
        ("phone_read", read(lang)),
        ("phone_chat", chat(lang)),
        ("phone_answer", answer(lang)),
        ("phone_practice", practice(lang)),
        ("phone_star", star(lang, None)),
        ("phone_star_lit", star(lang, Some("school"))),
        ("phone_keypad", keypad(lang, "")),
        ("phone_keypad_full", keypad(lang, "111")),
        ("phone_rings", call(lang, true)),
        ("phone_call", call(lang, false)),
        ("phone_form", form(lang, None)),
        ("phone_form_sent", form(lang, Some("a"))),
    ]
}

struct Shown {
    place: &'static str,
    phone: Phone,
    lines: Vec<Line>,
    targets: Vec<Target>,
}

fn shown(lang: Lang, it: Shown) -> Frame {
    let mut targets = it.targets;
    targets.push(super::say(Band::Twelve, lang));
    targets.extend(bar(lang));
    let rings = matches!(&it.phone, Phone::Call(call) if call.rings);
    let mut beats = Vec::new();
    if rings {
        beats.push(Beat::Happening(1800));
    }
    for line in &it.lines {
        beats.push(Beat::Pause(if it.phone.says(&line.id) { 950 } else { 350 }));
        beats.push(Beat::Line(line.id.clone()));
    }
    let view = View {
        place_id: it.place.into(),
        heading: pick(lang, "Kể thêm lần nữa", "Tell once more"),
        scene: Scene {
            backdrop: "cave_night".into(),
            time: Time::Night,
            actors: vec![sao(Mood::Listen, Gesture::Rest)],
        },
        device: Some(Device::Phone(it.phone)),
        lines: it.lines,
        targets,
        beats,
        ..View::default()
    };
    frame(Screen::Level, Band::Twelve, lang, view)
}

fn message(id: &str, by: By, who: &str, time: &str, text: String) -> Message {
    Message { id: id.into(), by, who: who.into(), time: time.into(), text, ..Message::default() }
}

fn new(mut it: Message) -> Message {
    it.line = Some(it.id.clone());
    it
}

fn said(it: &Message) -> Line {
    line(&it.id, LineKind::Say, &it.who, "nick", it.text.clone())
}

fn ask(lang: Lang, vi: &str, en: &str) -> Line {
    line("q", LineKind::Question, "", "", pick(lang, vi, en))
}

fn before(lang: Lang) -> Vec<Message> {
    let nick =
        |id, time, vi: &str, en: &str| message(id, By::Other, "Khoai", time, pick(lang, vi, en));
    vec![
        nick(
            "n1",
            "21:40",
            "Có đứa lập trang giả, lấy tên với ảnh của tớ.",
            "Someone made a fake page with my name and photo.",
        ),
        nick(
            "n2",
            "21:41",
            "Nó nhắn lời khó nghe cho cả lớp. Tên tớ mà nó còn viết thiếu dấu.",
            "It sends nasty messages to the whole class. It can't even spell my name.",
        ),
        nick(
            "n3",
            "21:42",
            "Tớ kể bố rồi. Bố bảo: chuyện trẻ con, tắt máy đi ngủ.",
            "I told Dad. The answer: kids' stuff, switch off and sleep.",
        ),
    ]
}

fn with_khoai(lang: Lang, messages: Vec<Message>) -> Phone {
    Phone::Chat(Chat {
        app: pick(lang, "Chuyện Nhỏ", "Small Talk"),
        name: "Khoai".into(),
        icon: "bust_khoai".into(),
        status: pick(lang, "đang ở đây", "here now"),
        clock: "21:46".into(),
        messages,
        ..Chat::default()
    })
}

/// Messages come one by one; nothing is asked yet.
fn read(lang: Lang) -> Frame {
    let messages: Vec<Message> = before(lang).into_iter().map(new).collect();
    let lines = messages.iter().map(said).collect();
    let phone = with_khoai(lang, messages);
    shown(lang, Shown { place: "s72/open/here", phone, lines, targets: vec![next(lang)] })
}

fn answers(lang: Lang) -> Vec<Target> {
    vec![
        card(
            "b",
            pick(
                lang,
                "Chắc người ta đùa thôi, mai là quên.",
                "Probably a joke. Forgotten tomorrow.",
            ),
            "",
        ),
        card(
            "d",
            pick(
                lang,
                "Bố cậu đang mệt, chưa nghe hết. Chuyện này vẫn đáng kể.",
                "Your Dad was tired and didn't hear it all. It still matters.",
            ),
            "",
        ),
        card(
            "c",
            pick(
                lang,
                "Chụp tên trang, ngày giờ, lời nhắn; rồi thôi không xem nữa.",
                "Screenshot page name, time, words. Then stop looking.",
            ),
            "",
        ),
        card(
            "a",
            pick(
                lang,
                "Cảm ơn cậu đã kể. Không phải lỗi của cậu.",
                "Thanks for telling me. This is not your fault.",
            ),
            "",
        ),
        light(lang),
    ]
}

fn chat(lang: Lang) -> Frame {
    let mut messages = before(lang);
    let last = message(
        "n4",
        By::Other,
        "Khoai",
        "21:43",
        pick(lang, "Thôi, tớ không kể ai nữa.", "Forget it, I'm telling nobody."),
    );
    messages.push(new(last));
    let mut lines: Vec<Line> = messages.last().map(said).into_iter().collect();
    lines.push(ask(lang, "Bạn nhắn lại thế nào?", "What do you write back?"));
    let phone = with_khoai(lang, messages);
    shown(lang, Shown { place: "s72/d1/here", phone, lines, targets: answers(lang) })
}

/// What comes of a weak answer: it was read, and nothing comes back.
fn answer(lang: Lang) -> Frame {
    let mut messages = before(lang);
    let mut own = message(
        "own",
        By::Own,
        "Bạn",
        "21:50",
        pick(lang, "Để tớ lập trang khác trả đũa giúp cậu.", "I'll make a page to get them back."),
    );
    own.seen = pick(lang, "Đã xem", "Seen");
    messages.push(own);
    let lines = vec![
        line(
            "f",
            LineKind::Outcome,
            "",
            "",
            pick(
                lang,
                "Giờ có hai trang giả. Cả lớp càng chú ý, Khoai càng ngại.",
                "Now there are two fake pages. More eyes, and Khoai feels worse.",
            ),
        ),
        line(
            "r",
            LineKind::Recovery,
            "Khoai",
            "nick",
            pick(lang, "Tớ chỉ cần cậu nghe thôi.", "I just need you to listen."),
        ),
    ];
    let phone = with_khoai(lang, messages);
    shown(lang, Shown { place: "s72/d1/outcome_c", phone, lines, targets: vec![next(lang)] })
}

/// A rehearsed talk: the banner, a day, words that are passed on.
fn practice(lang: Lang) -> Frame {
    let day = message("day", By::Day, "", "", pick(lang, "Hôm sau", "The next day"));
    let own = message(
        "own",
        By::Own,
        "Bạn",
        "07:06",
        pick(lang, "Em viết sẵn ra giấy, cô đọc giúp em ạ.", "I wrote it down. Could you read it?"),
    );
    let passed = message(
        "dad",
        By::Other,
        "Bố",
        "07:07",
        pick(lang, "Bố vẫn thấy chuyện ấy không có gì to tát.", "I still think it's no big deal."),
    );
    let last = new(message(
        "n",
        By::Other,
        "Cô tư vấn",
        "07:08",
        pick(
            lang,
            "Cô đọc rồi. Em viết rõ lắm. Em không có lỗi trong chuyện này.",
            "I've read it. You wrote it clearly. You are not to blame for this.",
        ),
    ));
    let mut lines = vec![said(&last)];
    lines.push(ask(lang, "Em muốn làm gì trước?", "What would you like first?"));
    let phone = Phone::Chat(Chat {
        name: pick(lang, "Cô tư vấn", "Counsellor"),
        icon: "bust_tu_van".into(),
        practice: pick(lang, "ĐANG TẬP · không gửi đi đâu", "PRACTICE · nothing is sent"),
        messages: vec![day, own, passed, last],
        ..match with_khoai(lang, Vec::new()) {
            Phone::Chat(chat) => chat,
            _ => Chat::default(),
        }
    });
    shown(lang, Shown { place: "s72/d6/here", phone, lines, targets: answers(lang) })
}

fn star(lang: Lang, lit: Option<&str>) -> Frame {
    let points = [
        ("school", "bust_tu_van", "Cô tư vấn ở trường", "The school counsellor", true),
        ("home", "bust_ba", "Bà ngoại", "Grandma", true),
        ("line", "bust_111", "Tổng đài 111", "The 111 line", true),
        ("open", "question", "Ai đó bạn nghĩ tới", "Someone you think of", false),
        ("tired", "bust_bo", "Bố, lúc đã nghỉ", "Dad, after a rest", true),
    ];
    let open = lit.is_none();
    let targets = points.iter().filter(|(.., option)| *option && open);
    let targets = targets.map(|(id, _, vi, en, _)| on(id, id, pick(lang, vi, en)));
    let mut targets: Vec<Target> = targets.collect();
    targets.push(if open { light(lang) } else { next(lang) });
    let points = points.iter().map(|(id, icon, vi, en, option)| Point {
        id: (*id).into(),
        label: pick(lang, vi, en),
        icon: (*icon).into(),
        light: match (lit == Some(*id), *id) {
            (true, _) => Light::Lit,
            (false, "tired") => Light::Dim,
            (false, _) => Light::Waits,
        },
        target: (*option && open).then(|| format!("choice:{id}")),
    });
    let phone = Phone::Star(Star { points: points.collect() });
    let mut lines = vec![line(
        "n",
        LineKind::Say,
        "Khoai",
        "nick",
        pick(lang, "Nếu kể thêm lần nữa thì kể ai?", "If I tell once more, who?"),
    )];
    lines.push(ask(lang, "Chạm để thắp một cánh sao.", "Tap to light a point."));
    shown(lang, Shown { place: "s72/d4/here", phone, lines, targets })
}

fn keypad(lang: Lang, typed: &str) -> Frame {
    let full = typed.len() == 3;
    let digits = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "0"];
    let key = |digit: &str| {
        let id = format!("key:{digit}");
        let mut it = target(&id, Role::Tool, Place::Device(id.clone()), digit.into(), "");
        it.state.disabled = full;
        it
    };
    let mut targets: Vec<Target> = digits.iter().map(|digit| key(digit)).collect();
    let mut dial =
        target("dial", Role::Next, Place::Device("dial".into()), pick(lang, "Gọi", "Call"), "");
    dial.state.disabled = !full;
    targets.push(dial);
    let phone = Phone::Call(Call {
        name: pick(lang, "Tổng đài 111", "Helpline 111"),
        icon: "bust_111".into(),
        practice: pick(lang, "ĐANG TẬP · máy không gọi thật", "PRACTICE · no real call"),
        status: pick(lang, "Bấm số", "Press the number"),
        typed: typed.into(),
        keys: digits
            .iter()
            .map(|it| Key { digit: (*it).into(), target: format!("key:{it}") })
            .collect(),
        dial: Some("dial".into()),
        ..Call::default()
    });
    let lines = vec![line(
        "n",
        LineKind::Narration,
        "",
        "",
        pick(
            lang,
            "Tập gọi nhé: bấm 111, rồi bấm nút gọi.",
            "Rehearse the call: press 111, then the call button.",
        ),
    )];
    shown(lang, Shown { place: "s72/dial/here", phone, lines, targets })
}

fn call(lang: Lang, rings: bool) -> Frame {
    let name = pick(lang, "Tổng đài 111", "Helpline 111");
    let mut messages = vec![
        message(
            "n1",
            By::Other,
            &name,
            "",
            pick(
                lang,
                "Tổng đài điện thoại quốc gia bảo vệ trẻ em xin nghe!",
                "National child helpline, hello!",
            ),
        ),
        message(
            "n2",
            By::Other,
            &name,
            "",
            pick(
                lang,
                "Chuyện gì xảy ra, từ bao giờ, và lúc này em có an toàn không?",
                "What happened, since when, and are you safe right now?",
            ),
        ),
    ];
    messages = messages.into_iter().map(new).collect();
    let mut lines: Vec<Line> = messages.iter().map(said).collect();
    lines.push(ask(lang, "Bạn trả lời theo cách của mình.", "Answer in your own way."));
    let mut targets = answers(lang);
    let end = if rings {
        None
    } else {
        targets.remove(0);
        targets.insert(
            3,
            on(
                "d",
                "hang_up",
                pick(lang, "Em muốn dừng cuộc gọi ạ.", "I'd like to stop the call."),
            ),
        );
        Some("choice:d".to_owned())
    };
    if !rings {
        // The card of the same id gives way to the red button.
        targets.remove(0);
    }
    let phone = Phone::Call(Call {
        name,
        icon: "bust_111".into(),
        practice: pick(lang, "ĐANG TẬP · máy không gọi thật", "PRACTICE · no real call"),
        status: pick(lang, "Đang nói chuyện", "On the line"),
        ringing: pick(lang, "Đang gọi…", "Calling…"),
        hang_up: end,
        rings,
        messages,
        ..Call::default()
    });
    shown(lang, Shown { place: "s72/d7/here", phone, lines, targets })
}

fn form(lang: Lang, chosen: Option<&str>) -> Frame {
    let reasons = [
        ("b", "Tin rác: quảng cáo lặp lại", "Spam: the same advert again and again"),
        ("c", "Tôi không thích trang này", "I don't like this page"),
        ("a", "Mạo danh: giả làm người khác", "Pretending to be someone else"),
        ("d", "Chưa chắc: xem cùng người lớn", "Not sure: read it with an adult"),
    ];
    let open = chosen.is_none();
    let mut targets: Vec<Target> = reasons
        .iter()
        .filter(|_| open)
        .map(|(id, vi, en)| on(id, id, pick(lang, vi, en)))
        .collect();
    targets.push(if open { light(lang) } else { next(lang) });
    let phone = Phone::Report(Report {
        title: pick(lang, "Báo cáo trang", "Report a page"),
        page: pick(lang, "Khoai chính hiệu", "The real Khoai"),
        icon: "bust_khoai".into(),
        why: pick(lang, "Trang này làm gì?", "What does this page do?"),
        reasons: reasons
            .iter()
            .map(|(id, vi, en)| Reason {
                id: (*id).into(),
                text: pick(lang, vi, en),
                target: open.then(|| format!("choice:{id}")),
                chosen: chosen == Some(*id),
            })
            .collect(),
        sent: if open {
            String::new()
        } else {
            pick(lang, "Đã ghi báo cáo (bản tập)", "Report noted (practice)")
        },
    });
    let lines = vec![
        line(
            "n",
            LineKind::Narration,
            "",
            "",
            pick(lang, "Đây là mẫu báo cáo, chỉ để tập.", "This report form is only for practice."),
        ),
        ask(
            lang,
            "Trang giả lấy tên và ảnh của Khoai. Chọn mục nào?",
            "The fake page took Khoai's name and photo. Which line fits?",
        ),
    ];
    shown(lang, Shown { place: "s72/report/here", phone, lines, targets })
}
