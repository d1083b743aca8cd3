//! What becomes of each target that is not a part of a story.

use port::{Band, Channel, Cue, Lang, Screen, Volume};
use progress::{LanternSave, SettingsSave, lantern_key};

use super::{Flow, Overlay, Player, Question};
use crate::{Effect, company::Company, screens};

impl Flow {
    pub(super) fn act(&mut self, target: &str) -> Vec<Effect> {
        match target.split_once(':').unwrap_or((target, "")) {
            ("lang", id) => {
                if let Some(lang) = Lang::from_id(id) {
                    self.set_lang(lang);
                }
                self.cue(Cue::Tap)
            }
            ("toggle", which) => self.toggle(which),
            ("volume", step) => self.set_volume(step),
            ("help", _) => {
                self.overlay = Some(Overlay::Help { armed: None });
                self.cue(Cue::Help)
            }
            ("exit", _) => self.quick_exit(),
            ("settings", _) => self.open(Overlay::Settings),
            ("grown", _) => {
                let sum = screens::ask::Sum::of(self.draw());
                self.open(Overlay::Ask(Question::Adult { sum }))
            }
            ("adult", answer) => self.let_adult_in(answer),
            ("agree", _) => self.agree(),
            ("say", _) => {
                self.asked = true;
                self.cue(Cue::Tap)
            }
            ("close", _) => {
                self.overlay = None;
                self.cue(Cue::Back)
            }
            ("call", entry) => {
                self.overlay = Some(Overlay::Help { armed: Some(entry.to_owned()) });
                Vec::new()
            }
            ("clear", what) => self.clear(what),
            ("tabs", what) => self.resolve_tabs(what),
            ("start", _) => self.start(),
            ("code", _) => self.go(Screen::Code),
            ("door", page) => vec![Effect::Open { page: page.to_owned() }],
            ("company", id) => self.keep_company(id),
            ("card", _) => self.open_card(),
            ("hand", _) => {
                self.turns += 1;
                self.cue(Cue::Tap)
            }
            ("guess", choice) => self.take_guess(choice),
            ("together", _) => {
                self.done_together = !self.done_together;
                let cue = if self.done_together { Cue::Lantern } else { Cue::Tap };
                self.cue(cue)
            }
            ("free", _) => {
                if let Some(task) = &mut self.task {
                    task.free = !task.free && !task.assignment.closed;
                }
                self.cue(Cue::Tap)
            }
            ("result", _) => self.show_result(),
            ("phase", _) => self.class_on(),
            ("phase_back", _) => self.class_back(),
            ("uncount", _) => self.class_uncount(),
            ("extra", _) => self.class_extra(),
            ("pause", _) => self.class_pause(),
            ("lantern", lantern) => self.choose_lantern(lantern),
            ("band", id) => self.choose_band(Band::from_id(id)),
            ("bands", _) => self.go(Screen::Band),
            ("yard", _) => {
                self.bench = screens::yard::Bench::default();
                self.go(Screen::Yard)
            }
            ("kind", kind) => {
                let cue = screens::yard::turn_to(self, kind);
                self.cue(cue)
            }
            ("part", part) => {
                let cue = screens::yard::take(self, part);
                self.cue(cue)
            }
            ("switch", _) => self.switch(),
            ("back", _) => self.back(),
            ("level", id) => self.open_level(id, true, None),
            ("replay", _) => match self.lit.clone() {
                Some(lit) => self.open_level(&lit.level, false, None),
                None => self.go(Screen::Map),
            },
            ("next", _) if self.screen == Screen::Lit => self.after_lit(),
            ("next", _) if self.screen == Screen::Together => self.on_from_level(),
            ("next", _) if self.screen == Screen::Result => self.go(Screen::Map),
            ("choice", _) if self.counted(target) => self.cue(Cue::Tap),
            _ => self.play(target),
        }
    }

    pub(super) fn let_adult_in(&mut self, answer: &str) -> Vec<Effect> {
        let Some(Overlay::Ask(Question::Adult { sum })) = self.overlay else { return Vec::new() };
        self.open(if sum.holds(answer) { Overlay::Grown } else { Overlay::Settings })
    }

    /// An adult allows stories of sensitivity 2 and 3, or takes it back.
    pub(super) fn agree(&mut self) -> Vec<Effect> {
        if let Some(player) = &mut self.player {
            player.save.adult_agrees = !player.save.adult_agrees;
        }
        self.save_player();
        self.cue(Cue::Tap)
    }

    pub(super) fn set_lang(&mut self, lang: Lang) {
        self.settings.lang = lang;
        self.store.save_settings(&self.settings);
    }

    pub(super) fn toggle(&mut self, which: &str) -> Vec<Effect> {
        match which {
            // Who asks for sound has it, whoever had asked for silence.
            "sound" => {
                self.settings.muted = !self.is_muted();
                self.silent = false;
            }
            "contrast" => self.settings.contrast = !self.settings.contrast,
            _ => {
                let calm = self.settings.calm.unwrap_or(self.system_calm);
                self.settings.calm = Some(!calm);
            }
        }
        self.store.save_settings(&self.settings);
        self.cue(Cue::Tap)
    }

    /// Takes a step of a volume (`music:quiet`). Who asks for sound has it: a step that is heard ends the mute.
    pub(super) fn set_volume(&mut self, step: &str) -> Vec<Effect> {
        let (channel, volume) = step.split_once(':').unwrap_or((step, ""));
        if let (Some(channel), Some(volume)) = (Channel::from_id(channel), Volume::from_id(volume))
        {
            self.settings.volumes.set(channel, volume);
            self.settings.muted &= volume == Volume::Off;
            self.silent &= volume == Volume::Off;
            self.store.save_settings(&self.settings);
        }
        self.cue(Cue::Tap)
    }

