//! What the account expects, how far we meet it, and what we do about it (D22).

use super::entry::{NeedField, enter_need, say_full};
use super::list::blank;
use super::why::why_gap;
use super::{choices, named, read, results, words};
use crate::model::ids::NeedId;
use crate::model::relationship::{Answer, Trend};
use crate::model::statistics::arrange;
use crate::model::units::Score;
use crate::model::{AccountId, Scenario};
use crate::state::Action;
use crate::text::{format, reasons};
use crate::ui::context::{App, app};
use crate::ui::kit::sheet::{Cell, Column, Look, Row, SheetActions, Target};
use crate::ui::kit::{Empty, Icon, Panel, Segmented, Sheet};
use crate::ui::pages::scores::shift;
use crate::ui::view::prelude::*;
use std::sync::Arc;

/// The panel of needs.
#[component]
pub fn Needs(account: AccountId) -> Node {
    let app = app();
    let by_gap = RwSignal::new(false);
    let keys = Memo::new(move |_| order(app, account, by_gap.get()));
    let is_empty = Memo::new(move |_| keys.with(Vec::is_empty));
    let orders = Signal::derive(move || {
        vec![("own".to_owned(), words().own_order.to_owned()), ("gap".to_owned(), words().by_gap.to_owned())]
    });
    let choose = Callback::new(move |code: String| by_gap.set(code == "gap"));
    let value = Signal::derive(move || if by_gap.get() { "gap" } else { "own" }.to_owned());
    let switch = move || {
        view! { <Segmented label=Signal::derive(move || words().order.to_owned()) value choices=orders on_choose=choose /> }
    };
    let add = move |_| {
        if app.editor.edit(Action::Add, |s| s.add_need(account)).flatten().is_none() {
            say_full(app);
        }
    };
    let body = move || {
        if is_empty.get() {
            view! {
                <Empty title=Signal::derive(move || words().no_needs.to_owned()) help=Signal::derive(move || words().no_needs_help.to_owned())>
                    <button type="button" class="button" disabled=move || app.editor.is_read_only() on:click=add><Icon name="plus" />{move || words().add_need}</button>
                </Empty>
            }
        } else {
            let movable = !by_gap.get();
            view! { <Table account keys movable /> }
        }
    };
    view! {
        <Panel id="needs" title=Signal::derive(move || title(app, account)) help=Signal::derive(move || words().needs_help.to_owned()) actions=switch>{body}</Panel>
    }
}

/// The largest gap by name. Tracked.
fn title(app: App, account: AccountId) -> String {
    let scenario = app.editor.scenario();
    let first = results(app, account).and_then(|r| r.needs.iter().find(|n| n.rank == Some(1)).map(|n| n.need));
    let name = first.and_then(|id| scenario.relationship(account)?.need(id)).map(|n| named(&n.name, n.id));
    name.map_or_else(|| words().needs.to_owned(), |name| words().needs_title(name))
}

/// The needs in the user's order, or by the size of the gap; needs without a gap come last. Tracked.
fn order(app: App, account: AccountId, by_gap: bool) -> Vec<String> {
    let mut ranked: Vec<(NeedId, Option<usize>)> =
        results(app, account).map(|r| r.needs.iter().map(|n| (n.need, n.rank)).collect()).unwrap_or_default();
    if by_gap {
        arrange::sort_by_key(&mut ranked, |(_, rank)| rank.unwrap_or(usize::MAX));
    }
    ranked.into_iter().map(|(id, _)| id.to_string()).collect()
}

fn columns(app: App) -> Vec<Column> {
    use NeedField as F;
    let words = words();
    let column = |field: F, title: &str, min_rem| Column {
        key: field.code(),
        title: title.into(),
        min_rem,
        ..Column::default()
    };
    let degree =
        |field: F, title: &str| Column { is_number: true, note: words.need_scale.into(), ..column(field, title, 5.0) };
    vec![
        column(F::Name, words.need, 13.0),
        degree(F::Importance, words.importance),
        column(F::Trend, words.trend, 5.0),
        degree(F::Fulfilment, words.fulfilment),
        Column { is_number: true, starts_group: true, help: words.gap_rule.into(), ..column(F::Gap, words.gap, 4.0) },
        Column { is_number: true, ..column(F::Rank, words.rank, 3.0) },
        Column { starts_group: true, ..column(F::Practicable, words.practicable, 5.0) },
        column(F::FromThem, words.from_them, 11.0),
        column(F::Plan, words.plan, 12.0),
        Column { suggestions: choices::people_names(app), ..column(F::Owner, words.owner, 7.0) },
        column(F::Due, words.due, 6.0),
    ]
}

