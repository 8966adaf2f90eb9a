//! Who is the most attractive, and between which shares of weight that stays so.

use super::names::{factor, weighted_factors};
use super::run::{Runner, found};
use super::why_order::{why_end, why_share};
use super::{percent, reason, words};
use crate::model::ids::FactorId;
use crate::model::position::robustness::{RobustnessFound, StabilityInterval};
use crate::state::{Page, Shared};
use crate::ui::context::{App, app};
use crate::ui::kit::{Panel, WhyButton};
use crate::ui::pages::money::why::account_name;
use crate::ui::view::prelude::*;
use std::sync::Arc;

/// Which end of an interval.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum End {
    /// Its lower end.
    Low,
    /// Its upper end.
    High,
}

/// The panel.
#[component]
pub fn Stability(runner: Runner) -> Node {
    let app = app();
    let title = Signal::derive(move || {
        first(app, runner).map_or_else(|| words().first.to_owned(), |name| words().first_is(name))
    });
    let body = move || {
        let Ok(found) = found(runner) else { return Vec::new() };
        let rows = weighted_factors(app).into_iter().zip(&found.stability).enumerate();
        rows.map(|(place, (id, interval))| row(app, runner, &found, (place, id), interval)).collect::<Vec<_>>()
    };
    view! {
        <Panel id="robust-first" title help=Signal::derive(move || words().first_help.to_owned())>
            <div class="table-scroll" role="region" tabindex="0" aria-label=move || words().stability_table>
                <table class="table compact" aria-label=move || words().stability_table>
                    <thead>
                        <tr>
                            <th scope="col">{move || words().factor}</th>
                            <th scope="col" class="number">{move || words().share_now}<span class="weight">"%"</span></th>
                            <th scope="col" class="number">{move || words().from}<span class="weight">"%"</span></th>
                            <th scope="col" class="number">{move || words().to}<span class="weight">"%"</span></th>
                            <th scope="col">{move || words().below}</th>
                            <th scope="col">{move || words().above}</th>
                        </tr>
                    </thead>
                    <tbody>{body}</tbody>
                </table>
            </div>
            {move || too_many(runner)}
        </Panel>
    }
}

/// The first by the weights as typed. Tracked.
pub fn first(app: App, runner: Runner) -> Option<String> {
    let found = found(runner).ok()?;
    let best = found.stability.iter().find_map(|interval| interval.as_ref().ok())?.best;
    found.table.accounts.get(best).map(|id| account_name(app, *id))
}

fn too_many(runner: Runner) -> Option<Node> {
    use crate::model::position::robustness::MOST_ALTERNATIVES;
    let count = found(runner).map_or(0, |found| found.table.accounts.len());
    (count > MOST_ALTERNATIVES).then(|| view! { <p class="panel-foot">{words().too_many(MOST_ALTERNATIVES)}</p> })
}

fn row(
    app: App,
    runner: Runner,
    found: &Shared<RobustnessFound>,
    (place, id): (usize, FactorId),
    interval: &Result<StabilityInterval, crate::model::Undefined>,
) -> Node {
    let name = view! { <th scope="row"><a href=app.address(Page::Attractiveness)>{factor(app, id)}</a></th> };
    let interval = match interval {
        Ok(interval) => interval.clone(),
        Err(why) => return view! { <tr>{name}<td colspan="5" class="quiet">{reason(app, why)}</td></tr> },
    };
    let other = |other: Option<usize>| match other.and_then(|other| found.table.accounts.get(other)) {
        Some(id) => account_name(app, *id),
        None => words().nobody_else.to_owned(),
    };
    let share = Arc::new(move || why_share(app, runner, place));
    let low = Arc::new(move || why_end(app, runner, place, End::Low));
    let high = Arc::new(move || why_end(app, runner, place, End::High));
    view! {
        <tr>
            {name}
            <td class="number"><WhyButton text=Signal::stored(percent(interval.share)) why=share /></td>
            <td class="number"><WhyButton text=Signal::stored(percent(interval.low)) why=low /></td>
            <td class="number"><WhyButton text=Signal::stored(percent(interval.high)) why=high /></td>
            <td>{other(interval.below)}</td>
            <td>{other(interval.above)}</td>
        </tr>
    }
}
