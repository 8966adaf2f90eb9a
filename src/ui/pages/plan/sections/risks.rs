//! The gravest risks of the account with their levels before and after the response.

use super::{results, words};
use crate::model::risk::RiskLevel;
use crate::model::{AccountId, Outcome, RiskId};
use crate::text::reasons;
use crate::ui::context::App;
use crate::ui::kit::RiskSign;
use crate::ui::pages::plan::names;
use crate::ui::pages::risks::{Moment, name_of, why_level};
use crate::ui::view::prelude::*;

/// So many risks stand on paper, the gravest first.
const RISKS: usize = 3;

/// The table.
pub fn body(app: App, account: AccountId) -> Node {
    let (scenario, evaluation) = (app.editor.scenario(), app.editor.evaluation());
    let Some(plan) = results(app, account) else { return String::new().into_node() };
    let row = |&id: &RiskId| {
        let result = evaluation.risk.risks.iter().find(|r| r.risk == id)?;
        let owner = scenario.risk(id).and_then(|risk| names::person(&scenario, risk.owner));
        let owner = owner.map_or_else(|| view! { <strong>{words().nobody}</strong> }, IntoNode::into_node);
        Some(view! {
            <tr>
                <th scope="row" class="text">{name_of(&scenario, id)}</th>
                <td><span class="rating"><span>{level(app, id, Moment::Before, &result.before)}</span><span>"→ "{level(app, id, Moment::After, &result.after)}</span></span></td>
                <td class="text">{owner}</td>
            </tr>
        })
    };
    view! {
        <div class="plan-scroll">
            <table class="table">
                <thead>
                    <tr>
                        <th scope="col">{words().risk}</th>
                        <th scope="col">{words().levels}</th>
                        <th scope="col">{words().owner}</th>
                    </tr>
                </thead>
                <tbody>{plan.risks.iter().take(RISKS).filter_map(row).collect_view()}</tbody>
            </table>
        </div>
        {super::more(plan.risks.len().saturating_sub(RISKS))}
    }
}

fn level(app: App, id: RiskId, moment: Moment, level: &Outcome<RiskLevel>) -> Node {
    let explain = move || why_level(app, id, moment);
    match level {
        Ok(level) => view! { <RiskSign level=*level />{names::why(app.risk_level(*level).name, explain)} },
        Err(reason) => names::why(reasons::short(reason, app.language.get()), explain),
    }
}
