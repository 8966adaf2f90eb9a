//! A chart on the page: opened once, updated, disposed of when it leaves.

use crate::browser::{self, ChartHost};
use crate::charts::picture::Renderer;
use crate::charts::{Frame, Picture};
use crate::ui::context::app;
use crate::ui::view::prelude::*;
use leptos::html;
use std::sync::Arc;

/// What a click on a mark hands over: series id and the mark's id (the account's, the risk cell's).
pub type MarkClicked = Arc<dyn Fn(&str, &str) + Send + Sync>;

/// A chart. `draw` turns a frame into a picture; `summary` says in one sentence what it shows; a table with the
/// same data stands elsewhere on the page. `height` follows from the width.
#[component]
pub fn ChartView(
    draw: Arc<dyn Fn(Frame) -> Picture + Send + Sync>,
    #[prop(into)] summary: Signal<String>,
    height: fn(f64) -> f64,
    #[prop(optional)] clicked: Option<MarkClicked>,
    /// File name for the picture, without ending.
    #[prop(into)]
    name: Signal<String>,
) -> Node {
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
    let picture = Memo::new(move |_| {
        let width = width.get();
        (width >= 80.0).then(|| draw(Frame { width, height: height(width) }))
    });
    Effect::new(move |before: Option<Option<Renderer>>| {
        let (Some(element), Some(picture), true) = (place.get(), picture.get(), ready.get()) else { return None };
        // The height changes before the drawing, so that the drawing fits.
        let _ = web_sys::HtmlElement::style(&element)
            .set_property("height", &format!("{}px", height(width.get_untracked())));
        host.update_value(|host| {
            if before.flatten().is_some_and(|before| before != picture.renderer) {
                *host = None;
            }
            if host.is_none() {
                let clicked = clicked.clone();
                let heard = move |series: String, id: String| {
                    if let Some(clicked) = &clicked {
                        clicked(&series, &id);
                    }
                };
                *host = ChartHost::open(&element, picture.renderer, heard).ok();
            }
            let drawn = host.as_ref().is_some_and(|host| host.set(&picture).is_ok());
            failed.set(!drawn);
        });
        drawing.update(|n| *n += 1);
        Some(picture.renderer)
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
