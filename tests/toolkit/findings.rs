//! Each finding fires where it should, and is silent elsewhere.

use crate::{empty, project, sample};
use linchpin::model::Scenario;
use linchpin::model::evaluation::evaluate;
use linchpin::model::finding::{FindingKind, ToolkitFinding as Kind};
use linchpin::model::ids::{ProjectId, RivalId};
use linchpin::model::strategy::Met;
use linchpin::model::toolkit::analyse::Verdict;
use linchpin::model::toolkit::measure::{Engagement, KanoCategory, RoofSign};
use linchpin::model::toolkit::{GateDecision, GateQuestion, Phase, Project};
use linchpin::text::{Language, findings};

fn found(scenario: &Scenario) -> Vec<Kind> {
    let all = evaluate(scenario).findings.into_iter().filter_map(|f| match f.kind {
        FindingKind::Toolkit(kind) => Some(kind),
        _ => None,
    });
    all.collect()
}

/// The change makes exactly one finding of a sort appear, and undoing it makes it go.
#[track_caller]
fn fires(change: impl Fn(&mut Project), is: impl Fn(&Kind) -> bool) -> Kind {
    let mut scenario = sample();
    let before = found(&scenario).into_iter().filter(|kind| is(kind)).count();
    assert_eq!(before, 0, "it is silent before");
    change(project(&mut scenario));
    let after: Vec<Kind> = found(&scenario).into_iter().filter(|kind| is(kind)).collect();
    assert_eq!(after.len(), 1, "{after:?}");
    speaks(&scenario);
    after[0].clone()
}

/// Every finding has a sentence in every language, with a name and no gap.
fn speaks(scenario: &Scenario) {
    let results = evaluate(scenario).findings;
    for language in Language::ALL {
        for sentence in findings::sentences(&results, scenario, language) {
            assert!(!sentence.what.is_empty() && !sentence.why.is_empty());
            assert!(!sentence.what.contains('{') && !sentence.what.contains("NaN"), "{}", sentence.what);
        }
    }
}

#[test]
fn the_sample_is_noticed_for_what_its_story_says() {
    let kinds = found(&sample());
    let told = |is: fn(&Kind) -> bool| kinds.iter().filter(|kind| is(kind)).count();
    assert_eq!(told(|k| matches!(k, Kind::KanoUndecided { category: KanoCategory::OneDimensional, .. })), 1);
    assert_eq!(told(|k| matches!(k, Kind::WeightsDecide { tied: 2, .. })), 1);
    assert_eq!(told(|k| matches!(k, Kind::HowsConflict { .. })), 1);
    assert_eq!(told(|k| matches!(k, Kind::TargetLowered { .. })), 1);
    assert_eq!(told(|k| matches!(k, Kind::ComparedOnce { .. })), 1);
    speaks(&sample());
}

#[test]
fn an_empty_project_lacks_account_and_target_and_no_more() {
    let project = ProjectId(1);
    assert_eq!(found(&empty()), [Kind::NoTarget { project }, Kind::NoAccount { project }]);
    assert_eq!(found(&Scenario::empty("", "2026-11-02".parse().unwrap())), []);
}

#[test]
fn a_gate_is_passed_too_early() {
    let measure = |p: &mut Project| {
        let review = p.reviews.get_mut(&Phase::Measure).unwrap();
        review.answers.get_mut(&GateQuestion::VoiceIsHeard).unwrap().met = Some(Met::Partly);
    };
    let is = |kind: &Kind| matches!(kind, Kind::GatePassedTooEarly { phase: Phase::Measure, .. });
    assert!(matches!(fires(measure, is), Kind::GatePassedTooEarly { unmet: 1, untouched: 0, .. }));
    let mut scenario = sample();
    measure(project(&mut scenario));
    project(&mut scenario).reviews.get_mut(&Phase::Measure).unwrap().decision = Some(GateDecision::Conditional);
    assert!(!found(&scenario).iter().any(is), "passing with conditions is no contradiction");
}

#[test]
fn powerful_resistance_without_a_plan() {
    let kind = fires(
        |p| p.measure.stakeholders.people[3].action.clear(),
        |kind| matches!(kind, Kind::PowerfulResistance { .. }),
    );
    assert!(matches!(kind, Kind::PowerfulResistance { stakeholder, .. } if stakeholder.0 == 4));
    let kind = fires(
        |p| p.measure.stakeholders.people[6].action.clear(),
        |kind| matches!(kind, Kind::EngagementWithoutAction { .. }),
    );
    assert!(matches!(kind, Kind::EngagementWithoutAction { steps: 2, .. }));
    let mut scenario = sample();
    let person = &mut project(&mut scenario).measure.stakeholders.people[3];
    (person.now, person.wanted) = (Some(Engagement::Neutral), Some(Engagement::Neutral));
    person.action.clear();
    assert!(!found(&scenario).iter().any(|k| matches!(k, Kind::PowerfulResistance { .. })));
}

