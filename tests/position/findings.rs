//! Findings on the sample case and on small ones, and their sentences.

use crate::matrix::scenario as small;
use crate::sample::{money, scenario};
use linchpin::model::accounts::{Orientation, selection};
use linchpin::model::finding::{
    Evidence, Finding, FindingKind as Kind, MoneyFact, MoneyFacts, Place, PlanFinding, PortfolioFinding,
    ReasoningFinding, Severity, Table, findings,
};
use linchpin::model::plan::{PlanEvidence, plans};
use linchpin::model::position::robustness::close_calls;
use linchpin::model::position::{Axis, Class, position};
use linchpin::model::relationship::relationship;
use linchpin::model::resources::resources;
use linchpin::model::risk::{Level, Rating, Risk, RiskGroup, RiskLevel, RiskSource, risk};
use linchpin::model::score::ScoreEntry;
use linchpin::model::strategy::strategy;
use linchpin::model::toolkit::{ToolkitEvidence, toolkit};
use linchpin::model::value::asset;
use linchpin::model::{
    AccountId, CriterionId, Money, PerPeriod, Period, Probability, RiskId, RivalId, Scenario, Weight,
};
use linchpin::text::Language;
use linchpin::text::findings::{sentence, sentences};

fn look(scenario: &Scenario, money: &MoneyFacts) -> Vec<Finding> {
    let position = position(scenario, &[]);
    let results = linchpin::model::money::money(scenario);
    let (risk, relationship) = (risk(scenario), relationship(scenario, &[]));
    let gathered =
        PlanEvidence { scenario, money: &results, position: &position, relationship: &relationship, risk: &risk };
    findings(Evidence {
        scenario,
        strategy: &strategy(scenario, &results, &position),
        asset: &asset(scenario, &results.statements),
        resources: &resources(scenario, &results, &position),
        close_calls: &close_calls(scenario, &position),
        plans: &plans(gathered),
        toolkit: &toolkit(scenario, ToolkitEvidence { selection: &selection(scenario), money: &results, risk: &risk }),
        position: &position,
        selection: &selection(scenario),
        risk: &risk,
        relationship: &relationship,
        practice: &linchpin::model::practice::practice(scenario, &[]),
        money,
    })
}

fn kinds(found: &[Finding]) -> Vec<&Kind> {
    found.iter().map(|f| &f.kind).collect()
}

#[test]
fn the_sample_shows_what_it_was_built_to_show() {
    let found = look(&scenario(), &money());
    let kinds = kinds(&found);
    let a = AccountId;
    for expected in [
        Kind::ShowStopperWithoutOwner { risk: RiskId(2) },
        Kind::ResponseDoesNotLower { risk: RiskId(8), level: RiskLevel::Fix },
        Kind::LargeAccountLoses {
            account: a(1),
            revenue: 96_000.0,
            gross_profit: 13_400.0,
            net_income: -3_800.0,
            rank: 1,
        },
        Kind::AttractivenessIncomplete { account: a(11), missing: 1, needed: 8 },
        Kind::AttractivenessUnrated { account: a(12) },
        Kind::AssumedOnly { account: a(6), table: Table::Attractiveness, assumed: 8 },
        Kind::AssumedOnly { account: a(12), table: Table::Strength, assumed: 6 },
        Kind::RiskWithoutDue { risk: RiskId(2) },
    ] {
        assert!(kinds.contains(&&expected), "{expected:?} in {kinds:#?}");
    }
    assert!(kinds.iter().any(|k| matches!(k, Kind::MustHaveFailed { account: AccountId(12), .. })));
    assert!(kinds.iter().any(|k| matches!(k, Kind::OnTheLine { account: AccountId(7), .. })));
    let count = |wanted: fn(&Kind) -> bool| kinds.iter().filter(|k| wanted(k)).count();
    assert_eq!(count(|k| matches!(k, Kind::ResponseDoesNotLower { .. })), 1);
    assert_eq!(count(|k| matches!(k, Kind::ShowStopperWithoutOwner { .. })), 1);
    assert_eq!(count(|k| matches!(k, Kind::LargeAccountLoses { .. })), 1);
    assert_eq!(count(|k| matches!(k, Kind::MoneyMissing { .. } | Kind::SourceGroupEmpty { .. })), 0);
}

