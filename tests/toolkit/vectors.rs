//! Published vectors, entered into a project and read from its results.

use crate::{close, empty, project, results};
use linchpin::model::Exact;
use linchpin::model::ids::RivalId;
use linchpin::model::toolkit::analyse::{Concept, PughColumn, PughCriterion, PughRun, Verdict};
use linchpin::model::toolkit::measure::{
    Attribute, AttributeGroup, Engagement, GridPlace, How, KanoAnswer, KanoCategory as Kind, KanoEntry, KanoPair,
    KanoQuadrant, KanoResult, KanoTable, SalesPoint, Stakeholder, What, improvement_ratio, quality_ratio,
    technical_importance,
};
use linchpin::model::toolkit::{AttributeId, ConceptId, HowId, PughCriterionId, StakeholderId, WhatId};
use linchpin::model::units::{Score, Weight};
use serde_json::Value;
use std::collections::BTreeMap;

#[track_caller]
fn vector(id: &str) -> Value {
    let all: Vec<Value> =
        serde_json::from_str(include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/vectors.json"))).unwrap();
    all.into_iter().find(|v| v["id"] == id).unwrap_or_else(|| panic!("no vector {id}"))
}

fn number(value: &Value) -> f64 {
    value.as_f64().expect("a number")
}

fn numbers(value: &Value) -> Vec<f64> {
    value.as_array().expect("a list").iter().map(number).collect()
}

/// What the survey says of counts by kind.
fn kano(counts: &Value) -> KanoResult {
    let mut scenario = empty();
    let typed = project(&mut scenario);
    typed.measure.house.whats.push(What::named(WhatId(1), "It"));
    let letters = [("M", Kind::MustBe), ("O", Kind::OneDimensional), ("A", Kind::Attractive), ("I", Kind::Indifferent)];
    let rest = [("R", Kind::Reverse), ("Q", Kind::Questionable)];
    let kinds =
        letters.into_iter().chain(rest).filter_map(|(letter, kind)| Some((kind, counts.get(letter)?.as_f64()?)));
    let entry = KanoEntry { kinds: kinds.collect(), ..KanoEntry::default() };
    typed.measure.kano.answers.insert(WhatId(1), entry);
    results(&scenario).measure.kano[0].clone()
}

fn letter(kind: Kind) -> &'static str {
    ["M", "O", "A", "I", "R", "Q"][kind as usize]
}

#[test]
fn the_evaluation_table() {
    let v = vector("m05-evaluation-table");
    for (row, &functional) in KanoAnswer::ALL.iter().enumerate() {
        for (column, &dysfunctional) in KanoAnswer::ALL.iter().enumerate() {
            let found = letter(KanoTable::Usual.category(functional, dysfunctional));
            assert_eq!(v["expected"]["table"][row][column], found, "{functional:?} {dysfunctional:?}");
        }
    }
    // Pouliot's variant differs in two cells.
    let differs = |f: KanoAnswer, d: KanoAnswer| KanoTable::Usual.category(f, d) != KanoTable::Pouliot.category(f, d);
    let all = KanoAnswer::ALL.iter().flat_map(|&f| KanoAnswer::ALL.iter().map(move |&d| (f, d)));
    let found: Vec<_> = all.filter(|&(f, d)| differs(f, d)).collect();
    assert_eq!(found, [(KanoAnswer::MustBe, KanoAnswer::MustBe), (KanoAnswer::LiveWith, KanoAnswer::LiveWith)]);
}

#[test]
fn two_surveys_with_category_strengths_and_fongs_test() {
    for id in ["m05-kano-service-app", "m05-kano-loan-machine"] {
        let v = vector(id);
        let (expected, found) = (&v["expected"], kano(&v["inputs"]));
        let verdict = found.verdict.unwrap();
        assert_eq!(expected["category"], letter(verdict.mode), "{id}");
        close(found.better.unwrap(), number(&expected["better"]), 0.001);
        close(found.worse.unwrap(), number(&expected["worse"]), 0.001);
        close(found.total_strength.unwrap() * 100.0, number(&expected["total_strength_pct"]), 0.5);
        close(found.category_strength.unwrap() * 100.0, number(&expected["category_strength_pct"]), 0.5);
        close(found.chi_square.unwrap(), number(&expected["chi2_MOAI"]), 0.006);
        close(verdict.fong.difference, number(&expected["fong_difference"]), 0.0);
        close(verdict.fong.threshold, number(&expected["fong_threshold"]), 0.05);
        assert_eq!(Value::from(verdict.fong.significant), expected["fong_significant"]);
        // Where the lead is by chance the rule M > O > A > I decides.
        assert_eq!(letter(verdict.category), "O", "{id}");
    }
}

