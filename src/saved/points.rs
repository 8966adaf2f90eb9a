//! Two pasted columns: where, and how much.

use super::csv::CsvError;
use super::table;
use crate::model::entry::parse_number;
use crate::model::forecast::DataPoint;
use crate::model::limits::{ENTRIES, TEXT_CHARS};

/// What was found in a pasted text.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct PastedPoints {
    /// The names above the columns, if the first line held names.
    pub names: Option<(String, String)>,
    /// The points in the order of the lines.
    pub points: Vec<DataPoint>,
    /// Lines that are no two numbers, counted from 1.
    pub skipped: Vec<usize>,
}

/// Reads two columns as a spreadsheet puts them on the clipboard; lines with a semicolon, white space or a comma between
/// two numbers are read as well. Further columns are passed over, empty lines do not count.
///
/// # Errors
/// The text is larger than a table can be, or holds more points than a series can.
pub fn read(text: &str) -> Result<PastedPoints, CsvError> {
    let mut found = PastedPoints::default();
    for (place, row) in table::read(text)?.into_iter().enumerate() {
        let cells = cells(row);
        if cells.iter().all(|cell| cell.trim().is_empty()) {
            continue;
        }
        let number = |cell: usize| cells.get(cell).and_then(|text| parse_number(text).ok().flatten());
        match (number(0), number(1)) {
            (Some(x), Some(y)) => found.points.push(DataPoint::new(x, y)),
            (None, None) if found.points.is_empty() && found.names.is_none() && found.skipped.is_empty() => {
                let name = |cell: usize| -> String {
                    let text = cells.get(cell).map(|text| text.trim()).unwrap_or_default();
                    text.chars().take(TEXT_CHARS).collect()
                };
                found.names = Some((name(0), name(1)));
            }
            _ => found.skipped.push(place + 1),
        }
        if found.points.len() > ENTRIES {
            return Err(CsvError::TooManyRows { limit: ENTRIES });
        }
    }
    Ok(found)
}

/// The cells of a line; one that has no tabs is cut at the first mark that gives two parts.
fn cells(row: Vec<String>) -> Vec<String> {
    let [only] = row.as_slice() else { return row };
    let only = only.trim();
    let cut = only
        .split_once([';', '；'])
        .or_else(|| only.split_once(char::is_whitespace))
        .or_else(|| only.split_once([',', '，']));
    cut.map_or_else(|| row.clone(), |(x, y)| vec![x.trim().to_owned(), y.trim().to_owned()])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn points(text: &str) -> Vec<(f64, f64)> {
        read(text).expect("read").points.iter().filter_map(|p| p.whole()).collect()
    }

    #[test]
    fn spreadsheets_and_typed_lines_are_read_alike() {
        let expected = [(2019.0, 93_000.0), (2020.0, 95_000.0)];
        for text in [
            "2019\t93000\r\n2020\t95000\r\n",
            "2019\t93,000\n2020\t95,000",
            "2019; 93000\n2020;95000",
            "2019  93,000\n\n2020 95,000",
            "2019,93000\n2020，95000",
            "２０１９\t９３０００\n2020\t95000\tmore",
        ] {
            assert_eq!(points(text), expected, "{text:?}");
        }
    }

    #[test]
    fn a_head_gives_names_and_what_is_no_pair_is_said() {
        let found = read("Year\tRevenue\n2019\t1\n2020\t\nnote\t\n2021\t3").expect("read");
        assert_eq!(found.names, Some(("Year".to_owned(), "Revenue".to_owned())));
        assert_eq!((found.points.len(), found.skipped), (2, vec![3, 4]));
        assert_eq!(read("").expect("read"), PastedPoints::default());
    }

    #[test]
    fn more_points_than_a_series_holds_are_refused() {
        let text = "1\t2\n".repeat(ENTRIES + 1);
        assert_eq!(read(&text), Err(CsvError::TooManyRows { limit: ENTRIES }));
    }
}
