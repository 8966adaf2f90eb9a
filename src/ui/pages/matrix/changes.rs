//! Says which accounts an edit has moved to another class, aloud and in a line that can be dismissed.

use super::{reading, words};
use crate::model::AccountId;
use crate::model::position::{Change, Class};
use crate::model::statistics::arrange::Lookup;
use crate::ui::context::{App, app};
use crate::ui::kit::Icon;
use crate::ui::view::prelude::*;

/// How many changes one announcement names.
const NAMED: usize = 5;

/// The classes at one moment, and what the last edit changed in them.
#[derive(Debug, Clone, PartialEq, Default)]
struct Seen {
    revision: u64,
    is_preview: bool,
    classes: Lookup<AccountId, Option<Class>>,
    changes: Vec<Change>,
}

/// Looks at the classes after an edit. Changes stay in sight until they are undone, dismissed, or others follow.
fn look(app: App, before: Option<&Seen>) -> Seen {
    let results = app.editor.evaluation();
    let classes = Lookup::of(results.position.accounts.iter().map(|a| (a.account, a.class())));
    let (revision, is_preview) = (app.editor.revision(), app.editor.is_read_only());
    // Another scenario on screen is not an edit of this one.
    let same = before.filter(|b| b.is_preview == is_preview && (b.revision..=b.revision + 1).contains(&revision));
    let changes = same.map(|before| changes(before, &classes)).unwrap_or_default();
    Seen { revision, is_preview, classes, changes }
}

fn changes(before: &Seen, classes: &Lookup<AccountId, Option<Class>>) -> Vec<Change> {
    let moved: Vec<Change> = classes
        .entries()
        .iter()
        .filter_map(|&(account, to)| Some(Change { account, from: *before.classes.get(&account)?, to }))
        .filter(|change| change.from != change.to)
        .collect();
    if !moved.is_empty() {
        return moved;
    }
    let still = |change: &&Change| classes.get(&change.account) == Some(&change.to);
    before.changes.iter().filter(still).copied().collect()
}

/// A change with its reason: `A8 Bochuan Paper: Key development → Key, because relative strength 1.00 ≥ 1.00`.
fn sentence(app: App, change: Change) -> Option<String> {
    let results = app.editor.evaluation();
    let account = results.position.account(change.account)?;
    let verdict = results.position.under(change.account, results.position.rules)?;
    let why = reading::because(app, &verdict, account, change.from);
    let name = reading::name(app, change.account);
    Some(words().change(&name, reading::class(app, change.from), reading::class(app, change.to), &why))
}

/// The announcer. Stands wherever an edit can move an account.
#[component]
pub fn ClassChanges() -> Node {
    let app = app();
    let seen = Memo::new(move |before: Option<&Seen>| look(app, before));
    let dismissed = RwSignal::new(Vec::<Change>::new());
    let changes = Memo::new(move |_| {
        let changes = seen.with(|s| s.changes.clone());
        if dismissed.with(|d| *d == changes) { Vec::new() } else { changes }
    });
    let lines = move || {
        let changes = changes.get();
        let more = changes.len().saturating_sub(NAMED);
        let line = |change: Change| sentence(app, change).map(|words| view! { <li>{words}</li> });
        let lines = changes.into_iter().take(NAMED).filter_map(line).collect_view();
        view! {
            {lines}
            {(more > 0).then(|| view! { <li>{words().more(more)}</li> })}
        }
    };
    let is_quiet = move || changes.with(Vec::is_empty);
    view! {
        <div class="class-changes" class:is-quiet=is_quiet>
            <ul role="status" aria-label=move || words().changed>{lines}</ul>
            <button type="button" class="button plain icon-only" hidden=is_quiet aria-label=move || words().dismiss on:click=move |_| dismissed.set(changes.get_untracked())>
                <Icon name="close" />
            </button>
        </div>
    }
}
