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
    let began = RwSignal::new(None::<f64>);
    let seconds = RwSignal::new(0u32);
    let ticking = StoredValue::new_local(None::<browser::Timer>);
    on_cleanup(move || {
        ticking.try_update_value(|timer| *timer = None);
    });
    Effect::new(move |_| {
        // Follows its own ticks: each sets the next.
        seconds.track();
        let Some(start) = began.get() else {
            ticking.update_value(|timer| *timer = None);
            return;
        };
        let tick = move || {
            let passed = ((browser::now() - start) / 1000.0).max(0.0);
            // Written even if it is the same second, so that the next tick is set.
            seconds.set(passed.min(359_999.0).floor() as u32);
        };
        ticking.set_value(browser::Timer::after(TICK, tick));
    });
    let start = move |_| {
        seconds.set(0);
        began.set(Some(browser::now()));
    };
    let stop = move |_| began.set(None);
    let app = app();
    let shown = move || {
        let planned: u32 = spans(app).iter().take(at.get() + 1).map(|(_, _, minutes)| u32::from(*minutes)).sum();
        says().elapsed(clock(seconds.get()), clock(planned * 60))
    };
    let is_over = move || {
        let planned: u32 = spans(app).iter().take(at.get() + 1).map(|(_, _, minutes)| u32::from(*minutes)).sum();
        seconds.get() > planned * 60
    };
    (move || {
        if began.get().is_some() {
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
fn clock(seconds: u32) -> String {
    format!("{}:{:02}", seconds / 60, seconds % 60)
}
