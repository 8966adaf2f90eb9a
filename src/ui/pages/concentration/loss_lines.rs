//! The lines of a loss test: figure, before, after, change.

use super::loss::words;
use super::why_row::letter;
use super::{money_or, share_or};
use crate::model::money::{AbcClass, Loss, LossSide, TOPS};
use crate::model::position::Class;
use crate::model::{Money, Outcome, Share};
use crate::text::{format, reasons};
use crate::ui::context::App;
use crate::ui::view::prelude::*;

/// A figure of the loss test.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    /// Revenue.
    Sales,
    /// Net income.
    Profit,
    /// How many accounts.
    Accounts,
    /// Share of the largest, by place in [`TOPS`].
    Top(usize),
    /// Herfindahl index.
    Hhi,
    /// Gini coefficient of revenue.
    Gini,
    /// Gini coefficient of net income.
    ProfitGini,
    /// Accounts in a matrix class.
    Class(Class),
    /// Accounts in an ABC class.
    Letter(AbcClass),
}

/// A column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// Before the loss.
    Before,
    /// After it.
    After,
    /// The difference.
    Change,
}

/// One line.
pub struct Line {
    /// What it is about.
    pub what: What,
    /// What it is called.
    pub name: String,
    /// Before.
    pub before: String,
    /// After.
    pub after: String,
    /// The change, or a dash.
    pub change: String,
}

/// All lines. Tracked.
pub fn lines(app: App, loss: &Loss) -> Vec<Line> {
    let mut all = vec![What::Sales, What::Profit, What::Accounts];
    all.extend((0..TOPS.len()).map(What::Top));
    all.extend([What::Hhi, What::Gini, What::ProfitGini]);
    all.extend(Class::ALL.iter().copied().map(What::Class));
    all.extend(AbcClass::ALL.into_iter().map(What::Letter));
    all.into_iter().map(|what| line(app, loss, what)).collect()
}

/// One line. Tracked.
pub fn line(app: App, loss: &Loss, what: What) -> Line {
    let (before, after) = (&loss.before, &loss.after);
    let number = |of: fn(&LossSide) -> &Outcome<f64>, decimals: usize| {
        let change = difference(of(before), of(after), |n| *n, |change| format::signed(change, decimals));
        (number_or(app, of(before), decimals), number_or(app, of(after), decimals), change)
    };
    let money = |of: fn(&LossSide) -> &Outcome<Money>| {
        let signed = |change: f64| format::signed(change, format::decimals(change));
        (money_or(app, of(before)), money_or(app, of(after)), difference(of(before), of(after), |m| m.get(), signed))
    };
    let count = |before: usize, after: usize| {
        let change = format::signed(after as f64 - before as f64, 0);
        (format::Count(before).to_string(), format::Count(after).to_string(), change)
    };
    let (before, after, change) = match what {
        What::Sales => money(|side| &side.sales.sum),
        What::Profit => money(|side| &side.profit.sum),
        What::Accounts => count(before.accounts, after.accounts),
        What::Top(place) => {
            let (before, after) = (&before.top[place], &after.top[place]);
            let points = |change: f64| words().points(format::signed(change * 100.0, 1));
            let change = difference(before, after, |share: &Share| share.get(), points);
            (share_or(app, before), share_or(app, after), change)
        }
        What::Hhi => number(|side| &side.hhi, 0),
        What::Gini => number(|side| &side.gini, 3),
        What::ProfitGini => number(|side| &side.profit_gini, 3),
        What::Class(class) => count(before.classes[class as usize], after.classes[class as usize]),
        What::Letter(class) => count(before.abc[class as usize], after.abc[class as usize]),
    };
    Line { what, name: name(app, what), before, after, change }
}

/// What a figure is called. Tracked.
pub fn name(app: App, what: What) -> String {
    let words = words();
    match what {
        What::Sales => words.sales.to_owned(),
        What::Profit => words.profit.to_owned(),
        What::Accounts => words.accounts.to_owned(),
        What::Top(place) => words.top(TOPS[place]),
        What::Hhi => words.hhi.to_owned(),
        What::Gini => words.gini.to_owned(),
        What::ProfitGini => words.profit_gini.to_owned(),
        What::Class(class) => app.class_name(class),
        What::Letter(class) => words.abc(letter(class)),
    }
}

fn number_or(app: App, number: &Outcome<f64>, decimals: usize) -> String {
    match number {
        Ok(number) => format::number(*number, decimals),
        Err(reason) => reasons::short(reason, app.language.get()),
    }
}

/// A change, or a dash where one of the two does not exist.
fn difference<T>(before: &Outcome<T>, after: &Outcome<T>, of: fn(&T) -> f64, show: impl Fn(f64) -> String) -> String {
    match (before, after) {
        (Ok(before), Ok(after)) => show(of(after) - of(before)),
        _ => "–".to_owned(),
    }
}
