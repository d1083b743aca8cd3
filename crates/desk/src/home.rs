//! The family's page: cards for the adult, pages for adults, five minutes, the family's rules.

use std::collections::BTreeSet;

use classroom::together::{Card, Together};
use port::{Band, Lang};
use scenario::Pair;

use crate::{
    Data, Effect, Input, LevelCard, STRINGS, Seat, Words, aloud,
    print::{CardsSheet, FamilySheet, Helpers, Pen},
};

/// What the family is at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// The cards of a level.
    Cards,
    /// Pages for adults.
    Pages,
    /// The tour of five minutes.
    Tour,
    /// The family's rules.
    Rules,
}

impl Place {
    /// All of them, in order.
    pub const ALL: [Self; 4] = [Self::Cards, Self::Pages, Self::Tour, Self::Rules];

    /// The name in acts and keys.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Cards => "cards",
            Self::Pages => "pages",
            Self::Tour => "tour",
            Self::Rules => "rules",
        }
    }
}

/// A card in the adult's hand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Held<'h> {
    /// The question of a decision.
    Ask(&'h Card),
    /// What helps the adult.
    Tip(&'h Pair),
    /// What both do afterwards.
    Act(&'h Pair),
    /// The family's rule.
    Rule(&'h Pair),
}

/// The family's page.
#[derive(Clone, Debug)]
pub struct Home {
    /// What the page speaks of.
    pub data: Data,
    /// Where it stands.
    pub seat: Seat,
    /// What it says.
    pub words: Words,
    helpers: Helpers,
    /// What the family is at.
    pub place: Place,
    /// The level whose cards are held; none: one is being chosen.
    pub level: Option<String>,
    /// Which card, counted from 0.
    pub at: usize,
    /// The band whose levels are listed; none: all.
    pub band: Option<Band>,
    /// The page that is being read aloud.
    pub saying: Option<String>,
    /// This device has no voice of its own.
    pub voiceless: bool,
    /// The levels played on this device, as far as they may be told.
    pub played: BTreeSet<String>,
    /// The levels whose rules are on the family's sheet.
    pub rules: BTreeSet<String>,
}

impl Home {
    /// The page as an address asks for it.
    #[must_use]
    pub fn new(data: Data, seat: Seat) -> Self {
        let lang = seat.lang.unwrap_or(Lang::Vi);
        let played = seat.stored.played(&data);
        let mut rules = BTreeSet::new();
        rules.extend(played.iter().filter(|id| data.together(id).is_some()).cloned());
        let mut home = Self {
            words: Words::new(lang, &data.help),
            helpers: Helpers::new(&data.help, "vn"),
            place: Place::Cards,
            level: None,
            at: 0,
            band: None,
            saying: None,
            voiceless: false,
            rules,
            played,
            data,
            seat,
        };
        let fragment = home.seat.fragment.clone();
        home.follow(&fragment);
        home
    }

    /// Takes an input.
    pub fn apply(&mut self, input: Input) -> Vec<Effect> {
        match input {
            Input::Do(act) => {
                let (act, what) = act.split_once(':').unwrap_or((&act, ""));
                return self.act(act, what);
            }
            Input::Fragment(fragment) => {
                self.follow(&fragment);
                return self.level.iter().map(|_| Effect::Focus("card".into())).collect();
            }
            Input::Said => self.saying = None,
            Input::NoVoice => {
                self.saying = None;
                self.voiceless = true;
            }
            Input::Text { .. } | Input::Photo(_) | Input::File(_) | Input::Copied(_) => {}
        }
        Vec::new()
    }

    fn act(&mut self, act: &str, what: &str) -> Vec<Effect> {
        match act {
            "place" => return self.go(what),
            "lang" => return self.speak(what),
            "t" => return self.hold(what),
            "card" => return self.turn(what),
            "band" => self.band = Band::from_id(what),
            "say" => return self.say(what),
            "hush" => {
                self.saying = None;
                return vec![Effect::Hush];
            }
            "rule" => self.toggle_rule(what),
            "print" => return self.print(what),
            _ => {}
        }
        Vec::new()
    }

    fn toggle_rule(&mut self, level: &str) {
        if self.data.together(level).is_some() && !self.rules.remove(level) {
            self.rules.insert(level.to_owned());
        }
    }

    fn go(&mut self, place: &str) -> Vec<Effect> {
        let Some(place) = Place::ALL.into_iter().find(|it| it.id() == place) else {
            return Vec::new();
        };
        self.place = place;
        let mut effects = self.silence();
        effects.push(Effect::Focus("place".into()));
        effects
    }

    fn speak(&mut self, lang: &str) -> Vec<Effect> {
        if let Some(lang) = Lang::from_id(lang) {
            self.words = Words::new(lang, &self.data.help);
            self.voiceless = false;
        }
        self.silence()
    }

    fn silence(&mut self) -> Vec<Effect> {
        self.saying.take().map(|_| Effect::Hush).into_iter().collect()
    }

    /// Holds the cards of a level; without one, or with one that has none, the choice.
    fn hold(&mut self, level: &str) -> Vec<Effect> {
        self.follow(&format!("t={level}"));
        let fragment = self.level.as_ref().map(|id| format!("t={id}")).unwrap_or_default();
        let focus = if self.level.is_some() { "card" } else { "place" };
        vec![Effect::Fragment(fragment), Effect::Focus(focus.into())]
    }

    /// Goes where the address says.
    fn follow(&mut self, fragment: &str) {
        let parts = fragment.trim_start_matches('#').split('&');
        let Some(level) = parts.filter_map(|part| part.strip_prefix("t=")).next() else { return };
        self.place = Place::Cards;
        self.at = 0;
        self.level = self.data.together(level).map(|it| it.level.clone());
    }

    fn turn(&mut self, to: &str) -> Vec<Effect> {
        let cards = self.cards().len();
        self.at = match to {
            "next" => (self.at + 1).min(cards.saturating_sub(1)),
            "back" => self.at.saturating_sub(1),
            _ => self.at,
        };
        vec![Effect::Focus("card".into())]
    }

    fn say(&mut self, key: &str) -> Vec<Effect> {
        let played = |level: &LevelCard| self.played.contains(&level.id);
        let Some(texts) = aloud::piece(&self.data, &self.words, key, played) else {
            return Vec::new();
        };
        self.saying = Some(key.to_owned());
        vec![Effect::Speak { lang: self.words.lang, texts }]
    }

    /// The level whose cards are held.
    #[must_use]
    pub fn held_level(&self) -> Option<(&LevelCard, &Together)> {
        let id = self.level.as_ref()?;
        Some((self.data.level(id)?, self.data.together(id)?))
    }

    /// The cards of the level, in the order in which they are needed.
    #[must_use]
    pub fn cards(&self) -> Vec<Held<'_>> {
        let Some((_, together)) = self.held_level() else { return Vec::new() };
        let asks = together.cards.iter().map(Held::Ask);
        let rest = [Held::Tip(&together.tip), Held::Act(&together.act), Held::Rule(&together.rule)];
        asks.chain(rest).collect()
    }

    /// The rules on the family's sheet, in the order of the levels.
    #[must_use]
    pub fn chosen_rules(&self) -> Vec<Pair> {
        let chosen = self.data.levels.iter().filter(|level| self.rules.contains(&level.id));
        chosen.filter_map(|level| Some(self.data.together(&level.id)?.rule.clone())).collect()
    }

    fn print(&self, what: &str) -> Vec<Effect> {
        let pen = Pen::new(&STRINGS, self.words.lang, &self.helpers);
        let page = match what {
            "rules" => Some(FamilySheet { rules: &self.chosen_rules() }.page(&pen)),
            "cards" => self.held_level().map(|(level, together)| {
                CardsSheet { together, title: &level.title, world: level.world }.page(&pen)
            }),
            _ => None,
        };
        page.map(|page| Effect::Print(vec![page])).into_iter().collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Stored, sample};

    fn home(fragment: &str, stored: &[&str]) -> Home {
        let stored = Stored(stored.iter().map(|text| (*text).to_owned()).collect());
        Home::new(
            sample::data(),
            Seat { fragment: fragment.into(), stored, ..sample::seat(Lang::Vi) },
        )
    }

    fn press(home: &mut Home, act: &str) -> Vec<Effect> {
        home.apply(Input::Do(act.into()))
    }

    /// A lantern that has played one level of each world.
    const SAVE: &str = r#"{"version":3,"rev":1,"band":"band_6_8","plays":3,"levels":{
        "s04_prize_box":{"opened":true,"finished":1,"keepsake":null},
        "s29_three_baskets":{"opened":true,"finished":0,"keepsake":null},
        "s52_body_map":{"opened":true,"finished":0,"keepsake":null}},"session":null}"#;

    #[test]
    fn an_address_opens_the_cards_of_its_level() {
        let home = home("#t=s49_five_clues", &[]);
        assert_eq!(home.cards().len(), 5, "two questions, then tip, act and rule");
        assert!(matches!(home.cards()[0], Held::Ask(card) if card.guess));
        for wrong in ["", "#t=", "#t=nowhere", "#x=s49_five_clues", "t=<script>"] {
            assert!(self::home(wrong, &[]).cards().is_empty(), "{wrong}");
        }
    }

    #[test]
    fn cards_turn_one_by_one_and_stop_at_both_ends() {
        let mut home = home("", &[]);
        let effects = press(&mut home, "t:s04_prize_box");
        assert_eq!(effects[0], Effect::Fragment("t=s04_prize_box".into()));
        press(&mut home, "card:back");
        assert_eq!(home.at, 0);
        for _ in 0..9 {
            press(&mut home, "card:next");
        }
        assert!(matches!(home.cards()[home.at], Held::Rule(_)));
        assert_eq!(press(&mut home, "t:")[0], Effect::Fragment(String::new()));
        assert_eq!(home.level, None);
    }

    #[test]
    fn of_the_bright_cave_nothing_is_told() {
        let home = home("", &[SAVE]);
        let told: Vec<&str> = home.played.iter().map(String::as_str).collect();
        assert_eq!(told, ["s04_prize_box", "s29_three_baskets"]);
        assert!(!home.rules.contains("s52_body_map"));
    }

    #[test]
    fn what_cannot_be_read_is_left_alone() {
        for text in ["", "{}", "null", r#"{"version":99}"#, "\u{0}"] {
            assert!(home("", &[text, SAVE]).played.contains("s04_prize_box"), "{text}");
        }
    }

    #[test]
    fn the_rules_of_played_levels_are_chosen_and_others_can_be_added() {
        let mut home = home("", &[SAVE]);
        assert_eq!(home.chosen_rules().len(), 1);
        press(&mut home, "rule:s49_five_clues");
        press(&mut home, "rule:s52_body_map");
        press(&mut home, "rule:nowhere");
        assert_eq!(home.chosen_rules().len(), 3);
        press(&mut home, "rule:s04_prize_box");
        assert_eq!(home.chosen_rules().len(), 2);
        assert!(matches!(&press(&mut home, "print:rules")[..], [Effect::Print(_)]));
        assert_eq!(press(&mut home, "print:cards"), [], "no cards are held");
    }

    #[test]
    fn a_page_is_read_aloud_with_its_numbers() {
        let mut home = home("", &[]);
        let effects = press(&mut home, "say:tells");
        let [Effect::Speak { lang: Lang::Vi, texts }] = &effects[..] else { panic!("{effects:?}") };
        assert!(texts.len() == 3 && !texts.iter().any(|text| text.contains('{')), "{texts:?}");
        assert_eq!(press(&mut home, "place:tour")[0], Effect::Hush);
        press(&mut home, "say:tells");
        home.apply(Input::NoVoice);
        assert!(home.voiceless && home.saying.is_none());
    }
}
