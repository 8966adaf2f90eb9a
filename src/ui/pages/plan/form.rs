//! What is typed for the review of one account: a sentence, the decision, the day, who comes.

use super::names::named;
use super::{entry, words};
use crate::model::AccountId;
use crate::model::ids::PersonId;
use crate::model::limits::TEXT_CHARS;
use crate::model::plan::AccountPlan;
use crate::state::{Action, Page};
use crate::ui::context::{App, app};
use crate::ui::kit::{ChoiceField, Panel, TextAreaField, TextField};
use crate::ui::view::prelude::*;

fn read<T: Default>(app: App, account: AccountId, read: impl Fn(&AccountPlan) -> T) -> T {
    app.editor.scenario().plan(account).map(read).unwrap_or_default()
}

/// The panel.
#[component]
pub fn OwnForm(account: AccountId) -> Node {
    let app = app();
    let text = move |put: fn(&mut AccountPlan, String)| {
        Callback::new(move |text: String| {
            let text: String = text.trim().chars().take(TEXT_CHARS).collect();
            entry::change(app, account, Action::Text, |plan| put(plan, text));
        })
    };
    view! {
        <Panel id="plan-own" title=Signal::derive(move || words().own.to_owned()) help=Signal::derive(move || words().own_help.to_owned())>
            <div class="panel-body stack-small wide-fields">
                <TextAreaField
                    label=Signal::derive(move || words().summary.to_owned())
                    help=Signal::derive(move || words().summary_help.to_owned())
                    value=Signal::derive(move || read(app, account, |p| p.summary.clone()))
                    on_commit=text(|plan, text| plan.summary = text)
                    rows=2
                />
                <TextAreaField
                    label=Signal::derive(move || words().decision.to_owned())
                    help=Signal::derive(move || words().decision_help.to_owned())
                    value=Signal::derive(move || read(app, account, |p| p.decision.clone()))
                    on_commit=text(|plan, text| plan.decision = text)
                    rows=2
                />
                <DecisionOwner account />
                <ReviewDay account />
                <Attendees account />
            </div>
        </Panel>
    }
}

#[component]
fn DecisionOwner(account: AccountId) -> Node {
    let app = app();
    let choices = Signal::derive(move || {
        let scenario = app.editor.scenario();
        let people = scenario.people.iter().map(|p| (p.id.to_string(), named(&p.name, p.id)));
        std::iter::once((String::new(), words().unset.to_owned())).chain(people).collect::<Vec<_>>()
    });
    let value =
        Signal::derive(move || read(app, account, |p| p.decision_owner).map(|id| id.to_string()).unwrap_or_default());
    let put = Callback::new(move |code: String| {
        entry::change(app, account, Action::Cell, |plan| plan.decision_owner = code.parse().ok());
    });
    view! { <ChoiceField label=Signal::derive(move || words().decision_owner.to_owned()) value choices on_commit=put /> }
}

#[component]
fn ReviewDay(account: AccountId) -> Node {
    let app = app();
    let fault = RwSignal::new(None::<String>);
    let put = Callback::new(move |text: String| {
        let read = entry::day(&text);
        fault.set(read.as_ref().err().cloned());
        if let Ok(day) = read {
            entry::change(app, account, Action::Cell, |plan| plan.review_date = day);
        }
    });
    let help = Signal::derive(move || match app.editor.scenario().plans.review_date {
        Some(day) => words().own_review_help(day),
        None => words().own_review_none.to_owned(),
    });
    view! {
        <TextField
            label=Signal::derive(move || words().own_review.to_owned())
            help
            error=fault
            value=Signal::derive(move || read(app, account, |p| p.review_date).map(|d| d.to_string()).unwrap_or_default())
            on_commit=put
        />
    }
}

#[component]
fn Attendees(account: AccountId) -> Node {
    let app = app();
    let boxes = move || {
        let people: Vec<(PersonId, String)> =
            app.editor.scenario().people.iter().map(|p| (p.id, named(&p.name, p.id))).collect();
        if people.is_empty() {
            return view! { <p class="quiet small">{words().no_people}" "<a href=app.address(Page::Accounts(None))>{words().to_people}</a></p> };
        }
        people.into_iter().map(|(id, name)| attendee(app, account, id, name)).collect_view().into_node()
    };
    view! {
        <fieldset class="signs">
            <legend>{move || words().attendees}</legend>
            <div class="plan-people">{boxes}</div>
        </fieldset>
    }
}

fn attendee(app: App, account: AccountId, id: PersonId, name: String) -> Node {
    let checked = move || read(app, account, |p| p.attendees.contains(&id));
    let toggle = move |event: leptos::ev::Event| {
        let comes = event_target_checked(&event);
        entry::change(app, account, Action::Cell, |plan| {
            if comes {
                plan.attendees.insert(id);
            } else {
                plan.attendees.remove(&id);
            }
        });
    };
    view! { <label class="check"><input type="checkbox" prop:checked=checked disabled=move || app.editor.is_read_only() on:change=toggle />{name}</label> }
}
