//! How much of each driver each account takes in a year, and what that comes to.

use super::why::{account_name, period_year, shown_money, why_allocation};
use super::{say, words};
use crate::model::entry::parse_number;
use crate::model::money::{IndirectSource, allocation};
use crate::model::{Account, AccountId, DriverId, Money, PerPeriod, Period, Scenario};
use crate::state::{Action, Page};
use crate::text::faults;
use crate::ui::context::{App, app};
use crate::ui::kit::sheet::{Cell, CellState, Choice, Column, Refusal, Row, SheetActions, Target};
use crate::ui::kit::{Panel, Segmented, Sheet, lock_reason, locked};
use crate::ui::view::prelude::*;
use std::sync::Arc;

const BY_DRIVERS: &str = "byDrivers";
const TYPED: &str = "typed";
const COUNTS: &str = "counts";

fn periods() -> Signal<Vec<(String, String)>> {
    let app = app();
    Signal::derive(move || {
        let scenario = app.editor.scenario();
        Period::ALL.into_iter().map(|p| ((p as usize).to_string(), scenario.year(p).to_string())).collect()
    })
}

/// The panel.
#[component]
pub fn Quantities(period: RwSignal<Period>) -> Node {
    let app = app();
    let value = Signal::derive(move || (period.get() as usize).to_string());
    let choose = Callback::new(move |chosen: String| {
        if let Some(chosen) = chosen.parse::<usize>().ok().and_then(|at| Period::ALL.get(at).copied()) {
            period.set(chosen);
        }
    });
    let set_all = move |source| {
        app.editor.edit(Action::Cell, |s| {
            for account in s.accounts.iter_mut().filter(|a| a.money.indirect_source != source) {
                Arc::make_mut(account).money.indirect_source = source;
            }
        });
    };
    view! {
        <Panel
            id="quantities"
            title=say(|w| w.quantities)
            help=say(|w| w.quantities_help)
            actions=move || view! { <Segmented is_view=true label=say(|w| w.period) value choices=periods() on_choose=choose /> }
        >
            <Table period=period.into() />
            <div class="panel-foot">
                <button type="button" class="button" disabled=locked title=lock_reason on:click=move |_| set_all(IndirectSource::Drivers)>{say(|w| w.all_by_drivers)}</button>
                <button type="button" class="button" disabled=locked title=lock_reason on:click=move |_| set_all(IndirectSource::Typed)>{say(|w| w.all_typed)}</button>
            </div>
        </Panel>
    }
}

fn columns(app: App) -> Vec<Column> {
    let words = words();
    let number = |key: String, title: String, note: String| Column {
        key,
        title,
        note,
        is_number: true,
        min_rem: 4.0,
        ..Column::default()
    };
    let mut columns =
        vec![Column { key: "account".into(), title: words.account.to_owned(), min_rem: 7.0, ..Column::default() }];
    let scenario = app.editor.scenario();
    columns.extend(scenario.method.value.drivers.iter().enumerate().map(|(i, driver)| {
        let text = app.content.with(|c| c.driver(&driver.label));
        Column { starts_group: i == 0, ..number(driver.id.to_string(), text.name, text.unit) }
    }));
    let note = app.money_unit();
    columns.push(Column { starts_group: true, ..number(BY_DRIVERS.into(), words.by_drivers.to_owned(), note.clone()) });
    columns.push(number(TYPED.into(), words.as_typed.to_owned(), note));
    columns.push(Column { key: COUNTS.into(), title: words.counts.to_owned(), ..Column::default() });
    columns
}

fn sources() -> Arc<[Choice]> {
    let words = words();
    let choice = |value: &str, label: &str| Choice { value: value.to_owned(), label: label.to_owned() };
    [choice(TYPED, words.as_typed), choice(BY_DRIVERS, words.by_drivers)].into()
}

fn row(app: App, account: &Account, period: Period) -> Row {
    let scenario = app.editor.scenario();
    let drivers = &scenario.method.value.drivers;
    let name = account_name(app, account.id);
    let table = &account.money;
    let mut cells = vec![Cell::locked(name.clone()).with_href(app.address(Page::Money(Some(account.id))))];
    cells.extend(drivers.iter().map(|d| Cell::number(table.drivers.get(&d.id).and_then(|row| row[period]))));
    let cost = &allocation(table, drivers)[period];
    let state = if cost.is_ok() { CellState::Computed } else { CellState::Undefined };
    cells.push(Cell { state, ..Cell::computed(shown_money(app, cost)) });
    cells.push(Cell::number(table.indirect_cost[period].map(Money::get)));
    let source = if table.indirect_source == IndirectSource::Drivers { BY_DRIVERS } else { TYPED };
    cells.push(Cell::choice(source, sources()));
    Row { name, cells, is_selected: super::chosen(app) == Some(account.id) }
}

#[component]
fn Table(period: Signal<Period>) -> Node {
    let app = app();
    let columns = Memo::new(move |_| columns(app));
    let keys = Memo::new(move |_| app.editor.scenario().accounts.iter().map(|a| a.id.to_string()).collect::<Vec<_>>());
    let rows = move |index: usize, key: &str| {
        let scenario = app.editor.scenario();
        let account = scenario.accounts.get(index).filter(|a| a.id.to_string() == key)?;
        Some(row(app, account, period.get()))
    };
    let apply = move |scenario: &mut Scenario, target: &Target, text: &str| {
        enter(app, scenario, target, period.get_untracked(), text)
    };
    let explain = move |target: &Target| {
        let id: AccountId = target.row.parse().ok()?;
        let scenario = app.editor.scenario();
        let cost = allocation(&scenario.account(id)?.money, &scenario.method.value.drivers)[period.get()].clone();
        why_allocation(app, id, period.get(), &cost)
    };
    let label = Signal::derive(move || format!("{} {}", words().quantities, period_year(app, period.get())));
    view! { <Sheet label columns keys rows=Arc::new(rows) actions=SheetActions::cells(apply) why=Arc::new(explain) /> }
}

fn enter(app: App, scenario: &mut Scenario, target: &Target, period: Period, text: &str) -> Result<(), Refusal> {
    let Ok(id) = target.row.parse::<AccountId>() else { return Ok(()) };
    let number = || parse_number(text).map_err(|fault| faults::entry(&fault, app.language.get_untracked()));
    let known = |driver: &DriverId| scenario.method.value.drivers.iter().any(|d| d.id == *driver);
    let driver = target.column.parse::<DriverId>().ok().filter(known);
    let Some(account) = scenario.account_mut(id) else { return Ok(()) };
    let table = &mut account.money;
    match (target.column.as_str(), driver) {
        (_, Some(driver)) => {
            let quantity = number()?;
            let row = table.drivers.entry(driver).or_insert_with(PerPeriod::default);
            row[period] = quantity;
            if row.0.iter().all(Option::is_none) {
                table.drivers.remove(&driver);
            }
        }
        (TYPED, None) => table.indirect_cost[period] = number()?.map(Money::new),
        (COUNTS, None) => table.indirect_source = read_source(text),
        _ => {}
    }
    Ok(())
}

/// A chosen or pasted source; what is not understood keeps to what was typed.
fn read_source(text: &str) -> IndirectSource {
    let by_drivers = untrack(|| words().by_drivers);
    if text == BY_DRIVERS || text.trim() == by_drivers { IndirectSource::Drivers } else { IndirectSource::Typed }
}
