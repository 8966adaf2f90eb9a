//! One account with everything entered about it.

use super::effort::Effort;
use super::profile::Profile;
use crate::model::ids::{AccountId, CriterionId};
use crate::model::money::MoneyTable;
use crate::model::plan::AccountPlan;
use crate::model::position::{AttractivenessRatings, StrengthTable};
use crate::model::practice::Practice;
use crate::model::relationship::Relationship;
use crate::model::score::Scores;
use crate::model::value::Lifetime;
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
    /// Money and the manager's days given to it this year (D13).
    #[serde(default, skip_serializing_if = "Effort::is_empty")]
    pub effort: Effort,
    /// How close we are: stages, contacts, needs (D20 to D22).
    #[serde(default, skip_serializing_if = "Relationship::is_empty")]
    pub relationship: Relationship,
    /// What its lifetime value depends on, and who brought it (D12).
    #[serde(default, skip_serializing_if = "Lifetime::is_empty")]
    pub lifetime: Lifetime,
    /// Qualification, core or important, development, rhythm (D6, D8, D29).
    #[serde(default, skip_serializing_if = "Practice::is_empty")]
    pub practice: Practice,
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
            effort: Effort::default(),
            relationship: Relationship::default(),
            lifetime: Lifetime::default(),
            practice: Practice::default(),
            plan: AccountPlan::default(),
        }
    }
}
