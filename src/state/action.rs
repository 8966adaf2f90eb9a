//! What an edit did, so that undo can say it. The words are in `text`.

/// A kind of edit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    /// One cell was typed.
    Cell,
    /// A block was pasted.
    Paste,
    /// Cells were filled down.
    Fill,
    /// Cells were cleared.
    Clear,
    /// Scores were marked as assumed or confirmed.
    Evidence,
    /// A record was added.
    Add,
    /// Records were removed.
    Remove,
    /// A record was moved.
    Move,
    /// A setting of the method was changed.
    Method,
    /// A text was changed.
    Text,
    /// A dated rating was begun, changed or removed.
    Rating,
    /// A list was imported.
    Import,
    /// The scenario's own facts were changed.
    Scenario,
    /// A finding was muted, or counts again.
    Mute,
}
