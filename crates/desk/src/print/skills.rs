//! What skills are called.

use scenario::Skill;

/// The key of a skill's name. The game has words of its own for those of topics A and B; here they are the same.
#[must_use]
pub const fn name(skill: Skill) -> &'static str {
    match skill {
        Skill::FindAndJudgeInfo => "skill-find",
        Skill::SpotTricksAndScams => "skill-tricks",
        Skill::CheckRealOrAi => "skill-ai",
        Skill::HandleUpsettingContent => "skill-upsetting",
        Skill::BalanceScreenTime => "skill-balance",
        Skill::CreateAndRespect => "skill-create",
        Skill::SortPrivateInfo => "skill-private",
        Skill::ProtectAccounts => "skill-accounts",
        Skill::ControlPermissions => "skill-permissions",
        Skill::AskBeforePosting => "skill-posting",
        Skill::ManageFootprint => "skill-footprint",
        Skill::ListenToFeelings => "print-skill-feelings",
        Skill::SpotGroomingSigns => "print-skill-grooming",
        Skill::ResistPressureAndThreats => "print-skill-pressure",
        Skill::StopBullyingHelpFriend => "print-skill-bullying",
        Skill::TellTrustedAdult => "print-skill-tell",
        Skill::KeepProofAndReport => "print-skill-report",
    }
}
