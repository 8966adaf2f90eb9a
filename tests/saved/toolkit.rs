//! A design project with every field of every type filled, and what can be wrong with one.

use crate::{design, full};
use linchpin::model::ids::{AccountId, ContactId, NeedId, PersonId, ProjectId, RivalId, SuccessFactorId};
use linchpin::model::limits;
use linchpin::model::strategy::Met;
use linchpin::model::toolkit::analyse::{
    Analyse, Concept, Function, Lane, MapStep, Morphology, ProcessMap, Pugh, PughCriterion, PughRun, Row, RowOption,
    Sipoc, Verdict,
};
use linchpin::model::toolkit::measure::{
    Attribute, AttributeGroup, Engagement, House, How, HowDirection, Kano, KanoAnswer, KanoCategory, KanoEntry,
    KanoPair, KanoRule, KanoTable, Measure, Relation, RelationScale, RoofCell, RoofSign, SalesPoint, Source,
    Stakeholder, Stakeholders, ValueScorecard, Weighting, What,
};
use linchpin::model::toolkit::{
    AttributeId, Charter, ConceptId, FunctionId, GateCheck, GateCheckId, GateDecision, GateEntry, GateQuestion,
    GateReview, HowId, LaneId, MapStepId, OptionId, Phase, Project, ProjectTarget, PughCriterionId, RowId,
    StakeholderId, Toolkit, WhatId,
};
use linchpin::model::units::{Money, Score, Weight};
use linchpin::model::validate::{Counted, Fault, Kind, Record, Remedy, faults, mend};
use linchpin::model::{Date, Scenario};
use linchpin::saved::{read, write};
use std::collections::BTreeMap;
use std::sync::Arc;

fn day(text: &str) -> Date {
    text.parse().expect(text)
}

/// Ids 1 to 20 are given, those from 15 on to design and verify; the next is 21.
pub fn toolkit() -> Toolkit {
    let review = GateReview {
        answers: BTreeMap::from([(
            GateQuestion::NeedIsClear,
            GateEntry { met: Some(Met::Partly), note: "Two".into() },
        )]),
        own: vec![GateCheck { id: GateCheckId(14), text: "Budget?".into(), met: Some(Met::No), note: "Later".into() }],
        decision: Some(GateDecision::Conditional),
        date: Some(day("2026-04-01")),
        note: "Come back".into(),
    };
    Toolkit {
        projects: vec![Arc::new(Project {
            id: ProjectId(2),
            name: "In the window".into(),
            account: Some(AccountId(3)),
            rivals: vec![RivalId(2)],
            charter: Charter {
                what: "An offer".into(),
                why: "They wait".into(),
                who: "Gao".into(),
                how: "In five phases".into(),
                when: "This year".into(),
                start: Some(day("2026-03-02")),
                target: ProjectTarget {
                    measure: "On time".into(),
                    how: Some(HowId(3)),
                    value: Some(95.0),
                    unit: "%".into(),
                    date: Some(day("2027-06-30")),
                },
            },
            reviews: BTreeMap::from([(Phase::Define, review)]),
            measure: measure(),
            analyse: analyse(),
            design: design::design(LaneId(8), HowId(3)),
            verify: design::verify(PersonId(1)),
        })],
    }
}

fn measure() -> Measure {
    let scores = || BTreeMap::from([(RivalId(2), Score::new(4.0))]);
    let stakeholder = Stakeholder {
        contact: Some(ContactId(1)),
        person: Some(PersonId(1)),
        power: Some(Score::new(9.0)),
        interest: Some(Score::new(2.5)),
        now: Some(Engagement::Resistant),
        wanted: Some(Engagement::Supportive),
        action: "One page".into(),
        ..Stakeholder::named(StakeholderId(1), "Nie")
    };
    let what = What {
        source: Some(Source::Need(NeedId(1))),
        importance: Some(Score::new(5.0)),
        now: Some(Score::new(3.0)),
        rivals: scores(),
        target: Some(Score::new(4.0)),
        sales_point: Some(SalesPoint::Strong),
        ..What::named(WhatId(2), "Arrives")
    };
    let how = How {
        unit: "h".into(),
        direction: Some(HowDirection::Lower),
        now: Some(26.0),
        target: Some(12.0),
        rivals: BTreeMap::from([(RivalId(2), 30.0)]),
        ..How::named(HowId(3), "Order to dispatch")
    };
    let entry = KanoEntry {
        pairs: vec![KanoPair { functional: KanoAnswer::Like, dysfunctional: KanoAnswer::Dislike }],
        counts: BTreeMap::from([(KanoAnswer::MustBe, BTreeMap::from([(KanoAnswer::LiveWith, 7)]))]),
        kinds: BTreeMap::from([(KanoCategory::Attractive, 12.5)]),
    };
    Measure {
        stakeholders: Stakeholders { cut: Some(Score::new(6.0)), people: vec![stakeholder] },
        house: House {
            scale: Some(RelationScale::Five),
            weighting: Some(Weighting::Importance),
            kano_rule: Some(KanoRule::Adjust),
            whats: vec![what],
            hows: vec![how, How::named(HowId(4), "Stock")],
            relations: BTreeMap::from([(WhatId(2), BTreeMap::from([(HowId(3), Relation::Strong)]))]),
            roof: vec![RoofCell { a: HowId(3), b: HowId(4), sign: RoofSign::HindersMuch }],
        },
        kano: Kano { table: Some(KanoTable::Pouliot), answers: BTreeMap::from([(WhatId(2), entry)]) },
        value: ValueScorecard {
            attributes: vec![Attribute {
                what: Some(WhatId(2)),
                weight: Some(Weight::new(25.0)),
                us: Some(Score::new(6.0)),
                rivals: scores(),
                ..Attribute::named(AttributeId(5), AttributeGroup::Price, "Price")
            }],
            price_weight: Some(40.0),
            our_price: Some(100.0),
            rival_prices: BTreeMap::from([(RivalId(2), 133.0)]),
        },
    }
}

