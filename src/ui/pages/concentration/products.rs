//! Dependence on product lines, over all accounts and account by account.

use super::regions::part_cell;
use super::why_parts::{
    first_name, product_name, why_all_other, why_buyers, why_largest, why_line, why_other, why_unknown,
};
use super::{money_or, part_words as words, share_or};
use crate::model::{AccountId, Outcome, Period, Share};
use crate::state::Page;
use crate::text::format;
use crate::text::format::Count;
use crate::ui::context::{App, app};
use crate::ui::kit::sheet::{Cell, CellState, Column, Row, SheetActions, Target};
use crate::ui::kit::why::Why;
use crate::ui::kit::{Empty, Panel, Sheet, WhyButton};
use crate::ui::pages::money::why::account_name;
use crate::ui::view::prelude::*;
use std::sync::Arc;

const BUYERS: &str = "buyers";
const REVENUE: &str = "revenue";
const SHARE: &str = "share";
const LARGEST: &str = "largest";
const OTHER: &str = "other";

/// The two panels; one with a way to the profiles while nothing is known.
#[component]
pub fn ProductPanels() -> Node {
    let app = app();
    let is_empty =
        Memo::new(move |_| app.editor.scenario().accounts.iter().all(|account| account.profile.products.is_empty()));
    let panels = move || {
        if is_empty.get() {
            view! {
                <Panel id="products" title=Signal::derive(move || words().products.to_owned())>
                    <Empty title=Signal::derive(move || words().nothing_known.to_owned()) help=Signal::derive(move || words().nothing_known_help.to_owned())>
                        <a class="button" href=move || app.address(Page::Accounts(None))>{move || app.frame_texts().accounts}</a>
                    </Empty>
                </Panel>
            }
        } else {
            view! {
                <div class="two-columns">
                    <Portfolio />
                    <ByAccount />
                </div>
            }
        }
    };
    view! { {panels} }
}

#[component]
fn Portfolio() -> Node {
    let app = app();
    let columns = Memo::new(move |_| columns(app));
    let keys = Memo::new(move |_| {
        let lines = app.editor.evaluation().money.products.lines.len();
        (0..lines).map(|place| place.to_string()).collect::<Vec<_>>()
    });
    let rows = move |index: usize, _: &str| row(app, index);
    let explain = move |target: &Target| {
        let place = target.row.parse().ok()?;
        match target.column.as_str() {
            BUYERS => why_buyers(app, place),
            REVENUE | SHARE => why_line(app, place),
            _ => None,
        }
    };
    let help = move || words().products_help(app.editor.scenario().year(Period::ThisYear));
    view! {
        <Panel id="products" title=Signal::derive(move || words().products.to_owned()) help=Signal::derive(help)>
            <dl class="key-figures value-figures">
                <Figure name=|| words().largest shown=largest why=|app| why_line(app, 0) />
                <Figure name=|| words().other shown=other why=why_all_other />
                <Figure name=|| words().unknown shown=unknown why=why_unknown />
            </dl>
            <Sheet label=Signal::derive(move || words().products.to_owned()) columns keys rows=Arc::new(rows) actions=SheetActions::none() why=Arc::new(explain) />
        </Panel>
    }
}

/// A value and how to read it.
type Shown = (String, String);

#[component]
fn Figure(name: fn() -> &'static str, shown: fn(App) -> Shown, why: fn(App) -> Option<Why>) -> Node {
    let app = app();
    let shown = Memo::new(move |_| shown(app));
    view! {
        <div class="key-figure">
            <dt>{name}</dt>
            <dd><WhyButton text=Signal::derive(move || shown.get().0) why=Arc::new(move || why(app)) /></dd>
            <dd class="note">{move || shown.get().1}</dd>
        </div>
    }
}

fn largest(app: App) -> Shown {
    let results = app.editor.evaluation();
    let products = &results.money.products;
    match products.lines.first() {
        Some(line) => (share_or(app, &products.largest), words().largest_note(first_name(app, line))),
        None => undefined(app, &products.largest),
    }
}

