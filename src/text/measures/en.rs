//! Figures beside the tables in British English.

use super::MeasureTexts;

pub(super) const TEXTS: MeasureTexts = MeasureTexts {
    thresholds: "Scores from figures",
    thresholds_help: "Agree on thresholds before looking at accounts: choose a figure and the values at which a score is reached. What follows is a proposal; scores change only if you enter them.",
    factor: "Factor",
    figure: "Figure",
    figures: [
        "Revenue this year",
        "Growth of the past two years",
        "Growth of the next two years",
        "Margin this year",
        "Years of cooperation",
    ],
    no_figure: "None",
    at_score: |score| format!("Score {score} at"),
    years_unit: "years",
    unknown_figure: "Choose one of the figures in the list.",
    proposals: "Proposed scores",
    proposals_help: "The proposed score, with the entered one after it. Click a proposal to see where it comes from.",
    account: "Account",
    measured: "Figure",
    proposed: "proposed",
    entered: "entered",
    take_over: |count| match count {
        1 => "Enter the 1 proposal that has no score yet".to_owned(),
        _ => format!("Enter the {count} proposals that have no score yet"),
    },
    take_over_none: "Every proposal has a score beside it.",
    source: |figure, value| format!("{figure}: {value}"),
    why_proposal: |account, factor| format!("{account}: proposed score for {factor}"),
    between: |value, (from, low), (to, high), score| {
        format!("{value} lies between {from} (score {low}) and {to} (score {high}): {score}")
    },
    beyond: |value, anchor, score| format!("{value} lies beyond {anchor}: {score}"),
    rule_thresholds: "Between two thresholds the score rises in a straight line; beyond the outer ones it stays level (bands: low, medium, high).",
    rule_not_written: "A proposal never replaces a score by itself.",

    quality: "Quality ratio",
    why_quality: |name| format!("{name}: market-perceived quality ratio"),
    rule_quality: "In each row our score is divided by the mean of the fully rated rivals; the ratios are averaged by weight (Gale 1994). 1 is parity.",
    rule_quality_beside: "It stands beside the rules of relative strength and does not decide the class.",
    above_parity: "above parity",
    at_parity: "at parity",
    below_parity: "below parity",

    why_cell_sums: |cell| format!("{cell}: together"),
    rule_cell_sums: "The sales and the profit of the accounts in this cell, each added up.",

    index: |index, band| format!("Account index: {index} of 100, {band}."),
    bands: ["band A (from 80)", "band B (60 to below 80)", "below band B (under 60)"],
};
