//! All results of D6, D8 and D29.

use super::development::{StageCount, ladder};
use super::load::{ManagerLoad, loads};
use super::pipeline::{AccountPipeline, PipelineResults, by_account, pipeline};
use super::problem::{ProblemResult, problems};
use super::qualification::{Qualification, qualification};
use super::rhythm::{Rhythm, rhythm};
use super::standing::{StandingResult, standing};
use crate::model::ids::{AccountId, OpportunityId};
use crate::model::money::Statement;
use crate::model::outcome::Outcome;
use crate::model::scenario::Scenario;
use crate::model::units::Money;
use serde::Serialize;

/// What follows for one account.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct AccountPractice {
    /// The account.
    pub account: AccountId,
    /// The seven questions, counted (D6).
    pub qualification: Qualification,
    /// Core, important or neither (D8).
    pub standing: StandingResult,
    /// Opportunities and share of wallet (D29).
    pub pipeline: AccountPipeline,
    /// Contacts, reviews, satisfaction.
    pub rhythm: Rhythm,
}

/// Everything about choosing and running the accounts.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PracticeResults {
    /// Each account, in the user's order.
    pub accounts: Vec<AccountPractice>,
    /// Who stands on which step of development.
    pub ladder: Vec<StageCount>,
    /// Opportunities, stages, win rate.
    pub pipeline: PipelineResults,
    /// The problem log.
    pub problems: Vec<ProblemResult>,
    /// What each manager carries.
    pub loads: Vec<ManagerLoad>,
}

impl PracticeResults {
    /// The results of an account. Accounts stand in the scenario's order, mostly that of their ids.
    pub fn account(&self, id: AccountId) -> Option<&AccountPractice> {
        let halved = self.accounts.binary_search_by_key(&id, |a| a.account).ok().and_then(|at| self.accounts.get(at));
        halved.or_else(|| self.accounts.iter().find(|a| a.account == id))
    }

    /// Value × probability of an opportunity.
    pub fn weighted(&self, id: OpportunityId) -> Option<&Outcome<Money>> {
        self.pipeline.opportunities.iter().find(|o| o.opportunity == id).map(|o| &o.weighted)
    }
}

/// Computes everything about choosing and running the accounts.
pub fn practice(scenario: &Scenario, statements: &[Statement]) -> PracticeResults {
    let method = &scenario.method.practice;
    let today = (scenario.this_year, scenario.as_of);
    let accounts: Vec<AccountPractice> = scenario
        .accounts
        .iter()
        .zip(by_account(scenario, statements))
        .map(|(account, pipeline)| {
            let entered = &account.practice;
            AccountPractice {
                account: account.id,
                qualification: qualification(&entered.qualification),
                standing: standing(&entered.standing, &entered.checklist, method),
                pipeline,
                rhythm: rhythm(&entered.contacts, entered.review, &entered.satisfaction, today, method),
            }
        })
        .collect();
    PracticeResults {
        ladder: ladder(scenario),
        pipeline: pipeline(scenario),
        problems: problems(scenario),
        loads: loads(scenario, &accounts),
        accounts,
    }
}
