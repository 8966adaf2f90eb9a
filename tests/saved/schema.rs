use crate::file;
use jsonschema::Validator;
use linchpin::model::Scenario;
use linchpin::model::forecast::RewardTiming;
use linchpin::model::limits;
use linchpin::model::method::{AttractivenessKey, CriterionKey, DriverKey, StrengthKey, StrengthRule};
use linchpin::model::period::Period;
use linchpin::model::plan::Topic;
use linchpin::model::practice::{
    CheckState, Development, OpportunityStage, OpportunityState, PolicyItem, ProblemState, QualificationQuestion,
    ServiceClass, ServiceItem, Standing,
};
use linchpin::model::relationship::{Answer, BuyingInfluence, BuyingPhase, Rung, Sign, Stage, Trend};
use linchpin::model::risk::{Level, RiskGroup, RiskItem, RiskSource};
use linchpin::model::strategy::{
    ActionState, AnalysedField, Benefit, CrossKind, Dimension, Direction, GoalField, GoalKind, ImplementationPoint,
    KeyAccountQuestion, Met, PlanningStep, StepState, SwotKind,
};
use linchpin::model::value::{LeverGroup, Timing};
use linchpin::saved::{read, write};
use serde::Serialize;
use serde_json::{Value, json};
use std::collections::BTreeSet;

fn schema() -> Value {
    serde_json::from_str(&file("public/scenario.schema.json")).expect("JSON")
}

fn validator() -> Validator {
    jsonschema::draft202012::new(&schema()).expect("a schema")
}

fn golden() -> Value {
    serde_json::from_str(&file("tests/golden/additions-v1.json")).expect("JSON")
}

/// JSON pointers of all objects in a value, tables under ids included.
pub fn objects(value: &Value) -> Vec<String> {
    let mut found = Vec::new();
    walk(value, "", &mut |pointer, value| {
        if value.is_object() {
            found.push(pointer.to_owned());
        }
    });
    found
}

fn walk(value: &Value, pointer: &str, visit: &mut dyn FnMut(&str, &Value)) {
    visit(pointer, value);
    match value {
        Value::Object(members) => {
            for (name, member) in members {
                walk(member, &format!("{pointer}/{name}"), visit);
            }
        }
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                walk(item, &format!("{pointer}/{index}"), visit);
            }
        }
        _ => {}
    }
}

#[track_caller]
fn validates(text: &str) {
    let value: Value = serde_json::from_str(text).expect("JSON");
    let faults: Vec<String> = validator().iter_errors(&value).map(|e| format!("{}: {e}", e.instance_path())).collect();
    assert_eq!(faults, Vec::<String>::new());
}

#[test]
fn what_is_written_validates() {
    let empty = Scenario::empty("Empty", "2026-11-02".parse().expect("a day"));
    for text in
        [file("tests/golden/scenario-v1.json"), golden().to_string(), file("tests/golden/empty-v1.json"), write(&empty)]
    {
        validates(&text);
    }
    for language in ["en", "zh-Hans", "zh-Hant"] {
        validates(&file(&format!("public/samples/yanchuan.{language}.json")));
    }
}

/// Breaks the golden file in one place and expects both the schema and the reader to refuse it.
#[track_caller]
fn both_refuse(validator: &Validator, pointer: &str, change: impl Fn(&mut Value)) {
    let mut value = golden();
    change(value.pointer_mut(pointer).expect(pointer));
    assert!(!validator.is_valid(&value), "the schema passes over {pointer}");
    assert!(read(&value.to_string()).is_err(), "the reader passes over {pointer}");
}

#[test]
fn unknown_fields_are_refused_by_both() {
    let validator = validator();
    let objects = objects(&golden());
    assert!(objects.len() > 60, "{}", objects.len());
    for pointer in objects {
        both_refuse(&validator, &pointer, |object| object["surprise"] = json!(1));
    }
}

#[test]
fn wrong_types_are_refused_by_both() {
    let validator = validator();
    let mut leaves = Vec::new();
    walk(&golden(), "", &mut |pointer, value| {
        if !value.is_null() {
            leaves.push((pointer.to_owned(), value.is_string(), value.is_boolean()));
        }
    });
    for (pointer, is_text, is_flag) in leaves {
        let wrong = if is_text { json!(5) } else { json!("five") };
        both_refuse(&validator, &pointer, |value| *value = wrong.clone());
        let flag = if is_flag { json!(1) } else { json!(true) };
        both_refuse(&validator, &pointer, |value| *value = flag.clone());
    }
}

