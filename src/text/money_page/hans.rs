//! Simplified Chinese.

use super::{AnswerTexts, MoneyPageTexts, WhyTexts};
use crate::model::accounts::Orientation;
use crate::model::money::{Measure, Span};
use std::cmp::Ordering;

/// What a measure is called in a sentence.
const fn noun(measure: Measure) -> &'static str {
    match measure {
        Measure::Revenue => "收入",
        Measure::DirectCost => "直接成本",
        Measure::IndirectCost => "间接成本",
        Measure::NetIncome => "净收入",
    }
}

const fn expected(span: Span) -> &'static str {
    match span {
        Span::Past => "",
        Span::Future => "预计",
    }
}

/// All texts.
pub const TEXTS: MoneyPageTexts = MoneyPageTexts {
    title: "五年收支",
    help: "每家客户带来多少、花掉多少、还剩多少：前后五年，收入－直接成本－间接成本＝净收入。",
    choose: "查看",
    portfolio: "整个组合",
    statement_of: |name| format!("{name}：五年收支"),
    statement_help: |unit| format!("金额单位：{unit}。斜纹表头为预测。"),
    line: "项目",
    account: "客户",
    measures: ["收入", "直接成本", "间接成本", "净收入"],
    all_measures: "全部",
    measure: "显示哪一项",
    margin: "利润率",
    periods: ["前年", "去年", "今年", "明年", "后年"],
    period_year: |period, year| format!("{period} {year}"),
    forecast: "预测",
    spans: ["前两年合计", "后两年合计"],
    growth: "收入年均增长（CAGR）",
    growth_head: |from, to| format!("年均增长 {from}–{to}"),
    per_year: "%",
    accounts_table: "各客户五年收支",
    accounts_help: |unit| {
        format!("金额单位：{unit}。点客户名看它的损益表和六个问题；可从电子表格整块粘贴。斜纹表头为预测。")
    },
    total_of: |n| format!("合计（{n} 家）"),
    lacking: "缺数据",
    lacking_count: |n| format!("{n} 家"),
    nothing_title: "还没有客户",
    nothing_help: "添加客户之后，在这里填五年的收入与成本，净收入、增长和六个问题的答案会自动出现。",
    open_accounts: "去添加客户",

    chart_title: |what, unit| format!("{what}（{unit}）"),
    chart_tip: |year, what, amount| format!("{year} 年{what}：{amount}"),
    chart_summary: |s| {
        let went = |what: &str, amounts: &[&str; 3], how| match how {
            Ordering::Greater => format!("{what}从 {} 升到 {}", amounts[0], amounts[1]),
            Ordering::Less => format!("{what}从 {} 降到 {}", amounts[0], amounts[1]),
            Ordering::Equal => format!("{what}停在 {}", amounts[1]),
        };
        format!(
            "{} 至 {} 年，{}，{}；{} 年预计为 {} 和 {}（{}）。",
            s.years[0],
            s.years[1],
            went("收入", &s.revenue, s.went[0]),
            went("净收入", &s.net_income, s.went[1]),
            s.years[2],
            s.revenue[2],
            s.net_income[2],
            s.unit
        )
    },
    chart_gaps: "五年的数字还不全，缺的年份没有柱子。",

    horizon: "增长实现年份",
    horizon_help: "预计哪一年达到这样的增长。",
    horizon_bad: |first, last| format!("填一个年份，{first} 到 {last} 之间的整数。"),
    source: "间接成本来源",
    source_typed: "直接填写",
    source_drivers: "按成本动因",
    source_help: "按动因：数量 × 单价；没有数量的年份仍用填写的数。",

    questions: "六个问题",
    questions_help: "课程的六个组合分析问题，按过去、今年、未来回答。点数字看算法。",
    past: "过去",
    this_year: "今年",
    future: "未来",
    short_list: |n| format!("短名单（{n} 家）"),
    all_accounts: |n| format!("全部客户（{n} 家）"),
    answers: AnswerTexts {
        revenue_past: "一、过去两年带来多少收入？",
        revenue_future: "二、今后两年预计带来多少收入？",
        cost_to_serve: "三、一年的服务成本是多少？",
        profit_past: "四、过去赚了多少？",
        profit_future: "四、今后能赚多少？",
        growth: "五、有多大成长潜力，要多久实现？",
        orientation: "六、战略型还是交易型？",
        two_years: |t| {
            format!(
                "{} 年{}{} {}，{} 年 {}，两年合计 {} {}。",
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
                "{} 至 {} 年，{} 家客户{}{}合计 {} {}。",
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
            format!("{year} 年服务所花的间接成本为 {indirect} {unit}，另有直接成本 {direct} {unit}。")
        },
        serving_alone: |year, indirect, unit| {
            format!("{year} 年服务所花的间接成本为 {indirect} {unit}；直接成本还没有填。")
        },
        grows: |from, to, rate| format!("{from} 至 {to} 年，收入预计平均每年变化 {rate}。"),
        horizon: |year, away| match away {
            0 => format!("预计就在今年（{year} 年）实现。"),
            1.. => format!("预计 {year} 年实现，还有 {away} 年。"),
            _ => format!("原定 {year} 年实现，这一年已经过去。"),
        },
        no_horizon: "还没有填实现年份。",
        horizons: |first, last, missing| {
            let when = if first == last {
                format!("实现年份都是 {first} 年")
            } else {
                format!("实现年份在 {first} 至 {last} 年之间")
            };
            if missing == 0 { format!("{when}。") } else { format!("{when}；{missing} 家没有填。") }
        },
        no_horizons: "都还没有填实现年份。",
        buys: |orientation| match orientation {
            Orientation::Strategic => "这家客户的购买方式是战略型：看长期与总体价值。",
            Orientation::Transactional => "这家客户的购买方式是交易型：看价格，一单一议。",
        },
        buys_unknown: "还没有填写购买导向；在客户档案里选。",
        buy: |strategic, transactional, missing| {
            let counts = format!("{strategic} 家战略型，{transactional} 家交易型");
            if missing == 0 { format!("{counts}。") } else { format!("{counts}；{missing} 家还没有填。") }
        },
        buy_short: |strategic, transactional| format!("{strategic} : {transactional}"),
        left_out: |n| format!("另有 {n} 家缺数据，没有计入。"),
        no_short_list: "短名单还是空的：在“选择准则”里评分，或放宽分数线。",
        unknown: "未填",
    },

    drivers: "成本动因与单价",
    drivers_help: |unit| {
        format!("间接成本＝Σ 数量 × 单价。单价单位：{unit}／次（张、小时）。改单价，所有按动因的客户一起变。")
    },
    driver: "动因",
    unit: "计量单位",
    rate: "单价",
    quantity: "数量合计",
    cost: "成本合计",
    add_driver: "添加动因",
    new_driver: "新动因",
    too_many_drivers: |limit| format!("动因最多 {limit} 个。"),
    quantities: "各客户的动因数量",
    quantities_help: "填数量，右边立刻算出间接成本；“计入”选用哪一个数。",
    period: "哪一年",
    by_drivers: "按动因",
    as_typed: "直接填写",
    counts: "计入",
    all_by_drivers: "全部按动因",
    all_typed: "全部用填写的数",
    findings: "点评",

    why: WhyTexts {
        title: |name, what| format!("{name}：{what}"),
        net_income_rule: "净收入＝收入－直接成本－间接成本。三项缺一，就算不出，也不当作零。",
        margin_rule: "利润率＝净收入÷收入。",
        margin_short: "÷ 收入",
        drivers_rule: "间接成本按成本动因计算：Σ 数量 × 单价。要直接填写，把这家客户的来源改为“直接填写”。",
        drivers_missing: "来源选的是成本动因，但这一年没有任何数量，所以用填写的数。",
        typed_rule: "这个数是直接填写的。",
        sum_rule: "两年相加；缺一年就算不出。",
        growth_rule: |from, to, years| {
            format!("年均复合增长率：从 {from} 年到 {to} 年隔 {years} 年，（末年÷首年）开 {years} 次方再减 1。")
        },
        total_rule: |n| format!("有数据的 {n} 家相加。"),
        left_out: |names, n| format!("没有计入的 {n} 家：{names}。"),
        others: |n| format!("其余 {n} 家"),
        comma: "、",
        open_statement: "打开损益表",
        open_drivers: "看成本动因",
        driver_rule: "各客户这一年的数量相加，再乘单价；不论该客户的间接成本用哪一个来源。",
        orientation_rule: "购买导向在客户档案里填写，这里只做统计。",
    },
};
