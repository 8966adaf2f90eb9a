//! The stage that answers and contact map suggest (D20), and how it compares with the stage we claim.
//!
//! Answers lift the suggestion step by step: a stage holds when its answered signs reach [`HELD`] on average (yes 1,
//! partly ½, no 0); from [`ON_THE_WAY`] on the account is on its way there, which is the stage below. A stage without
//! any answer neither lifts nor stops. Then the contact map sets a ceiling, since a stage is a matter of who meets
//! whom: one line is a bow tie, and only several functions met by several of ours are a diamond.

use super::contact::Contact;
use super::record::Relationship;
use super::stage::{Answer, Sign, Stage};
use crate::model::outcome::{Outcome, Undefined};
use crate::model::statistics::arrange;
use serde::Serialize;

/// From this mean of its answered signs on a stage holds.
pub const HELD: f64 = 0.75;
/// From this mean on the account is on its way to a stage.
pub const ON_THE_WAY: f64 = 0.25;

/// What the answers say of one stage.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct StageEvidence {
    /// The stage.
    pub stage: Stage,
    /// Mean of its answered signs, 0 to 1.
    pub strength: Outcome<f64>,
    /// How many of its signs are answered …
    pub answered: usize,
    /// … of how many.
    pub signs: usize,
}

/// Who meets whom, counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Lines {
    /// Contacts whom somebody of ours meets.
    pub lines: usize,
    /// Functions they work in.
    pub functions: usize,
    /// How many of ours meet them.
    pub people: usize,
}

/// What the contact map allows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum ContactCeiling {
    /// Nobody of ours meets anybody.
    NoLine,
    /// One contact line: two people hold everything.
    OneLine,
    /// Several lines, but in one function or through one of ours.
    OneFunctionOrPerson,
    /// Several functions, met by several of ours.
    Matched,
}

impl ContactCeiling {
    /// The highest stage it allows.
    pub const fn stage(self) -> Stage {
        match self {
            Self::NoLine => Stage::Pre,
            Self::OneLine => Stage::Early,
            Self::OneFunctionOrPerson => Stage::Mid,
            Self::Matched => Stage::Synergistic,
        }
    }
}

/// A suggested stage with its reasons.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Suggestion {
    /// The stage suggested.
    pub stage: Stage,
    /// What the answers alone would say.
    pub by_answers: Stage,
    /// What the contact map allows.
    pub ceiling: ContactCeiling,
    /// Signs of uncoupling that were answered yes; any of them decides.
    pub uncoupling: Vec<Sign>,
}

/// The stage claimed beside the stage suggested.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase", tag = "claim")]
pub enum Comparison {
    /// Both are the same.
    Fits,
    /// We claim more than signs and contacts carry.
    Above {
        /// By how many stages.
        steps: usize,
    },
    /// We claim less than signs and contacts carry.
    Below {
        /// By how many stages.
        steps: usize,
    },
    /// One of the two is uncoupling, the other is not.
    Uncouples,
}

/// What the answers say of each stage that has signs.
pub(super) fn evidence(relationship: &Relationship) -> Vec<StageEvidence> {
    let stages = [Stage::Early, Stage::Mid, Stage::Partnership, Stage::Synergistic, Stage::Uncoupling];
    stages.into_iter().map(|stage| of_stage(relationship, stage)).collect()
}

fn of_stage(relationship: &Relationship, stage: Stage) -> StageEvidence {
    let signs = || Sign::ALL.iter().filter(move |sign| sign.stage() == stage);
    let answers: Vec<Answer> = signs().filter_map(|sign| relationship.stage.answers.get(sign).copied()).collect();
    let strength = match answers.len() {
        0 => Err(Undefined::Unrated),
        count => Ok(answers.iter().map(|a| a.points()).sum::<f64>() / count as f64),
    };
    StageEvidence { stage, strength, answered: answers.len(), signs: signs().count() }
}

