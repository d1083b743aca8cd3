//! Everything that the youngest hear, in order of play, with every text that the pools can make of it; and what the
//! family's page reads aloud.

use std::collections::{BTreeMap, BTreeSet};

use port::{Band, Lang, Mood};
use scenario::{
    Draw, Help, HelpDirectory, Holds, Outcome, Pose, Scenario, Text, Vars, placeholders,
    walk::{self, At, Kind, Variants, Visit, When},
};
use steps::{Explain as _, Failure};
use unicode_normalization::UnicodeNormalization as _;

use crate::{desk, files, levels, place::Place};

/// The sheet of what the family's page reads aloud.
pub const FAMILY: &str = "family";
/// The sheet of what belongs to no level.
pub const INTERFACE: &str = "interface";
/// The lines of the interface that are read to the youngest, in order of play: map and lit lantern.
const INTERFACE_LINES: &[&str] = &["map-again", "map-body", "map-empty", "map-star", "lit-kept"];

/// What belongs together: a level, or the interface.
#[derive(Clone, Debug)]
pub struct Sheet {
    /// The level's id, or [`INTERFACE`].
    pub id: String,
    /// Its name in the language.
    pub title: String,
    /// What is said, in order of play.
    pub lines: Vec<Line>,
}

/// One line of one language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Line {
    /// The id of the text.
    pub id: String,
    /// Where in the level: a node, or empty.
    pub node: String,
    /// What it is.
    pub kind: &'static str,
    /// Who says it, as shown; empty for the narrator and for answers.
    pub who: String,
    /// How: the face that goes with it.
    pub mood: &'static str,
    /// Every text that can be on screen, NFC, each once.
    pub texts: Vec<String>,
}

impl Line {
    /// The name of the clip of one of its texts, without a kind: the id, and where there are more texts
    /// than one, the beginning of the text's hash.
    pub fn name(&self, text: &str) -> String {
        if self.texts.len() < 2 {
            return self.id.clone();
        }
        let hash = hash(text);
        format!("{}-{}", self.id, hash.get(..4).unwrap_or_default())
    }
}

/// The hash of a text, by which a clip is known to say it.
pub fn hash(text: &str) -> String {
    let text: String = text.nfc().collect();
    files::hash(text.as_bytes())
}

/// Every sheet of a language.
///
/// # Errors
/// When a level, the help directory or the words of the interface cannot be read.
pub fn sheets(place: &Place, lang: Lang) -> Result<Vec<Sheet>, Failure> {
    let help = help(place)?;
    let mut own = interface(place, lang)?;
    let mut sheets = Vec::new();
    let levels = levels::read_all(place)?;
    for level in &levels {
        if !level.info.bands.contains(&Band::Six) {
            continue;
        }
        let text = files::read_text(&level.path)?;
        let scenario = scenario::read(&text).explain(
            || format!("reading {}", place.show(&level.path)),
            "`cargo xtask lint` says what to change",
        )?;
        let mut lines = of_level(&scenario, &help, lang);
        // The lit lantern says it when the level is over.
        let over = |line: &Line| line.id == scenario.practised.id;
        own.lines.extend(lines.iter().filter(|line| over(line)).cloned());
        lines.retain(|line| !over(line));
        let title = match lang {
            Lang::Vi => level.info.title_vi.clone(),
            Lang::En => level.info.title_en.clone(),
        };
        sheets.push(Sheet { id: level.info.id.clone(), title, lines });
    }
    sheets.insert(0, own);
    sheets.push(family(&desk::data(place, &levels)?, lang));
    Ok(sheets)
}

/// What the family's page reads aloud; what it says twice stands there once.
fn family(data: &::desk::Data, lang: Lang) -> Sheet {
    let mut seen = BTreeSet::new();
    let mut lines = Vec::new();
    for piece in ::desk::aloud::all(data, lang) {
        for (at, text) in piece.texts.iter().enumerate() {
            let text: String = text.nfc().collect();
            if seen.insert(text.clone()) {
                lines.push(Line {
                    id: format!("{FAMILY}_{}_{at}", piece.key.replace('-', "_")),
                    kind: "line",
                    mood: Mood::Listen.id(),
                    texts: vec![text],
                    ..Line::default()
                });
            }
        }
    }
    let title = match lang {
        Lang::Vi => "Trang cho gia đình",
        Lang::En => "The family's page",
    };
    Sheet { id: FAMILY.into(), title: title.to_owned(), lines }
}

