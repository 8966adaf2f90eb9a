//! What the levels are called and which map places them, with what the map can and cannot promise.

use super::chart::levels_in_use;
use super::names::words;
use crate::model::method::RiskScheme;
use crate::model::risk::RiskLevel;
use crate::state::Action;
use crate::text::format;
use crate::ui::context::{App, app};
use crate::ui::kit::{Panel, RiskSign, Segmented, TextField, lock_reason, locked};
use crate::ui::view::prelude::*;

/// The settings.
#[component]
pub fn Settings() -> Node {
    let app = app();
    let has_own = Memo::new(move |_| !app.editor.scenario().method.risk.names.is_empty());
    let reset = move |_| {
        app.editor.edit(Action::Method, |scenario| scenario.method.risk.names.clear());
    };
    let fields = RiskLevel::ALL.iter().rev().map(|&level| view! { <NameField level /> }).collect_view();
    view! {
        <Panel id="risk-settings" title=Signal::derive(move || words().settings.to_owned()) help=Signal::derive(move || words().settings_help.to_owned())>
            <div class="panel-body risk-settings">
                <div class="risk-names">{fields}</div>
                <p><button type="button" class="button" disabled=move || !has_own.get() || locked() title=lock_reason on:click=reset>{move || words().reset_names}</button></p>
                <Scheme />
            </div>
        </Panel>
    }
}

#[component]
fn NameField(level: RiskLevel) -> Node {
    let app = app();
    let built_in = move || app.content.with(|c| c.risk_level(level));
    let commit = Callback::new(move |text: String| {
        let name = text.trim().to_owned();
        let is_own = !name.is_empty() && name != untrack(built_in).name;
        app.editor.edit(Action::Method, |scenario| {
            let names = &mut scenario.method.risk.names;
            if is_own { drop(names.insert(level, name)) } else { drop(names.remove(&level)) }
        });
    });
    let help = Signal::derive(move || {
        let text = built_in();
        let is_own = app.editor.scenario().method.risk.names.contains_key(&level);
        if is_own { format!("{} · {}", words().built_in(&text.name), text.meaning) } else { text.meaning }
    });
    view! {
        <div class="risk-name">
            <RiskSign level />
            <TextField label=Signal::derive(move || built_in().name) value=Signal::derive(move || app.risk_level(level).name) on_commit=commit help=help />
        </div>
    }
}

#[component]
fn Scheme() -> Node {
    let app = app();
    let scheme = Memo::new(move |_| app.editor.scenario().method.risk.scheme);
    let value = Signal::derive(move || code(scheme.get()).to_owned());
    let choices = Signal::derive(move || {
        let words = words();
        vec![("course".to_owned(), words.scheme_course.to_owned()), ("cox".to_owned(), words.scheme_cox.to_owned())]
    });
    let choose = Callback::new(move |chosen: String| {
        let scheme = if chosen == "cox" { RiskScheme::Cox } else { RiskScheme::Course };
        app.editor.edit(Action::Method, |scenario| scenario.method.risk.scheme = scheme);
    });
    let help = move || match scheme.get() {
        RiskScheme::Course => words().scheme_course_help,
        RiskScheme::Cox => words().scheme_cox_help,
    };
    view! {
        <h3>{move || words().scheme}</h3>
        <Segmented label=Signal::derive(move || words().scheme.to_owned()) value choices on_choose=choose />
        <p>{help}</p>
        <div role="status"><ul class="axioms">{move || axioms(app).into_iter().map(|line| view! { <li>{line}</li> }).collect_view()}</ul></div>
        <p class="quiet">{move || words().axioms_limit}</p>
    }
}

const fn code(scheme: RiskScheme) -> &'static str {
    match scheme {
        RiskScheme::Course => "course",
        RiskScheme::Cox => "cox",
    }
}

/// What the check of Cox's conditions found, in words. Tracked.
fn axioms(app: App) -> [String; 2] {
    let (words, results) = (words(), app.editor.evaluation());
    let found = results.risk.axioms;
    let levels = levels_in_use(app);
    let name = |level: Option<&RiskLevel>| level.map(|&l| app.risk_level(l).name).unwrap_or_default();
    let (mild, severe) = (name(levels.last()), name(levels.first()));
    let (most, least) = (format::number(found.mildest_max, 2), format::number(found.severest_min, 2));
    [
        if found.is_weakly_consistent {
            words.consistent(&mild, &severe, most, least)
        } else {
            words.inconsistent(&mild, &severe, most, least)
        },
        if found.has_betweenness { words.between(&mild, &severe) } else { words.not_between(&mild, &severe) },
    ]
}
