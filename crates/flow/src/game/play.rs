//! A level from its being asked for to its lit lantern.

use std::rc::Rc;

use classroom::together::Together;
use port::{Band, Cue, Screen};
use progress::LanternSave;
use scenario::{Pair, Scenario};
use story::{Event, SessionSpec, Story};

use super::{Flow, Lit, Loading, Overlay, Player};
use crate::{
    Effect,
    company::{Company, Guess},
    screens,
};

impl Flow {
    pub(super) fn open_level(
        &mut self,
        id: &str,
        resume: bool,
        jump: Option<crate::Jump>,
    ) -> Vec<Effect> {
        // Whoever plays again what has just ended wants the whole of it.
        let review = self.review_of(id).filter(|_| resume);
        let loading = Loading { level: id.to_owned(), resume, jump, review };
        let wants = self.company == Company::Adult && !self.together.contains_key(id);
        let mut effects: Vec<Effect> =
            wants.then(|| Effect::LoadCards { id: id.to_owned() }).into_iter().collect();
        if let Some(scenario) = self.scenarios.get(id).cloned() {
            effects.extend(self.begin(&scenario, &loading));
            return effects;
        }
        self.loading = Some(loading);
        self.cues.push(Cue::Tap);
        effects.push(Effect::LoadLevel { id: id.to_owned() });
        effects
    }

    /// The adult's cards of a level; a level can be played without.
    pub(super) fn cards_came(
        &mut self,
        id: String,
        cards: Result<Box<Together>, String>,
    ) -> Option<Vec<Effect>> {
        self.together.insert(id, Rc::from(cards.ok()?));
        self.turn();
        Some(Vec::new())
    }

    pub(super) fn level_came(
        &mut self,
        id: &str,
        level: Result<Box<Scenario>, String>,
    ) -> Option<Vec<Effect>> {
        let loading = self.loading.take_if(|loading| loading.level == id)?;
        self.turn();
        match level {
            Ok(scenario) => {
                let scenario: Rc<Scenario> = Rc::from(scenario);
                self.scenarios.insert(id.to_owned(), Rc::clone(&scenario));
                Some(self.begin(&scenario, &loading))
            }
            Err(_) => {
                self.notice = Some("notice-level-failed");
                Some(Vec::new())
            }
        }
    }

    pub(super) fn begin(&mut self, scenario: &Rc<Scenario>, loading: &Loading) -> Vec<Effect> {
        self.turns = 0;
        self.guess = Guess::default();
        if let Some(room) = &mut self.room {
            room.open();
        }
        let saved = self
            .player
            .as_ref()
            .and_then(|player| player.save.session.clone())
            .filter(|session| loading.resume && session.spec.level == loading.level);
        let help = Rc::clone(&self.help_texts);
        if let Some(saved) = saved {
            if let Some(player) = &mut self.player {
                player.replay = saved.replay;
            }
            let mut spec = saved.spec;
            let hash = self.hash_of(&loading.level);
            let same = spec.content_hash == hash;
            spec.content_hash = hash;
            let (story, how) = Story::resume(Rc::clone(scenario), help, spec, saved.state, same);
            if how != story::Resumed::Here {
                self.notice = Some("notice-level-changed");
            }
            self.story = Some(story);
            self.screen = Screen::Level;
            return Vec::new();
        }
        let spec = self.spec(scenario, loading);
        if let Some(jump) = loading.jump.as_ref().filter(|jump| !jump.node.is_empty()) {
            self.story = Some(Story::start_at(Rc::clone(scenario), help, spec, &jump.node));
            self.screen = Screen::Level;
            return Vec::new();
        }
        let (story, effects) = Story::start(Rc::clone(scenario), help, spec);
        self.story = Some(story);
        self.screen = Screen::Level;
        self.after_story(effects);
        Vec::new()
    }

    pub(super) fn hash_of(&self, level: &str) -> String {
        self.level_info(level).map_or_else(String::new, |info| info.hash.clone())
    }

    pub(super) fn spec(&self, scenario: &Scenario, loading: &Loading) -> SessionSpec {
        let plays = self.player.as_ref().map_or(0, |player| player.save.plays);
        let asked = loading.jump.as_ref().map_or(0, |jump| jump.variant);
        let asked = loading.review.map_or(asked, |(_, variant)| variant);
        SessionSpec {
            level: scenario.id.clone(),
            content_hash: self.hash_of(&scenario.id),
            band: self.band().unwrap_or(Band::Six),
            variant: self.variant(scenario, asked),
            seed: self.seed.wrapping_add(plays.wrapping_mul(0x9e37_79b9)),
            review: loading.review.map(|(skill, _)| skill),
        }
    }

