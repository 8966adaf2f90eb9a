//! Sentences for everything that can go wrong with what is read, linked, imported or typed: what happened, what
//! is safe, what to do.

mod en;
mod hans;
mod hant;
mod names;

use super::Language;
use crate::model::entry::EntryError;
use crate::model::validate::Fault;
use crate::saved::ReadError;
use crate::saved::accounts_csv::{CellError, Problem};
use crate::saved::csv::CsvError;
use crate::saved::link::LinkError;
pub use names::Names;

/// A message in three sentences.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// What happened.
    pub happened: String,
    /// What is safe.
    pub safe: &'static str,
    /// What to do.
    pub next: &'static str,
}

impl Message {
    /// All three as one paragraph.
    pub fn paragraph(&self, language: Language) -> String {
        let space = if language.is_chinese() { "" } else { " " };
        [&self.happened, self.safe, self.next].join(space)
    }
}

/// The sentences of one language.
#[derive(Debug)]
pub struct FaultTexts {
    /// A scenario file that is not opened.
    pub read: fn(&ReadError) -> Message,
    /// A link that is not opened or not made.
    pub link: fn(&LinkError) -> Message,
    /// A table that cannot be read.
    pub csv: fn(&CsvError) -> Message,
    /// A fault of a scenario, and what was done about it.
    pub fault: fn(&Fault, Names) -> String,
    /// A typed number that cannot be read.
    pub entry: fn(&EntryError) -> String,
    /// Why a cell of an account list is not imported.
    pub problem: fn(&Problem) -> String,
    /// A cell of an account list with its place: row, column, reason.
    pub cell: fn(&CellError) -> String,
}

/// The sentences of a language.
pub fn texts(language: Language) -> &'static FaultTexts {
    match language {
        Language::Hans => &hans::HANS,
        Language::Hant => &hant::HANT,
        Language::En => &en::EN,
    }
}

#[cfg(test)]
mod tests;
