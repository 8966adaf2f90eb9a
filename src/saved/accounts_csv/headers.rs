//! Guesses from a header what its column holds. A header must say exactly one thing: "revenue growth" and
//! "net income" are not revenue.

use super::field::{Field, MoneyLine};
use super::words::normal;
use crate::model::limits::YEARS;
use crate::model::period::Period;

/// The field a header names. Years are told by number, seen from `this_year`, or by words.
pub(super) fn recognise(header: &str, this_year: i32) -> Option<Field> {
    let header = normal(header);
    profile_field(&without_brackets(&header)).or_else(|| money_field(&header, this_year))
}

fn profile_field(header: &str) -> Option<Field> {
    match header.trim() {
        "name" | "account" | "account name" | "customer" | "customer name" | "client" | "company" | "客户" | "客戶"
        | "名称" | "名稱" | "客户名称" | "客戶名稱" | "大客户" | "大客戶" => Some(Field::Name),
        "region" | "area" | "territory" | "地区" | "地區" | "区域" | "區域" => Some(Field::Region),
        "industry" | "sector" | "行业" | "行業" | "产业" | "產業" => Some(Field::Industry),
        "manager"
        | "account manager"
        | "key account manager"
        | "owner"
        | "负责人"
        | "負責人"
        | "客户经理"
        | "客戶經理"
        | "大客户经理"
        | "大客戶經理"
        | "经理"
        | "經理" => Some(Field::Manager),
        "orientation" | "buying orientation" | "购买导向" | "購買導向" | "导向" | "導向" => {
            Some(Field::Orientation)
        }
        "type" | "account type" | "客户类型" | "客戶類型" | "类型" | "類型" => Some(Field::Type),
        "years" | "years of cooperation" | "cooperation" | "合作年数" | "合作年數" | "合作年限" | "年数" | "年數" => {
            Some(Field::Years)
        }
        "note" | "notes" | "remark" | "remarks" | "comment" | "备注" | "備註" | "说明" | "說明" => {
            Some(Field::Note)
        }
        "people days" | "person days" | "man days" | "days" | "人天" | "人日" | "投入人天" | "投入人日" => {
            Some(Field::PeopleDays)
        }
        _ => None,
    }
}

const PERIODS: [(&str, Period); 24] = [
    ("year before last", Period::TwoYearsAgo),
    ("two years ago", Period::TwoYearsAgo),
    ("2 years ago", Period::TwoYearsAgo),
    ("二年前", Period::TwoYearsAgo),
    ("两年前", Period::TwoYearsAgo),
    ("兩年前", Period::TwoYearsAgo),
    ("前年", Period::TwoYearsAgo),
    ("previous year", Period::LastYear),
    ("last year", Period::LastYear),
    ("prior year", Period::LastYear),
    ("去年", Period::LastYear),
    ("上年", Period::LastYear),
    ("current year", Period::ThisYear),
    ("this year", Period::ThisYear),
    ("今年", Period::ThisYear),
    ("本年", Period::ThisYear),
    ("year after next", Period::YearAfter),
    ("the year after", Period::YearAfter),
    ("year after", Period::YearAfter),
    ("in two years", Period::YearAfter),
    ("后年", Period::YearAfter),
    ("後年", Period::YearAfter),
    ("next year", Period::NextYear),
    ("明年", Period::NextYear),
];

fn money_field(header: &str, this_year: i32) -> Option<Field> {
    let (header, year) = without_year(header);
    let named = PERIODS.into_iter().find(|(word, _)| header.contains(word));
    let header = named.map_or(header.clone(), |(word, _)| header.replacen(word, " ", 1));
    let line = money_line(&without_brackets(&header))?;
    let period = match (year, named) {
        (Some(year), _) => Period::ALL.into_iter().find(|p| this_year.saturating_add(p.offset()) == year)?,
        (None, Some((_, period))) => period,
        (None, None) => Period::ThisYear,
    };
    Some(Field::Money(line, period))
}

