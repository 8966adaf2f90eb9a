//! Lists what the checks look at: the ids that exist, and the entries that stand under ids.

use super::fault::Table;
use super::plan;
use super::practice;
use super::record::{Kind, Record};
use super::relationship;
use super::strategy;
use super::toolkit;
use crate::model::accounts::Account;
use crate::model::ids::{Counters, FactorId};
use crate::model::limits::ID_NUMBER;
use crate::model::method::AttractivenessMethod;
use crate::model::scenario::Scenario;
use crate::model::statistics::arrange;

/// The combined row of the six-row preset owns F9, so own factors begin at F10.
const FIRST_OWN_FACTOR: u32 = 10;

/// The records of a scenario, to be asked for.
pub(super) fn known(scenario: &Scenario) -> Known {
    Known::of(records(scenario))
}

/// The records of a scenario in the order of their ids, with repetitions.
pub(super) struct Known(Vec<Record>);

impl Known {
    /// These records, in any order.
    pub(super) fn of(mut records: Vec<Record>) -> Self {
        arrange::sort_by_key(&mut records, |record| *record);
        Self(records)
    }

    /// Whether a record is there.
    pub(super) fn has(&self, record: Record) -> bool {
        self.0.binary_search(&record).is_ok()
    }

    /// Every record that is there, once, and how often it is.
    pub(super) fn counted(&self) -> impl Iterator<Item = (Record, usize)> {
        self.0.chunk_by(PartialEq::eq).filter_map(|same| Some((*same.first()?, same.len())))
    }
}

/// The records of a scenario in order, with repetitions.
pub(super) fn records(scenario: &Scenario) -> Vec<Record> {
    let mut all: Vec<Record> = Vec::new();
    all.extend(scenario.accounts.iter().map(|a| Record::from(a.id)));
    all.extend(scenario.rivals.iter().map(|r| Record::from(r.id)));
    all.extend(scenario.people.iter().map(|p| Record::from(p.id)));
    all.extend(scenario.risks.iter().map(|r| Record::from(r.id)));
    all.extend(scenario.method.attractiveness.factors.iter().map(|f| Record::from(f.id)));
    all.extend(scenario.method.strength.factors.iter().map(|f| Record::from(f.id)));
    all.extend(scenario.method.selection.criteria.iter().map(|c| Record::from(c.id)));
    all.extend(scenario.method.value.drivers.iter().map(|d| Record::from(d.id)));
    scenario.accounts.iter().for_each(|a| relationship::records(&a.relationship, &mut all));
    all.extend(strategy::records(&scenario.strategy));
    all.extend(toolkit::records(&scenario.toolkit));
    all.extend(practice::records(&scenario.operations));
    all
}

/// The factors of thresholds that count for nothing: unknown ones, and those named before.
pub(super) fn needless_thresholds(method: &AttractivenessMethod) -> Vec<FactorId> {
    let mut open = arrange::set_of(method.factors.iter().map(|factor| factor.id));
    method.thresholds.iter().map(|threshold| threshold.factor).filter(|factor| !open.remove(factor)).collect()
}

/// Every score of an account with its table and the id it stands under.
pub(super) fn scores(account: &Account) -> Vec<(Table, Record, f64)> {
    let mut all = Vec::new();
    all.extend(account.selection.iter().map(|(&id, e)| (Table::Selection, id.into(), e.value.get())));
    let attractiveness = &account.attractiveness;
    for set in attractiveness.sets.iter().chain(&attractiveness.target) {
        all.extend(set.scores.iter().map(|(&id, e)| (Table::Attractiveness, id.into(), e.value.get())));
    }
    for set in account.strength.sets.iter().chain(&account.strength.target) {
        for scores in std::iter::once(&set.us).chain(set.rivals.values()) {
            all.extend(scores.iter().map(|(&id, e)| (Table::Strength, id.into(), e.value.get())));
        }
    }
    all.extend(account.strength.customer_view.iter().map(|(&id, e)| (Table::CustomerView, id.into(), e.value.get())));
    all
}

/// Every entry of an account that is not a score: rivals' columns, own weights, driver quantities.
pub(super) fn other_entries(account: &Account) -> Vec<(Table, Record)> {
    let mut all = Vec::new();
    for set in account.strength.sets.iter().chain(&account.strength.target) {
        all.extend(set.rivals.keys().map(|&id| (Table::Strength, id.into())));
    }
    all.extend(account.strength.weights.keys().map(|&id| (Table::Weights, id.into())));
    all.extend(account.money.drivers.keys().map(|&id| (Table::Drivers, id.into())));
    all
}

/// The smallest counters above every id that occurs, in a record or under an entry.
pub(super) fn needed_counters(scenario: &Scenario) -> [u32; Kind::ALL.len()] {
    let mut needed = [1; Kind::ALL.len()];
    needed[Kind::Factor as usize] = FIRST_OWN_FACTOR;
    let mut above = |record: Record| {
        let slot = &mut needed[record.kind as usize];
        *slot = (*slot).max(record.number.min(ID_NUMBER) + 1);
    };
    records(scenario).into_iter().for_each(&mut above);
    for account in &scenario.accounts {
        for (_, record, _) in scores(account) {
            above(record);
        }
        for (_, record) in other_entries(account) {
            above(record);
        }
        account.profile.rivals.iter().for_each(|&id| above(id.into()));
        account.profile.manager.into_iter().for_each(|id| above(id.into()));
        account.lifetime.brought_by.into_iter().for_each(|id| above(id.into()));
        for (_, _, to) in relationship::references(account).into_iter().chain(plan::references(account)) {
            above(to);
        }
    }
    for risk in &scenario.risks {
        risk.account.into_iter().for_each(|id| above(id.into()));
        risk.owner.into_iter().for_each(|id| above(id.into()));
    }
    for (_, _, to) in strategy::references(&scenario.strategy) {
        above(to);
    }
    toolkit::references(&scenario.toolkit).into_iter().for_each(&mut above);
    for (_, _, to) in practice::references(&scenario.operations) {
        above(to);
    }
    scenario.plans.first.iter().for_each(|&id| above(id.into()));
    needed
}

/// The counter of a kind.
pub(super) fn counter(counters: &mut Counters, kind: Kind) -> &mut u32 {
    match kind {
        Kind::Account => &mut counters.account,
        Kind::Rival => &mut counters.rival,
        Kind::Person => &mut counters.person,
        Kind::Risk => &mut counters.risk,
        Kind::Factor => &mut counters.factor,
        Kind::SuccessFactor => &mut counters.success_factor,
        Kind::Criterion => &mut counters.criterion,
        Kind::Driver => &mut counters.driver,
        Kind::Contact => &mut counters.contact,
        Kind::Need => &mut counters.need,
        Kind::StageAction => &mut counters.stage_action,
        Kind::SwotItem => &mut counters.swot_item,
        Kind::Cross => &mut counters.cross,
        Kind::Goal => &mut counters.goal,
        Kind::Action => &mut counters.action,
        Kind::Project => &mut counters.project,
        Kind::Item => &mut counters.item,
        Kind::Opportunity => &mut counters.opportunity,
        Kind::Problem => &mut counters.problem,
    }
}

/// Counters that must change, with what they become.
pub(super) fn wrong_counters(scenario: &Scenario) -> Vec<(Kind, u32, u32)> {
    let mut counters = scenario.counters.clone();
    Kind::ALL
        .into_iter()
        .zip(needed_counters(scenario))
        .map(|(kind, needed)| (kind, *counter(&mut counters, kind), needed))
        .filter(|&(_, counter, needed)| counter < needed || counter > ID_NUMBER + 1)
        .collect()
}
