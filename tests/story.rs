//! The sample case tells a story with figures. This reads the files that ship, evaluates them the way the
//! application does, and checks every figure of the story that this release computes, in all three languages.

#![allow(clippy::expect_used, reason = "a test fails by panicking")]

use linchpin::model::accounts::{CutOffSide, Verdict};
use linchpin::model::evaluation::{Evaluation, evaluate};
use linchpin::model::finding::{FindingKind, Table};
use linchpin::model::method::{Bubble, StrengthRule};
use linchpin::model::money::{AbcClass, IndirectBasis, IndirectSource, ValueCell};
use linchpin::model::position::{Axis, Class, Rules};
use linchpin::model::risk::RiskLevel;
use linchpin::model::{AccountId, CriterionId, Money, Outcome, Period, RiskId, Scenario, Undefined};
use linchpin::saved::envelope::{read, write, write_compact};
use linchpin::saved::link;
use std::path::Path;
use std::sync::Arc;

const LANGUAGES: [&str; 3] = ["en", "zh-Hans", "zh-Hant"];

#[track_caller]
fn file(path: &str) -> String {
    std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).expect("a committed file")
}

#[track_caller]
fn open(path: &str) -> Scenario {
    let opened = read(&file(path)).expect("a scenario");
    assert_eq!((opened.repairs, opened.kept), (vec![], vec![]), "{path} opens without any fault");
    opened.scenario
}

fn sample(language: &str) -> Scenario {
    open(&format!("public/samples/yanchuan.{language}.json"))
}

fn story() -> Evaluation {
    evaluate(&sample("en"))
}

fn a(number: u32) -> AccountId {
    AccountId(number)
}

/// A number as the story prints it.
#[track_caller]
fn shown(number: impl Into<f64>, decimals: usize, printed: &str) {
    assert_eq!(format!("{:.decimals$}", number.into() + 0.0), printed);
}

#[track_caller]
fn known(money: &Outcome<Money>) -> f64 {
    money.as_ref().expect("a known amount").get()
}

/// The scenario without one account.
fn without(number: u32) -> Evaluation {
    let mut scenario = sample("en");
    scenario.accounts.retain(|account| account.id != a(number));
    evaluate(&scenario)
}

#[test]
fn the_three_languages_tell_the_same_story() {
    let results = LANGUAGES.map(|language| serde_json::to_value(evaluate(&sample(language))).expect("plain data"));
    assert_eq!(results[0], results[1]);
    assert_eq!(results[0], results[2]);
}

#[test]
fn results_survive_the_file_and_the_link() {
    for language in LANGUAGES {
        let scenario = sample(language);
        let from_file = read(&write(&scenario)).expect("opens").scenario;
        let from_storage = read(&write_compact(&scenario)).expect("opens").scenario;
        let from_link = link::decode(&link::encode(&scenario).expect("a link")).expect("opens").scenario;
        assert_eq!(from_file, scenario);
        assert_eq!(from_storage, scenario);
        assert_eq!(from_link, scenario);
    }
}

// D6–D8: selection and ABC classes.

#[test]
fn short_list() {
    let selection = &story().selection;
    let score = |account: AccountId| {
        let column = &selection.account(account).expect("an account").column;
        format!("{:.2}", column.mean_score.as_ref().expect("scored").get())
    };
    let listed: Vec<_> = selection.short_list.iter().map(|&id| (id.0, score(id))).collect();
    let expected = [(4, "7.59"), (3, "7.49"), (6, "6.95"), (5, "6.72"), (9, "6.21"), (8, "6.08")];
    assert_eq!(listed, expected.map(|(id, score)| (id, score.to_owned())));
    assert_eq!(score(a(12)), "6.09");
}

#[track_caller]
fn check_must_have(account: u32, score_is: CutOffSide) {
    // Criterion 12 is solvency.
    let expected = Verdict::FailsMustHave { criteria: vec![CriterionId(12)], score_is };
    assert_eq!(story().selection.account(a(account)).expect("an account").verdict, expected);
}

