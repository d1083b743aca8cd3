//! One small edit of a clean base for each way to break a rule: it yields exactly that rule, at the
//! line that was edited.

mod common;

use common::{NINE, SIX, edit, lint, rules, shown};

/// A base, its edits, the rule it breaks, and what stands on the line that is named.
struct Fixture {
    rule: &'static str,
    base: &'static str,
    edits: &'static [(&'static str, &'static str)],
    on: &'static str,
}

const fn six(
    rule: &'static str,
    on: &'static str,
    edits: &'static [(&'static str, &'static str)],
) -> Fixture {
    Fixture { rule, base: SIX, edits, on }
}

const fn nine(
    rule: &'static str,
    on: &'static str,
    edits: &'static [(&'static str, &'static str)],
) -> Fixture {
    Fixture { rule, base: NINE, edits, on }
}

const TWELVE_VI: &str = "Ai ép, lừa hay đe doạ thì người đó sai. Dù bạn đã trả lời hay đã gửi gì, bạn vẫn có quyền được giúp. Nhận ra được như thế là bạn rất tỉnh táo. Giữ lại tin nhắn. Bạn không phải chịu một mình: tìm người lớn bạn tin, thầy cô tư vấn, hoặc gọi {help:vn_111}.";

const TWELVE_EN: &str = "Whoever tricks, pushes or threatens is in the wrong. Whatever you answered or sent, you still have a right to help. Noticing it was smart. Keep the messages. You don't have to carry it alone: find an adult you trust, your school counsellor, or call {help:vn_111}.";

