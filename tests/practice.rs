//! What the story of the sample case says of qualification, core and important accounts, and operation (D6, D8, D29),
//! recomputed from the files that ship; and every finding, fired and silent.

#![allow(clippy::expect_used, clippy::indexing_slicing, reason = "a test fails by panicking")]

use linchpin::model::accounts::Verdict;
use linchpin::model::evaluation::{Evaluation, evaluate};
use linchpin::model::finding::{FindingKind, Place, PracticeFinding as Found, Severity};
use linchpin::model::money::AbcClass;
use linchpin::model::position::Class;
use linchpin::model::practice::{
    AccountPractice, CheckState, ContactYear, Development, Kept, OpportunityState, PolicyItem, ProblemState,
    QualificationQuestion, ReviewState, Standing, Trend,
};
use linchpin::model::relationship::Answer;
use linchpin::model::strategy::Year;
use linchpin::model::units::{Money, Score, Share};
use linchpin::model::{AccountId, Date, OpportunityId, ProblemId, Scenario, ScoreEntry, Undefined};
use linchpin::text::Language;
use linchpin::text::findings::{sentence, sentences};
use std::path::Path;

fn sample() -> Scenario {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("public/samples/yanchuan.en.json");
    linchpin::saved::read(&std::fs::read_to_string(path).expect("a committed file")).expect("opens").scenario
}

fn story() -> Evaluation {
    evaluate(&sample())
}

fn id(number: u32) -> AccountId {
    AccountId(number)
}

fn day(text: &str) -> Date {
    text.parse().expect("a day")
}

#[track_caller]
fn of(results: &Evaluation, account: u32) -> &AccountPractice {
    results.practice.account(id(account)).expect("there")
}

fn found(results: &Evaluation) -> Vec<Found> {
    let ours = results.findings.iter().filter_map(|finding| match &finding.kind {
        FindingKind::Practice(found) => Some(found.clone()),
        _ => None,
    });
    ours.collect()
}

/// What is noticed of the sample with one change.
fn with(change: impl FnOnce(&mut Scenario)) -> Vec<Found> {
    let mut scenario = sample();
    change(&mut scenario);
    found(&evaluate(&scenario))
}

#[test]
fn a12_passes_the_cut_off_and_fails_the_must_have() {
    let results = story();
    let a12 = results.selection_of(id(12)).expect("there");
    let score = a12.column.mean_score.as_ref().expect("scored").get();
    assert!((score - 6.09).abs() < 0.005 && score >= 6.0, "{score}");
    let short: Vec<u32> =
        results.selection.accounts.iter().filter(|a| a.verdict == Verdict::ShortListed).map(|a| a.account.0).collect();
    assert_eq!(short, [3, 4, 5, 6, 8, 9]);
    let failed = results.findings.iter().filter_map(|finding| match finding.kind {
        FindingKind::MustHaveFailed { account, .. } => Some(account),
        _ => None,
    });
    assert!(failed.collect::<Vec<_>>().contains(&id(12)));
    // As a prospect it has clear reasons for and against, and neither score of core and important.
    let counted = &of(&results, 12).qualification;
    assert_eq!((counted.yes.len(), counted.partly.len(), counted.no.len()), (4, 1, 2));
    assert_eq!(of(&results, 12).standing.standing, Err(Undefined::Unrated));
}

#[test]
fn a04_is_only_class_c_by_sales_and_core_by_its_scores() {
    let results = story();
    let abc = results.money.abc.accounts.iter().find(|a| a.account == id(4)).expect("there");
    assert_eq!(abc.by_revenue, Ok(AbcClass::C));
    assert_eq!(of(&results, 4).standing.standing, Ok(Standing::Core));
}

#[test]
fn a01_is_important_not_core() {
    let results = story();
    let standing = |account| of(&results, account).standing.standing.clone();
    assert_eq!(standing(1), Ok(Standing::Important));
    assert_eq!(of(&results, 1).standing.lacks.map(|points| points.get()), Some(3.0));
    let core: Vec<u32> = (1..=12).filter(|&a| standing(a) == Ok(Standing::Core)).collect();
    assert_eq!(core, [2, 3, 4, 6, 7]);
    let neither: Vec<u32> = (1..=12).filter(|&a| standing(a) == Ok(Standing::Neither)).collect();
    assert_eq!(neither, [5, 8, 9, 10, 11]);
}

