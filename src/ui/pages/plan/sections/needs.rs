//! Which needs are met least, and what meeting them is worth.

use super::{results, words};
use crate::model::AccountId;
use crate::text::{format, reasons};
use crate::ui::context::App;
use crate::ui::pages::plan::names;
use crate::ui::pages::relationship::{why_gap, why_value};
use crate::ui::view::prelude::*;

/// So many needs stand on paper, the widest gap first.
const NEEDS: usize = 4;

/// What the value propositions are worth together.
pub fn note(app: App, account: AccountId) -> Node {
    let evaluation = app.editor.evaluation();
    let sum = evaluation.relationship.account(account).and_then(|r| r.value.sum.as_ref().ok().copied());
    let Some(sum) = sum else { return String::new().into_node() };
    let shown = format!("{} {} {}", words().value, format::amount(sum.get()), app.money_unit());
    names::why(shown, move || why_value(app, account))
}

/// The table.
pub fn body(app: App, account: AccountId) -> Node {
    let (scenario, evaluation) = (app.editor.scenario(), app.editor.evaluation());
    let (Some(relationship), Some(plan)) = (scenario.relationship(account), results(app, account)) else {
        return String::new().into_node();
    };
    let found = evaluation.relationship.account(account);
    let row = |&id: &crate::model::ids::NeedId| {
        let need = relationship.need(id)?;
        let gap = found.and_then(|r| r.needs.iter().find(|n| n.need == id)).map(|n| n.gap.clone());
        let shown = match gap {
            Some(Ok(gap)) => format::number(gap, 1),
            Some(Err(reason)) => reasons::short(&reason, app.language.get()),
            None => String::new(),
        };
        let degree =
            |d: Option<crate::model::Score>| d.map_or_else(|| words().unset.to_owned(), |d| format::plain(d.get()));
        Some(view! {
            <tr>
                <th scope="row" class="text">{names::named(&need.name, id)}</th>
                <td class="number">{degree(need.importance)}</td>
                <td class="number">{degree(need.fulfilment)}</td>
                <td class="number"><strong>{names::why(shown, move || why_gap(app, account, id))}</strong></td>
            </tr>
        })
    };
    view! {
        <div class="plan-scroll">
            <table class="table">
                <thead>
                    <tr>
                        <th scope="col">{words().need}</th>
                        <th scope="col" class="number">{words().importance}</th>
                        <th scope="col" class="number">{words().fulfilment}</th>
                        <th scope="col" class="number">{words().gap}</th>
                    </tr>
                </thead>
                <tbody>{plan.needs.iter().take(NEEDS).filter_map(row).collect_view()}</tbody>
            </table>
        </div>
        {super::more(plan.needs.len().saturating_sub(NEEDS))}
    }
}
