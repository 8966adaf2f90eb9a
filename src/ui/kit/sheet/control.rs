//! The table's state and what can be done to it.

use super::geometry::{self, Frame};
use super::model::{Cell, Column, Entry, Refusal, Row, RowSource, SheetActions, Target, WhySource};
use super::selection::{Extent, Place, Reach, Selection};
use crate::browser;
use crate::model::limits;
use crate::saved::accounts_csv::Problem;
use crate::state::Action;
use crate::text::faults;
use crate::ui::context::{App, app};
use crate::ui::kit::why::OpenWhy;
use crate::ui::view::prelude::*;
use leptos::html;
use std::collections::BTreeMap;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, MouseEvent};

/// What the input over the selected cell is doing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// Waiting: arrows move, typing replaces.
    Ready,
    /// Typing has replaced the content: arrows up and down commit and move.
    Replacing,
    /// The content is being changed: arrows belong to the caret.
    Changing,
}

/// Everything one table holds.
#[derive(Clone, Copy)]
pub struct SheetState {
    pub app: App,
    pub columns: Signal<Vec<Column>>,
    pub keys: Signal<Vec<String>>,
    pub rows: StoredValue<RowSource>,
    pub actions: StoredValue<SheetActions>,
    pub why: StoredValue<Option<WhySource>>,
    pub on_select: StoredValue<Option<Callback<Target>>>,
    pub selection: RwSignal<Selection>,
    pub mode: RwSignal<Mode>,
    pub left: RwSignal<bool>,
    pub refused: RwSignal<BTreeMap<Target, (String, Refusal)>>,
    pub message: RwSignal<String>,
    pub frame: RwSignal<Option<Frame>>,
    pub block: RwSignal<Option<Frame>>,
    pub current: RwSignal<(Entry, String)>,
    pub content: NodeRef<html::Div>,
    pub scroller: NodeRef<html::Div>,
    pub input: NodeRef<html::Input>,
    pub select: NodeRef<html::Select>,
}

impl SheetState {
    pub fn new(
        columns: Signal<Vec<Column>>,
        keys: Signal<Vec<String>>,
        rows: RowSource,
        actions: SheetActions,
        why: Option<WhySource>,
    ) -> Self {
        Self {
            app: app(),
            columns,
            keys,
            rows: StoredValue::new(rows),
            actions: StoredValue::new(actions),
            why: StoredValue::new(why),
            on_select: StoredValue::new(None),
            selection: RwSignal::new(Selection::default()),
            mode: RwSignal::new(Mode::Ready),
            left: RwSignal::new(false),
            refused: RwSignal::new(BTreeMap::new()),
            message: RwSignal::new(String::new()),
            frame: RwSignal::new(None),
            block: RwSignal::new(None),
            current: RwSignal::new((Entry::None, String::new())),
            content: NodeRef::new(),
            scroller: NodeRef::new(),
            input: NodeRef::new(),
            select: NodeRef::new(),
        }
    }

    pub fn extent(self) -> Extent {
        Extent { rows: self.keys.with_untracked(Vec::len), columns: self.columns.with_untracked(Vec::len) }
    }

    /// The row as it is now, without following it.
    pub fn row(self, index: usize) -> Option<Row> {
        let key = self.keys.with_untracked(|keys| keys.get(index).cloned())?;
        untrack(|| self.rows.with_value(|rows| rows(index, &key)))
    }

    pub fn target(self, place: Place) -> Option<Target> {
        let row = self.keys.with_untracked(|keys| keys.get(place.row).cloned())?;
        let column = self.columns.with_untracked(|columns| columns.get(place.column).map(|c| c.key.clone()))?;
        Some(Target { row, column })
    }

    pub fn cell(self, place: Place) -> Option<Cell> {
        self.row(place.row)?.cells.into_iter().nth(place.column)
    }

    /// Selects and, once drawn, shows the input there.
    pub fn select(self, selection: Selection) {
        let Some(selection) = selection.within(self.extent()) else { return };
        self.mode.set(Mode::Ready);
        self.selection.set(selection);
        self.bring_into_view(selection.focus);
        self.settle();
        self.tell_selected();
    }

