//! Who on their side counts, and who of ours meets them.

use super::words;
use crate::model::AccountId;
use crate::model::relationship::{BuyingInfluence, Contact};
use crate::model::statistics::arrange;
use crate::text::relationship::terms;
use crate::text::{format, reasons};
use crate::ui::context::App;
use crate::ui::pages::plan::names;
use crate::ui::pages::relationship::why_coverage;
use crate::ui::view::prelude::*;

/// So many people stand on paper, the most influential first.
const PEOPLE: usize = 5;

/// The covered part of the buying phases.
pub fn note(app: App, account: AccountId) -> Node {
    let results = app.editor.evaluation();
    let share = results.relationship.account(account).map(|r| r.coverage.share.clone());
    let shown = match share {
        Some(Ok(share)) => format!("{}% {}", format::percent(share.get(), 0), words().coverage),
        Some(Err(reason)) => format!("{} {}", words().coverage, reasons::short(&reason, app.language.get())),
        None => String::new(),
    };
    names::why(shown, move || why_coverage(app, account))
}

/// The table.
pub fn body(app: App, account: AccountId) -> Node {
    let scenario = app.editor.scenario();
    let Some(relationship) = scenario.relationship(account) else { return String::new().into_node() };
    let mut contacts: Vec<&Contact> = relationship.contacts.iter().collect();
    let weight = |c: &Contact| c.influence.map_or(f64::NEG_INFINITY, |degree| degree.get());
    arrange::sort_by(&mut contacts, |a, b| weight(b).total_cmp(&weight(a)));
    let left_out = contacts.len().saturating_sub(PEOPLE);
    contacts.truncate(PEOPLE);
    let terms = terms(app.language.get());
    let kinds = |c: &Contact| {
        let all = BuyingInfluence::ALL.iter().filter(|kind| c.buying.contains(kind));
        all.map(|&kind| terms.influence(kind)).collect::<Vec<_>>().join(words().comma)
    };
    let row = |c: &&Contact| {
        let met: Vec<String> = c.met_by().into_iter().filter_map(|id| names::person(&scenario, Some(id))).collect();
        let ours = if met.is_empty() {
            view! { <strong>{words().nobody}</strong> }
        } else {
            met.join(words().comma).into_node()
        };
        let number = |value: Option<f64>, signed: bool| match value {
            Some(value) if signed && value > 0.0 => format!("+{}", format::plain(value)),
            Some(value) => format::plain(value),
            None => words().unset.to_owned(),
        };
        view! {
            <tr>
                <th scope="row">{names::named(&c.name, c.id)}</th>
                <td class="text">{c.position.clone()}</td>
                <td class="text">{kinds(c)}</td>
                <td class="number">{number(c.influence.map(|d| d.get()), false)}</td>
                <td class="number">{number(c.support.map(|d| d.get()), true)}</td>
                <td class="text after-number">{ours}</td>
            </tr>
        }
    };
    view! {
        <div class="plan-scroll">
            <table class="table">
                <thead>
                    <tr>
                        <th scope="col">{words().contact}</th>
                        <th scope="col">{words().their_position}</th>
                        <th scope="col">{words().kind}</th>
                        <th scope="col" class="number">{words().influence}</th>
                        <th scope="col" class="number">{words().support}</th>
                        <th scope="col" class="after-number">{words().ours}</th>
                    </tr>
                </thead>
                <tbody>{contacts.iter().map(row).collect_view()}</tbody>
            </table>
        </div>
        {super::more(left_out)}
    }
}
