//! The customer's people as an editing table, with a choice of columns (D21).

use super::entry::{Field, enter, open_contact, say_full};
use super::list::blank;
use super::why::{rhythm_shown, why_rhythm};
use super::{choices, named, read, results, terms, words};
use crate::model::ids::ContactId;
use crate::model::relationship::{Answer, BuyingInfluence, Contact};
use crate::model::units::Score;
use crate::model::{AccountId, Scenario};
use crate::state::{Action, Page};
use crate::text::reasons;
use crate::ui::context::{App, app};
use crate::ui::kit::sheet::{Cell, Choice, Column, Row, SheetActions, Target};
use crate::ui::kit::{Empty, Icon, Panel, Segmented, Sheet};
use crate::ui::pages::scores::shift;
use crate::ui::view::prelude::*;
use std::sync::Arc;

/// Which columns are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Columns {
    Who,
    Weight,
    Rhythm,
}

impl Columns {
    const ALL: [Self; 3] = [Self::Who, Self::Weight, Self::Rhythm];

    const fn code(self) -> &'static str {
        match self {
            Self::Who => "who",
            Self::Weight => "weight",
            Self::Rhythm => "rhythm",
        }
    }

    const fn fields(self) -> &'static [Field] {
        use Field as F;
        match self {
            Self::Who => &[F::Name, F::Number, F::Position, F::Function, F::Level, F::ReportsTo, F::Counterpart],
            Self::Weight => &[
                F::Name,
                F::Number,
                F::Economic,
                F::User,
                F::Technical,
                F::Coach,
                F::Influence,
                F::Involvement,
                F::Support,
            ],
            Self::Rhythm => {
                &[F::Name, F::Number, F::LastContact, F::Interval, F::Overdue, F::Communication, F::Frequency]
            }
        }
    }
}

/// The panel of contacts.
#[component]
pub fn Contacts(account: AccountId, selected: Memo<Option<ContactId>>) -> Node {
    let app = app();
    let shown = RwSignal::new(Columns::Who);
    let views = Signal::derive(move || {
        let names = [words().view_who, words().view_weight, words().view_rhythm];
        Columns::ALL.into_iter().zip(names).map(|(c, name)| (c.code().to_owned(), name.to_owned())).collect()
    });
    let choose = Callback::new(move |code: String| {
        shown.set(Columns::ALL.into_iter().find(|c| c.code() == code).unwrap_or(Columns::Who));
    });
    let keys =
        Memo::new(move |_| read(app, account, |r| r.contacts.iter().map(|c| c.id.to_string()).collect::<Vec<_>>()));
    let is_empty = Memo::new(move |_| keys.with(Vec::is_empty));
    let add = move |_| match app.editor.edit(Action::Add, |s| s.add_contact(account)).flatten() {
        Some(contact) => open_contact(app, account, Some(contact)),
        None => say_full(app),
    };
    let switch = move || {
        view! { <Segmented label=Signal::derive(move || words().view.to_owned()) value=Signal::derive(move || shown.get().code().to_owned()) choices=views on_choose=choose /> }
    };
    let title = move || {
        let lines = results(app, account).map(|r| r.lines).unwrap_or_default();
        words().contacts_title(keys.with(Vec::len), lines.lines)
    };
    let body = move || {
        if is_empty.get() {
            view! {
                <Empty title=Signal::derive(move || words().no_contacts.to_owned()) help=Signal::derive(move || words().no_contacts_help.to_owned())>
                    <button type="button" class="button" disabled=move || app.editor.is_read_only() on:click=add><Icon name="plus" />{move || words().add_contact}</button>
                </Empty>
            }
        } else {
            view! { <Table account selected shown keys /> }
        }
    };
    view! {
        <Panel id="contacts" title=Signal::derive(title) help=Signal::derive(move || words().contacts_help.to_owned()) actions=switch>{body}</Panel>
    }
}

fn column(field: Field) -> Column {
    let words = words();
    let weigh = |influence| terms().influence(influence);
    let (title, min_rem) = match field {
        Field::Name => (words.name, 9.0),
        Field::Number => (words.number, 3.0),
        Field::Position => (words.position, 11.0),
        Field::Function => (words.function, 7.0),
        Field::Level => (words.level, 6.0),
        Field::ReportsTo => (words.reports_to, 7.0),
        Field::Counterpart => (words.counterpart, 7.0),
        Field::Economic => (weigh(BuyingInfluence::Economic), 5.0),
        Field::User => (weigh(BuyingInfluence::User), 5.0),
        Field::Technical => (weigh(BuyingInfluence::Technical), 5.0),
        Field::Coach => (weigh(BuyingInfluence::Coach), 5.0),
        Field::Influence => (words.influence, 5.0),
        Field::Involvement => (words.involvement, 5.0),
        Field::Support => (words.support, 5.0),
        Field::LastContact => (words.last_contact, 6.0),
        Field::Interval => (words.interval, 5.0),
        Field::Overdue => (words.overdue, 8.0),
        Field::Communication => (words.communication, 9.0),
        _ => (words.frequency, 7.0),
    };
    let note = match field {
        Field::Influence | Field::Involvement => words.degree_scale,
        Field::Support => words.support_scale,
        Field::Interval => words.days,
        _ => "",
    };
    Column {
        key: field.code(),
        title: title.into(),
        note: note.into(),
        is_number: matches!(field, Field::Influence | Field::Involvement | Field::Support | Field::Interval),
        starts_group: matches!(field, Field::ReportsTo | Field::Influence | Field::Overdue),
        suggestions: if field == Field::Function { choices::functions() } else { Arc::default() },
        min_rem,
        ..Column::default()
    }
}

