//! Two scenarios side by side, record by record: ids are never given twice and copies keep them, so the same id means
//! the same record. Only what differs is listed.

use super::evaluation::{Basics, basics};
use super::exact::Exact;
use super::ids::{AccountId, CriterionId, FactorId, RiskId, SuccessFactorId};
use super::method::{AttractivenessCut, QuadrantCut, Scale, StrengthCut, StrengthRule};
use super::outcome::{Outcome, Undefined};
use super::period::Period;
use super::position::Class;
use super::risk::RiskLevel;
use super::scenario::Scenario;
use super::statistics::arrange::Lookup;
use super::units::{Money, Weight};

/// The same thing on both sides.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Pair<T> {
    /// In one's own scenario.
    pub mine: T,
    /// In the other one.
    pub theirs: T,
}

/// Which of the two has a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum There {
    /// Only one's own.
    Mine,
    /// Only the other one.
    Theirs,
    /// Both.
    Both,
}

/// A result of an account that differs.
#[derive(Debug, Clone, PartialEq)]
pub enum AccountChange {
    /// The class on the matrix.
    Class(Pair<Outcome<Class>>),
    /// Attractiveness (total).
    Attractiveness(Pair<Outcome<Exact>>),
    /// Relative strength, each in the unit of its own rule.
    Strength(Pair<Outcome<Exact>>),
    /// Revenue this year.
    Revenue(Pair<Outcome<Money>>),
    /// Net income this year.
    NetIncome(Pair<Outcome<Money>>),
}

/// An account that differs.
#[derive(Debug, Clone, PartialEq)]
pub struct AccountDifference {
    /// The account.
    pub account: AccountId,
    /// Who has it.
    pub there: There,
    /// What differs; nothing unless both have it.
    pub changes: Vec<AccountChange>,
}

/// A risk that differs.
#[derive(Debug, Clone, PartialEq)]
pub struct RiskDifference {
    /// The risk.
    pub risk: RiskId,
    /// Who has it.
    pub there: There,
    /// Its level before the response, if that differs.
    pub before: Option<Pair<Outcome<RiskLevel>>>,
    /// Its level after the response, if that differs.
    pub after: Option<Pair<Outcome<RiskLevel>>>,
}

/// A setting that differs. Of a weight, none means that there is no such row.
#[derive(Debug, Clone, PartialEq)]
pub enum SettingDifference {
    /// The year called this year.
    ThisYear(Pair<i32>),
    /// Currency and money unit.
    Unit(Pair<(String, u32)>),
    /// The scale of Table One.
    AttractivenessScale(Pair<Scale>),
    /// The cut line of attractiveness.
    AttractivenessCut(Pair<AttractivenessCut>),
    /// The weight of a row of Table One.
    AttractivenessWeight(FactorId, Pair<Option<Weight>>),
    /// The scale of Table Two.
    StrengthScale(Pair<Scale>),
    /// The rule of relative strength.
    StrengthRule(Pair<StrengthRule>),
    /// The cut line of strength.
    StrengthCut(Pair<StrengthCut>),
    /// The weight of a row of Table Two.
    StrengthWeight(SuccessFactorId, Pair<Option<Weight>>),
    /// The score that puts an account on the short list.
    CutOff(Pair<f64>),
    /// The weight of a selection criterion.
    CriterionWeight(CriterionId, Pair<Option<Weight>>),
    /// The cut lines of the value quadrant.
    QuadrantCut(Pair<QuadrantCut>),
    /// The two cuts of the ABC classes.
    AbcCuts(Pair<(f64, f64)>),
    /// How many key accounts one manager can serve.
    KeysPerManager(Pair<u32>),
    /// How many findings are muted; listed when other ones are.
    Mutes(Pair<usize>),
}

/// What differs between two scenarios.
#[derive(Debug, Clone, PartialEq)]
pub struct Comparison {
    /// Accounts that differ: one's own in their order, then those of the other one alone.
    pub accounts: Vec<AccountDifference>,
    /// How many accounts are the same in everything compared.
    pub same_accounts: usize,
    /// How many risks there are.
    pub risk_count: Pair<usize>,
    /// Risks that differ, in the same order.
    pub risks: Vec<RiskDifference>,
    /// How many risks are the same.
    pub same_risks: usize,
    /// Settings that differ.
    pub settings: Vec<SettingDifference>,
}

impl Comparison {
    /// Whether nothing differs.
    pub const fn is_same(&self) -> bool {
        self.accounts.is_empty() && self.risks.is_empty() && self.settings.is_empty()
    }
}

