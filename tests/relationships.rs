//! What the story of the sample case says of relationships (D20 to D22), recomputed from the files that ship.

#![allow(clippy::expect_used, reason = "a test fails by panicking")]

use linchpin::model::evaluation::{Evaluation, evaluate};
use linchpin::model::finding::{FindingKind, Place, RelationshipFinding as Found};
use linchpin::model::position::Class;
use linchpin::model::relationship::{AccountRelationship, BuyingPhase, Comparison, ContactCeiling, Stage};
use linchpin::model::{AccountId, ContactId, Money, Scenario, Undefined};
use linchpin::saved::read;
use std::path::Path;

fn sample() -> Scenario {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("public/samples/yanchuan.en.json");
    read(&std::fs::read_to_string(path).expect("a committed file")).expect("opens").scenario
}

fn story() -> Evaluation {
    evaluate(&sample())
}

#[track_caller]
fn of(story: &Evaluation, account: u32) -> AccountRelationship {
    story.relationship.account(AccountId(account)).expect("there").clone()
}

fn found(story: &Evaluation) -> Vec<&Found> {
    let kinds = story.findings.iter().filter_map(|f| match &f.kind {
        FindingKind::Relationship(found) => Some(found),
        _ => None,
    });
    kinds.collect()
}

#[test]
fn a06_claims_partnership_with_one_contact_and_no_economic_buyer() {
    let story = story();
    let results = of(&story, 6);
    assert_eq!(results.claimed, Some(Stage::Partnership));
    assert_eq!((results.lines.lines, results.contacts.len()), (1, 1));
    assert!(results.coverage.economic_buyers.is_empty());
    assert_eq!(results.coverage.open_phases, [BuyingPhase::Choose]);
    let suggestion = results.suggestion.as_ref().expect("suggested");
    assert_eq!((suggestion.stage, suggestion.by_answers), (Stage::Early, Stage::Mid));
    assert_eq!(suggestion.ceiling, ContactCeiling::OneLine);
    assert_eq!(results.comparison, Ok(Comparison::Above { steps: 2 }));
    let account = AccountId(6);
    assert!(found(&story).contains(&&Found::PartnershipOnOneLine { account, claimed: Stage::Partnership }));
    assert!(found(&story).contains(&&Found::NoEconomicBuyer { account }));
    let only_here = found(&story).into_iter().filter(|f| matches!(f, Found::PartnershipOnOneLine { .. })).count();
    assert_eq!(only_here, 1);
}

#[test]
fn c14_and_c19_are_influential_opponents_without_counterpart() {
    let story = story();
    let opponents: Vec<_> = found(&story)
        .into_iter()
        .filter_map(|f| match f {
            Found::OpenOpponent { account, contact } => Some((*account, *contact)),
            _ => None,
        })
        .collect();
    assert_eq!(opponents, [(AccountId(3), ContactId(14)), (AccountId(5), ContactId(19))]);
    let places: Vec<Place> = story
        .findings
        .iter()
        .filter(|f| matches!(f.kind, FindingKind::Relationship(Found::OpenOpponent { .. })))
        .map(|f| f.place)
        .collect();
    assert_eq!(places[0], Place::Contact(AccountId(3), ContactId(14)));
}

#[test]
fn nine_contacts_are_overdue() {
    let story = story();
    let overdue: Vec<u32> =
        story.relationship.accounts.iter().flat_map(AccountRelationship::overdue).map(|c| c.0).collect();
    assert_eq!(overdue, [3, 4, 8, 12, 14, 18, 19, 22, 23]);
    // C14: 18 May to 2 November 2026 are 168 days, with 90 planned.
    let c14 = of(&story, 3).contact(ContactId(14)).expect("there").rhythm.clone().expect("known");
    assert_eq!((c14.days, c14.interval, c14.overdue), (168, 90, 78));
}

#[test]
fn a10_is_opportunistic_and_aims_at_partnership() {
    let story = story();
    assert_eq!(story.class_of(AccountId(10)), Ok(Class::Opportunistic));
    let targets: Vec<_> =
        found(&story).into_iter().filter(|f| matches!(f, Found::OpportunisticTarget { .. })).collect();
    assert_eq!(targets, [&Found::OpportunisticTarget { account: AccountId(10), target: Stage::Partnership }]);
    assert_eq!(of(&story, 10).way, Ok(2));
}

#[test]
fn stages_are_suggested_for_all_twelve() {
    use Stage::{Early, Mid, Partnership, Pre};
    let story = story();
    let suggested: Vec<_> =
        story.relationship.accounts.iter().map(|a| a.suggestion.as_ref().map(|s| s.stage).ok()).collect();
    let expected = [Mid, Partnership, Partnership, Mid, Early, Early, Early, Early, Early, Early, Early, Pre];
    assert_eq!(suggested, expected.map(Some));
    let above: Vec<u32> = story
        .relationship
        .accounts
        .iter()
        .filter(|a| matches!(a.comparison, Ok(Comparison::Above { .. })))
        .map(|a| a.account.0)
        .collect();
    assert_eq!(above, [6, 7, 11]);
    assert!(story.relationship.accounts.iter().all(|a| a.actions.all == 5 && a.actions.done == 0));
}

#[test]
fn needs_are_ranked_and_propositions_added_up() {
    let results = of(&story(), 3);
    // Window 10 × (10 − 6) ÷ 10, stock 7 × 5 ÷ 10, data 6 × 6 ÷ 10.
    assert_eq!(results.needs.iter().map(|n| n.gap.clone()).collect::<Vec<_>>(), [Ok(4.0), Ok(3.5), Ok(3.6)]);
    assert_eq!(results.needs.iter().map(|n| n.rank).collect::<Vec<_>>(), [Some(1), Some(3), Some(2)]);
    assert_eq!(results.value.sum.as_ref().map(|m| Money::get(*m)), Ok(3250.0));
    assert_eq!((results.value.counted, results.value.missing), (3, 0));
    assert_eq!(of(&story(), 10).value.sum, Err(Undefined::Unrated));
}

#[test]
fn coverage_counts_every_part_in_a_phase() {
    let story = story();
    let a3 = of(&story, 3).coverage;
    // 4 + 4 + 2 + 3 + 2 + 1 parts; nobody covers C12 after the sale and C14 when it is chosen.
    assert_eq!((a3.parts, a3.covered), (16, 14));
    assert!(a3.open_phases.is_empty());
    assert_eq!(a3.economic_buyers, [9, 11, 14].map(ContactId));
}
