//! How topics go together, freed of the error of short tests.

/// Nothing correlates more than this, and nothing is measured worse than [`LEAST_RELIABLE`].
const MOST: f64 = 0.95;
const LEAST_RELIABLE: f64 = 0.1;
/// Every direction keeps at least about this share of its variance.
const LEAST_PIVOT: f64 = 0.05;
/// Correlations shrink by this factor until the matrix is one of some normal distribution.
const SHRINK: f64 = 0.97;

/// The correlations between topics, from pupils who answered everything: those of sums, divided by the root of both
/// reliabilities (Spearman 1904; reliability by Kuder and Richardson's formula 20, 1937).
#[must_use]
pub fn related(rows: &[&[Option<bool>]], topics: &[Vec<usize>]) -> Vec<Vec<f64>> {
    let complete: Vec<Vec<f64>> = rows.iter().filter_map(|row| whole(row)).collect();
    let tests: Vec<Test> = topics.iter().map(|items| Test::new(&complete, items)).collect();
    let mut found: Vec<Vec<f64>> =
        tests.iter().map(|one| tests.iter().map(|other| one.with(other)).collect()).collect();
    for (at, row) in found.iter_mut().enumerate() {
        row[at] = 1.0;
    }
    while !sound(&found) {
        for (at, row) in found.iter_mut().enumerate() {
            row.iter_mut()
                .enumerate()
                .filter(|(to, _)| *to != at)
                .for_each(|(_, it)| *it *= SHRINK);
        }
    }
    found
}

/// All answers of a pupil as numbers, where there are all.
fn whole(row: &[Option<bool>]) -> Option<Vec<f64>> {
    row.iter().map(|answer| answer.map(f64::from)).collect()
}

/// The sums of one topic, and how reliable they are.
struct Test {
    /// The pupils' sums less their mean.
    away: Vec<f64>,
    variance: f64,
    reliability: f64,
}

impl Test {
    fn new(rows: &[Vec<f64>], items: &[usize]) -> Self {
        let count = rows.len().max(1) as f64;
        let sums: Vec<f64> =
            rows.iter().map(|row| items.iter().map(|item| row[*item]).sum()).collect();
        let mean = sums.iter().sum::<f64>() / count;
        let away: Vec<f64> = sums.iter().map(|sum| sum - mean).collect();
        let variance = away.iter().map(|it| it * it).sum::<f64>() / count;
        let spread = |item: &usize| {
            let share = rows.iter().map(|row| row[*item]).sum::<f64>() / count;
            share * (1.0 - share)
        };
        let apart: f64 = items.iter().map(spread).sum();
        let length = items.len() as f64;
        let reliability = length / (length - 1.0) * (1.0 - apart / variance.max(1e-9));
        Self { away, variance, reliability: reliability.max(LEAST_RELIABLE) }
    }

    fn with(&self, other: &Self) -> f64 {
        let products = self.away.iter().zip(&other.away).map(|(a, b)| a * b);
        let together = products.sum::<f64>() / self.away.len().max(1) as f64;
        let seen = together / (self.variance * other.variance).sqrt().max(1e-9);
        (seen / (self.reliability * other.reliability).sqrt()).clamp(-MOST, MOST)
    }
}

/// Whether all pivots of a Cholesky decomposition are large enough.
fn sound(matrix: &[Vec<f64>]) -> bool {
    let size = matrix.len();
    let mut lower = vec![vec![0.0; size]; size];
    for row in 0..size {
        for column in 0..=row {
            let known: f64 = (0..column).map(|at| lower[row][at] * lower[column][at]).sum();
            let rest = matrix[row][column] - known;
            if row != column {
                lower[row][column] = rest / lower[column][column];
            } else if rest < LEAST_PIVOT {
                return false;
            } else {
                lower[row][row] = f64::sqrt(rest);
            }
        }
    }
    true
}
