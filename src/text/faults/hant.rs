//! Traditional Chinese as written in Taiwan: a spreadsheet's row is 列, its column 欄.

use super::{FaultTexts, Message, Names};
use crate::model::entry::EntryError;
use crate::model::validate::{Counted, Fault, Kind, Moment, NumberPlace, Record, Reference, Table, YearPlace};
use crate::saved::ReadError;
use crate::saved::accounts_csv::Problem;
use crate::saved::csv::CsvError;
use crate::saved::link::LinkError;
use crate::text::format::plain;

/// The sentences.
pub(super) const HANT: FaultTexts = FaultTexts {
    read,
    not_text: || Message {
        happened: "這個檔案不是文字檔，無法讀取。".into(),
        safe: SAFE,
        next: "請選擇案例檔案，或存成文字的表格。",
    },
    link,
    csv,
    fault,
    entry,
    problem,
    cell: |error| format!("第 {} 列第 {} 欄：{}", error.row, error.column, problem(&error.problem)),
};

const SAFE: &str = "檔案和你自己的內容都沒有更動。";
const SAFE_WORK: &str = "你自己的內容沒有更動。";

fn whole(number: usize) -> String {
    plain(number as f64)
}

fn read(error: &ReadError) -> Message {
    let (happened, next) = match error {
        ReadError::Empty => ("檔案是空的。".into(), "請改選其他檔案，或回到原處重新儲存。"),
        ReadError::NotJson { line, column } => (
            format!("這不是案例檔案：第 {line} 行第 {column} 個字元起不是 JSON。"),
            "請選擇由 Linchpin 儲存的檔案；表格請以客戶清單匯入。",
        ),
        ReadError::Truncated { line, column } => {
            (format!("檔案在第 {line} 行第 {column} 個字元中斷，內容不完整。"), "請重新複製或下載。")
        }
        ReadError::Foreign { found: Some(found) } => {
            (format!("這是其他程式的檔案，它自稱「{found}」。"), "請選擇由 Linchpin 儲存的檔案。")
        }
        ReadError::Foreign { found: None } => ("這不是 Linchpin 的案例檔案。".into(), "請選擇由 Linchpin 儲存的檔案。"),
        ReadError::Newer { version, known } => (
            format!("案例由較新的 Linchpin 儲存（格式版本 {version}，這裡最高認得 {known}）。"),
            "請重新整理頁面以更新，再開啟一次。",
        ),
        ReadError::TooLarge { what: Counted::Depth, .. } => {
            ("檔案的巢狀層數超過任何案例。".into(), "請選擇由 Linchpin 儲存的檔案。")
        }
        ReadError::TooLarge { what, limit } => {
            (format!("檔案裡的{}，上限是 {}。", too_many(*what), whole(*limit)), "請拆分案例，或刪去不需要的內容。")
        }
        ReadError::Malformed { message, line, .. } if *line == 0 => {
            (format!("案例中有一處無法解讀：{message}。"), "請改正，或重新儲存案例。")
        }
        ReadError::Malformed { message, line, column } => {
            (format!("案例第 {line} 行第 {column} 個字元無法解讀：{message}。"), "請改正這一處，或重新儲存案例。")
        }
        ReadError::Invalid(faults) => {
            (format!("案例中有 {} 處錯誤，不靠猜測無法修復。", whole(faults.len())), "請改正列出的各處，再開啟一次。")
        }
    };
    Message { happened, safe: SAFE, next }
}

