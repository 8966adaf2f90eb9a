//! Words of the import of an account list.

use crate::saved::accounts_csv::{Field, Value};
use crate::text::words::words;
use crate::text::{Language, account_list, format};

words! {
    /// Texts of the import.
    pub struct ImportTexts = "account_import" {
        title, choose_file, choose_help, paste, paste_help, read_paste, nothing_pasted, reading, too_large,
        unreadable, encoding, encoding_help, pasted,
        /// Name of the source, rows, columns.
        source(name, rows, columns),
        other_source, columns, columns_help,
        /// Number and header of a column.
        column(n, header),
        skip, row, new, updated, unchanged, errors, people, counts, changes, account, is_new, what_changes,
        errors_help, column_head, cell, problem,
        /// How many more there are.
        more(n),
        nothing_to_do, import(n), cancel, done(added, changed), nothing,
    }
}

/// The texts in a language.
pub fn texts(language: Language) -> &'static ImportTexts {
    ImportTexts::in_language(language)
}

impl ImportTexts {
    /// What a cell holds or would hold.
    pub fn value(&self, value: &Value, language: Language) -> String {
        let words = account_list::words(language);
        match value {
            Value::Empty => self.nothing.to_owned(),
            Value::Text(text) => text.clone(),
            Value::Number(number) => format::plain(*number),
            Value::Orientation(orientation) => (words.orientation_word)(*orientation).to_owned(),
            Value::Type(kind) => (words.kind_word)(*kind).to_owned(),
        }
    }
}

/// What a field is called, with the year if it is money.
pub fn field_name(field: Field, this_year: i32, language: Language) -> String {
    let words = account_list::words(language);
    let name = match field {
        Field::Name => words.name,
        Field::Region => words.region,
        Field::Industry => words.industry,
        Field::Manager => words.manager,
        Field::Orientation => words.orientation,
        Field::Type => words.kind,
        Field::Years => words.years,
        Field::Note => words.note,
        Field::PeopleDays => words.people_days,
        Field::Money(line, period) => return (words.money)(line, this_year.saturating_add(period.offset())),
    };
    name.to_owned()
}
