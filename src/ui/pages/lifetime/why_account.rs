//! The arithmetic behind the values of accounts.

use super::why::{multiple_formula, rates, value_formula};
use super::words;
use crate::model::units::{Money, Probability};
use crate::model::value::{Retention, Source};
use crate::model::{AccountId, Outcome, Scenario};
use crate::state::Page;
use crate::text::format;
use crate::ui::context::App;
use crate::ui::kit::why::Why;
use crate::ui::pages::asset_parts::{account_name, amount, money_or, plain_percent, signed, why_undefined};

/// Accounts listed one by one.
const LISTED: usize = 12;

/// What the value of an account was computed from.
fn inputs(scenario: &Scenario, margin: Money, rate: f64, acquisition: Option<Money>) -> Retention {
    let form = &scenario.asset.lifetime;
    Retention {
        growth: form.growth.get(),
        acquisition: acquisition.unwrap_or_default(),
        timing: form.timing,
        ..Retention::new(margin.get(), rate, form.discount.get())
    }
}

/// The net income that stands for the margin. Tracked.
pub fn why_margin(app: App, id: AccountId) -> Option<Why> {
    let (scenario, results) = (app.editor.scenario(), app.editor.evaluation());
    let found = results.asset.lifetime.account(id)?;
    let title = words().why_margin(account_name(&scenario, id));
    let margin = match &found.margin {
        Ok(margin) => margin.get(),
        Err(reason) => return Some(why_undefined(app, title, reason)),
    };
    Some(Why {
        title,
        value: amount(margin),
        inputs: vec![(words().net_income.to_owned(), amount(margin), Some(app.address(Page::Money(Some(id)))))],
        rule: vec![words().margin_rule.to_owned()],
        ..Why::default()
    })
}

/// Its own value. Tracked.
pub fn why_own(app: App, id: AccountId) -> Option<Why> {
    let (scenario, results) = (app.editor.scenario(), app.editor.evaluation());
    let found = results.asset.lifetime.account(id)?;
    let title = words().why_own(account_name(&scenario, id));
    let value = match &found.value {
        Ok(value) => value,
        Err(reason) => return Some(why_undefined(app, title, reason)),
    };
    let (margin, rate) = (found.margin.clone().ok()?, found.retention.clone().ok()?);
    let inputs = inputs(&scenario, margin, rate, scenario.account(id)?.lifetime.acquisition);
    let page = if found.margin_from == Source::Account { Page::Lifetime } else { Page::Money(Some(id)) };
    let mut given = vec![(words().margin.to_owned(), amount(margin.get()), Some(app.address(page)))];
    given.extend(rates(app, &inputs));
    given.push((words().acquisition.to_owned(), format::plain(inputs.acquisition.get()), None));
    Some(Why {
        title,
        value: amount(value.net.get()),
        formula: value_formula(&inputs, value, true),
        inputs: given,
        rule: vec![words().value_rule.to_owned(), words().own_rule.to_owned()],
        ..Why::default()
    })
}

/// What raising retention is worth at it. Tracked.
pub fn why_uplift(app: App, id: AccountId) -> Option<Why> {
    let (scenario, results) = (app.editor.scenario(), app.editor.evaluation());
    let found = results.asset.lifetime.account(id)?;
    let title = words().why_uplift(account_name(&scenario, id));
    let uplift = match &found.uplift {
        Ok(uplift) => uplift,
        Err(reason) => return Some(why_undefined(app, title, reason)),
    };
    let (before, after) = (uplift.before.net.get(), uplift.after.net.get());
    let (margin, rate) = (found.margin.clone().ok()?, found.retention.clone().ok()?);
    let points = scenario.asset.lifetime.points.get();
    let inputs = inputs(&scenario, margin, rate + points, None);
    let shown = signed(after - before);
    Some(Why {
        title,
        value: shown.clone(),
        formula: vec![
            multiple_formula(&inputs, uplift.after.multiple),
            format!("{} − {} = {shown}", amount(after), amount(before)),
        ],
        inputs: rates(app, &inputs),
        rule: vec![words().uplift_rule(format::plain(points * 100.0))],
        ..Why::default()
    })
}

/// What is credited to it. Tracked.
pub fn why_referred(app: App, id: AccountId) -> Option<Why> {
    let (scenario, results) = (app.editor.scenario(), app.editor.evaluation());
    let lifetime = &results.asset.lifetime;
    let found = lifetime.account(id)?;
    let mut why = Why { title: words().why_referred(account_name(&scenario, id)), ..Why::default() };
    let mut terms = Vec::new();
    for &brought in &found.brought {
        let value = lifetime.account(brought).map(|b| b.value.as_ref().map(|v| v.net).map_err(Clone::clone));
        let value: Outcome<Money> = value.unwrap_or(Err(crate::model::Undefined::Unrated));
        let credit = scenario.account(brought).and_then(|a| a.lifetime.credit).map_or(1.0, Probability::get);
        let shown = money_or(app, &value);
        terms.push(if credit < 1.0 { format!("{shown} × {}", plain_percent(credit)) } else { shown.clone() });
        why.inputs.push((account_name(&scenario, brought), shown, Some(app.address(Page::Accounts(Some(brought))))));
    }
    why.value = money_or(app, &found.referred);
    if found.referred.is_ok() {
        why.formula = vec![format!("{} = {}", terms.join(" + "), why.value)];
    }
    why.rule = vec![words().referred_rule.to_owned()];
    Some(why)
}

/// Its own value with what is credited to it. Tracked.
pub fn why_together(app: App, id: AccountId) -> Option<Why> {
    let (scenario, results) = (app.editor.scenario(), app.editor.evaluation());
    let found = results.asset.lifetime.account(id)?;
    let title = words().why_together(account_name(&scenario, id));
    let together = match &found.together {
        Ok(together) => amount(together.get()),
        Err(reason) => return Some(why_undefined(app, title, reason)),
    };
    let own = found.value.as_ref().map(|v| amount(v.net.get())).unwrap_or_default();
    let referred = money_or(app, &found.referred);
    Some(Why {
        title,
        formula: vec![format!("{own} + {referred} = {together}")],
        value: together,
        inputs: vec![(words().own_value.to_owned(), own, None), (words().referred.to_owned(), referred, None)],
        rule: vec![words().together_rule.to_owned()],
        ..Why::default()
    })
}

/// All accounts together. Tracked.
pub fn why_total(app: App) -> Option<Why> {
    let (scenario, results) = (app.editor.scenario(), app.editor.evaluation());
    let lifetime = &results.asset.lifetime;
    let title = words().why_total.to_owned();
    let sum = match &lifetime.total.sum {
        Ok(sum) => amount(sum.get()),
        Err(reason) => return Some(why_undefined(app, title, reason)),
    };
    let valued = lifetime.accounts.iter().filter_map(|a| Some((a.account, a.value.as_ref().ok()?.net)));
    let inputs = valued.take(LISTED).map(|(id, value)| {
        (account_name(&scenario, id), amount(value.get()), Some(app.address(Page::Accounts(Some(id)))))
    });
    Some(Why {
        title,
        formula: vec![format!("Σ = {sum}")],
        value: sum,
        inputs: inputs.collect(),
        rule: vec![words().total_rule(lifetime.total.counted, lifetime.total.missing)],
        ..Why::default()
    })
}
