//! The one gateway through which the scenario changes.

use super::action::Action;
use super::document::Document;
use super::shared::Shared;
use crate::model::Scenario;
use crate::model::evaluation::{Basics, Evaluation, basics, complete};
use leptos::prelude::*;

/// The user's own scenario and, beside it, one opened from a link.
#[derive(Clone, Copy)]
pub struct Editor {
    document: RwSignal<Document>,
    preview: RwSignal<Option<Shared<Scenario>>>,
    showing_preview: RwSignal<bool>,
    scenario: Memo<Shared<Scenario>>,
    basics: Memo<Shared<Basics>>,
    /// Made when it is first asked for, with the owner that lasts as long as the editor.
    evaluation: StoredValue<Option<Memo<Shared<Evaluation>>>>,
    owner: StoredValue<Option<Owner>>,
}

impl Editor {
    /// An editor of `scenario`.
    pub fn new(scenario: Scenario) -> Self {
        let document = RwSignal::new(Document::new(scenario));
        let preview = RwSignal::new(None::<Shared<Scenario>>);
        let showing_preview = RwSignal::new(false);
        let scenario = Memo::new(move |_| {
            let shown = showing_preview.get().then(|| preview.get()).flatten();
            shown.unwrap_or_else(|| document.with(|d| d.present().clone()))
        });
        let basics = Memo::new(move |_| Shared::new(basics(&scenario.get())));
        let (evaluation, owner) = (StoredValue::new(None), StoredValue::new(Owner::current()));
        Self { document, preview, showing_preview, scenario, basics, evaluation, owner }
    }

    /// The scenario on screen: the user's own or the preview. Tracked.
    pub fn scenario(self) -> Shared<Scenario> {
        self.scenario.get()
    }

    /// What the first screen needs of the scenario on screen. Tracked.
    pub fn basics(self) -> Shared<Basics> {
        self.basics.get()
    }

    /// Everything that follows from the scenario on screen. Tracked. Not for the first screen, which would have to
    /// wait for the code of it all: [`Self::basics`] is.
    pub fn evaluation(self) -> Shared<Evaluation> {
        let memo = self.evaluation.get_value().unwrap_or_else(|| {
            let all = move || Memo::new(move |_| Shared::new(complete(&self.scenario.get(), self.basics().into_arc())));
            let memo = self.owner.get_value().map_or_else(all, |owner| owner.with(all));
            self.evaluation.set_value(Some(memo));
            memo
        });
        memo.get()
    }

    /// The user's own scenario, whatever is on screen. Tracked.
    pub fn own(self) -> Shared<Scenario> {
        self.document.with(|d| d.present().clone())
    }

    /// The user's own scenario, not tracked, if it can be had (it cannot in the middle of a change).
    pub fn try_own(self) -> Option<Shared<Scenario>> {
        self.document.try_with_untracked(|d| d.present().clone())
    }

    /// How often the user's own scenario has changed. Tracked.
    pub fn revision(self) -> u64 {
        self.document.with(Document::revision)
    }

    /// Whether the preview is on screen, which cannot be edited. Tracked.
    pub fn is_read_only(self) -> bool {
        self.showing_preview.get() && self.preview.with(Option::is_some)
    }

    /// Changes the user's own scenario: one step of undo. While the preview is on screen nothing changes and
    /// `None` comes back.
    pub fn edit<R>(self, action: Action, change: impl FnOnce(&mut Scenario) -> R) -> Option<R> {
        self.edit_merging(action, None, change)
    }

    /// Like [`Self::edit`]; edits in a row with the same `merge` key are one step of undo.
    pub fn edit_merging<R>(
        self,
        action: Action,
        merge: Option<&str>,
        change: impl FnOnce(&mut Scenario) -> R,
    ) -> Option<R> {
        let (mut change, mut result) = (Some(change), None);
        self.apply(action, merge, &mut |scenario| result = change.take().map(|change| change(scenario)));
        result
    }

    /// One function for all edits, since each kind of change would otherwise compile snapshots and comparison anew.
    fn apply(self, action: Action, merge: Option<&str>, change: &mut dyn FnMut(&mut Scenario)) {
        if !untrack(|| self.is_read_only()) {
            self.document.update(|d| d.edit(action, merge, change));
        }
    }

    /// Takes back the last edit.
    pub fn undo(self) {
        if !untrack(|| self.is_read_only()) {
            self.document.try_maybe_update(|d| (d.undo(), ()));
        }
    }

    /// Brings back what was undone.
    pub fn redo(self) {
        if !untrack(|| self.is_read_only()) {
            self.document.try_maybe_update(|d| (d.redo(), ()));
        }
    }

    /// What undo would take back. Tracked.
    pub fn undoes(self) -> Option<Action> {
        self.document.with(Document::undoes)
    }

    /// What redo would bring back. Tracked.
    pub fn redoes(self) -> Option<Action> {
        self.document.with(Document::redoes)
    }

    /// Puts another scenario on the desk, with a history of its own. The one before stays in its slot.
    pub fn open(self, scenario: Scenario) {
        self.document.set(Document::new(scenario));
    }

    /// Rewrites the user's scenario and its snapshots alike (the sample follows the language).
    pub fn rewrite(self, change: impl FnMut(&Scenario) -> Scenario) {
        self.document.update(|d| d.rewrite(change));
    }

    /// Lays a scenario from a link beside the user's own, or takes it away.
    pub fn set_preview(self, scenario: Option<Scenario>) {
        self.preview.set(scenario.map(Shared::new));
    }

    /// The scenario from a link. Tracked.
    pub fn preview(self) -> Option<Shared<Scenario>> {
        self.preview.get()
    }

    /// Chooses which of the two is on screen.
    pub fn show_preview(self, shown: bool) {
        if self.showing_preview.get_untracked() != shown {
            self.showing_preview.set(shown);
        }
    }
}
