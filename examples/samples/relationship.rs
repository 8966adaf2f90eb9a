//! Stages, contacts and needs of the sample case (D20 to D22).

use super::source::Text;
use super::{SourceError, number};
use linchpin::model::Date;
use linchpin::model::relationship::{
    Answer, BuyingInfluence, BuyingPhase, Contact, Function, Need, PhasePart, Relationship, Rung, Sign, Stage,
    StageAction, StagePlan, Trend, ValueProposition,
};
use linchpin::model::units::{Money, Score};
use linchpin::text::Language;
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};

#[derive(Deserialize)]
pub struct Stages {
    now: Stage,
    target: Stage,
    by: Date,
    actions: Vec<Action>,
    diagnostic: BTreeMap<Sign, Answer>,
}

#[derive(Deserialize)]
struct Action {
    text: Text,
    owner: String,
    due: Date,
    state: ActionState,
}

#[derive(Deserialize, PartialEq)]
#[serde(rename_all = "camelCase")]
enum ActionState {
    Open,
    Done,
}

#[derive(Deserialize)]
pub struct ContactMap {
    team: Vec<String>,
    contacts: Vec<Person>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Person {
    id: String,
    name: Text,
    position: Text,
    function: Function,
    level: Rung,
    buying_influence: BTreeSet<BuyingInfluence>,
    influence: f64,
    involvement: f64,
    support: f64,
    phases: BTreeMap<BuyingPhase, Part>,
    drives: Text,
    urgent_needs: [Text; 3],
    communication: Text,
    contact_frequency: Text,
    contact_frequency_days: u16,
    deepen: Text,
    reports_to: Option<String>,
    influences: Vec<String>,
    counterpart: Option<String>,
    last_contact: Date,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Part {
    takes_part: bool,
    covered_by: Option<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Expectation {
    need: Text,
    importance: f64,
    importance_trend: Trend,
    fulfilment: f64,
    practicable: Answer,
    what_we_need_from_them: Text,
    joint_plan: Text,
    value_proposition: Option<Offer>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Offer {
    benefit: f64,
    for_contact: String,
    against_rival: String,
}

/// The last ids given; actions and needs have none in the case.
#[derive(Default)]
pub struct Given {
    action: u32,
    need: u32,
}

fn optional<I: From<u32>>(id: Option<&String>) -> Result<Option<I>, SourceError> {
    id.map(|id| number(id)).transpose()
}

/// The relationship with one account in one language.
pub fn convert(
    language: Language,
    stages: &Stages,
    map: &ContactMap,
    needs: &[Expectation],
    given: &mut Given,
) -> Result<Relationship, SourceError> {
    Ok(Relationship {
        stage: plan(language, stages, given)?,
        team: map.team.iter().map(|id| number(id)).collect::<Result<_, _>>()?,
        contacts: map.contacts.iter().map(|person| contact(language, person)).collect::<Result<_, _>>()?,
        needs: needs.iter().map(|need| expectation(language, need, given)).collect::<Result<_, _>>()?,
    })
}

fn plan(language: Language, stages: &Stages, given: &mut Given) -> Result<StagePlan, SourceError> {
    let mut action = |action: &Action| {
        given.action += 1;
        Ok(StageAction {
            id: given.action.into(),
            text: action.text.to(language),
            owner: Some(number(&action.owner)?),
            due: Some(action.due),
            done: action.state == ActionState::Done,
        })
    };
    Ok(StagePlan {
        now: Some(stages.now),
        target: Some(stages.target),
        by: Some(stages.by),
        actions: stages.actions.iter().map(&mut action).collect::<Result<_, SourceError>>()?,
        answers: stages.diagnostic.clone(),
    })
}

fn contact(language: Language, person: &Person) -> Result<Contact, SourceError> {
    let mut phases = BTreeMap::new();
    for (&phase, part) in &person.phases {
        let covered_by = optional(part.covered_by.as_ref())?;
        phases.insert(phase, PhasePart { takes_part: Some(part.takes_part), covered_by, ..PhasePart::default() });
    }
    Ok(Contact {
        position: person.position.to(language),
        function: Some(person.function.clone()),
        level: Some(person.level),
        buying: person.buying_influence.clone(),
        influence: Some(Score::new(person.influence)),
        involvement: Some(Score::new(person.involvement)),
        support: Some(Score::new(person.support)),
        phases,
        drives: person.drives.to(language),
        urgent: person.urgent_needs.each_ref().map(|need| need.to(language)),
        communication: person.communication.to(language),
        frequency: person.contact_frequency.to(language),
        deepen: person.deepen.to(language),
        last_contact: Some(person.last_contact),
        interval_days: Some(person.contact_frequency_days),
        reports_to: optional(person.reports_to.as_ref())?,
        influences: person.influences.iter().map(|id| number(id)).collect::<Result<_, _>>()?,
        counterpart: optional(person.counterpart.as_ref())?,
        ..Contact::named(number(&person.id)?, person.name.to(language))
    })
}

fn expectation(language: Language, source: &Expectation, given: &mut Given) -> Result<Need, SourceError> {
    given.need += 1;
    let value = source.value_proposition.as_ref().map(|offer| {
        Ok::<_, SourceError>(ValueProposition {
            money: Some(Money::new(offer.benefit)),
            beneficiary: Some(number(&offer.for_contact)?),
            against: Some(number(&offer.against_rival)?),
            ..ValueProposition::default()
        })
    });
    Ok(Need {
        importance: Some(Score::new(source.importance)),
        trend: Some(source.importance_trend),
        fulfilment: Some(Score::new(source.fulfilment)),
        from_them: source.what_we_need_from_them.to(language),
        practicable: Some(source.practicable),
        plan: source.joint_plan.to(language),
        value: value.transpose()?.unwrap_or_default(),
        ..Need::named(given.need.into(), source.need.to(language))
    })
}
