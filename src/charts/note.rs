//! Text at a fixed place: axis titles, numbers on axes, titles of quadrants. Each is a title of its own, which is
//! plain text at a px position, so nothing is rotated, formatted by a template, or moved by the layout.

use super::place::{LINE, Rect};
use super::scale::{Scale, px};
use super::text_width::{fit, width_at};
use charming::Chart;
use charming::component::Title;
use charming::element::font_settings::FontWeight;
use charming::element::{Padding, TextAlign, TextStyle, TextVerticalAlign};

/// Which part of a text stands at its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Anchor {
    /// Its beginning.
    Start,
    /// Its middle.
    Middle,
    /// Its end.
    End,
}

/// How strong a text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Weight {
    /// 400, for numbers and explanations.
    Normal,
    /// 500, for axis titles.
    Medium,
    /// 600, for titles and counts.
    Bold,
}

/// One line of text.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Note {
    /// A stable id.
    pub id: String,
    /// What it says.
    pub text: String,
    /// Px from the left to the anchor.
    pub x: f64,
    /// Px from the top to the middle of the line.
    pub y: f64,
    /// The anchor.
    pub anchor: Anchor,
    /// Colour.
    pub colour: &'static str,
    /// Size in px.
    pub size: f64,
    /// Strength.
    pub weight: Weight,
}

impl Note {
    /// A 12-px note of normal strength.
    pub fn new(
        id: impl Into<String>,
        text: impl Into<String>,
        (x, y): (f64, f64),
        anchor: Anchor,
        colour: &'static str,
    ) -> Self {
        Self { id: id.into(), text: text.into(), x, y, anchor, colour, size: 12.0, weight: Weight::Normal }
    }

    /// The same, in this strength.
    pub fn weight(self, weight: Weight) -> Self {
        Self { weight, ..self }
    }

    /// The same, at this size in px.
    pub fn size(self, size: f64) -> Self {
        Self { size, ..self }
    }

    /// The room it takes.
    pub fn rect(&self) -> Rect {
        let width = width_at(&self.text, self.size);
        let left = match self.anchor {
            Anchor::Start => self.x,
            Anchor::Middle => self.x - width / 2.0,
            Anchor::End => self.x - width,
        };
        Rect { left, top: self.y - LINE / 2.0, width, height: LINE }
    }

    fn title(&self) -> Title {
        let weight = match self.weight {
            Weight::Normal => FontWeight::Number(400),
            Weight::Medium => FontWeight::Number(500),
            Weight::Bold => FontWeight::Number(600),
        };
        let align = match self.anchor {
            Anchor::Start => TextAlign::Left,
            Anchor::Middle => TextAlign::Center,
            Anchor::End => TextAlign::Right,
        };
        Title::new()
            .id(self.id.as_str())
            .text(self.text.as_str())
            .left(px(self.x))
            .top(px(self.y))
            .text_align(align)
            .text_vertical_align(TextVerticalAlign::Middle)
            .padding(Padding::Single(0.0))
            .z(2)
            .text_style(TextStyle::new().color(self.colour).font_size(self.size).font_weight(weight))
    }
}

/// Writes the notes into the chart.
pub(super) fn write(chart: Chart, notes: &[Note]) -> Chart {
    notes.iter().fold(chart, |chart, note| chart.title(note.title()))
}

/// The numbers under an axis that runs to the right; the last one ends where the picture ends.
pub(super) fn x_numbers(scale: &Scale, y: f64, right_edge: f64, colour: &'static str) -> Vec<Note> {
    let note = |(i, tick): (usize, super::scale::Tick)| {
        let note = Note::new(format!("x{i}"), tick.text, (tick.px, y), Anchor::Middle, colour);
        if note.rect().right() > right_edge { Note { x: right_edge, anchor: Anchor::End, ..note } } else { note }
    };
    scale.ticks().into_iter().enumerate().map(note).collect()
}

/// The numbers left of an axis that runs upwards.
pub(super) fn y_numbers(scale: &Scale, x: f64, colour: &'static str) -> Vec<Note> {
    let note = |(i, tick): (usize, super::scale::Tick)| {
        Note::new(format!("y{i}"), tick.text, (x, tick.px), Anchor::End, colour)
    };
    scale.ticks().into_iter().enumerate().map(note).collect()
}

/// The note at the first of these places that covers least and leaves the plot least.
pub(super) fn freest(
    (id, text, colour): (&str, &str, &'static str),
    places: &[(f64, f64, Anchor)],
    plot: &Rect,
    taken: &[Rect],
) -> Option<Note> {
    let text = fit(text, plot.width / 2.0);
    let covered = |note: &Note| {
        let rect = note.rect();
        let outside = rect.width * rect.height - rect.overlap(plot);
        // Whole px², so that the dust of binary fractions does not decide.
        (outside + taken.iter().map(|other| rect.overlap(other)).sum::<f64>()).round().abs()
    };
    places
        .iter()
        .map(|&(x, y, anchor)| Note::new(id, text.as_str(), (px(x), px(y)), anchor, colour))
        .map(|note| (covered(&note), note))
        .min_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, note)| note)
}

/// The title of an upright axis, above its upper end.
pub(super) fn y_title(title: &str, colour: &'static str) -> Note {
    Note::new("y-title", format!("↑ {title}"), (0.0, 8.0), Anchor::Start, colour).weight(Weight::Medium)
}

/// The title of a level axis, below its right end. Full-width brackets bring their own space.
pub(super) fn x_title(title: &str, (right, bottom): (f64, f64), colour: &'static str) -> Note {
    let space = if title.ends_with('）') { "" } else { " " };
    let text = format!("{title}{space}→");
    Note::new("x-title", text, (right, bottom - 10.0), Anchor::End, colour).weight(Weight::Medium)
}
