//! Turns qualification, core and important accounts, and operation of the sample case into those of a scenario.

use super::source::Text;
use super::{SourceError, number};
use linchpin::model::Date;
use linchpin::model::ids::{AccountId, OpportunityId, ProblemId};
use linchpin::model::practice::{
    ContactYear, Development, Opportunity, OpportunityStage, Practice, PracticeMethod, Problem, ProblemState,
    QualificationAnswer, QualificationQuestion, ReviewPlan, ServiceClass, ServiceItem, StandingScores,
};
use linchpin::model::relationship::Answer;
use linchpin::model::scenario::Scenario;
use linchpin::model::score::ScoreEntry;
use linchpin::model::strategy::Year;
use linchpin::model::units::{Money, Probability, Score, Share};
use linchpin::text::Language;
use serde::Deserialize;
use std::collections::BTreeMap;

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Source {
    this_year: i32,
    accounts: Vec<AccountSource>,
    d8: CutSource,
    d29: OperationSource,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct CutSource {
    performance_cut: f64,
    alignment_cut: f64,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct OperationSource {
    service_policy: Vec<PolicySource>,
    review_calendar: Vec<ReviewSource>,
}

#[derive(Deserialize)]
struct PolicySource {
    cls: ServiceClass,
    policy: Text,
}

#[derive(Deserialize)]
struct ReviewSource {
    account: String,
    date: Date,
}

#[derive(Deserialize)]
struct AccountSource {
    id: String,
    d6: BTreeMap<QualificationQuestion, Answer>,
    d8: ScoreSource,
    d29: Operation,
}

#[derive(Deserialize)]
struct ScoreSource {
    performance: Option<f64>,
    alignment: Option<f64>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Operation {
    stage: Development,
    share_of_wallet_percent: f64,
    opportunities: Vec<OpportunitySource>,
    problems: Vec<ProblemSource>,
    #[serde(rename = "contactsPlanned2026")]
    planned: u32,
    #[serde(rename = "contactsActual2026")]
    actual: u32,
    satisfaction: SatisfactionSource,
}

#[derive(Deserialize)]
struct OpportunitySource {
    id: String,
    name: Text,
    value: f64,
    probability: f64,
    stage: OpportunityStage,
}

#[derive(Deserialize)]
struct ProblemSource {
    problem: Text,
    cause: Text,
    countermeasure: Text,
    state: ProblemState,
}

#[derive(Deserialize)]
struct SatisfactionSource {
    years: Vec<i32>,
    scores: Vec<Option<f64>>,
}

/// Fills a scenario that already has its accounts.
pub fn fill(scenario: &mut Scenario, source: &Source, language: Language) -> Result<(), SourceError> {
    scenario.method.practice = method(source, language);
    let mut reviews: BTreeMap<AccountId, Date> = BTreeMap::new();
    for review in &source.d29.review_calendar {
        reviews.insert(number(&review.account)?, review.date);
    }
    for account in &source.accounts {
        let id = number::<AccountId>(&account.id)?;
        let practice = practice(account, source.this_year, reviews.get(&id).copied());
        if let Some(place) = scenario.practice_mut(id) {
            *place = practice;
        }
        for opportunity in &account.d29.opportunities {
            let made = Opportunity {
                account: Some(id),
                stage: Some(opportunity.stage),
                value: Some(Money::new(opportunity.value)),
                probability: Some(Probability::new(opportunity.probability / 100.0)),
                ..Opportunity::named(number::<OpportunityId>(&opportunity.id)?, opportunity.name.to(language))
            };
            scenario.operations.opportunities.push(made);
        }
        for problem in &account.d29.problems {
            let next = u32::try_from(scenario.operations.problems.len()).unwrap_or(u32::MAX).saturating_add(1);
            let made = Problem {
                account: Some(id),
                cause: problem.cause.to(language),
                countermeasure: problem.countermeasure.to(language),
                state: problem.state,
                ..Problem::told(ProblemId(next), problem.problem.to(language))
            };
            scenario.operations.problems.push(made);
        }
    }
    scenario.operations.opportunities.sort_by_key(|o| o.id);
    Ok(())
}

fn method(source: &Source, language: Language) -> PracticeMethod {
    let mut method = PracticeMethod {
        performance_cut: Score::new(source.d8.performance_cut),
        alignment_cut: Score::new(source.d8.alignment_cut),
        ..PracticeMethod::default()
    };
    for policy in &source.d29.service_policy {
        method.set_service(policy.cls, ServiceItem::Summary, &policy.policy.to(language));
    }
    method
}

fn practice(source: &AccountSource, this_year: i32, next: Option<Date>) -> Practice {
    let answer = |(&question, &answer): (&QualificationQuestion, &Answer)| {
        (question, QualificationAnswer { answer: Some(answer), note: String::new() })
    };
    let operation = &source.d29;
    let contacts = ContactYear { planned: Some(operation.planned), actual: Some(operation.actual) };
    let measured = operation.satisfaction.years.iter().zip(&operation.satisfaction.scores);
    Practice {
        qualification: source.d6.iter().map(answer).collect(),
        standing: StandingScores {
            performance: source.d8.performance.map(ScoreEntry::new),
            alignment: source.d8.alignment.map(ScoreEntry::new),
            treated_as: None,
        },
        checklist: BTreeMap::new(),
        development: Some(operation.stage),
        wallet_share: Some(Share::new(operation.share_of_wallet_percent / 100.0)),
        contacts: Year::new(this_year).map(|year| (year, contacts)).into_iter().collect(),
        review: ReviewPlan { last: None, next },
        satisfaction: measured.filter_map(|(&y, &s)| Some((Year::new(y)?, Score::new(s?)))).collect(),
    }
}