fn analyse() -> Analyse {
    let function = Function {
        parent: Some(FunctionId(7)),
        cost: Some(Money::new(740.0)),
        how: Some(HowId(3)),
        ..Function::named(FunctionId(6), "Hold stock")
    };
    let lines = || vec!["One".to_owned()];
    Analyse {
        functions: vec![function, Function::named(FunctionId(7), "Have it ready")],
        process: ProcessMap {
            sipoc: Sipoc {
                suppliers: lines(),
                inputs: lines(),
                process: lines(),
                outputs: lines(),
                customers: lines(),
            },
            lanes: vec![Lane { id: LaneId(8), name: "Desk".into() }],
            steps: vec![MapStep {
                lane: Some(LaneId(8)),
                after: vec![MapStepId(9)],
                ..MapStep::named(MapStepId(9), "Check")
            }],
        },
        morphology: Morphology {
            rows: vec![Row {
                id: RowId(10),
                name: "Where".into(),
                function: Some(FunctionId(6)),
                options: vec![RowOption { id: OptionId(11), name: "Depot".into() }],
            }],
            concepts: vec![Concept {
                id: ConceptId(12),
                name: "Today".into(),
                options: BTreeMap::from([(RowId(10), OptionId(11))]),
            }],
        },
        pugh: Pugh {
            criteria: vec![PughCriterion {
                how: Some(HowId(3)),
                weight: Some(Weight::new(20.0)),
                ratings: BTreeMap::from([(ConceptId(12), Score::new(3.0))]),
                ..PughCriterion::named(PughCriterionId(13), "On time")
            }],
            runs: vec![PughRun {
                datum: ConceptId(12),
                verdicts: BTreeMap::from([(PughCriterionId(13), BTreeMap::from([(ConceptId(12), Verdict::Better)]))]),
            }],
        },
    }
}

fn project(scenario: &mut Scenario) -> &mut Project {
    scenario.project_mut(ProjectId(2)).expect("B2")
}

fn item(number: u32) -> Record {
    Record { kind: Kind::Item, number }
}

/// Breaks the project in one place, expects exactly these faults, and that mending leaves only what is kept.
#[track_caller]
fn check(breaks: impl Fn(&mut Project), expected: &[Fault]) -> Scenario {
    let mut scenario = full::with_additions();
    assert_eq!(faults(&scenario), []);
    breaks(project(&mut scenario));
    assert_eq!(faults(&scenario), expected);
    mend(&mut scenario);
    assert!(faults(&scenario).iter().all(|fault| fault.remedy() != Remedy::Mend));
    scenario
}

#[track_caller]
fn link(breaks: impl Fn(&mut Project), from: Record, to: Record) {
    check(&breaks, &[Fault::ToolLink { from, to }]);
    // The reader lists what it mends.
    let mut broken = full::with_additions();
    breaks(project(&mut broken));
    let opened = read(&write(&broken)).expect("opens");
    assert_eq!(opened.repairs, [Fault::ToolLink { from, to }]);
}

