//! The state of the whole game and what each input does to it.

use std::{collections::BTreeMap, rc::Rc};

use classroom::{Register, together::Together};
use learner::Learner;
use port::{
    Band, Channel, Cue, Frame, Intent, Lang, Look, Music, Notice, Screen, Speak, Surface, TargetId,
    View, Volume,
};
use progress::{LanternSave, SettingsSave, lantern_key};
use scenario::{Help, HelpDirectory, Pair, Scenario, Skill};
use story::{Event, SessionSpec, Story};

use crate::{
    Boot, Effect, Input, LevelInfo,
    company::{Company, Guess},
    room::Room,
    screens,
    store::Store,
    strings::Strings,
    task::{Task, Wrong},
};

/// The game. A clone goes on by itself: tests walk every way through it.
#[derive(Clone, Debug)]
pub struct Flow {
    pub(crate) strings: Rc<Strings>,
    pub(crate) directory: HelpDirectory,
    pub(crate) help_texts: Rc<Help>,
    pub(crate) levels: Vec<LevelInfo>,
    pub(crate) scenarios: BTreeMap<String, Rc<Scenario>>,
    pub(crate) store: Store,
    pub(crate) settings: SettingsSave,
    pub(crate) system_calm: bool,
    pub(crate) seed: u32,
    pub(crate) today: u32,
    pub(crate) screen: Screen,
    pub(crate) overlay: Option<Overlay>,
    pub(crate) player: Option<Player>,
    pub(crate) story: Option<Story>,
    pub(crate) loading: Option<Loading>,
    pub(crate) lit: Option<Lit>,
    pub(crate) bench: screens::yard::Bench,
    pub(crate) focused: Option<TargetId>,
    pub(crate) notice: Option<&'static str>,
    pub(crate) register: Register,
    /// The address of the game, for codes that are photographed.
    pub(crate) site: String,
    /// What a class was assigned.
    pub(crate) task: Option<Task>,
    /// What is wrong with the code that was typed last.
    pub(crate) wrong: Option<Wrong>,
    /// Another machine speaks for the whole class: this one is silent while it is open.
    silent: bool,
    /// The class before this screen, if there is one.
    pub(crate) room: Option<Room>,
    pub(crate) company: Company,
    pub(crate) together: BTreeMap<String, Rc<Together>>,
    pub(crate) guess: Guess,
    /// What the adult had guessed of the answer that was just given.
    told: Option<String>,
    /// Whether child and adult have done the last thing together.
    pub(crate) done_together: bool,
    /// Decisions answered since the level began: who looks out takes the mouse at each.
    turns: u32,
    rev: u64,
    cues: Vec<Cue>,
    /// Whether the Frame on screen was asked for to be read aloud.
    asked: bool,
}

/// What lies over the screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Overlay {
    /// The help card; `armed` is the entry whose number was pressed once. Never stored.
    Help { armed: Option<String> },
    /// Settings.
    Settings,
    /// One question about the game itself.
    Ask(Question),
    /// What adults may know and decide.
    Grown,
    /// The card of the adult beside the child.
    Card,
    /// The class looks up.
    Pause,
}

/// Questions about the game itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Question {
    /// Clear this lantern?
    ClearThis,
    /// Clear everything?
    ClearAll,
    /// Another tab has saved this lantern; its text.
    Tabs(String),
    /// Is an adult there?
    Adult {
        /// What is asked.
        sum: screens::ask::Sum,
    },
}

/// Who plays.
#[derive(Clone, Debug)]
pub(crate) struct Player {
    pub(crate) lantern: String,
    pub(crate) save: LanternSave,
    /// Whether the record may be written (not over a newer game's, not for screenshots).
    pub(crate) writable: bool,
    /// What is known of the child in the band; none before one is chosen.
    pub(crate) learner: Option<Learner>,
    /// Levels of topic C begun since the game was opened. Never stored.
    pub(crate) aside: Vec<String>,
    /// Whether the level being played had been played shortly before.
    pub(crate) replay: bool,
}

