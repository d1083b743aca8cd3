//! The levels that are shipped have no errors.

use std::path::PathBuf;

use lint::{Format, run};

#[test]
fn the_shipped_levels_are_clean() {
    let levels = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../levels"));
    let mut out = Vec::new();
    let code = run(&[levels], Format::Text, &mut out);
    assert_eq!(code, 0, "{}", String::from_utf8_lossy(&out));
}
