//! Settings of D8 and D29, with the course's defaults.

use super::service::{ServiceClass, ServiceItem};
use crate::model::units::{Score, Share};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Cuts, tolerances, the service policy.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct PracticeMethod {
    /// Performance from which an account is important or core (6).
    pub performance_cut: Score,
    /// Alignment from which it is core (6).
    pub alignment_cut: Score,
    /// The part of the plan by which contacts may differ from it (a quarter).
    pub contact_tolerance: Share,
    /// The number of contacts by which they may differ in any case (5), so that a small plan is not taken to the letter.
    pub contact_allowance: u32,
    /// The user's own lines of the service policy; what is not named here is the course's.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub service: BTreeMap<ServiceClass, BTreeMap<ServiceItem, String>>,
}

impl Default for PracticeMethod {
    fn default() -> Self {
        Self {
            performance_cut: Score::new(6.0),
            alignment_cut: Score::new(6.0),
            contact_tolerance: Share::new(0.25),
            contact_allowance: 5,
            service: BTreeMap::new(),
        }
    }
}

impl PracticeMethod {
    /// Whether nothing differs from the course.
    pub fn is_default(&self) -> bool {
        *self == Self::default()
    }

    /// The user's own text of a line, if there is one.
    pub fn own_service(&self, class: ServiceClass, item: ServiceItem) -> Option<&str> {
        self.service.get(&class)?.get(&item).map(String::as_str)
    }

    /// Takes an own text; an empty one goes back to the course's.
    pub fn set_service(&mut self, class: ServiceClass, item: ServiceItem, text: &str) {
        let lines = self.service.entry(class).or_default();
        match text.trim() {
            "" => drop(lines.remove(&item)),
            own => drop(lines.insert(item, own.to_owned())),
        }
        if lines.is_empty() {
            self.service.remove(&class);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_emptied_line_is_the_courses_again() {
        let mut method = PracticeMethod::default();
        method.set_service(ServiceClass::Key, ServiceItem::Terms, " 90 days ");
        assert_eq!(method.own_service(ServiceClass::Key, ServiceItem::Terms), Some("90 days"));
        assert!(!method.is_default());
        method.set_service(ServiceClass::Key, ServiceItem::Terms, " ");
        assert!(method.is_default());
    }
}
