//! Stages, targets, contacts and needs of one account against everything else.

use super::accounts::{HIGH, LOW, part};
use super::{ReasoningFinding as Found, Seen};
use crate::model::accounts::Orientation;
use crate::model::method::{AttractivenessKey, StrengthKey};
use crate::model::position::Class;
use crate::model::relationship::{AccountRelationship, Contact, SUPPORT, Stage};

/// A gap of a need that asks for a plan, of 10.
const LARGE_GAP: f64 = 4.0;
/// With fewer people rated a mean says little.
const FEWEST_SUPPORTERS: usize = 2;

pub(super) fn look(seen: &Seen, found: &mut Vec<Found>) {
    let account = seen.account.id;
    if seen.account.relationship.is_empty() {
        if seen.class == Some(Class::Key) {
            found.push(Found::KeyWithoutRelationship { account });
        }
        return;
    }
    let Some(relation) = seen.relation else { return };
    found.extend(closeness(seen, relation));
    targets(seen, relation, found);
    if relation.claimed == Some(Stage::Uncoupling) && !seen.has_risk {
        found.push(Found::UncouplingWithoutRisk { account });
    }
    found.extend(support(seen));
    found.extend(manager(seen));
    for (need, result) in seen.account.relationship.needs.iter().zip(&relation.needs) {
        let gap = *result.gap.as_ref().unwrap_or(&0.0);
        if gap >= LARGE_GAP && need.plan.trim().is_empty() {
            found.push(Found::GapWithoutPlan { account, need: need.id, gap });
        }
    }
}

fn closeness(seen: &Seen, relation: &AccountRelationship) -> Option<Found> {
    let (score, part) = seen.factor(AttractivenessKey::Closeness)?;
    let claimed = relation.claimed?;
    let contradicts = match claimed {
        Stage::Pre | Stage::Early | Stage::Uncoupling => part >= HIGH,
        Stage::Mid => false,
        Stage::Partnership | Stage::Synergistic => part <= LOW,
    };
    contradicts.then_some(Found::ClosenessAgainstStage { account: seen.account.id, score, claimed })
}

fn targets(seen: &Seen, relation: &AccountRelationship, found: &mut Vec<Found>) {
    let account = seen.account.id;
    let (Some(claimed), Some(target)) = (relation.claimed, relation.target) else {
        if seen.class == Some(Class::Key) && relation.claimed.is_some() {
            found.push(Found::KeyWithoutTarget { account });
        }
        return;
    };
    let is_close = matches!(target, Stage::Partnership | Stage::Synergistic);
    if is_close && seen.account.profile.orientation == Some(Orientation::Transactional) {
        found.push(Found::TransactionalTarget { account, target });
    }
    // Uncoupling is no step, so nothing lies above or below it.
    let (Some(now), Some(then)) = (claimed.step(), target.step()) else { return };
    if seen.class == Some(Class::Maintenance) && then > now {
        found.push(Found::MaintenanceTarget { account, claimed, target });
    }
    if seen.class == Some(Class::Key) && then < now {
        found.push(Found::KeyTargetBelow { account, claimed, target });
    }
    if let Some(by) = seen.account.relationship.stage.by
        && by < seen.evidence.scenario.as_of
        && now < then
    {
        found.push(Found::TargetDayPassed { account, target, by });
    }
}

/// Our relationship, scored high in Table Two, against what the customer's people think of us.
fn support(seen: &Seen) -> Option<Found> {
    let table = &seen.evidence.scenario.method.strength;
    let row = table.factors.iter().find(|factor| factor.label.key == Some(StrengthKey::Relationship))?;
    let score = seen.account.strength.current()?.us.get(&row.id)?.value.get();
    let degrees = seen.account.relationship.contacts.iter().filter_map(|contact| Some(contact.support?.get()));
    let rated: Vec<f64> = degrees.filter(|degree| SUPPORT.contains(*degree)).collect();
    let support = rated.iter().map(|degree| degree / rated.len() as f64).sum::<f64>();
    (rated.len() >= FEWEST_SUPPORTERS && support < 0.0 && part(score, table.scale)? >= HIGH)
        .then_some(Found::SupportAgainstScore { account: seen.account.id, score, support })
}

fn manager(seen: &Seen) -> Option<Found> {
    let person = seen.account.profile.manager?;
    let contacts = &seen.account.relationship.contacts;
    // Where nobody of ours meets anybody, other findings say so.
    let is_met = contacts.iter().any(Contact::has_line);
    let by_manager = contacts.iter().any(|contact| contact.met_by().contains(&person));
    (is_met && !by_manager).then_some(Found::ManagerMeetsNobody { account: seen.account.id, person })
}
