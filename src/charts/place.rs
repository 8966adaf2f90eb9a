//! Where names stand: right, left, below or above their mark, whichever collides least; never across a cut line
//! where that can be avoided, always inside the picture. The same input gives the same places.

/// An upright box in px, from the picture's top left corner.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Rect {
    /// Left edge.
    pub left: f64,
    /// Upper edge.
    pub top: f64,
    /// Width, zero or more.
    pub width: f64,
    /// Height, zero or more.
    pub height: f64,
}

impl Rect {
    /// The box of this size around a middle.
    pub fn around(x: f64, y: f64, width: f64, height: f64) -> Self {
        Self { left: x - width / 2.0, top: y - height / 2.0, width, height }
    }

    /// Right edge.
    pub fn right(&self) -> f64 {
        self.left + self.width
    }

    /// Lower edge.
    pub fn bottom(&self) -> f64 {
        self.top + self.height
    }

    /// The area both boxes cover, in px².
    pub fn overlap(&self, other: &Self) -> f64 {
        let width = self.right().min(other.right()) - self.left.max(other.left);
        let height = self.bottom().min(other.bottom()) - self.top.max(other.top);
        width.max(0.0) * height.max(0.0)
    }

    fn area(&self) -> f64 {
        self.width * self.height
    }

    fn grown(&self, by: f64) -> Self {
        let (width, height) = ((self.width + 2.0 * by).max(0.0), (self.height + 2.0 * by).max(0.0));
        Self::around(self.left + self.width / 2.0, self.top + self.height / 2.0, width, height)
    }

    /// The box moved as little as possible to lie in `frame`; one that is too large keeps its upper left corner.
    fn moved_into(&self, frame: &Self) -> Self {
        let left = self.left.min(frame.right() - self.width).max(frame.left);
        let top = self.top.min(frame.bottom() - self.height).max(frame.top);
        Self { left, top, ..*self }
    }
}

/// Which side of its mark a name stands on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// Right of the mark, the first choice.
    Right,
    /// Left of it.
    Left,
    /// Centred below.
    Below,
    /// Centred above.
    Above,
}

impl Side {
    /// All sides, the preferred first.
    const ALL: [Self; 4] = [Self::Right, Self::Left, Self::Below, Self::Above];
}

/// A mark and, if it is to be named, how wide its name is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Mark {
    /// The box of the mark.
    pub rect: Rect,
    /// Width of the name in px; none leaves the mark unnamed.
    pub name: Option<f64>,
}

/// What is there besides the marks.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Room {
    /// The whole picture.
    pub frame: Rect,
    /// The part inside the axes; names had better stay in it.
    pub plot: Rect,
    /// Where the upright cut line stands, px from the left.
    pub cut_x: Option<f64>,
    /// Where the level cut line lies, px from the top.
    pub cut_y: Option<f64>,
    /// Boxes that are taken: titles of the quadrants, labels of the cut lines, the path.
    pub taken: Vec<Rect>,
    /// What becomes of names without a good place.
    pub crowding: Crowding,
}

/// What becomes of a name that finds no free place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Crowding {
    /// It stands where it collides least. From [`CROWD`] names on, one that would cover another is left out.
    #[default]
    NameAll,
    /// It is left out if it would cover anything or cross a cut line.
    NameFree,
}

/// Where a name stands.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Placed {
    /// The side of the mark.
    pub side: Side,
    /// The box of the name.
    pub rect: Rect,
    /// How far it was moved from its regular place, right and down in px: slid along its side where that is freer,
    /// or pushed back into the picture.
    pub shift: (f64, f64),
}

/// Distance between a mark and its name, in px.
pub const GAP: f64 = 5.0;
/// Height of one line of text, in px.
pub const LINE: f64 = 14.0;
/// From this many names on, one that would cover another is left out; below it, every name is shown.
pub const CROWD: usize = 40;

