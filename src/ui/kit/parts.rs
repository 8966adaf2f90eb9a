//! Small parts: page head, panel, segmented control, findings, empty state.

use crate::model::finding::{Finding, Severity};
use crate::state::{Page, guide};
use crate::text::findings;
use crate::ui::context::app;
use crate::ui::kit::term::{Term, marked};
use crate::ui::kit::why::{OpenWhy, Why};
use crate::ui::view::prelude::*;
use std::sync::Arc;
use wasm_bindgen::JsCast;

/// A page's title with its line of help and its actions.
#[component]
pub fn PageHead(
    #[prop(into)] title: Signal<String>,
    #[prop(optional, into)] help: Signal<String>,
    #[prop(optional)] children: Option<Children>,
) -> Node {
    view! {
        <header class="page-head">
            <div>
                <h1 id="page-title" tabindex="-1">{title}</h1>
                <p>{move || marked(&help.get())}</p>
                <MoreHelp />
            </div>
            <div class="page-actions">{children.map(|children| children())}</div>
        </header>
    }
}

/// How the page's figures are computed, and what its key terms mean. Shown when the help has been fetched.
#[component]
fn MoreHelp() -> Node {
    let app = app();
    let page = Memo::new(move |_| app.route.get().page.whole());
    let methods = move || {
        let help = app.help_now()?;
        let links = guide::methods(page.get()).iter().filter_map(|&id| {
            let name = help.method(id)?.to_owned();
            Some(view! { <li><a href=app.address(Page::Method(Some(id)))>{name}</a></li> })
        });
        let links: Vec<Node> = links.collect();
        let how = crate::text::help::texts(app.language.get()).how;
        (!links.is_empty()).then(|| view! { <div><span>{how}</span><ul>{links}</ul></div> })
    };
    let terms = move || {
        let help = app.help_now()?;
        let named = guide::terms(page.get()).iter().filter_map(|&id| {
            let text = help.term(id)?.term.clone();
            Some(view! { <li><Term id text /></li> })
        });
        let named: Vec<Node> = named.collect();
        let terms = crate::text::help::texts(app.language.get()).terms;
        (!named.is_empty()).then(|| view! { <div><span>{terms}</span><ul>{named}</ul></div> })
    };
    // Its place is kept until the help has come, so that nothing moves.
    let has_any = move || !guide::methods(page.get()).is_empty() || !guide::terms(page.get()).is_empty();
    (move || has_any().then(|| view! { <div class="more-help">{methods}{terms}</div> })).into_node()
}

/// The only box there is. Panels are never nested.
#[component]
pub fn Panel(
    /// An id unique on the page; names the panel by its title.
    id: &'static str,
    #[prop(into)] title: Signal<String>,
    #[prop(optional, into)] help: Signal<String>,
    /// Controls at the right of the head.
    #[prop(optional, into)]
    actions: ViewFn,
    children: Children,
) -> Node {
    view! {
        <section class="panel" aria-labelledby=id>
            <div class="panel-head">
                <div>
                    <h2 id=id>{title}</h2>
                    {move || Some(help.get()).filter(|h| !h.is_empty()).map(|help| view! { <p>{marked(&help)}</p> })}
                </div>
                {move || actions.run()}
            </div>
            {children()}
        </section>
    }
}

/// One of a few views or settings, all visible: key and words. A setting is locked while nothing can be changed; what
/// only changes the view says so.
#[component]
pub fn Segmented(
    #[prop(into)] label: Signal<String>,
    #[prop(into)] value: Signal<String>,
    #[prop(into)] choices: Signal<Vec<(String, String)>>,
    on_choose: Callback<String>,
    /// Whether the choice changes only what is seen.
    #[prop(optional)]
    is_view: bool,
) -> Node {
    let locked = move || !is_view && super::locked();
    let reason = move || super::lock_reason().filter(|_| !is_view);
    view! {
        <div class="segmented" role="group" aria-label=label>
            {move || {
                choices
                    .get()
                    .into_iter()
                    .map(|(key, words)| {
                        let this = key.clone();
                        let pressed = move || (value.get() == this).to_string();
                        view! { <button type="button" aria-pressed=pressed disabled=locked title=reason on:click=move |_| on_choose.run(key.clone())>{words}</button> }
                    })
                    .collect_view()
            }}
        </div>
    }
}

