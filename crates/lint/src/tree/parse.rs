//! The reader of RON: recursive, as deep as the limits allow; goes on after a missing comma.

use super::{Field, Kind, SyntaxError, Tree, Value};

/// So many errors of a file are told; after them, more would be echoes.
const ENOUGH: usize = 20;

/// Reads the whole text.
pub(super) fn parse(text: &str) -> Tree<'_> {
    let mut parser = Parser { text, at: 0, errors: Vec::new() };
    let root = parser.file().ok();
    Tree { root, errors: parser.errors }
}

/// Reading stopped; the reason is among the errors.
struct Stopped;

type Read<T> = Result<T, Stopped>;

struct Parser<'t> {
    text: &'t str,
    at: usize,
    errors: Vec<SyntaxError>,
}

impl<'t> Parser<'t> {
    fn file(&mut self) -> Read<Value<'t>> {
        self.space()?;
        while self.rest().starts_with('#') {
            self.attribute()?;
            self.space()?;
        }
        let root = self.value()?;
        self.space()?;
        if self.rest().is_empty() {
            Ok(root)
        } else {
            let what = format!("{} after the end of the level", self.seen());
            self.note(self.at, what, "take it out, or look for a bracket closed too early");
            Ok(root)
        }
    }

    fn rest(&self) -> &'t str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    fn eat(&mut self, token: &str) -> bool {
        let found = self.rest().starts_with(token);
        if found {
            self.at += token.len();
        }
        found
    }

    fn note(&mut self, at: usize, what: String, cure: &'static str) {
        if self.errors.len() < ENOUGH {
            self.errors.push(SyntaxError { at, what, cure });
        }
    }

    fn stop<T>(&mut self, at: usize, what: String, cure: &'static str) -> Read<T> {
        self.note(at, what, cure);
        Err(Stopped)
    }

    /// What stands here, for a message.
    fn seen(&self) -> String {
        match self.peek() {
            None => "the end of the file".into(),
            Some(_) => {
                let shown = self.rest().split_whitespace().next().unwrap_or_default();
                format!("`{}`", shown.chars().take(24).collect::<String>())
            }
        }
    }

    fn space(&mut self) -> Read<()> {
        loop {
            let trimmed = self.rest().trim_start_matches(is_space);
            self.at = self.text.len() - trimmed.len();
            if trimmed.starts_with("//") {
                self.at += trimmed.find('\n').unwrap_or(trimmed.len());
            } else if trimmed.starts_with("/*") {
                self.block()?;
            } else {
                return Ok(());
            }
        }
    }

    fn block(&mut self) -> Read<()> {
        let open = self.at;
        self.at += 2;
        let mut level = 1;
        while level > 0 {
            let Some(found) = self.rest().find(['/', '*']) else {
                return self.stop(open, "the comment is not closed".into(), "close it with `*/`");
            };
            self.at += found;
            if self.eat("/*") {
                level += 1;
            } else if self.eat("*/") {
                level -= 1;
            } else {
                self.at += 1;
            }
        }
        Ok(())
    }

    /// `#![enable(…)]` and its like: allowed by RON, not needed here.
    fn attribute(&mut self) -> Read<()> {
        let open = self.at;
        while let Some(c) = self.peek() {
            if c == '"' {
                self.string()?;
            } else {
                self.at += c.len_utf8();
            }
            if c == ']' {
                return Ok(());
            }
        }
        self.stop(open, "the attribute is not closed".into(), "take it out: levels need none")
    }

    fn value(&mut self) -> Read<Value<'t>> {
        let open = self.at;
        let kind = match self.peek() {
            Some('(') => self.round("")?,
            Some('[') => {
                self.at += 1;
                Kind::List(self.items(']', Self::value)?)
            }
            Some('{') => {
                self.at += 1;
                Kind::Map(self.items('}', Self::entry)?)
            }
            Some('"') => Kind::Text(self.string()?),
            Some('\'') => self.character()?,
            Some(c) if c.is_ascii_digit() || matches!(c, '+' | '-' | '.') => self.number(),
            Some(c) if is_name_start(c) => self.named()?,
            _ => {
                let what = format!("a value is missing before {}", self.seen());
                return self.stop(open, what, "write the value");
            }
        };
        Ok(Value { span: open..self.at, kind })
    }

    /// What begins with a letter: a raw or byte string, a word, or a name with brackets.
    fn named(&mut self) -> Read<Kind<'t>> {
        let rest = self.rest();
        if let Some(raw) = raw_string(rest.strip_prefix('b').unwrap_or(rest)) {
            let bytes = usize::from(rest.starts_with('b'));
            let Some((inner, length)) = raw else {
                return self.stop(self.at, "the text is not closed".into(), "close it");
            };
            self.at += bytes + length;
            return Ok(if bytes == 1 { Kind::Other } else { Kind::Text(inner) });
        }
        if rest.starts_with("b\"") {
            self.at += 1;
            self.string()?;
            return Ok(Kind::Other);
        }
        if rest.starts_with("b'") {
            self.at += 1;
            return self.character();
        }
        let name = self.name();
        let after = self.at;
        self.space()?;
        if self.peek() == Some('(') {
            return self.round(name);
        }
        self.at = after;
        Ok(Kind::Word(name))
    }

    /// A name; with `r#` in front, the raw form of it.
    fn name(&mut self) -> &'t str {
        let rest = self.rest();
        let (skip, raw) = match rest.strip_prefix("r#") {
            Some(raw) if raw.starts_with(is_raw_name) => (2, true),
            _ => (0, false),
        };
        let body = &rest[skip..];
        let goes_on = |c: char| if raw { is_raw_name(c) } else { is_name(c) };
        let length = body.find(|c| !goes_on(c)).unwrap_or(body.len());
        self.at += skip + length;
        &body[..length]
    }

    /// Round brackets: a struct if a name and a colon come first.
    fn round(&mut self, name: &'t str) -> Read<Kind<'t>> {
        self.at += 1;
        self.space()?;
        let start = self.at;
        let named = self.peek().is_some_and(is_name_start) && {
            self.name();
            self.space()?;
            self.peek() == Some(':')
        };
        self.at = start;
        if named {
            Ok(Kind::Struct(name, self.items(')', Self::field)?))
        } else {
            Ok(Kind::Tuple(name, self.items(')', Self::value)?))
        }
    }

    fn field(&mut self) -> Read<Field<'t>> {
        let open = self.at;
        if !self.peek().is_some_and(is_name_start) {
            let what = format!("a field name is missing before {}", self.seen());
            return self.stop(open, what, "write `name: value`");
        }
        let name = self.name();
        self.colon(&format!("the field `{name}`"))?;
        let value = self.value()?;
        Ok(Field { name, span: open..self.at, value })
    }

    fn entry(&mut self) -> Read<(Value<'t>, Value<'t>)> {
        let key = self.value()?;
        self.colon("the key")?;
        Ok((key, self.value()?))
    }

    fn colon(&mut self, of: &str) -> Read<()> {
        self.space()?;
        if !self.eat(":") {
            let what = format!("a colon is missing after {of}");
            return self.stop(self.at, what, "write `:` and the value");
        }
        self.space()
    }

    /// Items between commas, up to and with the closing bracket.
    fn items<T>(&mut self, close: char, item: fn(&mut Self) -> Read<T>) -> Read<Vec<T>> {
        let open = self.at - 1;
        let mut items = Vec::new();
        let mut comma = true;
        loop {
            self.space()?;
            match self.peek() {
                Some(c) if c == close => {
                    self.at += 1;
                    return Ok(items);
                }
                None => {
                    return self.stop(open, format!("`{close}` is missing"), "close this bracket");
                }
                Some(c @ (')' | ']' | '}')) => {
                    let what = format!("`{c}` where `{close}` should close");
                    return self.stop(self.at, what, "close the brackets in the order opened");
                }
                Some(_) if !comma => {
                    let what = format!("a comma is missing before {}", self.seen());
                    self.note(self.at, what, "add `,`");
                }
                Some(_) => {}
            }
            items.push(item(self)?);
            self.space()?;
            comma = self.eat(",");
        }
    }

    fn string(&mut self) -> Read<&'t str> {
        let open = self.at;
        let body = &self.rest()[1..];
        let mut from = 0;
        while let Some(found) = body[from..].find(['"', '\\']) {
            let found = from + found;
            if body[found..].starts_with('"') {
                self.at = open + 1 + found + 1;
                return Ok(&body[..found]);
            }
            let escaped = body[found + 1..].chars().next().map_or(0, char::len_utf8);
            from = found + 1 + escaped;
        }
        self.stop(open, "the text is not closed".into(), "close it with `\"`")
    }

    fn character(&mut self) -> Read<Kind<'t>> {
        let open = self.at;
        let body = &self.rest()[1..];
        let end = match body.strip_prefix('\\') {
            Some(escaped) => {
                let skip = escaped.chars().next().map_or(0, char::len_utf8);
                escaped[skip..].find('\'').map(|end| 1 + skip + end)
            }
            None => {
                let one = body.chars().next().map_or(0, char::len_utf8);
                body[one..].starts_with('\'').then_some(one)
            }
        };
        match end {
            Some(end) => {
                self.at = open + 1 + end + 1;
                Ok(Kind::Other)
            }
            None => self.stop(open, "a lone `'`".into(), "use `\"` around texts"),
        }
    }

    fn number(&mut self) -> Kind<'t> {
        let part = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '.' | '+' | '-');
        let rest = self.rest();
        self.at += rest.find(|c| !part(c)).unwrap_or(rest.len());
        Kind::Other
    }
}

/// A raw string at the start: what is inside and how long it is; `Some(None)` if it never closes.
fn raw_string(rest: &str) -> Option<Option<(&str, usize)>> {
    let after = rest.strip_prefix('r')?;
    let hashes = after.len() - after.trim_start_matches('#').len();
    let body = after[hashes..].strip_prefix('"')?;
    let close = format!("\"{}", &after[..hashes]);
    let found = body.find(&close);
    Some(found.map(|end| (&body[..end], 1 + hashes + 1 + end + close.len())))
}

/// The white space of RON.
fn is_space(c: char) -> bool {
    matches!(c, ' ' | '\t'..='\r' | '\u{85}' | '\u{200E}' | '\u{200F}' | '\u{2028}' | '\u{2029}')
}

fn is_name_start(c: char) -> bool {
    c == '_' || unicode_ident::is_xid_start(c)
}

fn is_name(c: char) -> bool {
    unicode_ident::is_xid_continue(c)
}

fn is_raw_name(c: char) -> bool {
    matches!(c, '.' | '+' | '-') || is_name(c)
}
