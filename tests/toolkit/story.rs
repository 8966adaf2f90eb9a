//! The figures of the story (D23, D24), computed from the sample as it is published.

use crate::{close, project, results, sample};
use linchpin::model::ids::{NeedId, RivalId};
use linchpin::model::toolkit::analyse::Verdict;
use linchpin::model::toolkit::measure::{
    Fairness, GridPlace, KanoCategory as Kind, KanoRule, Origin, RelationScale, Weighting,
};
use linchpin::model::toolkit::{Phase, Tool, ToolState};

#[test]
fn every_cell_of_the_grid_has_somebody() {
    let found = results(&sample()).measure.stakeholders;
    assert_eq!(found.counts, [1, 1, 2, 6]);
    let places: Vec<_> = found.people.iter().map(|s| s.place.clone().unwrap()).collect();
    assert_eq!(places[3], GridPlace::KeepSatisfied);
    assert_eq!(places[5], GridPlace::KeepInformed);
    assert_eq!(places[6], GridPlace::MinimalEffort);
    let gaps: Vec<_> = found.people.iter().map(|s| s.gap.clone().unwrap()).collect();
    assert_eq!(gaps, [1, 0, 1, 1, 0, 1, 2, 0, 1, 3]);
    // Σ power × shortfall: 9 + 7 + 9 + 2 + 6 + 9 + 21 of Σ power 64.
    close(found.shortfall.unwrap().get(), 63.0 / 64.0, 1e-12);
}

#[test]
fn stakeholders_take_the_names_of_contacts_and_people() {
    let scenario = sample();
    let typed = &scenario.toolkit.projects[0];
    let name = |place: usize| typed.called(&scenario, typed.measure.stakeholders.people[place].id).unwrap();
    assert!(typed.measure.stakeholders.people[0].name.is_empty());
    assert_eq!((name(0), name(7), name(6)), ("Jian Wenhao", "Ji Wen", "Works council of the south depot"));
}

#[test]
fn parts_in_the_window_weigh_most_and_order_to_dispatch_comes_first() {
    let house = results(&sample()).measure.house;
    close(house.whats[0].absolute.as_ref().unwrap().get(), 12.5, 1e-12);
    assert_eq!(format!("{:.1}", house.whats[0].relative.as_ref().unwrap().get() * 100.0), "21.8");
    let h4 = &house.hows[3];
    assert_eq!(h4.rank, Some(1));
    assert_eq!(format!("{:.1}", h4.absolute.as_ref().unwrap().get()), "221.7");
    assert_eq!(format!("{:.1}", h4.relative.as_ref().unwrap().get() * 100.0), "21.4");
    // One target lies below today: the printed report.
    let lowered: Vec<_> = house.whats.iter().filter(|w| w.is_lowered).map(|w| w.what).collect();
    assert_eq!(lowered, [house.whats[7].what]);
    let relative: f64 = house.hows.iter().map(|h| h.relative.as_ref().unwrap().get()).sum();
    close(relative, 1.0, 1e-12);
}

#[test]
fn two_whats_take_their_ratings_from_the_needs_of_the_account() {
    let mut scenario = sample();
    let need =
        scenario.accounts.iter().flat_map(|a| &a.relationship.needs).find(|n| n.name.starts_with("Delivery inside"));
    let need: NeedId = need.unwrap().id;
    let house = results(&scenario).measure.house;
    let importance = house.whats[0].importance.clone().unwrap();
    assert_eq!((importance.value.get(), importance.origin), (5.0, Origin::Need));
    assert_eq!(house.whats[0].now.clone().unwrap().origin, Origin::Need);
    assert_eq!(house.whats[1].importance.clone().unwrap().origin, Origin::Typed);
    // The need changes, and the weight follows.
    let account = scenario.accounts.iter().find(|a| a.relationship.need(need).is_some()).unwrap().id;
    scenario.relationship_mut(account).unwrap().need_mut(need).unwrap().importance = Some(8.0.into());
    close(results(&scenario).measure.house.whats[0].absolute.clone().unwrap().get(), 10.0, 1e-12);
    // Without the need the row stands, and says what it lacks.
    scenario.forget_in_projects(&[need.into()]);
    let house = results(&scenario).measure.house;
    assert!(house.whats[0].absolute.is_err());
    assert_eq!(house.unweighed, 1);
}

