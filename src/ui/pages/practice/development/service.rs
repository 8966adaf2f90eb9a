//! The service policy: what each class may count on, line by line, with the course's text until it is typed over.

use super::{say, words};
use crate::model::Scenario;
use crate::model::practice::{PracticeMethod, ServiceClass, ServiceItem};
use crate::state::Action;
use crate::ui::context::{App, app};
use crate::ui::kit::sheet::{Cell, Column, Row, SheetActions, Target};
use crate::ui::kit::{Panel, Sheet, lock_reason, locked};
use crate::ui::pages::practice::shared::{column, terms};
use crate::ui::pages::scores::label_cell;
use crate::ui::view::prelude::*;
use std::sync::Arc;

/// A line as it counts: the user's own, or the course's. Tracked.
pub fn line(app: App, class: ServiceClass, item: ServiceItem) -> (Option<String>, String) {
    let scenario = app.editor.scenario();
    let own = scenario.method.practice.own_service(class, item).map(str::to_owned);
    let shown = own.clone().unwrap_or_else(|| terms().service(class, item).to_owned());
    (own, shown)
}

fn columns(app: App) -> Vec<Column> {
    let class = |&class: &ServiceClass| column(&class.code(), &app.class_name(class.into()), 10.0);
    std::iter::once(column("item", words().item, 8.0)).chain(ServiceClass::ALL.iter().map(class)).collect()
}

/// The panel with the policy.
#[component]
pub fn Policy() -> Node {
    let app = app();
    let heads = Memo::new(move |_| columns(app));
    let keys = Signal::stored(ServiceItem::ALL.iter().map(|item| item.code()).collect::<Vec<_>>());
    let own = Memo::new(move |_| {
        let scenario = app.editor.scenario();
        scenario.method.practice.service.values().map(std::collections::BTreeMap::len).sum::<usize>()
    });
    let rows = move |_: usize, key: &str| {
        let item = ServiceItem::from_code(key)?;
        let name = terms().service_item(item).to_owned();
        let cell = |&class: &ServiceClass| {
            let (own, shown) = line(app, class, item);
            label_cell(own.as_ref(), shown)
        };
        let cells = std::iter::once(Cell::locked(name.clone())).chain(ServiceClass::ALL.iter().map(cell)).collect();
        Some(Row { name, cells, is_selected: false })
    };
    let apply = |scenario: &mut Scenario, target: &Target, text: &str| {
        if let (Some(item), Some(class)) =
            (ServiceItem::from_code(&target.row), ServiceClass::from_code(&target.column))
        {
            scenario.method.practice.set_service(class, item, text);
        }
        Ok(())
    };
    let reset = move |_| {
        app.editor.edit(Action::Method, |s| s.method.practice.service = PracticeMethod::default().service);
    };
    let actions = move || {
        view! {
            <Show when=move || own.get() != 0>
                <span class="quiet">{move || words().own_lines(own.get())}</span>
                <button type="button" class="button plain" disabled=locked title=lock_reason on:click=reset>{move || words().course}</button>
            </Show>
        }
    };
    view! {
        <Panel id="service-policy" title=say(|w| w.service) help=say(|w| w.service_help) actions=actions>
            <Sheet label=say(|w| w.service) columns=heads keys rows=Arc::new(rows) actions=SheetActions::cells(apply) class="wrapping-sheet service-sheet" />
        </Panel>
    }
}
