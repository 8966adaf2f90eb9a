//! The scenario being worked on with its history: the plain half of the editor.

use super::action::Action;
use super::history::History;
use super::shared::Shared;
use crate::model::Scenario;

/// A scenario, how it came about, and how often it changed.
#[derive(Debug, Clone)]
pub struct Document {
    present: Shared<Scenario>,
    history: History<Shared<Scenario>, Action>,
    revision: u64,
}

impl Document {
    /// A document that begins with `scenario`.
    pub fn new(scenario: Scenario) -> Self {
        Self { present: Shared::new(scenario), history: History::default(), revision: 0 }
    }

    /// The scenario as it is now.
    pub fn present(&self) -> &Shared<Scenario> {
        &self.present
    }

    /// Grows with every edit, undo and redo.
    pub const fn revision(&self) -> u64 {
        self.revision
    }

    /// Snapshots, changes, and counts the revision. An edit that changes nothing leaves no trace.
    pub fn edit(&mut self, action: Action, merge: Option<&str>, change: &mut dyn FnMut(&mut Scenario)) {
        let before = self.present.clone();
        let present = self.present.make_mut();
        change(present);
        if !present.coach.mutes.is_empty() {
            present.forget_needless_mutes();
        }
        if self.present.is_same(&before) {
            self.present = before;
        } else {
            self.history.record(action, merge, before);
            self.revision += 1;
        }
    }

    /// Takes back the last edit; false when there is none.
    pub fn undo(&mut self) -> bool {
        let before = self.history.undo(self.present.clone());
        self.step(before)
    }

    /// Brings back what was undone last; false when there is nothing.
    pub fn redo(&mut self) -> bool {
        let after = self.history.redo(self.present.clone());
        self.step(after)
    }

    fn step(&mut self, outcome: Result<Shared<Scenario>, Shared<Scenario>>) -> bool {
        let Ok(state) = outcome else { return false };
        self.present = state;
        self.revision += 1;
        true
    }

    /// What undo would take back.
    pub fn undoes(&self) -> Option<Action> {
        self.history.undoes()
    }

    /// What redo would bring back.
    pub fn redoes(&self) -> Option<Action> {
        self.history.redoes()
    }

    /// Rewrites the present and all snapshots alike: not an edit, so it is no step of undo.
    pub fn rewrite(&mut self, mut change: impl FnMut(&Scenario) -> Scenario) {
        self.present = Shared::new(change(&self.present));
        self.history.rewrite(|state| *state = Shared::new(change(state)));
        self.revision += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Account, AccountId, Date};
    use std::sync::Arc;

    fn document() -> Document {
        let mut scenario = Scenario::empty("case", Date::new(2026, 11, 2).expect("a day"));
        scenario.accounts.push(Arc::new(Account::named(AccountId(1), "one")));
        scenario.accounts.push(Arc::new(Account::named(AccountId(2), "two")));
        Document::new(scenario)
    }

    #[test]
    fn an_edit_can_be_taken_back_and_brought_again() {
        let mut document = document();
        document.edit(Action::Text, None, &mut |s| s.title = "new".into());
        assert_eq!(document.present().title, "new");
        assert_eq!(document.undoes(), Some(Action::Text));
        assert!(document.undo());
        assert_eq!(document.present().title, "case");
        assert!(!document.undo());
        assert!(document.redo());
        assert_eq!(document.present().title, "new");
        assert_eq!(document.revision(), 3);
    }

    #[test]
    fn an_edit_that_changes_nothing_is_no_step() {
        let mut document = document();
        document.edit(Action::Text, None, &mut |s| s.title = "case".into());
        assert_eq!((document.undoes(), document.revision()), (None, 0));
    }

    #[test]
    fn snapshots_share_the_accounts_that_did_not_change() {
        let mut document = document();
        let before = document.present().clone();
        document.edit(Action::Cell, None, &mut |s| {
            if let Some(account) = s.account_mut(AccountId(2)) {
                account.profile.region = "north".into();
            }
        });
        assert!(Arc::ptr_eq(&before.accounts[0], &document.present().accounts[0]));
        assert!(!Arc::ptr_eq(&before.accounts[1], &document.present().accounts[1]));
    }

    #[test]
    fn rewriting_reaches_every_snapshot_and_is_no_step() {
        let mut document = document();
        document.edit(Action::Text, None, &mut |s| s.title = "new".into());
        document.rewrite(|s| Scenario { company: "firm".into(), ..s.clone() });
        assert!(document.undo());
        assert_eq!((document.present().title.as_str(), document.present().company.as_str()), ("case", "firm"));
        assert!(!document.undo());
    }
}