#[test]
fn findings_stand_by_severity_then_account() {
    let scenario = scenario();
    let found = look(&scenario, &money());
    let account = |f: &Finding| match f.place {
        Place::Risk(id) => scenario.risk(id).and_then(|r| r.account).map_or(0, |a| a.0),
        Place::Account(id)
        | Place::Attractiveness(id)
        | Place::Strength(id)
        | Place::Matrix(id)
        | Place::Money(id)
        | Place::Selection(id)
        | Place::Robustness(id)
        | Place::Relationship(id)
        | Place::Qualification(id)
        | Place::Core(id)
        | Place::Development(id)
        | Place::Rhythm(id)
        | Place::Contact(id, _)
        | Place::Forecast(id)
        | Place::Plan(id) => id.0,
        Place::Opportunity(_) | Place::Problem(_) => scenario.operations.account_of(f.place).map_or(0, |a| a.0),
        Place::Accounts
        | Place::Pipeline
        | Place::Concentration
        | Place::Register
        | Place::Method(_)
        | Place::Planning
        | Place::Swot
        | Place::Goals
        | Place::Goal(_)
        | Place::Resources
        | Place::Readiness
        | Place::Lifetime
        | Place::States
        | Place::Project(_)
        | Place::Tool(..)
        | Place::Plans => 0,
    };
    assert!(found.is_sorted_by_key(|f| (f.severity, account(f))));
    assert_eq!(found.first().map(|f| f.severity), Some(Severity::Error));
}

#[test]
fn every_finding_of_the_sample_reads_well_in_three_languages() {
    let scenario = scenario();
    let found = look(&scenario, &money());
    for language in Language::ALL {
        let said = sentences(&found, &scenario, language);
        for (finding, said) in found.iter().zip(&said) {
            assert_eq!(*said, sentence(finding, &scenario, language));
            let ends = if language.is_chinese() { '。' } else { '.' };
            assert!(said.what.ends_with(ends) && said.why.ends_with(ends), "{said:?}");
            assert!(!said.what.contains("  ") && !said.what.contains("NaN"), "{said:?}");
        }
    }
}

#[track_caller]
fn check(kind: Kind, scenario: &Scenario, words: [&str; 3]) {
    let finding = Finding::from(kind);
    let found = Language::ALL.map(|language| sentence(&finding, scenario, language).what);
    assert_eq!(found, words);
}

#[test]
fn sentences_name_the_account_and_the_number() {
    let mut scenario = small(&[(Some(9.0), 5.0, 5.0), (Some(5.0), 5.0, 5.0)]);
    scenario.money_unit = 1000;
    scenario.account_mut(AccountId(1)).expect("there").profile.name = "Kuolan".to_owned();
    let account = AccountId(1);
    let loses = |rank| Kind::LargeAccountLoses {
        account,
        revenue: 96_000.0,
        gross_profit: 13_400.0,
        net_income: -3_800.0,
        rank,
    };
    check(
        loses(1),
        &scenario,
        [
            "Kuolan是最大的客户，毛利 13,400 千元，计入间接成本后亏损 3,800 千元。",
            "Kuolan是最大的客戶，毛利 13,400 千元，計入間接成本後虧損 3,800 千元。",
            "Kuolan, the largest account, earns CNY 13,400 thousand gross and loses CNY 3,800 thousand once indirect cost is counted.",
        ],
    );
    check(
        Kind::AttractivenessIncomplete { account, missing: 1, needed: 8 },
        &scenario,
        [
            "Kuolan的吸引力缺 1 项评分（共 8 项）。",
            "Kuolan的吸引力缺 1 項評分（共 8 項）。",
            "Kuolan: 1 of 8 scores for attractiveness is missing.",
        ],
    );
    check(
        Kind::OneAccountAway { account, without: AccountId(2), from: Class::Key, to: Class::Opportunistic },
        &scenario,
        [
            "均值若不含Account 2，Kuolan就会变成机会型客户。",
            "平均若不含Account 2，Kuolan就會變成機會型客戶。",
            "Without Account 2 in the mean, Kuolan would be an opportunistic account.",
        ],
    );
}

#[test]
fn names_of_levels_are_the_users_own_and_records_without_name_go_by_id() {
    let mut scenario = small(&[]);
    scenario.risks.push(Risk::titled(RiskId(7), " "));
    scenario.method.risk.names.insert(RiskLevel::Stop, "Red".to_owned());
    let said = sentence(&Kind::ShowStopperWithoutOwner { risk: RiskId(7) }.into(), &scenario, Language::En);
    assert_eq!(said.what, "“K7” is rated “Red” and has no owner.");
}

