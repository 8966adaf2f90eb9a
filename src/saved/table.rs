//! A block of cells on the clipboard: tab-separated, as Excel and WPS write and take it.

use super::cell::Cell;
use super::csv::{BYTES, CELLS, COLUMNS, CsvError, ROWS, push_quoted};

/// Cells that look quoted and are not, before the rest is taken literally: bounds the search for their ends.
const FALSE_QUOTES: usize = 200;

/// Reads a pasted block. Never refuses a cell: quotation marks that do not close are part of the text.
///
/// # Errors
/// The block is larger than a table can be.
pub fn read(text: &str) -> Result<Vec<Vec<String>>, CsvError> {
    if text.len() > BYTES {
        return Err(CsvError::TooLarge { limit: BYTES });
    }
    let mut rest = text.strip_prefix('\u{feff}').unwrap_or(text);
    let (mut rows, mut row) = (Vec::new(), Vec::new());
    let (mut cells, mut false_quotes) = (0, 0);
    while !rest.is_empty() || !row.is_empty() {
        let cell;
        (cell, rest) = next_cell(rest, &mut false_quotes);
        row.push(cell);
        cells += 1;
        check(&rows, &row, cells)?;
        if let Some(after) = rest.strip_prefix('\t') {
            rest = after;
        } else {
            rows.push(std::mem::take(&mut row));
            rest = rest.strip_prefix("\r\n").or_else(|| rest.strip_prefix(['\n', '\r'])).unwrap_or(rest);
        }
    }
    Ok(rows)
}

fn check(rows: &[Vec<String>], row: &[String], cells: usize) -> Result<(), CsvError> {
    if rows.len() >= ROWS {
        return Err(CsvError::TooManyRows { limit: ROWS });
    }
    if row.len() > COLUMNS {
        return Err(CsvError::TooManyColumns { row: rows.len() + 1, limit: COLUMNS });
    }
    if cells > CELLS {
        return Err(CsvError::TooManyCells { limit: CELLS });
    }
    Ok(())
}

fn next_cell<'t>(rest: &'t str, false_quotes: &mut usize) -> (String, &'t str) {
    if rest.starts_with('"') && *false_quotes < FALSE_QUOTES {
        if let Some(found) = quoted_cell(rest) {
            return found;
        }
        *false_quotes += 1;
    }
    let end = rest.find(['\t', '\n', '\r']).unwrap_or(rest.len());
    let (cell, rest) = rest.split_at(end);
    (cell.to_owned(), rest)
}

/// The quoted cell at the start, if its closing mark stands at the end of a cell.
fn quoted_cell(text: &str) -> Option<(String, &str)> {
    let mut from = 1;
    loop {
        let close = from + text[from..].find('"')?;
        let after = &text[close + 1..];
        if after.starts_with('"') {
            from = close + 2;
        } else if after.is_empty() || after.starts_with(['\t', '\n', '\r']) {
            return Some((text[1..close].replace("\"\"", "\""), after));
        } else {
            return None;
        }
    }
}

/// Writes a block for the clipboard; texts that would run as formulas are neutralised.
pub fn write(rows: &[Vec<Cell>]) -> String {
    let mut text = String::new();
    for row in rows {
        for (i, cell) in row.iter().enumerate() {
            if i > 0 {
                text.push('\t');
            }
            push_quoted(&mut text, &cell.written(), &['"', '\t', '\n', '\r']);
        }
        text.push_str("\r\n");
    }
    text
}
