//! The register as an editing table, with a choice of columns, order and rows.

use super::entry::{add, enter, has_room, remove};
use super::fields::{Field, columns};
use super::names::{account_choices, group_name, words};
use super::rows::{Lists, row};
use super::state::{ByAccount, BySource, Columns, RisksState};
use super::why::explain;
use crate::model::risk::RiskGroup;
use crate::model::{RiskId, Scenario};
use crate::ui::context::{App, app};
use crate::ui::kit::sheet::{SheetActions, Target};
use crate::ui::kit::{ChoiceField, Panel, Segmented, Sheet};
use crate::ui::pages::scores::shift;
use crate::ui::view::prelude::*;
use std::sync::Arc;

/// The register.
#[component]
pub fn Register(state: RisksState, selected: Memo<Option<RiskId>>) -> Node {
    let app = app();
    let views = Signal::derive(move || {
        let words = words();
        let names = [words.view_rating, words.view_response, words.view_money];
        Columns::ALL.into_iter().zip(names).map(|(c, name)| (c.code().to_owned(), name.to_owned())).collect()
    });
    let choose = Callback::new(move |code: String| state.columns.set(Columns::from_code(&code)));
    let actions = move || {
        view! { <Segmented is_view=true label=Signal::derive(move || words().view.to_owned()) value=Signal::derive(move || state.columns.get().code().to_owned()) choices=views on_choose=choose /> }
    };
    let shown = Memo::new(move |_| state.order(&app.editor.scenario(), &app.editor.evaluation().risk));
    let is_whole = Memo::new(move |_| state.is_whole());
    view! {
        <Panel id="register" title=Signal::derive(move || words().register.to_owned()) help=Signal::derive(move || words().register_help.to_owned()) actions=actions>
            <Choices state shown />
            {move || {
                let shift = is_whole.get();
                view! { <RegisterSheet state selected shown shift /> }
            }}
            {move || state.by_level.get().then(|| view! { <p class="panel-foot">{words().sorted}</p> })}
        </Panel>
    }
}

/// Order and filters.
#[component]
fn Choices(state: RisksState, shown: Memo<Vec<RiskId>>) -> Node {
    let app = app();
    let orders = Signal::derive(move || {
        vec![("own".to_owned(), words().own_order.to_owned()), ("level".to_owned(), words().by_level.to_owned())]
    });
    let order = Signal::derive(move || if state.by_level.get() { "level" } else { "own" }.to_owned());
    let count = move || {
        let all = app.editor.scenario().risks.len();
        state.is_filtered().then(|| {
            view! {
                <span class="quiet" role="status">{words().filtered(shown.with(Vec::len), all)}</span>
                <button type="button" class="button plain" on:click=move |_| state.show_all()>{words().show_all}</button>
            }
        })
    };
    view! {
        <div class="register-choices">
            <Segmented is_view=true label=Signal::derive(move || words().order.to_owned()) value=order choices=orders on_choose=Callback::new(move |code: String| state.by_level.set(code == "level")) />
            <ChoiceField
                label=Signal::derive(move || words().filter_account.to_owned())
                value=Signal::derive(move || state.account.get().code())
                choices=Signal::derive(move || accounts(app))
                on_commit=Callback::new(move |code: String| state.account.set(ByAccount::from_code(&code)))
            />
            <ChoiceField
                label=Signal::derive(move || words().filter_group.to_owned())
                value=Signal::derive(move || state.source.get().code())
                choices=Signal::derive(move || sources(app))
                on_commit=Callback::new(move |code: String| state.source.set(BySource::from_code(&code)))
            />
            {count}
        </div>
    }
}

fn accounts(app: App) -> Vec<(String, String)> {
    let all = (ByAccount::All.code(), words().all_accounts.to_owned());
    let programme = (ByAccount::Programme.code(), words().programme.to_owned());
    let each = account_choices(app).iter().skip(1).map(|c| (c.value.clone(), c.label.clone())).collect::<Vec<_>>();
    [all, programme].into_iter().chain(each).collect()
}

fn sources(app: App) -> Vec<(String, String)> {
    let all = (BySource::All.code(), words().all_groups.to_owned());
    let none = (BySource::Unnamed.code(), words().no_source.to_owned());
    let groups = RiskGroup::ALL.iter().map(|&g| (BySource::Group(g).code(), group_name(app, g)));
    std::iter::once(all).chain(groups).chain([none]).collect()
}

#[component]
fn RegisterSheet(
    state: RisksState,
    selected: Memo<Option<RiskId>>,
    shown: Memo<Vec<RiskId>>,
    /// Whether rows can be moved: only in the user's own order, with nothing left out.
    shift: bool,
) -> Node {
    let app = app();
    let heads = Memo::new(move |_| columns(app, state.columns));
    let keys = Memo::new(move |_| shown.with(|ids| ids.iter().map(ToString::to_string).collect::<Vec<_>>()));
    let lists = Lists::new(app);
    let rows = move |_: usize, key: &str| row(app, state, lists, key.parse().ok()?, selected.get());
    let why = move |target: &Target| explain(app, target.row.parse().ok()?, Field::from_code(&target.column)?);
    view! {
        <Sheet
            label=Signal::derive(move || words().register.to_owned())
            columns=heads
            keys
            rows=Arc::new(rows)
            actions=actions(app, state, shift)
            why=Arc::new(why)
            add_label=Signal::derive(move || words().add_risk.to_owned())
            class="register-sheet"
        />
        {move || {
            let left_out = keys.with(Vec::is_empty) && state.is_filtered();
            left_out.then(|| view! { <p class="panel-foot">{words().none_match}</p> })
        }}
    }
}

fn actions(app: App, state: RisksState, movable: bool) -> SheetActions {
    let apply = move |scenario: &mut Scenario, target: &Target, text: &str| {
        let (Ok(id), Some(field)) = (target.row.parse(), Field::from_code(&target.column)) else { return Ok(()) };
        enter(app, scenario, id, field, text)
    };
    let move_row = |scenario: &mut Scenario, key: &str, by: isize| {
        let index = key.parse().ok().and_then(|id: RiskId| scenario.risks.iter().position(|r| r.id == id));
        if let Some(index) = index {
            shift(&mut scenario.risks, index, by);
        }
    };
    SheetActions {
        add: Some(Arc::new(
            move |scenario: &mut Scenario| {
                if has_room(scenario) { add(scenario, state, None).to_string() } else { String::new() }
            },
        )),
        remove: Some(Arc::new(|scenario: &mut Scenario, key: &str| {
            if let Ok(id) = key.parse() {
                remove(scenario, id);
            }
        })),
        shift: movable.then(|| Arc::new(move_row) as Arc<dyn Fn(&mut Scenario, &str, isize) + Send + Sync>),
        ..SheetActions::cells(apply)
    }
}
