//! The tornado of one account: which single scores move its result most.

use super::names::{cell, cell_address};
use super::{reason, result, words};
use crate::browser;
use crate::charts::Frame;
use crate::charts::bars::{Along, BarTone, BarsPicture, BarsRow, Segment};
use crate::model::position::AccountPosition;
use crate::model::position::robustness::{TornadoBar, account_tornado};
use crate::model::{AccountId, Outcome, Undefined};
use crate::state::Page;
use crate::text::format;
use crate::ui::context::{App, app};
use crate::ui::kit::why::Why;
use crate::ui::kit::{ChartView, Panel, Segmented, WhyButton};
use crate::ui::pages::bars::height;
use crate::ui::pages::money::why::account_name;
use crate::ui::pages::quadrant::palette;
use crate::ui::view::prelude::*;
use std::sync::Arc;

/// Bars drawn and listed; the others hardly matter.
const BARS: usize = 13;

/// What the results are on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum On {
    Attractiveness,
    Strength,
}

/// The bars, and the result as typed.
type Bars = Outcome<(Vec<TornadoBar>, f64)>;

/// The panel.
#[component]
pub fn Tornado(selected: Memo<Option<AccountId>>) -> Node {
    let app = app();
    let on = RwSignal::new(On::Attractiveness);
    let bars = Memo::new(move |_| bars(app, selected.get(), on.get()));
    let title = Signal::derive(move || match selected.get() {
        Some(id) => words().tornado(account_name(app, id)),
        None => words().tornado_title.to_owned(),
    });
    let body = move || match bars.get() {
        Ok(_) => view! { <Parts selected bars /> },
        Err(why) => view! { <p class="panel-body quiet-line">{reason(app, &why)}</p> },
    };
    view! {
        <Panel id="robust-tornado" title help=Signal::derive(move || words().tornado_help.to_owned())>
            <div class="panel-body robust-choices">
                <Chooser selected />
                <AxisChoice on />
            </div>
            {body}
        </Panel>
    }
}

fn bars(app: App, selected: Option<AccountId>, on: On) -> Bars {
    let (scenario, results) = (app.editor.scenario(), app.editor.evaluation());
    let id = selected.ok_or(Undefined::NoAccounts)?;
    let position = results.position.account(id).ok_or(Undefined::NoAccounts)?;
    let settings = scenario.method.robustness.uncertainty();
    let tornado = account_tornado(&scenario, &results.position, &settings, id).ok_or(Undefined::NoAccounts)?;
    let (bars, now) = match on {
        On::Attractiveness => (tornado.attractiveness?, position.attractiveness.total.clone()?),
        On::Strength => (tornado.strength?, position.strength.relative.clone()?),
    };
    Ok((bars.into_iter().take(BARS).collect(), now.get()))
}

#[component]
fn Chooser(selected: Memo<Option<AccountId>>) -> Node {
    let app = app();
    let options = move || {
        let (scenario, results) = (app.editor.scenario(), app.editor.evaluation());
        let is_placed = |id| results.position.account(id).and_then(AccountPosition::class).is_some();
        let placed =
            scenario.accounts.iter().filter(|account| is_placed(account.id) || selected.get() == Some(account.id));
        let option = |account: &Arc<crate::model::Account>| {
            let id = account.id;
            view! { <option value=id.to_string() selected=move || selected.get() == Some(id)>{account.profile.name.clone()}</option> }
        };
        placed.map(option).collect_view()
    };
    let choose = move |event: leptos::ev::Event| {
        if let Ok(id) = event_target_value(&event).parse::<AccountId>() {
            browser::push_hash(&untrack(|| app.address(Page::Robustness(Some(id)))));
        }
    };
    view! {
        <label class="field">
            <span class="label">{move || words().choose_account}</span>
            <select class="input" on:change=choose prop:value=move || selected.get().map(|id| id.to_string()).unwrap_or_default()>{options}</select>
        </label>
    }
}

#[component]
fn AxisChoice(on: RwSignal<On>) -> Node {
    let key = |on: On| if on == On::Attractiveness { "attractiveness" } else { "strength" };
    let choices = Signal::derive(move || {
        let words = words();
        vec![
            (key(On::Attractiveness).to_owned(), words.attractiveness.to_owned()),
            (key(On::Strength).to_owned(), words.strength.to_owned()),
        ]
    });
    let choose = Callback::new(move |chosen: String| {
        on.set(if chosen == key(On::Strength) { On::Strength } else { On::Attractiveness });
    });
    view! {
        <div class="field">
            <span class="label" aria-hidden="true">{move || words().axis}</span>
            <Segmented label=Signal::derive(move || words().axis.to_owned()) value=Signal::derive(move || key(on.get()).to_owned()) choices on_choose=choose is_view=true />
        </div>
    }
}