#[test]
fn empty_rows_and_columns() {
    fires(
        |p| {
            let what = p.measure.house.whats[7].id;
            p.measure.house.relations.remove(&what);
        },
        |kind| matches!(kind, Kind::WhatUnserved { .. }),
    );
    fires(
        |p| {
            let how = p.measure.house.hows[6].id;
            p.measure.house.relations.values_mut().for_each(|row| {
                row.remove(&how);
            });
        },
        |kind| matches!(kind, Kind::HowIdle { .. }),
    );
}

#[test]
fn conflicts_and_lowered_targets_go_with_their_cause() {
    let mut scenario = sample();
    let house = &mut project(&mut scenario).measure.house;
    house.roof.iter_mut().for_each(|cell| cell.sign = RoofSign::Helps);
    house.whats[7].target = house.whats[7].now;
    let kinds = found(&scenario);
    assert!(!kinds.iter().any(|k| matches!(k, Kind::HowsConflict { .. } | Kind::TargetLowered { .. })));
}

#[test]
fn must_bes_behind_a_rival() {
    // W1 is a must-be, and both rivals meet it better.
    let told: Vec<_> = found(&sample()).into_iter().filter(|k| matches!(k, Kind::MustBeBehind { .. })).collect();
    assert!(matches!(told[..], [Kind::MustBeBehind { rival: RivalId(1), .. }]), "{told:?}");
    let mut scenario = sample();
    project(&mut scenario).measure.house.whats[0].now = Some(4.0.into());
    assert!(!found(&scenario).iter().any(|k| matches!(k, Kind::MustBeBehind { .. })));
}

#[test]
fn important_though_indifferent() {
    fires(
        |p| p.measure.house.whats[7].importance = Some(4.0.into()),
        |kind| matches!(kind, Kind::IndifferentButImportant { .. }),
    );
    let mut scenario = sample();
    project(&mut scenario).measure.house.whats[7].importance = Some(3.9.into());
    assert!(!found(&scenario).iter().any(|k| matches!(k, Kind::IndifferentButImportant { .. })));
}

#[test]
fn a_clear_survey_is_not_undecided() {
    let mut scenario = sample();
    let what = project(&mut scenario).measure.house.whats[5].id;
    project(&mut scenario).measure.kano.answers.remove(&what);
    assert!(!found(&scenario).iter().any(|k| matches!(k, Kind::KanoUndecided { .. })));
}

#[test]
fn a_rival_gives_more_for_the_money() {
    let kind = fires(
        |p| {
            p.measure.value.rival_prices.insert(RivalId(2), 60.0);
        },
        |kind| matches!(kind, Kind::RivalGivesMore { .. }),
    );
    assert!(matches!(kind, Kind::RivalGivesMore { rival: RivalId(2), ours, theirs, .. } if theirs > ours));
}

#[test]
fn cost_against_weight() {
    let is = |kind: &Kind| matches!(kind, Kind::CostAboveWeight { .. });
    let mut scenario = sample();
    let before: Vec<Kind> = found(&scenario).into_iter().filter(is).collect();
    let h6 = project(&mut scenario).measure.house.hows[5].id;
    // A technician for 5,600 instead of 560.
    project(&mut scenario).analyse.functions[10].cost = Some(5_600.0.into());
    let after: Vec<Kind> = found(&scenario).into_iter().filter(is).collect();
    assert!(after.iter().any(|k| matches!(k, Kind::CostAboveWeight { how, .. } if *how == h6)), "{after:?}");
    assert!(!before.iter().any(|k| matches!(k, Kind::CostAboveWeight { how, .. } if *how == h6)), "{before:?}");
    fires(|p| p.analyse.functions[14].cost = None, |kind| matches!(kind, Kind::FunctionWithoutCost { count: 1, .. }));
    fires(|p| p.analyse.functions[12].how = None, |kind| matches!(kind, Kind::HowWithoutFunction { .. }));
}

#[test]
fn loops_and_loose_ends_of_the_process() {
    let kind = fires(
        |p| {
            let last = p.analyse.process.steps[6].id;
            p.analyse.process.steps[4].after.push(last);
        },
        |kind| matches!(kind, Kind::ProcessCircle { .. }),
    );
    assert!(matches!(kind, Kind::ProcessCircle { count: 3, .. }));
    let kind = fires(
        |p| {
            p.analyse.process.steps[6].after.clear();
            p.analyse.process.steps[0].lane = None;
        },
        |kind| matches!(kind, Kind::StepsLoose { .. }),
    );
    assert!(matches!(kind, Kind::StepsLoose { alone: 1, without_lane: 1, .. }));
}

