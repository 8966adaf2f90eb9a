//! What the line says in words: how steep, how sure, how well it fits, and how to read it.

use super::subject::{Subject, found};
use super::why::{why_fit, why_p, why_slope};
use super::words;
use crate::model::Undefined;
use crate::model::forecast::{ADVISED_POINTS, Regression, SIGNIFICANCE};
use crate::model::units::Probability;
use crate::model::value::Asset;
use crate::state::Action;
use crate::text::{format, reasons};
use crate::ui::context::{App, app};
use crate::ui::kit::sheet::Refusal;
use crate::ui::kit::{NumberField, Panel, WhyButton};
use crate::ui::pages::asset_parts::signed;
use crate::ui::view::prelude::*;
use std::sync::Arc;

/// A p-value as it is written: three decimals below 0.1, else two.
pub fn p_text(p: f64) -> String {
    match p {
        p if p < 0.001 => "p < 0.001".to_owned(),
        p if p < 0.1 => format!("p = {}", format::number(p, 3)),
        p => format!("p = {}", format::number(p, 2)),
    }
}

/// What a p-value says. Tracked.
pub fn p_words(p: f64) -> String {
    let chance = match p {
        p if p < 0.001 => words().p_rarest.to_owned(),
        p if p < 0.01 => words().p_per_thousand(format::number((p * 1000.0).max(1.0), 0)),
        p => words().p_per_hundred(format::number(p * 100.0, 0)),
    };
    let verdict = if p <= SIGNIFICANCE { words().distinguishable } else { words().not_distinguishable };
    if app().language.get().is_chinese() { format!("{verdict}{chance}") } else { format!("{verdict} {chance}") }
}

/// The panel.
#[component]
pub fn Verdict(subject: Subject) -> Node {
    let app = app();
    let line = Memo::new(move |_| found(app, subject).line);
    let body = move || match line.get() {
        Ok(line) => facts(app, subject, &line),
        Err(reason) => {
            let refused = reasons::full(&reason, app.language.get());
            view! { <p>{refused}</p><p class="quiet">{words().why_four}</p> }
        }
    };
    view! {
        <Panel id="forecast-verdict" title=Signal::derive(move || words().verdict.to_owned())>
            <div class="panel-body stack-small">
                {body}
                <Level />
            </div>
        </Panel>
    }
}

fn facts(app: App, subject: Subject, line: &Regression) -> Node {
    let language = app.language.get();
    let of = |found: &Result<f64, Undefined>, shown: fn(f64) -> String| match found {
        Ok(number) => shown(*number),
        Err(reason) => reasons::short(reason, language),
    };
    let per = match subject {
        Subject::Account(_) => words().slope_year,
        Subject::Series(_) => words().slope_step,
    };
    let said = match &line.p {
        Ok(p) => p_words(*p),
        Err(reason) => reasons::full(reason, language),
    };
    let thin = line.is_thin().then(|| view! { <p><span class="tag warn">{words().thin(ADVISED_POINTS)}</span></p> });
    view! {
        <p>{said}</p>
        {thin}
        <dl class="facts standing">
            <dt>{per}</dt><dd><WhyButton text=signed(line.slope) why=Arc::new(move || why_slope(app, subject)) /></dd>
            <dt>{words().p}</dt><dd><WhyButton text=of(&line.p, p_text) why=Arc::new(move || why_p(app, subject)) /></dd>
            <dt>{words().r_squared}</dt><dd><WhyButton text=of(&line.r_squared, |r| format::number(r, 3)) why=Arc::new(move || why_fit(app, subject)) /></dd>
            <dt>{words().points}</dt><dd>{line.points.to_string()}</dd>
        </dl>
        <p class="quiet small">{words().caution}</p>
    }
}

/// The level of the band.
#[component]
fn Level() -> Node {
    let app = app();
    let commit = Callback::new(move |level: Option<f64>| -> Result<(), Refusal> {
        let level = level.unwrap_or(Asset::default().level.get());
        if !(0.5..=0.999).contains(&level) {
            return Err(untrack(|| words().level_range.to_owned()));
        }
        app.editor.edit(Action::Method, |s| s.asset.level = Probability::new(level));
        Ok(())
    });
    let value = Signal::derive(move || Some(app.editor.scenario().asset.level.get()));
    view! {
        <NumberField label=Signal::derive(move || words().level.to_owned()) value on_commit=commit help=Signal::derive(move || words().level_help.to_owned()) percent=true />
    }
}