    /// Tells the page which cell is selected.
    pub fn tell_selected(self) {
        let listener = self.on_select.get_value();
        if let (Some(listener), Some(target)) = (listener, self.target(self.selection.get_untracked().focus)) {
            listener.run(target);
        }
    }

    pub fn go(self, rows: isize, columns: isize, reach: Reach) {
        self.select(self.selection.get_untracked().moved(rows, columns, self.extent(), reach));
    }

    /// Fills the input with the selected cell and lays it there, after the next drawing.
    pub fn settle(self) {
        let place = self.selection.get_untracked().focus;
        let cell = self.cell(place).unwrap_or_default();
        let typed = self.target(place).and_then(|t| self.refused.with_untracked(|r| r.get(&t).map(|r| r.0.clone())));
        // Asked before the change: an input that gives way to a list loses the focus by being hidden.
        let had_focus = self.has_focus();
        self.current.set((cell.entry, typed.unwrap_or(cell.raw)));
        browser::on_animation_frame(move || {
            self.measure();
            if had_focus && (self.has_focus() || browser::nothing_has_focus()) {
                self.focus();
            }
        });
    }

    /// Lays input and block over their cells.
    pub fn measure(self) {
        let Some(content) = self.content.try_get_untracked().flatten() else { return };
        let selection = self.selection.get_untracked();
        self.frame.set(geometry::frame_of_cell(&content, selection.focus.row, selection.focus.column));
        let block = (!selection.is_single()).then(|| geometry::frame_of_selection(&content, selection)).flatten();
        self.block.set(block);
    }

    /// Whether the focus is somewhere in the table.
    fn has_focus(self) -> bool {
        let active = browser::focused();
        let scroller = self.scroller.try_get_untracked().flatten();
        // With the focus on the table as a whole (after Escape) the input is left alone.
        scroller.is_some_and(|s| active.is_some_and(|a| s.contains(Some(&a)) && !s.is_same_node(Some(&a))))
    }

    /// Moves the focus to the input or select of the cell.
    pub fn focus(self) {
        let is_choice = self.current.try_with_untracked(|(entry, _)| matches!(entry, Entry::Choice(_)));
        let Some(is_choice) = is_choice else { return };
        if is_choice {
            if let Some(select) = self.select.try_get_untracked().flatten() {
                let _ = select.focus();
            }
            return;
        }
        if let Some(input) = self.input.try_get_untracked().flatten() {
            let value = self.current.with_untracked(|(_, raw)| raw.clone());
            if self.mode.get_untracked() == Mode::Ready {
                input.set_value(&value);
            }
            let _ = input.focus();
            if self.mode.get_untracked() == Mode::Ready {
                input.select();
            }
        }
    }

    fn bring_into_view(self, place: Place) {
        let Some(scroller) = self.scroller.get_untracked() else { return };
        if self.extent().rows > geometry::WINDOW_FROM {
            let (top, height) = (place.row as f64 * self.row_height(), self.row_height());
            let head = self.head_height();
            let view = f64::from(scroller.client_height()) - head;
            let now = f64::from(scroller.scroll_top());
            #[allow(clippy::cast_possible_truncation, reason = "px of a scroll position")]
            if top < now {
                scroller.set_scroll_top(top as i32);
            } else if top + height > now + view {
                scroller.set_scroll_top((top + height - view).ceil() as i32);
            }
        }
        browser::on_animation_frame(move || {
            let Some(content) = self.content.try_get_untracked().flatten() else { return };
            if let Some(cell) = geometry::cell_at(&content, place.row, place.column) {
                let options = web_sys::ScrollIntoViewOptions::new();
                options.set_block(web_sys::ScrollLogicalPosition::Nearest);
                options.set_inline(web_sys::ScrollLogicalPosition::Nearest);
                cell.scroll_into_view_with_scroll_into_view_options(&options);
            }
        });
    }

