//! Words of the concentration page.

use super::Language;

/// Texts of the concentration page. Percentages come with their sign, amounts without their unit unless said.
#[allow(missing_docs, reason = "each field is named after what it says")]
pub struct ConcentrationTexts {
    pub title: &'static str,
    pub help: &'static str,
    /// Year, accounts, of how many.
    pub pareto_title: fn(i32, usize, usize) -> String,
    pub revenue_title: fn(i32) -> String,
    /// Year, accounts up to the peak, the others, eroded profit with unit.
    pub whale_title: fn(i32, usize, usize, &str) -> String,
    pub nobody_loses: fn(i32) -> String,
    pub nobody_earns: fn(i32) -> String,
    pub profit_title: fn(i32) -> String,

    pub top_three: &'static str,
    pub top_three_note: &'static str,
    pub pareto: &'static str,
    pub pareto_note: &'static str,
    pub hhi: &'static str,
    /// Effective number.
    pub hhi_note: fn(&str) -> String,
    pub gini: &'static str,
    pub gini_note: &'static str,
    pub peak: &'static str,
    /// Accounts.
    pub peak_note: fn(usize) -> String,
    pub peak_nobody: &'static str,
    pub eroded: &'static str,
    /// The other accounts, percent of the total if there is one.
    pub eroded_note: fn(usize, Option<&str>) -> String,
    pub eroded_nothing: &'static str,
    pub loss_gini: &'static str,
    pub loss_gini_note: &'static str,
    pub stobachoff: &'static str,
    pub stobachoff_note: &'static str,

    pub share_axis: &'static str,
    pub by_revenue: &'static str,
    pub by_profit: &'static str,
    /// Accounts, of how many.
    pub reached: fn(usize, usize) -> String,
    /// Name, revenue, cumulative percent.
    pub pareto_tip: fn(&str, &str, &str) -> String,
    /// Name, net income, cumulative (percent or amount).
    pub whale_tip: fn(&str, &str, &str) -> String,
    pub running_percent: &'static str,
    /// The total with its unit.
    pub hundred: fn(&str) -> String,
    pub total_is: fn(&str) -> String,
    /// Accounts, height (percent or amount).
    pub peak_label: fn(usize, &str) -> String,
    /// Accounts, of how many, their names, cumulative percent.
    pub pareto_summary: fn(usize, usize, &str, &str) -> String,
    /// Accounts, height with unit, the others, erosion with unit, total with unit.
    pub whale_summary: fn(usize, &str, usize, &str, &str) -> String,
    /// Accounts, total with unit.
    pub whale_rises: fn(usize, &str) -> String,
    /// Accounts, total with unit.
    pub whale_falls: fn(usize, &str) -> String,
    /// The reason why there are no shares.
    pub in_money: fn(&str) -> String,
    pub names: fn(&[&str], usize) -> String,

    pub no_revenue: &'static str,
    pub no_revenue_help: &'static str,
    pub no_profit: &'static str,
    pub no_profit_help: &'static str,

    pub revenue_table: &'static str,
    pub profit_table: &'static str,
    pub table_help: &'static str,
    /// How many accounts lack the figure.
    pub left_out: fn(usize) -> String,
    pub account: &'static str,
    pub revenue: &'static str,
    pub share: &'static str,
    pub cumulative: &'static str,
    pub cumulative_revenue: &'static str,
    pub net_income: &'static str,
    pub cumulative_income: &'static str,
    pub class: &'static str,

    pub abc: &'static str,
    /// The two cuts in percent.
    pub abc_rule: fn(&str, &str) -> String,
    pub abc_ties: &'static str,
    pub basis: &'static str,
    pub basis_revenue: &'static str,
    pub basis_profit: &'static str,
    pub basis_both: &'static str,
    pub cut_a: &'static str,
    pub cut_b: &'static str,
    /// The other cut in percent.
    pub cut_a_range: fn(&str) -> String,
    pub cut_b_range: fn(&str) -> String,
    pub course_cuts: &'static str,
    pub abc_table: &'static str,
    pub accounts: &'static str,
    pub revenue_share: &'static str,