#[test]
fn must_haves_that_fail() {
    check_must_have(12, CutOffSide::Reached);
    check_must_have(2, CutOffSide::Below);
    let results = &story().selection;
    let fails = |verdict: &Verdict| matches!(verdict, Verdict::FailsMustHave { .. });
    assert_eq!(results.accounts.iter().filter(|x| fails(&x.verdict)).count(), 2);
}

#[test]
fn by_sales_a04_is_only_class_c() {
    let abc = &story().money.abc;
    let class = |number| abc.accounts.iter().find(|x| x.account == a(number)).map(|x| x.by_revenue.clone());
    assert_eq!(class(4), Some(Ok(AbcClass::C)));
    assert_eq!([1, 2, 3].map(class), [Some(Ok(AbcClass::A)), Some(Ok(AbcClass::A)), Some(Ok(AbcClass::A))]);
}

// D9: portfolio analysis.

#[test]
fn portfolio_net_income_over_five_years() {
    let totals = &story().money.totals;
    let row = totals.net_income.0.clone().map(|total| known(&total.sum));
    assert_eq!(row.map(|n| format!("{n:.0}")), ["13950", "10330", "6360", "5820", "6370"].map(str::to_owned));
    shown(known(&totals.revenue[Period::ThisYear].sum), 0, "229700");
}

#[test]
fn the_giant_earns_the_largest_gross_profit_and_loses_money() {
    let money = &story().money;
    let this_year = |number: u32| money.statement(a(number)).expect("an account");
    let giant = this_year(1);
    shown(known(&giant.gross_profit[Period::ThisYear]), 0, "13400");
    shown(known(&giant.indirect_cost[Period::ThisYear]), 0, "17200");
    shown(known(&giant.net_income[Period::ThisYear]), 0, "-3800");
    assert!((2..=12).all(|n| known(&this_year(n).gross_profit[Period::ThisYear]) < 13_400.0));
    assert!((2..=12).all(|n| known(&this_year(n).revenue[Period::ThisYear]) < 96_000.0));
}

#[test]
fn drivers_rebuild_every_indirect_cost_of_this_year() {
    let typed = &story().money;
    let mut scenario = sample("en");
    for account in &mut scenario.accounts {
        Arc::make_mut(account).money.indirect_source = IndirectSource::Drivers;
    }
    let rebuilt = &evaluate(&scenario).money;
    assert_eq!(rebuilt.statements.len(), 12);
    for (typed, rebuilt) in typed.statements.iter().zip(&rebuilt.statements) {
        let (typed_cost, cost) = (&typed.indirect_cost[Period::ThisYear], &rebuilt.indirect_cost[Period::ThisYear]);
        assert!((known(typed_cost) - known(cost)).abs() < 1e-9, "{}: {typed_cost:?}, {cost:?}", typed.account);
        assert_eq!(rebuilt.indirect_basis[Period::ThisYear], IndirectBasis::Allocated);
    }
}

// D10: value quadrant.

#[track_caller]
fn check_cell(cell: ValueCell, expected: &[u32]) {
    let quadrant = &story().money.quadrant;
    let found: Vec<u32> = quadrant.placed.iter().filter(|p| p.cell == cell).map(|p| p.account.0).collect();
    assert_eq!(found, expected, "{cell:?}");
}

#[test]
fn value_quadrant() {
    let quadrant = &story().money.quadrant;
    shown(known(&quadrant.sales_line), 2, "19141.67");
    shown(known(&quadrant.profit_line), 0, "530");
    check_cell(ValueCell::HighHigh, &[2, 3]);
    check_cell(ValueCell::HighSalesLowProfit, &[1]);
    check_cell(ValueCell::LowSalesHighProfit, &[4, 6]);
    check_cell(ValueCell::LowLow, &[5, 7, 8, 9, 10, 11, 12]);
}

// D11: concentration.

