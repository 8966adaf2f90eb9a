//! The points that are entered: earlier years of an account, or a series with its names.

use super::entry::{add_point, enter_point, points, remove_point, series_mut};
use super::subject::{Subject, axes};
use super::words;
use crate::browser;
use crate::model::Scenario;
use crate::model::forecast::DataSet;
use crate::state::{Action, Page};
use crate::ui::context::{App, app};
use crate::ui::kit::sheet::{Cell, Column, Entry, Refusal, Row, SheetActions, Target};
use crate::ui::kit::{NumberField, Panel, Sheet, lock_reason, locked};
use crate::ui::pages::strategy_parts::ScenarioText;
use crate::ui::view::prelude::*;
use std::sync::Arc;

const X: &str = "x";

fn columns(app: App, subject: Subject) -> Vec<Column> {
    let (x, y) = axes(app, subject);
    let column = |key: &str, title: String, is_number| Column {
        key: key.into(),
        title,
        is_number,
        min_rem: 7.0,
        ..Column::default()
    };
    vec![column(X, x, !matches!(subject, Subject::Account(_))), column("y", y, true)]
}

/// The panel.
#[component]
pub fn Data(subject: Subject) -> Node {
    let app = app();
    let is_account = matches!(subject, Subject::Account(_));
    let title = Signal::derive(move || if is_account { words().earlier } else { words().data }.to_owned());
    let help = Signal::derive(move || if is_account { words().earlier_help } else { words().data_help }.to_owned());
    let columns = Memo::new(move |_| columns(app, subject));
    let keys = Memo::new(move |_| {
        (0..points(&app.editor.scenario(), subject).len()).map(|place| place.to_string()).collect::<Vec<_>>()
    });
    let rows = move |index: usize, _: &str| row(&app.editor.scenario(), subject, index);
    let names = match subject {
        Subject::Account(_) => None,
        Subject::Series(place) => Some(view! { <Names place /> }),
    };
    view! {
        <Panel id="forecast-data" title help>
            {names}
            <Sheet
                label=title
                columns
                keys
                rows=Arc::new(rows)
                actions=actions(app, subject)
                add_label=Signal::derive(move || if is_account { words().add_year } else { words().add_point }.to_owned())
            />
        </Panel>
    }
}

fn row(scenario: &Scenario, subject: Subject, index: usize) -> Option<Row> {
    let point = points(scenario, subject).get(index)?;
    let x = match (subject, point.x) {
        // A year is a number without grouping.
        (Subject::Account(_), Some(year)) => Cell { entry: Entry::Number, ..Cell::text(year.to_string()) },
        _ => Cell::number(point.x),
    };
    let name = if x.text.is_empty() { (index + 1).to_string() } else { x.text.clone() };
    Some(Row { name, cells: vec![x, Cell::number(point.y)], is_selected: false })
}

fn actions(app: App, subject: Subject) -> SheetActions {
    SheetActions {
        add: Some(Arc::new(move |scenario: &mut Scenario| add_point(scenario, subject))),
        remove: Some(Arc::new(move |scenario: &mut Scenario, key: &str| remove_point(scenario, subject, key))),
        ..SheetActions::cells(move |scenario: &mut Scenario, target: &Target, text: &str| {
            enter_point(app, scenario, subject, &target.row, target.column == X, text)
        })
    }
}

/// The names of a series, where a value is wanted, and the way to remove it.
#[component]
fn Names(place: usize) -> Node {
    let app = app();
    let text = move |label: fn() -> &'static str, field: fn(&mut DataSet) -> &mut String| {
        view! {
            <ScenarioText
                label=Signal::derive(move || label().to_owned())
                read=Arc::new(move |s: &Scenario| s.asset.series.get(place).cloned().map(|mut series| field(&mut series).clone()).unwrap_or_default())
                write=Arc::new(move |s: &mut Scenario, text| {
                    if let Some(series) = series_mut(s, place) {
                        *field(series) = text;
                    }
                })
            />
        }
    };
    let at = Callback::new(move |at: Option<f64>| -> Result<(), Refusal> {
        app.editor.edit(Action::Cell, |s| {
            if let Some(series) = series_mut(s, place) {
                series.at = at;
            }
        });
        Ok(())
    });
    let remove = move |_| {
        app.editor.edit(Action::Remove, |s| {
            if place < s.asset.series.len() {
                s.asset.series.remove(place);
            }
        });
        browser::push_hash(&untrack(|| app.address(Page::Forecast(None))));
    };
    view! {
        <div class="panel-body asset-form">
            <div class="field-grid">
                {text(|| words().name, |series| &mut series.name)}
                <NumberField
                    label=Signal::derive(move || words().at.to_owned())
                    value=Signal::derive(move || app.editor.scenario().asset.series.get(place).and_then(|series| series.at))
                    on_commit=at
                    help=Signal::derive(move || words().at_help.to_owned())
                />
                {text(|| words().x_name, |series| &mut series.x_name)}
                {text(|| words().y_name, |series| &mut series.y_name)}
            </div>
            <div class="page-actions">
                <button type="button" class="button" disabled=locked title=lock_reason on:click=remove>{move || words().remove_series}</button>
            </div>
        </div>
    }
}
