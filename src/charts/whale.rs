//! The whale curve (D11): profit added up from the most to the least profitable account. Where it falls, accounts
//! eat what others earn. Kaplan and Narayanan 2001.

use super::inject::{self, Addition};
use super::note::{self, Anchor, Note, Weight};
use super::palette::{Palette, faded};
use super::picture::{Frame, Picture, Renderer};
use super::place::{self, Mark, Rect, Room};
use super::scale::{Scale, Span, drawable, px};
use super::strip::{self, Strip, level_line};
use super::text_width::{fit, width};
use charming::Chart;
use charming::element::{AreaStyle, LineStyle};
use charming::series::Scatter;
use serde_json::{Value, json};

/// One account on the curve.
#[derive(Debug, Clone, PartialEq)]
pub struct WhalePoint {
    /// A stable id; a click reports it.
    pub id: String,
    /// The account's name.
    pub name: String,
    /// Profit of this account and all before it, in percent of the total or in money.
    pub cumulative: f64,
    /// One line for the tooltip, with the name in it.
    pub tip: String,
}

/// A height on the curve with its words.
#[derive(Debug, Clone, PartialEq)]
pub struct Level {
    /// The value, in the unit of the curve.
    pub at: f64,
    /// What to write at it, `100% = 6,360` for example.
    pub label: String,
}

/// What the whale curve shows. It begins in the origin.
#[derive(Debug, Clone, PartialEq)]
pub struct WhalePicture {
    /// The accounts by falling profit.
    pub points: Vec<WhalePoint>,
    /// The total: 100 in percent, or the sum in money where it is not positive.
    pub total: Level,
    /// What to write at the highest point; empty for nothing.
    pub peak_label: String,
    /// Quantity and unit of the upright axis, without the arrow.
    pub y_title: String,
    /// What stands along the level axis, without the arrow.
    pub x_title: String,
    /// The room on the page.
    pub frame: Frame,
    /// Colours, font and tempo.
    pub palette: Palette,
}

/// Up to this many accounts their names stand on the curve, if the picture is wide.
const NAMED: usize = 25;

impl WhalePicture {
    /// Draws the curve.
    pub fn draw(&self) -> Picture {
        let p = &self.palette;
        let frame = self.frame.drawable();
        let span = Span { start_px: frame.height - 46.0, end_px: 26.0, before: 6.0, after: 30.0, tick_px: 70.0 };
        let heights = self.points.iter().map(|w| w.cumulative).chain([0.0, self.total.at]);
        let scale = Scale::around(heights, span);
        let scale = if scale.contains(0.0) && self.lowest() >= 0.0 { scale.without_negatives() } else { scale };
        let mut strip = Strip::new(frame, &scale, self.points.len(), p);
        strip.begin_in_origin();
        let scale = strip.upright(&scale);
        let mut additions = vec![];
        let chart = Chart::new().grid(strip.grid()).x_axis(strip.ranks()).y_axis(strip.values(&scale));
        let chart = self.curve(chart, &mut additions);
        let chart = self.lines(chart, &mut additions);
        let mut notes = strip.notes(&self.y_title, &self.x_title, &scale);
        notes.extend(strip.rank_numbers());
        notes.extend(self.words(&strip, &scale));
        let chart = note::write(chart, &notes);
        inject::finish(chart, p, Renderer::for_points(self.points.len()), &additions)
    }

    fn lowest(&self) -> f64 {
        self.points.iter().map(|w| drawable(w.cumulative)).fold(drawable(self.total.at), f64::min)
    }

    /// The highest point, the first of equals, with its rank.
    fn peak(&self) -> Option<(f64, f64)> {
        let heights = self.points.iter().enumerate().map(|(i, w)| (strip::rank(i), drawable(w.cumulative)));
        heights.reduce(|best, next| if next.1 > best.1 { next } else { best })
    }

    fn curve(&self, chart: Chart, additions: &mut Vec<Addition>) -> Chart {
        let origin = json!({ "id": "origin", "value": inject::value(0.0, 0.0, "", "", ""), "symbol": "none" });
        let point = |(i, w): (usize, &WhalePoint)| {
            let value = inject::value(strip::rank(i), drawable(w.cumulative), &w.id, &w.tip, "");
            json!({ "id": w.id, "value": value })
        };
        let points: Vec<Value> = std::iter::once(origin).chain(self.points.iter().enumerate().map(point)).collect();
        additions.push(Addition::points("whale", json!({ "z": 3 }), points));
        let curve = strip::curve("whale", self.palette.data_1, self.points.len(), &self.palette);
        chart.series(curve.area_style(AreaStyle::new().color(faded(self.palette.data_1, 0.1))))
    }

