//! All accounts and series at a glance, and the way from one to another.

use super::subject::Subject;
use super::verdict::p_text;
use super::why::{why_p, why_slope};
use super::{begin_series, words};
use crate::browser;
use crate::model::forecast::{Interval, Regression};
use crate::model::outcome::Outcome;
use crate::model::{AccountId, Period, Undefined};
use crate::state::Page;
use crate::text::reasons;
use crate::ui::context::{App, app};
use crate::ui::kit::sheet::{Cell, CellState, Column, Row, SheetActions, Target};
use crate::ui::kit::{Icon, Panel, Sheet, WhyButton, lock_reason, locked};
use crate::ui::pages::asset_parts::{account_name, amount, signed};
use crate::ui::view::prelude::*;
use std::sync::Arc;

/// The value of a subject in the list.
fn code(subject: Subject) -> String {
    match subject {
        Subject::Account(id) => id.to_string(),
        Subject::Series(place) => format!("series-{place}"),
    }
}

/// Accounts and series to choose from.
#[component]
pub fn Chooser(subject: Subject) -> Node {
    let app = app();
    let options = move || {
        let scenario = app.editor.scenario();
        let accounts = scenario.accounts.iter().map(|account| Subject::Account(account.id));
        let series = (0..scenario.asset.series.len()).map(Subject::Series);
        let option = |other: Subject| {
            view! { <option value=code(other) selected=other == subject>{other.name(&scenario)}</option> }
        };
        accounts.chain(series).map(option).collect_view()
    };
    let choose = move |event: leptos::ev::Event| {
        let value = event_target_value(&event);
        let chosen = match value.strip_prefix("series-") {
            Some(place) => place.parse().ok().map(Subject::Series),
            None => value.parse().ok().map(Subject::Account),
        };
        if let Some(chosen) = chosen {
            browser::push_hash(&untrack(|| app.address(chosen.page())));
        }
    };
    view! {
        <div class="chooser" role="group" aria-label=move || words().choose>
            <select class="input" aria-label=move || words().choose on:change=choose prop:value=code(subject)>{options}</select>
        </div>
    }
}

fn columns(app: App) -> Vec<Column> {
    let scenario = app.editor.scenario();
    let (words, unit) = (words(), app.money_unit());
    let next = scenario.year(Period::NextYear);
    let number = |key: &str, title: String, note: &str| Column {
        key: key.into(),
        title,
        note: note.into(),
        is_number: true,
        min_rem: 5.0,
        ..Column::default()
    };
    vec![
        Column { key: "name".into(), title: words.account.into(), min_rem: 10.0, ..Column::default() },
        number("points", words.points.to_owned(), ""),
        number("slope", words.slope_year.to_owned(), &unit),
        number("p", words.p.to_owned(), ""),
        Column { starts_group: true, ..number("typed", words.typed_of(next), &unit) },
        number("low", words.low.to_owned(), &unit),
        number("high", words.high.to_owned(), &unit),
        Column { key: "reading".into(), title: words.reading.into(), min_rem: 9.0, ..Column::default() },
    ]
}

/// All accounts in a table.
#[component]
pub fn AllAccounts() -> Node {
    let app = app();
    let is_empty = Memo::new(move |_| app.editor.scenario().accounts.is_empty());
    let columns = Memo::new(move |_| columns(app));
    let keys = Memo::new(move |_| app.editor.scenario().accounts.iter().map(|a| a.id.to_string()).collect::<Vec<_>>());
    let why = move |target: &Target| {
        let subject = Subject::Account(target.row.parse().ok()?);
        match target.column.as_str() {
            "slope" => why_slope(app, subject),
            "p" => why_p(app, subject),
            _ => super::why::why_ahead(app, subject, 0),
        }
    };
    let title = Signal::derive(move || {
        let results = app.editor.evaluation();
        let with = results.asset.forecasts.iter().filter(|forecast| forecast.regression.is_ok()).count();
        words().all_accounts(with, results.asset.forecasts.len())
    });
    view! {
        <Show when=move || !is_empty.get()>
            <Panel id="forecast-accounts" title help=Signal::derive(move || words().all_help.to_owned())>
                <Sheet label=title columns keys rows=Arc::new(move |_: usize, key: &str| row(app, key.parse().ok()?)) actions=SheetActions::none() why=Arc::new(why) />
            </Panel>
        </Show>
    }
}

