//! The quantified value proposition: what meeting each need is worth, to whom, against which alternative (D22).

use super::entry::{NeedField, enter_need};
use super::list::blank;
use super::needs::keys;
use super::why::why_value;
use super::{choices, named, results, words};
use crate::model::ids::NeedId;
use crate::model::units::Money;
use crate::model::{AccountId, Scenario};
use crate::text::{format, reasons};
use crate::ui::context::{App, app};
use crate::ui::kit::sheet::{Cell, Column, Row, SheetActions, Target};
use crate::ui::kit::{Panel, Sheet, WhyButton};
use crate::ui::view::prelude::*;
use std::sync::Arc;

fn columns(app: App) -> Vec<Column> {
    use NeedField as F;
    let words = words();
    let column = |field: F, title: &str, min_rem| Column {
        key: field.code(),
        title: title.into(),
        min_rem,
        ..Column::default()
    };
    vec![
        column(F::Name, words.need, 13.0),
        column(F::Benefit, words.benefit, 14.0),
        Column { is_number: true, note: app.money_unit(), ..column(F::Money, words.money, 6.0) },
        column(F::Beneficiary, words.beneficiary, 8.0),
        column(F::Against, words.against, 8.0),
        column(F::Alternative, words.alternative, 11.0),
    ]
}

/// The panel of propositions.
#[component]
pub fn Proposition(account: AccountId) -> Node {
    let app = app();
    let rows = Memo::new(move |_| keys(app, account));
    let is_empty = Memo::new(move |_| rows.with(Vec::is_empty));
    let sum = Signal::derive(move || match results(app, account).map(|r| r.value.sum) {
        Some(Ok(sum)) => format!("{} {}", format::plain(sum.get()), app.money_unit()),
        Some(Err(reason)) => reasons::short(&reason, app.language.get()),
        None => String::new(),
    });
    let body = move || {
        if is_empty.get() {
            view! { <p class="panel-body quiet small">{words().value_empty}</p> }
        } else {
            view! {
                <Table account rows />
                <p class="panel-foot" role="status"><span>{move || words().value_total} " " <WhyButton text=sum why=Arc::new(move || why_value(app, account)) /></span></p>
            }
        }
    };
    view! {
        <Panel id="proposition" title=Signal::derive(move || words().proposition.to_owned()) help=Signal::derive(move || words().proposition_help.to_owned())>{body}</Panel>
    }
}

#[component]
fn Table(account: AccountId, rows: Memo<Vec<String>>) -> Node {
    let app = app();
    let heads = Memo::new(move |_| columns(app));
    let contacts = Memo::new(move |_| choices::contacts(app, account));
    let rivals = Memo::new(move |_| choices::rivals(app));
    let row = move |_: usize, key: &str| {
        let id: NeedId = key.parse().ok()?;
        let scenario = app.editor.scenario();
        let need = scenario.relationship(account)?.need(id)?;
        let value = &need.value;
        let name = named(&need.name, id);
        let cells = vec![
            Cell::locked(name.clone()),
            Cell::text(&value.benefit),
            Cell::number(value.money.map(Money::get)),
            blank(Cell::choice(value.beneficiary.map(|id| id.to_string()).unwrap_or_default(), contacts.get())),
            blank(Cell::choice(value.against.map(|id| id.to_string()).unwrap_or_default(), rivals.get())),
            Cell::text(&value.alternative),
        ];
        Some(Row { name, cells, is_selected: false })
    };
    let apply = move |scenario: &mut Scenario, target: &Target, text: &str| {
        let (Ok(id), Some(field)) = (target.row.parse(), NeedField::from_code(&target.column)) else { return Ok(()) };
        enter_need(app, scenario, account, id, field, text)
    };
    view! {
        <Sheet
            label=Signal::derive(move || words().proposition.to_owned())
            columns=heads
            keys=rows
            rows=Arc::new(row)
            actions=SheetActions::cells(apply)
            class="wrapping-sheet"
        />
    }
}
