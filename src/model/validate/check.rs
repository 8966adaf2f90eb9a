//! Finds every fault of a scenario in one pass.

use super::fault::{Counted, Fault, Moment, NumberPlace, Reference, Remedy, Table, YearPlace};
use super::record::Record;
use super::walk::Known;
use super::{asset, coach, misfit, plan, practice, relationship, strategy, texts, toolkit, walk};
use crate::model::accounts::{Account, is_above_whole, is_part, stated};
use crate::model::limits;
use crate::model::method::{AttractivenessCut, Scale, StrengthCut};
use crate::model::risk::Risk;
use crate::model::scenario::Scenario;
use crate::model::statistics::arrange;
use crate::model::units::Weight;
use std::collections::BTreeSet;

/// All faults of a scenario, those that refuse it first; of the faults that are only kept, the first
/// [`limits::KEPT_FAULTS`].
pub fn faults(scenario: &Scenario) -> Vec<Fault> {
    let mut check = Check { scenario, known: walk::known(scenario), found: Vec::new(), kept: 0 };
    check.counts();
    check.ids();
    check.settings();
    check.weights();
    scenario.accounts.iter().for_each(|a| check.account(a));
    scenario.risks.iter().for_each(|r| check.risk(r));
    check.strategy();
    for fault in asset::mend(&mut scenario.asset.clone()) {
        check.add(fault);
    }
    for fault in misfit::misfits(scenario, &check.known) {
        check.add(fault);
    }
    check.toolkit();
    check.practice();
    check.plans();
    for fault in coach::faults(&scenario.coach, &check.known) {
        check.add(fault);
    }
    let mut found = check.found;
    found.extend(texts::too_long(scenario));
    arrange::sort_by_key(&mut found, |fault| fault.remedy() as u8);
    found
}

struct Check<'a> {
    scenario: &'a Scenario,
    known: Known,
    found: Vec<Fault>,
    kept: usize,
}

