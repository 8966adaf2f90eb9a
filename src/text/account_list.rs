//! Words of the exported account list. The import must know every one of them again; a test sees to it.

use super::Language;
use crate::model::accounts::{AccountType, Orientation};
use crate::saved::accounts_csv::{MoneyLine, Words};

/// The words of an exported account list.
pub fn words(language: Language) -> &'static Words {
    match language {
        Language::Hans => &HANS,
        Language::Hant => &HANT,
        Language::En => &EN,
    }
}

/// British English.
pub const EN: Words = Words {
    name: "Account",
    region: "Region",
    industry: "Industry",
    manager: "Account manager",
    orientation: "Buying orientation",
    kind: "Account type",
    years: "Years of cooperation",
    note: "Note",
    people_days: "People-days",
    money: |line, year| match line {
        MoneyLine::Revenue => format!("Revenue {year}"),
        MoneyLine::DirectCost => format!("Direct cost {year}"),
        MoneyLine::IndirectCost => format!("Indirect cost {year}"),
    },
    orientation_word: |orientation| match orientation {
        Orientation::Transactional => "Transactional",
        Orientation::Strategic => "Strategic",
    },
    kind_word: |kind| match kind {
        AccountType::Economic => "Economic",
        AccountType::Institutional => "Institutional",
        AccountType::Group => "Group",
        AccountType::Strategic => "Strategic",
    },
};

/// Simplified Chinese.
pub const HANS: Words = Words {
    name: "客户名称",
    region: "区域",
    industry: "行业",
    manager: "客户经理",
    orientation: "购买导向",
    kind: "客户类型",
    years: "合作年数",
    note: "备注",
    people_days: "人天",
    money: |line, year| match line {
        MoneyLine::Revenue => format!("{year}年收入"),
        MoneyLine::DirectCost => format!("{year}年直接成本"),
        MoneyLine::IndirectCost => format!("{year}年间接成本"),
    },
    orientation_word: |orientation| match orientation {
        Orientation::Transactional => "交易型",
        Orientation::Strategic => "战略型",
    },
    kind_word: |kind| match kind {
        AccountType::Economic => "经济大客户",
        AccountType::Institutional => "机构客户",
        AccountType::Group => "集团客户",
        AccountType::Strategic => "战略客户",
    },
};

/// Traditional Chinese.
pub const HANT: Words = Words {
    name: "客戶名稱",
    region: "區域",
    industry: "產業",
    manager: "客戶經理",
    orientation: "購買導向",
    kind: "客戶類型",
    years: "合作年數",
    note: "備註",
    people_days: "人日",
    money: |line, year| match line {
        MoneyLine::Revenue => format!("{year}年收入"),
        MoneyLine::DirectCost => format!("{year}年直接成本"),
        MoneyLine::IndirectCost => format!("{year}年間接成本"),
    },
    orientation_word: |orientation| match orientation {
        Orientation::Transactional => "交易型",
        Orientation::Strategic => "戰略型",
    },
    kind_word: |kind| match kind {
        AccountType::Economic => "經濟大客戶",
        AccountType::Institutional => "機構客戶",
        AccountType::Group => "集團客戶",
        AccountType::Strategic => "戰略客戶",
    },
};
