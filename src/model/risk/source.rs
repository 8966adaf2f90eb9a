//! The course's five groups of risk sources and their items (D19).

use crate::model::key::key;
use serde::{Deserialize, Serialize};

key! {
    /// A group of risk sources.
    RiskGroup { BusinessCase, Planning, Organisational, Technical, External }
}
key! {
    /// An item of the course's checklist.
    RiskItem {
        CostIncrease, LongerRoi, ChangingMarket, BusinessCommitment,
        ResourceAvailability, ProjectComplexity, DevelopmentTime, PmExperience,
        CrossFunctional, ProcessOwnership, MultipleLocations, ChangeAcceleration,
        TechnologyExperience, DesignComplexity, ScopeChanges, KnowledgeOfProcesses, QualityMethods,
        VendorExperience, MultipleVendors, DependenceOnVendors, Recruitment,
    }
}

impl RiskItem {
    /// The group the item belongs to.
    pub const fn group(self) -> RiskGroup {
        use RiskItem as I;
        match self {
            I::CostIncrease | I::LongerRoi | I::ChangingMarket | I::BusinessCommitment => RiskGroup::BusinessCase,
            I::ResourceAvailability | I::ProjectComplexity | I::DevelopmentTime | I::PmExperience => {
                RiskGroup::Planning
            }
            I::CrossFunctional | I::ProcessOwnership | I::MultipleLocations | I::ChangeAcceleration => {
                RiskGroup::Organisational
            }
            I::TechnologyExperience
            | I::DesignComplexity
            | I::ScopeChanges
            | I::KnowledgeOfProcesses
            | I::QualityMethods => RiskGroup::Technical,
            I::VendorExperience | I::MultipleVendors | I::DependenceOnVendors | I::Recruitment => RiskGroup::External,
        }
    }
}

/// Where a risk comes from: an item of the checklist, or a group when no item fits. In JSON one word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(untagged)]
pub enum RiskSource {
    /// An item; its group follows.
    Item(RiskItem),
    /// Only the group is known.
    Group(RiskGroup),
}

impl RiskSource {
    /// The group.
    pub const fn group(self) -> RiskGroup {
        match self {
            Self::Item(item) => item.group(),
            Self::Group(group) => group,
        }
    }
}