fn money_line(header: &str) -> Option<MoneyLine> {
    let fillers = ["fy", "in", "of", "for", "the", "年", "年度", "的"];
    let words = header.split_whitespace().filter(|word| !fillers.contains(word));
    let joined = words.collect::<Vec<_>>().join(" ");
    let bare = joined.trim_start_matches("年度").trim_start_matches(['年', '度', '的', ',']);
    match bare.trim_end_matches("年度").trim_end_matches(['年', '度', ',']).trim() {
        "revenue" | "sales" | "sales revenue" | "turnover" | "收入" | "营收" | "營收" | "销售额" | "銷售額"
        | "销售金额" | "銷售金額" | "销售收入" | "銷售收入" | "营业收入" | "營業收入" => {
            Some(MoneyLine::Revenue)
        }
        "direct cost" | "direct costs" | "直接成本" => Some(MoneyLine::DirectCost),
        "indirect cost" | "indirect costs" | "cost to serve" | "间接成本" | "間接成本" => {
            Some(MoneyLine::IndirectCost)
        }
        _ => None,
    }
}

/// Takes out a number of four digits that can be a year.
fn without_year(header: &str) -> (String, Option<i32>) {
    let runs = header.split(|c: char| !c.is_ascii_digit());
    let year = runs.filter(|run| run.len() == 4).find_map(|run| run.parse().ok().filter(|y| YEARS.contains(y)));
    (year.map_or(header.to_owned(), |year: i32| header.replacen(&year.to_string(), " ", 1)), year)
}

/// Takes out what stands in brackets: units such as (千元).
fn without_brackets(header: &str) -> String {
    let mut depth = 0_u32;
    let outside = header.chars().filter(|&c| match c {
        '(' | '[' | '【' | '〔' => {
            depth += 1;
            false
        }
        ')' | ']' | '】' | '〕' => {
            depth = depth.saturating_sub(1);
            false
        }
        _ => depth == 0,
    });
    outside.collect::<String>().trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(header: &str, expected: Option<Field>) {
        assert_eq!(recognise(header, 2026), expected, "{header}");
    }

    #[track_caller]
    fn check_money(header: &str, line: MoneyLine, period: Period) {
        check(header, Some(Field::Money(line, period)));
    }

    #[test]
    fn money_headers_tell_line_and_year() {
        use MoneyLine::{DirectCost, IndirectCost, Revenue};
        check_money("2026 revenue", Revenue, Period::ThisYear);
        check_money("Revenue 2024", Revenue, Period::TwoYearsAgo);
        check_money("收入 2026", Revenue, Period::ThisYear);
        check_money("２０２７年收入（千元）", Revenue, Period::NextYear);
        check_money("前年收入", Revenue, Period::TwoYearsAgo);
        check_money("二年前收入", Revenue, Period::TwoYearsAgo);
        check_money("後年營收", Revenue, Period::YearAfter);
        check_money("Sales (last year)", Revenue, Period::LastYear);
        check_money("Revenue, FY 2025 (kCNY)", Revenue, Period::LastYear);
        check_money("2028年度直接成本", DirectCost, Period::YearAfter);
        check_money("Indirect costs – this year", IndirectCost, Period::ThisYear);
        check_money("间接成本_2025", IndirectCost, Period::LastYear);
        check_money("Revenue", Revenue, Period::ThisYear);
    }

    #[test]
    fn a_header_that_says_something_else_is_not_guessed() {
        for header in
            ["Revenue growth 2026", "净收入 2026", "Net income", "收入潜力", "Revenue 2019", "Revenue share", ""]
        {
            check(header, None);
        }
    }

    #[test]
    fn profile_headers_are_known_in_three_languages() {
        check("客户名称", Some(Field::Name));
        check(" Account ", Some(Field::Name));
        check("客戶經理", Some(Field::Manager));
        check("People-days", Some(Field::PeopleDays));
        check("合作年数（年）", Some(Field::Years));
        check("備註", Some(Field::Note));
        check("Type", Some(Field::Type));
    }
}
