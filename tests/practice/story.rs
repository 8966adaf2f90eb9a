//! What the story tells, what is empty, what is absurd, what differs.

use crate::{day, found, id, of, sample, story};
use linchpin::model::accounts::Verdict;
use linchpin::model::evaluation::evaluate;
use linchpin::model::finding::{FindingKind, PracticeFinding as Found};
use linchpin::model::money::AbcClass;
use linchpin::model::practice::{ContactYear, Development, Kept, QualificationQuestion, ReviewState, Standing, Trend};
use linchpin::model::strategy::Year;
use linchpin::model::units::{Money, Share};
use linchpin::model::{Scenario, ScoreEntry, Undefined};

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
