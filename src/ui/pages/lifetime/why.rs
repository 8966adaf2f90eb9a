//! The arithmetic behind the programme's values.

use super::timings::Figure;
use super::words;
use crate::model::Undefined;
use crate::model::value::{LifetimeValue, Retention, TimedValue, Timing};
use crate::state::Page;
use crate::text::format;
use crate::ui::context::App;
use crate::ui::kit::why::Why;
use crate::ui::pages::asset_parts::{amount, plain_percent, rise, why_undefined};

fn timed(app: App, timing: Timing) -> Option<TimedValue> {
    app.editor.evaluation().asset.lifetime.timings.iter().find(|timed| timed.timing == timing).cloned()
}

fn timing_name(timing: Timing) -> &'static str {
    let place = Timing::ALL.iter().position(|other| *other == timing).unwrap_or(0);
    words().timings.get(place).copied().unwrap_or_default()
}

/// The formula of the multiple with its numbers, such as `0.8 ÷ (1 + 0.1 − 0.8) = 2.67`.
pub fn multiple_formula(inputs: &Retention, multiple: f64) -> String {
    let (rate, discount) = (format::plain(inputs.retention), format::plain(inputs.discount));
    let top = match inputs.timing {
        Timing::AfterRenewal => rate.clone(),
        Timing::Now => format!("(1 + {discount})"),
        Timing::CertainFirst => "1".to_owned(),
    };
    let kept = if inputs.growth == 0.0 { rate } else { format!("{rate} × (1 + {})", format::plain(inputs.growth)) };
    format!("{top} ÷ (1 + {discount} − {kept}) = {}", format::number(multiple, 4))
}

/// The inputs of the form, each with where it is entered. Tracked.
pub fn rates(app: App, inputs: &Retention) -> Vec<(String, String, Option<String>)> {
    let here = Some(app.address(Page::Lifetime));
    let mut all = vec![
        (words().retention.to_owned(), plain_percent(inputs.retention), here.clone()),
        (words().discount.to_owned(), plain_percent(inputs.discount), here.clone()),
    ];
    if inputs.growth != 0.0 {
        all.push((words().growth.to_owned(), plain_percent(inputs.growth), here));
    }
    all
}

/// What one unit of margin is worth. Tracked.
pub fn why_multiple(app: App, timing: Timing) -> Option<Why> {
    let scenario = app.editor.scenario();
    let title = words().why_multiple(timing_name(timing));
    let value = match timed(app, timing)?.value {
        Ok(value) => value,
        Err(reason) => return Some(why_undefined(app, title, &reason)),
    };
    let inputs = scenario.asset.lifetime.at(timing).ok()?;
    Some(Why {
        title,
        value: format::number(value.multiple, 2),
        formula: vec![multiple_formula(&inputs, value.multiple)],
        inputs: rates(app, &inputs),
        rule: vec![words().multiple_rule.to_owned()],
        ..Why::default()
    })
}

/// margin × multiple, the referral part, and the cost of winning it.
pub fn value_formula(inputs: &Retention, value: &LifetimeValue, is_net: bool) -> Vec<String> {
    let (margin, multiple) = (format::plain(inputs.margin.get()), format::number(value.multiple, 4));
    let gross = amount(value.gross.get());
    let together = if inputs.referral.get() == 0.0 {
        format!("{margin} × {multiple} = {gross}")
    } else {
        format!("({margin} + {}) × {multiple} = {gross}", format::plain(inputs.referral.get()))
    };
    let mut lines = vec![multiple_formula(inputs, value.multiple), together];
    if is_net {
        lines.push(format!("{gross} − {} = {}", format::plain(inputs.acquisition.get()), amount(value.net.get())));
    }
    lines
}