#[test]
fn settings_change_the_weights_and_lead_back() {
    let mut scenario = sample();
    let before = results(&scenario).measure.house;
    project(&mut scenario).measure.house.scale = Some(RelationScale::Five);
    let five = results(&scenario).measure.house;
    assert!(five.hows[3].absolute.as_ref().unwrap().get() < before.hows[3].absolute.as_ref().unwrap().get());
    project(&mut scenario).measure.house.scale = None;
    project(&mut scenario).measure.house.weighting = Some(Weighting::Importance);
    let raw = results(&scenario).measure.house;
    close(raw.whats[0].absolute.as_ref().unwrap().get(), 5.0, 1e-12);
    project(&mut scenario).measure.house.weighting = None;
    project(&mut scenario).measure.house.kano_rule = Some(KanoRule::Adjust);
    let adjusted = results(&scenario).measure;
    let (better, worse) = (adjusted.kano[0].better.clone().unwrap(), adjusted.kano[0].worse.clone().unwrap());
    close(adjusted.house.whats[0].kano_factor, 1.0 + better.max(-worse), 1e-12);
    close(adjusted.house.whats[0].absolute.clone().unwrap().get(), 12.5 * (1.0 + better.max(-worse)), 1e-9);
    project(&mut scenario).measure.house.kano_rule = None;
    assert_eq!(results(&scenario).measure.house, before);
}

#[test]
fn the_kinds_of_need_are_as_told_and_w6_is_decided_by_the_rule() {
    let kano = results(&sample()).measure.kano;
    let (m, o, a, i) = (Kind::MustBe, Kind::OneDimensional, Kind::Attractive, Kind::Indifferent);
    let kinds: Vec<_> = kano.iter().map(|k| k.category().unwrap()).collect();
    assert_eq!(kinds, [m, m, o, a, o, o, a, i]);
    let open: Vec<_> = (1..).zip(&kano).filter(|(_, k)| !k.verdict.as_ref().unwrap().fong.significant).collect();
    assert_eq!(open.iter().map(|(n, _)| *n).collect::<Vec<_>>(), [6]);
    let w6 = open[0].1;
    assert_eq!((w6.counts.of(a), w6.counts.of(o), w6.verdict.as_ref().unwrap().mode), (15.0, 14.0, a));
    assert!(kano.iter().all(|k| (k.total - 40.0).abs() < 1e-12));
    assert!(kano.iter().all(|k| (-1.0..=0.0).contains(&k.worse.clone().unwrap())));
}

#[test]
fn our_quality_is_ahead_and_our_price_is_fair() {
    let value = results(&sample()).measure.value;
    let quality: Vec<String> =
        value.suppliers.iter().map(|s| format!("{:.2}", s.quality.as_ref().unwrap().get())).collect();
    assert_eq!(quality, ["7.30", "6.70", "6.85"]);
    let price: Vec<f64> = value.suppliers.iter().map(|s| s.price.as_ref().unwrap().get()).collect();
    close(price[0], 6.4, 1e-12);
    close(price[1], 4.0, 1e-12);
    close(price[2], 6.0, 1e-12);
    let against = |place: usize| value.suppliers[place].ratio.as_ref().unwrap().get();
    // Σ weight × ours ÷ theirs ÷ 100.
    close(against(1), (25.0 + 20.0 * 8.0 / 9.0 + 20.0 * 9.0 / 7.0 + 20.0 * 9.0 / 4.0 + 15.0 * 0.5) / 100.0, 1e-12);
    close(against(2), (25.0 * 6.0 / 7.0 + 20.0 + 20.0 * 9.0 / 7.0 + 20.0 * 1.5 + 15.0 * 4.0 / 6.0) / 100.0, 1e-12);
    let fair: Vec<_> = value.suppliers.iter().map(|s| s.point.as_ref().unwrap().fairness).collect();
    assert_eq!(fair, [Fairness::More, Fairness::Less, Fairness::More]);
    assert_eq!(value.suppliers[1].rival, Some(RivalId(1)));
    // Quality 7.30 of a mean of 6.95, price 100 of a mean of 115.
    let ours = value.suppliers[0].point.as_ref().unwrap();
    close(ours.quality, 7.3 / 6.95, 1e-12);
    close(ours.price, 100.0 / 115.0, 1e-12);
    close(ours.value, 0.5 * (7.3 / 6.95 - 1.0) - 0.5 * (100.0 / 115.0 - 1.0), 1e-12);
}

#[test]
fn functions_cost_3300() {
    let functions = results(&sample()).analyse.functions;
    close(functions.total.as_ref().unwrap().get(), 3_300.0, 1e-9);
    let costs: Vec<f64> = functions.functions[..5].iter().map(|f| f.cost.as_ref().unwrap().get()).collect();
    assert_eq!(costs, [3_300.0, 1_310.0, 800.0, 650.0, 540.0]);
    assert_eq!(functions.functions.iter().map(|f| f.depth).max(), Some(2));
    let shares: f64 = functions.hows.iter().map(|h| h.share.as_ref().unwrap().get()).sum();
    close(shares, 1.0, 1e-12);
    // Stock in the region takes 1,000 of it.
    close(functions.hows[2].cost.get(), 1_000.0, 1e-9);
    let weight = results(&sample()).measure.house.hows[2].relative.clone().unwrap().get();
    close(functions.hows[2].difference.as_ref().unwrap().get(), 1_000.0 / 3_300.0 - weight, 1e-12);
}

