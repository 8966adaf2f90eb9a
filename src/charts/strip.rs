//! Charts along ranks: accounts side by side from first to last, with an upright axis for values.

use super::note::{Anchor, Note, x_title, y_numbers, y_title};
use super::palette::Palette;
use super::picture::Frame;
use super::place::Rect;
use super::scale::{Scale, nice, px};
use super::text_width::{balance, width};
use charming::component::{Axis, Grid};
use charming::element::{AxisLabel, AxisLine, AxisTick, AxisType, Emphasis, ItemStyle, Label, LineStyle};
use charming::element::{LineStyleType, MarkLine, MarkLineData, MarkLineVariant, SplitLine, Symbol};
use charming::series::Line;

/// Up to this many points a curve shows a dot for each.
const DOTS: usize = 60;
/// Names under a bar take at most this many lines.
const NAME_LINES: usize = 3;

/// The rank of the account at this place in its list, from 1.
pub(super) fn rank(i: usize) -> f64 {
    i as f64 + 1.0
}

/// The measures of one such chart.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Strip {
    /// The whole picture.
    pub frame: Frame,
    /// Inside the axes.
    pub plot: Rect,
    palette: Palette,
    count: usize,
    narrow: bool,
    /// Rank at the left end; half a rank before the first bar, or 0 for a curve that begins in the origin.
    first: f64,
    /// The names under the bars, in lines.
    names: Option<Vec<Vec<String>>>,
}

impl Strip {
    /// Room for bars of this many accounts beside the numbers of this axis.
    pub fn new(frame: Frame, values: &Scale, count: usize, palette: &Palette) -> Self {
        let frame = frame.drawable();
        let narrow = frame.is_narrow();
        let numbers = values.ticks().iter().map(|t| width(&t.text)).fold(0.0, f64::max);
        let left = px((numbers + 12.0).clamp(26.0, frame.width / 3.0));
        let (top, below) = (26.0, if narrow { 44.0 } else { 46.0 });
        let plot = Rect { left, top, width: frame.width - left - 6.0, height: frame.height - top - below };
        Self { frame, plot, palette: *palette, count, narrow, first: 0.5, names: None }
    }

    /// Keeps room for numbers at the right.
    pub fn keep_right(&mut self, room: f64) {
        self.plot.width -= room;
    }

    /// Begins in the origin, for a curve.
    pub fn begin_in_origin(&mut self) {
        self.first = 0.0;
    }

    /// Keeps room for the names under the bars, if all of them fit in their bands.
    pub fn keep_names(&mut self, names: &[&str]) {
        self.names = self.wrapped(names);
        let lines = self.names.iter().flatten().map(Vec::len).max().unwrap_or(1);
        self.plot.height -= 14.0 * lines.saturating_sub(1) as f64;
    }

    /// The axis laid along the left edge of the plot.
    pub fn upright(&self, scale: &Scale) -> Scale {
        scale.along(self.plot.bottom(), self.plot.top)
    }

    fn last(&self) -> f64 {
        let last = if self.first > 0.0 { self.count as f64 + 0.5 } else { self.count as f64 };
        last.max(self.first + 1.0)
    }

    /// Where a rank stands, px from the left.
    pub fn x_px(&self, rank: f64) -> f64 {
        px(self.plot.left + (rank - self.first) / (self.last() - self.first) * self.plot.width)
    }

    /// Width of one rank, in px.
    pub fn band(&self) -> f64 {
        self.plot.width / (self.last() - self.first)
    }

    /// Width of a bar: three quarters of its band, at most 48 px.
    pub fn bar_width(&self) -> f64 {
        px((self.band() * 0.72).clamp(0.05, 48.0))
    }

    pub fn grid(&self) -> Grid {
        Grid::new().left(self.plot.left).top(self.plot.top).width(self.plot.width).height(self.plot.height)
    }

    /// The level axis; its numbers or names are notes.
    pub fn ranks(&self) -> Axis {
        Self::bare().min(self.first).max(self.last()).split_line(SplitLine::new().show(false))
    }

    /// An upright axis; its numbers are notes.
    pub fn values(&self, scale: &Scale) -> Axis {
        let line = LineStyle::new().color(self.palette.chart_grid).width(1);
        let inner = scale.ticks().into_iter().map(|t| t.value).filter(|&v| v > scale.min).collect::<Vec<_>>();
        Self::bare()
            .min(scale.min)
            .max(scale.max)
            .interval(scale.step)
            .axis_tick(AxisTick::new().show(false).custom_values(inner))
            .axis_line(AxisLine::new().show(false))
            .split_line(SplitLine::new().show(true).line_style(line))
    }

