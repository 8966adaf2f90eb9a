//! What risks, sources, levels and cells are called.

use crate::charts::heatmap::Cell;
use crate::model::risk::{Level, Movement, Rating, Risk, RiskGroup, RiskItem, RiskSource};
use crate::model::{AccountId, RiskId, Scenario};
use crate::text::risks::{RisksTexts, texts};
use crate::ui::context::{App, app};
use crate::ui::kit::sheet::Choice;
use crate::ui::view::prelude::*;
use std::sync::Arc;

/// The page's words. Tracked.
pub fn words() -> &'static RisksTexts {
    texts(app().language.get())
}

/// A risk by its title; one without is called by its id. Tracked.
pub fn risk_name(risk: &Risk) -> String {
    let title = risk.title.trim();
    if title.is_empty() { words().untitled(risk.id.to_string()) } else { title.to_owned() }
}

/// A risk of the scenario by its title. Tracked.
pub fn name_of(scenario: &Scenario, id: RiskId) -> String {
    scenario.risk(id).map_or_else(|| words().untitled(id.to_string()), risk_name)
}

/// Low, medium or high. Tracked.
pub fn level_name(level: Level) -> &'static str {
    words().levels[level as usize]
}

/// A step, or that there is none. Tracked.
pub fn step_name(level: Option<Level>) -> &'static str {
    level.map_or(words().unset, level_name)
}

/// The place of a rating on the map, if it has one.
pub fn cell_of(rating: &Rating) -> Option<Cell> {
    Some(Cell { impact: rating.impact?, probability: rating.probability? })
}

/// `high × medium`: probability, then impact. Tracked.
pub fn cell_name(cell: Cell) -> String {
    words().times(level_name(cell.probability), level_name(cell.impact))
}

/// What a response does, in a word. Tracked.
pub fn movement_name(movement: Movement) -> &'static str {
    match movement {
        Movement::Lowered => words().moves[0],
        Movement::Unchanged => words().moves[1],
        Movement::Raised => words().moves[2],
    }
}

/// An account's name; none is the whole programme. Tracked.
pub fn account_name(scenario: &Scenario, account: Option<AccountId>) -> String {
    match account {
        None => words().programme.to_owned(),
        Some(id) => scenario.account(id).map(|a| a.profile.name.clone()).unwrap_or_default(),
    }
}

/// The item, or the group where no item fits. Tracked.
pub fn source_name(app: App, source: RiskSource) -> String {
    app.content.with(|content| match source {
        RiskSource::Item(item) => content.risk_item(item),
        RiskSource::Group(group) => content.risk_group(group),
    })
}

/// A group's name. Tracked.
pub fn group_name(app: App, group: RiskGroup) -> String {
    app.content.with(|content| content.risk_group(group))
}

/// The word for a source in lists and forms.
pub fn source_code(source: RiskSource) -> String {
    match source {
        RiskSource::Item(item) => item.code(),
        RiskSource::Group(group) => group.code(),
    }
}

/// Reads the word back.
pub fn source_from_code(code: &str) -> Option<RiskSource> {
    RiskItem::from_code(code).map(RiskSource::Item).or_else(|| RiskGroup::from_code(code).map(RiskSource::Group))
}

fn choice(value: impl Into<String>, label: impl Into<String>) -> Choice {
    Choice { value: value.into(), label: label.into() }
}

/// Not rated, low, medium, high. Tracked.
pub fn level_choices() -> Arc<[Choice]> {
    let none = choice("", words().unset);
    std::iter::once(none).chain(Level::ALL.iter().map(|&l| choice(l.code(), level_name(l)))).collect()
}

/// The sources of a group: the group itself, then its items.
pub fn sources_of(group: RiskGroup) -> impl Iterator<Item = RiskSource> {
    let items = RiskItem::ALL.iter().copied().filter(move |item| item.group() == group);
    items.map(RiskSource::Item).chain([RiskSource::Group(group)])
}

/// What a source is called in a list of all: its group stands before it. Tracked.
pub fn source_label(app: App, source: RiskSource) -> String {
    let group = group_name(app, source.group());
    match source {
        RiskSource::Item(_) => format!("{group} · {}", source_name(app, source)),
        RiskSource::Group(_) => format!("{group} · {}", words().group_other),
    }
}

/// All sources, grouped. Tracked.
pub fn source_choices(app: App) -> Arc<[Choice]> {
    let sources = RiskGroup::ALL.iter().flat_map(|&group| sources_of(group));
    let all = sources.map(|source| choice(source_code(source), source_label(app, source)));
    std::iter::once(choice("", words().no_source)).chain(all).collect()
}

/// The whole programme and all accounts. Tracked.
pub fn account_choices(app: App) -> Arc<[Choice]> {
    let scenario = app.editor.scenario();
    let accounts = scenario.accounts.iter().map(|a| choice(a.id.to_string(), a.profile.name.clone()));
    std::iter::once(choice("", words().programme)).chain(accounts).collect()
}
