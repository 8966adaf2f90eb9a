//! What we measure, with weights and ranks.

use super::entry::{add_how, enter_how};
use super::names::{direction_choices, how_name, read, rival_name, rivals_of};
use super::why::why_how;
use super::words;
use crate::model::toolkit::HowId;
use crate::model::toolkit::measure::HowDirection;
use crate::model::{ProjectId, Scenario};
use crate::text::{format, reasons};
use crate::ui::context::{App, app};
use crate::ui::kit::sheet::{Cell, CellState, Column, Row, SheetActions, Target};
use crate::ui::kit::{Panel, Sheet};
use crate::ui::pages::scores::shift;
use crate::ui::pages::strategy_parts::percent;
use crate::ui::view::prelude::*;
use std::sync::Arc;

fn columns(app: App, project: ProjectId) -> Vec<Column> {
    let words = words();
    let text =
        |key: &str, title: &str, min_rem| Column { key: key.into(), title: title.into(), min_rem, ..Column::default() };
    let number = |key: &str, title: &str| Column { is_number: true, ..text(key, title, 5.0) };
    let scenario = app.editor.scenario();
    let rivals = rivals_of(app, project);
    let of_rivals = rivals.iter().map(|&id| number(&id.to_string(), &rival_name(&scenario, id)));
    let head = [
        text("name", words.how, 14.0),
        text("unit", words.unit, 4.0),
        text("direction", words.direction, 8.0),
        Column { starts_group: true, ..number("now", words.now_value) },
    ];
    let tail = [
        number("target", words.target_value),
        Column { starts_group: true, ..number("absolute", words.absolute) },
        number("relative", words.relative),
        number("rank", words.rank),
    ];
    head.into_iter().chain(of_rivals).chain(tail).collect()
}

/// The table.
#[component]
pub fn Hows(project: ProjectId) -> Node {
    let app = app();
    let keys = Memo::new(move |_| read(app, project, |h| h.hows.iter().map(|h| h.id.to_string()).collect::<Vec<_>>()));
    view! {
        <Panel id="house-hows" title=Signal::derive(move || words().hows.to_owned()) help=Signal::derive(move || words().hows_help.to_owned())>
            <Sheet
                label=Signal::derive(move || words().hows.to_owned())
                columns=Memo::new(move |_| columns(app, project))
                keys
                rows=Arc::new(move |_: usize, key: &str| row(app, project, key.parse().ok()?))
                actions=actions(app, project)
                why=Arc::new(move |target: &Target| why_how(app, project, target.row.parse().ok()?, &target.column))
                add_label=Signal::derive(move || words().add_how.to_owned())
                class="wrapping-sheet"
            />
        </Panel>
    }
}

fn row(app: App, project: ProjectId, id: HowId) -> Option<Row> {
    let (scenario, results) = (app.editor.scenario(), app.editor.evaluation());
    let typed = scenario.project(project)?;
    let how = typed.measure.house.how(id)?;
    let result = results.toolkit.project(project)?.measure.house.how(id)?.clone();
    let language = app.language.get();
    let reason = |reason: &crate::model::Undefined| reasons::short(reason, language);
    let rivals = rivals_of(app, project);
    let of_rivals = rivals.iter().map(|rival| Cell::number(how.rivals.get(rival).copied()));
    let rank = match result.rank {
        Some(rank) => Cell::computed(rank.to_string()),
        None => Cell { state: CellState::Undefined, ..Cell::computed("–") },
    };
    let head = [
        Cell::text(how.name.clone()),
        Cell::text(how.unit.clone()),
        Cell::choice(how.direction.map(HowDirection::code).unwrap_or_default(), direction_choices(app)),
        Cell::number(how.now),
    ];
    let tail = [
        Cell::number(how.target),
        Cell::outcome(&result.absolute, |weight| format::number(weight.get(), 1), reason),
        Cell::outcome(&result.relative, |share| percent(share.get()), reason),
        rank,
    ];
    let name = how_name(&scenario, typed, id);
    Some(Row { name, cells: head.into_iter().chain(of_rivals).chain(tail).collect(), is_selected: false })
}

fn actions(app: App, project: ProjectId) -> SheetActions {
    let apply = move |s: &mut Scenario, target: &Target, text: &str| {
        let Ok(id) = target.row.parse() else { return Ok(()) };
        enter_how(app, s, project, id, &target.column, text)
    };
    SheetActions {
        add: Some(Arc::new(move |s: &mut Scenario| add_how(s, project).map_or_else(String::new, |id| id.to_string()))),
        remove: Some(Arc::new(move |s: &mut Scenario, key: &str| {
            if let (Ok(id), Some(project)) = (key.parse::<HowId>(), s.project_mut(project)) {
                project.remove_item(id);
            }
        })),
        shift: Some(Arc::new(move |s: &mut Scenario, key: &str, by| {
            let Some(project) = s.project_mut(project) else { return };
            let hows = &mut project.measure.house.hows;
            if let Some(place) = hows.iter().position(|h| h.id.to_string() == key) {
                shift(hows, place, by);
            }
        })),
        ..SheetActions::cells(apply)
    }
}
