//! Two scenarios side by side, record by record: ids are never given twice and copies keep them, so the same id means
//! the same record. Only what differs is listed.

mod accounts;
mod asset;

pub use asset::AssetSetting;

use super::date::Date;
use super::evaluation::{Basics, basics};
use super::exact::Exact;
use super::ids::{AccountId, CriterionId, FactorId, PersonId, ProjectId, RiskId, SuccessFactorId};
use super::method::{AttractivenessCut, QuadrantCut, Scale, StrengthCut, StrengthRule};
use super::outcome::Outcome;
use super::position::Class;
use super::position::robustness::RobustnessMethod;
use super::practice::{Development, PracticeMethod, Standing, practice};
use super::resources::ResourceMethod;
use super::risk::RiskLevel;
use super::scenario::Scenario;
use super::statistics::arrange::Lookup;
use super::toolkit::{ConceptId, HowId, Phase, ProjectResults, ToolkitEvidence, toolkit};
use super::units::{Money, Probability, Weight};
use accounts::accounts;

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
    /// Its own rate of retention.
    Retention(Pair<Option<Probability>>),
    /// Its own margin for the lifetime value.
    Margin(Pair<Option<Money>>),
    /// People-days this year.
    PeopleDays(Pair<Option<f64>>),
    /// Core, important or neither.
    Standing(Pair<Outcome<Standing>>),
    /// The step of development.
    Development(Pair<Option<Development>>),
    /// Weighted value of its open opportunities.
    Pipeline(Pair<Outcome<Money>>),
    /// The review day of the account's own.
    Review(Pair<Option<Date>>),
    /// Who takes the decision the review is asked for.
    Decider(Pair<Option<PersonId>>),
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

/// A result of a design project that differs.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum ProjectChange {
    /// The phase that comes next; none if all are done.
    Current(Pair<Option<Phase>>),
    /// The target of the charter.
    Target(Pair<Option<f64>>),
    /// The measure that weighs most in the house of quality.
    FirstHow(Pair<Option<HowId>>),
    /// The concept that the weighted Pugh matrix puts first, if it is one.
    FirstConcept(Pair<Option<ConceptId>>),
}

/// A design project that differs.
#[derive(Debug, Clone, PartialEq)]
pub struct ProjectDifference {
    /// The project.
    pub project: ProjectId,
    /// Who has it.
    pub there: There,
    /// What differs; nothing unless both have it.
    pub changes: Vec<ProjectChange>,
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
    /// A number of the customer-asset part.
    Asset(AssetSetting, Pair<Option<f64>>),
    /// The part of a lost account's indirect cost that is avoided.
    Avoided(Pair<f64>),
    /// Who leaves in the loss tests.
    LossTests(Pair<Vec<Vec<AccountId>>>),
    /// Seed, rounds, spreads, close calls.
    Robustness(Pair<RobustnessMethod>),
    /// Shares of the classes, tolerance, managers' days.
    Resources(Pair<ResourceMethod>),
    /// The cuts of performance and alignment.
    StandingCuts(Pair<(f64, f64)>),
    /// By how much contacts may differ from their plan: part of it, and contacts in any case.
    ContactTolerance(Pair<(f64, u32)>),
    /// How many lines of the service policy are one's own.
    ServicePolicy(Pair<usize>),
    /// The day all plans are reviewed.
    ReviewDate(Pair<Option<Date>>),
    /// Whose plans come first.
    FirstPlans(Pair<Vec<AccountId>>),
    /// Minutes of the review together.
    ReviewMinutes(Pair<u32>),
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
    /// Design projects that differ, in the same order.
    pub projects: Vec<ProjectDifference>,
    /// Settings that differ.
    pub settings: Vec<SettingDifference>,
}

impl Comparison {
    /// Whether nothing differs.
    pub const fn is_same(&self) -> bool {
        self.accounts.is_empty() && self.risks.is_empty() && self.projects.is_empty() && self.settings.is_empty()
    }
}

