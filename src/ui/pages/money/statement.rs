//! The statement in the course's layout: lines as rows, years as columns; of one account or of all together.

use super::field::{self, Field};
use super::picture::Years;
use super::why::{Scope, period_year};
use super::{chosen, say, scope, words};
use crate::browser;
use crate::model::entry::parse_number;
use crate::model::limits;
use crate::model::money::{GrowthSpan, IndirectSource, Measure, Span};
use crate::model::{AccountId, Period, Scenario};
use crate::state::{Action, Page};
use crate::text::money_page::{growth_years, texts};
use crate::text::{Language, faults};
use crate::ui::context::{App, app};
use crate::ui::kit::sheet::{Cell, Column, Look, Row, SheetActions, Target};
use crate::ui::kit::{Panel, Segmented, Sheet, TextField, WhyButton};
use crate::ui::view::prelude::*;
use std::sync::Arc;

const MARGIN: &str = "margin";
/// With more accounts than this, they are chosen in the table and not from a list.
const LISTED: usize = 300;
/// The id of the list of accounts, which is where the focus goes when an account is opened from the table.
pub const CHOOSER: &str = "money-account";

/// The panel.
#[component]
pub fn Statement() -> Node {
    let app = app();
    let title = Signal::derive(move || match chosen(app) {
        Some(id) => words().statement_of(super::why::account_name(app, id)),
        None => words().statement_of(words().portfolio),
    });
    let help = Signal::derive(move || words().statement_help(app.money_unit()));
    let account = Memo::new(move |_| chosen(app));
    view! {
        <Panel id="statement" title help actions=move || view! { <Chooser /> }>
            <Lines />
            <div class="panel-body statement-facts">
                <div class="stack-small">
                    <Growth />
                    {move || account.get().map(|id| view! { <Settings id /> })}
                </div>
                <Years />
            </div>
        </Panel>
    }
}

/// The list of accounts.
#[component]
fn Chooser() -> Node {
    let app = app();
    let choices = move || {
        let scenario = app.editor.scenario();
        let now = chosen(app);
        let few = scenario.accounts.len() <= LISTED;
        let listed = scenario.accounts.iter().filter(|a| few || Some(a.id) == now).map(|a| a.id);
        listed
            .map(|id| {
                view! { <option value=id.to_string() selected=now == Some(id)>{super::why::account_name(app, id)}</option> }
            })
            .collect_view()
    };
    let choose = move |event: leptos::ev::Event| {
        let id: Option<AccountId> = event_target_value(&event).parse().ok();
        browser::push_hash(&untrack(|| app.address(Page::Money(id))));
    };
    let now = move || chosen(app).map(|id| id.to_string()).unwrap_or_default();
    view! {
        <select id=CHOOSER class="input chooser" aria-label=move || words().choose prop:value=now on:change=choose>
            <option value="" selected=move || now().is_empty()>{move || words().portfolio}</option>
            {choices}
        </select>
    }
}

fn field_at(row: &str, column: &str) -> Option<Field> {
    Field::parse(&format!("{row}.{column}"))
}

fn columns(app: App) -> Vec<Column> {
    let (words, scenario) = (words(), app.editor.scenario());
    let number = |key: String, title: String, note: String| Column {
        key,
        title,
        note,
        is_number: true,
        min_rem: 5.0,
        ..Column::default()
    };
    let forecast = |is: bool| if is { words.forecast.to_owned() } else { String::new() };
    let mut columns =
        vec![Column { key: "line".into(), title: words.line.to_owned(), min_rem: 6.0, ..Column::default() }];
    columns.extend(Period::ALL.into_iter().map(|period| Column {
        starts_group: period == Period::TwoYearsAgo,
        is_forecast: period.is_forecast(),
        ..number((period as usize).to_string(), period_year(app, period), forecast(period.is_forecast()))
    }));
    columns.extend(Span::ALL.iter().map(|&span| {
        let [first, last] = span.periods().map(|p| scenario.year(p));
        let is_forecast = span == Span::Future;
        let note = format!("{first}–{last} {}", forecast(is_forecast));
        let column = number(span.code(), words.span(span).to_owned(), note.trim().to_owned());
        Column { starts_group: span == Span::Past, is_forecast, ..column }
    }));
    columns
}

