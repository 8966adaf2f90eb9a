//! Who reports to whom and who influences whom (D21): an outline from the top, with lines of influence beside it.

use super::drawing::{Anchor, Drawing, Shape, Tone};
use super::text_width::fit;
use crate::model::ids::ContactId;
use crate::model::relationship::Contact;

const ROW: f64 = 40.0;
const STEP: f64 = 48.0;
const INDENT: f64 = 20.0;
/// Lines of influence run in so many lanes beside the outline.
const LANES: usize = 6;
const LANE: f64 = 10.0;

/// One person of the outline.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Placed {
    /// Their place in the list of contacts.
    pub place: usize,
    /// How many stand above them.
    pub depth: usize,
    /// The row of their superior.
    pub under: Option<usize>,
}

/// The outline: everybody once, below whom they report to, in the order of the list. People who report to nobody, or to
/// somebody who is not there, stand at the top.
pub fn outline(contacts: &[Contact]) -> Vec<Placed> {
    let there = |id: ContactId| contacts.iter().any(|c| c.id == id);
    let mut rows: Vec<Placed> = Vec::new();
    let top = |c: &Contact| c.reports_to.is_none_or(|to| !there(to));
    // Last in, first out: the first of the list is taken first.
    let tops = contacts.iter().enumerate().rev().filter(|(_, c)| top(c));
    let mut waiting: Vec<Placed> = tops.map(|(place, _)| Placed { place, depth: 0, under: None }).collect();
    while let Some(next) = waiting.pop() {
        let row = rows.len();
        rows.push(next);
        let below = contacts.iter().enumerate().rev().filter(|(_, c)| c.reports_to == Some(contacts[next.place].id));
        waiting.extend(below.map(|(place, _)| Placed { place, depth: next.depth + 1, under: Some(row) }));
    }
    rows
}

/// Draws the outline, `width` px wide. `position` says what stands under a name.
pub fn draw(contacts: &[Contact], width: f64, position: impl Fn(&Contact) -> String) -> Drawing {
    let rows = outline(contacts);
    let mut drawing = Drawing::new(width, (rows.len() as f64 * STEP).max(1.0));
    let right = width - LANE * (LANES as f64 + 1.0);
    let row_of = |id: ContactId| rows.iter().position(|r| contacts[r.place].id == id);
    // Deep chains are drawn at the last indent that leaves room for names.
    let left = |depth: usize| (INDENT * depth as f64).min(width * 0.35);
    let middle = |row: usize| row as f64 * STEP + ROW / 2.0;
    for (row, placed) in rows.iter().enumerate() {
        let contact = &contacts[placed.place];
        let x = left(placed.depth);
        if let Some(under) = placed.under {
            let stem = left(rows[under].depth) + INDENT / 2.0;
            let top = under as f64 * STEP + ROW;
            drawing.line(&[(stem, top), (stem, middle(row)), (x.max(stem), middle(row))], Tone::Quiet, false);
        }
        let tone = if contact.is_opponent() { Tone::Broken } else { Tone::Them };
        let (at, size) = ((x, row as f64 * STEP), (right - x, ROW));
        drawing.shapes.push(Shape::Box { at, size, tone, dashed: !contact.has_line() });
        let room = size.0 - 12.0;
        drawing.heading((x + 6.0, at.1 + 16.0), Anchor::Start, fit(&contact.name, room), tone);
        drawing.text((x + 6.0, at.1 + 32.0), Anchor::Start, fit(&position(contact), room), Tone::Quiet);
    }
    let links = rows.iter().enumerate().flat_map(|(row, placed)| {
        contacts[placed.place].influences.iter().filter_map(move |&to| Some((row, row_of(to)?)))
    });
    for (lane, (from, to)) in links.enumerate() {
        let x = right + LANE * ((lane % LANES) as f64 + 1.0);
        // Lines that leave a row start above its middle, those that come in end below.
        let (start, end) = (middle(from) - 6.0, middle(to) + 6.0);
        let points = vec![(right, start), (x, start), (x, end), (right + 2.0, end)];
        drawing.shapes.push(Shape::Line { points, tone: Tone::Joint, dashed: true, arrow: true });
    }
    drawing
}

#[cfg(test)]
mod tests {
    use super::*;

    fn contact(id: u32, reports_to: Option<u32>, influences: &[u32]) -> Contact {
        Contact {
            reports_to: reports_to.map(ContactId),
            influences: influences.iter().copied().map(ContactId).collect(),
            ..Contact::named(ContactId(id), format!("N{id}"))
        }
    }

    #[test]
    fn everybody_stands_below_their_superior() {
        let contacts = [
            contact(1, Some(3), &[]),
            contact(2, None, &[]),
            contact(3, None, &[]),
            contact(4, Some(1), &[]),
            contact(5, Some(9), &[]),
        ];
        let rows: Vec<(u32, usize)> = outline(&contacts).iter().map(|r| (contacts[r.place].id.0, r.depth)).collect();
        assert_eq!(rows, [(2, 0), (3, 0), (1, 1), (4, 2), (5, 0)]);
    }

    #[test]
    fn lines_of_influence_end_where_somebody_is() {
        let contacts = [contact(1, None, &[2, 9]), contact(2, Some(1), &[1])];
        for width in [332.0, 720.0] {
            let drawing = draw(&contacts, width, |_| String::new());
            let arrows = drawing.shapes.iter().filter(|s| matches!(s, Shape::Line { arrow: true, .. })).count();
            assert_eq!(arrows, 2);
        }
    }

    #[test]
    fn opponents_and_people_nobody_meets_look_different() {
        let mut opponent = contact(1, None, &[]);
        opponent.support = Some((-2.0).into());
        let met = Contact { counterpart: Some(1.into()), ..contact(2, None, &[]) };
        let drawing = draw(&[opponent, met], 332.0, |_| String::new());
        let boxes: Vec<(Tone, bool)> = drawing
            .shapes
            .iter()
            .filter_map(|s| match s {
                Shape::Box { tone, dashed, .. } => Some((*tone, *dashed)),
                _ => None,
            })
            .collect();
        assert_eq!(boxes, [(Tone::Broken, true), (Tone::Them, false)]);
    }

    #[test]
    fn nobody_draws_nothing() {
        assert!(draw(&[], 332.0, |_| String::new()).shapes.is_empty());
    }
}
