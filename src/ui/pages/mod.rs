//! The pages, one folder each.

mod accounts;
mod asset_parts;
mod attractiveness;
mod bars;
mod coach;
mod compared_projects;
mod comparison;
mod concentration;
mod cuts;
mod drawing;
mod evidence;
mod forecast;
mod glossary;
mod goals;
mod lifetime;
mod matrix;
mod method;
mod modules;
mod money;
mod overview;
mod plan;
mod planning;
mod practice;
mod quadrant;
mod ratings;
mod readiness;
mod relationship;
mod resources;
mod risks;
mod robustness;
mod scenario;
mod scores;
mod selection;
mod states;
mod strategy_parts;
mod strength;
mod sums;
mod swot;
mod swot_origin;
mod toolkit;

pub use modules::{Later, Module, Modules};

use crate::browser;
use crate::state::Page;
use crate::ui::context::app;
use crate::ui::view::prelude::*;
use modules::{drawn, fetch_ahead};

/// How long the first page is left alone before the others are fetched, in milliseconds.
const AHEAD: i32 = 1_500;

/// The page the address names. Another record on the same page does not build the page anew.
#[component]
pub fn PageView() -> Node {
    let app = app();
    let page = Memo::new(move |_| app.route.get().page.whole());
    let modules = app.modules;
    Effect::new(move |_| {
        if let Some(module) = Module::of(page.get()) {
            modules.want(module);
        }
    });
    // A new page begins at its title, for the eye and for the screen reader, as soon as it is there.
    Effect::new(move |before: Option<(Page, bool)>| {
        let page = page.get();
        let is_there = Module::of(page).is_none_or(|module| modules.is_there(module));
        let is_owed = before.is_some_and(|(last, owed)| owed || last != page);
        if is_owed && is_there {
            browser::scroll_to_top();
            browser::on_animation_frame(|| browser::focus_by_id("page-title"));
        }
        (page, is_owed && !is_there)
    });
    let ahead = StoredValue::new_local(browser::Timer::after(AHEAD, fetch_ahead));
    on_cleanup(move || {
        ahead.try_update_value(|timer| *timer = None);
    });
    // What is drawn changes with the page and with the stage of its own module, not with that of any other.
    let shown = Memo::new(move |_| (page.get(), Module::of(page.get()).map(|module| (module, modules.stage(module)))));
    (move || match shown.get() {
        (_, None) => view! { <overview::OverviewPage /> },
        (page, Some((module, stage))) => drawn(module, page, stage, Some("page-title")),
    })
    .into_node()
}
