//! What the room hands out: a picture as plain data, and the frame it is made for.

use crate::saved::json;
use serde_json::Value;

/// The room a picture has on the page, in CSS px. A picture is built for its frame; a new frame needs a new one.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Frame {
    /// Width; less than 200 is drawn as 200.
    pub width: f64,
    /// Height; less than 160 is drawn as 160.
    pub height: f64,
}

/// Below this width pictures switch to a drawing for phones: numbers instead of names.
pub const NARROW: f64 = 520.0;

impl Frame {
    /// The frame that is drawn in: at least 200 × 160, at most 10,000 either way.
    pub(super) fn drawable(self) -> Self {
        let within = |value: f64, least: f64| if value.is_nan() { least } else { value.clamp(least, 10_000.0) };
        Self { width: within(self.width, 200.0), height: within(self.height, 160.0) }
    }

    /// Whether names give way to numbers.
    pub fn is_narrow(self) -> bool {
        self.width < NARROW
    }
}

/// How the host should draw.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Renderer {
    /// Sharp and printable; for up to 500 points.
    Svg,
    /// For more points than SVG moves smoothly.
    Canvas,
}

impl Renderer {
    /// The renderer for this many points.
    pub(super) const fn for_points(count: usize) -> Self {
        if count < MANY { Self::Svg } else { Self::Canvas }
    }
}

/// From this many points on, marks are plain and unnamed.
pub const MANY: usize = 500;
/// From this many points on, marks are drawn in bulk and have no style of their own.
pub const BULK: usize = 2_000;

/// A picture: an ECharts 6.1 option without functions, and how to draw it. Two equal pictures look the same, so a
/// memo can compare them.
///
/// Nothing moves on the first drawing: `animationDuration` is 0 and only updates take time.
///
/// The host merges it with `replaceMerge: ["series", "title", "grid", "xAxis", "yAxis"]`: series and points keep
/// their ids, so a moved mark glides, and what has gone is gone. The id of a clicked point is `value[2]`.
#[derive(Debug, Clone, PartialEq)]
pub struct Picture {
    /// The option for `setOption`.
    pub option: Value,
    /// SVG or canvas.
    pub renderer: Renderer,
}

impl Picture {
    /// The option as JSON, for a host that reads text.
    pub fn text(&self) -> String {
        json::text(&self.option)
    }

    /// Where the id stands in the `value` of a clicked point.
    pub const ID_AT: usize = super::inject::ID_AT;
}
