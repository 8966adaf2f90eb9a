//! What keeps accounts, in two groups, as an editing table.

use super::words;
use crate::model::limits::ENTRIES;
use crate::model::units::Share;
use crate::model::value::{Lever, LeverGroup};
use crate::model::{Scenario, limits};
use crate::state::Action;
use crate::text::format;
use crate::ui::context::{App, app};
use crate::ui::kit::sheet::{Cell, Choice, Column, Refusal, Row, SheetActions, Target};
use crate::ui::kit::why::Why;
use crate::ui::kit::{Empty, Icon, Panel, Sheet, WhyButton, lock_reason, locked};
use crate::ui::pages::asset_parts::{percent_cell, percent_entry};
use crate::ui::pages::scores::shift;
use crate::ui::pages::strategy_parts::{chosen, short};
use crate::ui::view::prelude::*;
use std::sync::Arc;

/// The panel.
#[component]
pub fn Levers() -> Node {
    let app = app();
    let is_empty = Memo::new(move |_| app.editor.scenario().asset.levers.is_empty());
    let add = move |_| {
        app.editor.edit(Action::Add, add_lever);
    };
    let none = move || {
        view! {
            <Empty title=Signal::derive(move || words().no_levers.to_owned()) help=Signal::derive(move || words().no_levers_help.to_owned())>
                <button type="button" class="button" disabled=locked title=lock_reason on:click=add><Icon name="plus" />{move || words().add_lever}</button>
            </Empty>
        }
    };
    view! {
        <Panel id="levers" title=Signal::derive(move || title(app)) help=Signal::derive(move || words().levers_help.to_owned())>
            <div class="asset-groups">
                {[LeverGroup::Barrier, LeverGroup::Delivered].map(|group| view! { <Group group /> }).into_iter().collect_view()}
            </div>
            {move || if is_empty.get() { none() } else { view! { <Table /> } }}
        </Panel>
    }
}

/// How many there are of each. Tracked.
fn title(app: App) -> String {
    let scenario = app.editor.scenario();
    let count = |group| scenario.asset.levers.iter().filter(|lever| lever.group == group).count();
    words().levers(count(LeverGroup::Barrier), count(LeverGroup::Delivered))
}

/// The points of retention expected of a group, and of how many levers something is expected.
fn expected(scenario: &Scenario, group: LeverGroup) -> (f64, usize) {
    let points = scenario.asset.levers.iter().filter(|lever| lever.group == group).filter_map(|lever| lever.points);
    points.fold((0.0, 0), |(sum, count), points| (sum + points.get(), count + 1))
}

fn points(share: f64) -> String {
    format::plain((share * 100.0 * 1e9).round() / 1e9)
}

/// What a group is, and what is expected of it.
#[component]
fn Group(group: LeverGroup) -> Node {
    let app = app();
    let place = usize::from(group == LeverGroup::Delivered);
    let sum = move || {
        let (sum, count) = expected(&app.editor.scenario(), group);
        if count == 0 {
            return view! { <p class="quiet">{words().nothing_expected}</p> };
        }
        let text = words().expected(points(sum));
        view! { <p><WhyButton text why=Arc::new(move || why_expected(app, group)) /></p> }
    };
    view! {
        <section>
            <h3>{move || words().groups[place]}</h3>
            <p class="quiet">{move || words().group_helps[place]}</p>
            {sum}
        </section>
    }
}

/// What is expected of a group. Tracked.
fn why_expected(app: App, group: LeverGroup) -> Option<Why> {
    let scenario = app.editor.scenario();
    let (sum, _) = expected(&scenario, group);
    let of_group = scenario.asset.levers.iter().filter(|lever| lever.group == group);
    let named: Vec<(String, f64)> = of_group.filter_map(|l| Some((l.text.clone(), l.points?.get()))).collect();
    let terms: Vec<String> = named.iter().map(|(_, share)| points(*share)).collect();
    let wanted = points(scenario.asset.lifetime.points.get());
    Some(Why {
        title: words().why_expected(words().groups[usize::from(group == LeverGroup::Delivered)]),
        value: points(sum),
        formula: vec![format!("{} = {}", terms.join(" + "), points(sum))],
        inputs: named.into_iter().map(|(name, share)| (name, points(share), None)).collect(),
        rule: vec![words().expected_rule(wanted)],
        ..Why::default()
    })
}

