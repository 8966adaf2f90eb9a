//! The account list with its results, for a spreadsheet.

use crate::model::evaluation::Evaluation;
use crate::model::money::AbcClass;
use crate::model::outcome::Outcome;
use crate::model::period::Period;
use crate::model::scenario::Scenario;
use crate::saved::accounts_csv;
use crate::saved::cell::Cell;
use crate::saved::csv;
use crate::text::content::Content;
use crate::text::words::words;
use crate::text::{Language, account_list, reasons};

words! {
    /// Headers of results. The import must not take any of them for an entry; a test sees to it.
    pub(in crate::text) struct Headers = "account_export" {
        net_income(year), attractiveness, strength, class, abc, score, rank,
    }
}

/// The account list as a CSV file: every entry, then the results. It can be imported again, which changes nothing;
/// the results are passed over. There is no row of sums: it would come back as an account.
pub fn list(scenario: &Scenario, results: &Evaluation, content: &Content, language: Language) -> String {
    let mut rows = accounts_csv::export_rows(scenario, account_list::words(language)).into_iter();
    let mut all = Vec::with_capacity(scenario.accounts.len() + 1);
    if let Some(mut header) = rows.next() {
        header.extend(headers(scenario, language).into_iter().map(Cell::Text));
        all.push(header);
    }
    let statements = results.money.statements.iter();
    let money = statements.zip(&results.money.abc.accounts);
    for (((mut row, account), (statement, abc)), selected) in
        rows.zip(&scenario.accounts).zip(money).zip(&results.selection.accounts)
    {
        row.extend(Period::ALL.map(|p| number(&statement.net_income[p], |m| m.get(), language)));
        let position = results.position.account(account.id);
        let of = |read: fn(&crate::model::position::AccountPosition) -> &Outcome<crate::model::Exact>| {
            position.map_or(Cell::Empty, |p| number(read(p), |v| v.get(), language))
        };
        row.push(of(|p| &p.attractiveness.total));
        row.push(of(|p| &p.strength.relative));
        let terms = scenario.method.terms;
        row.push(word(&results.class_of(account.id), |class| content.class(terms, *class).short, language));
        row.push(word(&abc.class, |class| abc_letter(*class).to_owned(), language));
        row.push(number(&selected.column.mean_score, |v| v.get(), language));
        row.push(selected.rank.map_or(Cell::Empty, |rank| Cell::Number(rank as f64)));
        all.push(row);
    }
    csv::write(&all)
}

fn headers(scenario: &Scenario, language: Language) -> Vec<String> {
    let words = Headers::in_language(language);
    let mut headers: Vec<String> = Period::ALL.map(|p| words.net_income(scenario.year(p))).into();
    let rest = [words.attractiveness, words.strength, words.class, words.abc, words.score, words.rank];
    headers.extend(rest.map(str::to_owned));
    headers
}

/// The letter of an ABC class.
fn abc_letter(class: AbcClass) -> &'static str {
    match class {
        AbcClass::A => "A",
        AbcClass::B => "B",
        AbcClass::C => "C",
    }
}

/// A number, or the word for why there is none: a spreadsheet passes over words when it adds up.
fn number<T>(result: &Outcome<T>, read: fn(&T) -> f64, language: Language) -> Cell {
    match result {
        Ok(value) => Cell::Number(read(value)),
        Err(reason) => Cell::Text(reasons::short(reason, language)),
    }
}

fn word<T>(result: &Outcome<T>, say: impl Fn(&T) -> String, language: Language) -> Cell {
    Cell::Text(result.as_ref().map_or_else(|reason| reasons::short(reason, language), say))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::evaluation::evaluate;
    use crate::saved::accounts_csv::{Field, Plan, plan, preview};

    fn file(path: &str) -> String {
        std::fs::read_to_string(format!("{}/public/{path}", env!("CARGO_MANIFEST_DIR"))).expect("the file exists")
    }

    #[test]
    fn the_list_with_results_comes_back_without_a_change() {
        for language in Language::ALL {
            let code = language.code();
            let opened = crate::saved::read(&file(&format!("samples/yanchuan.{code}.json"))).expect("the sample");
            let mut scenario = opened.scenario;
            let evil = scenario.accounts[0].id;
            scenario.account_mut(evil).expect("there").profile.name = "=cmd|' /C calc'!A0".into();
            let content = Content::read(&file(&format!("content/{code}.json"))).expect("content");
            let text = list(&scenario, &evaluate(&scenario), &content, language);
            assert!(text.starts_with('\u{feff}') && text.contains("\r\n'=cmd|"), "{language:?}");
            let preview = preview(&text, &scenario).expect("our own file");
            let fields = Field::all().len();
            assert!(preview.guesses[..fields].iter().all(Option::is_some), "{language:?}");
            assert_eq!(preview.guesses[fields..], vec![None; 11], "{language:?}");
            let plan = plan(&preview, &preview.guesses, &scenario);
            assert_eq!(plan, Plan { unchanged: 12, ..Plan::default() });
        }
    }

    #[test]
    fn results_stand_in_their_columns_and_reasons_are_words() {
        let opened = crate::saved::read(&file("samples/yanchuan.en.json")).expect("the sample");
        let mut scenario = opened.scenario;
        let last = scenario.accounts[11].id;
        scenario.account_mut(last).expect("there").money.revenue = crate::model::PerPeriod::default();
        let content = Content::read(&file("content/en.json")).expect("content");
        let text = list(&scenario, &evaluate(&scenario), &content, Language::En);
        let rows = csv::read(&text).expect("a table");
        let at = |row: usize, head: &str| {
            let column = rows[0].iter().position(|h| h == head).expect("the column");
            rows[row][column].as_str()
        };
        // A gross profit of 13,400 less indirect cost of 17,200: the largest account loses money.
        assert_eq!((at(1, "Net income 2026"), at(1, "ABC class")), ("-3800", "A"));
        assert_eq!(at(12, "Net income 2026"), "1 missing");
    }
}
