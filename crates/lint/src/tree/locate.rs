//! From a path of fields, ids and indices to a place in the text.

use super::{Kind, Tree, Value};

impl<'t> Tree<'t> {
    /// The byte at which a path stands; what is not in the file is looked for as near as can be.
    pub fn locate(&self, path: &str) -> usize {
        let Some(root) = &self.root else { return 0 };
        let mut value = root;
        let mut at = root.span.start;
        for hop in hops(path) {
            match step(unwrap(value), hop) {
                Some((start, next)) => {
                    at = start;
                    value = next;
                }
                None => break,
            }
        }
        at
    }
}

/// One step of a path: `.name` or `[index]`.
#[derive(Clone, Copy)]
enum Hop<'p> {
    Name(&'p str),
    Index(usize),
}

fn hops(path: &str) -> impl Iterator<Item = Hop<'_>> {
    path.split(['.', '[']).filter(|part| !part.is_empty()).map(|part| {
        let index = part.strip_suffix(']').and_then(|index| index.parse().ok());
        index.map_or(Hop::Name(part), Hop::Index)
    })
}

/// Mechanics and `Some` stand around what they hold.
fn unwrap<'v, 't>(mut value: &'v Value<'t>) -> &'v Value<'t> {
    while let Kind::Tuple(name, items) = &value.kind {
        match items.as_slice() {
            [item] if !name.is_empty() => value = item,
            _ => break,
        }
    }
    value
}

fn step<'v, 't>(value: &'v Value<'t>, hop: Hop<'_>) -> Option<(usize, &'v Value<'t>)> {
    match (&value.kind, hop) {
        (Kind::Struct(_, fields), Hop::Name(name)) => {
            let field = fields.iter().find(|field| field.name == name);
            let field = field.map(|field| (field.span.start, &field.value));
            // An element lies in one of the lists of a mechanic.
            field.or_else(|| fields.iter().find_map(|field| listed(&field.value, name)))
        }
        (Kind::Map(entries), Hop::Name(name)) => {
            let is = |key: &Value<'_>| matches!(&key.kind, Kind::Text(text) if *text == name);
            let found = entries.iter().find(|(key, _)| is(key));
            found.map(|(key, value)| (key.span.start, value))
        }
        (Kind::List(_), Hop::Name(name)) => listed(value, name),
        (Kind::List(items), Hop::Index(index)) => {
            items.get(index).map(|item| (item.span.start, item))
        }
        _ => None,
    }
}

/// The item of a list that has this id.
fn listed<'v, 't>(list: &'v Value<'t>, id: &str) -> Option<(usize, &'v Value<'t>)> {
    let Kind::List(items) = &list.kind else { return None };
    let is = |item: &&Value<'_>| match &item.kind {
        Kind::Struct(_, fields) => fields.iter().any(|field| {
            field.name == "id" && matches!(&field.value.kind, Kind::Text(text) if *text == id)
        }),
        _ => false,
    };
    items.iter().find(is).map(|item| (item.span.start, item))
}