fn link(error: &LinkError) -> Message {
    let (happened, next) = match error {
        LinkError::NotALink => ("這不是案例連結。".into(), "請重新複製完整的連結。"),
        LinkError::Truncated => {
            ("連結在途中被截斷，結尾不見了。".into(), "請重新複製完整的連結，或向對方索取案例檔案。")
        }
        LinkError::Damaged => ("連結在途中被更動，檢查碼不符。".into(), "請重新複製連結，或向對方索取案例檔案。"),
        LinkError::Newer { version, known } => (
            format!("連結由較新的 Linchpin 產生（格式版本 {version}，這裡最高認得 {known}）。"),
            "請重新整理頁面以更新，再開啟連結。",
        ),
        LinkError::TooLarge => ("內容太大，放不進連結。".into(), "請改用檔案分享案例。"),
        LinkError::Scenario(error) => (read(error).happened.replace("檔案", "連結"), "請向對方索取案例檔案。"),
    };
    Message { happened, safe: SAFE_WORK, next }
}

fn csv(error: &CsvError) -> Message {
    let (happened, next) = match error {
        CsvError::UnclosedQuote { row, column } => (
            format!("第 {row} 列第 {column} 欄：儲存格以引號開頭，卻沒有結尾的引號。"),
            "請補上引號，或重新把表格存成 CSV。",
        ),
        CsvError::TextAfterQuote { row, column } => (
            format!("第 {row} 列第 {column} 欄：結尾引號之後還有文字。"),
            "請把儲存格內的引號寫成兩個，或重新把表格存成 CSV。",
        ),
        CsvError::TooLarge { limit } => (format!("表格超過 {} 位元組。", whole(*limit)), "請拆分表格。"),
        CsvError::TooManyRows { limit } => (format!("表格超過 {} 列。", whole(*limit)), "請拆分表格。"),
        CsvError::TooManyColumns { row, limit } => {
            (format!("第 {row} 列超過 {} 個儲存格。", whole(*limit)), "請刪去不需要的欄。")
        }
        CsvError::TooManyCells { limit } => (format!("表格超過 {} 個儲存格。", whole(*limit)), "請拆分表格。"),
    };
    Message { happened, safe: "還沒有匯入任何內容。", next }
}

fn entry(error: &EntryError) -> String {
    match error {
        EntryError::NotANumber { found } => format!("「{found}」不是數字。請輸入像 1,234.5 或 =1200*3 的內容。"),
        EntryError::Separator { suggestions } => {
            format!("分隔符號的位置容易誤讀。請寫成 {}。", suggestions.join(" 或 "))
        }
        EntryError::Unfinished => "算式沒有寫完。請補齊。".into(),
        EntryError::Unexpected { found } => format!("算式裡不能有「{found}」。請只用數字、+ − × ÷ 和括號。"),
        EntryError::TooDeep => "括號層數太多。請拆開算式。".into(),
        EntryError::DivisionByZero => "算式除以零。請修改除數。".into(),
        EntryError::TooLarge => "數字太大。請改用較大的金額單位。".into(),
        EntryError::TooLong { limit, .. } => format!("數字最多 {} 個字元。", whole(*limit)),
        EntryError::OffScale { score, min, max } => {
            format!("{} 超出評分範圍。請輸入 {} 到 {} 之間的分數。", plain(*score), plain(*min), plain(*max))
        }
    }
}

fn problem(problem: &Problem) -> String {
    match problem {
        Problem::Number(error) => entry(error),
        Problem::Negative => "不能小於零。這一格不匯入。".into(),
        Problem::UnknownWord => "不認得這個詞。這一格不匯入。".into(),
        Problem::TooLong { limit } => format!("超過 {} 個字元。這一格不匯入。", whole(*limit)),
        Problem::NoName => "客戶沒有名稱。這一列不匯入。".into(),
        Problem::NoNameColumn => "沒有哪一欄是客戶名稱。請指定一欄。".into(),
        Problem::RepeatedName => "名稱重複出現。這一列會匯入成另一家客戶。".into(),
        Problem::TooManyAccounts { limit } => format!("一個案例最多 {} 家客戶。這一列不匯入。", whole(*limit)),
        Problem::TooManyPeople { limit } => format!("一個案例最多 {} 位人員。客戶經理不匯入。", whole(*limit)),
    }
}

