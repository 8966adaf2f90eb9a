//! Findings in British English.

use super::{FindingTexts, Said};

/// `1 score`, `3 scores`.
fn counted(count: usize, thing: &str) -> String {
    if count == 1 { format!("1 {thing}") } else { format!("{count} {thing}s") }
}

/// `is` or `are`.
const fn be(count: usize) -> &'static str {
    if count == 1 { "is" } else { "are" }
}

/// `an opportunistic account`, `a key account`.
fn with_article(noun: &str) -> String {
    let article = if noun.starts_with(['a', 'e', 'i', 'o', 'u']) { "an" } else { "a" };
    format!("{article} {noun}")
}

/// `the largest account`, `one of the three largest accounts`, `the 5th largest account`.
fn size(rank: usize) -> String {
    match rank {
        1 => "the largest account".to_owned(),
        2 => "the second-largest account".to_owned(),
        3 => "the third-largest account".to_owned(),
        _ => "an account of above-average revenue".to_owned(),
    }
}

pub(super) const TEXTS: FindingTexts = FindingTexts {
    weights_all_zero: Said {
        what: |table| format!("All weights in {table} are zero."),
        why: "Without any weight nothing can be added up, so no account gets a result.",
    },
    account_weights_zero: Said {
        what: |name| format!("{name}: all success-factor weights set for this account are zero."),
        why: "Weights set for an account replace the shared ones, so it has no strength total.",
    },
    stop_without_owner: Said {
        what: |risk, level| format!("“{risk}” is rated “{level}” and has no owner."),
        why: "What can stop the programme needs one person who answers for it.",
    },
    response_raises: Said {
        what: |risk, before, after| format!("After the response, “{risk}” moves from “{before}” to “{after}”."),
        why: "A response that makes the rating worse is either the wrong response or the wrong rating.",
    },
    response_raises_within: Said {
        what: |risk, level| format!("After the response, “{risk}” is still rated “{level}”, in a worse cell."),
        why: "A response that makes the rating worse is either the wrong response or the wrong rating.",
    },
    stop_without_response: Said {
        what: |risk, level| format!("“{risk}” is rated “{level}” and has no response."),
        why: "The programme should not go on before a response has brought this rating down.",
    },
    response_does_not_lower: Said {
        what: |risk, level| format!("The response to “{risk}” does not lower the rating: it stays at “{level}”."),
        why: "It costs effort without effect. Change the response, or accept the risk and say so.",
    },
    risk_overdue: Said {
        what: |risk, day| format!("The response to “{risk}” was due on {day}."),
        why: "Either it is done and the rating should say so, or it needs a new date.",
    },
    rank_reversal: Said {
        what: |under, over, count| {
            let more = if count > 1 { format!(" ({} in all)", counted(count, "such pair")) } else { String::new() };
            format!("“{under}” stands below “{over}” on the map but has the larger expected loss{more}.")
        },
        why: "Three steps are coarse: let the expected loss decide which one comes first.",
    },
    falling_forecast: Said {
        what: |name, now, then, year| {
            format!("{name} is attractive, yet its net income falls from {now} to {then} by {year}.")
        },
        why: "Either the attractiveness scores are too kind, or the forecast lacks what we intend to do there.",
    },
    large_account_loses: Said {
        what: |name, gross, loss, rank| {
            format!("{name}, {}, earns {gross} gross and loses {loss} once indirect cost is counted.", size(rank))
        },
        why: "Its volume hides what it costs to serve. Find out which service is not being paid for.",
    },
    short_listed_opportunistic: Said {
        what: |name, score, class| {
            format!("{name} is on the short list with {score}, yet the matrix makes it {}.", with_article(class))
        },
        why: "The two tools disagree about whether it deserves our time. One set of scores needs another look.",
    },
    duplicate_name: Said {
        what: |name, first| format!("{name} is in the list twice; the first is {first}."),
        why: "If it is the same customer, it counts twice in every mean, total and ranking.",
    },
    assumed_only: Said {
        what: |name, table, assumed| {
            format!("{name} rests on assumptions only in {table}: {}, none confirmed.", counted(assumed, "score"))
        },
        why: "Its place on the matrix is our guess until someone has checked it with the customer.",
    },
    many_assumed: Said {
        what: |name, table, assumed, rated| format!("{name}: {assumed} of {rated} scores in {table} are assumed."),
        why: "Confirm the ones that count most before much is built on them.",
    },
    on_attractiveness_line: Said {
        what: |name, at| format!("{name} lies exactly on the attractiveness cut line of {at} and counts as high."),
        why: "One point less, or another account in the mean, and it changes class.",
    },
    on_strength_line: Said {
        what: |name, at| format!("{name} lies exactly on the strength cut line of {at} and counts as high."),
        why: "One point less for us or more for the rival, and it changes class.",
    },
    one_account_away: Said {
        what: |name, other, class| format!("Without {other} in the mean, {name} would be {}.", with_article(class)),
        why: "Its class depends on the company it keeps: a mean cut line moves with every account.",
    },
    source_group_empty: Said {
        what: |group| format!("No risk comes from the group “{group}”."),
        why: "Perhaps there is none; more often nobody has looked there yet.",
    },
    must_have_failed: Said {
        what: |name, score, count| {
            format!("{name} reaches the cut-off with {score} but fails {}.", counted(count, "must-have"))
        },
        why: "A must-have cannot be outweighed, so it stays off the short list. Check the score or the minimum.",
    },
    strategic_but_opportunistic: Said {
        what: |name, class| format!("{name} buys strategically, yet it is {}.", with_article(class)),
        why: "A customer that wants a long-term partner may deserve more than tactical dealing.",
    },
    no_accounts: Said {
        what: "There are no accounts yet.",
        why: "Everything else follows from them: add one, paste a table or open a sample.",
    },
    no_factors: Said {
        what: |table| format!("There are no rows in {table}."),
        why: "Without rows there is nothing to score.",
    },
    no_risks: Said {
        what: "The risk register is empty.",
        why: "A programme without a named risk has usually not been asked what could go wrong.",
    },
    attractiveness_unrated: Said {
        what: |name| format!("{name} is not rated for attractiveness."),
        why: "It has no class and does not count in the mean.",
    },
    attractiveness_incomplete: Said {
        what: |name, missing, needed| {
            format!("{name}: {missing} of {} for attractiveness {} missing.", counted(needed, "score"), be(missing))
        },
        why: "Without them it has no total and no class, and does not count in the mean.",
    },
    strength_unrated: Said {
        what: |name| format!("{name}: our strength is not rated."),
        why: "Without it the account has no class.",
    },
    strength_incomplete: Said {
        what: |name, missing, needed| {
            format!("{name}: {missing} of {} for our strength {} missing.", counted(needed, "score"), be(missing))
        },
        why: "Without them there is no relative strength and no class.",
    },
    rivals_ignored: Said {
        what: |name, rivals, counted| match counted {
            0 => format!("{name}: no rival is fully rated ({rivals})."),
            _ => format!("{name} is compared without {rivals}, not fully rated."),
        },
        why: "A rival with gaps is left out of the comparison, and the best one may be among them.",
    },
    no_rival: Said {
        what: |name| format!("{name} has no rival in Table Two."),
        why: "Relative strength needs someone to compare with. If there truly is none, use the own score.",
    },
    selection_incomplete: Said {
        what: |name, missing, needed| {
            format!(
                "{name}: {missing} of {} on the selection criteria {} missing.",
                counted(needed, "score"),
                be(missing)
            )
        },
        why: "Without them it has no rank and cannot be short-listed.",
    },
    money_missing: Said {
        what: |name, count| {
            format!("{name}: {} in the portfolio analysis {} missing.", counted(count, "figure"), be(count))
        },
        why: "Sums and growth rates that need them stay undefined.",
    },
    money_empty: Said {
        what: |name| format!("{name} has no figures in the portfolio analysis."),
        why: "What it is worth cannot be said.",
    },
    key_without_manager: Said {
        what: |name, class| format!("{name} is {} without an account manager.", with_article(class)),
        why: "The accounts that get the most time need one person in charge.",
    },
    risk_unrated: Said {
        what: |risk| format!("“{risk}” lacks probability or impact."),
        why: "It stands on no map until both are rated.",
    },
    risk_without_owner: Said {
        what: |risk| format!("“{risk}” has no owner."),
        why: "Nobody will notice when it begins to happen.",
    },
    risk_without_due: Said {
        what: |risk| format!("“{risk}” has no due date."),
        why: "A response without a date is an intention.",
    },
    tables: ["Table One (attractiveness)", "Table Two (strength)", "the selection criteria"],
    groups: ["Business case", "Planning", "Organisational", "Technical", "External"],
    comma: ", ",
};
