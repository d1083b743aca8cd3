//! QR codes: drawing one, and reading all that are on a photo.
//!
//! Drawing is the `qrcode` crate's. Reading is our own: `rqrr` panics on some photos (its issue 54; the assertion is
//! still there in 0.11), and in a browser build a panic is the end of the module. Here every function is total, and its
//! work is bounded by the size of the picture.
//!
//! A photo is made black and white three times, at different scales (`bitmap`); in each, the squares in the corners of
//! codes are found (`corners`), three of them are joined to a code (`triples`), a perspective is laid over it and
//! shifted until it fits best (`lens`), and what it shows is decoded (`decode`, `field`). Whatever passes the error
//! correction of QR codes counts; the codes of this crate have a check of their own on top.

mod bitmap;
mod corners;
mod decode;
mod field;
mod lens;
mod shape;
mod triples;

use std::fmt;

use qrcode::{Color, EcLevel, QrCode};

use bitmap::Bitmap;

/// The light modules that must stay around a drawn code.
pub const QUIET: usize = 4;

/// The most pixels of a picture that is read. The caller scales down what is larger.
pub const PIXEL_LIMIT: usize = 40_000_000;

/// The largest code that is drawn and read, version 10: modules along a side.
pub const LARGEST: usize = shape::side(shape::VERSIONS);

/// The modules of a QR code, without the quiet zone around them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Modules {
    side: usize,
    dark: Vec<bool>,
}

impl Modules {
    /// How many there are along a side.
    #[must_use]
    pub const fn side(&self) -> usize {
        self.side
    }

    /// Whether one is dark; outside all are light.
    #[must_use]
    pub fn dark(&self, x: usize, y: usize) -> bool {
        let inside = x < self.side && y < self.side;
        inside && self.dark.get(y * self.side + x).copied().unwrap_or_default()
    }

    /// The rows, from the top.
    pub fn rows(&self) -> impl Iterator<Item = &[bool]> {
        self.dark.chunks(self.side.max(1))
    }
}

/// The text does not fit into a code that a photo would show well.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooMuchText {
    /// Its bytes.
    pub bytes: usize,
}

impl fmt::Display for TooMuchText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let bytes = self.bytes;
        write!(f, "{bytes} bytes are too much for a code of {LARGEST} modules; shorten the link")
    }
}

impl std::error::Error for TooMuchText {}

/// The QR code of a text. It can still be read where up to about 15 % of it are covered (level M).
///
/// # Errors
/// [`TooMuchText`]; about 210 bytes always fit.
pub fn draw(text: &str) -> Result<Modules, TooMuchText> {
    let code = QrCode::with_error_correction_level(text, EcLevel::M);
    let code = code.ok().filter(|code| code.width() <= LARGEST);
    let code = code.ok_or(TooMuchText { bytes: text.len() })?;
    let dark = code.to_colors().into_iter().map(|color| color == Color::Dark).collect();
    Ok(Modules { side: code.width(), dark })
}

/// A grey picture.
#[derive(Clone, Copy, Debug)]
pub struct Picture<'p> {
    width: usize,
    height: usize,
    luma: &'p [u8],
}

/// Why a picture is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PictureError {
    /// More than [`PIXEL_LIMIT`].
    TooLarge {
        /// Pixels across.
        width: usize,
        /// Pixels down.
        height: usize,
    },
    /// Another number of bytes than of pixels.
    Bytes {
        /// How many there should be.
        expected: usize,
        /// How many there are.
        found: usize,
    },
}

impl fmt::Display for PictureError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooLarge { width, height } => write!(
                f,
                "{width} by {height} pixels; at most {PIXEL_LIMIT} are read; scale the picture down"
            ),
            Self::Bytes { expected, found } => {
                write!(f, "{found} bytes for {expected} pixels; give one byte a pixel")
            }
        }
    }
}

impl std::error::Error for PictureError {}

impl<'p> Picture<'p> {
    /// A picture of one byte a pixel, 0 black to 255 white, row by row from the top.
    ///
    /// # Errors
    /// [`PictureError`].
    pub fn new(width: usize, height: usize, luma: &'p [u8]) -> Result<Self, PictureError> {
        let pixels = width.checked_mul(height).filter(|pixels| *pixels <= PIXEL_LIMIT);
        let expected = pixels.ok_or(PictureError::TooLarge { width, height })?;
        if expected != luma.len() {
            return Err(PictureError::Bytes { expected, found: luma.len() });
        }
        Ok(Self { width, height, luma })
    }

    fn at(&self, x: usize, y: usize) -> u8 {
        self.luma.get(y * self.width + x).copied().unwrap_or(u8::MAX)
    }
}

/// The texts of all QR codes found on a picture, each once, in no particular order. Codes of up to version 10 are
/// read, also turned, tilted or mirrored.
#[must_use]
pub fn read(picture: &Picture<'_>) -> Vec<String> {
    let mut texts = Vec::new();
    let mut look = |bitmap: &Bitmap| {
        for text in triples::read(bitmap) {
            if !texts.contains(&text) {
                texts.push(text);
            }
        }
    };
    look(&Bitmap::new(picture, bitmap::Scale::Coarse));
    look(&Bitmap::new(picture, bitmap::Scale::Fine));
    let half = bitmap::halved(picture);
    if let Ok(picture) = Picture::new(picture.width / 2, picture.height / 2, &half) {
        look(&Bitmap::new(&picture, bitmap::Scale::Coarse));
    }
    texts
}
