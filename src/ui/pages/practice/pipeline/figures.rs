//! The funnel with its table, and what became of decided opportunities.

use super::why::{why_rate, why_stage, why_total};
use super::{money, say, words};
use crate::charts::funnel::{FunnelStage, draw};
use crate::model::practice::{OpportunityStage, PipelineSum, StageSum};
use crate::model::{Outcome, Share};
use crate::text::reasons;
use crate::ui::context::{App, app};
use crate::ui::kit::sheet::{Cell, Column, Look, Row, SheetActions, Target};
use crate::ui::kit::why::Why;
use crate::ui::kit::{Panel, Sheet, WhyButton};
use crate::ui::pages::drawing::narrower;
use crate::ui::pages::practice::shared::{asked, column, numbers, terms};
use crate::ui::pages::strategy_parts::percent;
use crate::ui::view::prelude::*;
use std::sync::Arc;

/// The stage's name. Tracked.
pub fn stage_name(stage: Option<OpportunityStage>) -> &'static str {
    stage.map_or(words().no_stage, |stage| terms().opportunity_stage(stage))
}

/// The stages that are shown: all of them, and what has none only if there is any. Of one account, its own. Tracked.
pub fn stage_sums(app: App) -> Vec<StageSum> {
    let (scenario, results) = (app.editor.scenario(), app.editor.evaluation());
    let stages = match asked(app) {
        None => results.practice.pipeline.stages.clone(),
        Some(id) => crate::model::practice::stage_sums(&scenario, id),
    };
    stages.into_iter().filter(|stage| stage.stage.is_some() || stage.sum.count > 0).collect()
}

/// What is open, of all accounts or of one. Tracked.
pub fn total(app: App) -> PipelineSum {
    let results = app.editor.evaluation();
    let of_account = asked(app).and_then(|id| results.practice.account(id)).map(|a| a.pipeline.open.clone());
    of_account.unwrap_or_else(|| results.practice.pipeline.total.clone())
}

/// The funnel and the table of the same figures.
#[component]
pub fn Funnel() -> Node {
    let app = app();
    let title = move || {
        let total = total(app);
        words().funnel(total.count, money(app, &total.weighted), app.money_unit())
    };
    let drawn = move || {
        let sums = stage_sums(app);
        let summary = summary(app, &sums);
        let stages: Vec<FunnelStage> = sums.iter().map(|sum| stage(app, sum)).collect();
        let drawing = narrower(|width| draw(&stages, width), &summary);
        view! {
            <figure class="chart-figure practice-figure">
                {drawing}
                <figcaption><span>{summary}</span></figcaption>
            </figure>
        }
    };
    view! {
        <Panel id="pipeline-funnel" title=Signal::derive(title) help=say(|w| w.funnel_help)>
            <div class="panel-body">{drawn}</div>
            <Stages />
        </Panel>
    }
}

fn stage(app: App, found: &StageSum) -> FunnelStage {
    let value = found.sum.value.as_ref().map_or(0.0, |value| value.get());
    let weighted = found.sum.weighted.as_ref().map_or(0.0, |value| value.get());
    FunnelStage {
        name: stage_name(found.stage).to_owned(),
        note: words().funnel_note(found.sum.count, money_or_none(app, found)),
        value,
        expected: if value > 0.0 { weighted / value } else { 0.0 },
    }
}

fn money_or_none(app: App, found: &StageSum) -> String {
    if found.sum.count == 0 { "–".to_owned() } else { money(app, &found.sum.value) }
}

fn summary(app: App, sums: &[StageSum]) -> String {
    let words = words();
    let say = |found: &StageSum| {
        let (value, weighted) = (money(app, &found.sum.value), money(app, &found.sum.weighted));
        words.summary_stage(stage_name(found.stage), found.sum.count, value, weighted)
    };
    sums.iter().filter(|s| s.sum.count > 0).map(say).collect::<Vec<_>>().join(words.semicolon)
}

#[component]
fn Stages() -> Node {
    let app = app();
    let heads = Memo::new(move |_| columns(app));
    let sums = Memo::new(move |_| stage_sums(app));
    let keys = Memo::new(move |_| (0..sums.with(Vec::len)).map(|n| n.to_string()).collect::<Vec<_>>());
    let rows = move |index: usize, _: &str| {
        let found = sums.with(|all| all.get(index).cloned())?;
        let name = stage_name(found.stage).to_owned();
        Some(Row { cells: cells(app, Cell::locked(name.clone()), &found.sum), name, is_selected: false })
    };
    let footer = Signal::derive(move || {
        let name = super::super::shared::words().total.to_owned();
        let mut cells = cells(app, Cell::locked(name.clone()), &total(app));
        for cell in &mut cells {
            cell.look = Look::Total;
        }
        vec![Row { name, cells, is_selected: false }]
    });
    let why = move |target: &Target| -> Option<Why> {
        match target.row.parse::<usize>() {
            Ok(index) => {
                let found = sums.with(|all| all.get(index).cloned())?;
                why_stage(app, &found, &target.column)
            }
            Err(_) => why_total(app, &target.column),
        }
    };
    view! { <Sheet label=say(|w| w.by_stage) columns=heads keys rows=Arc::new(rows) footer actions=SheetActions::none() why=Arc::new(why) /> }
}

fn columns(app: App) -> Vec<Column> {
    let words = words();
    vec![
        column("stage", words.stage, 7.0),
        numbers("count", words.count, 4.0),
        Column { note: app.money_unit(), ..numbers("value", words.value, 5.0) },
        Column { note: app.money_unit(), ..numbers("weighted", words.weighted, 5.0) },
        numbers("incomplete", words.incomplete, 4.0),
    ]
}

fn cells(app: App, head: Cell, sum: &PipelineSum) -> Vec<Cell> {
    let amount = |found: &Outcome<crate::model::Money>| {
        if sum.count == 0 {
            Cell::locked("–")
        } else {
            Cell::outcome(found, |_| money(app, found), |_| money(app, found))
        }
    };
    vec![
        head,
        Cell::computed(sum.count.to_string()),
        amount(&sum.value),
        amount(&sum.weighted),
        Cell::locked(sum.incomplete.to_string()),
    ]
}

/// Won and lost. They are those of all accounts.
#[component]
pub fn Rates() -> Node {
    let app = app();
    let share = move |found: &Outcome<Share>| match found {
        Ok(share) => percent(share.get()),
        Err(reason) => reasons::short(reason, app.language.get()),
    };
    let by_count = move || share(&app.editor.evaluation().practice.pipeline.win_rate.by_count);
    let by_value = move || share(&app.editor.evaluation().practice.pipeline.win_rate.by_value);
    let decided = move || {
        let rate = app.editor.evaluation().practice.pipeline.win_rate.clone();
        if rate.won + rate.lost == 0 {
            return view! { <p class="quiet">{words().none_decided}</p> };
        }
        view! {
            <dl class="facts">
                <dt>{words().won}</dt><dd>{rate.won.to_string()}</dd>
                <dt>{words().lost}</dt><dd>{rate.lost.to_string()}</dd>
                <dt>{words().win_rate}</dt><dd><WhyButton text=Signal::derive(by_count) why=Arc::new(move || why_rate(app, false)) /></dd>
                <dt>{words().win_value}</dt><dd><WhyButton text=Signal::derive(by_value) why=Arc::new(move || why_rate(app, true)) /></dd>
            </dl>
        }
    };
    view! {
        <Panel id="win-rate" title=say(|w| w.rates) help=say(|w| w.rates_help)>
            <div class="panel-body">{decided}</div>
        </Panel>
    }
}
