//! The four shapes of marks. A mark has the area of its value, whatever its shape.

use charming::element::Symbol;
use std::f64::consts::PI;

/// The shape of a mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// A disc.
    Circle,
    /// An equilateral triangle standing on its side; its centroid is the point it marks.
    Triangle,
    /// A square standing on its side.
    Square,
    /// A square standing on its corner.
    Diamond,
}

/// A shape at its size, in px.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Outline {
    /// Width of the box around it.
    pub width: f64,
    /// Height of the box around it.
    pub height: f64,
    /// How far the middle of that box lies above the point it marks.
    pub lift: f64,
}

impl Shape {
    /// All four.
    pub const ALL: [Self; 4] = [Self::Circle, Self::Triangle, Self::Square, Self::Diamond];

    /// The box of the shape whose area equals that of a circle of this radius.
    pub(super) fn outline(self, radius: f64) -> Outline {
        let area = PI * radius * radius;
        match self {
            Self::Circle => Outline { width: 2.0 * radius, height: 2.0 * radius, lift: 0.0 },
            Self::Square => Outline { width: area.sqrt(), height: area.sqrt(), lift: 0.0 },
            Self::Diamond => Outline { width: (2.0 * area).sqrt(), height: (2.0 * area).sqrt(), lift: 0.0 },
            Self::Triangle => {
                // Side s has area √3/4·s² and height √3/2·s; the centroid lies a third of the height above the base.
                let side = (4.0 * area / 3f64.sqrt()).sqrt();
                let height = side * 3f64.sqrt() / 2.0;
                Outline { width: side, height, lift: height / 6.0 }
            }
        }
    }

    /// The same shape grown so that its edge lies `gap` px outside the edge of `outline`.
    pub(super) fn ring(self, outline: Outline, gap: f64) -> Outline {
        let to_edge = match self {
            Self::Circle | Self::Square => outline.width / 2.0,
            Self::Diamond => outline.width / 8f64.sqrt(),
            Self::Triangle => outline.height / 3.0,
        };
        let grown = if to_edge > 0.0 { (to_edge + gap) / to_edge } else { 1.0 };
        Outline { width: outline.width * grown, height: outline.height * grown, lift: outline.lift * grown }
    }

    /// The name of the shape in the chart library.
    pub(super) fn symbol(self) -> Symbol {
        match self {
            Self::Circle => Symbol::Circle,
            Self::Triangle => Symbol::Triangle,
            Self::Square => Symbol::Rect,
            Self::Diamond => Symbol::Diamond,
        }
    }

    /// The same name as text, for one mark among others.
    pub(super) fn symbol_name(self) -> &'static str {
        match self {
            Self::Circle => "circle",
            Self::Triangle => "triangle",
            Self::Square => "rect",
            Self::Diamond => "diamond",
        }
    }
}

/// How large marks may be.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Sizes {
    largest_value: f64,
    largest_radius: f64,
}

/// Radius of a mark without a positive value, in px: there is no area to show.
pub(super) const NO_AREA_RADIUS: f64 = 4.0;
/// No mark is smaller than this, or it could not be seen or hit.
const LEAST_RADIUS: f64 = 3.0;

impl Sizes {
    /// Sizes for these values on a plot of this area: together the marks cover at most a fifth of it, were all as
    /// large as the largest, and none exceeds `limit` px in radius.
    pub fn new(values: impl IntoIterator<Item = Option<f64>>, plot_area: f64, limit: f64) -> Self {
        let mut count = 0.0;
        let mut largest_value = 0.0f64;
        for value in values {
            count += 1.0;
            largest_value = largest_value.max(value.filter(|v| v.is_finite()).unwrap_or(0.0));
        }
        let roomy = (plot_area.max(0.0) * 0.2 / (PI * f64::max(count, 1.0))).sqrt();
        Self { largest_value, largest_radius: roomy.min(limit).max(LEAST_RADIUS) }
    }

    /// Radius in px of the circle that has the area of this value.
    pub fn radius(&self, value: Option<f64>) -> f64 {
        match value {
            Some(value) if value > 0.0 && self.largest_value > 0.0 => {
                let share = (value / self.largest_value).min(1.0);
                (self.largest_radius * share.sqrt()).max(LEAST_RADIUS)
            }
            _ => NO_AREA_RADIUS,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn area(shape: Shape, outline: Outline) -> f64 {
        let boxed = outline.width * outline.height;
        match shape {
            Shape::Circle => boxed * PI / 4.0,
            Shape::Triangle | Shape::Diamond => boxed / 2.0,
            Shape::Square => boxed,
        }
    }

    proptest! {
        #[test]
        fn equal_values_have_equal_areas_whatever_the_shape(radius in 1.0f64..100.0) {
            for shape in Shape::ALL {
                prop_assert!((area(shape, shape.outline(radius)) / (PI * radius * radius) - 1.0).abs() < 1e-12);
            }
        }

        #[test]
        fn twice_the_value_has_twice_the_area(value in 1.0f64..1e9, most in 2e9f64..4e9) {
            let sizes = Sizes::new([Some(most), None], 1e12, 1e5);
            let ratio = sizes.radius(Some(2.0 * value)).powi(2) / sizes.radius(Some(value)).powi(2);
            prop_assert!((ratio - 2.0).abs() < 1e-9);
        }
    }

    #[test]
    fn a_triangle_is_equilateral_and_hangs_on_its_centroid() {
        let outline = Shape::Triangle.outline(29.85);
        assert!((outline.height / outline.width - 3f64.sqrt() / 2.0).abs() < 1e-12);
        assert!((outline.lift - outline.height / 6.0).abs() < 1e-12);
    }

    #[test]
    fn a_ring_keeps_its_distance_on_every_side() {
        // Square of side 20, ring 4 px outside: side 28. Circle of radius 10: radius 14.
        assert!((Shape::Square.ring(Outline { width: 20.0, height: 20.0, lift: 0.0 }, 4.0).width - 28.0).abs() < 1e-12);
        assert!((Shape::Circle.ring(Shape::Circle.outline(10.0), 4.0).width - 28.0).abs() < 1e-12);
        // A triangle's edge lies a third of its height from the centroid: the height grows by three times the gap.
        let triangle = Shape::Triangle.outline(10.0);
        assert!((Shape::Triangle.ring(triangle, 4.0).height - triangle.height - 12.0).abs() < 1e-9);
    }

    #[test]
    fn without_a_positive_value_a_mark_has_a_size_but_no_area_to_read() {
        let sizes = Sizes::new([Some(10.0), Some(-5.0), None], 1e6, 33.0);
        for value in [None, Some(0.0), Some(-5.0)] {
            assert!((sizes.radius(value) - NO_AREA_RADIUS).abs() < 1e-12);
        }
        assert!((sizes.radius(Some(10.0)) - 33.0).abs() < 1e-12);
    }
}
