//! The arithmetic behind means and warnings.

use super::{dimension_name, words};
use crate::model::exact::Exact;
use crate::model::outcome::Outcome;
use crate::model::strategy::{Dimension, DimensionGroup};
use crate::state::Page;
use crate::text::{format, reasons};
use crate::ui::context::App;
use crate::ui::kit::why::Why;
use crate::ui::view::prelude::*;

/// The mean of a group. Tracked.
pub fn why_mean(app: App, group: DimensionGroup) -> Option<Why> {
    let (scenario, results) = (app.editor.scenario(), app.editor.evaluation());
    let found = results.strategy.readiness.groups.iter().find(|g| g.group == group)?;
    let name = app.content.with(|content| content.dimension_group(group));
    let members: Vec<Dimension> = Dimension::ALL.iter().copied().filter(|d| d.group() == group).collect();
    let level =
        |dimension: Dimension| scenario.strategy.readiness.level(dimension).map(|grade| grade.get().to_string());
    let input = |&dimension: &Dimension| {
        let shown = level(dimension).unwrap_or_else(|| words().not_assessed.to_owned());
        (dimension_name(app, dimension), shown, None)
    };
    let mut why = Why {
        title: words().why_mean(name),
        inputs: members.iter().map(input).collect(),
        rule: vec![words().mean_rule.to_owned()],
        ..Why::default()
    };
    match &found.mean {
        Ok(mean) => {
            why.value = format::number(mean.get(), 2);
            let levels: Vec<String> = members.iter().filter_map(|&d| level(d)).collect();
            why.formula = vec![format!("({}) ÷ {} = {}", levels.join(" + "), members.len(), why.value)];
        }
        Err(reason) => {
            why.value = reasons::short(reason, app.language.get());
            why.rule.insert(0, reasons::full(reason, app.language.get()));
        }
    }
    Some(why)
}

/// Days promised against days there are. Tracked.
pub fn why_overdraft(app: App) -> Option<Why> {
    let (scenario, results) = (app.editor.scenario(), app.editor.evaluation());
    let found = results.strategy.readiness.overdraft.as_ref().ok()?;
    let (promised, capacity) = (format::plain(found.promised.get()), format::plain(found.capacity.get()));
    let mut rule = vec![words().overdraft_rule.to_owned()];
    if let Some((account, days)) = found.largest {
        let name = scenario.account(account).map(|a| a.profile.name.clone()).unwrap_or_default();
        rule.push(words().largest(name, format::plain(days.get())));
    }
    if found.without > 0 {
        rule.push(words().without(found.without));
    }
    let with_days = scenario.accounts.iter().filter_map(|a| Some((a, a.people_days?)));
    let input = |(account, days): (&std::sync::Arc<crate::model::Account>, f64)| {
        (account.profile.name.clone(), format::plain(days), Some(app.address(Page::Accounts(Some(account.id)))))
    };
    Some(Why {
        title: words().why_overdraft.to_owned(),
        value: format::plain(found.difference.get()),
        formula: vec![format!("{promised} − {capacity} = {}", format::plain(found.difference.get()))],
        inputs: with_days.take(12).map(input).collect(),
        rule,
        ..Why::default()
    })
}

/// One sign of short-sightedness. Tracked.
pub fn why_sign(app: App, number: usize) -> Option<Why> {
    let (scenario, results) = (app.editor.scenario(), app.editor.evaluation());
    let sight = &results.strategy.readiness.short_sight;
    let outcome = [&sight.no_long_goal, &sight.falling_income, &sight.days_on_yesterday].get(number).copied()?;
    let language = app.language.get();
    let value = match outcome {
        Ok(true) => words().holds,
        Ok(false) => words().holds_not,
        Err(_) => words().unknown,
    };
    let mut why = Why {
        title: words().signs.get(number).copied()?.to_owned(),
        value: value.to_owned(),
        rule: vec![words().sign_rules.get(number).copied()?.to_owned()],
        ..Why::default()
    };
    if let Err(reason) = outcome {
        why.rule.insert(0, reasons::full(reason, language));
    }
    let pair =
        |found: &Outcome<(Exact, Exact)>, names: [&str; 2], page: Page| -> Vec<(String, String, Option<String>)> {
            let Ok((first, second)) = found else { return Vec::new() };
            let input =
                |name: &str, value: &Exact| (name.to_owned(), format::plain(value.get()), Some(app.address(page)));
            vec![input(names[0], first), input(names[1], second)]
        };
    why.inputs = match number {
        0 => scenario
            .strategy
            .goals
            .iter()
            .filter_map(|g| Some((g.name.clone(), g.year?.to_string(), Some(app.address(Page::Goals(Some(g.id)))))))
            .collect(),
        1 => pair(&sight.income, [words().this_year, words().year_after], Page::Money(None)),
        _ => pair(&sight.days, [words().ahead, words().behind], Page::Matrix(None)),
    };
    Some(why)
}
