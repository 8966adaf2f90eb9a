//! Table One, with accounts or factors as rows.

use super::why::{why_class, why_total};
use super::words;
use crate::model::position::AccountPosition;
use crate::model::{Account, AccountId, FactorId, Scenario, ScoreEntry};
use crate::state::Page;
use crate::text::format;
use crate::ui::context::{App, app};
use crate::ui::kit::Sheet;
use crate::ui::kit::sheet::{Cell, CellState, Column, Look, Row, SheetActions, Target};
use crate::ui::kit::why::Why;
use crate::ui::pages::scores::{anchors, decimals, enter_score, score_cell, shown, toggle_evidence};
use crate::ui::pages::strength::why_strength;
use crate::ui::view::prelude::*;
use std::sync::Arc;

const TOTAL: &str = "total";
const STRENGTH: &str = "strength";
const CLASS: &str = "class";

fn column(key: impl Into<String>, title: &str, is_number: bool) -> Column {
    Column { key: key.into(), title: title.to_owned(), is_number, ..Column::default() }
}

/// A column per factor, weight and anchors with it.
fn factor_columns(app: App) -> Vec<Column> {
    let scenario = app.editor.scenario();
    let method = &scenario.method.attractiveness;
    let equal = method.factors.windows(2).all(|pair| pair[0].weight == pair[1].weight);
    app.content.with(|content| {
        let factors = method.factors.iter().enumerate();
        factors
            .map(|(i, factor)| {
                let label = content.label(&factor.label);
                let note = if equal { String::new() } else { words().weight(format::plain(factor.weight.get())) };
                Column {
                    note,
                    help: anchors(&label, method.scale),
                    starts_group: i == 0,
                    min_rem: 4.0,
                    ..column(factor.id.to_string(), &label.name, true)
                }
            })
            .collect()
    })
}

fn score_of(account: &Account, factor: FactorId) -> Cell {
    let set = account.attractiveness.current();
    score_cell(set.and_then(|set| set.scores.get(&factor)))
}

/// The cell with an account's class, or why it has none.
pub fn class_cell(app: App, position: Option<&AccountPosition>) -> Cell {
    let language = app.language.get();
    match position.map(|p| &p.placement) {
        Some(Ok(placement)) => Cell::computed(app.class_name(placement.class)).with_look(Look::Class(placement.class)),
        Some(Err(reason)) => {
            Cell { state: CellState::Undefined, ..Cell::computed(crate::text::reasons::short(reason, language)) }
        }
        None => Cell::locked(""),
    }
}

fn enter(scenario: &mut Scenario, account: &str, factor: &str, text: &str, app: App) -> Result<(), String> {
    let language = app.language.get_untracked();
    let (scale, as_of) = (scenario.method.attractiveness.scale, scenario.as_of);
    let (Ok(account), Ok(factor)) = (account.parse::<AccountId>(), factor.parse::<FactorId>()) else { return Ok(()) };
    let Some(account) = scenario.account_mut(account) else { return Ok(()) };
    let scores = &mut account.attractiveness.current_mut(as_of).scores;
    enter_score(scores, factor, text, scale, language)
}

fn toggle(scenario: &mut Scenario, account: &str, factor: &str) {
    let as_of = scenario.as_of;
    let (Ok(account), Ok(factor)) = (account.parse::<AccountId>(), factor.parse::<FactorId>()) else { return };
    if let Some(account) = scenario.account_mut(account) {
        toggle_evidence(&mut account.attractiveness.current_mut(as_of).scores, &factor);
    }
}

fn explain(app: App, account: &str, column: &str) -> Option<Why> {
    let account = account.parse().ok()?;
    match column {
        TOTAL => why_total(app, account),
        STRENGTH => why_strength(app, account),
        CLASS => why_class(app, account),
        _ => None,
    }
}

