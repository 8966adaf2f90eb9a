//! The small pictures of plans as plain shapes: they print as sharply as text.

use super::names::account_name;
use super::words;
use crate::charts::plan_figures::{Point, bars, small_matrix};
use crate::model::money::{Measure, Statement};
use crate::model::position::{AccountPosition, Class, PathPoint};
use crate::model::risk::{HeatCell, Level, RiskLevel};
use crate::model::{AccountId, Period};
use crate::text::{format, risks};
use crate::ui::context::App;
use crate::ui::view::prelude::*;

/// The whole matrix of one account, and of all.
const SMALL: Point = (120.0, 92.0);
const LARGE: Point = (320.0, 200.0);
/// One row of bars.
const BARS: Point = (250.0, 48.0);

const fn class_word(class: Class) -> &'static str {
    match class {
        Class::Key => "key",
        Class::KeyDevelopment => "develop",
        Class::Maintenance => "maintain",
        Class::Opportunistic => "opportune",
    }
}

/// The sign of a class around a point.
fn mark((x, y): Point, class: Class, size: f64) -> Node {
    let name = format!("shape-{}", class_word(class));
    match class {
        Class::Key => view! { <circle class=name cx=px(x) cy=px(y) r=px(size) /> },
        Class::KeyDevelopment => {
            let (top, low, side) = (y - size * 1.25, y + size * 0.65, size * 1.1);
            view! { <path class=name d=format!("M{} {}L{} {}L{} {}Z", px(x), px(top), px(x + side), px(low), px(x - side), px(low)) /> }
        }
        Class::Maintenance => {
            let side = size * 0.9;
            view! { <rect class=name x=px(x - side) y=px(y - side) width=px(side * 2.0) height=px(side * 2.0) /> }
        }
        Class::Opportunistic => {
            let r = size * 1.2;
            view! { <path class=name d=format!("M{} {}L{} {}L{} {}L{} {}Z", px(x), px(y - r), px(x + r), px(y), px(x), px(y + r), px(x - r), px(y)) /> }
        }
    }
}

fn px(value: f64) -> String {
    format!("{value:.1}")
}

/// The four quadrants and the cut lines.
fn ground((width, height): Point, cut: Option<Point>) -> Node {
    let Some((x, y)) = cut else {
        return view! { <rect class="matrix-ground" x="0" y="0" width=px(width) height=px(height) /> };
    };
    let part = |class: Class, at: Point, size: Point| {
        view! { <rect class=format!("ground-{}", class_word(class)) x=px(at.0) y=px(at.1) width=px(size.0) height=px(size.1) /> }
    };
    view! {
        {part(Class::KeyDevelopment, (0.0, 0.0), (x, y))}
        {part(Class::Key, (x, 0.0), (width - x, y))}
        {part(Class::Opportunistic, (0.0, y), (x, height - y))}
        {part(Class::Maintenance, (x, y), (width - x, height - y))}
        <path class="matrix-cut" d=format!("M{0} 0V{1}M0 {2}H{3}", px(x), px(height), px(y), px(width)) />
    }
}

fn at(account: &AccountPosition) -> Option<Point> {
    Some((account.strength.relative.as_ref().ok()?.get(), account.attractiveness.total.as_ref().ok()?.get()))
}

fn of_path(point: &PathPoint) -> Option<Point> {
    Some((point.strength.as_ref().ok()?.get(), point.attractiveness.as_ref().ok()?.get()))
}

fn cut(app: App) -> Option<Point> {
    let lines = &app.editor.evaluation().position.lines;
    Some((lines.strength.at.as_ref().ok()?.get(), lines.attractiveness.at.as_ref().ok()?.get()))
}

/// Where an account stands among the others, and where it should stand. Tracked.
pub fn account_matrix(app: App, id: AccountId) -> Node {
    let results = app.editor.evaluation();
    let name = account_name(&app.editor.scenario(), id);
    let placed = results.position.account(id).and_then(|a| Some((at(a)?, a.class()?, a.path.target.as_ref())));
    let others = results.position.accounts.iter().filter(|a| a.account != id).filter_map(at);
    let mut points: Vec<Point> = others.collect();
    let count = points.len();
    points.extend(placed.map(|(point, ..)| point));
    let target = placed.and_then(|(_, _, target)| of_path(target?));
    let drawn = small_matrix(SMALL, &points, cut(app), target.as_slice());
    let says = match placed {
        Some((_, class, _)) => words().matrix_says(name, app.class_name(class)),
        None => words().matrix_unplaced(name),
    };
    let dots = drawn.marks.iter().take(count);
    let dots = dots.map(|&(x, y)| view! { <circle class="matrix-other" cx=px(x) cy=px(y) r="1.6" /> });
    let own = placed.zip(drawn.marks.get(count).copied()).map(|((_, class, _), point)| {
        let way = drawn.further.first().map(|&(x, y)| {
            let line = format!("M{} {}L{} {}", px(point.0), px(point.1), px(x), px(y));
            view! { <path class="matrix-way" d=line /><circle class="matrix-target" cx=px(x) cy=px(y) r="5" /> }
        });
        view! { {way}{mark(point, class, 6.0)} }
    });
    view! {
        <svg class="mini" viewBox=format!("0 0 {} {}", SMALL.0, SMALL.1) role="img" aria-label=says>
            {ground(SMALL, drawn.cut)}
            {dots.collect_view()}
            {own}
        </svg>
    }
}

