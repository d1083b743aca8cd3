//! Who replays: ours and peers, and how they think that topics go together.

use learner::{Belief, Model, Policy};

use super::answers::MOST_TOPICS;
use crate::{choosing::Choosing, play::Engine, scoring::Scoring};

/// Topics, and the rate of growth (which plays no part within one sitting).
pub(super) const D: usize = MOST_TOPICS + 1;

/// The success aimed at: real tests are harder than a game, so that the game's own aim would find nothing to ask.
pub(super) const AIM: f64 = 0.70;

/// How topics are thought to go together before anything is answered.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Kinship {
    /// All alike, as in the game.
    Game,
    /// As the pupils of the other half showed.
    Fitted,
    /// Not at all: each topic for itself.
    None,
}

/// An engine in a replay.
pub(super) struct Player {
    pub name: &'static str,
    pub ours: bool,
    pub engine: Engine,
    pub kinship: Kinship,
}

/// The engine that the others are held to.
pub(super) const PEER: &str = "max-information, EAP";

/// All of them. The last three are the Python prototype's, whose EAP was a normal distribution by topic.
pub(super) fn players() -> [Player; 7] {
    let ours = Scoring::Normal(Model::GAME);
    let window = Choosing::Window(Policy { target: AIM, ..Policy::GAME });
    let player = |name, is_ours, scoring, choosing, kinship| Player {
        name,
        ours: is_ours,
        engine: Engine { scoring, choosing },
        kinship,
    };
    let most = Choosing::MostInformative;
    [
        player("random, EAP", false, Scoring::Eap, Choosing::RandomInTopic, Kinship::None),
        player(PEER, false, Scoring::Eap, most, Kinship::None),
        player("ours, aim 0.70", true, ours, window, Kinship::Game),
        player("max-information, our scoring", false, ours, most, Kinship::Game),
        player("max-information, ours, topics apart", false, ours, most, Kinship::None),
        player("ours, aim 0.70, fitted topics", false, ours, window, Kinship::Fitted),
        player("max-information, ours, fitted topics", false, ours, most, Kinship::Fitted),
    ]
}

impl Kinship {
    /// What is believed of a pupil before the first answer; `fitted` by topic. Topics that the answers do not have stand
    /// for themselves and change nothing.
    pub(super) fn prior(self, model: &Model, fitted: &[Vec<f64>]) -> Belief<D> {
        let mut covariance = [[0.0; D]; D];
        for (row, line) in covariance.iter_mut().enumerate().take(MOST_TOPICS) {
            line[row] = 1.0;
            for (column, shared) in line.iter_mut().enumerate().take(fitted.len()) {
                if column != row && row < fitted.len() {
                    *shared = match self {
                        Self::Game => model.correlation,
                        Self::Fitted => fitted[row][column],
                        Self::None => 0.0,
                    };
                }
            }
        }
        let mut mean = [0.0; D];
        (mean[D - 1], covariance[D - 1][D - 1]) = (model.rate, model.rate_sd * model.rate_sd);
        Belief { mean, covariance }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn with_three_topics_the_game_s_own_prior_comes_out() {
        let fitted = vec![vec![1.0, 0.2, 0.3], vec![0.2, 1.0, 0.4], vec![0.3, 0.4, 1.0]];
        let model = Model::GAME;
        let (game, wide) = (Belief::typical(&model), Kinship::Game.prior(&model, &fitted));
        for row in 0..3 {
            assert_eq!(game.covariance[row][..3], wide.covariance[row][..3]);
        }
        assert_eq!(
            (wide.mean[D - 1], wide.covariance[D - 1][D - 1]),
            (game.mean[3], game.covariance[3][3])
        );
        assert_eq!(wide.covariance[3], [0.0, 0.0, 0.0, 1.0, 0.0, 0.0]);
        let known = Kinship::Fitted.prior(&model, &fitted);
        assert_eq!(known.covariance[2], [0.3, 0.4, 1.0, 0.0, 0.0, 0.0]);
    }
}
