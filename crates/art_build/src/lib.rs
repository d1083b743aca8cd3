//! Turns the SVG drawings of `assets/art` into the meshes the game shows and the small plain SVGs
//! the HTML reader shows. The rules of the drawings are in `assets/art/README.md`.
//!
//! ```text
//! assets/art/{cast,scenes,icons}/*.svg --read--> Drawing --mesh--> Picture --> <folder>.pack
//!                                                       \--still--> svg/<name>[.<mood>].svg
//! ```

mod drawing;
mod files;
mod finding;
mod fringe;
mod geometry;
mod mesh;
mod picture;
mod read;
mod stamp;
mod still;
mod style;
mod table;

pub use files::{PackReport, PictureReport, Report, build};
pub use finding::{ArtBuildError, Finding};
pub use picture::picture_from_svg;
pub use still::stills;
pub use table::Cut;
