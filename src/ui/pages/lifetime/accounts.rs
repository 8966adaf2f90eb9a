//! What each account is worth, and who brought whom, as an editing table.

use super::why_account::{why_margin, why_own, why_referred, why_together, why_total, why_uplift};
use super::words;
use crate::model::units::{Money, Probability};
use crate::model::value::{AccountLifetime, Lifetime, Source};
use crate::model::{AccountId, Scenario};
use crate::state::Page;
use crate::text::{format, reasons};
use crate::ui::context::{App, app};
use crate::ui::kit::sheet::{Cell, CellState, Choice, Column, Look, Refusal, Row, SheetActions, Target};
use crate::ui::kit::why::Why;
use crate::ui::kit::{Panel, Sheet};
use crate::ui::pages::asset_parts::{
    account_name, amount, fallback_cell, money_or, number, percent_cell, percent_entry, plain_percent, signed,
};
use crate::ui::pages::strategy_parts::{choices, chosen, short};
use crate::ui::view::prelude::*;
use std::sync::Arc;

/// The panel; nothing without accounts.
#[component]
pub fn Accounts() -> Node {
    let app = app();
    let is_empty = Memo::new(move |_| app.editor.scenario().accounts.is_empty());
    let title = Signal::derive(move || {
        let results = app.editor.evaluation();
        let total = &results.asset.lifetime.total;
        match &total.sum {
            Ok(sum) => words().accounts_title(total.counted, amount(sum.get()), app.money_unit()),
            Err(_) => words().accounts.to_owned(),
        }
    });
    let body = move || {
        if is_empty.get() {
            view! { <p class="panel-body quiet">{words().no_accounts}</p> }
        } else {
            view! { <Table /> }
        }
    };
    view! {
        <Panel id="account-lifetimes" title help=Signal::derive(move || words().accounts_help.to_owned())>{body}</Panel>
    }
}

fn columns(app: App) -> Vec<Column> {
    let (words, unit) = (words(), app.money_unit());
    let column =
        |key: &str, title: &str, min_rem| Column { key: key.into(), title: title.into(), min_rem, ..Column::default() };
    let money = |key: &str, title: &str| Column { is_number: true, note: unit.clone(), ..column(key, title, 6.0) };
    let percent = |key: &str, title: &str| Column { is_number: true, note: "%".into(), ..column(key, title, 4.5) };
    let points = format::plain(app.editor.scenario().asset.lifetime.points.get() * 100.0);
    vec![
        column("name", words.account, 9.0),
        Column { help: words.account_margin_help.into(), ..money("margin", words.margin) },
        Column { help: words.account_retention_help.into(), ..percent("retention", words.retention) },
        money("acquisition", words.acquisition),
        Column { starts_group: true, ..money("own", words.own_value) },
        Column { note: words.by_points(&points), ..money("uplift", words.uplift) },
        Column { starts_group: true, ..column("broughtBy", words.brought_by, 9.0) },
        Column { help: words.credit_help.into(), ..percent("credit", words.credit) },
        Column { starts_group: true, ..money("referred", words.referred) },
        money("together", words.together),
    ]
}

/// The accounts that may have brought another. Tracked.
fn account_choices(app: App) -> Arc<[Choice]> {
    let scenario = app.editor.scenario();
    let names: Vec<(String, String)> =
        scenario.accounts.iter().map(|a| (a.id.to_string(), account_name(&scenario, a.id))).collect();
    choices(words().nobody, names.iter().map(|(id, name)| (id.clone(), name.as_str())))
}

#[component]
fn Table() -> Node {
    let app = app();
    let columns = Memo::new(move |_| columns(app));
    let keys = Memo::new(move |_| app.editor.scenario().accounts.iter().map(|a| a.id.to_string()).collect::<Vec<_>>());
    let list = Memo::new(move |_| account_choices(app));
    let actions = SheetActions::cells(move |scenario: &mut Scenario, target: &Target, text: &str| {
        target.row.parse().map_or(Ok(()), |id| enter(app, scenario, id, &target.column, text, &list.get_untracked()))
    });
    let footer = Signal::derive(move || vec![foot(app)]);
    view! {
        <Sheet
            label=Signal::derive(move || words().accounts.to_owned())
            columns
            keys
            rows=Arc::new(move |_: usize, key: &str| row(app, key.parse().ok()?, &list.get()))
            actions
            why=Arc::new(move |target: &Target| why(app, target))
            footer
        />
    }
}

fn why(app: App, target: &Target) -> Option<Why> {
    if target.row.starts_with("foot") {
        return why_total(app);
    }
    let id = target.row.parse().ok()?;
    match target.column.as_str() {
        "margin" => why_margin(app, id),
        "own" => why_own(app, id),
        "uplift" => why_uplift(app, id),
        "referred" => why_referred(app, id),
        "together" => why_together(app, id),
        _ => None,
    }
}

