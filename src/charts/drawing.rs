//! Line drawings that need no chart engine: plain shapes that a page draws as they are.

/// What a shape stands for; the page gives it its colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// Our company.
    Us,
    /// The customer.
    Them,
    /// What both do together.
    Joint,
    /// Background and captions.
    Quiet,
    /// What comes apart.
    Broken,
}

/// Which side of its point a text stands on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Anchor {
    /// To the right of it.
    Start,
    /// Around it.
    Middle,
    /// To the left of it.
    End,
}

/// A point in px from the upper left corner.
pub type Point = (f64, f64);

/// One shape.
#[derive(Debug, Clone, PartialEq)]
pub enum Shape {
    /// A box.
    Box {
        /// Upper left corner.
        at: Point,
        /// Width and height.
        size: Point,
        /// What it stands for.
        tone: Tone,
        /// Whether its outline is dashed.
        dashed: bool,
    },
    /// A filled area without outline.
    Area {
        /// Its corners.
        points: Vec<Point>,
        /// What it stands for.
        tone: Tone,
    },
    /// A line, perhaps with an arrow head at its end.
    Line {
        /// Its corners.
        points: Vec<Point>,
        /// What it stands for.
        tone: Tone,
        /// Whether it is dashed.
        dashed: bool,
        /// Whether it ends in an arrow head.
        arrow: bool,
    },
    /// One line of text, 12 px high.
    Text {
        /// Its point on the base line.
        at: Point,
        /// On which side of the point it stands.
        anchor: Anchor,
        /// What it says.
        text: String,
        /// What it stands for.
        tone: Tone,
        /// Whether it is bold.
        bold: bool,
    },
}

/// A drawing.
#[derive(Debug, Clone, PartialEq)]
pub struct Drawing {
    /// Width in px.
    pub width: f64,
    /// Height in px.
    pub height: f64,
    /// What is drawn, the lowest first.
    pub shapes: Vec<Shape>,
}

impl Drawing {
    /// An empty drawing.
    pub const fn new(width: f64, height: f64) -> Self {
        Self { width, height, shapes: Vec::new() }
    }

    pub(super) fn line(&mut self, points: &[Point], tone: Tone, dashed: bool) {
        self.shapes.push(Shape::Line { points: points.to_vec(), tone, dashed, arrow: false });
    }

    pub(super) fn area(&mut self, points: &[Point], tone: Tone) {
        self.shapes.push(Shape::Area { points: points.to_vec(), tone });
    }

    pub(super) fn text(&mut self, at: Point, anchor: Anchor, text: impl Into<String>, tone: Tone) {
        self.shapes.push(Shape::Text { at, anchor, text: text.into(), tone, bold: false });
    }

    pub(super) fn heading(&mut self, at: Point, anchor: Anchor, text: impl Into<String>, tone: Tone) {
        self.shapes.push(Shape::Text { at, anchor, text: text.into(), tone, bold: true });
    }

    /// A box with a caption and, below it, who is in it.
    pub(super) fn labelled(&mut self, at: Point, size: Point, tone: Tone, caption: &str, inside: &str) {
        use super::text_width::fit;
        self.shapes.push(Shape::Box { at, size, tone, dashed: false });
        let room = size.0 - 12.0;
        if inside.is_empty() {
            self.text((at.0 + 6.0, at.1 + size.1 / 2.0 + 4.0), Anchor::Start, fit(caption, room), Tone::Quiet);
        } else {
            self.text((at.0 + 6.0, at.1 + 15.0), Anchor::Start, fit(caption, room), Tone::Quiet);
            self.heading((at.0 + 6.0, at.1 + 31.0), Anchor::Start, fit(inside, room), tone);
        }
    }
}