/// Compares two scenarios by the ids of their records.
pub fn compare(mine: &Scenario, theirs: &Scenario) -> Comparison {
    let results = Pair { mine: basics(mine), theirs: basics(theirs) };
    let (accounts, same_accounts) = accounts(mine, theirs, &results);
    let (risks, same_risks) = risks(mine, theirs, &results);
    Comparison {
        accounts,
        same_accounts,
        risk_count: Pair { mine: mine.risks.len(), theirs: theirs.risks.len() },
        risks,
        same_risks,
        settings: settings(mine, theirs),
    }
}

fn pair<T: PartialEq>(mine: T, theirs: T) -> Option<Pair<T>> {
    (mine != theirs).then_some(Pair { mine, theirs })
}

/// Totals that tie are the same, however they were added up.
fn exact(mine: Outcome<Exact>, theirs: Outcome<Exact>) -> Option<Pair<Outcome<Exact>>> {
    match (&mine, &theirs) {
        (Ok(a), Ok(b)) if a.ties(*b) => None,
        _ => pair(mine, theirs),
    }
}

/// Every id of two lists, once: the first list's in their order, then what only the second has.
fn both<I: Copy + Ord>(
    mine: impl Iterator<Item = I> + Clone,
    theirs: impl Iterator<Item = I> + Clone,
) -> Vec<(I, There)> {
    let (here, there) = (Lookup::of(mine.clone().map(|id| (id, ()))), Lookup::of(theirs.clone().map(|id| (id, ()))));
    let own = mine.map(|id| (id, if there.has(&id) { There::Both } else { There::Mine }));
    let others = theirs.filter(|id| !here.has(id)).map(|id| (id, There::Theirs));
    own.chain(others).collect()
}

fn accounts(mine: &Scenario, theirs: &Scenario, results: &Pair<Basics>) -> (Vec<AccountDifference>, usize) {
    let ids = |scenario: &'_ Scenario| scenario.accounts.iter().map(|account| account.id).collect::<Vec<_>>();
    let money = Pair { mine: revenues(&results.mine), theirs: revenues(&results.theirs) };
    let (mut found, mut same) = (Vec::new(), 0);
    for (account, there) in both(ids(mine).into_iter(), ids(theirs).into_iter()) {
        let changes = if there == There::Both { account_changes(account, results, &money) } else { Vec::new() };
        if there == There::Both && changes.is_empty() {
            same += 1;
        } else {
            found.push(AccountDifference { account, there, changes });
        }
    }
    (found, same)
}

type Revenues = Lookup<AccountId, (Outcome<Money>, Outcome<Money>)>;

/// Revenue and net income this year by account.
fn revenues(results: &Basics) -> Revenues {
    let year = Period::ThisYear;
    let statements = results.money.statements.iter();
    Lookup::of(statements.map(|s| (s.account, (s.revenue[year].clone(), s.net_income[year].clone()))))
}

fn account_changes(id: AccountId, results: &Pair<Basics>, money: &Pair<Revenues>) -> Vec<AccountChange> {
    let total = |of: &Basics| {
        let found = of.position.account(id);
        found.map_or(Err(Undefined::NoAccounts), |account| account.attractiveness.total.clone())
    };
    let strength = |of: &Basics| {
        let found = of.position.account(id);
        found.map_or(Err(Undefined::NoAccounts), |account| account.strength.relative.clone())
    };
    let amounts =
        |of: &Revenues| of.get(&id).cloned().unwrap_or((Err(Undefined::NoAccounts), Err(Undefined::NoAccounts)));
    let (mine, theirs) = (&results.mine, &results.theirs);
    let (my_amounts, their_amounts) = (amounts(&money.mine), amounts(&money.theirs));
    let changes = [
        pair(mine.class_of(id), theirs.class_of(id)).map(AccountChange::Class),
        exact(total(mine), total(theirs)).map(AccountChange::Attractiveness),
        exact(strength(mine), strength(theirs)).map(AccountChange::Strength),
        pair(my_amounts.0, their_amounts.0).map(AccountChange::Revenue),
        pair(my_amounts.1, their_amounts.1).map(AccountChange::NetIncome),
    ];
    changes.into_iter().flatten().collect()
}

