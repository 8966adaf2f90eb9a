//! The day and the year the scenario speaks of.

use super::words;
use crate::model::entry::parse_number;
use crate::model::limits::YEARS;
use crate::model::{Date, Period};
use crate::state::Action;
use crate::text::scenario::{ScenarioTexts, texts};
use crate::ui::context::app;
use crate::ui::kit::{Panel, TextField};
use crate::ui::view::prelude::*;

fn range(words: &ScenarioTexts) -> String {
    words.year_range(*YEARS.start(), *YEARS.end())
}

/// Reads a day the scenario may speak of.
fn day(typed: &str, words: &ScenarioTexts) -> Result<Date, String> {
    let shown: String = typed.trim().chars().take(40).collect();
    let date: Date = typed.parse().map_err(|_| words.not_a_day(&shown))?;
    if YEARS.contains(&i32::from(date.year())) { Ok(date) } else { Err(range(words)) }
}

/// Reads a year. It is no quantity: shown without separators, so no field for numbers.
fn year(typed: &str, words: &ScenarioTexts) -> Result<i32, String> {
    let number =
        parse_number(typed).ok().flatten().filter(|n| n.fract() == 0.0).ok_or_else(|| words.whole_year.to_owned())?;
    let (first, last) = (f64::from(*YEARS.start()), f64::from(*YEARS.end()));
    if !(first..=last).contains(&number) {
        return Err(range(words));
    }
    #[allow(clippy::cast_possible_truncation, reason = "a whole number within the range of years")]
    Ok(number as i32)
}

/// As-of date and this year.
#[component]
pub fn Time() -> Node {
    let app = app();
    let error = RwSignal::new(None::<String>);
    let commit_day = Callback::new(move |typed: String| match day(&typed, texts(app.language.get_untracked())) {
        Ok(date) => {
            error.set(None);
            app.editor.edit(Action::Scenario, |s| s.as_of = date);
        }
        Err(sentence) => error.set(Some(sentence)),
    });
    let year_error = RwSignal::new(None::<String>);
    let commit_year = Callback::new(move |typed: String| match year(&typed, texts(app.language.get_untracked())) {
        Ok(year) => {
            year_error.set(None);
            app.editor.edit(Action::Scenario, |s| s.this_year = year);
        }
        Err(sentence) => year_error.set(Some(sentence)),
    });
    let year_help = move || {
        let scenario = app.editor.scenario();
        words().this_year_help(scenario.year(Period::TwoYearsAgo), scenario.year(Period::YearAfter))
    };
    view! {
        <Panel id="time" title=Signal::derive(move || words().time.to_owned()) help=Signal::derive(move || words().time_help.to_owned())>
            <div class="panel-body field-grid">
                <TextField
                    label=Signal::derive(move || words().as_of.to_owned())
                    value=Signal::derive(move || app.editor.scenario().as_of.to_string())
                    on_commit=commit_day
                    help=Signal::derive(move || words().as_of_help.to_owned())
                    error
                />
                <TextField
                    label=Signal::derive(move || words().this_year.to_owned())
                    value=Signal::derive(move || app.editor.scenario().this_year.to_string())
                    on_commit=commit_year
                    help=Signal::derive(year_help)
                    error=year_error
                />
            </div>
        </Panel>
    }
}