#[test]
fn the_seven_questions_are_counted_with_their_reasons() {
    let results = story();
    let a1 = &of(&results, 1).qualification;
    assert_eq!((a1.yes.len(), a1.partly.len(), a1.no.len(), a1.open.len()), (3, 3, 1, 0));
    assert_eq!(a1.no, [QualificationQuestion::AbsorbsTechnology]);
    assert_eq!(of(&results, 3).qualification.yes.len(), 7);
}

#[test]
fn the_weighted_pipeline_is_18_772() {
    let results = story();
    let total = &results.practice.pipeline.total;
    let weighted = total.weighted.as_ref().expect("complete").get();
    // 18,772.5, which the story rounds to even.
    assert!((weighted - 18_772.5).abs() < 1e-9, "{weighted}");
    assert_eq!((total.count, total.incomplete), (10, 0));
    assert_eq!(total.value, Ok(Money::new(39_950.0)));
    let stages: Vec<(usize, f64)> = results
        .practice
        .pipeline
        .stages
        .iter()
        .map(|s| (s.sum.count, s.sum.weighted.as_ref().map_or(0.0, |m| m.get())))
        .collect();
    assert_eq!(stages[0], (1, 300.0));
    assert_eq!(stages[4].0, 0);
    let of_stages: f64 = stages.iter().map(|s| s.1).sum();
    assert!((of_stages - weighted).abs() < 1e-9);
    let of_accounts: f64 =
        results.practice.accounts.iter().filter_map(|a| a.pipeline.open.weighted.as_ref().ok()).map(|m| m.get()).sum();
    assert!((of_accounts - weighted).abs() < 1e-9);
    assert_eq!(results.practice.pipeline.win_rate.by_count, Err(Undefined::Unrated));
}

#[test]
fn the_share_of_wallet_of_the_growing_accounts_is_27() {
    let results = story();
    let share = |account: u32| of(&results, account).pipeline.wallet_share.as_ref().expect("typed").get();
    let mean = [3, 4, 5, 6].map(share).iter().sum::<f64>() / 4.0;
    assert!((mean - 0.27).abs() < 1e-12);
    let a3 = &of(&results, 3).pipeline;
    // 36,000 at 42 %.
    let wallet = a3.wallet.as_ref().expect("known").get();
    assert!((wallet - 36_000.0 / 0.42).abs() < 1e-6);
    assert!((a3.elsewhere.as_ref().expect("known").get() - (wallet - 36_000.0)).abs() < 1e-6);
    assert_eq!(of(&results, 12).pipeline.wallet, Err(Undefined::ZeroDivisor));
}

#[test]
fn contacts_are_exceeded_at_a01_and_a10_and_missed_at_a05_a06_a09() {
    let results = story();
    let kept = |expected: Kept| {
        let here = results.practice.accounts.iter().filter(move |a| a.rhythm.kept == Ok(expected));
        here.map(|a| a.account.0).collect::<Vec<_>>()
    };
    assert_eq!(kept(Kept::Exceeded), [1, 10]);
    assert_eq!(kept(Kept::Missed), [5, 6, 9]);
    assert_eq!(kept(Kept::Kept).len(), 7);
    assert_eq!(of(&results, 5).rhythm.difference, Ok(-17));
}

