//! Addresses: `#/matrix`, `#/strength/A3`, and the same behind `#/preview` for a scenario opened from a link.

use crate::model::{AccountId, ContactId, GoalId, RiskId};
use std::fmt;

/// A page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Page {
    /// Key figures, small pictures, findings.
    #[default]
    Overview,
    /// The account list, or one account's profile.
    Accounts(Option<AccountId>),
    /// Selection criteria.
    Selection,
    /// Five-period money, or one account's statement.
    Money(Option<AccountId>),
    /// Customer value quadrant.
    Quadrant,
    /// Pareto, whale curve, concentration, ABC.
    Concentration,
    /// Table One.
    Attractiveness,
    /// Table Two of one account (the first if none is named).
    Strength(Option<AccountId>),
    /// Account matrix, perhaps with one account selected.
    Matrix(Option<AccountId>),
    /// Risk register and heatmap, perhaps with one risk selected.
    Risks(Option<RiskId>),
    /// All relationships, or that with one account.
    Relationship(Option<AccountId>),
    /// The relationship with an account, with one of its contacts selected.
    Contact(AccountId, ContactId),
    /// The seven planning steps.
    Strategy,
    /// SWOT with cross strategies.
    Swot,
    /// The goal cascade, perhaps with one goal selected.
    Goals(Option<GoalId>),
    /// Readiness of the programme.
    Readiness,
    /// All account plans, or that of one account.
    Plan(Option<AccountId>),
    /// The ten-minute review of an account.
    Review(AccountId),
    /// The scenario's own facts: name, year, currency.
    Scenario,
}

/// An address.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Route {
    /// Whether it shows the scenario opened from a link.
    pub preview: bool,
    /// Which page.
    pub page: Page,
}

impl Route {
    /// The page an address shows; an unknown one shows the overview.
    pub fn parse(hash: &str) -> Self {
        let path = hash.trim_start_matches('#').trim_matches('/');
        let (preview, path) = match path.strip_prefix("preview") {
            Some(rest) if rest.is_empty() || rest.starts_with('/') => (true, rest.trim_start_matches('/')),
            _ => (false, path),
        };
        let (name, id) = path.split_once('/').map_or((path, None), |(name, id)| (name, Some(id)));
        let account = || id.and_then(|id| id.parse().ok());
        let page = match name {
            "accounts" => Page::Accounts(account()),
            "selection" => Page::Selection,
            "money" => Page::Money(account()),
            "quadrant" => Page::Quadrant,
            "concentration" => Page::Concentration,
            "attractiveness" => Page::Attractiveness,
            "strength" => Page::Strength(account()),
            "matrix" => Page::Matrix(account()),
            "risks" => Page::Risks(id.and_then(|id| id.parse().ok())),
            "relationship" => relationship(id),
            "strategy" => Page::Strategy,
            "swot" => Page::Swot,
            "goals" => Page::Goals(id.and_then(|id| id.parse().ok())),
            "readiness" => Page::Readiness,
            "plan" => Page::Plan(account()),
            "review" => account().map_or(Page::Plan(None), Page::Review),
            "scenario" => Page::Scenario,
            _ => Page::Overview,
        };
        Self { preview, page }
    }

    /// The same page of the other scenario (mine or the preview).
    #[must_use]
    pub const fn with_preview(self, preview: bool) -> Self {
        Self { preview, page: self.page }
    }
}

impl Page {
    /// The page without the record it points to.
    #[must_use]
    pub const fn whole(self) -> Self {
        match self {
            Self::Accounts(_) => Self::Accounts(None),
            Self::Money(_) => Self::Money(None),
            Self::Strength(_) => Self::Strength(None),
            Self::Matrix(_) => Self::Matrix(None),
            Self::Risks(_) => Self::Risks(None),
            Self::Relationship(_) | Self::Contact(..) => Self::Relationship(None),
            Self::Goals(_) => Self::Goals(None),
            Self::Plan(_) => Self::Plan(None),
            other => other,
        }
    }
}