#[test]
fn links_to_nothing_are_taken_away() {
    let own = Record::from(ProjectId(2));
    link(|p| p.account = Some(AccountId(1)), own, AccountId(1).into());
    link(|p| p.rivals.push(RivalId(0)), own, RivalId(0).into());
    link(|p| p.charter.target.how = Some(HowId(0)), own, item(0));
    link(|p| p.measure.stakeholders.people[0].contact = Some(ContactId(0)), item(1), ContactId(0).into());
    link(|p| p.measure.stakeholders.people[0].person = Some(PersonId(0)), item(1), PersonId(0).into());
    link(|p| p.measure.house.whats[0].source = Some(Source::Need(NeedId(0))), item(2), NeedId(0).into());
    let factor = SuccessFactorId(0);
    link(|p| p.measure.house.whats[0].source = Some(Source::Factor(factor)), item(2), factor.into());
    link(|p| p.measure.house.roof[0].b = HowId(0), item(3), item(0));
    link(|p| p.measure.value.attributes[0].what = Some(WhatId(0)), item(5), item(0));
    link(|p| p.analyse.functions[0].parent = Some(FunctionId(0)), item(6), item(0));
    link(|p| p.analyse.functions[0].how = Some(HowId(0)), item(6), item(0));
    link(|p| p.analyse.process.steps[0].lane = Some(LaneId(0)), item(9), item(0));
    link(|p| p.analyse.process.steps[0].after.push(MapStepId(0)), item(9), item(0));
    link(|p| p.analyse.morphology.rows[0].function = Some(FunctionId(0)), item(10), item(0));
    link(|p| p.analyse.pugh.criteria[0].how = Some(HowId(0)), item(13), item(0));
    let option = |p: &mut Project| {
        p.analyse.morphology.concepts[0].options.insert(RowId(10), OptionId(0));
    };
    link(option, item(12), item(0));
}

#[test]
fn a_link_must_lead_to_the_right_kind_of_record() {
    // I2 is there, but a what and no how.
    link(|p| p.charter.target.how = Some(HowId(2)), ProjectId(2).into(), item(2));
    link(|p| p.analyse.functions[0].parent = Some(FunctionId(8)), item(6), item(8));
}

#[test]
fn entries_under_ids_that_are_not_there_are_kept_and_listed() {
    let relation = |p: &mut Project| {
        p.measure.house.relations.entry(WhatId(2)).or_default().insert(HowId(0), Relation::Weak);
    };
    let kept = check(relation, &[Fault::ToolEntry { holder: item(2), under: item(0) }]);
    assert_eq!(kept.project(ProjectId(2)).unwrap().measure.house.relations[&WhatId(2)].len(), 2);
    let score = |p: &mut Project| {
        p.measure.house.whats[0].rivals.insert(RivalId(0), Score::new(2.0));
    };
    check(score, &[Fault::ToolEntry { holder: item(2), under: RivalId(0).into() }]);
}

#[test]
fn numbers_that_say_nothing_are_cleared() {
    let own = Record::from(ProjectId(2));
    check(|p| p.charter.target.value = Some(f64::NAN), &[Fault::ToolNumber { of: own }]);
    check(|p| p.measure.house.hows[0].now = Some(f64::INFINITY), &[Fault::ToolNumber { of: item(3) }]);
    check(
        |p| {
            p.measure.house.hows[0].rivals.insert(RivalId(2), f64::NAN);
        },
        &[Fault::ToolNumber { of: item(3) }],
    );
    check(|p| p.measure.value.our_price = Some(-1.0), &[Fault::ToolNumber { of: own }]);
    check(
        |p| {
            p.measure.value.rival_prices.insert(RivalId(2), 1e300);
        },
        &[Fault::ToolNumber { of: own }],
    );
    let kinds = |p: &mut Project| {
        let entry = p.measure.kano.answers.get_mut(&WhatId(2)).expect("there");
        entry.kinds.insert(KanoCategory::Reverse, -3.0);
    };
    check(kinds, &[Fault::ToolNumber { of: item(2) }]);
    let weight = Fault::NegativeWeight { account: None, item: item(13), weight: -1.0 };
    check(|p| p.analyse.pugh.criteria[0].weight = Some(Weight::new(-1.0)), &[weight]);
}

#[test]
fn scores_off_their_scale_are_kept_and_listed() {
    let fault = |of, score, min, max| Fault::ToolScore { of, score, min, max };
    check(|p| p.measure.house.whats[0].importance = Some(6.0.into()), &[fault(item(2), 6.0, 0.0, 5.0)]);
    check(|p| p.measure.stakeholders.people[0].power = Some(11.0.into()), &[fault(item(1), 11.0, 0.0, 10.0)]);
    check(|p| p.measure.value.attributes[0].us = Some((-1.0).into()), &[fault(item(5), -1.0, 0.0, 10.0)]);
    let rating = |p: &mut Project| {
        p.analyse.pugh.criteria[0].ratings.insert(ConceptId(12), Score::new(0.0));
    };
    check(rating, &[fault(item(13), 0.0, 1.0, 5.0)]);
}

