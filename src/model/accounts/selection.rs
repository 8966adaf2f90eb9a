//! Selection of key accounts (D7): weighted mean score, must-haves, rank and short list.

use super::account::Account;
use super::index::{IndexBand, band, index};
use crate::model::exact::Exact;
use crate::model::ids::{AccountId, CriterionId};
use crate::model::method::SelectionMethod;
use crate::model::outcome::{Outcome, Undefined};
use crate::model::position::Column;
use crate::model::position::totals::Row;
use crate::model::scenario::Scenario;
use crate::model::statistics::arrange;
use serde::Serialize;
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

/// Whether an account belongs on the short list.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase", tag = "verdict")]
pub enum Verdict {
    /// Its score reaches the cut-off and every must-have is met.
    ShortListed,
    /// Every must-have is met, but the score lies below the cut-off.
    BelowCutOff,
    /// At least one must-have is not met, whatever the score.
    FailsMustHave {
        /// The must-haves that are scored too low or not at all, in the order of the criteria.
        criteria: Vec<CriterionId>,
        /// Where the score lies by itself.
        score_is: CutOffSide,
    },
    /// There is no score, so there is no verdict.
    Unscored {
        /// Why there is none.
        why: Undefined,
    },
}

/// On which side of the cut-off a score lies; on it is reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum CutOffSide {
    /// Below.
    Below,
    /// On or above.
    Reached,
}

/// A must-have that is not met.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct UnmetMustHave {
    /// The criterion.
    pub criterion: CriterionId,
    /// The score it needs.
    pub minimum: f64,
    /// The score it has; none is not met either.
    pub score: Option<f64>,
}

/// The selection result of one account.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct AccountSelection {
    /// The account.
    pub account: AccountId,
    /// Its scores added up; the mean score decides.
    pub column: Column<CriterionId>,
    /// The score as a part of what could be reached, 0–100.
    pub index: Outcome<Exact>,
    /// The band of the index.
    pub band: Outcome<IndexBand>,
    /// Place among all scored accounts, 1 is best; equals share the best place (1 2 2 4).
    pub rank: Option<usize>,
    /// Must-haves that are not met, in the order of the criteria.
    pub unmet: Vec<UnmetMustHave>,
    /// The verdict.
    pub verdict: Verdict,
}

/// Selection results of all accounts.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct SelectionResults {
    /// The score that puts an account on the short list.
    pub cut_off: f64,
    /// All accounts in the user's order. Should an id occur twice, the first counts.
    pub accounts: Vec<AccountSelection>,
    /// The short list: by score, equals in the user's order.
    pub short_list: Vec<AccountId>,
    #[serde(skip)]
    index: BTreeMap<AccountId, usize>,
}

impl SelectionResults {
    /// The result of an account.
    pub fn account(&self, id: AccountId) -> Option<&AccountSelection> {
        self.index.get(&id).and_then(|&i| self.accounts.get(i))
    }
}

/// Scores, ranks and short-lists all accounts.
pub fn selection(scenario: &Scenario) -> SelectionResults {
    let method = &scenario.method.selection;
    let rows: Vec<_> = method.criteria.iter().map(|c| Row::new(c.id, c.weight)).collect();
    let mut index = BTreeMap::new();
    let mut accounts = Vec::with_capacity(scenario.accounts.len());
    for account in &scenario.accounts {
        if let Entry::Vacant(free) = index.entry(account.id) {
            free.insert(accounts.len());
            accounts.push(select(account, method, &rows));
        }
    }
    let by_score = rank(&mut accounts);
    let is_listed = |a: &AccountSelection| a.verdict == Verdict::ShortListed;
    let short_list = by_score.into_iter().map(|i| &accounts[i]).filter(|a| is_listed(a)).map(|a| a.account).collect();
    SelectionResults { cut_off: method.cut_off.get(), accounts, short_list, index }
}

fn select(account: &Account, method: &SelectionMethod, rows: &[Row<CriterionId>]) -> AccountSelection {
    let column = Column::of(rows, &account.selection, method.scale);
    let unmet = unmet(account, method);
    let verdict = verdict(&column.mean_score, Exact::from(method.cut_off.get()), &unmet);
    let index = index(&column.mean_score, method.scale);
    let band = index.as_ref().map(|index| band(*index)).map_err(Clone::clone);
    AccountSelection { account: account.id, column, index, band, rank: None, unmet, verdict }
}

fn unmet(account: &Account, method: &SelectionMethod) -> Vec<UnmetMustHave> {
    let check = |criterion: &crate::model::method::Criterion| {
        let minimum = criterion.minimum?.get();
        let score = account.selection.get(&criterion.id).map(|e| e.value.get()).filter(|s| method.scale.contains(*s));
        let is_met = score.is_some_and(|s| Exact::from(s).is_at_least(Exact::from(minimum)));
        (!is_met).then_some(UnmetMustHave { criterion: criterion.id, minimum, score })
    };
    method.criteria.iter().filter_map(check).collect()
}

