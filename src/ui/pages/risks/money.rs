//! Expected loss: the risks by what they would cost, and where the map and the money disagree (Cox 2008).

use super::entry::{open, percent};
use super::names::{name_of, words};
use super::rows::money;
use super::state::{Columns, Moment, RisksState};
use super::why::{total_of, why_expected, why_total};
use crate::browser;
use crate::model::risk::{Risk, RiskResult};
use crate::model::statistics::arrange;
use crate::model::{RiskId, Scenario};
use crate::state::Page;
use crate::text::{format, reasons};
use crate::ui::context::{App, app};
use crate::ui::kit::{Empty, Icon, Panel, RiskSign, WhyButton, lock_reason, locked};
use crate::ui::view::prelude::*;
use std::sync::Arc;

/// So many rows are shown until all are asked for.
const FIRST: usize = 10;

/// The panel.
#[component]
pub fn ExpectedLoss(state: RisksState) -> Node {
    let app = app();
    let is_empty = Memo::new(move |_| {
        let results = app.editor.evaluation();
        results.risk.expected_before.counted == 0 && results.risk.expected_after.counted == 0
    });
    let help =
        Signal::derive(move || if is_empty.get() { String::new() } else { words().money_help(app.money_unit()) });
    view! {
        <Panel id="expected-loss" title=Signal::derive(move || words().money.to_owned()) help=help>
            {move || {
                if is_empty.get() {
                    view! { <NoMoney state /> }
                } else {
                    view! {
                        <Totals />
                        <Ranking />
                        <Reversals />
                    }
                }
            }}
        </Panel>
    }
}

#[component]
fn NoMoney(state: RisksState) -> Node {
    let app = app();
    let example = RwSignal::new(false);
    let first = move || app.editor.scenario().risks.first().map(|risk| risk.id);
    let fill = move |_| {
        if let Some(id) = untrack(first) {
            state.columns.set(Columns::Money);
            open(app, Some(id));
            browser::on_animation_frame(|| browser::scroll_into_view_by_id("selected-risk"));
        } else {
            super::entry::add_and_open(app, state, None);
        }
    };
    view! {
        <Empty title=Signal::derive(move || words().money_empty.to_owned()) help=Signal::derive(move || words().money_empty_help(app.money_unit()))>
            <button type="button" class="button" disabled=locked title=lock_reason on:click=fill>{move || words().fill_first}</button>
            <button type="button" class="button plain" aria-expanded=move || example.get().to_string() on:click=move |_| example.update(|shown| *shown = !*shown)>{move || words().see_example}</button>
            {move || example.get().then(|| view! { <p class="loss-example">{words().example(app.money_unit())}</p> })}
        </Empty>
    }
}

/// The sums before and after, each with how many risks it covers.
#[component]
fn Totals() -> Node {
    let totals = Moment::ALL.map(|moment| view! { <Total moment /> });
    view! { <dl class="loss-totals">{totals.into_iter().collect_view()}</dl> }
}

#[component]
fn Total(moment: Moment) -> Node {
    let app = app();
    let shown = Signal::derive(move || match total_of(app, moment).sum {
        Ok(sum) => money(sum),
        Err(reason) => reasons::short(&reason, app.language.get()),
    });
    let note = move || {
        let total = total_of(app, moment);
        words().money_counts(total.counted, total.without_money)
    };
    view! {
        <div>
            <dt>{move || moment.name(words())}</dt>
            <dd><WhyButton text=shown why=Arc::new(move || Some(why_total(app, moment))) /><span class="unit">{move || app.money_unit()}</span></dd>
            <dd class="note">{note}</dd>
        </div>
    }
}

/// The risks that have an expected loss, the dearest first.
fn ranking(scenario: &Scenario, results: &[RiskResult]) -> Vec<RiskId> {
    let pairs = scenario.risks.iter().zip(results);
    let mut ranked: Vec<(&Risk, f64)> =
        pairs.filter_map(|(r, x)| Some((r, *x.expected_before.as_ref().ok()?))).collect();
    arrange::sort_by(&mut ranked, |a, b| b.1.total_cmp(&a.1));
    ranked.into_iter().map(|(risk, _)| risk.id).collect()
}

#[component]
fn Ranking() -> Node {
    let app = app();
    let all = RwSignal::new(false);
    let ranked = Memo::new(move |_| ranking(&app.editor.scenario(), &app.editor.evaluation().risk.risks));
    let heads = move || {
        let words = words();
        let numbers = [
            format!("{} %", words.chance),
            words.loss.to_owned(),
            format!("{}{}{}", words.expected, words.colon, words.before),
            format!("{}{}{}", words.expected, words.colon, words.after),
        ];
        view! {
            <tr>
                <th scope="col">{words.risk}</th>
                <th scope="col">{words.level}</th>
                {numbers.into_iter().map(|name| view! { <th scope="col" class="number">{name}</th> }).collect_view()}
            </tr>
        }
    };
    let rows = move || {
        let count = if all.get() { usize::MAX } else { FIRST };
        ranked.get().into_iter().enumerate().take(count).collect::<Vec<_>>()
    };
    let more = move || {
        let total = ranked.with(Vec::len);
        (total > FIRST && !all.get()).then(|| {
            view! {
                <p class="panel-foot">
                    {words().filtered(FIRST, total)}
                    <button type="button" class="button plain" on:click=move |_| all.set(true)>{words().show_all}</button>
                </p>
            }
        })
    };
    view! {
        <div class="table-scroll" tabindex="0" role="region" aria-labelledby="expected-loss">
            <table class="table" aria-labelledby="expected-loss">
                <thead>{heads}</thead>
                <tbody>
                    {rows_by_key(rows, |(place, id)| format!("{place} {id}"), |(place, id)| view! { <RankedRow place id /> })}
                </tbody>
            </table>
        </div>
        {more}
    }
}