/// A level on its way.
#[derive(Clone, Debug)]
pub(crate) struct Loading {
    pub(crate) level: String,
    pub(crate) resume: bool,
    pub(crate) jump: Option<crate::Jump>,
    /// Only a short review of this skill, in this variant.
    pub(crate) review: Option<(Skill, u8)>,
}

/// What was just finished.
#[derive(Clone, Debug)]
pub(crate) struct Lit {
    pub(crate) level: String,
    pub(crate) keepsake: Option<String>,
    /// The words on the lantern; in memory only.
    pub(crate) engraved: Option<Pair>,
    /// Whether it was a short review.
    pub(crate) review: bool,
}

impl Flow {
    /// Starts the game; the last effect shows the first Frame.
    #[must_use]
    pub fn new(boot: Boot) -> (Self, Vec<Effect>) {
        let (directory, help_texts) = screens::help::directory();
        let mut store = Store::new(boot.stored);
        let (settings, notice) = store.settings(boot.lang);
        let mut flow = Self {
            strings: Rc::new(Strings::new()),
            directory,
            help_texts: Rc::new(help_texts),
            levels: boot.levels,
            scenarios: BTreeMap::new(),
            store,
            settings,
            system_calm: boot.calm,
            seed: boot.seed,
            today: boot.today,
            screen: Screen::Title,
            overlay: None,
            player: None,
            story: None,
            loading: None,
            lit: None,
            bench: screens::yard::Bench::default(),
            focused: None,
            notice,
            register: boot.register,
            site: boot.site,
            task: None,
            wrong: None,
            silent: boot.silent,
            room: boot.class.then(Room::default),
            company: Company::default(),
            together: BTreeMap::new(),
            guess: Guess::default(),
            told: None,
            done_together: false,
            turns: 0,
            rev: 0,
            cues: Vec::new(),
            asked: false,
        };
        if let Some(code) = &boot.assigned {
            flow.take_code(code);
        }
        let mut effects = flow.store.take_effects();
        if let Some(jump) = boot.jump {
            effects.extend(flow.jump(jump));
        }
        effects.push(flow.show());
        (flow, effects)
    }

    /// Takes one input and says what is to be done, in order. A new Frame, if any, comes last.
    pub fn apply(&mut self, input: Input) -> Vec<Effect> {
        let changed = match input {
            Input::Intent(intent) => self.intent(intent),
            Input::Level { id, level } => self.level_came(&id, level),
            Input::SaveFailed => self.say("notice-save-failed"),
            Input::StoredElsewhere { key, value } => self.stored_elsewhere(&key, value),
            Input::StageAttached => Some(Vec::new()),
            Input::StageLost => self.say("notice-stage-lost"),
            Input::Idle => self.idle(),
            Input::NoVoice => self.say("notice-no-voice"),
            Input::Cards { id, cards } => self.cards_came(id, cards),
        };
        let Some(mut effects) = changed else { return Vec::new() };
        effects.extend(self.store.take_effects());
        effects.push(self.show());
        effects
    }

    /// The Frame on screen now.
    #[must_use]
    pub fn frame(&self) -> Frame {
        let mut view = self.view();
        self.fill_labels(&mut view);
        view.focused =
            self.focused.clone().filter(|id| view.targets.iter().any(|target| target.id == *id));
        view.notice = self.notice.map(|key| {
            let guessed = self.told.as_deref().unwrap_or_default();
            let text = self.strings.get(self.settings.lang, key, &[("choice", guessed)]);
            Notice { id: key.into(), text }
        });
        let screen = self.shown_screen();
        Frame {
            rev: self.rev,
            lang: self.settings.lang,
            screen,
            surface: surface_of(screen),
            look: self.frame_look(),
            view,
            cues: self.cues.clone(),
            music: self.music(),
            speak: self.speak(),
        }
    }

    /// The level that is being played.
    #[must_use]
    pub const fn story(&self) -> Option<&Story> {
        self.story.as_ref()
    }

