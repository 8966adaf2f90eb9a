//! The account list for a spreadsheet.

use super::field::{Field, MoneyLine};
use crate::model::accounts::{AccountType, Orientation};
use crate::model::scenario::Scenario;
use crate::saved::cell::Cell;
use crate::saved::csv;

/// The words of an exported list, in one language. All are words the import knows again.
#[derive(Debug, Clone, Copy)]
pub struct Words {
    /// Header of the names.
    pub name: &'static str,
    /// Header of the regions.
    pub region: &'static str,
    /// Header of the industries.
    pub industry: &'static str,
    /// Header of the managers.
    pub manager: &'static str,
    /// Header of the orientations.
    pub orientation: &'static str,
    /// Header of the types.
    pub kind: &'static str,
    /// Header of the years of cooperation.
    pub years: &'static str,
    /// Header of the notes.
    pub note: &'static str,
    /// Header of the people-days.
    pub people_days: &'static str,
    /// Header of a line of money in a year.
    pub money: fn(MoneyLine, i32) -> String,
    /// The word for an orientation.
    pub orientation_word: fn(Orientation) -> &'static str,
    /// The word for a type.
    pub kind_word: fn(AccountType) -> &'static str,
}

impl Words {
    fn header(&self, field: Field, scenario: &Scenario) -> String {
        let word = match field {
            Field::Name => self.name,
            Field::Region => self.region,
            Field::Industry => self.industry,
            Field::Manager => self.manager,
            Field::Orientation => self.orientation,
            Field::Type => self.kind,
            Field::Years => self.years,
            Field::Note => self.note,
            Field::PeopleDays => self.people_days,
            Field::Money(line, period) => return (self.money)(line, scenario.year(period)),
        };
        word.to_owned()
    }
}

/// The list as rows, header first, one row per account in the user's order. A caller may add columns of results
/// at the right; the import passes over headers it does not know.
pub fn export_rows(scenario: &Scenario, words: &Words) -> Vec<Vec<Cell>> {
    let fields = Field::all();
    let header = fields.iter().map(|&field| Cell::Text(words.header(field, scenario))).collect();
    let rows = scenario.accounts.iter().map(|account| {
        let value = |field: &Field| field.of(account, scenario).cell(words.orientation_word, words.kind_word);
        fields.iter().map(value).collect()
    });
    std::iter::once(header).chain(rows).collect()
}

/// The list as a CSV file.
pub fn export(scenario: &Scenario, words: &Words) -> String {
    csv::write(&export_rows(scenario, words))
}
