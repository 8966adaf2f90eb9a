//! Why the figures of several accounts together are what they are.

use super::{
    Scope, account_name, begun, figure_name, growth_formula, period_year, shown_share, statement_at, sum_name, term,
    with_unit, words,
};
use crate::model::accounts::Orientation;
use crate::model::money::{DriverUse, GrowthSpan, Measure, Span, Statement, Total, Totals};
use crate::model::statistics::arrange;
use crate::model::{AccountId, Money, Outcome, Period};
use crate::state::Page;
use crate::text::{account_list, format};
use crate::ui::context::App;
use crate::ui::kit::why::Why;
use crate::ui::view::prelude::*;

/// More accounts than this are not listed one by one.
const LISTED: usize = 15;
/// Names of accounts left out that are written.
const NAMED: usize = 5;

/// Runs something on the statements of a scope.
fn over<R>(app: App, scope: Scope, read: impl FnOnce(&[&Statement]) -> R) -> R {
    let results = app.editor.evaluation();
    match scope.among(app) {
        Some(accounts) => read(&results.money.among(&accounts)),
        None => read(&results.money.statements.iter().collect::<Vec<_>>()),
    }
}

/// The totals of a scope.
pub(crate) fn totals(app: App, scope: Scope) -> Totals {
    over(app, scope, Totals::over)
}

/// The sum of a figure over accounts, account by account while there are few.
fn added(app: App, scope: Scope, what: &str, total: &Total, figure: impl Fn(&Statement) -> Outcome<Money>) -> Why {
    let words = words(app);
    let mut why = begun(app, &scope.name(app), what, &total.sum);
    let figures: Vec<(AccountId, Outcome<Money>)> =
        over(app, scope, |all| all.iter().map(|s| (s.account, figure(s))).collect());
    let mut counted: Vec<(AccountId, f64)> =
        figures.iter().filter_map(|(id, f)| Some((*id, f.as_ref().ok()?.get()))).collect();
    if let Ok(sum) = &total.sum {
        why.value = with_unit(app, sum.get());
        if counted.len() <= LISTED {
            let terms: Vec<String> = counted.iter().map(|(_, value)| term(*value)).collect();
            why.formula = vec![format!("{} = {}", terms.join(" + "), format::amount(sum.get()))];
        } else {
            why.formula = vec![format!("Σ ({}) = {}", counted.len(), format::amount(sum.get()))];
        }
        why.rule.push(words.why.total_rule(total.counted));
    }
    let rest = (counted.len() > LISTED).then(|| {
        arrange::sort_by(&mut counted, |a, b| b.1.abs().total_cmp(&a.1.abs()));
        counted.split_off(LISTED)
    });
    for (id, value) in counted {
        why.inputs.push((account_name(app, id), format::amount(value), Some(statement_at(app, id))));
    }
    if let Some(rest) = rest {
        let sum = rest.iter().map(|(_, value)| value).sum();
        why.inputs.push((words.why.others(rest.len()), format::amount(sum), None));
    }
    add_left_out(app, &mut why, figures.iter().filter(|(_, f)| f.is_err()).map(|(id, _)| *id));
    why
}

fn add_left_out(app: App, why: &mut Why, accounts: impl Iterator<Item = AccountId>) {
    let texts = &words(app).why;
    let accounts: Vec<AccountId> = accounts.collect();
    if accounts.is_empty() {
        return;
    }
    let mut names: Vec<String> = accounts.iter().take(NAMED).map(|id| account_name(app, *id)).collect();
    if accounts.len() > NAMED {
        names.push(texts.others(accounts.len() - NAMED));
    }
    why.rule.push(texts.left_out(names.join(texts.comma), accounts.len()));
}

/// A year's figure of several accounts.
pub(crate) fn why_total(app: App, scope: Scope, measure: Measure, period: Period) -> Why {
    let totals = totals(app, scope);
    let what = figure_name(app, measure, period);
    added(app, scope, &what, &measure.of_totals(&totals)[period], |s| measure.of(s)[period].clone())
}

/// Two years' figure of several accounts.
pub(crate) fn why_total_sum(app: App, scope: Scope, measure: Measure, span: Span) -> Why {
    let totals = totals(app, scope);
    let total = measure.of_sums(span.of_totals(&totals));
    let what = sum_name(app, measure, span);
    added(app, scope, &what, total, |s| measure.of_sums(span.of(s)).clone())
}

/// Joint net income ÷ joint revenue of a year, over the accounts that have both.
pub(crate) fn why_total_margin(app: App, scope: Scope, period: Period) -> Why {
    let totals = totals(app, scope);
    let margin = &totals.margin[period];
    let what = format!("{} {}", words(app).margin, period_year(app, period));
    let mut why = begun(app, &scope.name(app), &what, margin);
    // Revenue of the accounts whose net income is known: the others do not count.
    let revenue: f64 = over(app, scope, |all| {
        let earning = all.iter().filter(|s| s.net_income[period].is_ok());
        earning.filter_map(|s| Some(s.revenue[period].as_ref().ok()?.get())).sum()
    });
    if let (Ok(_), Ok(income)) = (margin, &totals.net_income[period].sum) {
        why.value = shown_share(app, margin, false);
        why.formula = vec![format!("{} ÷ {} = {}", term(income.get()), term(revenue), why.value)];
        why.inputs.push((figure_name(app, Measure::NetIncome, period), format::amount(income.get()), None));
        why.inputs.push((figure_name(app, Measure::Revenue, period), format::amount(revenue), None));
    }
    why.rule.push(words(app).why.margin_rule.to_owned());
    let missing: Vec<AccountId> =
        over(app, scope, |all| all.iter().filter(|s| s.net_income[period].is_err()).map(|s| s.account).collect());
    add_left_out(app, &mut why, missing.into_iter());
    why
}

