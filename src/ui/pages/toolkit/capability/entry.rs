//! What is typed into the specification and into studies.

use super::{change, terms, words};
use crate::model::entry::parse_number;
use crate::model::toolkit::design::{CapabilityStudy, Ctq};
use crate::model::toolkit::measure::HowDirection;
use crate::model::toolkit::{CtqId, HowId};
use crate::model::{ProjectId, Scenario, limits};
use crate::text::faults;
use crate::ui::context::App;
use crate::ui::kit::sheet::{Choice, Refusal};
use crate::ui::pages::strategy_parts::{choices, chosen, short};
use crate::ui::view::prelude::*;
use std::sync::Arc;

/// Adds a characteristic without a name.
pub fn add_ctq(scenario: &mut Scenario, project: ProjectId) -> Option<CtqId> {
    scenario.add_item(project, |p| Some(&mut p.design.ctqs), |id| Ctq::named(id, ""))
}

/// The hows a characteristic may stand for. Tracked.
pub fn how_choices(app: App, project: ProjectId) -> Arc<[Choice]> {
    let scenario = app.editor.scenario();
    let hows = scenario.project(project).map(|p| p.measure.house.hows.clone()).unwrap_or_default();
    let named: Vec<(String, String)> = hows
        .iter()
        .map(|how| {
            let id = how.id.to_string();
            let name = crate::ui::pages::strategy_parts::or_else(&how.name, || id.clone());
            (id, name)
        })
        .collect();
    choices(words().none, named.iter().map(|(id, name)| (id.clone(), name.as_str())))
}

/// The ways to be better. Tracked.
pub fn direction_choices() -> Arc<[Choice]> {
    choices(words().by_limits, HowDirection::ALL.iter().map(|&way| (way.code(), terms().direction(way))))
}

/// Takes a typed text into one entry of a characteristic; empty clears it.
pub fn enter(
    app: App,
    scenario: &mut Scenario,
    project: ProjectId,
    id: CtqId,
    column: &str,
    text: &str,
) -> Result<(), Refusal> {
    let text = text.trim();
    match column {
        "how" => {
            let how: Option<HowId> = one_of(&untrack(|| how_choices(app, project)), text)?.parse().ok();
            of(scenario, project, id, |ctq| ctq.how = how);
        }
        "direction" => {
            let way = HowDirection::from_code(&one_of(&untrack(direction_choices), text)?);
            of(scenario, project, id, |ctq| ctq.direction = way);
        }
        "lower" | "target" | "upper" => {
            let number =
                parse_number(text).map_err(|fault| faults::texts(app.language.get_untracked()).entry(&fault))?;
            of(scenario, project, id, |ctq| match column {
                "lower" => ctq.lower = number,
                "upper" => ctq.upper = number,
                _ => ctq.target = number,
            });
        }
        _ => of(scenario, project, id, |ctq| match column {
            "name" => text.clone_into(&mut ctq.name),
            "unit" => text.clone_into(&mut ctq.unit),
            "method" => text.clone_into(&mut ctq.method),
            _ => {}
        }),
    }
    Ok(())
}

fn one_of(choices: &[Choice], text: &str) -> Result<String, Refusal> {
    if text.is_empty() {
        return Ok(String::new());
    }
    chosen(choices, text).ok_or_else(|| untrack(|| words().choice_unknown(short(text))))
}

fn of(scenario: &mut Scenario, project: ProjectId, id: CtqId, write: impl FnOnce(&mut Ctq)) {
    change(scenario, project, |p| {
        if let Some(ctq) = p.design.ctqs.iter_mut().find(|c| c.id == id) {
            write(ctq);
        }
    });
}

/// Changes the study of a characteristic, which is made when it is needed; one that says nothing does not stay.
pub fn study(scenario: &mut Scenario, project: ProjectId, ctq: CtqId, write: impl FnOnce(&mut CapabilityStudy)) {
    change(scenario, project, |p| {
        let studies = &mut p.design.studies;
        let place = studies.iter().position(|s| s.ctq == ctq).unwrap_or_else(|| {
            studies.push(CapabilityStudy::of(ctq));
            studies.len() - 1
        });
        if let Some(study) = studies.get_mut(place) {
            write(study);
        }
        studies.retain(|study| *study != CapabilityStudy::of(study.ctq));
    });
}

/// Reads pasted numbers.
///
/// # Errors
/// What is no number, or that there are too many.
pub fn read_values(text: &str) -> Result<Vec<f64>, Refusal> {
    let mut values = Vec::new();
    for part in
        text.split(|c: char| c.is_whitespace() || matches!(c, ';' | '；' | '，' | '、')).filter(|p| !p.is_empty())
    {
        match parse_number(part) {
            Ok(Some(value)) if value.is_finite() => values.push(value),
            _ => return Err(untrack(|| words().bad_value(short(part)))),
        }
        if values.len() > limits::ENTRIES {
            return Err(untrack(|| words().too_many(limits::ENTRIES)));
        }
    }
    Ok(values)
}
