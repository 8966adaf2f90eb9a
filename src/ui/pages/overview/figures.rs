//! Five figures that say how the portfolio stands.

use super::words;
use crate::model::evaluation::Basics;
use crate::model::money::Total;
use crate::model::outcome::Outcome;
use crate::model::position::Class;
use crate::model::risk::RiskLevel;
use crate::model::units::Share;
use crate::model::{Period, Scenario};
use crate::state::Page;
use crate::text::{format, money, reasons};
use crate::ui::context::{App, app};
use crate::ui::kit::WhyButton;
use crate::ui::kit::why::Why;
use crate::ui::view::prelude::*;
use std::sync::Arc;

/// A figure: value, unit, note.
#[derive(Clone, PartialEq, Default)]
struct Shown {
    value: String,
    unit: String,
    note: String,
}

/// The row of key figures.
#[component]
pub fn KeyFigures() -> Node {
    view! {
        <dl class="key-figures">
            <Figure name=|| words().revenue shown=revenue why=why_revenue />
            <Figure name=|| words().net_income shown=net_income why=why_net_income />
            <Figure name=|| words().key_share shown=key_share why=why_key_share />
            <Figure name=|| words().rated shown=rated why=why_rated />
            <Figure name=|| words().risks shown=risks why=why_risks />
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
        why.value = shown.with_untracked(|s| format!("{} {}", s.value, s.unit).trim().to_owned());
        Some(why)
    };
    view! {
        <div class="key-figure">
            <dt>{name}</dt>
            <dd><WhyButton text=Signal::derive(move || shown.get().value) why=Arc::new(explain) /><span class="unit">{move || shown.get().unit}</span></dd>
            <dd class="note">{move || shown.get().note}</dd>
        </div>
    }
}

fn headline(app: App, amount: &Outcome<crate::model::Money>) -> (String, String) {
    let (scenario, language) = (app.editor.scenario(), app.language.get());
    match amount {
        Ok(amount) => money::headline(language, &scenario.currency, scenario.money_unit, amount.get()),
        Err(reason) => (reasons::short(reason, language), String::new()),
    }
}

fn change(now: &Total, before: &Total) -> Option<f64> {
    let (now, before) = (now.sum.as_ref().ok()?.get(), before.sum.as_ref().ok()?.get());
    (before > 0.0).then(|| now / before - 1.0)
}

fn revenue(app: App) -> Shown {
    let results = app.editor.basics();
    let revenue = &results.money.totals.revenue;
    let (value, unit) = headline(app, &revenue[Period::ThisYear].sum);
    let change = change(&revenue[Period::ThisYear], &revenue[Period::LastYear]);
    let note = change.map(|c| words().on_last_year(format!("{}%", format::signed(c * 100.0, 1)))).unwrap_or_default();
    Shown { value, unit, note }
}

fn amount_row(app: App, total: &Total) -> String {
    match &total.sum {
        Ok(sum) => format!("{} {}", format::plain(sum.get()), app.money_unit()),
        Err(reason) => reasons::short(reason, app.language.get()),
    }
}

fn why_revenue(app: App) -> Why {
    let results = app.editor.basics();
    let revenue = &results.money.totals.revenue;
    let (now, before) = (&revenue[Period::ThisYear], &revenue[Period::LastYear]);
    let address = Some(app.address(Page::Money(None)));
    Why {
        inputs: vec![
            (words().this_year.to_owned(), amount_row(app, now), address.clone()),
            (words().last_year.to_owned(), amount_row(app, before), address),
            (
                words().why_growth.to_owned(),
                change(now, before).map(|c| format!("{}%", format::signed(c * 100.0, 1))).unwrap_or_default(),
                None,
            ),
        ],
        rule: vec![words().why_sum(now.counted, now.missing)],
        ..Why::default()
    }
}

fn percent(share: &Outcome<Share>) -> Option<f64> {
    share.as_ref().ok().map(|s| s.get() * 100.0)
}

fn net_income(app: App) -> Shown {
    let results = app.editor.basics();
    let totals = &results.money.totals;
    let (value, unit) = headline(app, &totals.net_income[Period::ThisYear].sum);
    let (now, before) = (percent(&totals.margin[Period::ThisYear]), percent(&totals.margin[Period::LastYear]));
    let note = now.map(|now| {
        let change = before.map(|before| format::signed(now - before, 1));
        words().of_revenue(&format::number(now, 1), change.as_deref())
    });
    Shown { value, unit, note: note.unwrap_or_default() }
}

