//! What is typed about the worth of accounts over time (D12) and about where they are heading (D27).

use super::retention::{Retention, Timing};
use crate::model::forecast::{DataSet, StateModel, USUAL_LEVEL};
use crate::model::ids::AccountId;
use crate::model::key::key;
use crate::model::outcome::{Outcome, Undefined};
use crate::model::units::{Money, Probability, Share};
use serde::{Deserialize, Serialize};

/// The usual discount rate a year.
pub const USUAL_DISCOUNT: f64 = 0.1;
/// The points of retention the published finding speaks of.
pub const USUAL_POINTS: f64 = 0.05;

key! {
    /// The two ways to keep an account. The second is the fundamental one: the first only holds who would rather leave.
    LeverGroup { Barrier, Delivered }
}

/// Something that keeps accounts.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Lever {
    /// What it is.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub text: String,
    /// Switching barrier or delivered value.
    pub group: LeverGroup,
    /// How many points of retention are expected of it, as a share: 0.02 for two.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub points: Option<Share>,
}

/// What the lifetime value of the whole programme depends on. Rates are per year.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct RetentionForm {
    /// Whose value it is, in words.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub subject: String,
    /// The margin a year.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub margin: Option<Money>,
    /// A further margin a year from accounts that this one refers to us.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub referral: Option<Money>,
    /// The chance that the account stays for another year; also that of accounts without a rate of their own.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub retention: Option<Probability>,
    /// What winning the account costs, once.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub acquisition: Option<Money>,
    /// The discount rate, above −1.
    pub discount: Share,
    /// The growth of the margin, −1 or more.
    pub growth: Share,
    /// By how many points retention is raised, as a share.
    pub points: Share,
    /// When margins come.
    pub timing: Timing,
}

impl Default for RetentionForm {
    fn default() -> Self {
        Self {
            subject: String::new(),
            margin: None,
            referral: None,
            retention: None,
            acquisition: None,
            discount: Share::new(USUAL_DISCOUNT),
            growth: Share::new(0.0),
            points: Share::new(USUAL_POINTS),
            timing: Timing::default(),
        }
    }
}

impl RetentionForm {
    /// Whether it is as it was at the beginning.
    pub fn is_default(&self) -> bool {
        *self == Self::default()
    }

    /// Whether every setting (discount rate, growth, points, timing) is the course's.
    pub fn is_usual(&self) -> bool {
        let usual = Self::default();
        (self.discount, self.growth, self.points, self.timing)
            == (usual.discount, usual.growth, usual.points, usual.timing)
    }

    /// Puts the settings back to the course's; what was entered stays.
    pub fn reset(&mut self) {
        let Self { discount, growth, points, timing, .. } = Self::default();
        (self.discount, self.growth, self.points, self.timing) = (discount, growth, points, timing);
    }

    /// What the programme's value is computed from, with margins coming at one of the three times.
    ///
    /// # Errors
    /// `Unrated` if neither margin nor retention is entered, `Incomplete` if one of them is not.
    pub fn at(&self, timing: Timing) -> Outcome<Retention> {
        match (self.margin, self.retention) {
            (Some(margin), Some(retention)) => Ok(self.with(margin, retention.get(), timing)),
            (None, None) => Err(Undefined::Unrated),
            _ => Err(Undefined::Incomplete { missing: 1, needed: 2 }),
        }
    }

    fn with(&self, margin: Money, retention: f64, timing: Timing) -> Retention {
        Retention {
            margin,
            referral: self.referral.unwrap_or_default(),
            retention,
            discount: self.discount.get(),
            growth: self.growth.get(),
            acquisition: self.acquisition.unwrap_or_default(),
            timing,
        }
    }
}

/// What one account's lifetime value depends on, where it differs from the programme's.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct Lifetime {
    /// The margin a year; left out: the net income of this year.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub margin: Option<Money>,
    /// The chance that it stays for another year; left out: the programme's.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub retention: Option<Probability>,
    /// What winning it costs, once. Left out: nothing, for an account that buys has been won.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub acquisition: Option<Money>,
    /// The account that brought it to us.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub brought_by: Option<AccountId>,
    /// The part of its value that is credited to who brought it; left out: all of it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub credit: Option<Probability>,
}

impl Lifetime {
    /// Whether nothing has been entered.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Takes its amounts out, for a link that leaves money out.
    pub fn leave_out_money(&mut self) {
        (self.margin, self.acquisition) = (None, None);
    }
}

/// The customer-asset part of a scenario.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct Asset {
    /// The lifetime value of the programme (D12).
    #[serde(skip_serializing_if = "RetentionForm::is_default")]
    pub lifetime: RetentionForm,
    /// What keeps accounts, in the user's order.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub levers: Vec<Lever>,
    /// Account states and how accounts move between them (D12, D27).
    #[serde(skip_serializing_if = "StateModel::is_default")]
    pub states: StateModel,
    /// Pasted series, in the user's order (D27).
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub series: Vec<DataSet>,
    /// The level of prediction intervals, between 0 and 1.
    #[serde(skip_serializing_if = "is_usual_level")]
    pub level: Probability,
}

impl Default for Asset {
    fn default() -> Self {
        Self {
            lifetime: RetentionForm::default(),
            levers: Vec::new(),
            states: StateModel::default(),
            series: Vec::new(),
            level: Probability::new(USUAL_LEVEL),
        }
    }
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde asks for a reference")]
fn is_usual_level(level: &Probability) -> bool {
    *level == Probability::new(USUAL_LEVEL)
}

impl Asset {
    /// Whether it is as it was at the beginning.
    pub fn is_default(&self) -> bool {
        *self == Self::default()
    }

    /// The discount rate of the state model: its own, else that of the lifetime value.
    pub fn state_discount(&self) -> Share {
        self.states.discount.unwrap_or(self.lifetime.discount)
    }

    /// Takes all amounts out, for a link that leaves money out.
    pub fn leave_out_money(&mut self) {
        let form = &mut self.lifetime;
        (form.margin, form.referral, form.acquisition) = (None, None, None);
        for state in &mut self.states.states {
            (state.margin, state.cost) = (None, None);
        }
        // What a series counts is not known.
        self.series.clear();
    }
}
