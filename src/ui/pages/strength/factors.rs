//! The success factors all accounts share: names, weights, anchors.

use super::words;
use crate::model::ids::take;
use crate::model::method::SuccessFactor;
use crate::model::{Label, Scenario, SuccessFactorId, Weight};
use crate::text::attractiveness;
use crate::ui::context::app;
use crate::ui::kit::Sheet;
use crate::ui::kit::sheet::{Cell, Column, Row, SheetActions, Target};
use crate::ui::pages::attractiveness::enter_weight;
use crate::ui::pages::scores::{LabelPart, enter_label, label_cell, shift};
use crate::ui::view::prelude::*;
use std::sync::Arc;

fn position(scenario: &Scenario, key: &str) -> Option<usize> {
    let id: SuccessFactorId = key.parse().ok()?;
    scenario.method.strength.factors.iter().position(|f| f.id == id)
}

fn columns() -> Vec<Column> {
    let anchors = attractiveness::texts(app().language.get());
    let text = |key: &str, title: &str, rem| Column {
        key: key.into(),
        title: title.into(),
        min_rem: rem,
        ..Column::default()
    };
    vec![
        text("name", words().factor, 9.0),
        Column { is_number: true, ..text("weight", words().weight, 3.5) },
        text("low", anchors.anchor_low, 9.0),
        text("mid", anchors.anchor_mid, 9.0),
        text("high", anchors.anchor_high, 9.0),
    ]
}

/// The table of success factors.
#[component]
pub fn Factors() -> Node {
    let app = app();
    let columns = Memo::new(|_| columns());
    let keys = Memo::new(move |_| {
        app.editor.scenario().method.strength.factors.iter().map(|f| f.id.to_string()).collect::<Vec<_>>()
    });
    let rows = move |_: usize, key: &str| {
        let scenario = app.editor.scenario();
        let factor = scenario.method.strength.factors.get(position(&scenario, key)?)?;
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
        let factor = &mut scenario.method.strength.factors[index];
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
        add: Some(Arc::new(|s: &mut Scenario| {
            let id: SuccessFactorId = take(&mut s.counters.success_factor);
            let label = Label::own(words().new_factor);
            s.method.strength.factors.push(SuccessFactor { id, label, weight: Weight::new(1.0) });
            id.to_string()
        })),
        remove: Some(Arc::new(|s: &mut Scenario, key: &str| {
            if let Some(index) = position(s, key) {
                let gone = s.method.strength.factors.remove(index);
                s.forget_in_projects(&[gone.id.into()]);
            }
        })),
        shift: Some(Arc::new(|s: &mut Scenario, key: &str, by| {
            if let Some(index) = position(s, key) {
                shift(&mut s.method.strength.factors, index, by);
            }
        })),
        ..SheetActions::cells(apply)
    };
    view! {
        <Sheet label=Signal::derive(move || words().factors.to_owned()) columns keys rows=Arc::new(rows) actions add_label=Signal::derive(move || words().add_factor.to_owned()) />
    }
}
