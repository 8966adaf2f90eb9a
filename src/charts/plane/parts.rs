//! What a plane is made of: cut lines, quadrants, a path.

/// A line that divides high from low; `>=` is high.
#[derive(Debug, Clone, PartialEq)]
pub struct Cut {
    /// Where it stands, in the unit of its axis.
    pub at: f64,
    /// Its rule and value, `mean 47.6` for example.
    pub label: String,
}

/// The words in the outer corner of a quadrant.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Zone {
    /// Its name.
    pub title: String,
    /// One line of policy; may be empty.
    pub policy: String,
}

/// One thing per quadrant.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Corners<T> {
    /// High on the upright axis, low on the level one.
    pub top_left: T,
    /// High on both.
    pub top_right: T,
    /// Low on both.
    pub bottom_left: T,
    /// Low on the upright axis, high on the level one.
    pub bottom_right: T,
}

impl<T> Corners<T> {
    /// All four in reading order, each with its corner.
    pub(in crate::charts) fn each(&self) -> [(Corner, &T); 4] {
        [
            (Corner::TopLeft, &self.top_left),
            (Corner::TopRight, &self.top_right),
            (Corner::BottomLeft, &self.bottom_left),
            (Corner::BottomRight, &self.bottom_right),
        ]
    }
}

/// Names of the quadrants by place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Corner {
    /// High on the upright axis, low on the level one.
    TopLeft,
    /// High on both.
    TopRight,
    /// Low on both.
    BottomLeft,
    /// Low on the upright axis, high on the level one.
    BottomRight,
}

impl Corner {
    pub(in crate::charts) const fn is_top(self) -> bool {
        matches!(self, Self::TopLeft | Self::TopRight)
    }

    pub(in crate::charts) const fn is_left(self) -> bool {
        matches!(self, Self::TopLeft | Self::BottomLeft)
    }

    /// The id of the series that carries the tint.
    pub(in crate::charts) const fn series(self) -> &'static str {
        match self {
            Self::TopLeft => "zone-top-left",
            Self::TopRight => "zone-top-right",
            Self::BottomLeft => "zone-bottom-left",
            Self::BottomRight => "zone-bottom-right",
        }
    }
}

/// Where an account stood, stands and wants to stand. Drawn for the selected account only.
#[derive(Debug, Clone, PartialEq)]
pub struct Path {
    /// Past places, oldest first.
    pub past: Vec<PathPoint>,
    /// The present place, level then upright.
    pub now: (f64, f64),
    /// The target, if there is one.
    pub target: Option<PathPoint>,
}

/// One place on a path.
#[derive(Debug, Clone, PartialEq)]
pub struct PathPoint {
    /// The year, for example; empty leaves the place unlabelled.
    pub label: String,
    /// Value on the level axis.
    pub x: f64,
    /// Value on the upright axis.
    pub y: f64,
}

/// How much a plane says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Detail {
    /// Everything; numbers instead of names where the frame is narrow.
    Full,
    /// For the overview: names of the six largest marks and the selected one, quadrants without policy.
    Small,
}

/// How the quadrants and the marks that belong to them look.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::charts) struct Look {
    pub shape: crate::charts::shape::Shape,
    pub colour: &'static str,
    pub tint: String,
    pub ink: &'static str,
}

/// One mark on a plane.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::charts) struct Mark {
    pub id: String,
    pub name: String,
    pub x: f64,
    pub y: f64,
    pub area: Option<f64>,
    pub look: Corner,
    pub assumed: bool,
    pub selected: bool,
    pub tip: String,
}
