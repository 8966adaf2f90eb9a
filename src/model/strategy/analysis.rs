//! What follows from a SWOT: which items are used, what became of them, and which pairs of quadrants lack a strategy.

use super::swot::{CrossKind, CrossStrategy, Outgrowth, Swot, SwotItem, SwotKind};
use crate::model::ids::{CrossId, SwotItemId};
use crate::model::scenario::Scenario;
use serde::Serialize;

/// Where a goal, a risk or an action comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum Origin {
    /// An item.
    Item(SwotItemId),
    /// A cross strategy.
    Cross(CrossId),
}

/// One item's results.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct SwotItemResult {
    /// The item.
    pub item: SwotItemId,
    /// The cross strategies that rest on it.
    pub used_by: Vec<CrossId>,
    /// Whether a cross strategy rests on it or it became something.
    pub is_used: bool,
}

/// One cross strategy's results.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct CrossResult {
    /// The strategy.
    pub cross: CrossId,
    /// Quadrants it should join and rests on no item of.
    pub lacks: Vec<SwotKind>,
    /// Items it names that belong to neither of its quadrants.
    pub foreign: Vec<SwotItemId>,
}

/// A pair of quadrants.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct SwotQuadrant {
    /// Which pair.
    pub kind: CrossKind,
    /// Whether both quadrants hold items, so that a strategy could be expected.
    pub has_items: bool,
    /// Its strategies with a text, in the user's order.
    pub strategies: Vec<CrossId>,
}

/// Everything computed about the SWOT.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct SwotResults {
    /// All items in the user's order.
    pub items: Vec<SwotItemResult>,
    /// All cross strategies in the user's order.
    pub cross: Vec<CrossResult>,
    /// The four pairs: SO, ST, WO, WT.
    pub quadrants: Vec<SwotQuadrant>,
}

impl SwotResults {
    /// How many items are used.
    pub fn used_count(&self) -> usize {
        self.items.iter().filter(|i| i.is_used).count()
    }

    /// An item's results.
    pub fn item(&self, id: SwotItemId) -> Option<&SwotItemResult> {
        self.items.iter().find(|i| i.item == id)
    }

    /// A cross strategy's results.
    pub fn cross_of(&self, id: CrossId) -> Option<&CrossResult> {
        self.cross.iter().find(|c| c.cross == id)
    }
}

/// Computes everything about the SWOT.
pub(super) fn swot(scenario: &Scenario) -> SwotResults {
    let swot = &scenario.strategy.swot;
    SwotResults {
        items: swot.items.iter().map(|i| item(i, swot)).collect(),
        cross: swot.cross.iter().map(|c| cross(c, swot)).collect(),
        quadrants: CrossKind::ALL.iter().map(|&kind| quadrant(kind, swot)).collect(),
    }
}

fn item(item: &SwotItem, swot: &Swot) -> SwotItemResult {
    let used_by: Vec<CrossId> = swot.cross.iter().filter(|c| c.uses.contains(&item.id)).map(|c| c.id).collect();
    SwotItemResult { item: item.id, is_used: !used_by.is_empty() || !item.became.is_empty(), used_by }
}

fn cross(cross: &CrossStrategy, swot: &Swot) -> CrossResult {
    let wanted = cross.kind.quadrants();
    let used: Vec<&SwotItem> = cross.uses.iter().filter_map(|&id| swot.item(id)).collect();
    let lacks = wanted.into_iter().filter(|kind| !used.iter().any(|i| i.kind == *kind)).collect();
    let foreign = used.iter().filter(|i| !wanted.contains(&i.kind)).map(|i| i.id).collect();
    CrossResult { cross: cross.id, lacks, foreign }
}

fn quadrant(kind: CrossKind, swot: &Swot) -> SwotQuadrant {
    let has_items = kind.quadrants().into_iter().all(|quadrant| swot.of(quadrant).next().is_some());
    let of_kind = swot.cross.iter().filter(|c| c.kind == kind && !c.text.trim().is_empty());
    SwotQuadrant { kind, has_items, strategies: of_kind.map(|c| c.id).collect() }
}

/// The items and cross strategies that became something.
pub fn origins(swot: &Swot, outgrowth: Outgrowth) -> Vec<Origin> {
    let items = swot.items.iter().filter(|i| i.became.contains(&outgrowth)).map(|i| Origin::Item(i.id));
    let cross = swot.cross.iter().filter(|c| c.became.contains(&outgrowth)).map(|c| Origin::Cross(c.id));
    items.chain(cross).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::date::Date;
    use crate::model::ids::GoalId;

    fn example() -> Scenario {
        let mut scenario = Scenario::empty("", Date::new(2026, 11, 2).expect("a day"));
        let strength = scenario.add_swot_item(SwotKind::Strength).expect("room");
        let threat = scenario.add_swot_item(SwotKind::Threat).expect("room");
        scenario.add_swot_item(SwotKind::Threat);
        let id = scenario.add_cross(CrossKind::St).expect("room");
        let cross = scenario.strategy.swot.cross.iter_mut().find(|c| c.id == id).expect("there");
        cross.text = "sign before the depot opens".into();
        cross.uses = vec![strength, threat];
        scenario
    }

    #[test]
    fn an_item_counts_as_used_once_anything_rests_on_it() {
        let mut scenario = example();
        let results = swot(&scenario);
        assert_eq!(results.items.iter().map(|i| i.is_used).collect::<Vec<_>>(), [true, true, false]);
        scenario.strategy.swot.items[2].became.push(Outgrowth::Goal(GoalId(1)));
        assert_eq!(swot(&scenario).used_count(), 3);
        assert_eq!(origins(&scenario.strategy.swot, Outgrowth::Goal(GoalId(1))), [Origin::Item(SwotItemId(3))]);
    }

    #[test]
    fn a_strategy_is_expected_only_where_both_quadrants_hold_items() {
        let results = swot(&example());
        let expected: Vec<_> = results.quadrants.iter().map(|q| (q.kind, q.has_items, q.strategies.len())).collect();
        assert_eq!(
            expected,
            [(CrossKind::So, false, 0), (CrossKind::St, true, 1), (CrossKind::Wo, false, 0), (CrossKind::Wt, false, 0)]
        );
    }

    #[test]
    fn a_strategy_says_which_quadrant_it_does_not_rest_on() {
        let mut scenario = example();
        scenario.strategy.swot.cross[0].kind = CrossKind::So;
        let result = swot(&scenario).cross[0].clone();
        assert_eq!((result.lacks, result.foreign), (vec![SwotKind::Opportunity], vec![SwotItemId(2)]));
    }
}