fn other(app: App) -> Shown {
    noted(app, &app.editor.evaluation().money.products.other, words().other_note)
}

fn unknown(app: App) -> Shown {
    let results = app.editor.evaluation();
    let products = &results.money.products;
    let (share, note) = noted(app, &products.unknown, words().unknown_note);
    match products.left_out.len() {
        0 => (share, note),
        count => (share, crate::text::products::joined(app.language.get(), &[&words().left_out(Count(count)), &note])),
    }
}

fn noted(app: App, share: &Outcome<Share>, note: &str) -> Shown {
    if share.is_ok() { (share_or(app, share), note.to_owned()) } else { undefined(app, share) }
}

fn undefined(app: App, share: &Outcome<Share>) -> Shown {
    let full = share.as_ref().err().map(|reason| crate::text::reasons::full(reason, app.language.get()));
    (share_or(app, share), full.unwrap_or_default())
}

fn text_column(key: &str, title: &str, min_rem: f32) -> Column {
    Column { key: key.into(), title: title.into(), min_rem, ..Column::default() }
}

fn number_column(key: &str, title: &str, note: &str) -> Column {
    Column { note: note.into(), is_number: true, ..text_column(key, title, 0.0) }
}

fn columns(app: App) -> Vec<Column> {
    let words = words();
    vec![
        text_column("line", words.line, 9.0),
        number_column(BUYERS, words.buyers, ""),
        number_column(REVENUE, words.revenue, &app.money_unit()),
        number_column(SHARE, words.share_of_all, "%"),
    ]
}

fn row(app: App, place: usize) -> Option<Row> {
    let results = app.editor.evaluation();
    let line = results.money.products.lines.get(place)?;
    let name = first_name(app, line);
    let cells = vec![
        Cell::locked(name.clone()),
        Cell::computed(Count(line.accounts.len()).to_string()),
        Cell::outcome(&line.revenue, |amount| format::amount(amount.get()), |_| money_or(app, &line.revenue)),
        part_cell(app, &line.share),
    ];
    Some(Row { name, cells, is_selected: false })
}

#[component]
fn ByAccount() -> Node {
    let app = app();
    let columns = Memo::new(move |_| {
        let words = words();
        vec![
            text_column("account", words.account, 9.0),
            text_column("line", words.largest_line, 9.0),
            number_column(LARGEST, words.part_of_account, "%"),
            number_column(OTHER, words.other_part, "%"),
        ]
    });
    let keys = Memo::new(move |_| app.editor.scenario().accounts.iter().map(|a| a.id.to_string()).collect::<Vec<_>>());
    let rows = move |_: usize, key: &str| account_row(app, key.parse().ok()?);
    let explain = move |target: &Target| {
        let id = target.row.parse().ok()?;
        match target.column.as_str() {
            LARGEST => why_largest(app, id),
            OTHER => why_other(app, id),
            _ => None,
        }
    };
    view! {
        <Panel id="products-by-account" title=Signal::derive(move || words().by_account.to_owned()) help=Signal::derive(move || words().by_account_help.to_owned())>
            <Sheet label=Signal::derive(move || words().by_account.to_owned()) columns keys rows=Arc::new(rows) actions=SheetActions::none() why=Arc::new(explain) />
        </Panel>
    }
}

fn account_row(app: App, id: AccountId) -> Option<Row> {
    let (results, scenario) = (app.editor.evaluation(), app.editor.scenario());
    let products = results.money.products.account(id)?;
    let name = account_name(app, id);
    let lines = &scenario.account(id)?.profile.products;
    let largest = products.largest.as_ref().ok().and_then(|part| lines.get(part.line));
    let line = match largest {
        Some(line) => Cell::locked(product_name(line.called())),
        None => Cell { state: CellState::Empty, ..Cell::default() },
    };
    let share = products.largest.as_ref().map(|part| part.share).map_err(Clone::clone);
    let cells = vec![
        Cell::locked(name.clone()).with_href(app.address(Page::Accounts(Some(id)))),
        line,
        part_cell(app, &share),
        part_cell(app, &products.other),
    ];
    Some(Row { name, cells, is_selected: false })
}
