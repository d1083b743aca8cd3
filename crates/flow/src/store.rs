//! What is stored on the device, as this tab knows it, and the writes that are due.

use std::collections::BTreeMap;

use port::Lang;
use progress::{
    LanternSave, PREFIX, SETTINGS_KEY, SettingsSave, StoreError, broken_key, lantern_key,
};

use crate::{Effect, Stored};

/// What is stored, and the writes that are due.
#[derive(Clone, Debug, Default)]
pub(crate) struct Store {
    refused: bool,
    entries: BTreeMap<String, String>,
    due: Vec<Effect>,
}

impl Store {
    pub(crate) fn new(stored: Stored) -> Self {
        Self { refused: stored.refused, entries: stored.entries, due: Vec::new() }
    }

    pub(crate) const fn refused(&self) -> bool {
        self.refused
    }

    pub(crate) fn take_effects(&mut self) -> Vec<Effect> {
        std::mem::take(&mut self.due)
    }

    /// What another tab has done.
    pub(crate) fn note(&mut self, key: &str, value: Option<String>) {
        match value {
            Some(value) => self.entries.insert(key.to_owned(), value),
            None => self.entries.remove(key),
        };
    }

    fn put(&mut self, key: String, value: String) {
        if self.entries.get(&key) == Some(&value) {
            return;
        }
        self.entries.insert(key.clone(), value.clone());
        if !self.refused {
            self.due.push(Effect::Save { key, value });
        }
    }

    fn remove(&mut self, key: &str) {
        if self.entries.remove(key).is_some() && !self.refused {
            self.due.push(Effect::Remove { key: key.to_owned() });
        }
    }

    pub(crate) fn settings(&mut self, asked: Option<Lang>) -> (SettingsSave, Option<&'static str>) {
        let read = self.entries.get(SETTINGS_KEY).map(|text| SettingsSave::read(text));
        let mut settings = match read {
            Some(Ok(settings)) => settings,
            // Settings are a few toggles: unreadable ones are simply chosen again.
            Some(Err(_)) | None => SettingsSave::default(),
        };
        settings.lang = asked.unwrap_or(settings.lang);
        (settings, self.refused.then_some("notice-storage-refused"))
    }

    pub(crate) fn save_settings(&mut self, settings: &SettingsSave) {
        let newer = self
            .entries
            .get(SETTINGS_KEY)
            .is_some_and(|text| matches!(SettingsSave::read(text), Err(StoreError::Newer { .. })));
        if !newer {
            self.put(SETTINGS_KEY.to_owned(), settings.write());
        }
    }

    pub(crate) fn has_lantern(&self, lantern: &str) -> bool {
        self.entries.contains_key(&lantern_key(lantern))
    }

    /// The record of a lantern, whether it may be written, and what the player should know.
    pub(crate) fn lantern(&mut self, lantern: &str) -> (LanternSave, bool, Option<&'static str>) {
        let key = lantern_key(lantern);
        let Some(text) = self.entries.get(&key).cloned() else {
            return (LanternSave::default(), true, None);
        };
        match LanternSave::read(&text) {
            Ok(save) => (save, true, None),
            Err(StoreError::Newer { .. }) => {
                (LanternSave::default(), false, Some("notice-save-newer"))
            }
            Err(StoreError::Corrupt(_)) => {
                self.put(broken_key(&key), text);
                (LanternSave::default(), true, Some("notice-save-corrupt"))
            }
        }
    }

    pub(crate) fn save_lantern(&mut self, lantern: &str, save: &LanternSave) {
        self.put(lantern_key(lantern), save.write());
    }

    /// Forgets a lantern wholly, what was set aside too.
    pub(crate) fn clear_lantern(&mut self, lantern: &str) {
        let key = lantern_key(lantern);
        self.remove(&broken_key(&key));
        self.remove(&key);
    }

    /// Forgets everything of ours.
    pub(crate) fn clear_all(&mut self) {
        let keys: Vec<String> =
            self.entries.keys().filter(|key| key.starts_with(PREFIX)).cloned().collect();
        for key in keys {
            self.remove(&key);
        }
    }
}
