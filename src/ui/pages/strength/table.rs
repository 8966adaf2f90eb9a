//! Table Two: success factors as rows; weight, us, each rival and the customer's own rating of us as columns.

use super::why::explain;
use super::words;
use crate::model::position::{Column as Total, customers_column};
use crate::model::score::Scores;
use crate::model::{AccountId, RivalId, Scenario, ScoreEntry, SuccessFactorId, Weight};
use crate::state::Action;
use crate::text::format;
use crate::ui::context::{App, app};
use crate::ui::kit::sheet::{Cell, CellState, Column, Entry, Look, Row, SheetActions, Target};
use crate::ui::kit::{Panel, Sheet, lock_reason, locked};
use crate::ui::pages::attractiveness::{Legend, enter_weight};
use crate::ui::pages::evidence::EvidenceForm;
use crate::ui::pages::scores::{anchors, decimals, enter_score, score_cell, shown, toggle_evidence};
use crate::ui::view::prelude::*;
use std::sync::Arc;

/// The columns of Table Two.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    /// The weight that holds at this account.
    Weight,
    /// Our scores.
    Us,
    /// A rival's scores.
    Rival(RivalId),
    /// The customer's ratings of us.
    Customers,
    /// Ours − the customer's.
    Gap,
}

impl Part {
    pub(super) fn key(self) -> String {
        match self {
            Self::Weight => "weight".into(),
            Self::Us => "us".into(),
            Self::Rival(id) => id.to_string(),
            Self::Customers => "customers".into(),
            Self::Gap => "gap".into(),
        }
    }

    pub(super) fn read(key: &str) -> Option<Self> {
        match key {
            "weight" => Some(Self::Weight),
            "us" => Some(Self::Us),
            "customers" => Some(Self::Customers),
            "gap" => Some(Self::Gap),
            rival => rival.parse().ok().map(Self::Rival),
        }
    }

    /// What stands at the head of the column. Tracked.
    pub(super) fn name(self, scenario: &Scenario) -> String {
        let words = words();
        match self {
            Self::Weight => words.weight.to_owned(),
            Self::Us => words.us.to_owned(),
            Self::Rival(id) => scenario.rival(id).map(|r| r.name.clone()).unwrap_or_default(),
            Self::Customers => words.customers.to_owned(),
            Self::Gap => words.gap.to_owned(),
        }
    }

    /// The scores of the column, if it holds scores and any were given.
    pub(super) fn scores(self, scenario: &Scenario, account: AccountId) -> Option<&Scores<SuccessFactorId>> {
        let table = &scenario.account(account)?.strength;
        match self {
            Self::Us => table.current().map(|set| &set.us),
            Self::Rival(id) => table.current()?.rivals.get(&id),
            Self::Customers => Some(&table.customer_view),
            Self::Weight | Self::Gap => None,
        }
    }

    /// The same, to change; a first set is begun on the as-of date.
    fn scores_mut(self, scenario: &mut Scenario, account: AccountId) -> Option<&mut Scores<SuccessFactorId>> {
        let as_of = scenario.as_of;
        let table = &mut scenario.account_mut(account)?.strength;
        match self {
            Self::Us => Some(&mut table.current_mut(as_of).us),
            Self::Rival(id) => Some(table.current_mut(as_of).rivals.entry(id).or_default()),
            Self::Customers => Some(&mut table.customer_view),
            Self::Weight | Self::Gap => None,
        }
    }
}

/// The columns an account's table has now.
fn parts(scenario: &Scenario, account: AccountId, with_customers: bool) -> Vec<Part> {
    let rivals = scenario.account(account).map(|a| a.profile.rivals.clone()).unwrap_or_default();
    let rivals = rivals.into_iter().filter(|&id| scenario.rival(id).is_some()).map(Part::Rival);
    let customers = with_customers.then_some([Part::Customers, Part::Gap]).into_iter().flatten();
    [Part::Weight, Part::Us].into_iter().chain(rivals).chain(customers).collect()
}

