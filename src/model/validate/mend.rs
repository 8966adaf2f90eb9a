//! Mends what can be mended without guessing; see the module's table.

use super::asset;
use super::check::{abc_cuts_fit, is_chance};
use super::coach;
use super::misfit;
use super::plan;
use super::practice;
use super::relationship;
use super::strategy;
use super::toolkit;
use super::walk::{self, Known};
use crate::model::accounts::Account;
use crate::model::date::Date;
use crate::model::limits::YEARS;
use crate::model::method::{AttractivenessCut, AttractivenessMethod, StrengthCut, ValueMethod};
use crate::model::risk::Risk;
use crate::model::scenario::Scenario;
use crate::model::statistics::arrange::set_of;
use crate::model::units::Weight;
use std::collections::BTreeSet;
use std::sync::Arc;

/// Mends every fault whose remedy is [`super::Remedy::Mend`]; a scenario without such faults stays as it is.
pub fn mend(scenario: &mut Scenario) {
    // Counters first: an id that only a dangling reference names must not be given to someone new.
    for (kind, _, needed) in walk::wrong_counters(scenario) {
        *walk::counter(&mut scenario.counters, kind) = needed;
    }
    let known = walk::known(scenario);
    settings(scenario);
    for account in &mut scenario.accounts {
        let mut mended = Account::clone(account);
        mend_account(&mut mended, &known);
        // Only a changed account is replaced, so that unchanged ones stay shared with undo snapshots.
        if mended != **account {
            *account = Arc::new(mended);
        }
    }
    scenario.risks.iter_mut().for_each(|risk| mend_risk(risk, &known));
    strategy::mend(&mut scenario.strategy, &known);
    asset::mend(&mut scenario.asset);
    misfit::mend(scenario);
    toolkit::mend(&mut scenario.toolkit, &known);
    practice::mend(&mut scenario.operations, &known);
    practice::mend_method(&mut scenario.method.practice);
    plan::mend_first(&mut scenario.plans, &known);
    coach::mend(&mut scenario.coach, &known);
}

fn settings(scenario: &mut Scenario) {
    let method = &mut scenario.method;
    if matches!(method.attractiveness.cut, AttractivenessCut::Fixed { at } if !at.is_finite()) {
        method.attractiveness.cut = AttractivenessCut::default();
    }
    if matches!(method.strength.cut, StrengthCut::Fixed { at } if !at.is_finite()) {
        method.strength.cut = StrengthCut::default();
    }
    if !abc_cuts_fit(method.value.abc_a.get(), method.value.abc_b.get()) {
        let ValueMethod { abc_a, abc_b, .. } = ValueMethod::default();
        (method.value.abc_a, method.value.abc_b) = (abc_a, abc_b);
    }
    mend_thresholds(&mut method.attractiveness);
    method.attractiveness.factors.iter_mut().for_each(|f| mend_weight(&mut f.weight));
    method.strength.factors.iter_mut().for_each(|f| mend_weight(&mut f.weight));
    method.selection.criteria.iter_mut().for_each(|c| mend_weight(&mut c.weight));
    scenario.money_unit = scenario.money_unit.max(1);
    years(scenario);
}

fn mend_thresholds(method: &mut AttractivenessMethod) {
    let mut open = set_of(method.factors.iter().map(|factor| factor.id));
    method.thresholds.retain(|threshold| open.remove(&threshold.factor));
}

fn mend_weight(weight: &mut Weight) {
    if weight.get() < 0.0 {
        *weight = Weight::new(0.0);
    }
}

fn years(scenario: &mut Scenario) {
    let as_of = scenario.as_of;
    match (YEARS.contains(&scenario.this_year), YEARS.contains(&i32::from(as_of.year()))) {
        (false, true) => scenario.this_year = i32::from(as_of.year()),
        (true, false) => {
            let year = u16::try_from(scenario.this_year).unwrap_or(as_of.year());
            let same_day = Date::new(year, as_of.month(), as_of.day());
            // 29 February has no counterpart in most years.
            scenario.as_of = same_day.or_else(|| Date::new(year, as_of.month(), 28)).unwrap_or(as_of);
        }
        _ => {}
    }
}

fn mend_account(account: &mut Account, known: &Known) {
    let profile = &mut account.profile;
    profile.manager = profile.manager.filter(|&id| known.has(id.into()));
    let mut seen = BTreeSet::new();
    profile.rivals.retain(|&id| known.has(id.into()) && seen.insert(id));
    profile.years = profile.years.filter(|v| v.is_finite());
    for line in &mut profile.products {
        line.percent = line.part();
    }
    account.people_days = account.people_days.filter(|v| v.is_finite());
    account.money.growth_horizon = account.money.growth_horizon.filter(|year| YEARS.contains(year));
    for quantities in account.money.drivers.values_mut() {
        quantities.0 = quantities.0.map(|q| q.filter(|v| v.is_finite()));
    }
    account.strength.weights.retain(|_, weight| weight.get() >= 0.0);
    misfit::mend_account(account);
    relationship::mend(&mut account.relationship, known);
    asset::mend_account(account, known);
    practice::mend_account(&mut account.practice);
    plan::mend(&mut account.plan, known);
}

fn mend_risk(risk: &mut Risk, known: &Known) {
    risk.account = risk.account.filter(|&id| known.has(id.into()));
    risk.owner = risk.owner.filter(|&id| known.has(id.into()));
    for rating in [&mut risk.before, &mut risk.after] {
        rating.chance = rating.chance.filter(|c| is_chance(c.get()));
    }
}
