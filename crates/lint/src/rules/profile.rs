//! L22: someone who does harm has no looks, and is often someone known. The format has no field for
//! origin, belief or body (one that is written is told under this number); this sees to the
//! picture and to the share across the pack. Source: curriculum.md sections 4 and 5.

use scenario::CastRole;

use crate::{
    finding::{Note, Report, Severity},
    level::Level,
};

const RULE: &str = "L22";

/// A share says something only from so many on.
const FEW: usize = 3;

const fn risky(role: CastRole) -> bool {
    matches!(role, CastRole::Stranger | CastRole::KnownPerson | CastRole::Peer)
}

pub(super) fn check(level: &Level<'_>, report: &mut Report) {
    for (index, member) in level.scenario.cast.iter().enumerate() {
        if risky(member.role) && !member.art.is_empty() {
            let what = format!("`{}` does harm and has a picture", member.id);
            let cure = "take `art` out: only what is done is shown";
            report.error(RULE, format!("cast[{index}].art"), what, cure);
        }
    }
}

/// At least three in ten risky contacts are known persons or peers, from three contacts on.
pub(super) fn pack(levels: &[Level<'_>], notes: &mut Vec<(Option<usize>, Note)>) {
    let cast = levels.iter().flat_map(|level| &level.scenario.cast);
    let contacts: Vec<CastRole> =
        cast.map(|member| member.role).filter(|role| risky(*role)).collect();
    let known = contacts.iter().filter(|role| **role != CastRole::Stranger).count();
    if contacts.len() >= FEW && known * 10 < contacts.len() * 3 {
        let what = format!("{known} of {} risky contacts are known or peers", contacts.len());
        let cure = "at least three in ten: harm most often comes from someone known".to_owned();
        let severity = Severity::Error;
        notes.push((None, Note { at: String::new(), rule: RULE, severity, what, cure }));
    }
}
