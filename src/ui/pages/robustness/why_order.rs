//! Where intervals, ranks and confidence come from.

use super::names::{factor, weighted_factors};
use super::run::{Runner, found};
use super::stability::End;
use super::why::{Input, rounds_with, settings};
use super::{percent, words};
use crate::model::position::robustness::RobustnessFound;
use crate::state::Page;
use crate::text::format;
use crate::ui::context::App;
use crate::ui::kit::why::Why;
use crate::ui::pages::money::why::account_name;

fn factor_at(app: App, place: usize) -> String {
    weighted_factors(app).get(place).map(|id| factor(app, *id)).unwrap_or_default()
}

fn alternative(app: App, found: &RobustnessFound, place: usize) -> String {
    found.table.accounts.get(place).map(|id| account_name(app, *id)).unwrap_or_default()
}

/// A factor's share of all weight. Tracked.
pub fn why_share(app: App, runner: Runner, place: usize) -> Option<Why> {
    let found = found(runner).ok()?;
    let interval = found.stability.get(place)?.as_ref().ok()?;
    let (weight, all) = (*found.table.weights.get(place)?, found.table.weights.iter().sum::<f64>());
    let (weight, all) = (format::plain(weight), format::plain(all));
    let value = format!("{}%", percent(interval.share));
    let address = Some(app.address(Page::Attractiveness));
    Some(Why {
        title: words().why_share(factor_at(app, place)),
        formula: vec![format!("{weight} ÷ {all} = {value}")],
        value,
        inputs: vec![
            (words().weight.to_owned(), weight, address.clone()),
            (words().all_weights.to_owned(), all, address),
        ],
        rule: vec![words().share_rule.to_owned()],
        ..Why::default()
    })
}

/// An end of a weight-stability interval. Tracked.
pub fn why_end(app: App, runner: Runner, place: usize, end: End) -> Option<Why> {
    let found = found(runner).ok()?;
    let interval = found.stability.get(place)?.as_ref().ok()?;
    let (share, other) = match end {
        End::Low => (interval.low, interval.below),
        End::High => (interval.high, interval.above),
    };
    let name = factor_at(app, place);
    let title = if end == End::Low { words().why_low(name) } else { words().why_high(name) };
    let value = format!("{}%", percent(share));
    let Some(other) = other else {
        return Some(Why { title, value, rule: vec![words().end_rule.to_owned()], ..Why::default() });
    };
    let (first, then) = (alternative(app, &found, interval.best), alternative(app, &found, other));
    let (a, b) = (score(&found, interval.best, place)?, score(&found, other, place)?);
    let (rest_a, rest_b) = (rest(&found, interval.best, place)?, rest(&found, other, place)?);
    let shown = |number: f64| format::number(number, 3);
    let bracket = |number: f64| if number < 0.0 { format!("({})", shown(number)) } else { shown(number) };
    let address = Some(app.address(Page::Attractiveness));
    let (gap, scores) = (rest_b - rest_a, a - b);
    Some(Why {
        title,
        formula: vec![format!("{} ÷ ({} + {}) = {value}", bracket(gap), shown(scores), bracket(gap))],
        value,
        inputs: vec![
            (words().score_of(&first), format::plain(a), address.clone()),
            (words().score_of(&then), format::plain(b), address.clone()),
            (words().rest_of(&first), shown(rest_a), None),
            (words().rest_of(&then), shown(rest_b), None),
        ],
        rule: vec![words().tie_rule(first, then)],
        ..Why::default()
    })
}

fn score(found: &RobustnessFound, alternative: usize, row: usize) -> Option<f64> {
    found.table.scores.get(alternative)?.get(row).copied()
}

/// The mean of the other scores by their weights.
fn rest(found: &RobustnessFound, alternative: usize, row: usize) -> Option<f64> {
    let scores = found.table.scores.get(alternative)?;
    let others = || scores.iter().zip(&found.table.weights).enumerate().filter(|(place, _)| *place != row);
    let all: f64 = others().map(|(_, (_, weight))| weight).sum();
    (all > 0.0).then(|| others().map(|(_, (score, weight))| score * weight).sum::<f64>() / all)
}

/// The chance of a rank. Tracked.
pub fn why_rank(app: App, runner: Runner, place: usize, rank: usize) -> Option<Why> {
    let found = found(runner).ok()?;
    let smaa = found.smaa.as_ref().ok()?;
    let chance = *smaa.acceptability.get(place)?.get(rank)?;
    let (with, rounds) = rounds_with(chance, smaa.rounds);
    let value = format!("{}%", percent(chance));
    let mut inputs: Vec<Input> = vec![(words().rounds_rank.to_owned(), with.clone(), None)];
    inputs.push((words().rounds.to_owned(), rounds.clone(), None));
    inputs.extend(settings(&found).into_iter().take(3));
    Some(Why {
        title: words().why_rank(alternative(app, &found, place), rank + 1),
        formula: vec![format!("{with} ÷ {rounds} = {value}")],
        value,
        inputs,
        rule: vec![words().rank_rule.to_owned()],
        ..Why::default()
    })
}

/// The chance to be first at the weights that suit it. Tracked.
pub fn why_confidence(app: App, runner: Runner, place: usize) -> Option<Why> {
    let found = found(runner).ok()?;
    let smaa = found.smaa.as_ref().ok()?;
    let title = words().why_confidence(alternative(app, &found, place));
    let Some((chance, weights)) = (*smaa.confidence.get(place)?).zip(smaa.central_weights.get(place)?.as_ref()) else {
        let value = words().never_first.to_owned();
        return Some(Why { title, value, rule: vec![words().confidence_rule.to_owned()], ..Why::default() });
    };
    let (with, rounds) = rounds_with(chance, smaa.rounds);
    let value = format!("{}%", percent(chance));
    let mut inputs: Vec<Input> = vec![(words().rounds_first.to_owned(), with.clone(), None)];
    inputs.push((words().rounds.to_owned(), rounds.clone(), None));
    let central = weights
        .iter()
        .enumerate()
        .map(|(row, weight)| (words().central(factor_at(app, row)), format!("{}%", percent(*weight)), None));
    inputs.extend(central);
    Some(Why {
        title,
        formula: vec![format!("{with} ÷ {rounds} = {value}")],
        value,
        inputs,
        rule: vec![words().confidence_rule.to_owned()],
        ..Why::default()
    })
}
