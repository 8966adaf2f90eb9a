//! Why the figures on revenue are what they are.

use super::{money_or, percent, share_or, words};
use crate::model::money::{PARETO_SHARE, Ranked, RevenueConcentration};
use crate::model::{Money, Outcome, Undefined};
use crate::state::Page;
use crate::text::format::Count;
use crate::text::{format, reasons};
use crate::ui::context::App;
use crate::ui::kit::why::Why;
use crate::ui::pages::money::why::account_name;
use crate::ui::view::prelude::*;

/// Accounts listed one by one.
pub const LISTED: usize = 8;

/// An input row: name, value, address.
pub type Input = (String, String, Option<String>);

/// Accounts with a figure, each a way to its money; of many the first. Tracked.
pub fn listed(app: App, ranked: &[Ranked], shown: impl Fn(&Ranked) -> String) -> Vec<Input> {
    let row = |ranked: &Ranked| {
        (account_name(app, ranked.account), shown(ranked), Some(app.address(Page::Money(Some(ranked.account)))))
    };
    let mut rows: Vec<Input> = ranked.iter().take(LISTED).map(row).collect();
    if ranked.len() > LISTED {
        let texts = crate::text::quadrant::texts(app.language.get());
        rows.push((texts.others(Count(ranked.len() - LISTED)), "…".to_owned(), None));
    }
    rows
}

/// An explanation of something undefined.
pub fn undefined(app: App, reason: &Undefined) -> Why {
    Why { rule: vec![reasons::full(reason, app.language.get())], ..Why::default() }
}

/// The total of a ranking: its last running sum.
pub fn total(ranked: &[Ranked]) -> Outcome<Money> {
    ranked.last().map_or(Err(Undefined::NoAccounts), |last| last.cumulative.clone())
}

/// The total as an input row. Tracked.
pub fn total_row(app: App, ranked: &[Ranked]) -> Input {
    (words().total.to_owned(), money_or(app, &total(ranked)), Some(app.address(Page::Money(None))))
}

fn revenue<R>(app: App, read: impl FnOnce(&RevenueConcentration) -> R) -> R {
    read(&app.editor.evaluation().money.concentration.revenue)
}

/// The three largest accounts.
pub fn top_three(app: App) -> Why {
    revenue(app, |revenue| {
        let share = match revenue.top_share(3) {
            Ok(share) => share,
            Err(reason) => return undefined(app, &reason),
        };
        let three = &revenue.ranked[..revenue.ranked.len().min(3)];
        let sum = three.iter().map(|r| format::amount(r.value.get())).collect::<Vec<_>>().join(" + ");
        let all = money_or(app, &total(&revenue.ranked));
        let mut inputs = listed(app, three, |r| format::amount(r.value.get()));
        inputs.push(total_row(app, &revenue.ranked));
        Why {
            formula: vec![format!("({sum}) ÷ {all} = {}", percent(share.get()))],
            inputs,
            rule: vec![words().rule_top.to_owned()],
            ..Why::default()
        }
    })
}

/// How many accounts bring 80 %.
pub fn pareto(app: App) -> Why {
    revenue(app, |revenue| {
        let count = match &revenue.pareto {
            Ok(count) => *count,
            Err(reason) => return undefined(app, reason),
        };
        let all = money_or(app, &total(&revenue.ranked));
        let line = format!("{}%", format::percent(PARETO_SHARE, 0));
        let colon = crate::text::quadrant::texts(app.language.get()).colon;
        let steps = (count.saturating_sub(1).max(1)..=count).filter_map(|rank| {
            let ranked = revenue.ranked.get(rank.checked_sub(1)?)?;
            let sign = if rank == count { "≥" } else { "<" };
            let (sum, share) = (money_or(app, &ranked.cumulative), share_or(app, &ranked.cumulative_share));
            Some(format!("{}{colon}{sum} ÷ {all} = {share} {sign} {line}", words().up_to(Count(rank))))
        });
        Why {
            formula: steps.collect(),
            inputs: listed(app, &revenue.ranked[..count.min(revenue.ranked.len())], |r| {
                share_or(app, &r.cumulative_share)
            }),
            rule: vec![words().rule_pareto.to_owned()],
            ..Why::default()
        }
    })
}

/// The Herfindahl index and the number of equal accounts it corresponds to.
pub fn hhi(app: App) -> Why {
    revenue(app, |revenue| hhi_of(app, revenue))
}

/// The same of any ranking by revenue. Tracked.
pub fn hhi_of(app: App, revenue: &RevenueConcentration) -> Why {
    let (hhi, number) = match (&revenue.hhi, &revenue.effective_number) {
        (Ok(hhi), Ok(number)) => (super::index(*hhi), format::number(*number, 1)),
        (Err(reason), _) | (_, Err(reason)) => return undefined(app, reason),
    };
    let square = |r: &Ranked| {
        let share = r.share.as_ref().map_or(0.0, |share| share.get());
        format!("{}²", format::percent(share, 1))
    };
    let mut terms: Vec<String> = revenue.ranked.iter().take(4).map(square).collect();
    if revenue.ranked.len() > terms.len() {
        terms.push("…".to_owned());
    }
    Why {
        formula: vec![format!("{} = {hhi}", terms.join(" + ")), format!("10,000 ÷ {hhi} = {number}")],
        inputs: listed(app, &revenue.ranked, |r| share_or(app, &r.share)),
        rule: vec![words().rule_hhi.to_owned()],
        ..Why::default()
    }
}

/// The Gini coefficient.
pub fn gini(app: App) -> Why {
    revenue(app, |revenue| gini_of(app, revenue))
}

/// The same of any ranking by revenue. Tracked.
pub fn gini_of(app: App, revenue: &RevenueConcentration) -> Why {
    let gini = match &revenue.gini {
        Ok(gini) => format::number(*gini, 3),
        Err(reason) => return undefined(app, reason),
    };
    let n = Count(revenue.ranked.len());
    // Ranked from the largest, so that the last has place 1.
    let weighted: f64 = (1_u32..).zip(revenue.ranked.iter().rev()).map(|(i, r)| f64::from(i) * r.value.get()).sum();
    let all = money_or(app, &total(&revenue.ranked));
    let mut inputs = vec![("Σ(i × xᵢ)".to_owned(), format::amount(weighted), None)];
    inputs.push(total_row(app, &revenue.ranked));
    inputs.push(("n".to_owned(), n.to_string(), None));
    if let Ok(corrected) = &revenue.gini_corrected {
        inputs.push((words().corrected.to_owned(), format::number(*corrected, 3), None));
    }
    Why {
        formula: vec![
            "2 × Σ(i × xᵢ) ÷ (n × Σx) − (n + 1) ÷ n".to_owned(),
            format!("2 × {} ÷ ({n} × {all}) − {} ÷ {n} = {gini}", format::amount(weighted), Count(n.0 + 1)),
        ],
        inputs,
        rule: vec![words().rule_gini.to_owned()],
        ..Why::default()
    }
}
