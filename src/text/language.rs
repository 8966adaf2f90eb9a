//! The three languages of the interface.

use serde::{Deserialize, Serialize};

/// A language of the interface.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Language {
    /// Simplified Chinese.
    #[serde(rename = "zh-Hans")]
    Hans,
    /// Traditional Chinese.
    #[serde(rename = "zh-Hant")]
    Hant,
    /// British English.
    #[serde(rename = "en")]
    En,
}

impl Language {
    /// All three, in the order of the menu.
    pub const ALL: [Self; 3] = [Self::Hans, Self::Hant, Self::En];

    /// The BCP 47 tag used in `lang` attributes and file names.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Hans => "zh-Hans",
            Self::Hant => "zh-Hant",
            Self::En => "en",
        }
    }

    /// The language with exactly this tag.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|l| l.code() == code)
    }

    /// The best language for what a browser asks for, most wanted first.
    pub fn for_browser<'a>(wanted: impl IntoIterator<Item = &'a str>) -> Self {
        wanted.into_iter().find_map(Self::closest).unwrap_or(Self::En)
    }

    fn closest(tag: &str) -> Option<Self> {
        let tag = tag.to_ascii_lowercase();
        let mut parts = tag.split('-');
        match parts.next()? {
            "zh" | "yue" | "cmn" if parts.clone().any(|p| p == "hans") => Some(Self::Hans),
            "zh" | "yue" | "cmn" if parts.any(|p| matches!(p, "hant" | "tw" | "hk" | "mo")) => Some(Self::Hant),
            "yue" => Some(Self::Hant),
            "zh" | "cmn" => Some(Self::Hans),
            "en" => Some(Self::En),
            _ => None,
        }
    }

    /// Picks the value for this language.
    pub fn pick<T>(self, hans: T, hant: T, en: T) -> T {
        match self {
            Self::Hans => hans,
            Self::Hant => hant,
            Self::En => en,
        }
    }

    /// Whether it is written in Chinese characters.
    pub const fn is_chinese(self) -> bool {
        !matches!(self, Self::En)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(wanted: &[&str], expected: Language) {
        assert_eq!(Language::for_browser(wanted.iter().copied()), expected, "{wanted:?}");
    }

    #[test]
    fn the_first_language_comes_from_the_browser() {
        check(&["zh-CN"], Language::Hans);
        check(&["zh"], Language::Hans);
        check(&["zh-SG"], Language::Hans);
        check(&["zh-TW"], Language::Hant);
        check(&["zh-HK"], Language::Hant);
        check(&["zh-Hant-CN"], Language::Hant);
        check(&["zh-Hans-TW"], Language::Hans);
        check(&["fr-FR", "en-US"], Language::En);
        check(&["de", "zh-TW", "en"], Language::Hant);
        check(&["fr"], Language::En);
        check(&[], Language::En);
    }
}
