//! What the account buys: product lines with their parts of its revenue this year.

use crate::model::accounts::{ProductLine, is_above_whole, is_part, stated};
use crate::model::entry::parse_number;
use crate::model::money::AccountProducts;
use crate::model::{AccountId, Outcome, Period, Scenario, Share, limits};
use crate::state::{Action, Page};
use crate::text::products::{ProductTexts, texts};
use crate::text::{Language, faults, format};
use crate::ui::context::{App, app};
use crate::ui::kit::sheet::{Cell, Column, Refusal, Row, SheetActions, Target};
use crate::ui::kit::{Empty, Icon, Panel, Sheet, WhyButton, lock_reason, locked};
use crate::ui::pages::accounts::entry::one_line;
use crate::ui::pages::concentration::{product_name, why_account_line, why_largest, why_other, why_stated};
use crate::ui::pages::scores::shift;
use crate::ui::view::prelude::*;
use std::sync::Arc;

const NAME: &str = "name";
const PART: &str = "part";
const REVENUE: &str = "revenue";

/// Words on product lines. Tracked.
fn words() -> &'static ProductTexts {
    texts(app().language.get())
}

/// The panel with the table.
#[component]
pub fn Products(id: AccountId) -> Node {
    let app = app();
    let lines = Memo::new(move |_| lines_of(&app.editor.scenario(), id).to_vec());
    let is_empty = Memo::new(move |_| lines.with(Vec::is_empty));
    let add = move |_| {
        app.editor.edit(Action::Add, |s| add_line(s, id));
    };
    let table = move || {
        let keys = Memo::new(move |_| lines.with(|lines| (0..lines.len()).map(|n| n.to_string()).collect::<Vec<_>>()));
        let columns = Memo::new(move |_| columns(app));
        let rows = move |index: usize, _: &str| lines.with(|lines| lines.get(index).map(|line| row(app, id, line)));
        view! {
            <Sheet
                label=Signal::derive(move || words().lines.to_owned())
                columns
                keys
                rows=Arc::new(rows)
                actions=actions(app, id)
                why=Arc::new(move |target: &Target| why_account_line(app, id, target.row.parse().ok()?))
                add_label=Signal::derive(move || words().add_line.to_owned())
                class="wrapping-sheet"
            />
            <Sums id lines />
        }
    };
    let none = move || {
        view! {
            <Empty title=Signal::derive(move || words().no_lines.to_owned()) help=Signal::derive(move || words().no_lines_help.to_owned())>
                <button type="button" class="button" disabled=locked title=lock_reason on:click=add><Icon name="plus" />{move || words().add_line}</button>
            </Empty>
        }
    };
    view! {
        <Panel id="product-lines" title=Signal::derive(move || words().lines.to_owned()) help=Signal::derive(move || words().lines_help.to_owned())>
            {move || if is_empty.get() { none() } else { table() }}
        </Panel>
    }
}

fn lines_of(scenario: &Scenario, id: AccountId) -> &[ProductLine] {
    scenario.account(id).map(|account| account.profile.products.as_slice()).unwrap_or_default()
}

fn columns(app: App) -> Vec<Column> {
    let words = words();
    let scenario = app.editor.scenario();
    let number = |key: &str, title: String, note: String| Column {
        key: key.into(),
        title,
        note,
        is_number: true,
        min_rem: 6.0,
        ..Column::default()
    };
    let names = scenario.accounts.iter().flat_map(|account| &account.profile.products).map(ProductLine::called);
    let mut suggestions: Vec<String> = Vec::new();
    for name in names.filter(|name| !name.is_empty()) {
        if !suggestions.iter().any(|known| known == name) {
            suggestions.push(name.to_owned());
        }
    }
    vec![
        Column {
            key: NAME.into(),
            title: words.line.to_owned(),
            min_rem: 10.0,
            suggestions: suggestions.into(),
            ..Column::default()
        },
        number(PART, words.line_part.to_owned(), "%".to_owned()),
        Column {
            starts_group: true,
            ..number(REVENUE, words.line_revenue(scenario.year(Period::ThisYear)), app.money_unit())
        },
    ]
}