#[test]
fn required_fields_are_the_same_for_both() {
    let validator = validator();
    for pointer in objects(&golden()) {
        let names: Vec<String> =
            golden().pointer(&pointer).and_then(Value::as_object).expect("an object").keys().cloned().collect();
        for name in names {
            let mut value = golden();
            value.pointer_mut(&pointer).and_then(Value::as_object_mut).expect("an object").remove(&name);
            assert_eq!(validator.is_valid(&value), read(&value.to_string()).is_ok(), "{pointer} without {name}");
        }
    }
}

/// The schema with references followed once.
fn resolved<'s>(root: &'s Value, part: &'s Value) -> &'s Value {
    let reference = part.get("$ref").and_then(Value::as_str).and_then(|r| r.strip_prefix('#'));
    reference.map_or(part, |pointer| root.pointer(pointer).expect(pointer))
}

/// Follows the golden file through the schema and returns the fields that are missing or not described.
fn undescribed(root: &Value, part: &Value, value: &Value, pointer: &str, found: &mut Vec<String>) {
    let part = resolved(root, part);
    let part = part.get("anyOf").and_then(Value::as_array).map_or(part, |forms| {
        forms.iter().find(|form| form["type"] == "object" && value.is_object()).unwrap_or(&forms[0])
    });
    match value {
        Value::Object(members) => {
            for (name, member) in members {
                let pointer = format!("{pointer}/{name}");
                let pattern = || part.get("patternProperties")?.as_object()?.values().next();
                let Some(inner) = part.pointer(&format!("/properties/{name}")).or_else(pattern) else {
                    found.push(pointer);
                    continue;
                };
                let described = inner.get("description").or_else(|| resolved(root, inner).get("description"));
                if described.and_then(Value::as_str).is_none_or(str::is_empty) {
                    found.push(pointer.clone());
                }
                undescribed(root, inner, member, &pointer, found);
            }
        }
        Value::Array(items) => {
            for item in items {
                undescribed(root, &part["items"], item, &format!("{pointer}/*"), found);
            }
        }
        _ => {}
    }
}

#[test]
fn every_written_field_is_described() {
    let (root, mut found) = (schema(), Vec::new());
    undescribed(&root, &root, &golden(), "", &mut found);
    assert_eq!(found, Vec::<String>::new());
}

#[track_caller]
fn words<T: Serialize>(pointer: &str, all: &[T]) {
    let expected: Vec<Value> = all.iter().map(|word| serde_json::to_value(word).expect("a word")).collect();
    assert_eq!(schema().pointer(pointer).expect(pointer), &Value::Array(expected), "{pointer}");
}

/// The fields of an object are the words of a choice.
#[track_caller]
fn fields<T: Serialize>(pointer: &str, all: &[T]) {
    let schema = schema();
    let found: BTreeSet<&str> =
        schema.pointer(pointer).and_then(Value::as_object).expect(pointer).keys().map(String::as_str).collect();
    let expected: Vec<Value> = all.iter().map(|word| serde_json::to_value(word).expect("a word")).collect();
    assert_eq!(found, expected.iter().filter_map(Value::as_str).collect(), "{pointer}");
}

