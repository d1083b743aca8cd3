//! The seam: Frames come in, Intents and reports go out. What answers an older Frame is dropped.

use std::{
    collections::VecDeque,
    sync::{Arc, Mutex, PoisonError},
};

use bevy::prelude::*;
use port::{Frame, Intent, Screen, StageReport};

/// Where Frames wait until the stage is awake.
#[derive(Resource, Clone, Default)]
pub struct Inbox(Arc<Mutex<VecDeque<Frame>>>);

impl Inbox {
    /// Puts a Frame in; the stage must be woken afterwards.
    pub fn push(&self, frame: Frame) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).push_back(frame);
    }

    fn take(&self) -> Vec<Frame> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).drain(..).collect()
    }
}

/// Where Intents and reports go. Not a resource that threads share: in the browser it holds functions
/// of the page.
pub struct Outbox {
    /// Takes what the player does.
    pub intent: Box<dyn Fn(&Intent)>,
    /// Takes what was drawn.
    pub report: Box<dyn Fn(&StageReport)>,
}

impl Default for Outbox {
    fn default() -> Self {
        Self { intent: Box::new(|_| {}), report: Box::new(|_| {}) }
    }
}

/// The Frame on screen.
#[derive(Resource, Default)]
pub struct Current {
    /// The Frame; none until the first has come.
    pub frame: Option<Frame>,
    /// The screen before this one.
    pub before: Option<Screen>,
}

impl Current {
    /// The revision on screen.
    #[must_use]
    pub fn rev(&self) -> Option<u64> {
        self.frame.as_ref().map(|frame| frame.rev)
    }
}

/// A new Frame is on screen.
#[derive(Message, Clone, Copy, Debug)]
pub struct FrameCame;

/// The player does something.
#[derive(Message, Clone, Debug)]
pub struct Say(pub Intent);

/// The stage has drawn this.
#[derive(Message, Clone, Debug)]
pub struct Drew(pub StageReport);

/// The steps of taking in and giving out.
#[derive(SystemSet, Clone, Debug, PartialEq, Eq, Hash)]
pub enum PortSet {
    /// Takes in the newest Frame (in `PreUpdate`).
    Receive,
    /// Gives out Intents and the report (in `Last`).
    Send,
}

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Inbox>()
        .init_non_send::<Outbox>()
        .init_resource::<Current>()
        .add_message::<FrameCame>()
        .add_message::<Say>()
        .add_message::<Drew>()
        .add_systems(PreUpdate, receive.in_set(PortSet::Receive))
        .add_systems(Last, (send_intents, send_reports).chain().in_set(PortSet::Send));
}

fn receive(inbox: Res<Inbox>, mut current: ResMut<Current>, mut came: MessageWriter<FrameCame>) {
    let frames = inbox.take();
    let newest = frames.into_iter().max_by_key(|frame| frame.rev);
    let Some(frame) = newest else { return };
    if current.rev().is_some_and(|rev| frame.rev < rev) {
        return;
    }
    let before = current.frame.as_ref().map(|frame| frame.screen);
    *current = Current { frame: Some(frame), before };
    came.write(FrameCame);
}

const fn rev_of(intent: &Intent) -> Option<u64> {
    match intent {
        Intent::Activate { rev, .. } | Intent::Focus { rev, .. } => Some(*rev),
        Intent::SetLang { .. } | Intent::Type { .. } => None,
    }
}

fn send_intents(mut said: MessageReader<Say>, current: Res<Current>, outbox: NonSend<Outbox>) {
    for Say(intent) in said.read() {
        if rev_of(intent).is_none_or(|rev| current.rev() == Some(rev)) {
            (outbox.intent)(intent);
        }
    }
}

fn send_reports(
    mut drew: MessageReader<Drew>,
    mut last: Local<Option<StageReport>>,
    outbox: NonSend<Outbox>,
) {
    let Some(Drew(report)) = drew.read().last() else { return };
    if last.as_ref() != Some(report) {
        (outbox.report)(report);
        *last = Some(report.clone());
    }
}
