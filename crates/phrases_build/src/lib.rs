//! For build scripts: turns Fluent files into the tables that `phrases` looks up.
//!
//! Messages are words and arguments; whatever else Fluent knows (terms, choices, functions) is refused.

use std::{collections::BTreeMap, env, error::Error, fs, path::Path};

use fluent_syntax::{
    ast::{Entry, Expression, InlineExpression, Pattern, PatternElement},
    parser,
};

/// A Fluent file, and which of its messages are wanted.
#[derive(Clone, Copy, Debug)]
pub struct Source<'s> {
    /// What the file's name begins with: `desk` for `desk.vi.ftl`; empty for `vi.ftl`.
    pub name: &'s str,
    /// How the keys begin that are wanted; none: all of them.
    pub only: &'s [&'s str],
}

impl<'s> Source<'s> {
    /// All of a file.
    #[must_use]
    pub const fn all(name: &'s str) -> Self {
        Self { name, only: &[] }
    }

    fn file(&self, lang: &str) -> String {
        if self.name.is_empty() {
            format!("{lang}.ftl")
        } else {
            format!("{}.{lang}.ftl", self.name)
        }
    }

    fn wants(&self, key: &str) -> bool {
        self.only.is_empty() || self.only.iter().any(|begin| key.starts_with(begin))
    }
}

/// Writes `vi.rs` and `en.rs` into `OUT_DIR`: the tables of these files of `folder`, as Rust expressions. Cargo is told
/// to look at the files.
///
/// # Errors
/// What cannot be read, is no plain message, or stands there twice.
pub fn write(folder: &Path, sources: &[Source<'_>]) -> Result<(), Box<dyn Error>> {
    let out = env::var("OUT_DIR")?;
    for lang in ["vi", "en"] {
        let mut rows = BTreeMap::new();
        for source in sources {
            let file = folder.join(source.file(lang));
            println!("cargo::rerun-if-changed={}", file.display());
            let text = fs::read_to_string(&file)
                .map_err(|error| format!("{}: {error}", file.display()))?;
            add(&mut rows, &text, source).map_err(|what| format!("{}: {what}", file.display()))?;
        }
        fs::write(Path::new(&out).join(format!("{lang}.rs")), table(&rows))?;
    }
    Ok(())
}

/// Keys and their parts, as Rust expressions.
type Rows = BTreeMap<String, String>;

/// Adds the messages of a text.
fn add(rows: &mut Rows, text: &str, source: &Source<'_>) -> Result<(), String> {
    let parsed = parser::parse(text).map_err(|(_, errors)| format!("{errors:?}; mend it"))?;
    for entry in &parsed.body {
        match entry {
            Entry::Message(message) => {
                let key = message.id.name;
                let value = message.value.as_ref().ok_or(format!("`{key}` says nothing"))?;
                let parts = parts(key, value)?;
                if source.wants(key) && rows.insert(key.to_owned(), parts).is_some() {
                    return Err(format!("`{key}` stands there twice"));
                }
            }
            Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) => {}
            other => return Err(format!("only messages are known here, not {other:?}")),
        }
    }
    Ok(())
}

/// The rows, sorted by their keys, as a Rust expression.
fn table(rows: &Rows) -> String {
    let rows: String =
        rows.iter().map(|(key, parts)| format!("({key:?}, &[{parts}]),\n")).collect();
    format!("&[\n{rows}]")
}

fn parts(key: &str, pattern: &Pattern<&str>) -> Result<String, String> {
    let part = |element: &PatternElement<&str>| match element {
        PatternElement::TextElement { value } => Ok(format!("::phrases::Part::Words({value:?})")),
        PatternElement::Placeable {
            expression: Expression::Inline(InlineExpression::VariableReference { id }),
        } => Ok(format!("::phrases::Part::Argument({:?})", id.name)),
        PatternElement::Placeable { .. } => {
            Err(format!("`{key}` has a placeable that is no `{{ $argument }}`; write it out"))
        }
    };
    Ok(pattern.elements.iter().map(part).collect::<Result<Vec<_>, _>>()?.join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(text: &str, source: &Source<'_>) -> Result<String, String> {
        let mut rows = Rows::new();
        add(&mut rows, text, source).map(|()| table(&rows))
    }

    #[test]
    fn messages_become_rows_in_the_order_of_their_keys() {
        let rows = rows("b = B { $n }!\n# a comment\na = A\n", &Source::all("x"));
        let a = r#"("a", &[::phrases::Part::Words("A")]),"#;
        let b = r#"("b", &[::phrases::Part::Words("B "), ::phrases::Part::Argument("n"), ::phrases::Part::Words("!")]),"#;
        assert_eq!(rows, Ok(format!("&[\n{a}\n{b}\n]")));
    }

    #[test]
    fn only_what_is_wanted_is_taken() {
        let source = Source { name: "", only: &["skill-"] };
        let rows = rows("skill-a = A\nui-b = B\n", &source).expect("it can be read");
        assert!(rows.contains("skill-a") && !rows.contains("ui-b"));
        assert_eq!(
            (source.file("vi"), Source::all("desk").file("en")),
            ("vi.ftl".into(), "desk.en.ftl".into())
        );
    }

    #[test]
    fn what_is_no_plain_message_is_refused() {
        for text in ["-a = A\n", "a = { b }\n", "a = { $n ->\n *[x] X\n }\n", "a = A\na = B\n"] {
            assert!(rows(text, &Source::all("x")).is_err(), "{text}");
        }
    }
}
