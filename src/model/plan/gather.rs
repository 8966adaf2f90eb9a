//! What the plan gathers from other parts: everything promised with owner and day, the gravest risks, the widest gaps.

use crate::model::accounts::Account;
use crate::model::date::Date;
use crate::model::ids::{NeedId, PersonId, RiskId, StageActionId};
use crate::model::relationship::AccountRelationship;
use crate::model::risk::{Risk, RiskResult};
use crate::model::statistics::arrange;
use serde::Serialize;
use std::cmp::Reverse;

/// Where an action of the plan is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase", tag = "source", content = "at")]
pub enum ActionSource {
    /// A principal action on the way to the target stage.
    Stage(StageActionId),
    /// The joint plan for a need.
    Need(NeedId),
    /// The response to a risk.
    Risk(RiskId),
    /// A next step of the plan itself, by its place.
    Step(usize),
}

/// Something that is to be done for the account and is not done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PlanAction {
    /// Where it is kept.
    #[serde(flatten)]
    pub source: ActionSource,
    /// Who does it.
    pub owner: Option<PersonId>,
    /// By when.
    pub due: Option<Date>,
    /// Whether it was due before the scenario's day.
    pub is_overdue: bool,
}

/// All open actions of an account: by day, those without a day last, then in the order they are kept.
pub(super) fn actions(account: &Account, risks: &[&Risk], today: Date) -> Vec<PlanAction> {
    let action = |source, owner, due: Option<Date>| PlanAction {
        source,
        owner,
        due,
        is_overdue: due.is_some_and(|due| due < today),
    };
    let relationship = &account.relationship;
    let open = relationship.stage.actions.iter().filter(|a| !a.done);
    let mut all: Vec<PlanAction> = open.map(|a| action(ActionSource::Stage(a.id), a.owner, a.due)).collect();
    // A joint plan without owner and day is how the need is met, nothing somebody promised.
    let promised = relationship.needs.iter().filter(|n| !n.plan.trim().is_empty());
    let promised = promised.filter(|n| n.owner.is_some() || n.due.is_some());
    all.extend(promised.map(|n| action(ActionSource::Need(n.id), n.owner, n.due)));
    let answered = risks.iter().filter(|r| !r.response.trim().is_empty());
    all.extend(answered.map(|r| action(ActionSource::Risk(r.id), r.owner, r.due)));
    let steps = account.plan.next_steps.iter().enumerate();
    all.extend(steps.map(|(place, step)| action(ActionSource::Step(place), step.owner, step.due)));
    arrange::sort_by_key(&mut all, |a| (a.due.is_none(), a.due));
    all
}

/// An account's risks, the gravest first: by level before the response (unrated ones last), then by expected loss.
pub(super) fn gravest<'r>(risks: &[&Risk], result: impl Fn(RiskId) -> Option<&'r RiskResult>) -> Vec<RiskId> {
    let mut ranked: Vec<(RiskId, Option<&RiskResult>)> = risks.iter().map(|r| (r.id, result(r.id))).collect();
    let loss = |r: Option<&RiskResult>| r.and_then(|r| r.expected_before.as_ref().ok().copied());
    arrange::sort_by(&mut ranked, |(_, a), (_, b)| {
        let level = |r: Option<&RiskResult>| Reverse(r.and_then(|r| r.before.as_ref().ok().copied()));
        let (of_a, of_b) = (loss(*a).unwrap_or(f64::NEG_INFINITY), loss(*b).unwrap_or(f64::NEG_INFINITY));
        level(*a).cmp(&level(*b)).then(of_b.total_cmp(&of_a))
    });
    ranked.into_iter().map(|(id, _)| id).collect()
}

/// An account's needs, the widest gap first; those without a gap last.
pub(super) fn widest(relationship: &AccountRelationship) -> Vec<NeedId> {
    let mut ranked: Vec<(bool, Option<usize>, NeedId)> =
        relationship.needs.iter().map(|n| (n.rank.is_none(), n.rank, n.need)).collect();
    arrange::sort_by_key(&mut ranked, |(unranked, rank, _)| (*unranked, *rank));
    ranked.into_iter().map(|(_, _, need)| need).collect()
}
