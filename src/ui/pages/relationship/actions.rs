//! The principal actions that bring an account to its target stage (D20).

use super::entry::{ActionField, enter_action, say_full};
use super::list::blank;
use super::{choices, results, words};
use crate::model::relationship::{Answer, COURSE_ACTIONS};
use crate::model::{AccountId, Scenario, StageActionId};
use crate::state::Action;
use crate::ui::context::{App, app};
use crate::ui::kit::sheet::{Cell, Column, Row, SheetActions, Target};
use crate::ui::kit::{Empty, Icon, Panel, Sheet};
use crate::ui::pages::scores::shift;
use crate::ui::view::prelude::*;
use std::sync::Arc;

/// The table of actions.
#[component]
pub fn Actions(account: AccountId) -> Node {
    let app = app();
    let keys = Memo::new(move |_| {
        super::read(app, account, |r| r.stage.actions.iter().map(|a| a.id.to_string()).collect::<Vec<_>>())
    });
    let is_empty = Memo::new(move |_| keys.with(Vec::is_empty));
    let title = move || {
        let count = results(app, account).map(|r| r.actions).unwrap_or_default();
        words().actions_title(count.all, count.done, count.overdue.len())
    };
    let add = move |_| {
        if app.editor.edit(Action::Add, |s| s.add_stage_action(account)).flatten().is_none() {
            say_full(app);
        }
    };
    let body = move || {
        if is_empty.get() {
            view! {
                <Empty title=Signal::derive(move || words().no_actions.to_owned()) help=Signal::derive(move || words().no_actions_help.to_owned())>
                    <button type="button" class="button" disabled=move || app.editor.is_read_only() on:click=add><Icon name="plus" />{move || words().add_action}</button>
                </Empty>
            }
        } else {
            view! { <Table account keys /> }
        }
    };
    view! {
        <Panel id="stage-actions" title=Signal::derive(title) help=Signal::derive(move || words().actions_help(COURSE_ACTIONS))>{body}</Panel>
    }
}

fn columns(app: App) -> Vec<Column> {
    let words = words();
    let column = |field: ActionField, title: &str, min_rem| Column {
        key: field.code(),
        title: title.into(),
        min_rem,
        ..Column::default()
    };
    vec![
        column(ActionField::Text, words.action, 16.0),
        Column { suggestions: choices::people_names(app), ..column(ActionField::Owner, words.owner, 7.0) },
        column(ActionField::Due, words.due, 6.0),
        column(ActionField::Done, words.done, 4.0),
    ]
}

#[component]
fn Table(account: AccountId, keys: Memo<Vec<String>>) -> Node {
    let app = app();
    let heads = Memo::new(move |_| columns(app));
    let yes_no = Memo::new(|_| choices::yes_no());
    let rows = move |_: usize, key: &str| {
        let scenario = app.editor.scenario();
        let id: StageActionId = key.parse().ok()?;
        let action = scenario.relationship(account)?.action(id)?;
        let owner = action.owner.and_then(|p| scenario.person(p)).map(|p| p.name.clone()).unwrap_or_default();
        let done = if action.done { Answer::Yes.code() } else { String::new() };
        let cells = vec![
            Cell::text(&action.text),
            Cell::text(owner),
            Cell::text(action.due.map(|d| d.to_string()).unwrap_or_default()),
            blank(Cell::choice(done, yes_no.get())),
        ];
        Some(Row { name: super::named(&action.text, id), cells, is_selected: false })
    };
    view! {
        <Sheet
            label=Signal::derive(move || words().actions.to_owned())
            columns=heads
            keys
            rows=Arc::new(rows)
            actions=actions(account)
            add_label=Signal::derive(move || words().add_action.to_owned())
            class="wrapping-sheet"
        />
    }
}

fn actions(account: AccountId) -> SheetActions {
    let apply = move |scenario: &mut Scenario, target: &Target, text: &str| {
        let (Ok(id), Some(field)) = (target.row.parse(), ActionField::from_code(&target.column)) else { return Ok(()) };
        enter_action(scenario, account, id, field, text)
    };
    SheetActions {
        add: Some(Arc::new(move |s: &mut Scenario| {
            s.add_stage_action(account).map_or_else(String::new, |id| id.to_string())
        })),
        remove: Some(Arc::new(move |s: &mut Scenario, key: &str| {
            if let (Ok(id), Some(relationship)) = (key.parse::<StageActionId>(), s.relationship_mut(account)) {
                relationship.stage.actions.retain(|a| a.id != id);
            }
        })),
        shift: Some(Arc::new(move |s: &mut Scenario, key: &str, by| {
            let Some(relationship) = s.relationship_mut(account) else { return };
            let id: Option<StageActionId> = key.parse().ok();
            if let Some(place) = relationship.stage.actions.iter().position(|a| Some(a.id) == id) {
                shift(&mut relationship.stage.actions, place, by);
            }
        })),
        ..SheetActions::cells(apply)
    }
}
