//! What is typed about an account's money (D9).

use crate::model::forecast::DataPoint;
use crate::model::ids::DriverId;
use crate::model::period::PerPeriod;
use crate::model::units::Money;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Where an account's indirect cost comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum IndirectSource {
    /// Typed per period.
    #[default]
    Typed,
    /// Σ driver quantity × rate; a period without any quantity keeps the typed figure.
    Drivers,
}

/// Five periods of revenue and cost. A missing figure is unknown, not zero.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct MoneyTable {
    /// Revenue.
    pub revenue: PerPeriod<Option<Money>>,
    /// Direct cost.
    pub direct_cost: PerPeriod<Option<Money>>,
    /// Indirect cost as typed.
    pub indirect_cost: PerPeriod<Option<Money>>,
    /// Which indirect cost counts.
    pub indirect_source: IndirectSource,
    /// Quantities of activity drivers per period.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub drivers: BTreeMap<DriverId, PerPeriod<Option<f64>>>,
    /// The year by which the growth is expected (growth horizon), typed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub growth_horizon: Option<i32>,
    /// Revenue of years before the five periods, for a longer line (D27).
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub earlier: Vec<DataPoint>,
}
