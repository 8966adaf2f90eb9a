//! The chance of each rank with any weights at all (SMAA-2).

use super::names::account_link;
use super::run::{Runner, found};
use super::stability::first;
use super::why_order::{why_confidence, why_rank};
use super::{percent, reason, words};
use crate::charts::Frame;
use crate::charts::bars::{Along, BarTone, BarsPicture, BarsRow, MOST_ROWS, Segment};
use crate::model::position::robustness::{RobustnessFound, SmaaResults};
use crate::model::statistics::arrange;
use crate::ui::context::{App, app};
use crate::ui::kit::{ChartView, Panel, WhyButton};
use crate::ui::pages::bars::height;
use crate::ui::pages::money::why::account_name;
use crate::ui::pages::quadrant::palette;
use crate::ui::view::prelude::*;
use std::sync::Arc;

/// Ranks listed and drawn.
const RANKS: usize = 10;

/// The places of the alternatives, whoever is first most often first.
fn by_first(smaa: &SmaaResults) -> Vec<usize> {
    let chance = |place: usize, rank: usize| smaa.acceptability[place].get(rank).copied().unwrap_or(0.0);
    let count = smaa.acceptability.len();
    arrange::places(count, &mut |a, b| {
        let ranks = (0..count).map(|rank| chance(b, rank).total_cmp(&chance(a, rank)));
        ranks.fold(std::cmp::Ordering::Equal, std::cmp::Ordering::then)
    })
}

/// The panel.
#[component]
pub fn Ranks(runner: Runner) -> Node {
    let app = app();
    let body = move || match found(runner).map(|found| found.smaa.clone()) {
        Ok(Ok(smaa)) => parts(app, runner, &smaa),
        Ok(Err(why)) | Err(why) => view! { <p class="panel-body quiet-line">{reason(app, &why)}</p> },
    };
    view! {
        <Panel id="robust-ranks" title=Signal::derive(move || words().ranks.to_owned()) help=Signal::derive(move || words().ranks_help.to_owned())>
            {body}
        </Panel>
    }
}

fn parts(app: App, runner: Runner, smaa: &SmaaResults) -> Node {
    let order = by_first(smaa);
    let shown = order.len().min(MOST_ROWS);
    let ranks = order.len().min(RANKS);
    let heads = (1..=ranks)
        .map(|n| view! { <th scope="col" class="number">{words().rank_n(n)}<span class="weight">"%"</span></th> });
    let rows = order.into_iter().map(|place| row(app, runner, smaa, place, ranks)).collect_view();
    let more =
        (smaa.acceptability.len() > RANKS).then(|| view! { <p class="panel-foot">{words().more_ranks(RANKS)}</p> });
    view! {
        <div class="panel-body">
            <ChartView
                draw=Arc::new(move |frame| draw(app, runner, frame))
                summary=Signal::derive(move || summary(app, runner))
                height=height(shown)
                name=Signal::derive(move || words().downloads.to_owned())
            />
        </div>
        <div class="table-scroll" role="region" tabindex="0" aria-label=words().ranks_table>
            <table class="table compact wrapping-heads" aria-label=words().ranks_table>
                <thead>
                    <tr>
                        <th scope="col">{words().account}</th>
                        {heads.collect_view()}
                        <th scope="col" class="number">{words().confidence}<span class="weight">"%"</span></th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
        {more}
    }
}

fn row(app: App, runner: Runner, smaa: &SmaaResults, place: usize, ranks: usize) -> Node {
    let Some(id) = found(runner).ok().and_then(|found| found.table.accounts.get(place).copied()) else {
        return Node::default();
    };
    let cells = (0..ranks).map(|rank| {
        let text = percent(smaa.acceptability[place][rank]);
        let why = Arc::new(move || why_rank(app, runner, place, rank));
        view! { <td class="number"><WhyButton text=Signal::stored(text) why /></td> }
    });
    let confidence = smaa.confidence[place].map_or_else(|| words().never_first.to_owned(), percent);
    let why = Arc::new(move || why_confidence(app, runner, place));
    view! {
        <tr>
            <th scope="row">{account_link(app, id)}</th>
            {cells.collect_view()}
            <td class="number"><WhyButton text=Signal::stored(confidence) why /></td>
        </tr>
    }
}

/// The picture. Tracked.
fn draw(app: App, runner: Runner, frame: Frame) -> crate::charts::Picture {
    let rows = found(runner).ok().map(|found| bars(app, &found)).unwrap_or_default();
    BarsPicture { rows, along: Along::Whole, title: words().axis_chance.to_owned(), frame, palette: palette(app) }
        .draw()
}

fn bars(app: App, found: &RobustnessFound) -> Vec<BarsRow> {
    let Ok(smaa) = &found.smaa else { return Vec::new() };
    let row = |place: usize| {
        let id = *found.table.accounts.get(place)?;
        let name = account_name(app, id);
        let ranks = smaa.acceptability[place].iter().take(RANKS).enumerate();
        let segment = |(rank, &chance): (usize, &f64)| Segment {
            length: chance,
            tone: BarTone::Rank(rank, smaa.acceptability.len().min(RANKS)),
            tip: words().rank_tip(&name, rank + 1, percent(chance)),
        };
        Some(BarsRow { id: id.to_string(), segments: ranks.map(segment).collect(), name: name.clone() })
    };
    by_first(smaa).into_iter().take(MOST_ROWS).filter_map(row).collect()
}

/// What the picture shows, in a sentence. Tracked.
fn summary(app: App, runner: Runner) -> String {
    let said = || {
        let found = found(runner).ok()?;
        let smaa = found.smaa.as_ref().ok()?;
        let place = *by_first(smaa).first()?;
        let name = account_name(app, *found.table.accounts.get(place)?);
        Some(words().ranks_summary(name, percent(*smaa.acceptability[place].first()?), first(app, runner)?))
    };
    said().unwrap_or_default()
}
