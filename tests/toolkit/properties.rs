//! What holds for any project: no number is ever no number, parts make the whole, orders do not matter.

use crate::{empty, project, results};
use linchpin::model::evaluation::evaluate;
use linchpin::model::toolkit::analyse::{
    Concept, Function, MapStep, PughCriterion, PughRun, Verdict, carried, combinations,
};
use linchpin::model::toolkit::measure::{How, KanoAnswer, KanoEntry, KanoPair, KanoTable, Relation, What};
use linchpin::model::toolkit::{ConceptId, FunctionId, HowId, MapStepId, PughCriterionId, WhatId};
use linchpin::model::units::{Money, Score, Weight};
use linchpin::model::validate::{faults, mend};
use proptest::prelude::*;
use std::collections::BTreeMap;

/// Any number that a program could hand over.
fn any_number() -> impl Strategy<Value = f64> {
    prop_oneof![Just(f64::NAN), Just(1e308), Just(-1e308), Just(0.0), Just(-0.0), Just(f64::MIN_POSITIVE), -10.0..10.0]
}

fn verdict() -> impl Strategy<Value = Verdict> {
    prop_oneof![Just(Verdict::Worse), Just(Verdict::Same), Just(Verdict::Better)]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn nothing_is_ever_no_number(numbers in prop::collection::vec(any_number(), 24), parents in prop::collection::vec(0_u32..8, 6)) {
        let mut scenario = crate::sample();
        let typed = project(&mut scenario);
        let mut next = numbers.iter().copied().cycle();
        let mut take = || next.next().unwrap();
        for what in &mut typed.measure.house.whats {
            (what.importance, what.now, what.target) = (Some(take().into()), Some(take().into()), Some(take().into()));
        }
        for how in &mut typed.measure.house.hows {
            (how.now, how.target) = (Some(take()), Some(take()));
        }
        for entry in typed.measure.kano.answers.values_mut() {
            entry.kinds.insert(linchpin::model::toolkit::measure::KanoCategory::Attractive, take());
        }
        for attribute in &mut typed.measure.value.attributes {
            (attribute.weight, attribute.us) = (Some(take().into()), Some(take().into()));
        }
        (typed.measure.value.our_price, typed.measure.value.price_weight) = (Some(take()), Some(take()));
        for (function, parent) in typed.analyse.functions.iter_mut().zip(parents) {
            function.cost = Some(Money::new(take()));
            function.parent = Some(FunctionId(parent + 27));
        }
        for criterion in &mut typed.analyse.pugh.criteria {
            criterion.weight = Some(Weight::new(take()));
        }
        let text = serde_json::to_string(&evaluate(&scenario).toolkit).unwrap();
        prop_assert!(!text.contains("NaN") && !text.contains("inf"));
        // JSON has no infinity: what could not be told would be null where a number is due.
        let value: serde_json::Value = serde_json::from_str(&text).unwrap();
        prop_assert!(value["projects"][0]["measure"]["house"]["total"].is_number());
        mend(&mut scenario);
        prop_assert!(faults(&scenario).iter().all(|f| f.remedy() != linchpin::model::validate::Remedy::Mend));
        let mended = results(&scenario);
        for supplier in &mended.measure.value.suppliers {
            if let Ok(point) = &supplier.point {
                prop_assert!(point.value.is_finite());
            }
        }
    }

    #[test]
    fn relative_weights_make_the_whole(grades in prop::collection::vec((1_u8..=5, 1_u8..=5, 1_u8..=5), 1..8)) {
        let mut scenario = empty();
        let typed = project(&mut scenario);
        for (id, (importance, now, target)) in (1..).zip(&grades) {
            let score = |grade: &u8| Some(Score::new(f64::from(*grade)));
            let what = What { importance: score(importance), now: score(now), target: score(target), ..What::named(WhatId(id), "") };
            typed.measure.house.whats.push(what);
            typed.measure.house.relations.entry(WhatId(id)).or_default().insert(HowId(50 + id % 3), Relation::Strong);
        }
        typed.measure.house.hows = (50..53).map(|id| How::named(HowId(id), "")).collect();
        let house = results(&scenario).measure.house;
        let whats: f64 = house.whats.iter().map(|w| w.relative.as_ref().unwrap().get()).sum();
        let hows: f64 = house.hows.iter().map(|h| h.relative.as_ref().unwrap().get()).sum();
        prop_assert!((whats - 1.0).abs() < 1e-9 && (hows - 1.0).abs() < 1e-9);
        let total: f64 = house.hows.iter().map(|h| h.absolute.as_ref().unwrap().get()).sum();
        prop_assert!((total - 9.0 * house.total.get()).abs() < 1e-6, "each row stands under one strong how");
    }

    #[test]
    fn answers_one_by_one_and_counted_say_the_same(answers in prop::collection::vec((0_usize..5, 0_usize..5), 1..60)) {
        let (mut one_by_one, mut counted) = (KanoEntry::default(), KanoEntry::default());
        for &(functional, dysfunctional) in &answers {
            let (functional, dysfunctional) = (KanoAnswer::ALL[functional], KanoAnswer::ALL[dysfunctional]);
            one_by_one.pairs.push(KanoPair { functional, dysfunctional });
            *counted.counts.entry(functional).or_default().entry(dysfunctional).or_default() += 1;
        }
        let of = |entry: KanoEntry| {
            let mut scenario = empty();
            let typed = project(&mut scenario);
            typed.measure.house.whats.push(What::named(WhatId(1), ""));
            typed.measure.kano.answers.insert(WhatId(1), entry);
            results(&scenario).measure.kano[0].clone()
        };
        let (first, second) = (of(one_by_one), of(counted));
        prop_assert_eq!(&first, &second);
        prop_assert!((first.total - answers.len() as f64).abs() < 1e-9);
        if let (Ok(better), Ok(worse)) = (first.better, first.worse) {
            prop_assert!((0.0..=1.0).contains(&better) && (-1.0..=0.0).contains(&worse));
        }
        if let Ok(verdict) = first.verdict {
            prop_assert!(first.counts.of(verdict.mode) >= first.counts.of(verdict.category));
            prop_assert!(first.counts.of(verdict.category) > 0.0);
        }
        let _ = KanoTable::Usual;
    }

    #[test]
    fn a_tree_costs_what_its_functions_cost(parents in prop::collection::vec(prop::option::of(0_usize..12), 12), costs in prop::collection::vec(prop::option::of(0_u32..1_000), 12)) {
        let mut scenario = empty();
        let typed = project(&mut scenario);
        for (place, (parent, cost)) in parents.iter().zip(&costs).enumerate() {
            typed.analyse.functions.push(Function {
                // Only to functions before it: no circle.
                parent: parent.filter(|p| *p < place).map(|p| FunctionId(u32::try_from(p).expect("few") + 1)),
                cost: cost.map(|c| Money::new(f64::from(c))),
                ..Function::named(FunctionId(u32::try_from(place).expect("few") + 1), "")
            });
        }
        let found = results(&scenario).analyse.functions;
        let all: u32 = costs.iter().flatten().sum();
        if costs.iter().any(Option::is_some) {
            prop_assert!((found.total.clone().unwrap().get() - f64::from(all)).abs() < 1e-9);
        }
        prop_assert_eq!(found.tree.len(), 12);
        for function in &typed_parents(&scenario) {
            let (own, parent) = (found.function(function.0).unwrap(), found.function(function.1).unwrap());
            prop_assert_eq!(own.depth, parent.depth + 1);
        }
    }

    #[test]
    fn columns_come_after_what_they_wait_for(links in prop::collection::vec((0_u32..9, 0_u32..9), 0..24)) {
        let mut scenario = empty();
        let typed = project(&mut scenario);
        typed.analyse.process.steps = (1..=9).map(|id| MapStep::named(MapStepId(id), "")).collect();
        for &(from, to) in &links {
            typed.analyse.process.steps[to as usize].after.push(MapStepId(from + 1));
        }
        let found = results(&scenario).analyse.process;
        let column = |id: u32| found.steps[id as usize].column;
        for &(from, to) in &links {
            if let Some(later) = column(to) {
                prop_assert!(column(from).is_some_and(|earlier| earlier < later));
            }
        }
        // Without a circle every step has its column, and with one some have none.
        prop_assert_eq!(found.circle.is_empty(), found.steps.iter().all(|s| s.column.is_some()));
        prop_assert!(found.circle.iter().all(|id| column(id.0 - 1).is_none()));
    }

    #[test]
    fn what_is_carried_over_is_true_of_any_true_order(qualities in prop::collection::vec(0_i32..5, 3)) {
        let against = |a: i32, b: i32| match (a - b).signum() {
            1 => Verdict::Better,
            0 => Verdict::Same,
            _ => Verdict::Worse,
        };
        let (datum, concept, other) = (qualities[0], qualities[1], qualities[2]);
        if let Some(verdict) = carried(against(concept, datum), against(other, datum)) {
            prop_assert_eq!(verdict, against(concept, other));
        }
    }

    #[test]
    fn net_and_weighted_agree_when_all_weigh_the_same(verdicts in prop::collection::vec(prop::collection::vec(verdict(), 4), 1..6)) {
        let mut scenario = empty();
        let typed = project(&mut scenario);
        typed.analyse.morphology.concepts = (100..105).map(|id| Concept { id: ConceptId(id), name: String::new(), options: BTreeMap::new() }).collect();
        let mut run = PughRun { datum: ConceptId(104), verdicts: BTreeMap::new() };
        for (id, row) in (1..).map(PughCriterionId).zip(&verdicts) {
            typed.analyse.pugh.criteria.push(PughCriterion { weight: Some(Weight::new(2.0)), ..PughCriterion::named(id, "") });
            run.verdicts.insert(id, (100..).map(ConceptId).zip(row.iter().copied()).collect());
        }
        typed.analyse.pugh.runs.push(run);
        for column in &results(&scenario).analyse.pugh.last().unwrap().columns {
            let (net, weighted) = (column.net.clone().unwrap(), column.weighted.clone().unwrap().get());
            prop_assert!((weighted - 2.0 * f64::from(net)).abs() < 1e-9);
            prop_assert_eq!(column.rank, column.weighted_rank);
            prop_assert_eq!(column.better + column.same + column.worse, verdicts.len());
        }
    }

    #[test]
    fn combinations_multiply(counts in prop::collection::vec(1_usize..6, 1..8)) {
        prop_assert_eq!(combinations(counts.iter().copied()), Ok(counts.iter().map(|c| *c as u64).product()));
    }
}

fn typed_parents(scenario: &linchpin::model::Scenario) -> Vec<(FunctionId, FunctionId)> {
    let functions = &scenario.toolkit.projects[0].analyse.functions;
    functions.iter().filter_map(|f| Some((f.id, f.parent?))).collect()
}

#[test]
fn a_full_box_has_more_combinations_than_can_be_told() {
    assert!(combinations(std::iter::repeat_n(300, 300)).is_err());
    assert!(combinations(std::iter::empty()).is_err());
    assert!(combinations([3, 0, 2].into_iter()).is_err());
}

#[test]
fn an_empty_project_says_so_everywhere() {
    let found = results(&empty());
    assert!(found.measure.stakeholders.shortfall.is_err() && found.measure.value.ratio.is_err());
    assert!(found.analyse.functions.total.is_err() && found.analyse.morphology.combinations.is_err());
    assert!(found.analyse.pugh.last().is_none());
    let states: Vec<_> = found.phases.iter().map(|p| p.state).collect();
    assert_eq!(states, [linchpin::model::toolkit::ToolState::Untouched; 5]);
}
