//! What the story of the sample case says of design and proof.

use super::{close, noticed, project, results, sample};
use linchpin::model::finding::DesignFinding;
use linchpin::model::outcome::Undefined;
use linchpin::model::toolkit::design::{Adequacy, Counted, SigmaEstimator};
use linchpin::model::toolkit::verify::{ChartKind, PilotVerdict, Rule};
use linchpin::model::toolkit::{Tool, ToolState};

#[test]
fn the_order_takes_44_hours_of_which_39_8_per_cent_add_value() {
    let mut scenario = sample();
    let found = results(&scenario).design.process;
    close(found.lead_time.unwrap(), 44.0, 1e-9);
    assert_eq!(format!("{:.1}", found.efficiency.unwrap().get() * 100.0), "39.8");
    close(found.work.unwrap() + found.wait.unwrap(), 44.0, 1e-9);
    let steps = &project(&mut scenario).design.process.steps;
    let name = |id| steps.iter().find(|s| Some(s.id) == id).unwrap().name.clone();
    assert_eq!((name(found.bottleneck), name(found.longest_wait)), ("Carry to site".into(), "Carry to site".into()));
    assert_eq!((found.owners.len(), found.owners.iter().map(|o| o.steps).sum::<usize>()), (5, 12));
    let total: f64 = found.owners.iter().map(|o| o.work.clone().unwrap() + o.wait.clone().unwrap()).sum();
    close(total, 44.0, 1e-9);
}

#[test]
fn sixty_delivery_times_are_capable_by_cp_and_skewed() {
    let found = results(&sample()).design.studies.remove(0);
    let two = |value: f64| format!("{value:.2}");
    assert_eq!((found.count, found.subgroups, found.left_over), (60, 12, 0));
    assert_eq!((two(found.mean.unwrap()), two(found.overall.sigma.unwrap())), ("45.86".into(), "7.84".into()));
    assert_eq!((two(found.skewness.unwrap()), found.is_skewed), ("0.92".into(), true));
    assert_eq!(found.estimator, SigmaEstimator::RangeMean);
    let (within, overall) = (found.within.indices, found.overall.indices);
    assert_eq!((two(within.cp.unwrap()), two(within.cpk.clone().unwrap())), ("1.10".into(), "1.00".into()));
    assert_eq!((two(overall.cp.unwrap()), two(overall.cpk.unwrap())), ("1.02".into(), "0.93".into()));
    // Cpk points at the lower limit, yet the one value outside is high.
    assert_eq!(within.cpl, within.cpk);
    assert_eq!(found.outside, Ok(Counted { below: 0, above: 1 }));
    let expected = found.expected.unwrap();
    assert!(expected.below > expected.above);
    assert!(matches!(found.adequacy, Ok(Adequacy::CloseControl | Adequacy::NotAdequate)));
    let interval = found.within.cpk_interval.unwrap();
    let cpk = within.cpk.unwrap();
    assert!(interval.low < cpk && cpk < interval.high);
    let classes = found.histogram.unwrap();
    assert_eq!(classes.iter().map(|c| c.count).sum::<usize>(), 60);
    // (1 of 60 outside: the level with the shift, worked in check_case.py.)
    close(found.observed_level.unwrap(), 3.628, 1e-3);
}

#[test]
fn the_rolled_yield_of_91_6_per_cent_meets_90() {
    let found = results(&sample()).design.scorecard;
    assert_eq!(format!("{:.1}", found.rolled.clone().unwrap() * 100.0), "91.6");
    assert_eq!((found.is_met, found.target.map(|t| t.get())), (Ok(true), Some(0.9)));
    close(found.normalised.unwrap(), found.rolled.unwrap().powf(1.0 / 6.0), 1e-12);
    close(found.lines[1].yields.clone().unwrap(), (-14.0_f64 / 1200.0).exp(), 1e-12);
    // Four of a hundred technicians come late: nothing costs more.
    assert_eq!(found.weakest, Some(3));
}

#[test]
fn the_pilot_holds_the_window_and_costs_too_much() {
    let mut scenario = sample();
    let found = results(&scenario).verify.pilot;
    assert_eq!((found.verdict.clone(), found.met, found.missed), (Ok(PilotVerdict::Failed), 3, 1));
    assert_eq!(found.measures[0].limit, Some(95.0));
    close(found.measures[0].margin.clone().unwrap(), 3.33, 1e-9);
    close(found.measures[3].margin.clone().unwrap(), -35.0, 1e-9);
    // The first limit is the charter's target and follows it.
    project(&mut scenario).charter.target.value = Some(99.0);
    assert_eq!(results(&scenario).verify.pilot.missed, 2);
}

