//! Which of the five years is looked at: one setting for the quadrant, concentration and ABC classes.

use crate::model::Period;
use crate::state::Action;
use crate::text::quadrant::texts;
use crate::ui::context::{App, app};
use crate::ui::kit::Segmented;
use leptos::prelude::*;

/// The calendar year of a period of the scenario on screen. Tracked.
pub fn year_of(app: App, period: Period) -> i32 {
    app.editor.scenario().this_year.saturating_add(period.offset())
}

/// The chosen period in words, such as 2026 年（今年）. Tracked.
pub fn period_words(app: App) -> String {
    let words = texts(app.language.get());
    let period = app.editor.scenario().method.value.period;
    (words.period)(year_of(app, period), words.periods[period as usize], period.is_forecast())
}

/// The choice of the year.
#[component]
pub fn PeriodChoice() -> impl IntoView {
    let app = app();
    let label = Signal::derive(move || texts(app.language.get()).year.to_owned());
    let value = Signal::derive(move || year_of(app, app.editor.scenario().method.value.period).to_string());
    let choices = Signal::derive(move || {
        Period::ALL.map(|period| year_of(app, period).to_string()).map(|year| (year.clone(), year)).to_vec()
    });
    let choose = Callback::new(move |chosen: String| {
        let period = Period::ALL.into_iter().find(|&period| untrack(|| year_of(app, period)).to_string() == chosen);
        if let Some(period) = period {
            app.editor.edit(Action::Method, |s| s.method.value.period = period);
        }
    });
    view! { <Segmented label value choices on_choose=choose /> }
}