/// All accounts on the matrix with the numbers they have in the table. Tracked.
pub fn portfolio_matrix(app: App, numbers: &[(AccountId, usize)]) -> Node {
    let results = app.editor.evaluation();
    let placed = numbers.iter().filter_map(|&(id, number)| {
        let account = results.position.account(id)?;
        Some((at(account)?, account.class()?, number))
    });
    let placed: Vec<(Point, Class, usize)> = placed.collect();
    let points: Vec<Point> = placed.iter().map(|(point, ..)| *point).collect();
    let drawn = small_matrix(LARGE, &points, cut(app), &[]);
    let count = |class: Class| placed.iter().filter(|(_, c, _)| *c == class).count();
    let counted = Class::ALL.iter().filter(|&&class| count(class) > 0);
    let says: Vec<String> = counted.map(|&class| format!("{} {}", count(class), app.class_name(class))).collect();
    let says = if says.is_empty() { words().none_placed.to_owned() } else { says.join(words().comma) };
    let marks = placed.iter().zip(&drawn.marks).map(|((_, class, number), &(x, y))| {
        view! { {mark((x, y), *class, 5.0)}<text class="matrix-number" x=px(x + 7.5) y=px(y + 3.5)>{number.to_string()}</text> }
    });
    view! {
        <figure class="plan-figure">
            <svg viewBox=format!("0 0 {} {}", LARGE.0, LARGE.1) role="img" aria-label=says.clone()>
                {ground(LARGE, drawn.cut)}
                {marks.collect_view()}
            </svg>
            <figcaption>{says}</figcaption>
        </figure>
    }
}

/// Revenue above, net income below. Tracked.
pub fn five_bars(app: App, statement: &Statement) -> Node {
    let scenario = app.editor.scenario();
    let value = |measure: Measure, period: Period| measure.of(statement)[period].as_ref().ok().map(|m| m.get());
    let known = Period::ALL.iter().filter_map(|&p| Some((scenario.year(p), value(Measure::Revenue, p)?)));
    let known: Vec<(i32, f64)> = known.collect();
    let says = match (known.first(), known.last()) {
        (Some((from, first)), Some((to, last))) => {
            words().bars_say(format::amount(*first), format::amount(*last), from, to, app.money_unit())
        }
        _ => words().bars_none.to_owned(),
    };
    let years = Period::ALL.iter().enumerate().map(|(place, &period)| {
        view! { <text class="bar-year" x=px(25.0 + 50.0 * place as f64) y="150" text-anchor="middle">{scenario.year(period).to_string()}</text> }
    });
    view! {
        <svg class="plan-bars" viewBox="0 0 250 154" role="img" aria-label=says>
            {row(16.0, "revenue", |period| value(Measure::Revenue, period))}
            {row(84.0, "income", |period| value(Measure::NetIncome, period))}
            {years.collect_view()}
        </svg>
    }
}

fn row(top: f64, what: &str, value: impl Fn(Period) -> Option<f64>) -> Node {
    let values = Period::ALL.map(&value);
    let drawn = bars(BARS, &values);
    let bar = |(place, bar): (usize, &Option<crate::charts::plan_figures::Bar>)| {
        let (bar, value) = ((*bar)?, values[place]?);
        let period = Period::ALL[place];
        let class = format!("bar-{what}{}", if period.is_forecast() { " is-forecast" } else { "" });
        Some(view! {
            <rect class=class x=px(bar.x) y=px(top + bar.y) width=px(bar.width) height=px(bar.height) />
            <text class="bar-value" x=px(bar.x + bar.width / 2.0) y=px(top + bar.y - 3.0) text-anchor="middle">{format::amount(value)}</text>
        })
    };
    view! {
        {drawn.bars.iter().enumerate().filter_map(bar).collect_view()}
        <path class="bar-base" d=format!("M0 {0}H250", px(top + drawn.base)) />
    }
}

const fn level_word(level: RiskLevel) -> &'static str {
    match level {
        RiskLevel::Caution => "caution",
        RiskLevel::Fix => "fix",
        RiskLevel::Significant => "significant",
        RiskLevel::Stop => "stop",
    }
}

/// The nine cells with the risks in them before the response: a table that looks like the map. Tracked.
pub fn heat(app: App) -> Node {
    let results = app.editor.evaluation();
    let texts = risks::texts(app.language.get());
    let name = |level: Level| texts.levels[level as usize];
    let cell = |cell: &HeatCell| {
        let ids: Vec<String> = cell.before.iter().map(ToString::to_string).collect();
        let class = format!("heat-cell level-{}", level_word(cell.level));
        view! { <td class=class><span class="heat-level">{app.risk_level(cell.level).name}</span><span>{ids.join(" ")}</span></td> }
    };
    let rows = [Level::High, Level::Medium, Level::Low].map(|impact| {
        let cells = results.risk.cells.iter().filter(|c| c.impact == impact).map(cell).collect_view();
        view! { <tr><th scope="row">{name(impact)}</th>{cells}</tr> }
    });
    let heads = Level::ALL.iter().map(|&level| view! { <th scope="col">{name(level)}</th> });
    view! {
        <table class="heat-table">
            <thead><tr><th scope="col">{format!("{} ↓ {} →", texts.impact, texts.probability)}</th>{heads.collect_view()}</tr></thead>
            <tbody>{rows.into_iter().collect_view()}</tbody>
        </table>
    }
}
