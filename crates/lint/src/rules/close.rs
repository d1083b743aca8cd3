//! L15: from sensitivity 1, every way through a level passes the mandatory close of each of its
//! bands, word for word. Source: curriculum.md section 4. (The help card and the quick exit are on
//! every screen of the game; its tests see to that.)

use port::{Band, Lang};
use scenario::{Node, Step, walk};

use crate::{
    finding::Report,
    level::{Level, said},
    words::normal,
};

const RULE: &str = "L15";

/// The words of the close, 111 by its id.
pub(crate) const fn close(band: Band, lang: Lang) -> &'static str {
    match (band, lang) {
        (Band::Six, Lang::Vi) => {
            "Không phải lỗi của em. Em nhận ra thế là giỏi. Kể với người lớn em tin nhé. Gọi \
             {help:vn_111} cũng được."
        }
        (Band::Six, Lang::En) => {
            "It is not your fault. Well done for noticing. Tell a grown-up you trust. You can call \
             {help:vn_111}."
        }
        (Band::Nine, Lang::Vi) => {
            "Người làm sai là người kia, không phải em. Em nhận ra là giỏi. Kể lúc nào cũng được. \
             Người này chưa nghe, em kể với người khác. Sợ bị mắng hay bị đánh? {help:vn_111} giúp \
             em nói. Gọi {help:vn_111}: miễn phí, cả ngày lẫn đêm."
        }
        (Band::Nine, Lang::En) => {
            "The one who did wrong is the other person, not you. Well done for noticing. You can \
             tell at any time. If one adult does not hear, tell another. Afraid of being scolded or \
             hit? {help:vn_111} can help you say it. Call {help:vn_111}: free, day and night."
        }
        (Band::Twelve, Lang::Vi) => {
            "Ai ép, lừa hay đe dọa thì người đó sai. Dù bạn đã trả lời hay đã gửi gì, bạn vẫn có \
             quyền được giúp. Nhận ra được như thế là bạn rất tỉnh táo. Giữ lại tin nhắn. Bạn không \
             phải chịu một mình: tìm người lớn bạn tin, thầy cô tư vấn, hoặc gọi {help:vn_111}."
        }
        (Band::Twelve, Lang::En) => {
            "Whoever tricks, pushes or threatens is in the wrong. Whatever you answered or sent, \
             you still have a right to help. Noticing it was smart. Keep the messages. You don't \
             have to carry it alone: find an adult you trust, your school counsellor, or call \
             {help:vn_111}."
        }
    }
}

pub(super) fn check(level: &Level<'_>, report: &mut Report) {
    if level.scenario.sensitivity == 0 {
        return;
    }
    for band in level.scenario.bands.iter().copied() {
        let nodes = level.scenario.nodes.iter().enumerate();
        let closing: Vec<(usize, &Node)> =
            nodes.filter(|(_, node)| node.close == Some(band)).collect();
        let Some((first, _)) = closing.first() else {
            let what = format!("no close for {}", band.id());
            let cure = "mark the closing node with `close`, with the words of the curriculum";
            report.error(RULE, "bands", what, cure);
            continue;
        };
        for lang in Lang::ALL.iter().copied() {
            let joined: Vec<String> = closing
                .iter()
                .flat_map(|(_, node)| node.say.iter())
                .map(|text| same(said(text, lang)))
                .collect();
            if joined.join(" ") != same(close(band, lang)) {
                let what = format!("the close for {} has other words ({})", band.id(), lang.id());
                let cure = format!("write: {}", close(band, lang));
                report.error(RULE, format!("nodes[{first}].say"), what, cure);
            }
        }
        for (index, _) in closing {
            for variant in walk::each(level.variants) {
                let start = level.graph.enter(&level.scenario.start, variant).ok();
                let around = level.graph.reached_from(start, variant, |node| node != index);
                let nodes = level.scenario.nodes.iter().enumerate();
                let ends = |(at, node): (usize, &Node)| {
                    at != index && around[at] && matches!(node.step, Step::End)
                };
                if nodes.into_iter().any(ends) {
                    let what = format!("in variant {variant} the level can end without this close");
                    let cure = "lead every way to an end through it";
                    report.error(RULE, format!("nodes[{index}]"), what, cure);
                    break;
                }
            }
        }
    }
}

/// Blanks and tone placement made one; curly apostrophes too.
fn same(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    normal(&words.join(" ")).replace('’', "'")
}
