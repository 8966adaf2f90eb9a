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
    let seconds = RwSignal::new(0.0f64);
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
            seconds.set(passed.floor());
        };
        ticking.set_value(browser::Timer::after(TICK, tick));
    });
    let start = move |_| {
        seconds.set(0.0);
        began.set(Some(browser::now()));
    };
    let stop = move |_| began.set(None);
    let app = app();
    // Up to the end of the topic on show, in seconds.
    let planned = move || {
        let minutes: u32 = spans(app).iter().take(at.get() + 1).map(|(_, _, minutes)| u32::from(*minutes)).sum();
        f64::from(minutes) * 60.0
    };
    let shown = move || says().elapsed(clock(seconds.get()), clock(planned()));
    let is_over = move || seconds.get() > planned();
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
fn clock(seconds: f64) -> String {
    format!("{:.0}:{:02.0}", (seconds / 60.0).floor(), seconds % 60.0)
}