    pub(super) fn back(&mut self) -> Vec<Effect> {
        self.screen = match self.screen {
            Screen::Who => Screen::Title,
            Screen::Band if self.band().is_some() => Screen::Map,
            Screen::Band if self.room.is_none() => Screen::Who,
            Screen::Level | Screen::Lit | Screen::Yard | Screen::Result | Screen::Together => {
                Screen::Map
            }
            Screen::Code => Screen::Title,
            _ if self.room.is_some() => Screen::Title,
            _ => Screen::Who,
        };
        if matches!(self.screen, Screen::Who | Screen::Title) {
            self.player = None;
        }
        self.story = None;
        self.cue(Cue::Back)
    }

    /// A class has no lantern: nothing of it is kept.
    pub(super) fn start(&mut self) -> Vec<Effect> {
        if self.room.is_none() {
            return self.go(Screen::Who);
        }
        let save = LanternSave::default();
        self.player = Some(Player::sit_down(progress::LANTERNS[0], save, false, self.today));
        self.begin_task();
        let screen = if self.band().is_some() { Screen::Map } else { Screen::Band };
        self.go(screen)
    }

    pub(super) fn switch(&mut self) -> Vec<Effect> {
        self.player = None;
        self.company = Company::default();
        self.story = None;
        self.lit = None;
        self.overlay = None;
        self.go(Screen::Title)
    }

    pub(super) fn idle(&mut self) -> Option<Vec<Effect>> {
        if self.screen == Screen::Title && self.overlay.is_none() {
            return None;
        }
        self.turn();
        self.notice = None;
        self.focused = None;
        let effects = self.switch();
        self.cues.clear();
        Some(effects)
    }

    pub(super) fn choose_lantern(&mut self, lantern: &str) -> Vec<Effect> {
        let (save, writable, notice) = self.store.lantern(lantern);
        self.notice = notice.or_else(|| self.store.refused().then_some("notice-storage-refused"));
        let session = save.session.as_ref().map(|session| session.spec.level.clone());
        self.player = Some(Player::sit_down(lantern, save, writable, self.today));
        self.begin_task();
        let offered =
            |level: &String| self.level_info(level).is_some_and(|info| self.is_offered(info));
        let session = session.filter(offered);
        if self.task.is_some() {
            self.save_player();
        }
        match (self.band(), session) {
            (Some(_), Some(level)) => {
                self.screen = Screen::Map;
                self.open_level(&level, true, None)
            }
            (Some(_), _) => self.go(Screen::Map),
            (None, _) => self.go(Screen::Band),
        }
    }

    pub(super) fn choose_band(&mut self, band: Option<Band>) -> Vec<Effect> {
        if let Some(player) = &mut self.player {
            player.save.band = band.or(player.save.band);
            player.wake(self.today);
        }
        self.save_player();
        self.go(Screen::Map)
    }

    /// Leaves at once: the session of a sensitive level is deleted, the page is replaced.
    pub(super) fn quick_exit(&mut self) -> Vec<Effect> {
        let sensitive = self.story.as_ref().is_some_and(|story| story.scenario().sensitivity > 0);
        if let Some(player) = self.player.as_mut().filter(|_| sensitive) {
            player.save.session = None;
        }
        if sensitive {
            self.save_player();
        }
        self.cues.clear();
        let mut effects = self.store.take_effects();
        self.switch();
        self.cues.clear();
        effects.push(Effect::QuickExit);
        effects
    }

    pub(super) fn clear(&mut self, what: &str) -> Vec<Effect> {
        match what {
            "this" => return self.open(Overlay::Ask(Question::ClearThis)),
            "all" => return self.open(Overlay::Ask(Question::ClearAll)),
            "no" => return self.open(Overlay::Settings),
            _ => {}
        }
        match self.overlay {
            Some(Overlay::Ask(Question::ClearThis)) => {
                if let Some(player) = &self.player {
                    self.store.clear_lantern(&player.lantern);
                }
            }
            _ => {
                self.store.clear_all();
                self.settings =
                    SettingsSave { lang: self.settings.lang, ..SettingsSave::default() };
            }
        }
        let effects = self.switch();
        self.notice = Some("clear-done");
        effects
    }

    /// Two tabs: the later one to notice asks.
    pub(super) fn stored_elsewhere(
        &mut self,
        key: &str,
        value: Option<String>,
    ) -> Option<Vec<Effect>> {
        self.store.note(key, value.clone());
        let player = self.player.as_ref()?;
        let text = value.filter(|_| key == lantern_key(&player.lantern))?;
        let other = LanternSave::read(&text).ok()?;
        if other.rev < player.save.rev || other == player.save {
            return None;
        }
        self.turn();
        self.overlay = Some(Overlay::Ask(Question::Tabs(text)));
        Some(Vec::new())
    }

    pub(super) fn resolve_tabs(&mut self, what: &str) -> Vec<Effect> {
        let Some(Overlay::Ask(Question::Tabs(text))) = self.overlay.take() else {
            return Vec::new();
        };
        let Ok(other) = LanternSave::read(&text) else { return Vec::new() };
        let Some(player) = &mut self.player else { return Vec::new() };
        if what == "theirs" {
            let lantern = player.lantern.clone();
            self.story = None;
            return self.choose_lantern(&lantern);
        }
        player.save.rev = other.rev;
        self.save_player();
        Vec::new()
    }
}
