//! Core and important accounts (D8): two scores decide, and each class asks for a policy and a relation of its own.

use super::settings::PracticeMethod;
use crate::model::exact::Exact;
use crate::model::key::key;
use crate::model::method::Scale;
use crate::model::outcome::{Outcome, Undefined};
use crate::model::score::ScoreEntry;
use crate::model::statistics::decimal;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The scale of performance and alignment.
pub const STANDING: Scale = Scale { min: 0.0, max: 10.0 };

key! {
    /// Core: large and of our mind. Important: large, not of our mind. Neither: not large enough.
    Standing { Core, Important, Neither }
}
key! {
    /// What the course recommends: eight items for core accounts, six for important ones.
    PolicyItem {
        PreferentialPolicy, OpinionsHeard, PrestigeUsed, ManagementMethods, SecondedManagers, MarketHelp,
        GeneralManagersLead, JointActivities,
        TopLevelAgreement, ExclusiveOpportunities, LongContracts, PriceInAgreement, NoRivalInKeyFields,
        RecognisedInside,
    }
}
key! {
    /// How far an item is. Declined: decided against, and no longer counted.
    CheckState { Planned, InWork, Done, Declined }
}

impl PolicyItem {
    /// The class it is recommended for.
    pub const fn standing(self) -> Standing {
        match self {
            Self::PreferentialPolicy
            | Self::OpinionsHeard
            | Self::PrestigeUsed
            | Self::ManagementMethods
            | Self::SecondedManagers
            | Self::MarketHelp
            | Self::GeneralManagersLead
            | Self::JointActivities => Standing::Core,
            _ => Standing::Important,
        }
    }

    /// Whether it is part of the policy; else it is part of the relation.
    pub const fn is_policy(self) -> bool {
        matches!(
            self,
            Self::PreferentialPolicy
                | Self::OpinionsHeard
                | Self::PrestigeUsed
                | Self::ExclusiveOpportunities
                | Self::LongContracts
                | Self::PriceInAgreement
        )
    }

    /// The items of a class, in the course's order.
    pub fn of(standing: Standing) -> impl Iterator<Item = Self> {
        Self::ALL.iter().copied().filter(move |item| item.standing() == standing)
    }
}

/// One item at one account.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct Checked {
    /// How far it is; none is not looked at yet.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub state: Option<CheckState>,
    /// What was agreed, and with whom.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub note: String,
}

/// The two scores of an account, and how it is treated today.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct StandingScores {
    /// How large and strong it is for us, 0 to 10.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub performance: Option<ScoreEntry>,
    /// How far it shares our philosophy and carries out our policy, 0 to 10.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub alignment: Option<ScoreEntry>,
    /// As what we treat it today, whatever the scores say.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub treated_as: Option<Standing>,
}

/// How many items of a class are how far.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ChecklistCount {
    /// The class whose items are counted.
    pub standing: Standing,
    /// Items done.
    pub done: usize,
    /// Items planned or in work.
    pub open: usize,
    /// Items decided against.
    pub declined: usize,
    /// Items nobody has looked at.
    pub untouched: usize,
}

impl ChecklistCount {
    /// Items that count: all but those decided against.
    pub const fn counted(&self) -> usize {
        self.done + self.open + self.untouched
    }
}

/// Where an account stands between core and important.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct StandingResult {
    /// Performance, if it lies on the scale.
    pub performance: Outcome<Exact>,
    /// Alignment, if it lies on the scale.
    pub alignment: Outcome<Exact>,
    /// Core, important or neither.
    pub standing: Outcome<Standing>,
    /// Of an important account, the points of alignment it lacks to be core.
    pub lacks: Option<Exact>,
    /// Treated as important while the scores say core.
    pub is_promotable: bool,
    /// Treated as more than the scores say.
    pub is_above_scores: bool,
    /// The items of core accounts.
    pub core: ChecklistCount,
    /// The items of important accounts.
    pub important: ChecklistCount,
}

fn read(entry: Option<&ScoreEntry>) -> Outcome<Exact> {
    let value = entry.ok_or(Undefined::Unrated)?.value.get();
    if STANDING.contains(value) { Ok(decimal(value)) } else { Err(Undefined::OffScale) }
}

/// The course's split: performance on or above its cut makes an account important, alignment on or above its cut as
/// well makes it core.
fn classify(performance: &Outcome<Exact>, alignment: &Outcome<Exact>, method: &PracticeMethod) -> Outcome<Standing> {
    let (performance, alignment) = match (performance, alignment) {
        (Ok(performance), Ok(alignment)) => (performance, alignment),
        (Err(Undefined::OffScale), _) | (_, Err(Undefined::OffScale)) => return Err(Undefined::OffScale),
        (Err(Undefined::Unrated), Err(Undefined::Unrated)) => return Err(Undefined::Unrated),
        (Err(Undefined::Unrated), Ok(_)) | (Ok(_), Err(Undefined::Unrated)) => {
            return Err(Undefined::Incomplete { missing: 1, needed: 2 });
        }
        (Err(reason), _) | (_, Err(reason)) => return Err(reason.clone()),
    };
    let is_strong = performance.is_at_least(decimal(method.performance_cut.get()));
    let is_aligned = alignment.is_at_least(decimal(method.alignment_cut.get()));
    Ok(match (is_strong, is_aligned) {
        (true, true) => Standing::Core,
        (true, false) => Standing::Important,
        (false, _) => Standing::Neither,
    })
}

