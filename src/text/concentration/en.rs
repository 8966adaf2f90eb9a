//! Words of the concentration page in British English.

use super::ConcentrationTexts;
use crate::text::format::Count;

fn english_names(names: &[String], more: Count) -> String {
    match (names, more.0) {
        (names, 1..) => format!("{} and {more} more", names.join(", ")),
        ([rest @ .., last], 0) if !rest.is_empty() => format!("{} and {last}", rest.join(", ")),
        (names, _) => names.join(", "),
    }
}

fn accounts(count: Count) -> String {
    if count.0 == 1 { "1 account".to_owned() } else { format!("{count} accounts") }
}

fn others(count: Count) -> String {
    if count.0 == 1 { "the other one".to_owned() } else { format!("the other {count}") }
}

pub(super) const TEXTS: ConcentrationTexts = ConcentrationTexts {
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
    hhi: "Herfindahl–Hirschman index (HHI)",
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
    running_percent: "Cumulative net income (% of total)",
    hundred: |total| format!("100% = {total}"),
    total_is: |total| format!("total {total}"),
    peak_label: |count, height| format!("{}: {height}", accounts(count)),
    pareto_summary: |count, of, names, percent| match count.0 {
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
        match count.0 {
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
    up_to: |rank| if rank.0 == 1 { "The first".to_owned() } else { format!("The first {rank}") },
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
    rule_total: "Revenue of the accounts in this class ÷ revenue of all accounts that have a figure.",
};