#[test]
fn skis_by_per_cent() {
    let v = vector("m05-matzler-ski");
    for (name, counts) in v["inputs"].as_object().unwrap() {
        let (expected, found) = (&v["expected"][name], kano(counts));
        close(found.better.clone().unwrap(), number(&expected["better"]), 0.006);
        close(found.worse.clone().unwrap(), number(&expected["worse"]), 0.006);
        assert_eq!(expected["category"], letter(found.category().unwrap()), "{name}");
    }
}

#[test]
fn the_continuous_method() {
    let v = vector("m05-dumouchel-continuous");
    let answer = |name: &Value| match name.as_str().unwrap() {
        "like" => KanoAnswer::Like,
        "must_be" => KanoAnswer::MustBe,
        "neutral" => KanoAnswer::Neutral,
        "live_with" => KanoAnswer::LiveWith,
        _ => KanoAnswer::Dislike,
    };
    for (name, points) in v["inputs"]["functional_scores"].as_object().unwrap() {
        close(answer(&Value::from(name.as_str())).functional_points(), number(points), 0.0);
    }
    for (name, points) in v["inputs"]["dysfunctional_scores"].as_object().unwrap() {
        close(answer(&Value::from(name.as_str())).dysfunctional_points(), number(points), 0.0);
    }
    let pair = |pair: &Value| KanoPair { functional: answer(&pair[0]), dysfunctional: answer(&pair[1]) };
    let pairs = v["inputs"]["responses"].as_array().unwrap().iter().map(pair).collect();
    let mut scenario = empty();
    let typed = project(&mut scenario);
    typed.measure.house.whats.push(What::named(WhatId(1), "It"));
    typed.measure.kano.answers.insert(WhatId(1), KanoEntry { pairs, ..KanoEntry::default() });
    let found = results(&scenario).measure.kano[0].continuous.clone().unwrap();
    close(found.functional, number(&v["expected"]["functional_mean"]), 1e-12);
    close(found.dysfunctional, number(&v["expected"]["dysfunctional_mean"]), 1e-12);
    assert_eq!(found.quadrant, KanoQuadrant::Performance);
}

#[test]
fn one_how_of_the_aisle_chair() {
    let v = vector("m06-ullman-column");
    let rows = numbers(&v["inputs"]["weights"]).into_iter().zip(numbers(&v["inputs"]["relationships"]));
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0 to 9")]
    let rows = rows.map(|(weight, points)| (Exact::from(weight), points as u32));
    let absolute = technical_importance(rows).get();
    close(absolute, number(&v["expected"]["absolute"]), number(&v["tolerance"]));
    let all = number(&v["inputs"]["total_all_hows"]);
    close(absolute / all * 100.0, number(&v["expected"]["relative_pct"]), number(&v["tolerance"]));
}

#[test]
fn one_row_of_the_planning_matrix() {
    let v = vector("m06-planning-row");
    let input = |name: &str| number(&v["inputs"][name]);
    let tolerance = number(&v["tolerance"]);
    let ratio = improvement_ratio(Ok(Exact::from(input("current"))), Ok(Exact::from(input("target")))).unwrap();
    close(ratio.get(), number(&v["expected"]["improvement_ratio"]), tolerance);
    // Importance is on a scale to 5 here: half of it gives half of the weight.
    let mut scenario = empty();
    project(&mut scenario).measure.house.whats.push(What {
        importance: Some(Score::new(input("importance") / 2.0)),
        now: Some(Score::new(input("current"))),
        target: Some(Score::new(input("target"))),
        sales_point: Some(SalesPoint::Strong),
        ..What::named(WhatId(1), "Reasonable cost")
    });
    close(SalesPoint::Strong.factor(), input("sales_point"), 0.0);
    let absolute = results(&scenario).measure.house.whats[0].absolute.clone().unwrap().get();
    close(absolute * 2.0, number(&v["expected"]["absolute_weight"]), tolerance);
}

