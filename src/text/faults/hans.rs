//! Simplified Chinese.

use super::{FaultTexts, Message, Names};
use crate::model::entry::EntryError;
use crate::model::validate::{Counted, Fault, Kind, Moment, NumberPlace, Record, Reference, Table, YearPlace};
use crate::saved::ReadError;
use crate::saved::accounts_csv::Problem;
use crate::saved::csv::CsvError;
use crate::saved::link::LinkError;
use crate::text::format::plain;

/// The sentences.
pub(super) const HANS: FaultTexts = FaultTexts {
    read,
    not_text: || Message {
        happened: "这个文件不是文本，无法读取。".into(),
        safe: SAFE,
        next: "请选择案例文件，或存为文本的表格。",
    },
    link,
    csv,
    fault,
    entry,
    problem,
    cell: |error| format!("第 {} 行第 {} 列：{}", error.row, error.column, problem(&error.problem)),
};

const SAFE: &str = "文件和你自己的内容都没有改动。";
const SAFE_WORK: &str = "你自己的内容没有改动。";

fn whole(number: usize) -> String {
    plain(number as f64)
}

fn read(error: &ReadError) -> Message {
    let (happened, next) = match error {
        ReadError::Empty => ("文件是空的。".into(), "请另选文件，或回到原处重新保存。"),
        ReadError::NotJson { line, column } => (
            format!("这不是案例文件：第 {line} 行第 {column} 列不是 JSON。"),
            "请选择由 Linchpin 保存的文件；表格请按客户清单导入。",
        ),
        ReadError::Truncated { line, column } => {
            (format!("文件在第 {line} 行第 {column} 列中断，内容不完整。"), "请重新复制或下载。")
        }
        ReadError::Foreign { found: Some(found) } => {
            (format!("这是其他程序的文件，它自称“{found}”。"), "请选择由 Linchpin 保存的文件。")
        }
        ReadError::Foreign { found: None } => ("这不是 Linchpin 的案例文件。".into(), "请选择由 Linchpin 保存的文件。"),
        ReadError::Newer { version, known } => (
            format!("案例由更新的 Linchpin 保存（格式版本 {version}，这里最高认识 {known}）。"),
            "请刷新页面完成更新，再打开一次。",
        ),
        ReadError::TooLarge { what: Counted::Depth, .. } => {
            ("文件的嵌套层数超过任何案例。".into(), "请选择由 Linchpin 保存的文件。")
        }
        ReadError::TooLarge { what, limit } => {
            (format!("文件里的{}，上限是 {}。", too_many(*what), whole(*limit)), "请拆分案例，或删去不需要的内容。")
        }
        ReadError::Malformed { message, line, .. } if *line == 0 => {
            (format!("案例中有一处无法理解：{message}。"), "请改正，或重新保存案例。")
        }
        ReadError::Malformed { message, line, column } => {
            (format!("案例第 {line} 行第 {column} 列无法理解：{message}。"), "请改正这一处，或重新保存案例。")
        }
        ReadError::Invalid(faults) => {
            (format!("案例中有 {} 处错误，不靠猜测无法修复。", whole(faults.len())), "请改正列出的各处，再打开一次。")
        }
    };
    Message { happened, safe: SAFE, next }
}

fn link(error: &LinkError) -> Message {
    let (happened, next) = match error {
        LinkError::NotALink => ("这不是案例链接。".into(), "请重新复制完整的链接。"),
        LinkError::Truncated => ("链接在途中被截断，结尾缺失。".into(), "请重新复制完整的链接，或向对方索取案例文件。"),
        LinkError::Damaged => ("链接在途中被改动，校验不符。".into(), "请重新复制链接，或向对方索取案例文件。"),
        LinkError::Newer { version, known } => (
            format!("链接由更新的 Linchpin 生成（格式版本 {version}，这里最高认识 {known}）。"),
            "请刷新页面完成更新，再打开链接。",
        ),
        LinkError::TooLarge => ("内容太大，放不进链接。".into(), "请改用文件分享案例。"),
        LinkError::Scenario(error) => (read(error).happened.replace("文件", "链接"), "请向对方索取案例文件。"),
    };
    Message { happened, safe: SAFE_WORK, next }
}

fn csv(error: &CsvError) -> Message {
    let (happened, next) = match error {
        CsvError::UnclosedQuote { row, column } => (
            format!("第 {row} 行第 {column} 列：单元格以引号开头，却没有结束的引号。"),
            "请补上引号，或重新把表格存为 CSV。",
        ),
        CsvError::TextAfterQuote { row, column } => (
            format!("第 {row} 行第 {column} 列：结束引号之后还有文字。"),
            "请把单元格内的引号写成两个，或重新把表格存为 CSV。",
        ),
        CsvError::TooLarge { limit } => (format!("表格超过 {} 字节。", whole(*limit)), "请拆分表格。"),
        CsvError::TooManyRows { limit } => (format!("表格超过 {} 行。", whole(*limit)), "请拆分表格。"),
        CsvError::TooManyColumns { row, limit } => {
            (format!("第 {row} 行超过 {} 个单元格。", whole(*limit)), "请删去不需要的列。")
        }
        CsvError::TooManyCells { limit } => (format!("表格超过 {} 个单元格。", whole(*limit)), "请拆分表格。"),
    };
    Message { happened, safe: "还没有导入任何内容。", next }
}

