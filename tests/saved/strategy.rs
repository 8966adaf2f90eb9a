//! A strategy part with every field of every type filled.

use linchpin::model::ids::{AccountId, ActionId, CrossId, GoalId, PersonId, RiskId, SwotItemId};
use linchpin::model::strategy::{
    ActionState, AnalysedField, Assessment, Benefit, BenefitEntry, CrossKind, CrossStrategy, Dimension, Direction,
    EvidencePage, EvidencePlace, Goal, GoalAction, GoalField, GoalKind, GoalSettings, GoalYear, Grade,
    ImplementationPoint, KeyAccountQuestion, Met, Outgrowth, Planning, PlanningStep, PointEntry, Readiness, StepEntry,
    StepState, Strategy, Swot, SwotItem, SwotKind, Year,
};
use linchpin::model::units::{Share, Weight};
use std::collections::BTreeMap;

pub fn strategy() -> Strategy {
    let step = StepEntry {
        text: "Known for fast help".into(),
        state: Some(StepState::InWork),
        evidence: vec![EvidencePlace::Page(EvidencePage::Matrix), EvidencePlace::Account(AccountId(3))],
    };
    Strategy {
        planning: Planning {
            mission: "Keep them turning".into(),
            position: "Number four".into(),
            steps: BTreeMap::from([(PlanningStep::Position, step)]),
            fields: BTreeMap::from([(AnalysedField::CoreCompetence, "Short loops".into())]),
            answers: BTreeMap::from([(KeyAccountQuestion::HowKept, "Shared data".into())]),
            benefits: BTreeMap::from([(
                Benefit::PrioritisesCustomers,
                BenefitEntry { met: Some(Met::Partly), note: "Too many days".into() },
            )]),
        },
        swot: Swot {
            items: vec![SwotItem {
                id: SwotItemId(2),
                kind: SwotKind::Threat,
                text: "Steel lines close".into(),
                importance: Grade::new(5),
                became: vec![Outgrowth::Goal(GoalId(1)), Outgrowth::Risk(RiskId(1)), Outgrowth::Action(ActionId(1))],
            }],
            cross: vec![CrossStrategy {
                id: CrossId(1),
                kind: CrossKind::Wt,
                text: "Replace the profit".into(),
                uses: vec![SwotItemId(2)],
                became: vec![Outgrowth::Goal(GoalId(2))],
            }],
        },
        goals: vec![goal(), Goal::named(GoalId(1), "Margin")],
        actions: vec![GoalAction {
            id: ActionId(1),
            text: "Publish a price list".into(),
            goal: Some(GoalId(2)),
            owner: Some(PersonId(1)),
            due: Some("2027-03-31".parse().expect("a day")),
            state: ActionState::Done,
        }],
        goal_settings: GoalSettings { cap: Some(Share::new(1.2)), owner_limit: 7 },
        readiness: Readiness {
            dimensions: BTreeMap::from([(
                Dimension::AssetManagement,
                Assessment { level: Grade::new(1), evidence: "Nobody has computed it".into() },
            )]),
            points: BTreeMap::from([(
                ImplementationPoint::SocialCapital,
                PointEntry { done: Some(Met::Yes), note: "Two came by word of mouth".into() },
            )]),
            capacity: Some(1400.0),
        },
    }
}

fn goal() -> Goal {
    let year = |year: i32| Year::new(year).expect("a year");
    Goal {
        id: GoalId(2),
        field: Some(GoalField::Own),
        own_field: "Safety".into(),
        name: "Fewer accidents".into(),
        measure: "accidents a year".into(),
        unit: "accidents".into(),
        kind: GoalKind::Sum,
        direction: Direction::Lower,
        baseline: Some(12.0),
        base_year: Some(year(2025)),
        target: Some(9.5),
        year: Some(year(2028)),
        owner: Some(PersonId(1)),
        parent: Some(GoalId(1)),
        weight: Weight::new(2.5),
        years: BTreeMap::from([(year(2026), GoalYear { target: Some(5.0), actual: Some(0.1) })]),
    }
}