/// Accounts as rows.
#[component]
pub fn ByAccount(selected: RwSignal<Option<Target>>) -> Node {
    let app = app();
    let columns = Memo::new(move |_| {
        let words = words();
        let mut columns = vec![Column { min_rem: 9.0, ..column("account", words.account, false) }];
        columns.extend(factor_columns(app));
        columns.push(Column { starts_group: true, ..column(TOTAL, words.total, true) });
        columns.push(column(STRENGTH, words.strength, true));
        columns.push(column(CLASS, words.class, false));
        columns
    });
    let keys = Memo::new(move |_| app.editor.scenario().accounts.iter().map(|a| a.id.to_string()).collect::<Vec<_>>());
    let total_decimals =
        Memo::new(move |_| decimals(app.editor.evaluation().position.accounts.iter().map(|a| &a.attractiveness.total)));
    let rows = move |index: usize, key: &str| {
        let (scenario, results, language) = (app.editor.scenario(), app.editor.evaluation(), app.language.get());
        let id: AccountId = key.parse().ok()?;
        let account = scenario.accounts.get(index).filter(|account| account.id == id)?;
        let position = results.position.account(id);
        let mut cells =
            vec![Cell::locked(account.profile.name.clone()).with_href(app.address(Page::Accounts(Some(id))))];
        cells.extend(scenario.method.attractiveness.factors.iter().map(|f| score_of(account, f.id)));
        if let Some(position) = position {
            let total = shown(&position.attractiveness.total, total_decimals.get(), language);
            cells.push(Cell { look: Look::Total, ..Cell::computed(total) });
            cells.push(Cell::computed(shown(&position.strength.relative, 2, language)));
        }
        cells.push(class_cell(app, position));
        Some(Row { name: account.profile.name.clone(), cells, is_selected: false })
    };
    let actions = SheetActions {
        toggle_assumed: Some(Arc::new(|s: &mut Scenario, t: &Target| toggle(s, &t.row, &t.column))),
        ..SheetActions::cells(move |s, t, text| enter(s, &t.row, &t.column, text, app))
    };
    let footer = Signal::derive(move || {
        let (scenario, results) = (app.editor.scenario(), app.editor.evaluation());
        let mut cells = vec![Cell::locked(words().mean_of(results.position.average.rated))];
        cells.extend(scenario.method.attractiveness.factors.iter().map(|f| mean_score(&scenario, f.id)));
        cells.push(Cell {
            look: Look::Total,
            ..Cell::locked(shown(&results.position.average.total, 1, app.language.get()))
        });
        cells.push(Cell::locked(""));
        cells.push(Cell::locked(""));
        vec![Row { name: String::new(), cells, is_selected: false }]
    });
    view! {
        <Sheet label=Signal::derive(move || words().table_one.to_owned()) columns keys rows=Arc::new(rows) actions why=Arc::new(move |t: &Target| explain(app, &t.row, &t.column)) footer on_select=Callback::new(move |target| selected.set(Some(target))) />
    }
}

/// The mean of one factor over the accounts rated in it.
fn mean_score(scenario: &Scenario, factor: FactorId) -> Cell {
    let scores = scenario.accounts.iter().filter_map(|a| a.attractiveness.current()?.scores.get(&factor));
    let (sum, count) = scores.fold((0.0, 0_u32), |(sum, count), entry| (sum + entry.value.get(), count + 1));
    if count == 0 { Cell::locked("–") } else { Cell::locked(format::number(sum / f64::from(count), 1)) }
}

