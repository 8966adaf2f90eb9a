//! The criteria: names, weights, must-haves, anchors.

use super::{say, words};
use crate::model::entry::{parse_number, parse_score};
use crate::model::ids::take;
use crate::model::method::Criterion;
use crate::model::{CriterionId, Label, Scenario, Score, Weight, limits};
use crate::state::Action;
use crate::text::attractiveness;
use crate::text::faults;
use crate::ui::context::{App, app};
use crate::ui::kit::sheet::{Cell, CellState, Column, Refusal, Row, SheetActions, Target};
use crate::ui::kit::{Panel, Sheet, lock_reason, locked};
use crate::ui::pages::scores::{LabelPart, enter_label, shift};
use crate::ui::view::prelude::*;
use std::sync::Arc;

/// The column of weights.
pub const WEIGHT: &str = "weight";
/// The column of least scores.
pub const MINIMUM: &str = "minimum";

fn position(scenario: &Scenario, key: &str) -> Option<usize> {
    let id: CriterionId = key.parse().ok()?;
    scenario.method.selection.criteria.iter().position(|c| c.id == id)
}

/// The criterion a key names.
pub fn criterion_of<'a>(scenario: &'a Scenario, key: &str) -> Option<&'a Criterion> {
    scenario.method.selection.criteria.get(position(scenario, key)?)
}

/// The cell with a weight.
pub fn weight_cell(criterion: &Criterion) -> Cell {
    Cell::number(Some(criterion.weight.get()))
}

/// The cell with a least score; empty where the criterion is no must-have.
pub fn minimum_cell(criterion: &Criterion) -> Cell {
    Cell::number(criterion.minimum.map(Score::get))
}

/// Takes a typed weight or least score.
pub fn enter_setting(app: App, scenario: &mut Scenario, key: &str, column: &str, text: &str) -> Result<(), Refusal> {
    let (language, scale) = (app.language.get_untracked(), scenario.method.selection.scale);
    let Some(index) = position(scenario, key) else { return Ok(()) };
    let criterion = &mut scenario.method.selection.criteria[index];
    let refuse = |fault| faults::entry(&fault, language);
    if column == MINIMUM {
        criterion.minimum = parse_score(text, scale).map_err(refuse)?.map(Score::new);
        return Ok(());
    }
    let weight = parse_number(text).map_err(refuse)?.unwrap_or(0.0);
    if weight < 0.0 {
        return Err(attractiveness::texts(language).weight_negative.to_owned());
    }
    criterion.weight = Weight::new(weight);
    Ok(())
}

/// A built-in text that has not been edited is shown as given.
fn label_cell(own: Option<&String>, shown: String) -> Cell {
    let state = match (shown.is_empty(), own) {
        (true, _) => CellState::Empty,
        (false, Some(_)) => CellState::Entered,
        (false, None) => CellState::Locked,
    };
    Cell { state, ..Cell::text(shown) }
}

fn columns() -> Vec<Column> {
    let words = words();
    let text = |key: &str, title: &str, min_rem| Column {
        key: key.into(),
        title: title.to_owned(),
        min_rem,
        ..Column::default()
    };
    vec![
        text("name", words.criterion, 9.0),
        Column { is_number: true, ..text(WEIGHT, words.weight, 3.5) },
        Column { is_number: true, note: words.minimum_note.to_owned(), ..text(MINIMUM, words.minimum, 4.0) },
        Column { starts_group: true, ..text("low", words.anchor_low, 10.0) },
        text("mid", words.anchor_mid, 10.0),
        text("high", words.anchor_high, 10.0),
    ]
}

/// The panel.
#[component]
pub fn Criteria() -> Node {
    let app = app();
    let columns = Memo::new(move |_| columns());
    let keys = Memo::new(move |_| {
        app.editor.scenario().method.selection.criteria.iter().map(|c| c.id.to_string()).collect::<Vec<_>>()
    });
    let rows = move |_: usize, key: &str| {
        let scenario = app.editor.scenario();
        let criterion = criterion_of(&scenario, key)?;
        let (own, label) = (&criterion.label, app.content.with(|c| c.label(&criterion.label)));
        let cells = vec![
            label_cell(own.name.as_ref(), label.name.clone()),
            weight_cell(criterion),
            minimum_cell(criterion),
            label_cell(own.low.as_ref(), label.low),
            label_cell(own.mid.as_ref(), label.mid),
            label_cell(own.high.as_ref(), label.high),
        ];
        Some(Row { name: label.name, cells, is_selected: false })
    };
    let actions = SheetActions {
        add: Some(Arc::new(add)),
        remove: Some(Arc::new(|s: &mut Scenario, key: &str| {
            if let Some(index) = position(s, key) {
                s.method.selection.criteria.remove(index);
            }
        })),
        shift: Some(Arc::new(|s: &mut Scenario, key: &str, by| {
            if let Some(index) = position(s, key) {
                shift(&mut s.method.selection.criteria, index, by);
            }
        })),
        ..SheetActions::cells(move |s, t, text| apply(app, s, t, text))
    };
    let restore = move |_| {
        app.editor.edit(Action::Method, Scenario::restore_course_criteria);
    };
    let back = move || {
        view! { <button type="button" class="button plain" disabled=locked title=lock_reason on:click=restore>{say(|w| w.course_default)}</button> }
    };
    view! {
        <Panel id="criteria" title=say(|w| w.criteria) help=say(|w| w.criteria_help) actions=back>
            <Sheet class="long-names" label=say(|w| w.criteria) columns keys rows=Arc::new(rows) actions add_label=say(|w| w.add_criterion) />
        </Panel>
    }
}

fn add(scenario: &mut Scenario) -> String {
    if scenario.method.selection.criteria.len() >= limits::CRITERIA {
        return String::new();
    }
    let id: CriterionId = take(&mut scenario.counters.criterion);
    let label = Label::own(untrack(|| words().new_criterion));
    scenario.method.selection.criteria.push(Criterion { id, label, weight: Weight::new(1.0), minimum: None });
    id.to_string()
}

fn apply(app: App, scenario: &mut Scenario, target: &Target, text: &str) -> Result<(), Refusal> {
    let part = match target.column.as_str() {
        "name" => LabelPart::Name,
        "low" => LabelPart::Low,
        "mid" => LabelPart::Mid,
        "high" => LabelPart::High,
        setting => return enter_setting(app, scenario, &target.row, setting, text),
    };
    if let Some(index) = position(scenario, &target.row) {
        enter_label(&mut scenario.method.selection.criteria[index].label, part, text);
    }
    Ok(())
}
