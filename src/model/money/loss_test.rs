//! Loss tests as they are kept (D11): who is imagined to leave.

use crate::model::ids::AccountId;
use serde::{Deserialize, Serialize};

/// One loss test. Nothing refers to it, so it needs no id; it is called by its name or its place.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct LossTest {
    /// Its name; empty is called after those who leave.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// Who leaves, each once, in the order they were ticked.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub accounts: Vec<AccountId>,
}

impl LossTest {
    /// Takes an account in or out.
    pub fn toggle(&mut self, account: AccountId) {
        match self.accounts.iter().position(|other| *other == account) {
            Some(place) => {
                self.accounts.remove(place);
            }
            None => self.accounts.push(account),
        }
    }
}
