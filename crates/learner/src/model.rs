//! The numbers of the model, each with where it comes from. M: measured with `cargo xtask sim`; J: judgement, to be
//! piloted; S: a source named in the design.

/// What is assumed of children and of decisions before any are known.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Model {
    /// The correlation of abilities between topics, 0..1. S: between skills, freed of error, 0.30-0.91 and
    /// 0.48-0.84 in two sets of real answers.
    pub correlation: f64,
    /// Growth a decision with feedback, in logits: the mean over children. M: with this mean and deviation growing
    /// pupils (0-0.10) end four days 0.12 too low and static ones 0.08 too high; without growth, 0.44 and 0.00.
    pub rate: f64,
    /// Its standard deviation over children; 0: nobody grows.
    pub rate_sd: f64,
    /// The standard deviation of what else a decision changes in its topic, in logits. M: nothing is gained by it.
    pub drift: f64,
    /// The standard deviation of what a night changes in a topic, in logits. J.
    pub night: f64,
    /// What one step of an expert's label (1-5) is in difficulty, in logits. Experts mean 0.8 and err by 0.7, so the
    /// truth behind a label lies nearer to the middle (Kelley's regression). M: error after 40 decisions .602, not .610.
    pub label_step: f64,
    /// The standard deviation of what is left of a label's error, in logits. M.
    pub label_unsure: f64,
    /// The difficulty of label 3 in a child's own band: of these the typical child does well.
    pub label_middle: f64,
    /// How much harder the same label is in the next band, in logits. J.
    pub band_step: f64,
    /// The slope of a decision that was never calibrated. S: medians of real ones are 0.65-1.12. M: where true slopes
    /// are 1.2, 1.1 instead of 1.0 lowers the error after 40 decisions from .602 to .595; where they are 0.84, it raises
    /// it from .683 to .693.
    pub slope: f64,
    /// The chance that a child who knows chooses otherwise. J.
    pub slip: f64,
}

impl Model {
    /// What the game is played with.
    pub const GAME: Self = Self {
        correlation: 0.6,
        rate: 0.009,
        rate_sd: 0.045,
        drift: 0.0,
        night: 0.10,
        label_step: 0.7,
        label_unsure: 0.65,
        label_middle: -0.8,
        band_step: 1.2,
        slope: 1.1,
        slip: 0.05,
    };
}

impl Default for Model {
    fn default() -> Self {
        Self::GAME
    }
}
