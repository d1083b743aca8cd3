//! The settings of this device, shared by its lanterns.

use port::Lang;
use serde::{Deserialize, Serialize};

use crate::{StoreError, stored};

/// The newest version of [`SettingsSave`].
const VERSION: u32 = 1;

/// The settings of this device.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SettingsSave {
    /// The format version.
    pub version: u32,
    /// The language chosen.
    pub lang: Lang,
    /// No sound.
    pub muted: bool,
    /// Stronger contrast.
    pub contrast: bool,
    /// Reduced motion; none: as the system says.
    pub calm: Option<bool>,
}

impl Default for SettingsSave {
    fn default() -> Self {
        Self { version: VERSION, lang: Lang::Vi, muted: false, contrast: false, calm: None }
    }
}

impl SettingsSave {
    /// Reads stored settings.
    ///
    /// # Errors
    /// [`StoreError`]; the stored text stays as it is.
    pub fn read(text: &str) -> Result<Self, StoreError> {
        stored::read(text, VERSION)
    }

    /// The text to store.
    #[must_use]
    pub fn write(&self) -> String {
        stored::write(self)
    }
}
