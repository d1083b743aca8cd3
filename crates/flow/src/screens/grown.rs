//! What adults may know of a child: expected scores, why this next, whether the band suits. Topic C says nothing here:
//! the adult who looks may be the one who harms.

use learner::{Advice, Learner, Reason, SkillReport, Verdict, Yardstick};
use port::{Band, Line, Mood, Place, Role, Spot, Time, View, World};
use scenario::Skill;

use super::parts::{body, close_bar, plain, target, with_sao};
use crate::{Flow, learn::Star};

pub(crate) fn view(flow: &Flow) -> View {
    let mut lines = vec![body(flow, "grown-body")];
    let player = flow.player.as_ref();
    if let (Some(band), Some(learner)) = (flow.band(), player.and_then(|it| it.learner.as_ref())) {
        // The learner reports nothing of topic C.
        let skills = Skill::ALL.into_iter().filter_map(|it| of_skill(flow, learner, band, it));
        lines.extend(group(flow, "grown-h-skills", skills));
        let star = flow.star().map(|star| next(flow, &star));
        lines.extend(group(flow, "grown-h-next", star));
        lines.extend(group(flow, "grown-h-band", [of_band(flow, learner, band)]));
    }
    lines.extend(group(flow, "grown-h-private", [body(flow, "grown-private")]));
    let mut agree = target("agree", Role::Toggle, Place::Menu, "grown-agree", "hold_hands");
    agree.state.pressed = Some(player.is_some_and(|player| player.save.adult_agrees));
    let mut targets = vec![agree, target("help", Role::Nav, Place::Bar, "ui-help", "help")];
    targets.extend(close_bar());
    View {
        heading: flow.ui("ui-grown"),
        scene: with_sao("quiet", Time::Dusk, Mood::Think, Spot::Left),
        lines,
        targets,
        ..View::default()
    }
}

/// Lines that belong together: the first bears the heading.
fn group(flow: &Flow, heading: &str, lines: impl IntoIterator<Item = Line>) -> Vec<Line> {
    let mut lines: Vec<Line> = lines.into_iter().collect();
    if let Some(first) = lines.first_mut() {
        first.who = flow.ui(heading);
    }
    lines
}

/// One sentence about a skill that was practised.
fn of_skill(flow: &Flow, learner: &Learner, band: Band, skill: Skill) -> Option<Line> {
    let yard = flow.yard(band, |it| it == skill);
    let report = learner.report(skill, &yard).filter(|report| report.decisions > 0)?;
    let key = match report.verdict {
        _ if yard.0.is_empty() => "grown-too-little",
        Verdict::NotEnoughYet => "grown-too-little",
        Verdict::Practising => "grown-practising",
        Verdict::Secure => "grown-secure",
        Verdict::NeedsHelp => "grown-needs-help",
    };
    let name = flow.ui(&skill_key(skill));
    Some(said(flow, &format!("grown-{}", id(skill)), key, &name, &report))
}

fn said(flow: &Flow, line: &str, key: &str, name: &str, report: &SkillReport) -> Line {
    let score = report.score;
    let text = flow.strings.get(
        flow.lang(),
        key,
        &[
            ("skill", name),
            ("of10", &of_ten(score.expected)),
            ("low", &format!("{:.0}", (score.low * 10.0).floor())),
            ("high", &format!("{:.0}", (score.high * 10.0).ceil())),
            ("decisions", &report.decisions.to_string()),
            ("stories", &report.stories.to_string()),
        ],
    );
    plain(line, text)
}

/// Why this next, in one sentence. A level of topic C is suggested because its turn has come, and for nothing else.
fn next(flow: &Flow, star: &Star) -> Line {
    let title =
        star.level.as_deref().and_then(|id| flow.level_info(id)).map(|info| flow.title(info));
    let (key, skill, count, chance) = match star.reason {
        Reason::Danger { skill, chance } => ("grown-next-danger", Some(skill), 0, chance),
        Reason::Review { skill, days, chance } => ("grown-next-review", Some(skill), days, chance),
        Reason::Relief { skill, chance } => ("grown-next-relief", Some(skill), 0, chance),
        Reason::LeastKnown { skill, decisions: 0, chance } => {
            ("grown-next-new", Some(skill), 0, chance)
        }
        Reason::LeastKnown { skill, decisions, chance } => {
            ("grown-next-least", Some(skill), u32::from(decisions), chance)
        }
        Reason::Turn { .. } => ("grown-next-turn", None, 0, 0.0),
        Reason::NothingLeft => ("grown-next-free", None, 0, 0.0),
    };
    let skill = skill.map(|skill| flow.ui(&skill_key(skill))).unwrap_or_default();
    let text = flow.strings.get(
        flow.lang(),
        key,
        &[
            ("title", title.as_deref().unwrap_or_default()),
            ("skill", &skill),
            ("count", &count.to_string()),
            ("of10", &of_ten(chance)),
        ],
    );
    plain("grown-next", text)
}

fn of_band(flow: &Flow, learner: &Learner, band: Band) -> Line {
    let topic = |band: Band, world: World| flow.yard(band, |skill| skill.world() == world);
    let both = |band: Band| [topic(band, World::BenSong), topic(band, World::LuyTre)];
    let place = Band::ALL.iter().position(|it| *it == band).unwrap_or_default();
    let (below, above) =
        (place.checked_sub(1).and_then(|it| Band::ALL.get(it)), Band::ALL.get(place + 1));
    let next: Vec<Yardstick> = above.map(|band| both(*band).to_vec()).unwrap_or_default();
    let (key, other) = match learner.advice(&both(band), &next) {
        Advice::Stay => ("grown-band-stay", None),
        Advice::Harder { .. } => ("grown-band-harder", above),
        Advice::Easier { .. } => (below.map_or("grown-band-help", |_| "grown-band-easier"), below),
    };
    let other = other.map(|band| flow.ui(&format!("band-{}", band.id()))).unwrap_or_default();
    let text = flow.strings.get(flow.lang(), key, &[("band", &other)]);
    plain("grown-band", text)
}

/// So many times in ten, as people say it.
fn of_ten(share: f64) -> String {
    format!("{:.0}", share * 10.0)
}

fn skill_key(skill: Skill) -> String {
    format!("skill-{}", id(skill))
}

/// The name used in the files of the interface's words.
const fn id(skill: Skill) -> &'static str {
    match skill {
        Skill::FindAndJudgeInfo => "find",
        Skill::SpotTricksAndScams => "tricks",
        Skill::CheckRealOrAi => "ai",
        Skill::HandleUpsettingContent => "upsetting",
        Skill::BalanceScreenTime => "balance",
        Skill::CreateAndRespect => "create",
        Skill::SortPrivateInfo => "private",
        Skill::ProtectAccounts => "accounts",
        Skill::ControlPermissions => "permissions",
        Skill::AskBeforePosting => "posting",
        _ => "footprint",
    }
}
