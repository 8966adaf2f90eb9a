//! The sections of a plan, and how far each is filled.

use super::results::PlanEvidence;
use crate::model::accounts::Account;
use crate::model::key::key;
use crate::model::money::Statement;
use crate::model::period::Period;
use crate::model::position::AccountPosition;
use crate::model::relationship::AccountRelationship;
use crate::model::risk::Risk;
use serde::Serialize;

key! {
    /// A section of the plan, in its order.
    Section { Profile, Class, Money, Strength, Stage, Contacts, Needs, Risks, Goals, Actions, Review }
}

/// How far a section is filled.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct SectionState {
    /// The section.
    pub section: Section,
    /// How many of the parts asked for are there.
    pub filled: usize,
    /// How many are asked for.
    pub needed: usize,
}

impl SectionState {
    /// Whether nothing is missing.
    pub const fn is_complete(&self) -> bool {
        self.filled >= self.needed
    }

    /// Whether there is nothing yet.
    pub const fn is_empty(&self) -> bool {
        self.filled == 0
    }
}

/// What is known of one account.
pub(super) struct Known<'a> {
    pub account: &'a Account,
    pub statement: Option<&'a Statement>,
    pub position: Option<&'a AccountPosition>,
    pub relationship: Option<&'a AccountRelationship>,
    pub risks: &'a [&'a Risk],
    /// Open actions, those with an owner, those with a day.
    pub actions: (usize, usize, usize),
}

/// All sections of an account's plan.
pub(super) fn states(evidence: &PlanEvidence, known: &Known) -> Vec<SectionState> {
    let state = |&section: &Section| {
        let parts = match section {
            Section::Profile => profile(known),
            Section::Class => class(known),
            Section::Money => money(known),
            Section::Strength => strength(known),
            Section::Stage => stage(known),
            Section::Contacts => contacts(known),
            Section::Needs => needs(known),
            Section::Risks => risks(known),
            Section::Goals => goals(known),
            Section::Actions => actions(known),
            Section::Review => review(evidence, known),
        };
        SectionState { section, filled: parts.iter().filter(|is_there| **is_there).count(), needed: parts.len() }
    };
    Section::ALL.iter().map(state).collect()
}

/// Region, industry, manager, how it buys, which type it is.
fn profile(known: &Known) -> Vec<bool> {
    let p = &known.account.profile;
    let texts = [&p.region, &p.industry].map(|text| !text.trim().is_empty());
    texts.into_iter().chain([p.manager.is_some(), p.orientation.is_some(), p.kind.is_some()]).collect()
}

/// A total in Table One, a relative strength.
fn class(known: &Known) -> Vec<bool> {
    let position = known.position;
    vec![
        position.is_some_and(|p| p.attractiveness.total.is_ok()),
        position.is_some_and(|p| p.strength.relative.is_ok()),
    ]
}

/// Net income of each of the five years.
fn money(known: &Known) -> Vec<bool> {
    let year = |period: &Period| known.statement.is_some_and(|s| s.net_income[*period].is_ok());
    Period::ALL.iter().map(year).collect()
}

/// Our own total, and a rival that is fully rated.
fn strength(known: &Known) -> Vec<bool> {
    let strength = known.position.map(|p| &p.strength);
    vec![strength.is_some_and(|s| s.us.total.is_ok()), strength.is_some_and(|s| s.comparison.is_ok())]
}

/// The stage now, the target, by when.
fn stage(known: &Known) -> Vec<bool> {
    let plan = &known.account.relationship.stage;
    vec![plan.now.is_some(), plan.target.is_some(), plan.by.is_some()]
}

/// Somebody known, who decides on the money, who meets whom.
fn contacts(known: &Known) -> Vec<bool> {
    let found = known.relationship;
    vec![
        found.is_some_and(|r| !r.contacts.is_empty()),
        found.is_some_and(|r| !r.coverage.economic_buyers.is_empty()),
        found.is_some_and(|r| r.coverage.share.is_ok()),
    ]
}

/// A need, all of them rated, a value proposition in money.
fn needs(known: &Known) -> Vec<bool> {
    let needs = known.relationship.map(|r| r.needs.as_slice()).unwrap_or_default();
    vec![
        !needs.is_empty(),
        !needs.is_empty() && needs.iter().all(|n| n.gap.is_ok()),
        known.relationship.is_some_and(|r| r.value.sum.is_ok()),
    ]
}

/// A risk, all of them rated, all of them with an owner.
fn risks(known: &Known) -> Vec<bool> {
    let there = !known.risks.is_empty();
    let rated = |r: &&Risk| r.before.probability.is_some() && r.before.impact.is_some();
    vec![there, there && known.risks.iter().all(rated), there && known.risks.iter().all(|r| r.owner.is_some())]
}

/// Where the account should stand on the matrix, which stage it should reach, what revenue is forecast.
fn goals(known: &Known) -> Vec<bool> {
    let revenue = |period: Period| known.statement.is_some_and(|s| s.revenue[period].is_ok());
    vec![
        known.position.is_some_and(|p| p.path.target.is_some()),
        known.account.relationship.stage.target.is_some(),
        revenue(Period::YearAfter),
    ]
}

/// Something to do, each with an owner, each with a day.
fn actions(known: &Known) -> Vec<bool> {
    let (all, owned, dated) = known.actions;
    vec![all > 0, all > 0 && owned == all, all > 0 && dated == all]
}

/// The day, the sentence, the decision with its owner, who comes, a next step.
fn review(evidence: &PlanEvidence, known: &Known) -> Vec<bool> {
    let plan = &known.account.plan;
    vec![
        plan.review_date.or(evidence.scenario.plans.review_date).is_some(),
        !plan.summary.trim().is_empty(),
        !plan.decision.trim().is_empty(),
        plan.decision_owner.is_some(),
        !plan.attendees.is_empty(),
        !plan.next_steps.is_empty(),
    ]
}