fn count(standing: Standing, checklist: &BTreeMap<PolicyItem, Checked>) -> ChecklistCount {
    let mut found = ChecklistCount { standing, done: 0, open: 0, declined: 0, untouched: 0 };
    for item in PolicyItem::of(standing) {
        match checklist.get(&item).and_then(|checked| checked.state) {
            Some(CheckState::Done) => found.done += 1,
            Some(CheckState::Planned | CheckState::InWork) => found.open += 1,
            Some(CheckState::Declined) => found.declined += 1,
            None => found.untouched += 1,
        }
    }
    found
}

/// Where an account stands.
pub(super) fn standing(
    scores: &StandingScores,
    checklist: &BTreeMap<PolicyItem, Checked>,
    method: &PracticeMethod,
) -> StandingResult {
    let (performance, alignment) = (read(scores.performance.as_ref()), read(scores.alignment.as_ref()));
    let standing = classify(&performance, &alignment, method);
    let lacks = match (&standing, &alignment) {
        (Ok(Standing::Important), Ok(alignment)) => Some(decimal(method.alignment_cut.get()).minus(*alignment)),
        _ => None,
    };
    let treated = scores.treated_as;
    let is_above = |computed: Standing| treated.is_some_and(|treated| (treated as usize) < (computed as usize));
    StandingResult {
        lacks,
        is_promotable: treated == Some(Standing::Important) && standing == Ok(Standing::Core),
        is_above_scores: standing.as_ref().is_ok_and(|&computed| is_above(computed)),
        performance,
        alignment,
        standing,
        core: count(Standing::Core, checklist),
        important: count(Standing::Important, checklist),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(performance: Option<f64>, alignment: Option<f64>, expected: Outcome<Standing>) -> StandingResult {
        let entry = |value: Option<f64>| value.map(ScoreEntry::new);
        let scores = StandingScores { performance: entry(performance), alignment: entry(alignment), treated_as: None };
        let found = standing(&scores, &BTreeMap::new(), &PracticeMethod::default());
        assert_eq!(found.standing, expected);
        found
    }

    #[test]
    fn on_the_cut_is_high() {
        check(Some(6.0), Some(6.0), Ok(Standing::Core));
        check(Some(5.9), Some(9.0), Ok(Standing::Neither));
        let important = check(Some(9.0), Some(3.0), Ok(Standing::Important));
        assert_eq!(important.lacks, Some(Exact::from(3.0)));
    }

    #[test]
    fn without_both_scores_there_is_no_class() {
        check(None, None, Err(Undefined::Unrated));
        check(Some(2.0), None, Err(Undefined::Incomplete { missing: 1, needed: 2 }));
        check(Some(11.0), Some(5.0), Err(Undefined::OffScale));
        check(None, Some(1e308), Err(Undefined::OffScale));
    }

    #[test]
    fn treatment_is_compared_with_the_scores() {
        let treated = |treated_as, alignment| {
            let scores = StandingScores {
                performance: Some(ScoreEntry::new(8.0)),
                alignment: Some(ScoreEntry::new(alignment)),
                treated_as,
            };
            standing(&scores, &BTreeMap::new(), &PracticeMethod::default())
        };
        let promoted = treated(Some(Standing::Important), 7.0);
        assert!(promoted.is_promotable && !promoted.is_above_scores);
        let above = treated(Some(Standing::Core), 3.0);
        assert!(above.is_above_scores && !above.is_promotable);
        let fits = treated(Some(Standing::Core), 7.0);
        assert!(!fits.is_above_scores && !fits.is_promotable);
        assert!(!treated(None, 7.0).is_promotable);
    }

    #[test]
    fn every_item_is_counted_once_and_what_is_declined_counts_no_more() {
        let checked = |state| Checked { state: Some(state), note: String::new() };
        let list = BTreeMap::from([
            (PolicyItem::MarketHelp, checked(CheckState::Done)),
            (PolicyItem::OpinionsHeard, checked(CheckState::InWork)),
            (PolicyItem::SecondedManagers, checked(CheckState::Declined)),
            (PolicyItem::LongContracts, checked(CheckState::Planned)),
        ]);
        let found = standing(&StandingScores::default(), &list, &PracticeMethod::default());
        assert_eq!((found.core.done, found.core.open, found.core.declined, found.core.untouched), (1, 1, 1, 5));
        assert_eq!((found.core.counted(), found.important.counted()), (7, 6));
        assert_eq!((found.important.open, found.important.untouched), (1, 5));
    }
}
