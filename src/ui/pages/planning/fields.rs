//! Step six: eight analysed fields and the questions answered. Step seven: four benefits.

use super::words;
use crate::model::Scenario;
use crate::model::strategy::{AnalysedField, Benefit, BenefitEntry, KeyAccountQuestion, Met};
use crate::state::Action;
use crate::ui::context::app;
use crate::ui::kit::ChoiceField;
use crate::ui::pages::strategy_parts::{ScenarioText, met_choices};
use crate::ui::view::prelude::*;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Puts a text under its key; an empty one does not stay.
fn put<K: Ord>(texts: &mut BTreeMap<K, String>, key: K, text: String) {
    if text.is_empty() {
        texts.remove(&key);
    } else {
        texts.insert(key, text);
    }
}

/// The eight fields.
#[component]
pub fn Fields() -> Node {
    let app = app();
    let field = |field: AnalysedField| {
        let text = move || app.content.with(|content| content.analysed_field(field));
        view! {
            <ScenarioText
                label=Signal::derive(move || text().name)
                help=Signal::derive(move || text().help)
                read=Arc::new(move |s: &Scenario| s.strategy.planning.fields.get(&field).cloned().unwrap_or_default())
                write=Arc::new(move |s: &mut Scenario, text| put(&mut s.strategy.planning.fields, field, text))
                rows=2
            />
        }
    };
    view! {
        <div>
            <h3>{move || words().fields}</h3>
            <div class="field-grid">{AnalysedField::ALL.iter().map(|&f| field(f)).collect_view()}</div>
        </div>
    }
}

/// The questions.
#[component]
pub fn Questions() -> Node {
    let app = app();
    let question = |question: KeyAccountQuestion| {
        let text = move || app.content.with(|content| content.key_account_question(question));
        view! {
            <ScenarioText
                label=Signal::derive(move || text().name)
                help=Signal::derive(move || text().help)
                read=Arc::new(move |s: &Scenario| s.strategy.planning.answers.get(&question).cloned().unwrap_or_default())
                write=Arc::new(move |s: &mut Scenario, text| put(&mut s.strategy.planning.answers, question, text))
                rows=2
            />
        }
    };
    view! {
        <div>
            <h3>{move || words().questions}</h3>
            <div class="field-grid">{KeyAccountQuestion::ALL.iter().map(|&q| question(q)).collect_view()}</div>
        </div>
    }
}

fn change(scenario: &mut Scenario, benefit: Benefit, change: impl FnOnce(&mut BenefitEntry)) {
    let benefits = &mut scenario.strategy.planning.benefits;
    let entry = benefits.entry(benefit).or_default();
    change(entry);
    if *entry == BenefitEntry::default() {
        benefits.remove(&benefit);
    }
}

/// The four benefits with confirmation and note.
#[component]
pub fn Benefits() -> Node {
    let app = app();
    let benefit = |benefit: Benefit| {
        let text = move || app.content.with(|content| content.benefit(benefit));
        let entry = move || app.editor.scenario().strategy.planning.benefits.get(&benefit).cloned().unwrap_or_default();
        let choices = Signal::derive(move || {
            let none = (String::new(), words().unset.to_owned());
            std::iter::once(none).chain(met_choices(words().met)).collect()
        });
        let commit = Callback::new(move |code: String| {
            app.editor.edit(Action::Text, |s| change(s, benefit, |entry| entry.met = Met::from_code(&code)));
        });
        view! {
            <fieldset class="benefit">
                <legend>{move || text().name}</legend>
                <p class="quiet">{move || text().help}</p>
                <ChoiceField label=Signal::derive(move || words().confirmed.to_owned()) value=Signal::derive(move || entry().met.map(Met::code).unwrap_or_default()) choices on_commit=commit />
                <ScenarioText
                    label=Signal::derive(move || words().note.to_owned())
                    read=Arc::new(move |s: &Scenario| s.strategy.planning.benefits.get(&benefit).map(|b| b.note.clone()).unwrap_or_default())
                    write=Arc::new(move |s: &mut Scenario, text| change(s, benefit, |entry| entry.note = text))
                />
            </fieldset>
        }
    };
    view! {
        <div>
            <h3>{move || words().benefits}</h3>
            <div class="field-grid">{Benefit::ALL.iter().map(|&b| benefit(b)).collect_view()}</div>
        </div>
    }
}
