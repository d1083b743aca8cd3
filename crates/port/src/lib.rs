//! The seam between the core, which owns the game, and its renderers, which show it.
//!
//! The core sends [`Frame`]s down and takes [`Intent`]s up. A Frame says *what* is on screen, never
//! where: each renderer lays it out. Everything here is plain data, so that it crosses from one WASM
//! module to the other as JSON, and stays in one process in native builds and tests.

mod device;
mod frame;
mod intent;
mod phone;
mod spread;
mod words;

pub use device::{
    Basket, Bins, Browser, BrowserElement, Device, DeviceFrame, Happening, Landing, Photo,
    PhotoMap, PhotoSpot, PhotoSticker, Picture, Popup, Reveal, Ring,
};
pub use frame::{
    Actor, Beat, Code, Cue, Field, Frame, Line, LineKind, Look, Notice, Place, Role, Scene, Screen,
    Shape, Speak, Surface, Target, TargetId, TargetState, View, Volumes, Vote,
};
pub use intent::{Intent, Rect, StageReport};
pub use phone::{By, Call, Chat, Key, Light, Message, Phone, Point, Reason, Report, Star};
pub use spread::{Mark, Piece, Spread, SpreadKind};
pub use words::{Band, Channel, Gesture, Lang, Mood, Music, Spot, Time, Volume, World};
