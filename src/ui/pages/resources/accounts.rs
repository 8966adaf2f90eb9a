//! What each account takes and brings: an editing table.

use super::why::{why_difference, why_policy, why_service, why_share};
use super::{points, service, share, short, words};
use crate::model::entry::parse_number;
use crate::model::resources::{AccountResources, Kind, is_days};
use crate::model::units::Money;
use crate::model::{Account, AccountId, Scenario};
use crate::state::Page;
use crate::text::faults;
use crate::ui::context::{App, app};
use crate::ui::kit::sheet::{Cell, Column, Look, Refusal, Row, SheetActions, Target};
use crate::ui::kit::why::Why;
use crate::ui::kit::{Panel, Sheet};
use crate::ui::view::prelude::*;
use std::sync::Arc;

/// Computed shares with their columns.
const SHARES: [(&str, Kind); 4] = [
    ("days-share", Kind::Days),
    ("money-share", Kind::Money),
    ("income-share", Kind::Income),
    ("future-share", Kind::Future),
];

fn columns(app: App) -> Vec<Column> {
    let words = words();
    let column =
        |key: &str, title: &str, min_rem| Column { key: key.into(), title: title.into(), min_rem, ..Column::default() };
    let number =
        |key: &str, title: &str, note: &str| Column { is_number: true, note: note.into(), ..column(key, title, 4.0) };
    let unit = app.money_unit();
    vec![
        column("account", words.account, 9.0),
        column("class", words.class, 6.0),
        Column { starts_group: true, ..number("days", words.days, words.year_note) },
        number("days-share", words.days_share, ""),
        number("manager-days", words.manager_days, words.year_note),
        number("money", words.money, &unit),
        number("money-share", words.money_share, ""),
        Column { starts_group: true, ..number("income-share", words.income_share, words.year_note) },
        Column { is_forecast: true, ..number("future-share", words.future_share, words.years_note) },
        number("policy", words.policy, ""),
        Column { starts_group: true, ..number("minus-future", words.minus_future, words.points_note) },
        number("minus-policy", words.minus_policy, words.points_note),
        column("service", words.service, 5.0),
    ]
}

fn account_at(scenario: &Scenario, index: usize, id: AccountId) -> Option<&Account> {
    let there = scenario.accounts.get(index).filter(|account| account.id == id);
    there.map(Arc::as_ref).or_else(|| scenario.account(id))
}

/// One account. Tracked.
fn row(app: App, index: usize, key: &str) -> Option<Row> {
    let (scenario, results) = (app.editor.scenario(), app.editor.evaluation());
    let id: AccountId = key.parse().ok()?;
    let account = account_at(&scenario, index, id)?;
    let there = results.resources.accounts.get(index).filter(|of| of.account == id);
    let of: &AccountResources = there.or_else(|| results.resources.account(id))?;
    let part =
        |kind| Cell::outcome(&of.slice(kind).share, |_| share(app, &of.slice(kind).share), |why| short(app, why));
    let difference =
        |by: &crate::model::Outcome<crate::model::Share>| Cell::outcome(by, |_| points(app, by), |why| short(app, why));
    let class = match of.class {
        Some(class) => Cell::locked(app.class_name(class)).with_look(Look::Class(class)),
        None => Cell::locked(words().no_class),
    };
    let cells = vec![
        Cell::locked(&account.profile.name).with_href(app.address(Page::Accounts(Some(id)))),
        class.with_href(app.address(Page::Matrix(Some(id)))),
        Cell::number(account.people_days),
        part(Kind::Days),
        Cell::number(account.effort.manager_days),
        Cell::number(account.effort.money.map(Money::get)),
        part(Kind::Money),
        part(Kind::Income),
        part(Kind::Future),
        Cell::outcome(&of.policy, |_| share(app, &of.policy), |why| short(app, why)),
        difference(&of.against_future),
        difference(&of.against_policy),
        Cell::outcome(&of.service, |found| service(*found).to_owned(), |why| short(app, why)),
    ];
    Some(Row { name: account.profile.name.clone(), cells, is_selected: false })
}

fn enter(app: App, scenario: &mut Scenario, target: &Target, text: &str) -> Result<(), Refusal> {
    let number =
        parse_number(text.trim()).map_err(|fault| faults::texts(app.language.get_untracked()).entry(&fault))?;
    let is_money = target.column == "money";
    let fits = |number: f64| if is_money { number >= 0.0 } else { is_days(number) };
    if number.is_some_and(|number| !fits(number)) {
        return Err(untrack(|| if is_money { words().money_range } else { words().days_range }).to_owned());
    }
    let Some(account) = target.row.parse().ok().and_then(|id| scenario.account_mut(id)) else { return Ok(()) };
    match target.column.as_str() {
        "days" => account.people_days = number,
        "manager-days" => account.effort.manager_days = number,
        "money" => account.effort.money = number.map(Money::new),
        _ => {}
    }
    Ok(())
}

fn why(app: App, target: &Target) -> Option<Why> {
    let id: AccountId = target.row.parse().ok()?;
    if let Some((_, kind)) = SHARES.iter().find(|(key, _)| *key == target.column) {
        return why_share(app, id, *kind);
    }
    match target.column.as_str() {
        "policy" => why_policy(app, id),
        "minus-future" => why_difference(app, id, true),
        "minus-policy" => why_difference(app, id, false),
        "service" => why_service(app, id),
        _ => None,
    }
}

/// The table.
#[component]
pub fn Accounts() -> Node {
    let app = app();
    let keys = Memo::new(move |_| app.editor.scenario().accounts.iter().map(|a| a.id.to_string()).collect::<Vec<_>>());
    let columns = Memo::new(move |_| columns(app));
    view! {
        <Panel id="resource-accounts" title=Signal::derive(move || words().accounts_table.to_owned()) help=Signal::derive(move || words().accounts_help.to_owned())>
            <Sheet
                label=Signal::derive(move || words().accounts_table.to_owned())
                columns
                keys
                rows=Arc::new(move |index, key: &str| row(app, index, key))
                actions=SheetActions::cells(move |s: &mut Scenario, target: &Target, text: &str| enter(app, s, target, text))
                why=Arc::new(move |target: &Target| why(app, target))
                class="wrapping-sheet"
            />
        </Panel>
    }
}
