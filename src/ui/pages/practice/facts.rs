//! What a profile shows of choosing and running the account: every result with its arithmetic and its page.

use super::core::{standing_of, why_standing};
use super::development::stage_of;
use super::pipeline::{money, why_account};
use super::qualification::{count_of, why_count};
use super::rhythm::{kept_of, trend_of, why_kept, why_trend};
use super::shared::{results, words};
use crate::model::AccountId;
use crate::model::practice::ProblemState;
use crate::state::Page;
use crate::ui::context::app;
use crate::ui::kit::{Panel, WhyButton};
use crate::ui::view::prelude::*;
use std::sync::Arc;

/// The panel.
#[component]
pub fn Operating(id: AccountId) -> Node {
    let app = app();
    let frame = move || app.frame_texts();
    let weighted = move || match results(app, id) {
        Some(found) if found.pipeline.open.count > 0 => money(app, &found.pipeline.open.weighted),
        _ => "–".to_owned(),
    };
    let problems = move || {
        let scenario = app.editor.scenario();
        let here = scenario.operations.problems.iter().filter(|p| p.account == Some(id));
        words().problems_open(here.filter(|p| p.state != ProblemState::Closed).count())
    };
    view! {
        <Panel id="account-operating" title=Signal::derive(move || words().operating.to_owned())>
            <div class="panel-body">
                <dl class="facts standing">
                    <dt><a href=move || app.address(Page::Qualification(Some(id)))>{move || frame().qualification}</a></dt>
                    <dd><WhyButton text=Signal::derive(move || count_of(app, id)) why=Arc::new(move || why_count(app, id)) /></dd>
                    <dt><a href=move || app.address(Page::Core(Some(id)))>{move || words().stood}</a></dt>
                    <dd><WhyButton text=Signal::derive(move || standing_of(app, id)) why=Arc::new(move || why_standing(app, id)) /></dd>
                    <dt><a href=move || app.address(Page::Development(Some(id)))>{move || words().stage_fact}</a></dt>
                    <dd>{move || stage_of(app, id)}</dd>
                    <dt><a href=move || app.address(Page::Pipeline(Some(id)))>{move || words().pipeline_fact}</a></dt>
                    <dd><WhyButton text=Signal::derive(weighted) why=Arc::new(move || why_account(app, id)) />" "<span class="unit">{move || app.money_unit()}</span></dd>
                    <dt><a href=move || app.address(Page::Rhythm(Some(id)))>{move || words().contacts_fact}</a></dt>
                    <dd><WhyButton text=Signal::derive(move || kept_of(app, id)) why=Arc::new(move || why_kept(app, id)) /></dd>
                    <dt><a href=move || app.address(Page::Rhythm(Some(id)))>{move || words().satisfaction_fact}</a></dt>
                    <dd><WhyButton text=Signal::derive(move || trend_of(app, id)) why=Arc::new(move || why_trend(app, id)) /></dd>
                    <dt><a href=move || app.address(Page::Problems(Some(id)))>{move || words().problems_fact}</a></dt>
                    <dd>{problems}</dd>
                </dl>
            </div>
        </Panel>
    }
}
