//! The state of the whole game and what each input does to it.

use std::{collections::BTreeMap, rc::Rc};

use classroom::{Register, together::Together};
use learner::Learner;
use port::{
    Band, Cue, Frame, Intent, Lang, Look, Music, Notice, Screen, Speak, Surface, TargetId, View,
    Volume,
};
use progress::{LanternSave, SettingsSave};
use scenario::{Help, HelpDirectory, Pair, Scenario, Skill};
use story::Story;

use crate::{
    Boot, Effect, Input, LevelInfo,
    company::{Company, Guess},
    room::Room,
    screens,
    store::Store,
    strings::Strings,
    task::{Task, Wrong},
};

mod act;
mod play;

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
    /// Whether child and adult have done the last thing together.
    pub(crate) done_together: bool,
    /// Decisions answered since the level began: who looks out takes the mouse at each.
    pub(crate) turns: u32,
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
    /// What the adult had guessed, beside what the child chose.
    Compare { guessed: String, given: String },
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
        let of_screen = view.notice.take();
        let of_game = self.notice.map(|key| Notice { id: key.into(), text: self.ui(key) });
        view.notice = of_game.or(of_screen);
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
            Some(Overlay::Card | Overlay::Compare { .. }) => Screen::Card,
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
            Some(Overlay::Compare { guessed, given }) => {
                screens::card::compare(self, guessed, given)
            }
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
                let effects = self.act(&target);
                if self.shown_screen() != before {
                    self.focused = None;
                }
                Some(effects)
            }
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

    /// Writes the player's record, if it may be written.
    pub(crate) fn save_player(&mut self) {
        if let Some(player) = self.player.as_mut().filter(|player| player.writable) {
            player.save.rev += 1;
            self.store.save_lantern(&player.lantern, &player.save);
        }
    }
}

const fn surface_of(screen: Screen) -> Surface {
    match screen {
        Screen::Map | Screen::Level | Screen::Lit | Screen::Yard => Surface::Stage,
        _ => Surface::Page,
    }
}
