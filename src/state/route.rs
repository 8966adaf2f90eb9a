//! Addresses: `#/matrix`, `#/strength/A3`, and the same behind `#/preview` for a scenario opened from a link.

use crate::model::{AccountId, ContactId, GoalId, RiskId};
use crate::text::help;
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
    /// The scenario's own facts: name, year, currency.
    Scenario,
    /// All findings, those that were muted, all rules.
    Coach,
    /// The glossary, perhaps with one term in view.
    Glossary(Option<&'static str>),
    /// The method pages: all of them, or one.
    Method(Option<&'static str>),
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
            "scenario" => Page::Scenario,
            "coach" => Page::Coach,
            "glossary" => Page::Glossary(id.and_then(help::term_id)),
            "method" => Page::Method(id.and_then(help::method_id)),
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
    /// The first part of the address of every page, in the order of the method.
    pub const CODES: [&'static str; 19] = [
        "",
        "strategy",
        "swot",
        "goals",
        "readiness",
        "accounts",
        "selection",
        "money",
        "quadrant",
        "concentration",
        "attractiveness",
        "strength",
        "matrix",
        "risks",
        "relationship",
        "scenario",
        "coach",
        "glossary",
        "method",
    ];

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
            Self::Glossary(_) => Self::Glossary(None),
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
            Page::Scenario => f.write_str("scenario"),
            Page::Coach => f.write_str("coach"),
            Page::Glossary(id) => named(f, "glossary", id),
            Page::Method(id) => named(f, "method", id),
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
            Page::Scenario,
            Page::Coach,
            Page::Glossary(None),
            Page::Glossary(help::term_id("parity")),
            Page::Method(None),
            Page::Method(help::method_id("matrix")),
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
        assert_eq!(Route::parse("#/glossary/nothing").page, Page::Glossary(None));
        assert_eq!(Route::parse("#/method/nothing").page, Page::Method(None));
        assert_eq!(Route::parse("#/previews"), Route::default());
        assert!(Route::parse("#/preview").preview);
    }
}
