//! The Pareto chart (D11, the 80/20 rule): accounts by falling revenue, and the share of the total they reach
//! together.

use super::inject::{self, Addition};
use super::note::{self, Anchor, Note, Weight};
use super::palette::{Palette, faded};
use super::picture::{Frame, MANY, Picture, Renderer};
use super::scale::{Scale, drawable, nice, px};
use super::strip::{self, Strip, level_line, upright_line};
use super::text_width::{fit, width};
use charming::Chart;
use charming::element::{Emphasis, ItemStyle, LineStyle, Symbol};
use charming::series::{Bar, Scatter};
use serde_json::{Value, json};

/// One account's bar.
#[derive(Debug, Clone, PartialEq)]
pub struct ParetoBar {
    /// A stable id; a click reports it.
    pub id: String,
    /// The account's name.
    pub name: String,
    /// Revenue in the shown unit.
    pub value: f64,
    /// Share of the total with all accounts before it, 0–1; none where the total is not positive.
    pub cumulative: Option<f64>,
    /// One line for the tooltip, with the name in it.
    pub tip: String,
}

/// The smallest number of accounts that reaches the threshold.
#[derive(Debug, Clone, PartialEq)]
pub struct Reached {
    /// How many accounts it takes, from 1.
    pub count: usize,
    /// What to write there, `3 of 12 accounts` for example.
    pub label: String,
}

/// What the Pareto chart shows.
#[derive(Debug, Clone, PartialEq)]
pub struct ParetoPicture {
    /// The accounts by falling revenue.
    pub bars: Vec<ParetoBar>,
    /// The share looked for, 0–1, usually 0.8, and its label.
    pub threshold: f64,
    /// What to write at the line of that share, `80%` for example.
    pub threshold_label: String,
    /// How many accounts reach it.
    pub reached: Option<Reached>,
    /// Quantity and unit of the bars, without the arrow.
    pub y_title: String,
    /// Quantity of the line, read at the right, without the arrow.
    pub share_title: String,
    /// What stands along the level axis, without the arrow.
    pub x_title: String,
    /// The room on the page.
    pub frame: Frame,
    /// Colours, font and tempo.
    pub palette: Palette,
}

/// Both upright axes have the same lines: this many steps up to 100 %.
const STEPS: f64 = 5.0;

impl ParetoPicture {
    /// Draws the chart.
    pub fn draw(&self) -> Picture {
        let p = &self.palette;
        let (money, share) = self.scales();
        let mut strip = Strip::new(self.frame, &money, self.bars.len(), p);
        strip.keep_right(38.0);
        strip.keep_names(&self.bars.iter().map(|b| b.name.as_str()).collect::<Vec<_>>());
        let share = strip.upright(&share);
        let money = strip.upright(&money);
        let chart =
            Chart::new().grid(strip.grid()).x_axis(strip.ranks()).y_axis(strip.values(&money)).y_axis(
                strip.values(&share).split_line(charming::element::SplitLine::new().show(false)).position("right"),
            );
        let mut additions = vec![];
        let chart = self.bars(&strip, chart, &mut additions);
        let chart = self.line(chart, &mut additions);
        let chart = self.marks(chart, &mut additions);
        let chart = note::write(chart, &self.notes(&strip, &money, &share));
        let mut picture = inject::finish(chart, p, Renderer::for_points(self.bars.len()), &additions);
        // Otherwise the axis grows to hold the outer halves of the bars, and the notes miss their bars.
        inject::merge(&mut picture.option, json!({ "xAxis": { "containShape": false } }));
        picture
    }

    /// Money at the left and shares at the right, with lines at the same heights, also below zero.
    fn scales(&self) -> (Scale, Scale) {
        let values = || self.bars.iter().map(|b| drawable(b.value));
        let (low, high) = (values().fold(0.0, f64::min), values().fold(0.0, f64::max));
        let step = nice((high / STEPS).max(-low / STEPS).max(1e-6));
        let below = (low / step).floor().min(0.0);
        let money = Scale::fixed(below * step, STEPS * step, step);
        (money, Scale::fixed(below * 100.0 / STEPS, 100.0, 100.0 / STEPS))
    }

