//! Where every number of a loss test comes from.

use super::loss::words;
use super::loss_lines::{Side, What, line, name};
use super::money_or;
use super::why::{Input, gini_of, hhi_of, total, total_row, undefined};
use super::why_profit::loss_gini_of;
use super::why_row::rule as abc_rule;
use crate::model::money::{AbcClass, Loss, LossSide, Ranked, TOPS};
use crate::model::position::Class;
use crate::model::{AccountId, Outcome, Share};
use crate::state::Page;
use crate::text::format::{self, Count};
use crate::ui::context::App;
use crate::ui::kit::why::Why;
use crate::ui::pages::money::why::account_name;
use crate::ui::view::prelude::*;

/// Accounts listed one by one; the others are one row together.
const LISTED: usize = 12;

/// The arithmetic of one number. Tracked.
pub fn why(app: App, loss: &Loss, what: What, side: Side) -> Why {
    let shown = line(app, loss, what);
    let (value, when) = match side {
        Side::Before => (shown.before, words().before),
        Side::After => (shown.after, words().after),
        Side::Change => return change(app, loss, what),
    };
    let of = if side == Side::Before { &loss.before } else { &loss.after };
    let why = match what {
        What::Sales if side == Side::Before => sum(app, &of.detail.concentration.revenue.ranked, &value),
        What::Sales => less_sales(app, loss, &value),
        What::Profit if side == Side::Before => sum(app, &of.detail.concentration.profit.ranked, &value),
        What::Profit => less_profit(app, loss, &value),
        What::Accounts if side == Side::Before => accounts(app, of),
        What::Accounts => less_accounts(app, loss, &value),
        What::Top(place) => top(app, of, place, &value),
        What::Hhi => hhi_of(app, &of.detail.concentration.revenue),
        What::Gini => gini_of(app, &of.detail.concentration.revenue),
        What::ProfitGini => loss_gini_of(app, &of.detail.concentration.profit),
        What::Class(class) => in_class(app, of, class),
        What::Letter(class) => in_letter(app, of, class),
    };
    Why { title: words().why_side(name(app, what), when), value, ..why }
}

/// After less before.
fn change(app: App, loss: &Loss, what: What) -> Why {
    let shown = line(app, loss, what);
    let formula = (shown.change != "–")
        .then(|| format!("{} − {} = {}", bracketed(&shown.after), bracketed(&shown.before), shown.change));
    Why {
        title: words().why_change(shown.name),
        formula: formula.into_iter().collect(),
        inputs: vec![(words().before.to_owned(), shown.before, None), (words().after.to_owned(), shown.after, None)],
        value: shown.change,
        rule: vec![words().change_rule.to_owned()],
        ..Why::default()
    }
}

/// A negative number in brackets, so that a minus before it can be read.
fn bracketed(shown: &str) -> String {
    if shown.starts_with('−') { format!("({shown})") } else { shown.to_owned() }
}

/// Accounts with their amounts; of many the largest, and the others together.
fn rows(app: App, ranked: &[Ranked]) -> Vec<Input> {
    let row = |of: &Ranked| {
        (
            account_name(app, of.account),
            format::amount(of.value.get()),
            Some(app.address(Page::Money(Some(of.account)))),
        )
    };
    let mut rows: Vec<Input> = ranked.iter().take(LISTED).map(row).collect();
    if ranked.len() > LISTED {
        let rest: f64 = ranked[LISTED..].iter().map(|of| of.value.get()).sum();
        let texts = crate::text::quadrant::texts(app.language.get());
        rows.push((texts.others(Count(ranked.len() - LISTED)), format::amount(rest), None));
    }
    rows
}

/// A sum over all accounts that have the figure.
fn sum(app: App, ranked: &[Ranked], value: &str) -> Why {
    let rows = rows(app, ranked);
    let terms: Vec<String> = rows.iter().map(|row| bracketed(&row.1)).collect();
    let formula = (rows.len() > 1).then(|| format!("{} = {value}", terms.join(" + ")));
    Why {
        formula: formula.into_iter().collect(),
        inputs: rows,
        rule: vec![words().sum_rule.to_owned()],
        ..Why::default()
    }
}

/// Revenue after: before, less that of those who leave.
fn less_sales(app: App, loss: &Loss, value: &str) -> Why {
    let results = app.editor.evaluation();
    let before = money_or(app, &loss.before.sales.sum);
    let mut inputs = vec![(words().before.to_owned(), before.clone(), None)];
    let mut gone = 0.0;
    for id in &loss.lost {
        let Some(revenue) = results.money.statement(*id).map(|s| s.revenue[loss.period].clone()) else { continue };
        gone += revenue.as_ref().map_or(0.0, |money| money.get());
        inputs.push((account_name(app, *id), money_or(app, &revenue), Some(app.address(Page::Money(Some(*id))))));
    }
    let mut why = Why { inputs, rule: vec![words().sales_rule.to_owned()], ..Why::default() };
    match &loss.after.sales.sum {
        Ok(_) => why.formula = vec![format!("{before} − {} = {value}", bracketed(&format::amount(gone)))],
        Err(reason) => why.rule = undefined(app, reason).rule,
    }
    why
}

