//! In British English.

use super::counts::word;
use super::{Counts, MatrixTexts};

const WORDS: [&str; 11] = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

fn plural(name: &str, count: usize) -> String {
    let name = name.to_lowercase();
    if count > 1 { format!("{name}s") } else { name }
}

fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}

fn finding(counts: &Counts) -> String {
    let Counts { year, key, develop, names, .. } = counts;
    if counts.placed() == 0 {
        return format!("{year}: no account can be placed yet");
    }
    let develop = if *develop == 0 { "none".into() } else { word(&WORDS, *develop) };
    format!("{year}: {} {}, {develop} to develop", word(&WORDS, *key), plural(&names[0], *key))
}

fn summary(counts: &Counts) -> String {
    let Counts { key, develop, maintain, opportune, unplaced, names, .. } = counts;
    let all = [(*key, 0), (*develop, 1), (*maintain, 2), (*opportune, 3)];
    let parts =
        all.into_iter().filter(|(n, _)| *n > 0).map(|(n, i)| format!("{} {}", word(&WORDS, n), plural(&names[i], n)));
    let parts = parts.collect::<Vec<_>>().join(", ");
    match (counts.placed(), *unplaced) {
        (0, _) => "No account can be placed yet.".to_owned(),
        (_, 0) => format!("All accounts are on the chart: {parts}."),
        (n, out) => {
            let (are, them) = if n == 1 { ("is", "account") } else { ("are", "accounts") };
            let out_are = if out == 1 { "is" } else { "are" };
            format!(
                "{} {them} {are} on the chart: {parts}; {} {out_are} not.",
                capital(&word(&WORDS, n)),
                word(&WORDS, out)
            )
        }
    }
}

pub(super) const EN: MatrixTexts = MatrixTexts {
    title: "Account matrix",
    help: "Attractiveness × relative strength. A score on the cut line counts as high.",
    chart_name: "account matrix",
    finding,
    summary,
    bubble: "Bubble size",
    revenue: "Revenue",
    net_income: "Net income",
    people_days: "People-days",
    days: "days",
    area: |what| format!("area = {} this year", what.to_lowercase()),
    area_loss: "losses are drawn as the smallest dot",
    assumed: "three or more scores assumed",
    y_title: "Attractiveness (total)",
    x_titles: [
        "Relative strength (ratio to best rival)",
        "Relative strength (difference to best rival)",
        "Relative strength (difference to mean rival)",
        "Relative strength (ratio to best in each factor)",
        "Relative strength (our total)",
    ],
    cut: |rule, at| format!("{rule} {at}"),
    target: |year| format!("target {year}"),
    tip: |name, strength, attractiveness, bubble| {
        format!("{name} · strength {strength} · attractiveness {attractiveness} · {bubble}")
    },
    not_on_chart: "Not on the chart:",
    not_one: |name, why| format!("{name} ({why})"),
    more: |n| format!("{n} more, see the table"),
    nobody: "No account can be placed yet",
    nobody_help: "An account appears here once its attractiveness and its relative strength are fully rated.",
    no_accounts: "No accounts yet",
    no_accounts_help: "Add accounts and rate their attractiveness and our strength; the four classes will part here.",
    to_accounts: "Add accounts",
    to_attractiveness: "Rate attractiveness",
    table: "The same data as a table",
    table_help: "A name selects the account; a number opens into its arithmetic.",
    account: "Account",
    strength: "Relative strength",
    attractiveness: "Attractiveness",
    class: "Class",
    selected: "Selected account",
    pick: "Choose a bubble, or a name in the table below.",
    line_is: |rule, at| format!("{rule} {at}"),
    best_rival: "Best rival",
    none_entered: "not entered",
    to_table_one: "Table One",
    to_table_two: "Table Two",
    to_profile: "Account profile",
    path: |points| format!("Path: {points}"),
    path_title: "Path",
    path_point: |label, attractiveness, strength| format!("{label} ({strength}, {attractiveness})"),
    now: "now",
    shares: "Classes and resources",
    accounts: "Accounts",
    no_class: "Not on the chart",
    over_served: |class, revenue, days| {
        format!("{class}s bring {revenue}% of revenue and take {days}% of the people-days.")
    },
    why_revenue: |class| format!("{class}: share of this year’s revenue"),
    why_days: |class| format!("{class}: share of people-days"),
    share_rule: "Sum over the class ÷ sum over all accounts; figures not entered are left out.",
    lines: "Cut lines and rule",
    lines_help: "Hold for all accounts. Undo brings back what was.",
    rule: "Rule of comparison",
    changes: "Who changes class under other rules",
    changes_help: "One choice at a time. A fixed line is yours to set, so it is not among them.",
    if_attractiveness: |cut| format!("Attractiveness cut: {}", cut.to_lowercase()),
    if_strength: |cut| format!("Strength cut: {}", cut.to_lowercase()),
    if_rule: |rule| format!("Rule: {}", rule.to_lowercase()),
    nobody_moves: "nobody changes class",
    adopt: "Use it",
    adopt_for: |what| format!("Use it: {what}"),
    move_of: |name, from, to| format!("{name}: {from} → {to}"),
    change: |name, from, to, why| format!("{name}: {from} → {to}, because {why}"),
    changed: "Accounts that just changed class",
    dismiss: "Dismiss",
    because: |axis, relation| format!("{} {relation}", axis.to_lowercase()),
    and: " and ",
    nowhere: "not on the chart",
};
