//! Everything that follows from a scenario, computed in one pass.

mod deeper;

pub use deeper::{Deeper, DeeperSettings, Robustness, WhoIsFirst, deeper};

use super::accounts::{AccountSelection, SelectionResults, selection};
use super::coach::{self, Muted};
use super::finding::{Evidence, Finding, LineFact, MoneyFact, MoneyFacts, findings};
use super::ids::AccountId;
use super::method::Bubble;
use super::money::{MoneyResults, PortfolioLine, Statement, money};
use super::outcome::{Outcome, Undefined};
use super::period::{PerPeriod, Period};
use super::plan::{PlanEvidence, PlanResults, plans};
use super::position::robustness::{CloseCalls, close_calls};
use super::position::{Class, FactorProposals, PositionResults, position, proposals};
use super::practice::{PracticeResults, practice};
use super::relationship::{RelationshipResults, relationship};
use super::resources::{ResourceResults, resources};
use super::risk::{DependenceRisk, RiskResults, dependences, risk};
use super::scenario::Scenario;
use super::strategy::{StrategyResults, strategy};
use super::toolkit::{ToolkitEvidence, ToolkitResults, toolkit};
use super::units::{Money, Share};
use super::value::{AssetResults, asset};
use serde::Serialize;
use std::ops::Deref;
use std::sync::Arc;

/// What the first screen needs: who, how much, where, what can go wrong. Everything else builds on it.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Basics {
    /// Scores on the selection criteria, ranks, short list (D7).
    pub selection: SelectionResults,
    /// Statements, totals, value quadrant, concentration, ABC (D8–D11).
    pub money: MoneyResults,
    /// Attractiveness, relative strength, account matrix (D14–D16).
    pub position: PositionResults,
    /// Scores that measured figures propose for Table One.
    pub proposals: Vec<FactorProposals>,
    /// Risk map, movements, expected loss, sources (D18, D19).
    pub risk: RiskResults,
}

/// All results of a scenario.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Evaluation {
    /// What the rest was computed from.
    #[serde(flatten)]
    pub basics: Arc<Basics>,
    /// Stages, contact map, needs and value propositions (D20–D22).
    pub relationship: RelationshipResults,
    /// Planning steps, SWOT, goals, readiness (D1–D4).
    pub strategy: StrategyResults,
    /// Lifetime values, account states, forecasts (D12, D27).
    pub asset: AssetResults,
    /// Resources against profit and policy, managers' load (D13).
    pub resources: ResourceResults,
    /// Classes that may well be others (D17).
    pub close_calls: CloseCalls,
    /// Design projects: measure and analyse, design and verify (D23–D26).
    pub toolkit: ToolkitResults,
    /// Qualification, core and important accounts, pipeline, rhythm, problems (D6, D8, D29).
    pub practice: PracticeResults,
    /// The account plans and the review (D28).
    pub plans: PlanResults,
    /// Risks that concentration proposes for the register (D11).
    pub dependences: Vec<DependenceRisk>,
    /// What was noticed and not muted, the gravest first.
    pub findings: Vec<Finding>,
    /// What was noticed and muted, in the same order.
    pub muted: Vec<Muted>,
}

/// Computes what the first screen needs. Never fails: what cannot be computed carries its reason.
pub fn basics(scenario: &Scenario) -> Basics {
    let selection = selection(scenario);
    let money = money(scenario);
    let position = position(scenario, &bubbles(&money.statements, scenario.method.bubble));
    let proposals = proposals(scenario, &money.statements);
    let risk = risk(scenario);
    Basics { selection, money, position, proposals, risk }
}

/// Computes everything else from `basics`, which are those of the same scenario. Never fails either.
pub fn complete(scenario: &Scenario, basics: Arc<Basics>) -> Evaluation {
    let Basics { selection, money, position, risk, .. } = &*basics;
    let relationship = relationship(scenario, &money.statements);
    let facts = MoneyFacts {
        accounts: money.statements.iter().map(fact).collect(),
        largest_line: money.products.lines.first().and_then(line),
    };
    let strategy = strategy(scenario, money, position);
    let asset = asset(scenario, &money.statements);
    let resources = resources(scenario, money, position);
    let close_calls = close_calls(scenario, position);
    let toolkit = toolkit(scenario, ToolkitEvidence { selection, money, risk });
    let practice = practice(scenario, &money.statements);
    let plans = plans(PlanEvidence { scenario, money, position, relationship: &relationship, risk });
    let found = findings(Evidence {
        scenario,
        position,
        selection,
        risk,
        relationship: &relationship,
        money: &facts,
        strategy: &strategy,
        asset: &asset,
        resources: &resources,
        close_calls: &close_calls,
        toolkit: &toolkit,
        practice: &practice,
        plans: &plans,
    });
    let (findings, muted) = coach::part(&scenario.coach, found);
    let dependences = dependences(scenario, money);
    Evaluation {
        basics,
        relationship,
        strategy,
        asset,
        resources,
        close_calls,
        toolkit,
        practice,
        plans,
        dependences,
        findings,
        muted,
    }
}