#[test]
fn reviews_satisfaction_ladder_and_loads_follow() {
    let results = story();
    assert_eq!(of(&results, 3).rhythm.review_in, Ok(31));
    assert_eq!(of(&results, 3).rhythm.review, Ok(ReviewState::Planned));
    assert_eq!(of(&results, 7).rhythm.review, Err(Undefined::Unrated));
    assert_eq!(of(&results, 1).rhythm.satisfaction.trend, Ok(Trend::Falling));
    assert_eq!(of(&results, 4).rhythm.satisfaction.trend, Ok(Trend::Rising));
    assert_eq!(of(&results, 6).rhythm.satisfaction.years.len(), 1);
    let ladder: Vec<usize> = results.practice.ladder.iter().map(|step| step.accounts.len()).collect();
    assert_eq!(ladder, [1, 0, 3, 4, 4]);
    let loads = &results.practice.loads;
    let (accounts, planned): (usize, u64) =
        (loads.iter().map(|l| l.accounts.len()).sum(), loads.iter().map(|l| l.planned).sum());
    assert_eq!((accounts, planned), (12, 300));
    assert_eq!(loads.iter().map(|l| l.opportunities).sum::<usize>(), 10);
    assert_eq!(loads.iter().map(|l| l.problems).sum::<usize>(), 6);
    assert!(loads.windows(2).all(|pair| pair[0].planned >= pair[1].planned));
}

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
    // With as many contacts as the key account that has fewest, nobody is served too much.
    let equal = contacts(10, Some(11), Some(11));
    assert!(!equal.iter().any(|f| matches!(f, Found::OpportunisticOverServed { .. })));
    let review = |next: &str| {
        let next = day(next);
        with(move |s| s.practice_mut(id(4)).expect("there").review.next = Some(next))
    };
    assert!(review("2026-11-01").contains(&Found::ReviewOverdue { account: id(4), due: day("2026-11-01") }));
    assert!(!review("2026-11-02").iter().any(|f| matches!(f, Found::ReviewOverdue { .. })));
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

#[test]
fn an_empty_scenario_says_nothing_and_breaks_nothing() {
    let mut scenario = Scenario::empty("", day("2026-11-02"));
    assert!(found(&evaluate(&scenario)).is_empty());
    let account = scenario.add_account().expect("room");
    scenario.add_opportunity(None);
    scenario.add_problem(None);
    let results = evaluate(&scenario);
    assert_eq!(found(&results), [Found::OpportunitiesIncomplete { count: 1 }]);
    let empty = results.practice.account(account).expect("there");
    assert_eq!(empty.pipeline.open.weighted, Err(Undefined::Unrated));
    assert_eq!(
        (&empty.rhythm.kept, &empty.rhythm.satisfaction.trend),
        (&Err(Undefined::Unrated), &Err(Undefined::Unrated))
    );
    assert_eq!(results.practice.pipeline.win_rate.by_value, Err(Undefined::Unrated));
}

#[test]
fn absurd_values_stay_in_range() {
    let mut scenario = sample();
    for opportunity in &mut scenario.operations.opportunities {
        opportunity.value = Some(Money::new(1e308));
        opportunity.probability = Some(1.0.into());
    }
    let practice = scenario.practice_mut(id(3)).expect("there");
    practice.wallet_share = Some(Share::new(1e-300));
    let year = Year::new(2026).expect("a year");
    practice.change_contacts(year, |c| *c = ContactYear { planned: Some(u32::MAX), actual: Some(u32::MAX) });
    let results = evaluate(&scenario);
    assert_eq!(results.practice.pipeline.total.weighted, Err(Undefined::TooLarge));
    assert_eq!(of(&results, 3).rhythm.kept, Ok(Kept::Kept));
    let text = serde_json::to_string(&results.practice).expect("written");
    assert!(!text.contains("null,null") && !text.contains("NaN") && !text.contains("inf"));
}

#[test]
fn the_comparison_names_what_differs() {
    use linchpin::model::comparison::{AccountChange, Pair, SettingDifference, compare};
    let (mine, mut theirs) = (sample(), sample());
    theirs.practice_mut(id(1)).expect("there").standing.alignment = Some(ScoreEntry::new(7.0));
    theirs.practice_mut(id(1)).expect("there").development = Some(Development::Growing);
    theirs.operations.opportunities[9].probability = Some(0.5.into());
    theirs.method.practice.contact_allowance = 3;
    let difference = compare(&mine, &theirs);
    assert_eq!(difference.accounts.len(), 1);
    let changes = &difference.accounts[0].changes;
    let standing = Pair { mine: Ok(Standing::Important), theirs: Ok(Standing::Core) };
    assert!(changes.contains(&AccountChange::Standing(standing)));
    let stage = Pair { mine: Some(Development::Key), theirs: Some(Development::Growing) };
    assert!(changes.contains(&AccountChange::Development(stage)));
    let pipeline = Pair { mine: Ok(Money::new(4_410.0)), theirs: Ok(Money::new(4_900.0)) };
    assert!(changes.contains(&AccountChange::Pipeline(pipeline)));
    let tolerance = SettingDifference::ContactTolerance(Pair { mine: (0.25, 5), theirs: (0.25, 3) });
    assert_eq!(difference.settings, [tolerance]);
}