impl Check<'_> {
    fn add(&mut self, fault: Fault) {
        if fault.remedy() == Remedy::Keep {
            self.kept += 1;
            if self.kept > limits::KEPT_FAULTS {
                return;
            }
        }
        self.found.push(fault);
    }

    fn counts(&mut self) {
        let s = self.scenario;
        for (what, count, limit) in [
            (Counted::Accounts, s.accounts.len(), limits::ACCOUNTS),
            (Counted::Risks, s.risks.len(), limits::RISKS),
            (Counted::Rivals, s.rivals.len(), limits::RIVALS),
            (Counted::People, s.people.len(), limits::PEOPLE),
            (Counted::Factors, s.method.attractiveness.factors.len(), limits::FACTORS),
            (Counted::Factors, s.method.strength.factors.len(), limits::FACTORS),
            (Counted::Criteria, s.method.selection.criteria.len(), limits::CRITERIA),
            (Counted::Entries, s.method.attractiveness.thresholds.len(), limits::ENTRIES),
            (Counted::Drivers, s.method.value.drivers.len(), limits::DRIVERS),
            (Counted::SwotItems, s.strategy.swot.items.len(), limits::STRATEGY),
            (Counted::CrossStrategies, s.strategy.swot.cross.len(), limits::STRATEGY),
            (Counted::Goals, s.strategy.goals.len(), limits::STRATEGY),
            (Counted::Actions, s.strategy.actions.len(), limits::STRATEGY),
            (Counted::Entries, s.loss_tests.len(), limits::ENTRIES),
            (Counted::Opportunities, s.operations.opportunities.len(), limits::OPERATIONS),
            (Counted::Problems, s.operations.problems.len(), limits::OPERATIONS),
            (Counted::Entries, s.plans.first.len(), limits::ENTRIES),
            (Counted::Entries, s.coach.mutes.len(), limits::ENTRIES),
        ] {
            self.count(what, count, limit);
        }
        for (what, count, limit) in asset::counts(s) {
            self.count(what, count, limit);
        }
        for test in &s.loss_tests {
            self.count(Counted::Entries, test.accounts.len(), limits::ENTRIES);
        }
    }

    fn count(&mut self, what: Counted, count: usize, limit: usize) {
        if count > limit {
            self.add(Fault::TooMany { what, count, limit });
        }
    }

    fn ids(&mut self) {
        let counted: Vec<(Record, usize)> = self.known.counted().collect();
        for (record, count) in counted {
            if count > 1 {
                self.add(Fault::DuplicateId { record, count });
            }
            if record.number > limits::ID_NUMBER {
                self.add(Fault::IdTooLarge { record });
            }
        }
        for (kind, counter, needed) in walk::wrong_counters(self.scenario) {
            self.add(Fault::Counter { kind, counter, needed });
        }
    }

    fn settings(&mut self) {
        let method = &self.scenario.method;
        self.scale(Table::Selection, method.selection.scale);
        self.scale(Table::Attractiveness, method.attractiveness.scale);
        self.scale(Table::Strength, method.strength.scale);
        if matches!(method.attractiveness.cut, AttractivenessCut::Fixed { at } if !at.is_finite()) {
            self.add(Fault::NotFinite { place: NumberPlace::Cut(Table::Attractiveness) });
        }
        if matches!(method.strength.cut, StrengthCut::Fixed { at } if !at.is_finite()) {
            self.add(Fault::NotFinite { place: NumberPlace::Cut(Table::Strength) });
        }
        for factor in walk::needless_thresholds(&method.attractiveness) {
            self.add(Fault::Threshold { factor });
        }
        let (a, b) = (method.value.abc_a.get(), method.value.abc_b.get());
        if !abc_cuts_fit(a, b) {
            self.add(Fault::AbcCuts { a, b });
        }
        if self.scenario.money_unit == 0 {
            self.add(Fault::MoneyUnitZero);
        }
        self.years();
    }

    fn scale(&mut self, table: Table, Scale { min, max }: Scale) {
        if min.is_nan() || max.is_nan() || min >= max || !(max - min).is_finite() {
            self.add(Fault::BadScale { table, min, max });
        }
    }

    fn years(&mut self) {
        let (this_year, as_of) = (self.scenario.this_year, i32::from(self.scenario.as_of.year()));
        match (limits::YEARS.contains(&this_year), limits::YEARS.contains(&as_of)) {
            (true, true) => {}
            (false, true) => self.add(Fault::Year { place: YearPlace::ThisYear, year: this_year }),
            (true, false) => self.add(Fault::Year { place: YearPlace::AsOf, year: as_of }),
            (false, false) => self.add(Fault::NoYear { this_year, as_of }),
        }
    }

    fn weights(&mut self) {
        let method = &self.scenario.method;
        let mut all: Vec<(Record, Weight)> = Vec::new();
        all.extend(method.attractiveness.factors.iter().map(|f| (f.id.into(), f.weight)));
        all.extend(method.strength.factors.iter().map(|f| (f.id.into(), f.weight)));
        all.extend(method.selection.criteria.iter().map(|c| (c.id.into(), c.weight)));
        for (item, weight) in all {
            if weight.get() < 0.0 {
                self.add(Fault::NegativeWeight { account: None, item, weight: weight.get() });
            }
        }
        let scale = method.selection.scale;
        for criterion in &method.selection.criteria {
            if let Some(minimum) = criterion.minimum.filter(|m| !scale.contains(m.get())) {
                let (minimum, Scale { min, max }) = (minimum.get(), scale);
                self.add(Fault::MinimumOffScale { criterion: criterion.id, minimum, min, max });
            }
        }
    }

    fn account(&mut self, account: &Account) {
        self.profile(account);
        self.numbers(account);
        self.entries(account);
        self.count(Counted::Rivals, account.profile.rivals.len(), limits::RIVALS);
        self.count(Counted::Entries, account.profile.products.len(), limits::ENTRIES);
        self.count(Counted::Sets, account.attractiveness.sets.len(), limits::SETS);
        self.count(Counted::Sets, account.strength.sets.len(), limits::SETS);
        self.relationship(account);
        self.asset(account);
    }

    fn asset(&mut self, account: &Account) {
        for fault in asset::of_account(account, &self.known) {
            self.add(fault);
        }
        for fault in practice::faults(account) {
            self.add(fault);
        }
        self.plan(account);
    }

    fn relationship(&mut self, account: &Account) {
        let relationship = &account.relationship;
        if relationship.is_empty() {
            return;
        }
        let (team, contacts) = (relationship.team.len(), relationship.contacts.len());
        let (needs, actions) = (relationship.needs.len(), relationship.stage.actions.len());
        for count in [team, contacts, needs, actions] {
            self.count(Counted::Entries, count, limits::ENTRIES);
        }
        for fault in relationship::faults(account, &self.known) {
            self.add(fault);
        }
    }

    fn profile(&mut self, account: &Account) {
        let id = account.id;
        if let Some(manager) = account.profile.manager {
            self.reference(id.into(), Reference::Manager, manager.into());
        }
        let mut seen = BTreeSet::new();
        for &rival in &account.profile.rivals {
            if seen.insert(rival) {
                self.reference(id.into(), Reference::Rival, rival.into());
            } else {
                self.add(Fault::RepeatedRival { account: id, rival });
            }
        }
        for line in &account.profile.products {
            if let Some(percent) = line.percent.filter(|&percent| !is_part(percent)) {
                self.add(Fault::ProductPart { account: id, percent });
            }
        }
        let percent = stated(&account.profile.products);
        if is_above_whole(percent) {
            self.add(Fault::PartsAboveWhole { account: id, percent });
        }
        if let Some(year) = account.money.growth_horizon.filter(|year| !limits::YEARS.contains(year)) {
            self.add(Fault::Year { place: YearPlace::GrowthHorizon(id), year });
        }
    }

    fn reference(&mut self, from: Record, reference: Reference, to: Record) {
        if !self.known.has(to) {
            self.add(Fault::Dangling { from, reference, to });
        }
    }

    fn numbers(&mut self, account: &Account) {
        let id = account.id;
        let quantities = account.money.drivers.iter().flat_map(|(&driver, quantities)| {
            quantities.0.iter().map(move |&quantity| (NumberPlace::Quantity(id, driver), quantity))
        });
        let own = [(NumberPlace::Years(id), account.profile.years), (NumberPlace::PeopleDays(id), account.people_days)];
        for (place, value) in own.into_iter().chain(quantities) {
            if value.is_some_and(|v| !v.is_finite()) {
                self.add(Fault::NotFinite { place });
            }
        }
        for (&item, weight) in &account.strength.weights {
            if weight.get() < 0.0 {
                self.add(Fault::NegativeWeight { account: Some(id), item: item.into(), weight: weight.get() });
            }
        }
    }

    fn entries(&mut self, account: &Account) {
        let method = &self.scenario.method;
        for (table, item, score) in walk::scores(account) {
            let scale = match table {
                Table::Selection => method.selection.scale,
                Table::Attractiveness => method.attractiveness.scale,
                _ => method.strength.scale,
            };
            self.entry(account, table, item);
            if !scale.contains(score) {
                let Scale { min, max } = scale;
                self.add(Fault::OffScale { account: account.id, table, item, score, min, max });
            }
        }
        for (table, item) in walk::other_entries(account) {
            self.entry(account, table, item);
        }
    }

    fn entry(&mut self, account: &Account, table: Table, item: Record) {
        if !self.known.has(item) {
            self.add(Fault::UnknownEntry { account: account.id, table, item });
        }
    }

    fn risk(&mut self, risk: &Risk) {
        if let Some(account) = risk.account {
            self.reference(risk.id.into(), Reference::RiskAccount, account.into());
        }
        if let Some(owner) = risk.owner {
            self.reference(risk.id.into(), Reference::Owner, owner.into());
        }
        for (moment, rating) in [(Moment::Before, &risk.before), (Moment::After, &risk.after)] {
            if let Some(chance) = rating.chance.filter(|c| !is_chance(c.get())) {
                self.add(Fault::Chance { risk: risk.id, moment, chance: chance.get() });
            }
        }
    }
}

