//! The format's own shape, asked from its types: which fields and words each place knows.
//!
//! A deserializer that answers every question with a dummy value and writes down what was asked.
//! So the list of known names can never differ from what the game reads.

use std::collections::BTreeMap;

use serde::de::{
    self, DeserializeOwned, DeserializeSeed, Deserializer, EnumAccess, MapAccess, SeqAccess,
    VariantAccess, Visitor, value::Error,
};

/// What may stand at a place.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) enum Shape {
    /// A text, a number, true or false.
    #[default]
    Plain,
    /// May be absent.
    Maybe(Box<Shape>),
    /// A list of such.
    List(Box<Shape>),
    /// Keys and such values.
    Map(Box<Shape>),
    /// The struct of this name.
    Struct(&'static str),
    /// The enum of this name.
    Enum(&'static str),
}

/// Every struct and enum of the format.
#[derive(Debug, Default)]
pub(crate) struct Shapes {
    /// The whole.
    pub root: Shape,
    /// Structs by name: fields and what stands in them.
    pub structs: BTreeMap<&'static str, Vec<(&'static str, Shape)>>,
    /// Enums by name: words and what they hold; none for a bare word.
    pub enums: BTreeMap<&'static str, Vec<(&'static str, Option<Shape>)>>,
}

impl Shapes {
    /// Asks a type. It is read again and again, each enum answering with its words in turn, until
    /// nothing new has come for longer than any enum's turn takes.
    pub fn of<T: DeserializeOwned>() -> Self {
        let mut shapes = Self::default();
        let mut turns = BTreeMap::new();
        let mut quiet = 0;
        while quiet < 64 {
            let mut book = Book { shapes: &mut shapes, turns: &mut turns, news: false, deep: 0 };
            let mut root = Shape::Plain;
            let _ = T::deserialize(Ask { book: &mut book, shape: &mut root });
            quiet = if book.news { 0 } else { quiet + 1 };
            shapes.root = root;
        }
        shapes
    }
}

struct Book<'b> {
    shapes: &'b mut Shapes,
    /// How often each enum has answered.
    turns: &'b mut BTreeMap<&'static str, usize>,
    /// Whether something new was met this time.
    news: bool,
    deep: usize,
}

/// Asks one value: answers with a dummy and writes its shape down.
struct Ask<'a, 'b> {
    book: &'a mut Book<'b>,
    shape: &'a mut Shape,
}

macro_rules! plain {
    ($($ask:ident => $answer:ident($($dummy:expr)?)),+ $(,)?) => {
        $(fn $ask<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
            visitor.$answer($($dummy)?)
        })+
    };
}

impl<'de> Deserializer<'de> for Ask<'_, '_> {
    type Error = Error;

    plain! {
        deserialize_any => visit_unit(),
        deserialize_bool => visit_bool(false),
        deserialize_i8 => visit_i8(0),
        deserialize_i16 => visit_i16(0),
        deserialize_i32 => visit_i32(0),
        deserialize_i64 => visit_i64(0),
        deserialize_u8 => visit_u8(0),
        deserialize_u16 => visit_u16(0),
        deserialize_u32 => visit_u32(0),
        deserialize_u64 => visit_u64(0),
        deserialize_f32 => visit_f32(0.0),
        deserialize_f64 => visit_f64(0.0),
        deserialize_char => visit_char('a'),
        deserialize_str => visit_str(""),
        deserialize_string => visit_str(""),
        deserialize_bytes => visit_bytes(b""),
        deserialize_byte_buf => visit_bytes(b""),
        deserialize_unit => visit_unit(),
        deserialize_identifier => visit_str(""),
        deserialize_ignored_any => visit_unit(),
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        let mut inner = Shape::Plain;
        let value = visitor.visit_some(Ask { book: self.book, shape: &mut inner });
        *self.shape = Shape::Maybe(Box::new(inner));
        value
    }

    fn deserialize_unit_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Error> {
        visitor.visit_unit()
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Error> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        let mut inner = Shape::Plain;
        let value = visitor.visit_seq(One { book: self.book, shape: &mut inner, left: 1 });
        *self.shape = Shape::List(Box::new(inner));
        value
    }

    fn deserialize_tuple<V: Visitor<'de>>(
        self,
        count: usize,
        visitor: V,
    ) -> Result<V::Value, Error> {
        let mut inner = Shape::Plain;
        visitor.visit_seq(One { book: self.book, shape: &mut inner, left: count })
    }

    fn deserialize_tuple_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        count: usize,
        visitor: V,
    ) -> Result<V::Value, Error> {
        self.deserialize_tuple(count, visitor)
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        let mut inner = Shape::Plain;
        let value = visitor.visit_map(One { book: self.book, shape: &mut inner, left: 1 });
        *self.shape = Shape::Map(Box::new(inner));
        value
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        *self.shape = Shape::Struct(name);
        if self.book.deep > 40 {
            return Err(de::Error::custom("a type inside itself"));
        }
        self.book.deep += 1;
        let value = visitor.visit_map(Fields { book: self.book, name, fields, next: 0 });
        self.book.deep -= 1;
        value
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        name: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        *self.shape = Shape::Enum(name);
        let known = self.book.shapes.enums.entry(name).or_default();
        if known.is_empty() {
            self.book.news = true;
            known.extend(variants.iter().map(|word| (*word, None)));
        }
        let turn = self.book.turns.entry(name).or_default();
        let word = variants.get(*turn % variants.len().max(1)).copied().unwrap_or_default();
        *turn += 1;
        visitor.visit_enum(Variant { book: self.book, name, word })
    }
}

