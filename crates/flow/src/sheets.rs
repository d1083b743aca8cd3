//! What of a decision a class sees at a time: first what is shown, then all of it, and while hands are counted the
//! question and its answers. So each word has a moment in which it is as large as the last row needs
//! (look-and-feel.md, section A, Projector); a screen of 720 lines does not hold all of them in that size.

use port::{LineKind, Place, Role, Target, View};

/// What is on the screen of a class.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sheet {
    /// What happens, without answers: look and read.
    Shown,
    /// What happens and the answers: think, talk.
    All,
    /// The question and its answers: hands go up.
    Answers,
}

/// How a decision comes apart into sheets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Parting {
    /// Answers stand beside what is asked about.
    Beside,
    /// Answers lie on the device or the figures that are asked about: only what was said can go.
    Within,
}

/// Whether the target is an answer.
pub(crate) fn is_choice(target: &Target) -> bool {
    target.role == Role::Choice && target.id.starts_with("choice:")
}

impl Parting {
    /// How the view comes apart; none where one sheet is all there is.
    pub(crate) fn of(view: &View) -> Option<Self> {
        let mut choices = view.targets.iter().filter(|target| is_choice(target)).peekable();
        choices.peek()?;
        let said = view.lines.len() > 1;
        if choices.all(|choice| choice.place == Place::Card) {
            (said || view.device.is_some()).then_some(Self::Beside)
        } else {
            said.then_some(Self::Within)
        }
    }

    /// Leaves on the screen what belongs to the sheet.
    pub(crate) fn cut(self, view: &mut View, sheet: Sheet) {
        match (self, sheet) {
            (Self::Beside, Sheet::All) => {}
            (Self::Beside, Sheet::Shown) => view.targets.retain(|target| !is_choice(target)),
            (Self::Beside, Sheet::Answers) => {
                view.device = None;
                view.targets.retain(|target| !matches!(target.place, Place::Device(_)));
                keep_lines(view, true);
            }
            (Self::Within, Sheet::Shown) => {
                view.targets.retain(|it| !is_choice(it) || it.place != Place::Card);
                for choice in view.targets.iter_mut().filter(|target| is_choice(target)) {
                    choice.state.disabled = true;
                }
                keep_lines(view, false);
            }
            (Self::Within, Sheet::All | Sheet::Answers) => keep_lines(view, true),
        }
    }
}

/// Keeps what asks, or else what was said. Where nobody asks, the last thing said is what the class answers.
fn keep_lines(view: &mut View, asking: bool) {
    let asks = |kind| matches!(kind, LineKind::Question | LineKind::Hint);
    let asked = view.lines.iter().any(|line| asks(line.kind));
    let last = view.lines.len().saturating_sub(1);
    let mut at = 0;
    view.lines.retain(|line| {
        let is_asking = if asked { asks(line.kind) } else { at == last };
        at += 1;
        is_asking == asking
    });
}