    fn bars(&self, strip: &Strip, chart: Chart, additions: &mut Vec<Addition>) -> Chart {
        let many = self.bars.len() >= MANY;
        let counted = self.reached.as_ref().map_or(0, |r| r.count);
        let point = |(i, bar): (usize, &ParetoBar)| {
            let value = inject::value(strip::rank(i), drawable(bar.value), &bar.id, &bar.tip, "");
            if many {
                return value;
            }
            let colour = faded(self.palette.data_1, if i < counted { 0.8 } else { 0.35 });
            json!({ "id": bar.id, "value": value, "itemStyle": { "color": colour } })
        };
        let points: Vec<Value> = self.bars.iter().enumerate().map(point).collect();
        additions.push(Addition::points("bars", json!({ "z": 2, "large": many, "largeThreshold": MANY }), points));
        let style = ItemStyle::new().color(faded(self.palette.data_1, 0.8));
        let bar = Bar::new().id("bars").item_style(style).bar_width(strip.bar_width());
        chart.series(bar.emphasis(Emphasis::new().disabled(true)))
    }

    fn line(&self, chart: Chart, additions: &mut Vec<Addition>) -> Chart {
        let point = |(i, bar): (usize, &ParetoBar)| {
            let share = drawable(bar.cumulative?.clamp(0.0, 1.0) * 100.0);
            let id = format!("share-{}", bar.id);
            Some(json!({ "id": id, "value": inject::value(strip::rank(i), share, &bar.id, &bar.tip, "") }))
        };
        let points: Vec<Value> = self.bars.iter().enumerate().filter_map(point).collect();
        additions.push(Addition::points("share", json!({ "z": 4, "yAxisIndex": 1 }), points));
        chart.series(strip::curve("share", self.palette.text, self.bars.len(), &self.palette).symbol(Symbol::Circle))
    }

    /// The line of the threshold and the account that reaches it.
    fn marks(&self, chart: Chart, additions: &mut Vec<Addition>) -> Chart {
        let threshold = drawable(self.threshold).clamp(0.0, 1.0) * 100.0;
        let reached = self.reached.as_ref().map(|r| upright_line(strip::rank(r.count.saturating_sub(1)) + 0.5));
        let lines = std::iter::once(level_line(threshold)).chain(reached).collect();
        let dashed = json!({ "silent": true, "markLine": { "lineStyle": { "type": [5, 3] } } });
        additions.push(Addition::fields("threshold", dashed));
        let style = LineStyle::new().color(self.palette.chart_cut).width(1);
        let carrier = Scatter::new().id("threshold").y_axis_index(1);
        chart.series(carrier.mark_line(strip::mark_line(lines, style)))
    }

    fn notes(&self, strip: &Strip, money: &Scale, share: &Scale) -> Vec<Note> {
        let p = &self.palette;
        let mut notes = strip.notes(&self.y_title, &self.x_title, money);
        notes.extend(strip.names());
        let title =
            Note::new("share-title", format!("{} ↑", self.share_title), (strip.frame.width, 8.0), Anchor::End, p.text);
        notes.push(title.weight(Weight::Medium));
        let percents = share.ticks().into_iter().filter(|t| t.value > -1e-9).enumerate();
        notes.extend(percents.map(|(i, tick)| {
            let place = (strip.plot.right() + 8.0, tick.px);
            Note::new(format!("share-{i}"), format!("{}%", tick.text), place, Anchor::Start, p.text_2)
        }));
        let threshold = drawable(self.threshold).clamp(0.0, 1.0) * 100.0;
        let y = share.px(threshold);
        let label = fit(&self.threshold_label, strip.plot.width / 2.0);
        notes.push(Note::new("threshold", label, (strip.plot.right() - 6.0, y + 10.0), Anchor::End, p.text));
        if let Some(reached) = &self.reached {
            let x = strip.x_px(strip::rank(reached.count.saturating_sub(1)) + 0.5);
            let label = fit(&reached.label, strip.plot.width / 2.0);
            let fits = x + 6.0 + width(&label) < strip.plot.right();
            let (x, anchor) = if fits { (x + 6.0, Anchor::Start) } else { (x - 6.0, Anchor::End) };
            notes.push(Note::new("reached", label, (px(x), y + 28.0), anchor, p.text));
        }
        notes
    }
}
