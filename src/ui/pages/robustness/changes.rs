//! What it would take to give an account another class: one score, or one weight.

use super::chances::by_firmness;
use super::names::{account_link, cell, cell_address, row as row_name, row_address};
use super::run::{Runner, found};
use super::why::{why_score, why_weight};
use super::{LISTED, reason, words};
use crate::model::AccountId;
use crate::model::outcome::Outcome;
use crate::model::position::robustness::{RobustnessFound, ScoreChange, WeightChange};
use crate::state::Shared;
use crate::text::format::{self, Count};
use crate::ui::context::{App, app};
use crate::ui::kit::{Panel, WhyButton};
use crate::ui::view::prelude::*;
use std::sync::Arc;

/// The change shown: by whole points, or exactly where whole points do not reach.
pub fn shown_score(found: &RobustnessFound, account: AccountId) -> Option<ScoreChange> {
    let of = found.score_changes.iter().find(|change| change.account == account)?;
    of.whole.or(of.exact)
}

/// The smallest change of a weight.
pub fn shown_weight(found: &RobustnessFound, account: AccountId) -> Outcome<Option<WeightChange>> {
    let of = found.weight_changes.iter().find(|change| change.account == account);
    of.map_or(Ok(None), |of| of.smallest.clone())
}

/// A change of a score in words. Tracked.
pub fn say_score(app: App, change: &ScoreChange) -> String {
    let (cell, class) = (cell(app, change.cell), app.class_name(change.class));
    let (from, to) = (format::plain(change.from), format::plain(change.to.get()));
    if change.on_reaching {
        words().by_score(cell, from, to, class)
    } else {
        words().beyond_score(cell, from, to, class)
    }
}

/// A change of a weight in words. Tracked.
pub fn say_weight(app: App, change: &WeightChange) -> String {
    let (row, class) = (row_name(app, change.row), app.class_name(change.class));
    let (from, to) = (format::plain(change.from), weight(change.to.get()));
    if change.on_reaching {
        words().by_weight(row, from, to, class)
    } else {
        words().beyond_weight(row, from, to, class)
    }
}

/// A computed weight: three decimals where it has any.
pub fn weight(weight: f64) -> String {
    format::plain((weight * 1e3).round() / 1e3)
}

/// A relative change in per cent, with its sign.
pub fn relative(change: f64) -> String {
    format!("{}%", format::signed(change * 100.0, 1))
}

/// The panel.
#[component]
pub fn Changes(runner: Runner) -> Node {
    let app = app();
    let rows = move || {
        let Ok(found) = found(runner) else { return Vec::new() };
        let all = by_firmness(&found);
        all.iter().take(LISTED).map(|chance| row(app, runner, &found, chance.account)).collect::<Vec<_>>()
    };
    let left_out = move || {
        let count = found(runner).map_or(0, |found| by_firmness(&found).len());
        (count > LISTED).then(|| view! { <p class="panel-foot">{words().only_listed(Count(LISTED), Count(count))}</p> })
    };
    view! {
        <Panel id="robust-changes" title=Signal::derive(move || words().changes.to_owned()) help=Signal::derive(move || words().changes_help.to_owned())>
            <div class="table-scroll" role="region" tabindex="0" aria-label=move || words().changes>
                <table class="table compact" aria-labelledby="robust-changes">
                    <thead>
                        <tr>
                            <th scope="col">{move || words().account}</th>
                            <th scope="col" colspan="2">{move || words().score_change}</th>
                            <th scope="col" colspan="2">{move || words().weight_change}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
            {left_out}
        </Panel>
    }
}

/// One account. Tracked.
fn row(app: App, runner: Runner, found: &Shared<RobustnessFound>, account: AccountId) -> Node {
    let score = match shown_score(found, account) {
        Some(change) => {
            let why = Arc::new(move || why_score(app, runner, account));
            let href = cell_address(app, account, change.cell);
            let by = format::signed(change.by.get(), format::decimals(change.by.get()));
            view! {
                <td class="number"><WhyButton text=Signal::stored(by) why /></td>
                <td class="wide"><a href=href>{say_score(app, &change)}</a></td>
            }
        }
        None => view! { <td></td><td class="wide quiet">{words().no_score}</td> },
    };
    let weight = match shown_weight(found, account) {
        Ok(Some(change)) => {
            let why = Arc::new(move || why_weight(app, runner, account));
            let href = row_address(app, account, change.row);
            view! {
                <td class="number"><WhyButton text=Signal::stored(relative(change.relative.get())) why /></td>
                <td class="wide"><a href=href>{say_weight(app, &change)}</a></td>
            }
        }
        Ok(None) => view! { <td></td><td class="wide quiet">{words().no_weight}</td> },
        Err(why) => view! { <td></td><td class="wide quiet">{reason(app, &why)}</td> },
    };
    view! { <tr><th scope="row">{account_link(app, account)}</th>{score}{weight}</tr> }
}
