//! Findings that were set aside with a note.

use crate::base::{KEY, account, day, sound};
use linchpin::model::coach::{Coach, FindingKey, Mute};
use linchpin::model::comparison::{Pair, SettingDifference, compare};
use linchpin::model::evaluation::evaluate;
use linchpin::model::ids::PersonId;
use linchpin::model::relationship::Stage;
use linchpin::model::validate::{Counted, Fault, faults, mend};
use linchpin::model::{ContactId, Scenario};
use linchpin::saved::{ReadError, link, read, write};
use linchpin::state::{Action, Document};

/// Ana has nobody to meet, and the need has a large gap.
fn scenario() -> Scenario {
    let mut scenario = sound();
    account(&mut scenario, KEY).relationship.contacts[1].counterpart = Some(PersonId(2));
    account(&mut scenario, KEY).relationship.contacts.remove(0);
    scenario
}

fn key(text: &str) -> FindingKey {
    FindingKey(text.to_owned())
}

fn keys(scenario: &Scenario) -> Vec<String> {
    evaluate(scenario).findings.iter().map(|finding| FindingKey::of(&finding.kind).0).collect()
}

#[test]
fn what_is_muted_stands_apart_with_its_note_and_counts_nowhere() {
    let mut scenario = scenario();
    let meets_nobody = "managerMeetsNobody/A1/P1";
    let before = keys(&scenario);
    assert!(before.contains(&meets_nobody.to_owned()), "{before:?}");
    assert!(scenario.mute(key(meets_nobody), "  Ben does it until May "));
    let results = evaluate(&scenario);
    let muted: Vec<_> =
        results.muted.iter().map(|m| (FindingKey::of(&m.finding.kind).0, m.note.as_str(), m.on)).collect();
    assert_eq!(muted, [(meets_nobody.to_owned(), "Ben does it until May", day("2026-11-02"))]);
    assert_eq!(keys(&scenario).len(), before.len() - 1);
    assert!(!keys(&scenario).contains(&meets_nobody.to_owned()));
    // `evaluate` prints it with its note.
    let printed = serde_json::to_value(&results).expect("plain data");
    assert_eq!(printed["muted"][0]["kind"], "managerMeetsNobody");
    assert_eq!(printed["muted"][0]["note"], "Ben does it until May");
    assert_eq!(printed["muted"][0]["on"], "2026-11-02");
    scenario.unmute(&key(meets_nobody));
    assert_eq!(keys(&scenario), before);
}

#[test]
fn a_mute_holds_while_numbers_change_and_its_note_can_be_rewritten() {
    let mut scenario = sound();
    let gap = |scenario: &mut Scenario, fulfilment: f64| {
        let need = &mut account(scenario, KEY).relationship.needs[0];
        need.fulfilment = Some(linchpin::model::Score::new(fulfilment));
        need.plan = String::new();
    };
    gap(&mut scenario, 4.0);
    assert!(keys(&scenario).contains(&"gapWithoutPlan/A1/N1".to_owned()));
    scenario.mute(key("gapWithoutPlan/A1/N1"), "first");
    gap(&mut scenario, 2.0);
    scenario.as_of = day("2026-12-01");
    scenario.mute(key("gapWithoutPlan/A1/N1"), "second");
    let results = evaluate(&scenario);
    assert_eq!(results.muted.len(), 1);
    // The day is that of the first mute; the note is the last one.
    assert_eq!((results.muted[0].note.as_str(), results.muted[0].on), ("second", day("2026-11-02")));
}

#[test]
fn mutes_survive_files_and_links_and_count_as_a_change() {
    let mut scenario = scenario();
    scenario.mute(key("managerMeetsNobody/A1/P1"), "until May\n“quoted” <b>");
    scenario.coach.keys_per_manager = 0;
    assert!(!scenario.is_same(&self::scenario()));
    assert_eq!(read(&write(&scenario)).expect("a file").scenario.coach, scenario.coach);
    let payload = link::encode(&scenario).expect("a link");
    assert_eq!(link::decode(&payload).expect("a scenario").scenario.coach, scenario.coach);
    // What nobody touched is not written.
    assert!(!write(&self::scenario()).contains("coach"));
    let settings = compare(&scenario, &self::scenario()).settings;
    assert!(settings.contains(&SettingDifference::Mutes(Pair { mine: 1, theirs: 0 })), "{settings:?}");
    assert!(settings.contains(&SettingDifference::KeysPerManager(Pair { mine: 0, theirs: 4 })), "{settings:?}");
}

