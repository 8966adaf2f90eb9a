//! Why the figures on net income are what they are.

use super::why::{Input, listed, total_row, undefined};
use super::{money_or, percent, words};
use crate::model::Undefined;
use crate::model::money::{ProfitConcentration, WhaleParts, WhalePeak};
use crate::model::statistics::lorenz_areas;
use crate::text::format;
use crate::ui::context::App;
use crate::ui::kit::why::Why;
use crate::ui::view::prelude::*;

/// Explains something that follows from the whale curve.
fn from_curve(app: App, explain: impl FnOnce(&ProfitConcentration, &WhalePeak) -> Why) -> Why {
    let results = app.editor.evaluation();
    let profit = &results.money.concentration.profit;
    match &profit.whale {
        Ok(whale) => explain(profit, whale),
        Err(reason) => undefined(app, reason),
    }
}

/// The highest point of the curve.
pub fn peak(app: App) -> Why {
    from_curve(app, |profit, whale| {
        let best = &profit.ranked[..whale.accounts.min(profit.ranked.len())];
        let peak = format::amount(whale.peak.get());
        let terms = best.iter().take(5).map(|r| format::amount(r.value.get())).collect::<Vec<_>>().join(" + ");
        let more = if best.len() > 5 { " + …" } else { "" };
        let mut why = Why { rule: vec![words().rule_peak.to_owned()], ..Why::default() };
        if !best.is_empty() {
            why.formula.push(format!("{terms}{more} = {peak}"));
        }
        why.inputs = listed(app, best, |r| format::amount(r.value.get()));
        why.inputs.push(total_row(app, &profit.ranked));
        match &whale.shares {
            Ok(shares) => {
                let total = format::amount(whale.total.get());
                why.formula.push(format!("{peak} ÷ {total} = {}", percent(shares.peak.get())));
                why.inputs.push((words().top_fifth.to_owned(), percent(shares.top_fifth.get()), None));
            }
            Err(reason) => why.rule.push(in_money(app, reason)),
        }
        why
    })
}

fn in_money(app: App, reason: &Undefined) -> String {
    words().in_money(crate::text::reasons::full(reason, app.language.get()))
}

/// What the accounts after the peak lose.
pub fn eroded(app: App) -> Why {
    from_curve(app, |profit, whale| {
        let (peak, total) = (format::amount(whale.peak.get()), format::amount(whale.total.get()));
        let erosion = format::amount(whale.erosion.get());
        let mut why = Why { rule: vec![words().rule_eroded.to_owned()], ..Why::default() };
        why.formula.push(format!("{peak} − {} = {erosion}", bracketed(whale.total.get(), &total)));
        if let Ok(shares) = &whale.shares {
            why.formula.push(format!("{erosion} ÷ {total} = {}", percent(shares.erosion.get())));
        }
        // The worst first.
        let mut losers: Vec<_> = profit.ranked.iter().filter(|r| r.value.get() < 0.0).cloned().collect();
        losers.reverse();
        why.inputs = listed(app, &losers, |r| format::amount(r.value.get()));
        why
    })
}

fn bracketed(value: f64, shown: &str) -> String {
    if value < 0.0 { format!("({shown})") } else { shown.to_owned() }
}

/// The Gini coefficient with losses.
pub fn loss_gini(app: App) -> Why {
    loss_gini_of(app, &app.editor.evaluation().money.concentration.profit)
}

/// The same of any ranking by net income. Tracked.
pub fn loss_gini_of(app: App, profit: &ProfitConcentration) -> Why {
    let values: Vec<f64> = profit.ranked.iter().map(|r| r.value.get()).collect();
    let (gini, areas) = match (&profit.gini, lorenz_areas(&values)) {
        (Ok(gini), Ok(areas)) => (format::number(*gini, 3), areas),
        (Err(reason), _) => return undefined(app, reason),
        (_, Err(reason)) => return undefined(app, &reason),
    };
    let (under, below) = (format::number(areas.under, 4), format::number(areas.below_zero, 4));
    let inputs: Vec<Input> = vec![
        (words().area.to_owned(), under.clone(), None),
        (words().area_below.to_owned(), below.clone(), None),
        total_row(app, &profit.ranked),
    ];
    Why {
        formula: vec![format!("(1 − 2 × {}) ÷ (1 + 2 × {below}) = {gini}", bracketed(areas.under, &under))],
        inputs,
        rule: vec![words().rule_loss_gini.to_owned()],
        ..Why::default()
    }
}

/// The Stobachoff index.
pub fn stobachoff(app: App) -> Why {
    from_curve(app, |profit, whale| {
        let WhaleParts { auc, stobachoff, .. } = match &whale.shares {
            Ok(shares) => shares.clone(),
            Err(reason) => return undefined(app, reason),
        };
        let (auc, index) = (format::number(auc, 4), format::number(stobachoff, 3));
        Why {
            formula: vec![format!("({auc} − 0.5) ÷ {auc} = {index}")],
            inputs: vec![(words().area_whale.to_owned(), auc, None), {
                let (name, _, address) = total_row(app, &profit.ranked);
                (name, money_or(app, &Ok(whale.total)), address)
            }],
            rule: vec![words().rule_stobachoff.to_owned()],
            ..Why::default()
        }
    })
}
