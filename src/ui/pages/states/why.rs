//! The arithmetic behind every number of the page.

use super::shares::percent;
use super::words;
use crate::model::Undefined;
use crate::model::forecast::RewardTiming;
use crate::model::units::{Money, Probability};
use crate::state::Page;
use crate::text::format;
use crate::ui::context::App;
use crate::ui::kit::why::Why;
use crate::ui::pages::asset_parts::{amount, plain_percent, state_name, why_undefined};

fn here(app: App) -> Option<String> {
    Some(app.address(Page::States))
}

/// Margin − cost. Tracked.
pub fn why_reward(app: App, place: usize) -> Option<Why> {
    let (scenario, results) = (app.editor.scenario(), app.editor.evaluation());
    let state = scenario.asset.states.states.get(place)?;
    let title = words().why_reward(state_name(&scenario, place));
    let reward = match &results.asset.states.states.get(place)?.reward {
        Ok(reward) => amount(reward.get()),
        Err(reason) => return Some(why_undefined(app, title, reason)),
    };
    let shown = |money: Option<Money>| format::plain(money.unwrap_or_default().get());
    let (margin, cost) = (shown(state.margin), shown(state.cost));
    Some(Why {
        title,
        formula: vec![format!("{margin} − {cost} = {reward}")],
        value: reward,
        inputs: vec![(words().margin.to_owned(), margin, here(app)), (words().cost.to_owned(), cost, here(app))],
        rule: vec![words().reward_rule.to_owned()],
        ..Why::default()
    })
}

/// The value of an account in a state: its reward and the discounted values of where it may be next. Tracked.
pub fn why_value(app: App, place: usize) -> Option<Why> {
    let (scenario, results) = (app.editor.scenario(), app.editor.evaluation());
    let model = &scenario.asset.states;
    let found = &results.asset.states;
    let title = words().why_value(state_name(&scenario, place));
    let values = match &found.values {
        Ok(values) => values,
        Err(reason) => return Some(why_undefined(app, title, reason)),
    };
    let reward = found.states.get(place)?.reward.as_ref().ok()?.get();
    let state = model.states.get(place)?;
    let value = amount(*values.get(place)?);
    let rate = format::plain(found.discount);
    let mut terms = Vec::new();
    let mut inputs = vec![(words().reward.to_owned(), amount(reward), here(app))];
    for (to, next) in values.iter().enumerate() {
        if let Some(chance) = state.chance(to).map(Probability::get).filter(|chance| *chance > 0.0) {
            terms.push(format!("{} × {}", format::plain(chance), amount(*next)));
            inputs.push((words().next_in(state_name(&scenario, to)), format::plain(chance), here(app)));
        }
    }
    inputs.push((words().discount.to_owned(), plain_percent(found.discount), here(app)));
    let after = format!("({}) ÷ (1 + {rate})", terms.join(" + "));
    let formula = match model.timing {
        RewardTiming::Start => format!("{} + {after} = {value}", amount(reward)),
        RewardTiming::End => format!("{} ÷ (1 + {rate}) + {after} = {value}", amount(reward)),
    };
    let timing = words().timings[usize::from(model.timing == RewardTiming::End)];
    Some(Why {
        title,
        value,
        formula: vec![formula],
        inputs,
        rule: vec![words().value_rule.to_owned(), timing.to_owned()],
        ..Why::default()
    })
}

/// What all accounts in one state are worth. Tracked.
pub fn why_state_worth(app: App, place: usize) -> Option<Why> {
    let (scenario, results) = (app.editor.scenario(), app.editor.evaluation());
    let title = words().why_worth(state_name(&scenario, place));
    let now = scenario.asset.states.states.get(place)?.now;
    let values = results.asset.states.values.as_ref();
    let (now, value) = match (now, values) {
        (_, Err(reason)) => return Some(why_undefined(app, title, reason)),
        (None, _) => return Some(why_undefined(app, title, &Undefined::Unrated)),
        (Some(now), Ok(values)) => (now, *values.get(place)?),
    };
    let shown = amount(now * value);
    Some(Why {
        title,
        formula: vec![format!("{} × {} = {shown}", format::plain(now), amount(value))],
        value: shown,
        inputs: vec![
            (words().now.to_owned(), format::plain(now), here(app)),
            (words().value.to_owned(), amount(value), here(app)),
        ],
        rule: vec![words().worth_rule.to_owned()],
        ..Why::default()
    })
}

/// What all accounts are worth. Tracked.
pub fn why_worth(app: App) -> Option<Why> {
    let (scenario, results) = (app.editor.scenario(), app.editor.evaluation());
    let found = &results.asset.states;
    let title = words().why_all.to_owned();
    let worth = match &found.worth {
        Ok(worth) => amount(worth.get()),
        Err(reason) => return Some(why_undefined(app, title, reason)),
    };
    let values = found.values.as_ref().ok()?;
    let states = scenario.asset.states.states.iter().zip(values).enumerate();
    let parts: Vec<(usize, f64, f64)> = states.filter_map(|(n, (s, value))| Some((n, s.now?, *value))).collect();
    let terms: Vec<String> = parts.iter().map(|(_, n, v)| format!("{} × {}", format::plain(*n), amount(*v))).collect();
    let inputs = parts.iter().map(|&(place, n, v)| (state_name(&scenario, place), amount(n * v), here(app)));
    Some(Why {
        title,
        formula: vec![format!("{} = {worth}", terms.join(" + "))],
        value: worth,
        inputs: inputs.collect(),
        rule: vec![words().worth_rule.to_owned()],
        ..Why::default()
    })
}