/// The panel with Table Two of an account.
#[component]
pub fn TableTwo(account: AccountId) -> Node {
    let app = app();
    let asked = RwSignal::new(false);
    let with_customers = Memo::new(move |_| {
        let scenario = app.editor.scenario();
        asked.get() || scenario.account(account).is_some_and(|a| !a.strength.customer_view.is_empty())
    });
    let selected = RwSignal::new(None::<Target>);
    let title = move || {
        let scenario = app.editor.scenario();
        words().table_two(scenario.account(account).map_or("", |a| a.profile.name.as_str()))
    };
    let help = move || {
        let scale = app.editor.scenario().method.strength.scale;
        words().scale(format::plain(scale.min), format::plain(scale.max))
    };
    let has_own =
        Memo::new(move |_| app.editor.scenario().account(account).is_some_and(|a| !a.strength.weights.is_empty()));
    let share_weights = move |_| {
        app.editor.edit(Action::Method, |s| {
            if let Some(account) = s.account_mut(account) {
                account.strength.weights.clear();
            }
        });
    };
    let actions = move || {
        view! {
            <Show when=move || has_own.get()>
                <button type="button" class="button plain" disabled=locked title=lock_reason on:click=share_weights>{move || words().shared_weights}</button>
            </Show>
            <Show when=move || !with_customers.get()>
                <button type="button" class="button plain" disabled=locked title=lock_reason on:click=move |_| asked.set(true)>{move || words().add_customers}</button>
            </Show>
        }
    };
    let read = move |scenario: &Scenario, target: &Target| {
        let factor: SuccessFactorId = target.row.parse().ok()?;
        let part = Part::read(&target.column)?;
        let entry = part.scores(scenario, account)?.get(&factor)?.clone();
        Some((factor_name(app, scenario, factor), part.name(scenario), entry))
    };
    let change = move |scenario: &mut Scenario, target: &Target, set: &dyn Fn(&mut ScoreEntry)| {
        let (Ok(factor), Some(part)) = (target.row.parse::<SuccessFactorId>(), Part::read(&target.column)) else {
            return;
        };
        if let Some(entry) = part.scores_mut(scenario, account).and_then(|scores| scores.get_mut(&factor)) {
            set(entry);
        }
    };
    view! {
        <Panel id="table-two" title=Signal::derive(title) help=Signal::derive(help) actions>
            <ScoreSheet account with_customers selected />
            <p class="panel-foot narrow-only result-foot">{move || super::result::summary(app, account)}</p>
            <AnchorLine selected />
            <EvidenceForm target=selected read=Arc::new(read) change=Arc::new(change) />
            <Legend />
        </Panel>
    }
}

/// The name of a factor as shown. Tracked.
pub(super) fn factor_name(app: App, scenario: &Scenario, id: SuccessFactorId) -> String {
    let factor = scenario.method.strength.factors.iter().find(|f| f.id == id);
    factor.map(|f| app.content.with(|c| c.label(&f.label).name)).unwrap_or_default()
}

/// What the scale means in the selected row.
#[component]
fn AnchorLine(selected: RwSignal<Option<Target>>) -> Node {
    let app = app();
    let line = move || {
        let id: SuccessFactorId = selected.get()?.row.parse().ok()?;
        let scenario = app.editor.scenario();
        let method = &scenario.method.strength;
        let factor = method.factors.iter().find(|f| f.id == id)?;
        let label = app.content.with(|c| c.label(&factor.label));
        Some(words().anchors(&label.name, anchors(&label, method.scale)))
    };
    view! { <p class="anchor-line">{line}</p> }
}

#[component]
fn ScoreSheet(account: AccountId, with_customers: Memo<bool>, selected: RwSignal<Option<Target>>) -> Node {
    let app = app();
    let columns = Memo::new(move |_| {
        let scenario = app.editor.scenario();
        let head = Column { key: "factor".into(), title: words().factor.into(), min_rem: 9.0, ..Column::default() };
        let column = |part: Part| Column {
            key: part.key(),
            title: part.name(&scenario),
            help: match part {
                Part::Customers => words().customers_help.to_owned(),
                Part::Gap => words().gap_help.to_owned(),
                _ => String::new(),
            },
            is_number: true,
            starts_group: matches!(part, Part::Us | Part::Customers),
            min_rem: 4.5,
            ..Column::default()
        };
        let parts = parts(&scenario, account, with_customers.get());
        std::iter::once(head).chain(parts.into_iter().map(column)).collect::<Vec<_>>()
    });
    let keys = Memo::new(move |_| {
        app.editor.scenario().method.strength.factors.iter().map(|f| f.id.to_string()).collect::<Vec<_>>()
    });
    let rows = move |_: usize, key: &str| {
        let scenario = app.editor.scenario();
        let id: SuccessFactorId = key.parse().ok()?;
        let name = factor_name(app, &scenario, id);
        let cell = |part: Part| cell(app, &scenario, account, id, part);
        let cells = parts(&scenario, account, with_customers.get()).into_iter().map(cell);
        let cells = std::iter::once(Cell::locked(name.clone())).chain(cells).collect();
        Some(Row { name, cells, is_selected: false })
    };
    let actions = SheetActions {
        toggle_assumed: Some(Arc::new(move |s: &mut Scenario, t: &Target| {
            let (Ok(id), Some(part)) = (t.row.parse::<SuccessFactorId>(), Part::read(&t.column)) else { return };
            // An unrated cell has no evidence, and asking for it must not begin a set.
            let is_rated = part.scores(s, account).is_some_and(|scores| scores.contains_key(&id));
            if let Some(scores) = is_rated.then(|| part.scores_mut(s, account)).flatten() {
                toggle_evidence(scores, &id);
            }
        })),
        ..SheetActions::cells(move |s, t, text| enter(app, s, account, t, text))
    };
    let footer = Signal::derive(move || footer(app, account, with_customers.get()));
    view! {
        <Sheet
            label=Signal::derive(move || words().title.to_owned())
            columns
            keys
            rows=Arc::new(rows)
            actions
            footer
            why=Arc::new(move |t: &Target| explain(app, account, t))
            on_select=Callback::new(move |target| selected.set(Some(target)))
        />
    }
}

