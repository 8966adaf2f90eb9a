//! The two-company picture of each stage (D20), drawn from the people an account really has: ladders that have not met,
//! the bow tie, ladders around one joined box, the diamond, joint teams, and ladders that come apart.

use super::drawing::{Anchor, Drawing, Shape, Tone};
use super::text_width::fit;
use crate::model::relationship::{Department, Rung, Stage};

/// Somebody in the picture.
#[derive(Debug, Clone, PartialEq)]
pub struct Member {
    /// Their name.
    pub name: String,
    /// The department they work in, if it is one of the course's.
    pub department: Option<Department>,
    /// The rung they stand on.
    pub rung: Option<Rung>,
}

/// What the picture says.
#[derive(Debug, Clone, PartialEq)]
pub struct CompanyWords {
    /// The five rungs from the top.
    pub rungs: [String; 5],
    /// The departments in their order.
    pub departments: [String; 10],
    /// Key account manager.
    pub manager: String,
    /// Main buyer, or main contact from the mid stage on.
    pub main: String,
    /// Not yet joined.
    pub apart: String,
    /// Our outbound and their inbound logistics.
    pub logistics: String,
    /// The joint teams: operations, new products, logistics, safety, market research.
    pub teams: [String; 5],
    /// Joint board meetings.
    pub board: String,
    /// Everybody else who works together.
    pub others: String,
    /// Joins names.
    pub comma: String,
}

/// What the picture is drawn from.
#[derive(Debug, Clone, PartialEq)]
pub struct Companies {
    /// The stage whose picture it is.
    pub stage: Stage,
    /// Our company's name.
    pub us: String,
    /// The customer's name.
    pub them: String,
    /// Our people for the account.
    pub ours: Vec<Member>,
    /// The customer's people.
    pub theirs: Vec<Member>,
    /// Who of ours meets whom of theirs, by place in the two lists.
    pub lines: Vec<(usize, usize)>,
    /// Our account manager.
    pub manager: Option<usize>,
    /// Their main contact.
    pub main: Option<usize>,
    /// The words.
    pub words: CompanyWords,
}

const TOP: f64 = 26.0;
const ROW: f64 = 40.0;
const STEP: f64 = 48.0;

/// Draws the picture of the stage, `width` px wide.
pub fn draw(companies: &Companies, width: f64) -> Drawing {
    match companies.stage {
        Stage::Pre => ladders(companies, width, Middle::Apart),
        Stage::Early => bow_tie(companies, width),
        Stage::Mid => ladders(companies, width, Middle::Joined),
        Stage::Partnership => diamond(companies, width),
        Stage::Synergistic => teams(companies, width),
        Stage::Uncoupling => ladders(companies, width, Middle::Broken),
    }
}

/// What stands between two ladders.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Middle {
    Apart,
    Joined,
    Broken,
}

impl Companies {
    fn names<'a>(&self, members: impl Iterator<Item = &'a Member>) -> String {
        members.map(|m| m.name.as_str()).collect::<Vec<_>>().join(&self.words.comma)
    }

    fn name(members: &[Member], at: Option<usize>) -> &str {
        at.and_then(|at| members.get(at)).map_or("–", |m| m.name.as_str())
    }

    fn titles(&self, drawing: &mut Drawing) {
        let room = drawing.width / 2.0 - 8.0;
        drawing.heading((0.0, 14.0), Anchor::Start, fit(&self.us, room), Tone::Us);
        drawing.heading((drawing.width, 14.0), Anchor::End, fit(&self.them, room), Tone::Them);
    }

    /// Who of ours belongs to a department: those who work in it or meet somebody of theirs who does.
    fn ours_in(&self, department: Department) -> String {
        let meets = |place: usize| {
            let theirs =
                self.lines.iter().filter(|(ours, _)| *ours == place).filter_map(|(_, at)| self.theirs.get(*at));
            theirs.into_iter().any(|m| m.department == Some(department))
        };
        let here = self.ours.iter().enumerate().filter(|(at, m)| m.department == Some(department) || meets(*at));
        self.names(here.map(|(_, m)| m))
    }

    fn theirs_in(&self, department: Department) -> String {
        self.names(self.theirs.iter().filter(|m| m.department == Some(department)))
    }
}

/// The middle of a rung, for lines that end there. People without a rung are drawn with the specialists.
fn rung_y(member: Option<&Member>) -> f64 {
    let rung = member.and_then(|m| m.rung).unwrap_or(Rung::Specialist);
    TOP + STEP * rung as usize as f64 + ROW / 2.0
}

fn ladder(companies: &Companies, drawing: &mut Drawing, members: &[Member], left: f64, width: f64, tone: Tone) {
    for (place, &rung) in Rung::ALL.iter().enumerate() {
        let here = members.iter().filter(|m| m.rung.unwrap_or(Rung::Specialist) == rung);
        let names = companies.names(here);
        let at = (left, TOP + STEP * place as f64);
        drawing.labelled(at, (width, ROW), tone, &companies.words.rungs[place], &names);
    }
}

