//! CSV (RFC 4180) as programs really write it: comma, semicolon or tab, any line ending, a byte order mark,
//! Excel's `sep=` line, blank lines at the end, ragged rows.

use super::cell::Cell;

/// Bytes of a CSV text.
pub const BYTES: usize = 32 * 1024 * 1024;
/// Rows.
pub const ROWS: usize = 100_000;
/// Cells in a row.
pub const COLUMNS: usize = 1_000;
/// Cells in all.
pub const CELLS: usize = 2_000_000;

/// Why a text is no table. Rows and columns count from 1, as spreadsheets show them.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CsvError {
    /// A quoted cell never ends.
    #[error("row {row}, column {column}: no closing quotation mark")]
    UnclosedQuote {
        /// The row in which the cell begins.
        row: usize,
        /// Its column.
        column: usize,
    },
    /// Text follows a closing quotation mark.
    #[error("row {row}, column {column}: text after the closing quotation mark")]
    TextAfterQuote {
        /// The row.
        row: usize,
        /// The column.
        column: usize,
    },
    /// More bytes than can be read.
    #[error("more than {limit} bytes")]
    TooLarge {
        /// How many there may be.
        limit: usize,
    },
    /// More rows than can be read.
    #[error("more than {limit} rows")]
    TooManyRows {
        /// How many there may be.
        limit: usize,
    },
    /// More cells in a row than can be read.
    #[error("row {row}: more than {limit} cells")]
    TooManyColumns {
        /// The row.
        row: usize,
        /// How many there may be.
        limit: usize,
    },
    /// More cells in all than can be read.
    #[error("more than {limit} cells")]
    TooManyCells {
        /// How many there may be.
        limit: usize,
    },
}

/// Reads rows of cells; the delimiter is found out from the text. Ragged rows stay ragged, blank rows in the
/// middle stay (as one empty cell) so that row numbers hold, blank rows at the end are dropped.
///
/// # Errors
/// See [`CsvError`].
pub fn read(text: &str) -> Result<Vec<Vec<String>>, CsvError> {
    if text.len() > BYTES {
        return Err(CsvError::TooLarge { limit: BYTES });
    }
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let (delimiter, text) = named_delimiter(text).unwrap_or_else(|| (likely_delimiter(text), text));
    let mut rows = Reader { rest: text, delimiter, row: 1, column: 1, cells: 0 }.rows()?;
    while rows.last().is_some_and(|row| row.iter().all(|cell| cell.trim().is_empty())) {
        rows.pop();
    }
    Ok(rows)
}

/// Excel's first line `sep=;`.
fn named_delimiter(text: &str) -> Option<(char, &str)> {
    let rest = text.strip_prefix("sep=")?;
    let delimiter = rest.chars().next().filter(|c| matches!(c, ',' | ';' | '\t'))?;
    let rest = &rest[1..];
    let after = rest.strip_prefix("\r\n").or_else(|| rest.strip_prefix(['\n', '\r']))?;
    Some((delimiter, after))
}

/// How many rows are looked at to find the delimiter.
const SAMPLE_ROWS: usize = 20;

/// The delimiter that cuts most of the first rows into as many cells as the first; the comma where all fail.
fn likely_delimiter(text: &str) -> char {
    let score = |delimiter: char| {
        let counts = sample_counts(text, delimiter);
        let first = counts.first().copied().unwrap_or(0);
        let alike = counts.iter().filter(|&&count| count == first).count();
        if first == 0 { (0, 0) } else { (alike, first) }
    };
    // The last of equals wins, hence the comma last.
    ['\t', ';', ','].into_iter().max_by_key(|&d| score(d)).unwrap_or(',')
}

/// Delimiters outside quotation marks in each of the first non-blank rows.
fn sample_counts(text: &str, delimiter: char) -> Vec<usize> {
    let mut counts = vec![0];
    let mut quoted = false;
    let mut is_blank = true;
    for c in text.chars().take(100_000) {
        match c {
            '"' => quoted = !quoted,
            '\n' | '\r' if !quoted && !is_blank => {
                if counts.len() == SAMPLE_ROWS {
                    return counts;
                }
                counts.push(0);
                is_blank = true;
                continue;
            }
            c if c == delimiter && !quoted => {
                if let Some(count) = counts.last_mut() {
                    *count += 1;
                }
            }
            _ => {}
        }
        is_blank &= c.is_whitespace();
    }
    if is_blank {
        counts.pop();
    }
    counts
}

