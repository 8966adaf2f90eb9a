//! Which of the five years is looked at: one setting for the quadrant, concentration and ABC classes.

use crate::model::Period;
use crate::state::Action;
use crate::text::{money_page, quadrant};
use crate::ui::context::{App, app};
use crate::ui::kit::Segmented;
use crate::ui::view::prelude::*;

/// The chosen period in words, such as 2026 年（今年）. Tracked.
pub fn period_words(app: App) -> String {
    let (scenario, language) = (app.editor.scenario(), app.language.get());
    let period = scenario.method.value.period;
    let name = money_page::texts(language).period(period);
    quadrant::texts(language).period(scenario.year(period), name, period.is_forecast())
}

/// The choice of the year.
#[component]
pub fn PeriodChoice() -> Node {
    let app = app();
    let label = Signal::derive(move || quadrant::texts(app.language.get()).year.to_owned());
    let value = Signal::derive(move || {
        let scenario = app.editor.scenario();
        scenario.year(scenario.method.value.period).to_string()
    });
    let choices = Signal::derive(move || {
        let scenario = app.editor.scenario();
        Period::ALL.map(|period| scenario.year(period).to_string()).map(|year| (year.clone(), year)).to_vec()
    });
    let choose = Callback::new(move |chosen: String| {
        app.editor.edit(Action::Method, |scenario| {
            let period = Period::ALL.into_iter().find(|&period| scenario.year(period).to_string() == chosen);
            scenario.method.value.period = period.unwrap_or(scenario.method.value.period);
        });
    });
    view! { <Segmented label value choices on_choose=choose /> }
}