fn group_choices() -> Arc<[Choice]> {
    let label = |place: usize| words().groups[place].to_owned();
    let choice = |(place, group): (usize, &LeverGroup)| Choice { value: group.code(), label: label(place) };
    LeverGroup::ALL.iter().enumerate().map(choice).collect()
}

fn columns() -> Vec<Column> {
    let column =
        |key: &str, title: &str, min_rem| Column { key: key.into(), title: title.into(), min_rem, ..Column::default() };
    vec![
        column("text", words().lever, 18.0),
        column("group", words().group, 11.0),
        Column { is_number: true, note: words().points_note.into(), ..column("points", words().points_expected, 7.0) },
    ]
}

#[component]
fn Table() -> Node {
    let app = app();
    let columns = Memo::new(move |_| columns());
    let keys = Memo::new(move |_| {
        (0..app.editor.scenario().asset.levers.len()).map(|place| place.to_string()).collect::<Vec<_>>()
    });
    let rows = move |index: usize, _: &str| {
        let scenario = app.editor.scenario();
        let lever = scenario.asset.levers.get(index)?;
        let cells = vec![
            Cell::text(lever.text.clone()),
            Cell::choice(lever.group.code(), group_choices()),
            percent_cell(lever.points.map(Share::get)),
        ];
        Some(Row { name: lever.text.clone(), cells, is_selected: false })
    };
    view! {
        <Sheet
            label=Signal::derive(move || words().levers_table.to_owned())
            columns
            keys
            rows=Arc::new(rows)
            actions=actions(app)
            add_label=Signal::derive(move || words().add_lever.to_owned())
            class="wrapping-sheet"
        />
    }
}

fn add_lever(scenario: &mut Scenario) -> String {
    let levers = &mut scenario.asset.levers;
    if levers.len() >= ENTRIES {
        return String::new();
    }
    levers.push(Lever { text: String::new(), group: LeverGroup::Delivered, points: None });
    (levers.len() - 1).to_string()
}

fn enter(app: App, scenario: &mut Scenario, target: &Target, text: &str) -> Result<(), Refusal> {
    let place: Option<usize> = target.row.parse().ok();
    let Some(lever) = place.and_then(|place| scenario.asset.levers.get_mut(place)) else { return Ok(()) };
    match target.column.as_str() {
        "text" => lever.text = text.trim().chars().take(limits::TEXT_CHARS).collect(),
        "group" => {
            let code = chosen(&untrack(group_choices), text);
            let group = code.and_then(|code| LeverGroup::from_code(&code));
            lever.group = group.ok_or_else(|| untrack(|| words().choice_unknown(short(text))))?;
        }
        _ => {
            let share = percent_entry(app, text)?;
            if share.is_some_and(|share| !(0.0..=1.0).contains(&share)) {
                return Err(untrack(|| words().range_part.to_owned()));
            }
            lever.points = share.map(Share::new);
        }
    }
    Ok(())
}

fn actions(app: App) -> SheetActions {
    SheetActions {
        add: Some(Arc::new(add_lever)),
        remove: Some(Arc::new(|scenario: &mut Scenario, key: &str| {
            let place = key.parse().unwrap_or(usize::MAX);
            if place < scenario.asset.levers.len() {
                scenario.asset.levers.remove(place);
            }
        })),
        shift: Some(Arc::new(|scenario: &mut Scenario, key: &str, by| {
            if let Ok(place) = key.parse() {
                shift(&mut scenario.asset.levers, place, by);
            }
        })),
        ..SheetActions::cells(move |scenario: &mut Scenario, target: &Target, text: &str| {
            enter(app, scenario, target, text)
        })
    }
}