#[test]
fn concentration_of_sales() {
    let revenue = &story().money.concentration.revenue;
    shown(revenue.top_share(3).expect("defined").get() * 100.0, 1, "80.1");
    shown(revenue.hhi.clone().expect("defined"), 0, "2561");
    shown(revenue.gini.clone().expect("defined"), 3, "0.639");
    assert_eq!(revenue.pareto, Ok(3));
}

#[test]
fn whale_of_profit() {
    let whale = story().money.concentration.profit.whale.clone().expect("defined");
    assert_eq!(whale.accounts, 8);
    shown(whale.shares.clone().expect("a positive total").peak.get() * 100.0, 1, "174.7");
}

#[test]
fn what_is_left_without_a_giant() {
    let total = |results: &Evaluation| known(&results.money.totals.net_income[Period::ThisYear].sum);
    shown(total(&without(2)), 0, "-440");
    shown(total(&without(1)), 0, "10160");
    // If only 40 % of A01's indirect cost goes with it, the rest stays with the others.
    let giant = story().money.statement(a(1)).expect("A01").clone();
    let stays = 0.6 * known(&giant.indirect_cost[Period::ThisYear]);
    shown(total(&without(1)) - stays, 0, "-160");
}

// D13: people-days, which the bubbles of the matrix can show.

#[test]
fn people_days_promised() {
    let mut scenario = sample("en");
    scenario.method.bubble = Bubble::Resources;
    let position = &evaluate(&scenario).position;
    let days = |number: u32| position.account(a(number)).and_then(|x| x.bubble).unwrap_or_default();
    let promised: f64 = (1..=12).map(days).sum();
    shown(promised, 0, "1440");
    shown(days(1) / promised * 100.0, 0, "36");
    assert!(days(10) > days(4));
}

// D14–D16: attractiveness, strength, matrix.

#[track_caller]
fn check_class(class: Class, expected: &[u32]) {
    let accounts = &story().position.accounts;
    let found: Vec<u32> = accounts.iter().filter(|x| x.class() == Some(class)).map(|x| x.account.0).collect();
    assert_eq!(found, expected, "{class:?}");
}

#[test]
fn classes_of_the_matrix() {
    check_class(Class::Key, &[3, 4, 6, 7]);
    check_class(Class::KeyDevelopment, &[5, 8, 9]);
    check_class(Class::Maintenance, &[1, 2]);
    check_class(Class::Opportunistic, &[10]);
}

#[test]
fn the_cut_line_and_who_stands_on_it() {
    let position = &story().position;
    shown(position.lines.attractiveness.at.clone().expect("a line").get(), 2, "48.00");
    assert_eq!(position.lines.attractiveness.counted, 10);
    let placement = position.account(a(7)).expect("A07").placement.clone().expect("a class");
    assert_eq!((placement.class, placement.on_line), (Class::Key, vec![Axis::Attractiveness]));
}

#[track_caller]
fn check_unplaced(account: u32, reason: Undefined) {
    assert_eq!(story().class_of(a(account)), Err(reason));
}

#[test]
fn unrated_accounts_do_not_count() {
    check_unplaced(11, Undefined::Incomplete { missing: 1, needed: 8 });
    check_unplaced(12, Undefined::Unrated);
}

#[track_caller]
fn check_strength(account: u32, us: f64, best_rival: f64, mean_of_rivals: Option<f64>) {
    let strength = story().position.account(a(account)).expect("an account").strength.clone();
    let against = strength.comparison.expect("rated rivals");
    shown(strength.us.total.expect("rated").get(), 0, &us.to_string());
    shown(against.best_total.get(), 0, &best_rival.to_string());
    if let Some(mean) = mean_of_rivals {
        shown(against.mean_total.expect("rated").get(), 0, &mean.to_string());
    }
}

#[test]
fn two_close_calls() {
    check_strength(8, 40.0, 41.0, None);
    check_strength(9, 43.0, 46.0, Some(38.0));
}