const CROSSES_CUT: f64 = 1e5;
const OUT_OF_PLOT: f64 = 6.0;
const COVERS_NAME: f64 = 8.0;
const COVERS_MARK: f64 = 3.0;
const COVERS_TAKEN: f64 = 5.0;
const NEAR: f64 = 1.0;
const MOVED: f64 = 60.0;

/// Places the names, the most important mark first. The answer has one entry per mark, in the same order; none
/// where the mark has no name or, in a crowd, no room for it.
pub fn place(marks: &[Mark], room: &Room) -> Vec<Option<Placed>> {
    let mut placed: Vec<Option<Placed>> = vec![None; marks.len()];
    // The second round lets the first names react to those that came after them.
    for _ in 0..2 {
        for (at, mark) in marks.iter().enumerate() {
            if let Some(width) = mark.name {
                placed[at] = best(at, width, marks, &placed, room);
            }
        }
    }
    match room.crowding {
        Crowding::NameAll if marks.iter().filter(|m| m.name.is_some()).count() < CROWD => {}
        Crowding::NameAll => thin_out(&mut placed, &[]),
        Crowding::NameFree => {
            let obstacles: Vec<Rect> = marks.iter().map(|m| m.rect).chain(room.taken.iter().copied()).collect();
            for (place, mark) in placed.iter_mut().zip(marks) {
                *place = place.filter(|p| crossings(&p.rect, &mark.rect, room) == 0);
            }
            thin_out(&mut placed, &obstacles);
        }
    }
    placed
}

fn best(at: usize, width: f64, marks: &[Mark], placed: &[Option<Placed>], room: &Room) -> Option<Placed> {
    let mark = marks.get(at)?;
    Side::ALL
        .into_iter()
        .flat_map(|side| NUDGES.map(|nudge| candidate(side, nudge, mark.rect, width, room)))
        .map(|place| (cost(at, &place, marks, placed, room), place))
        .min_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, place)| place)
}

/// A name may slide along its side: by most of a line, or by a third of its width.
const NUDGES: [f64; 3] = [0.0, -1.0, 1.0];

fn candidate(side: Side, nudge: f64, mark: Rect, width: f64, room: &Room) -> Placed {
    let (x, y) = (mark.left + mark.width / 2.0, mark.top + mark.height / 2.0);
    let (across, down) = ((width / 2.0) + GAP, (LINE / 2.0) + GAP - 2.0);
    let wanted = match side {
        Side::Right => Rect::around(mark.right() + across, y, width, LINE),
        Side::Left => Rect::around(mark.left - across, y, width, LINE),
        Side::Below => Rect::around(x, mark.bottom() + down, width, LINE),
        Side::Above => Rect::around(x, mark.top - down, width, LINE),
    };
    let slid = match side {
        Side::Right | Side::Left => Rect { top: wanted.top + nudge * LINE * 0.6, ..wanted },
        Side::Below | Side::Above => Rect { left: wanted.left + nudge * width / 3.0, ..wanted },
    };
    let rect = slid.moved_into(&room.frame);
    Placed { side, rect, shift: (rect.left - wanted.left, rect.top - wanted.top) }
}

fn cost(at: usize, place: &Placed, marks: &[Mark], placed: &[Option<Placed>], room: &Room) -> f64 {
    let rect = place.rect;
    let home = marks.get(at).map_or(rect, |m| m.rect);
    let names = others(placed, at).flatten();
    let names = names.map(|o| COVERS_NAME * rect.overlap(&o.rect) + NEAR * rect.overlap(&o.rect.grown(8.0)));
    // Marks are rounder than their boxes, so the edge of a box counts less than its inside.
    let inside = |mark: &Rect| mark.grown(-mark.width * 0.1);
    let marks = marks.iter().map(|m| m.rect);
    let marks = marks.map(|m| COVERS_MARK * rect.overlap(&inside(&m)) + NEAR * rect.overlap(&m.grown(GAP - 1.0)));
    let taken = room.taken.iter().map(|taken| rect.overlap(taken)).sum::<f64>();
    let outside = (rect.area() - rect.overlap(&room.plot)).max(0.0);
    let moved =
        if place.shift == (0.0, 0.0) { 0.0 } else { MOVED + f64::midpoint(place.shift.0.abs(), place.shift.1.abs()) };
    let sum = names.sum::<f64>()
        + marks.sum::<f64>()
        + taken * COVERS_TAKEN
        + outside * OUT_OF_PLOT
        + f64::from(crossings(&rect, &home, room)) * CROSSES_CUT
        + moved;
    // Whole px²: less is the dust of binary fractions and must not decide between sides.
    sum.round()
}

