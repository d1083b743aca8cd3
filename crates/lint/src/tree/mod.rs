//! A syntax tree with places, so that a finding can say where. Built by hand: the published
//! tree-sitter grammar is tied to a tree-sitter of 2022 and does not know all that `ron` accepts.

mod locate;
mod parse;

use std::ops::Range;

/// A level file as a tree.
#[derive(Debug)]
pub(crate) struct Tree<'t> {
    /// The value, as far as it was understood.
    pub root: Option<Value<'t>>,
    /// What was not understood.
    pub errors: Vec<SyntaxError>,
}

/// Something that is not RON.
#[derive(Debug)]
pub(crate) struct SyntaxError {
    /// The byte at which it was noticed.
    pub at: usize,
    /// What is wrong.
    pub what: String,
    /// What to do.
    pub cure: &'static str,
}

/// A value and where it stands.
#[derive(Debug)]
pub(crate) struct Value<'t> {
    /// Its bytes in the text.
    pub span: Range<usize>,
    /// What it is.
    pub kind: Kind<'t>,
}

/// The kinds of values.
#[derive(Debug)]
pub(crate) enum Kind<'t> {
    /// `name(field: value, …)` or without a name.
    Struct(&'t str, Vec<Field<'t>>),
    /// `name(value, …)` or without a name.
    Tuple(&'t str, Vec<Value<'t>>),
    /// `[value, …]`.
    List(Vec<Value<'t>>),
    /// `{key: value, …}`.
    Map(Vec<(Value<'t>, Value<'t>)>),
    /// A string, without its quotes, escapes left as they stand.
    Text(&'t str),
    /// A bare word: `safe`, `true`, `None`.
    Word(&'t str),
    /// A number, a character or bytes.
    Other,
}

/// A field of a struct.
#[derive(Debug)]
pub(crate) struct Field<'t> {
    /// Its name.
    pub name: &'t str,
    /// Where the name begins; with the value and its comma, where it ends.
    pub span: Range<usize>,
    /// Its value.
    pub value: Value<'t>,
}

impl<'t> Tree<'t> {
    /// Reads a text whose size and nesting are within the limits.
    pub fn new(text: &'t str) -> Self {
        parse::parse(text)
    }
}

#[cfg(test)]
mod tests {
    use proptest::{prelude::*, sample::Index};
    use scenario::{Scenario, options};

    use super::Tree;

    const BASES: [&str; 2] = [
        include_str!("../../tests/fixtures/s90_base.ron"),
        include_str!("../../tests/fixtures/s91_base.ron"),
    ];

    const SLIPS: &[&str] = &[
        "",
        " ",
        "\n",
        "// x\n",
        "/* /* ) */ */",
        "(",
        ")",
        ",",
        "\"",
        "'",
        "\\",
        "Some(",
        "r\"a\"",
        "r#\"a\"#",
        "b\"a\"",
        "'('",
        "\u{200E}",
        "x",
        "r#x",
        "()",
        "-1",
        "1.5e3",
        "0x1F",
        "#",
    ];

    proptest! {
        #![proptest_config(ProptestConfig { cases: 4000, failure_persistence: None, ..ProptestConfig::default() })]

        /// Whatever `ron` reads, the tree understands wholly: no place is ever lost.
        #[test]
        fn knows_all_that_ron_knows(
            base in prop::sample::select(&BASES[..]),
            slips in prop::collection::vec((any::<Index>(), 0_usize..3, prop::sample::select(SLIPS)), 1..3),
        ) {
            let mut text: Vec<char> = base.chars().collect();
            for (at, gone, slip) in slips {
                let at = at.index(text.len());
                text.splice(at..(at + gone).min(text.len()), slip.chars());
            }
            let text: String = text.into_iter().collect();
            if options().from_str::<Scenario>(&text).is_ok() {
                let tree = Tree::new(&text);
                prop_assert!(tree.root.is_some() && tree.errors.is_empty(), "{:?}", tree.errors);
            }
        }
    }

    #[test]
    fn knows_every_form_of_value() {
        for text in [
            "()",
            "a",
            "A(1, 'x', '\\'', b'a', b\"a\", \"\\\"\")",
            "[1, -2.5, +3, 0xFF, inf,]",
            "{\"a\": 1, 2: [], (3): {}}",
            "r#\"a\"b\"#",
            "(r#type: 1, b: r\"x\")",
            "Some(a: 1,)",
            "#![enable(implicit_some)] (a: 1)",
            "/* a /* b */ */ (a: 1) // end",
        ] {
            let tree = Tree::new(text);
            assert!(tree.root.is_some() && tree.errors.is_empty(), "{text}: {:?}", tree.errors);
        }
    }

    #[test]
    fn finds_places() {
        let text =
            "(nodes: [(id: \"a\"), (id: \"b\", step: play(x(decision: (q: 1))))], m: {\"k\": 2})";
        let tree = Tree::new(text);
        for (path, on) in [
            ("nodes.b", "(id: \"b\""),
            ("nodes[1]", "(id: \"b\""),
            ("nodes.b.step.decision.q", "q: 1"),
            ("nodes[1].step.decision.none", "decision"),
            ("m.k", "\"k\""),
            ("", "(nodes"),
        ] {
            assert!(text[tree.locate(path)..].starts_with(on), "{path}: {}", tree.locate(path));
        }
    }
}
