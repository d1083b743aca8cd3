//! Reads R's data files (`.rda`), as far as tables of answers need it: XDR serialisation of versions 2 and 3, as
//! "R Internals" describes it in "Serialization Formats".
//!
//! Files come from packages of others: every length is held against the bytes that are there before room is made for
//! it, and how deep and how many the values are is limited.

use std::{error::Error, fmt};

/// Values may lie so deep in each other.
const DEEPEST: usize = 32;
/// A file may have so many values.
const MOST_VALUES: usize = 200_000;

/// Why bytes are no data file that can be read, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unreadable {
    what: String,
    at: usize,
}

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "byte {} of the unpacked data: {}", self.at, self.what)
    }
}

impl Error for Unreadable {}

/// A value with its attributes.
#[derive(Clone, Debug, PartialEq)]
pub struct Value {
    /// What it is.
    pub kind: Kind,
    /// Its attributes, such as `names` and `dim`.
    pub attributes: Vec<Named>,
}

/// A value and its name; the name is empty where there is none.
pub type Named = (String, Value);

/// What a value is.
#[derive(Clone, Debug, PartialEq)]
pub enum Kind {
    /// `NULL`.
    Null,
    /// A symbol.
    Symbol(String),
    /// Logical, whole or real numbers; none where R has NA.
    Numbers(Vec<Option<f64>>),
    /// Strings; NA is empty.
    Strings(Vec<String>),
    /// A list, or a table: its columns.
    List(Vec<Value>),
    /// A pairlist.
    Pairs(Vec<Named>),
}

/// A table of numbers.
#[derive(Clone, Debug, PartialEq)]
pub struct Matrix<'a> {
    /// Rows.
    pub rows: usize,
    /// Columns.
    pub columns: usize,
    cells: &'a [Option<f64>],
}

impl Matrix<'_> {
    /// A row, cell by cell.
    pub fn row(&self, row: usize) -> impl Iterator<Item = Option<f64>> {
        // R goes down the columns.
        self.cells.iter().skip(row).step_by(self.rows).copied()
    }
}

impl Value {
    /// A column of a table.
    pub fn column(&self, name: &str) -> Option<&Self> {
        let (Kind::List(columns), Kind::Strings(names)) = (&self.kind, self.attribute("names")?)
        else {
            return None;
        };
        names.iter().zip(columns).find(|(its, _)| *its == name).map(|(_, column)| column)
    }

    /// Numbers with two dimensions.
    pub fn matrix(&self) -> Option<Matrix<'_>> {
        let (Kind::Numbers(cells), Kind::Numbers(dim)) = (&self.kind, self.attribute("dim")?)
        else {
            return None;
        };
        let [Some(rows), Some(columns)] = dim[..] else { return None };
        // A cast from a number out of range ends at the border, and then the product does not fit.
        let (rows, columns) = (rows as usize, columns as usize);
        (rows.checked_mul(columns) == Some(cells.len()) && rows > 0).then_some(Matrix {
            rows,
            columns,
            cells,
        })
    }

    fn attribute(&self, name: &str) -> Option<&Kind> {
        self.attributes.iter().find(|(its, _)| its == name).map(|(_, value)| &value.kind)
    }
}

/// What is stored in a data file, by name.
///
/// # Errors
/// What cannot be read, and at which byte.
pub fn read(bytes: &[u8]) -> Result<Vec<Named>, Unreadable> {
    let mut reader = Reader { bytes, at: 0, symbols: Vec::new(), values: 0 };
    reader.head()?;
    let top = reader.value(0)?;
    match top.kind {
        Kind::Pairs(pairs) => Ok(pairs),
        _ => Err(reader.wrong("the file stores no values by name")),
    }
}

/// Where the reading is.
struct Reader<'a> {
    bytes: &'a [u8],
    at: usize,
    /// Symbols so far: later ones only point to them.
    symbols: Vec<String>,
    values: usize,
}

/// The types of R (`SEXPTYPE`) that tables of answers have.
mod types {
    pub const SYMBOL: u32 = 1;
    pub const PAIRS: u32 = 2;
    pub const CHARACTERS: u32 = 9;
    pub const LOGICAL: u32 = 10;
    pub const WHOLE: u32 = 13;
    pub const REAL: u32 = 14;
    pub const STRINGS: u32 = 16;
    pub const LIST: u32 = 19;
    pub const NULL: u32 = 254;
    pub const REFERENCE: u32 = 255;
}

