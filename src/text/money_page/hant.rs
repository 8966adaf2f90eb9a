//! Traditional Chinese.

use super::{AnswerTexts, MoneyPageTexts, WhyTexts};
use crate::model::accounts::Orientation;
use crate::model::money::{Measure, Span};
use std::cmp::Ordering;

/// What a measure is called in a sentence.
const fn noun(measure: Measure) -> &'static str {
    match measure {
        Measure::Revenue => "收入",
        Measure::DirectCost => "直接成本",
        Measure::IndirectCost => "間接成本",
        Measure::NetIncome => "淨收入",
    }
}

const fn expected(span: Span) -> &'static str {
    match span {
        Span::Past => "",
        Span::Future => "預計",
    }
}

/// All texts.
pub const TEXTS: MoneyPageTexts = MoneyPageTexts {
    title: "五年收支",
    help: "每家客戶帶來多少、花掉多少、還剩多少：前後五年，收入－直接成本－間接成本＝淨收入。",
    choose: "檢視",
    portfolio: "整個組合",
    statement_of: |name| format!("{name}：五年收支"),
    statement_help: |unit| format!("金額單位：{unit}。斜紋表頭為預測。"),
    line: "項目",
    account: "客戶",
    measures: ["收入", "直接成本", "間接成本", "淨收入"],
    all_measures: "全部",
    measure: "顯示哪一項",
    margin: "利潤率",
    periods: ["二年前", "去年", "今年", "明年", "後年"],
    period_year: |period, year| format!("{period} {year}"),
    forecast: "預測",
    spans: ["前兩年合計", "後兩年合計"],
    growth: "收入年均成長（CAGR）",
    growth_head: |from, to| format!("年均成長 {from}–{to}"),
    per_year: "%",
    accounts_table: "各客戶五年收支",
    accounts_help: |unit| {
        format!("金額單位：{unit}。點客戶名稱看它的損益表和六個問題；可從試算表整塊貼上。斜紋表頭為預測。")
    },
    total_of: |n| format!("合計（{n} 家）"),
    lacking: "缺資料",
    lacking_count: |n| format!("{n} 家"),
    nothing_title: "還沒有客戶",
    nothing_help: "新增客戶之後，在這裡填五年的收入與成本，淨收入、成長和六個問題的答案會自動出現。",
    open_accounts: "去新增客戶",

    chart_title: |what, unit| format!("{what}（{unit}）"),
    chart_tip: |year, what, amount| format!("{year} 年{what}：{amount}"),
    chart_summary: |s| {
        let went = |what: &str, amounts: &[&str; 3], how| match how {
            Ordering::Greater => format!("{what}從 {} 升到 {}", amounts[0], amounts[1]),
            Ordering::Less => format!("{what}從 {} 降到 {}", amounts[0], amounts[1]),
            Ordering::Equal => format!("{what}停在 {}", amounts[1]),
        };
        format!(
            "{} 至 {} 年，{}，{}；{} 年預計為 {} 和 {}（{}）。",
            s.years[0],
            s.years[1],
            went("收入", &s.revenue, s.went[0]),
            went("淨收入", &s.net_income, s.went[1]),
            s.years[2],
            s.revenue[2],
            s.net_income[2],
            s.unit
        )
    },
    chart_gaps: "五年的數字還不全，缺的年份没有柱子。",

    horizon: "成長實現年份",
    horizon_help: "預計哪一年達到這樣的成長。",
    horizon_bad: |first, last| format!("填一個年份，{first} 到 {last} 之間的整數。"),
    source: "間接成本來源",
    source_typed: "直接填寫",
    source_drivers: "依成本動因",
    source_help: "依動因：數量 × 單價；沒有數量的年份仍用填寫的數。",

    questions: "六個問題",
    questions_help: "課程的六個組合分析問題，依過去、今年、未來回答。點數字看算法。",
    past: "過去",
    this_year: "今年",
    future: "未來",
    short_list: |n| format!("入選名單（{n} 家）"),
    all_accounts: |n| format!("全部客戶（{n} 家）"),
    answers: AnswerTexts {
        revenue_past: "一、過去兩年帶來多少收入？",
        revenue_future: "二、今後兩年預計帶來多少收入？",
        cost_to_serve: "三、一年的服務成本是多少？",
        profit_past: "四、過去賺了多少？",
        profit_future: "四、今後能賺多少？",
        growth: "五、有多大成長潛力，要多久實現？",
        orientation: "六、戰略型還是交易型？",
        two_years: |t| {
            format!(
                "{} 年{}{} {}，{} 年 {}，兩年合計 {} {}。",
                t.years[0],
                expected(t.span),
                noun(t.measure),
                t.amounts[0],
                t.years[1],
                t.amounts[1],
                t.sum,
                t.unit
            )
        },
        joint_years: |t| {
            format!(
                "{} 至 {} 年，{} 家客戶{}{}合計 {} {}。",
                t.years[0],
                t.years[1],
                t.accounts,
                expected(t.span),
                noun(t.measure),
                t.sum,
                t.unit
            )
        },
        serving: |year, indirect, direct, unit| {
            format!("{year} 年服務所花的間接成本為 {indirect} {unit}，另有直接成本 {direct} {unit}。")
        },
        serving_alone: |year, indirect, unit| {
            format!("{year} 年服務所花的間接成本為 {indirect} {unit}；直接成本還沒有填。")
        },
        grows: |from, to, rate| format!("{from} 至 {to} 年，收入預計平均每年變化 {rate}。"),
        horizon: |year, away| match away {
            0 => format!("預計就在今年（{year} 年）實現。"),
            1.. => format!("預計 {year} 年實現，還有 {away} 年。"),
            _ => format!("原定 {year} 年實現，這一年已經過去。"),
        },
        no_horizon: "還沒有填實現年份。",
        horizons: |first, last, missing| {
            let when = if first == last {
                format!("實現年份都是 {first} 年")
            } else {
                format!("實現年份在 {first} 至 {last} 年之間")
            };
            if missing == 0 { format!("{when}。") } else { format!("{when}；{missing} 家沒有填。") }
        },
        no_horizons: "都還沒有填實現年份。",
        buys: |orientation| match orientation {
            Orientation::Strategic => "這家客戶的購買方式是戰略型：看長期與總體價值。",
            Orientation::Transactional => "這家客戶的購買方式是交易型：看價格，一單一議。",
        },
        buys_unknown: "還沒有填寫購買導向；在客戶檔案裡選。",
        buy: |strategic, transactional, missing| {
            let counts = format!("{strategic} 家戰略型，{transactional} 家交易型");
            if missing == 0 { format!("{counts}。") } else { format!("{counts}；{missing} 家還沒有填。") }
        },
        buy_short: |strategic, transactional| format!("{strategic} : {transactional}"),
        left_out: |n| format!("另有 {n} 家缺資料，沒有計入。"),
        no_short_list: "入選名單還是空的：在「選擇準則」裡評分，或放寬分數線。",
        unknown: "未填",
    },

    drivers: "成本動因與單價",
    drivers_help: |unit| {
        format!("間接成本＝Σ 數量 × 單價。單價單位：{unit}／次（張、小時）。改單價，所有依動因的客戶一起變。")
    },
    driver: "動因",
    unit: "計量單位",
    rate: "單價",
    quantity: "數量合計",
    cost: "成本合計",
    add_driver: "新增動因",
    new_driver: "新動因",
    too_many_drivers: |limit| format!("動因最多 {limit} 個。"),
    quantities: "各客戶的動因數量",
    quantities_help: "填數量，右邊立刻算出間接成本；「計入」選用哪一個數。",
    period: "哪一年",
    by_drivers: "依動因",
    as_typed: "直接填寫",
    counts: "計入",
    all_by_drivers: "全部依動因",
    all_typed: "全部用填寫的數",
    findings: "點評",

    why: WhyTexts {
        title: |name, what| format!("{name}：{what}"),
        net_income_rule: "淨收入＝收入－直接成本－間接成本。三項缺一，就算不出，也不當作零。",
        margin_rule: "利潤率＝淨收入÷收入。",
        margin_short: "÷ 收入",
        drivers_rule: "間接成本依成本動因計算：Σ 數量 × 單價。要直接填寫，把這家客戶的來源改為「直接填寫」。",
        drivers_missing: "來源選的是成本動因，但這一年沒有任何數量，所以用填寫的數。",
        typed_rule: "這個數是直接填寫的。",
        sum_rule: "兩年相加；缺一年就算不出。",
        growth_rule: |from, to, years| {
            format!("年均複合成長率：從 {from} 年到 {to} 年隔 {years} 年，（末年÷首年）開 {years} 次方再減 1。")
        },
        total_rule: |n| format!("有資料的 {n} 家相加。"),
        left_out: |names, n| format!("沒有計入的 {n} 家：{names}。"),
        others: |n| format!("其餘 {n} 家"),
        comma: "、",
        open_statement: "開啟損益表",
        open_drivers: "看成本動因",
        driver_rule: "各客戶這一年的數量相加，再乘單價；不論該客戶的間接成本用哪一個來源。",
        orientation_rule: "購買導向在客戶檔案裡填寫，這裡只做統計。",
    },
};
