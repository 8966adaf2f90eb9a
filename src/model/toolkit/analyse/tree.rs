//! What functions cost: sums along the tree, shares, and cost against the weight of the how that a function serves.

use super::functions::Function;
use crate::model::exact::{Exact, sum};
use crate::model::outcome::{Outcome, Undefined};
use crate::model::toolkit::figures::{finite, share};
use crate::model::toolkit::ids::{FunctionId, HowId};
use crate::model::toolkit::measure::HouseResults;
use crate::model::units::{Money, Share};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// What follows for a function.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct FunctionResult {
    /// The function.
    pub function: FunctionId,
    /// How deep it stands; 0 at the top.
    pub depth: usize,
    /// Whether it has no parts.
    pub is_leaf: bool,
    /// Its own cost and that of all its parts, as far as they are known.
    pub cost: Outcome<Money>,
    /// Functions without parts, here or below, whose cost is not known.
    pub missing: usize,
    /// cost ÷ the cost of all functions.
    pub share: Outcome<Share>,
}

/// Cost against weight for one how.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct HowCost {
    /// The how.
    pub how: HowId,
    /// The functions that serve it.
    pub functions: Vec<FunctionId>,
    /// What they cost together.
    pub cost: Money,
    /// Its part of the cost of all functions.
    pub share: Outcome<Share>,
    /// cost share − relative weight: above zero it costs more than it weighs.
    pub difference: Outcome<Share>,
}

/// What follows from the function tree.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct FunctionResults {
    /// The functions, in the user's order.
    pub functions: Vec<FunctionResult>,
    /// The functions as a tree: every function after the one it is a part of.
    pub tree: Vec<FunctionId>,
    /// What all functions cost.
    pub total: Outcome<Money>,
    /// Every how of the house of quality, in its order.
    pub hows: Vec<HowCost>,
}

impl FunctionResults {
    /// The result of a function.
    pub fn function(&self, id: FunctionId) -> Option<&FunctionResult> {
        self.functions.iter().find(|f| f.function == id)
    }
}

/// Sums of a branch.
#[derive(Clone, Copy)]
struct Branch {
    cost: Exact,
    known: usize,
    missing: usize,
}

/// Computes sums and shares. Circles are opened: a function met again is not counted twice.
pub(super) fn functions(typed: &[Function], house: &HouseResults) -> FunctionResults {
    let walk = Walk::of(typed);
    let roots: Vec<Branch> =
        walk.order.iter().filter(|(_, depth)| *depth == 0).map(|(id, _)| walk.branch(*id)).collect();
    let all = sum(roots.iter().map(|b| b.cost));
    let known: usize = roots.iter().map(|b| b.known).sum();
    let total = if typed.is_empty() { Err(Undefined::Unrated) } else { money(all, known) };
    let results = typed.iter().map(|function| {
        let depth = walk.order.iter().find(|(id, _)| *id == function.id).map_or(0, |(_, depth)| *depth);
        let branch = walk.branch(function.id);
        let cost = money(branch.cost, branch.known);
        let part = cost.clone().and_then(|_| share(branch.cost, all));
        FunctionResult {
            function: function.id,
            depth,
            is_leaf: walk.parts.get(&function.id).is_none_or(Vec::is_empty),
            cost,
            missing: branch.missing,
            share: part,
        }
    });
    FunctionResults {
        functions: results.collect(),
        tree: walk.order.iter().map(|(id, _)| *id).collect(),
        total,
        hows: house.hows.iter().map(|how| how_cost(how.how, typed, all, house)).collect(),
    }
}

fn money(cost: Exact, known: usize) -> Outcome<Money> {
    if known == 0 { Err(Undefined::Unrated) } else { Ok(Money::new(finite(cost)?.get())) }
}

fn how_cost(how: HowId, typed: &[Function], all: Exact, house: &HouseResults) -> HowCost {
    let serving: Vec<&Function> = typed.iter().filter(|f| f.how == Some(how)).collect();
    let cost = sum(serving.iter().filter_map(|f| f.cost).map(|c| Exact::from(c.get())));
    let part = share(cost, all);
    let weight = house.how(how).map_or(Err(Undefined::Unrated), |h| h.relative.clone());
    HowCost {
        how,
        functions: serving.iter().map(|f| f.id).collect(),
        cost: Money::new(cost.get()),
        difference: part.clone().and_then(|part| Ok(Share::new(part.get() - weight?.get()))),
        share: part,
    }
}

/// The tree: parts of each function, and a walk from the top.
struct Walk<'a> {
    typed: BTreeMap<FunctionId, &'a Function>,
    parts: BTreeMap<FunctionId, Vec<FunctionId>>,
    order: Vec<(FunctionId, usize)>,
}

impl<'a> Walk<'a> {
    fn of(functions: &'a [Function]) -> Self {
        let mut typed = BTreeMap::new();
        let mut parts: BTreeMap<FunctionId, Vec<FunctionId>> = BTreeMap::new();
        for function in functions {
            typed.insert(function.id, function);
        }
        for function in functions {
            if let Some(parent) = function.parent.filter(|p| typed.contains_key(p)) {
                parts.entry(parent).or_default().push(function.id);
            }
        }
        let mut walk = Self { typed, parts, order: Vec::new() };
        let mut seen = BTreeSet::new();
        let is_top = |f: &&Function| f.parent.is_none_or(|p| !walk.typed.contains_key(&p));
        let tops: Vec<FunctionId> = functions.iter().filter(is_top).map(|f| f.id).collect();
        // What stands in a circle has no top; the first of it is taken as one.
        for id in tops.into_iter().chain(functions.iter().map(|f| f.id)) {
            walk.visit(id, &mut seen);
        }
        walk
    }

    fn visit(&mut self, top: FunctionId, seen: &mut BTreeSet<FunctionId>) {
        let mut open = vec![(top, 0)];
        while let Some((id, depth)) = open.pop() {
            if seen.insert(id) {
                self.order.push((id, depth));
                let parts = self.parts.get(&id).into_iter().flatten();
                open.extend(parts.rev().map(|&part| (part, depth + 1)));
            }
        }
    }

    /// A function with everything below it.
    fn branch(&self, top: FunctionId) -> Branch {
        let mut branch = Branch { cost: Exact::ZERO, known: 0, missing: 0 };
        let (mut open, mut seen) = (vec![top], BTreeSet::new());
        while let Some(id) = open.pop() {
            let Some(function) = self.typed.get(&id).filter(|_| seen.insert(id)) else { continue };
            let parts = self.parts.get(&id).map_or(&[][..], Vec::as_slice);
            match function.cost {
                Some(cost) => {
                    (branch.cost, branch.known) = (branch.cost.plus(Exact::from(cost.get())), branch.known + 1);
                }
                None if parts.is_empty() => branch.missing += 1,
                None => {}
            }
            open.extend(parts);
        }
        branch
    }
}