/// Net income after the loss: before, less what those who leave bring in, less the cost that stays.
fn less_profit(app: App, loss: &Loss, value: &str) -> Why {
    let (words, results) = (words(), app.editor.evaluation());
    let statements = results.money.statements.iter().filter(|statement| loss.lost.contains(&statement.account));
    let incomes: Vec<_> = statements.map(|statement| (statement.account, &statement.net_income[loss.period])).collect();
    let gross: f64 = incomes.iter().filter_map(|(_, income)| income.as_ref().ok()).map(|income| income.get()).sum();
    let before = money_or(app, &loss.before.profit.sum);
    let stays = money_or(app, &loss.stays);
    let address = |id| Some(app.address(Page::Money(Some(id))));
    let mut inputs = vec![(words.why_before.to_owned(), before.clone(), None)];
    inputs.extend(incomes.iter().map(|(id, income)| (account_name(app, *id), money_or(app, income), address(*id))));
    inputs.push((words.why_gross.to_owned(), format::amount(gross), None));
    let cost = |id: AccountId| results.money.statement(id).map(|s| money_or(app, &s.indirect_cost[loss.period]));
    inputs.extend(
        incomes.iter().filter_map(|(id, _)| Some((words.why_cost(account_name(app, *id)), cost(*id)?, address(*id)))),
    );
    inputs.push((words.avoided.to_owned(), format::plain(loss.avoided.get() * 100.0), None));
    inputs.push((words.why_stays.to_owned(), stays.clone(), None));
    Why {
        formula: vec![words.why_formula(before, format::amount(gross), stays, value)],
        inputs,
        rule: vec![words.why_rule.to_owned()],
        ..Why::default()
    }
}

/// All accounts, counted.
fn accounts(app: App, of: &LossSide) -> Why {
    let ids: Vec<AccountId> = of.detail.classes.iter().map(|(id, _)| *id).collect();
    counted(app, &ids, |id| Page::Accounts(Some(id)), words().accounts_rule.to_owned())
}

fn less_accounts(app: App, loss: &Loss, value: &str) -> Why {
    let (before, gone) = (Count(loss.before.accounts).to_string(), Count(loss.lost.len()));
    let mut why = counted(app, &loss.lost, |id| Page::Accounts(Some(id)), words().leave_rule.to_owned());
    why.formula = vec![format!("{before} − {gone} = {value}")];
    why.inputs.insert(0, (words().before.to_owned(), before, None));
    why
}

/// Accounts, each counting one.
fn counted(app: App, ids: &[AccountId], page: impl Fn(AccountId) -> Page, rule: String) -> Why {
    let row = |id: &AccountId| (account_name(app, *id), "1".to_owned(), Some(app.address(page(*id))));
    let mut inputs: Vec<Input> = ids.iter().take(LISTED).map(row).collect();
    if ids.len() > LISTED {
        let rest = Count(ids.len() - LISTED);
        let texts = crate::text::quadrant::texts(app.language.get());
        inputs.push((texts.others(rest), rest.to_string(), None));
    }
    Why { inputs, rule: vec![rule], ..Why::default() }
}

/// The share of the largest accounts.
fn top(app: App, of: &LossSide, place: usize, value: &str) -> Why {
    let share: &Outcome<Share> = &of.top[place];
    if let Err(reason) = share {
        return undefined(app, reason);
    }
    let ranked = &of.detail.concentration.revenue.ranked;
    let largest = &ranked[..ranked.len().min(TOPS[place])];
    let mut inputs = rows(app, largest);
    let terms: Vec<&str> = inputs.iter().map(|row| row.1.as_str()).collect();
    let joined = if terms.len() > 1 { format!("({})", terms.join(" + ")) } else { terms.concat() };
    let formula = vec![format!("{joined} ÷ {} = {value}", money_or(app, &total(ranked)))];
    inputs.push(total_row(app, ranked));
    Why { formula, inputs, rule: vec![words().top_rule.to_owned()], ..Why::default() }
}

/// The accounts of a matrix class.
fn in_class(app: App, of: &LossSide, class: Class) -> Why {
    let members = of.detail.classes.iter().filter(|(_, other)| *other == Some(class));
    let ids: Vec<AccountId> = members.map(|(id, _)| *id).collect();
    counted(app, &ids, |id| Page::Matrix(Some(id)), words().class_rule.to_owned())
}

/// The accounts of an ABC class.
fn in_letter(app: App, of: &LossSide, class: AbcClass) -> Why {
    let members = of.detail.abc.iter().filter(|(_, other)| *other == Some(class));
    let ids: Vec<AccountId> = members.map(|(id, _)| *id).collect();
    counted(app, &ids, |id| Page::Money(Some(id)), abc_rule(app))
}