    /// Account.
    pub why_share: fn(&str) -> String,
    pub why_cumulative: fn(&str) -> String,
    pub why_running: fn(&str) -> String,
    pub why_class: fn(&str) -> String,
    /// Class.
    pub why_total: fn(&str) -> String,
    pub total: &'static str,
    /// Rank.
    pub up_to: fn(usize) -> String,
    pub before: &'static str,
    pub this_account: &'static str,
    pub rule_top: &'static str,
    pub rule_pareto: &'static str,
    pub rule_hhi: &'static str,
    pub rule_gini: &'static str,
    pub corrected: &'static str,
    pub rule_peak: &'static str,
    pub top_fifth: &'static str,
    pub rule_eroded: &'static str,
    pub losses: &'static str,
    pub rule_loss_gini: &'static str,
    pub area: &'static str,
    pub area_below: &'static str,
    pub rule_stobachoff: &'static str,
    pub area_whale: &'static str,
    pub rule_share: &'static str,
    pub rule_cumulative: &'static str,
    pub rule_running: &'static str,
    /// Share before, cut.
    pub below_cut: fn(&str, &str) -> String,
    pub not_below_cut: fn(&str, &str) -> String,
    pub rule_both: &'static str,
    pub class_by_revenue: &'static str,
    pub class_by_profit: &'static str,
    pub share_before: &'static str,
    pub rule_total: &'static str,
}

fn hans_names(names: &[&str], more: usize) -> String {
    if more == 0 { names.join("、") } else { format!("{}等", names.join("、")) }
}

fn english_names(names: &[&str], more: usize) -> String {
    match (names, more) {
        (names, 1..) => format!("{} and {more} more", names.join(", ")),
        ([rest @ .., last], 0) if !rest.is_empty() => format!("{} and {last}", rest.join(", ")),
        (names, _) => names.join(", "),
    }
}

