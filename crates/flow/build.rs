//! Turns the Fluent files of the interface into tables and packs the help directory, so that no reader of Fluent or
//! RON is downloaded.
//!
//! Messages are words and arguments; whatever else Fluent knows (terms, choices, functions) is refused.

use std::{env, error::Error, fmt::Write as _, fs, path::Path};

use fluent_syntax::{
    ast::{Entry, Expression, InlineExpression, Pattern, PatternElement},
    parser,
};

fn main() -> Result<(), Box<dyn Error>> {
    let strings = Path::new(&env::var("CARGO_MANIFEST_DIR")?).join("../../assets/strings");
    let out = env::var("OUT_DIR")?;
    for lang in ["vi", "en"] {
        let file = strings.join(format!("{lang}.ftl"));
        println!("cargo::rerun-if-changed={}", file.display());
        let table = table(&fs::read_to_string(&file)?)
            .map_err(|what| format!("{}: {what}", file.display()))?;
        fs::write(Path::new(&out).join(format!("{lang}.rs")), table)?;
    }
    let help = strings.join("../help.ron");
    println!("cargo::rerun-if-changed={}", help.display());
    let directory = scenario::HelpDirectory::read(&fs::read_to_string(&help)?)
        .map_err(|what| format!("{}:{what}", help.display()))?;
    fs::write(Path::new(&out).join("help.pack"), scenario::pack(&directory)?)?;
    Ok(())
}

/// The messages of a file, sorted by their keys, as a Rust expression.
fn table(source: &str) -> Result<String, String> {
    let parsed = parser::parse(source).map_err(|(_, errors)| format!("{errors:?}; mend it"))?;
    let mut rows = Vec::new();
    for entry in &parsed.body {
        match entry {
            Entry::Message(message) => {
                let key = message.id.name;
                let value = message.value.as_ref().ok_or(format!("`{key}` says nothing"))?;
                rows.push((key, parts(key, value)?));
            }
            Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) => {}
            other => return Err(format!("only messages are known here, not {other:?}")),
        }
    }
    rows.sort();
    let mut out = String::from("&[\n");
    for (key, parts) in rows {
        writeln!(out, "({key:?}, &[{parts}]),").map_err(|error| error.to_string())?;
    }
    Ok(out + "]")
}

fn parts(key: &str, pattern: &Pattern<&str>) -> Result<String, String> {
    let part = |element: &PatternElement<&str>| match element {
        PatternElement::TextElement { value } => Ok(format!("Part::Words({value:?})")),
        PatternElement::Placeable {
            expression: Expression::Inline(InlineExpression::VariableReference { id }),
        } => Ok(format!("Part::Argument({:?})", id.name)),
        PatternElement::Placeable { .. } => {
            Err(format!("`{key}` has a placeable that is no `{{ $argument }}`; write it out"))
        }
    };
    Ok(pattern.elements.iter().map(part).collect::<Result<Vec<_>, _>>()?.join(", "))
}
