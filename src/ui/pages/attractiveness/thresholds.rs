//! Thresholds on measured figures, and the scores they propose.

use crate::model::entry::parse_number;
use crate::model::position::{FactorProposals, LEVELS, Measured, Proposal, Threshold};
use crate::model::statistics::interpolate;
use crate::model::{AccountId, FactorId, Scenario, ScoreEntry};
use crate::state::{Action, Page};
use crate::text::measures::{MeasureTexts, texts};
use crate::text::{Language, faults, format, reasons};
use crate::ui::context::{App, app};
use crate::ui::kit::sheet::{Cell, Choice, Column, Refusal, Row, SheetActions, Target};
use crate::ui::kit::why::Why;
use crate::ui::kit::{Panel, Sheet, lock_reason, locked};
use crate::ui::pages::money::why::account_name;
use crate::ui::view::prelude::*;
use std::sync::Arc;

const FIGURE: &str = "figure";

/// Words on thresholds. Tracked.
fn words() -> &'static MeasureTexts {
    texts(app().language.get())
}

/// The panels: thresholds, and proposals as soon as a factor has a figure.
#[component]
pub fn Thresholds() -> Node {
    let app = app();
    let columns = Memo::new(move |_| columns(app));
    let keys = Memo::new(move |_| {
        app.editor.scenario().method.attractiveness.factors.iter().map(|f| f.id.to_string()).collect::<Vec<_>>()
    });
    let rows = move |_: usize, key: &str| row(app, key.parse().ok()?);
    let apply =
        move |s: &mut Scenario, target: &Target, text: &str| enter(s, target, text, app.language.get_untracked());
    let has_any = Memo::new(move |_| !app.editor.evaluation().proposals.is_empty());
    view! {
        <Panel id="thresholds" title=Signal::derive(move || words().thresholds.to_owned()) help=Signal::derive(move || words().thresholds_help.to_owned())>
            <Sheet label=Signal::derive(move || words().thresholds.to_owned()) columns keys rows=Arc::new(rows) actions=SheetActions::cells(apply) />
        </Panel>
        <Show when=move || has_any.get()>
            <Proposals />
        </Show>
    }
}

fn columns(app: App) -> Vec<Column> {
    let words = words();
    let scale = app.editor.scenario().method.attractiveness.scale;
    let column = |key: String, title: String, min_rem: f32| Column { key, title, min_rem, ..Column::default() };
    let mut columns = vec![
        column("factor".into(), words.factor.to_owned(), 10.0),
        column(FIGURE.into(), words.figure.to_owned(), 11.0),
    ];
    columns.extend(LEVELS.iter().zip(0..).map(|(level, place): (&f64, usize)| Column {
        is_number: true,
        starts_group: place == 0,
        ..column(place.to_string(), words.at_score(score(scale.min + (scale.max - scale.min) * level)), 5.0)
    }));
    columns
}

/// A score with as many decimals as it needs, two at most.
fn score(value: f64) -> String {
    format::amount(value)
}

fn figure_name(figure: Measured) -> &'static str {
    words().figures[figure as usize]
}

/// A measured figure with its unit. Tracked.
fn with_unit(app: App, figure: Measured, value: f64) -> String {
    match figure {
        Measured::Revenue => format!("{} {}", format::amount(value), app.money_unit()),
        Measured::Years => format!("{} {}", format::amount(value), words().years_unit),
        Measured::PastGrowth | Measured::ForecastGrowth | Measured::Margin => format!("{}%", format::number(value, 1)),
    }
}

fn figures() -> Arc<[Choice]> {
    let none = Choice { value: String::new(), label: words().no_figure.to_owned() };
    let named = Measured::ALL.iter().map(|f| Choice { value: f.code(), label: figure_name(*f).to_owned() });
    std::iter::once(none).chain(named).collect()
}

fn factor_name(app: App, id: FactorId) -> String {
    let scenario = app.editor.scenario();
    let factor = scenario.method.attractiveness.factors.iter().find(|f| f.id == id);
    factor.map(|factor| app.content.with(|c| c.label(&factor.label)).name).unwrap_or_default()
}

fn threshold(scenario: &Scenario, factor: FactorId) -> Option<&Threshold> {
    scenario.method.attractiveness.thresholds.iter().find(|t| t.factor == factor)
}