fn verdict(score: &Outcome<Exact>, cut_off: Exact, unmet: &[UnmetMustHave]) -> Verdict {
    let score_is = match score {
        Err(why) => return Verdict::Unscored { why: why.clone() },
        Ok(score) if score.is_at_least(cut_off) => CutOffSide::Reached,
        Ok(_) => CutOffSide::Below,
    };
    match (unmet, score_is) {
        ([], CutOffSide::Reached) => Verdict::ShortListed,
        ([], CutOffSide::Below) => Verdict::BelowCutOff,
        _ => Verdict::FailsMustHave { criteria: unmet.iter().map(|u| u.criterion).collect(), score_is },
    }
}

/// Gives the ranks; returns the scored accounts by rank, equals in the user's order.
fn rank(accounts: &mut [AccountSelection]) -> Vec<usize> {
    let mut scored: Vec<(f64, usize, Exact)> = accounts
        .iter()
        .enumerate()
        .filter_map(|(i, a)| a.column.mean_score.as_ref().ok().map(|score| (score.get(), i, *score)))
        .collect();
    // By plain value first: comparing with ties is no total order and must not steer a sort.
    arrange::sort_by(&mut scored, |a, b| b.0.total_cmp(&a.0));
    let mut leader: Option<(usize, Exact)> = None;
    for (place, (_, i, score)) in (1..).zip(&scored) {
        let (rank, first) = leader.filter(|(_, first)| score.ties(*first)).unwrap_or((place, *score));
        leader = Some((rank, first));
        accounts[*i].rank = Some(rank);
    }
    let mut order: Vec<usize> = scored.into_iter().map(|(_, i, _)| i).collect();
    arrange::sort_by_key(&mut order, |&i| (accounts[i].rank, i));
    order
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::date::Date;
    use crate::model::method::Criterion;
    use crate::model::score::ScoreEntry;
    use crate::model::units::{Score, Weight};
    use std::sync::Arc;

    /// Accounts with their scores on criteria C1, C2 …
    fn scenario(accounts: &[&[f64]], weights: &[f64], minimum: Option<f64>) -> Scenario {
        let mut scenario = Scenario::empty("", Date::new(2026, 11, 2).expect("a day"));
        scenario.method.selection.criteria.truncate(weights.len());
        for (criterion, weight) in scenario.method.selection.criteria.iter_mut().zip(weights) {
            *criterion = Criterion { weight: Weight::new(*weight), ..criterion.clone() };
        }
        scenario.method.selection.criteria[0].minimum = minimum.map(Score::new);
        for (n, scores) in (1..).zip(accounts) {
            let mut account = Account::named(AccountId(n), "");
            account.selection = (1..).zip(*scores).map(|(c, s)| (CriterionId(c), ScoreEntry::new(*s))).collect();
            scenario.accounts.push(Arc::new(account));
        }
        scenario
    }

    #[test]
    fn equals_share_the_best_rank_and_keep_the_users_order() {
        // Means 6, 7, 6.5, 7, unscored: ranks 4, 1, 3, 1, none; short list at 6 by score.
        let results =
            selection(&scenario(&[&[6.0, 6.0], &[8.0, 6.0], &[7.0, 6.0], &[6.0, 8.0], &[]], &[1.0, 1.0], None));
        let ranks: Vec<_> = results.accounts.iter().map(|a| a.rank).collect();
        assert_eq!(ranks, [Some(4), Some(1), Some(3), Some(1), None]);
        assert_eq!(results.short_list, [2, 4, 3, 1].map(AccountId));
        assert_eq!(results.accounts[4].verdict, Verdict::Unscored { why: Undefined::Unrated });
    }

    #[test]
    fn every_verdict_has_its_rule() {
        let criteria = vec![CriterionId(1)];
        let fails = |score_is| Verdict::FailsMustHave { criteria: criteria.clone(), score_is };
        // Must-have C1 >= 5 and cut-off 6, both reached exactly by the first: (5 + 7) / 2 = 6.
        let results =
            selection(&scenario(&[&[5.0, 7.0], &[5.0, 6.0], &[4.0, 9.0], &[4.0, 4.0], &[4.0]], &[1.0, 1.0], Some(5.0)));
        let verdicts: Vec<_> = results.accounts.iter().map(|a| a.verdict.clone()).collect();
        let unscored = Verdict::Unscored { why: Undefined::Incomplete { missing: 1, needed: 2 } };
        let expected = [
            Verdict::ShortListed,
            Verdict::BelowCutOff,
            fails(CutOffSide::Reached),
            fails(CutOffSide::Below),
            unscored,
        ];
        assert_eq!(verdicts, expected);
    }

    #[test]
    fn an_unscored_must_have_without_weight_is_not_met() {
        let mut scenario = scenario(&[&[0.0, 9.0]], &[0.0, 1.0], Some(0.0));
        assert_eq!(selection(&scenario).short_list, [AccountId(1)]);
        scenario.account_mut(AccountId(1)).expect("there").selection.remove(&CriterionId(1));
        let results = selection(&scenario);
        assert_eq!(results.accounts[0].unmet, [UnmetMustHave { criterion: CriterionId(1), minimum: 0.0, score: None }]);
        assert!(results.short_list.is_empty());
    }
}