/// Counts contact lines.
pub(super) fn lines(contacts: &[Contact]) -> Lines {
    let met: Vec<&Contact> = contacts.iter().filter(|c| c.has_line()).collect();
    let functions = arrange::set_of(met.iter().filter_map(|c| c.function.as_ref()));
    let people = arrange::set_of(met.iter().flat_map(|c| c.met_by()));
    Lines { lines: met.len(), functions: functions.len(), people: people.len() }
}

const fn ceiling(lines: Lines) -> ContactCeiling {
    match lines {
        Lines { lines: 0, .. } => ContactCeiling::NoLine,
        Lines { lines: 1, .. } => ContactCeiling::OneLine,
        Lines { functions: 0 | 1, .. } | Lines { people: 0 | 1, .. } => ContactCeiling::OneFunctionOrPerson,
        _ => ContactCeiling::Matched,
    }
}

/// The suggested stage. `has_revenue` says whether the account buys or bought from us, where nobody answered that.
///
/// # Errors
/// Nothing is known: no answer and no contact.
pub(super) fn suggest(
    relationship: &Relationship,
    evidence: &[StageEvidence],
    lines: Lines,
    has_revenue: bool,
) -> Outcome<Suggestion> {
    if relationship.stage.answers.is_empty() && relationship.contacts.is_empty() {
        return Err(Undefined::Unrated);
    }
    let by_answers = by_answers(evidence, has_revenue);
    let ceiling = ceiling(lines);
    let is_yes = |sign: &&Sign| relationship.stage.answers.get(sign) == Some(&Answer::Yes);
    let uncoupling: Vec<Sign> =
        Sign::ALL.iter().filter(|sign| sign.stage() == Stage::Uncoupling).filter(is_yes).copied().collect();
    let stage = if uncoupling.is_empty() { by_answers.min(ceiling.stage()) } else { Stage::Uncoupling };
    Ok(Suggestion { stage, by_answers, ceiling, uncoupling })
}

fn by_answers(evidence: &[StageEvidence], has_revenue: bool) -> Stage {
    let mut reached = if has_revenue { Stage::Early } else { Stage::Pre };
    for (step, stage) in Stage::LADDER.into_iter().enumerate() {
        let found = evidence.iter().find(|e| e.stage == stage);
        let Some(Ok(strength)) = found.map(|e| &e.strength) else { continue };
        if *strength >= HELD {
            reached = reached.max(stage);
            continue;
        }
        if *strength >= ON_THE_WAY && step > 0 {
            reached = reached.max(Stage::LADDER[step - 1]);
        } else if stage == Stage::Early {
            // They say that they do not buy from us: then no revenue speaks louder.
            reached = Stage::Pre;
        }
        break;
    }
    reached
}