/// A computed value that opens into its arithmetic.
#[component]
pub fn WhyButton(#[prop(into)] text: Signal<String>, why: Arc<dyn Fn() -> Option<Why> + Send + Sync>) -> Node {
    let app = app();
    let open = move |event: leptos::ev::MouseEvent| {
        let element = event.current_target().and_then(|t| t.dyn_into::<web_sys::Element>().ok());
        if let (Some(why), Some(element)) = (untrack(|| why()), element) {
            let rect = element.get_bounding_client_rect();
            app.why.set(Some(OpenWhy { why, right: rect.right(), bottom: rect.bottom(), top: rect.top() }));
        }
    };
    view! { <button type="button" class="why-button" aria-haspopup="dialog" title=move || app.kit_texts().why on:click=open>{text}</button> }
}

/// Findings with their reasons and a way to the place each concerns.
#[component]
pub fn FindingList(#[prop(into)] findings: Signal<Vec<Finding>>) -> Node {
    let app = app();
    let rows = move || {
        let scenario = app.editor.scenario();
        let language = app.language.get();
        let found = findings.get();
        let sentences = findings::sentences(&found, &scenario, language);
        found
            .into_iter()
            .zip(sentences)
            .map(|(finding, sentence)| {
                let href = app.address_of(&finding.place);
                view! {
                    <li>
                        <SeverityMark severity=finding.severity />
                        <strong>{sentence.what}</strong>
                        <a class="jump" href=href>{app.kit_texts().show}</a>
                        <p class="reason">{sentence.why}</p>
                    </li>
                }
            })
            .collect_view()
    };
    view! { <ul class="findings">{rows}</ul> }
}

/// How much a finding matters, as a shape with a name.
#[component]
pub fn SeverityMark(severity: Severity) -> Node {
    let app = app();
    let shape = match severity {
        Severity::Error => {
            view! { <path class="severity-error" d="M4.1 0.6h5.8l3.5 3.5v5.8l-3.5 3.5H4.1L.6 9.9V4.1z" /> }
        }
        Severity::Warning => view! { <path class="severity-warning" d="M7 1.5 13 12.5H1z" /> },
        Severity::Hint | Severity::Missing => view! { <circle class="severity-hint" cx="7" cy="7" r="5" /> },
    };
    let name = move || {
        let texts = app.kit_texts();
        match severity {
            Severity::Error => texts.error,
            Severity::Warning => texts.warning,
            Severity::Hint | Severity::Missing => texts.hint,
        }
    };
    view! { <svg viewBox="0 0 14 14" role="img" aria-label=name>{shape}</svg> }
}

/// What a part shows before there is anything to show.
#[component]
pub fn Empty(
    #[prop(into)] title: Signal<String>,
    #[prop(into)] help: Signal<String>,
    #[prop(optional)] children: Option<Children>,
) -> Node {
    view! {
        <div class="empty">
            <svg class="picture" viewBox="0 0 120 64" aria-hidden="true">
                <path d="M12 6v50h98" fill="none" stroke="currentColor" stroke-width="1.5" />
                <path d="M20 20h60M20 34h42M20 46h24" fill="none" stroke="currentColor" stroke-width="1.5" stroke-dasharray="4 3" />
                <circle cx="86" cy="20" r="4" fill="none" stroke="currentColor" stroke-width="1.5" />
                <circle cx="68" cy="34" r="4" fill="none" stroke="currentColor" stroke-width="1.5" />
                <circle cx="50" cy="46" r="4" fill="none" stroke="currentColor" stroke-width="1.5" />
            </svg>
            <strong>{title}</strong>
            <p>{help}</p>
            <div class="page-actions">{children.map(|children| children())}</div>
        </div>
    }
}
