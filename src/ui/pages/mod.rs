//! The pages, one folder each.

mod accounts;
mod attractiveness;
mod coach;
mod comparison;
mod concentration;
mod cuts;
mod evidence;
mod glossary;
mod goals;
mod matrix;
mod method;
mod modules;
mod money;
mod overview;
mod planning;
mod quadrant;
mod ratings;
mod readiness;
mod relationship;
mod risks;
mod scenario;
mod scores;
mod selection;
mod strategy_parts;
mod strength;
mod sums;
mod swot;
mod swot_origin;

pub use comparison::Comparison;

use crate::browser;
use crate::state::Page;
use crate::text::pages::{PagesTexts, texts};
use crate::ui::context::app;
use crate::ui::view::prelude::*;
use modules::{Draw, Module, fetch_ahead};

/// How long the first page is left alone before the others are fetched, in milliseconds.
const AHEAD: i32 = 1_500;

fn words() -> &'static PagesTexts {
    texts(app().language.get())
}

/// Where a module is on its way to the page.
#[derive(Clone, Copy, PartialEq)]
enum Stage {
    Asked,
    There(Draw),
    Failed,
}

/// The page the address names. Another record on the same page does not build the page anew.
#[component]
pub fn PageView() -> Node {
    let app = app();
    let page = Memo::new(move |_| app.route.get().page.whole());
    let stages = RwSignal::new(Vec::<(Module, Stage)>::new());
    let fetch = move |module: Module| {
        let put = move |stage| {
            stages.try_update(|stages| {
                stages.retain(|(other, _)| *other != module);
                stages.push((module, stage));
            });
        };
        put(Stage::Asked);
        browser::spawn(async move {
            let fetched = module.fetch().await;
            put(fetched.map_or(Stage::Failed, Stage::There));
        });
    };
    let stage = move |module: Module| stages.with(|all| all.iter().find(|(m, _)| *m == module).map(|(_, s)| *s));
    Effect::new(move |_| {
        if let Some(module) = Module::of(page.get()).filter(|module| untrack(|| stage(*module)).is_none()) {
            fetch(module);
        }
    });
    // A new page begins at its title, for the eye and for the screen reader, as soon as it is there.
    Effect::new(move |before: Option<(Page, bool)>| {
        let page = page.get();
        let is_there = Module::of(page).is_none_or(|module| matches!(stage(module), Some(Stage::There(_))));
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
    let shown = Memo::new(move |_| (page.get(), Module::of(page.get()).map(|module| (module, stage(module)))));
    (move || match shown.get() {
        (_, None) => view! { <overview::OverviewPage /> },
        (page, Some((_, Some(Stage::There(draw))))) => draw.page(page),
        (_, Some((module, Some(Stage::Failed)))) => view! { <Missing again=Box::new(move || fetch(module)) /> },
        (_, Some(_)) => view! { <p class="page-coming" role="status">{move || words().coming}</p> },
    })
    .into_node()
}

/// The module of a page did not come.
#[component]
fn Missing(again: Box<dyn Fn()>) -> Node {
    view! {
        <section class="notice bad" role="alert">
            <p>
                <strong id="page-title" tabindex="-1">{move || words().missing}</strong>
                " "
                {move || words().missing_help}
            </p>
            <button type="button" class="button" on:click=move |_| again()>{move || words().again}</button>
        </section>
    }
}
