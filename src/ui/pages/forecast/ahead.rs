//! The years ahead: what was typed beside what the line says. Nothing typed is ever written over.

use super::subject::{Subject, found, place_text};
use super::why::why_ahead;
use super::words;
use crate::model::forecast::Forecast;
use crate::model::outcome::Outcome;
use crate::model::units::Money;
use crate::model::{AccountId, Period, Scenario};
use crate::state::{Action, Page};
use crate::text::{format, reasons};
use crate::ui::context::{App, app};
use crate::ui::kit::{Panel, WhyButton, lock_reason, locked};
use crate::ui::pages::asset_parts::amount;
use crate::ui::view::prelude::*;
use std::sync::Arc;

/// The panel.
#[component]
pub fn Ahead(subject: Subject) -> Node {
    let app = app();
    let has_typed = matches!(subject, Subject::Account(_));
    let head = move || {
        let level = format::plain(app.editor.scenario().asset.level.get() * 100.0);
        view! {
            <tr>
                <th scope="col">{if has_typed { words().year } else { words().place }}</th>
                {has_typed.then(|| view! { <th scope="col" class="number">{words().typed}</th> })}
                <th scope="col" class="number">{words().line}</th>
                <th scope="col" class="number">{words().interval(level)}</th>
                <th scope="col">{words().reading}</th>
            </tr>
        }
    };
    let rows = move || {
        let found = found(app, subject);
        found.ahead.iter().enumerate().map(|(n, forecast)| row(app, subject, n, forecast)).collect_view()
    };
    view! {
        <Panel id="forecast-ahead" title=Signal::derive(move || words().ahead.to_owned()) help=Signal::derive(move || words().ahead_help.to_owned())>
            <div class="table-scroll" role="region" tabindex="0" aria-label=move || words().ahead>
                <table class="table wraps"><thead>{head}</thead><tbody>{rows}</tbody></table>
            </div>
        </Panel>
    }
}

fn row(app: App, subject: Subject, n: usize, forecast: &Outcome<Forecast>) -> Node {
    let language = app.language.get();
    let typed = found(app, subject).typed.get(n).copied();
    let x = typed.map(|typed| typed.0).or_else(|| forecast.as_ref().ok().map(|forecast| forecast.x));
    let name = x.map(|x| place_text(subject, x)).unwrap_or_default();
    let typed_cell = typed.map(|(_, typed)| match (subject, typed) {
        (Subject::Account(id), Some(typed)) => {
            view! { <td class="number"><a href=app.address(Page::Money(Some(id)))>{amount(typed)}</a></td> }
        }
        _ => view! { <td class="number quiet">"–"</td> },
    });
    let (fit, interval, reading) = match forecast {
        Ok(forecast) => {
            let fit =
                view! { <WhyButton text=amount(forecast.fit) why=Arc::new(move || why_ahead(app, subject, n)) /> };
            let interval = format!("{} – {}", amount(forecast.prediction.low), amount(forecast.prediction.high));
            let interval = view! { <WhyButton text=interval why=Arc::new(move || why_ahead(app, subject, n)) /> };
            (fit, interval, reading(app, subject, n, forecast, typed.and_then(|typed| typed.1)))
        }
        Err(reason) => {
            let short = || view! { <span class="quiet">{reasons::short(reason, language)}</span> };
            (short(), short(), view! { <span class="quiet">{reasons::full(reason, language)}</span> })
        }
    };
    view! { <tr><th scope="row">{name}</th>{typed_cell}<td class="number">{fit}</td><td class="number">{interval}</td><td>{reading}</td></tr> }
        .into_node()
}

/// How the typed figure stands to the line, or the offer to enter what the line says where nothing is typed.
fn reading(app: App, subject: Subject, n: usize, forecast: &Forecast, typed: Option<f64>) -> Node {
    match (subject, typed) {
        (Subject::Account(_), Some(typed)) if forecast.prediction.contains(typed) => {
            view! { <span class="tag good">{words().inside}</span> }
        }
        (Subject::Account(_), Some(typed)) => {
            let text = if typed > forecast.prediction.high { words().above } else { words().below };
            view! { <span class="tag warn">{text}</span> }
        }
        (Subject::Account(id), None) => {
            let (fit, period) = (forecast.fit.round(), Period::FUTURE.get(n).copied());
            let take = move |_| {
                if let Some(period) = period {
                    app.editor.edit(Action::Cell, |s| suggest(s, id, period, fit));
                }
            };
            view! { <button type="button" class="button" disabled=locked title=lock_reason on:click=take>{words().take_over(amount(fit))}</button> }
        }
        (Subject::Series(_), _) => {
            let text = if forecast.extrapolates { words().extrapolates } else { words().within };
            view! { <span class="quiet">{text}</span> }
        }
    }
}

/// Enters a figure where there is none; an entry stays as it is.
fn suggest(scenario: &mut Scenario, id: AccountId, period: Period, fit: f64) {
    if let Some(account) = scenario.account_mut(id).filter(|account| account.money.revenue[period].is_none()) {
        account.money.revenue[period] = Some(Money::new(fit));
    }
}
