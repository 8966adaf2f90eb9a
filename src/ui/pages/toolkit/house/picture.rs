//! The picture of the house: roof, relations, and the weight of each measure as a bar.

use super::names::{how_name, relation_sign, roof_sign, what_name};
use super::words;
use crate::charts::house::{Column, HousePicture, Row, draw};
use crate::model::ProjectId;
use crate::ui::context::{App, app};
use crate::ui::kit::Panel;
use crate::ui::pages::drawing::picture as drawn;
use crate::ui::pages::strategy_parts::percent;
use crate::ui::view::prelude::*;

/// The picture with its summary; the tables below say the same.
#[component]
pub fn Picture(project: ProjectId) -> Node {
    let app = app();
    let help = Signal::derive(move || format!("{} {}", summary(app, project), words().picture_help));
    let body = move || {
        let Some(house) = house(app, project) else { return view! { <p></p> } };
        let summary = summary(app, project);
        view! { <div class="panel-body">{drawn(|width| draw(&house, width), &summary)}</div> }
    };
    view! {
        <Panel id="house-picture" title=Signal::derive(move || words().picture.to_owned()) help>{body}</Panel>
    }
}

/// What the picture shows, in a sentence. Tracked.
fn summary(app: App, project: ProjectId) -> String {
    let (scenario, evaluation) = (app.editor.scenario(), app.editor.evaluation());
    let Some((typed, results)) = scenario.project(project).zip(evaluation.toolkit.project(project)) else {
        return String::new();
    };
    let house = &results.measure.house;
    let (whats, hows) = (house.whats.len(), house.hows.len());
    let first = house.hows.iter().find(|h| h.rank == Some(1));
    match first.and_then(|h| Some((h.how, h.relative.as_ref().ok()?))) {
        Some((how, share)) => words().summary(whats, hows, how_name(&scenario, typed, how), percent(share.get())),
        None => words().summary_open(whats, hows),
    }
}

/// What is drawn. Tracked.
fn house(app: App, project: ProjectId) -> Option<HousePicture> {
    let (scenario, evaluation) = (app.editor.scenario(), app.editor.evaluation());
    let typed = scenario.project(project)?;
    let results = &evaluation.toolkit.project(project)?.measure.house;
    let house = &typed.measure.house;
    let rows = results.whats.iter().map(|what| Row {
        name: what_name(app, &scenario, typed, what.what),
        signs: house
            .hows
            .iter()
            .map(|h| house.relation(what.what, h.id).map(relation_sign).unwrap_or_default())
            .collect(),
        share: what.relative.as_ref().ok().map(|s| s.get()),
    });
    let columns = results.hows.iter().map(|how| Column {
        name: how_name(&scenario, typed, how.how),
        share: how.relative.as_ref().ok().map(|s| s.get()),
        text: how.relative.as_ref().map_or_else(|_| "–".to_owned(), |s| percent(s.get())),
    });
    let pairs = house.hows.iter().enumerate().flat_map(|(a, first)| {
        let others = house.hows.iter().enumerate().skip(a + 1);
        others.filter_map(move |(b, second)| Some((a, b, roof_sign(house.roof_between(first.id, second.id)?))))
    });
    Some(HousePicture { rows: rows.collect(), columns: columns.collect(), roof: pairs.collect() })
}
