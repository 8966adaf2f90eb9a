//! Level bars: parts of a whole, and differences to either side.

use super::sample;
use linchpin::charts::bars::{Along, BarTone, BarsPicture, BarsRow, MOST_ROWS, Segment};
use linchpin::charts::picture::{Frame, Picture};
use serde_json::Value;

const FRAME: Frame = Frame { width: 790.0, height: 340.0 };

fn segment(length: f64, tone: BarTone) -> Segment {
    Segment { length, tone, tip: format!("{length}") }
}

fn row(id: usize, lengths: &[f64]) -> BarsRow {
    let tones = [BarTone::Key, BarTone::Develop, BarTone::Maintain, BarTone::Opportune];
    let segments = lengths.iter().zip(tones).map(|(length, tone)| segment(*length, tone)).collect();
    BarsRow { id: format!("A{id}"), name: format!("Account {id}"), segments }
}

pub fn bars(rows: Vec<BarsRow>, along: Along, frame: Frame) -> BarsPicture {
    BarsPicture { rows, along, title: "share of the rounds".to_owned(), frame, palette: sample::light() }
}

fn series(picture: &Picture) -> Vec<&Value> {
    let all = picture.option["series"].as_array().unwrap();
    all.iter().filter(|series| series["type"] == "bar").collect()
}

fn titles(picture: &Picture, prefix: &str) -> Vec<String> {
    let all = picture.option["title"].as_array().unwrap().iter();
    let named = all.filter(|title| title["id"].as_str().unwrap().starts_with(prefix));
    named.map(|title| title["text"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn parts_are_stacked_from_zero_to_the_whole() {
    let picture =
        bars(vec![row(7, &[0.46, 0.04, 0.45, 0.05]), row(1, &[0.0, 0.0, 1.0, 0.0])], Along::Whole, FRAME).draw();
    let series = series(&picture);
    assert_eq!(series.len(), 4);
    for of in &series {
        assert_eq!(of["stack"], "row");
        let points = of["data"].as_array().unwrap();
        assert_eq!(points.iter().map(|point| point["value"][1].as_f64()).collect::<Vec<_>>(), [Some(0.0), Some(1.0)]);
    }
    assert_eq!(series[0]["data"][0]["value"][0], 0.46);
    assert_eq!(series[2]["data"][1]["value"][0], 1.0);
    assert_eq!(series[2]["data"][1]["value"][2], "A1");
    assert_eq!(titles(&picture, "tick-"), ["0%", "25%", "50%", "75%", "100%"]);
    assert_eq!(titles(&picture, "name-"), ["Account 7", "Account 1"]);
    // Besides its colour each class has a pattern of its own.
    let decals: Vec<&Value> = series.iter().map(|of| &of["data"][0]["itemStyle"]["decal"]).collect();
    for (place, decal) in decals.iter().enumerate() {
        assert!(decals[..place].iter().all(|other| other != decal), "{decal}");
    }
}

#[test]
fn differences_run_to_either_side_of_their_value() {
    let rows = vec![
        BarsRow {
            id: "0".into(),
            name: "Price".into(),
            segments: vec![segment(-0.125, BarTone::Low), segment(0.125, BarTone::High)],
        },
        BarsRow {
            id: "1".into(),
            name: "Speed".into(),
            segments: vec![segment(-0.0625, BarTone::Low), segment(0.0, BarTone::High)],
        },
    ];
    let picture = bars(rows, Along::Around(1.0), FRAME).draw();
    assert_eq!(picture.option["xAxis"]["min"], -0.2);
    assert_eq!(picture.option["xAxis"]["max"], 0.2);
    assert_eq!(titles(&picture, "tick-")[0], "0.8");
    assert!(titles(&picture, "tick-").contains(&"1".to_owned()));
    let shares = bars(vec![row(1, &[0.361]), row(2, &[-0.189])], Along::Points, FRAME).draw();
    assert_eq!(titles(&shares, "tick-"), ["-20%", "0%", "20%", "40%"].map(|t| t.replace('-', "−")));
}

#[test]
fn absurd_numbers_and_many_rows_are_drawn_all_the_same() {
    let absurd = [f64::NAN, f64::INFINITY, -1e308, 1e308];
    for along in [Along::Whole, Along::Points, Along::Around(f64::MAX)] {
        for frame in [FRAME, Frame { width: 0.0, height: f64::NAN }, sample::NARROW] {
            let picture = bars(vec![row(1, &absurd), row(2, &[])], along.clone(), frame).draw();
            assert!(!picture.text().contains("null"), "{}", picture.text());
            assert!(!bars(Vec::new(), along.clone(), frame).draw().text().contains("null"));
        }
    }
    let many = bars((0..60).map(|n| row(n, &[0.5])).collect(), Along::Whole, FRAME).draw();
    assert_eq!(titles(&many, "name-").len(), MOST_ROWS);
}
