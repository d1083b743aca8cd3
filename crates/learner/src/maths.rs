//! The few functions that the estimates are made of. Everything that IEEE 754 does not fix to the last bit goes
//! through `libm`, so that a browser and a native build agree.

/// The logistic function: any number to 0..1.
#[must_use]
pub fn logistic(x: f64) -> f64 {
    1.0 / (1.0 + libm::exp(-x))
}

/// The share of a standard normal that lies below `x`.
#[must_use]
pub fn normal_below(x: f64) -> f64 {
    0.5 * libm::erfc(-x * core::f64::consts::FRAC_1_SQRT_2)
}
