//! Findings on classes that are close calls (D17) and on resources (D13).

use super::collect::Evidence;
use super::{FindingKind, Place, Severity};
use crate::model::ids::{AccountId, PersonId};
use crate::model::position::Class;
use crate::model::resources::{AccountResources, ResourceResults, Service};
use serde::Serialize;

/// What was noticed about classes and resources. Shares are parts of a whole, 0 to 1.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase", rename_all_fields = "camelCase", tag = "kind")]
#[allow(missing_docs, reason = "fields are named after what they hold")]
pub enum PortfolioFinding {
    /// The class holds in fewer than this part of the rounds.
    CloseCall { account: AccountId, class: Class, below: f64 },
    /// The account that takes most people-days is one to be kept economically, or to be dealt with as it comes.
    MostDaysUnattractive { account: AccountId, class: Class, days: f64, share: f64 },
    /// An account takes more days than future profit and policy give it.
    OverServed { account: AccountId, days: f64, future: f64, policy: f64 },
    /// An account takes fewer days than future profit and policy give it.
    UnderServed { account: AccountId, days: f64, future: f64, policy: f64 },
    /// An opportunistic account takes more days than a key account.
    BeforeKeyAccount { account: AccountId, days: f64, key: AccountId, key_days: f64 },
    /// A manager's days for their accounts are more than they have.
    ManagerOverloaded { person: PersonId, days: f64, capacity: f64 },
    /// Some accounts have people-days, others none.
    DaysMissing { missing: usize, needed: usize },
}

impl PortfolioFinding {
    /// How much it matters.
    pub const fn severity(&self) -> Severity {
        match self {
            Self::MostDaysUnattractive { .. }
            | Self::OverServed { .. }
            | Self::UnderServed { .. }
            | Self::BeforeKeyAccount { .. }
            | Self::ManagerOverloaded { .. } => Severity::Warning,
            Self::CloseCall { .. } => Severity::Hint,
            Self::DaysMissing { .. } => Severity::Missing,
        }
    }

    /// Where to put it right.
    pub const fn place(&self) -> Place {
        match *self {
            Self::CloseCall { account, .. } => Place::Robustness(account),
            _ => Place::Resources,
        }
    }
}

pub(super) fn look(evidence: Evidence, found: &mut Vec<FindingKind>) {
    let calls = evidence.close_calls;
    let close = calls.accounts.iter().map(|call| PortfolioFinding::CloseCall {
        account: call.account,
        class: call.class,
        below: calls.below.get(),
    });
    let mut all: Vec<PortfolioFinding> = close.collect();
    days(evidence.resources, &mut all);
    let over = evidence.resources.managers.managers.iter().filter(|manager| manager.is_over);
    all.extend(over.filter_map(|manager| {
        let days = manager.days.clone().ok()?;
        Some(PortfolioFinding::ManagerOverloaded { person: manager.person, days, capacity: manager.capacity })
    }));
    found.extend(all.into_iter().map(FindingKind::Portfolio));
}

fn days(results: &ResourceResults, found: &mut Vec<PortfolioFinding>) {
    let (missing, needed) = (results.wholes.days.missing, results.accounts.len());
    // Where no account has days, nobody works with them here.
    if results.wholes.days.sum.is_err() {
        return;
    }
    found.extend(most(results));
    found.extend(results.accounts.iter().filter_map(service));
    found.extend(before_key(results));
    found.extend((missing > 0).then_some(PortfolioFinding::DaysMissing { missing, needed }));
}

fn most(results: &ResourceResults) -> Option<PortfolioFinding> {
    let largest = results.largest()?;
    let class = largest.class.filter(|class| matches!(class, Class::Maintenance | Class::Opportunistic))?;
    let (days, share) = (largest.days.amount.clone().ok()?, largest.days.share.clone().ok()?.get());
    Some(PortfolioFinding::MostDaysUnattractive { account: largest.account, class, days, share })
}

fn service(of: &AccountResources) -> Option<PortfolioFinding> {
    let share = |share: &crate::model::Outcome<crate::model::Share>| share.as_ref().ok().map(|share| share.get());
    let (days, future, policy) = (share(&of.days.share)?, share(&of.future.share)?, share(&of.policy)?);
    let account = of.account;
    match of.service.as_ref().ok()? {
        Service::Over => Some(PortfolioFinding::OverServed { account, days, future, policy }),
        Service::Under => Some(PortfolioFinding::UnderServed { account, days, future, policy }),
        Service::Fair => None,
    }
}

/// The opportunistic account with most days beside the key account with fewest.
fn before_key(results: &ResourceResults) -> Option<PortfolioFinding> {
    let of = |class: Class| {
        let members = results.accounts.iter().filter(move |account| account.class == Some(class));
        members.filter_map(|account| Some((account.account, account.days.amount.clone().ok()?)))
    };
    let (account, days) = of(Class::Opportunistic).reduce(|most, next| if next.1 > most.1 { next } else { most })?;
    let (key, key_days) = of(Class::Key).reduce(|least, next| if next.1 < least.1 { next } else { least })?;
    (days > key_days).then_some(PortfolioFinding::BeforeKeyAccount { account, days, key, key_days })
}