    /// Scrolls the table, and nothing else, so that a row is in view.
    pub fn reveal(self, row: usize) {
        let (Some(scroller), Some(content)) =
            (self.scroller.try_get_untracked().flatten(), self.content.try_get_untracked().flatten())
        else {
            return;
        };
        // A row that is not drawn is where rows of one height put it.
        let (top, height) = geometry::frame_of_cell(&content, row, 0)
            .map_or_else(|| (row as f64 * self.row_height(), self.row_height()), |frame| (frame.top, frame.height));
        let (view, now) = (f64::from(scroller.client_height()), f64::from(scroller.scroll_top()));
        if top < now + self.head_height() || top + height > now + view {
            #[allow(clippy::cast_possible_truncation, reason = "px of a scroll position")]
            scroller.set_scroll_top((top - (view - height) / 2.0) as i32);
        }
    }

    pub fn row_height(self) -> f64 {
        self.part_height("tbody > tr[data-row]").unwrap_or(geometry::ROW_HEIGHT)
    }

    fn head_height(self) -> f64 {
        self.part_height("thead").unwrap_or(geometry::ROW_HEIGHT)
    }

    fn part_height(self, selector: &str) -> Option<f64> {
        let content = self.content.get_untracked()?;
        let part = content.query_selector(selector).ok().flatten()?;
        Some(part.get_bounding_client_rect().height()).filter(|&h| h > 0.0)
    }

    /// Begins to change the selected cell, if it can be.
    pub fn begin(self, mode: Mode) {
        match self.current.with_untracked(|(entry, _)| entry.clone()) {
            Entry::None => self.follow_selected(),
            Entry::Choice(_) => {
                if let Some(select) = self.select.get_untracked() {
                    browser::show_picker(&select);
                }
            }
            Entry::Text | Entry::Number if self.app.editor.is_read_only() => self.say_read_only(),
            Entry::Text | Entry::Number => {
                self.mode.set(mode);
                if let (Mode::Changing, Some(input)) = (mode, self.input.get_untracked()) {
                    let end = u32::try_from(input.value().encode_utf16().count()).unwrap_or(u32::MAX);
                    let _ = input.set_selection_range(end, end);
                }
            }
        }
    }

    pub(super) fn say_read_only(self) {
        self.message.set(self.app.kit_texts().read_only.to_owned());
    }

    /// Takes what stands in the input into the scenario. Text that is not accepted stays in the cell, marked.
    pub fn commit(self) {
        // An input that is taken off the page while it has the focus still reports that it lost it.
        if self.mode.try_get_untracked().is_none_or(|mode| mode == Mode::Ready) {
            return;
        }
        self.mode.set(Mode::Ready);
        let Some(input) = self.input.get_untracked() else { return };
        self.enter(&input.value());
    }

    /// Enters a text into the selected cell.
    pub fn enter(self, text: &str) {
        let place = self.selection.get_untracked().focus;
        let Some(target) = self.target(place) else { return };
        let unchanged = self.cell(place).is_some_and(|cell| cell.raw == text);
        let was_refused = self.refused.with_untracked(|r| r.contains_key(&target));
        if unchanged {
            if was_refused {
                self.refused.update(|r| drop(r.remove(&target)));
                self.message.set(String::new());
            }
            return;
        }
        self.enter_all(Action::Cell, vec![(target, text.to_owned())]);
    }

    /// Enters texts into cells as one step; the refused ones are marked and reported.
    pub(super) fn enter_all(self, action: Action, entries: Vec<(Target, String)>) {
        self.enter_merging(action, None, entries);
    }

