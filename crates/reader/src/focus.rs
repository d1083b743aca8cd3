//! Where the keyboard focus goes when a Frame follows another.

use port::{Frame, Place, Screen, TargetId};

/// A place for the focus.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Spot {
    /// The heading of the screen: what a new page begins with.
    Heading,
    /// A target.
    Target(TargetId),
}

/// What the reader remembers between Frames about the focus.
#[derive(Clone, Debug, Default)]
pub struct Memory {
    opener: Option<TargetId>,
}

impl Memory {
    /// Where the focus goes when `next` follows `before` and `active` had it; none: it stays.
    ///
    /// - the core's own wish comes first;
    /// - a card that lay over a screen gives the focus back to the target that opened it;
    /// - a new screen is read from its heading; a level begins with the first thing to do, so that Enter alone
    ///   plays (the live region says its heading);
    /// - within a screen the focus stays, or, where its target is gone, moves to the first thing to do
    ///   (the live region says the lines).
    pub fn follow(
        &mut self,
        before: Option<&Frame>,
        next: &Frame,
        active: Option<&str>,
    ) -> Option<Spot> {
        let before = before?;
        let wish = next.view.focused.as_deref();
        if let Some(wish) = wish.filter(|wish| before.view.focused.as_deref() != Some(*wish))
            && next.view.target(wish).is_some()
        {
            return (active != Some(wish)).then(|| Spot::Target(wish.to_owned()));
        }
        if before.screen != next.screen {
            if over(next.screen) && !over(before.screen) {
                self.opener = active.map(str::to_owned);
            } else if over(before.screen) && !over(next.screen) {
                let opener = self.opener.take();
                if let Some(opener) = opener.filter(|opener| next.view.target(opener).is_some()) {
                    return Some(Spot::Target(opener));
                }
            }
            let playing = next.screen == Screen::Level && active.is_some();
            return Some(first(next).filter(|_| playing).map_or(Spot::Heading, Spot::Target));
        }
        let active = active?;
        if next.view.target(active).is_some() {
            return None;
        }
        Some(first(next).map_or(Spot::Heading, Spot::Target))
    }
}

/// The first thing to do: the first target that can be used and is not in the bar.
#[must_use]
pub fn first(frame: &Frame) -> Option<TargetId> {
    frame
        .view
        .targets
        .iter()
        .find(|target| target.place != Place::Bar && !target.state.disabled)
        .map(|target| target.id.clone())
}

const fn over(screen: Screen) -> bool {
    matches!(screen, Screen::Help | Screen::Settings | Screen::Grown | Screen::Card | Screen::Pause)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::sample;

    #[test]
    fn the_first_frame_takes_no_focus() {
        assert_eq!(Memory::default().follow(None, &sample::title(), None), None);
    }

    #[test]
    fn a_new_screen_is_read_from_its_heading() {
        let spot = Memory::default().follow(Some(&sample::title()), &sample::who(), Some("start"));
        assert_eq!(spot, Some(Spot::Heading));
    }

    #[test]
    fn a_level_begins_with_the_first_thing_to_do() {
        let spot =
            Memory::default().follow(Some(&sample::map()), &sample::level(), Some("level:s04"));
        assert_eq!(spot, Some(Spot::Target("s04_d2_a".into())));
    }

    #[test]
    fn inside_a_level_the_focus_goes_to_the_next_thing_to_do() {
        let before = sample::level();
        let mut next = before.clone();
        for target in &mut next.view.targets {
            target.id = target.id.replace("s04_d2", "s04_d3");
        }
        let mut memory = Memory::default();
        assert_eq!(
            memory.follow(Some(&before), &next, Some("s04_d2_a")),
            Some(Spot::Target("s04_d3_a".into()))
        );
        assert_eq!(
            memory.follow(Some(&before), &next, Some("help")),
            None,
            "the bar stays, so does its focus"
        );
        assert_eq!(
            memory.follow(Some(&before), &next, None),
            None,
            "who plays by touch is left alone"
        );
    }

    #[test]
    fn the_help_card_gives_the_focus_back() {
        let mut memory = Memory::default();
        let (level, help) = (sample::level(), sample::help());
        assert_eq!(memory.follow(Some(&level), &help, Some("help")), Some(Spot::Heading));
        assert_eq!(
            memory.follow(Some(&help), &level, Some("close")),
            Some(Spot::Target("help".into()))
        );
    }

    #[test]
    fn the_core_may_ask_for_a_target() {
        let before = sample::level();
        let mut next = before.clone();
        next.view.focused = Some("s04_d2_c".into());
        assert_eq!(
            Memory::default().follow(Some(&before), &next, Some("s04_d2_a")),
            Some(Spot::Target("s04_d2_c".into()))
        );
    }
}
