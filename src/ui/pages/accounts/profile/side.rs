//! The list beside a profile: names and classes, each a way to its profile.

use crate::model::AccountId;
use crate::state::Page;
use crate::ui::context::app;
use crate::ui::kit::Sheet;
use crate::ui::kit::sheet::{Cell, Column, Row, SheetActions, Target};
use crate::ui::pages::accounts::list::{CLASS, account_at, account_keys, name_of};
use crate::ui::pages::accounts::words;
use crate::ui::pages::attractiveness::{class_cell, why_class};
use crate::ui::view::prelude::*;
use std::sync::Arc;

/// The list beside the profile.
#[component]
pub fn SideList(id: Signal<Option<AccountId>>, place: Signal<Option<usize>>) -> Node {
    let app = app();
    let columns = Memo::new(move |_| {
        let column = |key: &str, title: &str| Column { key: key.into(), title: title.into(), ..Column::default() };
        vec![column("name", super::super::fields().name), column(CLASS, words().class)]
    });
    let keys = account_keys(app);
    let rows = move |index: usize, key: &str| {
        let (scenario, results) = (app.editor.scenario(), app.editor.evaluation());
        let account = account_at(&scenario, index, key)?;
        let name = name_of(account);
        let cells = vec![
            Cell::locked(&name).with_href(app.address(Page::Accounts(Some(account.id)))),
            class_cell(app, results.position.account(account.id)),
        ];
        Some(Row { name, cells, is_selected: id.get() == Some(account.id) })
    };
    let why = move |target: &Target| {
        let id = target.row.parse().ok()?;
        (target.column == CLASS).then(|| why_class(app, id)).flatten()
    };
    view! {
        <nav class="panel profile-side" aria-label=move || words().list>
            <Sheet label=Signal::derive(move || words().list.to_owned()) columns keys rows=Arc::new(rows) actions=SheetActions::none() why=Arc::new(why) class="side-sheet" reveal=place />
        </nav>
    }
}