fn entry(error: &EntryError) -> String {
    match error {
        EntryError::NotANumber { found } => format!("“{found}”不是数字。请输入 1,234.5 或 =1200*3 这样的内容。"),
        EntryError::Separator { suggestions } => {
            format!("分隔符的位置会引起误读。请写成 {}。", suggestions.join(" 或 "))
        }
        EntryError::Unfinished => "算式没有写完。请补全。".into(),
        EntryError::Unexpected { found } => format!("算式里不能有“{found}”。请只用数字、+ − × ÷ 和括号。"),
        EntryError::TooDeep => "括号层数太多。请拆开算式。".into(),
        EntryError::DivisionByZero => "算式除以零。请修改除数。".into(),
        EntryError::TooLarge => "数字太大。请改用更大的金额单位。".into(),
        EntryError::TooLong { limit, .. } => format!("数字最多 {} 个字符。", whole(*limit)),
        EntryError::OffScale { score, min, max } => {
            format!("{} 超出评分范围。请输入 {} 到 {} 之间的分数。", plain(*score), plain(*min), plain(*max))
        }
    }
}

fn problem(problem: &Problem) -> String {
    match problem {
        Problem::Number(error) => entry(error),
        Problem::Negative => "不能小于零。这一格不导入。".into(),
        Problem::UnknownWord => "不认识这个词。这一格不导入。".into(),
        Problem::TooLong { limit } => format!("超过 {} 个字符。这一格不导入。", whole(*limit)),
        Problem::NoName => "客户没有名称。这一行不导入。".into(),
        Problem::NoNameColumn => "没有哪一列是客户名称。请指定一列。".into(),
        Problem::RepeatedName => "名称重复出现。这一行作为另一家客户导入。".into(),
        Problem::TooManyAccounts { limit } => format!("一个案例最多 {} 家客户。这一行不导入。", whole(*limit)),
        Problem::TooManyPeople { limit } => format!("一个案例最多 {} 位人员。客户经理不导入。", whole(*limit)),
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
        Kind::Account => "客户",
        Kind::Rival => "竞争对手",
        Kind::Person => "人员",
        Kind::Risk => "风险",
        Kind::Factor => "吸引力因素",
        Kind::SuccessFactor => "关键成功因素",
        Kind::Criterion => "选择准则",
        Kind::Driver => "成本动因",
        Kind::Contact => "联系人",
        Kind::Need => "需要",
        Kind::StageAction => "主要行动",
    }
}

fn table(table: Table) -> &'static str {
    match table {
        Table::Selection => "选择准则",
        Table::Attractiveness => "客户吸引力",
        Table::Strength => "相对优势",
        Table::CustomerView => "客户自己的评分",
        Table::Weights => "单独权重",
        Table::Drivers => "成本动因数量",
        Table::Quadrant => "客户价值四格图",
        Table::Contacts => "联系人地图",
        Table::Needs => "需要",
    }
}

fn counted(what: Counted) -> &'static str {
    match what {
        Counted::Bytes => "字节数",
        Counted::Depth => "嵌套层数",
        Counted::Values => "数据项",
        Counted::Accounts => "客户",
        Counted::Risks => "风险",
        Counted::Rivals => "竞争对手",
        Counted::People => "人员",
        Counted::Factors => "单张表的因素",
        Counted::Criteria => "选择准则",
        Counted::Drivers => "成本动因",
        Counted::Sets => "单张表的历次评分",
        Counted::Entries => "单个列表的条目",
        Counted::TextChars => "单段文字的字符",
    }
}

fn too_many(what: Counted) -> String {
    format!("{}太多", counted(what))
}

