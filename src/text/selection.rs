//! Words of the selection page.

use super::Language;
use super::words::words;

words! {
    /// Texts of the selection page.
    pub struct SelectionTexts = "selection" {
        title, help, scores,
        /// Lowest and highest score.
        scale(low, high),
        /// Where the anchors are, with criteria and with accounts as rows.
        anchors_in_rows,
        anchors_in_heads,
        /// Why there is no choice of layout: more accounts than fit side by side.
        too_many(most),
        layout, criteria_as_rows, accounts_as_rows, account, criterion, weight, weight_of(w), minimum, minimum_note,
        minimum_of(m), profile_orientation, not_known, score, rank, must_haves, verdict, all_met, none_required,
        unmet(n), listed, below, fails, listed_short, below_short, fails_short, confirmed, assumed, unrated,
        nothing_title, nothing_help, open_accounts,

        ranking, ranking_help, cut_off, cut_off_help(low, high), cut_off_needed, reason,
        summary_none(accounts, cut_off), summary_listed(listed, accounts, cut_off, names), summary_failed(names),
        summary_below(below), summary_unscored(unscored), summary_both(below, unscored), names_more(names, more?),
        name_comma, between_sentences,
        /// Score, cut-off.
        reaches(score, line),
        stays_below(score, line),
        /// The unmet must-haves in words.
        fails_on(list),
        /// Criterion, minimum, score.
        fails_by(name, minimum, score),
        fails_unscored(name, minimum), comma,

        criteria, criteria_help, course_default, add_criterion, new_criterion, anchor_low, anchor_mid, anchor_high,

        why_score(name), why_rank(name), why_must_haves(name), why_verdict(name), score_rule, score_rule_equal,
        sum_of_weights,
        /// Assumed, scored.
        some_assumed(assumed, rated),
        /// Place, scored accounts.
        place_of(place, of),
        rank_rule, must_have_rule, no_must_haves, needs(score, minimum), verdict_rule, open_profile,
    }
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

impl SelectionTexts {
    /// Who is on the short list, and why the others are not.
    pub fn summary(&self, summary: &Summary) -> String {
        let Summary { accounts, listed, listed_count, failed, failed_count, below, unscored, cut_off } = summary;
        let mut said = vec![if listed.is_empty() {
            self.summary_none(accounts, cut_off)
        } else {
            self.summary_listed(listed_count, accounts, cut_off, self.list(listed, *listed_count))
        }];
        if !failed.is_empty() {
            said.push(self.summary_failed(self.list(failed, *failed_count)));
        }
        match (*below, *unscored) {
            (0, 0) => {}
            (below, 0) => said.push(self.summary_below(below)),
            (0, unscored) => said.push(self.summary_unscored(unscored)),
            (below, unscored) => said.push(self.summary_both(below, unscored)),
        }
        said.join(self.between_sentences)
    }

    /// Names in a row, and that there are more of them.
    fn list(&self, names: &[String], count: usize) -> String {
        let said = names.join(self.name_comma);
        if count > names.len() { self.names_more(said, count - names.len()) } else { said }
    }
}

/// The texts in a language.
pub fn texts(language: Language) -> &'static SelectionTexts {
    SelectionTexts::in_language(language)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(language: Language, summary: &Summary, expected: &str) {
        assert_eq!(texts(language).summary(summary), expected);
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