fn named(record: Record, names: Names) -> String {
    match names.of(record) {
        Some(name) => format!("{name}（{record}）"),
        None => format!("{} {record}", kind(record.kind)),
    }
}

fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Account => "客戶",
        Kind::Rival => "競爭對手",
        Kind::Person => "人員",
        Kind::Risk => "風險",
        Kind::Factor => "吸引力因素",
        Kind::SuccessFactor => "關鍵成功因素",
        Kind::Criterion => "選擇準則",
        Kind::Driver => "成本動因",
        Kind::Contact => "聯絡人",
        Kind::Need => "需要",
        Kind::StageAction => "主要行動",
    }
}

fn table(table: Table) -> &'static str {
    match table {
        Table::Selection => "選擇準則",
        Table::Attractiveness => "客戶吸引力",
        Table::Strength => "相對優勢",
        Table::CustomerView => "客戶自己的評分",
        Table::Weights => "個別權重",
        Table::Drivers => "成本動因數量",
        Table::Quadrant => "客戶價值四格圖",
        Table::Contacts => "聯絡人地圖",
        Table::Needs => "需要",
    }
}

fn counted(what: Counted) -> &'static str {
    match what {
        Counted::Bytes => "位元組數",
        Counted::Depth => "巢狀層數",
        Counted::Values => "資料項目",
        Counted::Accounts => "客戶",
        Counted::Risks => "風險",
        Counted::Rivals => "競爭對手",
        Counted::People => "人員",
        Counted::Factors => "單張表的因素",
        Counted::Criteria => "選擇準則",
        Counted::Drivers => "成本動因",
        Counted::Sets => "單張表的歷次評分",
        Counted::Entries => "單一清單的項目",
        Counted::TextChars => "單段文字的字元",
    }
}

fn too_many(what: Counted) -> String {
    format!("{}太多", counted(what))
}

fn fault(fault: &Fault, names: Names) -> String {
    let name = |record: Record| named(record, names);
    match fault {
        Fault::DuplicateId { record, count } => format!("編號 {record} 出現了 {count} 次，只能出現一次。"),
        Fault::IdTooLarge { record } => format!("編號 {record} 的數字太大。"),
        Fault::Counter { kind: of, counter, needed } => {
            format!("{}的下一個編號原為 {counter}，已改成 {needed}，以免編號重複。", kind(*of))
        }
        Fault::Dangling { from, reference, to } => dangling(&name(*from), *reference, *to),
        Fault::RepeatedRival { account, rival } => {
            format!("{}：{}列了兩次，已改成一次。", name((*account).into()), name((*rival).into()))
        }
        Fault::RepeatedMember { account, person } => {
            format!("{}：{}在團隊中列了兩次，現在只列一次。", name((*account).into()), name((*person).into()))
        }
        Fault::ReportsInCircle { contact, to } => {
            format!("{}向{}彙報形成循環，這條彙報關係已清空。", name((*contact).into()), name((*to).into()))
        }
        Fault::UnknownEntry { account, table: of, item } => {
            format!("{}，{}：{item} 已不存在，其下的內容會保留，但不計入。", name((*account).into()), table(*of))
        }
        Fault::OffScale { account, table: of, item, score, min, max } => format!(
            "{}，{}：{}的評分 {} 超出 {} 到 {}，依原樣保留。",
            name((*account).into()),
            table(*of),
            name(*item),
            plain(*score),
            plain(*min),
            plain(*max)
        ),
        Fault::MinimumOffScale { criterion, minimum, min, max } => format!(
            "{}的最低要求 {} 超出 {} 到 {}，依原樣保留。",
            name((*criterion).into()),
            plain(*minimum),
            plain(*min),
            plain(*max)
        ),
        Fault::BadScale { table: of, min, max } => {
            format!("{}的評分範圍是 {} 到 {}，最低分必須小於最高分。", table(*of), plain(*min), plain(*max))
        }
        Fault::NegativeWeight { account: None, item, weight } => {
            format!("{}的權重原為 {}，已改成 0。", name(*item), plain(*weight))
        }
        Fault::NegativeWeight { account: Some(account), item, weight } => {
            format!("{}：{}的個別權重原為 {}，已恢復共用權重。", name((*account).into()), name(*item), plain(*weight))
        }
        Fault::NotFinite { place } => not_finite(*place, names),
        Fault::MoneyUnitZero => "金額單位原為 0，已改成 1。".into(),
        Fault::Year { place, year } => wrong_year(*place, *year, names),
        Fault::NoYear { this_year, as_of } => {
            format!("「今年」（{this_year}）和案例日期的年份（{as_of}）都不在 1900–2999 之內。")
        }
        Fault::Chance { risk, moment, chance } => {
            let moment = match moment {
                Moment::Before => "因應前",
                Moment::After => "因應後",
            };
            format!("{}，{moment}：機率 {} 不在 0 到 1 之內，已清空。", name((*risk).into()), plain(*chance))
        }
        Fault::AbcCuts { a, b } => {
            format!("ABC 分界 {} 和 {} 不符合 0 < A ≤ B ≤ 1，已恢復為 0.8 和 0.95。", plain(*a), plain(*b))
        }
        Fault::TooMany { what, count, limit } => {
            format!("{}：共 {}，上限是 {}。", too_many(*what), whole(*count), whole(*limit))
        }
        Fault::TooLong { record, chars, limit } => {
            let of = record.map_or_else(|| "案例".to_owned(), name);
            format!("{of}的一段文字有 {} 個字元，上限是 {}。", whole(*chars), whole(*limit))
        }
    }
}

