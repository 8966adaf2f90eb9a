//! The transition matrix as an editing table, with the sum of each row and what is wrong with it.

use super::why::why_sum;
use super::words;
use crate::model::forecast::StateRow;
use crate::model::units::Probability;
use crate::model::{Scenario, Undefined};
use crate::text::{format, reasons};
use crate::ui::context::{App, app};
use crate::ui::kit::sheet::{Cell, CellState, Column, Look, Refusal, Row, SheetActions, Target};
use crate::ui::kit::{Panel, Sheet};
use crate::ui::pages::asset_parts::{number, state_name};
use crate::ui::view::prelude::*;
use std::sync::Arc;

fn columns(app: App) -> Vec<Column> {
    let scenario = app.editor.scenario();
    let count = scenario.asset.states.states.len();
    let to = |place: usize| Column {
        key: place.to_string(),
        title: state_name(&scenario, place),
        is_number: true,
        min_rem: 5.0,
        help: words().chance_help.to_owned(),
        ..Column::default()
    };
    let from = Column { key: "from".into(), title: words().from.into(), min_rem: 9.0, ..Column::default() };
    let sum = Column {
        key: "sum".into(),
        title: words().sum.into(),
        note: words().sum_note.into(),
        is_number: true,
        starts_group: true,
        min_rem: 6.0,
        ..Column::default()
    };
    std::iter::once(from).chain((0..count).map(to)).chain([sum]).collect()
}

/// The panel.
#[component]
pub fn Matrix() -> Node {
    let app = app();
    let columns = Memo::new(move |_| columns(app));
    let keys = Memo::new(move |_| {
        (0..app.editor.scenario().asset.states.states.len()).map(|place| place.to_string()).collect::<Vec<_>>()
    });
    let actions = SheetActions::cells(move |s: &mut Scenario, target: &Target, text: &str| enter(app, s, target, text));
    view! {
        <Panel id="transitions" title=Signal::derive(move || words().matrix.to_owned()) help=Signal::derive(move || words().matrix_help.to_owned())>
            <Sheet
                label=Signal::derive(move || words().matrix.to_owned())
                columns
                keys
                rows=Arc::new(move |index: usize, _: &str| row(app, index))
                actions
                why=Arc::new(move |target: &Target| why_sum(app, target.row.parse().ok()?))
            />
            <div role="status">{move || wrong(app)}</div>
        </Panel>
    }
}

fn row(app: App, place: usize) -> Option<Row> {
    let (scenario, results) = (app.editor.scenario(), app.editor.evaluation());
    let states = &scenario.asset.states.states;
    let state = states.get(place)?;
    let found = results.asset.states.states.get(place)?;
    let language = app.language.get();
    let name = state_name(&scenario, place);
    let mut cells = vec![Cell::locked(name.clone())];
    cells.extend((0..states.len()).map(|to| Cell::number(state.chance(to).map(Probability::get))));
    let sum =
        Cell::outcome(&found.sum, |sum| format::plain(*sum), |reason: &Undefined| reasons::short(reason, language));
    let wrong = found.sum.is_ok() && !found.is_whole;
    let sum = if wrong { Cell { state: CellState::Undefined, ..sum } } else { sum };
    cells.push(sum.with_look(Look::Total));
    Some(Row { name, cells, is_selected: false })
}

/// A sentence for each row that does not add up. Tracked.
fn wrong(app: App) -> Vec<Node> {
    let (scenario, results) = (app.editor.scenario(), app.editor.evaluation());
    let rows = results.asset.states.states.iter().enumerate();
    let said = |(place, row): (usize, &StateRow)| {
        let sum = *row.sum.as_ref().ok().filter(|_| !row.is_whole)?;
        let (name, shown) = (state_name(&scenario, place), format::plain(sum));
        let text = if sum < 1.0 {
            words().too_little(name, shown, format::plain(1.0 - sum))
        } else {
            words().too_much(name, shown, format::plain(sum - 1.0))
        };
        Some(view! { <p class="field asset-wrong"><span class="error">{text}</span></p> }.into_node())
    };
    rows.filter_map(said).collect()
}

fn enter(app: App, scenario: &mut Scenario, target: &Target, text: &str) -> Result<(), Refusal> {
    let (Ok(from), Ok(to)) = (target.row.parse(), target.column.parse()) else { return Ok(()) };
    let chance = number(app, text)?;
    if chance.is_some_and(|chance| !(0.0..=1.0).contains(&chance)) {
        return Err(untrack(|| words().range_chance.to_owned()));
    }
    scenario.asset.states.set(from, to, chance.map(Probability::new));
    Ok(())
}
