//! What is typed into rows, columns, relations and the roof; empty clears.

use super::names::{direction_choices, relation_choices, roof_choices, sales_choices, source_choices, source_of};
use super::words;
use crate::model::entry::parse_number;
use crate::model::toolkit::measure::{
    GRADES, House, How, HowDirection, Relation, RoofCell, RoofSign, SalesPoint, What,
};
use crate::model::toolkit::{HowId, Project, WhatId};
use crate::model::{ProjectId, RivalId, Scenario, Score};
use crate::text::faults;
use crate::text::format;
use crate::ui::context::App;
use crate::ui::kit::sheet::{Choice, Refusal};
use crate::ui::pages::strategy_parts::{chosen, short};
use crate::ui::view::prelude::*;

/// Adds a row.
pub fn add_what(scenario: &mut Scenario, project: ProjectId) -> Option<WhatId> {
    scenario.add_item(project, |p: &mut Project| Some(&mut p.measure.house.whats), |id| What::named(id, ""))
}

/// Adds a column.
pub fn add_how(scenario: &mut Scenario, project: ProjectId) -> Option<HowId> {
    scenario.add_item(project, |p: &mut Project| Some(&mut p.measure.house.hows), |id| How::named(id, ""))
}

fn house(scenario: &mut Scenario, project: ProjectId) -> Option<&mut House> {
    scenario.project_mut(project).map(|p| &mut p.measure.house)
}

fn number(app: App, text: &str) -> Result<Option<f64>, Refusal> {
    parse_number(text).map_err(|fault| faults::texts(app.language.get_untracked()).entry(&fault))
}

fn grade(app: App, text: &str) -> Result<Option<Score>, Refusal> {
    let number = number(app, text)?;
    if number.is_some_and(|n| !GRADES.contains(n)) {
        return Err(untrack(|| words().range(format::plain(GRADES.min), format::plain(GRADES.max))));
    }
    Ok(number.map(Score::new))
}

fn one_of(choices: &[Choice], text: &str) -> Result<String, Refusal> {
    if text.is_empty() {
        return Ok(String::new());
    }
    chosen(choices, text).ok_or_else(|| untrack(|| words().choice_unknown(short(text))))
}

/// Takes a text into one entry of a row.
pub fn enter_what(
    app: App,
    scenario: &mut Scenario,
    project: ProjectId,
    id: WhatId,
    column: &str,
    text: &str,
) -> Result<(), Refusal> {
    let text = text.trim();
    let score = match column {
        "name" | "source" | "salesPoint" => None,
        _ => grade(app, text)?,
    };
    let source =
        if column == "source" { one_of(&untrack(|| source_choices(app, project)), text)? } else { String::new() };
    let sales = if column == "salesPoint" { one_of(&untrack(|| sales_choices(app)), text)? } else { String::new() };
    let Some(what) = house(scenario, project).and_then(|h| h.whats.iter_mut().find(|w| w.id == id)) else {
        return Ok(());
    };
    match column {
        "name" => text.clone_into(&mut what.name),
        "source" => what.source = source_of(&source),
        "importance" => what.importance = score,
        "now" => what.now = score,
        "target" => what.target = score,
        "salesPoint" => what.sales_point = SalesPoint::from_code(&sales),
        rival => {
            if let Ok(rival) = rival.parse::<RivalId>() {
                match score {
                    Some(score) => what.rivals.insert(rival, score),
                    None => what.rivals.remove(&rival),
                };
            }
        }
    }
    Ok(())
}

/// Takes a text into one entry of a column.
pub fn enter_how(
    app: App,
    scenario: &mut Scenario,
    project: ProjectId,
    id: HowId,
    column: &str,
    text: &str,
) -> Result<(), Refusal> {
    let text = text.trim();
    let value = match column {
        "name" | "unit" | "direction" => None,
        _ => number(app, text)?,
    };
    let direction =
        if column == "direction" { one_of(&untrack(|| direction_choices(app)), text)? } else { String::new() };
    let Some(how) = house(scenario, project).and_then(|h| h.hows.iter_mut().find(|h| h.id == id)) else {
        return Ok(());
    };
    match column {
        "name" => text.clone_into(&mut how.name),
        "unit" => text.clone_into(&mut how.unit),
        "direction" => how.direction = HowDirection::from_code(&direction),
        "now" => how.now = value,
        "target" => how.target = value,
        rival => {
            if let Ok(rival) = rival.parse::<RivalId>() {
                match value {
                    Some(value) => how.rivals.insert(rival, value),
                    None => how.rivals.remove(&rival),
                };
            }
        }
    }
    Ok(())
}

/// Takes a relation: a word, or its points.
pub fn enter_relation(
    app: App,
    scenario: &mut Scenario,
    project: ProjectId,
    (what, how): (WhatId, HowId),
    text: &str,
) -> Result<(), Refusal> {
    let Some(house) = house(scenario, project) else { return Ok(()) };
    let text = text.trim();
    let scale = house.scale();
    let pointed = Relation::ALL.iter().copied().find(|r| text == scale.points(*r).to_string());
    let relation = match (text, pointed) {
        ("" | "0", _) => None,
        (_, Some(relation)) => Some(relation),
        _ => Relation::from_code(&one_of(&untrack(|| relation_choices(app, house)), text)?),
    };
    let row = house.relations.entry(what).or_default();
    match relation {
        Some(relation) => row.insert(how, relation),
        None => row.remove(&how),
    };
    if row.is_empty() {
        house.relations.remove(&what);
    }
    Ok(())
}

/// Takes a sign of the roof: `++`, `+`, `-`, `--`, or a word.
pub fn enter_roof(
    app: App,
    scenario: &mut Scenario,
    project: ProjectId,
    (a, b): (HowId, HowId),
    text: &str,
) -> Result<(), Refusal> {
    let text = text.trim();
    let sign = match text.replace('−', "-").as_str() {
        "" => None,
        "+" => Some(RoofSign::Helps),
        "++" => Some(RoofSign::HelpsMuch),
        "-" => Some(RoofSign::Hinders),
        "--" => Some(RoofSign::HindersMuch),
        _ => RoofSign::from_code(&one_of(&untrack(|| roof_choices(app)), text)?),
    };
    let Some(house) = house(scenario, project) else { return Ok(()) };
    house.roof.retain(|cell| (cell.a, cell.b) != (a, b) && (cell.a, cell.b) != (b, a));
    house.roof.extend(sign.map(|sign| RoofCell { a, b, sign }));
    Ok(())
}