#[component]
fn Parts(selected: Memo<Option<AccountId>>, bars: Memo<Bars>) -> Node {
    let app = app();
    let count = Memo::new(move |_| bars.with(|bars| bars.as_ref().map_or(0, |(bars, _)| bars.len())));
    let chart = move || {
        view! {
            <ChartView
                draw=Arc::new(move |frame| draw(app, frame, &bars.get()))
                summary=Signal::derive(move || summary(app, selected.get(), &bars.get()))
                height=height(count.get())
                name=Signal::derive(move || words().downloads.to_owned())
            />
        }
    };
    let rows = move || {
        let (Ok((all, now)), Some(id)) = (bars.get(), selected.get()) else { return Vec::new() };
        all.iter().map(|bar| row(app, id, *bar, now)).collect::<Vec<_>>()
    };
    view! {
        <div class="panel-body">{chart}</div>
        <div class="table-scroll" role="region" tabindex="0" aria-label=move || words().tornado_table>
            <table class="table compact" aria-label=move || words().tornado_table>
                <thead>
                    <tr>
                        <th scope="col">{move || words().cell}</th>
                        <th scope="col" class="number">{move || words().ends}</th>
                        <th scope="col" class="number">{move || words().result_low}</th>
                        <th scope="col" class="number">{move || words().result_high}</th>
                        <th scope="col" class="number">{move || words().swing}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
}

fn end(value: Option<f64>) -> String {
    value.map_or_else(|| words().undefined_there.to_owned(), result)
}

fn row(app: App, account: AccountId, bar: TornadoBar, now: f64) -> Node {
    let low = Arc::new(move || why_end(app, account, bar, now, false));
    let high = Arc::new(move || why_end(app, account, bar, now, true));
    let swing = Arc::new(move || why_swing(app, account, bar));
    view! {
        <tr>
            <th scope="row"><a href=cell_address(app, account, bar.cell)>{cell(app, bar.cell)}</a></th>
            <td class="number">{format::plain(bar.from)}" – "{format::plain(bar.to)}</td>
            <td class="number"><WhyButton text=Signal::stored(end(bar.low)) why=low /></td>
            <td class="number"><WhyButton text=Signal::stored(end(bar.high)) why=high /></td>
            <td class="number"><WhyButton text=Signal::stored(result(bar.swing)) why=swing /></td>
        </tr>
    }
}

/// The result at one end. Tracked.
fn why_end(app: App, account: AccountId, bar: TornadoBar, now: f64, is_high: bool) -> Option<Why> {
    use crate::model::position::robustness::Cell;
    let (at, there) = if is_high { (bar.to, bar.high) } else { (bar.from, bar.low) };
    let name = cell(app, bar.cell);
    let value = end(there);
    let mut inputs = vec![
        (words().result_now.to_owned(), result(now), Some(app.address(Page::Matrix(Some(account))))),
        (words().score_there.to_owned(), format::plain(at), Some(cell_address(app, account, bar.cell))),
    ];
    let (mut formula, rule) = (
        Vec::new(),
        match bar.cell {
            Cell::Attractiveness { .. } => words().end_rule_one,
            Cell::Strength { .. } => words().end_rule_two,
        },
    );
    if let Some(there) = there {
        let (sign, size) = (if there < now { "−" } else { "+" }, result((there - now).abs()));
        formula.push(format!("{} {sign} {size} = {value}", result(now)));
        inputs.push((words().change.to_owned(), format::signed(there - now, 2), None));
    }
    Some(Why {
        title: words().why_end(name, format::plain(at)),
        value,
        formula,
        inputs,
        rule: vec![rule.to_owned()],
        ..Why::default()
    })
}

/// The difference of both ends. Tracked.
fn why_swing(app: App, account: AccountId, bar: TornadoBar) -> Option<Why> {
    let (low, high) = (end(bar.low), end(bar.high));
    let value = result(bar.swing);
    let (larger, smaller) = if bar.low > bar.high { (&low, &high) } else { (&high, &low) };
    let formula = bar.low.zip(bar.high).map(|_| format!("{larger} − {smaller} = {value}"));
    Some(Why {
        title: words().why_swing(cell(app, bar.cell)),
        formula: formula.into_iter().collect(),
        value,
        inputs: vec![
            (words().result_low.to_owned(), low, Some(cell_address(app, account, bar.cell))),
            (words().result_high.to_owned(), high, None),
        ],
        rule: vec![words().swing_rule.to_owned()],
        ..Why::default()
    })
}

/// The picture. Tracked.
fn draw(app: App, frame: Frame, bars: &Bars) -> crate::charts::Picture {
    let (all, now) = bars.clone().unwrap_or_default();
    let row = |(place, bar): (usize, &TornadoBar)| {
        let name = cell(app, bar.cell);
        let (from, to) = (format::plain(bar.from), format::plain(bar.to));
        let tip = words().bar_tip(&name, from, to, end(bar.low), end(bar.high));
        let segment =
            |value: Option<f64>, tone| value.map(|value| Segment { length: value - now, tone, tip: tip.clone() });
        let segments = [segment(bar.low, BarTone::Low), segment(bar.high, BarTone::High)];
        BarsRow { id: place.to_string(), segments: segments.into_iter().flatten().collect(), name }
    };
    BarsPicture {
        rows: all.iter().enumerate().map(row).collect(),
        along: Along::Around(now),
        title: format!("{} · {}", words().legend_low, words().legend_high),
        frame,
        palette: palette(app),
    }
    .draw()
}

/// What the picture shows, in a sentence. Tracked.
fn summary(app: App, selected: Option<AccountId>, bars: &Bars) -> String {
    let (Some(id), Ok((all, _))) = (selected, bars) else { return words().tornado_title.to_owned() };
    let Some(widest) = all.first() else { return words().tornado_title.to_owned() };
    words().tornado_summary(account_name(app, id), cell(app, widest.cell), end(widest.low), end(widest.high))
}