const HANS: ConcentrationTexts = ConcentrationTexts {
    title: "集中度",
    help: "收入和利润靠几家客户撑着？先看帕累托图，再看鲸鱼曲线：谁在赚，谁又把它吃掉。",
    pareto_title: |year, count, of| format!("{year} 年：{of} 家里的 {count} 家带来八成收入"),
    revenue_title: |year| format!("{year} 年的收入"),
    whale_title: |year, _, others, eroded| format!("{year} 年：赚到的利润，有 {eroded}被 {others} 家吃掉"),
    nobody_loses: |year| format!("{year} 年：没有客户亏损"),
    nobody_earns: |year| format!("{year} 年：没有一家客户赚钱"),
    profit_title: |year| format!("{year} 年的净收入"),

    top_three: "前三家占收入",
    top_three_note: "越高，越经不起其中一家离开。",
    pareto: "带来 80% 收入的客户",
    pareto_note: "从最大的加起，加到第几家够八成。家数越少，越集中。",
    hhi: "赫芬达尔—赫希曼指数",
    hhi_note: |n| format!("集中得好像只有 {n} 家同样大的客户。只有一家时是 10,000。"),
    gini: "基尼系数",
    gini_note: "0 是各家一样大；越接近 1，大小越悬殊。",
    peak: "鲸鱼曲线最高点",
    peak_note: |n| format!("最赚钱的 {n} 家加到这里，再往后就不再增加。"),
    peak_nobody: "没有一家赚钱，曲线从零往下走。",
    eroded: "被吃掉的利润",
    eroded_note: |others, percent| match percent {
        Some(percent) => format!("其余 {others} 家亏回去的，相当于净收入的 {percent}。"),
        None => format!("其余 {others} 家亏回去的。"),
    },
    eroded_nothing: "没有客户亏损，赚到的都留下了。",
    loss_gini: "净收入的基尼系数（含亏损）",
    loss_gini_note: "0 是各家赚得一样多；有亏损也不会超过 1。",
    stobachoff: "Stobachoff 指数",
    stobachoff_note: "0 是各家赚得一样多；越接近 1，利润越靠少数几家。",

    share_axis: "累计占比",
    by_revenue: "客户，收入从高到低",
    by_profit: "客户，净收入从高到低",
    reached: |count, of| format!("{of} 家里的 {count} 家"),
    pareto_tip: |name, revenue, cumulative| format!("{name}：收入 {revenue}，累计 {cumulative}"),
    whale_tip: |name, income, cumulative| format!("{name}：净收入 {income}，累计 {cumulative}"),
    running_percent: "累计净收入（占总额）",
    hundred: |total| format!("100% = {total}"),
    total_is: |total| format!("合计 {total}"),
    peak_label: |count, height| format!("第 {count} 家，{height}"),
    pareto_summary: |count, of, names, percent| {
        format!("{of} 家客户里，收入最高的 {count} 家（{names}）合计占 {percent}。")
    },
    whale_summary: |count, peak, others, eroded, total| {
        format!("最赚钱的 {count} 家合计 {peak}，其余 {others} 家吃掉 {eroded}，最后剩下 {total}。")
    },
    whale_rises: |count, total| format!("{count} 家客户没有一家亏损，曲线一路升到 {total}。"),
    whale_falls: |count, total| format!("{count} 家客户没有一家赚钱，曲线一路降到 {total}。"),
    in_money: |reason| format!("{reason}所以这里用金额，不用百分比。"),
    names: hans_names,

    no_revenue: "这一年还没有收入",
    no_revenue_help: "填了收入，就能看到帕累托图和集中度。",
    no_profit: "这一年还算不出净收入",
    no_profit_help: "一家客户有了收入、直接成本和间接成本，就会进入鲸鱼曲线。",

    revenue_table: "收入排名与 ABC 类别",
    profit_table: "净收入排名",
    table_help: "点一个数，看它怎么算。数字相同的，按客户清单的先后排。",
    left_out: |count| format!("{count} 家缺数字，不计入，排在最后。点一个数，看它怎么算。"),
    account: "客户",
    revenue: "收入",
    share: "占比",
    cumulative: "累计占比",
    cumulative_revenue: "累计收入",
    net_income: "净收入",
    cumulative_income: "累计净收入",
    class: "类别",

    abc: "ABC 分类",
    abc_rule: |a, b| {
        format!("排在它前面的客户累计不到 {a}，就是 A；不到 {b}，是 B；其余是 C。跨过分界的那一家归好的一类。")
    },
    abc_ties: "分界处数字相同的客户，按客户清单的先后排，先到的归好的一类。",
    basis: "依据",
    basis_revenue: "收入",
    basis_profit: "净收入",
    basis_both: "两者取优",
    cut_a: "A 类到累计（%）",
    cut_b: "B 类到累计（%）",
    cut_a_range: |b| format!("填大于 0、小于 {b} 的数；原来的分界没有变。"),
    cut_b_range: |a| format!("填大于 {a}、不超过 100 的数；原来的分界没有变。"),
    course_cuts: "恢复 80% 和 95%",
    abc_table: "各类合计",
    accounts: "家数",
    revenue_share: "占收入",

    why_share: |name| format!("{name}的占比"),
    why_cumulative: |name| format!("到{name}为止的累计"),
    why_running: |name| format!("到{name}为止的净收入"),
    why_class: |name| format!("{name}的 ABC 类别"),
    why_total: |class| format!("{class} 类合计"),
    total: "合计",
    up_to: |rank| format!("前 {rank} 家"),
    before: "在它前面的客户合计",
    this_account: "这家客户",
    rule_top: "收入最高的三家，除以有收入数字的客户合计。不足三家，就算全部。",
    rule_pareto: "按收入从高到低相加，第一次达到合计的 80% 时用了几家。",
    rule_hhi: "各家占比（按百分数）的平方相加，再用 10,000 除以它，得到等效家数。",
    rule_gini: "把收入从小到大排，xᵢ 是第 i 家的收入，n 是家数。",
    corrected: "小样本修正（× n ÷ (n − 1)）",
    rule_peak: "按净收入从高到低相加，取最高的一点。",
    top_fifth: "最赚钱的五分之一客户",
    rule_eroded: "最高点减去全部净收入，就是后面的客户亏回去的部分。",
    losses: "亏损的客户",
    rule_loss_gini: "洛伦兹曲线在亏损处低于零，这一块从两边都扣，所以结果仍在 0 到 1 之间（Chen、Tsaur 与 Rhai 1982）。",
    area: "洛伦兹曲线下的面积",
    area_below: "其中零线以下",
    rule_stobachoff: "曲线与对角线之间的面积，占曲线下面积的比例（Storbacka 1997）。",
    area_whale: "曲线下的面积",
    rule_share: "这家的收入，除以有收入数字的客户合计。",
    rule_cumulative: "从第一名加到这一家，再除以合计。",
    rule_running: "从最赚钱的一家加到这一家。",
    below_cut: |before, cut| format!("前面累计 {before} < {cut}"),
    not_below_cut: |before, cut| format!("前面累计 {before} ≥ {cut}"),
    rule_both: "两者取优：按收入、按净收入各分一次，取较好的一类；两样都要有。",
    class_by_revenue: "按收入",
    class_by_profit: "按净收入",
    share_before: "前面累计",
    rule_total: "这一类客户的收入相加，除以有收入数字的客户合计。",
};

