//! Risks that concentration proposes, each with a way into the register.

use super::entry::{has_room, open, say_full};
use super::names::{risk_name, words};
use crate::model::ids::take;
use crate::model::risk::{Dependence, DependenceRisk, LARGE_ACCOUNT, Risk, RiskGroup, RiskSource};
use crate::state::{Action, Page};
use crate::text::format;
use crate::ui::context::{App, app};
use crate::ui::kit::why::Why;
use crate::ui::kit::{Panel, WhyButton, lock_reason, locked};
use crate::ui::pages::concentration::{
    product_name, region_name, share_or, why_account_share, why_largest, why_line, why_region_of_all,
};
use crate::ui::pages::money::why::account_name;
use crate::ui::view::prelude::*;
use std::sync::Arc;

/// The panel.
#[component]
pub fn Dependences() -> Node {
    let app = app();
    let found = Memo::new(move |_| app.editor.evaluation().dependences.clone());
    let rows = move || found.get().into_iter().map(|dependence| view! { <Row dependence /> }).collect_view();
    let help = move || words().dependence_help(format!("{}%", format::percent(LARGE_ACCOUNT, 0)));
    view! {
        <Panel id="dependence" title=Signal::derive(move || words().dependence.to_owned()) help=Signal::derive(help)>
            <div class="panel-body">
                {move || found.with(Vec::is_empty).then(|| view! { <p class="quiet">{words().dependence_none}</p> })}
                <ul class="missing-list">{rows}</ul>
            </div>
        </Panel>
    }
}

#[component]
fn Row(dependence: DependenceRisk) -> Node {
    let app = app();
    let (kind, account, entered) = (dependence.kind, dependence.account, dependence.risk);
    let says = says(app, &dependence);
    let share = share_or(app, &Ok(dependence.share));
    let what = says.clone();
    let end = match entered {
        Some(risk) => {
            let name = app.editor.scenario().risk(risk).map(risk_name).unwrap_or_default();
            view! { <a href=app.address(Page::Risks(Some(risk)))>{words().entered_dependence(name)}</a> }
        }
        None => {
            let label = format!("{}{}{what}", words().enter_dependence, words().colon);
            let enter = move |_| enter(app, &dependence, &what);
            view! {
                <button type="button" class="button" disabled=locked title=lock_reason aria-label=label on:click=enter>{words().enter_dependence}</button>
            }
        }
    };
    view! {
        <li>
            <span>{says} " " <WhyButton text=Signal::stored(share) why=Arc::new(move || why(app, kind, account)) /></span>
            {end}
        </li>
    }
}

/// The dependence in words; also the title of the risk. Tracked.
fn says(app: App, dependence: &DependenceRisk) -> String {
    let scenario = app.editor.scenario();
    let profile = scenario.account(dependence.account).map(|account| &account.profile);
    let line = || {
        let lines = profile.zip(dependence.line).and_then(|(profile, line)| profile.products.get(line));
        product_name(lines.map_or("", |line| line.called())).to_owned()
    };
    match dependence.kind {
        Dependence::Account => words().depends_account(account_name(app, dependence.account)),
        Dependence::AccountProduct => words().depends_account_product(account_name(app, dependence.account), line()),
        Dependence::Product => words().depends_product(line()),
        Dependence::Region => words().depends_region(profile.map_or("", |profile| profile.region.trim())),
    }
}

fn why(app: App, kind: Dependence, account: crate::model::AccountId) -> Option<Why> {
    match kind {
        Dependence::Account => why_account_share(app, account),
        Dependence::AccountProduct => why_largest(app, account),
        Dependence::Product => why_line(app, 0),
        Dependence::Region => {
            let results = app.editor.evaluation();
            let region = results.money.regions.region_of(account)?;
            why_region_of_all(app, words().why_region_of_all(region_name(app, region)), account)
        }
    }
}

/// Enters it, unrated, and opens it.
fn enter(app: App, dependence: &DependenceRisk, title: &str) {
    if !untrack(|| has_room(&app.editor.scenario())) {
        say_full(app);
        return;
    }
    let (proposed, account) = (Some(dependence.kind), dependence.concerns());
    let source = Some(RiskSource::Group(RiskGroup::BusinessCase));
    let id = app.editor.edit(Action::Add, |scenario| {
        let id = take(&mut scenario.counters.risk);
        scenario.risks.push(Risk { source, account, proposed, ..Risk::titled(id, title) });
        id
    });
    open(app, id);
}
