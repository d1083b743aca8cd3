//! The desktop: the core runs in the same process, levels and pictures come from the clone, saves lie in
//! the user's data folder. Sounds and calls are the browser's alone.

mod disk;
mod keys;
mod saves;

use std::{
    cell::RefCell,
    collections::{BTreeMap, VecDeque},
    hash::{BuildHasher as _, RandomState},
    panic,
    path::PathBuf,
    process::ExitCode,
    rc::Rc,
    sync::atomic::{AtomicBool, Ordering},
    thread,
    time::{Duration, Instant, SystemTime},
};

use bevy::{
    input::{keyboard::KeyboardInput, mouse::MouseButtonInput, touch::TouchInput},
    prelude::*,
    window::CursorMoved,
    winit::{EventLoopProxyWrapper, WinitUserEvent},
};
use flow::{Boot, Effect, Flow, Input, Stored};

use crate::port::{Inbox, Outbox, PortSet};
use saves::Saves;

/// How long nobody does anything before the game goes back to its title.
const IDLE: Duration = Duration::from_secs(180);
/// How often a sleeping stage looks whether that time is over.
const LOOK: Duration = Duration::from_secs(60);
/// What else one can do.
const CURE: &str = "Start it in a desktop session, or play in the browser: cargo xtask play";

/// Whether the window has been drawn: decides how the end is told.
static STARTED: AtomicBool = AtomicBool::new(false);

/// What has come for the core and is not yet taken in.
type Queue = Rc<RefCell<VecDeque<Input>>>;

/// The core and what carries out its effects.
struct Core {
    flow: Flow,
    inbox: Inbox,
    queue: Queue,
    saves: Option<Saves>,
    levels: BTreeMap<String, PathBuf>,
    /// Quick exit was pressed.
    over: bool,
}

/// Plays, until the window is closed. Without a screen, or without the game's files, it says so in one
/// message and fails.
#[must_use]
pub fn run() -> ExitCode {
    match app() {
        Ok(mut app) => match app.run() {
            AppExit::Success => ExitCode::SUCCESS,
            AppExit::Error(code) => ExitCode::from(code.get()),
        },
        Err(why) => {
            eprintln!("Thắp Sao: {why}");
            ExitCode::FAILURE
        }
    }
}

fn app() -> Result<App, String> {
    has_screen()?;
    let root = disk::root()?;
    let files = disk::assets(&root)?;
    let inbox = Inbox::default();
    let core = Core::new(disk::levels(&root)?, Saves::of_user(), inbox.clone());
    let queue = Rc::clone(&core.queue);
    panic::set_hook(Box::new(|info| stop(&info.to_string())));
    let mut app = super::app();
    app.insert_resource(inbox)
        .insert_resource(files)
        .insert_resource(Seen(Instant::now()))
        .insert_non_send(Outbox {
            intent: Box::new(move |intent| {
                queue.borrow_mut().push_back(Input::Intent(intent.clone()));
            }),
            report: Box::new(|_| {}),
        })
        .insert_non_send(core)
        .add_plugins((crate::pages::plugin, keys::plugin))
        .add_systems(Startup, keep_looking)
        .add_systems(Last, (watch, turn).chain().after(PortSet::Send));
    Ok(app)
}

/// Whether there is a screen to ask for, where that can be known.
fn has_screen() -> Result<(), String> {
    let there = std::env::var_os("DISPLAY").is_some_and(|name| !name.is_empty());
    if cfg!(target_os = "linux") && !there {
        return Err(format!("there is no screen to draw on (DISPLAY is not set). {CURE}"));
    }
    Ok(())
}

/// Tells the end once and leaves: the window toolkit gives up by a panic where it finds no screen.
fn stop(why: &str) {
    if STARTED.load(Ordering::Relaxed) {
        eprintln!("Thắp Sao has stopped: {why}\nWhat was played is saved.");
    } else {
        eprintln!("Thắp Sao: the window could not be opened ({why}). {CURE}");
    }
    std::process::exit(1);
}

/// The day, counted from 1970 in the time of Vietnam, where the game is at home.
fn today() -> u32 {
    const EAST: Duration = Duration::from_secs(7 * 3600);
    let now = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default();
    u32::try_from((now + EAST).as_secs() / 86_400).unwrap_or_default()
}

