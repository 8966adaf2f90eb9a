//! Goals over the years: a line from baseline to end, a ring for every yearly target, a diamond for every action.

use super::inject::{self, Addition};
use super::note::{self, Anchor, Note, Weight};
use super::palette::Palette;
use super::picture::{Frame, Picture, Renderer};
use super::place::Rect;
use super::scale::{drawable, px};
use super::text_width::{fit, width};
use charming::Chart;
use charming::component::{Axis, Grid};
use charming::element::{AxisLabel, AxisLine, AxisTick, AxisType, Emphasis, SplitLine};
use charming::series::Scatter;
use serde_json::{Value, json};

/// How a yearly target stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reached {
    /// No actual is known.
    Open,
    /// The target was reached.
    Yes,
    /// It was not.
    No,
}

/// The target of one year.
#[derive(Debug, Clone, PartialEq)]
pub struct YearMark {
    /// The year.
    pub year: i32,
    /// How it stands.
    pub reached: Reached,
    /// One line for the tooltip.
    pub tip: String,
}

/// An action.
#[derive(Debug, Clone, PartialEq)]
pub struct ActionMark {
    /// When it is due: 2027.25 is the beginning of April 2027.
    pub at: f64,
    /// Whether it is done.
    pub is_done: bool,
    /// Whether it is late.
    pub is_overdue: bool,
    /// One line for the tooltip.
    pub tip: String,
}

/// One goal.
#[derive(Debug, Clone, PartialEq)]
pub struct GoalRow {
    /// A stable id; a click reports it.
    pub id: String,
    /// Its name.
    pub name: String,
    /// The year of the baseline.
    pub from: Option<i32>,
    /// Its years.
    pub years: Vec<YearMark>,
    /// Its actions.
    pub actions: Vec<ActionMark>,
    /// Whether the page is about it.
    pub is_selected: bool,
}

/// What the timeline shows.
#[derive(Debug, Clone, PartialEq)]
pub struct TimelinePicture {
    /// The goals from the top.
    pub goals: Vec<GoalRow>,
    /// The scenario's day as a year with a fraction.
    pub today: f64,
    /// What is written at that day.
    pub today_label: String,
    /// The room on the page.
    pub frame: Frame,
    /// Colours, font and tempo.
    pub palette: Palette,
}

/// Above the rows, for the years.
const HEAD: f64 = 24.0;
/// Below them, for the day.
const FOOT: f64 = 22.0;
/// Height of a row, in px.
pub const ROW: f64 = 34.0;

/// The height of a picture with this many goals.
pub fn height(goals: usize) -> f64 {
    (HEAD + FOOT + ROW * goals as f64).max(160.0)
}

impl TimelinePicture {
    /// Draws the timeline.
    pub fn draw(&self) -> Picture {
        let (first, last) = self.years();
        let plot = self.plot();
        let chart = Chart::new()
            .grid(Grid::new().left(plot.left).top(plot.top).width(plot.width).height(plot.height))
            .x_axis(bare().min(f64::from(first)).max(f64::from(last + 1)))
            .y_axis(bare().min(0.0).max(self.rows()))
            .series(Scatter::new().id("spans"))
            .series(Scatter::new().id("today"))
            .series(Scatter::new().id("targets").emphasis(Emphasis::new().disabled(true)))
            .series(Scatter::new().id("actions").emphasis(Emphasis::new().disabled(true)));
        let additions = [
            Addition::fields(
                "spans",
                lines(&self.spans(), &json!({ "color": self.palette.chart_axis, "width": 2, "type": "solid" })),
            ),
            Addition::fields(
                "today",
                lines(&self.today_line(), &json!({ "color": self.palette.chart_cut, "width": 1, "type": [5, 3] })),
            ),
            Addition::points("targets", json!({ "z": 4 }), self.targets()),
            Addition::points("actions", json!({ "z": 5 }), self.actions()),
        ];
        let notes = self.notes(first, last, &plot);
        inject::finish(note::write(chart, &notes), &self.palette, Renderer::for_points(self.count()), &additions)
    }

    fn count(&self) -> usize {
        self.goals.iter().map(|goal| goal.years.len() + goal.actions.len()).sum()
    }

    fn rows(&self) -> f64 {
        (self.goals.len() as f64).max(1.0)
    }

    /// The first and last year shown; the year of the scenario's day is always among them.
    fn years(&self) -> (i32, i32) {
        #[allow(clippy::cast_possible_truncation, reason = "a year, kept within four digits")]
        let whole = |at: f64| at.clamp(0.0, 9999.0).floor() as i32;
        let of_goals = self.goals.iter().flat_map(|goal| goal.years.iter().map(|y| y.year).chain(goal.from));
        let of_actions = self.goals.iter().flat_map(|goal| goal.actions.iter().map(|a| whole(a.at)));
        let today = whole(self.today);
        of_goals.chain(of_actions).fold((today, today), |(first, last), year| (first.min(year), last.max(year)))
    }

