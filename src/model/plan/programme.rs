//! What all plans share: the day of the review, whose plans come first, how long a topic takes.

use super::agenda::Topic;
use crate::model::date::Date;
use crate::model::ids::AccountId;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What is set for all plans.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct Plans {
    /// The day all plans are reviewed, unless an account has a day of its own.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub review_date: Option<Date>,
    /// Whose plans come first, in that order; they are printed together. An account named twice counts once.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub first: Vec<AccountId>,
    /// Minutes of a topic in the review where they are not the usual ones.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub minutes: BTreeMap<Topic, u8>,
}

impl Plans {
    /// Whether nothing has been set.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Whether an account's plan comes first.
    pub fn is_first(&self, account: AccountId) -> bool {
        self.first.contains(&account)
    }

    /// Puts an account after the others that come first, or takes it out.
    pub fn set_first(&mut self, account: AccountId, is_first: bool) {
        self.first.retain(|id| *id != account);
        if is_first {
            self.first.push(account);
        }
    }

    /// Minutes of a topic.
    pub fn minutes_of(&self, topic: Topic) -> u8 {
        self.minutes.get(&topic).copied().unwrap_or(topic.usual_minutes())
    }

    /// Minutes of the whole review.
    pub fn all_minutes(&self) -> u32 {
        Topic::ALL.iter().map(|&topic| u32::from(self.minutes_of(topic))).sum()
    }

    /// Sets the minutes of a topic; the usual ones are not kept.
    pub fn set_minutes(&mut self, topic: Topic, minutes: u8) {
        if minutes == topic.usual_minutes() {
            self.minutes.remove(&topic);
        } else {
            self.minutes.insert(topic, minutes);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_usual_minutes_leave_no_trace() {
        let mut plans = Plans::default();
        plans.set_minutes(Topic::Money, 5);
        assert_eq!((plans.minutes_of(Topic::Money), plans.minutes_of(Topic::Class)), (5, 1));
        plans.set_minutes(Topic::Money, 2);
        assert!(plans.is_empty());
    }

    #[test]
    fn an_account_comes_first_once() {
        let (a, b) = (AccountId(1), AccountId(2));
        let mut plans = Plans { first: vec![a, b, a], ..Plans::default() };
        plans.set_first(a, true);
        assert_eq!(plans.first, [b, a]);
        plans.set_first(b, false);
        assert_eq!((plans.first.as_slice(), plans.is_first(b)), ([a].as_slice(), false));
    }
}