#[test]
fn concepts_that_are_the_same_or_have_gaps() {
    fires(
        |p| {
            let options = p.analyse.morphology.concepts[1].options.clone();
            p.analyse.morphology.concepts[2].options = options;
        },
        |kind| matches!(kind, Kind::SameConcept { .. }),
    );
    let kind = fires(
        |p| {
            let row = p.analyse.morphology.rows[0].id;
            p.analyse.morphology.concepts[2].options.remove(&row);
        },
        |kind| matches!(kind, Kind::ConceptIncomplete { .. }),
    );
    assert!(matches!(kind, Kind::ConceptIncomplete { open: 1, .. }));
}

#[test]
fn choices_that_hang_on_weights_or_beat_nothing() {
    let first = |p: &mut Project, change: fn(Verdict) -> Verdict| {
        for row in p.analyse.pugh.runs[0].verdicts.values_mut() {
            for v in row.values_mut() {
                *v = change(*v);
            }
        }
    };
    fires(|p| first(p, |_| Verdict::Same), |kind| matches!(kind, Kind::NothingBeatsDatum { .. }));
    let kind = fires(
        |p| {
            let (concept, criterion) = (p.analyse.morphology.concepts[2].id, p.analyse.pugh.criteria[0].id);
            p.analyse.pugh.runs[0].verdicts.get_mut(&criterion).unwrap().remove(&concept);
        },
        |kind| matches!(kind, Kind::PughIncomplete { .. }),
    );
    assert!(matches!(kind, Kind::PughIncomplete { missing: 1, needed: 8, .. }));
    let kind = fires(
        // C4 leads by one more count, C2 still by weight.
        |p| {
            let (concept, criterion) = (p.analyse.morphology.concepts[4].id, p.analyse.pugh.criteria[7].id);
            p.analyse.pugh.runs[0].verdicts.get_mut(&criterion).unwrap().insert(concept, Verdict::Same);
        },
        |kind| matches!(kind, Kind::WeightsOverturn { .. }),
    );
    assert!(matches!(kind, Kind::WeightsOverturn { counted, weighed, .. } if counted != weighed));
    let mut scenario = sample();
    let typed = project(&mut scenario);
    let (concepts, datum) = (typed.analyse.morphology.clone(), typed.analyse.morphology.concepts[2].id);
    typed.analyse.pugh.run_again(datum, &concepts);
    assert!(!found(&scenario).iter().any(|k| matches!(k, Kind::ComparedOnce { .. } | Kind::WeightsDecide { .. })));
}

#[test]
fn a_charter_without_target_or_account() {
    fires(|p| p.charter.target.value = None, |kind| matches!(kind, Kind::NoTarget { .. }));
    fires(|p| p.account = None, |kind| matches!(kind, Kind::NoAccount { .. }));
}

/// With this change of the sample there is nothing of the sort to remark.
#[track_caller]
fn silent(change: impl Fn(&mut Project), is: impl Fn(&Kind) -> bool) {
    let mut scenario = sample();
    change(project(&mut scenario));
    let kinds: Vec<Kind> = found(&scenario).into_iter().filter(is).collect();
    assert_eq!(kinds, []);
}

#[test]
fn what_is_nearly_the_same_is_no_cause() {
    // Without columns nothing can serve, and without rows nothing can be served.
    silent(|p| p.measure.house.hows.clear(), |kind| matches!(kind, Kind::WhatUnserved { .. }));
    silent(|p| p.measure.house.whats.clear(), |kind| matches!(kind, Kind::HowIdle { .. }));
    silent(|p| p.analyse.functions.clear(), |kind| matches!(kind, Kind::HowWithoutFunction { .. }));
    // What is made of other functions costs what they cost.
    silent(|p| p.analyse.functions[0].cost = None, |kind| matches!(kind, Kind::FunctionWithoutCost { .. }));
    silent(
        |p| {
            // All rows alike but one.
            let concepts = &mut p.analyse.morphology.concepts;
            let (mut options, own) = (concepts[1].options.clone(), concepts[2].options.clone());
            let (row, other) = own.into_iter().find(|(row, option)| options[row] != *option).unwrap();
            options.insert(row, other);
            concepts[2].options = options;
        },
        |kind| matches!(kind, Kind::SameConcept { .. }),
    );
    silent(
        |p| {
            let (concept, criterion) = (p.analyse.morphology.concepts[2].id, p.analyse.pugh.criteria[0].id);
            for row in p.analyse.pugh.runs[0].verdicts.values_mut() {
                for verdict in row.values_mut() {
                    *verdict = Verdict::Same;
                }
            }
            p.analyse.pugh.runs[0].verdicts.get_mut(&criterion).unwrap().insert(concept, Verdict::Better);
        },
        |kind| matches!(kind, Kind::NothingBeatsDatum { .. }),
    );
}
