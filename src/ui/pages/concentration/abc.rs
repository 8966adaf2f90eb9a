//! The settings of the ABC classes and what each class holds.

use super::why::{LISTED, total_row};
use super::why_row::{cuts, letter, rule};
use super::{money_or, share_or, words};
use crate::model::method::AbcBasis;
use crate::model::money::AbcClass;
use crate::model::{Money, Outcome, Share};
use crate::state::{Action, Page};
use crate::text::format::Count;
use crate::text::{format, reasons};
use crate::ui::context::{App, app};
use crate::ui::kit::sheet::{Cell, Column, Look, Row, SheetActions, Target};
use crate::ui::kit::why::Why;
use crate::ui::kit::{NumberField, Panel, Segmented, Sheet, lock_reason, locked};
use crate::ui::pages::money::why::account_name;
use crate::ui::view::prelude::*;
use std::sync::Arc;

/// The course's cuts.
const COURSE: (f64, f64) = (0.8, 0.95);
const BASES: [AbcBasis; 3] = [AbcBasis::Revenue, AbcBasis::Profit, AbcBasis::Both];

/// The panel of the ABC classes.
#[component]
pub fn AbcPanel() -> Node {
    let app = app();
    let is_course = Memo::new(move |_| {
        let value = &app.editor.scenario().method.value;
        (value.abc_a.get(), value.abc_b.get()) == COURSE
    });
    let reset = move |_| {
        app.editor.edit(Action::Method, |s| {
            (s.method.value.abc_a, s.method.value.abc_b) = (Share::new(COURSE.0), Share::new(COURSE.1));
        });
    };
    let actions = move || {
        view! {
            <Show when=move || !is_course.get()>
                <button type="button" class="button plain" disabled=locked title=lock_reason on:click=reset>{move || words().course_cuts}</button>
            </Show>
        }
    };
    view! {
        <Panel id="abc" title=Signal::derive(move || words().abc.to_owned()) help=Signal::derive(move || rule(app)) actions=actions>
            <div class="abc-parts">
                <div class="panel-body abc-settings">
                    <Basis />
                    <Cut first=true />
                    <Cut first=false />
                </div>
                <div class="abc-totals">
                    <Totals />
                </div>
            </div>
            <div class="panel-foot">{move || words().abc_ties}</div>
        </Panel>
    }
}

#[component]
fn Basis() -> Node {
    let app = app();
    let value = Signal::derive(move || (app.editor.scenario().method.value.abc_basis as usize).to_string());
    let choices = Signal::derive(move || {
        let words = words();
        let shown = [words.basis_revenue, words.basis_profit, words.basis_both];
        (0..).zip(shown).map(|(key, shown): (usize, _)| (key.to_string(), shown.to_owned())).collect()
    });
    let choose = Callback::new(move |chosen: String| {
        if let Some(&basis) = chosen.parse::<usize>().ok().and_then(|index| BASES.get(index)) {
            app.editor.edit(Action::Method, |s| s.method.value.abc_basis = basis);
        }
    });
    view! {
        <div class="field">
            <span class="label" aria-hidden="true">{move || words().basis}</span>
            <Segmented label=Signal::derive(move || words().basis.to_owned()) value choices on_choose=choose />
        </div>
    }
}

/// One of the two cuts: 0 < A < B ≤ 100 %.
#[component]
fn Cut(first: bool) -> Node {
    let app = app();
    let value = Signal::derive(move || {
        let value = &app.editor.scenario().method.value;
        Some(if first { value.abc_a.get() } else { value.abc_b.get() })
    });
    let label = Signal::derive(move || if first { words().cut_a } else { words().cut_b }.to_owned());
    let commit = Callback::new(move |typed: Option<f64>| {
        let refused = || untrack(|| refusal(app, first));
        let typed = typed.ok_or_else(refused)?;
        let (a, b) = untrack(|| {
            let value = &app.editor.scenario().method.value;
            (value.abc_a.get(), value.abc_b.get())
        });
        let fits = if first { 0.0 < typed && typed < b } else { a < typed && typed <= 1.0 };
        if !fits {
            return Err(refused());
        }
        app.editor.edit(Action::Method, |s| {
            let value = &mut s.method.value;
            *(if first { &mut value.abc_a } else { &mut value.abc_b }) = Share::new(typed);
        });
        Ok(())
    });
    view! { <NumberField label value on_commit=commit percent=true /> }
}

