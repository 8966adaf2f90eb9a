//! What stands above every plan: the way to the others, the layout, printing.

use super::names::account_name;
use super::words;
use crate::browser;
use crate::model::AccountId;
use crate::state::{Page, Paper};
use crate::ui::context::{App, app};
use crate::ui::kit::{Icon, Segmented};
use crate::ui::view::prelude::*;

const WIDE: &str = "wide";
const A4: &str = "a4";

/// Whether plans are laid out as 16:9 pages. Tracked.
pub fn is_wide(app: App) -> bool {
    app.preferences.with(|p| p.paper == Paper::Wide)
}

/// A4 or 16:9, kept with the preferences.
#[component]
pub fn Layout() -> Node {
    let app = app();
    let value = Signal::derive(move || if is_wide(app) { WIDE } else { A4 }.to_owned());
    let choices = Signal::derive(move || {
        vec![(A4.to_owned(), words().a4.to_owned()), (WIDE.to_owned(), words().wide.to_owned())]
    });
    let choose = Callback::new(move |key: String| {
        app.preferences.update(|p| p.paper = if key == WIDE { Paper::Wide } else { Paper::A4 });
    });
    view! { <Segmented label=Signal::derive(move || words().layout.to_owned()) value choices on_choose=choose is_view=true /> }
}

/// Opens the browser's print dialog.
#[component]
pub fn PrintButton() -> Node {
    view! {
        <button type="button" class="button primary" on:click=|_| browser::print()>
            <Icon name="print" />
            {move || words().print}
        </button>
    }
}

/// The accounts, and the way to the one before and after.
#[component]
pub fn Chooser(account: AccountId) -> Node {
    let app = app();
    let options = move || {
        let scenario = app.editor.scenario();
        let option = |id: AccountId| {
            view! { <option value=id.to_string() selected=id == account>{account_name(&scenario, id)}</option> }
        };
        scenario.accounts.iter().map(|a| option(a.id)).collect_view()
    };
    let choose = move |event: leptos::ev::Event| {
        if let Ok(id) = event_target_value(&event).parse::<AccountId>() {
            browser::push_hash(&untrack(|| app.address(Page::Plan(Some(id)))));
        }
    };
    view! {
        <div class="chooser" role="group" aria-label=move || words().account>
            {move || step(app, account, -1)}
            <select class="input" aria-label=move || words().account on:change=choose prop:value=account.to_string()>{options}</select>
            {move || step(app, account, 1)}
        </div>
    }
}

fn step(app: App, account: AccountId, by: isize) -> Node {
    let scenario = app.editor.scenario();
    let icon = if by < 0 { "previous" } else { "next" };
    let place = scenario.account_place(account).and_then(|place| place.checked_add_signed(by));
    let Some(id) = place.and_then(|place| scenario.accounts.get(place)).map(|a| a.id) else {
        return view! { <span class="button icon-only" aria-disabled="true"><Icon name=icon /></span> };
    };
    let name = account_name(&scenario, id);
    let label = if by < 0 { words().previous(name) } else { words().next(name) };
    view! { <a class="button icon-only" href=app.address(Page::Plan(Some(id))) aria-label=label.clone() title=label><Icon name=icon /></a> }
}