fn row(app: App, id: FactorId) -> Option<Row> {
    let scenario = app.editor.scenario();
    let name = factor_name(app, id);
    let found = threshold(&scenario, id);
    let mut cells =
        vec![Cell::locked(name.clone()), Cell::choice(found.map(|t| t.figure.code()).unwrap_or_default(), figures())];
    cells.extend((0..LEVELS.len()).map(|place| match found {
        Some(threshold) => Cell::number(threshold.values[place]),
        None => Cell::locked(""),
    }));
    Some(Row { name, cells, is_selected: false })
}

fn enter(scenario: &mut Scenario, target: &Target, text: &str, language: Language) -> Result<(), Refusal> {
    let Ok(factor) = target.row.parse::<FactorId>() else { return Ok(()) };
    let all = &mut scenario.method.attractiveness.thresholds;
    let place = all.iter().position(|t| t.factor == factor);
    if target.column == FIGURE {
        match (read_figure(text.trim(), language)?, place) {
            (None, _) => all.retain(|t| t.factor != factor),
            (Some(figure), Some(place)) => all[place].figure = figure,
            (Some(figure), None) => all.push(Threshold { factor, figure, values: [None; 4] }),
        }
        return Ok(());
    }
    let value = place.and_then(|place| all[place].values.get_mut(target.column.parse::<usize>().ok()?));
    if let Some(value) = value {
        // A percent sign changes nothing: the figures in per cent are typed so.
        let typed = text.replace(['%', '％'], "");
        *value = parse_number(&typed).map_err(|fault| faults::entry(&fault, language))?;
    }
    Ok(())
}

/// By its code or by its name, so that a pasted column is understood.
fn read_figure(text: &str, language: Language) -> Result<Option<Measured>, Refusal> {
    let words = texts(language);
    if text.is_empty() || text == words.no_figure {
        return Ok(None);
    }
    let named = || Measured::ALL.iter().find(|f| words.figures[**f as usize] == text).copied();
    Measured::from_code(text).or_else(named).map(Some).ok_or_else(|| words.unknown_figure.to_owned())
}

/// The proposals that no score stands beside: factor, account, score, source.
fn open_proposals(app: App) -> Vec<(FactorId, AccountId, ScoreEntry)> {
    let results = app.editor.evaluation();
    let of_factor = |of: &FactorProposals| {
        let (factor, figure) = (of.factor, of.figure);
        let open = of.accounts.iter().filter(|proposal| proposal.entered.is_none());
        let entry = |proposal: &Proposal| {
            let (score, value) = (proposal.score.as_ref().ok()?, *proposal.measured.as_ref().ok()?);
            let source = words().source(figure_name(figure), with_unit(app, figure, value));
            // Two decimals are as fine as anybody scores.
            let rounded = (score * 100.0).round() / 100.0;
            Some((factor, proposal.account, ScoreEntry { source, ..ScoreEntry::new(rounded) }))
        };
        open.filter_map(entry).collect::<Vec<_>>()
    };
    results.proposals.iter().flat_map(of_factor).collect()
}

