//! The dated sets of one account's table: which one counts, earlier ones, the target (D14, D16).

mod table;
mod why;

pub use table::{RatingTable, TableOne, TableTwo};

use crate::model::position::{aim, begin, may_begin, redate};
use crate::model::score::{Dated, latest};
use crate::model::statistics::arrange;
use crate::model::{Account, AccountId, Date, Scenario};
use crate::state::Action;
use crate::text::ratings::{RatingsTexts, fault, texts};
use crate::ui::context::{App, app};
use crate::ui::kit::sheet::{Cell, CellState, Column, Entry, Look, Row, SheetActions, Target};
use crate::ui::kit::{Icon, Panel, Sheet, lock_reason, locked};
use crate::ui::pages::scores::{decimals, enter_score, score_cell, shown, toggle_evidence};
use crate::ui::view::prelude::*;
use std::sync::Arc;

const DATE: &str = "date";
const SOURCE: &str = "source";
const TARGET: &str = "target";

fn words() -> &'static RatingsTexts {
    texts(app().language.get())
}

/// Which set a column shows: an index into the sets, or the target.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Which {
    /// A dated set.
    Set(usize),
    /// The target.
    Target,
}

impl Which {
    fn key(self) -> String {
        match self {
            Self::Set(index) => format!("set{index}"),
            Self::Target => TARGET.to_owned(),
        }
    }

    pub(super) fn read(key: &str) -> Option<Self> {
        if key == TARGET { Some(Self::Target) } else { key.strip_prefix("set")?.parse().ok().map(Self::Set) }
    }

    pub(super) fn of<T: RatingTable>(self, account: &Account) -> Option<&T::Set> {
        match self {
            Self::Set(index) => T::sets(account).get(index),
            Self::Target => T::target(account),
        }
    }

    fn of_mut<T: RatingTable>(self, account: &mut Account) -> Option<&mut T::Set> {
        let (sets, target) = T::parts_mut(account);
        match self {
            Self::Set(index) => sets.get_mut(index),
            Self::Target => target.as_mut(),
        }
    }
}

/// All columns of an account, oldest first, the target last.
fn all<T: RatingTable>(account: &Account) -> Vec<Which> {
    let sets = T::sets(account);
    let mut order: Vec<usize> = (0..sets.len()).collect();
    arrange::sort_by_key(&mut order, |&i| (sets[i].date(), i));
    order.into_iter().map(Which::Set).chain(T::target(account).map(|_| Which::Target)).collect()
}

/// The panel with the dated sets of one table of an account, and what can be done with them.
#[component]
pub fn DatedSets<T: RatingTable>(table: T, account: AccountId) -> Node {
    let app = app();
    let has_any = Memo::new(move |_| {
        app.editor.scenario().account(account).is_some_and(|a| !T::sets(a).is_empty() || T::target(a).is_some())
    });
    view! {
        <Panel id=T::PANEL title=Signal::derive(move || T::title(words()).to_owned()) help=Signal::derive(move || T::help(words()).to_owned())>
            {move || {
                if has_any.get() {
                    view! { <SetTable table account /> }
                } else {
                    view! { <p class="panel-body quiet-line">{move || words().none_yet}</p> }
                }
            }}
            <SetButtons table account />
        </Panel>
    }
}

#[component]
fn SetTable<T: RatingTable>(table: T, account: AccountId) -> Node {
    let _ = table;
    let app = app();
    let columns = Memo::new(move |_| set_columns::<T>(app, account));
    let keys = Memo::new(move |_| {
        let factors = T::factors(app).into_iter().map(|f| f.id.to_string());
        std::iter::once(DATE.to_owned()).chain(factors).chain([SOURCE.to_owned()]).collect::<Vec<_>>()
    });
    let rows = move |_: usize, key: &str| set_row::<T>(app, account, key);
    let footer = Signal::derive(move || set_footer::<T>(app, account));
    let actions = SheetActions {
        toggle_assumed: Some(Arc::new(move |s: &mut Scenario, t: &Target| {
            let Some((which, id)) = Which::read(&t.column).zip(t.row.parse::<T::Id>().ok()) else { return };
            if let Some(set) = s.account_mut(account).and_then(|a| which.of_mut::<T>(a)) {
                toggle_evidence(T::scores_mut(set), &id);
            }
        })),
        ..SheetActions::cells(move |s, t, text| enter::<T>(app, s, account, t, text))
    };
    view! {
        <Sheet
            label=Signal::derive(move || words().scores(T::title(words())))
            columns
            keys
            rows=Arc::new(rows)
            actions
            footer
            class="sets-sheet"
            why=Arc::new(move |t: &Target| why::why::<T>(app, account, t))
        />
    }
}