#[track_caller]
fn check_rule(rule: StrengthRule, moved: &[u32]) {
    let position = &story().position;
    let changes = position.changes_when(Rules { strength_rule: rule, ..position.rules });
    assert_eq!(changes.iter().map(|change| change.account.0).collect::<Vec<_>>(), moved, "{rule:?}");
}

#[test]
fn the_strength_rule_decides() {
    check_rule(StrengthRule::DifferenceToBest, &[]);
    check_rule(StrengthRule::DifferenceToMean, &[9]);
    check_rule(StrengthRule::RatioToFactorBest, &[1, 6]);
}

#[track_caller]
fn check_path(account: u32, then: &str, now: &str) {
    let position = &story().position;
    let account = position.account(a(account)).expect("an account");
    let first = account.path.past.first().expect("a past position");
    shown(first.attractiveness.clone().expect("rated").get(), 0, then);
    shown(account.attractiveness.total.clone().expect("rated").get(), 0, now);
}

#[test]
fn paths() {
    check_path(2, "57", "40");
    check_path(4, "44", "56");
}

#[test]
fn positions_that_rest_on_assumptions_only() {
    let findings = story().findings;
    let assumed = |table| {
        let hits = findings.iter().filter_map(|finding| match finding.kind {
            FindingKind::AssumedOnly { account, table: of, .. } if of == table => Some(account.0),
            _ => None,
        });
        hits.collect::<Vec<_>>()
    };
    // A12 is not rated in Table One at all; A05 has confirmed scores there.
    assert_eq!(assumed(Table::Attractiveness), [6]);
    assert_eq!(assumed(Table::Strength), [5, 6, 12]);
}

// D18: risks.

#[test]
fn show_stoppers_and_the_one_without_owner() {
    let results = story();
    let stops = results.risk.risks.iter().filter(|risk| risk.before == Ok(RiskLevel::Stop));
    assert_eq!(stops.map(|risk| risk.risk).collect::<Vec<_>>(), [RiskId(1), RiskId(2)]);
    assert_eq!(results.findings[0].kind, FindingKind::ShowStopperWithoutOwner { risk: RiskId(2) });
}

#[test]
fn the_response_that_changes_nothing() {
    let findings = story().findings;
    let idle = findings.iter().filter_map(|finding| match finding.kind {
        FindingKind::ResponseDoesNotLower { risk, .. } => Some(risk),
        _ => None,
    });
    assert_eq!(idle.collect::<Vec<_>>(), [RiskId(8)]);
}

#[test]
fn expected_loss() {
    let risk = &story().risk;
    shown(risk.expected_before.sum.clone().expect("money"), 0, "11130");
    shown(risk.expected_after.sum.clone().expect("money"), 0, "5158");
}

// docs/examples

/// Harbour 8 + 7 = 15, Valley 4 + 3 = 7: the line lies at 11. Ratios 16 ÷ 12 and 10 ÷ 12.
#[test]
fn the_minimal_example_of_the_documentation_opens_and_evaluates() {
    let [schema, example] = ["public/scenario.schema.json", "docs/examples/minimal.json"]
        .map(|path| serde_json::from_str::<serde_json::Value>(&file(path)).expect("JSON"));
    assert!(jsonschema::draft202012::is_valid(&schema, &example));
    let scenario = open("docs/examples/minimal.json");
    let results = evaluate(&scenario);
    shown(results.position.lines.attractiveness.at.clone().expect("a line").get(), 0, "11");
    assert_eq!(results.class_of(a(1)), Ok(Class::Key));
    assert_eq!(results.class_of(a(2)), Ok(Class::Opportunistic));
    shown(known(&results.money.totals.net_income[Period::ThisYear].sum), 0, "150");
    assert_eq!(results.money.totals.net_income[Period::ThisYear].missing, 1);
    assert_eq!(results.risk.risks[0].before, Ok(RiskLevel::Significant));
}