fn row(app: App, id: AccountId, line: &ProductLine) -> Row {
    let results = app.editor.evaluation();
    let revenue = results.money.statement(id).map(|s| s.revenue[Period::ThisYear].clone());
    let revenue = match (line.part(), revenue) {
        (Some(percent), Some(Ok(revenue))) => Cell::computed(format::amount(revenue.get() * percent / 100.0)),
        _ => Cell::locked("–"),
    };
    Row {
        name: product_name(line.called()).to_owned(),
        cells: vec![Cell::text(&line.name), Cell::number(line.percent), revenue],
        is_selected: false,
    }
}

/// Adds a line without name and gives its place.
fn add_line(scenario: &mut Scenario, id: AccountId) -> String {
    let Some(lines) = scenario.account_mut(id).map(|account| &mut account.profile.products) else {
        return String::new();
    };
    if lines.len() >= limits::ENTRIES {
        return String::new();
    }
    lines.push(ProductLine::default());
    (lines.len() - 1).to_string()
}

fn actions(app: App, id: AccountId) -> SheetActions {
    let apply = move |scenario: &mut Scenario, target: &Target, text: &str| {
        let language = app.language.get_untracked();
        let lines = scenario.account_mut(id).map(|account| &mut account.profile.products);
        let place: Option<usize> = target.row.parse().ok();
        let Some(line) = lines.zip(place).and_then(|(lines, place)| lines.get_mut(place)) else { return Ok(()) };
        match target.column.as_str() {
            NAME => line.name = one_line(text, language)?,
            PART => line.percent = part(text, language)?,
            _ => {}
        }
        Ok(())
    };
    let place = |key: &str| key.parse::<usize>().ok();
    SheetActions {
        add: Some(Arc::new(move |s: &mut Scenario| add_line(s, id))),
        remove: Some(Arc::new(move |s: &mut Scenario, key: &str| {
            let lines = s.account_mut(id).map(|account| &mut account.profile.products);
            if let Some((lines, place)) = lines.zip(place(key)).filter(|(lines, place)| *place < lines.len()) {
                lines.remove(place);
            }
        })),
        shift: Some(Arc::new(move |s: &mut Scenario, key: &str, by| {
            if let Some((account, place)) = s.account_mut(id).zip(place(key)) {
                shift(&mut account.profile.products, place, by);
            }
        })),
        ..SheetActions::cells(apply)
    }
}

/// A typed part in per cent; a percent sign changes nothing.
fn part(text: &str, language: Language) -> Result<Option<f64>, Refusal> {
    let typed = parse_number(&text.replace(['%', '％'], "")).map_err(|fault| faults::entry(&fault, language))?;
    match typed {
        Some(percent) if !is_part(percent) => Err(texts(language).part_range.to_owned()),
        typed => Ok(typed),
    }
}

/// What the lines come to together, and the message if that is more than the whole.
#[component]
fn Sums(id: AccountId, lines: Memo<Vec<ProductLine>>) -> Node {
    let app = app();
    let sum = Memo::new(move |_| lines.with(|lines| stated(lines)));
    let above = move || {
        is_above_whole(sum.get()).then(|| {
            view! { <p class="field"><span class="error" role="alert">{words().above_whole_now(format::plain(sum.get()))}</span></p> }
        })
    };
    let products = Memo::new(move |_| app.editor.evaluation().money.products.account(id).cloned());
    let shown = move |read: fn(&AccountProducts) -> Outcome<Share>| {
        Signal::derive(move || {
            let share = products.with(|products| products.as_ref().map(read));
            share.map(|share| crate::ui::pages::concentration::share_or(app, &share)).unwrap_or_default()
        })
    };
    let largest = shown(|p| p.largest.as_ref().map(|part| part.share).map_err(Clone::clone));
    view! {
        <div class="panel-body stack-small wide-items">
            {above}
            <dl class="facts standing">
                <dt>{move || words().stated}</dt>
                <dd><WhyButton text=Signal::derive(move || format!("{}%", format::plain(sum.get()))) why=Arc::new(move || why_stated(app, id)) /></dd>
                <dt>{move || words().largest_here}</dt>
                <dd><WhyButton text=largest why=Arc::new(move || why_largest(app, id)) /></dd>
                <dt>{move || words().other_here}</dt>
                <dd><WhyButton text=shown(|p| p.other.clone()) why=Arc::new(move || why_other(app, id)) /></dd>
            </dl>
            <p class="small"><a href=move || app.address(Page::Concentration)>{move || app.frame_texts().concentration}</a></p>
        </div>
    }
}
