//! The key figures, each with a sentence on how to read it.

use super::{percent, why, why_profit, words};
use crate::model::{Outcome, Undefined};
use crate::text::format::Count;
use crate::text::{format, reasons};
use crate::ui::context::{App, app};
use crate::ui::kit::WhyButton;
use crate::ui::kit::why::Why;
use crate::ui::view::prelude::*;
use std::sync::Arc;

/// A figure: value, unit, how to read it.
#[derive(Clone, PartialEq, Default)]
struct Shown {
    value: String,
    unit: String,
    note: String,
}

impl Shown {
    fn undefined(app: App, reason: &Undefined) -> Self {
        let language = app.language.get();
        Self { value: reasons::short(reason, language), unit: String::new(), note: reasons::full(reason, language) }
    }

    fn index(app: App, value: &Outcome<f64>, note: &str) -> Self {
        match value {
            Ok(value) => Self { value: format::number(*value, 3), note: note.to_owned(), ..Self::default() },
            Err(reason) => Self::undefined(app, reason),
        }
    }
}

/// How concentrated revenue is.
#[component]
pub fn RevenueFigures() -> Node {
    view! {
        <dl class="key-figures value-figures">
            <Figure name=|| words().top_three shown=top_three why=why::top_three />
            <Figure name=|| words().pareto shown=pareto why=why::pareto />
            <Figure name=|| words().hhi shown=hhi why=why::hhi />
            <Figure name=|| words().gini shown=gini why=why::gini />
        </dl>
    }
}

/// How concentrated net income is.
#[component]
pub fn ProfitFigures() -> Node {
    view! {
        <dl class="key-figures value-figures">
            <Figure name=|| words().peak shown=peak why=why_profit::peak />
            <Figure name=|| words().eroded shown=eroded why=why_profit::eroded />
            <Figure name=|| words().loss_gini shown=loss_gini why=why_profit::loss_gini />
            <Figure name=|| words().stobachoff shown=stobachoff why=why_profit::stobachoff />
        </dl>
    }
}

#[component]
fn Figure(name: fn() -> &'static str, shown: fn(App) -> Shown, why: fn(App) -> Why) -> Node {
    let app = app();
    let shown = Memo::new(move |_| shown(app));
    let explain = move || {
        let mut why = why(app);
        name().clone_into(&mut why.title);
        why.value = shown.with_untracked(|s| format!("{} {}", s.value, s.unit).trim().replace(" %", "%"));
        Some(why)
    };
    view! {
        <div class="key-figure">
            <dt>{name}</dt>
            <dd>
                <WhyButton text=Signal::derive(move || shown.get().value) why=Arc::new(explain) />
                <span class="unit">{move || shown.get().unit}</span>
            </dd>
            <dd class="note">{move || shown.get().note}</dd>
        </div>
    }
}

fn top_three(app: App) -> Shown {
    let results = app.editor.evaluation();
    match results.money.concentration.revenue.top_share(3) {
        Ok(share) => Shown {
            value: format::percent(share.get(), 1),
            unit: "%".to_owned(),
            note: words().top_three_note.to_owned(),
        },
        Err(reason) => Shown::undefined(app, &reason),
    }
}

fn pareto(app: App) -> Shown {
    let results = app.editor.evaluation();
    let revenue = &results.money.concentration.revenue;
    match &revenue.pareto {
        Ok(count) => Shown {
            value: Count(*count).to_string(),
            unit: format!("/ {}", Count(revenue.ranked.len())),
            note: words().pareto_note.to_owned(),
        },
        Err(reason) => Shown::undefined(app, reason),
    }
}

fn hhi(app: App) -> Shown {
    let results = app.editor.evaluation();
    let revenue = &results.money.concentration.revenue;
    match (&revenue.hhi, &revenue.effective_number) {
        (Ok(hhi), Ok(number)) => {
            Shown { value: super::index(*hhi), note: words().hhi_note(format::number(*number, 1)), ..Shown::default() }
        }
        (Err(reason), _) | (_, Err(reason)) => Shown::undefined(app, reason),
    }
}

fn gini(app: App) -> Shown {
    let results = app.editor.evaluation();
    Shown::index(app, &results.money.concentration.revenue.gini, words().gini_note)
}

fn peak(app: App) -> Shown {
    let results = app.editor.evaluation();
    match &results.money.concentration.profit.whale {
        Ok(whale) => {
            let note = if whale.accounts == 0 {
                words().peak_nobody.to_owned()
            } else {
                words().peak_note(Count(whale.accounts))
            };
            match &whale.shares {
                Ok(shares) => Shown { value: format::percent(shares.peak.get(), 1), unit: "%".to_owned(), note },
                Err(_) => Shown { value: format::amount(whale.peak.get()), unit: app.money_unit(), note },
            }
        }
        Err(reason) => Shown::undefined(app, reason),
    }
}

fn eroded(app: App) -> Shown {
    let results = app.editor.evaluation();
    let profit = &results.money.concentration.profit;
    match &profit.whale {
        Ok(whale) => {
            let others = Count(profit.ranked.len() - whale.accounts);
            let share = whale.shares.as_ref().ok().map(|shares| percent(shares.erosion.get()));
            let note = if whale.erosion.get() > 0.0 {
                words().eroded_note(others, share.as_deref())
            } else {
                words().eroded_nothing.to_owned()
            };
            Shown { value: format::amount(whale.erosion.get()), unit: app.money_unit(), note }
        }
        Err(reason) => Shown::undefined(app, reason),
    }
}

fn loss_gini(app: App) -> Shown {
    let results = app.editor.evaluation();
    Shown::index(app, &results.money.concentration.profit.gini, words().loss_gini_note)
}

fn stobachoff(app: App) -> Shown {
    let results = app.editor.evaluation();
    let whale = &results.money.concentration.profit.whale;
    let shares = whale.as_ref().map_err(Clone::clone).and_then(|whale| whale.shares.clone());
    Shown::index(app, &shares.map(|shares| shares.stobachoff), words().stobachoff_note)
}
