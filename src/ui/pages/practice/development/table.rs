//! The stage of every account, beside its class and the stage of the relationship.

use super::{say, words};
use crate::model::practice::Development;
use crate::model::{AccountId, Scenario};
use crate::state::Page;
use crate::text::relationship;
use crate::ui::context::{App, app};
use crate::ui::kit::sheet::{Cell, Choice, Column, Refusal, Row, SheetActions, Target};
use crate::ui::kit::{Panel, Sheet};
use crate::ui::pages::attractiveness::{class_cell, why_class};
use crate::ui::pages::practice::shared::{account_keys, account_name, choice_cell, column, listed, pick, terms};
use crate::ui::view::prelude::*;
use std::sync::Arc;

/// The stages. Tracked.
pub fn stages() -> Arc<[Choice]> {
    listed(Development::ALL.iter().map(|&stage| (stage.code(), terms().development(stage)[0])))
}

fn columns() -> Vec<Column> {
    let (words, shared) = (words(), super::super::shared::words());
    vec![
        column("account", shared.account, 9.0),
        column("stage", words.stage, 6.0),
        column("class", shared.class, 6.0),
        column("relationship", words.relationship_stage, 6.0),
    ]
}

/// The panel with the table.
#[component]
pub fn Stages() -> Node {
    let app = app();
    let heads = Memo::new(move |_| columns());
    let choices = Memo::new(move |_| stages());
    let rows = move |_: usize, key: &str| row(app, key.parse().ok()?, choices.get());
    let why = move |target: &Target| {
        let id = target.row.parse().ok()?;
        (target.column == "class").then(|| why_class(app, id)).flatten()
    };
    view! {
        <Panel id="development-stages" title=say(|w| w.table) help=say(|w| w.table_help)>
            <Sheet label=say(|w| w.table) columns=heads keys=account_keys(app) rows=Arc::new(rows) actions=SheetActions::cells(enter) why=Arc::new(why) />
        </Panel>
    }
}

fn enter(scenario: &mut Scenario, target: &Target, text: &str) -> Result<(), Refusal> {
    if target.column != "stage" {
        return Ok(());
    }
    let stage = pick(&untrack(stages), text.trim())?.and_then(|code| Development::from_code(&code));
    if let Some(practice) = target.row.parse().ok().and_then(|id| scenario.practice_mut(id)) {
        practice.development = stage;
    }
    Ok(())
}

fn row(app: App, id: AccountId, choices: Arc<[Choice]>) -> Option<Row> {
    let (scenario, results) = (app.editor.scenario(), app.editor.evaluation());
    let account = scenario.account(id)?;
    let name = account_name(app, id);
    let stage = account.practice.development;
    let close = account.relationship.stage.now;
    let close = close.map_or("–", |stage| relationship::terms(app.language.get()).stage(stage));
    let cells = vec![
        Cell::locked(name.clone()).with_href(app.address(Page::Development(Some(id)))),
        choice_cell(stage.map(Development::code), choices)
            .with_help(stage.map_or("", |stage| terms().development(stage)[1])),
        class_cell(app, results.position.account(id)),
        Cell::locked(close).with_href(app.address(Page::Relationship(Some(id)))),
    ];
    Some(Row { name, cells, is_selected: false })
}
