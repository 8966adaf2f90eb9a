//! Why one account's figures are what they are.

use super::{
    account_name, begun, figure_name, growth_formula, period_year, shown_money, shown_share, statement, statement_at,
    sum_name, term, with_unit, words,
};
use crate::model::money::{GrowthSpan, IndirectBasis, Measure, Span, Statement};
use crate::model::{AccountId, Money, Outcome, Period};
use crate::text::format;
use crate::ui::context::App;
use crate::ui::kit::why::Why;
use crate::ui::view::prelude::*;

fn input(app: App, name: String, figure: &Outcome<Money>, id: AccountId) -> (String, String, Option<String>) {
    (name, shown_money(app, figure), Some(statement_at(app, id)))
}

fn inputs(
    app: App,
    statement: &Statement,
    measures: &[Measure],
    period: Period,
) -> Vec<(String, String, Option<String>)> {
    let named = |&measure: &Measure| {
        input(app, words(app).measure(measure).to_owned(), &measure.of(statement)[period], statement.account)
    };
    measures.iter().map(named).collect()
}

/// The figure that was typed, and that nothing more stands behind it.
pub(crate) fn why_typed(app: App, id: AccountId, measure: Measure, period: Period) -> Option<Why> {
    let statement = statement(app, id)?;
    let figure = &measure.of(&statement)[period];
    let mut why = begun(app, &account_name(app, id), &figure_name(app, measure, period), figure);
    if let Ok(money) = figure {
        why.value = with_unit(app, money.get());
        why.rule.push(words(app).why.typed_rule.to_owned());
    }
    why.links = vec![(words(app).why.open_statement.to_owned(), statement_at(app, id))];
    Some(why)
}

/// Revenue − direct cost − indirect cost.
pub(crate) fn why_net_income(app: App, id: AccountId, period: Period) -> Option<Why> {
    let statement = statement(app, id)?;
    let income = &statement.net_income[period];
    let mut why = begun(app, &account_name(app, id), &figure_name(app, Measure::NetIncome, period), income);
    let parts = [&statement.revenue, &statement.direct_cost, &statement.indirect_cost].map(|row| &row[period]);
    if let (Ok(income), [Ok(revenue), Ok(direct), Ok(indirect)]) = (income, parts) {
        why.value = with_unit(app, income.get());
        why.formula = vec![format!(
            "{} − {} − {} = {}",
            term(revenue.get()),
            term(direct.get()),
            term(indirect.get()),
            format::amount(income.get())
        )];
    }
    why.inputs = inputs(app, &statement, &Measure::TYPED, period);
    why.rule.push(words(app).why.net_income_rule.to_owned());
    why.links = vec![(words(app).why.open_statement.to_owned(), statement_at(app, id))];
    Some(why)
}

/// Σ quantity × rate, or the typed figure.
pub(crate) fn why_indirect_cost(app: App, id: AccountId, period: Period) -> Option<Why> {
    let own = statement(app, id)?;
    if own.indirect_basis[period] != IndirectBasis::Allocated {
        let mut why = why_typed(app, id, Measure::IndirectCost, period)?;
        if own.indirect_basis[period] == IndirectBasis::TypedForLackOfQuantities {
            why.rule.push(words(app).why.drivers_missing.to_owned());
        }
        return Some(why);
    }
    let cost = &own.indirect_cost[period];
    let mut why = begun(app, &account_name(app, id), &figure_name(app, Measure::IndirectCost, period), cost);
    add_allocation(app, id, period, cost, &mut why)?;
    why.rule.push(words(app).why.drivers_rule.to_owned());
    Some(why)
}

/// What the drivers alone come to, whichever source counts.
pub(crate) fn why_allocation(app: App, id: AccountId, period: Period, cost: &Outcome<Money>) -> Option<Why> {
    let words = words(app);
    let what = format!("{} {}", words.by_drivers, period_year(app, period));
    let mut why = begun(app, &account_name(app, id), &what, cost);
    add_allocation(app, id, period, cost, &mut why)?;
    why.rule.push(words.drivers_help(app.money_unit()));
    Some(why)
}

