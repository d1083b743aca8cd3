//! L09: words and things that are never said, any band, and some only from twelve on.
//! Source: curriculum.md section 4, "Never shown or said". Matched with their diacritics: without them
//! "lớn" and "các" would collide with obscenities.

use std::sync::LazyLock;

use port::{Band, Lang};

use crate::{
    finding::Report,
    level::Level,
    words::{Book, Pattern},
};

static BOOK: LazyLock<Book> = LazyLock::new(|| Book::new(PATTERNS));

const PATTERNS: &[Pattern] = &[
    Pattern {
        lang: Lang::Vi,
        find: r"\b(tình dục|khiêu dâm|cưỡng hiếp|hiếp dâm|ấu dâm)\b",
        cure: "take it out: bodies and acts are never shown or named",
        unless: Pattern::ALWAYS,
        below: None,
        hit: "Đó là phim khiêu dâm.",
        miss: "Sân có cây dâm bụt.",
    },
    Pattern {
        lang: Lang::Vi,
        find: r"\b(khoả thân|trần truồng|ở truồng|cởi (quần|áo|đồ)|(quần|áo|đồ) lót|áo ngực)\b",
        cure: "take it out: bodies and acts are never shown or named",
        unless: Pattern::ALWAYS,
        below: None,
        hit: "Người đó đòi ảnh khỏa thân.",
        miss: "Bé mặc áo phao.",
    },
    Pattern {
        lang: Lang::Vi,
        find: r"\b(vùng kín|bộ phận sinh dục|dương vật|âm đạo|bầu ngực|núm vú)\b",
        cure: "take it out: bodies and acts are never shown or named",
        unless: Pattern::ALWAYS,
        below: None,
        hit: "Chạm vào vùng kín.",
        miss: "Bé uống vú sữa dầm.",
    },
    Pattern {
        lang: Lang::Vi,
        find: r"\b(sờ|chạm|đụng) (vào )?(ngực|mông|đùi)\b",
        cure: "take it out: bodies and acts are never shown or named",
        unless: Pattern::ALWAYS,
        below: None,
        hit: "Nó chạm vào đùi.",
        miss: "Chạm vào ngôi sao.",
    },
    Pattern {
        lang: Lang::Vi,
        find: r"\b(lồn|cặc|buồi|địt|đụ|đéo|đĩ|điếm|cứt)\b",
        cure: "take it out: no swearing, not even quoted",
        unless: Pattern::ALWAYS,
        below: None,
        hit: "Đồ con đĩ!",
        miss: "Các con lớn rồi, cái đít nồi đen.",
    },
    Pattern {
        lang: Lang::Vi,
        find: r"\b(rạch tay|treo cổ|nhảy (lầu|cầu)|thuốc ngủ|thuốc sâu|thắt cổ|nhịn thở)\b",
        cure: "take it out: methods and challenges are never named",
        unless: Pattern::ALWAYS,
        below: None,
        hit: "Thử thách nhịn thở đây!",
        miss: "Nhảy dây bên cầu ao.",
    },
    Pattern {
        lang: Lang::Vi,
        find: r"\b(tự tử|tự sát|tự vẫn|tự làm đau)\b",
        cure: "say it softly, or write it for the oldest band",
        unless: Pattern::ALWAYS,
        below: Some(Band::Twelve),
        hit: "Bạn ấy muốn tự tử.",
        miss: "Em tự làm lấy đèn.",
    },
    Pattern {
        lang: Lang::Vi,
        find: r"\b(giết|đâm chém|máu me|chém)\b",
        cure: "take it out: no violence for the younger bands",
        unless: |it| it.found == "chém" && it.after.trim_start().starts_with("gió"),
        below: Some(Band::Twelve),
        hit: "Quái vật giết cả làng.",
        miss: "Bà chém gió giỏi lắm.",
    },
    Pattern {
        lang: Lang::Vi,
        find: r"\b(biến thái|yêu râu xanh|dâm tặc)\b",
        cure: "describe what is done: “người làm sai”",
        unless: Pattern::ALWAYS,
        below: None,
        hit: "Đó là kẻ biến thái.",
        miss: "Con sâu biến thành bướm.",
    },
    Pattern {
        lang: Lang::Vi,
        find: r"\b(kẻ|người|bọn|đứa) (xấu|ác)\b",
        cure: "describe what is done, not what someone is",
        unless: |it| it.after.trim_start().starts_with("hổ"),
        below: None,
        hit: "Trên mạng toàn người xấu.",
        miss: "Ảnh này chụp xấu quá.",
    },
    Pattern {
        lang: Lang::Vi,
        find: r"\b(đừng|không) bao giờ (lên|dùng|vào) (mạng|internet)\b",
        cure: "say how to be safe there instead",
        unless: Pattern::ALWAYS,
        below: None,
        hit: "Đừng bao giờ lên mạng!",
        miss: "Đừng bao giờ kể mật khẩu.",
    },
    Pattern {
        lang: Lang::Vi,
        find: r"\b(nhục nhã|ô nhục|hư hỏng|đáng đời|đáng kiếp|mất nết)\b",
        cure: "take it out: nobody is shamed",
        unless: Pattern::ALWAYS,
        below: None,
        hit: "Đáng đời lắm!",
        miss: "Cuộc đời đáng yêu.",
    },
    Pattern {
        lang: Lang::Vi,
        find: r"\b(đánh đòn|ăn đòn|ăn roi|roi vọt|quỳ gối)\b",
        cure: "take it out: no punishment is shown",
        unless: Pattern::ALWAYS,
        below: None,
        hit: "Về nhà ăn đòn!",
        miss: "Đòn gánh của bà.",
    },
    Pattern {
        lang: Lang::En,
        find: r"\b(sex|sexual|sexually|sexy|porn\w*|rap(e|ed|ist))\b",
        cure: "take it out: bodies and acts are never shown or named",
        unless: Pattern::ALWAYS,
        below: None,
        hit: "He sent porn.",
        miss: "The rope is long.",
    },
    Pattern {
        lang: Lang::En,
        find: r"\b(naked|nudes?|nudity|undress\w*|underwear|strip(ped)? (off|naked))\b",
        cure: "take it out: bodies and acts are never shown or named",
        unless: Pattern::ALWAYS,
        below: None,
        hit: "Send a nude.",
        miss: "The new net.",
    },
    Pattern {
        lang: Lang::En,
        find: r"\b(genitals?|penis|vagina|breasts?|private parts)\b",
        cure: "take it out: bodies and acts are never shown or named",
        unless: Pattern::ALWAYS,
        below: None,
        hit: "It shows private parts.",
        miss: "Keep it private. Parts fell off.",
    },
    Pattern {
        lang: Lang::En,
        find: r"\b(fuck\w*|shit\w*|bitch\w*|slut\w*|whore\w*|bastards?)\b",
        cure: "take it out: no swearing, not even quoted",
        unless: Pattern::ALWAYS,
        below: None,
        hit: "Oh shit!",
        miss: "The ship is here.",
    },
    Pattern {
        lang: Lang::En,
        find: r"\b(overdose|hang (yourself|himself|herself)|cut(ting)? (yourself|my wrists?|her wrists?|his wrists?)|choking game)\b",
        cure: "take it out: methods and challenges are never named",
        unless: Pattern::ALWAYS,
        below: None,
        hit: "Try the choking game.",
        miss: "Cut the paper yourself.",
    },
    Pattern {
        lang: Lang::En,
        find: r"\b(suicid\w*|self-harm\w*|kill (myself|yourself|himself|herself))\b",
        cure: "say it softly, or write it for the oldest band",
        unless: Pattern::ALWAYS,
        below: Some(Band::Twelve),
        hit: "He talks of suicide.",
        miss: "She looks sad.",
    },
    Pattern {
        lang: Lang::En,
        find: r"\b(kill(s|ed|ing)?|murder\w*|blood|bloody|stab\w*)\b",
        cure: "take it out: no violence for the younger bands",
        unless: Pattern::ALWAYS,
        below: Some(Band::Twelve),
        hit: "The monster killed it.",
        miss: "The skill is new.",
    },
    Pattern {
        lang: Lang::En,
        find: r"\b(perverts?|p(a|ae)?edophiles?|predators?|creeps?)\b",
        cure: "describe what is done, not what someone is",
        unless: Pattern::ALWAYS,
        below: None,
        hit: "He is a predator.",
        miss: "The boat creaks.",
    },
    Pattern {
        lang: Lang::En,
        find: r"\b(bad|evil) (people|persons?|guys?|man|men|woman|women|strangers?)\b",
        cure: "describe what is done, not what someone is",
        unless: Pattern::ALWAYS,
        below: None,
        hit: "Bad people are online.",
        miss: "A bad page.",
    },
    Pattern {
        lang: Lang::En,
        find: r"\bnever (use|go on|go to) (the )?(internet|web|net)\b|\bnever go online\b",
        cure: "say how to be safe there instead",
        unless: Pattern::ALWAYS,
        below: None,
        hit: "Never go online!",
        miss: "Never give a password.",
    },
    Pattern {
        lang: Lang::En,
        find: r"\b(shame on you|ashamed of (you|yourself)|serves you right)\b",
        cure: "take it out: nobody is shamed",
        unless: Pattern::ALWAYS,
        below: None,
        hit: "Shame on you!",
        miss: "It serves ten.",
    },
];

pub(super) fn check(level: &Level<'_>, report: &mut Report) {
    super::search(level, report, "L09", &BOOK, |line| line.shown());
}

#[cfg(test)]
mod tests {
    #[test]
    fn patterns_hit_and_miss() {
        super::BOOK.prove();
    }
}
