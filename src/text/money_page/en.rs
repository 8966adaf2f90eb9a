//! British English.

use super::{AnswerTexts, MoneyPageTexts, WhyTexts};
use crate::model::accounts::Orientation;
use crate::model::money::{Measure, Span};
use std::cmp::Ordering;

/// What a measure is called at the beginning of a sentence.
const fn noun(measure: Measure) -> &'static str {
    match measure {
        Measure::Revenue => "Revenue",
        Measure::DirectCost => "Direct cost",
        Measure::IndirectCost => "Indirect cost",
        Measure::NetIncome => "Net income",
    }
}

const fn verb(span: Span) -> &'static str {
    match span {
        Span::Past => "was",
        Span::Future => "is forecast at",
    }
}

const fn accounts(count: usize) -> &'static str {
    if count == 1 { "account" } else { "accounts" }
}

/// All texts.
pub const TEXTS: MoneyPageTexts = MoneyPageTexts {
    title: "Five-year money",
    help: "What each account brings, costs and leaves over five years: revenue − direct cost − indirect cost = net income.",
    choose: "Show",
    portfolio: "The whole portfolio",
    statement_of: |name| format!("{name}: five years"),
    statement_help: |unit| format!("Amounts in {unit}. Hatched heads are forecasts."),
    line: "Item",
    account: "Account",
    measures: ["Revenue", "Direct cost", "Indirect cost", "Net income"],
    all_measures: "All",
    measure: "Which figure to show",
    margin: "Margin",
    periods: ["Two years ago", "Last year", "This year", "Next year", "Year after"],
    period_year: |period, year| format!("{period} {year}"),
    forecast: "forecast",
    spans: ["Past two years", "Next two years"],
    growth: "Yearly growth of revenue (CAGR)",
    growth_head: |from, to| format!("Growth a year {from}–{to}"),
    per_year: "%",
    accounts_table: "Five years by account",
    accounts_help: |unit| {
        format!(
            "Amounts in {unit}. Open an account for its statement and the six questions; whole blocks can be pasted from a spreadsheet. Hatched heads are forecasts."
        )
    },
    total_of: |n| format!("Total ({n} {})", accounts(n)),
    lacking: "Without figures",
    lacking_count: |n| format!("{n}"),
    nothing_title: "No accounts yet",
    nothing_help: "Add accounts, then type five years of revenue and cost here; net income, growth and the six answers follow.",
    open_accounts: "Add accounts",

    chart_title: |what, unit| format!("{what} ({unit})"),
    chart_tip: |year, what, amount| format!("{year}, {what}: {amount}"),
    chart_summary: |s| {
        let went = |what: &str, amounts: &[&str; 3], how| match how {
            Ordering::Greater => format!("{what} rose from {} to {}", amounts[0], amounts[1]),
            Ordering::Less => format!("{what} fell from {} to {}", amounts[0], amounts[1]),
            Ordering::Equal => format!("{what} stayed at {}", amounts[1]),
        };
        format!(
            "From {} to {} {} and {}; for {} they are forecast at {} and {} ({}).",
            s.years[0],
            s.years[1],
            went("revenue", &s.revenue, s.went[0]),
            went("net income", &s.net_income, s.went[1]),
            s.years[2],
            s.revenue[2],
            s.net_income[2],
            s.unit
        )
    },
    chart_gaps: "Some years lack figures; they have no bar.",

    horizon: "Growth horizon (year)",
    horizon_help: "The year by which this growth is expected.",
    horizon_bad: |first, last| format!("Type a year, a whole number from {first} to {last}."),
    source: "Indirect cost comes from",
    source_typed: "Typed figures",
    source_drivers: "Activity drivers",
    source_help: "By drivers: quantity × rate; years without any quantity keep the typed figure.",

    questions: "The six questions",
    questions_help: "The course’s six questions of portfolio analysis, under past, this year and future. Press a number to see its arithmetic.",
    past: "Past",
    this_year: "This year",
    future: "Future",
    short_list: |n| format!("Short list ({n})"),
    all_accounts: |n| format!("All accounts ({n})"),
    answers: AnswerTexts {
        revenue_past: "1. What revenue did the past two years bring?",
        revenue_future: "2. What revenue will the next two years bring?",
        cost_to_serve: "3. What does a year of service cost?",
        profit_past: "4. What did we earn in the past?",
        profit_future: "4. What shall we earn in future?",
        growth: "5. How much growth, and by when?",
        orientation: "6. Strategic or transactional?",
        two_years: |t| {
            format!(
                "{} {} {} in {} and {} in {}: {} in all ({}).",
                noun(t.measure),
                verb(t.span),
                t.amounts[0],
                t.years[0],
                t.amounts[1],
                t.years[1],
                t.sum,
                t.unit
            )
        },
        joint_years: |t| {
            format!(
                "{} of {} {} {} {} for {} and {} together ({}).",
                noun(t.measure),
                t.accounts,
                accounts(t.accounts),
                verb(t.span),
                t.sum,
                t.years[0],
                t.years[1],
                t.unit
            )
        },
        serving: |year, indirect, direct, unit| {
            format!("Serving took {indirect} of indirect cost in {year}, on top of {direct} of direct cost ({unit}).")
        },
        serving_alone: |year, indirect, unit| {
            format!("Serving took {indirect} of indirect cost in {year} ({unit}); direct cost has not been typed.")
        },
        grows: |from, to, rate| {
            format!("From {from} to {to} revenue is forecast to change by {rate} a year on average.")
        },
        horizon: |year, away| match away {
            0 => format!("It is expected this year ({year})."),
            1 => format!("It is expected by {year}, one year from now."),
            2.. => format!("It is expected by {year}, {away} years from now."),
            _ => format!("It was expected by {year}, which has passed."),
        },
        no_horizon: "No growth horizon has been typed.",
        horizons: |first, last, missing| {
            let when = if first == last {
                format!("The typed horizon is {first}")
            } else {
                format!("The typed horizons lie between {first} and {last}")
            };
            if missing == 0 { format!("{when}.") } else { format!("{when}; {missing} not typed.") }
        },
        no_horizons: "No growth horizon has been typed.",
        buys: |orientation| match orientation {
            Orientation::Strategic => "This account buys strategically: long term, on total value.",
            Orientation::Transactional => "This account buys transactionally: on price, deal by deal.",
        },
        buys_unknown: "The buying orientation is not known yet; choose it in the account’s profile.",
        buy: |strategic, transactional, missing| {
            let counts = format!("{strategic} strategic, {transactional} transactional");
            if missing == 0 { format!("{counts}.") } else { format!("{counts}, {missing} not known yet.") }
        },
        buy_short: |strategic, transactional| format!("{strategic} : {transactional}"),
        left_out: |n| match n {
            1 => "1 account lacks figures and is left out.".to_owned(),
            _ => format!("{n} accounts lack figures and are left out."),
        },
        no_short_list: "The short list is empty: score the selection criteria, or lower the cut-off.",
        unknown: "not known",
    },

    drivers: "Activity drivers and rates",
    drivers_help: |unit| {
        format!(
            "Indirect cost = Σ quantity × rate. Rates in {unit} per unit. A changed rate moves every account costed by drivers."
        )
    },
    driver: "Driver",
    unit: "Unit",
    rate: "Rate",
    quantity: "Quantity",
    cost: "Cost",
    add_driver: "Add a driver",
    new_driver: "New driver",
    too_many_drivers: |limit| format!("There can be {limit} drivers at most."),
    quantities: "Driver quantities by account",
    quantities_help: "Type quantities; the cost on the right follows at once. “Counts” chooses which figure is used.",
    period: "Which year",
    by_drivers: "By drivers",
    as_typed: "Typed",
    counts: "Counts",
    all_by_drivers: "All by drivers",
    all_typed: "All as typed",
    findings: "Coach",

    why: WhyTexts {
        title: |name, what| format!("{name}: {what}"),
        net_income_rule: "Net income = revenue − direct cost − indirect cost. If one of them is missing there is no result; missing is not zero.",
        margin_rule: "Margin = net income ÷ revenue.",
        margin_short: "÷ revenue",
        drivers_rule: "Indirect cost follows from activity drivers: Σ quantity × rate. To type it, set the account’s source to typed figures.",
        drivers_missing: "The source is activity drivers, but this year has no quantities, so the typed figure counts.",
        typed_rule: "This figure was typed.",
        sum_rule: "Both years added; if one is missing there is no sum.",
        growth_rule: |from, to, years| {
            format!(
                "Compound annual growth: {years} years lie between {from} and {to}; the last year ÷ the first, to the power of 1/{years}, less 1."
            )
        },
        total_rule: |n| match n {
            1 => "The one account that has the figure.".to_owned(),
            _ => format!("The {n} accounts that have the figure, added."),
        },
        left_out: |names, n| format!("Left out ({n}): {names}."),
        others: |n| match n {
            1 => "1 other".to_owned(),
            _ => format!("{n} others"),
        },
        comma: ", ",
        open_statement: "Open the statement",
        open_drivers: "See the drivers",
        driver_rule: "The accounts’ quantities of the year added, times the rate, whichever source counts for an account.",
        orientation_rule: "The buying orientation is entered in each account’s profile; here it is only counted.",
    },
};
