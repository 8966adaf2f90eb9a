//! Findings on Table One, Table Two and the matrix.

use super::collect::Evidence;
use super::{FindingKind, Table};
use crate::model::exact::Exact;
use crate::model::ids::AccountId;
use crate::model::method::{AttractivenessCut, StrengthRule};
use crate::model::outcome::{Outcome, Undefined};
use crate::model::position::{AccountPosition, Axis, Class, Column, Height, MANY_ASSUMED, PositionResults};
use std::cmp::Ordering;

/// With fewer rated accounts the mean moves with each of them anyway.
const FEWEST_FOR_LEAVING_OUT: usize = 3;

pub(super) fn look(evidence: Evidence, found: &mut Vec<FindingKind>) {
    let method = &evidence.scenario.method;
    let attractiveness = method.attractiveness.factors.iter().map(|f| f.weight.get());
    let strength = method.strength.factors.iter().map(|f| f.weight.get());
    let selection = method.selection.criteria.iter().map(|c| c.weight.get());
    found.extend(weights(Table::Attractiveness, attractiveness));
    found.extend(weights(Table::Strength, strength));
    found.extend(weights(Table::Selection, selection));
    let extremes = Extremes::of(evidence.position);
    for account in &evidence.position.accounts {
        attractiveness_gaps(account, found);
        strength_gaps(evidence, account, found);
        assumed(account.account, Table::Attractiveness, &account.attractiveness, found);
        assumed(account.account, Table::Strength, &account.strength.us, found);
        on_the_line(evidence.position, account, found);
        found.extend(extremes.as_ref().and_then(|e| e.one_account_away(account)));
    }
}

fn weights(table: Table, weights: impl Iterator<Item = f64>) -> Option<FindingKind> {
    match weights.reduce(f64::max) {
        None => Some(FindingKind::NoFactors { table }),
        Some(largest) if largest <= 0.0 => Some(FindingKind::WeightsAllZero { table }),
        Some(_) => None,
    }
}

fn attractiveness_gaps(account: &AccountPosition, found: &mut Vec<FindingKind>) {
    let id = account.account;
    match account.attractiveness.total {
        Err(Undefined::Unrated) => found.push(FindingKind::AttractivenessUnrated { account: id }),
        Err(Undefined::Incomplete { missing, needed }) => {
            found.push(FindingKind::AttractivenessIncomplete { account: id, missing, needed });
        }
        _ => {}
    }
}

fn strength_gaps(evidence: Evidence, account: &AccountPosition, found: &mut Vec<FindingKind>) {
    let (id, strength) = (account.account, &account.strength);
    match strength.us.total {
        Err(Undefined::Unrated) => {
            found.push(FindingKind::StrengthUnrated { account: id });
            return;
        }
        Err(Undefined::Incomplete { missing, needed }) => {
            found.push(FindingKind::StrengthIncomplete { account: id, missing, needed });
        }
        Err(Undefined::NoWeights) => {
            // With the shared weights at fault, one finding on the method says it for all accounts.
            if evidence.scenario.method.strength.factors.iter().any(|f| f.weight.get() > 0.0) {
                found.push(FindingKind::AccountWeightsZero { account: id });
            }
            return;
        }
        _ => {}
    }
    if evidence.position.rules.strength_rule == StrengthRule::OwnScore {
        return;
    }
    if strength.rivals.is_empty() {
        found.push(FindingKind::NoRival { account: id });
    } else if !strength.ignored.is_empty() {
        let counted = strength.rivals.len() - strength.ignored.len();
        found.push(FindingKind::RivalsIgnored { account: id, rivals: strength.ignored.clone(), counted });
    }
}

fn assumed<I>(account: AccountId, table: Table, column: &Column<I>, found: &mut Vec<FindingKind>) {
    let Column { assumed, rated, .. } = *column;
    if rated > 0 && assumed == rated {
        found.push(FindingKind::AssumedOnly { account, table, assumed });
    } else if assumed >= MANY_ASSUMED {
        found.push(FindingKind::ManyAssumed { account, table, assumed, rated });
    }
}

fn on_the_line(position: &PositionResults, account: &AccountPosition, found: &mut Vec<FindingKind>) {
    let Ok(placement) = &account.placement else { return };
    for &axis in &placement.on_line {
        let line = match axis {
            Axis::Attractiveness => &position.lines.attractiveness.at,
            Axis::Strength => &position.lines.strength.at,
        };
        if let Ok(at) = line {
            found.push(FindingKind::OnTheLine { account: account.account, axis, at: at.get() });
        }
    }
}

/// What decides whether a mean line passes an account when one other account leaves.
struct Extremes {
    line: Exact,
    sum: Exact,
    others: Exact,
    /// Lowest and second lowest total.
    lowest: [Rated; 2],
    /// Highest and second highest total.
    highest: [Rated; 2],
}

impl Extremes {
    fn of(position: &PositionResults) -> Option<Self> {
        let line = *position.lines.attractiveness.at.as_ref().ok()?;
        let total = |a: &AccountPosition| Some((a.account, *a.attractiveness.total.as_ref().ok()?));
        let rated: Vec<_> = position.accounts.iter().filter_map(total).collect();
        let is_mean = position.rules.attractiveness_cut == AttractivenessCut::Mean;
        if !is_mean || rated.len() < FEWEST_FOR_LEAVING_OUT {
            return None;
        }
        let count = rated.len() as f64;
        Some(Self {
            line,
            sum: line.times(Exact::from(count)),
            others: Exact::from(count - 1.0),
            lowest: first_two(&rated, |a, b| a.total_cmp(&b))?,
            highest: first_two(&rated, |a, b| b.total_cmp(&a))?,
        })
    }

    /// Leaving out the lowest other account lifts the line most, the highest lowers it most.
    fn one_account_away(&self, account: &AccountPosition) -> Option<FindingKind> {
        let placement = account.placement.as_ref().ok()?;
        let total = *account.attractiveness.total.as_ref().ok()?;
        if total.ties(self.line) {
            return None;
        }
        let from = placement.class;
        let candidates = match from.attractiveness() {
            Height::High => &self.lowest,
            Height::Low => &self.highest,
        };
        let (without, left) = *candidates.iter().find(|(id, _)| *id != account.account)?;
        let line: Outcome<Exact> = self.sum.minus(left).over(self.others).ok_or(Undefined::ZeroDivisor);
        let to = Class::of(Height::of(total, line.ok()?), from.strength());
        (to != from).then_some(FindingKind::OneAccountAway { account: account.account, without, from, to })
    }
}

type Rated = (AccountId, Exact);

/// The first two in an order; of equals those that come first.
fn first_two(rated: &[Rated], order: impl Fn(f64, f64) -> Ordering) -> Option<[Rated; 2]> {
    let (mut first, mut second) = (None::<Rated>, None::<Rated>);
    for &next in rated {
        let precedes = |other: Option<Rated>| other.is_none_or(|o| order(next.1.get(), o.1.get()).is_lt());
        if precedes(first) {
            second = first.replace(next);
        } else if precedes(second) {
            second = Some(next);
        }
    }
    Some([first?, second?])
}
