//! Everything computed about positions, account by account.

use super::attractiveness::{Average, average};
use super::cut::{Rules, middle_total, parity};
use super::matrix::{Change, Class, CutLines, Placement, cut_lines, place};
use super::path::{Path, Tables, path};
use super::strength::{Strength, StrengthTableRules, strength};
use super::totals::{Column, rows};
use crate::model::accounts::Account;
use crate::model::exact::Exact;
use crate::model::ids::{AccountId, FactorId};
use crate::model::method::{Bubble, StrengthRule};
use crate::model::outcome::{Outcome, Undefined};
use crate::model::scenario::Scenario;
use crate::model::statistics::arrange::Lookup;
use serde::Serialize;

/// The position of one account.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct AccountPosition {
    /// The account.
    pub account: AccountId,
    /// Its column of Table One.
    pub attractiveness: Column<FactorId>,
    /// Its Table Two.
    pub strength: Strength,
    /// Its class, or why it has none.
    pub placement: Outcome<Placement>,
    /// What the area of its bubble shows, in the unit of the method's choice; may be negative.
    pub bubble: Option<f64>,
    /// Where it stood and should stand.
    pub path: Path,
}

/// What other rules would say of one account.
#[derive(Debug, Clone, PartialEq)]
pub struct Verdict {
    /// The rules.
    pub rules: Rules,
    /// Its relative strength under them.
    pub strength: Outcome<Exact>,
    /// Their cut lines.
    pub lines: CutLines,
    /// Its class under them.
    pub placement: Outcome<Placement>,
}

/// From this many assumed scores in one table on, a position rests on assumptions.
pub(in crate::model) const MANY_ASSUMED: usize = 3;

impl AccountPosition {
    /// Whether the position rests on assumptions: at least three scores of Table One, or of our column of Table
    /// Two, are assumed, or all there are.
    pub fn rests_on_assumptions(&self) -> bool {
        let rests = |assumed: usize, rated: usize| assumed > 0 && (assumed >= MANY_ASSUMED || assumed == rated);
        let (one, two) = (&self.attractiveness, &self.strength.us);
        rests(one.assumed, one.rated) || rests(two.assumed, two.rated)
    }

    /// Its class, if it has one.
    pub fn class(&self) -> Option<Class> {
        self.placement.as_ref().ok().map(|p| p.class)
    }
}

/// The positions of all accounts.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PositionResults {
    /// The rules in force.
    pub rules: Rules,
    /// The course's average of totals, whatever the cut line is.
    pub average: Average,
    /// The cut lines.
    pub lines: CutLines,
    /// All accounts in the user's order. Should an id occur twice, the first counts.
    pub accounts: Vec<AccountPosition>,
    /// The total in which every row is rated with the middle of the scale.
    #[serde(skip)]
    middle: Outcome<Exact>,
    #[serde(skip)]
    index: Lookup<AccountId, usize>,
}

/// Computes all positions. `bubbles` holds the money the bubbles may show (revenue or net income this year, as
/// the method says); people-days are taken from the accounts.
pub fn position(scenario: &Scenario, bubbles: &[(AccountId, Option<f64>)]) -> PositionResults {
    let method = &scenario.method;
    let (one, two) = (rows(&method.attractiveness.factors), rows(&method.strength.factors));
    let strength = StrengthTableRules { rows: &two, scale: method.strength.scale, rule: method.strength.rule };
    let tables = Tables { rows: &one, scale: method.attractiveness.scale, strength };
    let bubbles = Lookup::of(bubbles.iter().copied());
    let first = Lookup::of(scenario.accounts.iter().map(|a| a.id).zip(0..));
    let once = scenario.accounts.iter().zip(0..).filter(|(account, place)| first.get(&account.id) == Some(place));
    let mut accounts: Vec<AccountPosition> =
        once.map(|(account, _)| unplaced(account, tables, bubble(account, method.bubble, &bubbles))).collect();
    let index = Lookup::of(accounts.iter().map(|a| a.account).zip(0..));
    let totals: Vec<Exact> = accounts.iter().filter_map(|a| a.attractiveness.total.as_ref().ok().copied()).collect();
    let rules = Rules::of(method);
    let middle = middle_total(&method.strength);
    let strengths: Vec<_> = accounts.iter().map(|a| a.strength.relative.clone()).collect();
    let lines = cut_lines(&accounts, rules, &middle, &strengths);
    for account in &mut accounts {
        account.placement = place(&account.attractiveness.total, &account.strength.relative, &lines);
    }
    PositionResults { rules, average: average(&totals), lines, accounts, middle, index }
}

impl PositionResults {
    /// The position of an account.
    pub fn account(&self, id: AccountId) -> Option<&AccountPosition> {
        self.index.get(&id).and_then(|&i| self.accounts.get(i))
    }

    /// Where other rules would draw the cut lines.
    pub fn lines_under(&self, rules: Rules) -> CutLines {
        let strengths: Vec<_> = self.accounts.iter().map(|a| a.strength.by(rules.strength_rule)).collect();
        cut_lines(&self.accounts, rules, &self.middle, &strengths)
    }

    /// Where a strength rule has parity.
    ///
    /// # Errors
    /// The own score alone has none without a scale and rows.
    pub(super) fn parity(&self, rule: StrengthRule) -> Outcome<Exact> {
        parity(rule, &self.middle)
    }

    /// What other rules would say of an account.
    pub fn under(&self, id: AccountId, rules: Rules) -> Option<Verdict> {
        let account = self.account(id)?;
        let lines = self.lines_under(rules);
        let strength = account.strength.by(rules.strength_rule);
        let placement = place(&account.attractiveness.total, &strength, &lines);
        Some(Verdict { rules, strength, lines, placement })
    }

    /// Who changes class under other rules, in the user's order.
    pub fn changes_when(&self, rules: Rules) -> Vec<Change> {
        let strengths: Vec<_> = self.accounts.iter().map(|a| a.strength.by(rules.strength_rule)).collect();
        let lines = cut_lines(&self.accounts, rules, &self.middle, &strengths);
        let change = |(account, strength): (&AccountPosition, &Outcome<Exact>)| {
            let to = place(&account.attractiveness.total, strength, &lines).ok().map(|p| p.class);
            let from = account.class();
            (from != to).then_some(Change { account: account.account, from, to })
        };
        self.accounts.iter().zip(&strengths).filter_map(change).collect()
    }
}

fn unplaced(account: &Account, tables: Tables, bubble: Option<f64>) -> AccountPosition {
    AccountPosition {
        account: account.id,
        attractiveness: super::attractiveness::attractiveness(account, tables.rows, tables.scale),
        strength: strength(account, tables.strength),
        placement: Err(Undefined::NoCutLine),
        bubble,
        path: path(account, tables),
    }
}

fn bubble(account: &Account, shown: Bubble, money: &Lookup<AccountId, Option<f64>>) -> Option<f64> {
    let value = match shown {
        Bubble::Revenue | Bubble::NetIncome => money.get(&account.id).copied().flatten(),
        Bubble::Resources => account.people_days,
    };
    value.filter(|v| v.is_finite())
}