    fn bare() -> Axis {
        Axis::new()
            .type_(AxisType::Value)
            .z(1)
            .axis_label(AxisLabel::new().show(false))
            .axis_tick(AxisTick::new().show(false))
            .axis_line(AxisLine::new().show(true).on_zero(true))
    }

    /// Titles and the numbers of the left axis.
    pub fn notes(&self, y: &str, x: &str, values: &Scale) -> Vec<Note> {
        let p = &self.palette;
        let mut notes = vec![y_title(y, p.text), x_title(x, (self.plot.right(), self.frame.height), p.text)];
        notes.extend(y_numbers(values, self.plot.left - 8.0, p.text_2));
        notes
    }

    /// What stands under the bars: the names that were kept room for, else ranks.
    pub fn names(&self) -> Vec<Note> {
        self.names.as_ref().map_or_else(|| self.rank_numbers(), |names| self.under_bars(names))
    }

    fn wrapped(&self, names: &[&str]) -> Option<Vec<Vec<String>>> {
        let room = self.band() - 4.0;
        if self.narrow || names.len() > DOTS {
            return None;
        }
        let lines = names.iter().map(|name| balance(name, room)).collect::<Option<Vec<_>>>()?;
        lines.iter().all(|l| l.len() <= NAME_LINES).then_some(lines)
    }

    fn under_bars(&self, names: &[Vec<String>]) -> Vec<Note> {
        let line = |i: usize, n: usize, text: &str| {
            let place = (self.x_px(rank(i)), self.plot.bottom() + 12.0 + 14.0 * n as f64);
            Note::new(format!("name-{i}-{n}"), text, place, Anchor::Middle, self.palette.text_2)
        };
        let each = names.iter().enumerate();
        each.flat_map(|(i, lines)| lines.iter().enumerate().map(move |(n, text)| line(i, n, text))).collect()
    }

    /// Ranks at round distances, the first and each round one.
    pub fn rank_numbers(&self) -> Vec<Note> {
        let widest = width(&self.count.to_string()) + 10.0;
        let step = nice((widest / self.band()).max(1.0)).max(1.0);
        let mut ranks: Vec<f64> = (1..=100u32).map(|i| f64::from(i) * step).take_while(|&r| r <= self.last()).collect();
        if step > 1.0 && self.first > 0.0 {
            ranks.insert(0, 1.0);
        }
        let y = self.plot.bottom() + 13.0;
        let number = |rank: f64| {
            let text = crate::text::format::number(rank, 0);
            let place = (self.x_px(rank), y);
            let note = Note::new(format!("rank-{rank}"), text, place, Anchor::Middle, self.palette.text_2);
            let edge = self.frame.width;
            if note.rect().right() > edge { Note { x: edge, anchor: Anchor::End, ..note } } else { note }
        };
        ranks.into_iter().map(number).collect()
    }
}

/// A curve, with a dot per point where there are few.
pub(super) fn curve(id: &str, colour: &'static str, count: usize, palette: &Palette) -> Line {
    let dot = ItemStyle::new().color(palette.surface).border_color(colour).border_width(1.25);
    Line::new()
        .id(id)
        .symbol(Symbol::Circle)
        .symbol_size(7.0)
        .show_symbol(count <= DOTS)
        .item_style(dot)
        .line_style(LineStyle::new().color(colour).width(1.5))
        .emphasis(Emphasis::new().disabled(true))
}

/// A line across the plot at this value.
pub(super) fn level_line(at: f64) -> MarkLineVariant {
    MarkLineVariant::Simple(MarkLineData::new().y_axis(at))
}

/// An upright line at this rank, over the whole plot.
pub(super) fn upright_line(at: f64) -> MarkLineVariant {
    MarkLineVariant::Simple(MarkLineData::new().x_axis(at))
}

/// An upright line at this rank, from zero up to a value.
pub(super) fn stem(at: f64, up_to: f64) -> MarkLineVariant {
    let end = |value: f64| MarkLineData::new().coord(vec![at, value]);
    MarkLineVariant::StartToEnd(end(0.0), end(up_to))
}

/// Quiet lines without ends or labels; their words are notes.
pub(super) fn mark_line(lines: Vec<MarkLineVariant>, style: LineStyle) -> MarkLine {
    MarkLine::new()
        .silent(true)
        .symbol(vec![Symbol::None, Symbol::None])
        .label(Label::new().show(false))
        .line_style(style.type_(LineStyleType::Solid))
        .z(3)
        .data(lines)
}
