//! Yearly targets and actuals as an editing table.

use super::entry::enter_year;
use super::names::goal_name;
use super::why::{why_attained, why_reconciles, why_target, why_year};
use super::{selected, words};
use crate::model::strategy::{TargetSource, Year, YearResult};
use crate::model::{GoalId, Scenario};
use crate::state::Page;
use crate::text::{format, reasons};
use crate::ui::context::{App, app};
use crate::ui::kit::sheet::{Cell, CellState, Column, Entry, Row, SheetActions, Target};
use crate::ui::kit::why::Why;
use crate::ui::kit::{Panel, Sheet};
use crate::ui::pages::strategy_parts::percent;
use crate::ui::view::prelude::*;
use std::collections::BTreeSet;
use std::sync::Arc;

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Target(i32),
    Actual(i32),
    Attained(i32),
    ToDate,
    Reconciles,
}

impl Part {
    fn code(self) -> String {
        match self {
            Self::Target(year) => format!("target-{year}"),
            Self::Actual(year) => format!("actual-{year}"),
            Self::Attained(year) => format!("attained-{year}"),
            Self::ToDate => "toDate".to_owned(),
            Self::Reconciles => "reconciles".to_owned(),
        }
    }

    fn from_code(code: &str) -> Option<Self> {
        match code {
            "toDate" => return Some(Self::ToDate),
            "reconciles" => return Some(Self::Reconciles),
            _ => {}
        }
        let (part, year) = code.split_once('-')?;
        let year = year.parse().ok()?;
        match part {
            "target" => Some(Self::Target(year)),
            "actual" => Some(Self::Actual(year)),
            "attained" => Some(Self::Attained(year)),
            _ => None,
        }
    }
}

/// The years any goal has a target for, and those that are typed besides. Tracked.
fn years(app: App) -> Vec<i32> {
    let (scenario, results) = (app.editor.scenario(), app.editor.evaluation());
    let mut years: BTreeSet<i32> =
        results.strategy.goals.goals.iter().filter_map(|g| g.years.as_ref().ok()).flatten().map(|y| y.year).collect();
    years.extend(scenario.strategy.goals.iter().flat_map(|g| g.years.keys().map(|year| year.get())));
    years.into_iter().collect()
}

fn columns(years: &[i32]) -> Vec<Column> {
    let words = words();
    let number = |part: Part, title: String, starts_group| Column {
        key: part.code(),
        title,
        is_number: true,
        starts_group,
        min_rem: 5.0,
        ..Column::default()
    };
    let head = Column { key: "name".into(), title: words.goal.into(), min_rem: 14.0, ..Column::default() };
    let unit = Column { key: "unit".into(), title: words.unit.into(), min_rem: 4.0, ..Column::default() };
    let of_years = years.iter().flat_map(|&year| {
        [
            number(Part::Target(year), words.target_of(year), true),
            number(Part::Actual(year), words.actual_of(year), false),
            number(Part::Attained(year), words.attained_of(year), false),
        ]
    });
    let ends = [
        number(Part::ToDate, words.to_date.to_owned(), true),
        Column { note: words.reconciles_note.into(), ..number(Part::Reconciles, words.reconciles.to_owned(), false) },
    ];
    [head, unit].into_iter().chain(of_years).chain(ends).collect()
}

/// The table.
#[component]
pub fn Yearly() -> Node {
    let app = app();
    let years = Memo::new(move |_| years(app));
    let columns = Memo::new(move |_| columns(&years.get()));
    let keys =
        Memo::new(move |_| app.editor.scenario().strategy.goals.iter().map(|g| g.id.to_string()).collect::<Vec<_>>());
    let apply = move |scenario: &mut Scenario, target: &Target, text: &str| {
        let Ok(id) = target.row.parse() else { return Ok(()) };
        match Part::from_code(&target.column) {
            Some(Part::Target(year)) => {
                Year::new(year).map_or(Ok(()), |y| enter_year(app, scenario, id, y, false, text))
            }
            Some(Part::Actual(year)) => {
                Year::new(year).map_or(Ok(()), |y| enter_year(app, scenario, id, y, true, text))
            }
            _ => Ok(()),
        }
    };
    view! {
        <Panel id="goal-years" title=Signal::derive(move || words().yearly.to_owned()) help=Signal::derive(move || words().yearly_help.to_owned())>
            <Sheet
                label=Signal::derive(move || words().yearly.to_owned())
                columns
                keys
                rows=Arc::new(move |_: usize, key: &str| row(app, key.parse().ok()?, &years.get()))
                actions=SheetActions::cells(apply)
                why=Arc::new(move |target: &Target| why(app, target))
                class="goal-years"
            />
        </Panel>
    }
}

fn why(app: App, target: &Target) -> Option<Why> {
    let id = target.row.parse().ok()?;
    match Part::from_code(&target.column)? {
        Part::Target(year) => why_target(app, id, year),
        Part::Attained(year) => why_year(app, id, year),
        Part::ToDate => why_attained(app, id),
        Part::Reconciles => why_reconciles(app, id),
        Part::Actual(_) => None,
    }
}

fn row(app: App, id: GoalId, years: &[i32]) -> Option<Row> {
    let (scenario, results) = (app.editor.scenario(), app.editor.evaluation());
    let goal = scenario.strategy.goal(id)?;
    let result = results.strategy.goals.goal(id)?;
    let language = app.language.get();
    let name = goal_name(goal);
    let of_goal = result.years.as_ref().map(Vec::as_slice).unwrap_or_default();
    let mut cells =
        vec![Cell::locked(name.clone()).with_href(app.address(Page::Goals(Some(id)))), Cell::locked(goal.unit.clone())];
    for &year in years {
        let typed = Year::new(year).and_then(|year| goal.years.get(&year)).copied().unwrap_or_default();
        let found = of_goal.iter().find(|y| y.year == year);
        cells.push(target_cell(typed.target, found));
        cells.push(Cell::number(typed.actual));
        cells.push(match found {
            Some(found) if found.actual.is_some() => {
                Cell::outcome(&found.attained, |a| percent(a.counted.get()), |reason| reasons::short(reason, language))
            }
            _ => Cell::locked(""),
        });
    }
    cells.push(Cell::outcome(
        &result.attained,
        |a| percent(a.counted.get()),
        |reason| reasons::short(reason, language),
    ));
    cells.push(Cell::outcome(
        &result.reconciled,
        |r| if r.fits { words().fits.to_owned() } else { format::amount(r.difference.get()) },
        |reason| reasons::short(reason, language),
    ));
    Some(Row { name, cells, is_selected: selected(app) == Some(id) })
}

/// A typed target, or the one on the line, which may be typed over.
fn target_cell(typed: Option<f64>, found: Option<&YearResult>) -> Cell {
    match (typed, found) {
        (None, Some(found)) if found.target.source == TargetSource::Interpolated => Cell {
            text: format::amount(found.target.target.get()),
            state: CellState::Assumed,
            entry: Entry::Number,
            explains: true,
            ..Cell::default()
        },
        _ => Cell::number(typed),
    }
}