    /// The total, dashed, and a thin line down from the peak.
    fn lines(&self, chart: Chart, additions: &mut Vec<Addition>) -> Chart {
        let dashed = |kind: [u8; 2]| json!({ "silent": true, "markLine": { "lineStyle": { "type": kind } } });
        additions.push(Addition::fields("total", dashed([5, 3])));
        additions.push(Addition::fields("peak", dashed([2, 2])));
        let total = LineStyle::new().color(self.palette.chart_cut).width(1);
        let peak = LineStyle::new().color(self.palette.chart_axis).width(1);
        let at = self.peak().map(|(rank, height)| strip::stem(rank, height)).into_iter().collect();
        chart
            .series(
                Scatter::new()
                    .id("total")
                    .mark_line(strip::mark_line(vec![level_line(drawable(self.total.at))], total)),
            )
            .series(Scatter::new().id("peak").mark_line(strip::mark_line(at, peak)))
    }

    /// Words at the total and at the peak, and names along the curve where there is room.
    fn words(&self, strip: &Strip, scale: &Scale) -> Vec<Note> {
        let ink = self.palette.text;
        let y = scale.px(drawable(self.total.at));
        let (left, middle) = (strip.plot.left + 6.0, strip.plot.left + strip.plot.width / 2.0);
        let places = [
            (left, y - 10.0, Anchor::Start),
            (left, y + 10.0, Anchor::Start),
            (middle, y + 10.0, Anchor::Middle),
            (middle, y - 10.0, Anchor::Middle),
        ];
        let total =
            note::freest(("total", &self.total.label, ink), &places, &strip.plot, &along(&self.places(strip, scale)));
        let peak = self.peak().filter(|_| !self.peak_label.is_empty()).map(|(rank, height)| {
            let label = fit(&self.peak_label, strip.plot.width * 0.8);
            let half = width(&label) / 2.0 + 4.0;
            let x = strip.x_px(rank).min(strip.plot.right() - half).max(strip.plot.left + half);
            let above = (scale.px(height) - 15.0).max(strip.plot.top + 8.0);
            Note::new("peak", label, (px(x), above), Anchor::Middle, ink).weight(Weight::Medium)
        });
        let mut notes: Vec<Note> = total.into_iter().chain(peak).collect();
        let names = self.names(strip, scale, &notes);
        notes.extend(names);
        notes
    }

    /// The origin and the accounts, in px.
    fn places(&self, strip: &Strip, scale: &Scale) -> Vec<(f64, f64)> {
        let accounts = self.points.iter().enumerate().map(|(i, w)| (strip::rank(i), drawable(w.cumulative)));
        let all = std::iter::once((0.0, 0.0)).chain(accounts);
        all.map(|(rank, height)| (strip.x_px(rank), scale.px(height))).collect()
    }

    /// The line from the peak down to zero, in px.
    fn stem(&self, strip: &Strip, scale: &Scale) -> Vec<(f64, f64)> {
        let ends = self.peak().map(|(rank, height)| [height, 0.0].map(|value| (strip.x_px(rank), scale.px(value))));
        ends.into_iter().flatten().collect()
    }

    fn names(&self, strip: &Strip, scale: &Scale, taken: &[Note]) -> Vec<Note> {
        if strip.frame.is_narrow() || self.points.len() > NAMED {
            return vec![];
        }
        let places = self.places(strip, scale);
        let texts: Vec<String> = self.points.iter().map(|w| fit(&w.name, 150.0)).collect();
        let marks: Vec<Mark> = places
            .iter()
            .skip(1)
            .zip(&texts)
            .map(|(&(x, y), text)| Mark { rect: Rect::around(x, y, 7.0, 7.0), name: Some(width(text)) })
            .collect();
        let room = Room {
            frame: Rect { left: 0.0, top: 0.0, width: strip.frame.width, height: strip.frame.height },
            plot: strip.plot,
            cut_y: Some(scale.px(drawable(self.total.at))),
            taken: taken.iter().map(Note::rect).chain(along(&places)).chain(along(&self.stem(strip, scale))).collect(),
            crowding: place::Crowding::NameFree,
            ..Room::default()
        };
        let found = place::place(&marks, &room);
        let note = |(i, (text, placed)): (usize, (String, Option<place::Placed>))| {
            let rect = placed?.rect;
            let at = (rect.left + rect.width / 2.0, rect.top + rect.height / 2.0);
            Some(Note::new(format!("name-{i}"), text, at, Anchor::Middle, self.palette.text_2))
        };
        texts.into_iter().zip(found).enumerate().filter_map(note).collect()
    }
}

/// Small boxes along the curve, so that words keep off it.
fn along(places: &[(f64, f64)]) -> Vec<Rect> {
    const EVERY: f64 = 6.0;
    let pairs = places.iter().zip(places.iter().skip(1));
    let pieces = pairs.flat_map(|(a, b)| {
        let (dx, dy) = (b.0 - a.0, b.1 - a.1);
        let count = (dx.hypot(dy) / EVERY).clamp(1.0, 200.0).ceil();
        let shares = (1..=200u8).map(f64::from).take_while(move |&i| i < count).map(move |i| i / count);
        shares.map(move |share| Rect::around(a.0 + dx * share, a.1 + dy * share, EVERY, EVERY))
    });
    pieces.collect()
}
