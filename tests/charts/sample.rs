//! Small pictures for the tests, with numbers of the sample case.

use linchpin::charts::heatmap::{Cell, CellContent, HeatmapPicture, Move};
use linchpin::charts::matrix::{MatrixPicture, MatrixPoint, Tone};
use linchpin::charts::palette::{Palette, Theme};
use linchpin::charts::pareto::{ParetoBar, ParetoPicture, Reached};
use linchpin::charts::picture::Frame;
use linchpin::charts::plane::{Corner, Corners, Cut, Detail, Path, PathPoint, Zone};
use linchpin::charts::quadrant::{QuadrantPicture, QuadrantPoint};
use linchpin::charts::radar::{RadarPicture, Spoke};
use linchpin::charts::timeline::{self, ActionMark, GoalRow, TimelinePicture, YearMark};
use linchpin::charts::whale::{Level, WhalePicture, WhalePoint};
use linchpin::charts::years::{YearBar, YearRow, YearsPicture};
use linchpin::model::risk::RiskLevel;
use linchpin::text::Language;

pub const WIDE: Frame = Frame { width: 790.0, height: 560.0 };
pub const NARROW: Frame = Frame { width: 332.0, height: 380.0 };

pub fn light() -> Palette {
    Palette::new(Theme::Light, Language::Hans)
}

pub fn dark() -> Palette {
    Palette::new(Theme::Dark, Language::En)
}

pub fn point(id: &str, name: &str, (x, y): (f64, f64), area: Option<f64>, tone: Tone) -> MatrixPoint {
    MatrixPoint {
        id: id.to_owned(),
        name: name.to_owned(),
        x,
        y,
        area_value: area,
        tone,
        assumed: false,
        selected: false,
        tip: format!("{name}: {x}, {y}"),
    }
}

fn zone(title: &str, policy: &str) -> Zone {
    Zone { title: title.to_owned(), policy: policy.to_owned() }
}

pub fn cut(at: f64, label: &str) -> Cut {
    Cut { at, label: label.to_owned() }
}

pub fn matrix(points: Vec<MatrixPoint>, frame: Frame, palette: Palette) -> MatrixPicture {
    MatrixPicture {
        points,
        path: None,
        x_cut: Some(cut(1.0, "parity 1.00")),
        y_cut: Some(cut(48.0, "mean 48.0")),
        x_title: "Relative strength".to_owned(),
        y_title: "Attractiveness".to_owned(),
        zones: Corners {
            top_left: zone("Key development", "invest time"),
            top_right: zone("Key account", "most time"),
            bottom_left: zone("Opportunistic", "decide first"),
            bottom_right: zone("Maintenance", "spend time economically"),
        },
        detail: Detail::Full,
        frame,
        palette,
    }
}

/// Four accounts of the case, one per class, with the path of the last.
pub fn case_matrix(frame: Frame, palette: Palette) -> MatrixPicture {
    let mut points = vec![
        point("A3", "鸣衢物流装备", (1.18, 61.0), Some(43_000.0), Tone::Key),
        point("A5", "Shuoyu Wind", (0.86, 58.0), Some(600.0), Tone::KeyDevelopment),
        point("A10", "Qingyu Water", (0.93, 32.0), Some(12_500.0), Tone::Opportunistic),
        point("A2", "Chiding Steel", (1.24, 40.0), Some(56_000.0), Tone::Maintenance),
    ];
    points[1].assumed = true;
    points[3].selected = true;
    let place = |label: &str, x, y| PathPoint { label: label.to_owned(), x, y };
    let path = Path {
        past: vec![place("2024", 1.3, 57.0), place("", 1.27, 49.0)],
        now: (1.24, 40.0),
        target: Some(place("target 2028", 1.1, 44.0)),
    };
    MatrixPicture { path: Some(path), ..matrix(points, frame, palette) }
}

pub fn quadrant(frame: Frame, palette: Palette) -> QuadrantPicture {
    let account = |id: &str, name: &str, x, y, corner| QuadrantPoint {
        id: id.to_owned(),
        name: name.to_owned(),
        x,
        y,
        area_value: None,
        corner,
        selected: id == "A1",
        tip: format!("{name}: {x}, {y}"),
    };
    QuadrantPicture {
        points: vec![
            account("A1", "Kuolan Port Machinery", 75_000.0, -3_800.0, Corner::BottomRight),
            account("A2", "Chiding Steel", 57_000.0, 6_800.0, Corner::TopRight),
            account("A4", "Xinlan Precision", 9_200.0, 820.0, Corner::TopLeft),
            account("A12", "Haoye Lifts", 0.0, 0.0, Corner::BottomLeft),
        ],
        x_cut: Some(cut(19_141.67, "mean 19,142")),
        y_cut: Some(cut(530.0, "mean 530")),
        x_title: "Sales (CNY thousand)".to_owned(),
        y_title: "Profit (CNY thousand)".to_owned(),
        zones: Corners {
            top_left: zone("Small, profitable", "grow"),
            top_right: zone("Large, profitable", "defend"),
            bottom_left: zone("Small, thin", "standardise"),
            bottom_right: zone("Large, thin", "renegotiate"),
        },
        frame,
        palette,
    }
}