/// One item of a list or one entry of a map.
struct One<'a, 'b> {
    book: &'a mut Book<'b>,
    shape: &'a mut Shape,
    left: usize,
}

impl<'de> SeqAccess<'de> for One<'_, '_> {
    type Error = Error;

    fn next_element_seed<T: DeserializeSeed<'de>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, Error> {
        if self.left == 0 {
            return Ok(None);
        }
        self.left -= 1;
        seed.deserialize(Ask { book: self.book, shape: self.shape }).map(Some)
    }
}

impl<'de> MapAccess<'de> for One<'_, '_> {
    type Error = Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, Error> {
        if self.left == 0 {
            return Ok(None);
        }
        self.left -= 1;
        seed.deserialize(Ask { book: self.book, shape: &mut Shape::Plain }).map(Some)
    }

    fn next_value_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<T::Value, Error> {
        seed.deserialize(Ask { book: self.book, shape: self.shape })
    }
}

/// The fields of a struct, one after the other.
struct Fields<'a, 'b> {
    book: &'a mut Book<'b>,
    name: &'static str,
    fields: &'static [&'static str],
    next: usize,
}

impl<'de> MapAccess<'de> for Fields<'_, '_> {
    type Error = Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, Error> {
        let Some(field) = self.fields.get(self.next) else { return Ok(None) };
        self.next += 1;
        seed.deserialize(de::value::StrDeserializer::new(field)).map(Some)
    }

    fn next_value_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<T::Value, Error> {
        let mut shape = Shape::Plain;
        let value = seed.deserialize(Ask { book: self.book, shape: &mut shape });
        let known = self.book.shapes.structs.entry(self.name).or_default();
        let field = self.fields[self.next - 1];
        match known.iter_mut().find(|(name, _)| *name == field) {
            Some(entry) => entry.1 = shape,
            None => {
                known.push((field, shape));
                self.book.news = true;
            }
        }
        value
    }
}

/// One word of an enum and what it holds.
struct Variant<'a, 'b> {
    book: &'a mut Book<'b>,
    name: &'static str,
    word: &'static str,
}

impl<'de> EnumAccess<'de> for Variant<'_, '_> {
    type Error = Error;
    type Variant = Self;

    fn variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<(T::Value, Self), Error> {
        let word = seed.deserialize(de::value::StrDeserializer::<Error>::new(self.word))?;
        Ok((word, self))
    }
}

impl Variant<'_, '_> {
    fn holds(book: &mut Book<'_>, name: &'static str, word: &'static str, shape: Shape) {
        let known = book.shapes.enums.entry(name).or_default();
        if let Some(entry) = known.iter_mut().find(|(known, _)| *known == word) {
            book.news |= entry.1.is_none();
            entry.1 = Some(shape);
        }
    }
}

impl<'de> VariantAccess<'de> for Variant<'_, '_> {
    type Error = Error;

    fn unit_variant(self) -> Result<(), Error> {
        Ok(())
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, Error> {
        let mut shape = Shape::Plain;
        let value = seed.deserialize(Ask { book: &mut *self.book, shape: &mut shape });
        Self::holds(self.book, self.name, self.word, shape);
        value
    }

    fn tuple_variant<V: Visitor<'de>>(self, count: usize, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_seq(One { book: self.book, shape: &mut Shape::Plain, left: count })
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        visitor.visit_map(Fields { book: self.book, name: self.word, fields, next: 0 })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_the_whole_format() {
        let shapes = Shapes::of::<scenario::Scenario>();
        assert_eq!(shapes.root, Shape::Struct("Scenario"));
        for name in
            ["Text", "Node", "FakeBrowser", "StoryChoice", "RevealSpec", "PopupSpec", "Measure"]
        {
            assert!(shapes.structs.contains_key(name), "{name} in {:?}", shapes.structs.keys());
        }
        let fields = |name: &str| -> Vec<&str> {
            shapes.structs[name].iter().map(|(field, _)| *field).collect()
        };
        assert_eq!(fields("Pair"), ["vi", "en"]);
        assert!(fields("Scenario").contains(&"sources"), "{:?}", fields("Scenario"));
        let mechanics: Vec<&str> = shapes.enums["Mechanic"].iter().map(|(word, _)| *word).collect();
        assert_eq!(
            mechanics,
            [
                "story_choice",
                "fake_browser",
                "redact",
                "help_dialogue",
                "chat_sim",
                "report_flow",
                "flag_spotter",
                "sort_bins",
                "ai_check",
                "body_check",
                "trade_sim",
                "consent_post",
                "feed_sim",
                "permission_panel",
            ]
        );
        assert!(shapes.enums["Mechanic"].iter().all(|(_, held)| held.is_some()));
    }
}