const HANT: ConcentrationTexts = ConcentrationTexts {
    title: "集中度",
    help: "收入和利潤靠幾家客戶撐著？先看柏拉圖，再看鯨魚曲線：誰在賺，誰又把它吃掉。",
    pareto_title: |year, count, of| format!("{year} 年：{of} 家裡的 {count} 家帶來八成收入"),
    revenue_title: |year| format!("{year} 年的收入"),
    whale_title: |year, _, others, eroded| format!("{year} 年：賺到的利潤，有 {eroded}被 {others} 家吃掉"),
    nobody_loses: |year| format!("{year} 年：沒有客戶虧損"),
    nobody_earns: |year| format!("{year} 年：沒有一家客戶賺錢"),
    profit_title: |year| format!("{year} 年的淨收入"),

    top_three: "前三家占收入",
    top_three_note: "越高，越經不起其中一家離開。",
    pareto: "帶來 80% 收入的客戶",
    pareto_note: "從最大的加起，加到第幾家夠八成。家數越少，越集中。",
    hhi: "赫芬達爾—赫希曼指數",
    hhi_note: |n| format!("集中得好像只有 {n} 家同樣大的客戶。只有一家時是 10,000。"),
    gini: "吉尼係數",
    gini_note: "0 是各家一樣大；越接近 1，大小越懸殊。",
    peak: "鯨魚曲線最高點",
    peak_note: |n| format!("最賺錢的 {n} 家加到這裡，再往後就不再增加。"),
    peak_nobody: "沒有一家賺錢，曲線從零往下走。",
    eroded: "被吃掉的利潤",
    eroded_note: |others, percent| match percent {
        Some(percent) => format!("其餘 {others} 家虧回去的，相當於淨收入的 {percent}。"),
        None => format!("其餘 {others} 家虧回去的。"),
    },
    eroded_nothing: "沒有客戶虧損，賺到的都留下了。",
    loss_gini: "淨收入的吉尼係數（含虧損）",
    loss_gini_note: "0 是各家賺得一樣多；有虧損也不會超過 1。",
    stobachoff: "Stobachoff 指數",
    stobachoff_note: "0 是各家賺得一樣多；越接近 1，利潤越靠少數幾家。",

    share_axis: "累計占比",
    by_revenue: "客戶，收入從高到低",
    by_profit: "客戶，淨收入從高到低",
    reached: |count, of| format!("{of} 家裡的 {count} 家"),
    pareto_tip: |name, revenue, cumulative| format!("{name}：收入 {revenue}，累計 {cumulative}"),
    whale_tip: |name, income, cumulative| format!("{name}：淨收入 {income}，累計 {cumulative}"),
    running_percent: "累計淨收入（占總額）",
    hundred: |total| format!("100% = {total}"),
    total_is: |total| format!("合計 {total}"),
    peak_label: |count, height| format!("第 {count} 家，{height}"),
    pareto_summary: |count, of, names, percent| {
        format!("{of} 家客戶裡，收入最高的 {count} 家（{names}）合計占 {percent}。")
    },
    whale_summary: |count, peak, others, eroded, total| {
        format!("最賺錢的 {count} 家合計 {peak}，其餘 {others} 家吃掉 {eroded}，最後剩下 {total}。")
    },
    whale_rises: |count, total| format!("{count} 家客戶沒有一家虧損，曲線一路升到 {total}。"),
    whale_falls: |count, total| format!("{count} 家客戶沒有一家賺錢，曲線一路降到 {total}。"),
    in_money: |reason| format!("{reason}所以這裡用金額，不用百分比。"),
    names: hans_names,

    no_revenue: "這一年還沒有收入",
    no_revenue_help: "填了收入，就能看到柏拉圖和集中度。",
    no_profit: "這一年還算不出淨收入",
    no_profit_help: "一家客戶有了收入、直接成本和間接成本，就會進入鯨魚曲線。",

    revenue_table: "收入排名與 ABC 類別",
    profit_table: "淨收入排名",
    table_help: "點一個數，看它怎麼算。數字相同的，按客戶清單的先後排。",
    left_out: |count| format!("{count} 家缺數字，不計入，排在最後。點一個數，看它怎麼算。"),
    account: "客戶",
    revenue: "收入",
    share: "占比",
    cumulative: "累計占比",
    cumulative_revenue: "累計收入",
    net_income: "淨收入",
    cumulative_income: "累計淨收入",
    class: "類別",

    abc: "ABC 分類",
    abc_rule: |a, b| {
        format!("排在它前面的客戶累計不到 {a}，就是 A；不到 {b}，是 B；其餘是 C。跨過分界的那一家歸好的一類。")
    },
    abc_ties: "分界處數字相同的客戶，按客戶清單的先後排，先到的歸好的一類。",
    basis: "依據",
    basis_revenue: "收入",
    basis_profit: "淨收入",
    basis_both: "兩者取優",
    cut_a: "A 類到累計（%）",
    cut_b: "B 類到累計（%）",
    cut_a_range: |b| format!("填大於 0、小於 {b} 的數；原來的分界沒有變。"),
    cut_b_range: |a| format!("填大於 {a}、不超過 100 的數；原來的分界沒有變。"),
    course_cuts: "恢復 80% 和 95%",
    abc_table: "各類合計",
    accounts: "家數",
    revenue_share: "占收入",

    why_share: |name| format!("{name}的占比"),
    why_cumulative: |name| format!("到{name}為止的累計"),
    why_running: |name| format!("到{name}為止的淨收入"),
    why_class: |name| format!("{name}的 ABC 類別"),
    why_total: |class| format!("{class} 類合計"),
    total: "合計",
    up_to: |rank| format!("前 {rank} 家"),
    before: "在它前面的客戶合計",
    this_account: "這家客戶",
    rule_top: "收入最高的三家，除以有收入數字的客戶合計。不足三家，就算全部。",
    rule_pareto: "按收入從高到低相加，第一次達到合計的 80% 時用了幾家。",
    rule_hhi: "各家占比（按百分數）的平方相加，再用 10,000 除以它，得到等效家數。",
    rule_gini: "把收入從小到大排，xᵢ 是第 i 家的收入，n 是家數。",
    corrected: "小樣本修正（× n ÷ (n − 1)）",
    rule_peak: "按淨收入從高到低相加，取最高的一點。",
    top_fifth: "最賺錢的五分之一客戶",
    rule_eroded: "最高點減去全部淨收入，就是後面的客戶虧回去的部分。",
    losses: "虧損的客戶",
    rule_loss_gini: "羅倫茲曲線在虧損處低於零，這一塊從兩邊都扣，所以結果仍在 0 到 1 之間（Chen、Tsaur 與 Rhai 1982）。",
    area: "羅倫茲曲線下的面積",
    area_below: "其中零線以下",
    rule_stobachoff: "曲線與對角線之間的面積，占曲線下面積的比例（Storbacka 1997）。",
    area_whale: "曲線下的面積",
    rule_share: "這家的收入，除以有收入數字的客戶合計。",
    rule_cumulative: "從第一名加到這一家，再除以合計。",
    rule_running: "從最賺錢的一家加到這一家。",
    below_cut: |before, cut| format!("前面累計 {before} < {cut}"),
    not_below_cut: |before, cut| format!("前面累計 {before} ≥ {cut}"),
    rule_both: "兩者取優：按收入、按淨收入各分一次，取較好的一類；兩樣都要有。",
    class_by_revenue: "按收入",
    class_by_profit: "按淨收入",
    share_before: "前面累計",
    rule_total: "這一類客戶的收入相加，除以有收入數字的客戶合計。",
};

