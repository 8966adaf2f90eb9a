//! The checklist of risk sources (D19): which groups and items the register covers.

use super::register::Risk;
use super::source::{RiskGroup, RiskItem, RiskSource};
use crate::model::ids::RiskId;
use serde::Serialize;
use std::collections::BTreeMap;

/// An item of the checklist with its risks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct CoveredItem {
    /// The item.
    pub item: RiskItem,
    /// Risks from this source, in the order of the register; none means nobody has named one.
    pub risks: Vec<RiskId>,
}

/// A group of the checklist.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct CoveredGroup {
    /// The group.
    pub group: RiskGroup,
    /// Its items in the course's order.
    pub items: Vec<CoveredItem>,
    /// Risks of the group that fit no item.
    pub other: Vec<RiskId>,
}

impl CoveredGroup {
    /// Whether any risk comes from the group.
    pub fn is_covered(&self) -> bool {
        !self.other.is_empty() || self.items.iter().any(|i| !i.risks.is_empty())
    }
}

/// The whole checklist.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct SourceCoverage {
    /// The five groups.
    pub groups: Vec<CoveredGroup>,
    /// Risks whose source is not named.
    pub unnamed: Vec<RiskId>,
    /// How many of the checklist's items have a risk.
    pub covered_items: usize,
}

/// Sorts the risks into the checklist.
pub fn coverage(risks: &[Risk]) -> SourceCoverage {
    let mut by_source: BTreeMap<Option<RiskSource>, Vec<RiskId>> = BTreeMap::new();
    for risk in risks {
        by_source.entry(risk.source).or_default().push(risk.id);
    }
    let mut take = |source| by_source.remove(&source).unwrap_or_default();
    let mut groups = Vec::with_capacity(RiskGroup::ALL.len());
    for &group in RiskGroup::ALL {
        let of_group = RiskItem::ALL.iter().copied().filter(|i| i.group() == group);
        let items = of_group.map(|item| CoveredItem { item, risks: take(Some(RiskSource::Item(item))) }).collect();
        groups.push(CoveredGroup { group, items, other: take(Some(RiskSource::Group(group))) });
    }
    let covered_items = groups.iter().flat_map(|g| &g.items).filter(|i| !i.risks.is_empty()).count();
    SourceCoverage { groups, unnamed: take(None), covered_items }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_risk_is_found_at_its_source() {
        let sources = [
            Some(RiskSource::Item(RiskItem::Recruitment)),
            Some(RiskSource::Group(RiskGroup::Technical)),
            None,
            Some(RiskSource::Item(RiskItem::Recruitment)),
        ];
        let risks: Vec<_> =
            (1..).zip(sources).map(|(n, source)| Risk { source, ..Risk::titled(RiskId(n), "") }).collect();
        let found = coverage(&risks);
        let covered: Vec<_> = found.groups.iter().filter(|g| g.is_covered()).map(|g| g.group).collect();
        assert_eq!(covered, [RiskGroup::Technical, RiskGroup::External]);
        assert_eq!(found.groups[4].items.last().expect("recruitment").risks, [RiskId(1), RiskId(4)]);
        assert_eq!(found.groups[3].other, [RiskId(2)]);
        assert_eq!((found.unnamed.as_slice(), found.covered_items), ([RiskId(3)].as_slice(), 1));
        // The course's checklist: 4 + 4 + 4 + 5 + 4 items.
        assert_eq!(found.groups.iter().map(|g| g.items.len()).collect::<Vec<_>>(), [4, 4, 4, 5, 4]);
    }
}
