//! One change at the beginning of the chain is seen at its end.

use super::{project, results, sample};
use linchpin::model::toolkit::{CtqId, HowId};
use linchpin::model::units::Score;
use linchpin::model::validate::faults;

#[test]
fn editing_one_what_moves_the_control_plan() {
    let mut scenario = sample();
    let before = results(&scenario);
    let own = project(&mut scenario);
    // The technician's row of the control plan, and the what that its how serves most.
    let last = own.verify.control.rows.iter().position(|row| row.ctq == Some(own.design.ctqs[3].id)).unwrap();
    let technician = own.measure.house.whats.iter().position(|w| w.name == "A technician quickly on site").unwrap();
    own.measure.house.whats[technician].importance = Some(Score::new(1.0));
    let after = results(&scenario);
    let priority =
        |of: &linchpin::model::toolkit::ProjectResults| of.verify.control[last].priority.clone().unwrap().get();
    assert!(priority(&after) < priority(&before), "{} {}", priority(&before), priority(&after));
    // The same weight that the house gives the how.
    let own = project(&mut scenario);
    let how = own.design.ctqs[3].how.unwrap();
    assert_eq!(after.measure.house.how(how).unwrap().relative.clone().unwrap().get(), priority(&after));
    assert_eq!(after.design.ctqs[3].priority.clone().unwrap().get(), priority(&after));
}

#[test]
fn limits_are_typed_once() {
    let mut scenario = sample();
    let own = project(&mut scenario);
    own.design.ctqs[0].upper = Some(60.0);
    let after = results(&scenario);
    assert_eq!(after.design.studies[0].limits.upper, Some(60.0));
    assert_eq!(after.verify.control[0].limits.upper, Some(60.0));
    assert!(after.design.scorecard.lines[0].yields.clone().unwrap() < 0.97);
    assert!(after.design.studies[0].outside.clone().unwrap().above > 1);
}

#[test]
fn removing_a_characteristic_leaves_nothing_that_points_at_it() {
    let mut scenario = sample();
    let own = project(&mut scenario);
    let gone: CtqId = own.design.ctqs[0].id;
    own.remove_item(gone);
    assert!(own.design.ctq(gone).is_none() && own.design.study(gone).is_none());
    assert!(own.design.scorecard.rows.iter().all(|row| row.ctq != gone));
    assert_eq!(own.verify.control.rows[0].ctq, None);
    // What was measured under control stays.
    assert_eq!(own.verify.control.rows[0].values.len(), 100);
    let how: HowId = own.design.ctqs[0].how.unwrap();
    own.remove_item(how);
    assert_eq!(own.design.ctqs[0].how, None);
    let lane = own.design.process.steps[0].owner.unwrap();
    own.remove_item(lane);
    assert_eq!(own.design.process.steps[0].owner, None);
    let task = own.verify.transition.tasks[0].id;
    own.remove_item(task);
    assert!(own.verify.transition.tasks.iter().all(|t| !t.after.contains(&task)));
    assert_eq!(faults(&scenario), []);
}

#[test]
fn removing_people_leaves_tasks_and_rows_without_owner() {
    let mut scenario = sample();
    let owners: Vec<_> = scenario.people.iter().map(|p| p.id).collect();
    for id in owners {
        scenario.remove_person(id);
    }
    let own = project(&mut scenario);
    assert!(own.verify.transition.tasks.iter().all(|t| t.owner.is_none()));
    assert!(own.verify.control.rows.iter().all(|r| r.owner.is_none()));
    assert_eq!(faults(&scenario), []);
}
