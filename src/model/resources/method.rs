//! The settings of resource allocation.

use crate::model::position::Class;
use crate::model::units::Share;
use serde::{Deserialize, Serialize};

/// Days beyond this are more than any team or manager has.
const MOST_DAYS: f64 = 1_000_000.0;

/// What part of all people-days each class should get. The course gives key accounts most of the time, invests in key
/// development accounts, looks after maintenance accounts economically and deals with opportunistic ones as they come;
/// the numbers are ours.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct PolicyShares {
    /// Key accounts.
    pub key: Share,
    /// Key development accounts.
    pub key_development: Share,
    /// Maintenance accounts.
    pub maintenance: Share,
    /// Opportunistic accounts.
    pub opportunistic: Share,
}

impl PolicyShares {
    /// The share of a class.
    pub const fn of(&self, class: Class) -> Share {
        match class {
            Class::Key => self.key,
            Class::KeyDevelopment => self.key_development,
            Class::Maintenance => self.maintenance,
            Class::Opportunistic => self.opportunistic,
        }
    }

    /// The share of a class, to change.
    pub const fn of_mut(&mut self, class: Class) -> &mut Share {
        match class {
            Class::Key => &mut self.key,
            Class::KeyDevelopment => &mut self.key_development,
            Class::Maintenance => &mut self.maintenance,
            Class::Opportunistic => &mut self.opportunistic,
        }
    }
}

impl Default for PolicyShares {
    fn default() -> Self {
        let [key, key_development, maintenance, opportunistic] = [0.45, 0.35, 0.15, 0.05].map(Share::new);
        Self { key, key_development, maintenance, opportunistic }
    }
}

/// What allocation is judged by.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct ResourceMethod {
    /// The share of each class.
    pub policy: PolicyShares,
    /// A difference of shares of at least this much counts; 0 to 1.
    pub tolerance: Share,
    /// Days a year a manager has for accounts, unless the person has a number of their own; 0 or more.
    pub manager_days: f64,
}

/// One of the settings, for saying which is wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum ResourcePart {
    /// The share of a class.
    Policy(Class),
    /// The difference that counts.
    Tolerance,
    /// The days of a manager.
    ManagerDays,
}

impl Default for ResourceMethod {
    fn default() -> Self {
        Self { policy: PolicyShares::default(), tolerance: Share::new(0.05), manager_days: 200.0 }
    }
}

impl ResourceMethod {
    /// Whether nothing differs from the default.
    pub fn is_default(&self) -> bool {
        *self == Self::default()
    }

    /// The settings that mean nothing.
    pub fn wrong(&self) -> Vec<ResourcePart> {
        let is_part = |share: Share| (0.0..=1.0).contains(&share.get());
        let classes = Class::ALL.iter().filter(|class| !is_part(self.policy.of(**class)));
        let mut wrong: Vec<ResourcePart> = classes.map(|class| ResourcePart::Policy(*class)).collect();
        wrong.extend((!is_part(self.tolerance)).then_some(ResourcePart::Tolerance));
        wrong.extend((!is_days(self.manager_days)).then_some(ResourcePart::ManagerDays));
        wrong
    }

    /// Puts what means nothing back to the default.
    pub fn mend(&mut self) {
        let course = Self::default();
        for part in self.wrong() {
            match part {
                ResourcePart::Policy(class) => *self.policy.of_mut(class) = course.policy.of(class),
                ResourcePart::Tolerance => self.tolerance = course.tolerance,
                ResourcePart::ManagerDays => self.manager_days = course.manager_days,
            }
        }
    }
}

/// Whether a number can be days of a year's work.
pub fn is_days(days: f64) -> bool {
    (0.0..=MOST_DAYS).contains(&days)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_default_shares_make_a_whole() {
        let policy = PolicyShares::default();
        let sum: f64 = Class::ALL.iter().map(|class| policy.of(*class).get()).sum();
        assert!((sum - 1.0).abs() < 1e-12);
        assert_eq!(ResourceMethod::default().wrong(), []);
    }

    #[test]
    fn absurd_settings_go_back_to_the_default_alone() {
        let mut method = ResourceMethod { manager_days: -1.0, tolerance: Share::new(2.0), ..ResourceMethod::default() };
        method.policy.key = Share::new(1e300);
        method.policy.maintenance = Share::new(0.3);
        let wrong = [ResourcePart::Policy(Class::Key), ResourcePart::Tolerance, ResourcePart::ManagerDays];
        assert_eq!(method.wrong(), wrong);
        method.mend();
        let mut expected = ResourceMethod::default();
        expected.policy.maintenance = Share::new(0.3);
        assert_eq!(method, expected);
    }
}
