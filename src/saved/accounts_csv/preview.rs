//! What a list seems to hold.

use super::field::Field;
use super::headers::recognise;
use crate::model::scenario::Scenario;
use crate::saved::cell::unguarded;
use crate::saved::csv::{self, CsvError};

/// A list with a guess for each of its columns.
#[derive(Debug, Clone, PartialEq)]
pub struct Preview {
    /// The first row that is not blank.
    pub header: Vec<String>,
    /// What each column seems to hold; of two columns that seem to hold the same, the first.
    pub guesses: Vec<Option<Field>>,
    /// The rows below the header, blank ones included, ragged as they came.
    pub rows: Vec<Vec<String>>,
    /// The number of the first of these rows in the file, from 1.
    pub first_row: usize,
}

/// Reads a CSV text.
///
/// # Errors
/// The text is no table; see [`CsvError`].
pub fn preview(text: &str, scenario: &Scenario) -> Result<Preview, CsvError> {
    Ok(preview_rows(csv::read(text)?, scenario))
}

/// Takes rows that were already read, for example from the clipboard.
pub fn preview_rows(mut rows: Vec<Vec<String>>, scenario: &Scenario) -> Preview {
    let is_blank = |row: &Vec<String>| row.iter().all(|cell| cell.trim().is_empty());
    let header_row = rows.iter().position(|row| !is_blank(row)).unwrap_or(rows.len());
    let body = rows.split_off((header_row + 1).min(rows.len()));
    let header = rows.pop().unwrap_or_default();
    let guesses = guesses(&header, scenario.this_year);
    Preview { header, guesses, rows: body, first_row: header_row + 2 }
}

fn guesses(header: &[String], this_year: i32) -> Vec<Option<Field>> {
    let mut guesses = Vec::with_capacity(header.len());
    for cell in header {
        let guess = recognise(unguarded(cell), this_year).filter(|field| !guesses.contains(&Some(*field)));
        guesses.push(guess);
    }
    guesses
}
