//! The sample case as a scenario: what position, selection and risk need of it.

use linchpin::model::accounts::{Account, Orientation};
use linchpin::model::finding::{MoneyFact, MoneyFacts};
use linchpin::model::method::{AttractivenessKey, StrengthKey};
use linchpin::model::position::StrengthSet;
use linchpin::model::risk::{Level, Rating, Risk, RiskSource};
use linchpin::model::score::{Evidence, ScoreEntry, ScoreSet, Scores};
use linchpin::model::{
    AccountId, CriterionId, Date, FactorId, Money, PerPeriod, Period, Person, PersonId, Probability, Rival, Scenario,
    Score, SuccessFactorId, Weight,
};
use serde::de::DeserializeOwned;
use serde_json::Value;
use std::str::FromStr;
use std::sync::Arc;

const CASE: &str = include_str!("../data/sample-case.json");

/// The sample case in English.
pub fn scenario() -> Scenario {
    let case: Value = serde_json::from_str(CASE).expect("the case is JSON");
    let mut scenario = Scenario::empty("Yanchuan Drives", parsed(&case["caseDate"]));
    scenario.money_unit = 1000;
    let selection = &mut scenario.method.selection;
    for (criterion, from) in selection.criteria.iter_mut().zip(list(&case["d7"]["criteria"])) {
        criterion.weight = Weight::new(number(&from["weight"]));
        criterion.minimum = from["minimum"].as_f64().map(Score::new);
    }
    scenario.accounts = list(&case["accounts"]).iter().map(|a| Arc::new(account(a))).collect();
    scenario.risks = list(&case["d18"]["risks"]).iter().map(risk).collect();
    scenario.rivals = list(&case["rivals"])
        .iter()
        .map(|r| Rival { id: parsed(&r["id"]), name: english(r), ways: String::new(), weaknesses: String::new() })
        .collect();
    scenario.people = (1..9).map(|n| Person::named(PersonId(n), "")).collect();
    scenario
}

/// Net income and what findings ask of the money, from the case's figures.
pub fn money() -> MoneyFacts {
    let case: Value = serde_json::from_str(CASE).expect("the case is JSON");
    let fact = |account: &Value| {
        let figure = |row: &str, period: Period| account["d9"][row][period as usize].as_f64();
        let gross = |period| Some(figure("revenue", period)? - figure("directCost", period)?);
        let net_income = PerPeriod::from_fn(|p| Some(gross(p)? - figure("indirectCost", p)?));
        MoneyFact {
            account: parsed(&account["id"]),
            revenue: figure("revenue", Period::ThisYear),
            gross_profit: gross(Period::ThisYear),
            net_income,
            missing: net_income.iter().filter(|(_, n)| n.is_none()).count(),
            needed: 15,
        }
    };
    MoneyFacts { accounts: list(&case["accounts"]).iter().map(fact).collect(), largest_line: None }
}

fn account(from: &Value) -> Account {
    let mut account = Account::named(parsed(&from["id"]), english(from));
    let profile = &mut account.profile;
    profile.rivals = list(&from["d5"]["rivals"]).iter().map(parsed).collect();
    profile.manager = from["d5"]["manager"].as_str().map(person);
    profile.orientation =
        serde_json::from_value::<Option<Orientation>>(from["d5"]["orientation"].clone()).expect("one");
    account.selection = (1..)
        .zip(list(&from["d7"]))
        .filter_map(|(n, s)| Some((CriterionId(n), ScoreEntry::new(s.as_f64()?))))
        .collect();
    for set in list(&from["d14"]) {
        let read = ScoreSet {
            date: parsed(&set["date"]),
            scores: scores(&set["scores"], &set["evidence"], attractiveness_factor),
            source: String::new(),
        };
        match set["kind"].as_str() {
            Some("target") => account.attractiveness.target = Some(read),
            _ => account.attractiveness.sets.push(read),
        }
    }
    for set in list(&from["d15"]["sets"]) {
        let read = strength_set(set);
        match set["kind"].as_str() {
            Some("target") => account.strength.target = Some(read),
            _ => account.strength.sets.push(read),
        }
    }
    let view = &from["d15"]["customersOwnRatingsOfUs"]["scores"];
    account.strength.customer_view = scores(view, &Value::Null, success_factor);
    account.people_days = from["d13"]["peopleDays"].as_f64();
    account
}

fn strength_set(set: &Value) -> StrengthSet {
    let column = |supplier: &str| scores(&set["suppliers"][supplier], &set["evidence"][supplier], success_factor);
    let suppliers = set["suppliers"].as_object().expect("suppliers");
    StrengthSet {
        date: parsed(&set["date"]),
        us: column("us"),
        rivals: suppliers.keys().filter(|s| *s != "us").map(|s| (s.parse().expect("a rival"), column(s))).collect(),
        source: String::new(),
    }
}

fn scores<I: Ord>(values: &Value, evidence: &Value, id: fn(&str) -> I) -> Scores<I> {
    let entry = |(name, value): (&String, &Value)| {
        let read = ScoreEntry::new(value.as_f64()?);
        let assumed = evidence[name] == "assumed";
        let evidence = if assumed { Evidence::Assumed } else { Evidence::Confirmed };
        Some((id(name), ScoreEntry { evidence, ..read }))
    };
    values.as_object().map(|m| m.iter().filter_map(entry).collect()).unwrap_or_default()
}

fn risk(from: &Value) -> Risk {
    let rating = |r: &Value| Rating {
        probability: Some(word::<Level>(&r["probability"])),
        impact: Some(word::<Level>(&r["impact"])),
        chance: r["probabilityPercent"].as_f64().map(|p| Probability::new(p / 100.0)),
        loss: r["impactMoney"].as_f64().map(Money::new),
    };
    Risk {
        source: Some(word::<RiskSource>(&from["sourceItem"])),
        account: from["account"].as_str().map(|a| a.parse().expect("an account")),
        before: rating(&from["before"]),
        after: rating(&from["after"]),
        owner: from["owner"].as_str().map(person),
        response: from["response"]["en"].as_str().unwrap_or_default().to_owned(),
        due: from["due"].as_str().map(|d| d.parse::<Date>().expect("a day")),
        ..Risk::titled(parsed(&from["id"]), from["title"]["en"].as_str().unwrap_or_default())
    }
}

fn attractiveness_factor(name: &str) -> FactorId {
    let key: AttractivenessKey = word(&Value::from(name));
    FactorId(key as u32 + 1)
}

fn success_factor(name: &str) -> SuccessFactorId {
    let key: StrengthKey = word(&Value::from(name));
    SuccessFactorId(key as u32 + 1)
}

fn person(id: &str) -> PersonId {
    PersonId(id.trim_start_matches('M').parse().expect("a number"))
}

fn word<T: DeserializeOwned>(from: &Value) -> T {
    serde_json::from_value(from.clone()).expect("a known word")
}

fn parsed<T: FromStr<Err: std::fmt::Debug>>(from: &Value) -> T {
    from.as_str().expect("a text").parse().expect("well-formed")
}

fn english(from: &Value) -> String {
    from["name"]["en"].as_str().expect("an English name").to_owned()
}

fn number(from: &Value) -> f64 {
    from.as_f64().expect("a number")
}

fn list(from: &Value) -> &[Value] {
    from.as_array().map(Vec::as_slice).unwrap_or_default()
}

/// The number of an account's id.
pub fn id(n: u32) -> AccountId {
    AccountId(n)
}
