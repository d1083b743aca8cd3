//! L25: pictures that must not exist. A01: pictures that do not exist.
//! Source: curriculum.md section 5. (That drawn people are stylised is the art's own rule.)

use std::collections::BTreeSet;

use scenario::walk::Key;

use crate::{
    Pack,
    finding::Report,
    level::{Level, Named},
};

/// Words that no picture's name may have.
const DENIED: &[&str] =
    &["photo_child", "realistic_face", "nudity", "swimwear", "injury", "blood", "weapon"];

pub(super) fn check(level: &Level<'_>, pack: &Pack, report: &mut Report) {
    for named in &level.keys {
        let known = match named.key {
            Key::Backdrop => pack.art.as_ref().map(|art| &art.scenes),
            Key::CastArt | Key::Art => pack.art.as_ref().map(|art| &art.cast),
            Key::Icon | Key::Keepsake => pack.art.as_ref().map(|art| &art.icons),
            Key::Part => None,
            Key::Look | Key::SpotLook | Key::SpotPlace | Key::Place | Key::Frame | Key::Address => {
                continue;
            }
        };
        for name in names(level, named) {
            picture(&named.at, &name, known, report);
        }
    }
}

/// Every name that a key can stand for.
fn names(level: &Level<'_>, named: &Named<'_>) -> BTreeSet<String> {
    let inner = named.name.strip_prefix('{').and_then(|rest| rest.strip_suffix('}'));
    let Some(inner) = inner else { return BTreeSet::from([named.name.to_owned()]) };
    let (pool, field) = inner.split_once('.').unwrap_or((inner, "name"));
    let drawn = level.drawn(pool, named.when.variants);
    drawn.into_iter().filter_map(|(_, entry)| entry.keys.get(field).cloned()).collect()
}

fn picture(at: &str, name: &str, known: Option<&BTreeSet<String>>, report: &mut Report) {
    if name.is_empty() {
        return;
    }
    let whole = format!("_{name}_");
    if let Some(word) = DENIED.iter().find(|word| whole.contains(&format!("_{word}_"))) {
        report.error("L25", at, format!("the picture `{name}` ({word})"), "draw something else");
    }
    if known.is_some_and(|known| !known.contains(name)) {
        let known: Vec<&str> = known.into_iter().flatten().map(String::as_str).collect();
        let cure = match scenario::nearest(name, &known) {
            Some(near) => format!("write `{near}`"),
            None => "draw it, or name one that is there".into(),
        };
        report.error("A01", at, format!("there is no picture `{name}`"), cure);
    }
}