fn refusal(app: App, first: bool) -> String {
    let (a, b) = cuts(app);
    let bare = |cut: String| cut.trim_end_matches('%').to_owned();
    if first { words().cut_a_range(bare(b)) } else { words().cut_b_range(bare(a)) }
}

/// What each class holds.
#[component]
fn Totals() -> Node {
    let app = app();
    let columns = Memo::new(move |_| {
        let (words, unit) = (words(), app.money_unit());
        let column = |key: &str, title: &str, note: &str| Column {
            key: key.into(),
            title: title.into(),
            note: note.into(),
            is_number: true,
            ..Column::default()
        };
        vec![
            Column { is_number: false, ..column("class", words.class, "") },
            column("accounts", words.accounts, ""),
            column("revenue", words.revenue, &unit),
            column("share", words.revenue_share, "%"),
            column("income", words.net_income, &unit),
        ]
    });
    let totals = Memo::new(move |_| {
        let results = app.editor.evaluation();
        results.money.abc.totals(&results.money.statements)
    });
    let keys = Memo::new(move |_| AbcClass::ALL.map(|class| letter(class).to_owned()).to_vec());
    let rows = move |index: usize, key: &str| {
        let language = app.language.get();
        totals.with(|totals| {
            let total = totals.get(index)?;
            let money = |amount: &Outcome<Money>| {
                Cell::outcome(amount, |m| format::amount(m.get()), |r| reasons::short(r, language))
            };
            let share = Cell::outcome(
                &total.revenue_share,
                |share| format::percent(share.get(), 1),
                |reason| reasons::short(reason, language),
            );
            let cells = vec![
                Cell::locked(key).with_look(Look::Total),
                Cell::computed(Count(total.accounts).to_string()),
                money(&total.revenue),
                share,
                money(&total.net_income),
            ];
            Some(Row { name: key.to_owned(), cells, is_selected: false })
        })
    };
    view! {
        <Sheet
            label=Signal::derive(move || words().abc_table.to_owned())
            columns
            keys
            rows=Arc::new(rows)
            actions=SheetActions::none()
            why=Arc::new(move |target: &Target| why_total(app, target))
        />
    }
}

/// What a class holds, account by account.
fn why_total(app: App, target: &Target) -> Option<Why> {
    let (results, words) = (app.editor.evaluation(), words());
    let class = AbcClass::ALL.into_iter().find(|&class| letter(class) == target.row)?;
    let totals = results.money.abc.totals(&results.money.statements);
    let total = totals.iter().find(|total| total.class == class)?;
    let by_income = target.column == "income";
    let period = results.money.abc.period;
    let held = results.money.abc.accounts.iter().zip(&results.money.statements);
    let held: Vec<_> = held.filter(|(abc, _)| abc.class == Ok(class)).map(|(_, statement)| statement).collect();
    let row = |statement: &&crate::model::money::Statement| {
        let figure = if by_income { &statement.net_income[period] } else { &statement.revenue[period] };
        let address = app.address(Page::Money(Some(statement.account)));
        (account_name(app, statement.account), money_or(app, figure), Some(address))
    };
    let mut inputs: Vec<_> = held.iter().take(LISTED).map(row).collect();
    if held.len() > LISTED {
        let texts = crate::text::quadrant::texts(app.language.get());
        inputs.push((texts.others(Count(held.len() - LISTED)), "…".to_owned(), None));
    }
    let mut why = Why { title: words.why_total(&target.row), inputs, rule: vec![rule(app)], ..Why::default() };
    why.value = match target.column.as_str() {
        "accounts" => Count(total.accounts).to_string(),
        "income" => money_or(app, &total.net_income),
        "share" => {
            let all = &results.money.concentration.revenue.ranked;
            let (name, sum, address) = total_row(app, all);
            let share = share_or(app, &total.revenue_share);
            why.formula.push(format!("{} ÷ {sum} = {share}", money_or(app, &total.revenue)));
            why.inputs.push((name, sum, address));
            why.rule.insert(0, words.rule_total.to_owned());
            share
        }
        _ => money_or(app, &total.revenue),
    };
    Some(why)
}