    /// Like [`Self::enter_all`], as the same step as an edit before it with the same `merge` key.
    pub(super) fn enter_merging(self, action: Action, merge: Option<&str>, entries: Vec<(Target, String)>) {
        if self.app.editor.is_read_only() {
            self.say_read_only();
            return;
        }
        let count = entries.len();
        let actions = self.actions.get_value();
        let language = self.app.language.get_untracked();
        // Longer texts could be saved but not read back.
        let limit = limits::TEXT_CHARS;
        let outcome = self.app.editor.edit_merging(action, merge, |scenario| {
            entries
                .into_iter()
                .map(|(target, text)| {
                    let refusal = if text.chars().nth(limit).is_some() {
                        Some(faults::texts(language).problem(&Problem::TooLong { limit }))
                    } else {
                        (actions.apply)(scenario, &target, &text).err()
                    };
                    (target, text, refusal)
                })
                .collect::<Vec<_>>()
        });
        let Some(outcome) = outcome else { return };
        let refusals = outcome.iter().filter(|(_, _, refusal)| refusal.is_some()).count();
        let first = outcome.iter().find_map(|(_, _, refusal)| refusal.clone());
        if refusals > 0 || self.refused.with_untracked(|r| !r.is_empty()) {
            self.refused.update(|refused| {
                for (target, text, refusal) in outcome {
                    match refusal {
                        Some(message) => {
                            let message = format!("{message} {}", self.what_counts(&target));
                            drop(refused.insert(target, (text, message)));
                        }
                        None => drop(refused.remove(&target)),
                    }
                }
            });
        }
        let texts = self.app.kit_texts();
        self.message.set(match (count, refusals, first) {
            (1, _, first) => first.unwrap_or_default(),
            (_, 0, _) => texts.cells_entered(count),
            (_, _, first) => texts.cells_refused(count - refusals, refusals, first.unwrap_or_default()),
        });
    }

    /// After a refusal: which value still counts.
    fn what_counts(self, target: &Target) -> String {
        let texts = self.app.kit_texts();
        let row = self.keys.with_untracked(|keys| keys.iter().position(|key| *key == target.row));
        let column = self.columns.with_untracked(|columns| columns.iter().position(|c| c.key == target.column));
        let cell = row.zip(column).and_then(|(row, column)| self.cell(Place { row, column })).unwrap_or_default();
        if cell.text.is_empty() { texts.stays_unrated.to_owned() } else { texts.still_counts(&cell.text) }
    }

    /// Whether the selected cell shows a text that was not accepted.
    pub fn is_refused(self) -> bool {
        let target = self.target(self.selection.get_untracked().focus);
        target.is_some_and(|target| self.refused.with_untracked(|r| r.contains_key(&target)))
    }

    /// Leaves the cell as it was.
    pub fn cancel(self) {
        self.mode.set(Mode::Ready);
        if let Some(target) = self.target(self.selection.get_untracked().focus)
            && self.refused.with_untracked(|r| r.contains_key(&target))
        {
            self.refused.update(|r| drop(r.remove(&target)));
        }
        self.message.set(String::new());
        self.settle();
    }

    /// Opens the explanation of a cell under its button.
    pub fn explain(self, target: &Target, event: &MouseEvent) {
        if let Some(element) = event.current_target().and_then(|t| t.dyn_into::<HtmlElement>().ok()) {
            self.explain_at(target, &element);
        }
    }

    /// Goes where the selected cell leads; a cell that leads nowhere is explained.
    fn follow_selected(self) {
        match self.cell(self.selection.get_untracked().focus).and_then(|cell| cell.href) {
            Some(href) => browser::push_hash(&href),
            None => self.explain_selected(),
        }
    }

    /// Opens the explanation of the selected cell (Alt+W, or Enter on a computed cell).
    pub fn explain_selected(self) {
        let place = self.selection.get_untracked().focus;
        let element = self.content.get_untracked().and_then(|c| geometry::cell_at(&c, place.row, place.column));
        if let (Some(target), Some(element)) = (self.target(place), element) {
            self.explain_at(&target, &element);
        }
    }

    fn explain_at(self, target: &Target, element: &HtmlElement) {
        let why = untrack(|| self.why.with_value(|why| why.as_ref().and_then(|why| why(target))));
        if let Some(why) = why {
            let rect = element.get_bounding_client_rect();
            self.app.why.set(Some(OpenWhy { why, right: rect.right(), bottom: rect.bottom(), top: rect.top() }));
        }
    }
}