/// How many cut lines run through the name or part it from the middle of its mark.
fn crossings(name: &Rect, mark: &Rect, room: &Room) -> u8 {
    let (x, y) = (mark.left + mark.width / 2.0, mark.top + mark.height / 2.0);
    let upright = room.cut_x.is_some_and(|cut| name.left.min(x) < cut && cut < name.right().max(x));
    let level = room.cut_y.is_some_and(|cut| name.top.min(y) < cut && cut < name.bottom().max(y));
    u8::from(upright) + u8::from(level)
}

fn others<T: Copy>(all: &[T], at: usize) -> impl Iterator<Item = T> + '_ {
    all.iter().enumerate().filter(move |(i, _)| *i != at).map(|(_, one)| *one)
}

/// Leaves out every name of which a tenth lies on obstacles or on names placed before it.
fn thin_out(placed: &mut [Option<Placed>], obstacles: &[Rect]) {
    let mut kept = obstacles.to_vec();
    for place in placed {
        let Some(rect) = place.map(|p| p.rect) else { continue };
        if kept.iter().map(|other| rect.overlap(other)).sum::<f64>() > rect.area() / 10.0 {
            *place = None;
        } else {
            kept.push(rect);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn room() -> Room {
        let frame = Rect { left: 0.0, top: 0.0, width: 400.0, height: 300.0 };
        Room { frame, plot: frame, cut_x: Some(200.0), cut_y: Some(150.0), ..Room::default() }
    }

    fn mark(x: f64, y: f64) -> Mark {
        Mark { rect: Rect::around(x, y, 20.0, 20.0), name: Some(50.0) }
    }

    #[track_caller]
    fn check(marks: &[Mark], expected: &[Side]) {
        let sides: Vec<_> = place(marks, &room()).into_iter().flatten().map(|p| p.side).collect();
        assert_eq!(sides, expected);
    }

    #[test]
    fn a_name_stands_right_of_its_mark_where_nothing_hinders() {
        check(&[mark(50.0, 50.0)], &[Side::Right]);
    }

    #[test]
    fn a_name_does_not_cross_a_cut_line_or_leave_the_picture() {
        // Right would reach from 165 to 215 and cross the line at 200.
        check(&[mark(150.0, 50.0)], &[Side::Left]);
        // Right would reach 435 of 400.
        check(&[mark(370.0, 50.0)], &[Side::Left]);
    }

    #[test]
    fn two_marks_in_one_place_are_both_named() {
        check(&[mark(80.0, 50.0), mark(80.0, 50.0)], &[Side::Right, Side::Left]);
    }

    #[test]
    fn a_mark_on_the_right_pushes_the_name_away() {
        let neighbour = Mark { rect: Rect::around(100.0, 50.0, 20.0, 20.0), name: None };
        check(&[mark(70.0, 50.0), neighbour], &[Side::Left]);
    }

    #[test]
    fn a_name_without_a_free_place_can_be_left_out() {
        let marks = vec![mark(80.0, 50.0); 5];
        let shown = place(&marks, &Room { crowding: Crowding::NameFree, ..room() }).into_iter().flatten().count();
        assert!((4..=5).contains(&shown), "{shown} names shown");
    }

    #[test]
    fn in_a_crowd_names_that_cover_others_are_left_out() {
        let marks = vec![mark(80.0, 50.0); CROWD];
        let shown = place(&marks, &room()).into_iter().flatten().count();
        assert!((1..CROWD).contains(&shown), "{shown} names shown");
    }
}
