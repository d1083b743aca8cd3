//! The files of `assets/classroom` that a lesson is made of. Read where the site is built; a browser gets them in
//! another form.

use scenario::{Pair, Skill};
use serde::{Deserialize, Serialize};

/// `frame.ron`: what lessons stand on.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Frame {
    /// What the curriculum asks for.
    pub curriculum: Vec<CurriculumItem>,
    /// The rules for children.
    pub rules: Vec<Rule>,
    /// Where the rules come from.
    pub rules_source: String,
    /// What to do when a child discloses, step by step.
    pub discloses: Vec<Pair>,
}

/// One thing that the curriculum asks for.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct CurriculumItem {
    /// Unique; lessons name it.
    pub key: String,
    /// The school grade, 1 to 12.
    pub grade: u8,
    /// Its words.
    pub vi: String,
    /// The same in English.
    pub en: String,
    /// Where it stands.
    pub source: String,
    /// Whether its words were compared with the source.
    pub verified: bool,
}

/// One of the rules for children.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Rule {
    /// Unique; lessons name it.
    pub number: u8,
    /// Its words.
    pub vi: String,
    /// The same in English.
    pub en: String,
    /// Whether its words were compared with the source.
    pub verified: bool,
}

/// `lessons/<level id>.ron`: the plan of a lesson around a level.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Lesson {
    /// The id of the level.
    pub level: String,
    /// Which official form it is printed in.
    pub form: Form,
    /// Keys of [`Frame::curriculum`].
    pub curriculum: Vec<String>,
    /// Numbers of [`Frame::rules`].
    pub rules: Vec<u8>,
    /// What children can do afterwards.
    pub aims: Vec<Pair>,
    /// What the teacher prepares.
    pub prepare: Vec<Pair>,
    /// The four activities.
    pub activities: Vec<Activity>,
    /// The closing talk.
    pub closing: Pair,
    /// The five-minute talk for a class that needs another look.
    pub talk: Pair,
}

/// An official form of lesson plans.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Form {
    /// Of primary schools, periods of 35 minutes.
    Primary,
    /// Of secondary schools, periods of 45 minutes.
    Secondary,
}

/// One activity of a lesson.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Activity {
    /// What it is called.
    pub name: Pair,
    /// Minutes of a period of 35 minutes.
    pub min35: u8,
    /// Minutes of a period of 45 minutes.
    pub min45: u8,
    /// What teacher and children do, step by step.
    pub does: Vec<Pair>,
}

/// `misconceptions.ron`.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Misconceptions {
    /// All of them.
    pub list: Vec<MisconceptionSpec>,
}

/// What children may believe, and a talk that fits it.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct MisconceptionSpec {
    /// Unique.
    pub id: String,
    /// 1 to 7, unique in its skill: what a result carries.
    pub number: u8,
    /// The skill, of topic A or B.
    pub skill: Skill,
    /// What is believed.
    pub vi: String,
    /// The same in English.
    pub en: String,
    /// The five-minute talk.
    pub talk: Pair,
    /// The risky options that show it: `level/node/option`.
    pub from: Vec<String>,
}
