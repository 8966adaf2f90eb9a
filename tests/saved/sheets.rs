use linchpin::saved::cell::{Cell, unguarded};
use linchpin::saved::csv::{self, CsvError};
use linchpin::saved::table;
use proptest::prelude::*;

#[track_caller]
fn check(text: &str, expected: &[&[&str]]) {
    assert_eq!(csv::read(text).expect(text), expected, "{text:?}");
}

#[test]
fn csv_is_read_as_programs_write_it() {
    check("a,b\r\n1,2\r\n", &[&["a", "b"], &["1", "2"]]);
    check("a;b\n1;2,5\n", &[&["a", "b"], &["1", "2,5"]]);
    check("a\tb\r1\t2", &[&["a", "b"], &["1", "2"]]);
    check("\u{feff}名称,收入\n阔澜,\"96,000\"\n", &[&["名称", "收入"], &["阔澜", "96,000"]]);
    check("sep=;\r\na;b\r\n", &[&["a", "b"]]);
    check("\"a \"\"b\"\"\",\"line 1\nline 2\"\n", &[&["a \"b\"", "line 1\nline 2"]]);
    check("\"a,b\",\"\"\n", &[&["a,b", ""]]);
    check("a,b,c\n1\n1,2,3,4\n", &[&["a", "b", "c"], &["1"], &["1", "2", "3", "4"]]);
    check("a,b\n\n1,2\n\n,\n \n", &[&["a", "b"], &[""], &["1", "2"]]);
    check("5\" pipe,x\n", &[&["5\" pipe", "x"]]);
    check("name;note\nA;one, two, three\nB;four\n", &[&["name", "note"], &["A", "one, two, three"], &["B", "four"]]);
    check("", &[]);
    check("\n\n", &[]);
    check("a,", &[&["a", ""]]);
}

#[test]
fn faults_of_csv_name_row_and_column() {
    assert_eq!(csv::read("a,b\n1,\"2\n3,4\n"), Err(CsvError::UnclosedQuote { row: 2, column: 2 }));
    assert_eq!(csv::read("a,b\n\"1\"x,2\n"), Err(CsvError::TextAfterQuote { row: 2, column: 1 }));
    assert_eq!(csv::read("\""), Err(CsvError::UnclosedQuote { row: 1, column: 1 }));
    assert_eq!(csv::read(&"x\n".repeat(100_001)), Err(CsvError::TooManyRows { limit: 100_000 }));
    assert_eq!(csv::read(&",".repeat(1000)), Err(CsvError::TooManyColumns { row: 1, limit: 1000 }));
    let wide = format!("{}\n", ",".repeat(999));
    assert_eq!(csv::read(&wide.repeat(2001)), Err(CsvError::TooManyCells { limit: 2_000_000 }));
}

#[test]
fn csv_is_written_for_spreadsheets() {
    let rows = vec![
        vec![Cell::from("name"), Cell::from("a,b"), Cell::from("say \"hi\"")],
        vec![Cell::from("=cmd()"), Cell::Number(-3800.5), Cell::Empty],
        vec![Cell::from("line 1\nline 2"), Cell::from("-5"), Cell::from(" x")],
    ];
    let expected = "\u{feff}name,\"a,b\",\"say \"\"hi\"\"\"\r\n'=cmd(),-3800.5,\r\n\"line 1\nline 2\",'-5,\" x\"\r\n";
    assert_eq!(csv::write(&rows), expected);
}

#[track_caller]
fn check_block(text: &str, expected: &[&[&str]]) {
    assert_eq!(table::read(text).expect(text), expected, "{text:?}");
}

#[test]
fn blocks_are_read_as_spreadsheets_copy_them() {
    check_block("1\t2\r\n3\t4\r\n", &[&["1", "2"], &["3", "4"]]);
    check_block("1", &[&["1"]]);
    check_block("\t\n", &[&["", ""]]);
    check_block("a\t", &[&["a", ""]]);
    check_block("a\n\nb\n", &[&["a"], &[""], &["b"]]);
    check_block("\"line 1\nline 2\"\tb\n", &[&["line 1\nline 2", "b"]]);
    check_block("\"say \"\"hi\"\"\nthere\"\n", &[&["say \"hi\"\nthere"]]);
    check_block("\"quoted\" start\tb\n", &[&["\"quoted\" start", "b"]]);
    check_block("5\" pipe\t\"\n", &[&["5\" pipe", "\""]]);
    check_block("", &[]);
}

#[test]
fn a_hostile_block_takes_no_quadratic_time() {
    let start = std::time::Instant::now();
    let text = "\"a\t\"b\n".repeat(90_000);
    assert!(table::read(&text).is_ok());
    assert!(start.elapsed().as_secs() < 5, "{:?}", start.elapsed());
}

proptest! {
    #[test]
    fn any_rows_come_back(rows in proptest::collection::vec(proptest::collection::vec("[\\PC\t\r\n\"',;=+@-]{0,12}", 1..5), 1..6)) {
        // A last column keeps blank rows from being dropped at the end.
        let cells: Vec<Vec<Cell>> =
            rows.iter().map(|row| row.iter().map(|c| Cell::from(c.as_str())).chain([Cell::from("end")]).collect()).collect();
        for read in [csv::read(&csv::write(&cells)), table::read(&table::write(&cells))] {
            let read = read.expect("our own table");
            prop_assert_eq!(read.len(), rows.len());
            for (row, expected) in read.iter().zip(&rows) {
                let texts: Vec<&str> = row[..row.len() - 1].iter().map(|c| unguarded(c)).collect();
                prop_assert_eq!(&texts, expected);
            }
        }
    }

    #[test]
    fn no_text_panics(text in "[\\PC\t\r\n\",;]{0,200}") {
        let _ = csv::read(&text);
        let _ = table::read(&text);
    }
}
