//! British English.

use super::{FaultTexts, Message, Names};
use crate::model::entry::EntryError;
use crate::model::validate::{Counted, Fault, Kind, Moment, NumberPlace, Record, Reference, Table, YearPlace};
use crate::saved::ReadError;
use crate::saved::accounts_csv::Problem;
use crate::saved::csv::CsvError;
use crate::saved::link::LinkError;
use crate::text::format::plain;

/// The sentences.
pub(super) const EN: FaultTexts = FaultTexts {
    read,
    not_text: || Message {
        happened: "The file cannot be read as text.".into(),
        safe: SAFE,
        next: "Choose a scenario file or a table saved as text.",
    },
    link,
    csv,
    fault,
    entry,
    problem,
    cell: |error| format!("Row {}, column {}: {}", error.row, error.column, problem(&error.problem)),
};

const SAFE: &str = "The file and your own work are unchanged.";
const SAFE_WORK: &str = "Your own work is unchanged.";

fn whole(number: usize) -> String {
    plain(number as f64)
}

fn read(error: &ReadError) -> Message {
    let (happened, next) = match error {
        ReadError::Empty => ("The file is empty.".into(), "Choose another file, or save it again where it came from."),
        ReadError::NotJson { line, column } => (
            format!("This is not a scenario file: line {line}, column {column} is not JSON."),
            "Choose a file saved by Linchpin; bring in a table as an account list.",
        ),
        ReadError::Truncated { line, column } => {
            (format!("The file stops in the middle, at line {line}, column {column}."), "Copy or download it again.")
        }
        ReadError::Foreign { found: Some(found) } => (
            format!("The file belongs to another program: it calls itself “{found}”."),
            "Choose a file saved by Linchpin.",
        ),
        ReadError::Foreign { found: None } => {
            ("The file is not a Linchpin scenario.".into(), "Choose a file saved by Linchpin.")
        }
        ReadError::Newer { version, known } => (
            format!("The scenario was saved by a newer Linchpin (format {version}; this one knows up to {known})."),
            "Reload the page to update, then open it again.",
        ),
        ReadError::TooLarge { what: Counted::Depth, .. } => {
            ("The file is nested deeper than any scenario.".into(), "Choose a file saved by Linchpin.")
        }
        ReadError::TooLarge { what, limit } => (
            format!("The file holds more than {} {}.", whole(*limit), counted(*what)),
            "Split the scenario, or leave out what is not needed.",
        ),
        ReadError::Malformed { message, line, .. } if *line == 0 => (
            format!("Part of the scenario cannot be understood: {message}."),
            "Correct it, or save the scenario again.",
        ),
        ReadError::Malformed { message, line, column } => (
            format!("Line {line}, column {column} of the scenario cannot be understood: {message}."),
            "Correct that place, or save the scenario again.",
        ),
        ReadError::Invalid(faults) => (
            format!("The scenario has {} that cannot be mended without guessing.", places(faults.len())),
            "Correct the places listed, then open it again.",
        ),
    };
    Message { happened, safe: SAFE, next }
}

fn places(count: usize) -> String {
    if count == 1 { "1 fault".to_owned() } else { format!("{} faults", whole(count)) }
}

fn link(error: &LinkError) -> Message {
    let (happened, next) = match error {
        LinkError::NotALink => ("This is not a scenario link.".into(), "Copy the whole link again."),
        LinkError::Truncated => (
            "The link was cut short on the way; its end is missing.".into(),
            "Copy the whole link again, or ask for the scenario as a file.",
        ),
        LinkError::Damaged => (
            "The link was changed on the way; its checksum does not fit.".into(),
            "Copy the link again, or ask for the scenario as a file.",
        ),
        LinkError::Newer { version, known } => (
            format!("The link was made by a newer Linchpin (format {version}; this one knows up to {known})."),
            "Reload the page to update, then open the link again.",
        ),
        LinkError::TooLarge => ("This is too large for a link.".into(), "Share the scenario as a file."),
        LinkError::Scenario(error) => {
            (read(error).happened.replace("The file", "The link"), "Ask for the scenario as a file.")
        }
    };
    Message { happened, safe: SAFE_WORK, next }
}

fn csv(error: &CsvError) -> Message {
    let (happened, next) = match error {
        CsvError::UnclosedQuote { row, column } => (
            format!("Row {row}, column {column}: a quotation mark opens a cell and none closes it."),
            "Close the cell, or save the table again as CSV.",
        ),
        CsvError::TextAfterQuote { row, column } => (
            format!("Row {row}, column {column}: text follows the quotation mark that closes the cell."),
            "Double the quotation marks inside the cell, or save the table again as CSV.",
        ),
        CsvError::TooLarge { limit } => (format!("The table is larger than {} bytes.", whole(*limit)), "Split it."),
        CsvError::TooManyRows { limit } => (format!("The table has more than {} rows.", whole(*limit)), "Split it."),
        CsvError::TooManyColumns { row, limit } => {
            (format!("Row {row} has more than {} cells.", whole(*limit)), "Delete the columns that are not needed.")
        }
        CsvError::TooManyCells { limit } => (format!("The table has more than {} cells.", whole(*limit)), "Split it."),
    };
    Message { happened, safe: "Nothing was imported.", next }
}