pub fn heatmap(frame: Frame, palette: Palette) -> HeatmapPicture {
    use RiskLevel::{Caution, Fix, Significant, Stop};
    let levels = [Fix, Significant, Stop, Caution, Fix, Significant, Caution, Caution, Fix];
    let title = |level| match level {
        Caution => "Proceed with caution",
        Fix => "Fix before launch",
        Significant => "Significant risk",
        Stop => "Show stopper",
    };
    let content = |i: usize| CellContent {
        level: levels[i],
        title: title(levels[i]).to_owned(),
        count: i % 3,
        unit: if i % 3 == 1 { "risk" } else { "risks" }.to_owned(),
        tip: title(levels[i]).to_owned(),
    };
    HeatmapPicture {
        cells: std::array::from_fn(content),
        impact_names: ["high", "med", "low"].map(str::to_owned),
        probability_names: ["low", "medium", "high"].map(str::to_owned),
        y_title: "Impact".to_owned(),
        x_title: "Probability".to_owned(),
        selected: Some(Move { before: Cell::all()[2], after: Some(Cell::all()[4]) }),
        frame,
        palette,
    }
}

pub fn pareto(values: &[f64], frame: Frame, palette: Palette) -> ParetoPicture {
    let total: f64 = values.iter().sum();
    let mut sum = 0.0;
    let bar = |(i, &value): (usize, &f64)| {
        sum += value;
        ParetoBar {
            id: format!("A{i}"),
            name: format!("客户{i}"),
            value,
            cumulative: (total > 0.0).then(|| sum / total),
            tip: format!("客户{i}: {value}"),
        }
    };
    ParetoPicture {
        bars: values.iter().enumerate().map(bar).collect(),
        threshold: 0.8,
        threshold_label: "80% of revenue".to_owned(),
        reached: (!values.is_empty()).then(|| Reached { count: 2, label: "2 of 4 accounts".to_owned() }),
        y_title: "Revenue (CNY thousand)".to_owned(),
        share_title: "Cumulative share".to_owned(),
        x_title: "Accounts, largest first".to_owned(),
        frame,
        palette,
    }
}

pub fn whale(values: &[f64], frame: Frame, palette: Palette) -> WhalePicture {
    let point = |(i, &value): (usize, &f64)| WhalePoint {
        id: format!("A{i}"),
        name: format!("Account {i}"),
        cumulative: value,
        tip: format!("Account {i}: {value}"),
    };
    WhalePicture {
        points: values.iter().enumerate().map(point).collect(),
        total: Level { at: 100.0, label: "100% = 6,360".to_owned() },
        peak_label: "peak after 2: 168.2%".to_owned(),
        y_title: "Cumulative profit (% of total)".to_owned(),
        x_title: "Accounts, most profitable first".to_owned(),
        frame,
        palette,
    }
}

fn year_row(title: &str, values: [Option<f64>; 5]) -> YearRow {
    let bars = (2024..).zip(values).map(|(year, value)| {
        let label = value.map_or_else(|| "unrated".to_owned(), |v| v.to_string());
        YearBar { year: year.to_string(), value, tip: format!("{year}: {label}"), label, is_forecast: year > 2026 }
    });
    YearRow { title: title.to_owned(), bars: bars.collect() }
}

/// The giant, which loses more every year; one forecast is missing.
pub fn years(frame: Frame, palette: Palette) -> YearsPicture {
    YearsPicture {
        revenue: year_row("Revenue (CNY thousand)", [88_000.0, 93_000.0, 96_000.0, 98_000.0, 99_000.0].map(Some)),
        net_income: year_row(
            "Net income (CNY thousand)",
            [Some(1500.0), Some(-900.0), Some(-3800.0), Some(-4800.0), None],
        ),
        frame,
        palette,
    }
}

/// Levels of dimensions with long and short names.
pub fn radar(levels: &[u8], frame: Frame, palette: Palette) -> RadarPicture {
    let names = ["Culture", "Top management is committed", "From customer relationship to customer asset management"];
    let spoke = |(i, &level): (usize, &u8)| Spoke {
        id: format!("d{i}"),
        number: (i + 1).to_string(),
        name: names[i % names.len()].to_owned(),
        level,
        tip: format!("{}: {level}", names[i % names.len()]),
    };
    RadarPicture { spokes: levels.iter().enumerate().map(spoke).collect(), highest: 5, frame, palette }
}

/// A closed goal, and one that runs until 2029 with two actions.
pub fn goals_timeline(frame: Frame, palette: Palette) -> TimelinePicture {
    let mark = |year, reached| YearMark { year, reached, tip: format!("{year}") };
    let action = |at, is_done, is_overdue| ActionMark { at, is_done, is_overdue, tip: format!("{at}") };
    let goal = |id: &str, name: &str, from, years, actions| GoalRow {
        id: id.to_owned(),
        name: name.to_owned(),
        from: Some(from),
        years,
        actions,
        is_selected: id == "G1",
    };
    TimelinePicture {
        goals: vec![
            goal(
                "G1",
                "Net margin of the key-account portfolio",
                2026,
                [2027, 2028, 2029].map(|year| mark(year, timeline::Reached::Open)).to_vec(),
                vec![action(2027.25, false, false), action(2026.5, false, true)],
            ),
            goal(
                "G0",
                "组合销售额",
                2024,
                vec![mark(2025, timeline::Reached::Yes), mark(2026, timeline::Reached::No)],
                vec![action(2025.0, true, false)],
            ),
        ],
        today: 2026.84,
        today_label: "today".to_owned(),
        frame,
        palette,
    }
}
