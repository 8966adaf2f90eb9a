//! The keyboard of the table. Nothing fires while an input method composes.

use super::control::{Mode, SheetState};
use super::model::Entry;
use super::selection::{Extent, Place, Reach, Selection};
use crate::ui::view::prelude::*;
use leptos::ev;

/// Handles a key in the input or select over the selected cell.
pub fn on_key(state: SheetState, event: &ev::KeyboardEvent) {
    // 229 is how some browsers report a key that an input method has taken.
    if event.is_composing() || event.key_code() == 229 {
        return;
    }
    let handled = match state.mode.get_untracked() {
        Mode::Ready => ready(state, event),
        mode => editing(state, event, mode),
    };
    if handled {
        event.prevent_default();
        event.stop_propagation();
    }
}

fn ready(state: SheetState, event: &ev::KeyboardEvent) -> bool {
    let command = event.ctrl_key() || event.meta_key();
    let reach = if event.shift_key() { Reach::Extend } else { Reach::Move };
    let Extent { rows, columns } = state.extent();
    let far = |n: usize| isize::try_from(n).unwrap_or(isize::MAX);
    match (event.key().as_str(), command, event.alt_key()) {
        ("ArrowUp", false, true) => state.shift_row(-1),
        ("ArrowDown", false, true) if state.actions.with_value(|a| a.shift.is_some()) => state.shift_row(1),
        ("ArrowUp", false, false) => state.go(-1, 0, reach),
        ("ArrowDown", false, false) => state.go(1, 0, reach),
        ("ArrowLeft", false, false) => state.go(0, -1, reach),
        ("ArrowRight", false, false) => state.go(0, 1, reach),
        ("ArrowUp", true, false) => state.go(-far(rows), 0, reach),
        ("ArrowDown", true, false) => state.go(far(rows), 0, reach),
        ("ArrowLeft", true, false) | ("Home", false, false) => state.go(0, -far(columns), reach),
        ("ArrowRight", true, false) | ("End", false, false) => state.go(0, far(columns), reach),
        ("Home", true, false) => state.go(-far(rows), -far(columns), reach),
        ("End", true, false) => state.go(far(rows), far(columns), reach),
        ("PageUp", false, false) => state.go(-10, 0, reach),
        ("PageDown", false, false) => state.go(10, 0, reach),
        ("Enter" | "F2", false, false) => state.begin(Mode::Changing),
        ("Delete" | "Backspace", false, false) => state.clear(),
        ("d" | "D", true, false) => state.fill_down(),
        ("a" | "A", true, false) => select_all(state),
        ("a" | "A", false, true) => state.toggle_assumed(),
        ("w" | "W", false, true) => state.explain_selected(),
        ("Tab", false, false) => return step(state, event.shift_key()),
        ("Escape", false, false) if state.is_refused() => state.cancel(),
        ("Escape", false, false) => leave(state),
        (letter, false, false) => return choose(state, letter),
        _ => return false,
    }
    true
}

/// A letter that the column gives a meaning chooses from its list; any other is left to the list itself.
fn choose(state: SheetState, key: &str) -> bool {
    if !state.current.with_untracked(|(entry, _)| matches!(entry, Entry::Choice(_))) {
        return false;
    }
    let place = state.selection.get_untracked().focus;
    let typed = key.to_lowercase();
    let value = state.columns.with_untracked(|columns| {
        let letters = columns.get(place.column).map(|c| c.letters.as_slice()).unwrap_or_default();
        letters.iter().find(|(letter, _)| letter.to_string() == typed).map(|(_, value)| value.clone())
    });
    let Some(value) = value else { return false };
    state.enter(&value);
    true
}

fn editing(state: SheetState, event: &ev::KeyboardEvent, mode: Mode) -> bool {
    match event.key().as_str() {
        "Enter" => {
            state.commit();
            state.go(if event.shift_key() { -1 } else { 1 }, 0, Reach::Move);
        }
        "Tab" => {
            state.commit();
            return step(state, event.shift_key());
        }
        "Escape" => state.cancel(),
        "ArrowUp" if mode == Mode::Replacing => {
            state.commit();
            state.go(-1, 0, Reach::Move);
        }
        "ArrowDown" if mode == Mode::Replacing => {
            state.commit();
            state.go(1, 0, Reach::Move);
        }
        _ => return false,
    }
    true
}

/// Tab goes on in reading order and leaves the table after its last (or before its first) cell.
fn step(state: SheetState, backwards: bool) -> bool {
    let selection = state.selection.get_untracked();
    let next = if backwards { selection.previous(state.extent()) } else { selection.next(state.extent()) };
    let Some(next) = next else { return false };
    state.select(next);
    true
}

fn select_all(state: SheetState) {
    let Extent { rows, columns } = state.extent();
    state.select(Selection {
        anchor: Place::default(),
        focus: Place { row: rows.saturating_sub(1), column: columns.saturating_sub(1) },
    });
}

/// Escape moves the focus to the table as a whole, from where Tab leaves it.
fn leave(state: SheetState) {
    if let Some(scroller) = state.scroller.get_untracked() {
        state.left.set(true);
        let _ = scroller.focus();
    }
}
