//! The screens: each a pure function from the game to a [`port::View`].

pub(crate) mod ask;
pub(crate) mod band;
pub(crate) mod card;
pub(crate) mod code;
pub(crate) mod grown;
pub(crate) mod help;
pub(crate) mod level;
pub(crate) mod lit;
pub(crate) mod map;
pub(crate) mod parts;
pub(crate) mod pause;
pub(crate) mod result;
pub(crate) mod settings;
pub(crate) mod title;
pub(crate) mod together;
pub(crate) mod who;
pub(crate) mod yard;
