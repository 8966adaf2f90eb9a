//! The scores of all accounts, what follows from them, and how the accounts are treated.

use super::why::{why_lacks, why_list, why_standing};
use super::{plain, say, words};
use crate::model::method::Scale;
use crate::model::practice::{ChecklistCount, STANDING, Standing, StandingScores};
use crate::model::score::ScoreEntry;
use crate::model::{AccountId, Scenario};
use crate::state::Page;
use crate::text::reasons;
use crate::ui::context::{App, app};
use crate::ui::kit::sheet::{Cell, Choice, Column, Refusal, Row, SheetActions, Target};
use crate::ui::kit::why::Why;
use crate::ui::kit::{Panel, Sheet};
use crate::ui::pages::attractiveness::{class_cell, why_class};
use crate::ui::pages::concentration::{abc_or, why_abc};
use crate::ui::pages::evidence::EvidenceForm;
use crate::ui::pages::practice::shared::{
    account_keys, account_name, begins, choice_cell, column, listed, numbers, pick, terms,
};
use crate::ui::pages::scores::{enter_score, score_cell, toggle_evidence};
use crate::ui::view::prelude::*;
use std::collections::BTreeMap;
use std::sync::Arc;

const PERFORMANCE: &str = "performance";
const ALIGNMENT: &str = "alignment";

fn columns() -> Vec<Column> {
    let (words, shared) = (words(), super::super::shared::words());
    let score = |key: &str, title: &str, help: &str| Column { help: help.into(), ..numbers(key, title, 5.0) };
    vec![
        column("account", shared.account, 9.0),
        column("abc", words.abc, 3.0),
        column("class", shared.class, 6.0),
        begins(score(PERFORMANCE, words.performance, words.performance_anchors)),
        score(ALIGNMENT, words.alignment, words.alignment_anchors),
        begins(column("standing", words.standing, 5.5)),
        numbers("lacks", words.lacks, 4.0),
        Column { help: words.treated_help.into(), ..column("treated", words.treated, 5.5) },
        begins(numbers("core", words.core_list, 4.0)),
        numbers("important", words.important_list, 4.0),
    ]
}

/// Core, important, neither. Tracked.
pub fn standings() -> Arc<[Choice]> {
    listed(Standing::ALL.iter().map(|&standing| (standing.code(), terms().standing(standing))))
}

/// The panel with the table and the evidence of the selected score.
#[component]
pub fn Scores() -> Node {
    let app = app();
    let heads = Memo::new(move |_| columns());
    let choices = Memo::new(move |_| standings());
    let selected = RwSignal::new(None::<Target>);
    let rows = move |_: usize, key: &str| row(app, key.parse().ok()?, choices.get());
    let actions = SheetActions {
        toggle_assumed: Some(Arc::new(|s: &mut Scenario, t: &Target| toggle(s, t))),
        ..SheetActions::cells(move |s, t, text| enter(app, s, t, text))
    };
    let read = |scenario: &Scenario, target: &Target| {
        let account = scenario.account(target.row.parse().ok()?)?;
        let entry = score(&account.practice.standing, &target.column)?.clone();
        let word = if target.column == PERFORMANCE { words().performance } else { words().alignment };
        Some((word.to_owned(), account.profile.name.clone(), entry))
    };
    let change = |scenario: &mut Scenario, target: &Target, set: &dyn Fn(&mut ScoreEntry)| {
        let practice = target.row.parse().ok().and_then(|id| scenario.practice_mut(id));
        if let Some(entry) = practice.and_then(|p| score_mut(&mut p.standing, &target.column)).and_then(Option::as_mut)
        {
            set(entry);
        }
    };
    view! {
        <Panel id="core-scores" title=say(|w| w.table) help=say(|w| w.table_help)>
            <Sheet
                label=say(|w| w.table)
                columns=heads
                keys=account_keys(app)
                rows=Arc::new(rows)
                actions
                why=Arc::new(move |t: &Target| why(app, t))
                on_select=Callback::new(move |target: Target| selected.set(Some(target)))
                class="wrapping-sheet"
            />
            <EvidenceForm target=selected read=Arc::new(read) change=Arc::new(change) />
        </Panel>
    }
}

