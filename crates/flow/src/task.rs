//! What a class was assigned, on the device of one child: which levels, how far it has come, and the code that it gives
//! back at the end.

use classroom::{
    Assignment, ClassResult, ClassSkill, CodeError, CodeKind, Misconception, Mode, Slip, Standing,
    What, qr,
};
use port::{Code, Screen};
use progress::AssignedSave;
use story::DecisionEvent;

use crate::{Effect, Flow, LevelInfo};

/// What is assigned now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Task {
    pub(crate) assignment: Assignment,
    /// The child plays something else for a while.
    pub(crate) free: bool,
}

/// What is wrong with a code that was typed or came with a link: a key of the interface's words, and what it names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Wrong {
    pub(crate) key: &'static str,
    pub(crate) args: Vec<(&'static str, String)>,
}

impl Wrong {
    pub(crate) fn of(error: &CodeError) -> Self {
        let number = |name: &'static str, it: usize| vec![(name, it.to_string())];
        let (key, args) = match error {
            CodeError::Empty | CodeError::NoLevels => ("code-empty", Vec::new()),
            CodeError::Foreign { found, at } => {
                let mut args = number("at", *at);
                args.push(("sign", found.to_string()));
                ("code-foreign", args)
            }
            CodeError::TooShort { missing } => ("code-short", number("count", *missing)),
            CodeError::TooLong { extra } => ("code-long", number("count", *extra)),
            CodeError::Slip { fixes } => match fixes.first().map(|fix| fix.slip) {
                Some(Slip::Wrong(at)) => ("code-wrong", number("at", at)),
                Some(Slip::Swapped(at)) => {
                    let mut args = number("at", at);
                    args.extend(number("next", at + 1));
                    ("code-swapped", args)
                }
                None => ("code-again", Vec::new()),
            },
            CodeError::Newer { .. } | CodeError::UnknownLevels { .. } => ("code-newer", Vec::new()),
            CodeError::Other(CodeKind::Result) => ("code-result", Vec::new()),
            CodeError::Other(CodeKind::Assignment) => ("code-again", Vec::new()),
        };
        Self { key, args }
    }

    pub(crate) fn text(&self, flow: &Flow) -> String {
        let args: Vec<(&str, &str)> =
            self.args.iter().map(|(name, it)| (*name, it.as_str())).collect();
        flow.strings.get(flow.lang(), self.key, &args)
    }
}

impl Flow {
    /// Takes a code that was typed or that came with a link: the game is about it from now on, or says what is wrong.
    pub(crate) fn take_code(&mut self, text: &str) {
        match Assignment::read(text, &self.register) {
            Ok(assignment) => {
                self.settings.lang = assignment.lang;
                self.task = Some(Task { assignment, free: false });
                self.wrong = None;
                self.screen = Screen::Title;
            }
            Err(error) => {
                self.wrong = Some(Wrong::of(&error));
                self.screen = Screen::Code;
            }
        }
    }

    /// What is assigned, unless the child plays something else just now.
    pub(crate) fn on_task(&self) -> Option<&Assignment> {
        self.task.as_ref().filter(|task| !task.free).map(|task| &task.assignment)
    }

    /// Whether a level may be shown and suggested now.
    pub(crate) fn is_offered(&self, info: &LevelInfo) -> bool {
        self.on_task().is_none_or(|assignment| self.is_assigned(assignment, info))
    }

    /// Whether the level being played is to show what has been learnt: without hints.
    pub(crate) fn is_checked(&self) -> bool {
        let level = self.story.as_ref().and_then(|story| self.level_info(&story.spec().level));
        self.task.as_ref().zip(level).is_some_and(|(task, info)| {
            task.assignment.mode == Mode::Check && self.is_assigned(&task.assignment, info)
        })
    }

    fn is_assigned(&self, assignment: &Assignment, info: &LevelInfo) -> bool {
        info.bands.contains(&assignment.band)
            && match assignment.what {
                What::Adapt(world) => world.is_none_or(|world| world == info.world),
                What::Levels(set) => self
                    .register
                    .place(assignment.band, &info.id)
                    .is_some_and(|place| set.has(place)),
            }
    }

    /// The levels that are assigned, as on the map.
    pub(crate) fn assigned(&self) -> Vec<&LevelInfo> {
        let Some(task) = &self.task else { return Vec::new() };
        self.levels.iter().filter(|info| self.is_assigned(&task.assignment, info)).collect()
    }