#[test]
fn lists_of_words_are_complete() {
    words("/$defs/attractivenessKey/enum", AttractivenessKey::ALL);
    words("/$defs/strengthKey/enum", StrengthKey::ALL);
    words("/$defs/criterionKey/enum", CriterionKey::ALL);
    words("/$defs/driverKey/enum", DriverKey::ALL);
    words("/$defs/period/enum", &Period::ALL);
    words("/$defs/level/enum", Level::ALL);
    words("/$defs/stage/enum", Stage::ALL);
    words("/$defs/rung/enum", Rung::ALL);
    words("/$defs/answer/enum", Answer::ALL);
    words("/$defs/contact/properties/buying/items/enum", BuyingInfluence::ALL);
    words("/$defs/need/properties/trend/enum", Trend::ALL);
    fields("/$defs/stagePlan/properties/answers/properties", Sign::ALL);
    fields("/$defs/contact/properties/phases/properties", BuyingPhase::ALL);
    fields("/$defs/plans/properties/minutes/properties", Topic::ALL);
    words("/$defs/method/properties/strength/properties/rule/enum", &StrengthRule::ALL);
    words("/$defs/swotItem/properties/kind/enum", SwotKind::ALL);
    words("/$defs/crossStrategy/properties/kind/enum", CrossKind::ALL);
    words("/$defs/goal/properties/field/enum", GoalField::ALL);
    words("/$defs/goal/properties/kind/enum", GoalKind::ALL);
    words("/$defs/goal/properties/direction/enum", Direction::ALL);
    words("/$defs/goalAction/properties/state/enum", ActionState::ALL);
    words("/$defs/step/properties/state/enum", StepState::ALL);
    words("/$defs/met/enum", Met::ALL);
    words("/$defs/planning/properties/steps/propertyNames/enum", PlanningStep::ALL);
    words("/$defs/planning/properties/fields/propertyNames/enum", AnalysedField::ALL);
    words("/$defs/planning/properties/answers/propertyNames/enum", KeyAccountQuestion::ALL);
    words("/$defs/planning/properties/benefits/propertyNames/enum", Benefit::ALL);
    words("/$defs/lever/properties/group/enum", LeverGroup::ALL);
    words("/$defs/stateModel/properties/timing/enum", RewardTiming::ALL);
    words("/$defs/retentionForm/properties/timing/enum", &Timing::ALL);
    words("/$defs/readiness/properties/dimensions/propertyNames/enum", Dimension::ALL);
    words("/$defs/readiness/properties/points/propertyNames/enum", ImplementationPoint::ALL);
    toolkit_words();
    words("/$defs/practice/properties/qualification/propertyNames/enum", QualificationQuestion::ALL);
    words("/$defs/practice/properties/checklist/propertyNames/enum", PolicyItem::ALL);
    words("/$defs/practice/properties/development/enum", Development::ALL);
    words("/$defs/checked/properties/state/enum", CheckState::ALL);
    words("/$defs/standingClass/enum", Standing::ALL);
    words("/$defs/opportunity/properties/stage/enum", OpportunityStage::ALL);
    words("/$defs/opportunity/properties/state/enum", OpportunityState::ALL);
    words("/$defs/problem/properties/state/enum", ProblemState::ALL);
    words("/$defs/practiceMethod/properties/service/propertyNames/enum", ServiceClass::ALL);
    let lines = "/$defs/practiceMethod/properties/service/patternProperties/^[a-zA-Z]+$/propertyNames/enum";
    words(lines, ServiceItem::ALL);
    let items = RiskItem::ALL.iter().copied().map(RiskSource::Item);
    let groups = RiskGroup::ALL.iter().copied().map(RiskSource::Group);
    words("/$defs/risk/properties/source/enum", &items.chain(groups).collect::<Vec<_>>());
}

fn toolkit_words() {
    use linchpin::model::toolkit::analyse::Verdict;
    use linchpin::model::toolkit::measure::{
        AttributeGroup, Engagement, HowDirection, KanoAnswer, KanoCategory, KanoRule, KanoTable, Relation,
        RelationScale, RoofSign, SalesPoint, Weighting,
    };
    use linchpin::model::toolkit::{GateDecision, GateQuestion, Phase};
    words("/$defs/project/properties/reviews/propertyNames/enum", Phase::ALL);
    words("/$defs/gateReview/properties/answers/propertyNames/enum", GateQuestion::ALL);
    words("/$defs/gateReview/properties/decision/enum", GateDecision::ALL);
    words("/$defs/stakeholder/properties/now/enum", Engagement::ALL);
    words("/$defs/stakeholder/properties/wanted/enum", Engagement::ALL);
    words("/$defs/what/properties/salesPoint/enum", SalesPoint::ALL);
    words("/$defs/how/properties/direction/enum", HowDirection::ALL);
    words("/$defs/roofCell/properties/sign/enum", RoofSign::ALL);
    words("/$defs/house/properties/scale/enum", RelationScale::ALL);
    words("/$defs/house/properties/weighting/enum", Weighting::ALL);
    words("/$defs/house/properties/kanoRule/enum", KanoRule::ALL);
    let relation = "/$defs/house/properties/relations/patternProperties/^I[0-9]{1,10}$/patternProperties";
    words(&format!("{relation}/^I[0-9]{{1,10}}$/enum"), Relation::ALL);
    words("/$defs/kano/properties/table/enum", KanoTable::ALL);
    words("/$defs/kanoEntry/properties/kinds/propertyNames/enum", KanoCategory::ALL);
    words("/$defs/kanoEntry/properties/counts/propertyNames/enum", KanoAnswer::ALL);
    words("/$defs/kanoEntry/properties/pairs/items/properties/functional/enum", KanoAnswer::ALL);
    words("/$defs/valueAttribute/properties/group/enum", AttributeGroup::ALL);
    let verdict = "/$defs/pughRun/properties/verdicts/patternProperties/^I[0-9]{1,10}$/patternProperties";
    words(&format!("{verdict}/^I[0-9]{{1,10}}$/enum"), Verdict::ALL);
    design_words();
}

