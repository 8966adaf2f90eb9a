//! Whole blocks and rows: clearing, filling, copying, pasting, adding, removing, moving.

use super::control::SheetState;
use super::model::{Cell, Entry};
use super::selection::{Place, Reach, Selection};
use crate::browser;
use crate::model::Scenario;
use crate::saved::{cell as saved, table};
use crate::state::Action;
use crate::text::faults;
use crate::ui::view::prelude::*;

impl SheetState {
    fn editable_places(self) -> Vec<Place> {
        let selection = self.selection.get_untracked();
        let mut places = Vec::new();
        for row in selection.rows() {
            let Some(cells) = self.row(row).map(|r| r.cells) else { continue };
            for column in selection.columns() {
                if cells.get(column).is_some_and(|c| c.entry != Entry::None) {
                    places.push(Place { row, column });
                }
            }
        }
        places
    }

    /// Clears the selected cells: they become unrated.
    pub fn clear(self) {
        let entries: Vec<_> =
            self.editable_places().into_iter().filter_map(|p| Some((self.target(p)?, String::new()))).collect();
        if !entries.is_empty() {
            self.enter_all(Action::Clear, entries);
            self.settle();
        }
    }

    /// Copies the top row of the selection down; from a single row, the row above.
    pub fn fill_down(self) {
        let selection = self.selection.get_untracked();
        let (first, last) = (*selection.rows().start(), *selection.rows().end());
        let (from, rows) =
            if first == last { (first.wrapping_sub(1), first..=last) } else { (first, first + 1..=last) };
        let Some(source) = self.row(from) else { return };
        let entries: Vec<_> = rows
            .flat_map(|row| selection.columns().map(move |column| Place { row, column }))
            .filter(|&p| self.cell(p).is_some_and(|c| c.entry != Entry::None))
            .filter_map(|p| Some((self.target(p)?, source.cells.get(p.column)?.raw.clone())))
            .collect();
        if !entries.is_empty() {
            self.enter_all(Action::Fill, entries);
            self.settle();
        }
    }

    /// Marks the selected scores as assumed, or as confirmed again.
    pub fn toggle_assumed(self) {
        let Some(toggle) = self.actions.with_value(|a| a.toggle_assumed.clone()) else { return };
        let targets: Vec<_> = self.editable_places().into_iter().filter_map(|p| self.target(p)).collect();
        self.app.editor.edit(Action::Evidence, |scenario| targets.iter().for_each(|t| toggle(scenario, t)));
        self.settle();
    }

    /// The selected block as a spreadsheet takes it.
    pub fn copied(self) -> String {
        let selection = self.selection.get_untracked();
        let rows: Vec<Vec<saved::Cell>> = selection
            .rows()
            .filter_map(|row| self.row(row))
            .map(|row| row.cells.get(selection.columns()).unwrap_or_default().iter().map(copied_cell).collect())
            .collect();
        table::write(&rows)
    }

    /// Pastes a block from a spreadsheet, from the selected cell on. Rows are added where the table allows it.
    pub fn paste(self, text: &str) {
        let block = match table::read(text) {
            Ok(block) => block,
            Err(fault) => {
                let language = self.app.language.get_untracked();
                self.message.set(faults::texts(language).csv(&fault).paragraph(language));
                return;
            }
        };
        let start = self.selection.get_untracked();
        let (top, left) = (*start.rows().start(), *start.columns().start());
        if let [row] = block.as_slice()
            && let [one] = row.as_slice()
        {
            let entries: Vec<_> =
                self.editable_places().into_iter().filter_map(|p| Some((self.target(p)?, one.clone()))).collect();
            self.enter_all(Action::Paste, entries);
            self.settle();
            return;
        }
        // New rows and what goes into them are one step of undo.
        let step = format!("paste {}", untrack(|| self.app.editor.revision()));
        self.make_room(top + block.len(), &step);
        let mut entries = Vec::new();
        for (i, texts) in block.into_iter().enumerate() {
            let Some(row) = self.row(top + i) else { break };
            for (j, text) in texts.into_iter().enumerate() {
                let place = Place { row: top + i, column: left + j };
                if row.cells.get(place.column).is_some_and(|c| c.entry != Entry::None) {
                    entries.extend(self.target(place).map(|target| (target, text)));
                }
            }
        }
        if !entries.is_empty() {
            self.enter_merging(Action::Paste, Some(&step), entries);
        }
        self.settle();
    }

    fn make_room(self, needed: usize, step: &str) {
        let Some(add) = self.actions.with_value(|a| a.add.clone()) else { return };
        let have = self.extent().rows;
        if needed > have {
            self.app.editor.edit_merging(Action::Paste, Some(step), |s| {
                for _ in have..needed {
                    add(s);
                }
            });
        }
    }

    /// Adds a row after the last and goes there.
    pub fn add_row(self) {
        let Some(add) = self.actions.with_value(|a| a.add.clone()) else { return };
        if self.app.editor.is_read_only() {
            self.say_read_only();
            return;
        }
        let Some(key) = self.app.editor.edit(Action::Add, |s: &mut Scenario| add(s)) else { return };
        browser::on_animation_frame(move || {
            let Some(row) = self.keys.try_with_untracked(|keys| keys.iter().position(|k| *k == key)) else { return };
            let row = row.unwrap_or(0);
            self.select(Selection::at(Place { row, column: 0 }));
            browser::on_animation_frame(move || self.focus());
        });
    }

    /// Removes the selected rows.
    pub fn remove_rows(self) {
        let Some(remove) = self.actions.with_value(|a| a.remove.clone()) else { return };
        let keys: Vec<String> = self.selected_keys();
        self.app.editor.edit(Action::Remove, |s| keys.iter().for_each(|key| remove(s, key)));
        self.refused.update(|r| r.retain(|target, _| !keys.contains(&target.row)));
        self.select(self.selection.get_untracked());
    }

    /// Moves the row of the selected cell.
    pub fn shift_row(self, by: isize) {
        let Some(shift) = self.actions.with_value(|a| a.shift.clone()) else { return };
        let place = self.selection.get_untracked().focus;
        let Some(key) = self.keys.with_untracked(|keys| keys.get(place.row).cloned()) else { return };
        self.app.editor.edit(Action::Move, |s| shift(s, &key, by));
        self.go(by, 0, Reach::Move);
    }

    /// The keys of the selected rows.
    pub fn selected_keys(self) -> Vec<String> {
        let rows = self.selection.get_untracked().rows();
        self.keys.with_untracked(|keys| {
            keys.get(*rows.start()..=(*rows.end()).min(keys.len().saturating_sub(1))).unwrap_or_default().to_vec()
        })
    }
}

/// Numbers travel plainly, everything else as it is shown.
fn copied_cell(cell: &Cell) -> saved::Cell {
    match cell.entry {
        Entry::Number => saved::Cell::number(cell.raw.parse().ok()),
        _ => saved::Cell::Text(cell.text.clone()),
    }
}
