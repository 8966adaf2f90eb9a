//! The customer value scorecard (D23d): what the customer gets, for what price, from us and from rivals.

use crate::model::ids::RivalId;
use crate::model::key::key;
use crate::model::method::Scale;
use crate::model::toolkit::ids::{AttributeId, WhatId};
use crate::model::units::{Score, Weight};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Ratings: 0 worst, 10 best for the customer, of prices too.
pub const RATINGS: Scale = Scale { min: 0.0, max: 10.0 };

key! {
    /// What the customer gets, or what it costs them.
    AttributeGroup { Quality, Price }
}

/// Something the customer judges suppliers by.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Attribute {
    /// Its id.
    pub id: AttributeId,
    /// Its name; empty if it is that of the what.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// Quality or price.
    pub group: AttributeGroup,
    /// The what of the house of quality it stands for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub what: Option<WhatId>,
    /// How much it counts within its group; only proportions matter.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub weight: Option<Weight>,
    /// Our rating, see [`RATINGS`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub us: Option<Score>,
    /// Rivals' ratings.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub rivals: BTreeMap<RivalId, Score>,
}

impl Attribute {
    /// An attribute of which only the name is known.
    pub fn named(id: AttributeId, group: AttributeGroup, name: impl Into<String>) -> Self {
        Self { id, name: name.into(), group, what: None, weight: None, us: None, rivals: BTreeMap::new() }
    }
}

/// The scorecard.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct ValueScorecard {
    /// The attributes, in the user's order.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub attributes: Vec<Attribute>,
    /// How much price counts beside quality, in per cent of both; 50 if it is not set.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub price_weight: Option<f64>,
    /// Our price level in per cent of the market's.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub our_price: Option<f64>,
    /// Rivals' price levels in per cent of the market's.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub rival_prices: BTreeMap<RivalId, f64>,
}
