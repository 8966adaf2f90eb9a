//! Why figures of money are what they are. Other pages on value use these as well.

mod account;
mod total;

pub(crate) use account::{
    why_allocation, why_growth, why_indirect_cost, why_margin, why_net_income, why_sum, why_sum_margin, why_typed,
};
pub(crate) use total::{
    totals, why_driver, why_orientations, why_total, why_total_growth, why_total_margin, why_total_sum,
    why_total_sum_margin,
};

use crate::model::money::{Measure, Span, Statement};
use crate::model::outcome::Outcome;
use crate::model::statistics::arrange::set_of;
use crate::model::{AccountId, Money, Period, Share};
use crate::state::Page;
use crate::text::money_page::{MoneyPageTexts, texts};
use crate::text::{format, reasons};
use crate::ui::context::App;
use crate::ui::kit::why::Why;
use crate::ui::view::prelude::*;
use std::collections::BTreeSet;

/// Whose money is looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Scope {
    /// One account's.
    Account(AccountId),
    /// That of the short list.
    ShortList,
    /// That of all accounts.
    All,
}

impl Scope {
    /// What it is called.
    pub(crate) fn name(self, app: App) -> String {
        let words = words(app);
        match self {
            Self::Account(id) => account_name(app, id),
            Self::ShortList => words.short_list(app.editor.evaluation().selection.short_list.len()),
            Self::All => words.all_accounts(app.editor.scenario().accounts.len()),
        }
    }

    /// The accounts it covers; none means all.
    fn among(self, app: App) -> Option<BTreeSet<AccountId>> {
        match self {
            Self::Account(id) => Some(set_of([id])),
            Self::ShortList => Some(set_of(app.editor.evaluation().selection.short_list.iter().copied())),
            Self::All => None,
        }
    }
}

fn words(app: App) -> &'static MoneyPageTexts {
    texts(app.language.get())
}

/// An account's name; its id if it has none.
pub(crate) fn account_name(app: App, id: AccountId) -> String {
    let scenario = app.editor.scenario();
    let name = scenario.account(id).map(|a| a.profile.name.clone()).unwrap_or_default();
    if name.trim().is_empty() { id.to_string() } else { name }
}

/// Period and year, such as 前年 2024.
pub(crate) fn period_year(app: App, period: Period) -> String {
    let words = words(app);
    words.period_year(words.period(period), app.editor.scenario().year(period))
}

/// A figure as a table shows it: the amount, or the short reason why there is none.
pub(crate) fn shown_money(app: App, figure: &Outcome<Money>) -> String {
    match figure {
        Ok(money) => format::amount(money.get()),
        Err(reason) => reasons::short(reason, app.language.get()),
    }
}

/// A share in per cent with its sign character, or the short reason.
pub(crate) fn shown_share(app: App, share: &Outcome<Share>, signed: bool) -> String {
    match share {
        Ok(share) if signed => format!("{}%", format::signed(share.get() * 100.0, 1)),
        Ok(share) => format!("{}%", format::percent(share.get(), 1)),
        Err(reason) => reasons::short(reason, app.language.get()),
    }
}

/// An explanation's title and, where there is no result, its reason.
fn begun<T>(app: App, name: &str, what: &str, result: &Outcome<T>) -> Why {
    let title = words(app).why.title(name, what);
    match result {
        Ok(_) => Why { title, ..Why::default() },
        Err(reason) => {
            let language = app.language.get();
            Why {
                title,
                value: reasons::short(reason, language),
                rule: vec![reasons::full(reason, language)],
                ..Why::default()
            }
        }
    }
}

/// An amount with its unit, for the head of an explanation.
fn with_unit(app: App, value: f64) -> String {
    format!("{} {}", format::amount(value), app.money_unit())
}

/// An amount inside a formula; negative ones in brackets.
fn term(value: f64) -> String {
    let shown = format::amount(value);
    if value < 0.0 { format!("({shown})") } else { shown }
}

/// The address of an account's statement.
fn statement_at(app: App, id: AccountId) -> String {
    app.address(Page::Money(Some(id)))
}

/// What growth over some years is, from its first and last amount.
fn growth_formula(first: f64, last: f64, years: u32, rate: &str) -> String {
    format!("({} ÷ {})^(1/{years}) − 1 = {rate}", term(last), term(first))
}

/// Name of a line and two years together, such as 收入 前两年合计.
fn sum_name(app: App, measure: Measure, span: Span) -> String {
    let (words, scenario) = (words(app), app.editor.scenario());
    let [first, last] = span.periods().map(|p| scenario.year(p));
    format!("{} {first}–{last}", words.measure(measure))
}

fn figure_name(app: App, measure: Measure, period: Period) -> String {
    format!("{} {}", words(app).measure(measure), period_year(app, period))
}

fn statement(app: App, id: AccountId) -> Option<Statement> {
    app.editor.evaluation().money.statement(id).cloned()
}