/// The word before each value.
#[derive(Clone, Copy)]
struct Flags(u32);

impl Flags {
    const fn kind(self) -> u32 {
        self.0 & 0xff
    }
    const fn has_attributes(self) -> bool {
        self.0 & 0x200 != 0
    }
    const fn has_tag(self) -> bool {
        self.0 & 0x400 != 0
    }
}

impl<'a> Reader<'a> {
    fn wrong(&self, what: impl Into<String>) -> Unreadable {
        Unreadable { what: what.into(), at: self.at }
    }

    fn take(&mut self, count: usize) -> Result<&'a [u8], Unreadable> {
        let end = self.at.checked_add(count);
        let taken = end.and_then(|end| self.bytes.get(self.at..end));
        let Some(taken) = taken else {
            return Err(self.wrong(format!("{count} bytes are wanted and not there")));
        };
        self.at += count;
        Ok(taken)
    }

    fn array<const N: usize>(&mut self) -> Result<[u8; N], Unreadable> {
        let mut array = [0; N];
        array.copy_from_slice(self.take(N)?);
        Ok(array)
    }

    fn whole(&mut self) -> Result<i32, Unreadable> {
        self.array().map(i32::from_be_bytes)
    }

    fn flags(&mut self) -> Result<Flags, Unreadable> {
        self.array().map(|bytes| Flags(u32::from_be_bytes(bytes)))
    }

    /// A length whose parts have `width` bytes each at least, all of which must be there.
    fn length(&mut self, width: usize) -> Result<usize, Unreadable> {
        let told = self.whole()?;
        let left = self.bytes.len() - self.at;
        usize::try_from(told).ok().filter(|length| *length <= left / width).ok_or_else(|| {
            self.wrong(format!("{told} values are told of, and {left} bytes are left"))
        })
    }

    fn head(&mut self) -> Result<(), Unreadable> {
        if !matches!(self.take(5)?, b"RDX2\n" | b"RDX3\n") {
            return Err(self.wrong("no data file of R in XDR (`RDX2` or `RDX3`)"));
        }
        if self.take(2)? != b"X\n" {
            return Err(self.wrong("not in XDR"));
        }
        let version = self.whole()?;
        // Who wrote it, and who can read it.
        self.take(8)?;
        match version {
            2 => Ok(()),
            3 => {
                let encoding = self.length(1)?;
                self.take(encoding).map(drop)
            }
            _ => Err(self.wrong(format!("version {version} of the format; 2 and 3 are known"))),
        }
    }

    fn value(&mut self, depth: usize) -> Result<Value, Unreadable> {
        let flags = self.flags()?;
        self.value_of(flags, depth)
    }

    fn value_of(&mut self, flags: Flags, depth: usize) -> Result<Value, Unreadable> {
        self.values += 1;
        if self.values > MOST_VALUES || depth > DEEPEST {
            return Err(self.wrong("more or deeper values than any table of answers has"));
        }
        let kind = match flags.kind() {
            types::NULL => Kind::Null,
            types::SYMBOL => Kind::Symbol(self.symbol()?),
            types::REFERENCE => Kind::Symbol(self.reference(flags)?),
            types::PAIRS => return self.pairs(flags, depth),
            types::LOGICAL | types::WHOLE => Kind::Numbers(self.wholes()?),
            types::REAL => Kind::Numbers(self.reals()?),
            types::STRINGS => Kind::Strings(self.strings()?),
            types::LIST => Kind::List(self.list(depth)?),
            other => {
                return Err(self.wrong(format!("a value of R's type {other}, which is not read")));
            }
        };
        // What a reference has in the place of flags is its number.
        let plain = matches!(kind, Kind::Null | Kind::Symbol(_));
        let attributes =
            if flags.has_attributes() && !plain { self.attributes(depth)? } else { Vec::new() };
        Ok(Value { kind, attributes })
    }

    fn attributes(&mut self, depth: usize) -> Result<Vec<Named>, Unreadable> {
        match self.value(depth + 1)?.kind {
            Kind::Pairs(pairs) => Ok(pairs),
            Kind::Null => Ok(Vec::new()),
            _ => Err(self.wrong("attributes that are no pairlist")),
        }
    }

    /// A pairlist: attributes, tag, value, and then the rest of it.
    fn pairs(&mut self, first: Flags, depth: usize) -> Result<Value, Unreadable> {
        let mut pairs = Vec::new();
        let mut attributes = Vec::new();
        let mut flags = first;
        while flags.kind() == types::PAIRS {
            if flags.has_attributes() {
                attributes = self.attributes(depth)?;
            }
            let name = if flags.has_tag() { self.name(depth)? } else { String::new() };
            pairs.push((name, self.value(depth + 1)?));
            flags = self.flags()?;
        }
        if flags.kind() != types::NULL {
            return Err(self.wrong("a pairlist that does not end"));
        }
        Ok(Value { kind: Kind::Pairs(pairs), attributes })
    }

    fn name(&mut self, depth: usize) -> Result<String, Unreadable> {
        match self.value(depth + 1)?.kind {
            Kind::Symbol(name) => Ok(name),
            _ => Err(self.wrong("a name that is no symbol")),
        }
    }

    fn symbol(&mut self) -> Result<String, Unreadable> {
        let name = self.characters()?;
        self.symbols.push(name.clone());
        Ok(name)
    }

    fn reference(&mut self, flags: Flags) -> Result<String, Unreadable> {
        let packed = (flags.0 >> 8) as usize;
        let number = if packed == 0 { self.length(1)? } else { packed };
        let known = number.checked_sub(1).and_then(|at| self.symbols.get(at));
        known.cloned().ok_or_else(|| self.wrong(format!("symbol {number} was not told before")))
    }

    fn characters(&mut self) -> Result<String, Unreadable> {
        if self.flags()?.kind() != types::CHARACTERS {
            return Err(self.wrong("no characters where some must be"));
        }
        // NA has a length of -1.
        if self.bytes.get(self.at..self.at + 4) == Some(&[0xff; 4]) {
            self.at += 4;
            return Ok(String::new());
        }
        let length = self.length(1)?;
        // Names are compared, never shown: a foreign encoding does no harm.
        Ok(String::from_utf8_lossy(self.take(length)?).into_owned())
    }

    fn wholes(&mut self) -> Result<Vec<Option<f64>>, Unreadable> {
        let length = self.length(4)?;
        let number = |bytes: &[u8; 4]| match i32::from_be_bytes(*bytes) {
            i32::MIN => None,
            number => Some(f64::from(number)),
        };
        Ok(self.take(4 * length)?.as_chunks().0.iter().map(number).collect())
    }

    fn reals(&mut self) -> Result<Vec<Option<f64>>, Unreadable> {
        let length = self.length(8)?;
        let number = |bytes: &[u8; 8]| Some(f64::from_be_bytes(*bytes)).filter(|it| !it.is_nan());
        Ok(self.take(8 * length)?.as_chunks().0.iter().map(number).collect())
    }

    fn strings(&mut self) -> Result<Vec<String>, Unreadable> {
        let length = self.length(8)?;
        (0..length).map(|_| self.characters()).collect()
    }

    fn list(&mut self, depth: usize) -> Result<Vec<Value>, Unreadable> {
        let length = self.length(4)?;
        (0..length).map(|_| self.value(depth + 1)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A file that stores a table `t` with the columns `m` (whole numbers, 2 x 2, one NA) and `x` (real, no dimensions).
    fn table() -> Vec<u8> {
        let mut file = b"RDX3\nX\n".to_vec();
        file.extend(words(&[3, 0x0004_0000, 0x0003_0500, 5]));
        file.extend(b"UTF-8");
        file.extend(words(&[0x402]));
        file.extend(symbol("t"));
        file.extend(words(&[0x313, 2]));
        file.extend(words(&[0x20d, 4, 1, i32::MIN, 0, 1]));
        file.extend(words(&[0x402]));
        file.extend(symbol("dim"));
        file.extend(words(&[13, 2, 2, 2, 254]));
        file.extend(words(&[14, 2]));
        file.extend([1.5_f64, f64::NAN].iter().flat_map(|number| number.to_be_bytes()));
        file.extend(words(&[0x402]));
        file.extend(symbol("names"));
        file.extend(words(&[16, 2]));
        file.extend(characters("m"));
        file.extend(characters("x"));
        // `dim` again, as a reference to the second symbol: two copies of an attribute do no harm.
        file.extend(words(&[0x402, 0x2ff, 254, 254]));
        file.extend(words(&[254]));
        file
    }

    fn words(words: &[i32]) -> Vec<u8> {
        words.iter().flat_map(|word| word.to_be_bytes()).collect()
    }

    fn characters(text: &str) -> Vec<u8> {
        let mut bytes = words(&[0x0004_0009, i32::try_from(text.len()).expect("short")]);
        bytes.extend(text.as_bytes());
        bytes
    }

    fn symbol(name: &str) -> Vec<u8> {
        [words(&[1]), characters(name)].concat()
    }

    fn why(bytes: &[u8]) -> String {
        read(bytes).expect_err("it is damaged").to_string()
    }

    #[test]
    fn a_table_is_read_with_its_columns() {
        let stored = read(&table()).expect("it is sound");
        let [(name, table)] = &stored[..] else { panic!("one value: {stored:?}") };
        assert_eq!(name, "t");
        let matrix = table.column("m").and_then(Value::matrix).expect("m is a matrix");
        assert_eq!((matrix.rows, matrix.columns), (2, 2));
        assert_eq!(matrix.row(0).collect::<Vec<_>>(), [Some(1.0), Some(0.0)]);
        assert_eq!(matrix.row(1).collect::<Vec<_>>(), [None, Some(1.0)]);
        let plain = table.column("x").expect("there is x");
        assert_eq!(plain.kind, Kind::Numbers(vec![Some(1.5), None]));
        assert!(plain.matrix().is_none() && table.column("y").is_none());
        assert!(
            table.attributes.iter().any(|(name, _)| name == "dim"),
            "the reference is followed"
        );
    }

    #[test]
    fn a_file_cut_anywhere_is_refused_and_never_panics() {
        let whole = table();
        for length in 0..whole.len() {
            assert!(read(&whole[..length]).is_err(), "cut at {length}");
        }
    }

    #[test]
    fn a_file_with_any_byte_changed_is_read_or_refused_and_never_panics() {
        let whole = table();
        for at in 0..whole.len() {
            for flipped in [0x00, 0x01, 0x7f, 0x80, 0xff] {
                let mut damaged = whole.clone();
                damaged[at] = flipped;
                if let Ok(stored) = read(&damaged) {
                    for (_, value) in &stored {
                        let matrix = value.column("m").and_then(Value::matrix);
                        assert!(matrix.is_none_or(|matrix| matrix.row(0).count() <= 4));
                    }
                }
            }
        }
    }

    #[test]
    fn a_length_beyond_the_file_makes_no_room() {
        let head = [b"RDX2\nX\n".to_vec(), words(&[2, 0, 0])].concat();
        for kind in [10, 13, 14, 16, 19] {
            for length in [i32::MAX, 1_000_000, -1] {
                let bytes = [head.clone(), words(&[kind, length, 0])].concat();
                assert!(why(&bytes).contains("4 bytes are left"), "{}", why(&bytes));
            }
        }
    }

    #[test]
    fn what_lies_too_deep_is_refused_before_the_stack_ends() {
        let head = [b"RDX2\nX\n".to_vec(), words(&[2, 0, 0])].concat();
        let bytes = [head, words(&[19, 1]).repeat(100_000), words(&[254])].concat();
        assert!(why(&bytes).contains("deeper"));
    }

    #[test]
    fn other_formats_say_what_they_are_not() {
        assert!(why(b"RDA2\nA\n").contains("no data file of R in XDR"));
        assert!(why(b"RDX2\nB\n0000").contains("not in XDR"));
        let head = |version| [b"RDX2\nX\n".to_vec(), words(&[version, 0, 0])].concat();
        assert!(why(&head(4)).contains("version 4"));
        let compact = [head(2), words(&[238])].concat();
        assert!(why(&compact).contains("type 238"));
        assert!(why(&[head(2), words(&[254])].concat()).contains("no values by name"));
    }
}