fn cell(app: App, scenario: &Scenario, account: AccountId, id: SuccessFactorId, part: Part) -> Cell {
    let method = &scenario.method.strength;
    let Some(factor) = method.factors.iter().find(|f| f.id == id) else { return Cell::locked("") };
    match part {
        Part::Weight => {
            let own = scenario.account(account).and_then(|a| a.strength.weights.get(&id));
            let Some(own) = own else {
                return Cell { state: CellState::Locked, ..Cell::number(Some(factor.weight.get())) };
            };
            let text = words().own_weight(format::plain(own.get()));
            let help = words().own_weight_help(format::plain(factor.weight.get()));
            Cell { text, ..Cell::number(Some(own.get())) }.with_help(help)
        }
        Part::Gap => {
            let results = app.editor.evaluation();
            let view = results.position.account(account).map(|a| &a.strength.view);
            let gap = view.and_then(|view| view.iter().find(|g| g.factor == id)).and_then(|g| g.gap);
            gap.map_or_else(|| Cell::locked("–"), |gap| Cell::computed(format::signed(gap, places(gap))))
        }
        Part::Us | Part::Rival(_) | Part::Customers => {
            let help = anchors(&app.content.with(|c| c.label(&factor.label)), method.scale);
            score_cell(part.scores(scenario, account).and_then(|scores| scores.get(&id))).with_help(help)
        }
    }
}

fn places(value: f64) -> usize {
    usize::from(value.fract().abs() > 1e-9)
}

fn enter(app: App, scenario: &mut Scenario, account: AccountId, target: &Target, text: &str) -> Result<(), String> {
    let language = app.language.get_untracked();
    let (Ok(id), Some(part)) = (target.row.parse::<SuccessFactorId>(), Part::read(&target.column)) else {
        return Ok(());
    };
    if part == Part::Weight {
        return enter_own_weight(scenario, account, id, text, language);
    }
    // Tried on a spare table first: a refused entry must not begin a set.
    let scale = scenario.method.strength.scale;
    let mut spare = Scores::new();
    enter_score(&mut spare, id, text, scale, language)?;
    let is_there = part.scores(scenario, account).is_some_and(|scores| scores.contains_key(&id));
    if spare.is_empty() && !is_there {
        return Ok(());
    }
    match part.scores_mut(scenario, account) {
        Some(scores) => enter_score(scores, id, text, scale, language),
        None => Ok(()),
    }
}

/// An empty weight, or one equal to the shared one, follows the shared one again.
fn enter_own_weight(
    scenario: &mut Scenario,
    account: AccountId,
    id: SuccessFactorId,
    text: &str,
    language: crate::text::Language,
) -> Result<(), String> {
    let typed = if text.trim().is_empty() { None } else { Some(enter_weight(text, language)?) };
    let shared: Option<Weight> = scenario.method.strength.factors.iter().find(|f| f.id == id).map(|f| f.weight);
    let Some(account) = scenario.account_mut(account) else { return Ok(()) };
    match typed.filter(|weight| Some(*weight) != shared) {
        Some(weight) => drop(account.strength.weights.insert(id, weight)),
        None => drop(account.strength.weights.remove(&id)),
    }
    Ok(())
}

/// Totals and mean scores.
fn footer(app: App, account: AccountId, with_customers: bool) -> Vec<Row> {
    let (scenario, results, language) = (app.editor.scenario(), app.editor.evaluation(), app.language.get());
    let Some(position) = results.position.account(account) else { return Vec::new() };
    let strength = &position.strength;
    let customers = scenario.account(account).map(|a| customers_column(&scenario, a));
    let column = |part: Part| -> Option<&Total<SuccessFactorId>> {
        match part {
            Part::Us => Some(&strength.us),
            Part::Rival(id) => strength.rivals.iter().find(|r| r.rival == id).map(|r| &r.column),
            Part::Customers => customers.as_ref(),
            Part::Weight | Part::Gap => None,
        }
    };
    let parts = parts(&scenario, account, with_customers);
    let places = decimals(parts.iter().filter_map(|part| column(*part)).map(|c| &c.total));
    let total = |part: &Part| match column(*part) {
        Some(column) => {
            Cell { look: Look::Total, ..result_cell(shown(&column.total, places, language), &column.total) }
        }
        None => Cell::locked(""),
    };
    let mean = |part: &Part| match column(*part) {
        Some(column) => result_cell(shown(&column.mean_score, 2, language), &column.mean_score),
        None => Cell::locked(""),
    };
    let row = |name: &str, cells: Vec<Cell>| Row {
        name: name.to_owned(),
        cells: std::iter::once(Cell::locked(name)).chain(cells).collect(),
        is_selected: false,
    };
    vec![
        row(words().total, parts.iter().map(total).collect()),
        row(words().mean_score, parts.iter().map(mean).collect()),
    ]
}

fn result_cell<T, E>(text: String, outcome: &Result<T, E>) -> Cell {
    let state = if outcome.is_ok() { CellState::Computed } else { CellState::Undefined };
    Cell { state, entry: Entry::None, ..Cell::computed(text) }
}
