//! Currency and money unit: names only, nothing is converted.

use super::words;
use crate::state::Action;
use crate::text::format;
use crate::text::scenario::texts;
use crate::ui::context::app;
use crate::ui::kit::{ChoiceField, Panel, Segmented, TextField};
use crate::ui::view::prelude::*;

const OTHER: &str = "other";

/// A currency code as ISO 4217 writes it: three capital letters.
fn code(typed: &str) -> Option<String> {
    let code = typed.trim().to_ascii_uppercase();
    (code.len() == 3 && code.bytes().all(|b| b.is_ascii_uppercase())).then_some(code)
}

/// Currency and unit.
#[component]
pub fn Money() -> Node {
    let app = app();
    let unit = Signal::derive(move || app.editor.scenario().money_unit.to_string());
    let units = Signal::derive(move || words().units().map(|(n, name)| (n.to_string(), name.to_owned())).to_vec());
    let choose = Callback::new(move |chosen: String| {
        if let Ok(unit) = chosen.parse() {
            app.editor.edit(Action::Scenario, |s| s.money_unit = unit);
        }
    });
    let help = move || {
        let scenario = app.editor.scenario();
        let twelve = format!("{} {}", format::plain(f64::from(scenario.money_unit) * 12.0), scenario.currency);
        words().unit_help(app.money_unit(), &twelve)
    };
    view! {
        <Panel id="money-settings" title=Signal::derive(move || words().money.to_owned()) help=Signal::derive(move || words().money_help.to_owned())>
            <div class="panel-body form-stack">
                <Currency />
                <div class="field">
                    <span class="label">{move || words().unit}</span>
                    <Segmented label=Signal::derive(move || words().unit.to_owned()) value=unit choices=units on_choose=choose />
                    <span class="help">{help}</span>
                </div>
            </div>
        </Panel>
    }
}

#[component]
fn Currency() -> Node {
    let app = app();
    let wants_other = RwSignal::new(false);
    let error = RwSignal::new(None::<String>);
    let now = move || app.editor.scenario().currency.clone();
    let is_listed = move || words().currencies().iter().any(|(code, _)| *code == now());
    let value = Signal::derive(move || if wants_other.get() || !is_listed() { OTHER.to_owned() } else { now() });
    let choices = Signal::derive(move || {
        let words = words();
        let listed = words.currencies().into_iter().map(|(code, name)| (code.to_owned(), format!("{code} {name}")));
        listed.chain([(OTHER.to_owned(), words.other_currency.to_owned())]).collect()
    });
    let choose = Callback::new(move |chosen: String| {
        wants_other.set(chosen == OTHER);
        error.set(None);
        if chosen != OTHER {
            app.editor.edit(Action::Scenario, |s| s.currency = chosen);
        }
    });
    let type_code = Callback::new(move |typed: String| {
        if let Some(code) = code(&typed) {
            error.set(None);
            wants_other.set(false);
            app.editor.edit(Action::Scenario, |s| s.currency = code);
        } else {
            let shown: String = typed.trim().chars().take(20).collect();
            error.set(Some(texts(app.language.get_untracked()).bad_code(&shown)));
        }
    });
    view! {
        <div class="field-grid">
            <ChoiceField label=Signal::derive(move || words().currency.to_owned()) value choices on_commit=choose />
            <Show when=move || value.get() == OTHER>
                <TextField
                    label=Signal::derive(move || words().code.to_owned())
                    value=Signal::derive(now)
                    on_commit=type_code
                    help=Signal::derive(move || words().code_help.to_owned())
                    error
                />
            </Show>
        </div>
    }
}
