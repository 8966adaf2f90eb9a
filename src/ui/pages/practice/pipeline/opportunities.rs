//! The opportunities as an editing table.

use super::entry::{enter, stages, states};
use super::why::why_weighted;
use super::{money, name_of, say, shown, words};
use crate::model::practice::{OpportunityStage, OpportunityState};
use crate::model::{OpportunityId, Outcome, Scenario};
use crate::ui::context::{App, app};
use crate::ui::kit::sheet::{Cell, Column, Entry, Row, SheetActions, Target};
use crate::ui::kit::{Panel, Sheet};
use crate::ui::pages::practice::shared::{
    account_names, asked, begins, choice_cell, column, day_cell, numbers, people, person_name,
};
use crate::ui::pages::scores::shift;
use crate::ui::view::prelude::*;
use std::sync::Arc;

fn columns(app: App) -> Vec<Column> {
    let words = words();
    vec![
        column("name", words.opportunity, 16.0),
        Column { suggestions: account_names(app), ..column("account", super::super::shared::words().account, 8.0) },
        begins(column("stage", words.stage, 6.0)),
        Column { note: app.money_unit(), ..numbers("value", words.value, 5.0) },
        Column { note: "%".into(), ..numbers("probability", words.probability, 4.0) },
        Column { note: app.money_unit(), ..numbers("weighted", words.weighted, 5.0) },
        begins(column("close", words.close, 6.5)),
        Column { suggestions: people(app), ..column("owner", words.owner, 7.0) },
        column("state", words.state, 5.0),
    ]
}

/// The panel with the table.
#[component]
pub fn Opportunities() -> Node {
    let app = app();
    let heads = Memo::new(move |_| columns(app));
    let keys =
        Memo::new(move |_| shown(app, &app.editor.scenario()).iter().map(ToString::to_string).collect::<Vec<_>>());
    let rows = move |_: usize, key: &str| row(app, key.parse().ok()?);
    let why = move |target: &Target| {
        let id = target.row.parse().ok()?;
        (target.column == "weighted").then(|| why_weighted(app, id)).flatten()
    };
    let actions = SheetActions {
        add: Some(Arc::new(move |scenario: &mut Scenario| {
            let account = untrack(|| asked(app));
            scenario.add_opportunity(account).map_or_else(String::new, |id| id.to_string())
        })),
        remove: Some(Arc::new(|scenario: &mut Scenario, key: &str| {
            scenario.operations.opportunities.retain(|o| o.id.to_string() != key);
        })),
        shift: Some(Arc::new(|scenario: &mut Scenario, key: &str, by| {
            let all = &mut scenario.operations.opportunities;
            if let Some(place) = all.iter().position(|o| o.id.to_string() == key) {
                shift(all, place, by);
            }
        })),
        ..SheetActions::cells(move |scenario: &mut Scenario, target: &Target, text: &str| {
            target.row.parse().map_or(Ok(()), |id| enter(app, scenario, id, &target.column, text))
        })
    };
    view! {
        <Panel id="opportunities" title=say(|w| w.opportunities) help=say(|w| w.opportunities_help)>
            <Sheet label=say(|w| w.opportunities) columns=heads keys rows=Arc::new(rows) actions why=Arc::new(why) add_label=say(|w| w.add) class="wrapping-sheet" />
        </Panel>
    }
}

fn row(app: App, id: OpportunityId) -> Option<Row> {
    let (scenario, results) = (app.editor.scenario(), app.editor.evaluation());
    let opportunity = scenario.operations.opportunity(id)?;
    let result = results.practice.pipeline.opportunities.iter().find(|o| o.opportunity == id)?;
    let account = opportunity.account.and_then(|id| scenario.account(id)).map(|a| a.profile.name.clone());
    let percent = opportunity.probability.map(|chance| chance.get() * 100.0);
    let percent = percent.map(|value| (value * 1e6).round() / 1e6);
    let close = match (result.overdue, opportunity.close) {
        (Some(_), Some(day)) => Cell { text: format!("{day} · {}", words().overdue), ..day_cell(opportunity.close) },
        _ => day_cell(opportunity.close),
    };
    let weighted: &Outcome<crate::model::Money> = &result.weighted;
    let cells = vec![
        Cell::text(opportunity.name.clone()),
        Cell::text(account.unwrap_or_default()),
        choice_cell(opportunity.stage.map(OpportunityStage::code), stages()),
        Cell::number(opportunity.value.map(|value| value.get())),
        Cell { entry: Entry::Number, ..Cell::number(percent) },
        Cell::outcome(weighted, |_| money(app, weighted), |_| money(app, weighted)),
        close,
        Cell::text(person_name(&scenario, opportunity.owner)),
        Cell::choice(OpportunityState::code(opportunity.state), states()),
    ];
    Some(Row { name: name_of(opportunity), cells, is_selected: false })
}