#[component]
fn Lines() -> Node {
    let app = app();
    let columns = Memo::new(move |_| columns(app));
    let keys = Signal::stored({
        let mut keys: Vec<String> = Measure::ALL.iter().map(|measure| measure.code()).collect();
        keys.push(MARGIN.to_owned());
        keys
    });
    let rows = move |_: usize, key: &str| {
        let (scenario, results, words) = (app.editor.scenario(), app.editor.evaluation(), words());
        let name = Measure::from_code(key).map_or(words.margin, |measure| words.measure(measure)).to_owned();
        let look = if Measure::from_code(key) == Some(Measure::NetIncome) { Look::Total } else { Look::Plain };
        let mut cells = vec![Cell::locked(name.clone()).with_look(look)];
        let fields = columns.get().into_iter().skip(1).filter_map(|column| field_at(key, &column.key));
        match chosen(app) {
            Some(id) => {
                let (account, statement) = (scenario.account(id)?, results.money.statement(id)?);
                cells.extend(fields.map(|f| f.cell(app, statement, &account.money, true).with_look(look)));
            }
            None => {
                cells.extend(fields.map(|f| f.total_cell(app, &results.money.totals, true).with_look(look)));
            }
        }
        Some(Row { name, cells, is_selected: false })
    };
    let apply = move |scenario: &mut Scenario, target: &Target, text: &str| {
        let Some(id) = untrack(|| chosen(app)) else { return Ok(()) };
        let field = field_at(&target.row, &target.column);
        field::enter(scenario, &id.to_string(), field, text, app.language.get_untracked())
    };
    let explain = move |target: &Target| field_at(&target.row, &target.column)?.why(app, scope(app));
    let label = Signal::derive(move || words().statement_of(scope(app).name(app)));
    view! { <Sheet class="statement" label columns keys rows=Arc::new(rows) actions=SheetActions::cells(apply) why=Arc::new(explain) /> }
}

/// The three rates of growth.
#[component]
fn Growth() -> Node {
    let app = app();
    let rate = move |span: GrowthSpan| {
        let results = app.editor.evaluation();
        let share = match scope(app) {
            Scope::Account(id) => results.money.statement(id).map(|s| span.of(&s.growth).clone()),
            Scope::ShortList | Scope::All => Some(span.of(&results.money.totals.growth).rate.clone()),
        };
        share.map(|share| super::why::shown_share(app, &share, true)).unwrap_or_default()
    };
    let rates = GrowthSpan::ALL.iter().map(|&span| {
        let years = move || {
            let scenario = app.editor.scenario();
            let (from, to) = growth_years(span, |p| scenario.year(p));
            let forecast = if span == GrowthSpan::Past { "" } else { words().forecast };
            format!("{from}–{to} {forecast}")
        };
        view! {
            <dt>{years}</dt>
            <dd><WhyButton text=Signal::derive(move || rate(span)) why=Arc::new(move || Field::Growth(span).why(app, scope(app))) /></dd>
        }
    });
    view! {
        <div class="growth-facts">
            <h3>{say(|w| w.growth)}</h3>
            <dl class="facts">{rates.collect_view()}</dl>
        </div>
    }
}

/// Growth horizon and source of indirect cost.
#[component]
fn Settings(id: AccountId) -> Node {
    let app = app();
    let table = move || app.editor.scenario().account(id).map(|a| a.money.clone()).unwrap_or_default();
    let horizon = Signal::derive(move || table().growth_horizon.map(|year| year.to_string()).unwrap_or_default());
    let error = RwSignal::new(None::<String>);
    let set_horizon = Callback::new(move |typed: String| {
        let year = match read_year(&typed, app.language.get_untracked()) {
            Ok(year) => year,
            Err(refusal) => return error.set(Some(refusal)),
        };
        error.set(None);
        app.editor.edit(Action::Cell, |s| {
            if let Some(account) = s.account_mut(id) {
                account.money.growth_horizon = year;
            }
        });
    });
    let source = Signal::derive(move || match table().indirect_source {
        IndirectSource::Typed => "typed".to_owned(),
        IndirectSource::Drivers => "drivers".to_owned(),
    });
    let sources = Signal::derive(move || {
        let words = words();
        vec![
            ("typed".to_owned(), words.source_typed.to_owned()),
            ("drivers".to_owned(), words.source_drivers.to_owned()),
        ]
    });
    let set_source = Callback::new(move |chosen: String| {
        let source = if chosen == "drivers" { IndirectSource::Drivers } else { IndirectSource::Typed };
        app.editor.edit(Action::Cell, |s| {
            if let Some(account) = s.account_mut(id) {
                account.money.indirect_source = source;
            }
        });
    });
    view! {
        <TextField label=say(|w| w.horizon) value=horizon on_commit=set_horizon help=say(|w| w.horizon_help) error />
        <div class="field">
            <span class="label">{say(|w| w.source)}</span>
            <div><Segmented label=say(|w| w.source) value=source choices=sources on_choose=set_source /></div>
            <span class="help">{say(|w| w.source_help)}</span>
        </div>
    }
}

/// A typed year; empty is none.
fn read_year(typed: &str, language: Language) -> Result<Option<i32>, String> {
    let year = parse_number(typed).map_err(|fault| faults::entry(&fault, language))?;
    let (first, last) = (*limits::YEARS.start(), *limits::YEARS.end());
    let allowed = |year: f64| year.fract() == 0.0 && (f64::from(first)..=f64::from(last)).contains(&year);
    match year {
        #[allow(clippy::cast_possible_truncation, reason = "whole and of four digits")]
        Some(year) if allowed(year) => Ok(Some(year as i32)),
        Some(_) => Err(texts(language).horizon_bad(first, last)),
        None => Ok(None),
    }
}