const FIXTURES: &[Fixture] = &[
    // S00: not RON. S01: not the format. S02: not playable.
    six("S00", "otherwise", &[("otherwise: Some(\"d3\"),", "otherwise: Some(\"d3\"],")]),
    six("S00", "id: \"s90_base\"", &[("    format: 1,", "    format: 1")]),
    six("S00", "Mở hộp ra", &[("\"Mở hộp ra\"", "\"Mở hộp ra")]),
    six("S01", "colour", &[("    sensitivity: 1,", "    sensitivity: 1,\n    colour: \"red\",")]),
    six(
        "S01",
        "grade: saef",
        &[("icon: \"battery\", grade: safe", "icon: \"battery\", grade: saef")],
    ),
    six("S01", ")", &[("    risk: [contract],\n", "")]),
    six("S02", "format: 9", &[("format: 1", "format: 9")]),
    six("S02", "start", &[("start: \"d1\"", "start: \"d0\"")]),
    six(
        "S02",
        "go: \"d9\"",
        &[(
            "\"Hộp xẹp rồi!\", en: \"The box is flat!\", voice: \"auto\")], go: \"d2\"",
            "\"Hộp xẹp rồi!\", en: \"The box is flat!\", voice: \"auto\")], go: \"d9\"",
        )],
    ),
    six("S02", "who: \"bxo\"", &[("who: \"box\"", "who: \"bxo\"")]),
    six(
        "S02",
        "{adlut}",
        &[(
            "vi: \"Có {adult} đây!\", en: \"{adult} is",
            "vi: \"Có {adlut} đây!\", en: \"{adlut} is",
        )],
    ),
    six("S02", "look: \"{button.lok}\"", &[("{button.look}", "{button.lok}")]),
    six("S02", "look: \"flim\"", &[("look: \"film\"", "look: \"flim\"")]),
    six("S02", "id: \"fake\"", &[("\"at\": \"bottom_left\"", "\"at\": \"nowhere\"")]),
    six("S02", "(", &[("            otherwise: Some(\"d3\"),\n", "")]),
    six("S02", "at: \"fkae\"", &[("at: \"fake\"", "at: \"fkae\"")]),
    six("S02", "decision: (", &[("                    next: \"close1\",\n", "")]),
    six(
        "S02",
        "variants",
        &[(
            "(level: 3, about: \"as written\")",
            "(level: 1, about: \"twice\"), (level: 3, about: \"as written\")",
        )],
    ),
    six("S02", "difficulty", &[("{1: 2, 3: 3}", "{1: 2}")]),
    // L01: what it teaches.
    six(
        "L01",
        "skills",
        &[
            ("    skills: [spot_tricks_and_scams],", "    skills: [],"),
            (
                "skill: spot_tricks_and_scams, difficulty: {1: 1, 3: 3}, reference: true",
                "skill: spot_tricks_and_scams, difficulty: {1: 1, 3: 3}",
            ),
        ],
    ),
    six(
        "L01",
        "skills",
        &[("    skills: [spot_tricks_and_scams],", "    skills: [protect_accounts],")],
    ),
    six(
        "L01",
        "world",
        &[
            ("world: ben_song", "world: luy_tre"),
            (
                "    skills: [spot_tricks_and_scams],",
                "    skills: [spot_tricks_and_scams, protect_accounts],",
            ),
        ],
    ),
    nine("L01", "risk", &[("risk: [contact]", "risk: []")]),
    // L02: ids.
    six("L02", "s90_Home_n1", &[("s90_home_n1", "s90_Home_n1")]),
    six("L02", "s04_home_n1", &[("s90_home_n1", "s04_home_n1")]),
    six("L02", "Cùng người lớn", &[("s90_home_n1", "s90_d1_n1")]),
    six("L02", "s90_gone", &[("s90_home_n1", "s90_gone")]),
    six("L02", "s90_other", &[("id: \"s90_base\"", "id: \"s90_other\"")]),
    six(
        "L02",
        "s90_d3_b",
        &[("(id: \"b\", text: (id: \"s90_d3_b\"", "(id: \"a\", text: (id: \"s90_d3_b\"")],
    ),
    // L03, L16: sensitivity.
    six(
        "L03",
        "sensitivity",
        &[
            ("sensitivity: 1", "sensitivity: 2"),
            (
                "    sources:",
                "    content_note: (id: \"s90_note\", vi: \"Có hộp lạ.\", en: \"A strange box.\", voice: \"auto\"),\n    skip_allowed: true,\n    sources:",
            ),
        ],
    ),
    nine("L16", "sensitivity", &[("    skip_allowed: true,\n", "")]),
    nine(
        "L16",
        "sensitivity",
        &[(
            "    content_note: Some(id: \"s91_note\", vi: \"Có người muốn em giữ kín một điều.\", en: \"Someone wants you to keep something to yourself.\"),\n",
            "",
        )],
    ),
    // L04: the graph.
    six(
        "L04",
        "(",
        &[(
            "        (\n            id: \"home\",",
            "        (\n            id: \"alone\",\n            say: [(id: \"s90_alone\", vi: \"Một mình.\", en: \"Alone.\", voice: \"auto\")],\n            step: next(\"home\"),\n        ),\n        (\n            id: \"home\",",
        )],
    ),
    six(
        "L04",
        "(",
        &[(
            "            say: [(id: \"s90_home_n1\", vi: \"Cùng người lớn tìm nút nhà.\", en: \"Find the home button together.\", voice: \"auto\")],\n",
            "",
        )],
    ),
    six("L04", "(", &[("step: next(\"home\")", "step: next(\"close1\")")]),
    // L05: a way back.
    six(
        "L05",
        "then",
        &[(
            "                                recover: (id: \"s90_d1_b_r\", vi: \"Kéo dây đèn nhé.\", en: \"Pull the string.\", voice: \"auto\"),\n",
            "",
        )],
    ),
    six(
        "L05",
        "game_over",
        &[(
            "                            tags: [ask],\n",
            "                            tags: [ask, game_over],\n",
        )],
    ),
    // L06: what is judged.
    six("L06", "decision: (", &[("grade: safe, tags: [ask], then", "grade: safe, then")]),
    six("L06", "nodes", &[("item: genuine", "item: trick")]),
    // L07: lengths.
    six(
        "L07",
        "một hai",
        &[("Cùng người lớn tìm nút nhà.", "Cùng người lớn tìm nút nhà một hai ba bốn.")],
    ),
    six(
        "L07",
        "one two",
        &[(
            "vi: \"Cùng người lớn tìm nút nhà.\", en: \"Find the home button together.\"",
            "vi: \"Cùng người lớn tìm nút nhà.\", en: \"Find the home button together one two three.\"",
        )],
    ),
    six(
        "L07",
        "(",
        &[(
            "Cùng người lớn tìm nút nhà.",
            "Cùng người lớn tìm nút nhà. Cùng người lớn tìm nút nhà. Cùng người lớn tìm nút nhà. Tìm nhé, tìm nhé.",
        )],
    ),
    six(
        "L07",
        "Hỏi người lớn",
        &[("vi: \"Hỏi người lớn\"", "vi: \"Hỏi người lớn đi nhé, nhanh lên nào\"")],
    ),
    six(
        "L07",
        "options",
        &[(
            "                        (id: \"b\", text: (id: \"s90_d2_b\", vi: \"Hộp quà giả\", en: \"A fake box\", voice: \"auto\"), icon: \"gift\", grade: fine, then: (say: [(id: \"s90_d2_b_f\", who: \"sao\", vi: \"Máy chỉ nhắc thôi.\", en: \"It just reminds.\", voice: \"auto\")], go: \"d3\")),\n",
            "",
        )],
    ),
    six(
        "L07",
        "s90_d1_c_f",
        &[(
            "(vi: \"bà\", en: \"Grandma\")",
            "(vi: \"bà ngoại rất là hiền của em và anh\", en: \"Grandma\")",
        )],
    ),
    // L08: both languages.
    six(
        "L08",
        "s90_class",
        &[("en: \"Everyone point: which button is outside the box?\"", "en: \"\"")],
    ),
    six("L08", "ten boxes", &[("Ôi, mười chiếc hộp!", "Ôi, 10 chiếc hộp!")]),
    six(
        "L08",
        "is here. Good",
        &[("en: \"{adult} is here. Good call!\"", "en: \"She is here. Good call!\"")],
    ),
    six("L08", "Dad", &[("(vi: \"bố\", en: \"Dad\")", "(vi: \" \", en: \"Dad\")")]),
    // L09-L14: what is never said.
    six("L09", "giết", &[("Uống nước nào!", "Hộp giết hết!")]),
    nine("L09", "naked", &[("Guest sends three more messages.", "Guest asks for naked pictures.")]),
    six("L10", "Tại bạn", &[("Uống nước nào!", "Tại bạn bấm mà!")]),
    nine(
        "L10",
        "should have",
        &[("Thank you for telling. I will help.", "You should have told me.")],
    ),
    six("L11", "forever", &[("The box is flat!", "It stays forever!")]),
    nine("L11", "huỷ hoại", &[("Đêm dài ghê, lòng vẫn nặng.", "Đêm dài huỷ hoại tất cả.")]),
    nine(
        "L12",
        "giữ bí mật",
        &[("Cảm ơn em đã kể. Cô giúp ngay.", "Cảm ơn em. Cô giữ bí mật nhé.")],
    ),
    nine("L13", "mách", &[("Cảm ơn em đã kể. Cô giúp ngay.", "Cảm ơn em đã mách cô.")]),
    nine("L14", "công an huyện", &[("Còn kể được với ai?", "Hỏi công an huyện ở đâu?")]),
    // L15: the close.
    six("L15", "say", &[("Em nhận ra thế là giỏi.", "Em giỏi.")]),
    six(
        "L15",
        "bands",
        &[
            (
                "            close: band_6_8,\n            step: next(\"close2\"),",
                "            step: next(\"close2\"),",
            ),
            (
                "            close: band_6_8,\n            step: next(\"home\"),",
                "            step: next(\"home\"),",
            ),
        ],
    ),
    six(
        "L15",
        "(",
        &[
            ("next: \"close1\"", "next: \"home\""),
            (
                "            id: \"home\",",
                "            id: \"home\",\n            checkpoint: true,",
            ),
            (
                "            step: end",
                "            step: play(story_choice(decision: (ask: (id: \"s90_more\", vi: \"Xem nữa nhé?\", en: \"More?\", voice: \"auto\"), options: [(id: \"a\", text: (id: \"s90_more_a\", vi: \"Có\", en: \"Yes\", voice: \"auto\"), icon: \"family\", grade: free, then: (say: [], go: \"close1\")), (id: \"b\", text: (id: \"s90_more_b\", vi: \"Thôi\", en: \"No\", voice: \"auto\"), icon: \"family\", grade: free, then: (say: [], go: \"out\"))])))\n        ),\n        (\n            id: \"out\",\n            say: [(id: \"s90_out\", vi: \"Chào nhé.\", en: \"Bye.\", voice: \"auto\")],\n            step: end",
            ),
        ],
    ),
    six(
        "L15",
        "adults",
        &[(
            "        disclosure: (id: \"s90_disclosure\", vi: \"Nghe, cảm ơn, đừng hỏi: sao con lại bấm?\", en: \"Listen, thank, do not ask: why did you tap?\"),\n",
            "",
        )],
    ),
    // L07: what a whole class reads from afar.
    six(
        "L07",
        "s90_class",
        &[(
            "vi: \"Cả lớp chỉ tay: nút nào ở ngoài hộp?\"",
            "vi: \"Cả lớp chỉ tay: nút nào ở ngoài hộp? Nói thầm với bạn bên cạnh xem vì sao.\"",
        )],
    ),
    // L17-L19: telling.
    nine(
        "L17",
        "Tell Grandpa",
        &[
            ("en: \"Tell Grandpa\"), grade: safe", "en: \"Tell Grandpa\"), grade: fine"),
            (
                "en: \"Take the gem first\"), grade: risky",
                "en: \"Take the gem first\"), grade: safe",
            ),
        ],
    ),
    nine("L17", "tags", &[("tags: [tell, tell_another]", "tags: [tell, tell_another, punished]")]),
    six(
        "L18",
        "decision",
        &[
            (
                "who: \"line\", vi: \"{help:vn_111} nghe em đây!\", en: \"{help:vn_111} is listening!\"",
                "who: \"sao\", vi: \"Có chị đây!\", en: \"I am here!\"",
            ),
            (
                "vi: \"Gọi {help:vn_111}\", en: \"Call {help:vn_111}\"",
                "vi: \"Gọi chị\", en: \"Call my sister\"",
            ),
        ],
    ),
    six("L18", "decision", &[("who: \"co_giao\", vi", "who: \"adult\", vi")]),
    nine("L19", "dismissive", &[("tags: [tell, tell_another]", "tags: [tell]")]),
    // L20: tricks.
    six("L20", "s90_d1_n1", &[("tags: [trick, f2]", "tags: [trick]")]),
    nine("L20", "s91_chat_n1", &[("tags: [f1, f2]", "tags: []")]),
    nine(
        "L20",
        "say",
        &[(
            "tags: [f1, f2]),",
            "tags: [f1, f2]), (id: \"s91_chat_n2\", who: \"guest\", vi: \"Nhé.\", en: \"Yes.\", tags: [f2]), (id: \"s91_chat_n3\", who: \"guest\", vi: \"Nhé.\", en: \"Yes.\", tags: [f2]), (id: \"s91_chat_n4\", who: \"guest\", vi: \"Nhé.\", en: \"Yes.\", tags: [f2]),",
        )],
    ),
    six(
        "L20",
        "s90_d3_n1",
        &[
            (
                "(id: \"s90_d3_n1\", who: \"sao\", vi: \"Máy nhắc uống nước kìa!\", en: \"It says: drink water!\"",
                "(id: \"s90_d3_n1\", who: \"box\", tags: [trick, f7], vi: \"Máy nhắc uống nước kìa!\", en: \"It says: drink water!\"",
            ),
            ("(id: \"s90_d2_n1\",", "(id: \"s90_d2_n1\", tags: [trick, f2],"),
        ],
    ),
    six(
        "L20",
        "s90_home_n1",
        &[("(id: \"s90_home_n1\",", "(id: \"s90_home_n1\", tags: [trick, f7],")],
    ),
    // L21-L25: what is never there.
    six(
        "L21",
        "send_image",
        &[(
            "                            tags: [ask],\n",
            "                            tags: [ask, send_image],\n",
        )],
    ),
    nine("L22", "art: \"ong\"", &[("role: stranger)", "role: stranger, art: \"ong\")")]),
    nine("L22", "accent", &[("role: stranger)", "role: stranger, accent: \"bắc\")")]),
    nine(
        "L23",
        "s91_again_a",
        &[
            ("sensitivity: 2", "sensitivity: 3, teacher_unlock: true"),
            ("bands: [band_9_11]", "bands: [band_12_15]"),
            ("close: band_9_11,\n            step: next(\"close2\")", "step: next(\"close2\")"),
            (
                "close: band_9_11,\n            step: end",
                "close: band_12_15,\n            step: end",
            ),
            (
                "Người này chưa nghe, em kể với người khác. Sợ bị mắng hay bị đánh? {help:vn_111} giúp em nói. Gọi {help:vn_111}: miễn phí, cả ngày lẫn đêm.",
                TWELVE_VI,
            ),
            (
                "If one adult does not hear, tell another. Afraid of being scolded or hit? {help:vn_111} can help you say it. Call {help:vn_111}: free, day and night.",
                TWELVE_EN,
            ),
            ("Kể với cô giáo", "Lưu ảnh, kể với cô giáo"),
        ],
    ),
    six("L24", "Hết giờ", &[("Uống nước nào!", "Hết giờ rồi!")]),
    six(
        "L24",
        "timer",
        &[(
            "                    pick: each,",
            "                    pick: each,\n                    timer: 10,",
        )],
    ),
    six("L25", "weapon_rack", &[("icons: [\"gift\"]", "icons: [\"weapon_rack\"]")]),
    six("A01", "gfit", &[("icons: [\"gift\"]", "icons: [\"gfit\"]")]),
    six("A01", "id: \"adult\"", &[("\"art\": \"ba\"", "\"art\": \"be\"")]),
    // L26: voices and pictures for the youngest.
    six(
        "L26",
        "s90_home_n1",
        &[(
            "en: \"Find the home button together.\", voice: \"auto\"",
            "en: \"Find the home button together.\"",
        )],
    ),
    six("L26", "s90_d3_a", &[("icon: \"real_ok\", ", "")]),
    // L27: nothing is typed.
    six(
        "L27",
        "free_text",
        &[(
            "                    pick: each,",
            "                    pick: each,\n                    free_text: true,",
        )],
    ),
    // L28, L31: nothing is stored or linked by a level.
    six(
        "L28",
        "save_as",
        &[(
            "                    pick: each,",
            "                    pick: each,\n                    save_as: \"x\",",
        )],
    ),
    six(
        "L31",
        "url",
        &[(
            "                    pick: each,",
            "                    pick: each,\n                    url: \"x\",",
        )],
    ),
    // L29-L30: numbers and addresses.
    six(
        "L29",
        "0912",
        &[("Uống nước nào!", "Gọi 0912 345 678!"), ("Let us drink!", "Call 0912 345 678!")],
    ),
    six("L29", "address", &[("phim.example", "phim.vn")]),
    six("L30", "111", &[("Uống nước nào!", "Gọi 111 nào!"), ("Let us drink!", "Call 111!")]),
    six(
        "L30",
        "vn_112",
        &[(
            "vi: \"Gọi {help:vn_111}\", en: \"Call {help:vn_111}\"",
            "vi: \"Gọi {help:vn_112}\", en: \"Call {help:vn_112}\"",
        )],
    ),
    // L32-L33: names and claims.
    six("L32", "YouTube", &[("Uống nước nào!", "Mở YouTube nào!")]),
    nine(
        "L33",
        "53%",
        &[
            ("Đêm dài ghê, lòng vẫn nặng.", "Có 53% bạn im."),
            ("A long night with a heavy heart.", "53% stay silent."),
        ],
    ),
    six(
        "L33",
        "source: \"tael\"",
        &[("(id: \"s90_home_n1\",", "(id: \"s90_home_n1\", source: \"tael\",")],
    ),
    // Grades and hints.
    six(
        "G01",
        "decision",
        &[(
            "                    hints: [(id: \"s90_d3_h1\", vi: \"Ai nhắc thế nhỉ?\", en: \"Who says so?\", voice: \"auto\")],\n",
            "",
        )],
    ),
    six("G02", "s90_d2_b", &[("grade: fine, then", "grade: free, then")]),
    six("G02", "options", &[("icon: \"battery\", grade: safe", "icon: \"battery\", grade: fine")]),
    six("G02", "s90_menu_a", &[("icon: \"family\", grade: free", "icon: \"family\", grade: safe")]),
    six("G03", "variants", &[("{1: 1, 3: 3}", "{1: 2, 3: 3}"), ("{1: 1, 3: 2}", "{1: 2, 3: 2}")]),
    // Spelling.
    six("T01", "Xóa", &[("Uống nước nào!", "Xóa đi nào!")]),
    six("T01", "kỹ", &[("Uống nước nào!", "Nhìn kỹ nào!")]),
    six("T02", "nước", &[("Uống nước nào!", "Uo\u{302}\u{301}ng nước nào!")]),
];

