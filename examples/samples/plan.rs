//! The account plans and their review in the sample case (D28).

use super::source::Text;
use super::{SourceError, number};
use linchpin::model::Date;
use linchpin::model::plan::{AccountPlan, NextStep};
use linchpin::model::scenario::Scenario;
use linchpin::text::Language;
use serde::Deserialize;
use std::collections::BTreeMap;

/// What the case says of plans.
#[derive(Deserialize)]
pub struct Case {
    d28: Plans,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
#[allow(clippy::struct_field_names, reason = "named as the case names them")]
struct Plans {
    review_date: Date,
    first_plans: Vec<String>,
    plans: BTreeMap<String, Plan>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Plan {
    summary: Text,
    decision: Text,
    decision_owner: Option<String>,
    attendees: Vec<String>,
    next_steps: Vec<Step>,
}

#[derive(Deserialize)]
struct Step {
    text: Text,
    owner: String,
    due: Date,
}

/// Puts the plans into a scenario.
pub fn fill(case: &Case, language: Language, scenario: &mut Scenario) -> Result<(), SourceError> {
    let source = &case.d28;
    scenario.plans.review_date = Some(source.review_date);
    scenario.plans.first = source.first_plans.iter().map(|id| number(id)).collect::<Result<_, _>>()?;
    for (id, plan) in &source.plans {
        let account = number(id)?;
        let read = account_plan(plan, language)?;
        *scenario.plan_mut(account).ok_or_else(|| SourceError::Id(id.clone()))? = read;
    }
    Ok(())
}

fn account_plan(source: &Plan, language: Language) -> Result<AccountPlan, SourceError> {
    let step = |step: &Step| {
        Ok(NextStep { text: step.text.to(language), owner: Some(number(&step.owner)?), due: Some(step.due) })
    };
    Ok(AccountPlan {
        summary: source.summary.to(language),
        decision: source.decision.to(language),
        decision_owner: source.decision_owner.as_deref().map(number).transpose()?,
        review_date: None,
        attendees: source.attendees.iter().map(|id| number(id)).collect::<Result<_, _>>()?,
        next_steps: source.next_steps.iter().map(step).collect::<Result<_, SourceError>>()?,
    })
}
