//! L01: every level says what it teaches. Source: curriculum.md sections 2-3 and 5.

use port::World;
use scenario::{Mechanic, Skill, Step};

use crate::{finding::Report, level::Level};

const RULE: &str = "L01";

pub(super) fn check(level: &Level<'_>, report: &mut Report) {
    let scenario = level.scenario;
    let mut needs = |there: bool, at: &str, what: &str, cure: &str| {
        if !there {
            report.error(RULE, at, what, cure);
        }
    };
    needs(!scenario.bands.is_empty(), "bands", "no age band", "name at least one");
    needs(!scenario.skills.is_empty(), "skills", "no skill", "name at least one of the 17");
    needs(!scenario.risk.is_empty(), "risk", "no risk tag", "name at least one of the four Cs");
    let known = scenario.sensitivity <= 3;
    needs(known, "sensitivity", "the sensitivity is not 0 to 3", "use 0 to 3");
    let fits = scenario.skills.iter().any(|skill| world(*skill) == scenario.world);
    let fits = fits || scenario.skills.is_empty();
    needs(fits, "skills", "no skill of this world's topic", "name one, or move the level");
    for (_, at, node) in level.nodes() {
        let board = match &node.step {
            Step::Play(Mechanic::Redact(board)) => board.measures.as_ref(),
            _ => None,
        };
        let measure = board.or_else(|| node.decision().and_then(|it| it.measures.as_ref()));
        let Some(measure) = measure else { continue };
        if !scenario.skills.contains(&measure.skill) {
            let at = format!("{at}.step.decision.measures.skill");
            let cure = "add the skill to the level's, or measure one of those";
            report.error(RULE, at, "it measures a skill that the level does not name", cure);
        }
    }
    let names: Vec<&str> = level.path.iter().filter_map(|part| part.to_str()).collect();
    if let [.., "levels", folder, _] = names.as_slice()
        && *folder != scenario.world.id()
    {
        let what = format!("the level lies in `{folder}`");
        let cure = format!("move it to levels/{}/", scenario.world.id());
        report.error(RULE, "world", what, cure);
    }
}

/// The world in which a skill is taught.
pub(super) const fn world(skill: Skill) -> World {
    match skill {
        Skill::FindAndJudgeInfo
        | Skill::SpotTricksAndScams
        | Skill::CheckRealOrAi
        | Skill::HandleUpsettingContent
        | Skill::BalanceScreenTime
        | Skill::CreateAndRespect => World::BenSong,
        Skill::SortPrivateInfo
        | Skill::ProtectAccounts
        | Skill::ControlPermissions
        | Skill::AskBeforePosting
        | Skill::ManageFootprint => World::LuyTre,
        Skill::ListenToFeelings
        | Skill::SpotGroomingSigns
        | Skill::ResistPressureAndThreats
        | Skill::StopBullyingHelpFriend
        | Skill::TellTrustedAdult
        | Skill::KeepProofAndReport => World::HangSang,
    }
}
