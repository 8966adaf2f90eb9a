//! A timer that runs only when somebody starts it.

use super::{says, spans};
use crate::browser;
use crate::ui::context::app;
use crate::ui::view::prelude::*;

/// How often the time on show is renewed, in milliseconds.
const TICK: i32 = 500;

/// Start, the time since then beside what is planned up to the end of the topic, stop.
#[component]
pub fn Clock(at: RwSignal<usize>) -> Node {
    let is_running = RwSignal::new(false);
    let seconds = RwSignal::new(0.0f64);
    let ticking = StoredValue::new_local(None::<browser::Ticker>);
    on_cleanup(move || {
        ticking.try_update_value(|ticker| *ticker = None);
    });
    let start = move |_| {
        let start = browser::now();
        seconds.set(0.0);
        is_running.set(true);
        let tick = move || seconds.set(((browser::now() - start) / 1000.0).max(0.0).floor());
        ticking.set_value(browser::Ticker::every(TICK, tick));
    };
    let stop = move |_| {
        is_running.set(false);
        ticking.set_value(None);
    };
    let app = app();
    // Up to the end of the topic on show, in seconds.
    let planned = move || {
        let minutes: u32 = spans(app).iter().take(at.get() + 1).map(|(_, _, minutes)| u32::from(*minutes)).sum();
        f64::from(minutes) * 60.0
    };
    let shown = move || says().elapsed(clock(seconds.get()), clock(planned()));
    let is_over = move || seconds.get() > planned();
    (move || {
        if is_running.get() {
            view! {
                <span class="review-clock" role="timer" class:is-over=is_over>{shown}</span>
                <button type="button" class="button" on:click=stop>{says().stop}</button>
            }
        } else {
            view! { <button type="button" class="button" on:click=start>{says().start}</button> }
        }
    })
    .into_node()
}

/// Minutes and seconds, such as `4:07`.
fn clock(seconds: f64) -> String {
    format!("{:.0}:{:02.0}", (seconds / 60.0).floor(), seconds % 60.0)
}