fn fault(fault: &Fault, names: Names) -> String {
    let name = |record: Record| named(record, names);
    match fault {
        Fault::DuplicateId { record, count } => format!("编号 {record} 出现了 {count} 次，只能出现一次。"),
        Fault::IdTooLarge { record } => format!("编号 {record} 的数字太大。"),
        Fault::Counter { kind: of, counter, needed } => {
            format!("{}的下一个编号原为 {counter}，已改为 {needed}，以免编号重复。", kind(*of))
        }
        Fault::Dangling { from, reference, to } => dangling(&name(*from), *reference, *to),
        Fault::RepeatedRival { account, rival } => {
            format!("{}：{}列了两次，已改为一次。", name((*account).into()), name((*rival).into()))
        }
        Fault::RepeatedMember { account, person } => {
            format!("{}：{}在团队中列了两次，现在只列一次。", name((*account).into()), name((*person).into()))
        }
        Fault::ReportsInCircle { contact, to } => {
            format!("{}向{}汇报构成循环，这条汇报关系已清空。", name((*contact).into()), name((*to).into()))
        }
        Fault::UnknownEntry { account, table: of, item } => {
            format!("{}，{}：{item} 已不存在，它名下的内容保留，但不计入。", name((*account).into()), table(*of))
        }
        Fault::OffScale { account, table: of, item, score, min, max } => format!(
            "{}，{}：{}的评分 {} 超出 {} 到 {}，按原样保留。",
            name((*account).into()),
            table(*of),
            name(*item),
            plain(*score),
            plain(*min),
            plain(*max)
        ),
        Fault::MinimumOffScale { criterion, minimum, min, max } => format!(
            "{}的最低要求 {} 超出 {} 到 {}，按原样保留。",
            name((*criterion).into()),
            plain(*minimum),
            plain(*min),
            plain(*max)
        ),
        Fault::BadScale { table: of, min, max } => {
            format!("{}的评分范围是 {} 到 {}，最低分必须小于最高分。", table(*of), plain(*min), plain(*max))
        }
        Fault::NegativeWeight { account: None, item, weight } => {
            format!("{}的权重原为 {}，已改为 0。", name(*item), plain(*weight))
        }
        Fault::NegativeWeight { account: Some(account), item, weight } => {
            format!("{}：{}的单独权重原为 {}，已恢复共用权重。", name((*account).into()), name(*item), plain(*weight))
        }
        Fault::NotFinite { place } => not_finite(*place, names),
        Fault::MoneyUnitZero => "金额单位原为 0，已改为 1。".into(),
        Fault::Year { place, year } => wrong_year(*place, *year, names),
        Fault::NoYear { this_year, as_of } => {
            format!("“今年”（{this_year}）和案例日期的年份（{as_of}）都不在 1900–2999 之内。")
        }
        Fault::Chance { risk, moment, chance } => {
            let moment = match moment {
                Moment::Before => "应对前",
                Moment::After => "应对后",
            };
            format!("{}，{moment}：概率 {} 不在 0 到 1 之内，已清空。", name((*risk).into()), plain(*chance))
        }
        Fault::AbcCuts { a, b } => {
            format!("ABC 分界 {} 和 {} 不满足 0 < A ≤ B ≤ 1，已恢复为 0.8 和 0.95。", plain(*a), plain(*b))
        }
        Fault::TooMany { what, count, limit } => {
            format!("{}：共 {}，上限是 {}。", too_many(*what), whole(*count), whole(*limit))
        }
        Fault::TooLong { record, chars, limit } => {
            let of = record.map_or_else(|| "案例".to_owned(), name);
            format!("{of}的一段文字有 {} 个字符，上限是 {}。", whole(*chars), whole(*limit))
        }
    }
}

fn dangling(from: &str, reference: Reference, to: Record) -> String {
    match reference {
        Reference::Manager => format!("{from}：人员 {to} 不存在，客户经理已清空。"),
        Reference::Rival => format!("{from}：竞争对手 {to} 不存在，已从列表中去掉。"),
        Reference::RiskAccount => format!("{from}：客户 {to} 不存在，这项风险改为针对整个计划。"),
        Reference::Owner => format!("{from}：人员 {to} 不存在，负责人已清空。"),
        Reference::Team => format!("{from}：人员 {to} 不存在，已从团队中去掉。"),
        Reference::ReportsTo => format!("{from}：该客户没有联系人 {to}，汇报关系已清空。"),
        Reference::Influences => format!("{from}：该客户没有联系人 {to}，影响关系已去掉。"),
        Reference::Counterpart => format!("{from}：人员 {to} 不存在，对接人已清空。"),
        Reference::CoveredBy => format!("{from}：人员 {to} 不存在，这一阶段改为无人覆盖。"),
        Reference::Beneficiary => format!("{from}：该客户没有联系人 {to}，受益人已清空。"),
        Reference::Against => format!("{from}：竞争对手 {to} 不存在，比较对象已清空。"),
    }
}

fn not_finite(place: NumberPlace, names: Names) -> String {
    let (account, field) = match place {
        NumberPlace::Years(account) => (account, "合作年数"),
        NumberPlace::PeopleDays(account) => (account, "人天"),
        NumberPlace::Quantity(account, _) => (account, "成本动因数量"),
        NumberPlace::Cut(of) => return format!("{}的固定分界不是数字，已恢复默认规则。", table(of)),
    };
    format!("{}：{field}不是数字，已清空。", named(account.into(), names))
}

fn wrong_year(place: YearPlace, year: i32, names: Names) -> String {
    match place {
        YearPlace::ThisYear => format!("“今年”原为 {year}，不在 1900–2999 之内，已改为案例日期的年份。"),
        YearPlace::AsOf => format!("案例日期原在 {year} 年，不在 1900–2999 之内，已改到“今年”。"),
        YearPlace::GrowthHorizon(account) => {
            format!("{}：增长期限 {year} 不在 1900–2999 之内，已清空。", named(account.into(), names))
        }
    }
}