    fn plot(&self) -> Rect {
        let frame = self.frame.drawable();
        let wanted = self.goals.iter().map(|goal| width(&self.name(goal))).fold(0.0, f64::max);
        let left = px((wanted + 14.0).clamp(32.0, frame.width * 0.4));
        Rect { left, top: HEAD, width: px(frame.width - left - 4.0), height: px(frame.height - HEAD - FOOT) }
    }

    /// A goal's name; on phones its id.
    fn name(&self, goal: &GoalRow) -> String {
        if self.frame.is_narrow() { goal.id.clone() } else { goal.name.clone() }
    }

    /// The height of a row on the axis.
    fn y(&self, row: usize) -> f64 {
        self.rows() - row as f64 - 0.5
    }

    fn spans(&self) -> Vec<Value> {
        let span = |(row, goal): (usize, &GoalRow)| {
            let years = || goal.years.iter().map(|y| y.year).chain(goal.from);
            let (first, last) = (years().min()?, years().max()?);
            let y = self.y(row);
            Some(json!([{ "coord": [middle(first), y] }, { "coord": [middle(last), y] }]))
        };
        self.goals.iter().enumerate().filter_map(span).collect()
    }

    fn today_line(&self) -> Vec<Value> {
        let today = drawable(self.today);
        vec![json!([{ "coord": [today, 0.0] }, { "coord": [today, self.rows()] }])]
    }

    fn targets(&self) -> Vec<Value> {
        let p = &self.palette;
        let mut points = Vec::new();
        for (row, goal) in self.goals.iter().enumerate() {
            let ink = if goal.is_selected { p.data_2 } else { p.data_1 };
            for mark in &goal.years {
                let value = inject::value(middle(mark.year), self.y(row), &goal.id, &mark.tip, "");
                let (symbol, fill) = match mark.reached {
                    Reached::Open => ("circle", p.surface),
                    Reached::Yes => ("circle", ink),
                    Reached::No => ("triangle", ink),
                };
                points.push(json!({
                    "id": format!("{}-{}", goal.id, mark.year), "value": value, "symbol": symbol, "symbolSize": 12,
                    "itemStyle": { "color": fill, "borderColor": ink, "borderWidth": 2 }
                }));
            }
        }
        points
    }

    fn actions(&self) -> Vec<Value> {
        let p = &self.palette;
        let mut points = Vec::new();
        for (row, goal) in self.goals.iter().enumerate() {
            for (n, action) in goal.actions.iter().enumerate() {
                // A little lower than the line, so that an action never hides a target.
                let value = inject::value(drawable(action.at), self.y(row) - 0.3, &goal.id, &action.tip, "");
                let ink = if action.is_overdue { p.data_2 } else { p.text_2 };
                let fill = if action.is_done { ink } else { p.surface };
                let border = if action.is_overdue { 2.5 } else { 1.5 };
                points.push(json!({
                    "id": format!("{}-action-{n}", goal.id), "value": value, "symbol": "diamond", "symbolSize": 11,
                    "itemStyle": { "color": fill, "borderColor": ink, "borderWidth": border }
                }));
            }
        }
        points
    }

    fn notes(&self, first: i32, last: i32, plot: &Rect) -> Vec<Note> {
        let p = &self.palette;
        let band = plot.width / f64::from(last - first + 1);
        let x = |at: f64| px(plot.left + (at - f64::from(first)) * band);
        let widest = width("2026") + 10.0;
        let every = (1..=50).find(|&every| band * f64::from(every) >= widest).unwrap_or(50);
        let years = (first..=last).filter(|year| (year - first) % every == 0).map(|year| {
            Note::new(format!("year-{year}"), year.to_string(), (x(middle(year)), 10.0), Anchor::Middle, p.text_2)
        });
        let row = px(plot.height / self.rows());
        let names = self.goals.iter().enumerate().map(|(n, goal)| {
            let place = (0.0, px(plot.top + (n as f64 + 0.5) * row));
            let weight = if goal.is_selected { Weight::Bold } else { Weight::Normal };
            Note::new(format!("goal-{n}"), fit(&self.name(goal), plot.left - 12.0), place, Anchor::Start, p.text)
                .weight(weight)
        });
        let half = width(&self.today_label) / 2.0;
        let at = x(drawable(self.today)).min(plot.right() - half).max(plot.left + half);
        let today =
            Note::new("today-label", self.today_label.as_str(), (at, plot.bottom() + 11.0), Anchor::Middle, p.text_3);
        years.chain(names).chain([today]).collect()
    }
}

/// A year is marked in its middle.
fn middle(year: i32) -> f64 {
    f64::from(year) + 0.5
}

fn lines(data: &[Value], style: &Value) -> Value {
    json!({
        "silent": true,
        "markLine": {
            "silent": true, "symbol": "none", "label": { "show": false }, "animation": false, "lineStyle": style,
            "data": data
        }
    })
}

fn bare() -> Axis {
    Axis::new()
        .type_(AxisType::Value)
        .axis_label(AxisLabel::new().show(false))
        .axis_line(AxisLine::new().show(false))
        .axis_tick(AxisTick::new().show(false))
        .split_line(SplitLine::new().show(false))
}
