//! What is looked at, checked and mended in the customer-asset part: lifetime values, states, series, histories.

use super::asset_fault::{AssetFault, AssetNumber};
use super::fault::{Counted, Fault};
use super::texts::Sink;
use super::walk::Known;
use crate::model::accounts::Account;
use crate::model::forecast::{DataPoint, MOST_PERIODS, StateModel};
use crate::model::ids::AccountId;
use crate::model::limits;
use crate::model::scenario::Scenario;
use crate::model::units::{Probability, Share};
use crate::model::value::{Asset, RetentionForm};

/// The lists with their lengths and limits.
pub(super) fn counts(scenario: &Scenario) -> Vec<(Counted, usize, usize)> {
    let asset = &scenario.asset;
    let mut all = vec![
        (Counted::Entries, asset.levers.len(), limits::ENTRIES),
        (Counted::Entries, asset.states.states.len(), limits::STATES),
        (Counted::Entries, asset.series.len(), limits::SERIES),
    ];
    all.extend(asset.series.iter().map(|series| (Counted::Entries, series.points.len(), limits::ENTRIES)));
    all.extend(scenario.accounts.iter().map(|a| (Counted::Entries, a.money.earlier.len(), limits::ENTRIES)));
    all
}

/// Every fault of an account's part.
pub(super) fn of_account(account: &Account, known: &Known) -> Vec<Fault> {
    if account.lifetime.is_empty() && account.money.earlier.is_empty() {
        return Vec::new();
    }
    mend_account(&mut account.clone(), known)
}

/// Mends an account's part; gives what was wrong.
pub(super) fn mend_account(account: &mut Account, known: &Known) -> Vec<Fault> {
    let mut found = Vec::new();
    let id = account.id;
    let lifetime = &mut account.lifetime;
    part(&mut lifetime.retention, AssetNumber::Retention, Some(id), &mut found);
    part(&mut lifetime.credit, AssetNumber::Credit, Some(id), &mut found);
    match lifetime.brought_by {
        Some(by) if by == id => found.push(Fault::Asset(AssetFault::BroughtItself { account: id })),
        Some(by) if !known.has(by.into()) => found.push(Fault::Asset(AssetFault::BroughtByNobody { account: id, by })),
        _ => {}
    }
    lifetime.brought_by = lifetime.brought_by.filter(|&by| by != id && known.has(by.into()));
    if points(&mut account.money.earlier) {
        found.push(wrong_at(AssetNumber::History, Some(id)));
    }
    found
}

/// Mends the part that belongs to no account; gives what was wrong.
pub(super) fn mend(asset: &mut Asset) -> Vec<Fault> {
    let mut found = Vec::new();
    form(&mut asset.lifetime, &mut found);
    if asset.levers.iter().any(|lever| lever.points.is_some_and(|points| !is_points(points.get()))) {
        asset.levers.iter_mut().for_each(|lever| lever.points = lever.points.filter(|points| is_points(points.get())));
        found.push(wrong(AssetNumber::LeverPoints));
    }
    states(&mut asset.states, &mut found);
    for series in &mut asset.series {
        if points(&mut series.points) | clear(&mut series.at, |at| at.is_finite()) {
            found.push(wrong(AssetNumber::Series));
        }
    }
    let level = asset.level.get();
    if !(level > 0.0 && level < 1.0) {
        asset.level = Asset::default().level;
        found.push(wrong(AssetNumber::Level));
    }
    found
}

const fn wrong(number: AssetNumber) -> Fault {
    wrong_at(number, None)
}

const fn wrong_at(number: AssetNumber, account: Option<AccountId>) -> Fault {
    Fault::Asset(AssetFault::AssetNumber { number, account })
}

/// Whether retention can be raised by so much, as a share.
fn is_points(points: f64) -> bool {
    (0.0..=1.0).contains(&points)
}

/// Clears a chance that is none.
fn part(chance: &mut Option<Probability>, number: AssetNumber, account: Option<AccountId>, found: &mut Vec<Fault>) {
    if clear(chance, |chance| (0.0..=1.0).contains(&chance.get())) {
        found.push(wrong_at(number, account));
    }
}

/// Clears a value that is not right; whether it did.
fn clear<T: Copy>(value: &mut Option<T>, is_right: impl Fn(T) -> bool) -> bool {
    let is_wrong = value.is_some_and(|value| !is_right(value));
    if is_wrong {
        *value = None;
    }
    is_wrong
}

/// Clears numbers that are not finite; whether there were any.
fn points(points: &mut [DataPoint]) -> bool {
    points.iter_mut().fold(false, |found, point| {
        let (x, y) = (clear(&mut point.x, |x: f64| x.is_finite()), clear(&mut point.y, |y: f64| y.is_finite()));
        found | x | y
    })
}

fn form(form: &mut RetentionForm, found: &mut Vec<Fault>) {
    let usual = RetentionForm::default();
    part(&mut form.retention, AssetNumber::Retention, None, found);
    let settings = [
        (&mut form.discount, usual.discount, form_discount as fn(f64) -> bool, AssetNumber::Discount),
        (&mut form.growth, usual.growth, is_growth, AssetNumber::Growth),
        (&mut form.points, usual.points, is_points, AssetNumber::Points),
    ];
    for (value, usual, is_right, number) in settings {
        if !is_right(value.get()) {
            *value = usual;
            found.push(wrong(number));
        }
    }
}

fn form_discount(rate: f64) -> bool {
    rate > -1.0
}

fn is_growth(rate: f64) -> bool {
    rate >= -1.0
}

fn states(model: &mut StateModel, found: &mut Vec<Fault>) {
    if clear(&mut model.discount, |rate: Share| form_discount(rate.get())) {
        found.push(wrong(AssetNumber::Discount));
    }
    if !(1..=MOST_PERIODS).contains(&model.horizon) {
        model.horizon = StateModel::default().horizon;
        found.push(wrong(AssetNumber::Horizon));
    }
    let count = model.states.len();
    for (place, state) in model.states.iter_mut().enumerate() {
        if clear(&mut state.now, |now: f64| now.is_finite() && now >= 0.0) {
            found.push(wrong(AssetNumber::AccountsNow));
        }
        // A chance to get into a state that is not there says nothing.
        let stray = state.to.len() > count;
        state.to.truncate(count);
        let is_chance = |chance: &Probability| (0.0..=1.0).contains(&chance.get());
        let is_wrong = state.to.iter().flatten().any(|chance| !is_chance(chance));
        if is_wrong {
            state.to.iter_mut().for_each(|chance| *chance = chance.filter(is_chance));
        }
        if stray || is_wrong {
            found.push(Fault::Asset(AssetFault::Transition { state: place }));
        }
    }
}

/// Every text with the record it belongs to.
pub(super) fn texts(asset: &Asset, sink: &mut Sink) {
    sink(None, &asset.lifetime.subject);
    asset.levers.iter().for_each(|lever| sink(None, &lever.text));
    asset.states.states.iter().for_each(|state| sink(None, &state.name));
    for series in &asset.series {
        for text in [&series.name, &series.x_name, &series.y_name] {
            sink(None, text);
        }
    }
}
