//! The radar of all assessed dimensions, and the lowest of them first.

use super::{dimension_name, words};
use crate::browser;
use crate::charts::palette::{Palette, Theme};
use crate::charts::radar::{RadarPicture, Spoke};
use crate::charts::{Frame, Picture};
use crate::model::strategy::{Dimension, Grade};
use crate::text::format;
use crate::ui::context::{App, app};
use crate::ui::kit::{ChartView, Panel};
use crate::ui::view::prelude::*;
use std::sync::Arc;

/// So many of the lowest are listed.
const LOWEST: usize = 6;
/// A shape needs three corners.
const CORNERS: usize = 3;

fn height(width: f64) -> f64 {
    (width * 0.72).clamp(300.0, 520.0).round()
}

/// The radar.
#[component]
pub fn RadarPanel() -> Node {
    let app = app();
    let title = Signal::derive(move || {
        let results = app.editor.evaluation();
        let readiness = &results.strategy.readiness;
        let needed = Dimension::ALL.len();
        match &readiness.mean {
            Ok(mean) => words().radar(format::number(mean.get(), 2), readiness.assessed, needed),
            Err(_) => words().radar_open(readiness.assessed, needed),
        }
    });
    let has_shape = Memo::new(move |_| app.editor.evaluation().strategy.readiness.assessed >= CORNERS);
    let chart = move || {
        if !has_shape.get() {
            return view! { <p class="quiet">{words().radar_few}</p> };
        }
        let clicked = |_: &str, id: &str| browser::scroll_into_view_by_id(&format!("dimension-{id}"));
        view! { <ChartView draw=Arc::new(move |frame: Frame| draw(app, frame)) summary=Signal::derive(move || summary(app)) height clicked=Arc::new(clicked) name=Signal::derive(move || words().picture.to_owned()) /> }
    };
    view! {
        <Panel id="readiness-radar" title help=Signal::derive(move || words().radar_help.to_owned())>
            <div class="panel-body">{chart}</div>
        </Panel>
    }
}

/// Assessed dimensions in the course's order, with their number there. Tracked.
fn assessed(app: App) -> Vec<(usize, Dimension, Grade)> {
    let scenario = app.editor.scenario();
    let readiness = &scenario.strategy.readiness;
    let all = Dimension::ALL.iter().enumerate();
    all.filter_map(|(n, &dimension)| Some((n + 1, dimension, readiness.level(dimension)?))).collect()
}

fn draw(app: App, frame: Frame) -> Picture {
    let theme = if app.is_dark.get() { Theme::Dark } else { Theme::Light };
    let spoke = |(number, dimension, level): (usize, Dimension, Grade)| {
        let text = app.content.with(|content| content.dimension(dimension));
        let anchor = text.levels.get(usize::from(level.get()) - 1).cloned().unwrap_or_default();
        Spoke {
            id: dimension.code(),
            number: number.to_string(),
            tip: format!("{} · {}: {anchor}", text.name, level.get()),
            name: text.name,
            level: level.get(),
        }
    };
    RadarPicture {
        spokes: assessed(app).into_iter().map(spoke).collect(),
        highest: 5,
        frame,
        palette: Palette::new(theme, app.language.get()),
    }
    .draw()
}

/// What the radar shows, in a sentence. Tracked.
fn summary(app: App) -> String {
    let results = app.editor.evaluation();
    let lowest = &results.strategy.readiness.lowest;
    let (Some(low), Some(high)) = (lowest.first(), lowest.last()) else { return words().none_assessed.to_owned() };
    let level = |result: &crate::model::strategy::DimensionResult| result.level.map_or(0, Grade::get);
    let name = |result: &crate::model::strategy::DimensionResult| dimension_name(app, result.dimension);
    words().summary(lowest.len(), name(low), level(low), name(high), level(high))
}

/// The lowest dimensions with what the next level asks for.
#[component]
pub fn Lowest() -> Node {
    let app = app();
    let rows = move || {
        let results = app.editor.evaluation();
        let lowest = results.strategy.readiness.lowest.iter().take(LOWEST);
        let row = |result: &crate::model::strategy::DimensionResult| {
            let level = result.level.map_or(0, Grade::get);
            let text = app.content.with(|content| content.dimension(result.dimension));
            let next = text.levels.get(usize::from(level)).map(|next| words().next_level(level + 1, next));
            let id = format!("dimension-{}", result.dimension.code());
            let href = format!("#{id}");
            let go = move |event: leptos::ev::MouseEvent| {
                event.prevent_default();
                browser::scroll_into_view_by_id(&id);
            };
            view! { <li><span class="readiness-level">{level.to_string()}</span><span><a href=href on:click=go>{text.name}</a><span class="quiet">{next}</span></span></li> }
        };
        let rows = lowest.map(row).collect_view();
        if results.strategy.readiness.lowest.is_empty() {
            view! { <p class="quiet">{words().none_assessed}</p> }
        } else {
            view! { <ol class="readiness-lowest">{rows}</ol> }
        }
    };
    view! {
        <Panel id="readiness-lowest" title=Signal::derive(move || words().lowest.to_owned()) help=Signal::derive(move || words().lowest_help.to_owned())>
            <div class="panel-body">{rows}</div>
        </Panel>
    }
}