#[test]
fn functions_are_no_parts_of_each_other() {
    let circle = |p: &mut Project| p.analyse.functions[1].parent = Some(FunctionId(6));
    let mended = check(circle, &[Fault::ToolCircle { function: item(7) }]);
    assert_eq!(mended.project(ProjectId(2)).unwrap().analyse.functions[1].parent, None);
}

#[test]
fn too_much_and_the_same_twice_is_refused() {
    let many = limits::TOOL + 1;
    let whats = move |p: &mut Project| {
        p.measure.house.roof = vec![RoofCell { a: HowId(3), b: HowId(4), sign: RoofSign::Helps }; many];
    };
    check(whats, &[Fault::TooMany { what: Counted::ToolEntries, count: many, limit: limits::TOOL }]);
    let twice = |p: &mut Project| p.measure.house.hows[1].id = HowId(3);
    let mut scenario = full::with_additions();
    twice(project(&mut scenario));
    assert_eq!(faults(&scenario)[0], Fault::DuplicateId { record: item(3), count: 2 });
    // Two tools may not give one number either: it would stand for two records.
    let mut scenario = full::with_additions();
    project(&mut scenario).analyse.functions[0].id = FunctionId(2);
    assert!(faults(&scenario).contains(&Fault::DuplicateId { record: item(2), count: 2 }));
    let mut scenario = full::with_additions();
    scenario.toolkit.projects = vec![scenario.toolkit.projects[0].clone(); limits::PROJECTS + 1];
    assert!(faults(&scenario).iter().any(|f| matches!(f, Fault::TooMany { what: Counted::Projects, .. })));
    let text = write(&full::with_additions());
    let hostile =
        text.replacen("\"projects\": [", &format!("\"projects\": [{}", "{\"id\":\"B9\"},".repeat(100_000)), 1);
    assert_ne!(hostile, text);
    assert!(read(&hostile).is_err());
}

#[test]
fn counters_rise_above_ids_in_projects() {
    let mut scenario = full::with_additions();
    (scenario.counters.project, scenario.counters.item) = (1, 1);
    mend(&mut scenario);
    assert_eq!((scenario.counters.project, scenario.counters.item), (3, 21));
    // An entry that is kept counts as well: what comes next must not adopt it.
    project(&mut scenario).measure.house.relations.entry(WhatId(40)).or_default().insert(HowId(3), Relation::Weak);
    mend(&mut scenario);
    assert_eq!(scenario.counters.item, 41);
}

#[test]
fn nothing_points_at_what_was_removed() {
    let mut scenario = full::with_additions();
    for gone in [item(3), item(2), item(6), item(8), item(9), item(10), item(11), item(12), item(13)] {
        project(&mut scenario).forget(gone);
        assert_eq!(faults(&scenario), [], "{gone}");
    }
    let left = scenario.project(ProjectId(2)).unwrap();
    assert!(left.measure.house.whats.is_empty() && left.measure.kano.answers.is_empty());
    assert!(left.measure.house.relations.is_empty() && left.measure.house.roof.is_empty());
    assert!(left.analyse.pugh.runs.is_empty() && left.analyse.process.steps.is_empty());
    assert_eq!(left.charter.target.how, None);
}

#[test]
fn projects_let_go_of_accounts_people_and_rivals() {
    let mut scenario = full::with_additions();
    scenario.remove_person(PersonId(1));
    scenario.remove_rival(RivalId(2));
    scenario.remove_account(AccountId(3));
    // The document lets go of mutes about it.
    scenario.coach.mutes.clear();
    let left = scenario.project(ProjectId(2)).unwrap();
    assert_eq!((left.account, left.rivals.len()), (None, 0));
    assert_eq!((left.measure.stakeholders.people[0].contact, left.measure.stakeholders.people[0].person), (None, None));
    assert_eq!((left.measure.house.whats[0].source, left.measure.house.whats[0].rivals.len()), (None, 0));
    assert!(left.measure.value.rival_prices.is_empty() && left.measure.house.hows[0].rivals.is_empty());
    assert_eq!(faults(&scenario), []);
}

#[test]
fn what_is_left_out_of_a_link_is_gone() {
    let mut scenario = full::with_additions();
    project(&mut scenario).leave_out(true, true, true);
    let left = scenario.project(ProjectId(2)).unwrap();
    assert!(left.charter.why.is_empty() && left.charter.who.is_empty() && !left.name.is_empty());
    assert!(left.measure.stakeholders.people.is_empty());
    assert_eq!(left.analyse.functions[0].cost, None);
    assert_eq!(faults(&scenario), []);
}