impl Check<'_> {
    fn plan(&mut self, account: &Account) {
        for count in [account.plan.next_steps.len(), account.plan.attendees.len()] {
            self.count(Counted::Entries, count, limits::ENTRIES);
        }
        for fault in plan::faults(account, &self.known) {
            self.add(fault);
        }
    }

    fn plans(&mut self) {
        for fault in plan::missing_first(&self.scenario.plans, &self.known) {
            self.add(fault);
        }
    }

    fn strategy(&mut self) {
        for (from, reference, to) in strategy::references(&self.scenario.strategy) {
            if !self.known.has(to) {
                self.add(Fault::MissingLink { from, reference, to });
            }
        }
        for fault in strategy::faults(&self.scenario.strategy) {
            self.add(fault);
        }
    }

    fn toolkit(&mut self) {
        for fault in toolkit::faults(self.scenario, &self.known) {
            self.add(fault);
        }
    }
}

impl Check<'_> {
    fn practice(&mut self) {
        for (from, reference, to) in practice::references(&self.scenario.operations) {
            self.reference(from, reference, to);
        }
        for fault in practice::shared_faults(self.scenario) {
            self.add(fault);
        }
    }
}

/// Whether ABC cuts satisfy 0 < A ≤ B ≤ 1.
pub(super) fn abc_cuts_fit(a: f64, b: f64) -> bool {
    a > 0.0 && a <= b && b <= 1.0
}

/// Whether a number can be a chance.
pub(super) fn is_chance(value: f64) -> bool {
    (0.0..=1.0).contains(&value)
}
