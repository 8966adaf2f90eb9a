//! The table of scores, with criteria or accounts as rows.

use super::criteria::{MINIMUM, WEIGHT, criterion_of, enter_setting, minimum_cell, weight_cell};
use super::line::Line;
use super::{say, words};
use crate::model::{AccountId, Scenario};
use crate::state::Page;
use crate::text::format;
use crate::ui::context::{App, app};
use crate::ui::kit::Sheet;
use crate::ui::kit::sheet::{Cell, Column, Refusal, Row, SheetActions, Target};
use crate::ui::kit::why::Why;
use crate::ui::pages::money::why::account_name;
use crate::ui::pages::scores::{enter_score, toggle_evidence};
use crate::ui::view::prelude::*;
use std::sync::Arc;

fn enter(app: App, scenario: &mut Scenario, account: &str, line: &str, text: &str) -> Result<(), Refusal> {
    let (Ok(id), Some(Line::Criterion(criterion))) = (account.parse::<AccountId>(), Line::parse(line)) else {
        return Ok(());
    };
    let scale = scenario.method.selection.scale;
    let Some(account) = scenario.account_mut(id) else { return Ok(()) };
    enter_score(&mut account.selection, criterion, text, scale, app.language.get_untracked())
}

fn toggle(scenario: &mut Scenario, account: &str, line: &str) {
    let (Ok(id), Some(Line::Criterion(criterion))) = (account.parse(), Line::parse(line)) else { return };
    if let Some(account) = scenario.account_mut(id) {
        toggle_evidence(&mut account.selection, &criterion);
    }
}

fn explain(app: App, account: &str, line: &str) -> Option<Why> {
    let line = Line::parse(line)?;
    match account.parse() {
        Ok(id) => line.why(app, id),
        // The column with the names of criteria is no account.
        Err(_) => line.why_itself(app),
    }
}

fn line_column(app: App, line: Line, starts_group: bool) -> Column {
    let scenario = app.editor.scenario();
    let criterion = match line {
        Line::Criterion(id) => scenario.method.selection.criteria.iter().find(|c| c.id == id),
        _ => None,
    };
    let note = criterion.map(|c| {
        let weight = words().weight_of(format::plain(c.weight.get()));
        let minimum = c.minimum.map(|m| words().minimum_of(format::plain(m.get())));
        minimum.map_or(weight.clone(), |minimum| format!("{weight} {minimum}"))
    });
    Column {
        key: line.key(),
        title: line.name(app),
        note: note.unwrap_or_default(),
        help: line.help(app),
        is_number: line.is_number(),
        starts_group,
        min_rem: 4.0,
        ..Column::default()
    }
}

/// Accounts as rows.
#[component]
pub fn ByAccount() -> Node {
    let app = app();
    let lines = Memo::new(move |_| Line::all(app));
    let columns = Memo::new(move |_| {
        let mut columns = vec![Column {
            key: "account".into(),
            title: words().account.to_owned(),
            min_rem: 8.0,
            ..Column::default()
        }];
        let heads = lines.get().into_iter().enumerate();
        columns.extend(heads.map(|(i, line)| line_column(app, line, i == 0 || line == Line::Score)));
        columns
    });
    let keys = Memo::new(move |_| app.editor.scenario().accounts.iter().map(|a| a.id.to_string()).collect::<Vec<_>>());
    let rows = move |index: usize, key: &str| {
        let (scenario, results) = (app.editor.scenario(), app.editor.evaluation());
        let id: AccountId = key.parse().ok()?;
        let account = scenario.accounts.get(index).filter(|a| a.id == id)?;
        let result = results.selection.account(id);
        let name = account_name(app, id);
        let mut cells = vec![Cell::locked(name.clone()).with_href(app.address(Page::Accounts(Some(id))))];
        cells.extend(lines.get().into_iter().map(|line| line.cell(app, account, result, false)));
        Some(Row { name, cells, is_selected: false })
    };
    let actions = SheetActions {
        toggle_assumed: Some(Arc::new(|s: &mut Scenario, t: &Target| toggle(s, &t.row, &t.column))),
        ..SheetActions::cells(move |s, t, text| enter(app, s, &t.row, &t.column, text))
    };
    view! { <Sheet label=say(|w| w.scores) columns keys rows=Arc::new(rows) actions why=Arc::new(move |t: &Target| explain(app, &t.row, &t.column)) /> }
}

/// Criteria as rows: the course's layout.
#[component]
pub fn ByCriterion() -> Node {
    let app = app();
    let columns = Memo::new(move |_| {
        let (words, scenario) = (words(), app.editor.scenario());
        let column = |key: &str, title: &str| Column { key: key.into(), title: title.to_owned(), ..Column::default() };
        let mut columns = vec![
            Column { min_rem: 9.0, ..column("criterion", words.criterion) },
            Column { is_number: true, ..column(WEIGHT, words.weight) },
            Column { is_number: true, note: words.minimum_note.to_owned(), ..column(MINIMUM, words.minimum) },
        ];
        columns.extend(scenario.accounts.iter().enumerate().map(|(i, account)| Column {
            starts_group: i == 0,
            is_number: true,
            min_rem: 4.0,
            ..column(&account.id.to_string(), &account_name(app, account.id))
        }));
        columns
    });
    let keys = Memo::new(move |_| Line::all(app).into_iter().map(Line::key).collect::<Vec<_>>());
    let rows = move |_: usize, key: &str| {
        let (scenario, results) = (app.editor.scenario(), app.editor.evaluation());
        let line = Line::parse(key)?;
        let name = line.name(app);
        let criterion = criterion_of(&scenario, key);
        let explains = criterion.is_some();
        let help = line.help(app);
        let mut cells = vec![
            Cell { explains, ..Cell::locked(name.clone()).with_help(help.clone()) },
            criterion.map_or_else(|| Cell::locked(""), weight_cell),
            criterion.map_or_else(|| Cell::locked(""), minimum_cell),
        ];
        let accounts = scenario.accounts.iter();
        cells.extend(accounts.map(|account| {
            let result = results.selection.account(account.id);
            line.cell(app, account, result, true).with_help(help.clone())
        }));
        Some(Row { name, cells, is_selected: false })
    };
    let apply = move |s: &mut Scenario, t: &Target, text: &str| match t.column.as_str() {
        WEIGHT | MINIMUM => enter_setting(app, s, &t.row, &t.column, text),
        account => enter(app, s, account, &t.row, text),
    };
    let actions = SheetActions {
        toggle_assumed: Some(Arc::new(|s: &mut Scenario, t: &Target| toggle(s, &t.column, &t.row))),
        ..SheetActions::cells(apply)
    };
    view! {
        <Sheet class="by-criterion long-names" label=say(|w| w.scores) columns keys rows=Arc::new(rows) actions why=Arc::new(move |t: &Target| explain(app, &t.column, &t.row)) />
    }
}