#[component]
fn Table(account: AccountId, keys: Memo<Vec<String>>, movable: bool) -> Node {
    let app = app();
    let heads = Memo::new(move |_| columns(app));
    let rows = move |_: usize, key: &str| row(app, account, key.parse().ok()?);
    let why = move |target: &Target| why_gap(app, account, target.row.parse().ok()?);
    view! {
        <Sheet
            label=Signal::derive(move || words().needs.to_owned())
            columns=heads
            keys
            rows=Arc::new(rows)
            actions=actions(app, account, movable)
            why=Arc::new(why)
            add_label=Signal::derive(move || words().add_need.to_owned())
            class="wrapping-sheet"
        />
    }
}

fn row(app: App, account: AccountId, id: NeedId) -> Option<Row> {
    let scenario = app.editor.scenario();
    let need = scenario.relationship(account)?.need(id)?;
    let evaluation = app.editor.evaluation();
    let result = evaluation.relationship.account(account)?.needs.iter().find(|n| n.need == id)?;
    let language = app.language.get();
    let owner = need.owner.and_then(|p| scenario.person(p)).map(|p| p.name.clone()).unwrap_or_default();
    let largest = result.rank == Some(1);
    let gap = Cell::outcome(&result.gap, |g| format::number(*g, 1), |reason| reasons::short(reason, language));
    let rank = result.rank.map_or_else(|| Cell::locked("–"), |rank| Cell::computed(rank.to_string()));
    let cells = vec![
        Cell::text(&need.name),
        Cell::number(need.importance.map(Score::get)),
        blank(Cell::choice(need.trend.map(Trend::code).unwrap_or_default(), choices::trends())),
        Cell::number(need.fulfilment.map(Score::get)),
        if largest { gap.with_look(Look::Total) } else { gap },
        rank,
        blank(Cell::choice(need.practicable.map(Answer::code).unwrap_or_default(), choices::answers())),
        Cell::text(&need.from_them),
        Cell::text(&need.plan),
        Cell::text(owner),
        Cell::text(need.due.map(|d| d.to_string()).unwrap_or_default()),
    ];
    Some(Row { name: named(&need.name, id), cells, is_selected: false })
}

fn actions(app: App, account: AccountId, movable: bool) -> SheetActions {
    let apply = move |scenario: &mut Scenario, target: &Target, text: &str| {
        let (Ok(id), Some(field)) = (target.row.parse(), NeedField::from_code(&target.column)) else { return Ok(()) };
        enter_need(app, scenario, account, id, field, text)
    };
    let move_row = move |s: &mut Scenario, key: &str, by: isize| {
        let Some(relationship) = s.relationship_mut(account) else { return };
        let id: Option<NeedId> = key.parse().ok();
        if let Some(place) = relationship.needs.iter().position(|n| Some(n.id) == id) {
            shift(&mut relationship.needs, place, by);
        }
    };
    SheetActions {
        add: Some(Arc::new(move |s: &mut Scenario| s.add_need(account).map_or_else(String::new, |id| id.to_string()))),
        remove: Some(Arc::new(move |s: &mut Scenario, key: &str| {
            if let (Ok(id), Some(relationship)) = (key.parse::<NeedId>(), s.relationship_mut(account)) {
                relationship.needs.retain(|n| n.id != id);
                s.forget_in_projects(&[id.into()]);
            }
        })),
        shift: movable.then(|| Arc::new(move_row) as Arc<dyn Fn(&mut Scenario, &str, isize) + Send + Sync>),
        ..SheetActions::cells(apply)
    }
}

/// The needs of an account in the user's order, as keys of rows. Tracked.
pub fn keys(app: App, account: AccountId) -> Vec<String> {
    read(app, account, |r| r.needs.iter().map(|n| n.id.to_string()).collect())
}
