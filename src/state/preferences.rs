//! What one person prefers in this browser: saved, never shared.

use crate::saved::json;
use crate::text::Language;
use serde::{Deserialize, Serialize};

/// Light, dark, or as the system says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Theme {
    /// As the system says.
    #[default]
    System,
    /// Always light.
    Light,
    /// Always dark.
    Dark,
}

/// The paper of account plans.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Paper {
    /// One A4 page, upright.
    #[default]
    A4,
    /// Pages of 16:9, for a projector.
    Wide,
}

/// Saved with the browser. Fields a newer version added are ignored, missing ones take their default: nothing
/// here is worth a refusal.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Preferences {
    /// The chosen language; none follows the browser.
    pub language: Option<Language>,
    /// The chosen theme.
    pub theme: Theme,
    /// Whether the introduction has been closed.
    pub welcomed: bool,
    /// Whether Table One shows factors as rows.
    pub factors_as_rows: bool,
    /// Whether the selection scores show accounts as rows, instead of the criteria.
    pub selection_by_account: bool,
    /// How account plans are laid out.
    pub paper: Paper,
}

impl Preferences {
    /// Reads saved preferences; anything unreadable counts as none.
    pub fn read(text: &str) -> Self {
        json::read(text).unwrap_or_default()
    }

    /// The text to save.
    pub fn write(&self) -> String {
        json::text(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn preferences_survive_a_round_trip_and_odd_input() {
        let chosen = Preferences {
            language: Some(Language::Hant),
            theme: Theme::Dark,
            welcomed: true,
            factors_as_rows: true,
            selection_by_account: true,
            paper: Paper::Wide,
        };
        assert_eq!(Preferences::read(&chosen.write()), chosen);
        assert!(Preferences::read("{\"welcomed\":true,\"new\":1}").welcomed);
        assert_eq!(Preferences::read("not json"), Preferences::default());
        assert_eq!(Preferences::read("{\"theme\":\"neon\"}"), Preferences::default());
    }
}
