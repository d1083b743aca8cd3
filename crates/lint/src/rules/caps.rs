//! L07: how long a sentence, a screen and a choice may be, how many choices, and how hard English
//! reads. Source: the stricter of curriculum.md section 4 and look-and-feel.md section A, as listed
//! in model-levels.md section 0.
//!
//! A screen is what a node says, its question, its choices and the words of its box; what comes of a
//! choice is the next one. A hint takes the place of the question when it is asked for: it is held to
//! the length of a sentence only. Labels of the pretend page are held to the length of a choice and
//! do not count. A mandatory close (L15) is not held to the length of a sentence: its words are given.

use std::collections::BTreeSet;

use port::{Band, Lang};
use scenario::{
    Help, Mechanic, Node, Pick, PieceSpec, Step, Text, placeholders,
    walk::{self, Kind},
};

use crate::{
    Pack,
    finding::Report,
    level::{Level, said},
    words,
};

const RULE: &str = "L07";
/// How many things can be touched in turn.
const THINGS: usize = 6;

/// The caps of one band in one language.
struct Caps {
    sentence: usize,
    screen: usize,
    choice: usize,
}

const fn caps(band: Band, lang: Lang) -> Caps {
    let (sentence, screen, choice) = match (band, lang) {
        (Band::Six, Lang::Vi) => (9, 20, 7),
        (Band::Nine, Lang::Vi) => (14, 45, 12),
        (Band::Twelve, Lang::Vi) => (20, 80, 16),
        (Band::Six, Lang::En) => (7, 20, 7),
        (Band::Nine, Lang::En) => (11, 45, 11),
        (Band::Twelve, Lang::En) => (16, 75, 16),
    };
    Caps { sentence, screen, choice }
}

/// How many choices a decision may offer, and up to which grade English may read.
const fn most(band: Band) -> (usize, f64) {
    match band {
        Band::Six => (3, 2.0),
        Band::Nine => (3, 4.0),
        Band::Twelve => (4, 6.0),
    }
}

const fn unit(lang: Lang) -> &'static str {
    match lang {
        Lang::Vi => "tiếng",
        Lang::En => "words",
    }
}

pub(super) fn check(level: &Level<'_>, pack: &Pack, report: &mut Report) {
    let count = Counter { level, pack };
    for lang in Lang::ALL.iter().copied() {
        texts(&count, lang, report);
        for (index, at, node) in level.nodes() {
            screens(&count, lang, &at, index, node, report);
        }
    }
    choices(level, report);
    let (_, limit) = most(level.youngest());
    let shown = level.lines.iter().filter(|line| line.shown() && line.kind != Kind::Name);
    if let Some(grade) = words::grade(shown.filter_map(|line| line.en.first()).map(String::as_str))
        && grade > limit
    {
        let what = format!("the English reads at grade {grade:.1}, at most {limit} is aimed at");
        report.warning(RULE, "id", what, "use shorter words and sentences");
    }
}

fn texts(count: &Counter<'_, '_>, lang: Lang, report: &mut Report) {
    let level = count.level;
    let caps = caps(level.youngest(), lang);
    for line in &level.lines {
        let mandatory = line.kind == Kind::Say
            && line.when.node.is_some_and(|index| level.scenario.nodes[index].close.is_some());
        if matches!(line.kind, Kind::Adults | Kind::Name) || mandatory {
            continue;
        }
        let label = matches!(
            line.kind,
            Kind::Choice
                | Kind::Element
                | Kind::Tab
                | Kind::Spot
                | Kind::Letters
                | Kind::Bin
                | Kind::Card
        );
        let longest = count.readings(&line.readings(lang).iter().collect::<Vec<_>>(), lang);
        let (found, cap, of) = if label {
            (longest.whole, caps.choice, "a label")
        } else {
            (longest.sentence, caps.sentence, "a sentence")
        };
        if found > cap {
            let what =
                format!("{found} {} in {of} of `{}`, at most {cap}", unit(lang), line.text.id);
            report.error(RULE, line.at_lang(lang), what, "shorten it, or make two of it");
        }
    }
}

