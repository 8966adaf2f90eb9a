//! Every finding, fired and silent.

use crate::{day, found, id, sample, story, with};
use linchpin::model::evaluation::evaluate;
use linchpin::model::finding::{FindingKind, Place, PracticeFinding as Found, Severity};
use linchpin::model::position::Class;
use linchpin::model::practice::{
    CheckState, ContactYear, Development, OpportunityState, PolicyItem, ProblemState, QualificationQuestion, Standing,
};
use linchpin::model::relationship::Answer;
use linchpin::model::strategy::Year;
use linchpin::model::units::Score;
use linchpin::model::{AccountId, OpportunityId, ProblemId, Scenario, ScoreEntry};
use linchpin::text::Language;
use linchpin::text::findings::{sentence, sentences};

#[test]
fn the_case_is_noticed_as_its_story_tells() {
    let noticed = found(&story());
    let times = |is: fn(&Found) -> bool| noticed.iter().filter(|f| is(f)).count();
    // Heyuan: average in every respect, yet key.
    assert!(noticed.contains(&Found::KeyNotQualified { account: id(7), yes: 1, of: 7 }));
    assert_eq!(times(|f| matches!(f, Found::KeyNotQualified { .. })), 1);
    // Five core accounts and an important one, and nobody has looked at a list.
    assert_eq!(times(|f| matches!(f, Found::ChecklistEmpty { .. })), 6);
    assert_eq!(times(|f| matches!(f, Found::ContactsMissed { .. })), 3);
    assert_eq!(times(|f| matches!(f, Found::ContactsExceeded { .. })), 2);
    let over = Found::OpportunisticOverServed { account: id(10), contacts: 15, key_account: id(6), key_contacts: 11 };
    assert!(noticed.contains(&over));
    let falling: Vec<AccountId> = noticed
        .iter()
        .filter_map(|f| match f {
            Found::SatisfactionFalling { account, times: 3, .. } => Some(*account),
            _ => None,
        })
        .collect();
    assert_eq!(falling, [id(1), id(2), id(10)]);
    assert_eq!(noticed.len(), 1 + 6 + 3 + 2 + 1 + 3);
}

#[test]
fn qualification_is_missing_once_begun() {
    let clear = |s: &mut Scenario| s.practice_mut(id(7)).expect("there").qualification.clear();
    assert!(
        !with(clear).iter().any(|f| matches!(f, Found::QualificationIncomplete { .. } | Found::KeyNotQualified { .. }))
    );
    let begun = with(|s| {
        let practice = s.practice_mut(id(7)).expect("there");
        practice.change_answer(QualificationQuestion::LargeOrders, |entry| entry.answer = None);
    });
    assert!(begun.contains(&Found::QualificationIncomplete { account: id(7), missing: 1, needed: 7 }));
    let qualified = with(|s| {
        let practice = s.practice_mut(id(7)).expect("there");
        for &question in &QualificationQuestion::ALL[..3] {
            practice.change_answer(question, |entry| entry.answer = Some(Answer::Yes));
        }
        practice.change_answer(QualificationQuestion::StrategicProjects, |entry| entry.answer = Some(Answer::Yes));
    });
    assert!(!qualified.iter().any(|f| matches!(f, Found::KeyNotQualified { .. })));
}

