//! Table Two: us beside the rivals.

use super::words;
use crate::model::ids::RivalId;
use crate::model::position::RivalColumn;
use crate::model::score::Scores;
use crate::model::{AccountId, Exact, Outcome, SuccessFactorId};
use crate::text::{format, reasons};
use crate::ui::context::App;
use crate::ui::pages::plan::names;
use crate::ui::pages::strength::{strength_shown, why_strength, why_total_of};
use crate::ui::pages::sums::shown;
use crate::ui::view::prelude::*;

/// So many rivals stand beside us on paper, the strongest first.
const RIVALS: usize = 3;

/// The scale and the result.
pub fn note(app: App, account: AccountId) -> Node {
    let (scenario, results) = (app.editor.scenario(), app.editor.evaluation());
    let scale = scenario.method.strength.scale;
    let says = words().scale_of(format::plain(scale.min), format::plain(scale.max));
    let relative = results.position.account(account).map(|p| p.strength.relative.clone());
    let value = match relative {
        Some(Ok(value)) => strength_shown(value, scenario.method.strength.rule),
        Some(Err(reason)) => reasons::short(&reason, app.language.get()),
        None => String::new(),
    };
    view! { {says}{words().semicolon}{names::why(words().relative(value), move || why_strength(app, account))} }
}

/// The table.
pub fn body(app: App, account: AccountId) -> Node {
    let (scenario, results) = (app.editor.scenario(), app.editor.evaluation());
    let (Some(record), Some(position)) = (scenario.account(account), results.position.account(account)) else {
        return String::new().into_node();
    };
    let rivals = strongest(&position.strength.rivals);
    let left_out = position.strength.rivals.len().saturating_sub(rivals.len());
    let set = record.strength.current();
    let none = Scores::<SuccessFactorId>::new();
    let rival_scores = |id: RivalId| set.and_then(|s| s.rivals.get(&id)).unwrap_or(&none);
    let score = |scores: &Scores<SuccessFactorId>, id| {
        scores.get(&id).map_or_else(|| words().unset.to_owned(), |entry| format::plain(entry.value.get()))
    };
    let heads = rivals.iter().map(|r| {
        let name = scenario.rival(r.rival).map_or_else(String::new, |rival| names::named(&rival.name, r.rival));
        view! { <th scope="col" class="number">{name}</th> }
    });
    let row = |factor: &crate::model::method::Factor<SuccessFactorId, crate::model::method::StrengthKey>| {
        let name = app.content.with(|c| c.label(&factor.label).name);
        let theirs = rivals.iter().map(|r| view! { <td class="number">{score(rival_scores(r.rival), factor.id)}</td> });
        let ours = score(set.map_or(&none, |s| &s.us), factor.id);
        view! { <tr><th scope="row">{name}</th><td class="number">{ours}</td>{theirs.collect_view()}</tr> }
    };
    let total = |total: &Outcome<Exact>, rival: Option<RivalId>| {
        let text = match total {
            Ok(total) => shown(total.get()),
            Err(reason) => reasons::short(reason, app.language.get()),
        };
        view! { <td class="number">{names::why(text, move || why_total_of(app, account, rival))}</td> }
    };
    let totals = rivals.iter().map(|r| total(&r.column.total, Some(r.rival)));
    view! {
        <div class="plan-scroll">
            <table class="table">
                <thead><tr><th scope="col">{words().factor}</th><th scope="col" class="number">{words().us}</th>{heads.collect_view()}</tr></thead>
                <tbody>
                    {scenario.method.strength.factors.iter().map(row).collect_view()}
                    <tr class="sum"><th scope="row">{words().total}</th>{total(&position.strength.us.total, None)}{totals.collect_view()}</tr>
                </tbody>
            </table>
        </div>
        {super::more(left_out)}
    }
}

/// The rivals with the largest totals; those without a total last.
fn strongest(rivals: &[RivalColumn]) -> Vec<&RivalColumn> {
    let mut all: Vec<&RivalColumn> = rivals.iter().collect();
    let total = |r: &RivalColumn| r.column.total.as_ref().map_or(f64::NEG_INFINITY, |total| total.get());
    crate::model::statistics::arrange::sort_by(&mut all, |a, b| total(b).total_cmp(&total(a)));
    all.truncate(RIVALS);
    all
}