fn why_net_income(app: App) -> Why {
    let results = app.editor.basics();
    let totals = &results.money.totals;
    let at = Period::ThisYear;
    let plain = |total: &Total| total.sum.as_ref().map_or_else(|_| "–".to_owned(), |m| format::plain(m.get()));
    let address = Some(app.address(Page::Money(None)));
    Why {
        formula: vec![format!(
            "{} − {} − {} = {}",
            plain(&totals.revenue[at]),
            plain(&totals.direct_cost[at]),
            plain(&totals.indirect_cost[at]),
            plain(&totals.net_income[at])
        )],
        inputs: vec![
            (words().revenue.to_owned(), amount_row(app, &totals.revenue[at]), address.clone()),
            (words().direct.to_owned(), amount_row(app, &totals.direct_cost[at]), address.clone()),
            (words().indirect.to_owned(), amount_row(app, &totals.indirect_cost[at]), address),
        ],
        rule: vec![
            words().why_net.to_owned(),
            words().why_sum(totals.net_income[at].counted, totals.net_income[at].missing),
        ],
        ..Why::default()
    }
}

fn key_share(app: App) -> Shown {
    let results = app.editor.basics();
    let top = percent(&results.money.concentration.revenue.top_share(3)).map(|p| format::number(p, 1));
    let note = words().key_note(results.count_of(Class::Key), top.as_deref());
    match results.revenue_share_of(Class::Key) {
        Ok(share) => Shown { value: format::percent(share.get(), 1), unit: "%".to_owned(), note },
        Err(reason) => Shown { value: reasons::short(&reason, app.language.get()), unit: String::new(), note },
    }
}

fn why_key_share(app: App) -> Why {
    let (scenario, results) = (app.editor.scenario(), app.editor.basics());
    let revenue = |id| {
        results
            .money
            .statement(id)
            .and_then(|s| s.revenue[Period::ThisYear].as_ref().ok().map(|m| format::plain(m.get())))
    };
    let of_class = scenario.accounts.iter().filter(|a| results.class_of(a.id) == Ok(Class::Key));
    let mut inputs: Vec<_> = of_class
        .map(|a| {
            (
                a.profile.name.clone(),
                revenue(a.id).unwrap_or_else(|| "–".to_owned()),
                Some(app.address(Page::Matrix(Some(a.id)))),
            )
        })
        .collect();
    inputs.push((
        words().total.to_owned(),
        amount_row(app, &results.money.totals.revenue[Period::ThisYear]),
        Some(app.address(Page::Money(None))),
    ));
    Why { inputs, rule: vec![words().why_key_share.to_owned()], ..Why::default() }
}

fn unplaced<'s>(scenario: &'s Scenario, results: &Basics) -> Vec<&'s crate::model::Account> {
    scenario.accounts.iter().map(AsRef::as_ref).filter(|a| results.class_of(a.id).is_err()).collect()
}

fn rated(app: App) -> Shown {
    let (scenario, results) = (app.editor.scenario(), app.editor.basics());
    let (missing, all) = (unplaced(&scenario, &results), scenario.accounts.len());
    let note = missing.first().map_or_else(
        || words().all_rated.to_owned(),
        |first| words().not_rated(&first.profile.name, missing.len() - 1),
    );
    Shown { value: (all - missing.len()).to_string(), unit: format!("/ {all}"), note }
}

fn why_rated(app: App) -> Why {
    let (scenario, results) = (app.editor.scenario(), app.editor.basics());
    let language = app.language.get();
    let reason = |id| results.class_of(id).err().map(|e| reasons::short(&e, language)).unwrap_or_default();
    let rows = unplaced(&scenario, &results).into_iter().take(12);
    let inputs =
        rows.map(|a| (a.profile.name.clone(), reason(a.id), Some(app.address(Page::Strength(Some(a.id)))))).collect();
    Why { inputs, rule: vec![words().why_rated.to_owned()], ..Why::default() }
}

fn stoppers(scenario: &Scenario, results: &Basics) -> (usize, usize) {
    let stoppers = results.risk.risks.iter().filter(|r| r.before == Ok(RiskLevel::Stop));
    stoppers.fold((0, 0), |(all, bare), result| {
        let is_bare = scenario.risk(result.risk).is_some_and(|risk| risk.owner.is_none());
        (all + 1, bare + usize::from(is_bare))
    })
}

fn risks(app: App) -> Shown {
    let (scenario, results) = (app.editor.scenario(), app.editor.basics());
    let (all, bare) = stoppers(&scenario, &results);
    Shown { value: scenario.risks.len().to_string(), unit: String::new(), note: words().stoppers(all, bare) }
}

fn why_risks(app: App) -> Why {
    let results = app.editor.basics();
    let address = Some(app.address(Page::Risks(None)));
    let count = |level| results.risk.risks.iter().filter(|r| r.before == Ok(level)).count();
    let levels = [RiskLevel::Stop, RiskLevel::Significant, RiskLevel::Fix, RiskLevel::Caution];
    let inputs = levels.map(|level| (app.risk_level(level).name, count(level).to_string(), address.clone())).to_vec();
    Why { inputs, rule: vec![words().why_risks.to_owned()], ..Why::default() }
}
