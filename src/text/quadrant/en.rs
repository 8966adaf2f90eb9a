//! Words of the value quadrant page in British English.

use super::QuadrantTexts;

pub(super) const TEXTS: QuadrantTexts = QuadrantTexts {
    title: "Customer value quadrant",
    help: "Who buys most, and who earns us most? Often not the same account. See which cell each falls in, then decide how to serve it.",
    year: "Year",
    period: |year, name, forecast| {
        format!("{year} ({}{})", name.to_lowercase(), if forecast { ", forecast" } else { "" })
    },
    cells: ["High sales, high profit", "High sales, low profit", "Low sales, high profit", "Low sales, low profit"],
    cells_short: ["High/high", "High/low", "Low/high", "Low/low"],
    policies: ["hold on to them", "check the cost to serve", "help them grow", "standard service"],
    advice: [
        "Protect them first. Give them your steadiest people and fastest response, and agree on the long term while things go well. There is no need to buy volume with discounts.",
        "Find the leak first: rush orders, small lots, free service, payment terms, or the price itself. Then renegotiate or charge for service; if they will not move, serve them less and stop chasing volume.",
        "The best place to grow. Learn why they pay this price and which of their departments or lines could use the same value. Do not give the price away for volume.",
        "Keep to the standard: standard terms, few visits, bundled orders. If you believe in one of them, write down why and by when it must show; let the others take little time.",
    ],
    loses: |year, name| format!("{year}: {name} buys most and loses us money"),
    earns_little: |year, name| format!("{year}: {name} buys most and earns us little"),
    earns_well: |year, name| format!("{year}: {name} buys most and earns well"),
    nobody: |year| format!("{year}: no account can be placed yet"),
    loses_full: |name, sales, loss, unit| {
        format!("{name} has the highest sales ({sales}) and makes a loss of {loss} ({unit}).")
    },
    earns_little_full: |name, sales, profit, unit| {
        format!("{name} has the highest sales ({sales}) and a profit of only {profit}, below the line ({unit}).")
    },
    earns_well_full: |name, sales, profit, unit| {
        format!("{name} has the highest sales ({sales}) and a profit of {profit}, above the line as well ({unit}).")
    },
    counts: |[both, sales, profit, neither]| {
        format!("High in both: {both}; in sales only: {sales}; in profit only: {profit}; in neither: {neither}.")
    },
    sales: "Sales",
    profit: "Profit",
    margin: "Margin",
    account: "Account",
    cell: "Cell",
    with_unit: |quantity, unit| format!("{quantity} ({unit})"),
    line: |rule, value| format!("{rule} {value}"),
    tip: |name, sales, profit| format!("{name}: sales {sales}, profit {profit}"),
    nothing_title: "No complete figures for this year",
    nothing_help: "An account appears once it has revenue, direct cost and indirect cost.",
    open_money: "Enter the five years",
    table: "The same data as a table",
    left_out: |count| {
        match count.0 {
        1 => "By sales. One account lacks figures: it is not on the chart, does not count in mean and median, and stands last.".to_owned(),
        _ => format!("By sales. {count} accounts lack figures: they are not on the chart, do not count in mean and median, and stand last."),
    }
    },
    nobody_left_out: "By sales. Click a profit, a margin or a cell to see where it comes from.",
    not_on_chart: "not on the chart",
    not_entered: "not entered",
    colon: ": ",
    cut: "Cut lines",
    cut_help: "At or above the line is high. One large account can pull a mean up; the median does not follow it.",
    cut_mean: "Mean",
    cut_median: "Median",
    cut_fixed: "Fixed",
    sales_line: "Sales line",
    profit_line: "Profit line",
    sales_at: "Sales that count as high",
    profit_at: "Profit that counts as high",
    needs_number: "Type a number, or choose the mean or the median instead.",
    counted: |count| match count.0 {
        1 => "From the one account with complete figures.".to_owned(),
        _ => format!("From the {count} accounts with complete figures."),
    },
    readings: "How to read the four cells",
    readings_help: "A cell knows only this year’s money. For potential and relationship, see the account matrix.",
    holds: |count, sales, profit, unit| {
        let accounts = if count.0 == 1 { "account" } else { "accounts" };
        format!("{count} {accounts}, sales {sales}, profit {profit} ({unit})")
    },
    holds_nobody: "No account",
    why_sales_line: "Sales line",
    why_profit_line: "Profit line",
    why_cell: |name| format!("{name}, cell"),
    rule_mean: "Mean: the total of all accounts with complete figures, divided by their number.",
    rule_median: "Median: the account in the middle when sorted by size; with an even number, the mean of the two in the middle.",
    rule_fixed: "Fixed: set by you; it does not follow the accounts.",
    on_or_above: "At or above the line counts as high.",
    others: |count| if count.0 == 1 { "1 other".to_owned() } else { format!("{count} others") },
    sales_high: |value, line| format!("Sales {value} ≥ {line}, so high."),
    sales_low: |value, line| format!("Sales {value} < {line}, so low."),
    profit_high: |value, line| format!("Profit {value} ≥ {line}, so high."),
    profit_low: |value, line| format!("Profit {value} < {line}, so low."),
    on_line: "It lies exactly on a line, which counts as high.",
};
