//! The heatmap as a chart, for this page and the overview.

use super::names::{cell_name, cell_of, level_name, name_of, words};
pub(crate) use super::state::Moment;
use crate::charts::heatmap::{Cell, CellContent, HeatmapPicture, Move};
use crate::charts::palette::{Palette, Theme};
use crate::charts::{Frame, Picture};
use crate::model::RiskId;
use crate::model::method::RiskScheme;
use crate::model::risk::{HeatCell, Level, RiskLevel, cell};
use crate::state::Page;
use crate::text::risks::HeatCount;
use crate::ui::context::{App, app};
use crate::ui::kit::ChartView;
use crate::ui::view::prelude::*;
use std::sync::Arc;

/// The map's height on its own page, by its width.
fn full_height(width: f64) -> f64 {
    (width * 0.68).clamp(290.0, 440.0).round()
}

/// The heatmap with the arrow of the selected risk. Without `on_cell`, a click on a cell opens the page.
#[component]
pub(crate) fn HeatmapChart(
    #[prop(into)] moment: Signal<Moment>,
    #[prop(into)] selected: Signal<Option<RiskId>>,
    #[prop(optional)] on_cell: Option<Callback<Cell>>,
    /// Height by width; on the overview the map is smaller.
    #[prop(default = full_height)]
    height: fn(f64) -> f64,
) -> Node {
    let app = app();
    let draw = move |frame: Frame| draw(app, frame, moment.get(), selected.get());
    let clicked = move |_: &str, id: &str| {
        let Some(cell) = Cell::from_id(id) else { return };
        match on_cell {
            Some(on_cell) => on_cell.run(cell),
            None => crate::browser::push_hash(&untrack(|| app.address(Page::Risks(None)))),
        }
    };
    let summary = Signal::derive(move || summary(app, moment.get(), selected.get()));
    let name = Signal::derive(move || words().picture.to_owned());
    view! { <ChartView draw=Arc::new(draw) summary height clicked=Arc::new(clicked) name /> }
}

fn draw(app: App, frame: Frame, moment: Moment, selected: Option<RiskId>) -> Picture {
    let words = words();
    let theme = if app.is_dark.get() { Theme::Dark } else { Theme::Light };
    let name = |level: &Level| level_name(*level).to_owned();
    HeatmapPicture {
        cells: Cell::all().map(|place| content(app, place, moment)),
        impact_names: [Level::High, Level::Medium, Level::Low].map(|l| name(&l)),
        probability_names: [Level::Low, Level::Medium, Level::High].map(|l| name(&l)),
        y_title: words.impact.to_owned(),
        x_title: words.probability.to_owned(),
        selected: selected.and_then(|id| way(app, id)),
        frame,
        palette: Palette::new(theme, app.language.get()),
    }
    .draw()
}

fn content(app: App, place: Cell, moment: Moment) -> CellContent {
    let words = words();
    let scheme = app.editor.scenario().method.risk.scheme;
    let level = cell(scheme, place.probability, place.impact);
    let count = risks_in(app, place, moment).len();
    let title = app.risk_level(level).name;
    let tip = words.cell_button(cell_name(place), &title, count);
    CellContent { level, title, count, unit: words.count_unit(count).to_owned(), tip }
}

/// The risks in a cell at a moment, in the order of the register. Tracked.
pub fn risks_in(app: App, place: Cell, moment: Moment) -> Vec<RiskId> {
    let results = app.editor.basics();
    let here = |c: &&HeatCell| c.probability == place.probability && c.impact == place.impact;
    results.risk.cells.iter().find(here).map_or_else(Vec::new, |c| match moment {
        Moment::Before => c.before.clone(),
        Moment::After => c.after.clone(),
    })
}

/// From where to where the selected risk goes. Tracked.
pub fn way(app: App, id: RiskId) -> Option<Move> {
    let scenario = app.editor.scenario();
    let risk = scenario.risk(id)?;
    Some(Move { before: cell_of(&risk.before)?, after: cell_of(&risk.after) })
}

/// The levels the map uses, the worst first. Tracked.
pub fn levels_in_use(app: App) -> Vec<RiskLevel> {
    let scheme = app.editor.scenario().method.risk.scheme;
    let used = |level: &RiskLevel| scheme == RiskScheme::Course || *level != RiskLevel::Significant;
    RiskLevel::ALL.iter().rev().copied().filter(used).collect()
}

/// What the map shows, in a sentence or two. Tracked.
fn summary(app: App, moment: Moment, selected: Option<RiskId>) -> String {
    let words = words();
    let scheme = app.editor.scenario().method.risk.scheme;
    let count = |level: RiskLevel| {
        let cells = Cell::all().into_iter().filter(|c| cell(scheme, c.probability, c.impact) == level);
        cells.map(|c| risks_in(app, c, moment).len()).sum::<usize>()
    };
    let levels = levels_in_use(app).into_iter().map(|level| format!("{} {}", app.risk_level(level).name, count(level)));
    let levels = levels.collect::<Vec<_>>().join(words.comma);
    let mut said = match moment {
        Moment::Before => words.heat_summary(&levels),
        Moment::After => words.heat_summary_after(&levels),
    };
    if let Some(moves) = selected.and_then(|id| moves(app, id)) {
        if !app.language.get().is_chinese() {
            said.push(' ');
        }
        said.push_str(&moves);
    }
    said
}

fn moves(app: App, id: RiskId) -> Option<String> {
    let way = way(app, id)?;
    let name = name_of(&app.editor.scenario(), id);
    let after = way.after?;
    Some(if after == way.before {
        words().heat_stays(&name)
    } else {
        words().heat_moves(&name, cell_name(way.before), cell_name(after))
    })
}

/// What the map's title counts. Tracked.
pub fn title(app: App, moment: Moment) -> String {
    let (scenario, results) = (app.editor.scenario(), app.editor.basics());
    if scenario.risks.is_empty() {
        return words().heat_empty.to_owned();
    }
    let level_at = |result: &crate::model::risk::RiskResult| match moment {
        Moment::Before => result.before.clone(),
        Moment::After => result.after.clone(),
    };
    let stops: Vec<_> = scenario
        .risks
        .iter()
        .zip(&results.risk.risks)
        .filter(|(_, result)| level_at(result) == Ok(RiskLevel::Stop))
        .collect();
    let level = app.risk_level(RiskLevel::Stop).name;
    let count = HeatCount {
        risks: scenario.risks.len(),
        stops: stops.len(),
        without_owner: stops.iter().filter(|(risk, _)| risk.owner.is_none()).count(),
        level: &level,
        is_own_name: scenario.method.risk.names.contains_key(&RiskLevel::Stop),
    };
    match moment {
        Moment::Before => words().heat_title(&count),
        Moment::After => words().heat_title_after(&count),
    }
}
