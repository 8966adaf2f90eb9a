//! What a page tells the table.

use crate::model::Scenario;
use crate::model::money::ValueCell;
use crate::model::position::Class;
use crate::model::risk::RiskLevel;
use crate::ui::kit::why::Why;
use std::sync::Arc;

/// A column's head.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Column {
    /// Stable key, unique in the table.
    pub key: String,
    /// Its name.
    pub title: String,
    /// A unit or weight under the name.
    pub note: String,
    /// What the scale means or how the column is read; shown on hover and read by screen readers.
    pub help: String,
    /// Numbers align right, and so does their head.
    pub is_number: bool,
    /// A vertical line before it separates given, scored and computed columns.
    pub starts_group: bool,
    /// What it holds is forecast: its head is hatched (the word belongs into the note).
    pub is_forecast: bool,
    /// Smallest width in rem; zero lets the content decide.
    pub min_rem: f32,
    /// Offered while a text is typed into a cell of the column; anything else may be typed as well.
    pub suggestions: Arc<[String]>,
    /// Letters that choose from the column's list, each with the value it stands for: the first letters as they are
    /// typed in each language, which the list itself cannot know.
    pub letters: Vec<(char, String)>,
}

/// What may be entered into a cell.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum Entry {
    /// Nothing: the cell is computed or locked.
    #[default]
    None,
    /// Any text.
    Text,
    /// A number, with separators or as `=` arithmetic.
    Number,
    /// One of a list.
    Choice(Arc<[Choice]>),
}

/// One entry of a list.
#[derive(Debug, Clone, PartialEq)]
pub struct Choice {
    /// What is handed to the page; empty clears.
    pub value: String,
    /// What is shown.
    pub label: String,
}

/// How a cell stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum CellState {
    /// Entered and confirmed.
    #[default]
    Entered,
    /// Entered, but resting on an assumption.
    Assumed,
    /// Nothing entered: unrated, never zero.
    Empty,
    /// Follows from other cells.
    Computed,
    /// Undefined; the text is the reason.
    Undefined,
    /// Given, not to be edited here.
    Locked,
}

/// What is drawn before a cell's text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Look {
    /// Nothing.
    #[default]
    Plain,
    /// A total: set in bold.
    Total,
    /// The sign of an account class.
    Class(Class),
    /// The sign of a risk level.
    Risk(RiskLevel),
    /// The sign of a cell of the value quadrant.
    Value(ValueCell),
    /// A rank or number, set apart from the name that follows.
    Number(usize),
}

/// One cell.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Cell {
    /// What is shown.
    pub text: String,
    /// What editing starts with (for choices the value).
    pub raw: String,
    /// How it stands.
    pub state: CellState,
    /// What may be entered.
    pub entry: Entry,
    /// A sign or weight of type.
    pub look: Look,
    /// Whether the page can explain it.
    pub explains: bool,
    /// Where its text leads, if it is a link.
    pub href: Option<String>,
    /// How it is read, where that belongs to the cell rather than to its column.
    pub help: String,
}

impl Cell {
    /// A text cell that can be typed into.
    pub fn text(text: impl Into<String>) -> Self {
        let text = text.into();
        let state = if text.is_empty() { CellState::Empty } else { CellState::Entered };
        Self { raw: text.clone(), text, state, entry: Entry::Text, ..Self::default() }
    }

    /// A number cell that can be typed into.
    pub fn number(value: Option<f64>) -> Self {
        let text = value.map(crate::text::format::plain).unwrap_or_default();
        let raw = value.map(|v| v.to_string()).unwrap_or_default();
        let state = if value.is_some() { CellState::Entered } else { CellState::Empty };
        Self { text, raw, state, entry: Entry::Number, ..Self::default() }
    }

