//! What the page shows of the register: none of it is saved, none of it changes the scenario.

use super::names::cell_of;
use crate::charts::heatmap::Cell;
use crate::model::ids::{AccountId, RiskId};
use crate::model::risk::{Rating, Risk, RiskGroup, RiskResult, RiskResults, RiskSource};
use crate::model::statistics::arrange;
use crate::model::{Scenario, outcome::Outcome};
use crate::text::risks::RisksTexts;
use crate::ui::view::prelude::*;
use std::cmp::Reverse;

/// Which of the two ratings is on screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Moment {
    /// Before the response.
    Before,
    /// Once it works.
    After,
}

impl Moment {
    pub const ALL: [Self; 2] = [Self::Before, Self::After];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Before => "before",
            Self::After => "after",
        }
    }

    pub fn from_code(code: &str) -> Self {
        if code == "after" { Self::After } else { Self::Before }
    }

    pub const fn name(self, words: &RisksTexts) -> &'static str {
        match self {
            Self::Before => words.before,
            Self::After => words.after,
        }
    }

    /// A risk's rating at this moment.
    pub const fn rating(self, risk: &Risk) -> &Rating {
        match self {
            Self::Before => &risk.before,
            Self::After => &risk.after,
        }
    }

    /// The same, to change.
    pub const fn rating_mut(self, risk: &mut Risk) -> &mut Rating {
        match self {
            Self::Before => &mut risk.before,
            Self::After => &mut risk.after,
        }
    }

    /// A risk's expected loss at this moment.
    pub const fn expected(self, result: &RiskResult) -> &Outcome<f64> {
        match self {
            Self::Before => &result.expected_before,
            Self::After => &result.expected_after,
        }
    }
}

/// Which columns of the register are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Columns {
    Rating,
    Response,
    Money,
}

impl Columns {
    pub const ALL: [Self; 3] = [Self::Rating, Self::Response, Self::Money];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Rating => "rating",
            Self::Response => "response",
            Self::Money => "money",
        }
    }

    pub fn from_code(code: &str) -> Self {
        Self::ALL.into_iter().find(|c| c.code() == code).unwrap_or(Self::Rating)
    }
}

/// Risks of which account are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ByAccount {
    All,
    Programme,
    One(AccountId),
}

impl ByAccount {
    pub fn code(self) -> String {
        match self {
            Self::All => String::new(),
            Self::Programme => "programme".to_owned(),
            Self::One(id) => id.to_string(),
        }
    }

    pub fn from_code(code: &str) -> Self {
        match code {
            "programme" => Self::Programme,
            code => code.parse().map_or(Self::All, Self::One),
        }
    }

    fn takes(self, risk: &Risk) -> bool {
        match self {
            Self::All => true,
            Self::Programme => risk.account.is_none(),
            Self::One(id) => risk.account == Some(id),
        }
    }
}

/// Risks from which sources are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BySource {
    All,
    Unnamed,
    Group(RiskGroup),
}

impl BySource {
    pub fn code(self) -> String {
        match self {
            Self::All => String::new(),
            Self::Unnamed => "unnamed".to_owned(),
            Self::Group(group) => group.code(),
        }
    }

    pub fn from_code(code: &str) -> Self {
        match code {
            "unnamed" => Self::Unnamed,
            code => RiskGroup::from_code(code).map_or(Self::All, Self::Group),
        }
    }

    fn takes(self, risk: &Risk) -> bool {
        match self {
            Self::All => true,
            Self::Unnamed => risk.source.is_none(),
            Self::Group(group) => risk.source.map(RiskSource::group) == Some(group),
        }
    }
}

/// What is on screen.
#[derive(Clone, Copy)]
pub struct RisksState {
    pub moment: RwSignal<Moment>,
    /// The cell of the map whose risks are listed.
    pub cell: RwSignal<Option<Cell>>,
    pub columns: RwSignal<Columns>,
    pub by_level: RwSignal<bool>,
    pub account: RwSignal<ByAccount>,
    pub source: RwSignal<BySource>,
}

impl RisksState {
    pub fn new() -> Self {
        Self {
            moment: RwSignal::new(Moment::Before),
            cell: RwSignal::new(None),
            columns: RwSignal::new(Columns::Rating),
            by_level: RwSignal::new(false),
            account: RwSignal::new(ByAccount::All),
            source: RwSignal::new(BySource::All),
        }
    }

    /// Whether the rows are the register in the user's order, so that they can be moved. Tracked.
    pub fn is_whole(self) -> bool {
        !self.by_level.get() && !self.is_filtered()
    }

    /// Whether some risks are left out. Tracked.
    pub fn is_filtered(self) -> bool {
        self.account.get() != ByAccount::All || self.source.get() != BySource::All
    }

    pub fn show_all(self) {
        self.account.set(ByAccount::All);
        self.source.set(BySource::All);
    }

    /// The risks to show, in the order to show them. Tracked.
    pub fn order(self, scenario: &Scenario, results: &RiskResults) -> Vec<RiskId> {
        let (account, source) = (self.account.get(), self.source.get());
        let mut shown: Vec<(&Risk, &RiskResult)> = scenario
            .risks
            .iter()
            .zip(&results.risks)
            .filter(|(risk, _)| account.takes(risk) && source.takes(risk))
            .collect();
        if self.by_level.get() {
            arrange::sort_by_key(&mut shown, |(risk, result)| Reverse(weight(risk, result)));
        }
        shown.into_iter().map(|(risk, _)| risk.id).collect()
    }
}

/// The level, then the steps of the cell; risks off the map come last.
fn weight(risk: &Risk, result: &RiskResult) -> Option<(crate::model::risk::RiskLevel, usize)> {
    let cell = cell_of(&risk.before)?;
    let level = result.before.as_ref().ok()?;
    Some((*level, cell.probability as usize + cell.impact as usize))
}