/// The lists cells choose from, made once for all rows.
#[derive(Clone, Copy)]
struct Lists {
    rungs: Memo<Arc<[Choice]>>,
    contacts: Memo<Arc<[Choice]>>,
    people: Memo<Arc<[Choice]>>,
    yes_no: Memo<Arc<[Choice]>>,
}

#[component]
fn Table(
    account: AccountId,
    selected: Memo<Option<ContactId>>,
    shown: RwSignal<Columns>,
    keys: Memo<Vec<String>>,
) -> Node {
    let app = app();
    let heads = Memo::new(move |_| shown.get().fields().iter().map(|&field| column(field)).collect::<Vec<_>>());
    let lists = Lists {
        rungs: Memo::new(|_| choices::rungs()),
        contacts: Memo::new(move |_| choices::contacts(app, account)),
        people: Memo::new(move |_| choices::people(app)),
        yes_no: Memo::new(|_| choices::yes_no()),
    };
    let rows = move |_: usize, key: &str| {
        let id: ContactId = key.parse().ok()?;
        let scenario = app.editor.scenario();
        let contact = scenario.relationship(account)?.contact(id)?;
        let cells = shown.get().fields().iter().map(|&field| cell(app, account, contact, lists, field)).collect();
        Some(Row { name: named(&contact.name, id), cells, is_selected: selected.get() == Some(id) })
    };
    let why = move |target: &Target| {
        let is_rhythm = Field::from_code(&target.column) == Some(Field::Overdue);
        is_rhythm.then(|| why_rhythm(app, account, target.row.parse().ok()?)).flatten()
    };
    view! {
        <Sheet
            label=Signal::derive(move || words().contacts.to_owned())
            columns=heads
            keys
            rows=Arc::new(rows)
            actions=actions(app, account)
            why=Arc::new(why)
            add_label=Signal::derive(move || words().add_contact.to_owned())
            class="contacts-sheet"
        />
    }
}

fn cell(app: App, account: AccountId, contact: &Contact, lists: Lists, field: Field) -> Cell {
    let language = app.language.get();
    let weighs = |influence| {
        let code = if contact.buying.contains(&influence) { Answer::Yes.code() } else { String::new() };
        blank(Cell::choice(code, lists.yes_no.get()))
    };
    let degree = |score: Option<Score>| Cell::number(score.map(Score::get));
    let id_of = |id: Option<String>| id.unwrap_or_default();
    match field {
        Field::Name => Cell::text(&contact.name),
        Field::Number => {
            Cell::locked(contact.id.to_string()).with_href(app.address(Page::Contact(account, contact.id)))
        }
        Field::Position => Cell::text(&contact.position),
        Field::Function => Cell::text(contact.function.as_ref().map(|f| terms().function(f)).unwrap_or_default()),
        Field::Level => {
            let code = contact.level.map(crate::model::relationship::Rung::code);
            blank(Cell::choice(code.unwrap_or_default(), lists.rungs.get()))
        }
        Field::ReportsTo => {
            blank(Cell::choice(id_of(contact.reports_to.map(|id| id.to_string())), lists.contacts.get()))
        }
        Field::Counterpart => {
            blank(Cell::choice(id_of(contact.counterpart.map(|id| id.to_string())), lists.people.get()))
        }
        Field::Economic => weighs(BuyingInfluence::Economic),
        Field::User => weighs(BuyingInfluence::User),
        Field::Technical => weighs(BuyingInfluence::Technical),
        Field::Coach => weighs(BuyingInfluence::Coach),
        Field::Influence => degree(contact.influence),
        Field::Involvement => degree(contact.involvement),
        Field::Support => degree(contact.support),
        Field::LastContact => Cell::text(contact.last_contact.map(|d| d.to_string()).unwrap_or_default()),
        Field::Interval => Cell::number(contact.interval_days.map(f64::from)),
        Field::Overdue => match results(app, account).and_then(|r| r.contact(contact.id).map(|c| c.rhythm.clone())) {
            Some(rhythm) => {
                Cell::outcome(&rhythm, |r| rhythm_shown(r.overdue), |reason| reasons::short(reason, language))
            }
            None => Cell::locked("–"),
        },
        Field::Communication => Cell::text(&contact.communication),
        _ => Cell::text(&contact.frequency),
    }
}

fn actions(app: App, account: AccountId) -> SheetActions {
    let apply = move |scenario: &mut Scenario, target: &Target, text: &str| {
        let (Ok(id), Some(field)) = (target.row.parse(), Field::from_code(&target.column)) else { return Ok(()) };
        enter(app, scenario, account, id, field, text)
    };
    SheetActions {
        add: Some(Arc::new(move |s: &mut Scenario| {
            s.add_contact(account).map_or_else(String::new, |id| id.to_string())
        })),
        remove: Some(Arc::new(move |s: &mut Scenario, key: &str| {
            if let (Ok(id), Some(relationship)) = (key.parse::<ContactId>(), s.relationship_mut(account)) {
                relationship.remove_contact(id);
                s.forget_in_projects(&[id.into()]);
            }
        })),
        shift: Some(Arc::new(move |s: &mut Scenario, key: &str, by| {
            let Some(relationship) = s.relationship_mut(account) else { return };
            let id: Option<ContactId> = key.parse().ok();
            if let Some(place) = relationship.contacts.iter().position(|c| Some(c.id) == id) {
                shift(&mut relationship.contacts, place, by);
            }
        })),
        ..SheetActions::cells(apply)
    }
}
