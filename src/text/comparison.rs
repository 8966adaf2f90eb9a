//! Words of the comparison of two scenarios.

use super::format::Count;
use super::language::Language;

/// The texts in a language.
pub const fn texts(language: Language) -> &'static ComparisonTexts {
    match language {
        Language::Hans => &HANS,
        Language::Hant => &HANT,
        Language::En => &EN,
    }
}

/// How much differs.
#[derive(Debug, Clone, Copy)]
pub struct Differing {
    /// Accounts that differ.
    pub accounts: usize,
    /// Accounts that are the same.
    pub same_accounts: usize,
    /// Risks that differ.
    pub risks: usize,
    /// Risks that are the same.
    pub same_risks: usize,
    /// Settings that differ.
    pub settings: usize,
}

/// The texts of one language.
#[allow(missing_docs, reason = "each field is named after what it says")]
pub struct ComparisonTexts {
    pub summary: fn(Differing) -> String,
    pub same: &'static str,
    /// How many rows are not shown.
    pub more: fn(Count) -> String,
    pub compared: &'static str,
    pub name: &'static str,
    pub what: &'static str,
    pub accounts: &'static str,
    pub risks: &'static str,
    pub settings: &'static str,
    pub record: &'static str,
    pub there: &'static str,
    pub not_there: &'static str,
    pub class: &'static str,
    pub attractiveness: &'static str,
    pub strength: &'static str,
    pub revenue: &'static str,
    pub net_income: &'static str,
    pub level_before: &'static str,
    pub level_after: &'static str,
    pub number_of_risks: &'static str,
    pub this_year: &'static str,
    pub unit: &'static str,
    pub scale: &'static str,
    pub cut: &'static str,
    pub rule: &'static str,
    pub weight: &'static str,
    pub cut_off: &'static str,
    pub abc: &'static str,
    pub table_one: &'static str,
    pub table_two: &'static str,
    pub selection: &'static str,
    pub quadrant: &'static str,
    pub scenario: &'static str,
    pub coach: &'static str,
    pub keys_per_manager: &'static str,
    pub muted: &'static str,
}

fn english(count: usize, one: &str, many: &str) -> String {
    if count == 1 { format!("1 {one}") } else { format!("{} {many}", Count(count)) }
}

const EN: ComparisonTexts = ComparisonTexts {
    summary: |d| {
        format!(
            "{}, {} and {} differ; {} and {} are the same.",
            english(d.accounts, "account", "accounts"),
            english(d.risks, "risk", "risks"),
            english(d.settings, "setting", "settings"),
            english(d.same_accounts, "account", "accounts"),
            english(d.same_risks, "risk", "risks"),
        )
    },
    same: "Nothing compared here differs.",
    more: |count| match count.0 {
        1 => "1 more difference is not listed.".to_owned(),
        _ => format!("{count} more differences are not listed."),
    },
    compared: "Compared: which accounts and risks there are, class, attractiveness, relative strength, revenue and net income this year, levels of risks, cut lines, rules, scales and weights. Texts and single scores are not.",
    name: "Name",
    what: "What differs",
    accounts: "Accounts",
    risks: "Risks",
    settings: "Settings",
    record: "In the scenario",
    there: "yes",
    not_there: "no",
    class: "Class",
    attractiveness: "Attractiveness",
    strength: "Relative strength",
    revenue: "Revenue this year",
    net_income: "Net income this year",
    level_before: "Level before the response",
    level_after: "Level after the response",
    number_of_risks: "Number of risks",
    this_year: "This year",
    unit: "Currency and unit",
    scale: "Scale",
    cut: "Cut line",
    rule: "Rule of relative strength",
    weight: "Weight",
    cut_off: "Cut-off of the short list",
    abc: "ABC cuts",
    table_one: "Table One",
    table_two: "Table Two",
    selection: "Selection",
    quadrant: "Value quadrant",
    scenario: "Scenario",
    coach: "Coach",
    keys_per_manager: "Key accounts per manager",
    muted: "Muted findings",
};

const HANS: ComparisonTexts = ComparisonTexts {
    summary: |d| {
        format!(
            "{} 家客户、{} 项风险、{} 项设置不同；{} 家客户、{} 项风险相同。",
            Count(d.accounts),
            Count(d.risks),
            Count(d.settings),
            Count(d.same_accounts),
            Count(d.same_risks)
        )
    },
    same: "对比的内容完全相同。",
    more: |count| format!("还有 {count} 处不同没有列出。"),
    compared: "对比的是：有哪些客户和风险，客户类别、吸引力、相对优势、今年的收入和净收入，风险级别，分界线、算法、评分范围和权重。文字和单项评分不比。",
    name: "名称",
    what: "哪里不同",
    accounts: "客户",
    risks: "风险",
    settings: "设置",
    record: "案例里",
    there: "有",
    not_there: "没有",
    class: "客户类别",
    attractiveness: "客户吸引力",
    strength: "相对优势",
    revenue: "今年收入",
    net_income: "今年净收入",
    level_before: "应对前级别",
    level_after: "应对后级别",
    number_of_risks: "风险数",
    this_year: "今年",
    unit: "货币和单位",
    scale: "评分范围",
    cut: "分界线",
    rule: "相对优势的算法",
    weight: "权重",
    cut_off: "入选分数线",
    abc: "ABC 分界",
    table_one: "表一",
    table_two: "表二",
    selection: "选择准则",
    quadrant: "客户价值四格图",
    scenario: "案例",
    coach: "点评",
    keys_per_manager: "每位经理的关键客户",
    muted: "搁置的发现",
};

const HANT: ComparisonTexts = ComparisonTexts {
    summary: |d| {
        format!(
            "{} 家客戶、{} 項風險、{} 項設定不同；{} 家客戶、{} 項風險相同。",
            Count(d.accounts),
            Count(d.risks),
            Count(d.settings),
            Count(d.same_accounts),
            Count(d.same_risks)
        )
    },
    same: "對比的內容完全相同。",
    more: |count| format!("還有 {count} 處不同沒有列出。"),
    compared: "對比的是：有哪些客戶和風險，客戶類別、吸引力、相對優勢、今年的收入和淨收入，風險級別，分界線、算法、評分範圍和權重。文字和單項評分不比。",
    name: "名稱",
    what: "哪裡不同",
    accounts: "客戶",
    risks: "風險",
    settings: "設定",
    record: "案例裡",
    there: "有",
    not_there: "沒有",
    class: "客戶類別",
    attractiveness: "客戶吸引力",
    strength: "相對優勢",
    revenue: "今年收入",
    net_income: "今年淨收入",
    level_before: "應對前級別",
    level_after: "應對後級別",
    number_of_risks: "風險數",
    this_year: "今年",
    unit: "貨幣和單位",
    scale: "評分範圍",
    cut: "分界線",
    rule: "相對優勢的算法",
    weight: "權重",
    cut_off: "入選分數線",
    abc: "ABC 分界",
    table_one: "表一",
    table_two: "表二",
    selection: "選擇準則",
    quadrant: "客戶價值四格圖",
    scenario: "案例",
    coach: "點評",
    keys_per_manager: "每位經理的關鍵客戶",
    muted: "擱置的發現",
};