#[component]
fn RankedRow(place: usize, id: RiskId) -> Node {
    let app = app();
    let found = move || {
        let (scenario, results) = (app.editor.scenario(), app.editor.evaluation());
        let at = scenario.risks.iter().position(|r| r.id == id)?;
        Some((scenario.risks[at].clone(), results.risk.risks.get(at)?.clone()))
    };
    let name = move || name_of(&app.editor.scenario(), id);
    let chance = move || found().and_then(|(r, _)| Some(format::plain(percent(r.before.chance?))));
    let loss = move || found().and_then(|(r, _)| Some(format::plain(r.before.loss?.get())));
    let expected = move |moment: Moment| {
        Signal::derive(move || match found() {
            Some((_, result)) => match moment.expected(&result) {
                Ok(value) => money(*value),
                Err(reason) => reasons::short(reason, app.language.get()),
            },
            None => String::new(),
        })
    };
    let level = move || match found().map(|(_, result)| result.before) {
        Some(Ok(level)) => {
            view! { <span class="risk-level"><RiskSign level />{app.risk_level(level).name}</span> }
        }
        Some(Err(reason)) => {
            view! { <span class="quiet">{reasons::short(&reason, app.language.get())}</span> }
        }
        None => Node::Nothing,
    };
    view! {
        <tr>
            <th scope="row"><span class="rank">{place + 1}</span>" "<a href=move || app.address(Page::Risks(Some(id)))>{name}</a></th>
            <td>{level}</td>
            <td class="number">{chance}</td>
            <td class="number">{loss}</td>
            <td class="number"><WhyButton text=expected(Moment::Before) why=Arc::new(move || why_expected(app, id, Moment::Before)) /></td>
            <td class="number"><WhyButton text=expected(Moment::After) why=Arc::new(move || why_expected(app, id, Moment::After)) /></td>
        </tr>
    }
}

/// A risk with its level and its expected loss in words. Tracked.
fn described(app: App, id: RiskId) -> [String; 3] {
    let (scenario, results) = (app.editor.scenario(), app.editor.evaluation());
    let result = results.risk.risks.iter().find(|r| r.risk == id);
    let level = result.and_then(|r| r.before.as_ref().ok()).map(|&l| app.risk_level(l).name).unwrap_or_default();
    let loss = result.and_then(|r| r.expected_before.as_ref().ok()).map(|v| money(*v)).unwrap_or_default();
    [name_of(&scenario, id), level, loss]
}

/// Where map and money disagree, and what follows.
#[component]
fn Reversals() -> Node {
    let app = app();
    let warning = move || {
        let results = app.editor.evaluation();
        let reversals = &results.risk.reversals;
        let Some(first) = reversals.pairs.first() else {
            return view! { <p class="quiet">{words().no_reversal}</p> };
        };
        let (under, over) = (described(app, first.underrated), described(app, first.overrated));
        let [under, under_level, under_loss] = &under;
        let [over, over_level, over_loss] = &over;
        let sentence = words().reversal(reversals.count, under, under_level, under_loss, over, over_level, over_loss);
        view! { <p class="loss-warning"><Icon name="alert" />{sentence}</p> }
    };
    let pairs = move || {
        let results = app.editor.evaluation();
        let reversals = &results.risk.reversals;
        (reversals.count > 1).then(|| {
            let rows = reversals.pairs.iter().map(|pair| pair_row(app, pair.underrated, pair.overrated)).collect_view();
            view! {
                <details>
                    <summary>{words().reversal_pairs(reversals.pairs.len(), reversals.count)}</summary>
                    <div class="table-scroll" tabindex="0" role="region" aria-labelledby="reversals">
                        <table class="table" aria-labelledby="reversals">
                            <thead><tr>
                                <th scope="col">{words().understated}</th>
                                <th scope="col" class="number">{words().expected}</th>
                                <th scope="col">{words().overstated}</th>
                                <th scope="col" class="number">{words().expected}</th>
                            </tr></thead>
                            <tbody>{rows}</tbody>
                        </table>
                    </div>
                </details>
            }
        })
    };
    view! {
        <div class="panel-body loss-reversals">
            <h3 id="reversals">{move || words().caution}</h3>
            {warning}
            <p>{move || words().caution_why}</p>
            {pairs}
        </div>
    }
}

fn pair_row(app: App, under: RiskId, over: RiskId) -> Node {
    let side = |id: RiskId| {
        let [name, level, loss] = described(app, id);
        (view! { <a href=app.address(Page::Risks(Some(id)))>{name}</a>" "<span class="quiet">{level}</span> }, loss)
    };
    let ((under, under_loss), (over, over_loss)) = (side(under), side(over));
    view! {
        <tr>
            <td>{under}</td>
            <td class="number">{under_loss}</td>
            <td>{over}</td>
            <td class="number">{over_loss}</td>
        </tr>
    }
}
