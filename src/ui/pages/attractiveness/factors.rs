//! The factors of Table One: names, weights, anchors.

use super::words;
use crate::model::entry::parse_number;
use crate::model::ids::take;
use crate::model::method::AttractivenessFactor;
use crate::model::{FactorId, Label, Scenario, Weight};
use crate::text::faults;
use crate::ui::context::app;
use crate::ui::kit::Sheet;
use crate::ui::kit::sheet::{Cell, Column, Row, SheetActions, Target};
use crate::ui::pages::scores::{LabelPart, enter_label, label_cell, shift};
use crate::ui::view::prelude::*;
use std::sync::Arc;

fn position(scenario: &Scenario, key: &str) -> Option<usize> {
    let id: FactorId = key.parse().ok()?;
    scenario.method.attractiveness.factors.iter().position(|f| f.id == id)
}

/// The table of factors.
#[component]
pub fn Factors() -> Node {
    let app = app();
    let columns = Memo::new(move |_| {
        let words = words();
        let text = |key: &str, title: &str, rem| Column {
            key: key.into(),
            title: title.into(),
            min_rem: rem,
            ..Column::default()
        };
        vec![
            text("name", words.factor, 10.0),
            Column { is_number: true, ..text("weight", words.weight_head, 3.5) },
            text("low", words.anchor_low, 9.0),
            text("mid", words.anchor_mid, 9.0),
            text("high", words.anchor_high, 9.0),
        ]
    });
    let keys = Memo::new(move |_| {
        app.editor.scenario().method.attractiveness.factors.iter().map(|f| f.id.to_string()).collect::<Vec<_>>()
    });
    let rows = move |_: usize, key: &str| {
        let scenario = app.editor.scenario();
        let factor = scenario.method.attractiveness.factors.get(position(&scenario, key)?)?;
        let label = app.content.with(|c| c.label(&factor.label));
        let own = &factor.label;
        let cells = vec![
            label_cell(own.name.as_ref(), label.name.clone()),
            Cell::number(Some(factor.weight.get())),
            label_cell(own.low.as_ref(), label.low),
            label_cell(own.mid.as_ref(), label.mid),
            label_cell(own.high.as_ref(), label.high),
        ];
        Some(Row { name: label.name, cells, is_selected: false })
    };
    let apply = move |scenario: &mut Scenario, target: &Target, text: &str| {
        let Some(index) = position(scenario, &target.row) else { return Ok(()) };
        let factor = &mut scenario.method.attractiveness.factors[index];
        match target.column.as_str() {
            "weight" => factor.weight = enter_weight(text, app.language.get_untracked())?,
            "name" => enter_label(&mut factor.label, LabelPart::Name, text),
            "low" => enter_label(&mut factor.label, LabelPart::Low, text),
            "mid" => enter_label(&mut factor.label, LabelPart::Mid, text),
            _ => enter_label(&mut factor.label, LabelPart::High, text),
        }
        Ok(())
    };
    let actions = SheetActions {
        add: Some(Arc::new(move |s: &mut Scenario| {
            let id: FactorId = take(&mut s.counters.factor);
            let label = Label::own(words().new_factor);
            s.method.attractiveness.factors.push(AttractivenessFactor { id, label, weight: Weight::new(1.0) });
            id.to_string()
        })),
        remove: Some(Arc::new(|s: &mut Scenario, key: &str| {
            if let Some(index) = position(s, key) {
                let gone = s.method.attractiveness.factors.remove(index).id;
                s.method.attractiveness.thresholds.retain(|threshold| threshold.factor != gone);
            }
        })),
        shift: Some(Arc::new(|s: &mut Scenario, key: &str, by| {
            if let Some(index) = position(s, key) {
                shift(&mut s.method.attractiveness.factors, index, by);
            }
        })),
        ..SheetActions::cells(apply)
    };
    view! {
        <Sheet label=Signal::derive(move || words().factors.to_owned()) columns keys rows=Arc::new(rows) actions add_label=Signal::derive(move || words().add_factor.to_owned()) />
    }
}

/// A typed weight: zero or more; empty is zero.
pub fn enter_weight(text: &str, language: crate::text::Language) -> Result<Weight, String> {
    let weight = parse_number(text).map_err(|fault| faults::texts(language).entry(&fault))?.unwrap_or(0.0);
    if weight < 0.0 { Err(words().weight_negative.to_owned()) } else { Ok(Weight::new(weight)) }
}
