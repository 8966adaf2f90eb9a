//! The first minute: three steps, closed for good with one press.

use crate::state::Page;
use crate::ui::context::app;
use crate::ui::kit::Icon;
use crate::ui::view::prelude::*;
use crate::ui::workspace;

/// Three steps on a first visit, until closed.
#[component]
pub fn Welcome() -> Node {
    let app = app();
    let texts = move || app.frame_texts();
    let shown = move || !app.preferences.with(|p| p.welcomed);
    let close = move || app.preferences.update(|p| p.welcomed = true);
    let steps = move || texts().welcome_steps.into_iter().map(|step| view! { <li>{step}</li> }).collect_view();
    view! {
        <Show when=shown>
            <section class="panel welcome" aria-labelledby="welcome-title">
                <div class="panel-head">
                    <h2 id="welcome-title">{move || texts().welcome_title}</h2>
                    <button type="button" class="button plain icon-only" aria-label=move || app.kit_texts().close on:click=move |_| close()>
                        <Icon name="close" />
                    </button>
                </div>
                <div class="panel-body">
                    <ol class="welcome-steps">{steps}</ol>
                    <div class="page-actions">
                        <a class="button primary" href=move || app.address(Page::Attractiveness) on:click=move |_| close()>{move || texts().welcome_start}</a>
                        <button type="button" class="button" on:click=move |_| { close(); workspace::begin_empty(app); }>{move || texts().welcome_empty}</button>
                    </div>
                </div>
            </section>
        </Show>
    }
}
