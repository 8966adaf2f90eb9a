//! Qualification, core and important accounts, and operation in files: every field filled, and what can be wrong.

use crate::{full, sample};
use linchpin::model::ids::{AccountId, OpportunityId, PersonId, ProblemId};
use linchpin::model::practice::{
    CheckState, Checked, ContactYear, Development, Opportunity, OpportunityStage, OpportunityState, PolicyItem,
    Practice, PracticeMethod, Problem, ProblemState, QualificationAnswer, QualificationQuestion, ReviewPlan,
    ServiceClass, ServiceItem, Standing, StandingScores,
};
use linchpin::model::relationship::Answer;
use linchpin::model::score::{Evidence, ScoreEntry};
use linchpin::model::strategy::Year;
use linchpin::model::units::{Money, Probability, Score, Share};
use linchpin::model::validate::{Counted, Fault, Kind, PracticeFault, Reference, Remedy, Table, faults, mend};
use linchpin::model::{Date, Scenario, limits};
use linchpin::saved::{read, write};
use std::collections::BTreeMap;

const A3: AccountId = AccountId(3);

fn day(text: &str) -> Date {
    text.parse().expect("a day")
}

/// Every field of every type.
pub fn fill(scenario: &mut Scenario) {
    let year = Year::new(2026).expect("a year");
    let score = |value| {
        let (source, date) = ("a talk".into(), Some(day("2026-09-30")));
        Some(ScoreEntry { evidence: Evidence::Assumed, source, date, ..ScoreEntry::new(value) })
    };
    let answer = QualificationAnswer { answer: Some(Answer::Partly), note: "two tenders".into() };
    *scenario.practice_mut(A3).expect("A3") = Practice {
        qualification: BTreeMap::from([(QualificationQuestion::LargeOrders, answer)]),
        standing: StandingScores {
            performance: score(8.5),
            alignment: score(3.0),
            treated_as: Some(Standing::Important),
        },
        checklist: BTreeMap::from([(
            PolicyItem::TopLevelAgreement,
            Checked { state: Some(CheckState::InWork), note: "letter of intent".into() },
        )]),
        development: Some(Development::FirstOrder),
        wallet_share: Some(Share::new(0.55)),
        contacts: BTreeMap::from([(year, ContactYear { planned: Some(12), actual: Some(9) })]),
        review: ReviewPlan { last: Some(day("2026-06-01")), next: Some(day("2026-12-01")) },
        satisfaction: BTreeMap::from([(year, Score::new(7.5))]),
    };
    scenario.operations.opportunities = vec![
        Opportunity {
            id: OpportunityId(2),
            account: Some(A3),
            name: "Parts depot".into(),
            stage: Some(OpportunityStage::Proposal),
            value: Some(Money::new(6400.0)),
            probability: Some(Probability::new(0.7)),
            close: Some(day("2027-03-31")),
            owner: Some(PersonId(1)),
            state: OpportunityState::Lost,
        },
        Opportunity::named(OpportunityId(1), "Open"),
    ];
    scenario.operations.problems = vec![Problem {
        id: ProblemId(1),
        account: Some(A3),
        problem: "Night calls".into(),
        cause: "No clause".into(),
        countermeasure: "Catalogue".into(),
        owner: Some(PersonId(1)),
        due: Some(day("2026-12-31")),
        state: ProblemState::InWork,
    }];
    let method = &mut scenario.method.practice;
    *method = PracticeMethod {
        performance_cut: Score::new(7.0),
        alignment_cut: Score::new(5.5),
        contact_tolerance: Share::new(0.1),
        contact_allowance: 2,
        service: BTreeMap::new(),
    };
    method.set_service(ServiceClass::KeyDevelopment, ServiceItem::GreenChannel, "Yes");
}

/// Breaks the scenario in one place, expects exactly this fault, and that mending leaves none of its kind.
#[track_caller]
fn check(breaks: impl Fn(&mut Scenario), expected: Fault) -> Scenario {
    let mut scenario = full::with_additions();
    assert_eq!(faults(&scenario), []);
    breaks(&mut scenario);
    let expected = [expected];
    assert_eq!(faults(&scenario), expected);
    if expected[0].remedy() == Remedy::Mend {
        let opened = read(&write(&scenario)).expect("opens");
        assert_eq!(opened.repairs, expected, "the reader lists what it mends");
    }
    mend(&mut scenario);
    assert!(faults(&scenario).iter().all(|fault| fault.remedy() != Remedy::Mend));
    scenario
}

#[test]
fn every_field_survives_file_and_link() {
    let scenario = full::with_additions();
    assert_eq!(read(&write(&scenario)).expect("opens").scenario, scenario);
    let link = linchpin::saved::link::encode(&scenario).expect("short");
    assert_eq!(linchpin::saved::link::decode(&link).expect("opens").scenario, scenario);
}

#[test]
fn references_to_nothing_are_cleared() {
    let dangling = |from: linchpin::model::validate::Record, reference, to: linchpin::model::validate::Record| {
        Fault::Dangling { from, reference, to }
    };
    let (o2, b1) = (OpportunityId(2).into(), ProblemId(1).into());
    let mended = check(
        |s| s.operations.opportunities[0].account = Some(AccountId(1)),
        dangling(o2, Reference::OperationAccount, AccountId(1).into()),
    );
    assert_eq!(mended.operations.opportunities[0].account, None);
    let mended = check(
        |s| s.operations.opportunities[0].owner = Some(PersonId(2)),
        dangling(o2, Reference::Owner, PersonId(2).into()),
    );
    assert_eq!(mended.operations.opportunities[0].owner, None);
    let mended = check(
        |s| s.operations.problems[0].account = Some(AccountId(1)),
        dangling(b1, Reference::OperationAccount, AccountId(1).into()),
    );
    assert_eq!(mended.operations.problems[0].account, None);
    check(|s| s.operations.problems[0].owner = Some(PersonId(3)), dangling(b1, Reference::Owner, PersonId(3).into()));
}