impl Core {
    /// Starts the game and shows its first Frame. Without a place for saves it plays without them.
    fn new(levels: Vec<disk::Level>, saves: Result<Saves, String>, inbox: Inbox) -> Self {
        let stored = saves.as_ref().map_err(Clone::clone).and_then(Saves::read_all);
        if let Err(why) = &stored {
            eprintln!("Thắp Sao plays without saving: {why}");
        }
        let boot = Boot {
            levels: levels.iter().map(|level| level.info.clone()).collect(),
            stored: Stored { refused: stored.is_err(), entries: stored.unwrap_or_default() },
            seed: RandomState::new().hash_one(0_u8) as u32,
            today: today(),
            ..Boot::default()
        };
        let (flow, effects) = Flow::new(boot);
        let levels = levels.into_iter().map(|level| (level.info.id, level.path)).collect();
        let queue = Queue::default();
        let mut core = Self { flow, inbox, queue, saves: saves.ok(), levels, over: false };
        core.carry_out(effects);
        core.turn();
        core
    }

    /// Takes in all that has come. Gives back whether anything had.
    fn turn(&mut self) -> bool {
        let mut any = false;
        while let Some(input) = self.take() {
            any = true;
            let effects = self.flow.apply(input);
            self.carry_out(effects);
        }
        any
    }

    fn take(&self) -> Option<Input> {
        self.queue.borrow_mut().pop_front()
    }

    /// Carries out effects in order. What comes of them is taken in after all of them.
    fn carry_out(&mut self, effects: Vec<Effect>) {
        for effect in effects {
            let came = match effect {
                Effect::Show(frame) => {
                    self.inbox.push(*frame);
                    None
                }
                Effect::LoadLevel { id } => Some(self.load(id)),
                // Classes and families play in the browser; a level can be played without cards.
                Effect::LoadCards { id } => {
                    let cards = Err("the desktop has no cards".to_owned());
                    Some(Input::Cards { id, cards })
                }
                Effect::Open { .. } => None,
                Effect::Save { key, value } => self.saved(|saves| saves.write(&key, &value)),
                Effect::Remove { key } => self.saved(|saves| saves.remove(&key)),
                Effect::QuickExit => {
                    self.over = true;
                    None
                }
            };
            self.queue.borrow_mut().extend(came);
        }
    }

    fn load(&self, id: String) -> Input {
        let path = self.levels.get(&id).ok_or_else(|| format!("there is no level `{id}`"));
        let text =
            path.and_then(|path| std::fs::read_to_string(path).map_err(|error| error.to_string()));
        let level = text.and_then(|text| {
            scenario::read(&text).map(Box::new).map_err(|error| error.to_string())
        });
        Input::Level { id, level }
    }

    fn saved(&self, write: impl FnOnce(&Saves) -> std::io::Result<()>) -> Option<Input> {
        let failed = self.saves.as_ref().is_none_or(|saves| write(saves).is_err());
        failed.then_some(Input::SaveFailed)
    }
}

/// When the player last did anything.
#[derive(Resource)]
struct Seen(Instant);

/// Wakes the stage now and then, so that it notices when nobody is there.
fn keep_looking(proxy: Res<EventLoopProxyWrapper>) {
    STARTED.store(true, Ordering::Relaxed);
    let proxy = (**proxy).clone();
    thread::spawn(move || {
        loop {
            thread::sleep(LOOK);
            if proxy.send_event(WinitUserEvent::WakeUp).is_err() {
                return;
            }
        }
    });
}

fn watch(
    mut seen: ResMut<Seen>,
    core: NonSend<Core>,
    mut keys: MessageReader<KeyboardInput>,
    mut moved: MessageReader<CursorMoved>,
    mut pressed: MessageReader<MouseButtonInput>,
    mut touched: MessageReader<TouchInput>,
) {
    let count = keys.read().count()
        + moved.read().count()
        + pressed.read().count()
        + touched.read().count();
    if count > 0 {
        seen.0 = Instant::now();
    } else if seen.0.elapsed() >= IDLE {
        seen.0 = Instant::now();
        core.queue.borrow_mut().push_back(Input::Idle);
    }
}

fn turn(
    mut core: NonSendMut<Core>,
    proxy: Res<EventLoopProxyWrapper>,
    mut exit: MessageWriter<AppExit>,
) {
    if !core.turn() {
        return;
    }
    if core.over {
        exit.write(AppExit::Success);
    }
    // The stage may be about to sleep. A closed loop needs no waking.
    let _ = proxy.send_event(WinitUserEvent::WakeUp);
}

#[cfg(test)]
mod tests;
