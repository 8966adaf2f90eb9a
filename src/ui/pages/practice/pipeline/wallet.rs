//! Our share of what each account spends, and its part of the pipeline.

use super::why::{why_account, why_elsewhere, why_wallet};
use super::{money, say, words};
use crate::model::period::Period;
use crate::model::units::Share;
use crate::model::{AccountId, Money, Outcome, Scenario};
use crate::state::Page;
use crate::ui::context::{App, app};
use crate::ui::kit::sheet::{Cell, Column, Refusal, Row, SheetActions, Target};
use crate::ui::kit::why::Why;
use crate::ui::kit::{Panel, Sheet};
use crate::ui::pages::practice::shared::{account_keys, account_name, begins, column, numbers, percentage};
use crate::ui::view::prelude::*;
use std::sync::Arc;

fn columns(app: App) -> Vec<Column> {
    let words = words();
    let amount = |key: &str, title: &str| Column { note: app.money_unit(), ..numbers(key, title, 5.5) };
    let revenue = words.revenue(app.editor.scenario().this_year);
    vec![
        column("account", super::super::shared::words().account, 9.0),
        amount("revenue", &revenue),
        Column { note: "%".into(), ..numbers("share", words.wallet_share, 4.5) },
        begins(amount("wallet", words.spends)),
        amount("elsewhere", words.elsewhere),
        begins(numbers("open", words.open, 4.0)),
        amount("weighted", words.weighted),
    ]
}

/// The panel with the table.
#[component]
pub fn Wallet() -> Node {
    let app = app();
    let heads = Memo::new(move |_| columns(app));
    let keys = account_keys(app);
    let rows = move |_: usize, key: &str| row(app, key.parse().ok()?);
    let apply = move |scenario: &mut Scenario, target: &Target, text: &str| enter(app, scenario, target, text);
    (move || {
        keys.with(|keys| !keys.is_empty()).then(|| {
            view! {
                <Panel id="wallet" title=say(|w| w.wallet) help=say(|w| w.wallet_help)>
                    <Sheet label=say(|w| w.wallet) columns=heads keys rows=Arc::new(rows) actions=SheetActions::cells(apply) why=Arc::new(move |t: &Target| why(app, t)) />
                </Panel>
            }
        })
    })
    .into_node()
}

fn enter(app: App, scenario: &mut Scenario, target: &Target, text: &str) -> Result<(), Refusal> {
    if target.column != "share" {
        return Ok(());
    }
    let share = percentage(app, text.trim())?.map(Share::new);
    if let Some(practice) = target.row.parse().ok().and_then(|id| scenario.practice_mut(id)) {
        practice.wallet_share = share;
    }
    Ok(())
}

fn row(app: App, id: AccountId) -> Option<Row> {
    let (scenario, results) = (app.editor.scenario(), app.editor.evaluation());
    let account = scenario.account(id)?;
    let found = &results.practice.account(id)?.pipeline;
    let revenue = &results.money.statement(id)?.revenue[Period::ThisYear];
    let name = account_name(app, id);
    let amount = |found: &Outcome<Money>| Cell::outcome(found, |_| money(app, found), |_| money(app, found));
    let share = account.practice.wallet_share.map(|share| (share.get() * 1e8).round() / 1e6);
    let weighted = if found.open.count == 0 { Cell::locked("–") } else { amount(&found.open.weighted) };
    let cells = vec![
        Cell::locked(name.clone()).with_href(app.address(Page::Pipeline(Some(id)))),
        Cell::locked(money(app, revenue)).with_href(app.address(Page::Money(Some(id)))),
        Cell::number(share),
        amount(&found.wallet),
        amount(&found.elsewhere),
        Cell::locked(found.open.count.to_string()),
        weighted,
    ];
    Some(Row { name, cells, is_selected: false })
}

fn why(app: App, target: &Target) -> Option<Why> {
    let id = target.row.parse().ok()?;
    match target.column.as_str() {
        "wallet" => why_wallet(app, id),
        "elsewhere" => why_elsewhere(app, id),
        "weighted" => why_account(app, id),
        _ => None,
    }
}