fn accounts(count: usize) -> String {
    if count == 1 { "1 account".to_owned() } else { format!("{count} accounts") }
}

fn others(count: usize) -> String {
    if count == 1 { "the other one".to_owned() } else { format!("the other {count}") }
}

const EN: ConcentrationTexts = ConcentrationTexts {
    title: "Concentration",
    help: "How much rests on a few accounts? First the Pareto chart, then the whale curve: who earns, and who eats it up again.",
    pareto_title: |year, count, of| format!("{year}: {count} of {} bring 80% of revenue", accounts(of)),
    revenue_title: |year| format!("Revenue in {year}"),
    whale_title: |year, _, rest, eroded| {
        format!("{year}: {eroded} of the profit made is eaten up by {}", accounts(rest))
    },
    nobody_loses: |year| format!("{year}: no account makes a loss"),
    nobody_earns: |year| format!("{year}: no account makes a profit"),
    profit_title: |year| format!("Net income in {year}"),

    top_three: "Top three accounts",
    top_three_note: "Share of revenue. The higher, the harder it would be to lose one of them.",
    pareto: "Accounts that bring 80%",
    pareto_note: "Added up from the largest until 80% is reached. The fewer, the more concentrated.",
    hhi: "Herfindahl–Hirschman index",
    hhi_note: |n| format!("As concentrated as {n} accounts of equal size. A single account would give 10,000."),
    gini: "Gini coefficient",
    gini_note: "0: all the same size. The closer to 1, the more uneven.",
    peak: "Top of the whale curve",
    peak_note: |n| format!("Reached with the {} that earn most; after them it no longer rises.", accounts(n)),
    peak_nobody: "No account earns: the curve falls from zero.",
    eroded: "Profit eaten up",
    eroded_note: |rest, percent| match percent {
        Some(percent) => format!("Lost again by {}: {percent} of net income.", others(rest)),
        None => format!("Lost again by {}.", others(rest)),
    },
    eroded_nothing: "No account loses: all that is earned remains.",
    loss_gini: "Gini of net income, with losses",
    loss_gini_note: "0: all earn the same. Even with losses it does not exceed 1.",
    stobachoff: "Stobachoff index",
    stobachoff_note: "0: all earn the same. The closer to 1, the more profit rests on a few.",

    share_axis: "Cumulative share",
    by_revenue: "Accounts by revenue",
    by_profit: "Accounts by net income",
    reached: |count, of| format!("{count} of {}", accounts(of)),
    pareto_tip: |name, revenue, cumulative| format!("{name}: revenue {revenue}, cumulative {cumulative}"),
    whale_tip: |name, income, cumulative| format!("{name}: net income {income}, cumulative {cumulative}"),
    running_percent: "Cumulative net income (share of total)",
    hundred: |total| format!("100% = {total}"),
    total_is: |total| format!("total {total}"),
    peak_label: |count, height| format!("{}: {height}", accounts(count)),
    pareto_summary: |count, of, names, percent| match count {
        1 => format!("Of {}, the largest ({names}) brings {percent} of revenue.", accounts(of)),
        _ => format!("Of {}, the {count} largest ({names}) bring {percent} of revenue.", accounts(of)),
    },
    whale_summary: |count, peak, rest, eroded, total| {
        format!(
            "The {} that earn most make {peak}; {} eat up {eroded}, which leaves {total}.",
            accounts(count),
            others(rest)
        )
    },
    whale_rises: |count, total| format!("None of the {} makes a loss: the curve rises to {total}.", accounts(count)),
    whale_falls: |count, total| format!("None of the {} makes a profit: the curve falls to {total}.", accounts(count)),
    in_money: |reason| format!("{reason} Amounts are shown instead of percentages."),
    names: english_names,

    no_revenue: "No revenue for this year",
    no_revenue_help: "Enter revenue to see the Pareto chart and how concentrated it is.",
    no_profit: "No net income for this year",
    no_profit_help: "An account joins the whale curve once it has revenue, direct cost and indirect cost.",

    revenue_table: "Accounts by revenue, with ABC class",
    profit_table: "Accounts by net income",
    table_help: "Click a number to see where it comes from. Equal accounts keep the order of your list.",
    left_out: |count| {
        match count {
        1 => "One account lacks the figure: it does not count and stands last. Click a number to see where it comes from.".to_owned(),
        _ => format!(
            "{count} accounts lack the figure: they do not count and stand last. Click a number to see where it comes from."
        ),
    }
    },
    account: "Account",
    revenue: "Revenue",
    share: "Share",
    cumulative: "Cumulative share",
    cumulative_revenue: "Cumulative revenue",
    net_income: "Net income",
    cumulative_income: "Cumulative net income",
    class: "Class",

    abc: "ABC classes",
    abc_rule: |a, b| {
        format!(
            "An account is A while the cumulative share before it is under {a}, B while it is under {b}, else C. The account that crosses a cut still belongs to the better class."
        )
    },
    abc_ties: "Equal accounts at a cut keep the order of your list: the first gets the better class.",
    basis: "Basis",
    basis_revenue: "Revenue",
    basis_profit: "Net income",
    basis_both: "Better of both",
    cut_a: "A up to (cumulative %)",
    cut_b: "B up to (cumulative %)",
    cut_a_range: |b| format!("Type a number above 0 and below {b}. The cut has not changed."),
    cut_b_range: |a| format!("Type a number above {a}, at most 100. The cut has not changed."),
    course_cuts: "Back to 80% and 95%",
    abc_table: "Totals by class",
    accounts: "Accounts",
    revenue_share: "Share of revenue",

    why_share: |name| format!("{name}, share"),
    why_cumulative: |name| format!("Cumulative up to {name}"),
    why_running: |name| format!("Net income up to {name}"),
    why_class: |name| format!("{name}, ABC class"),
    why_total: |class| format!("Class {class}, totals"),
    total: "Total",
    up_to: |rank| if rank == 1 { "The first".to_owned() } else { format!("The first {rank}") },
    before: "Accounts before it",
    this_account: "This account",
    rule_top: "Revenue of the three largest ÷ revenue of all accounts that have a figure. With fewer than three, all of them count.",
    rule_pareto: "Added up from the largest: how many it takes until 80% of the total is reached.",
    rule_hhi: "The squares of all shares in per cent, added up; 10,000 divided by it gives the effective number.",
    rule_gini: "Revenue sorted from small to large; xᵢ is the revenue of account i, n the number of accounts.",
    corrected: "Corrected for few accounts (× n ÷ (n − 1))",
    rule_peak: "Net income added up from the best account on; the highest point counts.",
    top_fifth: "The best fifth of the accounts",
    rule_eroded: "The highest point minus total net income: what the accounts after it lose again.",
    losses: "Accounts with losses",
    rule_loss_gini: "With losses the Lorenz curve runs below zero. That area is taken into account on both sides, so the result stays between 0 and 1 (Chen, Tsaur and Rhai 1982).",
    area: "Area under the Lorenz curve",
    area_below: "of which below zero",
    rule_stobachoff: "The area between curve and diagonal as a part of the area under the curve (Storbacka 1997).",
    area_whale: "Area under the curve",
    rule_share: "Its revenue ÷ revenue of all accounts that have a figure.",
    rule_cumulative: "Added up from the first account to this one, divided by the total.",
    rule_running: "Added up from the best account to this one.",
    below_cut: |before, cut| format!("before it {before} < {cut}"),
    not_below_cut: |before, cut| format!("before it {before} ≥ {cut}"),
    rule_both: "Better of both: classed once by revenue and once by net income, the better class counts. Both are needed.",
    class_by_revenue: "By revenue",
    class_by_profit: "By net income",
    share_before: "Cumulative before it",
    rule_total: "Revenue of the accounts in this class ÷ revenue of all accounts that have a figure.",
};

/// The texts in a language.
pub fn texts(language: Language) -> &'static ConcentrationTexts {
    language.pick(&HANS, &HANT, &EN)
}