fn screens(
    count: &Counter<'_, '_>,
    lang: Lang,
    at: &str,
    index: usize,
    node: &Node,
    report: &mut Report,
) {
    let level = count.level;
    let cap = caps(level.youngest(), lang).screen;
    let mut tell = |at: String, what: &str, found: usize| {
        if found > cap {
            let what = format!("{found} {} on the screen of {what}, at most {cap}", unit(lang));
            report.error(RULE, at, what, "shorten it, or spread it over two nodes");
        }
    };
    let mut longest = 0;
    for variant in walk::each(level.reached[index]) {
        let mut fixed: Vec<&Text> = node.say.iter().collect();
        if let Step::Play(Mechanic::FakeBrowser(play)) = &node.step {
            fixed.extend(play.popup.iter().filter_map(|popup| popup.text.as_ref()));
        }
        match &node.step {
            Step::Play(Mechanic::SortBins(play)) => fixed.push(&play.card.text),
            Step::Play(Mechanic::AiCheck(play)) => fixed.extend(&play.from),
            // Posts are read; what else lies side by side has labels.
            Step::Play(Mechanic::FeedSim(play)) => {
                let pieces = level.scenario.spread.iter().flat_map(|spread| &spread.pieces);
                let there = |it: &&PieceSpec| {
                    play.shows.contains(&it.id) && walk::chosen(&it.only, 1 << variant) != 0
                };
                fixed.extend(pieces.filter(there).filter(|it| !it.button).map(|it| &it.text));
            }
            _ => {}
        }
        if let Step::Play(Mechanic::Redact(board)) = &node.step {
            longest = longest.max(super::board::screen(count, &fixed, board, lang, variant));
            continue;
        }
        let Some(decision) = node.decision() else {
            longest = longest.max(count.screen(&fixed, lang, variant));
            continue;
        };
        let offered = decision.options.iter();
        let offered = offered.filter(|it| walk::chosen(&it.only, 1 << variant) != 0);
        fixed.extend(offered.map(|choice| &choice.text));
        fixed.push(&decision.ask);
        longest = longest.max(count.screen(&fixed, lang, variant));
    }
    tell(at.to_owned(), &format!("`{}`", node.id), longest);
    for (option, choice) in node.decision().iter().flat_map(|it| &it.options).enumerate() {
        let texts: Vec<&Text> = choice.then.say.iter().chain(&choice.then.recover).collect();
        let offered = walk::chosen(&choice.only, level.reached[index]);
        let longest = walk::each(offered).map(|variant| count.screen(&texts, lang, variant)).max();
        let at = format!("{at}.step.decision.options[{option}].then");
        tell(at, &format!("what comes of `{}`", choice.text.id), longest.unwrap_or_default());
    }
}

fn choices(level: &Level<'_>, report: &mut Report) {
    let (most, _) = most(level.youngest());
    for (index, at, node) in level.nodes() {
        let Some(decision) = node.decision() else { continue };
        // What can be pointed at in an old chat is a message, read anyway: only the cards are a choice beside it.
        let spotter = matches!(node.step, Step::Play(Mechanic::FlagSpotter(_)));
        let offered = |variant: u8| {
            let options = decision.options.iter();
            let there = options.filter(|it| walk::chosen(&it.only, 1 << variant) != 0);
            let (messages, cards): (Vec<_>, Vec<_>) =
                there.partition(|it| spotter && it.at.is_some());
            (messages.len() + cards.len()).min(cards.len().max(2))
        };
        // Where each thing can be touched in turn and nothing is judged, it is no choice between them.
        let each = decision.pick == Pick::Each && decision.measures.is_none();
        let most = if each && node.spread_play().is_some() { THINGS } else { most };
        let wrong = walk::each(level.reached[index])
            .map(|variant| (variant, offered(variant)))
            .find(|(_, count)| !(2..=most).contains(count));
        if let Some((variant, count)) = wrong {
            let what = format!("{count} choices in variant {variant}");
            let at = format!("{at}.step.decision.options");
            report.error(RULE, at, what, format!("offer 2 to {most}"));
        }
    }
}

/// The longest that some texts can be.
struct Longest {
    whole: usize,
    sentence: usize,
}

pub(super) struct Counter<'c, 's> {
    pub(super) level: &'c Level<'s>,
    pack: &'c Pack,
}

impl Counter<'_, '_> {
    /// Help numbers as they are read: a tiếng a digit in Vietnamese, one word in English.
    fn help(&self, text: &str, lang: Lang) -> Help {
        let named: BTreeSet<&str> =
            placeholders(text).filter_map(|name| name.strip_prefix("help:")).collect();
        let read = |id: &str| {
            let entry = self.pack.help.as_ref().and_then(|help| help.entry(id));
            let digits =
                entry.map_or(3, |entry| entry.number.chars().filter(char::is_ascii_digit).count());
            match lang {
                Lang::Vi => vec!["số"; digits].join(" "),
                Lang::En => "number".into(),
            }
        };
        named.into_iter().map(|id| (id.to_owned(), read(id))).collect()
    }

    fn readings(&self, readings: &[&String], lang: Lang) -> Longest {
        let mut longest = Longest { whole: 0, sentence: 0 };
        for reading in readings {
            let help = self.help(reading, lang);
            let text = self.level.fill(reading, lang, &scenario::Draw::default(), &help);
            longest.whole = longest.whole.max(words::words(&text));
            let sentences = words::sentences(&text);
            let most = sentences.into_iter().map(words::words).max().unwrap_or_default();
            longest.sentence = longest.sentence.max(most);
        }
        longest
    }

    /// The most words that these texts can have together.
    pub(super) fn screen(&self, texts: &[&Text], lang: Lang, variant: u8) -> usize {
        let drawn = texts.iter().map(|text| said(text, lang)).filter(|text| text.contains('{'));
        let drawn: Vec<&str> = drawn.collect();
        let plain = texts.iter().map(|text| said(text, lang)).filter(|text| !text.contains('{'));
        let fixed: usize = plain.map(words::words).sum();
        let draws = self.level.draws(drawn.iter().copied(), 1 << variant);
        let help = self.help(&drawn.join(" "), lang);
        let filled = |draw| {
            let texts = drawn.iter().map(|text| self.level.fill(text, lang, draw, &help));
            texts.map(|text| words::words(&text)).sum::<usize>()
        };
        fixed + draws.iter().map(filled).max().unwrap_or_default()
    }
}