fn set_columns<T: RatingTable>(app: App, account: AccountId) -> Vec<Column> {
    let scenario = app.editor.scenario();
    let words = texts(app.language.get());
    let Some(account) = scenario.account(account) else { return Vec::new() };
    let now = latest(T::sets(account));
    let head = Column { key: "factor".into(), title: words.factor.into(), min_rem: 7.0, ..Column::default() };
    let column = |which: Which| {
        let day = which.of::<T>(account).map(|set| set.date().to_string()).unwrap_or_default();
        let note = match which {
            Which::Target => words.target,
            Which::Set(index) if Some(index) == now => words.counts,
            Which::Set(_) => words.earlier,
        };
        Column { key: which.key(), title: day, note: note.into(), is_number: true, min_rem: 6.0, ..Column::default() }
    };
    std::iter::once(head).chain(all::<T>(account).into_iter().map(column)).collect()
}

fn set_row<T: RatingTable>(app: App, account: AccountId, key: &str) -> Option<Row> {
    let scenario = app.editor.scenario();
    let words = texts(app.language.get());
    let account = scenario.account(account)?;
    let sets = all::<T>(account).into_iter().filter_map(|which| which.of::<T>(account));
    let (name, cells): (String, Vec<Cell>) = match key {
        DATE => (words.date.to_owned(), sets.map(|set| Cell::text(set.date().to_string())).collect()),
        SOURCE => (words.source.to_owned(), sets.map(|set| source_cell(T::source(set))).collect()),
        id => {
            let id: T::Id = id.parse().ok()?;
            let factor = T::factors(app).into_iter().find(|f| f.id == id)?;
            let cell = |set: &T::Set| score_cell(T::scores(set).get(&id)).with_help(factor.anchors.clone());
            (factor.name.clone(), sets.map(cell).collect())
        }
    };
    let cells = std::iter::once(Cell::locked(name.clone())).chain(cells).collect();
    Some(Row { name, cells, is_selected: false })
}

fn source_cell(source: &str) -> Cell {
    let state = if source.is_empty() { CellState::Empty } else { CellState::Entered };
    Cell { state, entry: Entry::Text, ..Cell::text(source) }.with_help(source)
}

fn set_footer<T: RatingTable>(app: App, account: AccountId) -> Vec<Row> {
    let scenario = app.editor.scenario();
    let language = app.language.get();
    let words = texts(language);
    let Some(account) = scenario.account(account) else { return Vec::new() };
    let results: Vec<_> = all::<T>(account)
        .into_iter()
        .filter_map(|which| which.of::<T>(account))
        .map(|set| T::results(&scenario, account, set))
        .collect();
    let places = decimals(results.iter().map(|r| &r.0));
    let total = results.iter().map(|r| Cell { look: Look::Total, ..Cell::computed(shown(&r.0, places, language)) });
    let strength = results.iter().filter_map(|r| Some(Cell::computed(shown(r.1.as_ref()?, 2, language))));
    let row = |name: &str, cells: Vec<Cell>| Row {
        name: name.to_owned(),
        cells: std::iter::once(Cell::locked(name)).chain(cells).collect(),
        is_selected: false,
    };
    let strength: Vec<Cell> = strength.collect();
    let mut rows = vec![row(words.total, total.collect())];
    if !strength.is_empty() {
        rows.push(row(words.strength, strength));
    }
    rows
}