impl fmt::Display for Route {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(if self.preview { "#/preview/" } else { "#/" })?;
        match self.page {
            Page::Overview => Ok(()),
            Page::Accounts(id) => named(f, "accounts", id),
            Page::Selection => f.write_str("selection"),
            Page::Money(id) => named(f, "money", id),
            Page::Quadrant => f.write_str("quadrant"),
            Page::Concentration => f.write_str("concentration"),
            Page::Attractiveness => f.write_str("attractiveness"),
            Page::Strength(id) => named(f, "strength", id),
            Page::Matrix(id) => named(f, "matrix", id),
            Page::Risks(id) => named(f, "risks", id),
            Page::Relationship(id) => named(f, "relationship", id),
            Page::Contact(account, contact) => write!(f, "relationship/{account}/{contact}"),
            Page::Strategy => f.write_str("strategy"),
            Page::Swot => f.write_str("swot"),
            Page::Goals(id) => named(f, "goals", id),
            Page::Readiness => f.write_str("readiness"),
            Page::Plan(id) => named(f, "plan", id),
            Page::Review(id) => write!(f, "review/{id}"),
            Page::Scenario => f.write_str("scenario"),
        }
    }
}

/// `A3`, or `A3/T14` with a contact selected.
fn relationship(path: Option<&str>) -> Page {
    let Some(path) = path else { return Page::Relationship(None) };
    let (account, contact) = path.split_once('/').map_or((path, None), |(account, contact)| (account, Some(contact)));
    match (account.parse(), contact.and_then(|id| id.parse().ok())) {
        (Ok(account), Some(contact)) => Page::Contact(account, contact),
        (account, _) => Page::Relationship(account.ok()),
    }
}

fn named(f: &mut fmt::Formatter<'_>, name: &str, id: Option<impl fmt::Display>) -> fmt::Result {
    match id {
        Some(id) => write!(f, "{name}/{id}"),
        None => f.write_str(name),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_address_reads_back() {
        let a3 = Some(AccountId(3));
        let pages = [
            Page::Overview,
            Page::Accounts(None),
            Page::Accounts(a3),
            Page::Selection,
            Page::Money(a3),
            Page::Quadrant,
            Page::Concentration,
            Page::Attractiveness,
            Page::Strength(a3),
            Page::Matrix(None),
            Page::Matrix(a3),
            Page::Risks(Some(RiskId(2))),
            Page::Relationship(None),
            Page::Relationship(a3),
            Page::Contact(AccountId(3), ContactId(14)),
            Page::Strategy,
            Page::Swot,
            Page::Goals(None),
            Page::Goals(Some(GoalId(5))),
            Page::Readiness,
            Page::Plan(None),
            Page::Plan(a3),
            Page::Review(AccountId(3)),
            Page::Scenario,
        ];
        for page in pages {
            for preview in [false, true] {
                let route = Route { preview, page };
                assert_eq!(Route::parse(&route.to_string()), route);
            }
        }
    }

    #[test]
    fn odd_addresses_show_a_page_all_the_same() {
        assert_eq!(Route::parse(""), Route::default());
        assert_eq!(Route::parse("#/nowhere"), Route::default());
        assert_eq!(Route::parse("#/matrix/Z9").page, Page::Matrix(None));
        assert_eq!(Route::parse("#/relationship/A3/Z9").page, Page::Relationship(Some(AccountId(3))));
        assert_eq!(Route::parse("#/relationship/nobody").page, Page::Relationship(None));
        assert_eq!(Route::parse("#/plan/nobody").page, Page::Plan(None));
        assert_eq!(Route::parse("#/review").page, Page::Plan(None));
        assert_eq!(Route::parse("#/previews"), Route::default());
        assert!(Route::parse("#/preview").preview);
    }
}