    pub(crate) fn ui(&self, key: &str) -> String {
        self.strings.get(self.settings.lang, key, &[])
    }

    pub(crate) fn lang(&self) -> Lang {
        self.settings.lang
    }

    pub(crate) fn band(&self) -> Option<Band> {
        self.player.as_ref().and_then(|player| player.save.band)
    }

    pub(crate) fn level_info(&self, id: &str) -> Option<&LevelInfo> {
        self.levels.iter().find(|level| level.id == id)
    }

    pub(crate) fn title(&self, info: &LevelInfo) -> String {
        match self.settings.lang {
            Lang::Vi => info.title_vi.clone(),
            Lang::En => info.title_en.clone(),
        }
    }

    pub(crate) fn shown_screen(&self) -> Screen {
        match &self.overlay {
            Some(Overlay::Help { .. }) => Screen::Help,
            Some(Overlay::Settings) => Screen::Settings,
            Some(Overlay::Ask(_)) => Screen::Ask,
            Some(Overlay::Grown) => Screen::Grown,
            Some(Overlay::Card) => Screen::Card,
            Some(Overlay::Pause) => Screen::Pause,
            None => self.screen,
        }
    }

    pub(crate) fn frame_look(&self) -> Look {
        Look {
            band: self.band(),
            contrast: self.settings.contrast,
            calm: self.settings.calm.unwrap_or(self.system_calm),
            muted: self.is_muted(),
            volumes: self.settings.volumes,
            projector: self.room.is_some(),
        }
    }

    /// Who has put sound off, or another machine speaks for the class.
    const fn is_muted(&self) -> bool {
        self.settings.muted || self.silent
    }

    /// The piece of the screen. The help card is quiet; settings let hear what is being set.
    fn music(&self) -> Option<Music> {
        let here = match self.screen {
            Screen::Map | Screen::Yard => Some(Music::Map),
            Screen::Level => self.story.as_ref().map(|story| story.scenario().world.into()),
            Screen::Lit => {
                let info = self.lit.as_ref().and_then(|lit| self.level_info(&lit.level));
                info.map(|info| info.world.into())
            }
            _ => None,
        };
        match self.overlay {
            Some(Overlay::Help { .. } | Overlay::Pause) => None,
            Some(Overlay::Settings) => here.or(Some(Music::Map)),
            _ => here,
        }
    }

    /// Whether the player wants to hear lines at all.
    pub(crate) const fn hears_speech(&self) -> bool {
        !self.is_muted() && !matches!(self.settings.volumes.speech, Volume::Off)
    }

    /// The youngest hear what comes; the others, what they ask for. The help card is never read aloud:
    /// whoever stands near would hear that it is open.
    fn speak(&self) -> Speak {
        if self.overlay.is_some() || !self.hears_speech() {
            return Speak::Never;
        }
        // What says that a level is on its way would be cut off by it.
        let youngest = self.band() == Some(Band::Six) && self.loading.is_none();
        match self.screen {
            Screen::Level if self.story.is_some() && self.asked => Speak::Asked,
            Screen::Map | Screen::Lit if youngest && self.asked => Speak::Asked,
            Screen::Level | Screen::Map | Screen::Lit if youngest => Speak::AsItComes,
            Screen::Level => Speak::OnTap,
            _ => Speak::Never,
        }
    }

    fn view(&self) -> View {
        match &self.overlay {
            Some(Overlay::Help { armed }) => screens::help::view(self, armed.as_deref()),
            Some(Overlay::Settings) => screens::settings::view(self),
            Some(Overlay::Ask(question)) => screens::ask::view(self, question),
            Some(Overlay::Grown) => screens::grown::view(self),
            Some(Overlay::Card) => screens::card::view(self),
            Some(Overlay::Pause) => screens::pause::view(self),
            None => match self.screen {
                Screen::Who => screens::who::view(self),
                Screen::Band => screens::band::view(self),
                Screen::Map => screens::map::view(self),
                Screen::Level => screens::level::view(self),
                Screen::Lit => screens::lit::view(self),
                Screen::Yard => screens::yard::view(self),
                Screen::Code => screens::code::view(self),
                Screen::Result => screens::result::view(self),
                Screen::Together => screens::together::view(self),
                _ => screens::title::view(self),
            },
        }
    }

