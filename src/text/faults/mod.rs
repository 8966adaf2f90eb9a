//! Sentences for everything that can go wrong with what is read, linked, imported or typed: what happened, what
//! is safe, what to do.

mod en;
mod hans;
mod hant;
mod names;

use super::Language;
use crate::model::entry::EntryError;
use crate::model::validate::{Counted, Fault};
use crate::saved::ReadError;
use crate::saved::accounts_csv::{CellError, Problem};
use crate::saved::csv::CsvError;
use crate::saved::link::LinkError;
use crate::saved::measure;
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
    /// A file that holds no text.
    pub not_text: fn() -> Message,
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

/// Why a scenario file is not opened, as one paragraph.
pub fn read(error: &ReadError, language: Language) -> String {
    (texts(language).read)(error).paragraph(language)
}

/// Why a link is not opened or not made, as one paragraph.
pub fn link(error: &LinkError, language: Language) -> String {
    (texts(language).link)(error).paragraph(language)
}

/// Why a table cannot be read, as one paragraph.
pub fn csv(error: &CsvError, language: Language) -> String {
    (texts(language).csv)(error).paragraph(language)
}

/// Why a typed number cannot be read.
pub fn entry(error: &EntryError, language: Language) -> String {
    (texts(language).entry)(error)
}

/// A fault of a scenario, and what was done about it.
pub fn fault(fault: &Fault, names: Names, language: Language) -> String {
    (texts(language).fault)(fault, names)
}

/// A cell of an account list that is not imported as it stands.
pub fn cell(error: &CellError, language: Language) -> String {
    (texts(language).cell)(error)
}

/// A file that holds no text at all, as one paragraph.
pub fn not_text(language: Language) -> String {
    (texts(language).not_text)().paragraph(language)
}

/// A file that is larger than any scenario, as one paragraph.
pub fn too_large(language: Language) -> String {
    let excess = ReadError::TooLarge { what: Counted::Bytes, limit: measure::BYTES };
    read(&excess, language)
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