/// Computes every result.
pub fn evaluate(scenario: &Scenario) -> Evaluation {
    complete(scenario, Arc::new(basics(scenario)))
}

impl Deref for Evaluation {
    type Target = Basics;

    fn deref(&self) -> &Basics {
        &self.basics
    }
}

impl Basics {
    /// The class of an account, or why it has none.
    ///
    /// # Errors
    /// The reason why the account has no class; `NoAccounts` when it does not exist.
    pub fn class_of(&self, id: AccountId) -> Outcome<Class> {
        let account = self.position.account(id).ok_or(Undefined::NoAccounts)?;
        account.placement.as_ref().map(|placement| placement.class).map_err(Clone::clone)
    }

    /// How many accounts are in a class.
    pub fn count_of(&self, class: Class) -> usize {
        self.position.accounts.iter().filter(|a| a.class() == Some(class)).count()
    }

    /// The revenue this year of the accounts in a class ÷ that of all accounts. Accounts without a figure are left
    /// out of both.
    ///
    /// # Errors
    /// Nobody has a figure, or the revenue of all is not positive.
    pub fn revenue_share_of(&self, class: Class) -> Outcome<Share> {
        let total = self.money.totals.revenue[Period::ThisYear].sum.clone()?.get();
        if total <= 0.0 {
            return Err(Undefined::TotalNotPositive);
        }
        let in_class = |statement: &&Statement| self.class_of(statement.account) == Ok(class);
        let revenues = self.money.statements.iter().filter(in_class);
        let sum: f64 = revenues.filter_map(|s| amount(&s.revenue[Period::ThisYear])).sum();
        Ok(Share::new(sum / total))
    }

    /// The selection result of an account.
    pub fn selection_of(&self, id: AccountId) -> Option<&AccountSelection> {
        self.selection.account(id)
    }

    /// How many accounts have all their selection scores.
    pub fn selected_count(&self) -> usize {
        self.selection.accounts.iter().filter(|a| a.column.mean_score.is_ok()).count()
    }

    /// How many accounts have a total in Table One.
    pub fn attractive_count(&self) -> usize {
        self.position.accounts.iter().filter(|a| a.attractiveness.total.is_ok()).count()
    }

    /// How many accounts have a relative strength.
    pub fn strong_count(&self) -> usize {
        self.position.accounts.iter().filter(|a| a.strength.relative.is_ok()).count()
    }
}

fn amount(outcome: &Outcome<Money>) -> Option<f64> {
    outcome.as_ref().ok().map(|money| money.get())
}

fn bubbles(statements: &[Statement], bubble: Bubble) -> Vec<(AccountId, Option<f64>)> {
    let shown = |statement: &Statement| match bubble {
        Bubble::Revenue => amount(&statement.revenue[Period::ThisYear]),
        Bubble::NetIncome => amount(&statement.net_income[Period::ThisYear]),
        // People-days come from the account itself.
        Bubble::Resources => None,
    };
    statements.iter().map(|statement| (statement.account, shown(statement))).collect()
}

fn line(line: &PortfolioLine) -> Option<LineFact> {
    let share = line.share.as_ref().ok()?.get();
    Some(LineFact { account: *line.accounts.first()?, line: line.line, share, buyers: line.accounts.len() })
}

fn fact(statement: &Statement) -> MoneyFact {
    let typed = [&statement.revenue, &statement.direct_cost, &statement.indirect_cost];
    let missing = typed.iter().flat_map(|figures| figures.iter()).filter(|(_, figure)| figure.is_err()).count();
    MoneyFact {
        account: statement.account,
        revenue: amount(&statement.revenue[Period::ThisYear]),
        gross_profit: amount(&statement.gross_profit[Period::ThisYear]),
        net_income: PerPeriod::from_fn(|period| amount(&statement.net_income[period])),
        missing,
        needed: typed.len() * Period::ALL.len(),
    }
}