fn dangling(from: &str, reference: Reference, to: Record) -> String {
    match reference {
        Reference::Manager => format!("{from}：人員 {to} 不存在，客戶經理已清空。"),
        Reference::Rival => format!("{from}：競爭對手 {to} 不存在，已從清單移除。"),
        Reference::RiskAccount => format!("{from}：客戶 {to} 不存在，這項風險改為針對整個計畫。"),
        Reference::Owner => format!("{from}：人員 {to} 不存在，負責人已清空。"),
        Reference::Team => format!("{from}：人員 {to} 不存在，已從團隊移除。"),
        Reference::ReportsTo => format!("{from}：這個客戶沒有聯絡人 {to}，彙報關係已清空。"),
        Reference::Influences => format!("{from}：這個客戶沒有聯絡人 {to}，影響關係已移除。"),
        Reference::Counterpart => format!("{from}：人員 {to} 不存在，對應窗口已清空。"),
        Reference::CoveredBy => format!("{from}：人員 {to} 不存在，這個階段改為無人照應。"),
        Reference::Beneficiary => format!("{from}：這個客戶沒有聯絡人 {to}，受益人已清空。"),
        Reference::Against => format!("{from}：競爭對手 {to} 不存在，比較對象已清空。"),
    }
}

fn not_finite(place: NumberPlace, names: Names) -> String {
    let (account, field) = match place {
        NumberPlace::Years(account) => (account, "合作年數"),
        NumberPlace::PeopleDays(account) => (account, "人日"),
        NumberPlace::Quantity(account, _) => (account, "成本動因數量"),
        NumberPlace::Cut(of) => return format!("{}的固定分界不是數字，已恢復預設規則。", table(of)),
    };
    format!("{}：{field}不是數字，已清空。", named(account.into(), names))
}

fn wrong_year(place: YearPlace, year: i32, names: Names) -> String {
    match place {
        YearPlace::ThisYear => format!("「今年」原為 {year}，不在 1900–2999 之內，已改成案例日期的年份。"),
        YearPlace::AsOf => format!("案例日期原在 {year} 年，不在 1900–2999 之內，已改到「今年」。"),
        YearPlace::GrowthHorizon(account) => {
            format!("{}：成長期限 {year} 不在 1900–2999 之內，已清空。", named(account.into(), names))
        }
    }
}