    /// Whether a level counts as played for the class; of topic C it is enough that it was opened.
    pub(crate) fn is_done(&self, info: &LevelInfo) -> bool {
        self.progress().is_some_and(|save| {
            save.ended.contains(&info.id)
                || info.world.leaves_no_trace() && save.opened.contains(&info.id)
        })
    }

    /// How many of how many assigned levels are played; where each child gets what fits, the second is none.
    pub(crate) fn done_of(&self) -> (usize, Option<usize>) {
        let assigned = self.assigned();
        let done = assigned.iter().filter(|info| self.is_done(info)).count();
        let fixed =
            self.task.as_ref().is_some_and(|task| matches!(task.assignment.what, What::Levels(_)));
        (done, fixed.then_some(assigned.len()))
    }

    /// Whether everything assigned is played.
    pub(crate) fn all_done(&self) -> bool {
        matches!(self.done_of(), (done, Some(all)) if done >= all)
    }

    /// Whether the last day is over.
    pub(crate) fn is_late(&self) -> bool {
        let until = self.task.as_ref().and_then(|task| task.assignment.until);
        until.is_some_and(|day| day.number() < self.today)
    }

    fn progress(&self) -> Option<&AssignedSave> {
        let save = self.player.as_ref()?.save.assigned.as_ref()?;
        self.task.as_ref().filter(|task| task.assignment.code() == save.code)?;
        Some(save)
    }

    /// A lantern sits down to what is assigned; what it had of an earlier assignment is gone.
    pub(crate) fn begin_task(&mut self) {
        let (Some(task), Some(player)) = (&self.task, &mut self.player) else { return };
        let code = task.assignment.code();
        if player.save.assigned.as_ref().is_none_or(|save| save.code != code) {
            player.save.assigned = Some(AssignedSave::new(code));
        }
        player.save.band = Some(task.assignment.band);
        player.wake(self.today);
    }

    /// Counts an answer for the class, if its level is assigned.
    pub(crate) fn note_for_class(&mut self, answer: &DecisionEvent) {
        let Some(task) = &self.task else { return };
        let Some(info) = self.levels.iter().find(|info| info.id == answer.level) else { return };
        if info.world.leaves_no_trace() || !self.is_assigned(&task.assignment, info) {
            return;
        }
        let at = format!("{}/{}", answer.node, answer.option);
        let belief =
            info.play.beliefs.iter().find(|(place, _)| *place == at).map(|(_, belief)| *belief);
        if let Some(save) = self.player.as_mut().and_then(|it| it.save.assigned.as_mut()) {
            save.note(answer, belief);
        }
    }

    /// Goes to the code of the result: it is drawn once, so that showing it again is the same finishing.
    pub(crate) fn show_result(&mut self) -> Vec<Effect> {
        let drawn = self.draw();
        if let Some(save) = self.player.as_mut().and_then(|it| it.save.assigned.as_mut()) {
            // The upper bits of a seed differ most.
            save.nonce.get_or_insert((drawn >> 16 ^ drawn & 0xffff) as u16);
        }
        self.save_player();
        self.story = None;
        self.go(Screen::Result)
    }

    /// The code of what was played so far.
    pub(crate) fn result(&self) -> Option<ClassResult> {
        let (task, save) = (self.task.as_ref()?, self.progress()?);
        let band = task.assignment.band;
        let place = |info: &&LevelInfo| self.register.place(band, &info.id);
        let opened = self.assigned();
        let opened = opened.iter().filter(|info| save.opened.contains(&info.id));
        let opened = opened.filter_map(place).collect();
        let result = ClassResult::new(&task.assignment, save.nonce?).with_opened(opened);
        Some(save.met.iter().fold(result, |result, (skill, met)| {
            let Some(skill) = ClassSkill::of(*skill) else { return result };
            let belief = met.belief().and_then(Misconception::new);
            let well = met.went_well();
            result
                .with(skill, if well { Standing::Done(belief) } else { Standing::Revisit(belief) })
        }))
    }
}

/// A code with its QR code; without one where it does not fit.
pub(crate) fn code(text: String, carried: &str) -> Code {
    let rows = qr::draw(carried).map(|modules| {
        let row = |row: &[bool]| row.iter().map(|dark| if *dark { '#' } else { '.' }).collect();
        modules.rows().map(row).collect()
    });
    Code { text, rows: rows.unwrap_or_default() }
}
