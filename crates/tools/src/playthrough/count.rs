//! What is decided in a level, and how much of it differs from play to play.

use std::collections::BTreeSet;

use port::World;
use scenario::{Choice, ChoiceTag, Draw, Grade, Holds, Item, Mechanic, Node, Scenario, Step};

use super::{Play, SEEDS};

/// What is decided in one variant.
#[derive(Default)]
pub(super) struct Counted {
    /// Graded decisions; each spot of a board is one.
    pub decisions: usize,
    /// Answers by grade.
    pub safe: usize,
    /// Half marks.
    pub fine: usize,
    /// Those that lead to a consequence.
    pub risky: usize,
    /// Answers that ask.
    pub ask: usize,
    /// Answers that tell or report.
    pub tell: usize,
    /// The share of genuine things among those that are judged; none where nothing is.
    pub genuine: Option<f32>,
    /// The share of topic C decisions in which telling or reporting is rehearsed; none outside topic C.
    pub rehearsed: Option<f32>,
}

const TELLS: [ChoiceTag; 3] = [ChoiceTag::Tell, ChoiceTag::Report, ChoiceTag::TellAnother];

fn tells(choice: &Choice) -> bool {
    choice.tags.iter().any(|tag| TELLS.contains(tag))
}

/// Counts what is decided at the nodes that are played.
pub(super) fn decisions(play: &Play<'_>, played: &BTreeSet<String>) -> Counted {
    let mut all = Counted::default();
    let (mut judged, mut genuine, mut topic_c, mut rehearsed) =
        (0_usize, 0_usize, 0_usize, 0_usize);
    for node in play.scenario.nodes.iter().filter(|node| played.contains(&node.id)) {
        if let Step::Play(Mechanic::Redact(_)) = &node.step {
            let (spots, harmless) = board(play);
            all.decisions += spots;
            all.ask += spots;
            all.safe += spots * 2;
            all.fine += harmless;
            all.risky += spots - harmless;
            judged += spots;
            genuine += harmless;
            continue;
        }
        let Some(decision) = node.decision().filter(|it| it.measures.is_some()) else { continue };
        let there = |only: &[u8]| only.is_empty() || only.contains(&play.variant);
        let options: Vec<&Choice> =
            decision.options.iter().filter(|choice| there(&choice.only)).collect();
        all.decisions += 1;
        let graded = |grade: Grade| options.iter().filter(|it| it.grade == grade).count();
        all.safe += graded(Grade::Safe);
        all.fine += graded(Grade::Fine);
        all.risky += graded(Grade::Risky);
        all.ask += options.iter().filter(|it| it.tags.contains(&ChoiceTag::Ask)).count();
        all.tell += options.iter().filter(|it| tells(it)).count();
        judged += usize::from(decision.item.is_some());
        genuine += usize::from(decision.item == Some(Item::Genuine));
        if is_topic_c(node) {
            topic_c += 1;
            rehearsed += usize::from(options.iter().any(|it| tells(it)));
        }
    }
    let share = |part: usize, whole: usize| (whole > 0).then(|| part as f32 / whole as f32);
    all.genuine = share(genuine, judged);
    all.rehearsed = share(rehearsed, topic_c);
    all
}

fn is_topic_c(node: &Node) -> bool {
    let measures = node.decision().and_then(|decision| decision.measures.as_ref());
    measures.is_some_and(|it| it.skill.world() == World::HangSang)
}

/// How many spots a board has in this variant, and how many of them are harmless.
fn board(play: &Play<'_>) -> (usize, usize) {
    let there = |only: &[u8]| only.is_empty() || only.contains(&play.variant);
    let photo = play.scenario.photo.iter();
    let spots = photo.flat_map(|photo| &photo.spots).filter(|spot| there(&spot.only));
    let holds: Vec<Holds> = spots.map(|spot| spot.holds).collect();
    (holds.len(), holds.iter().filter(|it| **it == Holds::Harmless).count())
}

/// The share of pools from which two plays draw different entries, over every pair of seeds.
pub(super) fn differ(scenario: &Scenario, variant: u8) -> f32 {
    let draws: Vec<Draw> = (0..SEEDS).map(|seed| Draw::new(scenario, variant, seed)).collect();
    let mut shares = Vec::new();
    for (index, one) in draws.iter().enumerate() {
        for two in draws.iter().skip(index + 1) {
            let pools = one.0.len().max(1) as f32;
            let other = one.0.iter().filter(|(pool, entry)| two.0.get(*pool) != Some(*entry));
            shares.push(other.count() as f32 / pools);
        }
    }
    shares.iter().sum::<f32>() / shares.len().max(1) as f32
}
