//! What a file may say of design and verify: what is mended, what is refused, and that nothing stops the program.

use super::{project, results, sample};
use linchpin::model::evaluation::evaluate;
use linchpin::model::toolkit::design::CapabilitySettings;
use linchpin::model::toolkit::verify::ChartKind;
use linchpin::model::toolkit::{CtqId, LaneId, Project, TaskId};
use linchpin::model::units::Share;
use linchpin::model::validate::{Counted, Fault, Remedy, faults, mend};
use linchpin::model::{Scenario, limits};
use linchpin::saved::{read, write};

/// Breaks the sample in one place; what is found must be of this kind, and mending must leave nothing to mend.
#[track_caller]
fn check(breaks: impl Fn(&mut Project), remedy: Remedy, is: impl Fn(&Fault) -> bool) -> Scenario {
    let mut scenario = sample();
    assert_eq!(faults(&scenario), []);
    breaks(project(&mut scenario));
    // A counter follows every id that is named, also one of nothing.
    let found: Vec<Fault> = faults(&scenario).into_iter().filter(|f| !matches!(f, Fault::Counter { .. })).collect();
    assert!(!found.is_empty() && found.iter().all(|f| f.remedy() == remedy && is(f)), "{found:?}");
    // However wrong it is, computing never stops.
    evaluate(&scenario);
    mend(&mut scenario);
    assert!(faults(&scenario).iter().all(|fault| fault.remedy() != Remedy::Mend));
    evaluate(&scenario);
    scenario
}

#[test]
fn links_to_nothing_are_taken_away() {
    let nothing = 4_000_000;
    let is_link = |f: &Fault| matches!(f, Fault::ToolLink { .. });
    let mut mended = check(|p| p.design.process.steps[0].owner = Some(LaneId(nothing)), Remedy::Mend, is_link);
    assert_eq!(project(&mut mended).design.process.steps[0].owner, None);
    // A link to a record of another kind leads nowhere either.
    let other = project(&mut sample()).design.ctqs[0].id.0;
    let mut mended = check(|p| p.verify.transition.tasks[0].after.push(TaskId(other)), Remedy::Mend, is_link);
    assert!(project(&mut mended).verify.transition.tasks[0].after.is_empty());
    let mut mended = check(|p| p.verify.control.rows[0].ctq = Some(CtqId(nothing)), Remedy::Mend, is_link);
    assert_eq!(project(&mut mended).verify.control.rows[0].ctq, None);
    check(|p| p.design.studies[0].ctq = CtqId(nothing), Remedy::Keep, |f| matches!(f, Fault::ToolEntry { .. }));
    check(|p| p.design.scorecard.rows[0].ctq = CtqId(nothing), Remedy::Keep, |f| matches!(f, Fault::ToolEntry { .. }));
}

#[test]
fn numbers_that_are_none_are_cleared_and_settings_go_back() {
    let is_number = |f: &Fault| matches!(f, Fault::ToolNumber { .. });
    let mut mended = check(|p| p.design.process.steps[0].work = Some(f64::NAN), Remedy::Mend, is_number);
    assert_eq!(project(&mut mended).design.process.steps[0].work, None);
    let mut mended = check(|p| p.design.studies[0].values[3] = f64::INFINITY, Remedy::Mend, is_number);
    assert!(project(&mut mended).design.studies[0].values.is_empty());
    for (shift, confidence) in [(-1.0, 0.95), (1e308, 0.95), (1.5, 1.0), (1.5, -3.0)] {
        let settings =
            CapabilitySettings { shift, confidence: Share::new(confidence), ..CapabilitySettings::default() };
        let mut mended = check(|p| p.design.settings = settings.clone(), Remedy::Mend, is_number);
        assert!(project(&mut mended).design.settings.is_default());
    }
    let mut mended = check(|p| p.design.scorecard.target = Some(Share::new(1.5)), Remedy::Mend, is_number);
    assert_eq!(project(&mut mended).design.scorecard.target, None);
}

#[test]
fn too_many_is_refused() {
    let is = |limit: usize| move |f: &Fault| matches!(f, Fault::TooMany { what: Counted::ToolEntries, limit: l, .. } if *l == limit);
    check(|p| p.design.studies[0].values = vec![1.0; 100_000], Remedy::Refuse, is(limits::ENTRIES));
    check(
        |p| {
            p.verify.transition.handover =
                vec![linchpin::model::toolkit::verify::HandoverItem::default(); limits::TOOL + 1];
        },
        Remedy::Refuse,
        is(limits::TOOL),
    );
    let mut scenario = sample();
    project(&mut scenario).verify.control.rows[0].values = vec![1.0; 100_000];
    assert!(read(&write(&scenario)).is_err());
}

#[test]
fn absurd_numbers_leave_reasons_and_no_panic() {
    let huge = [1e308, -1e308, f64::MAX, 5e-324, 0.0, -0.0];
    let mut scenario = sample();
    let own = project(&mut scenario);
    for (step, value) in own.design.process.steps.iter_mut().zip(huge) {
        (step.work, step.wait, step.defects) = (Some(value), Some(-value), Some(u32::MAX));
    }
    own.design.process.units = Some(1);
    for (ctq, value) in own.design.ctqs.iter_mut().zip(huge) {
        (ctq.lower, ctq.upper, ctq.target) = (Some(value), Some(-value), Some(value));
    }
    for size in [0, 1, 2, 26, u32::MAX] {
        let own = project(&mut scenario);
        own.design.studies[0].subgroup_size = Some(size);
        own.design.studies[0].values = huge.repeat(9);
        for &chart in ChartKind::ALL {
            let row = &mut project(&mut scenario).verify.control.rows[0];
            (row.chart, row.sample_size, row.values) = (chart, Some(size), huge.repeat(9));
            (row.baseline_from, row.baseline_to) = (Some(u32::MAX), Some(0));
            evaluate(&scenario);
            project(&mut scenario).verify.control.rows[0].baseline_from = None;
            project(&mut scenario).verify.control.rows[0].baseline_to = None;
            evaluate(&scenario);
        }
    }
    let own = project(&mut scenario);
    own.design
        .scorecard
        .rows
        .iter_mut()
        .for_each(|r| (r.units, r.defects, r.opportunities) = (Some(0), Some(u32::MAX), Some(0)));
    own.verify.transition.tasks.iter_mut().for_each(|t| t.duration = Some(u32::MAX));
    let found = results(&scenario);
    assert!(found.verify.transition.duration.is_err() && found.design.scorecard.rolled.is_err());
    let text = serde_json::to_string(&evaluate(&scenario).toolkit).unwrap();
    assert!(!text.contains("null,null,null") && !text.contains("NaN"));
    // It also comes back from a file as it is.
    let back = read(&write(&scenario)).unwrap().scenario;
    assert_eq!(back.toolkit, scenario.toolkit);
}
