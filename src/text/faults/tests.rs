use super::*;
use crate::model::ids::{AccountId, PersonId};
use crate::model::validate::{Counted, Reference};
use crate::model::{Account, Date, Scenario};
use std::sync::Arc;

fn reads() -> Vec<ReadError> {
    vec![
        ReadError::Empty,
        ReadError::NotJson { line: 1, column: 5 },
        ReadError::Truncated { line: 9, column: 1 },
        ReadError::Foreign { found: None },
        ReadError::Foreign { found: Some("other".into()) },
        ReadError::Newer { version: 7, known: 1 },
        ReadError::TooLarge { what: Counted::Accounts, limit: 20_000 },
        ReadError::TooLarge { what: Counted::Depth, limit: 127 },
        ReadError::Malformed { message: "unknown field `x`".into(), line: 3, column: 7 },
        ReadError::Malformed { message: "no valid `version`".into(), line: 0, column: 0 },
        ReadError::Invalid(vec![Fault::MoneyUnitZero; 2]),
    ]
}

fn links() -> Vec<LinkError> {
    vec![
        LinkError::NotALink,
        LinkError::Truncated,
        LinkError::Damaged,
        LinkError::Newer { version: 2, known: 1 },
        LinkError::TooLarge,
        LinkError::Scenario(ReadError::Empty),
    ]
}

fn messages(language: Language) -> Vec<Message> {
    let texts = texts(language);
    let mut messages = vec![texts.not_text()];
    messages.extend(reads().iter().map(|error| texts.read(error)));
    messages.extend(links().iter().map(|error| texts.link(error)));
    messages
}

#[test]
fn every_error_says_something_of_its_own() {
    for language in Language::ALL {
        let happened: Vec<String> = messages(language).into_iter().map(|m| m.happened).collect();
        for (i, sentence) in happened.iter().enumerate() {
            assert!(!happened[..i].contains(sentence), "{sentence}");
        }
    }
}

#[test]
fn sentences_keep_to_the_wording_of_their_language() {
    for language in Language::ALL {
        let end = if language.is_chinese() { '。' } else { '.' };
        for message in messages(language) {
            let paragraph = message.paragraph(language);
            for sentence in [message.happened.as_str(), message.safe, message.next] {
                assert!(sentence.ends_with(end), "{sentence}");
            }
            assert!(!paragraph.contains(['!', '！', '您']), "{paragraph}");
            assert!(!paragraph.to_lowercase().contains("please"), "{paragraph}");
        }
    }
}

#[track_caller]
fn check(language: Language, error: &ReadError, expected: &str) {
    assert_eq!(texts(language).read(error).paragraph(language), expected);
}

#[test]
fn paragraphs_read_well() {
    check(
        Language::En,
        &ReadError::TooLarge { what: Counted::Accounts, limit: 20_000 },
        "The file holds more than 20,000 accounts. The file and your own work are unchanged. \
         Split the scenario, or leave out what is not needed.",
    );
    check(
        Language::Hans,
        &ReadError::Truncated { line: 9, column: 1 },
        "文件在第 9 行第 1 列中断，内容不完整。文件和你自己的内容都没有改动。请重新复制或下载。",
    );
    check(
        Language::Hant,
        &ReadError::Foreign { found: None },
        "這不是 Linchpin 的案例檔案。檔案和你自己的內容都沒有更動。請選擇由 Linchpin 儲存的檔案。",
    );
}

#[test]
fn faults_name_the_account_if_a_scenario_is_at_hand() {
    let mut scenario = Scenario::empty("", Date::new(2026, 11, 2).expect("a day"));
    scenario.accounts.push(Arc::new(Account::named(AccountId(3), "Kuolan")));
    let fault = Fault::Dangling { from: AccountId(3).into(), reference: Reference::Manager, to: PersonId(9).into() };
    let sentence = |language, names| texts(language).fault(&fault, names);
    let names = Names(Some(&scenario));
    assert_eq!(sentence(Language::En, names), "Kuolan (A3): there is no person P9; the manager was cleared.");
    assert_eq!(sentence(Language::En, Names(None)), "account A3: there is no person P9; the manager was cleared.");
    assert_eq!(sentence(Language::Hans, names), "Kuolan（A3）：人员 P9 不存在，客户经理已清空。");
    assert_eq!(sentence(Language::Hant, names), "Kuolan（A3）：人員 P9 不存在，客戶經理已清空。");
}

#[test]
fn a_comma_out_of_place_is_answered_with_both_readings() {
    let error = crate::model::entry::parse_number("1,5").expect_err("ambiguous");
    assert_eq!(texts(Language::En).entry(&error), "The separator could be misread. Write 1.5 or 1,500.");
    assert_eq!(texts(Language::Hans).entry(&error), "分隔符的位置会引起误读。请写成 1.5 或 1,500。");
}
