//! The browser's storage: raw texts only, so that what cannot be understood is never lost.

use crate::model::statistics::arrange;
use gloo_storage::{LocalStorage, SessionStorage, Storage};

/// Why storage failed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum StorageFault {
    /// The browser does not let this page store anything.
    #[error("storage is blocked")]
    Blocked,
    /// There is no room left.
    #[error("storage is full")]
    Full,
    /// What was written did not read back the same.
    #[error("storage did not keep what was written")]
    NotKept,
}

/// Whether storage can be used at all. gloo's `raw()` panics where access itself throws, so every function
/// here asks first.
pub fn probe() -> Result<(), StorageFault> {
    match web_sys::window().map(|w| w.local_storage()) {
        Some(Ok(Some(_))) => Ok(()),
        _ => Err(StorageFault::Blocked),
    }
}

fn probe_session() -> Result<(), StorageFault> {
    match web_sys::window().map(|w| w.session_storage()) {
        Some(Ok(Some(_))) => Ok(()),
        _ => Err(StorageFault::Blocked),
    }
}

/// The text under a key, if any.
pub fn read(key: &str) -> Result<Option<String>, StorageFault> {
    probe()?;
    LocalStorage::raw().get_item(key).map_err(|_| StorageFault::Blocked)
}

/// Writes a text, reads it back and compares. A failed write leaves the old text.
pub fn write(key: &str, text: &str) -> Result<(), StorageFault> {
    probe()?;
    LocalStorage::raw().set_item(key, text).map_err(|_| StorageFault::Full)?;
    if read(key)?.as_deref() == Some(text) { Ok(()) } else { Err(StorageFault::NotKept) }
}

/// Removes a key.
pub fn remove(key: &str) -> Result<(), StorageFault> {
    probe()?;
    LocalStorage::delete(key);
    Ok(())
}

/// All keys that begin with `prefix`, sorted.
pub fn keys(prefix: &str) -> Result<Vec<String>, StorageFault> {
    probe()?;
    let storage = LocalStorage::raw();
    let mut found: Vec<String> = (0..LocalStorage::length())
        .filter_map(|i| storage.key(i).ok().flatten())
        .filter(|key| key.starts_with(prefix))
        .collect();
    arrange::sort_by(&mut found, Ord::cmp);
    Ok(found)
}

/// A text kept for this tab only.
pub fn session_read(key: &str) -> Option<String> {
    probe_session().ok()?;
    SessionStorage::raw().get_item(key).ok().flatten()
}

/// Keeps a text for this tab only.
pub fn session_write(key: &str, text: &str) -> Result<(), StorageFault> {
    probe_session()?;
    SessionStorage::raw().set_item(key, text).map_err(|_| StorageFault::Full)
}

/// Forgets a text kept for this tab.
pub fn session_remove(key: &str) {
    if probe_session().is_ok() {
        SessionStorage::delete(key);
    }
}
