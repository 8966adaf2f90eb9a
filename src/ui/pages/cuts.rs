//! Choosing cut lines and the rule of relative strength: settings of the whole scenario, used on three pages.

use crate::model::method::{AttractivenessCut, StrengthCut, StrengthRule};
use crate::model::outcome::Outcome;
use crate::model::position::Rules;
use crate::model::{Exact, Scenario};
use crate::state::Action;
use crate::text::{attractiveness, format, position, reasons, strength};
use crate::ui::context::{App, app};
use crate::ui::kit::{NumberField, Segmented, lock_reason, locked};
use crate::ui::view::prelude::*;

/// The cut line of attractiveness: mean, median or a fixed total.
#[component]
pub fn AttractivenessCutChoice() -> Node {
    let app = app();
    let words = move || attractiveness::texts(app.language.get());
    let cut = move || app.editor.scenario().method.attractiveness.cut;
    let value = Signal::derive(move || {
        match cut() {
            AttractivenessCut::Mean => "mean",
            AttractivenessCut::Median => "median",
            AttractivenessCut::Fixed { .. } => "fixed",
        }
        .to_owned()
    });
    let choices = Signal::derive(move || {
        let words = words();
        named([("mean", words.cut_mean), ("median", words.cut_median), ("fixed", words.cut_fixed)])
    });
    let choose = Callback::new(move |chosen: String| {
        let at = line_now(&untrack(|| app.editor.evaluation()).position.lines.attractiveness.at);
        let cut = match chosen.as_str() {
            "median" => AttractivenessCut::Median,
            "fixed" => AttractivenessCut::Fixed { at },
            _ => AttractivenessCut::Mean,
        };
        app.editor.edit(Action::Method, |s| s.method.attractiveness.cut = cut);
    });
    let fixed = Signal::derive(move || match cut() {
        AttractivenessCut::Fixed { at } => Some(at),
        AttractivenessCut::Mean | AttractivenessCut::Median => None,
    });
    let commit = Callback::new(move |at: Option<f64>| {
        let at = at.ok_or_else(|| words().cut_needs_number.to_owned())?;
        app.editor.edit(Action::Method, |s| s.method.attractiveness.cut = AttractivenessCut::Fixed { at });
        Ok(())
    });
    let sentence = Signal::derive(move || {
        let results = app.editor.evaluation();
        let line = &results.position.lines.attractiveness;
        match &line.at {
            Ok(at) if line.counted == 0 => strength::texts(app.language.get()).cut_is(shown(*at)),
            Ok(at) => words().cut_is(shown(*at), line.counted),
            Err(reason) => reasons::full(reason, app.language.get()),
        }
    });
    view! {
        <Choice
            label=Signal::derive(move || words().cut.to_owned())
            at_label=Signal::derive(move || words().cut_at.to_owned())
            value
            choices
            choose
            fixed
            commit
            sentence
        />
    }
}

/// The cut line of relative strength: parity, mean, median or a fixed value.
#[component]
pub fn StrengthCutChoice() -> Node {
    let app = app();
    let words = move || strength::texts(app.language.get());
    let cut = move || app.editor.scenario().method.strength.cut;
    let value = Signal::derive(move || {
        match cut() {
            StrengthCut::Parity => "parity",
            StrengthCut::Mean => "mean",
            StrengthCut::Median => "median",
            StrengthCut::Fixed { .. } => "fixed",
        }
        .to_owned()
    });
    let choices = Signal::derive(move || {
        let words = words();
        named([
            ("parity", words.cut_parity),
            ("mean", words.cut_mean),
            ("median", words.cut_median),
            ("fixed", words.cut_fixed),
        ])
    });
    let choose = Callback::new(move |chosen: String| {
        let at = line_now(&untrack(|| app.editor.evaluation()).position.lines.strength.at);
        let cut = match chosen.as_str() {
            "mean" => StrengthCut::Mean,
            "median" => StrengthCut::Median,
            "fixed" => StrengthCut::Fixed { at },
            _ => StrengthCut::Parity,
        };
        app.editor.edit(Action::Method, |s| s.method.strength.cut = cut);
    });
    let fixed = Signal::derive(move || match cut() {
        StrengthCut::Fixed { at } => Some(at),
        StrengthCut::Parity | StrengthCut::Mean | StrengthCut::Median => None,
    });
    let commit = Callback::new(move |at: Option<f64>| {
        let at = at.ok_or_else(|| words().cut_needs_number.to_owned())?;
        app.editor.edit(Action::Method, |s| s.method.strength.cut = StrengthCut::Fixed { at });
        Ok(())
    });
    let sentence = Signal::derive(move || {
        let results = app.editor.evaluation();
        let line = &results.position.lines.strength;
        match &line.at {
            Ok(at) if line.counted == 0 => words().cut_is(format::number(at.get(), 2)),
            Ok(at) => words().cut_is_of(format::number(at.get(), 2), line.counted),
            Err(reason) => reasons::full(reason, app.language.get()),
        }
    });
    view! {
        <Choice
            label=Signal::derive(move || words().cut_title.to_owned())
            at_label=Signal::derive(move || words().cut_at.to_owned())
            value
            choices
            choose
            fixed
            commit
            sentence
        />
    }
}