fn help(place: &Place) -> Result<Help, Failure> {
    let path = place.root.join("assets/help.ron");
    let directory = HelpDirectory::read(&files::read_text(&path)?)
        .explain(|| format!("reading {}", place.show(&path)), "mend the file")?;
    Ok(directory.texts())
}

fn interface(place: &Place, lang: Lang) -> Result<Sheet, Failure> {
    let path = place.root.join(format!("assets/strings/{}.ftl", lang.id()));
    let words = files::read_text(&path)?;
    let words: BTreeMap<&str, &str> =
        words.lines().filter_map(|line| line.split_once(" = ")).collect();
    let line = |id: &&str| {
        words.get(*id).map(|text| Line {
            id: (*id).to_owned(),
            kind: "line",
            mood: Mood::Happy.id(),
            texts: vec![text.nfc().collect()],
            ..Line::default()
        })
    };
    Ok(Sheet {
        id: INTERFACE.into(),
        title: words.get("app-name").copied().unwrap_or_default().to_owned(),
        lines: INTERFACE_LINES.iter().filter_map(line).collect(),
    })
}

/// The lines of a level, in the order of its nodes.
pub fn of_level(scenario: &Scenario, help: &Help, lang: Lang) -> Vec<Line> {
    let mut gather = Gather { scenario, help, lang, lines: Vec::new() };
    walk::walk(scenario, &mut gather);
    gather.lines
}

struct Gather<'s> {
    scenario: &'s Scenario,
    help: &'s Help,
    lang: Lang,
    lines: Vec<Line>,
}

impl<'s> Visit<'s> for Gather<'s> {
    fn text(&mut self, at: &At<'_>, kind: Kind, when: When, text: &'s Text) {
        let Some(kind) = spoken(kind) else { return };
        let all = walk::declared(self.scenario);
        let node = when.node.and_then(|index| self.scenario.nodes.get(index));
        self.lines.push(Line {
            id: text.id.clone(),
            node: node.map(|node| node.id.clone()).unwrap_or_default(),
            kind,
            who: self.who(text, all),
            mood: self.mood(&at.to_string(), when, text).id(),
            texts: self.texts(text, when.variants),
        });
    }
}

/// What is read aloud, and what it is called on the sheets. The pretend device is a picture, not a speaker.
const fn spoken(kind: Kind) -> Option<&'static str> {
    match kind {
        Kind::Practised | Kind::Say | Kind::ContentNote => Some("line"),
        Kind::Ask => Some("question"),
        Kind::Hint => Some("hint"),
        Kind::Choice | Kind::Spot => Some("answer"),
        Kind::Outcome => Some("what comes of it"),
        Kind::Recover => Some("the way back"),
        Kind::Title
        | Kind::Name
        | Kind::Tab
        | Kind::Element
        | Kind::Reveal
        | Kind::Popup
        | Kind::Letters
        | Kind::Post
        | Kind::Bin
        | Kind::Card
        | Kind::Adults => None,
    }
}