    /// A target's label is its own words (a level's text) or those of the interface.
    fn fill_labels(&self, view: &mut View) {
        for target in view.targets.iter_mut().filter(|target| target.label.is_empty()) {
            target.label = self.strings.get(self.settings.lang, &target.line, &[]);
        }
    }

    fn show(&self) -> Effect {
        Effect::Show(Box::new(self.frame()))
    }

    /// A change of the screen: a new rev, and only its own sounds.
    fn turn(&mut self) {
        self.rev += 1;
        self.cues.clear();
        self.asked = false;
    }

    fn say(&mut self, key: &'static str) -> Option<Vec<Effect>> {
        self.turn();
        self.notice = Some(key);
        Some(Vec::new())
    }

    fn intent(&mut self, intent: Intent) -> Option<Vec<Effect>> {
        match intent {
            Intent::Type { rev, text } => {
                let open = self.overlay.is_none() && self.screen == Screen::Code;
                if rev != self.rev || !open {
                    return None;
                }
                self.turn();
                self.notice = None;
                self.take_code(&text);
                Some(self.cue(Cue::Tap))
            }
            Intent::SetLang { lang } => {
                self.turn();
                self.set_lang(lang);
                Some(Vec::new())
            }
            Intent::Focus { rev, target } => {
                let known = target.as_ref().is_none_or(|id| self.view().target(id).is_some());
                if rev != self.rev || !known || self.focused == target {
                    return None;
                }
                self.focused = target;
                Some(Vec::new())
            }
            Intent::Activate { rev, target } => {
                let usable =
                    self.view().target(&target).is_some_and(|target| !target.state.disabled);
                if rev != self.rev || !usable {
                    return None;
                }
                let before = self.shown_screen();
                self.turn();
                self.notice = None;
                self.told = None;
                let effects = self.act(&target);
                if self.shown_screen() != before {
                    self.focused = None;
                }
                Some(effects)
            }
        }
    }

