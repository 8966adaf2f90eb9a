//! One account: its stage, and what its class may count on.

use super::service::line;
use super::table::stages;
use super::{Ladders, say, words};
use crate::model::AccountId;
use crate::model::finding::Place;
use crate::model::position::AccountPosition;
use crate::model::practice::{Development, ServiceItem};
use crate::state::{Action, Page};
use crate::ui::context::app;
use crate::ui::kit::{ChoiceField, Panel};
use crate::ui::pages::practice::shared::{Noticed, terms};
use crate::ui::view::prelude::*;

/// The page of one account.
#[component]
pub fn OneAccount(id: AccountId) -> Node {
    view! {
        <div class="two-columns uneven">
            <Service id />
            <div class="stack">
                <Stage id />
                <Ladders />
                <Noticed id="development-findings" missing_id="development-missing" belongs=|place| matches!(place, Place::Development(_)) />
            </div>
        </div>
    }
}

#[component]
fn Stage(id: AccountId) -> Node {
    let app = app();
    let now = Memo::new(move |_| app.editor.scenario().account(id).and_then(|a| a.practice.development));
    let value = Signal::derive(move || now.get().map(Development::code).unwrap_or_default());
    let choices =
        Signal::derive(move || stages().iter().map(|c| (c.value.clone(), c.label.clone())).collect::<Vec<_>>());
    let commit = Callback::new(move |code: String| {
        app.editor.edit(Action::Rating, |s| {
            if let Some(practice) = s.practice_mut(id) {
                practice.development = Development::from_code(&code);
            }
        });
    });
    let steps = move || {
        let step = |&stage: &Development| {
            let [name, meaning] = terms().development(stage);
            let is_here = now.get() == Some(stage);
            let is_behind = now.get().is_some_and(|now| stage < now);
            view! { <li class:is-here=is_here class:is-behind=is_behind aria-current=is_here.then_some("step")><strong>{name}</strong><span class="quiet">{meaning}</span></li> }
        };
        Development::ALL.iter().map(step).collect_view()
    };
    view! {
        <Panel id="development-stage" title=say(|w| w.stage_panel)>
            <div class="panel-body stack-small wide-items">
                <ChoiceField label=say(|w| w.stage) value choices on_commit=commit />
                <ol class="development-steps">{steps}</ol>
            </div>
        </Panel>
    }
}

#[component]
fn Service(id: AccountId) -> Node {
    let app = app();
    let class = Memo::new(move |_| app.editor.evaluation().position.account(id).and_then(AccountPosition::class));
    let title = move || match class.get() {
        Some(class) => words().policy_of(app.class_name(class)),
        None => words().service.to_owned(),
    };
    let body = move || {
        let Some(class) = class.get() else {
            return view! { <p class="panel-body quiet">{words().no_class}</p> };
        };
        let row = |&item: &ServiceItem| {
            let (_, shown) = line(app, class.into(), item);
            view! { <dt>{terms().service_item(item)}</dt><dd>{shown}</dd> }
        };
        view! { <dl class="panel-body service-lines">{ServiceItem::ALL.iter().map(row).collect_view()}</dl> }
    };
    view! {
        <Panel id="account-service" title=Signal::derive(title)>
            {body}
            <div class="panel-foot"><a href=move || app.address(Page::Development(None))>{move || words().change_policy}</a></div>
        </Panel>
    }
}
