//! Which stories may come next: the rules that no estimate can lift (adaptive.md, selection rule 1).

use port::{Band, World};
use scenario::Skill;

use crate::item::Item;

/// A level in one variant, as a candidate for what comes next.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Candidate<'a> {
    /// Its world, and with it its topic.
    pub world: World,
    /// The band it would be played in.
    pub band: Band,
    /// 0 none, 1 scams and bullying, 2 grooming without sexual content, 3 intimate images and self-harm.
    pub sensitivity: u8,
    /// The skill that it is mainly about.
    pub skill: Skill,
    /// Whether what comes before it was played.
    pub ready: bool,
    /// Whether it offers the step of telling or reporting.
    pub tells: bool,
    /// How many days ago it was played last, in any variant; none: never.
    pub seen: Option<u32>,
    /// Whether it is a short review: a few decisions of one skill, of a level that was played.
    pub short: bool,
    /// Its graded decisions.
    pub items: &'a [Item],
}

/// What the adults around the child, and the hour, allow.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Terms {
    /// An adult has enabled stories of sensitivity 2 and 3.
    pub adult_agrees: bool,
    /// The sitting ends with this story.
    pub last: bool,
}

/// What has happened since the game was opened. Never stored.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sitting {
    stories: u16,
    reviews: u16,
    heavy: u16,
    after_heavy: bool,
    stopped: bool,
    /// The worlds of the last two stories, the latest first.
    worlds: [Option<World>; 2],
}

/// The first stories of a lantern, all of them gentle.
pub(crate) const GENTLE_FIRST: u16 = 3;
/// Of so many stories one may be heavy.
const ONE_IN: u16 = 3;
/// From this sensitivity on an adult must agree.
const NEEDS_ADULT: u8 = 2;

/// The highest sensitivity of a band.
#[must_use]
pub const fn limit(band: Band) -> u8 {
    match band {
        Band::Six => 1,
        Band::Nine => 2,
        Band::Twelve => 3,
    }
}

impl Candidate<'_> {
    /// Whether it tells of abuse, or is as hard to bear.
    #[must_use]
    pub const fn heavy(&self) -> bool {
        let of_abuse =
            matches!(self.world, World::HangSang) || matches!(self.skill.world(), World::HangSang);
        of_abuse || self.sensitivity >= NEEDS_ADULT
    }
}

impl Sitting {
    /// A story begins. A short review is none: it neither earns a heavy one nor parts two of them.
    pub const fn begin(&mut self, story: &Candidate<'_>) {
        if story.short {
            self.reviews = self.reviews.saturating_add(1);
            return;
        }
        self.stories = self.stories.saturating_add(1);
        self.after_heavy = story.heavy();
        if self.after_heavy {
            self.heavy = self.heavy.saturating_add(1);
        }
        self.worlds = [Some(story.world), self.worlds[0]];
    }

    /// The child has said stop: nothing heavy any more until the game is opened again.
    pub const fn stop(&mut self) {
        self.stopped = true;
    }

    /// Whether a short review may come now: one at first, then one after each story.
    #[must_use]
    pub const fn takes_review(&self) -> bool {
        self.reviews <= self.stories
    }

    /// Whether the last two stories were of this world.
    #[must_use]
    pub fn twice(&self, world: World) -> bool {
        self.worlds == [Some(world); 2]
    }

    /// Whether a story may come next for a child of this band who has begun so many `stories` ever; `gentle_left`:
    /// a gentle one is there to end with.
    #[must_use]
    pub fn allows(
        &self,
        story: &Candidate<'_>,
        band: Band,
        stories: u16,
        terms: Terms,
        gentle_left: bool,
    ) -> bool {
        let for_the_age = story.band <= band && story.sensitivity <= limit(band);
        let agreed = story.sensitivity < NEEDS_ADULT || terms.adult_agrees;
        let bearable = !story.heavy()
            || (story.tells && gentle_left && !terms.last && self.takes_heavy(stories));
        story.ready && for_the_age && agreed && bearable
    }

    const fn takes_heavy(&self, stories: u16) -> bool {
        let begun = stories >= GENTLE_FIRST && self.stories > 0;
        let rare = (self.heavy + 1) * ONE_IN <= self.stories + 1;
        begun && rare && !self.after_heavy && !self.stopped
    }
}