fn row(app: App, id: AccountId) -> Option<Row> {
    let (scenario, results) = (app.editor.scenario(), app.editor.evaluation());
    let found = results.asset.forecast(id)?;
    let year = found.years.first()?;
    let language = app.language.get();
    let says = |reason: &Undefined| reasons::short(reason, language);
    let line = &found.regression;
    let of_line = |read: fn(&Regression) -> Outcome<f64>| line.as_ref().map_err(Clone::clone).and_then(read);
    let interval = year.forecast.as_ref().map(|forecast| forecast.prediction).map_err(Clone::clone);
    // Where there is no line, one cell says so; the others stay quiet.
    let quiet = |cell: Cell| if line.is_ok() { cell } else { Cell::locked("–") };
    let end = |read: fn(&Interval) -> f64| quiet(Cell::outcome(&interval, |interval| amount(read(interval)), says));
    let name = account_name(&scenario, id);
    let reading = match &year.typed_is_likely {
        Ok(true) => words().inside.to_owned(),
        Ok(false) => words().outside.to_owned(),
        Err(_) => String::new(),
    };
    let typed = year.typed.as_ref().map(|typed| amount(typed.get())).unwrap_or_default();
    let cells = vec![
        Cell::locked(name.clone()).with_href(app.address(Page::Forecast(Some(id)))),
        Cell::locked(found.history.len().to_string()),
        Cell::outcome(&of_line(|line| Ok(line.slope)), |slope| signed(*slope), says),
        quiet(Cell::outcome(&of_line(|line| line.p.clone()), |p| p_text(*p), says)),
        Cell { state: CellState::Locked, ..Cell::text(typed) }.with_href(app.address(Page::Money(Some(id)))),
        end(|interval| interval.low),
        end(|interval| interval.high),
        Cell::locked(reading),
    ];
    let is_selected = app.route.get().page == Page::Forecast(Some(id));
    Some(Row { name, cells, is_selected })
}

/// All series in a table.
#[component]
pub fn AllSeries() -> Node {
    let app = app();
    let count = Memo::new(move |_| app.editor.scenario().asset.series.len());
    let rows = move || (0..count.get()).map(|place| series_row(app, place)).collect_view();
    let body = move || {
        if count.get() == 0 {
            return view! { <p class="panel-body quiet">{words().no_series}</p> };
        }
        view! {
            <div class="table-scroll" role="region" tabindex="0" aria-label=words().all_series>
                <table class="table">
                    <thead><tr><th scope="col">{words().name}</th><th scope="col" class="number">{words().points}</th><th scope="col" class="number">{words().slope_step}</th><th scope="col" class="number">{words().p}</th></tr></thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        }
    };
    let add = move || {
        view! { <button type="button" class="button plain" disabled=locked title=lock_reason on:click=move |_| begin_series(app)><Icon name="plus" />{words().add_series}</button> }
    };
    view! {
        <Panel id="forecast-series" title=Signal::derive(move || words().all_series.to_owned()) help=Signal::derive(move || words().series_help.to_owned()) actions=add>{body}</Panel>
    }
}

fn series_row(app: App, place: usize) -> Option<Node> {
    let (scenario, results) = (app.editor.scenario(), app.editor.evaluation());
    let found = results.asset.series.get(place)?;
    let subject = Subject::Series(place);
    let language = app.language.get();
    let says = |reason: &Undefined| reasons::short(reason, language);
    let line = found.regression.as_ref();
    let slope = line.map_or_else(says, |line| signed(line.slope));
    let p = line.map_or_else(says, |line| line.p.as_ref().map_or_else(says, |p| p_text(*p)));
    let row = view! {
        <tr>
            <th scope="row"><a href=app.address(subject.page())>{subject.name(&scenario)}</a></th>
            <td class="number">{found.points.len().to_string()}</td>
            <td class="number"><WhyButton text=slope why=Arc::new(move || why_slope(app, subject)) /></td>
            <td class="number"><WhyButton text=p why=Arc::new(move || why_p(app, subject)) /></td>
        </tr>
    };
    Some(row.into_node())
}
