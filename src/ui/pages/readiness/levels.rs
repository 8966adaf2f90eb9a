//! Levels with their anchors and what they rest on, group by group. This is also the table of the radar.

use super::why::why_mean;
use super::words;
use crate::model::Scenario;
use crate::model::strategy::{Assessment, Dimension, DimensionGroup, Grade};
use crate::state::Action;
use crate::text::{format, reasons};
use crate::ui::context::app;
use crate::ui::kit::{ChoiceField, Panel, WhyButton};
use crate::ui::pages::strategy_parts::ScenarioText;
use crate::ui::view::prelude::*;
use std::sync::Arc;

fn change(scenario: &mut Scenario, dimension: Dimension, change: impl FnOnce(&mut Assessment)) {
    let dimensions = &mut scenario.strategy.readiness.dimensions;
    let entry = dimensions.entry(dimension).or_default();
    change(entry);
    if *entry == Assessment::default() {
        dimensions.remove(&dimension);
    }
}

/// All groups.
#[component]
pub fn Levels() -> Node {
    let groups = DimensionGroup::ALL.iter().map(|&group| view! { <Group group /> }).collect_view();
    view! {
        <Panel id="readiness-levels" title=Signal::derive(move || words().levels.to_owned()) help=Signal::derive(move || words().levels_help.to_owned())>
            <div class="panel-body readiness-groups">{groups}</div>
        </Panel>
    }
}

#[component]
fn Group(group: DimensionGroup) -> Node {
    let app = app();
    let name = move || app.content.with(|content| content.dimension_group(group));
    let mean = Signal::derive(move || {
        let results = app.editor.evaluation();
        let found = results.strategy.readiness.groups.iter().find(|g| g.group == group);
        match found.map(|g| &g.mean) {
            Some(Ok(mean)) => format::number(mean.get(), 2),
            Some(Err(reason)) => reasons::short(reason, app.language.get()),
            None => String::new(),
        }
    });
    let members = Dimension::ALL.iter().enumerate().filter(|(_, d)| d.group() == group);
    let rows = members.map(|(n, &dimension)| view! { <Row number=n + 1 dimension /> }).collect_view();
    view! {
        <section class="readiness-group">
            <h3>{name}<WhyButton text=mean why=Arc::new(move || why_mean(app, group)) /></h3>
            {rows}
        </section>
    }
}

/// One dimension: level, what it means, what it rests on.
#[component]
fn Row(number: usize, dimension: Dimension) -> Node {
    let app = app();
    let text = move || app.content.with(|content| content.dimension(dimension));
    let level = Memo::new(move |_| app.editor.scenario().strategy.readiness.level(dimension).map(Grade::get));
    let choices = Signal::derive(move || {
        let levels =
            (1..).zip(text().levels).map(|(n, anchor): (u8, String)| (n.to_string(), format!("{n} · {anchor}")));
        std::iter::once((String::new(), words().not_assessed.to_owned())).chain(levels).collect()
    });
    let commit = Callback::new(move |code: String| {
        let level = code.parse().ok().and_then(Grade::new);
        app.editor.edit(Action::Rating, |s| change(s, dimension, |entry| entry.level = level));
    });
    let steps = move || {
        (1..=5_u8)
            .map(|n| view! { <span class:is-reached=move || level.get().is_some_and(|level| level >= n)></span> })
            .collect_view()
    };
    view! {
        <div class="readiness-row" id=format!("dimension-{}", dimension.code())>
            <div class="readiness-name"><span class="quiet">{number.to_string()}</span><span>{move || text().name}</span><span class="readiness-steps" aria-hidden="true">{steps()}</span></div>
            <ChoiceField label=Signal::derive(move || words().level_of(text().name)) value=Signal::derive(move || level.get().map(|n| n.to_string()).unwrap_or_default()) choices on_commit=commit />
            <ScenarioText
                label=Signal::derive(move || words().evidence_of(text().name))
                read=Arc::new(move |s: &Scenario| s.strategy.readiness.dimensions.get(&dimension).map(|a| a.evidence.clone()).unwrap_or_default())
                write=Arc::new(move |s: &mut Scenario, text| change(s, dimension, |entry| entry.evidence = text))
            />
        </div>
    }
}
