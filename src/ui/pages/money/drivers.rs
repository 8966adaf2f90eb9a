//! Activity drivers: names and rates, and what they come to in a year.

use super::quantities::Quantities;
use super::why::{period_year, why_driver};
use super::{say, words};
use crate::model::entry::parse_number;
use crate::model::ids::take;
use crate::model::method::Driver;
use crate::model::money::{DriverUse, driver_use};
use crate::model::{DriverId, Label, Money, Period, Scenario, limits};
use crate::text::{faults, format, reasons};
use crate::ui::context::{App, app};
use crate::ui::kit::sheet::{Cell, CellState, Column, Refusal, Row, SheetActions, Target};
use crate::ui::kit::{Panel, Sheet};
use crate::ui::pages::scores::{LabelPart, enter_label, shift};
use crate::ui::view::prelude::*;
use std::sync::Arc;

/// Both panels.
#[component]
pub fn Drivers() -> Node {
    let app = app();
    let period = RwSignal::new(Period::ThisYear);
    let help = Signal::derive(move || words().drivers_help(app.money_unit()));
    view! {
        <div class="money-drivers">
            <Panel id="drivers" title=say(|w| w.drivers) help>
                <Rates period=period.into() />
            </Panel>
            <Quantities period />
        </div>
    }
}

/// Where a driver stands in the method.
fn position(scenario: &Scenario, key: &str) -> Option<usize> {
    let id: DriverId = key.parse().ok()?;
    scenario.method.value.drivers.iter().position(|driver| driver.id == id)
}

/// The drivers as keys of rows.
fn driver_keys(app: App) -> Vec<String> {
    app.editor.scenario().method.value.drivers.iter().map(|driver| driver.id.to_string()).collect()
}

fn columns(app: App, period: Period) -> Vec<Column> {
    let words = words();
    let text = |key: &str, title: &str| Column { key: key.into(), title: title.to_owned(), ..Column::default() };
    let number = |key: &str, title: &str, note: String| Column { is_number: true, note, ..text(key, title) };
    vec![
        Column { min_rem: 6.0, ..text("name", words.driver) },
        text("unit", words.unit),
        number("rate", words.rate, app.money_unit()),
        Column { starts_group: true, ..number("quantity", words.quantity, period_year(app, period)) },
        number("cost", words.cost, app.money_unit()),
    ]
}

fn row(app: App, driver: &Driver, used: Option<&DriverUse>) -> Row {
    let (text, language) = (app.content.with(|c| c.driver(&driver.label)), app.language.get());
    let state = if driver.label.name.is_some() { CellState::Entered } else { CellState::Locked };
    let unit = if text.unit.is_empty() { "–".to_owned() } else { text.unit };
    let reason = |reason: &crate::model::Undefined| reasons::short(reason, language);
    let mut cells = vec![
        Cell { state, ..Cell::text(text.name.clone()) },
        Cell::locked(unit),
        Cell::number(Some(driver.rate.get())),
    ];
    if let Some(used) = used {
        cells.push(Cell::outcome(&used.quantity, |quantity| format::amount(*quantity), reason));
        cells.push(Cell::outcome(&used.cost, |cost| format::amount(cost.get()), reason));
    }
    Row { name: text.name, cells, is_selected: false }
}

#[component]
fn Rates(period: Signal<Period>) -> Node {
    let app = app();
    let used = Memo::new(move |_| driver_use(&app.editor.scenario(), period.get()));
    let columns = Memo::new(move |_| columns(app, period.get()));
    let keys = Memo::new(move |_| driver_keys(app));
    let rows = move |_: usize, key: &str| {
        let scenario = app.editor.scenario();
        let driver = scenario.method.value.drivers.get(position(&scenario, key)?)?;
        Some(used.with(|used| row(app, driver, used.iter().find(|u| u.driver == driver.id))))
    };
    let explain = move |target: &Target| {
        let id: DriverId = target.row.parse().ok()?;
        let used = used.with(|used| used.iter().find(|u| u.driver == id).cloned())?;
        why_driver(app, &used, period.get())
    };
    let actions = SheetActions {
        add: Some(Arc::new(add)),
        remove: Some(Arc::new(|s: &mut Scenario, key: &str| {
            if let Ok(id) = key.parse() {
                s.remove_driver(id);
            }
        })),
        shift: Some(Arc::new(|s: &mut Scenario, key: &str, by| {
            if let Some(index) = position(s, key) {
                shift(&mut s.method.value.drivers, index, by);
            }
        })),
        ..SheetActions::cells(apply)
    };
    view! { <Sheet label=say(|w| w.drivers) columns keys rows=Arc::new(rows) actions why=Arc::new(explain) add_label=say(|w| w.add_driver) /> }
}

fn add(scenario: &mut Scenario) -> String {
    if scenario.method.value.drivers.len() >= limits::DRIVERS {
        return String::new();
    }
    let id: DriverId = take(&mut scenario.counters.driver);
    let label = Label::own(untrack(|| words().new_driver));
    scenario.method.value.drivers.push(Driver { id, label, rate: Money::default() });
    id.to_string()
}

fn apply(scenario: &mut Scenario, target: &Target, text: &str) -> Result<(), Refusal> {
    let Some(index) = position(scenario, &target.row) else { return Ok(()) };
    let driver = &mut scenario.method.value.drivers[index];
    match target.column.as_str() {
        "name" => enter_label(&mut driver.label, LabelPart::Name, text),
        "rate" => {
            let language = app().language.get_untracked();
            let rate = parse_number(text).map_err(|fault| faults::entry(&fault, language))?;
            driver.rate = Money::new(rate.unwrap_or(0.0));
        }
        _ => {}
    }
    Ok(())
}