#[test]
fn one_account_can_carry_another_over_a_mean_line() {
    // Totals 10 6 5 3: mean 6, so 6 lies on it. Without 10 the mean is 14/3, which 5 passes; 3 stays low.
    // Without 3 the mean is 7, which 10 passes anyway.
    let found = look(
        &small(&[(Some(10.0), 5.0, 5.0), (Some(6.0), 5.0, 5.0), (Some(5.0), 5.0, 5.0), (Some(3.0), 5.0, 5.0)]),
        &MoneyFacts::default(),
    );
    let away: Vec<_> =
        found.iter().filter(|f| matches!(f.kind, Kind::OneAccountAway { .. })).map(|f| &f.kind).collect();
    let third =
        Kind::OneAccountAway { account: AccountId(3), without: AccountId(1), from: Class::Maintenance, to: Class::Key };
    assert_eq!(away, [&third]);
}

/// One risk with ratings before and after, and a response.
fn with_risk(before: (Level, Level), after: (Level, Level), response: &str) -> Vec<Kind> {
    let rating =
        |(probability, impact)| Rating { probability: Some(probability), impact: Some(impact), ..Rating::default() };
    let mut scenario = small(&[]);
    let (before, after, response) = (rating(before), rating(after), response.to_owned());
    scenario.risks.push(Risk { before, after, response, ..Risk::titled(RiskId(1), "") });
    look(&scenario, &MoneyFacts::default()).into_iter().map(|f| f.kind).collect()
}

#[test]
fn a_response_is_judged_by_what_it_does_to_the_rating() {
    use Level::{High, Low, Medium};
    let risk = RiskId(1);
    let same = Kind::ResponseDoesNotLower { risk, level: RiskLevel::Fix };
    assert!(with_risk((Medium, Medium), (Medium, Medium), "call").contains(&same));
    // The same level by another cell of equal steps is no lowering either.
    assert!(with_risk((Low, High), (High, Low), "call").contains(&same));
    assert!(!with_risk((Medium, Medium), (Medium, Medium), " ").contains(&same));
    assert!(!with_risk((Medium, Medium), (Low, Medium), "call").contains(&same));
    let mildest = with_risk((Low, Low), (Low, Low), "call");
    assert!(!mildest.iter().any(|k| matches!(k, Kind::ResponseDoesNotLower { .. })));
    let worse = Kind::ResponseRaises { risk, before: RiskLevel::Fix, after: RiskLevel::Significant };
    assert!(with_risk((Medium, Medium), (Medium, High), "call").contains(&worse));
    let stop = with_risk((High, High), (Low, Low), "");
    assert!(stop.contains(&Kind::ShowStopperWithoutOwner { risk }));
    assert!(stop.contains(&Kind::ShowStopperWithoutResponse { risk }));
    assert!(!stop.contains(&Kind::RiskWithoutOwner { risk }));
}

#[test]
fn an_empty_scenario_lacks_accounts_and_risks() {
    let found = look(&small(&[]), &MoneyFacts::default());
    assert_eq!(kinds(&found), [&Kind::NoAccounts, &Kind::NoRisks, &Kind::NoSwot, &Kind::NoGoals]);
}

#[test]
fn weights_of_zero_are_an_error_said_once() {
    let mut scenario = small(&[(Some(9.0), 5.0, 5.0), (Some(5.0), 5.0, 5.0)]);
    scenario.method.strength.factors[0].weight = Weight::new(0.0);
    let found = look(&scenario, &MoneyFacts::default());
    let errors: Vec<_> = found.iter().filter(|f| f.severity == Severity::Error).map(|f| &f.kind).collect();
    assert_eq!(errors, [&Kind::WeightsAllZero { table: Table::Strength }]);
}

#[test]
fn tools_that_disagree_are_named() {
    // Totals 9 and 1, mean 5: the first is key, the second opportunistic with us 4 against 5.
    let mut scenario = small(&[(Some(9.0), 5.0, 5.0), (Some(1.0), 4.0, 5.0)]);
    scenario.method.selection.criteria.truncate(1);
    let second = scenario.account_mut(AccountId(2)).expect("there");
    second.profile.orientation = Some(Orientation::Strategic);
    second.selection.insert(CriterionId(1), ScoreEntry::new(7.0));
    let mut net_income = PerPeriod::default();
    (net_income[Period::ThisYear], net_income[Period::NextYear]) = (Some(10.0), Some(8.0));
    let fact =
        |n| MoneyFact { account: AccountId(n), revenue: None, gross_profit: None, net_income, missing: 13, needed: 15 };
    let found = look(&scenario, &MoneyFacts { accounts: vec![fact(1), fact(2)], ..MoneyFacts::default() });
    let expected = [
        // Only the attractive one: year after is unknown, so next year speaks.
        Kind::FallingForecast { account: AccountId(1), this_year: 10.0, forecast: 8.0, year: 2027 },
        Kind::ShortListedOpportunistic { account: AccountId(2), score: 7.0 },
        Kind::OnTheLine { account: AccountId(1), axis: Axis::Strength, at: 1.0 },
        Kind::Portfolio(PortfolioFinding::CloseCall { account: AccountId(1), class: Class::Key, below: 0.8 }),
        Kind::Plan(PlanFinding::KeyWithoutActions { account: AccountId(1) }),
        Kind::StrategicButOpportunistic { account: AccountId(2) },
        Kind::NoRisks,
        Kind::NoSwot,
        Kind::NoGoals,
        Kind::KeyWithoutManager { account: AccountId(1) },
        Kind::MoneyMissing { account: AccountId(1), missing: 13, needed: 15 },
        ReasoningFinding::KeyWithoutRelationship { account: AccountId(1) }.into(),
        Kind::MoneyMissing { account: AccountId(2), missing: 13, needed: 15 },
    ];
    assert_eq!(kinds(&found), expected.iter().collect::<Vec<_>>());
}