fn row(app: App, id: AccountId, list: &Arc<[Choice]>) -> Option<Row> {
    let (scenario, results) = (app.editor.scenario(), app.editor.evaluation());
    let typed = &scenario.account(id)?.lifetime;
    let found = results.asset.lifetime.account(id)?;
    let language = app.language.get();
    let name = account_name(&scenario, id);
    let own = found.value.as_ref().map(|value| value.net).map_err(Clone::clone);
    let uplift = found.uplift.as_ref().map_err(Clone::clone);
    let uplift = uplift.map(|uplift| uplift.after.net.get() - uplift.before.net.get());
    let says = |reason: &crate::model::Undefined| reasons::short(reason, language);
    let money = |money: &Money| amount(money.get());
    let nothing = || Cell { text: "–".to_owned(), state: CellState::Locked, ..Cell::default() };
    let cells = vec![
        Cell::locked(name.clone()).with_href(app.address(Page::Accounts(Some(id)))),
        margin_cell(app, typed, found),
        retention_cell(app, typed, found),
        Cell::number(typed.acquisition.map(Money::get)),
        Cell::outcome(&own, money, says),
        Cell::outcome(&uplift, |more| signed(*more), says),
        Cell::choice(typed.brought_by.map(|by| by.to_string()).unwrap_or_default(), list.clone()),
        if typed.brought_by.is_some() && typed.credit.is_none() {
            fallback_cell("100".to_owned(), false)
        } else {
            percent_cell(typed.credit.map(Probability::get))
        },
        if found.brought.is_empty() { nothing() } else { Cell::outcome(&found.referred, money, says) },
        if found.brought.is_empty() {
            nothing()
        } else {
            Cell::outcome(&found.together, money, says).with_look(Look::Total)
        },
    ];
    Some(Row { name, cells, is_selected: false })
}

/// The typed margin, or the net income in its place.
fn margin_cell(app: App, typed: &Lifetime, found: &AccountLifetime) -> Cell {
    match found.margin_from {
        Source::Account => Cell::number(typed.margin.map(Money::get)),
        Source::Elsewhere => fallback_cell(money_or(app, &found.margin), true),
    }
}

fn retention_cell(app: App, typed: &Lifetime, found: &AccountLifetime) -> Cell {
    match (found.retention_from, &found.retention) {
        (Source::Account, _) => percent_cell(typed.retention.map(Probability::get)),
        (Source::Elsewhere, Ok(rate)) => fallback_cell(plain_percent(*rate).replace('%', ""), false),
        (Source::Elsewhere, Err(reason)) => fallback_cell(reasons::short(reason, app.language.get()), false),
    }
}

fn foot(app: App) -> Row {
    let results = app.editor.evaluation();
    let total = &results.asset.lifetime.total;
    let language = app.language.get();
    let sum = Cell::outcome(&total.sum, |sum| amount(sum.get()), |reason| reasons::short(reason, language));
    let mut cells: Vec<Cell> = (0..10).map(|_| Cell::locked("")).collect();
    cells[0] = Cell::locked(words().all_accounts);
    cells[4] = sum.with_look(Look::Total);
    Row { name: words().all_accounts.to_owned(), cells, is_selected: false }
}

fn enter(
    app: App,
    scenario: &mut Scenario,
    id: AccountId,
    column: &str,
    text: &str,
    list: &[Choice],
) -> Result<(), Refusal> {
    let Some(mut lifetime) = scenario.account(id).map(|account| account.lifetime.clone()) else { return Ok(()) };
    let part = |share: Option<f64>| match share {
        Some(share) if !(0.0..=1.0).contains(&share) => Err(untrack(|| words().range_part.to_owned())),
        share => Ok(share.map(Probability::new)),
    };
    match column {
        "margin" => lifetime.margin = number(app, text)?.map(Money::new),
        "retention" => lifetime.retention = part(percent_entry(app, text)?)?,
        "acquisition" => {
            let cost = number(app, text)?;
            if cost.is_some_and(|cost| cost < 0.0) {
                return Err(untrack(|| words().range_positive.to_owned()));
            }
            lifetime.acquisition = cost.map(Money::new);
        }
        "credit" => lifetime.credit = part(percent_entry(app, text)?)?,
        _ => lifetime.brought_by = brought_by(id, text, list)?,
    }
    if lifetime.brought_by.is_none() {
        lifetime.credit = None;
    }
    if let Some(account) = scenario.account_mut(id) {
        account.lifetime = lifetime;
    }
    Ok(())
}

fn brought_by(id: AccountId, text: &str, list: &[Choice]) -> Result<Option<AccountId>, Refusal> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    let unknown = || untrack(|| words().choice_unknown(short(text)));
    let code = chosen(list, text).ok_or_else(unknown)?;
    let by = code.parse().ok();
    if by == Some(id) { Err(untrack(|| words().brought_itself.to_owned())) } else { Ok(by) }
}
