//! The exact option of each picture. After a wanted change, run with `UPDATE_GOLDEN=1` and read the difference.

use super::sample;
use linchpin::charts::matrix::MatrixPicture;
use linchpin::charts::picture::Picture;
use linchpin::charts::plane::Detail;
use std::path::PathBuf;

#[track_caller]
fn check(name: &str, picture: &Picture) {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(format!("tests/golden/charts/{name}.json"));
    let text = serde_json::to_string_pretty(&picture.option).unwrap() + "\n";
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(&path, &text).unwrap();
    }
    let expected = std::fs::read_to_string(&path).unwrap_or_default();
    // In what order an object's fields are written depends on how serde_json was built; it means nothing.
    if serde_json::from_str::<serde_json::Value>(&expected).ok() == serde_json::from_str(&text).ok() {
        return;
    }
    let differs = expected.lines().zip(text.lines()).position(|(a, b)| a != b);
    panic!("{name}.json differs, first in line {:?}", differs.map(|i| i + 1));
}

#[test]
fn the_matrix() {
    check("matrix-light", &sample::case_matrix(sample::WIDE, sample::light()).draw());
    check("matrix-dark", &sample::case_matrix(sample::WIDE, sample::dark()).draw());
    check("matrix-narrow", &sample::case_matrix(sample::NARROW, sample::light()).draw());
    let small = MatrixPicture { detail: Detail::Small, ..sample::case_matrix(sample::NARROW, sample::dark()) };
    check("matrix-small", &small.draw());
}

#[test]
fn the_value_quadrant() {
    check("quadrant-light", &sample::quadrant(sample::WIDE, sample::light()).draw());
    check("quadrant-dark", &sample::quadrant(sample::NARROW, sample::dark()).draw());
}

#[test]
fn the_heatmap() {
    check("heatmap-light", &sample::heatmap(sample::WIDE, sample::light()).draw());
    check("heatmap-dark", &sample::heatmap(sample::NARROW, sample::dark()).draw());
}

#[test]
fn the_pareto_chart() {
    let values = [75_000.0, 57_000.0, 9_200.0, 600.0];
    check("pareto-light", &sample::pareto(&values, sample::WIDE, sample::light()).draw());
    check("pareto-dark", &sample::pareto(&values, sample::NARROW, sample::dark()).draw());
}

#[test]
fn the_whale_curve() {
    let values = [106.9, 168.2, 159.7, 100.0];
    check("whale-light", &sample::whale(&values, sample::WIDE, sample::light()).draw());
    check("whale-dark", &sample::whale(&values, sample::NARROW, sample::dark()).draw());
}

#[test]
fn five_years() {
    check("years-light", &sample::years(sample::WIDE, sample::light()).draw());
    check("years-dark", &sample::years(sample::NARROW, sample::dark()).draw());
}

#[test]
fn the_radar() {
    let levels = [4, 3, 2, 2, 3, 3, 4, 3, 2, 3, 2, 3, 4, 2, 1, 3, 2];
    check("radar-light", &sample::radar(&levels, sample::WIDE, sample::light()).draw());
    check("radar-dark", &sample::radar(&levels[..5], sample::NARROW, sample::dark()).draw());
    check("radar-named", &sample::radar(&levels[..7], sample::WIDE, sample::light()).draw());
}

#[test]
fn the_timeline_of_goals() {
    check("timeline-light", &sample::goals_timeline(sample::WIDE, sample::light()).draw());
    check("timeline-dark", &sample::goals_timeline(sample::NARROW, sample::dark()).draw());
}