#[component]
fn Proposals() -> Node {
    let app = app();
    let columns = Memo::new(move |_| {
        let results = app.editor.evaluation();
        let first = Column { key: "account".into(), title: words().account.into(), min_rem: 9.0, ..Column::default() };
        let of_factor = |of: &FactorProposals| {
            let number = |part: &str, title: String, note: &str| Column {
                key: format!("{part}{}", of.factor),
                title,
                note: note.to_owned(),
                is_number: true,
                starts_group: part == "p",
                ..Column::default()
            };
            [number("p", factor_name(app, of.factor), words().proposed), number("e", String::new(), words().entered)]
        };
        std::iter::once(first).chain(results.proposals.iter().flat_map(of_factor)).collect::<Vec<_>>()
    });
    let keys = Memo::new(move |_| app.editor.scenario().accounts.iter().map(|a| a.id.to_string()).collect::<Vec<_>>());
    let rows = move |index: usize, key: &str| proposal_row(app, index, key.parse().ok()?);
    let explain = move |target: &Target| {
        let factor: FactorId = target.column.strip_prefix('p')?.parse().ok()?;
        why_proposal(app, target.row.parse().ok()?, factor)
    };
    let open = Memo::new(move |_| open_proposals(app).len());
    let take_over = move |_| {
        let entries = untrack(|| open_proposals(app));
        app.editor.edit(Action::Cell, |s: &mut Scenario| {
            let as_of = s.as_of;
            for (factor, account, entry) in entries {
                if let Some(account) = s.account_mut(account) {
                    account.attractiveness.current_mut(as_of).scores.insert(factor, entry);
                }
            }
        });
    };
    let foot = move || match open.get() {
        0 => view! { <p class="quiet small">{words().take_over_none}</p> },
        count => view! {
            <button type="button" class="button" disabled=locked title=lock_reason on:click=take_over>{words().take_over(count)}</button>
        },
    };
    view! {
        <Panel id="proposals" title=Signal::derive(move || words().proposals.to_owned()) help=Signal::derive(move || words().proposals_help.to_owned())>
            <Sheet label=Signal::derive(move || words().proposals.to_owned()) columns keys rows=Arc::new(rows) actions=SheetActions::none() why=Arc::new(explain) />
            <div class="panel-foot">{foot}</div>
        </Panel>
    }
}

fn proposal_row(app: App, index: usize, id: AccountId) -> Option<Row> {
    let results = app.editor.evaluation();
    let language = app.language.get();
    let name = account_name(app, id);
    let mut cells = vec![Cell::locked(name.clone()).with_href(app.address(Page::Accounts(Some(id))))];
    for of in &results.proposals {
        let proposal = of.accounts.get(index).filter(|proposal| proposal.account == id)?;
        cells.push(Cell::outcome(&proposal.score, |value| score(*value), |reason| reasons::short(reason, language)));
        cells.push(Cell::locked(proposal.entered.map_or_else(|| "–".to_owned(), format::plain)));
    }
    Some(Row { name, cells, is_selected: false })
}

fn why_proposal(app: App, account: AccountId, factor: FactorId) -> Option<Why> {
    let (scenario, results, language) = (app.editor.scenario(), app.editor.evaluation(), app.language.get());
    let of = results.proposals.iter().find(|of| of.factor == factor)?;
    let proposal = of.accounts.iter().find(|proposal| proposal.account == account)?;
    let words = words();
    let page = match of.figure {
        Measured::Years => Page::Accounts(Some(account)),
        _ => Page::Money(Some(account)),
    };
    let shown = match &proposal.measured {
        Ok(value) => with_unit(app, of.figure, *value),
        Err(reason) => reasons::short(reason, language),
    };
    let mut why = Why {
        title: words.why_proposal(account_name(app, account), factor_name(app, factor)),
        inputs: vec![(figure_name(of.figure).to_owned(), shown.clone(), Some(app.address(page)))],
        ..Why::default()
    };
    match &proposal.score {
        Err(reason) => {
            why.value = reasons::short(reason, language);
            why.rule = vec![reasons::full(reason, language)];
        }
        Ok(value) => {
            why.value = score(*value);
            let anchors = threshold(&scenario, factor)?.anchors(scenario.method.attractiveness.scale).ok()?;
            let measured = *proposal.measured.as_ref().ok()?;
            why.formula = vec![placed(app, of.figure, &anchors, measured, &shown)];
            why.rule = vec![words.rule_thresholds.to_owned()];
        }
    }
    why.rule.push(words.rule_not_written.to_owned());
    Some(why)
}

/// Where a value lies between its thresholds, in words.
fn placed(app: App, figure: Measured, anchors: &[(f64, f64)], value: f64, shown: &str) -> String {
    let result = interpolate(anchors, value).map(score).unwrap_or_default();
    let after = anchors.partition_point(|(at, _)| *at <= value);
    let said = |(at, height): (f64, f64)| (with_unit(app, figure, at), score(height));
    let before = after.checked_sub(1).and_then(|before| anchors.get(before)).copied();
    match (before.map(said), anchors.get(after).copied().map(said)) {
        (Some((from, low)), Some((to, high))) => words().between(shown, from, low, to, high, result),
        (Some((at, _)), None) | (None, Some((at, _))) => words().beyond(shown, &at, &result),
        (None, None) => String::new(),
    }
}
