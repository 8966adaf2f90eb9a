//! Accounts as rows, the years of one line or of all as columns.

use super::field::{self, Field};
use super::why::{Scope, period_year};
use super::words;
use crate::model::AccountId;
use crate::model::money::{GrowthSpan, Measure, Span};
use crate::model::{Period, Scenario};
use crate::state::Page;
use crate::text::money_page::growth_years;
use crate::ui::context::{App, app};
use crate::ui::kit::Sheet;
use crate::ui::kit::sheet::{Cell, Column, Row, SheetActions, Target};
use crate::ui::view::prelude::*;
use std::sync::Arc;

/// What the table shows; none is everything.
pub type Shown = Option<Measure>;

/// The figures a view of the table has, in order.
fn fields(shown: Shown) -> Vec<Field> {
    let years = |measure| Period::ALL.into_iter().map(move |period| Field::Figure(measure, period));
    let Some(measure) = shown else {
        return Measure::ALL.iter().flat_map(|&measure| years(measure)).collect();
    };
    let mut fields: Vec<Field> = years(measure).collect();
    fields.extend(Span::ALL.iter().map(|&span| Field::Sum(measure, span)));
    match measure {
        Measure::Revenue => fields.extend(GrowthSpan::ALL.iter().map(|&span| Field::Growth(span))),
        Measure::NetIncome => fields.extend(Period::ALL.map(Field::Margin)),
        Measure::DirectCost | Measure::IndirectCost => {}
    }
    fields
}

/// The head of a figure's column.
fn column(app: App, field: Field, shown: Shown) -> Column {
    let (words, scenario) = (words(), app.editor.scenario());
    let forecast = if field.is_forecast() { words.forecast } else { "" };
    let two = |span: Span| span.periods().map(|p| scenario.year(p));
    let (title, note) = match field {
        Field::Figure(measure, period) if shown.is_none() => (
            format!("{} {}", words.measure(measure), scenario.year(period)),
            format!("{} {forecast}", words.period(period)),
        ),
        Field::Figure(_, period) => (period_year(app, period), forecast.to_owned()),
        Field::Sum(_, span) | Field::SpanMargin(span) => {
            let [first, last] = two(span);
            (words.span(span).to_owned(), format!("{first}–{last} {forecast}"))
        }
        Field::Margin(period) => (format!("{} {}", words.margin, scenario.year(period)), format!("% {forecast}")),
        Field::Growth(span) => {
            let (from, to) = growth_years(span, |p| scenario.year(p));
            (words.growth_head(from, to), format!("{} {forecast}", words.per_year))
        }
    };
    let first_of_measure = matches!(field, Field::Figure(_, Period::TwoYearsAgo) | Field::Margin(Period::TwoYearsAgo));
    let starts_group = first_of_measure
        || matches!(field, Field::Sum(_, Span::Past) | Field::SpanMargin(Span::Past) | Field::Growth(GrowthSpan::Past));
    Column {
        key: field.key(),
        title,
        note: note.trim().to_owned(),
        is_number: true,
        starts_group,
        is_forecast: field.is_forecast(),
        min_rem: 4.75,
        ..Column::default()
    }
}

/// The whole table.
#[component]
pub fn Accounts(#[prop(into)] shown: Signal<Shown>) -> Node {
    let app = app();
    let fields = Memo::new(move |_| fields(shown.get()));
    let columns = Memo::new(move |_| {
        let mut columns = vec![Column {
            key: "account".into(),
            title: words().account.to_owned(),
            min_rem: 8.0,
            ..Column::default()
        }];
        columns.extend(fields.get().into_iter().map(|field| column(app, field, shown.get())));
        columns
    });
    let keys = Memo::new(move |_| app.editor.scenario().accounts.iter().map(|a| a.id.to_string()).collect::<Vec<_>>());
    let rows = move |index: usize, key: &str| {
        let (scenario, results) = (app.editor.scenario(), app.editor.evaluation());
        let id: AccountId = key.parse().ok()?;
        let account = scenario.accounts.get(index).filter(|a| a.id == id)?;
        let statement = results.money.statements.get(index).filter(|s| s.account == id)?;
        let name = super::why::account_name(app, id);
        let mut cells = vec![Cell::locked(name.clone()).with_href(app.address(Page::Money(Some(id))))];
        cells.extend(fields.get().into_iter().map(|field| field.cell(app, statement, &account.money, false)));
        Some(Row { name, cells, is_selected: super::chosen(app) == Some(id) })
    };
    let footer = Signal::derive(move || footer(app, &fields.get()));
    let apply = move |scenario: &mut Scenario, target: &Target, text: &str| {
        field::enter(scenario, &target.row, Field::parse(&target.column), text, app.language.get_untracked())
    };
    let explain = move |target: &Target| {
        let scope = match target.row.parse() {
            Ok(id) => Scope::Account(id),
            // Rows of the footer are no accounts.
            Err(_) => Scope::All,
        };
        Field::parse(&target.column)?.why(app, scope)
    };
    view! {
        <Sheet
            label=Signal::derive(move || words().accounts_table.to_owned())
            columns
            keys
            rows=Arc::new(rows)
            actions=SheetActions::cells(apply)
            why=Arc::new(explain)
            footer
        />
    }
}

/// Totals, and how many accounts lack figures as soon as one does.
fn footer(app: App, fields: &[Field]) -> Vec<Row> {
    let (results, words) = (app.editor.evaluation(), words());
    let totals = &results.money.totals;
    let mut cells = vec![Cell::locked(words.total_of(totals.accounts))];
    cells.extend(fields.iter().map(|field| field.total_cell(app, totals, false)));
    let mut rows = vec![Row { name: String::new(), cells, is_selected: false }];
    if fields.iter().any(|field| field.lacking(totals) > 0) {
        let mut cells = vec![Cell::locked(words.lacking)];
        cells.extend(fields.iter().map(|field| match field.lacking(totals) {
            0 => Cell::locked(""),
            count => Cell::locked(words.lacking_count(count)),
        }));
        rows.push(Row { name: String::new(), cells, is_selected: false });
    }
    rows
}