impl Gather<'_> {
    fn words<'t>(&self, text: &'t Text) -> &'t str {
        match self.lang {
            Lang::Vi => &text.vi,
            Lang::En => &text.en,
        }
    }

    /// Who speaks; of a drawn grown-up, each that can be drawn.
    fn who(&self, text: &Text, variants: Variants) -> String {
        let cast = &self.scenario.cast;
        let member = text.who.as_ref().and_then(|id| cast.iter().find(|it| it.id == *id));
        member.map(|member| self.texts(&member.name, variants).join(" / ")).unwrap_or_default()
    }

    /// The face of who speaks: as the outcome poses it, or as the node does.
    fn mood(&self, at: &str, when: When, text: &Text) -> Mood {
        let node = when.node.and_then(|index| self.scenario.nodes.get(index));
        let options = node.and_then(|node| node.decision()).map(|it| it.options.as_slice());
        let option = at.split(".options.").nth(1).and_then(|rest| rest.split('.').next());
        let outcome: Option<&Outcome> = options.into_iter().flatten().find_map(|choice| {
            (Some(choice.id.as_str()) == option && at.contains(".then.")).then_some(&choice.then)
        });
        let posed = |scene: &[Pose]| {
            let pose = scene.iter().find(|pose| Some(&pose.who) == text.who.as_ref());
            pose.and_then(|pose| pose.mood)
        };
        let of_node = || node.and_then(|node| posed(&node.scene));
        outcome.and_then(|it| posed(&it.scene)).or_else(of_node).unwrap_or(Mood::Happy)
    }

    /// Every text that the pools can make of a line in these variants.
    fn texts(&self, text: &Text, variants: Variants) -> Vec<String> {
        let words = self.words(text);
        let pools: BTreeSet<&str> = placeholders(words)
            .filter(|name| !name.starts_with("help:") && !["spot", "left"].contains(name))
            .map(|name| name.split('.').next().unwrap_or(name))
            .collect();
        let mut draws = vec![Draw::default()];
        for pool in pools {
            let fits = self.entries(pool, variants);
            draws = draws
                .iter()
                .flat_map(|draw| {
                    fits.iter().map(|index| {
                        let mut drawn = draw.clone();
                        drawn.0.insert(pool.to_owned(), *index);
                        drawn
                    })
                })
                .collect();
        }
        let mut texts: Vec<String> = Vec::new();
        for draw in &draws {
            let vars = Vars { scenario: self.scenario, draw, help: self.help };
            let filled = vars.fill(words, self.lang);
            for text in self.on_board(&filled, variants) {
                let text: String = text.nfc().collect();
                if !texts.contains(&text) {
                    texts.push(text);
                }
            }
        }
        texts
    }

    /// A text with every spot of the photo and every number of clues that a board can put in.
    fn on_board(&self, text: &str, variants: Variants) -> Vec<String> {
        let spots = self.scenario.photo.iter().flat_map(|photo| &photo.spots);
        if text.contains("{spot}") {
            let names =
                spots.flat_map(|spot| self.texts(&spot.name, walk::chosen(&spot.only, variants)));
            return names.map(|name| text.replace("{spot}", &name)).collect();
        }
        if text.contains("{left}") {
            let clues = spots.filter(|spot| spot.holds == Holds::Clue).count();
            return (1..=clues).map(|left| text.replace("{left}", &left.to_string())).collect();
        }
        vec![text.to_owned()]
    }

    /// The entries of a pool that can be drawn in these variants.
    fn entries(&self, pool: &str, variants: Variants) -> Vec<usize> {
        let entries = self.scenario.pools.get(pool).map(Vec::as_slice).unwrap_or_default();
        let fits = entries
            .iter()
            .enumerate()
            .filter(|(_, entry)| entry.only.is_empty() || walk::chosen(&entry.only, variants) != 0);
        fits.map(|(index, _)| index).collect()
    }
}

/// A sheet with a line of two texts and a line of one, for tests.
#[cfg(test)]
pub fn sample() -> Vec<Sheet> {
    let line = |id: &str, texts: &[&str]| Line {
        id: id.into(),
        texts: texts.iter().map(|&text| text.to_owned()).collect(),
        ..Line::default()
    };
    let lines = vec![
        line("s04_d1_q", &["Phim vịt con?", "Phim dê con?"]),
        line("s04_d2_q", &["Tớ mở nhé?"]),
    ];
    vec![Sheet { id: "s04".into(), title: String::new(), lines }]
}

#[cfg(test)]
mod tests {
    use flow::{Boot, Effect, Flow, Input, Jump, LevelInfo};
    use port::{Frame, Intent, Role};

    use super::*;

    fn clone() -> Place {
        let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(2);
        Place { root: root.expect("the clone").to_owned(), target: "/nowhere".into() }
    }

