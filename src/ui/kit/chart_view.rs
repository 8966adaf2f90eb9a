//! A chart on the page: opened once, updated, disposed of when it leaves.

use crate::browser::{self, ChartHost, Renderer};
use crate::charts::Frame;
use crate::ui::context::app;
use leptos::html;
use leptos::prelude::*;
use serde_json::Value;
use std::sync::Arc;

/// Above this many marks a canvas is drawn instead of SVG.
const SVG_MARKS: usize = 500;

/// What a click on a mark hands over: series id, index in the series, name.
pub type MarkClicked = Arc<dyn Fn(&str, usize, &str) + Send + Sync>;

/// A chart. `draw` turns a frame into an option; `summary` says in one sentence what it shows; a table with the
/// same data stands elsewhere on the page. `height` follows from the width.
#[component]
pub fn ChartView(
    draw: Arc<dyn Fn(Frame) -> Value + Send + Sync>,
    #[prop(into)] summary: Signal<String>,
    height: fn(f64) -> f64,
    #[prop(into)] marks: Signal<usize>,
    #[prop(optional)] clicked: Option<MarkClicked>,
    /// File name for the picture, without ending.
    #[prop(into)]
    name: Signal<String>,
) -> impl IntoView {
    let app = app();
    let place = NodeRef::<html::Div>::new();
    let width = RwSignal::new(0.0_f64);
    let ready = RwSignal::new(false);
    let failed = RwSignal::new(false);
    let host = StoredValue::new_local(None::<ChartHost>);
    let size = StoredValue::new_local(None);
    let drawing = RwSignal::new_local(0_u32);

    Effect::new(move |_| {
        let Some(element) = place.get() else { return };
        size.set_value(browser::observe_size(&element, move |w, _| width.set(w.round())).ok());
    });
    Effect::new(move |_| {
        browser::spawn(async move {
            let loaded = browser::load_charts().await.is_ok();
            ready.try_set(loaded);
            failed.try_set(!loaded);
        });
    });
    let option = Memo::new(move |_| {
        let width = width.get();
        (width >= 80.0).then(|| draw(Frame { width, height: height(width) }))
    });
    let renderer = Memo::new(move |_| marks.get() > SVG_MARKS);
    Effect::new(move |before: Option<bool>| {
        let many = renderer.get();
        if before.is_some_and(|b| b != many) {
            host.set_value(None);
        }
        let (Some(element), Some(option), true) = (place.get(), option.get(), ready.get()) else { return many };
        // The height changes before the drawing, so that the drawing fits.
        let _ = web_sys::HtmlElement::style(&element)
            .set_property("height", &format!("{}px", height(width.get_untracked())));
        host.update_value(|host| {
            if host.is_none() {
                let renderer = if many { Renderer::Canvas } else { Renderer::Svg };
                let clicked = clicked.clone();
                let heard = move |series: String, index: i32, name: String| {
                    if let (Some(clicked), Ok(index)) = (&clicked, usize::try_from(index)) {
                        clicked(&series, index, &name);
                    }
                };
                *host = ChartHost::open(&element, renderer, heard).ok();
            }
            let drawn = host.as_ref().is_some_and(|host| host.set(&option).is_ok());
            failed.set(!drawn);
        });
        drawing.update(|n| *n += 1);
        many
    });
    on_cleanup(move || {
        // Values stored locally are dropped with their owner, but the chart must go before its element does.
        host.try_update_value(|host| *host = None);
        size.try_update_value(|size| *size = None);
    });
    let texts = move || app.kit_texts();
    let save = move |_| {
        let picture = host.with_value(|host| host.as_ref().and_then(|host| host.data_url().ok()));
        if let Some(picture) = picture {
            let ending = if picture.starts_with("data:image/svg") { "svg" } else { "png" };
            let _ = browser::download_data_url(&format!("{}.{ending}", name.get_untracked()), &picture);
        }
    };
    view! {
        <figure class="chart-figure">
            <div class="chart-place" node_ref=place role="img" aria-label=summary data-drawn=move || drawing.get().to_string()></div>
            {move || failed.get().then(|| view! { <p class="notice bad">{texts().chart_failed}</p> })}
            <figcaption>
                <span>{summary}</span>
                <button type="button" class="button plain" on:click=save>{move || texts().save_picture}</button>
            </figcaption>
        </figure>
    }
}