    /// One of a list, by value.
    pub fn choice(value: impl Into<String>, choices: Arc<[Choice]>) -> Self {
        let raw = value.into();
        let label = choices.iter().find(|c| c.value == raw).map(|c| c.label.clone()).unwrap_or_default();
        let state = if raw.is_empty() { CellState::Empty } else { CellState::Entered };
        Self { text: label, raw, state, entry: Entry::Choice(choices), ..Self::default() }
    }

    /// A computed value the page can explain.
    pub fn computed(text: impl Into<String>) -> Self {
        Self { text: text.into(), state: CellState::Computed, explains: true, ..Self::default() }
    }

    /// A given value.
    pub fn locked(text: impl Into<String>) -> Self {
        Self { text: text.into(), state: CellState::Locked, ..Self::default() }
    }

    /// A computed value, or the word for why there is none.
    pub fn outcome<T, E>(
        result: &Result<T, E>,
        shown: impl FnOnce(&T) -> String,
        reason: impl FnOnce(&E) -> String,
    ) -> Self {
        match result {
            Ok(value) => Self::computed(shown(value)),
            Err(why) => Self { state: CellState::Undefined, ..Self::computed(reason(why)) },
        }
    }

    /// The same cell with a sign.
    #[must_use]
    pub fn with_look(self, look: Look) -> Self {
        Self { look, ..self }
    }

    /// The same cell with a word on how it is read.
    #[must_use]
    pub fn with_help(self, help: impl Into<String>) -> Self {
        Self { help: help.into(), ..self }
    }

    /// The same cell leading somewhere.
    #[must_use]
    pub fn with_href(self, href: impl Into<String>) -> Self {
        Self { href: Some(href.into()), ..self }
    }
}

/// One row; the first cell is its head.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Row {
    /// The row's name for screen readers and messages (the text of the first cell, usually).
    pub name: String,
    /// One cell for each column.
    pub cells: Vec<Cell>,
    /// Whether the row is the one the page is about.
    pub is_selected: bool,
}

/// A cell by the keys of its row and column.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Target {
    /// The row's key.
    pub row: String,
    /// The column's key.
    pub column: String,
}

/// Why an entry was not accepted: a sentence in the user's language.
pub type Refusal = String;

/// Builds a row; reading signals makes it follow them.
pub type RowSource = Arc<dyn Fn(usize, &str) -> Option<Row> + Send + Sync>;
/// Explains a computed cell.
pub type WhySource = Arc<dyn Fn(&Target) -> Option<Why> + Send + Sync>;

/// What a page lets the table do. Everything that changes the scenario runs inside one edit.
#[derive(Clone)]
#[allow(clippy::type_complexity, reason = "each is one callback")]
pub struct SheetActions {
    /// Applies one entered text to one cell.
    pub apply: Arc<dyn Fn(&mut Scenario, &Target, &str) -> Result<(), Refusal> + Send + Sync>,
    /// Marks a score as assumed or confirmed (Alt+A), if the table holds scores.
    pub toggle_assumed: Option<Arc<dyn Fn(&mut Scenario, &Target) + Send + Sync>>,
    /// Adds a row and gives its key.
    pub add: Option<Arc<dyn Fn(&mut Scenario) -> String + Send + Sync>>,
    /// Removes a row.
    pub remove: Option<Arc<dyn Fn(&mut Scenario, &str) + Send + Sync>>,
    /// Moves a row up (−1) or down (+1).
    pub shift: Option<Arc<dyn Fn(&mut Scenario, &str, isize) + Send + Sync>>,
}

impl SheetActions {
    /// A table in which cells are edited and rows stay as they are.
    pub fn cells(apply: impl Fn(&mut Scenario, &Target, &str) -> Result<(), Refusal> + Send + Sync + 'static) -> Self {
        Self { apply: Arc::new(apply), toggle_assumed: None, add: None, remove: None, shift: None }
    }

    /// A table in which nothing is edited.
    pub fn none() -> Self {
        Self::cells(|_, _, _| Ok(()))
    }
}