/// Columns of a comparison: weights, and per concept its verdicts (the datum has none).
fn pugh(weights: &[f64], concepts: &[Option<Vec<f64>>]) -> Vec<PughColumn> {
    let mut scenario = empty();
    let typed = project(&mut scenario);
    let mut verdicts: BTreeMap<PughCriterionId, BTreeMap<ConceptId, Verdict>> = BTreeMap::new();
    let mut datum = ConceptId(100);
    for (id, points) in (100..).map(ConceptId).zip(concepts) {
        typed.analyse.morphology.concepts.push(Concept { id, name: String::new(), options: BTreeMap::new() });
        match points {
            None => datum = id,
            Some(points) => {
                for (criterion, point) in (1..).map(PughCriterionId).zip(points) {
                    let verdict = Verdict::ALL.iter().find(|v| (f64::from(v.points()) - point).abs() < 1e-9).unwrap();
                    verdicts.entry(criterion).or_default().insert(id, *verdict);
                }
            }
        }
    }
    for (id, &weight) in (1..).map(PughCriterionId).zip(weights) {
        let weight = Some(Weight::new(weight));
        typed.analyse.pugh.criteria.push(PughCriterion { weight, ..PughCriterion::named(id, "") });
    }
    typed.analyse.pugh.runs.push(PughRun { datum, verdicts });
    results(&scenario).analyse.pugh.last().unwrap().columns.clone()
}

#[test]
fn what_to_do_tonight() {
    let v = vector("m07-pugh-weighted-msdn");
    let ratings = &v["inputs"]["ratings"];
    let concepts = [None, Some(numbers(&ratings["Go to bed"])), Some(numbers(&ratings["Go to the cinema"]))];
    let columns = pugh(&numbers(&v["inputs"]["weights"]), &concepts);
    for (column, name) in columns.iter().zip(["Watch TV", "Go to bed", "Go to the cinema"]) {
        close(column.weighted.clone().unwrap().get(), number(&v["expected"]["scores"][name]), 0.0);
    }
    assert_eq!(columns[1].weighted_rank, Some(1));
    assert_eq!(v["expected"]["winner"], "Go to bed");
}

#[test]
fn three_criteria_against_a_datum() {
    let v = vector("m07-pugh-weighted-gatherthink");
    let of = |from: &Value| ["cost", "features", "usability"].map(|name| number(&from[name]));
    let columns = pugh(&of(&v["inputs"]["weights"]), &[Some(of(&v["inputs"]["A"]).to_vec()), None]);
    close(columns[0].weighted.clone().unwrap().get(), number(&v["expected"]["A"]), 0.0);
    close(columns[1].weighted.clone().unwrap().get(), number(&v["expected"]["B_datum"]), 0.0);
}

#[test]
fn syringes_rated_1_to_5() {
    let v = vector("m07-concept-scoring-syringe");
    let names = ["A", "DF", "E", "G+"];
    let mut scenario = empty();
    let typed = project(&mut scenario);
    for id in (100..104).map(ConceptId) {
        typed.analyse.morphology.concepts.push(Concept { id, name: String::new(), options: BTreeMap::new() });
    }
    for (row, &weight) in numbers(&v["inputs"]["weights"]).iter().enumerate() {
        let rating = |name: &&str| Score::new(numbers(&v["inputs"]["ratings"][*name])[row]);
        typed.analyse.pugh.criteria.push(PughCriterion {
            weight: Some(Weight::new(weight)),
            ratings: (100..).map(ConceptId).zip(names.iter().map(rating)).collect(),
            ..PughCriterion::named(PughCriterionId(u32::try_from(row).expect("few") + 1), "")
        });
    }
    for (scored, name) in results(&scenario).analyse.pugh.scoring.iter().zip(names) {
        close(scored.score.clone().unwrap().get(), number(&v["expected"]["total"][name]), 1e-9);
        assert_eq!(Value::from(scored.rank), v["expected"]["rank"][name], "{name}");
    }
}

#[test]
fn the_four_cells_of_the_grid() {
    let v = vector("m10-mendelow-map");
    let mut scenario = empty();
    for (place, (power, interest)) in [(2.0, 2.0), (2.0, 8.0), (8.0, 2.0), (8.0, 8.0)].into_iter().enumerate() {
        project(&mut scenario).measure.stakeholders.people.push(Stakeholder {
            power: Some(Score::new(power)),
            interest: Some(Score::new(interest)),
            ..Stakeholder::named(StakeholderId(u32::try_from(place).expect("few") + 1), "")
        });
    }
    let word = |place: GridPlace| match place {
        GridPlace::MinimalEffort => "minimal effort",
        GridPlace::KeepInformed => "keep informed",
        GridPlace::KeepSatisfied => "keep satisfied",
        GridPlace::KeyPlayers => "key players",
    };
    let found = results(&scenario).measure.stakeholders.people;
    let words: Vec<_> = found.iter().map(|s| word(s.place.clone().unwrap())).collect();
    assert_eq!(Value::from(words), v["expected"]["action"]);
}