/// A value before or after the cost of winning the account. Tracked.
pub fn why_value(app: App, timing: Timing, figure: Figure) -> Option<Why> {
    let scenario = app.editor.scenario();
    let form = &scenario.asset.lifetime;
    let timed = timed(app, timing)?;
    let title = match figure {
        Figure::Gross => words().why_gross(timing_name(timing)),
        Figure::RaisedNet => words().why_raised(timing_name(timing)),
        _ => words().why_net(timing_name(timing)),
    };
    let raised = timed.uplift.as_ref().map(|uplift| uplift.after).map_err(Undefined::clone);
    let (value, points) = if figure == Figure::RaisedNet { (raised, form.points.get()) } else { (timed.value, 0.0) };
    let value = match value {
        Ok(value) => value,
        Err(reason) => return Some(why_undefined(app, title, &reason)),
    };
    let typed = form.at(timing).ok()?;
    let inputs = Retention { retention: typed.retention + points, ..typed };
    let is_net = figure != Figure::Gross;
    let here = Some(app.address(Page::Lifetime));
    let mut given = vec![(words().margin.to_owned(), format::plain(inputs.margin.get()), here.clone())];
    if inputs.referral.get() != 0.0 {
        given.push((words().referral.to_owned(), format::plain(inputs.referral.get()), here.clone()));
    }
    given.extend(rates(app, &inputs));
    if is_net {
        given.push((words().acquisition.to_owned(), format::plain(inputs.acquisition.get()), here));
    }
    Some(Why {
        title,
        value: amount(if is_net { value.net.get() } else { value.gross.get() }),
        formula: value_formula(&inputs, &value, is_net),
        inputs: given,
        rule: vec![words().value_rule.to_owned()],
        ..Why::default()
    })
}

/// The rise of a value. Tracked.
pub fn why_rise(app: App, timing: Timing, figure: Figure) -> Option<Why> {
    let scenario = app.editor.scenario();
    let points = format::plain(scenario.asset.lifetime.points.get() * 100.0);
    let is_net = figure == Figure::NetRise;
    let title = if is_net { words().why_net_rise(&points) } else { words().why_gross_rise(&points) };
    let uplift = match timed(app, timing)?.uplift {
        Ok(uplift) => uplift,
        Err(reason) => return Some(why_undefined(app, title, &reason)),
    };
    let found = if is_net { &uplift.net_rise } else { &uplift.gross_rise };
    let share = match found {
        Ok(share) => share.get(),
        Err(reason) => return Some(why_undefined(app, title, reason)),
    };
    let read = |value: &LifetimeValue| if is_net { value.net.get() } else { value.gross.get() };
    let (before, after) = (amount(read(&uplift.before)), amount(read(&uplift.after)));
    Some(Why {
        title,
        value: rise(share),
        formula: vec![format!("{after} ÷ {before} − 1 = {}", rise(share))],
        inputs: vec![(words().before.to_owned(), before, None), (words().after(&points), after, None)],
        rule: vec![timing_name(timing).to_owned(), words().rise_rule.to_owned()],
        ..Why::default()
    })
}

/// The part of defection that the higher rate takes away. Tracked.
pub fn why_cut(app: App) -> Option<Why> {
    let scenario = app.editor.scenario();
    let form = &scenario.asset.lifetime;
    let title = words().why_cut.to_owned();
    let share = match super::programme(app)?.uplift.and_then(|uplift| uplift.defection_cut) {
        Ok(share) => share.get(),
        Err(reason) => return Some(why_undefined(app, title, &reason)),
    };
    let (rate, points) = (form.retention?.get(), form.points.get());
    let here = Some(app.address(Page::Lifetime));
    let value = format!("{}%", format::percent(share, 1));
    Some(Why {
        title,
        formula: vec![format!("{} ÷ (100% − {}) = {value}", plain_percent(points), plain_percent(rate))],
        value,
        inputs: vec![
            (words().points.to_owned(), plain_percent(points), here.clone()),
            (words().retention.to_owned(), plain_percent(rate), here),
        ],
        rule: vec![words().cut_rule.to_owned()],
        ..Why::default()
    })
}

/// How long an account stays. Tracked.
pub fn why_years(app: App) -> Option<Why> {
    let scenario = app.editor.scenario();
    let title = words().why_years.to_owned();
    let years = match &app.editor.evaluation().asset.lifetime.years {
        Ok(years) => *years,
        Err(reason) => return Some(why_undefined(app, title, reason)),
    };
    let rate = plain_percent(scenario.asset.lifetime.retention?.get());
    let value = format::number(years, 1);
    Some(Why {
        title,
        formula: vec![format!("1 ÷ (100% − {rate}) = {value}")],
        value,
        inputs: vec![(words().retention.to_owned(), rate, Some(app.address(Page::Lifetime)))],
        rule: vec![words().years_rule.to_owned()],
        ..Why::default()
    })
}
