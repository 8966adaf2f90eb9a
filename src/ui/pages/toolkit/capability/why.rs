//! The figures of a study and the arithmetic behind each.

use super::result::found;
use super::{ctq_name, terms, words};
use crate::model::ProjectId;
use crate::model::key::key;
use crate::model::outcome::{Outcome, Undefined};
use crate::model::statistics::samples;
use crate::model::toolkit::CtqId;
use crate::model::toolkit::Tool;
use crate::model::toolkit::design::{CapabilityResults, CapabilitySettings, Interval, MILLION, SigmaEstimator};
use crate::state::Page;
use crate::text::{format, reasons};
use crate::ui::context::App;
use crate::ui::kit::why::Why;
use crate::ui::pages::strategy_parts::percent;
use crate::ui::view::prelude::*;

key! {
    /// The figures, in the order of their words.
    Figure { Mean, Within, Overall, Skewness, Cp, Cpk, Cpm, Pp, Ppk, Outside, Expected, Level, LongRun }
}

fn value(study: &CapabilityResults, figure: Figure) -> Outcome<f64> {
    let (within, overall) = (&study.within, &study.overall);
    match figure {
        Figure::Mean => study.mean.clone(),
        Figure::Within => within.sigma.clone(),
        Figure::Overall => overall.sigma.clone(),
        Figure::Skewness => study.skewness.clone(),
        Figure::Cp => within.indices.cp.clone(),
        Figure::Cpk => within.indices.cpk.clone(),
        // The usual Cpm rests on the overall spread.
        Figure::Cpm => overall.indices.cpm.clone(),
        Figure::Pp => overall.indices.cp.clone(),
        Figure::Ppk => overall.indices.cpk.clone(),
        Figure::Outside => study.outside.clone().map(|found| (found.below + found.above) as f64),
        Figure::Expected => study.expected_dpmo.clone(),
        Figure::Level => study.observed_level.clone(),
        Figure::LongRun => study.long_run_dpmo.clone(),
    }
}

fn shown(study: &CapabilityResults, figure: Figure, value: f64) -> String {
    match figure {
        Figure::Outside => {
            let share = study.outside_share.as_ref().map_or_else(|_| String::new(), |s| percent(s.get()));
            format!("{} ({share})", format::number(value, 0))
        }
        Figure::Expected | Figure::LongRun => format::number(value, 0),
        Figure::Mean | Figure::Within | Figure::Overall => format::number(value, 3),
        _ => format::number(value, 2),
    }
}

/// A figure, or in few words why there is none. Tracked.
pub fn figure_text(app: App, study: &CapabilityResults, figure: Figure) -> String {
    let language = app.language.get();
    match value(study, figure) {
        // Nothing outside the limits stands for no level.
        Err(Undefined::NotAProbability) if figure == Figure::Level => words().none.to_owned(),
        Err(reason) => reasons::short(&reason, language),
        Ok(value) => shown(study, figure, value),
    }
}

/// The interval of an index.
pub fn interval_of(study: &CapabilityResults, figure: Figure) -> Option<String> {
    let interval: &Interval = match figure {
        Figure::Cp => study.within.cp_interval.as_ref(),
        Figure::Cpk => study.within.cpk_interval.as_ref(),
        Figure::Pp => study.overall.cp_interval.as_ref(),
        Figure::Ppk => study.overall.cpk_interval.as_ref(),
        _ => return None,
    }
    .ok()?;
    Some(format!("{} – {}", format::number(interval.low, 2), format::number(interval.high, 2)))
}