fn design_words() {
    use linchpin::model::strategy::{ActionState, Direction};
    use linchpin::model::toolkit::design::{Area, SigmaEstimator, Tails, ValueClass, YieldSource};
    use linchpin::model::toolkit::measure::HowDirection;
    use linchpin::model::toolkit::verify::{ChartKind, Frequency, RuleSet};
    words("/$defs/processStep/properties/valueClass/enum", ValueClass::ALL);
    words("/$defs/ctq/properties/direction/enum", HowDirection::ALL);
    words("/$defs/capabilityStudy/properties/estimator/enum", SigmaEstimator::ALL);
    words("/$defs/capabilitySettings/properties/tails/enum", Tails::ALL);
    words("/$defs/scorecardRow/properties/area/enum", Area::ALL);
    words("/$defs/scorecardRow/properties/source/enum", YieldSource::ALL);
    words("/$defs/pilotMeasure/properties/direction/enum", Direction::ALL);
    words("/$defs/task/properties/state/enum", ActionState::ALL);
    words("/$defs/controlRow/properties/frequency/enum", Frequency::ALL);
    words("/$defs/controlRow/properties/chart/enum", ChartKind::ALL);
    words("/$defs/controlPlan/properties/rules/enum", RuleSet::ALL);
}

#[test]
fn bounds_are_those_of_the_reader() {
    let schema = schema();
    let bound = |pointer: &str| schema.pointer(pointer).and_then(Value::as_u64).expect(pointer);
    for (pointer, limit) in [
        ("/$defs/scenario/properties/accounts/maxItems", limits::ACCOUNTS),
        ("/$defs/scenario/properties/risks/maxItems", limits::RISKS),
        ("/$defs/scenario/properties/rivals/maxItems", limits::RIVALS),
        ("/$defs/scenario/properties/people/maxItems", limits::PEOPLE),
        ("/$defs/method/properties/attractiveness/properties/factors/maxItems", limits::FACTORS),
        ("/$defs/method/properties/strength/properties/factors/maxItems", limits::FACTORS),
        ("/$defs/method/properties/selection/properties/criteria/maxItems", limits::CRITERIA),
        ("/$defs/method/properties/value/properties/drivers/maxItems", limits::DRIVERS),
        ("/$defs/account/properties/strength/properties/sets/maxItems", limits::SETS),
        ("/$defs/account/properties/selection/maxProperties", limits::ENTRIES),
        ("/$defs/swot/properties/items/maxItems", limits::STRATEGY),
        ("/$defs/swot/properties/cross/maxItems", limits::STRATEGY),
        ("/$defs/strategy/properties/goals/maxItems", limits::STRATEGY),
        ("/$defs/strategy/properties/actions/maxItems", limits::STRATEGY),
        ("/$defs/toolkit/properties/projects/maxItems", limits::PROJECTS),
        ("/$defs/house/properties/whats/maxItems", limits::TOOL),
        ("/$defs/transition/properties/tasks/maxItems", limits::TOOL),
        ("/$defs/capabilityStudy/properties/values/maxItems", limits::ENTRIES),
        ("/$defs/pugh/properties/criteria/maxItems", limits::CRITERIA),
        ("/$defs/operations/properties/opportunities/maxItems", limits::OPERATIONS),
        ("/$defs/operations/properties/problems/maxItems", limits::OPERATIONS),
        ("/$defs/profile/properties/products/maxItems", limits::ENTRIES),
        ("/$defs/asset/properties/levers/maxItems", limits::ENTRIES),
        ("/$defs/asset/properties/series/maxItems", limits::SERIES),
        ("/$defs/dataSet/properties/points/maxItems", limits::ENTRIES),
        ("/$defs/moneyTable/properties/earlier/maxItems", limits::ENTRIES),
        ("/$defs/stateModel/properties/states/maxItems", limits::STATES),
        ("/$defs/accountState/properties/to/maxItems", limits::STATES),
        ("/$defs/relationship/properties/contacts/maxItems", limits::ENTRIES),
        ("/$defs/accountPlan/properties/nextSteps/maxItems", limits::ENTRIES),
        ("/$defs/accountPlan/properties/attendees/maxItems", limits::ENTRIES),
        ("/$defs/plans/properties/first/maxItems", limits::ENTRIES),
        ("/$defs/scenario/properties/note/maxLength", limits::TEXT_CHARS),
    ] {
        assert_eq!(bound(pointer), limit as u64, "{pointer}");
    }
    assert_eq!(bound("/$defs/year/minimum"), u64::from(limits::YEARS.start().unsigned_abs()));
    assert_eq!(bound("/$defs/year/maximum"), u64::from(limits::YEARS.end().unsigned_abs()));
}
