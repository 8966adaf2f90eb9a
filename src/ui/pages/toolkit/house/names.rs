//! What rows, columns and sources are called, and the lists they are chosen from.

use super::words;
use crate::model::toolkit::measure::{House, HowDirection, Relation, RoofSign, SalesPoint, Source, rivals};
use crate::model::toolkit::{HowId, Project, WhatId};
use crate::model::{ProjectId, RivalId, Scenario};
use crate::text::toolkit::terms;
use crate::ui::context::App;
use crate::ui::kit::sheet::Choice;
use crate::ui::pages::strategy_parts::{choices, or_else};
use crate::ui::view::prelude::*;
use std::sync::Arc;

/// Reads something of the house. Tracked.
pub fn read<T: Default>(app: App, project: ProjectId, what: impl FnOnce(&House) -> T) -> T {
    super::super::read(app, project, |p| what(&p.measure.house))
}

/// The name of a row: its own or that of its source. Tracked.
pub fn what_name(app: App, scenario: &Scenario, project: &Project, id: WhatId) -> String {
    let factor = || match project.measure.house.what(id)?.source? {
        Source::Factor(factor) => Some(source_name(app, scenario, Source::Factor(factor))),
        Source::Need(_) => None,
    };
    project.called(scenario, id).map(str::to_owned).or_else(factor).unwrap_or_else(|| id.to_string())
}

/// The name of a column. Tracked.
pub fn how_name(scenario: &Scenario, project: &Project, id: HowId) -> String {
    project.called(scenario, id).map_or_else(|| id.to_string(), str::to_owned)
}

/// The bare name of a source. Tracked.
pub fn source_name(app: App, scenario: &Scenario, source: Source) -> String {
    match source {
        Source::Need(id) => {
            let need = scenario.accounts.iter().find_map(|a| a.relationship.need(id));
            or_else(need.map_or("", |n| n.name.as_str()), || id.to_string())
        }
        Source::Factor(id) => {
            let factor = scenario.method.strength.factors.iter().find(|f| f.id == id);
            let name = factor.map(|f| app.content.with(|c| c.label(&f.label).name));
            or_else(&name.unwrap_or_default(), || id.to_string())
        }
    }
}

/// What a source is called among others. Tracked.
pub fn source_label(app: App, scenario: &Scenario, source: Source) -> String {
    let name = source_name(app, scenario, source);
    match source {
        Source::Need(_) => words().from_need(name),
        Source::Factor(_) => words().from_factor(name),
    }
}

/// A source by its id, and back.
pub fn source_code(source: Source) -> String {
    match source {
        Source::Need(id) => id.to_string(),
        Source::Factor(id) => id.to_string(),
    }
}

/// The source an id stands for.
pub fn source_of(code: &str) -> Option<Source> {
    code.parse().ok().map(Source::Need).or_else(|| code.parse().ok().map(Source::Factor))
}

/// The needs of the account and the success factors. Tracked.
pub fn source_choices(app: App, project: ProjectId) -> Arc<[Choice]> {
    let scenario = app.editor.scenario();
    let account = scenario.project(project).and_then(|p| p.account).and_then(|id| scenario.account(id));
    let needs = account.into_iter().flat_map(|a| a.relationship.needs.iter().map(|n| Source::Need(n.id)));
    let factors = scenario.method.strength.factors.iter().map(|f| Source::Factor(f.id));
    let all: Vec<(String, String)> =
        needs.chain(factors).map(|s| (source_code(s), source_label(app, &scenario, s))).collect();
    choices(words().own, all.iter().map(|(code, label)| (code.clone(), label.as_str())))
}

/// The rivals that are compared. Tracked.
pub fn rivals_of(app: App, project: ProjectId) -> Vec<RivalId> {
    let scenario = app.editor.scenario();
    scenario.project(project).map(|p| rivals(&scenario, p)).unwrap_or_default()
}

/// A rival's name.
pub fn rival_name(scenario: &Scenario, id: RivalId) -> String {
    or_else(scenario.rival(id).map_or("", |r| r.name.as_str()), || id.to_string())
}

/// ●, ◐, ○.
pub const fn relation_sign(relation: Relation) -> &'static str {
    match relation {
        Relation::Strong => "●",
        Relation::Moderate => "◐",
        Relation::Weak => "○",
    }
}

/// ++, +, −, −−.
pub const fn roof_sign(sign: RoofSign) -> &'static str {
    match sign {
        RoofSign::Helps => "+",
        RoofSign::HelpsMuch => "++",
        RoofSign::Hinders => "−",
        RoofSign::HindersMuch => "−−",
    }
}

/// Relations to choose from: sign, word and points. Tracked.
pub fn relation_choices(app: App, house: &House) -> Arc<[Choice]> {
    let (terms, scale) = (terms(app.language.get()), house.scale());
    let label = |r: Relation| format!("{} {} ({})", relation_sign(r), terms.relations[r as usize], scale.points(r));
    let all: Vec<(String, String)> = Relation::ALL.iter().map(|&r| (r.code(), label(r))).collect();
    choices("–", all.iter().map(|(code, label)| (code.clone(), label.as_str())))
}

/// Signs of the roof to choose from. Tracked.
pub fn roof_choices(app: App) -> Arc<[Choice]> {
    let terms = terms(app.language.get());
    choices("–", RoofSign::ALL.iter().map(|s| (s.code(), terms.signs[*s as usize])))
}

/// Directions to choose from. Tracked.
pub fn direction_choices(app: App) -> Arc<[Choice]> {
    let terms = terms(app.language.get());
    choices("–", HowDirection::ALL.iter().map(|d| (d.code(), terms.directions[*d as usize])))
}

/// Sales points to choose from. Tracked.
pub fn sales_choices(app: App) -> Arc<[Choice]> {
    let terms = terms(app.language.get());
    choices("–", SalesPoint::ALL.iter().map(|s| (s.code(), terms.sales_points[*s as usize])))
}
