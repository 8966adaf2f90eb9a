//! Words of the overview.

use super::Language;

/// Texts of the overview.
#[allow(missing_docs, reason = "each field is named after what it says")]
pub struct OverviewTexts {
    pub help: fn(usize) -> String,
    pub revenue: &'static str,
    pub on_last_year: fn(&str) -> String,
    pub net_income: &'static str,
    /// Margin in percent, change in points if known.
    pub of_revenue: fn(&str, Option<&str>) -> String,
    pub key_share: &'static str,
    /// Key accounts, share of the top three if known.
    pub key_note: fn(usize, Option<&str>) -> String,
    pub rated: &'static str,
    pub all_rated: &'static str,
    /// First unrated account, how many more.
    pub not_rated: fn(&str, usize) -> String,
    pub risks: &'static str,
    /// Show stoppers, of which without owner.
    pub stoppers: fn(usize, usize) -> String,
    pub matrix: &'static str,
    pub heatmap: &'static str,
    pub open: &'static str,
    pub findings: &'static str,
    /// Errors, warnings, hints.
    pub counts: fn(usize, usize, usize) -> String,
    pub no_findings: &'static str,
    pub all_findings: fn(usize) -> String,
    pub missing: &'static str,
    pub missing_help: &'static str,
    pub nothing_missing: &'static str,
    pub empty_title: &'static str,
    pub empty_help: &'static str,
    pub add_accounts: &'static str,
    pub why_sum: fn(usize, usize) -> String,
    pub why_growth: &'static str,
    pub why_net: &'static str,
    pub why_key_share: &'static str,
    pub why_rated: &'static str,
    pub why_risks: &'static str,
    pub total: &'static str,
    pub this_year: &'static str,
    pub last_year: &'static str,
    pub direct: &'static str,
    pub indirect: &'static str,
    pub story: &'static str,
}

const HANS: OverviewTexts = OverviewTexts {
    help: |n| format!("{n} 家客户的全貌。点开任何数字，看它是怎么来的。"),
    revenue: "今年收入",
    on_last_year: |change| format!("比去年 {change}"),
    net_income: "今年净收入",
    of_revenue: |margin, change| match change {
        Some(change) => format!("净利率 {margin}%，{change} 个百分点"),
        None => format!("净利率 {margin}%"),
    },
    key_share: "关键客户占收入",
    key_note: |n, top| match top {
        Some(top) => format!("{n} 家；收入前三家占 {top}%"),
        None => format!("{n} 家"),
    },
    rated: "已评完的客户",
    all_rated: "全部进入矩阵",
    not_rated: |name, more| {
        if more == 0 { format!("{name}还没评完") } else { format!("{name}等 {} 家还没评完", more + 1) }
    },
    risks: "登记的风险",
    stoppers: |n, bare| match (n, bare) {
        (0, _) => "没有致命风险".to_owned(),
        (n, 0) => format!("{n} 项致命，都有负责人"),
        (n, bare) => format!("{n} 项致命，其中 {bare} 项没有负责人"),
    },
    matrix: "客户矩阵",
    heatmap: "风险热图",
    open: "打开",
    findings: "点评",
    counts: |e, w, h| format!("{e} 项错误，{w} 项提醒，{h} 项提示"),
    no_findings: "没有发现前后矛盾的地方。",
    all_findings: |n| format!("再看 {n} 条"),
    missing: "还缺什么",
    missing_help: "没填完也能用：能算的先算出来。",
    nothing_missing: "都填好了。",
    empty_title: "还没有客户",
    empty_help: "添加客户后，这里会出现收入、矩阵、风险和点评。",
    add_accounts: "添加客户",
    why_sum: |counted, missing| {
        if missing == 0 {
            format!("{counted} 家客户相加。")
        } else {
            format!("{counted} 家客户相加，{missing} 家没有数字，未计入。")
        }
    },
    why_growth: "与去年相比",
    why_net: "收入 − 直接成本 − 间接成本",
    why_key_share: "关键客户今年收入 ÷ 全部客户今年收入",
    why_rated: "表一全部因素已评，并且表二有相对优势的客户",
    why_risks: "风险登记表里的全部风险",
    total: "全部客户",
    this_year: "今年",
    last_year: "去年",
    direct: "直接成本",
    indirect: "间接成本",
    story: "案例",
};