    fn act(&mut self, target: &str) -> Vec<Effect> {
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

    pub(crate) fn cue(&mut self, cue: Cue) -> Vec<Effect> {
        self.cues.push(cue);
        Vec::new()
    }

    pub(crate) fn go(&mut self, screen: Screen) -> Vec<Effect> {
        self.screen = screen;
        self.cue(Cue::Tap)
    }

    pub(crate) fn open(&mut self, overlay: Overlay) -> Vec<Effect> {
        self.overlay = Some(overlay);
        self.cue(Cue::Tap)
    }

    fn let_adult_in(&mut self, answer: &str) -> Vec<Effect> {
        let Some(Overlay::Ask(Question::Adult { sum })) = self.overlay else { return Vec::new() };
        self.open(if sum.holds(answer) { Overlay::Grown } else { Overlay::Settings })
    }

    /// An adult allows stories of sensitivity 2 and 3, or takes it back.
    fn agree(&mut self) -> Vec<Effect> {
        if let Some(player) = &mut self.player {
            player.save.adult_agrees = !player.save.adult_agrees;
        }
        self.save_player();
        self.cue(Cue::Tap)
    }

    fn set_lang(&mut self, lang: Lang) {
        self.settings.lang = lang;
        self.store.save_settings(&self.settings);
    }

    fn toggle(&mut self, which: &str) -> Vec<Effect> {
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
    fn set_volume(&mut self, step: &str) -> Vec<Effect> {
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

    fn back(&mut self) -> Vec<Effect> {
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
    fn start(&mut self) -> Vec<Effect> {
        if self.room.is_none() {
            return self.go(Screen::Who);
        }
        let save = LanternSave::default();
        self.player = Some(Player::sit_down(progress::LANTERNS[0], save, false, self.today));
        self.begin_task();
        let screen = if self.band().is_some() { Screen::Map } else { Screen::Band };
        self.go(screen)
    }

    fn switch(&mut self) -> Vec<Effect> {
        self.player = None;
        self.company = Company::default();
        self.story = None;
        self.lit = None;
        self.overlay = None;
        self.go(Screen::Title)
    }

    fn idle(&mut self) -> Option<Vec<Effect>> {
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

    fn choose_lantern(&mut self, lantern: &str) -> Vec<Effect> {
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

    fn choose_band(&mut self, band: Option<Band>) -> Vec<Effect> {
        if let Some(player) = &mut self.player {
            player.save.band = band.or(player.save.band);
            player.wake(self.today);
        }
        self.save_player();
        self.go(Screen::Map)
    }

    /// Writes the player's record, if it may be written.
    pub(crate) fn save_player(&mut self) {
        if let Some(player) = self.player.as_mut().filter(|player| player.writable) {
            player.save.rev += 1;
            self.store.save_lantern(&player.lantern, &player.save);
        }
    }

    fn open_level(&mut self, id: &str, resume: bool, jump: Option<crate::Jump>) -> Vec<Effect> {
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
    fn cards_came(
        &mut self,
        id: String,
        cards: Result<Box<Together>, String>,
    ) -> Option<Vec<Effect>> {
        self.together.insert(id, Rc::from(cards.ok()?));
        self.turn();
        Some(Vec::new())
    }

    fn level_came(
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

    fn begin(&mut self, scenario: &Rc<Scenario>, loading: &Loading) -> Vec<Effect> {
        self.turns = 0;
        self.guess = Guess::default();
        if let Some(room) = &mut self.room {
            room.begin();
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

    fn hash_of(&self, level: &str) -> String {
        self.level_info(level).map_or_else(String::new, |info| info.hash.clone())
    }

    fn spec(&self, scenario: &Scenario, loading: &Loading) -> SessionSpec {
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
    fn variant(&self, scenario: &Scenario, asked: u8) -> u8 {
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
        let guessed = self.guessed_words().filter(|_| target.starts_with("choice:"));
        let asking = self.story.as_ref().is_some_and(Story::is_asking);
        let Some(effects) = self.story.as_mut().and_then(|story| story.activate(target)) else {
            return Vec::new();
        };
        self.focused = None;
        self.after_story(effects);
        self.turn_over(asking && target.starts_with("choice:"), guessed);
        Vec::new()
    }

    /// After a step of the story: the class begins anew, two children swap, an adult's guess is told.
    fn turn_over(&mut self, answered: bool, guessed: Option<String>) {
        if let Some(room) = &mut self.room {
            room.begin();
        }
        self.turns += u32::from(answered);
        if guessed.is_some() {
            self.told = guessed;
            self.notice = Some("together-guessed");
        }
        let asking = self.story.as_ref().is_some_and(Story::is_asking);
        if self.company == Company::Pair && asking {
            let left = self.turns.is_multiple_of(2);
            self.notice = Some(if left { "pair-left" } else { "pair-right" });
        }
    }

    fn after_story(&mut self, effects: Vec<story::Effect>) {
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

    fn note(&mut self, event: &Event, no_trace: bool) {
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

    fn finish(&mut self, keepsake: Option<String>, engraved: Option<Pair>, no_trace: bool) {
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

    /// Leaves at once: the session of a sensitive level is deleted, the page is replaced.
    fn quick_exit(&mut self) -> Vec<Effect> {
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

    fn clear(&mut self, what: &str) -> Vec<Effect> {
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
    fn stored_elsewhere(&mut self, key: &str, value: Option<String>) -> Option<Vec<Effect>> {
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

    fn resolve_tabs(&mut self, what: &str) -> Vec<Effect> {
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

    fn jump(&mut self, jump: crate::Jump) -> Vec<Effect> {
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

const fn surface_of(screen: Screen) -> Surface {
    match screen {
        Screen::Map | Screen::Level | Screen::Lit | Screen::Yard => Surface::Stage,
        _ => Surface::Page,
    }
}
