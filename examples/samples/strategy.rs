//! Turns the strategy part of the sample case into that of a scenario.

use super::source::Text;
use super::{SourceError, number};
use linchpin::model::Date;
use linchpin::model::ids::{CrossId, SwotItemId};
use linchpin::model::strategy::{
    ActionState, AnalysedField, Assessment, Benefit, BenefitEntry, CrossKind, CrossStrategy, Dimension, EvidencePage,
    EvidencePlace, Goal, GoalAction, GoalField, GoalKind, GoalYear, Grade, ImplementationPoint, KeyAccountQuestion,
    Met, Outgrowth, Planning, PlanningStep, PointEntry, Readiness, StepEntry, StepState, Strategy, Swot, SwotItem,
    SwotKind, Year,
};
use linchpin::text::Language;
use serde::Deserialize;
use std::collections::BTreeMap;

#[derive(Deserialize)]
pub struct Source {
    d1: PlanningSource,
    d2: SwotSource,
    d3: GoalsSource,
    d4: ReadinessSource,
    d13: Resources,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct PlanningSource {
    mission: Text,
    position: Text,
    steps: Vec<Text>,
    key_account_fields: Vec<FieldSource>,
    key_account_questions: Vec<Answer>,
    four_benefits: Vec<BenefitSource>,
}

#[derive(Deserialize)]
struct FieldSource {
    field: AnalysedField,
    text: Text,
}

#[derive(Deserialize)]
struct Answer {
    question: KeyAccountQuestion,
    answer: Text,
}

#[derive(Deserialize)]
struct BenefitSource {
    benefit: Benefit,
    met: Met,
    text: Text,
}

#[derive(Deserialize)]
struct SwotSource {
    items: Vec<ItemSource>,
    cross: Vec<CrossSource>,
}

#[derive(Deserialize)]
struct ItemSource {
    id: String,
    kind: SwotKind,
    importance: Grade,
    text: Text,
}

#[derive(Deserialize)]
struct CrossSource {
    kind: String,
    uses: Vec<String>,
    text: Text,
    link: LinkSource,
}

#[derive(Deserialize)]
struct LinkSource {
    part: String,
    id: String,
}

#[derive(Deserialize)]
struct GoalsSource {
    goals: Vec<GoalSource>,
    actions: Vec<ActionSource>,
}

#[derive(Deserialize)]
struct GoalSource {
    id: String,
    field: GoalField,
    name: Text,
    measure: Text,
    unit: String,
    kind: GoalKind,
    baseline: f64,
    target: f64,
    year: i32,
    yearly: Vec<YearSource>,
}

#[derive(Deserialize)]
struct YearSource {
    year: i32,
    target: f64,
    actual: Option<f64>,
}

#[derive(Deserialize)]
struct ActionSource {
    id: String,
    goal: String,
    owner: String,
    due: Date,
    state: ActionState,
    text: Text,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct ReadinessSource {
    dimensions: Vec<DimensionSource>,
    five_points: Vec<PointSource>,
}

#[derive(Deserialize)]
struct DimensionSource {
    id: Dimension,
    level: Grade,
    evidence: Text,
}

#[derive(Deserialize)]
struct PointSource {
    id: ImplementationPoint,
    done: Met,
    note: Text,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Resources {
    team_capacity_days: f64,
}

/// The strategy part in one language.
pub fn convert(source: &Source, language: Language) -> Result<Strategy, SourceError> {
    Ok(Strategy {
        planning: planning(&source.d1, language),
        swot: swot(&source.d2, language)?,
        goals: source.d3.goals.iter().map(|g| goal(g, language)).collect::<Result<_, _>>()?,
        actions: source.d3.actions.iter().map(|a| action(a, language)).collect::<Result<_, _>>()?,
        readiness: readiness(source, language),
        ..Strategy::default()
    })
}

fn planning(source: &PlanningSource, language: Language) -> Planning {
    let steps = PlanningStep::ALL.iter().copied().zip(&source.steps).map(|(step, text)| {
        // The confirmation is not finished: one benefit is only partly met.
        let state = if step == PlanningStep::Confirmation { StepState::InWork } else { StepState::Done };
        (step, StepEntry { text: text.to(language), state: Some(state), evidence: evidence(step) })
    });
    let fields = source.key_account_fields.iter().map(|f| (f.field, f.text.to(language)));
    let answers = source.key_account_questions.iter().map(|a| (a.question, a.answer.to(language)));
    let benefits =
        source.four_benefits.iter().map(|b| (b.benefit, BenefitEntry { met: Some(b.met), note: b.text.to(language) }));
    Planning {
        mission: source.mission.to(language),
        position: source.position.to(language),
        steps: steps.collect(),
        fields: fields.collect(),
        answers: answers.collect(),
        benefits: benefits.collect(),
    }
}

/// Where the case holds the evidence for a step.
fn evidence(step: PlanningStep) -> Vec<EvidencePlace> {
    let pages: &[EvidencePage] = match step {
        PlanningStep::Position => &[EvidencePage::Concentration, EvidencePage::Money],
        PlanningStep::External => &[EvidencePage::Attractiveness],
        PlanningStep::Internal => &[EvidencePage::Strength],
        PlanningStep::Goals => &[EvidencePage::Goals],
        PlanningStep::Strategy => &[EvidencePage::Swot, EvidencePage::Quadrant],
        PlanningStep::KeyAccounts => &[EvidencePage::Matrix, EvidencePage::Selection],
        PlanningStep::Confirmation => &[EvidencePage::Risks, EvidencePage::Readiness],
    };
    pages.iter().copied().map(EvidencePlace::Page).collect()
}

fn swot(source: &SwotSource, language: Language) -> Result<Swot, SourceError> {
    // The case numbers each quadrant for itself; a scenario numbers all items.
    let ids: BTreeMap<&str, SwotItemId> =
        source.items.iter().zip(1..).map(|(item, number)| (item.id.as_str(), SwotItemId(number))).collect();
    let id = |name: &str| ids.get(name).copied().ok_or_else(|| SourceError::Name(name.to_owned()));
    let item = |item: &ItemSource| {
        Ok(SwotItem {
            id: id(&item.id)?,
            kind: item.kind,
            text: item.text.to(language),
            importance: Some(item.importance),
            became: Vec::new(),
        })
    };
    let cross = |(cross, number): (&CrossSource, u32)| {
        let kind = CrossKind::from_code(&cross.kind.to_lowercase());
        Ok(CrossStrategy {
            id: CrossId(number),
            kind: kind.ok_or_else(|| SourceError::Name(cross.kind.clone()))?,
            text: cross.text.to(language),
            uses: cross.uses.iter().map(|name| id(name)).collect::<Result<_, SourceError>>()?,
            became: outgrowth(&cross.link)?.into_iter().collect(),
        })
    };
    Ok(Swot {
        items: source.items.iter().map(item).collect::<Result<_, SourceError>>()?,
        cross: source.cross.iter().zip(1..).map(cross).collect::<Result<_, SourceError>>()?,
    })
}

/// What a strategy became, as far as this release can hold it.
fn outgrowth(link: &LinkSource) -> Result<Option<Outgrowth>, SourceError> {
    Ok(match link.part.as_str() {
        "d3" => Some(Outgrowth::Goal(number(&link.id)?)),
        "d18" => Some(Outgrowth::Risk(number(&link.id)?)),
        _ => None,
    })
}

fn year(year: i32) -> Result<Year, SourceError> {
    Year::new(year).ok_or_else(|| SourceError::Name(year.to_string()))
}

fn goal(source: &GoalSource, language: Language) -> Result<Goal, SourceError> {
    let years = source.yearly.iter().map(|y| {
        let figures = GoalYear { target: Some(y.target), actual: y.actual };
        Ok((year(y.year)?, figures))
    });
    let base_year = source.yearly.first().map(|first| year(first.year - 1)).transpose()?;
    Ok(Goal {
        field: Some(source.field),
        measure: source.measure.to(language),
        unit: unit(&source.unit, language),
        kind: source.kind,
        baseline: Some(source.baseline),
        base_year,
        target: Some(source.target),
        year: Some(year(source.year)?),
        years: years.collect::<Result<_, SourceError>>()?,
        ..Goal::named(number(&source.id)?, source.name.to(language))
    })
}

fn unit(unit: &str, language: Language) -> String {
    let shown = match unit {
        "kCNY" => language.pick("千元", "千元", "CNY thousand"),
        "units" => language.pick("台", "台", "units"),
        other => other,
    };
    shown.to_owned()
}

fn action(source: &ActionSource, language: Language) -> Result<GoalAction, SourceError> {
    Ok(GoalAction {
        goal: Some(number(&source.goal)?),
        owner: Some(number(&source.owner)?),
        due: Some(source.due),
        state: source.state,
        ..GoalAction::told(number(&source.id)?, source.text.to(language))
    })
}

fn readiness(source: &Source, language: Language) -> Readiness {
    let dimensions = source
        .d4
        .dimensions
        .iter()
        .map(|d| (d.id, Assessment { level: Some(d.level), evidence: d.evidence.to(language) }));
    let points =
        source.d4.five_points.iter().map(|p| (p.id, PointEntry { done: Some(p.done), note: p.note.to(language) }));
    Readiness {
        dimensions: dimensions.collect(),
        points: points.collect(),
        capacity: Some(source.d13.team_capacity_days),
    }
}