#[test]
fn lists_treatment_and_promotion_are_compared_with_the_scores() {
    let looked = with(|s| {
        let practice = s.practice_mut(id(3)).expect("there");
        practice.change_item(PolicyItem::MarketHelp, |item| item.state = Some(CheckState::Declined));
    });
    assert!(!looked.contains(&Found::ChecklistEmpty { account: id(3), standing: Standing::Core }));
    // An item of the other list changes nothing.
    let other = with(|s| {
        let practice = s.practice_mut(id(3)).expect("there");
        practice.change_item(PolicyItem::LongContracts, |item| item.state = Some(CheckState::Done));
    });
    assert!(other.contains(&Found::ChecklistEmpty { account: id(3), standing: Standing::Core }));
    let treat = |account: u32, treated: Standing| {
        with(move |s| s.practice_mut(id(account)).expect("there").standing.treated_as = Some(treated))
    };
    assert!(treat(3, Standing::Important).contains(&Found::Promote { account: id(3), alignment: 9.0 }));
    let above = Found::TreatedAboveScores { account: id(1), treated: Standing::Core, computed: Standing::Important };
    assert!(treat(1, Standing::Core).contains(&above));
    let fits = treat(1, Standing::Important);
    assert!(!fits.iter().any(|f| matches!(f, Found::Promote { .. } | Found::TreatedAboveScores { .. })));
    // Aligned at last: important becomes core.
    let aligned = with(|s| {
        let standing = &mut s.practice_mut(id(1)).expect("there").standing;
        (standing.treated_as, standing.alignment) = (Some(Standing::Important), Some(ScoreEntry::new(6.0)));
    });
    assert!(aligned.contains(&Found::Promote { account: id(1), alignment: 6.0 }));
}

#[test]
fn a_key_stage_needs_more_than_an_opportunistic_class() {
    assert_eq!(story().class_of(id(10)), Ok(Class::Opportunistic));
    let stage = |stage| with(move |s| s.practice_mut(id(10)).expect("there").development = Some(stage));
    let noticed = Found::KeyStageOpportunistic { account: id(10) };
    assert!(stage(Development::Key).contains(&noticed));
    assert!(!stage(Development::Growing).contains(&noticed));
    let key = with(|s| s.practice_mut(id(7)).expect("there").development = Some(Development::Key));
    assert!(!key.iter().any(|f| matches!(f, Found::KeyStageOpportunistic { .. })));
}

#[test]
fn opportunities_and_problems_are_overdue_the_day_after_and_only_while_open() {
    let opportunity = |close: &str, state| {
        let close = day(close);
        with(move |s| {
            s.operations.opportunities[0].close = Some(close);
            s.operations.opportunities[0].state = state;
        })
    };
    let overdue = Found::OpportunityOverdue { opportunity: OpportunityId(1), close: day("2026-11-01") };
    assert!(opportunity("2026-11-01", OpportunityState::Open).contains(&overdue));
    assert!(!opportunity("2026-11-01", OpportunityState::Won).contains(&overdue));
    let today = opportunity("2026-11-02", OpportunityState::Open);
    assert!(!today.iter().any(|f| matches!(f, Found::OpportunityOverdue { .. })));
    let problem = |due: &str, state| {
        let due = day(due);
        with(move |s| (s.operations.problems[0].due, s.operations.problems[0].state) = (Some(due), state))
    };
    let overdue = Found::ProblemOverdue { problem: ProblemId(1), due: day("2026-11-01") };
    assert!(problem("2026-11-01", ProblemState::InWork).contains(&overdue));
    assert!(!problem("2026-11-01", ProblemState::Closed).contains(&overdue));
    assert!(!problem("2026-11-02", ProblemState::Open).iter().any(|f| matches!(f, Found::ProblemOverdue { .. })));
    let incomplete = with(|s| s.operations.opportunities[1].probability = None);
    assert!(incomplete.contains(&Found::OpportunitiesIncomplete { count: 1 }));
    let lost = with(|s| {
        (s.operations.opportunities[1].probability, s.operations.opportunities[1].state) =
            (None, OpportunityState::Lost);
    });
    assert!(!lost.iter().any(|f| matches!(f, Found::OpportunitiesIncomplete { .. })));
}