fn entry(error: &EntryError) -> String {
    match error {
        EntryError::NotANumber { found } => format!("“{found}” is not a number. Type one such as 1,234.5 or =1200*3."),
        EntryError::Separator { suggestions } => {
            format!("The separator could be misread. Write {}.", suggestions.join(" or "))
        }
        EntryError::Unfinished => "The formula stops too early. Complete it.".into(),
        EntryError::Unexpected { found } => {
            format!("“{found}” does not belong in a formula. Use numbers, + − × ÷ and parentheses.")
        }
        EntryError::TooDeep => "Too many parentheses within each other. Split the formula.".into(),
        EntryError::DivisionByZero => "The formula divides by zero. Change the divisor.".into(),
        EntryError::TooLarge => "The number is too large. Use a larger money unit.".into(),
        EntryError::TooLong { limit, .. } => format!("A number takes at most {} characters.", whole(*limit)),
        EntryError::OffScale { score, min, max } => {
            format!("{} lies outside the scale. Type a score from {} to {}.", plain(*score), plain(*min), plain(*max))
        }
    }
}

fn problem(problem: &Problem) -> String {
    match problem {
        Problem::Number(error) => entry(error),
        Problem::Negative => "Must not be below zero. The cell is left out.".into(),
        Problem::UnknownWord => "Unknown word. The cell is left out.".into(),
        Problem::TooLong { limit } => format!("Longer than {} characters. The cell is left out.", whole(*limit)),
        Problem::NoName => "The account has no name. The row is left out.".into(),
        Problem::NoNameColumn => "No column holds the accounts’ names. Say which one does.".into(),
        Problem::RepeatedName => "The name occurs again. The row becomes an account of its own.".into(),
        Problem::TooManyAccounts { limit } => {
            format!("A scenario holds {} accounts. The row is left out.", whole(*limit))
        }
        Problem::TooManyPeople { limit } => {
            format!("A scenario holds {} people. The manager is left out.", whole(*limit))
        }
    }
}

fn named(record: Record, names: Names) -> String {
    match names.of(record) {
        Some(name) => format!("{name} ({record})"),
        None => format!("{} {record}", kind(record.kind)),
    }
}

fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Account => "account",
        Kind::Rival => "rival",
        Kind::Person => "person",
        Kind::Risk => "risk",
        Kind::Factor => "factor",
        Kind::SuccessFactor => "success factor",
        Kind::Criterion => "criterion",
        Kind::Driver => "driver",
        Kind::Contact => "contact",
        Kind::Need => "need",
        Kind::StageAction => "principal action",
    }
}

fn table(table: Table) -> &'static str {
    match table {
        Table::Selection => "selection criteria",
        Table::Attractiveness => "attractiveness",
        Table::Strength => "relative strength",
        Table::CustomerView => "the customer’s own ratings",
        Table::Weights => "own weights",
        Table::Drivers => "driver quantities",
        Table::Quadrant => "value quadrant",
        Table::Contacts => "contact map",
        Table::Needs => "needs",
    }
}

fn counted(what: Counted) -> &'static str {
    match what {
        Counted::Bytes => "bytes",
        Counted::Depth => "levels",
        Counted::Values => "values",
        Counted::Accounts => "accounts",
        Counted::Risks => "risks",
        Counted::Rivals => "rivals",
        Counted::People => "people",
        Counted::Factors => "factors in one table",
        Counted::Criteria => "criteria",
        Counted::Drivers => "drivers",
        Counted::Sets => "dated ratings in one table",
        Counted::Entries => "entries in one list",
        Counted::TextChars => "characters in one text",
    }
}

