//! What stays on the device: one record a lantern and one of settings, as versioned JSON.
//!
//! Nothing here names a child. Topic C leaves only that a level was opened: see [`LanternSave::apply`]
//! and [`LanternSave::keep_session`], the only doors through which play reaches the record.

mod assigned;
mod lantern;
mod settings;
mod stored;
mod yard;

pub use assigned::{AssignedSave, Met};
pub use lantern::{LANTERNS, LanternSave, LevelRecord, SessionSave};
pub use settings::SettingsSave;
pub use stored::{PREFIX, SETTINGS_KEY, StoreError, broken_key, lantern_key};
pub use yard::{Part, YardLantern};
