//! Addresses: `#/matrix`, `#/strength/A3`, and the same behind `#/preview` for a scenario opened from a link.

use crate::model::toolkit::Tool;
use crate::model::{AccountId, ContactId, GoalId, ProjectId, RiskId};
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
    /// How firmly accounts stand in their classes, perhaps with one account's tornado.
    Robustness(Option<AccountId>),
    /// Who gets how many people-days and how much money.
    Resources,
    /// Risk register and heatmap, perhaps with one risk selected.
    Risks(Option<RiskId>),
    /// All relationships, or that with one account.
    Relationship(Option<AccountId>),
    /// The relationship with an account, with one of its contacts selected.
    Contact(AccountId, ContactId),
    /// Qualification as key accounts, of all or one.
    Qualification(Option<AccountId>),
    /// Core and important accounts.
    Core(Option<AccountId>),
    /// Development and service.
    Development(Option<AccountId>),
    /// Opportunities and share of wallet.
    Pipeline(Option<AccountId>),
    /// Contacts, reviews, loads, satisfaction.
    Rhythm(Option<AccountId>),
    /// The problem log.
    Problems(Option<AccountId>),
    /// The seven planning steps.
    Strategy,
    /// SWOT with cross strategies.
    Swot,
    /// The goal cascade, perhaps with one goal selected.
    Goals(Option<GoalId>),
    /// Readiness of the programme.
    Readiness,
    /// Lifetime value.
    Lifetime,
    /// Account states.
    States,
    /// Forecasts, perhaps that of one account.
    Forecast(Option<AccountId>),
    /// The forecast of a pasted series, counted from 0.
    Series(u32),
    /// The road map of the design projects, or of one of them.
    Toolkit(Option<ProjectId>),
    /// A tool of a design project, of those that have a page.
    Tool(ProjectId, Tool),
    /// All account plans, or that of one account.
    Plan(Option<AccountId>),
    /// The ten-minute review of an account.
    Review(AccountId),
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
            "robustness" => Page::Robustness(account()),
            "resources" => Page::Resources,
            "risks" => Page::Risks(id.and_then(|id| id.parse().ok())),
            "relationship" => relationship(id),
            "qualification" => Page::Qualification(account()),
            "core" => Page::Core(account()),
            "development" => Page::Development(account()),
            "pipeline" => Page::Pipeline(account()),
            "rhythm" => Page::Rhythm(account()),
            "problems" => Page::Problems(account()),
            "strategy" => Page::Strategy,
            "swot" => Page::Swot,
            "goals" => Page::Goals(id.and_then(|id| id.parse().ok())),
            "readiness" => Page::Readiness,
            "lifetime" => Page::Lifetime,
            "states" => Page::States,
            "forecast" => forecast(id),
            "toolkit" => toolkit(id),
            "plan" => Page::Plan(account()),
            "review" => account().map_or(Page::Plan(None), Page::Review),
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
    pub const CODES: [&'static str; 32] = [
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
        "robustness",
        "resources",
        "relationship",
        "plan",
        "qualification",
        "core",
        "development",
        "pipeline",
        "rhythm",
        "problems",
        "lifetime",
        "states",
        "forecast",
        "toolkit",
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
            Self::Robustness(_) => Self::Robustness(None),
            Self::Risks(_) => Self::Risks(None),
            Self::Relationship(_) | Self::Contact(..) => Self::Relationship(None),
            Self::Qualification(_) => Self::Qualification(None),
            Self::Core(_) => Self::Core(None),
            Self::Development(_) => Self::Development(None),
            Self::Pipeline(_) => Self::Pipeline(None),
            Self::Rhythm(_) => Self::Rhythm(None),
            Self::Problems(_) => Self::Problems(None),
            Self::Goals(_) => Self::Goals(None),
            Self::Forecast(_) | Self::Series(_) => Self::Forecast(None),
            Self::Toolkit(_) => Self::Toolkit(None),
            Self::Tool(_, tool) => Self::Tool(ProjectId(0), tool),
            Self::Plan(_) => Self::Plan(None),
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
            Page::Robustness(id) => named(f, "robustness", id),
            Page::Resources => f.write_str("resources"),
            Page::Risks(id) => named(f, "risks", id),
            Page::Relationship(id) => named(f, "relationship", id),
            Page::Contact(account, contact) => write!(f, "relationship/{account}/{contact}"),
            Page::Qualification(id) => named(f, "qualification", id),
            Page::Core(id) => named(f, "core", id),
            Page::Development(id) => named(f, "development", id),
            Page::Pipeline(id) => named(f, "pipeline", id),
            Page::Rhythm(id) => named(f, "rhythm", id),
            Page::Problems(id) => named(f, "problems", id),
            Page::Strategy => f.write_str("strategy"),
            Page::Swot => f.write_str("swot"),
            Page::Goals(id) => named(f, "goals", id),
            Page::Readiness => f.write_str("readiness"),
            Page::Lifetime => f.write_str("lifetime"),
            Page::States => f.write_str("states"),
            Page::Forecast(id) => named(f, "forecast", id),
            Page::Series(place) => write!(f, "forecast/series-{}", u64::from(place) + 1),
            Page::Toolkit(id) => named(f, "toolkit", id),
            Page::Tool(project, tool) => write!(f, "toolkit/{project}/{}", tool.code()),
            Page::Plan(id) => named(f, "plan", id),
            Page::Review(id) => write!(f, "review/{id}"),
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

/// `A3`, or `series-2` for the second pasted series.
fn forecast(path: Option<&str>) -> Page {
    let number = path.and_then(|path| path.strip_prefix("series-")).and_then(|number| number.parse::<u32>().ok());
    match number.and_then(|number| number.checked_sub(1)) {
        Some(place) => Page::Series(place),
        None => Page::Forecast(path.and_then(|id| id.parse().ok())),
    }
}

/// The tools that have a page of their own.
pub const TOOL_PAGES: [Tool; 3] = [Tool::House, Tool::Specification, Tool::Capability];

/// `B1`, or `B1/house` for a tool that has a page.
fn toolkit(path: Option<&str>) -> Page {
    let Some(path) = path else { return Page::Toolkit(None) };
    let (project, tool) = path.split_once('/').map_or((path, None), |(project, tool)| (project, Some(tool)));
    let tool = tool.and_then(Tool::from_code).filter(|tool| TOOL_PAGES.contains(tool));
    match (project.parse(), tool) {
        (Ok(project), Some(tool)) => Page::Tool(project, tool),
        (project, _) => Page::Toolkit(project.ok()),
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
            Page::Qualification(a3),
            Page::Core(None),
            Page::Core(a3),
            Page::Development(a3),
            Page::Pipeline(a3),
            Page::Rhythm(a3),
            Page::Problems(a3),
            Page::Selection,
            Page::Money(a3),
            Page::Quadrant,
            Page::Concentration,
            Page::Attractiveness,
            Page::Strength(a3),
            Page::Matrix(None),
            Page::Matrix(a3),
            Page::Robustness(None),
            Page::Robustness(a3),
            Page::Resources,
            Page::Risks(Some(RiskId(2))),
            Page::Relationship(None),
            Page::Relationship(a3),
            Page::Contact(AccountId(3), ContactId(14)),
            Page::Strategy,
            Page::Swot,
            Page::Goals(None),
            Page::Goals(Some(GoalId(5))),
            Page::Readiness,
            Page::Lifetime,
            Page::States,
            Page::Forecast(None),
            Page::Forecast(a3),
            Page::Series(0),
            Page::Toolkit(None),
            Page::Toolkit(Some(ProjectId(2))),
            Page::Tool(ProjectId(2), Tool::House),
            Page::Plan(None),
            Page::Plan(a3),
            Page::Review(AccountId(3)),
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
        assert_eq!(Route::parse("#/forecast/series-0").page, Page::Forecast(None));
        assert_eq!(Route::parse("#/forecast/series-x").page, Page::Forecast(None));
        // A tool without a page leads to the road map.
        assert_eq!(Route::parse("#/toolkit/B2/pilot").page, Page::Toolkit(Some(ProjectId(2))));
        assert_eq!(Route::parse("#/toolkit/nobody/house").page, Page::Toolkit(None));
        assert_eq!(Route::parse("#/plan/nobody").page, Page::Plan(None));
        assert_eq!(Route::parse("#/review").page, Page::Plan(None));
        assert_eq!(Route::parse("#/glossary/nothing").page, Page::Glossary(None));
        assert_eq!(Route::parse("#/method/nothing").page, Page::Method(None));
        assert_eq!(Route::parse("#/previews"), Route::default());
        assert!(Route::parse("#/preview").preview);
    }
}
