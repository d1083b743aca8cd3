//! The bases keep every rule; the shipped levels too.

mod common;

use common::{NINE, SIX, lint, shown};

#[test]
fn the_bases_are_clean() {
    for base in [SIX, NINE] {
        let findings = lint(base, base);
        assert!(findings.is_empty(), "{}", shown(&findings));
        assert!(scenario::read(base).is_ok());
    }
}