#[test]
fn the_critical_path_takes_82_working_days() {
    let mut scenario = sample();
    let found = results(&scenario).verify.transition;
    let plan = project(&mut scenario).verify.transition.clone();
    let place = |id| plan.tasks.iter().position(|t| t.id == id).unwrap() + 1;
    assert_eq!(found.duration, Ok(82));
    assert_eq!(found.critical_path.iter().map(|&id| place(id)).collect::<Vec<_>>(), [1, 3, 6, 7, 9, 11, 12, 13, 14]);
    let slack = |number: usize| found.tasks[number - 1].times.clone().unwrap().slack;
    assert_eq!((slack(2), slack(5), slack(8)), (1, 1, 1));
    // T4 may wait nine days: T7 begins when the depot is ready; T10 five.
    assert_eq!((slack(4), slack(10)), (9, 5));
    assert_eq!(found.tasks[0].begins.clone().map(|d| d.to_string()), Ok("2026-11-09".into()));
    assert_eq!(found.ends.map(|d| d.to_string()), Ok("2027-03-02".into()));
    assert_eq!((found.handed_over, plan.handover.len()), (3, 5));
    assert!(found.tasks.iter().all(|t| !t.is_late));
}

#[test]
fn the_flood_is_the_only_signal() {
    let found = results(&sample()).verify.control.remove(0);
    let chart = found.chart.unwrap();
    assert_eq!((chart.chart, chart.main.points.len()), (ChartKind::MeanRange, 25));
    let two = |value: Option<f64>| format!("{:.2}", value.unwrap());
    close(chart.main.lower.unwrap(), 35.52, 0.011);
    close(chart.main.upper.unwrap(), 52.88, 0.011);
    assert_eq!(two(Some(chart.main.points[17])), "58.62");
    assert_eq!(found.out_of_control.len(), 1);
    let flood = &found.out_of_control[0];
    assert_eq!((flood.point, flood.is_explained, flood.is_spread), (18, true, false));
    assert!(flood.rules.contains(&Rule::Beyond));
    // The other rows have no values yet.
    assert_eq!(results(&sample()).verify.control[1].chart, Err(Undefined::Unrated));
}

#[test]
fn what_is_noticed_about_the_sample() {
    let mut scenario = sample();
    let ctqs: Vec<_> = project(&mut scenario).design.ctqs.iter().map(|c| c.id).collect();
    let found = noticed(&scenario);
    let has = |is: &dyn Fn(&DesignFinding) -> bool| found.iter().filter(|f| is(f)).count();
    assert_eq!(
        has(&|f| matches!(f, DesignFinding::PilotMissed { result, limit, .. } if (*result, *limit) == (935.0, 900.0))),
        1
    );
    assert_eq!(has(&|f| matches!(f, DesignFinding::ValuesSkewed { .. })), 1);
    assert_eq!(has(&|f| matches!(f, DesignFinding::WasteSteps { count: 1, .. })), 1);
    let unwatched: Vec<_> = found
        .iter()
        .filter_map(|f| if let DesignFinding::CtqUnwatched { ctq, .. } = f { Some(*ctq) } else { None })
        .collect();
    assert_eq!(unwatched, [ctqs[2], ctqs[4]]);
    let rest = has(&|f| matches!(f, DesignFinding::CapabilityTooLow { .. } | DesignFinding::CapabilityTight { .. }));
    assert_eq!((rest, found.len()), (1, 6), "{found:?}");
}

#[test]
fn every_tool_of_the_sample_has_been_used() {
    let phases = results(&sample()).phases;
    let state = |tool: Tool| phases.iter().flat_map(|p| &p.tools).find(|t| t.tool == tool).unwrap().state;
    for tool in [Tool::DetailedProcess, Tool::Specification, Tool::Capability, Tool::DesignScorecard, Tool::Pilot] {
        assert_eq!(state(tool), ToolState::Done, "{tool:?}");
    }
    assert_eq!(state(Tool::ControlPlan), ToolState::Done);
    // Two points of the hand-over are open.
    assert_eq!(state(Tool::Transition), ToolState::InWork);
}
