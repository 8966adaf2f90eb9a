//! What is typed into an opportunity.

use crate::model::practice::{Opportunity, OpportunityStage, OpportunityState};
use crate::model::units::{Money, Probability};
use crate::model::{OpportunityId, Scenario};
use crate::ui::context::App;
use crate::ui::kit::sheet::{Choice, Refusal};
use crate::ui::pages::practice::shared::{account, day, listed, number, owner, percentage, pick, terms};
use crate::ui::view::prelude::*;
use std::sync::Arc;

/// The stages. Tracked.
pub fn stages() -> Arc<[Choice]> {
    listed(OpportunityStage::ALL.iter().map(|&stage| (stage.code(), terms().opportunity_stage(stage))))
}

/// The states; one of them always holds. Tracked.
pub fn states() -> Arc<[Choice]> {
    let choice =
        |&state: &OpportunityState| Choice { value: state.code(), label: terms().opportunity_state(state).to_owned() };
    OpportunityState::ALL.iter().map(choice).collect()
}

/// Takes a text into one entry; empty clears it.
///
/// # Errors
/// It is no valid entry; the old value stays.
pub fn enter(app: App, scenario: &mut Scenario, id: OpportunityId, column: &str, text: &str) -> Result<(), Refusal> {
    let text = text.trim();
    let mut change = |set: &dyn Fn(&mut Opportunity)| {
        scenario.operations.opportunities.iter_mut().filter(|o| o.id == id).for_each(set);
    };
    match column {
        "name" => change(&|o| text.clone_into(&mut o.name)),
        "stage" => {
            let stage = pick(&untrack(stages), text)?.and_then(|code| OpportunityStage::from_code(&code));
            change(&|o| o.stage = stage);
        }
        "state" => {
            let state = pick(&untrack(states), text)?.and_then(|code| OpportunityState::from_code(&code));
            change(&|o| o.state = state.unwrap_or(OpportunityState::Open));
        }
        "value" => {
            let value = number(app, text)?.map(Money::new);
            change(&|o| o.value = value);
        }
        "probability" => {
            let chance = percentage(app, text)?.map(Probability::new);
            change(&|o| o.probability = chance);
        }
        "close" => {
            let close = day(text)?;
            change(&|o| o.close = close);
        }
        "account" => {
            let account = account(scenario, text)?;
            scenario.operations.opportunities.iter_mut().filter(|o| o.id == id).for_each(|o| o.account = account);
        }
        "owner" => {
            let owner = owner(app, scenario, text)?;
            scenario.operations.opportunities.iter_mut().filter(|o| o.id == id).for_each(|o| o.owner = owner);
        }
        _ => {}
    }
    Ok(())
}