/// Joint net income ÷ joint revenue of two years.
pub(crate) fn why_total_sum_margin(app: App, scope: Scope, span: Span) -> Why {
    let totals = totals(app, scope);
    let (sums, margin) = (span.of_totals(&totals), span.of_totals(&totals).margin());
    let what = format!("{} {}", words(app).margin, words(app).span(span));
    let mut why = begun(app, &scope.name(app), &what, &margin);
    if let (Ok(_), Ok(income), Ok(revenue)) = (&margin, &sums.net_income.sum, &sums.revenue.sum) {
        why.value = shown_share(app, &margin, false);
        why.formula = vec![format!("{} ÷ {} = {}", term(income.get()), term(revenue.get()), why.value)];
        why.inputs.push((sum_name(app, Measure::NetIncome, span), format::amount(income.get()), None));
        why.inputs.push((sum_name(app, Measure::Revenue, span), format::amount(revenue.get()), None));
    }
    why.rule.push(words(app).why.margin_rule.to_owned());
    why
}

/// Yearly growth of joint revenue, over the accounts that have both years.
pub(crate) fn why_total_growth(app: App, scope: Scope, span: GrowthSpan) -> Why {
    let totals = totals(app, scope);
    let (growth, (from, to)) = (span.of(&totals.growth), span.ends());
    let mut why = begun(app, &scope.name(app), words(app).growth, &growth.rate);
    let both = |s: &&&Statement| s.revenue[from].is_ok() && s.revenue[to].is_ok();
    let sum = |period: Period| -> f64 {
        over(app, scope, |all| {
            all.iter().filter(both).filter_map(|s| Some(s.revenue[period].as_ref().ok()?.get())).sum()
        })
    };
    let years = to.offset().abs_diff(from.offset());
    if growth.counted > 0 {
        for period in [from, to] {
            why.inputs.push((figure_name(app, Measure::Revenue, period), format::amount(sum(period)), None));
        }
    }
    if growth.rate.is_ok() {
        why.value = shown_share(app, &growth.rate, true);
        why.formula = vec![growth_formula(sum(from), sum(to), years, &why.value)];
        why.rule.push(words(app).why.total_rule(growth.counted));
    }
    let scenario = app.editor.scenario();
    why.rule.push(words(app).why.growth_rule(scenario.year(from), scenario.year(to), years));
    let missing: Vec<AccountId> = over(app, scope, |all| all.iter().filter(|s| !both(s)).map(|s| s.account).collect());
    add_left_out(app, &mut why, missing.into_iter());
    why
}

/// How an account or several buy.
pub(crate) fn why_orientations(app: App, scope: Scope) -> Why {
    let (words, language) = (words(app), app.language.get());
    let known: Vec<(AccountId, Option<Orientation>)> =
        over(app, scope, |all| all.iter().map(|s| (s.account, s.orientation)).collect());
    let said = |orientation: Option<Orientation>| {
        orientation.map_or(words.answers.unknown, account_list::words(language).orientation_word).to_owned()
    };
    let count = |wanted| known.iter().filter(|(_, o)| *o == Some(wanted)).count();
    let (strategic, transactional) = (count(Orientation::Strategic), count(Orientation::Transactional));
    let missing = known.len() - strategic - transactional;
    let title = words.why.title(scope.name(app), words.answers.orientation);
    let value = words.answers.buy_short(strategic, transactional);
    let listed = known.iter().take(LISTED);
    let inputs = listed.map(|(id, o)| (account_name(app, *id), said(*o), Some(app.address(Page::Accounts(Some(*id))))));
    let rule = vec![words.answers.buy(strategic, transactional, missing), words.why.orientation_rule.to_owned()];
    Why { title, value, inputs: inputs.collect(), rule, ..Why::default() }
}

/// What a driver comes to over all accounts.
pub(crate) fn why_driver(app: App, used: &DriverUse, period: Period) -> Option<Why> {
    let words = words(app);
    let scenario = app.editor.scenario();
    let driver = scenario.method.value.drivers.iter().find(|d| d.id == used.driver)?;
    let name = app.content.with(|c| c.driver(&driver.label).name);
    let mut why = begun(app, &name, &format!("{} {}", words.cost, period_year(app, period)), &used.cost);
    if let (Ok(quantity), Ok(cost)) = (&used.quantity, &used.cost) {
        why.value = with_unit(app, cost.get());
        let rate = format::plain(driver.rate.get());
        why.formula = vec![format!("{} × {rate} = {}", term(*quantity), format::amount(cost.get()))];
    }
    let quantities = scenario.accounts.iter().filter_map(|a| Some((a.id, a.money.drivers.get(&driver.id)?[period]?)));
    for (id, quantity) in quantities.take(LISTED) {
        why.inputs.push((account_name(app, id), format::amount(quantity), Some(statement_at(app, id))));
    }
    if used.accounts > LISTED {
        why.inputs.push((words.why.others(used.accounts - LISTED), String::new(), None));
    }
    why.rule.push(words.why.driver_rule.to_owned());
    Some(why)
}
