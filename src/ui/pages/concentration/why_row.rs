//! Why a row of the rankings says what it says.

use super::why::{Input, total, total_row, undefined};
use super::{money_or, share_or, words};
use crate::model::method::AbcBasis;
use crate::model::money::{AbcClass, Ranked};
use crate::model::{AccountId, Outcome, Share};
use crate::state::Page;
use crate::text::{format, reasons};
use crate::ui::context::App;
use crate::ui::kit::why::Why;
use crate::ui::pages::money::why::account_name;
use crate::ui::pages::quadrant::lacking;
use crate::ui::view::prelude::*;

/// The letter of a class.
pub const fn letter(class: AbcClass) -> &'static str {
    match class {
        AbcClass::A => "A",
        AbcClass::B => "B",
        AbcClass::C => "C",
    }
}

/// The letter of a class, or the word for why there is none. Tracked.
pub fn class_or(app: App, class: &Outcome<AbcClass>) -> String {
    match class {
        Ok(class) => letter(*class).to_owned(),
        Err(reason) => lacking(app, reason),
    }
}

fn find(ranked: &[Ranked], id: AccountId) -> Option<(usize, &Ranked)> {
    ranked.iter().enumerate().find(|(_, ranked)| ranked.account == id)
}

/// An account's share of revenue.
pub fn why_share(app: App, id: AccountId) -> Option<Why> {
    let results = app.editor.evaluation();
    let all = &results.money.concentration.revenue.ranked;
    let (_, ranked) = find(all, id)?;
    let mut why = match &ranked.share {
        Ok(_) => Why { rule: vec![words().rule_share.to_owned()], ..Why::default() },
        Err(reason) => undefined(app, reason),
    };
    why.title = words().why_share(account_name(app, id));
    why.value = share_or(app, &ranked.share);
    let value = format::amount(ranked.value.get());
    if ranked.share.is_ok() {
        why.formula = vec![format!("{value} ÷ {} = {}", money_or(app, &total(all)), why.value)];
    }
    why.inputs = vec![own_row(app, id, value), total_row(app, all)];
    Some(why)
}

fn own_row(app: App, id: AccountId, value: String) -> Input {
    (words().this_account.to_owned(), value, Some(app.address(Page::Money(Some(id)))))
}

/// The running sum up to an account, by revenue, as a share or in money.
pub fn why_cumulative(app: App, id: AccountId, in_money: bool) -> Option<Why> {
    let results = app.editor.evaluation();
    let all = &results.money.concentration.revenue.ranked;
    let mut why = running(app, all, id)?;
    why.title = words().why_cumulative(account_name(app, id));
    why.rule = vec![words().rule_cumulative.to_owned()];
    if !in_money {
        of_total(app, all, id, &mut why)?;
    }
    Some(why)
}

/// The running sum up to an account, by net income, as a share or in money.
pub fn why_running(app: App, id: AccountId, in_money: bool) -> Option<Why> {
    let results = app.editor.evaluation();
    let all = &results.money.concentration.profit.ranked;
    let mut why = running(app, all, id)?;
    why.title = words().why_running(account_name(app, id));
    why.rule = vec![words().rule_running.to_owned()];
    if !in_money {
        of_total(app, all, id, &mut why)?;
    }
    Some(why)
}

fn running(app: App, all: &[Ranked], id: AccountId) -> Option<Why> {
    let (index, ranked) = find(all, id)?;
    let (value, sum) = (format::amount(ranked.value.get()), money_or(app, &ranked.cumulative));
    let mut why = Why { value: sum.clone(), ..Why::default() };
    if let Some(before) = index.checked_sub(1).map(|before| &all[before]) {
        let before = money_or(app, &before.cumulative);
        let sign = if ranked.value.get() < 0.0 { "−" } else { "+" };
        let size = format::amount(ranked.value.get().abs());
        why.formula.push(format!("{before} {sign} {size} = {sum}"));
        why.inputs.push((words().before.to_owned(), before, None));
    }
    why.inputs.push(own_row(app, id, value));
    Some(why)
}

/// Continues the explanation of a sum with its part of the total.
fn of_total(app: App, all: &[Ranked], id: AccountId, why: &mut Why) -> Option<()> {
    let (_, ranked) = find(all, id)?;
    why.inputs.push(total_row(app, all));
    let sum = std::mem::replace(&mut why.value, share_or(app, &ranked.cumulative_share));
    match &ranked.cumulative_share {
        Ok(_) => why.formula.push(format!("{sum} ÷ {} = {}", money_or(app, &total(all)), why.value)),
        Err(reason) => why.rule = vec![reasons::full(reason, app.language.get())],
    }
    Some(())
}

/// An account's ABC class.
pub fn why_class(app: App, id: AccountId) -> Option<Why> {
    let (results, words) = (app.editor.evaluation(), words());
    let abc = results.money.abc.accounts.iter().find(|abc| abc.account == id)?;
    let mut why =
        Why { title: words.why_class(account_name(app, id)), value: class_or(app, &abc.class), ..Why::default() };
    let concentration = &results.money.concentration;
    match results.money.abc.basis {
        AbcBasis::Revenue => why.formula.extend(one_basis(app, &concentration.revenue.ranked, id, &abc.by_revenue)),
        AbcBasis::Profit => why.formula.extend(one_basis(app, &concentration.profit.ranked, id, &abc.by_profit)),
        AbcBasis::Both => {
            why.inputs = vec![
                (words.class_by_revenue.to_owned(), class_or(app, &abc.by_revenue), None),
                (words.class_by_profit.to_owned(), class_or(app, &abc.by_profit), None),
            ];
            let colon = crate::text::quadrant::texts(app.language.get()).colon;
            for (name, ranked, class) in [
                (words.class_by_revenue, &concentration.revenue.ranked, &abc.by_revenue),
                (words.class_by_profit, &concentration.profit.ranked, &abc.by_profit),
            ] {
                let said = one_basis(app, ranked, id, class);
                why.formula.extend(said.map(|said| format!("{name}{colon}{said}")));
            }
            why.rule.push(words.rule_both.to_owned());
        }
    }
    if let Err(reason) = &abc.class {
        why.rule.insert(0, reasons::full(reason, app.language.get()));
    }
    why.rule.push(rule(app));
    Some(why)
}

/// The rule of the classes with the cuts that are set. Tracked.
pub fn rule(app: App) -> String {
    let (a, b) = cuts(app);
    words().abc_rule(&a, &b)
}

/// The two cuts in percent. Tracked.
pub fn cuts(app: App) -> (String, String) {
    let scenario = app.editor.scenario();
    let shown = |share: Share| format!("{}%", format::plain(share.get() * 100.0));
    (shown(scenario.method.value.abc_a), shown(scenario.method.value.abc_b))
}

/// How the cumulative share before an account decides its class by one basis.
fn one_basis(app: App, all: &[Ranked], id: AccountId, class: &Outcome<AbcClass>) -> Option<String> {
    let (index, _) = find(all, id)?;
    let class = *class.as_ref().ok()?;
    let before = match index.checked_sub(1).map(|before| &all[before].cumulative_share) {
        Some(Ok(share)) => share.get(),
        Some(Err(_)) => return None,
        None => 0.0,
    };
    let before = format!("{}%", format::percent(before, 2));
    let (a, b) = cuts(app);
    let compared = match class {
        AbcClass::A => words().below_cut(&before, &a),
        AbcClass::B => words().below_cut(&before, &b),
        AbcClass::C => words().not_below_cut(&before, &b),
    };
    Some(format!("{compared} → {}", letter(class)))
}