#[test]
fn contacts_reviews_and_falls_are_noticed_and_stay_silent() {
    let year = Year::new(2026).expect("a year");
    let contacts = |account: u32, planned: Option<u32>, actual: Option<u32>| {
        with(move |s| {
            let practice = s.practice_mut(id(account)).expect("there");
            practice.change_contacts(year, |contacts| *contacts = ContactYear { planned, actual });
        })
    };
    let none = Found::NoContactKept { account: id(4), planned: 4 };
    assert!(contacts(4, Some(4), Some(0)).contains(&none));
    for (planned, actual) in [(Some(4), Some(1)), (Some(4), None), (None, Some(0)), (Some(0), Some(0))] {
        assert!(!contacts(4, planned, actual).iter().any(|f| matches!(f, Found::NoContactKept { .. })));
    }
    // Five either way still keep a plan of eight.
    let missed = Found::ContactsMissed { account: id(4), planned: 8, actual: 2 };
    assert!(contacts(4, Some(8), Some(2)).contains(&missed));
    let misses = |f: &Found| matches!(f, Found::ContactsMissed { account, .. } if *account == id(4));
    assert!(!contacts(4, Some(8), Some(3)).iter().any(misses));
    let exceeded = Found::ContactsExceeded { account: id(4), planned: 8, actual: 14 };
    assert!(contacts(4, Some(8), Some(14)).contains(&exceeded));
    let exceeds = |f: &Found| matches!(f, Found::ContactsExceeded { account, .. } if *account == id(4));
    assert!(!contacts(4, Some(8), Some(13)).iter().any(exceeds));
    // With as many contacts as the key account that has fewest, nobody is served too much.
    let equal = contacts(10, Some(11), Some(11));
    assert!(!equal.iter().any(|f| matches!(f, Found::OpportunisticOverServed { .. })));
    let review = |next: &str| {
        let next = day(next);
        with(move |s| s.practice_mut(id(4)).expect("there").review.next = Some(next))
    };
    assert!(review("2026-11-01").contains(&Found::RhythmReviewOverdue { account: id(4), due: day("2026-11-01") }));
    assert!(!review("2026-11-02").iter().any(|f| matches!(f, Found::RhythmReviewOverdue { .. })));
    let steady = with(|s| {
        s.practice_mut(id(1)).expect("there").satisfaction.insert(year, Score::new(7.4));
    });
    let falls = |f: &Found| matches!(f, Found::SatisfactionFalling { account, .. } if *account == id(1));
    assert!(!steady.iter().any(falls));
}

#[test]
fn every_finding_has_a_place_and_a_sentence_in_every_language() {
    let mut scenario = sample();
    let year = Year::new(2026).expect("a year");
    let practice = scenario.practice_mut(id(10)).expect("there");
    (practice.development, practice.review.next) = (Some(Development::Key), Some(day("2026-01-01")));
    scenario.practice_mut(id(3)).expect("there").standing.treated_as = Some(Standing::Important);
    scenario.practice_mut(id(1)).expect("there").standing.treated_as = Some(Standing::Core);
    let practice = scenario.practice_mut(id(4)).expect("there");
    practice.change_contacts(year, |contacts| contacts.actual = Some(0));
    practice.change_answer(QualificationQuestion::LargeOrders, |entry| entry.answer = None);
    scenario.operations.opportunities[0].close = Some(day("2026-01-01"));
    scenario.operations.opportunities[1].value = None;
    scenario.operations.problems[0].due = Some(day("2026-01-01"));
    let results = evaluate(&scenario);
    let ours: Vec<_> = results.findings.iter().filter(|f| matches!(f.kind, FindingKind::Practice(_))).collect();
    let kinds: std::collections::BTreeSet<String> =
        ours.iter().filter_map(|f| serde_json::to_value(f).ok()?.get("kind")?.as_str().map(str::to_owned)).collect();
    assert_eq!(kinds.len(), 15, "{kinds:?}");
    for language in Language::ALL {
        for finding in &ours {
            let said = sentence(finding, &scenario, language);
            assert!(!said.what.is_empty() && !said.why.is_empty() && !said.what.contains('{'), "{said:?}");
        }
        assert_eq!(sentences(&results.findings, &scenario, language).len(), results.findings.len());
    }
    assert!(ours.iter().any(|f| f.place == Place::Opportunity(OpportunityId(1)) && f.severity == Severity::Warning));
    assert!(ours.iter().any(|f| f.place == Place::Problem(ProblemId(1))));
    // What concerns a record stands with its account.
    let places: Vec<_> = results.findings.iter().filter(|f| f.severity == Severity::Warning).map(|f| f.place).collect();
    let at = |place: Place| places.iter().position(|p| *p == place).expect("noticed");
    assert!(at(Place::Problem(ProblemId(1))) < at(Place::Rhythm(id(10))));
}
