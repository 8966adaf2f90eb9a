//! What allocation is judged by: part of the method, with the way back.

use super::words;
use crate::model::position::Class;
use crate::model::resources::{ResourceMethod, ResourcePart};
use crate::model::units::Share;
use crate::state::Action;
use crate::text::format;
use crate::ui::context::app;
use crate::ui::kit::{NumberField, Panel, lock_reason, locked};
use crate::ui::view::prelude::*;

/// The panel.
#[component]
pub fn Settings() -> Node {
    let app = app();
    let is_course = Memo::new(move |_| app.editor.scenario().method.resources.is_default());
    let reset = move |_| {
        app.editor.edit(Action::Method, |s| s.method.resources = ResourceMethod::default());
    };
    let actions = move || {
        view! {
            <Show when=move || !is_course.get()>
                <button type="button" class="button plain" disabled=locked title=lock_reason on:click=reset>{move || words().course}</button>
            </Show>
        }
    };
    let sum = move || {
        let policy = app.editor.scenario().method.resources.policy;
        let sum: f64 = Class::ALL.iter().map(|class| policy.of(*class).get()).sum();
        words().sum_note(format::plain((sum * 1e4).round() / 100.0))
    };
    view! {
        <Panel id="resource-settings" title=Signal::derive(move || words().settings.to_owned()) help=Signal::derive(move || words().settings_help.to_owned()) actions=actions>
            <div class="panel-body field-grid">
                <Setting part=ResourcePart::Policy(Class::Key) />
                <Setting part=ResourcePart::Policy(Class::KeyDevelopment) />
                <Setting part=ResourcePart::Policy(Class::Maintenance) />
                <Setting part=ResourcePart::Policy(Class::Opportunistic) />
                <Setting part=ResourcePart::Tolerance />
                <Setting part=ResourcePart::ManagerDays />
            </div>
            <p class="panel-foot">{sum}</p>
        </Panel>
    }
}

fn read(method: &ResourceMethod, part: ResourcePart) -> f64 {
    match part {
        ResourcePart::Policy(class) => method.policy.of(class).get(),
        ResourcePart::Tolerance => method.tolerance.get(),
        ResourcePart::ManagerDays => method.manager_days,
    }
}

/// One setting; empty is the default.
#[component]
fn Setting(part: ResourcePart) -> Node {
    let app = app();
    let is_share = part != ResourcePart::ManagerDays;
    let commit = Callback::new(move |typed: Option<f64>| {
        let typed = typed.unwrap_or_else(|| read(&ResourceMethod::default(), part));
        let mut next = untrack(|| app.editor.scenario()).method.resources;
        match part {
            ResourcePart::Policy(class) => *next.policy.of_mut(class) = Share::new(typed),
            ResourcePart::Tolerance => next.tolerance = Share::new(typed),
            ResourcePart::ManagerDays => next.manager_days = typed,
        }
        if next.wrong().contains(&part) {
            return Err(untrack(|| if is_share { words().share_range } else { words().days_range }).to_owned());
        }
        app.editor.edit(Action::Method, |s| s.method.resources = next);
        Ok(())
    });
    let label = Signal::derive(move || match part {
        ResourcePart::Policy(class) => words().policy_share(app.class_name(class)),
        ResourcePart::Tolerance => words().tolerance.to_owned(),
        ResourcePart::ManagerDays => words().manager_days_set.to_owned(),
    });
    let help = Signal::derive(move || {
        match part {
            ResourcePart::Policy(_) => "",
            ResourcePart::Tolerance => words().tolerance_help,
            ResourcePart::ManagerDays => words().manager_days_help,
        }
        .to_owned()
    });
    let value = Signal::derive(move || Some(read(&app.editor.scenario().method.resources, part)));
    view! { <NumberField label help value on_commit=commit percent=is_share /> }
}