/// Compares a claimed stage with the suggested one.
///
/// # Errors
/// No stage is claimed, or none can be suggested.
pub(super) fn compare(claimed: Option<Stage>, suggestion: &Outcome<Suggestion>) -> Outcome<Comparison> {
    let claimed = claimed.ok_or(Undefined::Unrated)?;
    let suggested = suggestion.as_ref().map_err(Clone::clone)?.stage;
    Ok(match (claimed.step(), suggested.step()) {
        _ if claimed == suggested => Comparison::Fits,
        (Some(claim), Some(carried)) if claim > carried => Comparison::Above { steps: usize::from(claim - carried) },
        (Some(claim), Some(carried)) => Comparison::Below { steps: usize::from(carried.saturating_sub(claim)) },
        _ => Comparison::Uncouples,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::ids::{ContactId, PersonId};
    use crate::model::relationship::{Department, Function};

    fn relationship(answers: &[(Sign, Answer)], contacts: &[(Department, u32)]) -> Relationship {
        let mut relationship = Relationship::default();
        relationship.stage.answers = answers.iter().copied().collect();
        relationship.contacts = (1..)
            .zip(contacts)
            .map(|(n, &(department, person))| Contact {
                function: Some(Function::Known(department)),
                counterpart: (person > 0).then_some(PersonId(person)),
                ..Contact::named(ContactId(n), "")
            })
            .collect();
        relationship
    }

    #[track_caller]
    fn check(answers: &[(Sign, Answer)], contacts: &[(Department, u32)], has_revenue: bool, expected: Option<Stage>) {
        let relationship = relationship(answers, contacts);
        let evidence = evidence(&relationship);
        let found = suggest(&relationship, &evidence, lines(&relationship.contacts), has_revenue);
        assert_eq!(found.ok().map(|s| s.stage), expected, "{answers:?} {contacts:?}");
    }

    const MATCHED: &[(Department, u32)] = &[(Department::Board, 1), (Department::Rd, 2)];

    #[test]
    fn nothing_known_suggests_nothing() {
        check(&[], &[], true, None);
        check(&[], &[(Department::Board, 0)], true, Some(Stage::Pre));
        check(&[], &[(Department::Board, 1)], true, Some(Stage::Early));
        check(&[], MATCHED, false, Some(Stage::Pre));
    }

    #[test]
    fn answers_lift_stage_by_stage() {
        use Answer::{No, Partly, Yes};
        use Sign as S;
        check(&[(S::PreferredSupplier, Yes)], MATCHED, true, Some(Stage::Mid));
        check(&[(S::SoleOrMainSupplier, Yes), (S::JointPlans, Partly)], MATCHED, true, Some(Stage::Partnership));
        check(&[(S::SoleOrMainSupplier, Yes), (S::JointPlans, No)], MATCHED, true, Some(Stage::Mid));
        check(&[(S::JointPlans, No), (S::LinkedSystems, Yes)], MATCHED, true, Some(Stage::Early));
        check(&[(S::LinkedSystems, Partly)], MATCHED, true, Some(Stage::Partnership));
        check(&[(S::JointTeams, Yes)], MATCHED, true, Some(Stage::Synergistic));
        check(&[(S::OrdersPlaced, No)], MATCHED, true, Some(Stage::Pre));
        check(&[(S::OrdersPlaced, Yes)], MATCHED, false, Some(Stage::Early));
    }

    #[test]
    fn the_contact_map_is_a_ceiling() {
        let yes = [(Sign::SoleOrMainSupplier, Answer::Yes)];
        check(&yes, &[(Department::Board, 1)], true, Some(Stage::Early));
        check(&yes, &[(Department::Board, 1), (Department::Board, 2)], true, Some(Stage::Mid));
        check(&yes, &[(Department::Board, 1), (Department::Rd, 1)], true, Some(Stage::Mid));
        check(&yes, MATCHED, true, Some(Stage::Partnership));
    }

    #[test]
    fn a_sign_of_uncoupling_decides() {
        check(&[(Sign::TrustBroken, Answer::Yes)], MATCHED, true, Some(Stage::Uncoupling));
        check(&[(Sign::TrustBroken, Answer::Partly)], MATCHED, true, Some(Stage::Early));
    }

    #[test]
    fn claims_are_compared_on_the_ladder() {
        let suggestion =
            |stage| Ok(Suggestion { stage, by_answers: stage, ceiling: ContactCeiling::Matched, uncoupling: vec![] });
        assert_eq!(compare(Some(Stage::Mid), &suggestion(Stage::Mid)), Ok(Comparison::Fits));
        assert_eq!(compare(Some(Stage::Partnership), &suggestion(Stage::Early)), Ok(Comparison::Above { steps: 2 }));
        assert_eq!(compare(Some(Stage::Pre), &suggestion(Stage::Early)), Ok(Comparison::Below { steps: 1 }));
        assert_eq!(compare(Some(Stage::Mid), &suggestion(Stage::Uncoupling)), Ok(Comparison::Uncouples));
        assert_eq!(compare(None, &suggestion(Stage::Mid)), Err(Undefined::Unrated));
    }
}