const HANT: OverviewTexts = OverviewTexts {
    help: |n| format!("{n} 家客戶的全貌。點開任何數字，看它是怎麼來的。"),
    revenue: "今年收入",
    on_last_year: |change| format!("比去年 {change}"),
    net_income: "今年淨收入",
    of_revenue: |margin, change| match change {
        Some(change) => format!("淨利率 {margin}%，{change} 個百分點"),
        None => format!("淨利率 {margin}%"),
    },
    key_share: "關鍵客戶佔收入",
    key_note: |n, top| match top {
        Some(top) => format!("{n} 家；收入前三家佔 {top}%"),
        None => format!("{n} 家"),
    },
    rated: "已評完的客戶",
    all_rated: "全部進入矩陣",
    not_rated: |name, more| {
        if more == 0 { format!("{name}還沒評完") } else { format!("{name}等 {} 家還沒評完", more + 1) }
    },
    risks: "登錄的風險",
    stoppers: |n, bare| match (n, bare) {
        (0, _) => "沒有致命風險".to_owned(),
        (n, 0) => format!("{n} 項致命，都有負責人"),
        (n, bare) => format!("{n} 項致命，其中 {bare} 項沒有負責人"),
    },
    matrix: "客戶矩陣",
    heatmap: "風險熱圖",
    open: "開啟",
    findings: "點評",
    counts: |e, w, h| format!("{e} 項錯誤，{w} 項提醒，{h} 項提示"),
    no_findings: "沒有發現前後矛盾的地方。",
    all_findings: |n| format!("再看 {n} 條"),
    missing: "還缺什麼",
    missing_help: "沒填完也能用：能算的先算出來。",
    nothing_missing: "都填好了。",
    empty_title: "還沒有客戶",
    empty_help: "新增客戶後，這裡會出現收入、矩陣、風險和點評。",
    add_accounts: "新增客戶",
    why_sum: |counted, missing| {
        if missing == 0 {
            format!("{counted} 家客戶相加。")
        } else {
            format!("{counted} 家客戶相加，{missing} 家沒有數字，未計入。")
        }
    },
    why_growth: "與去年相比",
    why_net: "收入 − 直接成本 − 間接成本",
    why_key_share: "關鍵客戶今年收入 ÷ 全部客戶今年收入",
    why_rated: "表一全部因素已評，並且表二有相對優勢的客戶",
    why_risks: "風險登錄表裡的全部風險",
    total: "全部客戶",
    this_year: "今年",
    last_year: "去年",
    direct: "直接成本",
    indirect: "間接成本",
    story: "案例",
};

const EN: OverviewTexts = OverviewTexts {
    help: |n| format!("{n} accounts at a glance. Open any number to see where it comes from."),
    revenue: "Revenue this year",
    on_last_year: |change| format!("{change} on last year"),
    net_income: "Net income",
    of_revenue: |margin, change| match change {
        Some(change) => format!("{margin}% of revenue, {change} points"),
        None => format!("{margin}% of revenue"),
    },
    key_share: "Key accounts’ share of revenue",
    key_note: |n, top| {
        let accounts = if n == 1 { "1 account".to_owned() } else { format!("{n} accounts") };
        match top {
            Some(top) => format!("{accounts}; top three {top}%"),
            None => accounts,
        }
    },
    rated: "Accounts rated",
    all_rated: "All on the matrix",
    not_rated: |name, more| {
        if more == 0 { format!("{name} is not fully rated") } else { format!("{name} and {more} more are not") }
    },
    risks: "Risks in the register",
    stoppers: |n, bare| {
        let stoppers = if n == 1 { "1 show stopper".to_owned() } else { format!("{n} show stoppers") };
        match (n, bare) {
            (0, _) => "No show stopper".to_owned(),
            (_, 0) => format!("{stoppers}, all owned"),
            (_, bare) => format!("{stoppers}, {bare} without an owner"),
        }
    },
    matrix: "Account matrix",
    heatmap: "Risk heatmap",
    open: "Open",
    findings: "Coach",
    counts: |e, w, h| {
        let of = |n: usize, one: &str| format!("{n} {one}{}", if n == 1 { "" } else { "s" });
        format!("{}, {}, {}", of(e, "error"), of(w, "warning"), of(h, "hint"))
    },
    no_findings: "Nothing contradicts itself.",
    all_findings: |n| format!("Show {n} more"),
    missing: "Still missing",
    missing_help: "Unfinished is fine: what can be computed is shown.",
    nothing_missing: "Everything is filled in.",
    empty_title: "No accounts yet",
    empty_help: "Once there are accounts, their revenue, the matrix, the risks and the coach’s findings appear here.",
    add_accounts: "Add accounts",
    why_sum: |counted, missing| {
        let counted = if counted == 1 { "1 account".to_owned() } else { format!("{counted} accounts") };
        if missing == 0 {
            format!("The sum over {counted}.")
        } else {
            format!("The sum over {counted}; {missing} have no figure and are left out.")
        }
    },
    why_growth: "Against last year",
    why_net: "Revenue − direct cost − indirect cost",
    why_key_share: "Key accounts’ revenue this year ÷ all accounts’ revenue this year",
    why_rated: "Accounts with every factor of Table One scored and a relative strength from Table Two",
    why_risks: "All risks in the register",
    total: "All accounts",
    this_year: "This year",
    last_year: "Last year",
    direct: "Direct cost",
    indirect: "Indirect cost",
    story: "The case",
};

/// The texts in a language.
pub fn texts(language: Language) -> &'static OverviewTexts {
    language.pick(&HANS, &HANT, &EN)
}