fn risks(mine: &Scenario, theirs: &Scenario, results: &Pair<Basics>) -> (Vec<RiskDifference>, usize) {
    let ids = |scenario: &'_ Scenario| scenario.risks.iter().map(|risk| risk.id).collect::<Vec<_>>();
    let levels = |of: &Basics| {
        Lookup::of(of.risk.risks.iter().map(|risk| (risk.risk, (risk.before.clone(), risk.after.clone()))))
    };
    let (my_levels, their_levels) = (levels(&results.mine), levels(&results.theirs));
    let (mut found, mut same) = (Vec::new(), 0);
    for (risk, there) in both(ids(mine).into_iter(), ids(theirs).into_iter()) {
        let known = my_levels.get(&risk).cloned().zip(their_levels.get(&risk).cloned());
        let (before, after) = match known.filter(|_| there == There::Both) {
            Some((mine, theirs)) => (pair(mine.0, theirs.0), pair(mine.1, theirs.1)),
            None => (None, None),
        };
        if there == There::Both && before.is_none() && after.is_none() {
            same += 1;
        } else {
            found.push(RiskDifference { risk, there, before, after });
        }
    }
    (found, same)
}

fn settings(mine: &Scenario, theirs: &Scenario) -> Vec<SettingDifference> {
    use SettingDifference as Setting;
    let (a, b) = (&mine.method, &theirs.method);
    let unit = |scenario: &Scenario| (scenario.currency.clone(), scenario.money_unit);
    let abc = |scenario: &Scenario| (scenario.method.value.abc_a.get(), scenario.method.value.abc_b.get());
    let mut found: Vec<Setting> = Vec::new();
    found.extend(pair(mine.this_year, theirs.this_year).map(Setting::ThisYear));
    found.extend(pair(unit(mine), unit(theirs)).map(Setting::Unit));
    found.extend(pair(a.attractiveness.scale, b.attractiveness.scale).map(Setting::AttractivenessScale));
    found.extend(pair(a.attractiveness.cut, b.attractiveness.cut).map(Setting::AttractivenessCut));
    let rows = |method: &super::method::Method| {
        method.attractiveness.factors.iter().map(|f| (f.id, f.weight)).collect::<Vec<_>>()
    };
    found.extend(weights(&rows(a), &rows(b)).map(|(id, pair)| Setting::AttractivenessWeight(id, pair)));
    found.extend(pair(a.strength.scale, b.strength.scale).map(Setting::StrengthScale));
    found.extend(pair(a.strength.rule, b.strength.rule).map(Setting::StrengthRule));
    found.extend(pair(a.strength.cut, b.strength.cut).map(Setting::StrengthCut));
    let rows =
        |method: &super::method::Method| method.strength.factors.iter().map(|f| (f.id, f.weight)).collect::<Vec<_>>();
    found.extend(weights(&rows(a), &rows(b)).map(|(id, pair)| Setting::StrengthWeight(id, pair)));
    found.extend(pair(a.selection.cut_off.get(), b.selection.cut_off.get()).map(Setting::CutOff));
    let rows =
        |method: &super::method::Method| method.selection.criteria.iter().map(|c| (c.id, c.weight)).collect::<Vec<_>>();
    found.extend(weights(&rows(a), &rows(b)).map(|(id, pair)| Setting::CriterionWeight(id, pair)));
    found.extend(pair(a.value.quadrant, b.value.quadrant).map(Setting::QuadrantCut));
    found.extend(pair(abc(mine), abc(theirs)).map(Setting::AbcCuts));
    let (my_coach, their_coach) = (&mine.coach, &theirs.coach);
    found.extend(pair(my_coach.keys_per_manager, their_coach.keys_per_manager).map(Setting::KeysPerManager));
    // The same number may be of other findings.
    let counts = Pair { mine: my_coach.mutes.len(), theirs: their_coach.mutes.len() };
    let other = (my_coach.mutes != their_coach.mutes).then_some(counts);
    found.extend(other.map(Setting::Mutes));
    found
}

/// Rows whose weight differs, or that only one side has.
fn weights<I: Copy + Ord>(
    mine: &[(I, Weight)],
    theirs: &[(I, Weight)],
) -> impl Iterator<Item = (I, Pair<Option<Weight>>)> + use<I> {
    let (here, there) = (Lookup::of(mine.iter().copied()), Lookup::of(theirs.iter().copied()));
    let ids = both(mine.iter().map(|row| row.0), theirs.iter().map(|row| row.0));
    ids.into_iter().filter_map(move |(id, _)| {
        let pair = pair(here.get(&id).copied(), there.get(&id).copied())?;
        Some((id, pair))
    })
}
