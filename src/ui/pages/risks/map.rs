//! The panel of the heatmap: chart, the same as a table of buttons, and the risks of the chosen cell.

use super::chart::{HeatmapChart, risks_in, title, way};
use super::names::{account_name, cell_name, level_name, name_of, words};
use super::state::{Moment, RisksState};
use crate::charts::heatmap::Cell;
use crate::model::RiskId;
use crate::model::risk::{Level, RiskLevel, cell};
use crate::state::Page;
use crate::text::format;
use crate::ui::context::{App, app};
use crate::ui::kit::{Icon, Panel, RiskSign};
use crate::ui::view::prelude::*;

/// The heatmap.
#[component]
pub fn MapPanel(state: RisksState, selected: Memo<Option<RiskId>>) -> Node {
    let app = app();
    let heading = Signal::derive(move || title(app, state.moment.get()));
    let help = Signal::derive(move || help(app, selected.get()));
    let toggle = Callback::new(move |cell: Cell| {
        state.cell.update(|shown| *shown = if *shown == Some(cell) { None } else { Some(cell) });
    });
    let off_map = move || {
        let results = app.editor.evaluation();
        let count = match state.moment.get() {
            Moment::Before => results.risk.off_map_before.len(),
            Moment::After => results.risk.off_map_after.len(),
        };
        (count > 0).then(|| view! { <p class="map-note">{words().off_map(count)}</p> })
    };
    view! {
        <Panel id="heatmap" title=heading help=help>
            <HeatmapChart moment=state.moment selected=selected on_cell=toggle />
            {off_map}
            <MapTable state toggle />
            <CellList state />
        </Panel>
    }
}

fn help(app: App, selected: Option<RiskId>) -> String {
    let way = selected.and_then(|id| Some((id, way(app, id)?)));
    match way {
        None => words().heat_help.to_owned(),
        Some((id, way)) => {
            let name = name_of(&app.editor.scenario(), id);
            match way.after {
                None => words().heat_open(name),
                Some(after) if after == way.before => words().heat_stays(name),
                Some(_) => words().heat_arrow(name),
            }
        }
    }
}

fn level_at(app: App, place: Cell) -> RiskLevel {
    cell(app.editor.scenario().method.risk.scheme, place.probability, place.impact)
}

/// The nine cells as buttons: what the chart shows, for the keyboard and for screen readers.
#[component]
fn MapTable(state: RisksState, toggle: Callback<Cell>) -> Node {
    let caption = move || format!("{}{}{}", words().map_table, words().colon, state.moment.get().name(words()));
    let head = move || {
        let corner = format!("{} ↓ {} →", words().impact, words().probability);
        let columns = Level::ALL.iter().map(|&l| view! { <th scope="col" class="number">{level_name(l)}</th> });
        view! { <tr><th scope="col">{corner}</th>{columns.collect_view()}</tr> }
    };
    let rows = [Level::High, Level::Medium, Level::Low].map(|impact| {
        let cells = Level::ALL.iter().map(|&probability| {
            view! { <MapCell state place=Cell { impact, probability } toggle /> }
        });
        view! { <tr><th scope="row">{move || level_name(impact)}</th>{cells.collect_view()}</tr> }
    });
    view! {
        <div class="table-scroll">
            <table class="table map-table" aria-label=caption>
                <thead>{head}</thead>
                <tbody>{rows.into_iter().collect_view()}</tbody>
            </table>
        </div>
    }
}

#[component]
fn MapCell(state: RisksState, place: Cell, toggle: Callback<Cell>) -> Node {
    let app = app();
    let count = Memo::new(move |_| risks_in(app, place, state.moment.get()).len());
    let name = move || words().cell_button(cell_name(place), &app.risk_level(level_at(app, place)).name, count.get());
    let pressed = move || (state.cell.get() == Some(place)).to_string();
    view! {
        <td class="number">
            <button type="button" class="button plain map-cell" aria-label=name title=name aria-pressed=pressed on:click=move |_| toggle.run(place)>
                {move || view! { <RiskSign level=level_at(app, place) /> }}
                <span class:quiet=move || count.get() == 0>{move || count.get()}</span>
            </button>
        </td>
    }
}

/// The risks of the chosen cell.
#[component]
fn CellList(state: RisksState) -> Node {
    let app = app();
    (move || {
        let place = state.cell.get()?;
        let words = words();
        let risks = risks_in(app, place, state.moment.get());
        let heading = words.cell_button(cell_name(place), &app.risk_level(level_at(app, place)).name, risks.len());
        let items = risks.iter().map(|&id| cell_risk(app, id)).collect_view();
        let list = if risks.is_empty() {
            view! { <p class="quiet">{words.cell_empty(cell_name(place))}</p> }
        } else {
            view! { <ul>{items}</ul> }
        };
        Some(view! {
            <section class="cell-list" aria-labelledby="cell-list-title">
                <header>
                    <h3 id="cell-list-title" role="status"><RiskSign level=level_at(app, place) />{heading}</h3>
                    <button type="button" class="button plain icon-only" aria-label=words.close_list on:click=move |_| state.cell.set(None)><Icon name="close" /></button>
                </header>
                {list}
                {spread(app, state, place)}
            </section>
        })
    }).into_node()
}

fn spread(app: App, state: RisksState, place: Cell) -> Option<Node> {
    let results = app.editor.evaluation();
    let here = results.risk.cells.iter().find(|c| c.probability == place.probability && c.impact == place.impact)?;
    let ratio = here.spread.filter(|&ratio| ratio >= 2.0 && state.moment.get() == Moment::Before)?;
    Some(view! { <p class="quiet">{words().cell_spread(format::number(ratio, 1))}</p> })
}

fn cell_risk(app: App, id: RiskId) -> Node {
    let scenario = app.editor.scenario();
    let account = account_name(&scenario, scenario.risk(id).and_then(|r| r.account));
    view! {
        <li>
            <a href=app.address(Page::Risks(Some(id)))>{name_of(&scenario, id)}</a>
            <span class="quiet">{account}</span>
        </li>
    }
}
