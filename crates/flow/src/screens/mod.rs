//! The screens: each a pure function from the game to a [`port::View`].

pub(crate) mod ask;
pub(crate) mod band;
pub(crate) mod grown;
pub(crate) mod help;
pub(crate) mod level;
pub(crate) mod lit;
pub(crate) mod map;
mod parts;
pub(crate) mod settings;
pub(crate) mod title;
pub(crate) mod who;
pub(crate) mod yard;