#[test]
fn numbers_that_say_nothing_are_cleared_or_set_back() {
    for chance in [-0.1, 1.5, 1e308] {
        let fault = PracticeFault::Chance { opportunity: OpportunityId(2), chance };
        let breaks = |s: &mut Scenario| s.operations.opportunities[0].probability = Some(Probability::new(chance));
        assert_eq!(check(breaks, Fault::Practice(fault)).operations.opportunities[0].probability, None);
        let fault = PracticeFault::Wallet { account: A3, share: chance };
        let breaks = |s: &mut Scenario| s.practice_mut(A3).expect("A3").wallet_share = Some(Share::new(chance));
        let mended = check(breaks, Fault::Practice(fault));
        assert_eq!(mended.account(A3).expect("A3").practice.wallet_share, None);
    }
    let cut = |cut| Fault::Practice(PracticeFault::Cut { cut });
    let mended = check(|s| s.method.practice.performance_cut = Score::new(11.0), cut(11.0));
    assert_eq!(mended.method.practice.performance_cut, Score::new(6.0));
    let mended = check(|s| s.method.practice.alignment_cut = Score::new(-1.0), cut(-1.0));
    assert_eq!(mended.method.practice.alignment_cut, Score::new(6.0));
    let tolerance = Fault::Practice(PracticeFault::Tolerance { tolerance: -1.0 });
    let mended = check(|s| s.method.practice.contact_tolerance = Share::new(-1.0), tolerance);
    assert_eq!(mended.method.practice.contact_tolerance, Share::new(0.25));
}

#[test]
fn scores_off_their_scale_are_kept_and_listed() {
    let off = |table, score| Fault::OffScale { account: A3, table, item: A3.into(), score, min: 0.0, max: 10.0 };
    let here = |s: &mut Scenario, value| s.practice_mut(A3).expect("A3").standing.alignment = Some(value);
    let kept = check(|s| here(s, ScoreEntry::new(1e308)), off(Table::Standing, 1e308));
    assert!(kept.account(A3).expect("A3").practice.standing.alignment.is_some());
    let year = Year::new(2025).expect("a year");
    let low = |s: &mut Scenario| {
        s.practice_mut(A3).expect("A3").satisfaction.insert(year, Score::new(-1.0));
    };
    check(low, off(Table::Satisfaction, -1.0));
}

#[test]
fn ids_are_unique_and_counted() {
    let twice = |s: &mut Scenario| s.operations.opportunities[1].id = OpportunityId(2);
    check(twice, Fault::DuplicateId { record: OpportunityId(2).into(), count: 2 });
    let low = Fault::Counter { kind: Kind::Opportunity, counter: 1, needed: 3 };
    assert_eq!(check(|s| s.counters.opportunity = 1, low).counters.opportunity, 3);
    let low = Fault::Counter { kind: Kind::Problem, counter: 1, needed: 2 };
    assert_eq!(check(|s| s.counters.problem = 1, low).counters.problem, 2);
}

#[test]
fn more_than_there_may_be_is_refused() {
    let mut scenario = full::with_additions();
    let many = u32::try_from(limits::OPERATIONS).expect("small");
    scenario.operations.problems.extend((2..2 + many).map(|n| Problem::told(ProblemId(n), "")));
    scenario.counters.problem = 2 * many;
    let (what, limit) = (Counted::Problems, limits::OPERATIONS);
    assert_eq!(faults(&scenario), [Fault::TooMany { what, count: limit + 1, limit }]);
    assert!(read(&write(&scenario)).is_err());
    let file = write(&full::with_additions());
    for (right, wrong) in [
        ("\"actual\": 9", "\"actual\": -9"),
        ("\"actual\": 9", "\"actual\": 1e308"),
        ("\"actual\": 9", "\"actual\": 9.5"),
        ("\"treatedAs\": \"important\"", "\"treatedAs\": \"vital\""),
        ("\"largeOrders\": {", "\"rain\": {"),
    ] {
        assert!(file.contains(right), "{right}");
        assert!(read(&file.replace(right, wrong)).is_err(), "{wrong}");
    }
}

#[test]
fn texts_are_bounded() {
    let long = "x".repeat(limits::TEXT_CHARS + 1);
    let mut scenario = full::with_additions();
    scenario.operations.problems[0].cause.clone_from(&long);
    scenario.method.practice.set_service(ServiceClass::Key, ServiceItem::Terms, &long);
    let practice = scenario.practice_mut(A3).expect("A3");
    practice.change_item(PolicyItem::MarketHelp, |item| item.note.clone_from(&long));
    assert_eq!(faults(&scenario).iter().filter(|f| matches!(f, Fault::TooLong { .. })).count(), 3);
}

#[test]
fn the_sample_follows_the_language() {
    let (en, hans) = (sample("en"), sample("zh-Hans"));
    assert_eq!(en.operations.problems[0].problem, "Night calls without order");
    let followed = linchpin::saved::translate::follow_language(&en, &en, &hans);
    assert_eq!(followed.operations, hans.operations);
    assert_eq!(followed.method.practice, hans.method.practice);
}