fn enter<T: RatingTable>(
    app: App,
    scenario: &mut Scenario,
    account: AccountId,
    target: &Target,
    text: &str,
) -> Result<(), String> {
    let language = app.language.get_untracked();
    let scale = T::scale(scenario);
    let (Some(which), Some(account)) = (Which::read(&target.column), scenario.account_mut(account)) else {
        return Ok(());
    };
    if target.row == DATE {
        let day: Date = text.parse().map_err(|_| texts(language).bad_date.to_owned())?;
        let (sets, aimed) = T::parts_mut(account);
        match which {
            Which::Set(index) => redate(sets, index, day).map_err(|found| fault(found, language))?,
            Which::Target => {
                if let Some(aimed) = aimed {
                    crate::model::position::Redated::set_date(aimed, day);
                }
            }
        }
        return Ok(());
    }
    let Some(set) = which.of_mut::<T>(account) else { return Ok(()) };
    if target.row == SOURCE {
        text.trim().clone_into(T::source_mut(set));
        return Ok(());
    }
    let Ok(id) = target.row.parse::<T::Id>() else { return Ok(()) };
    enter_score(T::scores_mut(set), id, text, scale, language)
}

#[component]
fn SetButtons<T: RatingTable>(table: T, account: AccountId) -> Node {
    let _ = table;
    let app = app();
    let as_of = move || app.editor.scenario().as_of;
    let refused = move || {
        let scenario = app.editor.scenario();
        let account = scenario.account(account)?;
        may_begin(T::sets(account), scenario.as_of).err().map(|found| fault(found, app.language.get()))
    };
    let has_target = Memo::new(move |_| app.editor.scenario().account(account).and_then(T::target).is_some());
    let change = move |change: &dyn Fn(&mut Account, Date)| {
        app.editor.edit(Action::Rating, |s| {
            let as_of = s.as_of;
            if let Some(account) = s.account_mut(account) {
                change(account, as_of);
            }
        });
    };
    // Refused only where the button is not shown as refused already.
    let begin_now = move |_| {
        change(&|account, as_of| {
            let _ = begin(T::parts_mut(account).0, as_of);
        });
    };
    let toggle_target = move |_| {
        change(&|account, as_of| {
            let (sets, target) = T::parts_mut(account);
            *target = if target.is_some() { None } else { Some(aim(sets, as_of)) };
        });
    };
    let removals = move || {
        let scenario = app.editor.scenario();
        let days = scenario.account(account).map(|a| {
            all::<T>(a)
                .into_iter()
                .filter_map(|which| match which {
                    Which::Set(index) => Some((index, T::sets(a)[index].date())),
                    Which::Target => None,
                })
                .collect::<Vec<_>>()
        });
        let button = move |(index, day): (usize, Date)| {
            let remove = move |_| {
                change(&|account, _| {
                    let sets = T::parts_mut(account).0;
                    if index < sets.len() {
                        sets.remove(index);
                    }
                });
            };
            view! {
                <button type="button" class="button plain" disabled=locked title=lock_reason on:click=remove>
                    <Icon name="remove" />
                    {words().remove_set(day.to_string())}
                </button>
            }
        };
        days.unwrap_or_default().into_iter().map(button).collect_view()
    };
    view! {
        <div class="sheet-tools set-tools">
            <button
                type="button"
                class="button plain"
                disabled=move || refused().is_some() || app.editor.is_read_only()
                title=move || lock_reason().unwrap_or(words().begin_help)
                on:click=begin_now
            >
                <Icon name="plus" />
                {move || words().begin(as_of().to_string())}
            </button>
            <button type="button" class="button plain" disabled=locked title=lock_reason on:click=toggle_target>
                {move || if has_target.get() { words().remove_target } else { words().add_target }}
            </button>
            {removals}
            <p class="quiet-line">{move || refused().unwrap_or_else(|| words().begin_help.to_owned())}</p>
        </div>
    }
}
