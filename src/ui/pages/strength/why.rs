//! Why Table Two comes to what it comes to: totals, means, gaps, and relative strength under any rule.

use super::table::{Part, factor_name};
use super::words;
use crate::model::evaluation::Evaluation;
use crate::model::method::StrengthRule;
use crate::model::outcome::Outcome;
use crate::model::position::{Column, Comparison, Rules, Strength, customers_column};
use crate::model::{AccountId, Exact, RivalId, Scenario, SuccessFactorId};
use crate::state::Page;
use crate::text::matrix::relation;
use crate::text::{position, reasons};
use crate::ui::context::App;
use crate::ui::kit::sheet::Target;
use crate::ui::kit::why::Why;
use crate::ui::pages::attractiveness::strength_cut_name;
use crate::ui::pages::cuts::rule_name;
use crate::ui::pages::sums::{shown, total_formula};
use crate::ui::view::prelude::*;

/// Explains a cell of Table Two: a gap, a total (first foot row), a mean score (second).
pub(super) fn explain(app: App, account: AccountId, target: &Target) -> Option<Why> {
    let part = Part::read(&target.column)?;
    match target.row.as_str() {
        "foot0" => why_column(app, account, part, false),
        "foot1" => why_column(app, account, part, true),
        factor => why_gap(app, account, factor.parse().ok()?),
    }
}

/// Weights and scores of a column, row by row.
fn terms(scenario: &Scenario, account: AccountId, part: Part) -> Vec<(f64, Option<f64>)> {
    let own = scenario.account(account).map(|a| a.strength.weights.clone()).unwrap_or_default();
    let scores = part.scores(scenario, account);
    let factors = scenario.method.strength.factors.iter();
    factors
        .map(|f| {
            let weight = own.get(&f.id).copied().unwrap_or(f.weight).get();
            (weight, scores.and_then(|s| s.get(&f.id)).map(|s| s.value.get()))
        })
        .collect()
}

fn why_column(app: App, account: AccountId, part: Part, is_mean: bool) -> Option<Why> {
    let (scenario, results, language) = (app.editor.scenario(), app.editor.evaluation(), app.language.get());
    let record = scenario.account(account)?;
    let strength = &results.position.account(account)?.strength;
    let customers = customers_column(&scenario, record);
    let column: &Column<SuccessFactorId> = match part {
        Part::Us => &strength.us,
        Part::Rival(id) => &strength.rivals.iter().find(|r| r.rival == id)?.column,
        Part::Customers => &customers,
        Part::Weight | Part::Gap => return None,
    };
    let (who, name) = (part.name(&scenario), &record.profile.name);
    let title = if is_mean { words().why_mean(&who, name) } else { words().why_total(&who, name) };
    let mut why = Why { title, ..Why::default() };
    match &column.total {
        Ok(total) => {
            why.formula = vec![total_formula(&terms(&scenario, account, part), *total)];
            why.value = shown(total.get());
            if let (true, Ok(mean)) = (is_mean, &column.mean_score) {
                let rows = scenario.method.strength.factors.len();
                why.value = shown(mean.get());
                why.formula.push(format!("{} ÷ {rows} = {}", shown(total.get()), why.value));
            }
        }
        Err(reason) => {
            why.value = reasons::short(reason, language);
            why.rule = vec![reasons::full(reason, language)];
        }
    }
    let unrated = app.kit_texts().unrated;
    let missing = column.missing.iter().map(|id| (factor_name(app, &scenario, *id), unrated.to_owned(), None));
    why.inputs = missing.collect();
    if column.assumed > 0 {
        why.rule.push(position::texts(language).assumed(column.assumed, column.rated));
    }
    Some(why)
}

/// A gap with its sign.
pub fn gap_shown(gap: f64) -> String {
    crate::text::format::signed(gap, usize::from(gap.fract().abs() > 1e-9))
}

/// Why our estimate and the customer's rating of a factor differ as they do. Tracked.
pub fn why_gap(app: App, account: AccountId, factor: SuccessFactorId) -> Option<Why> {
    let (scenario, results) = (app.editor.scenario(), app.editor.evaluation());
    let gap = *results.position.account(account)?.strength.view.iter().find(|g| g.factor == factor)?;
    let (ours, value) = (gap.ours?, gap.gap?);
    let signed = gap_shown(value);
    let meaning = if value > 0.0 {
        words().gap_flatters
    } else if value < 0.0 {
        words().gap_modest
    } else {
        words().gap_none
    };
    Some(Why {
        title: words().why_gap(factor_name(app, &scenario, factor)),
        formula: vec![format!("{} − {} = {signed}", shown(ours), shown(gap.customers))],
        value: signed,
        rule: vec![meaning.to_owned(), words().customers_help.to_owned()],
        ..Why::default()
    })
}

/// Why an account's relative strength is what it is, under the rules in force.
pub fn why_strength(app: App, account: AccountId) -> Option<Why> {
    let rules = app.editor.evaluation().position.rules;
    why_under(app, account, rules)
}