    /// As asked by a test or for a review, else as suits the child.
    pub(super) fn variant(&self, scenario: &Scenario, asked: u8) -> u8 {
        let mut levels: Vec<u8> = scenario.variants.iter().map(|variant| variant.level).collect();
        if levels.contains(&asked) {
            return asked;
        }
        let fitting = self.level_info(&scenario.id).and_then(|info| self.fitting_variant(info));
        // An old manifest beside a new level: the easiest there is.
        levels.sort_unstable();
        fitting.filter(|it| levels.contains(it)).or(levels.first().copied()).unwrap_or(1)
    }

    pub(crate) fn play(&mut self, target: &str) -> Vec<Effect> {
        let compared = self.compared(target);
        let asking = self.story.as_ref().is_some_and(Story::is_asking);
        let Some(effects) = self.story.as_mut().and_then(|story| story.activate(target)) else {
            return Vec::new();
        };
        self.focused = None;
        self.after_story(effects);
        self.turn_over(asking && target.starts_with("choice:"));
        if compared.is_some() {
            self.overlay = compared;
        }
        Vec::new()
    }

    /// After a step of the story: the class begins anew, two children swap.
    pub(super) fn turn_over(&mut self, answered: bool) {
        if let Some(room) = &mut self.room {
            room.begin();
        }
        self.turns += u32::from(answered);
    }

    pub(super) fn after_story(&mut self, effects: Vec<story::Effect>) {
        let no_trace = self.story.as_ref().is_some_and(Story::leaves_no_trace);
        let mut over = None;
        let before = self.player.as_ref().map(|player| player.save.clone());
        for effect in effects {
            match effect {
                story::Effect::Cue(cue) => self.cues.push(cue),
                story::Effect::Event(event) => self.note(&event, no_trace),
                story::Effect::Aside(answer) => self.learn(&answer),
                story::Effect::Finished { keepsake, engraved } => over = Some((keepsake, engraved)),
            }
        }
        self.lend_light();
        if let (Some(player), Some(story)) = (&mut self.player, &self.story) {
            player.save.keep_session(story, player.replay);
        }
        if let Some((keepsake, engraved)) = over {
            self.finish(keepsake, engraved, no_trace);
        }
        // A save that says nothing new is not written: its count would tell how many steps were taken.
        if self.player.as_ref().map(|player| &player.save) != before.as_ref() {
            self.save_player();
        }
    }

    pub(super) fn note(&mut self, event: &Event, no_trace: bool) {
        match event {
            Event::LevelStarted { level, variant, .. } => self.learn_begin(level, *variant),
            Event::Decision(answer) => {
                self.learn(answer);
                self.note_for_class(answer);
            }
            Event::LevelFinished { .. } => {}
        }
        if let Some(player) = &mut self.player {
            player.save.apply(event, no_trace, self.today);
        }
    }

    pub(super) fn finish(
        &mut self,
        keepsake: Option<String>,
        engraved: Option<Pair>,
        no_trace: bool,
    ) {
        let Some(story) = self.story.take() else { return };
        let level = story.spec().level.clone();
        let review = story.spec().review.is_some();
        if let Some(player) = &mut self.player {
            player.save.session = None;
            player.save.keep_keepsake(&level, keepsake.clone(), no_trace);
        }
        self.lit = Some(Lit { level, keepsake, engraved, review });
        self.screen = Screen::Lit;
        self.cues.push(Cue::Lantern);
    }

    pub(super) fn jump(&mut self, jump: crate::Jump) -> Vec<Effect> {
        let save = LanternSave { band: jump.band, ..LanternSave::default() };
        self.player = Some(Player::sit_down(progress::LANTERNS[0], save, false, self.today));
        match jump.screen.as_str() {
            "who" => self.screen = Screen::Who,
            "band" => self.screen = Screen::Band,
            "map" => self.screen = Screen::Map,
            "yard" => {
                let kind = progress::Part::from_id(&jump.node).unwrap_or_default();
                self.bench = screens::yard::Bench::of(kind);
                self.screen = Screen::Yard;
            }
            "help" => self.overlay = Some(Overlay::Help { armed: None }),
            "settings" => self.overlay = Some(Overlay::Settings),
            "grown" => self.overlay = Some(Overlay::Grown),
            "lit" => {
                self.lit = Some(Lit {
                    level: jump.level.clone(),
                    keepsake: Some("duckling".into()),
                    engraved: None,
                    review: false,
                });
                self.screen = Screen::Lit;
            }
            "level" => {
                self.screen = Screen::Map;
                let level = jump.level.clone();
                return self.open_level(&level, false, Some(jump));
            }
            _ => {}
        }
        Vec::new()
    }
}