fn ladders(companies: &Companies, width: f64, middle: Middle) -> Drawing {
    let height = TOP + STEP * 5.0;
    let mut drawing = Drawing::new(width, height);
    companies.titles(&mut drawing);
    let side = width * 0.33;
    let (left, right) = (side, width - side);
    let joined = middle == Middle::Joined;
    if middle != Middle::Apart {
        let tone = if joined { Tone::Joint } else { Tone::Broken };
        for (ours, theirs) in &companies.lines {
            let (from, to) = (rung_y(companies.ours.get(*ours)), rung_y(companies.theirs.get(*theirs)));
            drawing.line(&[(left, from), (right, to)], tone, !joined);
        }
    }
    ladder(companies, &mut drawing, &companies.ours, 0.0, side, Tone::Us);
    ladder(companies, &mut drawing, &companies.theirs, right, side, Tone::Them);
    let (words, gap) = (&companies.words, 10.0);
    let (box_left, box_width) = (left + gap, right - left - 2.0 * gap);
    let manager = Companies::name(&companies.ours, companies.manager);
    let main = Companies::name(&companies.theirs, companies.main);
    let place = |row: f64| (box_left, TOP + STEP * row);
    match middle {
        Middle::Joined => {
            let (at, size) = (place(1.5), (box_width, STEP + ROW));
            drawing.shapes.push(Shape::Box { at, size, tone: Tone::Joint, dashed: false });
            drawing.labelled(at, (box_width, ROW), Tone::Us, &words.manager, manager);
            drawing.labelled((at.0, at.1 + STEP), (box_width, ROW), Tone::Them, &words.main, main);
        }
        Middle::Apart | Middle::Broken => {
            drawing.labelled(place(1.0), (box_width, ROW), Tone::Us, &words.manager, manager);
            drawing.labelled(place(3.0), (box_width, ROW), Tone::Them, &words.main, main);
            let x = width / 2.0;
            let (upper, lower) = (TOP + STEP + ROW, TOP + STEP * 3.0);
            let broken = middle == Middle::Broken;
            drawing.line(&[(x, upper), (x, lower)], if broken { Tone::Broken } else { Tone::Quiet }, true);
            let y = f64::midpoint(upper, lower) + 4.0;
            drawing.text((x + 6.0, y), Anchor::Start, fit(&words.apart, box_width / 2.0 - 6.0), Tone::Quiet);
        }
    }
    drawing
}

/// The functions behind the two points of the bow tie.
const BEHIND: [Department; 4] =
    [Department::Marketing, Department::Administration, Department::Operations, Department::Board];

fn bow_tie(companies: &Companies, width: f64) -> Drawing {
    let height = TOP + STEP * 4.0;
    let mut drawing = Drawing::new(width, height);
    companies.titles(&mut drawing);
    let side = width * 0.3;
    let (bottom, middle, x) = (TOP + STEP * 3.0 + ROW, TOP + STEP * 1.5 + ROW / 2.0, width / 2.0);
    drawing.area(&[(side, TOP), (side, bottom), (x - 10.0, middle)], Tone::Us);
    drawing.area(&[(width - side, TOP), (width - side, bottom), (x + 10.0, middle)], Tone::Them);
    for (row, &department) in BEHIND.iter().enumerate() {
        let y = TOP + STEP * row as f64;
        let caption = &companies.words.departments[department as usize];
        let ours = companies.ours.iter().filter(|m| m.department == Some(department));
        drawing.labelled((0.0, y), (side, ROW), Tone::Us, caption, &companies.names(ours));
        let theirs = companies.theirs_in(department);
        drawing.labelled((width - side, y), (side, ROW), Tone::Them, caption, &theirs);
        drawing.line(&[(side, y + ROW / 2.0), (x - 10.0, middle)], Tone::Us, false);
        drawing.line(&[(width - side, y + ROW / 2.0), (x + 10.0, middle)], Tone::Them, false);
    }
    drawing.line(&[(x - 10.0, middle), (x + 10.0, middle)], Tone::Joint, false);
    let (words, room) = (&companies.words, width - 2.0 * side - 8.0);
    let mut said = |y: f64, caption: &str, name: &str, tone: Tone| {
        drawing.text((x, y), Anchor::Middle, fit(caption, room), Tone::Quiet);
        drawing.heading((x, y + 16.0), Anchor::Middle, fit(name, room), tone);
    };
    said(TOP + 8.0, &words.manager, Companies::name(&companies.ours, companies.manager), Tone::Us);
    said(bottom - 16.0, &words.main, Companies::name(&companies.theirs, companies.main), Tone::Them);
    drawing
}

/// The functions the course matches in the diamond; others follow where the customer has somebody there.
const MATCHED: [Department; 5] =
    [Department::Rd, Department::Administration, Department::Operations, Department::Board, Department::Logistics];

