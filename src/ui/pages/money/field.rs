//! One figure of a statement: its key in tables, its cell, its arithmetic.

use super::why::{
    self, Scope, shown_money, why_growth, why_indirect_cost, why_margin, why_net_income, why_sum, why_sum_margin,
    why_total, why_total_growth, why_total_margin, why_total_sum, why_total_sum_margin, why_typed,
};
use crate::model::entry::parse_number;
use crate::model::money::{GrowthSpan, IndirectBasis, Measure, MoneyTable, Span, Statement, Totals};
use crate::model::{Money, Outcome, Period, Scenario, Share};
use crate::text::{Language, faults, format, reasons};
use crate::ui::context::App;
use crate::ui::kit::sheet::{Cell, CellState, Look, Refusal};
use crate::ui::kit::why::Why;
use crate::ui::view::prelude::*;

/// A figure of a statement.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Field {
    /// A line in a year.
    Figure(Measure, Period),
    /// A line over two years.
    Sum(Measure, Span),
    /// Net income ÷ revenue of a year.
    Margin(Period),
    /// Net income ÷ revenue of two years.
    SpanMargin(Span),
    /// Yearly growth of revenue.
    Growth(GrowthSpan),
}

impl Field {
    /// Its key as a column.
    pub fn key(self) -> String {
        match self {
            Self::Figure(measure, period) => format!("{}.{}", measure.code(), period as usize),
            Self::Sum(measure, span) => format!("{}.{}", measure.code(), span.code()),
            Self::Margin(period) => format!("margin.{}", period as usize),
            Self::SpanMargin(span) => format!("margin.{}", span.code()),
            Self::Growth(span) => format!("growth.{}", span.code()),
        }
    }

    /// The figure a key names.
    pub fn parse(key: &str) -> Option<Self> {
        let (line, at) = key.split_once('.')?;
        let period = || at.parse::<usize>().ok().and_then(|at| Period::ALL.get(at).copied());
        match (line, period(), Span::from_code(at)) {
            ("growth", _, _) => GrowthSpan::from_code(at).map(Self::Growth),
            ("margin", Some(period), _) => Some(Self::Margin(period)),
            ("margin", None, Some(span)) => Some(Self::SpanMargin(span)),
            (line, Some(period), _) => Measure::from_code(line).map(|measure| Self::Figure(measure, period)),
            (line, None, Some(span)) => Measure::from_code(line).map(|measure| Self::Sum(measure, span)),
            _ => None,
        }
    }

    /// Whether it rests on forecasts.
    pub const fn is_forecast(self) -> bool {
        match self {
            Self::Figure(_, period) | Self::Margin(period) => period.is_forecast(),
            Self::Sum(_, span) | Self::SpanMargin(span) => matches!(span, Span::Future),
            Self::Growth(span) => !matches!(span, GrowthSpan::Past),
        }
    }

    /// The cell of an account. `mixed` writes shares with their sign, where the unit does not stand in the head.
    pub fn cell(self, app: App, statement: &Statement, table: &MoneyTable, mixed: bool) -> Cell {
        match self {
            Self::Figure(measure, period) => figure(app, statement, table, measure, period),
            Self::Sum(measure, span) => money(app, measure.of_sums(span.of(statement))),
            Self::Margin(period) => share(app, &statement.margin[period], false, mixed),
            Self::SpanMargin(span) => share(app, &span.of(statement).margin(), false, mixed),
            Self::Growth(span) => share(app, span.of(&statement.growth), true, mixed),
        }
    }

    /// The cell of several accounts together.
    pub fn total_cell(self, app: App, totals: &Totals, mixed: bool) -> Cell {
        let cell = match self {
            Self::Figure(measure, period) => money(app, &measure.of_totals(totals)[period].sum),
            Self::Sum(measure, span) => money(app, &measure.of_sums(span.of_totals(totals)).sum),
            Self::Margin(period) => share(app, &totals.margin[period], false, mixed),
            Self::SpanMargin(span) => share(app, &span.of_totals(totals).margin(), false, mixed),
            Self::Growth(span) => share(app, &span.of(&totals.growth).rate, true, mixed),
        };
        cell.with_look(Look::Total)
    }

    /// How many accounts lack the figure.
    pub fn lacking(self, totals: &Totals) -> usize {
        match self {
            Self::Figure(measure, period) => measure.of_totals(totals)[period].missing,
            Self::Sum(measure, span) => measure.of_sums(span.of_totals(totals)).missing,
            Self::Margin(period) => totals.net_income[period].missing,
            Self::SpanMargin(span) => span.of_totals(totals).net_income.missing,
            Self::Growth(span) => span.of(&totals.growth).missing,
        }
    }

    /// Its arithmetic.
    pub fn why(self, app: App, scope: Scope) -> Option<Why> {
        let Scope::Account(id) = scope else {
            return Some(match self {
                Self::Figure(measure, period) => why_total(app, scope, measure, period),
                Self::Sum(measure, span) => why_total_sum(app, scope, measure, span),
                Self::Margin(period) => why_total_margin(app, scope, period),
                Self::SpanMargin(span) => why_total_sum_margin(app, scope, span),
                Self::Growth(span) => why_total_growth(app, scope, span),
            });
        };
        match self {
            Self::Figure(Measure::NetIncome, period) => why_net_income(app, id, period),
            Self::Figure(Measure::IndirectCost, period) => why_indirect_cost(app, id, period),
            Self::Figure(measure, period) => why_typed(app, id, measure, period),
            Self::Sum(measure, span) => why_sum(app, id, measure, span),
            Self::Margin(period) => why_margin(app, id, period),
            Self::SpanMargin(span) => why_sum_margin(app, id, span),
            Self::Growth(span) => why_growth(app, id, span),
        }
    }
}

fn figure(app: App, statement: &Statement, table: &MoneyTable, measure: Measure, period: Period) -> Cell {
    let is_allocated = measure == Measure::IndirectCost && statement.indirect_basis[period] == IndirectBasis::Allocated;
    match measure.typed(table) {
        Some(row) if !is_allocated => Cell::number(row[period].map(Money::get)),
        _ => money(app, &measure.of(statement)[period]),
    }
}

fn money(app: App, figure: &Outcome<Money>) -> Cell {
    let state = if figure.is_ok() { CellState::Computed } else { CellState::Undefined };
    Cell { state, ..Cell::computed(shown_money(app, figure)) }
}

fn share(app: App, share: &Outcome<Share>, signed: bool, mixed: bool) -> Cell {
    if mixed || share.is_err() {
        let state = if share.is_ok() { CellState::Computed } else { CellState::Undefined };
        return Cell { state, ..Cell::computed(why::shown_share(app, share, signed)) };
    }
    let shown = |share: &Share| {
        if signed { format::signed(share.get() * 100.0, 1) } else { format::percent(share.get(), 1) }
    };
    Cell::outcome(share, shown, |reason| reasons::short(reason, app.language.get()))
}

/// Takes a typed amount into an account. Empty is unknown, not zero.
pub fn enter(
    scenario: &mut Scenario,
    account: &str,
    field: Option<Field>,
    text: &str,
    language: Language,
) -> Result<(), Refusal> {
    let (Some(Field::Figure(measure, period)), Ok(id)) = (field, account.parse()) else { return Ok(()) };
    let amount = parse_number(text).map_err(|fault| faults::entry(&fault, language))?;
    let row = scenario.account_mut(id).and_then(|account| measure.typed_mut(&mut account.money));
    if let Some(row) = row {
        row[period] = amount.map(Money::new);
    }
    Ok(())
}
