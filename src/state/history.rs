//! Undo and redo by snapshots, for any value that is cheap to clone.

use std::collections::VecDeque;

/// Steps kept; older ones are forgotten.
const DEPTH: usize = 200;

/// What was before, and what was undone.
#[derive(Debug, Clone)]
pub struct History<T, L> {
    past: VecDeque<(L, T)>,
    future: Vec<(L, T)>,
    merging: Option<String>,
}

impl<T, L> Default for History<T, L> {
    fn default() -> Self {
        Self { past: VecDeque::new(), future: Vec::new(), merging: None }
    }
}

impl<T, L: Copy> History<T, L> {
    /// Remembers `before` as the state that `label` changed. Edits in a row with the same `merge` key are one step.
    pub fn record(&mut self, label: L, merge: Option<&str>, before: T) {
        let joins = merge.is_some() && merge == self.merging.as_deref() && !self.past.is_empty();
        self.future.clear();
        self.merging = merge.map(str::to_owned);
        if joins {
            return;
        }
        self.past.push_back((label, before));
        if self.past.len() > DEPTH {
            self.past.pop_front();
        }
    }

    /// Goes one step back from `present`.
    ///
    /// # Errors
    /// Gives `present` back when there is nothing to undo.
    pub fn undo(&mut self, present: T) -> Result<T, T> {
        let Some((label, before)) = self.past.pop_back() else { return Err(present) };
        self.future.push((label, present));
        self.merging = None;
        Ok(before)
    }

    /// Goes one undone step forward again.
    ///
    /// # Errors
    /// Gives `present` back when there is nothing to redo.
    pub fn redo(&mut self, present: T) -> Result<T, T> {
        let Some((label, after)) = self.future.pop() else { return Err(present) };
        self.past.push_back((label, present));
        self.merging = None;
        Ok(after)
    }

    /// What undo would take back.
    pub fn undoes(&self) -> Option<L> {
        self.past.back().map(|(label, _)| *label)
    }

    /// What redo would bring back.
    pub fn redoes(&self) -> Option<L> {
        self.future.last().map(|(label, _)| *label)
    }

    /// Rewrites every remembered state, for changes that are not edits (the sample follows the language).
    pub fn rewrite(&mut self, mut change: impl FnMut(&mut T)) {
        self.past.iter_mut().for_each(|(_, state)| change(state));
        self.future.iter_mut().for_each(|(_, state)| change(state));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn edits_with_one_merge_key_are_one_step() {
        let mut history = History::default();
        history.record('a', Some("name"), 0);
        history.record('a', Some("name"), 1);
        history.record('a', Some("note"), 2);
        assert_eq!(history.undo(3), Ok(2));
        assert_eq!(history.undo(2), Ok(0));
        assert_eq!(history.undo(0), Err(0));
    }

    #[test]
    fn undo_ends_a_merge() {
        let mut history = History::default();
        history.record('a', Some("name"), 0);
        assert_eq!(history.undo(1), Ok(0));
        history.record('a', Some("name"), 0);
        assert_eq!(history.undo(1), Ok(0));
    }

    #[test]
    fn a_new_edit_forgets_what_was_undone() {
        let mut history = History::default();
        history.record('a', None, 0);
        assert_eq!(history.undo(1), Ok(0));
        assert_eq!(history.redoes(), Some('a'));
        history.record('b', None, 0);
        assert_eq!(history.redoes(), None);
        assert_eq!(history.undoes(), Some('b'));
    }

    proptest! {
        #[test]
        fn undoing_all_returns_to_the_start_and_redoing_all_to_the_end(values in prop::collection::vec(any::<u8>(), 1..60)) {
            let mut history = History::default();
            let mut present = 0;
            for &value in &values {
                history.record((), None, present);
                present = value;
            }
            for _ in &values {
                present = history.undo(present).expect("a step for each edit");
            }
            prop_assert_eq!(present, 0);
            for _ in &values {
                present = history.redo(present).expect("a step for each undo");
            }
            prop_assert_eq!(present, *values.last().expect("not empty"));
        }
    }
}