    /// Plays a level with answers taken at random; gives every Frame to `see`.
    fn play(level: &LevelInfo, text: &str, lang: Lang, seed: u32, see: &mut dyn FnMut(&Frame)) {
        let jump = Jump {
            screen: "level".into(),
            band: Some(Band::Six),
            level: level.id.clone(),
            variant: [1, 3, 5][seed as usize % 3],
            ..Jump::default()
        };
        let boot = Boot {
            levels: vec![level.clone()],
            seed,
            lang: Some(lang),
            jump: Some(jump),
            ..Boot::default()
        };
        let (mut flow, effects) = Flow::new(boot);
        assert!(effects.iter().any(|it| matches!(it, Effect::LoadLevel { .. })));
        flow.apply(Input::Level {
            id: level.id.clone(),
            level: scenario::read(text).map(Box::new).map_err(|error| error.to_string()),
        });
        let mut chance = seed;
        for _ in 0..60 {
            let frame = flow.frame();
            see(&frame);
            if frame.screen != port::Screen::Level {
                return;
            }
            let ways: Vec<&port::Target> = frame
                .view
                .targets
                .iter()
                .filter(|it| matches!(it.role, Role::Choice | Role::Next) || it.id == "light")
                .collect();
            chance = chance.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            let way = ways[(chance >> 16) as usize % ways.len()];
            let intent = Intent::Activate { rev: frame.rev, target: way.id.clone() };
            flow.apply(Input::Intent(intent));
        }
    }

    #[test]
    fn whatever_is_read_to_the_youngest_is_on_a_sheet() {
        let place = clone();
        for lang in Lang::ALL {
            let sheets = sheets(&place, *lang).expect("sheets");
            let known: BTreeSet<(&str, &str)> = sheets
                .iter()
                .flat_map(|sheet| &sheet.lines)
                .flat_map(|line| line.texts.iter().map(|text| (line.id.as_str(), text.as_str())))
                .collect();
            let mut heard = BTreeSet::new();
            for level in levels::read_all(&place).expect("levels") {
                if !level.info.bands.contains(&Band::Six) {
                    continue;
                }
                let text = files::read_text(&level.path).expect("read");
                for seed in 0..90 {
                    play(&level.info, &text, *lang, seed, &mut |frame| {
                        let answers =
                            frame.view.targets.iter().filter(|it| it.role == Role::Choice);
                        let answers = answers.map(|it| (it.line.clone(), it.label.clone()));
                        let lines = frame.view.lines.iter();
                        let lines = lines.map(|it| (it.id.clone(), it.text.clone()));
                        for (id, text) in lines.chain(answers) {
                            assert!(known.contains(&(&*id, &*text)), "{id}: {text}");
                            heard.insert((id, text));
                        }
                    });
                }
            }
            assert!(heard.len() > 80, "{} lines heard", heard.len());
        }
    }

    #[test]
    fn a_line_with_placeholders_has_a_clip_for_each_text() {
        let sheets = sheets(&clone(), Lang::Vi).expect("sheets");
        let lines = sheets.iter().flat_map(|sheet| &sheet.lines);
        let line = lines.clone().find(|line| line.id == "s04_0_n2").expect("the first wish");
        assert_eq!(
            line.texts,
            ["Tớ muốn xem phim vịt con!", "Tớ muốn xem phim dê con!", "Tớ muốn xem phim rùa con!"]
        );
        let names: BTreeSet<String> = line.texts.iter().map(|text| line.name(text)).collect();
        assert_eq!(names.len(), 3, "{names:?}");
        let plain = lines.clone().find(|line| line.id == "s04_d2_q").expect("a question");
        assert_eq!(plain.name(&plain.texts[0]), "s04_d2_q");
        // Names stay apart in the whole pack.
        let all: Vec<String> =
            lines.flat_map(|line| line.texts.iter().map(|text| line.name(text))).collect();
        assert_eq!(all.len(), all.iter().collect::<BTreeSet<_>>().len());
    }

    #[test]
    fn who_speaks_and_how() {
        let sheets = sheets(&clone(), Lang::Vi).expect("sheets");
        let line = |id: &str| {
            let mut lines = sheets.iter().flat_map(|sheet| &sheet.lines);
            lines.find(|line| line.id == id).cloned().expect("known")
        };
        let told = line("s04_d7_a_f");
        assert_eq!(
            (&*told.who, told.mood, told.kind),
            ("Bà / Ông / Mẹ / Bố", "listen", "what comes of it")
        );
        assert_eq!(line("s04_d7_n1").mood, "shy");
        assert_eq!(line("s04_0_n1").who, "");
    }

    #[test]
    fn a_decomposed_text_has_the_hash_of_the_composed_one() {
        assert_eq!(hash("Tớ"), hash("To\u{31b}\u{301}"));
        assert_ne!(hash("Tớ"), hash("Tờ"));
    }
}