fn score<'s>(scores: &'s StandingScores, column: &str) -> Option<&'s ScoreEntry> {
    match column {
        PERFORMANCE => scores.performance.as_ref(),
        ALIGNMENT => scores.alignment.as_ref(),
        _ => None,
    }
}

fn score_mut<'s>(scores: &'s mut StandingScores, column: &str) -> Option<&'s mut Option<ScoreEntry>> {
    match column {
        PERFORMANCE => Some(&mut scores.performance),
        ALIGNMENT => Some(&mut scores.alignment),
        _ => None,
    }
}

/// Lets the tables' own entry of scores work on a single one.
fn as_table(
    place: &mut Option<ScoreEntry>,
    work: impl FnOnce(&mut BTreeMap<(), ScoreEntry>) -> Result<(), Refusal>,
) -> Result<(), Refusal> {
    let mut table: BTreeMap<(), ScoreEntry> = BTreeMap::new();
    place.take().map(|entry| table.insert((), entry));
    let before = table.clone();
    let outcome = work(&mut table);
    // A refused entry leaves what was there.
    *place = if outcome.is_ok() { table } else { before }.remove(&());
    outcome
}

fn toggle(scenario: &mut Scenario, target: &Target) {
    let practice = target.row.parse().ok().and_then(|id| scenario.practice_mut(id));
    if let Some(place) = practice.and_then(|p| score_mut(&mut p.standing, &target.column)) {
        // Marking never fails.
        let _ = as_table(place, |table| {
            toggle_evidence(table, &());
            Ok(())
        });
    }
}

fn enter(app: App, scenario: &mut Scenario, target: &Target, text: &str) -> Result<(), Refusal> {
    let Ok(id) = target.row.parse::<AccountId>() else { return Ok(()) };
    let treated = match target.column.as_str() {
        "treated" => pick(&untrack(standings), text.trim())?.and_then(|code| Standing::from_code(&code)),
        _ => None,
    };
    let Some(practice) = scenario.practice_mut(id) else { return Ok(()) };
    if target.column == "treated" {
        practice.standing.treated_as = treated;
        return Ok(());
    }
    let scale: Scale = STANDING;
    match score_mut(&mut practice.standing, &target.column) {
        Some(place) => as_table(place, |table| enter_score(table, (), text, scale, app.language.get_untracked())),
        None => Ok(()),
    }
}

fn row(app: App, id: AccountId, choices: Arc<[Choice]>) -> Option<Row> {
    let (scenario, evaluation) = (app.editor.scenario(), app.editor.evaluation());
    let account = scenario.account(id)?;
    let found = &evaluation.practice.account(id)?.standing;
    let language = app.language.get();
    let name = account_name(app, id);
    let abc = evaluation.money.abc.accounts.iter().find(|a| a.account == id).map(|a| abc_or(app, &a.class));
    let scores = &account.practice.standing;
    let lacks = found.lacks.map_or_else(|| Cell::locked("–"), |points| Cell::computed(plain(app, &Ok(points))));
    let list = |count: &ChecklistCount| Cell::computed(words().list_of(count.done, count.counted()));
    let cells = vec![
        Cell::locked(name.clone()).with_href(app.address(Page::Core(Some(id)))),
        Cell::computed(abc.unwrap_or_default()),
        class_cell(app, evaluation.position.account(id)),
        score_cell(scores.performance.as_ref()),
        score_cell(scores.alignment.as_ref()),
        Cell::outcome(&found.standing, |&s| terms().standing(s).to_owned(), |reason| reasons::short(reason, language)),
        lacks,
        choice_cell(scores.treated_as.map(Standing::code), choices),
        list(&found.core),
        list(&found.important),
    ];
    Some(Row { name, cells, is_selected: false })
}

fn why(app: App, target: &Target) -> Option<Why> {
    let id = target.row.parse().ok()?;
    match target.column.as_str() {
        "abc" => why_abc(app, id),
        "class" => why_class(app, id),
        "standing" => why_standing(app, id),
        "lacks" => why_lacks(app, id),
        "core" => why_list(app, id, Standing::Core),
        "important" => why_list(app, id, Standing::Important),
        _ => None,
    }
}