struct Reader<'t> {
    rest: &'t str,
    delimiter: char,
    row: usize,
    column: usize,
    cells: usize,
}

impl Reader<'_> {
    fn rows(&mut self) -> Result<Vec<Vec<String>>, CsvError> {
        let mut rows = Vec::new();
        while !self.rest.is_empty() {
            if rows.len() == ROWS {
                return Err(CsvError::TooManyRows { limit: ROWS });
            }
            rows.push(self.next_row()?);
            self.row += 1;
        }
        Ok(rows)
    }

    fn next_row(&mut self) -> Result<Vec<String>, CsvError> {
        let mut row = Vec::new();
        self.column = 1;
        loop {
            if row.len() == COLUMNS {
                return Err(CsvError::TooManyColumns { row: self.row, limit: COLUMNS });
            }
            self.cells += 1;
            if self.cells > CELLS {
                return Err(CsvError::TooManyCells { limit: CELLS });
            }
            row.push(self.cell()?);
            self.column += 1;
            if !self.take_delimiter() {
                self.take_line_end();
                return Ok(row);
            }
        }
    }

    fn cell(&mut self) -> Result<String, CsvError> {
        if let Some(inside) = self.rest.strip_prefix('"') {
            return self.quoted(inside);
        }
        let end = self.rest.find([self.delimiter, '\n', '\r']).unwrap_or(self.rest.len());
        let (cell, rest) = self.rest.split_at(end);
        self.rest = rest;
        Ok(cell.to_owned())
    }

    fn quoted(&mut self, inside: &str) -> Result<String, CsvError> {
        let (row, column) = (self.row, self.column);
        let mut cell = String::new();
        let mut consumed = 1;
        for (i, part) in inside.split('"').enumerate() {
            // Parts with odd numbers stand between a closing and a following quotation mark.
            if i % 2 == 0 {
                cell.push_str(part);
            } else if part.is_empty() && consumed < self.rest.len() {
                cell.push('"');
            } else {
                self.rest = &self.rest[consumed.min(self.rest.len())..];
                return if self.is_cell_end() { Ok(cell) } else { Err(CsvError::TextAfterQuote { row, column }) };
            }
            consumed += part.len() + 1;
        }
        Err(CsvError::UnclosedQuote { row, column })
    }

    fn is_cell_end(&self) -> bool {
        self.rest.chars().next().is_none_or(|c| c == self.delimiter || c == '\n' || c == '\r')
    }

    fn take_delimiter(&mut self) -> bool {
        let after = self.rest.strip_prefix(self.delimiter);
        self.rest = after.unwrap_or(self.rest);
        after.is_some()
    }

    fn take_line_end(&mut self) {
        let after = self.rest.strip_prefix("\r\n").or_else(|| self.rest.strip_prefix(['\n', '\r']));
        self.rest = after.unwrap_or(self.rest);
    }
}

/// Writes rows for spreadsheets: UTF-8 with byte order mark, commas, CRLF; texts that would run are neutralised.
pub fn write(rows: &[Vec<Cell>]) -> String {
    let mut text = String::from('\u{feff}');
    for row in rows {
        for (i, cell) in row.iter().enumerate() {
            if i > 0 {
                text.push(',');
            }
            push_quoted(&mut text, &cell.written(), &['"', ',', ';', '\t', '\n', '\r']);
        }
        text.push_str("\r\n");
    }
    text
}

/// Adds a cell, in quotation marks if it holds one of the signs or begins or ends with a space.
pub(super) fn push_quoted(text: &mut String, cell: &str, signs: &[char]) {
    if cell.contains(signs) || cell.starts_with(' ') || cell.ends_with(' ') {
        text.push('"');
        text.push_str(&cell.replace('"', "\"\""));
        text.push('"');
    } else {
        text.push_str(cell);
    }
}
