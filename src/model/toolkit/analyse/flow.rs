//! How the process runs: in what order, where it changes hands, what is missing, where it runs in a circle.

use super::process::ProcessMap;
use crate::model::toolkit::ids::{LaneId, MapStepId};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// A step of the map.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct StepResult {
    /// The step.
    pub step: MapStepId,
    /// Its column on the map: one after the last of the steps it waits for; none in a circle, or behind one.
    pub column: Option<usize>,
    /// Whether it waits for no step.
    pub is_start: bool,
    /// Whether no step waits for it.
    pub is_end: bool,
    /// Whether it stands alone, though there are other steps.
    pub is_alone: bool,
}

/// A link from one lane to another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct HandOver {
    /// The step before.
    pub from: MapStepId,
    /// The step after.
    pub to: MapStepId,
}

/// What follows from the process map.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ProcessResults {
    /// The steps, in the user's order.
    pub steps: Vec<StepResult>,
    /// Links between steps.
    pub links: usize,
    /// Links that change lanes: where time and knowledge get lost.
    pub hand_overs: Vec<HandOver>,
    /// Steps that wait for each other in a circle, directly or through others.
    pub circle: Vec<MapStepId>,
    /// Steps in no lane.
    pub without_lane: Vec<MapStepId>,
    /// Lanes without a step.
    pub empty_lanes: Vec<LaneId>,
    /// How many of the five lists of the SIPOC hold something.
    pub sipoc_filled: usize,
}

/// Computes order, hand-overs and gaps.
pub(super) fn process(map: &ProcessMap) -> ProcessResults {
    let links = links(map);
    let columns = columns(map, &links);
    let lanes: BTreeMap<MapStepId, LaneId> = map.steps.iter().filter_map(|s| Some((s.id, s.lane?))).collect();
    let waits: BTreeSet<MapStepId> = links.iter().map(|l| l.to).collect();
    let leads: BTreeSet<MapStepId> = links.iter().map(|l| l.from).collect();
    let steps = map.steps.iter().map(|step| {
        let (is_start, is_end) = (!waits.contains(&step.id), !leads.contains(&step.id));
        StepResult {
            step: step.id,
            column: columns.get(&step.id).copied(),
            is_start,
            is_end,
            is_alone: is_start && is_end && map.steps.len() > 1,
        }
    });
    let crosses = |link: &&HandOver| match (lanes.get(&link.from), lanes.get(&link.to)) {
        (Some(from), Some(to)) => from != to,
        _ => false,
    };
    let used: BTreeSet<LaneId> = lanes.values().copied().collect();
    ProcessResults {
        steps: steps.collect(),
        links: links.len(),
        hand_overs: links.iter().filter(crosses).copied().collect(),
        circle: circle(map, &links),
        without_lane: map.steps.iter().filter(|s| s.lane.is_none()).map(|s| s.id).collect(),
        empty_lanes: map.lanes.iter().map(|l| l.id).filter(|id| !used.contains(id)).collect(),
        sipoc_filled: map.sipoc.lists().iter().filter(|l| l.iter().any(|line| !line.trim().is_empty())).count(),
    }
}

/// Every link once, between steps that are there.
fn links(map: &ProcessMap) -> Vec<HandOver> {
    let there: BTreeSet<MapStepId> = map.steps.iter().map(|s| s.id).collect();
    let mut seen = BTreeSet::new();
    let all = map.steps.iter().flat_map(|step| step.after.iter().map(|&from| HandOver { from, to: step.id }));
    all.filter(|link| there.contains(&link.from) && seen.insert((link.from, link.to))).collect()
}

/// Columns by taking away, again and again, the steps that wait for nothing any more.
fn columns(map: &ProcessMap, links: &[HandOver]) -> BTreeMap<MapStepId, usize> {
    let mut open: BTreeMap<MapStepId, usize> = map.steps.iter().map(|s| (s.id, 0)).collect();
    let mut next: BTreeMap<MapStepId, Vec<MapStepId>> = BTreeMap::new();
    for link in links {
        *open.entry(link.to).or_default() += 1;
        next.entry(link.from).or_default().push(link.to);
    }
    let mut columns = BTreeMap::new();
    let mut ready: Vec<MapStepId> = open.iter().filter(|(_, waits)| **waits == 0).map(|(id, _)| *id).collect();
    for &id in &ready {
        columns.insert(id, 0);
    }
    while let Some(id) = ready.pop() {
        let column = columns.get(&id).copied().unwrap_or_default() + 1;
        for &after in next.get(&id).into_iter().flatten() {
            let reached = columns.entry(after).or_insert(column);
            *reached = column.max(*reached);
            let waits = open.entry(after).or_insert(1);
            *waits -= 1;
            if *waits == 0 {
                ready.push(after);
            }
        }
    }
    // A step that still waits for something has only a part of its way behind it.
    columns.retain(|id, _| open.get(id) == Some(&0));
    columns
}

/// Steps from which a way leads back to themselves, in the user's order.
fn circle(map: &ProcessMap, links: &[HandOver]) -> Vec<MapStepId> {
    let mut next: BTreeMap<MapStepId, Vec<MapStepId>> = BTreeMap::new();
    for link in links {
        next.entry(link.from).or_default().push(link.to);
    }
    let returns = |id: MapStepId| {
        let (mut open, mut seen) = (vec![id], BTreeSet::new());
        while let Some(at) = open.pop() {
            for &after in next.get(&at).into_iter().flatten() {
                if after == id {
                    return true;
                }
                if seen.insert(after) {
                    open.push(after);
                }
            }
        }
        false
    };
    map.steps.iter().map(|s| s.id).filter(|&id| returns(id)).collect()
}
