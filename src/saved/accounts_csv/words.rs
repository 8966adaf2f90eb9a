//! Words for orientations and types as lists write them, in three languages.

use crate::model::accounts::{AccountType, Orientation};

/// The text in the form in which words are compared: lower case, half-width, single spaces.
pub(super) fn normal(text: &str) -> String {
    let half_width = text.chars().map(|c| match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
        c => c,
    });
    let lower: String = half_width.flat_map(char::to_lowercase).collect();
    let is_gap = |c: char| c.is_whitespace() || matches!(c, '_' | '-' | '–' | '/' | ':' | '·');
    lower.split(is_gap).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// The orientation a word means.
pub fn orientation(text: &str) -> Option<Orientation> {
    match stem(&normal(text)) {
        "transactional" | "交易型" | "交易" => Some(Orientation::Transactional),
        "strategic" | "战略型" | "戰略型" | "战略" | "戰略" | "策略型" => Some(Orientation::Strategic),
        _ => None,
    }
}

/// The type of key account a word means.
pub fn account_type(text: &str) -> Option<AccountType> {
    match stem(&normal(text)) {
        "economic" | "经济" | "經濟" | "经济型" | "經濟型" => Some(AccountType::Economic),
        "institutional" | "机构" | "機構" | "机构型" | "機構型" => Some(AccountType::Institutional),
        "group" | "集团" | "集團" | "集团型" | "集團型" => Some(AccountType::Group),
        "strategic" | "战略" | "戰略" | "战略型" | "戰略型" => Some(AccountType::Strategic),
        _ => None,
    }
}

/// The word without "account" behind it.
fn stem(text: &str) -> &str {
    let endings = [" key account", " account", " customer", "大客户", "大客戶", "客户", "客戶"];
    endings.into_iter().find_map(|ending| text.strip_suffix(ending)).unwrap_or(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_all_three_languages_are_known() {
        for text in ["Transactional", "交易型客户", "交易型客戶", " transactional account "] {
            assert_eq!(orientation(text), Some(Orientation::Transactional), "{text}");
        }
        for text in ["strategic", "战略型", "戰略型客戶"] {
            assert_eq!(orientation(text), Some(Orientation::Strategic), "{text}");
        }
        for text in ["Institutional", "机构客户", "機構客戶"] {
            assert_eq!(account_type(text), Some(AccountType::Institutional), "{text}");
        }
        assert_eq!(account_type("经济大客户"), Some(AccountType::Economic));
        assert_eq!(account_type("集團客戶"), Some(AccountType::Group));
        assert_eq!(account_type("key"), None);
        assert_eq!(orientation("客户"), None);
    }
}
