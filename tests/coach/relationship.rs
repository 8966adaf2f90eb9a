//! Rules on stages, contacts and needs.

use crate::base::{KEY, OPPORTUNISTIC, account, day};
use crate::{Case, as_it_is};
use linchpin::model::relationship::{Answer, Contact, Relationship, Sign, Stage};
use linchpin::model::{ContactId, Scenario, Score};

fn relationship(scenario: &mut Scenario) -> &mut Relationship {
    &mut account(scenario, KEY).relationship
}

fn claim(scenario: &mut Scenario, stage: Stage) {
    relationship(scenario).stage.now = Some(stage);
}

fn buyer(scenario: &mut Scenario) -> &mut Contact {
    &mut relationship(scenario).contacts[0]
}

/// A third contact, influential and against us, met by somebody or nobody.
fn opponent(scenario: &mut Scenario, is_met: bool) {
    let relationship = relationship(scenario);
    let counterpart = relationship.contacts[0].counterpart.filter(|_| is_met);
    let mut contact = Contact::named(ContactId(3), "Lin");
    (contact.influence, contact.support) = (Some(Score::new(4.0)), Some(Score::new(-1.0)));
    contact.counterpart = counterpart;
    relationship.contacts.push(contact);
}

fn answer(scenario: &mut Scenario, sign: Sign, answer: Answer) {
    relationship(scenario).stage.answers.insert(sign, answer);
}

#[rustfmt::skip]
pub fn cases() -> Vec<Case> {
    vec![
        Case { kind: "partnershipOnOneLine",
            fires: |s| { claim(s, Stage::Partnership); relationship(s).contacts.truncate(1); },
            silent: |s| claim(s, Stage::Partnership) },
        Case { kind: "opportunisticTarget",
            fires: |s| account(s, OPPORTUNISTIC).relationship.stage.target = Some(Stage::Partnership),
            silent: |s| account(s, OPPORTUNISTIC).relationship.stage.target = Some(Stage::Mid) },
        Case { kind: "stageAboveEvidence", fires: |s| claim(s, Stage::Partnership), silent: |s| claim(s, Stage::Mid) },
        Case { kind: "uncoupling",
            fires: |s| answer(s, Sign::TrustBroken, Answer::Yes),
            silent: |s| { answer(s, Sign::TrustBroken, Answer::Yes); claim(s, Stage::Uncoupling); } },
        Case { kind: "noEconomicBuyer",
            fires: |s| buyer(s).buying.clear(),
            silent: |s| relationship(s).contacts.truncate(1) },
        Case { kind: "openOpponent", fires: |s| opponent(s, false), silent: |s| opponent(s, true) },
        Case { kind: "oneContact", fires: |s| relationship(s).contacts.truncate(1), silent: as_it_is },
        Case { kind: "openPhases",
            fires: |s| buyer(s).phases.values_mut().for_each(|part| part.covered_by = None),
            silent: |s| buyer(s).phases.values_mut().for_each(|part| part.how = "decides".into()) },
        Case { kind: "contactsOverdue",
            fires: |s| buyer(s).last_contact = Some(day("2026-10-02")),
            silent: |s| buyer(s).last_contact = Some(day("2026-10-03")) },
        Case { kind: "stageActionsOverdue",
            fires: |s| relationship(s).stage.actions[0].due = Some(day("2026-11-01")),
            silent: |s| { let action = &mut relationship(s).stage.actions[0]; action.due = Some(day("2026-11-01")); action.done = true; } },
        Case { kind: "fewStageActions",
            fires: |s| relationship(s).stage.actions.truncate(4),
            silent: |s| { relationship(s).stage.actions.truncate(4); relationship(s).stage.target = None; } },
        Case { kind: "noContacts",
            fires: |s| relationship(s).contacts.clear(),
            silent: |s| account(s, KEY).relationship = Relationship::default() },
        Case { kind: "needsUnrated",
            fires: |s| relationship(s).needs[0].fulfilment = None,
            silent: |s| relationship(s).needs.clear() },
    ]
}