#[test]
fn each_fixture_breaks_exactly_its_rule() {
    let mut wrong = String::new();
    for (index, fixture) in FIXTURES.iter().enumerate() {
        let Fixture { rule, base, edits, on } = fixture;
        let text = edit(base, edits);
        let findings = lint(base, &text);
        let places = findings.iter().filter(|it| it.rule == *rule);
        let on_line = places.into_iter().any(|finding| {
            let line = text.lines().nth(finding.line - 1).unwrap_or_default();
            let from: String = line.chars().skip(finding.column - 1).collect();
            line.contains(on) && !from.trim().is_empty()
        });
        if rules(&findings) != [*rule] || !on_line {
            wrong += &format!("#{index} {rule} on “{on}” {:?}:\n{}\n", edits[0], shown(&findings));
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

/// S49 with one small edit of its photo or its board: the rule that tells.
#[test]
fn the_photo_and_its_board_obey_the_rules() {
    const S49: &str = include_str!("../../../levels/luy_tre/s49_five_clues.ron");
    let pack = lint::Pack { art: None, lock: None, ..common::pack() };
    let path = std::path::Path::new("levels/luy_tre/s49_five_clues.ron");
    let clean = rules(&lint::lint_text(path, S49, &pack));
    let has = |old: &str, new: &str, rule: &str| {
        assert!(S49.contains(old), "`{old}` must be there");
        let found = lint::lint_text(path, &S49.replacen(old, new, 1), &pack);
        assert!(!clean.contains(&rule), "{rule} is told of the level itself");
        assert!(rules(&found).contains(&rule), "{rule}: {old} -> {new}:\n{}", shown(&found));
    };
    let long = "Con đường nhỏ rợp bóng tre xanh dẫn về ngôi nhà cũ của ông ngoại";
    has("vi: \"Bảng tên ngõ\"", &format!("vi: \"{long}\""), "L07");
    has("vi: \"Cá là để khoe, cứ để nguyên!\"", &format!("vi: \"{long} {long}\""), "L07");
    has("icon: \"spot_pin\"", "icon: \"weapon_pin\"", "L25");
    has("skills: [manage_footprint, ask_before_posting]", "skills: [ask_before_posting]", "L01");
    has("holds: harmless", "holds: clue", "L06");
    has("vi: \"Nước mía mát\"", "vi: \"Gọi 0912 345 678\"", "L29");
}
