//! Where scenarios lie in the browser's storage. Keys carry a prefix because all sites of one host share it.

/// Names one stored scenario.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Slot(pub String);

const PREFIX: &str = "linchpin/";

/// Keys of the storage.
pub struct SlotKeys;

impl SlotKeys {
    /// Which slot was open last.
    pub const CURRENT: &'static str = "linchpin/current";
    /// The preferences.
    pub const PREFERENCES: &'static str = "linchpin/preferences";
    /// The preview's payload, kept for the tab only.
    pub const PREVIEW: &'static str = "linchpin/preview";
    /// What all stored scenarios' keys begin with.
    pub const SCENARIOS: &'static str = "linchpin/scenario/";
    /// What all kept unreadable entries' keys begin with.
    pub const QUARANTINE: &'static str = "linchpin/quarantine/";
    /// What all titles' keys begin with.
    pub const TITLES: &'static str = "linchpin/title/";
}

impl Slot {
    /// The key of the scenario itself.
    pub fn key(&self) -> String {
        format!("{PREFIX}scenario/{}", self.0)
    }

    /// The key of its title, so that a list need not read every scenario.
    pub fn title_key(&self) -> String {
        format!("{PREFIX}title/{}", self.0)
    }

    /// The key under which an unreadable text is kept.
    pub fn quarantine_key(&self, stamp: &str) -> String {
        format!("{PREFIX}quarantine/{}-{stamp}", self.0)
    }

    /// The slot a scenario's key belongs to.
    pub fn from_key(key: &str) -> Option<Self> {
        key.strip_prefix(SlotKeys::SCENARIOS).filter(|id| !id.is_empty()).map(|id| Self(id.to_owned()))
    }

    /// The first free slot among those taken.
    pub fn free(taken: &[Self]) -> Self {
        let number = (1..=u32::MAX).find(|n| taken.iter().all(|slot| slot.0 != n.to_string())).unwrap_or(0);
        Self(number.to_string())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_lead_back_to_their_slot() {
        let slot = Slot("7".into());
        assert_eq!(Slot::from_key(&slot.key()), Some(slot.clone()));
        assert_eq!(Slot::from_key(&slot.title_key()), None);
        assert_eq!(Slot::from_key("other/scenario/1"), None);
        assert_eq!(Slot::free(&[Slot("1".into()), Slot("3".into())]), Slot("2".into()));
    }
}
