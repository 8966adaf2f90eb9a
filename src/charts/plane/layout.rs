//! Where the axes stand and what runs along them.

use super::notes::{title_lines, words_room};
use super::{Detail, Plane};
use crate::charts::place::Rect;
use crate::charts::scale::{Scale, Span, drawable, px};
use crate::charts::shape::Sizes;
use crate::charts::text_width::{width, width_at};

/// The measures of one plane.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Layout {
    /// The whole picture.
    pub frame: Rect,
    /// Inside the axes.
    pub plot: Rect,
    /// The level axis.
    pub x: Scale,
    /// The upright axis.
    pub y: Scale,
    /// The upright cut line, a value of the level axis.
    pub cut_x: Option<f64>,
    /// The level cut line, a value of the upright axis.
    pub cut_y: Option<f64>,
    /// How large marks are.
    pub sizes: Sizes,
    /// Drawn for a phone.
    pub narrow: bool,
}

impl Layout {
    pub fn new(plane: &Plane<'_>) -> Self {
        let frame = plane.frame.drawable();
        let narrow = frame.is_narrow();
        let (top, right, below) = if narrow { (24.0, 4.0, 44.0) } else { (26.0, 6.0, 46.0) };
        let bottom = frame.height - below;
        let sizes = sizes(plane, (frame.width - 36.0) * (bottom - top), narrow);
        let limit = plane.marks.iter().map(|m| sizes.radius(m.area)).fold(0.0, f64::max);

        let words = if narrow || plane.detail == Detail::Small { 22.0 } else { 40.0 };
        let y_span = span(bottom, top, limit + words, 90.0);
        let y = Scale::around(values(plane, |m| m.y, |p| p.1).chain(plane.y_cut.map(|c| c.at)), y_span);
        let numbers = y.ticks().iter().map(|t| width(&t.text)).fold(0.0, f64::max);
        let left = px((numbers + 12.0).max(if narrow { 26.0 } else { 30.0 }).min(frame.width / 3.0));
        let x_span = span(left, frame.width - right, limit + 20.0, 150.0);
        let x = Scale::around(values(plane, |m| m.x, |p| p.0).chain(plane.x_cut.map(|c| c.at)), x_span);

        let mut layout = Self {
            frame: Rect { left: 0.0, top: 0.0, width: frame.width, height: frame.height },
            plot: Rect { left, top, width: frame.width - right - left, height: bottom - top },
            x,
            y,
            cut_x: plane.x_cut.map(|c| drawable(c.at)),
            cut_y: plane.y_cut.map(|c| drawable(c.at)),
            sizes,
            narrow,
        };
        layout.clear_corners(plane);
        layout
    }

    /// Lengthens the upright axis by half a step where a mark would stand on the words of a quadrant.
    fn clear_corners(&mut self, plane: &Plane<'_>) {
        if self.cut_x.is_none() || self.cut_y.is_none() {
            return;
        }
        let says_policy = plane.detail == Detail::Full && !self.narrow;
        for (corner, zone) in plane.zones.each() {
            let title = title_lines(&zone.title, words_room(self, corner));
            let widest = title.iter().map(|line| width_at(line, 13.0)).fold(0.0, f64::max);
            let (lines, widest) =
                if says_policy { (title.len() + 1, widest.max(width(&zone.policy))) } else { (title.len(), widest) };
            let height = 8.0 + 17.0 * lines as f64;
            let left = if corner.is_left() { self.plot.left + 10.0 } else { self.plot.right() - 10.0 - widest };
            let top = if corner.is_top() { self.plot.top } else { self.plot.bottom() - height };
            let words = Rect { left, top, width: widest, height };
            let covered = |layout: &Self| {
                let rect = |m: &super::Mark| {
                    let (x, y) = layout.at(m.x, m.y);
                    let size = 2.0 * layout.sizes.radius(m.area) + if m.selected { 12.0 } else { 0.0 };
                    Rect::around(x, y, size, size)
                };
                plane.marks.iter().any(|m| rect(m).overlap(&words) > 0.0)
            };
            for _ in 0..3 {
                if covered(self) {
                    self.y = if corner.is_top() { self.y.longer(0.0, 0.5) } else { self.y.longer(0.5, 0.0) };
                }
            }
        }
    }

    /// Where a place lies, px from the left and from the top.
    pub fn at(&self, x: f64, y: f64) -> (f64, f64) {
        (self.x.px(drawable(x)), self.y.px(drawable(y)))
    }

    /// Where the upright cut line stands, px from the left.
    pub fn cut_x_px(&self) -> Option<f64> {
        self.cut_x.map(|x| self.x.px(x))
    }

    /// Where the level cut line lies, px from the top.
    pub fn cut_y_px(&self) -> Option<f64> {
        self.cut_y.map(|y| self.y.px(y))
    }
}

fn span(start_px: f64, end_px: f64, room: f64, wide: f64) -> Span {
    let length = (end_px - start_px).abs();
    let room = room.min(length / 4.0);
    Span { start_px, end_px, before: room, after: room, tick_px: (length / 4.6).clamp(36.0, wide) }
}

fn sizes(plane: &Plane<'_>, area: f64, narrow: bool) -> Sizes {
    let limit = match (plane.detail, narrow) {
        (Detail::Full, false) => 33.0,
        (Detail::Small, false) => 22.0,
        (Detail::Full, true) => 18.0,
        (Detail::Small, true) => 15.0,
    };
    Sizes::new(plane.marks.iter().map(|m| m.area), area, limit)
}

/// One coordinate of all marks and of the path.
fn values<'a>(
    plane: &'a Plane<'_>,
    of_mark: impl Fn(&super::Mark) -> f64 + 'a,
    of_place: impl Fn((f64, f64)) -> f64 + 'a,
) -> impl Iterator<Item = f64> + 'a {
    let places = plane.path.into_iter().flat_map(|path| {
        let points = path.past.iter().chain(&path.target).map(|p| (p.x, p.y));
        points.chain([path.now])
    });
    plane.marks.iter().map(of_mark).chain(places.map(of_place))
}