fn fault(fault: &Fault, names: Names) -> String {
    let name = |record: Record| named(record, names);
    match fault {
        Fault::DuplicateId { record, count } => format!("The id {record} occurs {count} times; it may occur once."),
        Fault::IdTooLarge { record } => format!("The number of the id {record} is too large."),
        Fault::Counter { kind: of, counter, needed } => format!(
            "The next free {} number was {counter}; it is now {needed}, so that no id is given twice.",
            kind(*of)
        ),
        Fault::Dangling { from, reference, to } => dangling(&name(*from), *reference, *to),
        Fault::RepeatedRival { account, rival } => {
            format!("{}: {} was listed twice; it is now listed once.", name((*account).into()), name((*rival).into()))
        }
        Fault::RepeatedMember { account, person } => {
            format!(
                "{}: {} was in the team twice and is now in it once.",
                name((*account).into()),
                name((*person).into())
            )
        }
        Fault::ReportsInCircle { contact, to } => {
            format!("{} reports to {} in a circle; this line was cleared.", name((*contact).into()), name((*to).into()))
        }
        Fault::UnknownEntry { account, table: of, item } => format!(
            "{}, {}: the entry for {item} is kept but does not count, because there is no {item}.",
            name((*account).into()),
            table(*of)
        ),
        Fault::OffScale { account, table: of, item, score, min, max } => format!(
            "{}, {}: the score {} for {} lies outside {} to {}; it is kept as it is.",
            name((*account).into()),
            table(*of),
            plain(*score),
            name(*item),
            plain(*min),
            plain(*max)
        ),
        Fault::MinimumOffScale { criterion, minimum, min, max } => format!(
            "The minimum {} of {} lies outside {} to {}; it is kept as it is.",
            plain(*minimum),
            name((*criterion).into()),
            plain(*min),
            plain(*max)
        ),
        Fault::BadScale { table: of, min, max } => format!(
            "The scale of {} runs from {} to {}; the lowest score must be below the highest.",
            table(*of),
            plain(*min),
            plain(*max)
        ),
        Fault::NegativeWeight { account: None, item, weight } => {
            format!("The weight of {} was {}; it is now 0.", name(*item), plain(*weight))
        }
        Fault::NegativeWeight { account: Some(account), item, weight } => format!(
            "{}: the own weight of {} was {}; the shared weight counts again.",
            name((*account).into()),
            name(*item),
            plain(*weight)
        ),
        Fault::NotFinite { place } => not_finite(*place, names),
        Fault::MoneyUnitZero => "The money unit was 0; it is now 1.".into(),
        Fault::Year { place, year } => wrong_year(*place, *year, names),
        Fault::NoYear { this_year, as_of } => {
            format!("Neither “this year” ({this_year}) nor the year of the as-of date ({as_of}) lies in 1900–2999.")
        }
        Fault::Chance { risk, moment, chance } => {
            let moment = match moment {
                Moment::Before => "before the response",
                Moment::After => "after the response",
            };
            let risk = name((*risk).into());
            format!("{risk}, {moment}: the probability {} lies outside 0 to 1; it was cleared.", plain(*chance))
        }
        Fault::AbcCuts { a, b } => format!(
            "The ABC cuts {} and {} do not satisfy 0 < A ≤ B ≤ 1; they are now 0.8 and 0.95.",
            plain(*a),
            plain(*b)
        ),
        Fault::TooMany { what, count, limit } => {
            format!("There are {} {}; there may be {}.", whole(*count), counted(*what), whole(*limit))
        }
        Fault::TooLong { record, chars, limit } => {
            let of = record.map_or_else(|| "the scenario".to_owned(), name);
            format!("A text of {of} has {} characters; it may have {}.", whole(*chars), whole(*limit))
        }
    }
}

fn dangling(from: &str, reference: Reference, to: Record) -> String {
    match reference {
        Reference::Manager => format!("{from}: there is no person {to}; the manager was cleared."),
        Reference::Rival => format!("{from}: there is no rival {to}; it was taken off the list."),
        Reference::RiskAccount => {
            format!("{from}: there is no account {to}; the risk now concerns the whole programme.")
        }
        Reference::Owner => format!("{from}: there is no person {to}; the owner was cleared."),
        Reference::Team => format!("{from}: there is no person {to}; it was taken off the team."),
        Reference::ReportsTo => {
            format!("{from}: there is no contact {to} at this account; the reporting line was cleared.")
        }
        Reference::Influences => {
            format!("{from}: there is no contact {to} at this account; the line of influence was taken off.")
        }
        Reference::Counterpart => format!("{from}: there is no person {to}; the counterpart was cleared."),
        Reference::CoveredBy => format!("{from}: there is no person {to}; the phase is covered by nobody."),
        Reference::Beneficiary => {
            format!("{from}: there is no contact {to} at this account; the beneficiary was cleared.")
        }
        Reference::Against => format!("{from}: there is no rival {to}; the alternative was cleared."),
    }
}

fn not_finite(place: NumberPlace, names: Names) -> String {
    let (account, field) = match place {
        NumberPlace::Years(account) => (account, "years of cooperation"),
        NumberPlace::PeopleDays(account) => (account, "people-days"),
        NumberPlace::Quantity(account, _) => (account, "a driver quantity"),
        NumberPlace::Cut(of) => {
            return format!("The fixed cut line of {} was not a number; the default rule applies.", table(of));
        }
    };
    format!("{}: {field} was not a number; it was cleared.", named(account.into(), names))
}

fn wrong_year(place: YearPlace, year: i32, names: Names) -> String {
    match place {
        YearPlace::ThisYear => {
            format!("“This year” was {year}, outside 1900–2999; it is now the year of the as-of date.")
        }
        YearPlace::AsOf => format!("The as-of date was in {year}, outside 1900–2999; it is now in “this year”."),
        YearPlace::GrowthHorizon(account) => {
            let account = named(account.into(), names);
            format!("{account}: the growth horizon {year} lies outside 1900–2999; it was cleared.")
        }
    }
}
