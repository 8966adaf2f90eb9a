//! One account with everything entered about it.

use super::profile::Profile;
use crate::model::ids::{AccountId, CriterionId};
use crate::model::money::MoneyTable;
use crate::model::plan::AccountPlan;
use crate::model::position::{AttractivenessRatings, StrengthTable};
use crate::model::relationship::Relationship;
use crate::model::score::Scores;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// One account.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Account {
    /// Its id.
    pub id: AccountId,
    /// Who it is (D5).
    #[serde(default)]
    pub profile: Profile,
    /// Scores on the selection criteria (D7).
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub selection: Scores<CriterionId>,
    /// Five periods of money (D9).
    #[serde(default)]
    pub money: MoneyTable,
    /// Table One (D14).
    #[serde(default)]
    pub attractiveness: AttractivenessRatings,
    /// Table Two (D15).
    #[serde(default)]
    pub strength: StrengthTable,
    /// People-days given to the account this year.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub people_days: Option<f64>,
    /// How close we are: stages, contacts, needs (D20 to D22).
    #[serde(default, skip_serializing_if = "Relationship::is_empty")]
    pub relationship: Relationship,
    /// What belongs to its plan alone (D28).
    #[serde(default, skip_serializing_if = "AccountPlan::is_empty")]
    pub plan: AccountPlan,
}

impl Account {
    /// An account of which only the name is known.
    pub fn named(id: AccountId, name: impl Into<String>) -> Self {
        Self {
            id,
            profile: Profile { name: name.into(), ..Profile::default() },
            selection: BTreeMap::new(),
            money: MoneyTable::default(),
            attractiveness: AttractivenessRatings::default(),
            strength: StrengthTable::default(),
            people_days: None,
            relationship: Relationship::default(),
            plan: AccountPlan::default(),
        }
    }
}