#[test]
fn the_process_runs_through_without_a_loop() {
    let process = results(&sample()).analyse.process;
    let columns: Vec<_> = process.steps.iter().map(|s| s.column).collect();
    assert_eq!(columns, (0..7).map(Some).collect::<Vec<_>>());
    assert_eq!((process.hand_overs.len(), process.links, process.sipoc_filled), (6, 6, 5));
    assert!(process.circle.is_empty() && process.without_lane.is_empty() && process.empty_lanes.is_empty());
}

#[test]
fn there_are_324_combinations_and_weights_decide_between_two_concepts() {
    let analyse = results(&sample()).analyse;
    assert_eq!(analyse.morphology.combinations, Ok(324));
    assert!(analyse.morphology.concepts.iter().all(|c| c.open.is_empty() && c.same_as.is_none()));
    let run = analyse.pugh.last().unwrap();
    let net: Vec<_> = run.columns.iter().map(|c| c.net.clone().unwrap()).collect();
    assert_eq!(net, [0, 1, 3, 1, 3]);
    let weighted: Vec<f64> = run.columns.iter().map(|c| c.weighted.as_ref().unwrap().get()).collect();
    assert_eq!((weighted[2], weighted[4]), (50.0, 40.0));
    assert_eq!(run.columns.iter().map(|c| c.rank.unwrap()).collect::<Vec<_>>(), [5, 3, 1, 3, 1]);
    assert_eq!(run.columns[2].weighted_rank, Some(1));
    assert_eq!((run.first.len(), run.first_weighted.as_slice()), (2, &[run.columns[2].concept][..]));
}

#[test]
fn a_new_comparison_keeps_what_follows_from_the_old_one() {
    let mut scenario = sample();
    let typed = project(&mut scenario);
    let concepts = typed.analyse.morphology.clone();
    let ids: Vec<_> = concepts.concepts.iter().map(|c| c.id).collect();
    typed.analyse.pugh.run_again(ids[2], &concepts);
    let pugh = &typed.analyse.pugh;
    assert_eq!(pugh.runs.len(), 2);
    let (first, run) = (&pugh.runs[0], &pugh.runs[1]);
    for criterion in pugh.criteria.iter().map(|c| c.id) {
        // The old datum is worse where the new one was better, and the other way round.
        let new_datum = first.verdict(criterion, ids[2]).unwrap();
        assert_eq!(run.verdict(criterion, ids[0]).unwrap().points(), -new_datum.points());
        for &other in [&ids[1], &ids[3], &ids[4]] {
            let before = first.verdict(criterion, other).unwrap();
            let carried = run.verdict(criterion, other);
            match (before, new_datum) {
                (Verdict::Better, Verdict::Better) | (Verdict::Worse, Verdict::Worse) => assert_eq!(carried, None),
                (a, b) => assert_eq!(carried.unwrap().points(), (a.points() - b.points()).signum()),
            }
        }
    }
    // Columns with gaps have no sum; the old datum has one.
    let columns = results(&scenario).analyse.pugh.last().unwrap().columns.clone();
    assert!(columns[0].net.is_ok() && columns[2].net == Ok(0) && columns[1].net.is_err());
}

#[test]
fn criteria_without_a_typed_weight_take_that_of_their_how() {
    let mut scenario = sample();
    project(&mut scenario).analyse.pugh.criteria[0].weight = None;
    let found = results(&scenario);
    let weight = &found.analyse.pugh.weights[0];
    assert!(weight.is_from_house);
    let relative = found.measure.house.hows[0].relative.as_ref().unwrap().get();
    close(weight.weight.as_ref().unwrap().get(), relative * 100.0, 1e-9);
}

#[test]
fn measure_and_analyse_are_done_and_verify_comes_next() {
    let found = results(&sample());
    let phase = |phase: Phase| &found.phases[phase as usize];
    assert_eq!(phase(Phase::Measure).state, ToolState::Done);
    let states: Vec<_> =
        [Phase::Measure, Phase::Analyse].iter().flat_map(|p| &phase(*p).tools).map(|t| t.state).collect();
    assert_eq!(states, [ToolState::Done; 8]);
    let charter = phase(Phase::Define).tools.iter().find(|t| t.tool == Tool::Charter).unwrap();
    assert_eq!((charter.state, charter.progress.filled), (ToolState::Done, 10));
    assert_eq!(found.current, Some(Phase::Verify));
}