fn add_allocation(app: App, id: AccountId, period: Period, cost: &Outcome<Money>, why: &mut Why) -> Option<()> {
    let scenario = app.editor.scenario();
    let table = &scenario.account(id)?.money;
    let mut terms = Vec::new();
    for driver in &scenario.method.value.drivers {
        let Some(quantity) = table.drivers.get(&driver.id).and_then(|row| row[period]) else { continue };
        let shown = format!("{} × {}", term(quantity), format::plain(driver.rate.get()));
        let name = app.content.with(|c| c.driver(&driver.label).name);
        why.inputs.push((name, shown.clone(), Some(statement_at(app, id))));
        terms.push(shown);
    }
    if let Ok(cost) = cost {
        why.value = with_unit(app, cost.get());
        why.formula = vec![format!("{} = {}", terms.join(" + "), format::amount(cost.get()))];
    }
    Some(())
}

/// Net income ÷ revenue of a year.
pub(crate) fn why_margin(app: App, id: AccountId, period: Period) -> Option<Why> {
    let statement = statement(app, id)?;
    let margin = &statement.margin[period];
    let what = format!("{} {}", words(app).margin, period_year(app, period));
    let mut why = begun(app, &account_name(app, id), &what, margin);
    if let (Ok(_), Ok(income), Ok(revenue)) = (margin, &statement.net_income[period], &statement.revenue[period]) {
        why.value = shown_share(app, margin, false);
        why.formula = vec![format!("{} ÷ {} = {}", term(income.get()), term(revenue.get()), why.value)];
    }
    why.inputs = inputs(app, &statement, &[Measure::NetIncome, Measure::Revenue], period);
    why.rule.push(words(app).why.margin_rule.to_owned());
    Some(why)
}

/// Two years together.
pub(crate) fn why_sum(app: App, id: AccountId, measure: Measure, span: Span) -> Option<Why> {
    let statement = statement(app, id)?;
    let sum = measure.of_sums(span.of(&statement));
    let mut why = begun(app, &account_name(app, id), &sum_name(app, measure, span), sum);
    let years = span.periods();
    let parts = years.map(|p| &measure.of(&statement)[p]);
    if let (Ok(sum), [Ok(first), Ok(last)]) = (sum, parts) {
        why.value = with_unit(app, sum.get());
        let sum = format::amount(sum.get());
        why.formula = vec![format!("{} + {} = {sum}", term(first.get()), term(last.get()))];
    }
    why.inputs = years.map(|p| input(app, figure_name(app, measure, p), &measure.of(&statement)[p], id)).into();
    why.rule.push(words(app).why.sum_rule.to_owned());
    Some(why)
}

/// Net income ÷ revenue of two years together.
pub(crate) fn why_sum_margin(app: App, id: AccountId, span: Span) -> Option<Why> {
    let statement = statement(app, id)?;
    let (sums, margin) = (span.of(&statement), span.of(&statement).margin());
    let what = format!("{} {}", words(app).margin, words(app).span(span));
    let mut why = begun(app, &account_name(app, id), &what, &margin);
    if let (Ok(_), Ok(income), Ok(revenue)) = (&margin, &sums.net_income, &sums.revenue) {
        why.value = shown_share(app, &margin, false);
        why.formula = vec![format!("{} ÷ {} = {}", term(income.get()), term(revenue.get()), why.value)];
    }
    for measure in [Measure::NetIncome, Measure::Revenue] {
        why.inputs.push(input(app, sum_name(app, measure, span), measure.of_sums(sums), id));
    }
    why.rule.push(words(app).why.margin_rule.to_owned());
    Some(why)
}

/// Yearly growth of revenue.
pub(crate) fn why_growth(app: App, id: AccountId, span: GrowthSpan) -> Option<Why> {
    let statement = statement(app, id)?;
    let (rate, (from, to)) = (span.of(&statement.growth), span.ends());
    let mut why = begun(app, &account_name(app, id), words(app).growth, rate);
    let years = to.offset().abs_diff(from.offset());
    if let (Ok(_), Ok(first), Ok(last)) = (rate, &statement.revenue[from], &statement.revenue[to]) {
        why.value = shown_share(app, rate, true);
        why.formula = vec![growth_formula(first.get(), last.get(), years, &why.value)];
    }
    for period in [from, to] {
        why.inputs.push(input(app, figure_name(app, Measure::Revenue, period), &statement.revenue[period], id));
    }
    let scenario = app.editor.scenario();
    why.rule.push(words(app).why.growth_rule(scenario.year(from), scenario.year(to), years));
    Some(why)
}
