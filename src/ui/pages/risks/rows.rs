//! The cells of the register.

use super::entry::percent;
use super::fields::Field;
use super::names::{account_choices, level_choices, movement_name, risk_name, source_choices, source_name};
use super::state::RisksState;
use crate::model::outcome::{Outcome, Undefined};
use crate::model::risk::{Level, Risk, RiskLevel, RiskResult};
use crate::model::units::Money;
use crate::model::{RiskId, Scenario};
use crate::state::Page;
use crate::text::risks::day;
use crate::text::{format, reasons};
use crate::ui::context::App;
use crate::ui::kit::sheet::{Cell, CellState, Choice, Entry, Look, Row};
use crate::ui::view::prelude::*;
use std::sync::Arc;

/// The lists cells choose from, made once for all rows.
#[derive(Clone, Copy)]
pub struct Lists {
    levels: Memo<Arc<[Choice]>>,
    sources: Memo<Arc<[Choice]>>,
    accounts: Memo<Arc<[Choice]>>,
}

impl Lists {
    pub fn new(app: App) -> Self {
        Self {
            levels: Memo::new(|_| level_choices()),
            sources: Memo::new(move |_| source_choices(app)),
            accounts: Memo::new(move |_| account_choices(app)),
        }
    }
}

/// One row, following the scenario.
pub fn row(app: App, state: RisksState, lists: Lists, id: RiskId, selected: Option<RiskId>) -> Option<Row> {
    let (scenario, results) = (app.editor.scenario(), app.editor.evaluation());
    let at = scenario.risks.iter().position(|r| r.id == id)?;
    let (risk, result) = (&scenario.risks[at], results.risk.risks.get(at)?);
    let make = Make { app, scenario: &scenario, lists, risk, result };
    let cells = state.columns.get().fields().iter().map(|&field| make.cell(field)).collect();
    Some(Row { name: risk_name(risk), cells, is_selected: selected == Some(id) })
}

struct Make<'a> {
    app: App,
    scenario: &'a Scenario,
    lists: Lists,
    risk: &'a Risk,
    result: &'a RiskResult,
}

impl Make<'_> {
    fn cell(&self, field: Field) -> Cell {
        let (risk, result) = (self.risk, self.result);
        match field {
            Field::Title => Cell::text(risk.title.clone()),
            Field::Number => Cell::locked(risk.id.to_string()).with_href(self.app.address(Page::Risks(Some(risk.id)))),
            Field::Source => self.source(),
            Field::Account => Cell {
                state: CellState::Entered,
                ..Cell::choice(risk.account.map(|id| id.to_string()).unwrap_or_default(), self.lists.accounts.get())
            },
            Field::ProbabilityBefore => self.step(risk.before.probability),
            Field::ImpactBefore => self.step(risk.before.impact),
            Field::LevelBefore => level_cell(self.app, &result.before),
            Field::ProbabilityAfter => self.step(risk.after.probability),
            Field::ImpactAfter => self.step(risk.after.impact),
            Field::LevelAfter => level_cell(self.app, &result.after),
            Field::Moved => self.outcome(&result.moved, |m| movement_name(*m).to_owned()),
            Field::Response => Cell::text(risk.response.clone()),
            Field::Owner => Cell::text(
                risk.owner.and_then(|id| self.scenario.person(id)).map(|p| p.name.clone()).unwrap_or_default(),
            ),
            Field::Due => self.due(),
            Field::ChanceBefore => Cell::number(risk.before.chance.map(percent)),
            Field::LossBefore => Cell::number(risk.before.loss.map(Money::get)),
            Field::ExpectedBefore => self.outcome(&result.expected_before, |v| money(*v)),
            Field::ChanceAfter => Cell::number(risk.after.chance.map(percent)),
            Field::LossAfter => Cell::number(risk.after.loss.map(Money::get)),
            Field::ExpectedAfter => self.outcome(&result.expected_after, |v| money(*v)),
        }
    }

    fn outcome<T>(&self, outcome: &Outcome<T>, shown: impl FnOnce(&T) -> String) -> Cell {
        let language = self.app.language.get();
        Cell::outcome(outcome, shown, |reason: &Undefined| reasons::short(reason, language))
    }

    fn step(&self, level: Option<Level>) -> Cell {
        let value = level.map(Level::code).unwrap_or_default();
        let cell = Cell::choice(value, self.lists.levels.get());
        if level.is_none() { Cell { text: String::new(), ..cell } } else { cell }
    }

    /// The cell shows the item alone: the group stands in the list.
    fn source(&self) -> Cell {
        let code = self.risk.source.map(super::names::source_code).unwrap_or_default();
        let text = self.risk.source.map(|source| source_name(self.app, source)).unwrap_or_default();
        Cell { text, ..Cell::choice(code, self.lists.sources.get()) }
    }

    fn due(&self) -> Cell {
        let raw = self.risk.due.map(|d| d.to_string()).unwrap_or_default();
        let text = self.risk.due.map(|d| day(d, self.scenario.this_year, self.app.language.get())).unwrap_or_default();
        Cell { text, entry: Entry::Text, ..Cell::text(raw) }
    }
}

/// A level with its sign, or why there is none. Tracked.
pub fn level_cell(app: App, level: &Outcome<RiskLevel>) -> Cell {
    let language = app.language.get();
    let cell = Cell::outcome(level, |l| app.risk_level(*l).name, |reason| reasons::short(reason, language));
    match level {
        Ok(level) => cell.with_look(Look::Risk(*level)),
        Err(_) => cell,
    }
}

/// An amount in the entry unit: whole where it is whole, else with one decimal.
pub fn money(value: f64) -> String {
    format::number(value, usize::from((value - value.round()).abs() > 1e-9 * value.abs().max(1.0)))
}
