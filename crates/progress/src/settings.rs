//! The settings of this device, shared by its lanterns.

use port::{Lang, Volumes};
use serde::{Deserialize, Serialize};

use crate::{StoreError, stored};

/// The newest version of [`SettingsSave`]: 2 knows volumes.
const VERSION: u32 = 2;

/// The settings of this device.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SettingsSave {
    /// The format version.
    pub version: u32,
    /// The language chosen.
    pub lang: Lang,
    /// No sound at all, whatever the volumes say.
    pub muted: bool,
    /// Stronger contrast.
    pub contrast: bool,
    /// Reduced motion; none: as the system says.
    pub calm: Option<bool>,
    /// How loud each channel is.
    #[serde(default)]
    pub volumes: Volumes,
}

impl Default for SettingsSave {
    fn default() -> Self {
        Self {
            version: VERSION,
            lang: Lang::Vi,
            muted: false,
            contrast: false,
            calm: None,
            volumes: Volumes::default(),
        }
    }
}

impl SettingsSave {
    /// Reads stored settings.
    ///
    /// # Errors
    /// [`StoreError`]; the stored text stays as it is.
    pub fn read(text: &str) -> Result<Self, StoreError> {
        let settings: Self = stored::read(text, VERSION)?;
        Ok(Self { version: VERSION, ..settings })
    }

    /// The text to store.
    #[must_use]
    pub fn write(&self) -> String {
        stored::write(self)
    }
}

#[cfg(test)]
mod tests {
    use port::{Channel, Volume};

    use super::*;

    #[test]
    fn settings_of_the_first_version_keep_what_they_say_and_have_no_music() {
        let old = r#"{"version":1,"lang":"en","muted":true,"contrast":true,"calm":false}"#;
        let read = SettingsSave::read(old).expect("version 1 is read");
        assert_eq!((read.lang, read.muted, read.contrast), (Lang::En, true, true));
        assert_eq!(read.calm, Some(false));
        assert_eq!(read.volumes, Volumes::default());
        assert_eq!(read.volumes.of(Channel::Music), Volume::Off);
        assert!(read.write().contains("\"version\":2"), "and are written as of this version");
    }

    #[test]
    fn volumes_come_back_as_they_were_written() {
        let mut settings = SettingsSave::default();
        for (channel, volume) in
            Channel::ALL.iter().zip([Volume::Quiet, Volume::Off, Volume::Normal])
        {
            settings.volumes.set(*channel, volume);
        }
        assert_eq!(SettingsSave::read(&settings.write()), Ok(settings));
    }

    #[test]
    fn a_volume_that_is_no_step_makes_the_settings_unreadable() {
        let text = SettingsSave::default().write().replace("\"off\"", "\"11\"");
        assert!(matches!(SettingsSave::read(&text), Err(StoreError::Corrupt(_))));
    }
}
