//! The account matrix (D16): attractiveness upwards, relative strength to the right, four classes.

use super::palette::Palette;
use super::picture::{Frame, Picture};
use super::place::Crowding;
use super::plane::{Corner, Corners, Cut, Detail, Look, Mark, Path, Plane, Zone};
use super::shape::Shape;

/// The class an account is drawn as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// Key account: blue circle.
    Key,
    /// Key development account: plum triangle.
    KeyDevelopment,
    /// Maintenance account: moss square.
    Maintenance,
    /// Opportunistic account: slate diamond.
    Opportunistic,
}

impl Tone {
    /// The shape that stands for the class.
    pub const fn shape(self) -> Shape {
        match self {
            Self::Key => Shape::Circle,
            Self::KeyDevelopment => Shape::Triangle,
            Self::Maintenance => Shape::Square,
            Self::Opportunistic => Shape::Diamond,
        }
    }

    /// The quadrant of the class.
    const fn corner(self) -> Corner {
        match self {
            Self::Key => Corner::TopRight,
            Self::KeyDevelopment => Corner::TopLeft,
            Self::Maintenance => Corner::BottomRight,
            Self::Opportunistic => Corner::BottomLeft,
        }
    }
}

/// One account on the matrix.
#[derive(Debug, Clone, PartialEq)]
pub struct MatrixPoint {
    /// A stable id; a click reports it.
    pub id: String,
    /// The account's name.
    pub name: String,
    /// Relative strength.
    pub x: f64,
    /// Attractiveness.
    pub y: f64,
    /// What the area stands for, in any one unit; none or zero and less have no area to show.
    pub area_value: Option<f64>,
    /// The class.
    pub tone: Tone,
    /// Whether the scores are mostly assumed: pale, with a dashed outline.
    pub assumed: bool,
    /// Whether the account is selected: with a ring.
    pub selected: bool,
    /// One line for the tooltip, with the name in it.
    pub tip: String,
}

/// What the matrix shows.
#[derive(Debug, Clone, PartialEq)]
pub struct MatrixPicture {
    /// The accounts in the order of the table; on phones they carry its numbers, from 1.
    pub points: Vec<MatrixPoint>,
    /// The path of the selected account.
    pub path: Option<Path>,
    /// Cut of relative strength; none where it is undefined.
    pub x_cut: Option<Cut>,
    /// Cut of attractiveness; none where it is undefined. The quadrants are tinted where both are defined.
    pub y_cut: Option<Cut>,
    /// Quantity and unit of the level axis, without the arrow.
    pub x_title: String,
    /// Quantity and unit of the upright axis, without the arrow.
    pub y_title: String,
    /// Names and policies: key development top left, key top right, opportunistic and maintenance below them.
    pub zones: Corners<Zone>,
    /// How much is said.
    pub detail: Detail,
    /// The room on the page.
    pub frame: Frame,
    /// Colours, font and tempo.
    pub palette: Palette,
}

impl MatrixPicture {
    /// Draws the matrix.
    pub fn draw(&self) -> Picture {
        let plane = Plane {
            marks: self.points.iter().map(mark).collect(),
            path: self.path.as_ref(),
            x_cut: self.x_cut.as_ref(),
            y_cut: self.y_cut.as_ref(),
            x_title: &self.x_title,
            y_title: &self.y_title,
            zones: &self.zones,
            looks: looks(&self.palette),
            detail: self.detail,
            crowding: match self.detail {
                Detail::Full => Crowding::NameAll,
                Detail::Small => Crowding::NameFree,
            },
            frame: self.frame,
            palette: self.palette,
        };
        plane.draw()
    }
}

fn mark(point: &MatrixPoint) -> Mark {
    Mark {
        id: point.id.clone(),
        name: point.name.clone(),
        x: point.x,
        y: point.y,
        area: point.area_value,
        look: point.tone.corner(),
        assumed: point.assumed,
        selected: point.selected,
        tip: point.tip.clone(),
    }
}

fn looks(palette: &Palette) -> Corners<Look> {
    let look = |tone: Tone, colour, tint: &str, ink| Look { shape: tone.shape(), colour, tint: tint.to_owned(), ink };
    let p = palette;
    Corners {
        top_left: look(Tone::KeyDevelopment, p.class_develop, p.class_develop_soft, p.on_class_develop_soft),
        top_right: look(Tone::Key, p.class_key, p.class_key_soft, p.on_class_key_soft),
        bottom_left: look(Tone::Opportunistic, p.class_opportune, p.class_opportune_soft, p.on_class_opportune_soft),
        bottom_right: look(Tone::Maintenance, p.class_maintain, p.class_maintain_soft, p.on_class_maintain_soft),
    }
}
