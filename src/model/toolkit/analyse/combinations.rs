//! The morphological box counted: how many combinations there are, which concepts are whole.

use super::morphology::Morphology;
use crate::model::outcome::{Outcome, Undefined};
use crate::model::statistics::arrange::set_of;
use crate::model::toolkit::ids::{ConceptId, OptionId, RowId};
use serde::Serialize;

/// A concept of the box.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ConceptResult {
    /// The concept.
    pub concept: ConceptId,
    /// Rows of which it takes no option.
    pub open: Vec<RowId>,
    /// An earlier concept that takes the same options in all rows.
    pub same_as: Option<ConceptId>,
}

/// What follows from the box.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct MorphologyResults {
    /// How many combinations there are: the product of the numbers of options.
    pub combinations: Outcome<u64>,
    /// The concepts, in the user's order.
    pub concepts: Vec<ConceptResult>,
    /// Options that no concept takes.
    pub unused: Vec<OptionId>,
}

/// Counts combinations and gaps.
pub(super) fn morphology(box_: &Morphology) -> MorphologyResults {
    let concepts = box_.concepts.iter().enumerate().map(|(place, concept)| {
        let chosen = |row: &&super::morphology::Row| {
            let option = concept.options.get(&row.id);
            !option.is_some_and(|id| row.options.iter().any(|o| o.id == *id))
        };
        let open: Vec<RowId> = box_.rows.iter().filter(chosen).map(|row| row.id).collect();
        let is_whole = open.is_empty() && !box_.rows.is_empty();
        let earlier = box_.concepts[..place].iter().find(|other| is_whole && other.options == concept.options);
        ConceptResult { concept: concept.id, open, same_as: earlier.map(|other| other.id) }
    });
    let taken = set_of(box_.concepts.iter().flat_map(|c| c.options.values().copied()));
    let options = box_.rows.iter().flat_map(|row| row.options.iter().map(|o| o.id));
    MorphologyResults {
        combinations: combinations(box_.rows.iter().map(|row| row.options.len())),
        concepts: concepts.collect(),
        unused: options.filter(|id| !taken.contains(id)).collect(),
    }
}

/// The product of the numbers of options.
///
/// # Errors
/// There is no row; a row has no option; the number is too large to be told.
pub fn combinations(counts: impl Iterator<Item = usize>) -> Outcome<u64> {
    let counts: Vec<usize> = counts.collect();
    let missing = counts.iter().filter(|count| **count == 0).count();
    match (counts.len(), missing) {
        (0, _) => Err(Undefined::Unrated),
        (needed, 1..) => Err(Undefined::Incomplete { missing, needed }),
        _ => {
            let product = counts.iter().try_fold(1_u64, |product, &count| product.checked_mul(count as u64));
            // Beyond this a number in a file would be rounded.
            product.filter(|p| *p <= 1 << 53).ok_or(Undefined::TooLarge)
        }
    }
}
