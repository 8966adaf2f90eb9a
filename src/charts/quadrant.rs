//! The value quadrant (D10): sales to the right, profit upwards, both in money. The drawing of the matrix with
//! quiet tints: it shows neither classes nor risks, so it uses the data palette.

use super::palette::{Palette, faded};
use super::picture::{Frame, Picture};
use super::place::Crowding;
use super::plane::{Corner, Corners, Cut, Detail, Look, Mark, Plane, Zone};
use super::shape::Shape;

/// One account on the quadrant.
#[derive(Debug, Clone, PartialEq)]
pub struct QuadrantPoint {
    /// A stable id; a click reports it.
    pub id: String,
    /// The account's name.
    pub name: String,
    /// Sales in the shown unit.
    pub x: f64,
    /// Profit in the shown unit; may be negative.
    pub y: f64,
    /// What the area stands for, in any one unit; none draws small marks of equal size.
    pub area_value: Option<f64>,
    /// The cell the account falls in.
    pub corner: Corner,
    /// Whether the account is selected: with a ring.
    pub selected: bool,
    /// One line for the tooltip, with the name in it.
    pub tip: String,
}

/// What the value quadrant shows.
#[derive(Debug, Clone, PartialEq)]
pub struct QuadrantPicture {
    /// The accounts in the order of the table; on phones they carry its numbers, from 1.
    pub points: Vec<QuadrantPoint>,
    /// Cut of sales; none where it is undefined.
    pub x_cut: Option<Cut>,
    /// Cut of profit; none where it is undefined.
    pub y_cut: Option<Cut>,
    /// Quantity and unit of the level axis, without the arrow.
    pub x_title: String,
    /// Quantity and unit of the upright axis, without the arrow.
    pub y_title: String,
    /// Names of the four cells, each with a line on what it asks for.
    pub zones: Corners<Zone>,
    /// The room on the page.
    pub frame: Frame,
    /// Colours, font and tempo.
    pub palette: Palette,
}

impl QuadrantPicture {
    /// Draws the quadrant.
    pub fn draw(&self) -> Picture {
        let plane = Plane {
            marks: self.points.iter().map(mark).collect(),
            path: None,
            x_cut: self.x_cut.as_ref(),
            y_cut: self.y_cut.as_ref(),
            x_title: &self.x_title,
            y_title: &self.y_title,
            zones: &self.zones,
            looks: looks(&self.palette),
            detail: Detail::Full,
            // Money is skewed: most accounts crowd in one corner, and the table names them all.
            crowding: Crowding::NameFree,
            frame: self.frame,
            palette: self.palette,
        };
        plane.draw()
    }
}

fn mark(point: &QuadrantPoint) -> Mark {
    Mark {
        id: point.id.clone(),
        name: point.name.clone(),
        x: point.x,
        y: point.y,
        area: point.area_value,
        look: point.corner,
        assumed: false,
        selected: point.selected,
        tip: point.tip.clone(),
    }
}

fn looks(palette: &Palette) -> Corners<Look> {
    let look = |shape, colour: &'static str| Look { shape, colour, tint: faded(colour, 0.07), ink: palette.text };
    Corners {
        top_left: look(Shape::Triangle, palette.data_3),
        top_right: look(Shape::Circle, palette.data_1),
        bottom_left: look(Shape::Diamond, palette.data_4),
        bottom_right: look(Shape::Square, palette.data_2),
    }
}
