use crate::file;
use linchpin::model::ids::{AccountId, CriterionId, FactorId};
use linchpin::model::period::Period;
use linchpin::saved::read;
use linchpin::text::Language;

#[allow(dead_code, reason = "the example uses all of it")]
#[path = "../../examples/samples/convert.rs"]
mod convert;

#[test]
fn the_committed_samples_are_what_the_case_gives() {
    let source = file("tests/data/sample-case.json");
    for language in Language::ALL {
        let path = format!("public/samples/yanchuan.{}.json", language.code());
        let text = convert::sample_file(&source, language).expect("the case converts");
        assert!(text == file(&path), "{path} is out of date: cargo run --example samples");
    }
}

#[test]
fn samples_open_without_any_fault() {
    for language in Language::ALL {
        let opened = read(&file(&format!("public/samples/yanchuan.{}.json", language.code()))).expect("opens");
        assert_eq!((opened.repairs, opened.kept), (vec![], vec![]));
        let s = opened.scenario;
        assert_eq!((s.accounts.len(), s.risks.len(), s.rivals.len(), s.people.len()), (12, 16, 4, 8));
        assert_eq!(s.origin.expect("a sample").language, language.code());
    }
}

/// Single values against the case: A01's revenue 2026 is 96,000 and its attractiveness 10 + 3 + 5 + 6 + 4 + 3 + 1 + 9
/// = 41; A11 lacks one score; A12 has none; solvency is a must-have with minimum 5.
#[test]
fn samples_say_what_the_case_says() {
    let s = crate::sample("zh-Hans");
    assert_eq!(s.title, "砚川传动 2026");
    let account = |n| s.account(AccountId(n)).expect("an account");
    assert_eq!(account(1).money.revenue[Period::ThisYear].map(linchpin::model::Money::get), Some(96_000.0));
    let current = account(1).attractiveness.current().expect("rated");
    let total: f64 = current.scores.values().map(|e| e.value.get()).sum();
    assert!((total - 41.0).abs() < 1e-12);
    assert!(current.scores.contains_key(&FactorId(8)));
    assert_eq!(account(11).attractiveness.current().map(|set| set.scores.len()), Some(7));
    assert_eq!(account(12).attractiveness.current(), None);
    let solvency = s.method.selection.criteria.iter().find(|c| c.id == CriterionId(12)).expect("C12");
    assert_eq!(solvency.minimum.map(linchpin::model::Score::get), Some(5.0));
    let unowned: Vec<String> = s.risks.iter().filter(|r| r.owner.is_none()).map(|r| r.id.to_string()).collect();
    assert_eq!(unowned, ["K2"]);
}