/// The arithmetic of a figure. Tracked.
pub fn why_figure(app: App, project: ProjectId, ctq: CtqId, figure: Figure) -> Option<Why> {
    let study = found(app, project, ctq)?;
    let scenario = app.editor.scenario();
    let own = scenario.project(project)?;
    let w = words();
    let mut why = Why {
        title: w.why_of(w.figures[figure as usize], ctq_name(own, ctq)),
        value: figure_text(app, &study, figure),
        rule: vec![w.rules[figure as usize].to_owned()],
        ..Why::default()
    };
    let place = Some(app.address(Page::Tool(project, Tool::Capability)));
    match value(&study, figure) {
        Ok(value) => {
            let (formula, inputs) = arithmetic(&study, figure, value, &own.design.settings).unwrap_or_default();
            why.formula = formula;
            why.inputs = inputs.into_iter().map(|(name, value)| (name.to_owned(), value, place.clone())).collect();
        }
        Err(reason) => why.rule.insert(0, reasons::full(&reason, app.language.get())),
    }
    if matches!(figure, Figure::Within) {
        why.rule.push(format!("{}: {}", terms().estimator(study.estimator), terms().estimator_hint(study.estimator)));
    }
    Some(why)
}

type Arithmetic = (Vec<String>, Vec<(&'static str, String)>);

fn three(value: f64) -> String {
    format::number(value, 3)
}

/// Formula and inputs. Tracked.
fn arithmetic(
    study: &CapabilityResults,
    figure: Figure,
    value: f64,
    settings: &CapabilitySettings,
) -> Option<Arithmetic> {
    let w = words();
    let (count, mean) = (study.count as f64, study.mean.clone().ok()?);
    let n = (w.number_of_values, study.count.to_string());
    Some(match figure {
        Figure::Mean => {
            let sum = three(mean * count);
            (vec![format!("{sum} ÷ {} = {}", study.count, three(mean))], vec![(w.sum, sum), n])
        }
        Figure::Within => within(study, value)?,
        Figure::Overall => {
            let squares = three(value * value * (count - 1.0));
            let formula = format!("√({squares} ÷ ({} − 1)) = {}", study.count, three(value));
            (vec![formula], vec![(w.squares, squares), n])
        }
        Figure::Skewness => {
            let error = study.skewness_error.clone().ok()?;
            let s = study.overall.sigma.clone().ok()?;
            let formula = vec![
                format!("n ÷ ((n − 1)(n − 2)) · Σ((x − x̄) ÷ s)³ = {}", format::number(value, 3)),
                format!("{} ÷ {} = {}", three(value), three(error), format::number(value / error, 1)),
            ];
            (formula, vec![n, (w.mean_mark, three(mean)), (w.sigma_overall, three(s))])
        }
        Figure::Outside => {
            let found = study.outside.clone().ok()?;
            let formula = format!("{} + {} = {}", found.below, found.above, format::number(value, 0));
            (vec![formula], vec![(w.below, found.below.to_string()), (w.above, found.above.to_string()), n])
        }
        Figure::Expected => {
            let found = study.expected.clone().ok()?;
            let (below, above) = (format::number(MILLION * found.below, 1), format::number(MILLION * found.above, 1));
            (
                vec![format!("{below} + {above} = {}", format::number(value, 1))],
                vec![(w.below, below), (w.above, above)],
            )
        }
        Figure::Level => {
            let (share, shift) = (study.outside_share.clone().ok()?.get(), format::plain(settings.shift));
            let formula = vec![
                format!("P(Z > z) = {} → z = {}", format::number(share, 5), three(value - settings.shift)),
                format!("{} + {shift} = {}", three(value - settings.shift), three(value)),
            ];
            (formula, vec![(w.figures[Figure::Outside as usize], percent(share)), (w.shift, shift)])
        }
        Figure::LongRun => {
            let cpk = study.within.indices.cpk.clone().ok()?;
            let (z, shift) = (three(3.0 * cpk), format::plain(settings.shift));
            let formula = vec![
                format!("3 × {} = {z}", three(cpk)),
                format!("10⁶ × P(Z > {z} − {shift}) = {}", format::number(value, 0)),
            ];
            (formula, vec![(w.cpk, three(cpk)), (w.shift, shift), (w.tails, terms().tail(settings.tails).to_owned())])
        }
        _ => index(study, figure, value, mean)?,
    })
}

/// The estimate of the spread within subgroups: a mean spread ÷ a constant.
fn within(study: &CapabilityResults, value: f64) -> Option<Arithmetic> {
    let w = words();
    let size = (study.count - study.left_over).checked_div(study.subgroups).unwrap_or(1);
    let divisor = match study.estimator {
        SigmaEstimator::RangeMean => samples::d2(size),
        SigmaEstimator::DeviationMean => samples::c4(size),
        SigmaEstimator::Pooled => Ok(1.0),
        SigmaEstimator::PooledCorrected => samples::c4(study.subgroups * (size - 1) + 1),
        SigmaEstimator::MovingRange => samples::d2(2),
    }
    .ok()?;
    let spread = three(value * divisor);
    let formula = format!("{spread} ÷ {} = {}", three(divisor), three(value));
    Some((vec![formula], vec![(w.mean_spread, spread), (w.divisor, three(divisor))]))
}

fn index(study: &CapabilityResults, figure: Figure, value: f64, mean: f64) -> Option<Arithmetic> {
    let w = words();
    let is_within = matches!(figure, Figure::Cp | Figure::Cpk);
    let spread = if is_within { &study.within } else { &study.overall };
    let sigma = spread.sigma.clone().ok()?;
    let (s, m, limits) = (three(sigma), three(mean), study.limits);
    let result = format::number(value, 2);
    let (lower, upper) = (limits.lower.map(format::plain), limits.upper.map(format::plain));
    let formula = match figure {
        Figure::Cp | Figure::Pp => {
            vec![format!("({} − {}) ÷ (6 × {s}) = {result}", upper.clone()?, lower.clone()?)]
        }
        Figure::Cpm => {
            let target = format::plain(limits.target?);
            vec![format!("({} − {}) ÷ (6 × √({s}² + ({m} − {target})²)) = {result}", upper.clone()?, lower.clone()?)]
        }
        _ => {
            let side = |distance: String, index: &Outcome<f64>| {
                index.as_ref().ok().map(|found| format!("({distance}) ÷ (3 × {s}) = {}", format::number(*found, 2)))
            };
            let above = upper.as_ref().and_then(|u| side(format!("{u} − {m}"), &spread.indices.cpu));
            let below = lower.as_ref().and_then(|l| side(format!("{m} − {l}"), &spread.indices.cpl));
            above.into_iter().chain(below).collect()
        }
    };
    let mut inputs = vec![(if is_within { w.sigma_within } else { w.sigma_overall }, s), (w.mean_mark, m)];
    inputs.extend(lower.map(|l| (w.lower, l)));
    inputs.extend(upper.map(|u| (w.upper, u)));
    if figure == Figure::Cpm {
        inputs.extend(limits.target.map(|t| (w.target, format::plain(t))));
    }
    Some((formula, inputs))
}

/// The priority of a characteristic. Tracked.
pub fn why_priority(app: App, project: ProjectId, ctq: CtqId) -> Option<Why> {
    let (scenario, results) = (app.editor.scenario(), app.editor.evaluation());
    let own = scenario.project(project)?;
    let found = results.toolkit.project(project)?;
    let result = found.design.ctq(ctq)?;
    let mut why = Why {
        title: words().why_priority(ctq_name(own, ctq)),
        rule: vec![words().priority_rule.to_owned()],
        ..Why::default()
    };
    match &result.priority {
        Ok(share) => {
            why.value = percent(share.get());
            let how = own.design.ctq(ctq)?.how?;
            let column = found.measure.house.how(how)?;
            let total: f64 =
                found.measure.house.hows.iter().filter_map(|h| h.absolute.as_ref().ok()).map(|a| a.get()).sum();
            let absolute = format::number(column.absolute.as_ref().ok()?.get(), 2);
            let total = format::number(total, 2);
            why.formula = vec![format!("{absolute} ÷ {total} = {}", why.value)];
            let house = Some(app.address(Page::Tool(project, Tool::House)));
            let name = own.measure.house.how(how).map(|h| h.name.clone()).unwrap_or_default();
            why.inputs = vec![(name, absolute, house.clone()), (words().sum.to_owned(), total, house)];
        }
        Err(reason) => {
            why.value = reasons::short(reason, app.language.get());
            why.rule.insert(0, reasons::full(reason, app.language.get()));
        }
    }
    Some(why)
}