/// Why an account's relative strength would be what it would be under some rules.
pub fn why_under(app: App, account: AccountId, rules: Rules) -> Option<Why> {
    let (scenario, results, language) = (app.editor.scenario(), app.editor.evaluation(), app.language.get());
    let texts = position::texts(language);
    let name = scenario.account(account)?.profile.name.clone();
    let verdict = results.position.under(account, rules)?;
    let strength = &results.position.account(account)?.strength;
    let mut why = Why {
        title: texts.why_strength(&name),
        inputs: inputs(app, &scenario, &results, account),
        links: vec![(texts.open_strength.to_owned(), app.address(Page::Strength(Some(account))))],
        ..Why::default()
    };
    why.rule.push(rule_name(app, rules.strength_rule).to_owned());
    match &verdict.strength {
        Err(reason) => {
            why.value = reasons::short(reason, language);
            why.rule.push(reasons::full(reason, language));
        }
        Ok(value) => {
            why.value = strength_shown(*value, rules.strength_rule);
            why.formula = formula(&scenario, account, strength, rules.strength_rule, &why.value);
            if let Ok(at) = &verdict.lines.strength.at {
                let least = least_places(rules.strength_rule);
                let line = strength_cut_name(app, verdict.lines.strength.rule);
                let height = if value.is_at_least(*at) { words().high } else { words().low };
                why.rule.push(format!("{} → {height} ({line})", relation(*value, *at, least)));
                if value.ties(*at) {
                    why.rule.push(texts.on_line.to_owned());
                }
            }
        }
    }
    if !strength.ignored.is_empty() {
        let names = strength.ignored.iter().filter_map(|id| scenario.rival(*id)).map(|r| r.name.as_str());
        why.rule.push(words().why_ignored(names.collect::<Vec<_>>().join(language.pick("、", "、", ", "))));
    }
    Some(why)
}

/// A relative strength as a page shows it: ratios with two decimals, points as they are.
pub fn strength_shown(value: Exact, rule: StrengthRule) -> String {
    if rule.is_ratio() { crate::text::format::number(value.get(), 2) } else { shown(value.get()) }
}

/// The fewest decimals of a relative strength.
pub const fn least_places(rule: StrengthRule) -> usize {
    if rule.is_ratio() { 2 } else { 0 }
}

fn inputs(
    app: App,
    scenario: &Scenario,
    results: &Evaluation,
    account: AccountId,
) -> Vec<(String, String, Option<String>)> {
    let Some(position) = results.position.account(account) else { return Vec::new() };
    let language = app.language.get();
    let total = |outcome: &Outcome<Exact>| match outcome {
        Ok(total) => shown(total.get()),
        Err(reason) => reasons::short(reason, language),
    };
    let href = Some(app.address(Page::Strength(Some(account))));
    let us = (words().us.to_owned(), total(&position.strength.us.total), href.clone());
    let rival = |id: RivalId| scenario.rival(id).map(|r| r.name.clone()).unwrap_or_default();
    let rivals = position.strength.rivals.iter();
    let rivals = rivals.map(|column| (rival(column.rival), total(&column.column.total), href.clone()));
    std::iter::once(us).chain(rivals).collect()
}

/// The arithmetic of a rule with the real numbers.
fn formula(
    scenario: &Scenario,
    account: AccountId,
    strength: &Strength,
    rule: StrengthRule,
    value: &str,
) -> Vec<String> {
    let Ok(us) = &strength.us.total else { return Vec::new() };
    let own = shown(us.get());
    if rule == StrengthRule::OwnScore {
        return vec![total_formula(&terms(scenario, account, Part::Us), *us)];
    }
    let Ok(comparison) = &strength.comparison else { return Vec::new() };
    let (against, mut lines) = against(scenario, account, strength, comparison, rule);
    let sign = if rule.is_ratio() { "÷" } else { "−" };
    lines.push(format!("{own} {sign} {against} = {value}"));
    lines
}

/// What a rule compares, `41 ÷ 41`; none where it compares with nobody.
pub fn compared(strength: &Strength, rule: StrengthRule) -> Option<String> {
    let us = strength.us.total.as_ref().ok()?;
    let comparison = strength.comparison.as_ref().ok()?;
    let against = match rule {
        StrengthRule::RatioToBest | StrengthRule::DifferenceToBest => comparison.best_total,
        StrengthRule::DifferenceToMean => *comparison.mean_total.as_ref().ok()?,
        StrengthRule::RatioToFactorBest => *comparison.row_best_total.as_ref().ok()?,
        StrengthRule::OwnScore => return None,
    };
    let sign = if rule.is_ratio() { "÷" } else { "−" };
    Some(format!("{} {sign} {}", shown(us.get()), shown(against.get())))
}

/// What our total is compared with, and how that is made up.
fn against(
    scenario: &Scenario,
    account: AccountId,
    strength: &Strength,
    comparison: &Comparison,
    rule: StrengthRule,
) -> (String, Vec<String>) {
    match rule {
        StrengthRule::DifferenceToMean => {
            let totals = strength.rivals.iter().filter_map(|r| r.column.total.as_ref().ok());
            let totals: Vec<_> = totals.map(|t| shown(t.get())).collect();
            let mean = comparison.mean_total.as_ref().map(|m| shown(m.get())).unwrap_or_default();
            let line = format!("({}) ÷ {} = {mean}", totals.join(" + "), totals.len());
            (mean, vec![line])
        }
        StrengthRule::RatioToFactorBest => {
            let Ok(total) = &comparison.row_best_total else { return (String::new(), Vec::new()) };
            let line = total_formula(&best_terms(scenario, account, strength), *total);
            (shown(total.get()), vec![line])
        }
        _ => (shown(comparison.best_total.get()), Vec::new()),
    }
}

/// The best score of the counted rivals in each row.
fn best_terms(scenario: &Scenario, account: AccountId, strength: &Strength) -> Vec<(f64, Option<f64>)> {
    let counted = strength.rivals.iter().filter(|r| r.column.total.is_ok());
    let columns: Vec<_> = counted.map(|r| terms(scenario, account, Part::Rival(r.rival))).collect();
    let mut best = terms(scenario, account, Part::Gap);
    for (i, row) in best.iter_mut().enumerate() {
        row.1 = columns.iter().filter_map(|c| c.get(i)?.1).reduce(f64::max);
    }
    best
}
