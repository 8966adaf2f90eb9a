//! Accounts in order of score with their verdicts, and the cut-off that decides.

use super::line::{criterion_name, must_haves, rank, reason, score, verdict};
use super::why::{why_must_haves, why_rank, why_score, why_verdict};
use super::{say, words};
use crate::model::accounts::{AccountSelection, CutOffSide, SelectionResults, Verdict};
use crate::model::entry::EntryError;
use crate::model::statistics::arrange;
use crate::model::{AccountId, Score};
use crate::state::{Action, Page};
use crate::text::selection::Summary;
use crate::text::{faults, format};
use crate::ui::context::{App, app};
use crate::ui::kit::sheet::{Cell, Column, Row, SheetActions, Target};
use crate::ui::kit::{NumberField, Panel, Sheet};
use crate::ui::pages::money::why::account_name;
use crate::ui::view::prelude::*;
use std::sync::Arc;

/// So many accounts are named in the summary.
const NAMED: usize = 10;

/// The panel.
#[component]
pub fn Ranking() -> Node {
    let app = app();
    let summary = move || summary(app, &app.editor.evaluation().selection);
    view! {
        <Panel id="ranking" title=say(|w| w.ranking) help=say(|w| w.ranking_help)>
            <div class="panel-body ranking-head">
                <CutOff />
                <p role="status">{summary}</p>
            </div>
            <Order />
        </Panel>
    }
}

#[component]
fn CutOff() -> Node {
    let app = app();
    let value = Signal::derive(move || Some(app.editor.scenario().method.selection.cut_off.get()));
    let commit = Callback::new(move |typed: Option<f64>| {
        let scale = untrack(|| app.editor.scenario()).method.selection.scale;
        let score = typed.ok_or_else(|| untrack(words).cut_off_needed.to_owned())?;
        if !scale.contains(score) {
            let fault = EntryError::OffScale { score, min: scale.min, max: scale.max };
            return Err(faults::entry(&fault, app.language.get_untracked()));
        }
        app.editor.edit(Action::Method, |s| s.method.selection.cut_off = Score::new(score));
        Ok(())
    });
    let help = Signal::derive(move || {
        let scale = app.editor.scenario().method.selection.scale;
        words().cut_off_help(format::plain(scale.min), format::plain(scale.max))
    });
    view! { <NumberField label=say(|w| w.cut_off) value on_commit=commit help /> }
}

/// What the ranking says, in a few sentences.
fn summary(app: App, results: &SelectionResults) -> String {
    let score = |id: AccountId| {
        let result = results.account(id)?;
        Some(format::number(result.column.mean_score.as_ref().ok()?.get(), 2))
    };
    let named = |id: &AccountId| format!("{} {}", account_name(app, *id), score(*id).unwrap_or_default());
    let listed: Vec<String> = results.short_list.iter().take(NAMED).map(named).collect();
    let fails = |verdict: &Verdict| matches!(verdict, Verdict::FailsMustHave { score_is: CutOffSide::Reached, .. });
    let failed: Vec<String> = results.accounts.iter().filter_map(|result| failed(app, result)).take(NAMED).collect();
    let count = |is: fn(&Verdict) -> bool| results.accounts.iter().filter(|a| is(&a.verdict)).count();
    let below = |verdict: &Verdict| {
        matches!(verdict, Verdict::BelowCutOff | Verdict::FailsMustHave { score_is: CutOffSide::Below, .. })
    };
    words().summary(&Summary {
        accounts: results.accounts.len(),
        listed: &listed,
        listed_count: results.short_list.len(),
        failed: &failed,
        failed_count: count(fails),
        below: count(below),
        unscored: count(|verdict| matches!(verdict, Verdict::Unscored { .. })),
        cut_off: &format::plain(results.cut_off),
    })
}

/// An account that reaches the cut-off and fails, with the must-haves it fails.
fn failed(app: App, result: &AccountSelection) -> Option<String> {
    let Verdict::FailsMustHave { criteria, score_is: CutOffSide::Reached } = &result.verdict else { return None };
    let names: Vec<String> = criteria.iter().map(|id| criterion_name(app, *id)).collect();
    let language = app.language.get();
    let (open, close, comma) = language.pick(("（", "）", "、"), ("（", "）", "、"), (" (", ")", ", "));
    Some(format!("{}{open}{}{close}", account_name(app, result.account), names.join(comma)))
}

fn columns() -> Vec<Column> {
    let words = words();
    let text = |key: &str, title: &str| Column { key: key.into(), title: title.to_owned(), ..Column::default() };
    let number = |key: &str, title: &str| Column { is_number: true, ..text(key, title) };
    vec![
        Column { min_rem: 9.0, ..text("account", words.account) },
        Column { starts_group: true, ..number("rank", words.rank) },
        number("score", words.score),
        Column { starts_group: true, ..text("mustHaves", words.must_haves) },
        text("verdict", words.verdict),
        text("reason", words.reason),
    ]
}

/// The accounts in order.
#[component]
fn Order() -> Node {
    let app = app();
    let columns = Memo::new(move |_| columns());
    let keys = Memo::new(move |_| {
        let results = app.editor.evaluation();
        let mut order: Vec<(usize, AccountId)> =
            results.selection.accounts.iter().map(|a| (a.rank.unwrap_or(usize::MAX), a.account)).collect();
        // Stable: equals stay in the user's order, and so do the accounts without a rank.
        arrange::sort_by_key(&mut order, |(rank, _)| *rank);
        order.into_iter().map(|(_, id)| id.to_string()).collect::<Vec<_>>()
    });
    let rows = move |_: usize, key: &str| {
        let results = app.editor.evaluation();
        let id: AccountId = key.parse().ok()?;
        let result = results.selection.account(id)?;
        let name = account_name(app, id);
        let cells = vec![
            Cell::locked(name.clone()).with_href(app.address(Page::Accounts(Some(id)))),
            rank(result),
            score(app, result),
            must_haves(app, result),
            verdict(app, result, false),
            Cell::locked(reason(app, result)),
        ];
        Some(Row { name, cells, is_selected: false })
    };
    let explain = move |target: &Target| {
        let id = target.row.parse().ok()?;
        match target.column.as_str() {
            "rank" => why_rank(app, id),
            "score" => why_score(app, id),
            "mustHaves" => why_must_haves(app, id),
            "verdict" => why_verdict(app, id),
            _ => None,
        }
    };
    view! { <Sheet class="ranking" label=say(|w| w.ranking) columns keys rows=Arc::new(rows) actions=SheetActions::none() why=Arc::new(explain) /> }
}
