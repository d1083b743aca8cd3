//! Turns the theme tokens (`assets/theme/default.ron`) into a constant, so that the stage carries
//! neither a parser nor a file for them.

use std::{env, error::Error, fs, path::Path};

use serde::{Deserialize, Deserializer};

/// A colour, written `"#RRGGBB"`.
#[derive(Debug)]
#[allow(dead_code, reason = "read through its Debug output")]
struct Rgb([u8; 3]);

impl<'de> Deserialize<'de> for Rgb {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        let bad = || serde::de::Error::custom(format!("{text} is not a colour like #1B2440"));
        let hex = text.strip_prefix('#').filter(|hex| hex.len() == 6).ok_or_else(bad)?;
        let value = u32::from_str_radix(hex, 16).map_err(|_| bad())?;
        let [_, r, g, b] = value.to_be_bytes();
        Ok(Self([r, g, b]))
    }
}

macro_rules! tokens {
    ($($(#[$meta:meta])* $name:ident { $($field:ident: $kind:ty),+ $(,)? })+) => {$(
        $(#[$meta])*
        #[derive(Debug, Deserialize)]
        #[serde(deny_unknown_fields)]
        #[allow(dead_code, reason = "read through its Debug output")]
        struct $name { $($field: $kind),+ }
    )+};
}

include!("src/tokens.rs");

fn main() -> Result<(), Box<dyn Error>> {
    let source = Path::new("../../assets/theme/default.ron");
    println!("cargo:rerun-if-changed={}", source.display());
    println!("cargo:rerun-if-changed=src/tokens.rs");
    let text = fs::read_to_string(source)?;
    let tokens: Tokens =
        ron::from_str(&text).map_err(|error| format!("{}: {error}", source.display()))?;
    let code = format!(
        "/// The tokens of `assets/theme/default.ron`.\npub const TOKENS: Tokens = {tokens:?};\n"
    );
    fs::write(Path::new(&env::var("OUT_DIR")?).join("theme.rs"), code)?;
    Ok(())
}
