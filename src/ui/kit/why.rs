//! "Why?": any computed number opens into its arithmetic, in words and with links (P2).

use crate::browser;
use crate::ui::context::app;
use crate::ui::view::prelude::*;
use leptos::html;
use wasm_bindgen::JsCast;

/// The arithmetic behind a number.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Why {
    /// What the number is, with the account's name.
    pub title: String,
    /// The number.
    pub value: String,
    /// The formula with the real numbers, a line each.
    pub formula: Vec<String>,
    /// What went in: name, value, and where it is entered.
    pub inputs: Vec<(String, String, Option<String>)>,
    /// The rule in words, and what the result rests on.
    pub rule: Vec<String>,
    /// Where to go from here: words and address.
    pub links: Vec<(String, String)>,
}

/// A "why?" on screen and where it belongs: the right edge and bottom of the number, in viewport px.
#[derive(Debug, Clone, PartialEq)]
pub struct OpenWhy {
    /// What is explained.
    pub why: Why,
    /// Right edge of the number.
    pub right: f64,
    /// Lower edge of the number.
    pub bottom: f64,
    /// Upper edge of the number.
    pub top: f64,
}

/// Width of the panel in px, as in the style sheet.
const WIDTH: f64 = 368.0;

/// Shows the open explanation in the top layer, under its number.
#[component]
pub fn WhyHost() -> Node {
    let app = app();
    let panel = NodeRef::<html::Div>::new();
    Effect::new(move |_| {
        let open = app.why.get();
        let Some(element) = panel.get() else { return };
        match open {
            Some(open) => {
                browser::show_popover(&element);
                place(&element, &open);
                browser::focus_by_id("why-panel");
            }
            None => browser::hide_popover(&element),
        }
    });
    let closed = move |event: web_sys::Event| {
        if event.dyn_ref::<web_sys::ToggleEvent>().is_some_and(|e| e.new_state() == "closed") {
            app.why.set(None);
        }
    };
    view! {
        <div class="why" id="why-panel" popover="auto" tabindex="-1" role="dialog" aria-labelledby="why-title" node_ref=panel on:toggle=closed>
            {move || app.why.get().map(|open| view! { <WhyBody why=open.why /> })}
        </div>
    }
}

fn place(element: &web_sys::HtmlElement, open: &OpenWhy) {
    let (width, height) = browser::window_size();
    let panel_width = WIDTH.min(width - 32.0);
    let left = (open.right - panel_width).clamp(16.0, (width - panel_width - 16.0).max(16.0));
    let panel_height = f64::from(element.offset_height());
    let below = open.bottom + 4.0;
    let top = if below + panel_height > height - 8.0 { (open.top - panel_height - 4.0).max(8.0) } else { below };
    let style = element.style();
    // The properties exist; a browser that refuses them shows the panel in its corner.
    let _ = style.set_property("left", &format!("{left}px"));
    let _ = style.set_property("top", &format!("{top}px"));
}

#[component]
fn WhyBody(why: Why) -> Node {
    let app = app();
    let texts = app.kit_texts();
    let close = move |_| app.why.set(None);
    view! {
        <header>
            <h3 id="why-title">{why.title}</h3>
            <strong>{why.value}</strong>
            <button type="button" class="button plain icon-only" aria-label=texts.close on:click=close>
                <super::Icon name="close" />
            </button>
        </header>
        {(!why.formula.is_empty())
            .then(|| {
                view! {
                    <p class="formula">
                        {why.formula.into_iter().map(|line| view! { <span>{line}</span><br /> }).collect_view()}
                    </p>
                }
            })}
        {(!why.inputs.is_empty())
            .then(|| {
                view! {
                    <dl>
                        {why.inputs
                            .into_iter()
                            .map(|(name, value, href)| {
                                let value = match href {
                                    Some(href) => view! { <a href=href on:click=close>{value}</a> },
                                    None => value.into_node(),
                                };
                                view! {
                                    <dt>{name}</dt>
                                    <dd>{value}</dd>
                                }
                            })
                            .collect_view()}
                    </dl>
                }
            })}
        {why.rule.into_iter().map(|line| view! { <p>{line}</p> }).collect_view()}
        {(!why.links.is_empty())
            .then(|| {
                view! {
                    <footer>
                        {why.links
                            .into_iter()
                            .map(|(words, href)| view! { <a href=href on:click=close>{words}</a> })
                            .collect_view()}
                    </footer>
                }
            })}
    }
}