fn diamond(companies: &Companies, width: f64) -> Drawing {
    let others = Department::ALL.iter().filter(|d| !MATCHED.contains(d) && !companies.theirs_in(**d).is_empty());
    let rows: Vec<Department> = MATCHED.iter().chain(others).copied().collect();
    let (first, last) = (TOP + STEP, TOP + STEP * rows.len() as f64);
    let height = last + STEP + ROW + 4.0;
    let mut drawing = Drawing::new(width, height);
    companies.titles(&mut drawing);
    let x = width / 2.0;
    let middle = f64::midpoint(TOP, height);
    drawing.area(&[(0.0, middle), (x, TOP), (width, middle), (x, height)], Tone::Joint);
    let half = width * 0.36;
    let (words, link) = (&companies.words, 12.0);
    for (row, &department) in rows.iter().enumerate() {
        let y = first + STEP * row as f64;
        let caption = if department == Department::Logistics {
            &words.logistics
        } else {
            &words.departments[department as usize]
        };
        let (ours, theirs) = (companies.ours_in(department), companies.theirs_in(department));
        let met = !ours.is_empty() && !theirs.is_empty();
        drawing.line(
            &[(x - link, y + ROW / 2.0), (x + link, y + ROW / 2.0)],
            if met { Tone::Joint } else { Tone::Quiet },
            !met,
        );
        drawing.labelled((x - link - half, y), (half, ROW), Tone::Us, caption, &ours);
        drawing.labelled((x + link, y), (half, ROW), Tone::Them, caption, &theirs);
    }
    let manager = Companies::name(&companies.ours, companies.manager);
    let main = Companies::name(&companies.theirs, companies.main);
    let size = (half, ROW);
    drawing.labelled((x - link - half, TOP), size, Tone::Us, &words.manager, manager);
    drawing.labelled((x + link, height - ROW - 2.0), size, Tone::Them, &words.main, main);
    drawing
}

/// Which departments work in each joint team.
const TEAMS: [&[Department]; 5] = [
    &[Department::Operations, Department::Service],
    &[Department::Rd],
    &[Department::Logistics, Department::Purchasing],
    &[Department::Safety],
    &[Department::Marketing],
];
/// Departments that meet at the board.
const AT_BOARD: &[Department] = &[Department::Board, Department::Administration, Department::Finance];

fn teams(companies: &Companies, width: f64) -> Drawing {
    let words = &companies.words;
    let is_in = |member: &Member, of: &[Department]| member.department.is_some_and(|d| of.contains(&d));
    let both = |of: &[Department]| {
        let ours = companies.ours.iter().filter(|m| is_in(m, of));
        let theirs = companies.theirs.iter().filter(|m| is_in(m, of));
        (companies.names(ours), companies.names(theirs))
    };
    let mut boxes = vec![(words.board.as_str(), both(AT_BOARD))];
    boxes.extend(words.teams.iter().zip(TEAMS).map(|(name, of)| (name.as_str(), both(of))));
    let loose = |m: &&Member| m.department.is_none();
    let others =
        (companies.names(companies.ours.iter().filter(loose)), companies.names(companies.theirs.iter().filter(loose)));
    if !others.0.is_empty() || !others.1.is_empty() {
        boxes.push((words.others.as_str(), others));
    }
    let columns = if width < 480.0 { 1 } else { 2 };
    let (tall, gap) = (58.0, 12.0);
    let height = TOP + 8.0 + boxes.len().div_ceil(columns) as f64 * (tall + gap) + 4.0;
    let mut drawing = Drawing::new(width, height);
    companies.titles(&mut drawing);
    let frame =
        Shape::Box { at: (1.0, TOP - 4.0), size: (width - 2.0, height - TOP + 2.0), tone: Tone::Quiet, dashed: true };
    drawing.shapes.push(frame);
    let wide = (width - gap * (columns as f64 + 1.0)) / columns as f64;
    for (place, (name, (ours, theirs))) in boxes.iter().enumerate() {
        let at = (gap + (place % columns) as f64 * (wide + gap), TOP + 8.0 + (place / columns) as f64 * (tall + gap));
        drawing.shapes.push(Shape::Box { at, size: (wide, tall), tone: Tone::Joint, dashed: false });
        let room = wide - 12.0;
        drawing.text((at.0 + 6.0, at.1 + 15.0), Anchor::Start, fit(name, room), Tone::Quiet);
        let or_none = |names: &str| if names.is_empty() { "–".to_owned() } else { fit(names, room) };
        drawing.heading((at.0 + 6.0, at.1 + 32.0), Anchor::Start, or_none(ours), Tone::Us);
        drawing.heading((at.0 + 6.0, at.1 + 49.0), Anchor::Start, or_none(theirs), Tone::Them);
    }
    drawing
}

#[cfg(test)]
mod tests;
