//! Forecasts (D27): a straight line through the years of an account or a pasted series, with its prediction band; what
//! it says beside what was typed. It suggests; it never writes over an entry.

mod ahead;
mod chart;
mod data;
mod entry;
mod list;
mod paste;
mod points;
mod subject;
mod verdict;
mod why;

use crate::browser;
use crate::model::Scenario;
use crate::model::finding::Place;
use crate::model::forecast::DataSet;
use crate::model::limits::SERIES;
use crate::state::{Action, Page};
use crate::text::forecast::{ForecastTexts, texts};
use crate::ui::context::{App, app};
use crate::ui::kit::{Empty, Icon, PageHead, lock_reason, locked};
use crate::ui::pages::strategy_parts::StrategyFindings;
use crate::ui::view::prelude::*;
use subject::{Subject, chosen};

/// The page's words. Tracked.
fn words() -> &'static ForecastTexts {
    texts(app().language.get())
}

/// Adds a series without a name and gives its place.
fn add_series(scenario: &mut Scenario) -> Option<usize> {
    let series = &mut scenario.asset.series;
    if series.len() >= SERIES {
        return None;
    }
    series.push(DataSet::default());
    Some(series.len() - 1)
}

fn begin_series(app: App) {
    if let Some(place) = app.editor.edit(Action::Add, add_series).flatten() {
        browser::push_hash(&untrack(|| app.address(Subject::Series(place).page())));
    }
}

/// The page.
#[component]
pub fn ForecastPage() -> Node {
    let app = app();
    let subject = Memo::new(move |_| chosen(app));
    let add = move || {
        view! {
            <button type="button" class="button" disabled=locked title=lock_reason on:click=move |_| begin_series(app)><Icon name="plus" />{move || words().add_series}</button>
        }
    };
    let body = move || match subject.get() {
        Some(subject) => view! { <Filled subject /> },
        None => view! {
            <section class="panel">
                <Empty title=Signal::derive(move || words().empty.to_owned()) help=Signal::derive(move || words().empty_help.to_owned())>
                    <a class="button primary" href=move || app.address(Page::Accounts(None))>{move || words().to_accounts}</a>
                    {add()}
                </Empty>
            </section>
        },
    };
    view! {
        <PageHead title=Signal::derive(move || words().title.to_owned()) help=Signal::derive(move || words().help.to_owned())>
            {move || subject.get().map(|subject| view! { <list::Chooser subject /> })}
            {move || subject.get().map(|_| add())}
        </PageHead>
        {body}
    }
}

#[component]
fn Filled(subject: Subject) -> Node {
    view! {
        <div class="two-columns uneven">
            <chart::ChartPanel subject />
            <verdict::Verdict subject />
        </div>
        <ahead::Ahead subject />
        <div class="two-columns">
            <div class="stack">
                <data::Data subject />
                <paste::Paste subject />
            </div>
            <points::Points subject />
        </div>
        <list::AllAccounts />
        <list::AllSeries />
        <StrategyFindings
            id="forecast-findings"
            title=Signal::derive(move || words().findings.to_owned())
            none=Signal::derive(move || words().findings_none.to_owned())
            belongs=|place: &Place| matches!(place, Place::Forecast(_))
        />
    }
}