/// The sum of a row. Tracked.
pub fn why_sum(app: App, place: usize) -> Option<Why> {
    let (scenario, results) = (app.editor.scenario(), app.editor.evaluation());
    let model = &scenario.asset.states;
    let title = words().why_sum(state_name(&scenario, place));
    let sum = match &results.asset.states.states.get(place)?.sum {
        Ok(sum) => format::plain(*sum),
        Err(reason) => return Some(why_undefined(app, title, reason)),
    };
    let state = model.states.get(place)?;
    let chances = (0..model.states.len()).filter_map(|to| Some((to, state.chance(to)?.get())));
    let chances: Vec<(usize, f64)> = chances.collect();
    let terms: Vec<String> = chances.iter().map(|(_, chance)| format::plain(*chance)).collect();
    Some(Why {
        title,
        formula: vec![format!("{} = {sum}", terms.join(" + "))],
        value: sum,
        inputs: chances
            .iter()
            .map(|&(to, c)| (words().next_in(state_name(&scenario, to)), format::plain(c), here(app)))
            .collect(),
        rule: vec![words().sum_rule.to_owned()],
        ..Why::default()
    })
}

/// What stopping at a state is worth. Tracked.
pub fn why_stopping(app: App, place: usize) -> Option<Why> {
    let (scenario, results) = (app.editor.scenario(), app.editor.evaluation());
    let found = results.asset.states.stopping.as_ref().ok()?;
    let value = *found.values.get(place - 1)?;
    let is_never = place == found.values.len();
    let name = if is_never { words().never.to_owned() } else { words().at_state(state_name(&scenario, place)) };
    let all = found.values.iter().enumerate().map(|(n, value)| {
        let name = if n + 1 == found.values.len() {
            words().never.to_owned()
        } else {
            words().at_state(state_name(&scenario, n + 1))
        };
        (name, amount(*value), None)
    });
    Some(Why {
        title: words().why_stopping(name),
        value: amount(value),
        inputs: all.collect(),
        rule: vec![words().stopping_rule.to_owned(), words().value_rule.to_owned()],
        ..Why::default()
    })
}

/// The share of a state after some periods. Tracked.
pub fn why_share(app: App, place: usize, period: usize) -> Option<Why> {
    let (scenario, results) = (app.editor.scenario(), app.editor.evaluation());
    let model = &scenario.asset.states;
    let shares = results.asset.states.shares.as_ref().ok()?;
    let shown = percent(*shares.get(period)?.get(place)?);
    let name = state_name(&scenario, place);
    if period == 0 {
        let (now, all) = (model.states.get(place)?.now?, results.asset.states.accounts.clone().ok()?);
        return Some(Why {
            title: words().why_share_now(name),
            formula: vec![format!("{} ÷ {} = {shown}", format::plain(now), format::plain(all))],
            value: shown,
            inputs: vec![
                (words().now.to_owned(), format::plain(now), here(app)),
                (words().all_accounts.to_owned(), format::plain(all), here(app)),
            ],
            ..Why::default()
        });
    }
    let before = shares.get(period - 1)?;
    let from = model.states.iter().zip(before).enumerate().filter_map(|(n, (state, share))| {
        let chance = state.chance(place).map(Probability::get).filter(|chance| *chance > 0.0)?;
        Some((n, *share, chance))
    });
    let from: Vec<(usize, f64, f64)> = from.collect();
    let terms: Vec<String> =
        from.iter().map(|(_, share, c)| format!("{} × {}", percent(*share), format::plain(*c))).collect();
    let inputs = from.iter().map(|&(n, share, _)| (state_name(&scenario, n), percent(share), None)).collect();
    let formula = if terms.is_empty() { "0%".to_owned() } else { terms.join(" + ") };
    Some(Why {
        title: words().why_share(name, period),
        formula: vec![format!("{formula} = {shown}")],
        value: shown,
        inputs,
        rule: vec![words().share_rule.to_owned()],
        ..Why::default()
    })
}

/// The share at which a state settles. Tracked.
pub fn why_steady(app: App, place: usize) -> Option<Why> {
    let (scenario, results) = (app.editor.scenario(), app.editor.evaluation());
    let title = words().why_steady(state_name(&scenario, place));
    let steady = match &results.asset.states.steady {
        Ok(steady) => steady,
        Err(reason) => return Some(why_undefined(app, title, reason)),
    };
    let shown = percent(*steady.shares.get(place)?);
    let states = scenario.asset.states.states.iter().zip(&steady.shares);
    let from: Vec<String> = states
        .filter_map(|(state, share)| {
            let chance = state.chance(place)?.get();
            (chance > 0.0).then(|| format!("{} × {}", percent(*share), format::plain(chance)))
        })
        .collect();
    let formula = if from.is_empty() { Vec::new() } else { vec![format!("{} = {shown}", from.join(" + "))] };
    let all = steady.shares.iter().enumerate().map(|(n, share)| (state_name(&scenario, n), percent(*share), None));
    Some(Why {
        title,
        value: shown,
        formula,
        inputs: all.collect(),
        rule: vec![words().steady_rule.to_owned()],
        ..Why::default()
    })
}