/// Factors as rows: the course's printed layout, total last.
#[component]
pub fn ByFactor(selected: RwSignal<Option<Target>>) -> Node {
    let app = app();
    let columns = Memo::new(move |_| {
        let mut columns = vec![Column { min_rem: 9.0, ..column("factor", words().factor, false) }];
        let scenario = app.editor.scenario();
        columns.extend(scenario.accounts.iter().enumerate().map(|(i, a)| Column {
            min_rem: 4.5,
            starts_group: i == 0,
            ..column(a.id.to_string(), &a.profile.name, true)
        }));
        columns
    });
    let keys = Memo::new(move |_| {
        let scenario = app.editor.scenario();
        let mut keys: Vec<String> = scenario.method.attractiveness.factors.iter().map(|f| f.id.to_string()).collect();
        keys.extend([TOTAL, STRENGTH, CLASS].map(str::to_owned));
        keys
    });
    let rows = move |_: usize, key: &str| {
        let (scenario, results, language) = (app.editor.scenario(), app.editor.evaluation(), app.language.get());
        let places = decimals(results.position.accounts.iter().map(|a| &a.attractiveness.total));
        let position = |account: &Account| results.position.account(account.id);
        let total = |account: &Account| {
            let shown = position(account).map(|p| shown(&p.attractiveness.total, places, language));
            Cell { look: Look::Total, ..Cell::computed(shown.unwrap_or_default()) }
        };
        let strength = |account: &Account| {
            let shown = position(account).map(|p| shown(&p.strength.relative, 2, language));
            Cell::computed(shown.unwrap_or_default())
        };
        let (name, cells): (String, Vec<Cell>) = match key {
            TOTAL => (words().total.to_owned(), scenario.accounts.iter().map(|a| total(a)).collect()),
            STRENGTH => (words().strength.to_owned(), scenario.accounts.iter().map(|a| strength(a)).collect()),
            CLASS => {
                (words().class.to_owned(), scenario.accounts.iter().map(|a| class_cell(app, position(a))).collect())
            }
            factor => {
                let id: FactorId = factor.parse().ok()?;
                let factor = scenario.method.attractiveness.factors.iter().find(|f| f.id == id)?;
                let name = app.content.with(|c| c.label(&factor.label).name);
                (name, scenario.accounts.iter().map(|a| score_of(a, id)).collect())
            }
        };
        let cells = std::iter::once(Cell::locked(name.clone())).chain(cells).collect();
        Some(Row { name, cells, is_selected: false })
    };
    let actions = SheetActions {
        toggle_assumed: Some(Arc::new(|s: &mut Scenario, t: &Target| toggle(s, &t.column, &t.row))),
        ..SheetActions::cells(move |s, t, text| enter(s, &t.column, &t.row, text, app))
    };
    view! {
        <Sheet label=Signal::derive(move || words().table_one.to_owned()) columns keys rows=Arc::new(rows) actions why=Arc::new(move |t: &Target| explain(app, &t.column, &t.row)) on_select=Callback::new(move |target| selected.set(Some(target))) />
    }
}

/// Account and factor of a cell, whichever of the two is the row.
fn cell_of(target: &Target) -> Option<(AccountId, FactorId)> {
    let by_account = target.row.parse().ok().zip(target.column.parse().ok());
    by_account.or_else(|| target.column.parse().ok().zip(target.row.parse().ok()))
}

/// The account a cell belongs to.
pub fn account_of(target: &Target) -> Option<AccountId> {
    target.row.parse().ok().or_else(|| target.column.parse().ok())
}

/// The score of a cell with the names of its row and column. Tracked.
pub fn read_score(scenario: &Scenario, target: &Target) -> Option<(String, String, ScoreEntry)> {
    let (account, factor) = cell_of(target)?;
    let account = scenario.account(account)?;
    let entry = account.attractiveness.current()?.scores.get(&factor)?.clone();
    let factor = scenario.method.attractiveness.factors.iter().find(|f| f.id == factor)?;
    let factor = crate::ui::context::app().content.with(|c| c.label(&factor.label).name);
    Some((factor, account.profile.name.clone(), entry))
}

/// Changes the score of a cell, if it has one.
pub fn change_score(scenario: &mut Scenario, target: &Target, set: &dyn Fn(&mut ScoreEntry)) {
    let as_of = scenario.as_of;
    let Some((account, factor)) = cell_of(target) else { return };
    let account = scenario.account_mut(account).filter(|a| a.attractiveness.current().is_some());
    if let Some(entry) = account.and_then(|a| a.attractiveness.current_mut(as_of).scores.get_mut(&factor)) {
        set(entry);
    }
}

/// How cells are to be read.
#[component]
pub fn Legend() -> Node {
    view! {
        <div class="panel-foot">
            <span class="cell-legend"><i>"7"</i>{move || words().confirmed}</span>
            <span class="cell-legend"><i class="assumed">"7"</i>{move || words().assumed}</span>
            <span class="cell-legend"><i>"–"</i>{move || words().unrated}</span>
        </div>
    }
}