/// Compares two scenarios by the ids of their records.
pub fn compare(mine: &Scenario, theirs: &Scenario) -> Comparison {
    let results = Pair { mine: basics(mine), theirs: basics(theirs) };
    let operating = Pair {
        mine: practice(mine, &results.mine.money.statements),
        theirs: practice(theirs, &results.theirs.money.statements),
    };
    let (accounts, same_accounts) = accounts(mine, theirs, &results, &operating);
    let (risks, same_risks) = risks(mine, theirs, &results);
    Comparison {
        accounts,
        same_accounts,
        risk_count: Pair { mine: mine.risks.len(), theirs: theirs.risks.len() },
        risks,
        same_risks,
        projects: projects(mine, theirs, &results),
        settings: settings(mine, theirs).into_iter().chain(plans(mine, theirs)).collect(),
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

fn projects(mine: &Scenario, theirs: &Scenario, results: &Pair<Basics>) -> Vec<ProjectDifference> {
    let of = |scenario: &Scenario, basics: &Basics| {
        let Basics { selection, money, risk, .. } = basics;
        toolkit(scenario, ToolkitEvidence { selection, money, risk })
    };
    let results = Pair { mine: of(mine, &results.mine), theirs: of(theirs, &results.theirs) };
    let ids = |scenario: &'_ Scenario| scenario.toolkit.projects.iter().map(|p| p.id).collect::<Vec<_>>();
    let all = both(ids(mine).into_iter(), ids(theirs).into_iter()).into_iter();
    let differences = all.filter_map(|(project, there)| {
        let found = results.mine.project(project).zip(results.theirs.project(project));
        let mut changes = found.map_or_else(Vec::new, |(mine, theirs)| project_changes(mine, theirs));
        let target = |scenario: &Scenario| scenario.project(project).and_then(|p| p.charter.target.value);
        changes.extend(pair(target(mine), target(theirs)).map(ProjectChange::Target));
        let changes = if there == There::Both { changes } else { Vec::new() };
        (there != There::Both || !changes.is_empty()).then_some(ProjectDifference { project, there, changes })
    });
    differences.collect()
}

fn project_changes(mine: &ProjectResults, theirs: &ProjectResults) -> Vec<ProjectChange> {
    let how = |of: &ProjectResults| of.measure.house.hows.iter().find(|h| h.rank == Some(1)).map(|h| h.how);
    let concept = |of: &ProjectResults| match of.analyse.pugh.last()?.first_weighted[..] {
        [first] => Some(first),
        _ => None,
    };
    let changes = [
        pair(mine.current, theirs.current).map(ProjectChange::Current),
        pair(how(mine), how(theirs)).map(ProjectChange::FirstHow),
        pair(concept(mine), concept(theirs)).map(ProjectChange::FirstConcept),
    ];
    changes.into_iter().flatten().collect()
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
    found.extend(asset::settings(mine, theirs).into_iter().map(|(setting, pair)| Setting::Asset(setting, pair)));
    found.extend(pair(a.value.avoided.get(), b.value.avoided.get()).map(Setting::Avoided));
    let tests = |scenario: &Scenario| scenario.loss_tests.iter().map(|test| test.accounts.clone()).collect::<Vec<_>>();
    found.extend(pair(tests(mine), tests(theirs)).map(Setting::LossTests));
    found.extend(pair(a.robustness, b.robustness).map(Setting::Robustness));
    found.extend(pair(a.resources, b.resources).map(Setting::Resources));
    found.extend(practice_settings(&a.practice, &b.practice));
    let (my_coach, their_coach) = (&mine.coach, &theirs.coach);
    found.extend(pair(my_coach.keys_per_manager, their_coach.keys_per_manager).map(Setting::KeysPerManager));
    // The same number may be of other findings.
    let counts = Pair { mine: my_coach.mutes.len(), theirs: their_coach.mutes.len() };
    let other = (my_coach.mutes != their_coach.mutes).then_some(counts);
    found.extend(other.map(Setting::Mutes));
    found
}

fn practice_settings(mine: &PracticeMethod, theirs: &PracticeMethod) -> Vec<SettingDifference> {
    let cuts = |of: &PracticeMethod| (of.performance_cut.get(), of.alignment_cut.get());
    let tolerance = |of: &PracticeMethod| (of.contact_tolerance.get(), of.contact_allowance);
    let lines = |of: &PracticeMethod| of.service.values().map(std::collections::BTreeMap::len).sum::<usize>();
    // Texts are counted, not compared word by word: the same policy in two languages is the same.
    let differences = [
        pair(cuts(mine), cuts(theirs)).map(SettingDifference::StandingCuts),
        pair(tolerance(mine), tolerance(theirs)).map(SettingDifference::ContactTolerance),
        pair(lines(mine), lines(theirs)).map(SettingDifference::ServicePolicy),
    ];
    differences.into_iter().flatten().collect()
}

/// Settings of the account plans.
fn plans(mine: &Scenario, theirs: &Scenario) -> Vec<SettingDifference> {
    let (a, b) = (&mine.plans, &theirs.plans);
    let found = [
        pair(a.review_date, b.review_date).map(SettingDifference::ReviewDate),
        pair(a.first.clone(), b.first.clone()).map(SettingDifference::FirstPlans),
        pair(a.all_minutes(), b.all_minutes()).map(SettingDifference::ReviewMinutes),
    ];
    found.into_iter().flatten().collect()
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
