//! Satisfaction by year: a table to type into, and a small line for each account.

use super::why::why_trend;
use super::{say, words};
use crate::charts::sparkline::draw;
use crate::model::entry::parse_score;
use crate::model::practice::SATISFACTION;
use crate::model::statistics::arrange;
use crate::model::strategy::Year;
use crate::model::units::Score;
use crate::model::{AccountId, Scenario};
use crate::state::Page;
use crate::text::{faults, format, reasons};
use crate::ui::context::{App, app};
use crate::ui::kit::sheet::{Cell, Column, Refusal, Row, SheetActions, Target};
use crate::ui::kit::{Panel, Sheet};
use crate::ui::pages::drawing::svg;
use crate::ui::pages::practice::shared::{account_keys, account_name, asked, begins, column, numbers, results, terms};
use crate::ui::view::prelude::*;
use std::sync::Arc;

/// So many small lines are drawn; the table has every account.
const DRAWN: usize = 24;
/// Width of a small line in px.
const WIDTH: f64 = 180.0;

/// Which way satisfaction goes, in a word. Tracked.
pub fn trend_of(app: App, id: AccountId) -> String {
    match results(app, id).map(|found| found.rhythm.satisfaction.trend) {
        Some(Ok(trend)) => terms().trend(trend).to_owned(),
        Some(Err(reason)) => reasons::short(&reason, app.language.get()),
        None => String::new(),
    }
}

/// The last three years and every other that was measured. Tracked.
fn years(app: App) -> Vec<Year> {
    let scenario = app.editor.scenario();
    let last = (0..3).filter_map(|back| Year::new(scenario.this_year.saturating_sub(back)));
    let measured = scenario.accounts.iter().flat_map(|a| a.practice.satisfaction.keys().copied());
    let all = arrange::set_of(last.chain(measured));
    all.into_iter().collect()
}

fn columns(years: &[Year]) -> Vec<Column> {
    let mut all = vec![column("account", super::super::shared::words().account, 9.0)];
    all.extend(years.iter().map(|year| numbers(&year.to_string(), &year.to_string(), 4.0)));
    all.extend([begins(numbers("change", words().change, 4.0)), column("trend", words().trend, 5.0)]);
    all
}

/// The panel with the table and the small lines.
#[component]
pub fn Satisfaction() -> Node {
    let app = app();
    let years = Memo::new(move |_| years(app));
    let heads = Memo::new(move |_| columns(&years.get()));
    let rows = move |_: usize, key: &str| row(app, key.parse().ok()?, &years.get());
    let apply = move |scenario: &mut Scenario, target: &Target, text: &str| enter(app, scenario, target, text);
    let why = move |target: &Target| {
        let id = target.row.parse().ok()?;
        matches!(target.column.as_str(), "change" | "trend").then(|| why_trend(app, id)).flatten()
    };
    view! {
        <Panel id="satisfaction" title=say(|w| w.satisfaction) help=say(|w| w.satisfaction_help)>
            <Sheet label=say(|w| w.satisfaction) columns=heads keys=account_keys(app) rows=Arc::new(rows) actions=SheetActions::cells(apply) why=Arc::new(why) />
            <h3 class="panel-body practice-subhead">{move || words().pictures}</h3>
            {move || lines(app)}
        </Panel>
    }
}

fn enter(app: App, scenario: &mut Scenario, target: &Target, text: &str) -> Result<(), Refusal> {
    let (Ok(id), Ok(year)) = (target.row.parse::<AccountId>(), target.column.parse::<Year>()) else { return Ok(()) };
    let language = app.language.get_untracked();
    let score = parse_score(text, SATISFACTION).map_err(|fault| faults::texts(language).entry(&fault))?;
    if let Some(practice) = scenario.practice_mut(id) {
        match score {
            Some(score) => practice.satisfaction.insert(year, Score::new(score)),
            None => practice.satisfaction.remove(&year),
        };
    }
    Ok(())
}

fn row(app: App, id: AccountId, years: &[Year]) -> Option<Row> {
    let (scenario, results) = (app.editor.scenario(), app.editor.evaluation());
    let account = scenario.account(id)?;
    let found = &results.practice.account(id)?.rhythm.satisfaction;
    let language = app.language.get();
    let name = account_name(app, id);
    let short = |reason: &crate::model::Undefined| reasons::short(reason, language);
    let mut cells = vec![Cell::locked(name.clone()).with_href(app.address(Page::Rhythm(Some(id))))];
    cells.extend(years.iter().map(|year| Cell::number(account.practice.satisfaction.get(year).map(|s| s.get()))));
    cells.push(Cell::outcome(&found.change, |&change| format::signed(change, 1), short));
    cells.push(Cell::outcome(&found.trend, |&trend| terms().trend(trend).to_owned(), short));
    Some(Row { name, cells, is_selected: false })
}

/// The small lines. Tracked.
fn lines(app: App) -> Node {
    let results = app.editor.evaluation();
    let only = asked(app);
    let measured = results.practice.accounts.iter().filter(|a| only.is_none_or(|id| id == a.account));
    let drawn = measured.filter(|a| a.rhythm.satisfaction.years.len() > 1).take(DRAWN);
    let line = |found: &crate::model::practice::AccountPractice| {
        let points: Vec<(i32, f64)> =
            found.rhythm.satisfaction.years.iter().map(|(year, score)| (year.get(), score.get())).collect();
        let name = account_name(app, found.account);
        let (Some(first), Some(last)) = (points.first(), points.last()) else { return Node::Nothing };
        let says = words().picture_of(&name, format::plain(first.1), first.0, format::plain(last.1), last.0);
        let drawing = draw(&points, (SATISFACTION.min, SATISFACTION.max), WIDTH);
        view! {
            <li>
                <a href=app.address(Page::Rhythm(Some(found.account)))>{name}</a>
                <div class="line-drawing">{svg(&drawing, &says)}</div>
            </li>
        }
    };
    let lines: Vec<Node> = drawn.map(line).collect();
    if lines.is_empty() {
        return view! { <p class="panel-body quiet">{words().no_pictures}</p> };
    }
    view! { <ul class="panel-body small-lines">{lines}</ul> }
}
