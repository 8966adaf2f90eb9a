//! What accounts, scores and weights are called.

use super::words;
use crate::model::AccountId;
use crate::model::ids::{FactorId, SuccessFactorId};
use crate::model::position::robustness::{Cell, WeightedRow};
use crate::state::Page;
use crate::ui::context::App;
use crate::ui::pages::money::why::account_name;
use crate::ui::view::prelude::*;

/// A factor of Table One. Tracked.
pub fn factor(app: App, id: FactorId) -> String {
    let scenario = app.editor.scenario();
    let found = scenario.method.attractiveness.factors.iter().find(|factor| factor.id == id);
    found.map(|factor| app.content.with(|c| c.label(&factor.label).name)).unwrap_or_default()
}

fn success_factor(app: App, id: SuccessFactorId) -> String {
    let scenario = app.editor.scenario();
    let found = scenario.method.strength.factors.iter().find(|factor| factor.id == id);
    found.map(|factor| app.content.with(|c| c.label(&factor.label).name)).unwrap_or_default()
}

/// A score, with whose it is. Tracked.
pub fn cell(app: App, cell: Cell) -> String {
    match cell {
        Cell::Attractiveness { factor: id } => factor(app, id),
        Cell::Strength { factor, rival: None } => words().own_cell(success_factor(app, factor)),
        Cell::Strength { factor, rival: Some(rival) } => {
            let scenario = app.editor.scenario();
            let rival = scenario.rival(rival).map(|rival| rival.name.clone()).unwrap_or_default();
            words().rival_cell(success_factor(app, factor), rival)
        }
    }
}

/// Where a score is typed. Tracked.
pub fn cell_address(app: App, account: AccountId, cell: Cell) -> String {
    app.address(match cell {
        Cell::Attractiveness { .. } => Page::Attractiveness,
        Cell::Strength { .. } => Page::Strength(Some(account)),
    })
}

/// The row of a weight. Tracked.
pub fn row(app: App, row: WeightedRow) -> String {
    match row {
        WeightedRow::Attractiveness { factor: id } => factor(app, id),
        WeightedRow::Strength { factor } => success_factor(app, factor),
    }
}

/// Where a weight is typed. Tracked.
pub fn row_address(app: App, account: AccountId, row: WeightedRow) -> String {
    app.address(match row {
        WeightedRow::Attractiveness { .. } => Page::Attractiveness,
        WeightedRow::Strength { .. } => Page::Strength(Some(account)),
    })
}

/// An account's name, a way to its tornado. Tracked.
pub fn account_link(app: App, id: AccountId) -> Node {
    view! { <a href=app.address(Page::Robustness(Some(id)))>{account_name(app, id)}</a> }
}

/// The factors of Table One that carry weight, in the order of the rows that are computed with. Tracked.
pub fn weighted_factors(app: App) -> Vec<FactorId> {
    let scenario = app.editor.scenario();
    let factors = scenario.method.attractiveness.factors.iter();
    factors.filter(|factor| factor.weight.get() > 0.0).map(|factor| factor.id).collect()
}