#[test]
fn engagement_now_and_wanted() {
    let v = vector("m10-engagement-gap");
    let level = |name: &Value| Engagement::from_code(name.as_str().unwrap());
    let mut scenario = empty();
    for (place, s) in v["inputs"]["stakeholders"].as_array().unwrap().iter().enumerate() {
        // Power is the weight here.
        project(&mut scenario).measure.stakeholders.people.push(Stakeholder {
            power: Some(Score::new(number(&s["weight"]))),
            now: level(&s["current"]),
            wanted: level(&s["desired"]),
            ..Stakeholder::named(StakeholderId(u32::try_from(place).expect("few") + 1), "")
        });
    }
    let found = results(&scenario).measure.stakeholders;
    let gaps: Vec<_> = found.people.iter().map(|s| s.gap.clone().unwrap()).collect();
    assert_eq!(Value::from(gaps), v["expected"]["gap"]);
    let acts: Vec<_> = found.people.iter().map(|s| s.needs_action).collect();
    assert_eq!(Value::from(acts), v["expected"]["needs_action"]);
    close(found.shortfall.unwrap().get(), number(&v["expected"]["weighted_shortfall"]), 1e-12);
}

#[test]
fn the_quality_of_chickens() {
    let v = vector("m01-m14-gale-market-perceived-quality");
    let of = |name: &str| numbers(&v["inputs"][name]);
    let mut scenario = empty();
    let rival = scenario.rival_named("Others").unwrap();
    let typed = project(&mut scenario);
    typed.rivals.push(rival);
    let rows = of("weights").into_iter().zip(of("own")).zip(of("competitors"));
    for (id, ((weight, us), other)) in (1..).map(AttributeId).zip(rows) {
        typed.measure.value.attributes.push(Attribute {
            weight: Some(Weight::new(weight)),
            us: Some(Score::new(us)),
            rivals: BTreeMap::from([(rival, Score::new(other))]),
            ..Attribute::named(id, AttributeGroup::Quality, "")
        });
    }
    let value = results(&scenario).measure.value;
    let (expected, tolerance) = (number(&v["expected"]["index"]), number(&v["tolerance"]));
    close(value.ratio.unwrap().get() * 100.0, expected, tolerance);
    close(value.suppliers[1].ratio.clone().unwrap().get() * 100.0, expected, tolerance);
    let one = Exact::from(1.0);
    assert!(quality_ratio(&[(one, one, Exact::ZERO)]).is_err());
    assert_eq!(value.suppliers[1].rival, Some(RivalId(1)));
}

#[test]
fn a_how_of_the_house_sums_over_rows() {
    use linchpin::model::toolkit::measure::Relation::{Moderate, Strong, Weak};
    let mut scenario = empty();
    let typed = project(&mut scenario);
    let what = |id: u32, importance: f64| What {
        importance: Some(Score::new(importance)),
        now: Some(Score::new(2.0)),
        target: Some(Score::new(4.0)),
        ..What::named(WhatId(id), "")
    };
    typed.measure.house.whats = vec![what(1, 5.0), what(2, 3.0), What::named(WhatId(3), "")];
    typed.measure.house.hows = vec![How::named(HowId(4), ""), How::named(HowId(5), "")];
    for (what, how, relation) in [(1, 4, Strong), (2, 4, Weak), (2, 5, Moderate), (3, 5, Strong)] {
        typed.measure.house.relations.entry(WhatId(what)).or_default().insert(HowId(how), relation);
    }
    let house = results(&scenario).measure.house;
    // Weights 10 and 6; the third row has none and is left out.
    close(house.hows[0].absolute.clone().unwrap().get(), 96.0, 0.0);
    close(house.hows[1].absolute.clone().unwrap().get(), 18.0, 0.0);
    close(house.hows[0].relative.clone().unwrap().get(), 96.0 / 114.0, 1e-12);
    assert_eq!((house.unweighed, house.hows[0].rank, house.hows[1].rank), (1, Some(1), Some(2)));
}
