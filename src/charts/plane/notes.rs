//! The words on a plane that do not belong to a mark: axis titles and numbers, quadrants, cut lines.

use super::layout::Layout;
use super::{Corner, Detail, Look, Plane, Zone};
use crate::charts::note::{Anchor, Note, Weight, freest, x_numbers, x_title, y_numbers, y_title};
use crate::charts::place::Rect;
use crate::charts::text_width::{fit, wrap};

/// Distance of two lines of a quadrant's words, in px.
const LEADING: f64 = 17.0;

/// All of them; earlier ones keep their place, later ones give way.
pub(super) fn notes(plane: &Plane<'_>, layout: &Layout) -> Vec<Note> {
    let palette = &plane.palette;
    let (plot, frame) = (&layout.plot, &layout.frame);
    let mut notes =
        vec![y_title(plane.y_title, palette.text), x_title(plane.x_title, (plot.right(), frame.height), palette.text)];
    notes.extend(x_numbers(&layout.x, plot.bottom() + 13.0, plot.right(), palette.text_2));
    notes.extend(y_numbers(&layout.y, plot.left - 8.0, palette.text_2));
    if let (Some(_), Some(_)) = (layout.cut_x, layout.cut_y) {
        for ((corner, zone), (_, look)) in plane.zones.each().into_iter().zip(plane.looks.each()) {
            notes.extend(zone_notes(plane, layout, corner, zone, look));
        }
    }
    let cut_y = y_cut_note(plane, layout, &notes);
    notes.extend(cut_y);
    let cut_x = x_cut_note(plane, layout, &notes);
    notes.extend(cut_x);
    notes
}

fn zone_notes(plane: &Plane<'_>, layout: &Layout, corner: Corner, zone: &Zone, look: &Look) -> Vec<Note> {
    let (plot, room) = (&layout.plot, words_room(layout, corner));
    let (x, anchor) =
        if corner.is_left() { (plot.left + 10.0, Anchor::Start) } else { (plot.right() - 10.0, Anchor::End) };
    if room < 36.0 {
        return vec![];
    }
    let title = title_lines(&zone.title, room).into_iter().map(|line| (line, look.ink, Weight::Bold, 13.0));
    let says_policy = plane.detail == Detail::Full && !layout.narrow && !zone.policy.is_empty();
    let policy = if says_policy { wrap(&zone.policy, room).filter(|lines| lines.len() <= 2) } else { None };
    let policy = policy.unwrap_or_default().into_iter().map(|line| (line, plane.palette.text_2, Weight::Normal, 12.0));
    let lines: Vec<_> = title.chain(policy).collect();
    let first = if corner.is_top() {
        plot.top + 16.0
    } else {
        plot.bottom() - 13.0 - LEADING * lines.len().saturating_sub(1) as f64
    };
    let note = |(i, (text, colour, weight, size)): (usize, (String, &'static str, Weight, f64))| {
        let y = first + LEADING * i as f64;
        Note::new(format!("{}-{i}", corner.series()), text, (x, y), anchor, colour).weight(weight).size(size)
    };
    lines.into_iter().enumerate().map(note).collect()
}

/// The name of a quadrant in this room, on two lines where one is too long.
pub(super) fn title_lines(title: &str, room: f64) -> Vec<String> {
    let room = room * 12.0 / 13.0;
    wrap(title, room).filter(|lines| lines.len() <= 2).unwrap_or_else(|| vec![fit(title, room)])
}

/// The room for the words of a quadrant between the edge of the plot and the upright cut line.
pub(super) fn words_room(layout: &Layout, corner: Corner) -> f64 {
    let (plot, cut) = (&layout.plot, layout.cut_x_px().unwrap_or(layout.plot.left));
    let width = if corner.is_left() { cut - plot.left } else { plot.right() - cut };
    width - 20.0
}

/// Above the line at its right end, or below it where the words of a quadrant stand.
fn y_cut_note(plane: &Plane<'_>, layout: &Layout, taken: &[Note]) -> Option<Note> {
    let (cut, y) = (plane.y_cut?, layout.cut_y_px()?);
    let (left, right) = (layout.plot.left + 8.0, layout.plot.right() - 8.0);
    let places = [
        (right, y - 10.0, Anchor::End),
        (right, y + 10.0, Anchor::End),
        (left, y - 10.0, Anchor::Start),
        (left, y + 10.0, Anchor::Start),
    ];
    freest(("cut-y", &cut.label, plane.palette.text), &places, &layout.plot, &rects(taken))
}

/// Right of the line at its lower end, on phones under the words at its upper end, or left of it.
fn x_cut_note(plane: &Plane<'_>, layout: &Layout, taken: &[Note]) -> Option<Note> {
    let (cut, x) = (plane.x_cut?, layout.cut_x_px()?);
    let (low, high) = (layout.plot.bottom() - 12.0, layout.plot.top + 16.0);
    let under = high + LEADING + 2.0;
    let rows = if layout.narrow { [high, under, low, low - LEADING] } else { [low, high, low - LEADING, under] };
    let places: Vec<_> =
        rows.into_iter().flat_map(|y| [(x + 6.0, y, Anchor::Start), (x - 6.0, y, Anchor::End)]).collect();
    freest(("cut-x", &cut.label, plane.palette.text), &places, &layout.plot, &rects(taken))
}

fn rects(notes: &[Note]) -> Vec<Rect> {
    notes.iter().map(Note::rect).collect()
}