#[test]
fn a_mute_goes_with_what_it_is_about_and_comes_back_with_undo() {
    let mut document = Document::new(scenario());
    let mute = |document: &mut Document, text: &str| {
        document.edit(Action::Mute, None, &mut |s| {
            s.mute(key(text), "seen");
        });
    };
    mute(&mut document, "managerMeetsNobody/A1/P1");
    mute(&mut document, "noSwot");
    document.edit(Action::Remove, None, &mut |s| s.remove_person(PersonId(1)));
    let left =
        |document: &Document| document.present().coach.mutes.iter().map(|m| m.finding.0.clone()).collect::<Vec<_>>();
    assert_eq!(left(&document), ["noSwot"]);
    assert!(document.undo());
    assert_eq!(left(&document), ["managerMeetsNobody/A1/P1", "noSwot"]);
    document.edit(Action::Remove, None, &mut |s| s.remove_account(KEY));
    assert_eq!(left(&document), ["noSwot"]);
    assert!(document.undo() && document.undo() && document.undo());
    assert!(left(&document).is_empty());
}

#[test]
fn needless_mutes_of_a_file_are_dropped_and_listed() {
    let mut scenario = scenario();
    let on = scenario.as_of;
    let mute = |finding: &str| Mute { finding: key(finding), note: String::new(), on };
    let odd = ["openOpponent/A99/T1", "noSwot", "noSwot", "", "a b", "<script>", "oneContact/A1/T999"];
    scenario.coach.mutes = odd.iter().map(|finding| mute(finding)).collect();
    let opened = read(&write(&scenario)).expect("a file that can be mended");
    assert_eq!(opened.scenario.coach.mutes, [mute("noSwot")]);
    let named: Vec<_> = opened.repairs.iter().collect();
    assert_eq!(named.len(), 6, "{named:?}");
    assert!(faults(&opened.scenario).is_empty());
    for fault in faults(&scenario) {
        assert!(matches!(fault, Fault::NeedlessMute { .. }), "{fault:?}");
        for language in linchpin::text::Language::ALL {
            let said =
                linchpin::text::faults::texts(language).fault(&fault, linchpin::text::faults::Names(Some(&scenario)));
            assert!(!said.is_empty());
        }
    }
    let mut mended = scenario.clone();
    mend(&mut mended);
    assert_eq!(mended.coach, opened.scenario.coach);
}

#[test]
fn too_many_mutes_and_too_long_notes_are_refused() {
    let mut scenario = scenario();
    let on = scenario.as_of;
    scenario.coach.mutes =
        (0..100_000).map(|n| Mute { finding: key(&format!("noSwot/x{n}")), note: String::new(), on }).collect();
    assert!(
        matches!(read(&write(&scenario)), Err(ReadError::TooLarge { .. })),
        "{:?}",
        read(&write(&scenario)).map(|_| ())
    );
    assert!(faults(&scenario).iter().any(|f| matches!(f, Fault::TooMany { what: Counted::Entries, .. })));
    scenario.coach.mutes = vec![Mute { finding: key("noSwot"), note: "x".repeat(20_001), on }];
    assert!(read(&write(&scenario)).is_err());
    // What is entered stays within the limits.
    let mut scenario = self::scenario();
    assert!(scenario.mute(key("noSwot"), &"字".repeat(30_000)));
    assert_eq!(scenario.coach.mutes[0].note.chars().count(), 20_000);
    for n in 0..2_000 {
        scenario.mute(key(&format!("noSwot/x{n}")), "");
    }
    assert_eq!(scenario.coach.mutes.len(), 1_000);
    assert!(!scenario.mute(key("no such/<name>"), "") && read(&write(&scenario)).is_ok());
}

#[test]
fn odd_values_in_a_file_are_refused() {
    let text =
        |coach: &str| write(&scenario()).replacen("\"counters\"", &format!("\"coach\": {coach}, \"counters\""), 1);
    for odd in [
        "{\"keysPerManager\": -1}",
        "{\"keysPerManager\": 1e308}",
        "{\"mutes\": 1}",
        "{\"mutes\": [{}]}",
        "{\"mutes\": [{\"finding\": 1, \"on\": \"2026-11-02\"}]}",
        "{\"mutes\": [{\"finding\": \"noSwot\", \"on\": \"2026-13-02\"}]}",
        "{\"unknown\": 1}",
    ] {
        assert!(read(&text(odd)).is_err(), "{odd}");
    }
    let opened = read(&text("{\"keysPerManager\": 4294967295}")).expect("large, and a number");
    assert_eq!(opened.scenario.coach, Coach { keys_per_manager: u32::MAX, mutes: Vec::new() });
    let results = evaluate(&opened.scenario);
    assert!(results.muted.is_empty());
}

#[test]
fn a_stage_that_changes_keeps_its_mute_and_another_account_has_its_own() {
    let mut scenario = sound();
    let stage = &mut account(&mut scenario, KEY).relationship.stage;
    (stage.now, stage.target) = (Some(Stage::Mid), Some(Stage::Early));
    assert!(scenario.mute(key("keyTargetBelow/A1"), "a spin-off"));
    account(&mut scenario, KEY).relationship.stage.target = Some(Stage::Pre);
    assert_eq!(evaluate(&scenario).muted.len(), 1);
    assert_eq!(account(&mut scenario, KEY).relationship.contacts[0].id, ContactId(1));
}
