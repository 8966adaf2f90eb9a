//! What a column of an account list can hold, and how a cell becomes a value.

use super::plan::Problem;
use super::words;
use crate::model::accounts::{Account, AccountType, Orientation};
use crate::model::entry::parse_number;
use crate::model::ids::PersonId;
use crate::model::limits::TEXT_CHARS;
use crate::model::period::{PerPeriod, Period};
use crate::model::scenario::Scenario;
use crate::model::units::Money;
use crate::saved::cell::{Cell, unguarded};

/// A line of the money table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum MoneyLine {
    /// Revenue.
    Revenue,
    /// Direct cost.
    DirectCost,
    /// Indirect cost as typed.
    IndirectCost,
}

impl MoneyLine {
    /// All three, in the order of the table.
    pub const ALL: [Self; 3] = [Self::Revenue, Self::DirectCost, Self::IndirectCost];
}

/// A column of an account list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    /// The account's name; the only column that must be there.
    Name,
    /// Region.
    Region,
    /// Industry.
    Industry,
    /// The account manager's name.
    Manager,
    /// Transactional or strategic.
    Orientation,
    /// One of the four types of key account.
    Type,
    /// Years of cooperation.
    Years,
    /// The note.
    Note,
    /// People-days.
    PeopleDays,
    /// Money in the scenario's unit.
    Money(MoneyLine, Period),
}

/// What a cell holds or an account has.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// Nothing.
    Empty,
    /// A text; of a manager the name.
    Text(String),
    /// A number.
    Number(f64),
    /// How the account buys.
    Orientation(Orientation),
    /// Its type.
    Type(AccountType),
}

impl Field {
    /// All columns, in the order they are exported.
    pub fn all() -> Vec<Self> {
        let mut all = vec![
            Self::Name,
            Self::Region,
            Self::Industry,
            Self::Manager,
            Self::Orientation,
            Self::Type,
            Self::Years,
            Self::Note,
            Self::PeopleDays,
        ];
        for line in MoneyLine::ALL {
            all.extend(Period::ALL.map(|period| Self::Money(line, period)));
        }
        all
    }

    /// What an account has in this column.
    pub fn of(self, account: &Account, scenario: &Scenario) -> Value {
        let profile = &account.profile;
        match self {
            Self::Name => text(&profile.name),
            Self::Region => text(&profile.region),
            Self::Industry => text(&profile.industry),
            Self::Manager => {
                let person = profile.manager.and_then(|id| scenario.person(id));
                person.map_or(Value::Empty, |person| text(&person.name))
            }
            Self::Orientation => profile.orientation.map_or(Value::Empty, Value::Orientation),
            Self::Type => profile.kind.map_or(Value::Empty, Value::Type),
            Self::Years => number(profile.years),
            Self::Note => text(&profile.note),
            Self::PeopleDays => number(account.people_days),
            Self::Money(line, period) => number(money(account, line)[period].map(Money::get)),
        }
    }

    /// Reads a cell of this column.
    pub(super) fn read(self, cell: &str) -> Result<Value, Problem> {
        let cell = unguarded(cell).trim();
        if cell.is_empty() {
            return Ok(Value::Empty);
        }
        match self {
            Self::Name | Self::Region | Self::Industry | Self::Manager | Self::Note => {
                let is_long = cell.len() > TEXT_CHARS && cell.chars().count() > TEXT_CHARS;
                if is_long { Err(Problem::TooLong { limit: TEXT_CHARS }) } else { Ok(Value::Text(cell.to_owned())) }
            }
            Self::Orientation => words::orientation(cell).map(Value::Orientation).ok_or(Problem::UnknownWord),
            Self::Type => words::account_type(cell).map(Value::Type).ok_or(Problem::UnknownWord),
            Self::Years | Self::PeopleDays => match parse_number(cell)? {
                Some(value) if value < 0.0 => Err(Problem::Negative),
                value => Ok(number(value)),
            },
            Self::Money(..) => Ok(number(parse_number(cell)?)),
        }
    }

    /// Puts a value into an account; `manager` is the person a manager's name stands for.
    pub(super) fn put(self, account: &mut Account, value: Value, manager: Option<PersonId>) {
        match (self, value) {
            (Self::Manager, _) => account.profile.manager = manager.or(account.profile.manager),
            (Self::Name, Value::Text(text)) => account.profile.name = text,
            (Self::Region, Value::Text(text)) => account.profile.region = text,
            (Self::Industry, Value::Text(text)) => account.profile.industry = text,
            (Self::Note, Value::Text(text)) => account.profile.note = text,
            (Self::Orientation, Value::Orientation(orientation)) => account.profile.orientation = Some(orientation),
            (Self::Type, Value::Type(kind)) => account.profile.kind = Some(kind),
            (Self::Years, Value::Number(value)) => account.profile.years = Some(value),
            (Self::PeopleDays, Value::Number(value)) => account.people_days = Some(value),
            (Self::Money(line, period), Value::Number(value)) => {
                money_mut(account, line)[period] = Some(Money::new(value));
            }
            _ => {}
        }
    }
}

impl Value {
    /// The cell that shows it, with the words for orientations and types.
    pub(super) fn cell(
        self,
        orientation: fn(Orientation) -> &'static str,
        kind: fn(AccountType) -> &'static str,
    ) -> Cell {
        match self {
            Self::Empty => Cell::Empty,
            Self::Text(text) => Cell::Text(text),
            Self::Number(value) => Cell::Number(value),
            Self::Orientation(value) => Cell::from(orientation(value)),
            Self::Type(value) => Cell::from(kind(value)),
        }
    }

    /// Whether it says the same as what an account has. White space around a text is no difference.
    pub(super) fn says_same(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Text(a), Self::Text(b)) => a.trim() == b.trim(),
            _ => self == other,
        }
    }
}

fn text(text: &str) -> Value {
    if text.trim().is_empty() { Value::Empty } else { Value::Text(text.to_owned()) }
}

fn number(value: Option<f64>) -> Value {
    value.map_or(Value::Empty, Value::Number)
}

fn money(account: &Account, line: MoneyLine) -> &PerPeriod<Option<Money>> {
    match line {
        MoneyLine::Revenue => &account.money.revenue,
        MoneyLine::DirectCost => &account.money.direct_cost,
        MoneyLine::IndirectCost => &account.money.indirect_cost,
    }
}

fn money_mut(account: &mut Account, line: MoneyLine) -> &mut PerPeriod<Option<Money>> {
    match line {
        MoneyLine::Revenue => &mut account.money.revenue,
        MoneyLine::DirectCost => &mut account.money.direct_cost,
        MoneyLine::IndirectCost => &mut account.money.indirect_cost,
    }
}
