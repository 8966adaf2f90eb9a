//! Saving by itself: after each change, when the page is hidden, and only onto what this tab itself last saw.

use super::editor::Editor;
use super::slots::{Slot, SlotKeys};
use crate::browser::{self, Listener, StorageFault, Timer};
use crate::model::Scenario;
use crate::model::statistics::arrange;
use crate::saved::envelope;
use leptos::prelude::*;

/// How long typing must rest before it is saved, in milliseconds.
const REST: i32 = 400;

/// Why something is not saved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Trouble {
    /// Storage refused.
    Storage(StorageFault),
    /// Another tab has saved the same scenario since; ours was saved as a copy or not at all.
    OtherTab,
}

/// Whether the user's work is safe.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SaveState {
    /// Saved and read back, at this time of day.
    Saved(String),
    /// About to be saved.
    Saving,
    /// Not saved, and why.
    Failed(Trouble),
}

/// Saves the editor's scenario into a slot.
#[derive(Clone, Copy)]
pub struct Autosave {
    editor: Editor,
    slot: RwSignal<Slot>,
    state: RwSignal<SaveState>,
    /// What storage held when this tab last read or wrote the slot; anything else is another tab's work.
    seen: StoredValue<Option<String>>,
    saved_revision: StoredValue<Option<u64>>,
    timer: StoredValue<Option<Timer>, LocalStorage>,
    listeners: StoredValue<Vec<Listener>, LocalStorage>,
}

impl Autosave {
    /// Begins saving. `seen` is the text the scenario was read from, if it was read from the slot.
    pub fn begin(editor: Editor, slot: Slot, seen: Option<String>) -> Self {
        let saved = seen.is_some();
        let this = Self {
            editor,
            slot: RwSignal::new(slot),
            state: RwSignal::new(SaveState::Saved(browser::clock_time())),
            seen: StoredValue::new(seen),
            saved_revision: StoredValue::new(saved.then_some(0)),
            timer: StoredValue::new_local(None),
            listeners: StoredValue::new_local(Vec::new()),
        };
        Effect::new(move |_| this.notice(editor.revision()));
        let flush = move |_| this.flush();
        this.listeners.set_value(vec![
            browser::listen_document("visibilitychange", flush),
            browser::listen_window("pagehide", flush),
            browser::listen_window("storage", move |_| this.look_for_other_tab()),
        ]);
        this
    }

    /// Whether the work is safe. Tracked.
    pub fn state(self) -> SaveState {
        self.state.get()
    }

    /// The slot in use. Tracked.
    pub fn slot(self) -> Slot {
        self.slot.get()
    }

    /// Whether the scenario on the desk has changes that no storage holds.
    pub fn has_unsaved(self) -> bool {
        self.saved_revision.get_value() != Some(untrack(|| self.editor.revision()))
    }

    /// Saves now. Called from timers and page events, and by "try again".
    pub fn flush(self) {
        self.timer.set_value(None);
        let revision = untrack(|| self.editor.revision());
        if self.saved_revision.get_value() == Some(revision) {
            return;
        }
        let outcome = self.save();
        if outcome.is_ok() {
            self.saved_revision.set_value(Some(revision));
        }
        self.state.set(match outcome {
            Ok(()) => SaveState::Saved(browser::clock_time()),
            Err(trouble) => SaveState::Failed(trouble),
        });
    }

    /// Leaves the present slot as it is and goes on in another one.
    pub fn switch(self, slot: Slot, seen: Option<String>) {
        self.timer.set_value(None);
        self.saved_revision.set_value(seen.is_some().then(|| untrack(|| self.editor.revision())));
        self.seen.set_value(seen);
        self.slot.set(slot);
        self.flush();
        // Trouble with the slot before is no trouble with this one.
        if !self.has_unsaved() && !matches!(self.state.get_untracked(), SaveState::Saved(_)) {
            self.state.set(SaveState::Saved(browser::clock_time()));
        }
    }

    fn notice(self, revision: u64) {
        if self.saved_revision.get_value() == Some(revision) {
            return;
        }
        if !matches!(self.state.get_untracked(), SaveState::Failed(_)) {
            self.state.set(SaveState::Saving);
        }
        match Timer::after(REST, move || self.flush()) {
            Some(timer) => self.timer.set_value(Some(timer)),
            None => self.flush(),
        }
    }

    fn save(self) -> Result<(), Trouble> {
        let Some(scenario) = self.editor.try_own() else { return Ok(()) };
        let slot = self.slot.get_untracked();
        let stored = browser::read(&slot.key()).map_err(Trouble::Storage)?;
        if stored.is_some() && self.seen.with_value(|seen| *seen != stored) {
            return Err(Trouble::OtherTab);
        }
        let text = envelope::write_compact(&scenario);
        browser::write(&slot.key(), &text).map_err(Trouble::Storage)?;
        self.seen.set_value(Some(text));
        // Only conveniences: the list can be rebuilt from the scenarios themselves.
        let _ = browser::write(&slot.title_key(), &scenario.title);
        let _ = browser::write(SlotKeys::CURRENT, &slot.0);
        Ok(())
    }

    fn look_for_other_tab(self) {
        let stored = browser::read(&self.slot.get_untracked().key()).ok().flatten();
        if stored.is_some() && self.seen.with_value(|seen| *seen != stored) {
            self.state.set(SaveState::Failed(Trouble::OtherTab));
        }
    }
}

/// The slots in storage with their titles, oldest first.
pub fn stored_slots() -> Vec<(Slot, String)> {
    let keys = browser::keys(SlotKeys::SCENARIOS).unwrap_or_default();
    let mut slots: Vec<(Slot, String)> = keys
        .iter()
        .filter_map(|key| Slot::from_key(key))
        .map(|slot| {
            let title = browser::read(&slot.title_key()).ok().flatten().unwrap_or_default();
            (slot, title)
        })
        .collect();
    arrange::sort_by_key(&mut slots, |(slot, _)| slot.0.parse::<u32>().unwrap_or(u32::MAX));
    slots
}

/// Writes a scenario into a free slot without opening it.
///
/// # Errors
/// Where storage refuses.
pub fn store_copy(scenario: &Scenario) -> Result<Slot, StorageFault> {
    let taken: Vec<Slot> = stored_slots().into_iter().map(|(slot, _)| slot).collect();
    let slot = Slot::free(&taken);
    browser::write(&slot.key(), &envelope::write_compact(scenario))?;
    let _ = browser::write(&slot.title_key(), &scenario.title);
    Ok(slot)
}