fn named<const N: usize>(choices: [(&str, &str); N]) -> Vec<(String, String)> {
    choices.into_iter().map(|(key, words)| (key.to_owned(), words.to_owned())).collect()
}

/// A fixed line begins where the line is now.
fn line_now(at: &Outcome<Exact>) -> f64 {
    at.as_ref().map_or(0.0, |at| (at.get() * 100.0).round() / 100.0)
}

fn shown(at: Exact) -> String {
    format::plain((at.get() * 100.0).round() / 100.0)
}

#[component]
fn Choice(
    label: Signal<String>,
    at_label: Signal<String>,
    value: Signal<String>,
    choices: Signal<Vec<(String, String)>>,
    choose: Callback<String>,
    fixed: Signal<Option<f64>>,
    commit: Callback<Option<f64>, Result<(), String>>,
    sentence: Signal<String>,
) -> Node {
    view! {
        <Segmented label value choices on_choose=choose />
        <Show when=move || fixed.get().is_some()>
            <NumberField label=at_label value=fixed on_commit=commit />
        </Show>
        <p class="quiet-line">{sentence}</p>
    }
}

/// The name of a rule of relative strength. Tracked.
pub fn rule_name(app: App, rule: StrengthRule) -> &'static str {
    position::texts(app.language.get()).rules[rule as usize]
}

/// Chooses another rule; a fixed cut line, whose unit changes, gives way to parity.
pub fn set_rule(scenario: &mut Scenario, rule: StrengthRule) {
    let rules = Rules::of(&scenario.method).with_strength_rule(rule);
    adopt(scenario, rules);
}

/// Takes all three choices into the method.
pub fn adopt(scenario: &mut Scenario, rules: Rules) {
    let method = &mut scenario.method;
    method.attractiveness.cut = rules.attractiveness_cut;
    method.strength.rule = rules.strength_rule;
    method.strength.cut = rules.strength_cut;
}

/// The rule of relative strength, each explained in a sentence.
#[component]
pub fn RuleChoice() -> Node {
    let app = app();
    let words = move || strength::texts(app.language.get());
    let chosen = Memo::new(move |_| app.editor.scenario().method.strength.rule);
    let choices = move || {
        StrengthRule::ALL
            .into_iter()
            .map(|rule| {
                view! {
                    <label class="check explained">
                        <input
                            type="radio"
                            name="strength-rule"
                            prop:checked=move || chosen.get() == rule
                            disabled=locked
                            title=lock_reason
                            on:change=move |_| {
                                app.editor.edit(Action::Method, |s| set_rule(s, rule));
                            }
                        />
                        <span>
                            <span>{rule_name(app, rule)}</span>
                            <span class="help">{words().rule_help[rule as usize]}</span>
                        </span>
                    </label>
                }
            })
            .collect_view()
    };
    view! {
        <fieldset class="choices">
            <legend class="visually-hidden">{move || words().rules_title}</legend>
            {choices}
        </fieldset>
    }
}