#[test]
fn gaps_of_table_two_are_one_finding_each() {
    let mut scenario = small(&[(Some(9.0), 5.0, 5.0), (Some(9.0), 5.0, 5.0), (Some(9.0), 5.0, 5.0)]);
    scenario.account_mut(AccountId(1)).expect("there").profile.rivals.clear();
    scenario.account_mut(AccountId(2)).expect("there").profile.rivals.push(RivalId(2));
    scenario.account_mut(AccountId(3)).expect("there").strength.sets.clear();
    let gaps: Vec<Kind> = look(&scenario, &MoneyFacts::default())
        .into_iter()
        .filter(|f| matches!(f.place, Place::Strength(_)))
        .map(|f| f.kind)
        .collect();
    let ignored = Kind::RivalsIgnored { account: AccountId(2), rivals: vec![RivalId(2)], counted: 1 };
    let none = Kind::NoRival { account: AccountId(1) };
    assert_eq!(gaps, [none, ignored, Kind::StrengthUnrated { account: AccountId(3) }]);
}

#[test]
fn the_register_is_read_as_a_whole() {
    let mut scenario = small(&[]);
    // K1 mild and dear, K2 severe and cheap; both from planning, K1 overdue by a day.
    for (n, step, loss, due) in [(1, Level::Low, 90.0, "2026-11-01"), (2, Level::High, 10.0, "2026-11-02")] {
        let before = Rating {
            probability: Some(step),
            impact: Some(step),
            chance: Some(Probability::new(0.5)),
            loss: Some(Money::new(loss)),
        };
        let source = Some(RiskSource::Group(RiskGroup::Planning));
        let due = Some(due.parse().expect("a day"));
        scenario.risks.push(Risk { before, source, due, ..Risk::titled(RiskId(n), "") });
    }
    scenario.risks.push(Risk::titled(RiskId(3), ""));
    let found = look(&scenario, &MoneyFacts::default());
    let found = kinds(&found);
    let reversal = Kind::RankReversal { underrated: RiskId(1), overrated: RiskId(2), count: 1 };
    assert!(found.contains(&&reversal));
    let overdue: Vec<_> = found.iter().filter(|k| matches!(k, Kind::RiskOverdue { .. })).collect();
    assert_eq!(overdue.len(), 1);
    assert!(found.contains(&&Kind::RiskUnrated { risk: RiskId(3) }));
    let empty = found.iter().filter(|k| matches!(k, Kind::SourceGroupEmpty { .. })).count();
    assert_eq!(empty, 4);
    assert!(!found.contains(&&Kind::SourceGroupEmpty { group: RiskGroup::Planning }));
}

#[test]
fn a_name_given_twice_points_to_the_first() {
    let mut scenario = small(&[(Some(9.0), 5.0, 5.0), (Some(5.0), 5.0, 5.0), (Some(5.0), 5.0, 5.0)]);
    scenario.account_mut(AccountId(3)).expect("there").profile.name = " account 1 ".to_owned();
    let found = look(&scenario, &MoneyFacts::default());
    assert!(kinds(&found).contains(&&Kind::DuplicateName { account: AccountId(3), first: AccountId(1) }));
}

#[test]
fn a_finding_is_written_with_its_kind_and_place() {
    let finding = Finding::from(Kind::AttractivenessIncomplete { account: AccountId(2), missing: 1, needed: 8 });
    let written = serde_json::to_value(&finding).expect("plain data");
    let expected = serde_json::json!({
        "severity": "missing", "kind": "attractivenessIncomplete", "account": "A2", "missing": 1, "needed": 8,
        "place": { "page": "attractiveness", "at": "A2" },
    });
    assert_eq!(written, expected);
}
