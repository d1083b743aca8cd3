//! The numbers of the model, each with where it comes from. M: measured with `cargo xtask sim`; J: judgement, to be
//! piloted; S: a source named in the design.

/// What is assumed of children and of decisions before any are known.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Model {
    /// The correlation of abilities between topics, 0..1. S: between skills, freed of error, 0.30-0.91 and
    /// 0.48-0.84 in two sets of real answers.
    pub correlation: f64,
    /// Growth a decision with feedback, in logits: the mean over children. J.
    pub rate: f64,
    /// Its standard deviation over children; 0: nobody grows. M.
    pub rate_sd: f64,
    /// The standard deviation of what else a decision changes in its topic, in logits.
    pub drift: f64,
    /// The standard deviation of what a night changes in a topic, in logits. J.
    pub night: f64,
    /// What one step of an expert's label (1-5) is in difficulty, in logits. M.
    pub label_step: f64,
    /// The standard deviation of a label's error, in logits. M.
    pub label_unsure: f64,
    /// The difficulty of label 3 in a child's own band: of these the typical child does well.
    pub label_middle: f64,
    /// How much harder the same label is in the next band, in logits. J.
    pub band_step: f64,
    /// The slope of a decision that was never calibrated. S: medians of real ones are 0.65-1.12.
    pub slope: f64,
    /// The chance that a child who knows chooses otherwise. J.
    pub slip: f64,
}

impl Model {
    /// What the game is played with.
    pub const GAME: Self = Self {
        correlation: 0.6,
        rate: 0.02,
        rate_sd: 0.03,
        drift: 0.05,
        night: 0.15,
        label_step: 0.8,
        label_unsure: 0.75,
        label_middle: -0.8,
        band_step: 1.2,
        slope: 1.0,
        slip: 0.05,
    };
}

impl Default for Model {
    fn default() -> Self {
        Self::GAME
    }
}
