//! The states as an editing table: how many accounts are in each, what it brings, what it is worth.

use super::why::{why_reward, why_state_worth, why_value, why_worth};
use super::words;
use crate::model::limits::{STATES, TEXT_CHARS};
use crate::model::{Money, Scenario, Undefined};
use crate::text::{format, reasons};
use crate::ui::context::{App, app};
use crate::ui::kit::sheet::{Cell, Column, Look, Refusal, Row, SheetActions, Target};
use crate::ui::kit::why::Why;
use crate::ui::kit::{Panel, Sheet};
use crate::ui::pages::asset_parts::{amount, number, state_name};
use crate::ui::view::prelude::*;
use std::sync::Arc;

/// Adds a state and gives its key.
pub fn add_state(scenario: &mut Scenario) -> String {
    let model = &mut scenario.asset.states;
    if model.states.len() >= STATES { String::new() } else { model.add().to_string() }
}

/// What all accounts are worth, in a sentence. Tracked.
fn title(app: App) -> String {
    let results = app.editor.evaluation();
    let states = &results.asset.states;
    match (&states.worth, &states.accounts) {
        (Ok(worth), Ok(accounts)) => {
            words().worth_title(format::plain(*accounts), amount(worth.get()), app.money_unit())
        }
        _ => words().states.to_owned(),
    }
}

fn columns(app: App) -> Vec<Column> {
    let (words, unit) = (words(), app.money_unit());
    let money = |key: &str, title: &str| Column {
        key: key.into(),
        title: title.into(),
        note: unit.clone(),
        is_number: true,
        min_rem: 6.0,
        ..Column::default()
    };
    vec![
        Column { key: "name".into(), title: words.state.into(), min_rem: 10.0, ..Column::default() },
        Column { note: String::new(), ..money("now", words.now) },
        money("margin", words.margin),
        money("cost", words.cost),
        Column { starts_group: true, help: words.reward_rule.into(), ..money("reward", words.reward) },
        money("value", words.value),
        money("worth", words.worth),
    ]
}

/// The panel.
#[component]
pub fn States() -> Node {
    let app = app();
    let columns = Memo::new(move |_| columns(app));
    let keys = Memo::new(move |_| {
        (0..app.editor.scenario().asset.states.states.len()).map(|place| place.to_string()).collect::<Vec<_>>()
    });
    let footer = Signal::derive(move || vec![foot(app)]);
    view! {
        <Panel id="account-states" title=Signal::derive(move || title(app)) help=Signal::derive(move || words().states_help.to_owned())>
            <Sheet
                label=Signal::derive(move || words().states.to_owned())
                columns
                keys
                rows=Arc::new(move |index: usize, _: &str| row(app, index))
                actions=actions(app)
                why=Arc::new(move |target: &Target| why(app, target))
                add_label=Signal::derive(move || words().add_state.to_owned())
                footer
            />
        </Panel>
    }
}

fn why(app: App, target: &Target) -> Option<Why> {
    if target.row.starts_with("foot") {
        return why_worth(app);
    }
    let place = target.row.parse().ok()?;
    match target.column.as_str() {
        "reward" => why_reward(app, place),
        "value" => why_value(app, place),
        "worth" => why_state_worth(app, place),
        _ => None,
    }
}

fn row(app: App, place: usize) -> Option<Row> {
    let (scenario, results) = (app.editor.scenario(), app.editor.evaluation());
    let state = scenario.asset.states.states.get(place)?;
    let found = &results.asset.states;
    let language = app.language.get();
    let says = |reason: &Undefined| reasons::short(reason, language);
    let reward = &found.states.get(place)?.reward;
    let value = found.values.as_ref().map(|values| values.get(place).copied().unwrap_or_default());
    let value = value.map_err(Clone::clone);
    let worth = value.clone().and_then(|value| state.now.map(|now| now * value).ok_or(Undefined::Unrated));
    let cells = vec![
        Cell::text(state.name.clone()),
        Cell::number(state.now),
        Cell::number(state.margin.map(Money::get)),
        Cell::number(state.cost.map(Money::get)),
        Cell::outcome(reward, |reward| amount(reward.get()), says),
        Cell::outcome(&value, |value| amount(*value), says),
        Cell::outcome(&worth, |worth| amount(*worth), says),
    ];
    Some(Row { name: state_name(&scenario, place), cells, is_selected: false })
}

fn foot(app: App) -> Row {
    let results = app.editor.evaluation();
    let found = &results.asset.states;
    let language = app.language.get();
    let says = |reason: &Undefined| reasons::short(reason, language);
    let accounts = found.accounts.as_ref().map(|count| format::plain(*count)).unwrap_or_default();
    let worth = Cell::outcome(&found.worth, |worth| amount(worth.get()), says).with_look(Look::Total);
    let blank = || Cell::locked("");
    let cells = vec![
        Cell::locked(words().all_accounts),
        Cell::locked(accounts).with_look(Look::Total),
        blank(),
        blank(),
        blank(),
        blank(),
        worth,
    ];
    Row { name: words().all_accounts.to_owned(), cells, is_selected: false }
}

fn enter(app: App, scenario: &mut Scenario, target: &Target, text: &str) -> Result<(), Refusal> {
    let place: Option<usize> = target.row.parse().ok();
    let Some(state) = place.and_then(|place| scenario.asset.states.states.get_mut(place)) else { return Ok(()) };
    if target.column == "name" {
        state.name = text.trim().chars().take(TEXT_CHARS).collect();
        return Ok(());
    }
    let typed = number(app, text)?;
    if target.column != "margin" && typed.is_some_and(|typed| typed < 0.0) {
        return Err(untrack(|| words().range_positive.to_owned()));
    }
    match target.column.as_str() {
        "now" => state.now = typed,
        "margin" => state.margin = typed.map(Money::new),
        "cost" => state.cost = typed.map(Money::new),
        _ => {}
    }
    Ok(())
}

fn actions(app: App) -> SheetActions {
    SheetActions {
        add: Some(Arc::new(add_state)),
        remove: Some(Arc::new(|scenario: &mut Scenario, key: &str| {
            if let Ok(place) = key.parse() {
                scenario.asset.states.remove(place);
            }
        })),
        shift: Some(Arc::new(|scenario: &mut Scenario, key: &str, by| {
            if let Ok(place) = key.parse() {
                scenario.asset.states.shift(place, by);
            }
        })),
        ..SheetActions::cells(move |s: &mut Scenario, target: &Target, text: &str| enter(app, s, target, text))
    }
}
