//! What is typed or imported into a cell.

use super::FaultTexts;
use crate::model::entry::EntryError;
use crate::saved::accounts_csv::{CellError, Problem};
use crate::text::format::{Count, plain};

impl FaultTexts {
    /// A typed number that cannot be read.
    pub fn entry(&self, error: &EntryError) -> String {
        match error {
            EntryError::NotANumber { found } => self.not_a_number(found),
            EntryError::Separator { suggestions } => self.separator(suggestions.join(self.or)),
            EntryError::Unfinished => self.unfinished.to_owned(),
            EntryError::Unexpected { found } => self.unexpected(found),
            EntryError::TooDeep => self.too_deep.to_owned(),
            EntryError::DivisionByZero => self.division_by_zero.to_owned(),
            EntryError::TooLarge => self.too_large.to_owned(),
            EntryError::TooLong { limit, .. } => self.too_long(Count(*limit)),
            EntryError::OffScale { score, min, max } => self.off_scale(plain(*score), plain(*min), plain(*max)),
        }
    }

    /// Why a cell of an account list is not imported.
    pub fn problem(&self, problem: &Problem) -> String {
        match *problem {
            Problem::Number(ref error) => self.entry(error),
            Problem::Negative => self.negative.to_owned(),
            Problem::UnknownWord => self.unknown_word.to_owned(),
            Problem::TooLong { limit } => self.text_too_long(Count(limit)),
            Problem::NoName => self.no_name.to_owned(),
            Problem::NoNameColumn => self.no_name_column.to_owned(),
            Problem::RepeatedName => self.repeated_name.to_owned(),
            Problem::TooManyAccounts { limit } => self.too_many_accounts(Count(limit)),
            Problem::TooManyPeople { limit } => self.too_many_people(Count(limit)),
        }
    }

    /// A cell of an account list with its place.
    pub fn cell(&self, error: &CellError) -> String {
        self.cell_at(error.row, error.column, self.problem(&error.problem))
    }
}
