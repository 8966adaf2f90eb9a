//! What the score tables share: cells, entry, evidence, anchors, and the settings of factors.

use crate::model::entry::parse_score;
use crate::model::method::Scale;
use crate::model::outcome::Outcome;
use crate::model::score::{Evidence, Scores};
use crate::model::{Exact, Label, ScoreEntry};
use crate::text::content::Anchored;
use crate::text::{Language, faults, format, reasons};
use crate::ui::kit::sheet::{Cell, CellState, Entry, Refusal};

/// The cell of one score.
pub fn score_cell(entry: Option<&ScoreEntry>) -> Cell {
    let Some(entry) = entry else { return Cell { entry: Entry::Number, state: CellState::Empty, ..Cell::default() } };
    let state = match entry.evidence {
        Evidence::Confirmed => CellState::Entered,
        Evidence::Assumed => CellState::Assumed,
    };
    Cell { state, ..Cell::number(Some(entry.value.get())) }
}

/// Takes a typed score into a table of scores. Empty means unrated. A changed score keeps its evidence; a new one
/// is confirmed until marked as assumed.
pub fn enter_score<I: Ord>(
    scores: &mut Scores<I>,
    id: I,
    text: &str,
    scale: Scale,
    language: Language,
) -> Result<(), Refusal> {
    match parse_score(text, scale).map_err(|fault| faults::texts(language).entry(&fault))? {
        None => drop(scores.remove(&id)),
        Some(value) => match scores.get_mut(&id) {
            Some(entry) => entry.value = value.into(),
            None => drop(scores.insert(id, ScoreEntry::new(value))),
        },
    }
    Ok(())
}

/// Marks a score as assumed, or as confirmed again.
pub fn toggle_evidence<I: Ord>(scores: &mut Scores<I>, id: &I) {
    if let Some(entry) = scores.get_mut(id) {
        entry.evidence = match entry.evidence {
            Evidence::Confirmed => Evidence::Assumed,
            Evidence::Assumed => Evidence::Confirmed,
        };
    }
}

/// What the bottom, middle and top of the scale mean, in one line.
pub fn anchors(label: &Anchored, scale: Scale) -> String {
    let parts = [(scale.min, &label.low), (scale.middle(), &label.mid), (scale.max, &label.high)];
    let said = parts.into_iter().filter(|(_, words)| !words.is_empty());
    said.map(|(at, words)| format!("{} = {words}", format::plain(at))).collect::<Vec<_>>().join(" · ")
}

/// A result with a fixed count of decimals, or the short reason why there is none.
pub fn shown(result: &Outcome<Exact>, decimals: usize, language: Language) -> String {
    match result {
        Ok(value) => format::number(value.get(), decimals),
        Err(reason) => reasons::short(reason, language),
    }
}

/// As many decimals as a table of totals needs: none when all are whole.
pub fn decimals<'a>(results: impl IntoIterator<Item = &'a Outcome<Exact>>) -> usize {
    let whole = results.into_iter().flatten().all(|value| value.get().fract() == 0.0);
    usize::from(!whole)
}

/// A built-in text that has not been edited is shown as given.
pub fn label_cell(own: Option<&String>, shown: String) -> Cell {
    let state = if shown.is_empty() {
        CellState::Empty
    } else if own.is_some() {
        CellState::Entered
    } else {
        CellState::Locked
    };
    Cell { state, ..Cell::text(shown) }
}

/// The parts of a label that can be edited.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LabelPart {
    /// The name.
    Name,
    /// What the bottom means.
    Low,
    /// What the middle means.
    Mid,
    /// What the top means.
    High,
}

/// Takes a typed text into a label; empty goes back to the built-in text.
pub fn enter_label<K>(label: &mut Label<K>, part: LabelPart, text: &str) {
    let own = Some(text.trim().to_owned()).filter(|t| !t.is_empty());
    match part {
        // A label without a built-in text keeps an empty name rather than none.
        LabelPart::Name if label.key.is_none() => label.name = Some(own.unwrap_or_default()),
        LabelPart::Name => label.name = own,
        LabelPart::Low => label.low = own,
        LabelPart::Mid => label.mid = own,
        LabelPart::High => label.high = own,
    }
}

/// Moves an item of a list up or down; at the ends it stays.
pub fn shift<T>(items: &mut [T], index: usize, by: isize) {
    if let Some(to) = index.checked_add_signed(by).filter(|&to| to < items.len()) {
        items.swap(index, to);
    }
}
