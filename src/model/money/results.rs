//! Everything that follows from the accounts' money.

use super::abc::{Abc, abc};
use super::answers::TotalAnswers;
use super::concentration::{Concentration, concentration};
use super::products::{Products, products};
use super::quadrant::{Quadrant, quadrant};
use super::regions::{Regions, regions};
use super::statement::{Statement, statements};
use super::totals::Totals;
use crate::model::ids::AccountId;
use crate::model::scenario::Scenario;
use serde::Serialize;
use std::collections::BTreeSet;

/// The results of D8's classes and D9 to D11.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct MoneyResults {
    /// One statement per account, in the user's order.
    pub statements: Vec<Statement>,
    /// Totals of all accounts.
    pub totals: Totals,
    /// The six questions, answered for all accounts together.
    pub answers: TotalAnswers,
    /// The value quadrant.
    pub quadrant: Quadrant,
    /// Concentration.
    pub concentration: Concentration,
    /// Concentration within regions.
    pub regions: Regions,
    /// Dependence on product lines.
    pub products: Products,
    /// ABC classes.
    pub abc: Abc,
}

/// Computes all results about money, in n log n of the accounts.
pub fn money(scenario: &Scenario) -> MoneyResults {
    let method = &scenario.method.value;
    let statements = statements(scenario);
    let all: Vec<&Statement> = statements.iter().collect();
    let totals = Totals::over(&all);
    MoneyResults {
        answers: TotalAnswers::from_totals(&totals, &all),
        quadrant: quadrant(&statements, method.period, method.quadrant),
        concentration: concentration(&statements, method.period),
        regions: regions(scenario, &statements, method.period),
        products: products(scenario, &statements),
        abc: abc(&statements, method),
        totals,
        statements,
    }
}

impl MoneyResults {
    /// The statement of an account.
    pub fn statement(&self, account: AccountId) -> Option<&Statement> {
        self.statements.iter().find(|s| s.account == account)
    }

    /// The statements of some accounts, in the user's order: for [`Totals::over`] and [`TotalAnswers::over`].
    pub fn among(&self, accounts: &BTreeSet<AccountId>) -> Vec<&Statement> {
        self.statements.iter().filter(|s| accounts.contains(&s.account)).collect()
    }
}
