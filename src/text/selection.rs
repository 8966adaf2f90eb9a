//! Words of the selection page.

mod en;
mod hans;
mod hant;

use super::Language;

/// Texts of the selection page.
#[allow(missing_docs, reason = "each field is named after what it says")]
pub struct SelectionTexts {
    pub title: &'static str,
    pub help: &'static str,
    pub scores: &'static str,
    /// Lowest and highest score.
    pub scale: fn(&str, &str) -> String,
    /// Where the anchors are, with criteria and with accounts as rows.
    pub anchors_in_rows: &'static str,
    pub anchors_in_heads: &'static str,
    /// Why there is no choice of layout: more accounts than fit side by side.
    pub too_many: fn(usize) -> String,
    pub layout: &'static str,
    pub criteria_as_rows: &'static str,
    pub accounts_as_rows: &'static str,
    pub account: &'static str,
    pub criterion: &'static str,
    pub weight: &'static str,
    pub weight_of: fn(&str) -> String,
    pub minimum: &'static str,
    pub minimum_note: &'static str,
    pub minimum_of: fn(&str) -> String,
    pub profile_orientation: &'static str,
    pub not_known: &'static str,
    pub score: &'static str,
    pub rank: &'static str,
    pub must_haves: &'static str,
    pub verdict: &'static str,
    pub all_met: &'static str,
    pub none_required: &'static str,
    pub unmet: fn(usize) -> String,
    pub listed: &'static str,
    pub below: &'static str,
    pub fails: &'static str,
    pub listed_short: &'static str,
    pub below_short: &'static str,
    pub fails_short: &'static str,
    pub confirmed: &'static str,
    pub assumed: &'static str,
    pub unrated: &'static str,
    pub nothing_title: &'static str,
    pub nothing_help: &'static str,
    pub open_accounts: &'static str,

    pub ranking: &'static str,
    pub ranking_help: &'static str,
    pub cut_off: &'static str,
    pub cut_off_help: fn(&str, &str) -> String,
    pub cut_off_needed: &'static str,
    pub reason: &'static str,
    pub summary: fn(&Summary) -> String,
    /// Score, cut-off.
    pub reaches: fn(&str, &str) -> String,
    pub stays_below: fn(&str, &str) -> String,
    /// The unmet must-haves in words.
    pub fails_on: fn(&str) -> String,
    /// Criterion, minimum, score.
    pub fails_by: fn(&str, &str, &str) -> String,
    pub fails_unscored: fn(&str, &str) -> String,
    pub comma: &'static str,

    pub criteria: &'static str,
    pub criteria_help: &'static str,
    pub course_default: &'static str,
    pub add_criterion: &'static str,
    pub new_criterion: &'static str,
    pub anchor_low: &'static str,
    pub anchor_mid: &'static str,
    pub anchor_high: &'static str,

    pub why_score: fn(&str) -> String,
    pub why_rank: fn(&str) -> String,
    pub why_must_haves: fn(&str) -> String,
    pub why_verdict: fn(&str) -> String,
    pub score_rule: &'static str,
    pub score_rule_equal: &'static str,
    pub sum_of_weights: &'static str,
    /// Assumed, scored.
    pub some_assumed: fn(usize, usize) -> String,
    /// Place, scored accounts.
    pub place_of: fn(usize, usize) -> String,
    pub rank_rule: &'static str,
    pub must_have_rule: &'static str,
    pub no_must_haves: &'static str,
    pub needs: fn(&str, &str) -> String,
    pub verdict_rule: &'static str,
    pub open_profile: &'static str,
}

/// What the summary of the ranking names.
#[derive(Debug, Clone)]
#[allow(missing_docs, reason = "named after what they hold")]
pub struct Summary<'a> {
    /// How many accounts there are.
    pub accounts: usize,
    /// The short list with scores, the best first; the first of them where there are many.
    pub listed: &'a [String],
    /// How many are on the short list.
    pub listed_count: usize,
    /// Accounts that reach the cut-off and fail a must-have, with it; the first where there are many.
    pub failed: &'a [String],
    /// How many these are.
    pub failed_count: usize,
    /// How many stay below the cut-off.
    pub below: usize,
    /// How many have no score.
    pub unscored: usize,
    pub cut_off: &'a str,
}

/// The texts in a language.
pub fn texts(language: Language) -> &'static SelectionTexts {
    language.pick(&hans::TEXTS, &hant::TEXTS, &en::TEXTS)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(language: Language, summary: &Summary, expected: &str) {
        assert_eq!((texts(language).summary)(summary), expected);
    }

    #[test]
    fn the_summary_says_what_there_is_and_nothing_else() {
        let (listed, failed) = (["Xinlan (7.59)".to_owned()], ["Haoye (solvency)".to_owned()]);
        let all = Summary {
            accounts: 12,
            listed: &listed,
            listed_count: 1,
            failed: &failed,
            failed_count: 1,
            below: 4,
            unscored: 0,
            cut_off: "6",
        };
        check(
            Language::En,
            &all,
            "1 of 12 accounts is on the short list (cut-off 6): Xinlan (7.59). At the cut-off but failing a must-have: \
             Haoye (solvency). Below the cut-off: 4.",
        );
        check(
            Language::Hans,
            &all,
            "12 家客户中 1 家入选（分数线 6）：Xinlan (7.59)。分数达线、但必备项不符：Haoye (solvency)。另有 4 家未达分数线。",
        );
        let many = Summary { listed_count: 8, failed_count: 0, failed: &[], below: 0, ..all.clone() };
        check(Language::En, &many, "8 of 12 accounts are on the short list (cut-off 6): Xinlan (7.59) and 7 more.");
        check(Language::Hans, &many, "12 家客户中 8 家入选（分数线 6）：Xinlan (7.59)等。");
        let none =
            Summary { listed: &[], listed_count: 0, failed: &[], failed_count: 0, below: 0, unscored: 12, ..all };
        check(Language::En, &none, "None of 12 accounts is on the short list yet (cut-off 6). Not fully scored: 12.");
        check(Language::Hant, &none, "12 家客戶中，還沒有一家入選（分數線 6）。另有 12 家沒有評完。");
    }
}
