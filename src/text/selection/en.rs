//! British English.

use super::SelectionTexts;

/// Names in a row, and that there are more of them.
fn list(names: &[String], count: usize) -> String {
    if count > names.len() {
        format!("{} and {} more", names.join(", "), count - names.len())
    } else {
        names.join(", ")
    }
}

/// All texts.
pub const TEXTS: SelectionTexts = SelectionTexts {
    title: "Selection criteria",
    help: "Which accounts deserve to be managed as key accounts? Score the course’s 22 criteria; a weighted mean at the cut-off, with every must-have met, puts an account on the short list.",
    scores: "Scores",
    scale: |low, high| format!("Scores {low}–{high}; more is always better for us."),
    anchors_in_rows: "Point at a criterion or a cell for its anchors, or press the criterion’s name.",
    anchors_in_heads: "Point at a criterion for its anchors; the table of criteria below has them all.",
    too_many: |most| format!("With more than {most} accounts, accounts are the rows."),
    layout: "Table layout",
    criteria_as_rows: "Criteria as rows",
    accounts_as_rows: "Accounts as rows",
    account: "Account",
    criterion: "Criterion",
    weight: "Weight",
    weight_of: |w| format!("weight {w}"),
    minimum: "Must have",
    minimum_note: "at least",
    minimum_of: |m| format!("must have ≥ {m}"),
    profile_orientation: "Buying orientation (profile)",
    not_known: "not known",
    score: "Mean score",
    rank: "Rank",
    must_haves: "Must-haves",
    verdict: "Verdict",
    all_met: "met",
    none_required: "none set",
    unmet: |n| format!("{n} not met"),
    listed: "Short-listed",
    below: "Below the cut-off",
    fails: "Fails a must-have",
    listed_short: "listed",
    below_short: "below",
    fails_short: "fails",
    confirmed: "confirmed",
    assumed: "assumed (Alt+A)",
    unrated: "unrated",
    nothing_title: "No accounts yet",
    nothing_help: "Add accounts, then score them here; mean score, rank and short list follow.",
    open_accounts: "Add accounts",

    ranking: "Ranking and short list",
    ranking_help: "In order of mean score. The rank looks at the score alone; the short list also asks for every must-have.",
    cut_off: "Cut-off",
    cut_off_help: |low, high| format!("The mean score that puts an account on the short list, {low}–{high}."),
    cut_off_needed: "Type a number.",
    reason: "Reason",
    summary: |s| {
        let accounts = if s.accounts == 1 { "account" } else { "accounts" };
        let first = if s.listed.is_empty() {
            format!("None of {} {accounts} is on the short list yet (cut-off {}).", s.accounts, s.cut_off)
        } else {
            let are = if s.listed_count == 1 { "is" } else { "are" };
            format!(
                "{} of {} {accounts} {are} on the short list (cut-off {}): {}.",
                s.listed_count,
                s.accounts,
                s.cut_off,
                list(s.listed, s.listed_count)
            )
        };
        let mut said = vec![first];
        if !s.failed.is_empty() {
            said.push(format!("At the cut-off but failing a must-have: {}.", list(s.failed, s.failed_count)));
        }
        match (s.below, s.unscored) {
            (0, 0) => {}
            (below, 0) => said.push(format!("Below the cut-off: {below}.")),
            (0, unscored) => said.push(format!("Not fully scored: {unscored}.")),
            (below, unscored) => said.push(format!("Below the cut-off: {below}; not fully scored: {unscored}.")),
        }
        said.join(" ")
    },
    reaches: |score, line| format!("{score} is at or above {line}, and every must-have is met."),
    stays_below: |score, line| format!("{score} is below {line}."),
    fails_on: |list| format!("{list}."),
    fails_by: |name, minimum, score| format!("{name} scores {score} and needs {minimum}"),
    fails_unscored: |name, minimum| format!("{name} is not scored and needs {minimum}"),
    comma: "; ",

    criteria: "Criteria, weights and anchors",
    criteria_help: "A criterion with a “must have” score keeps accounts below it off the short list; clear it and it is none. Clear a text to return to the built-in one.",
    course_default: "Back to the course’s 22",
    add_criterion: "Add a criterion",
    new_criterion: "New criterion",
    anchor_low: "The lowest score means",
    anchor_mid: "The middle score means",
    anchor_high: "The highest score means",

    why_score: |name| format!("{name}: mean score"),
    why_rank: |name| format!("{name}: rank"),
    why_must_haves: |name| format!("{name}: must-haves"),
    why_verdict: |name| format!("{name}: verdict"),
    score_rule: "Mean score = Σ (weight × score) ÷ Σ weight.",
    score_rule_equal: "The weights are equal, so this is the plain mean of the scores.",
    sum_of_weights: "Sum of weights",
    some_assumed: |assumed, rated| format!("{assumed} of {rated} scores are assumed."),
    place_of: |place, of| format!("Number {place} of {of} accounts with all scores."),
    rank_rule: "By mean score, highest first; equal scores share the better place.",
    must_have_rule: "A must-have scored below its minimum, or not scored, is not met.",
    no_must_haves: "No must-have has been set: type one into “Must have” in the table of criteria below.",
    needs: |score, minimum| format!("{score}, needs {minimum}"),
    verdict_rule: "Must-haves come first, then the cut-off; on the cut-off counts as reached.",
    open_profile: "Open the profile",
};
