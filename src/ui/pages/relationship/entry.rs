//! What is typed into a relationship, whether in a table or in a form.

use super::choices::{self, chosen};
use super::words;
use crate::browser;
use crate::model::ids::{ContactId, NeedId, StageActionId};
use crate::model::key::key;
use crate::model::limits;
use crate::model::method::Scale;
use crate::model::relationship::{
    Answer, BuyingInfluence, BuyingPhase, Contact, DEGREES, NEEDS, PhasePart, Rung, SUPPORT, Stage, Trend,
};
use crate::model::units::{Money, Score};
use crate::model::{AccountId, Date, Scenario};
use crate::state::{Page, Route};
use crate::text::faults;
use crate::ui::context::App;
use crate::ui::kit::sheet::Refusal;
use crate::ui::view::prelude::*;

key! {
    /// One entry or result of a contact.
    Field {
        Name, Number, Position, Function, Level, ReportsTo, Counterpart,
        Economic, User, Technical, Coach, Influence, Involvement, Support,
        LastContact, Interval, Overdue, Communication, Frequency, Drives, Deepen,
        UrgentFirst, UrgentSecond, UrgentThird,
    }
}

key! {
    /// One entry or result of a need.
    NeedField {
        Name, Importance, Trend, Fulfilment, Gap, Rank, Practicable, FromThem, Plan, Owner, Due,
        Benefit, Money, Beneficiary, Against, Alternative,
    }
}

key! {
    /// One entry of a principal action.
    ActionField { Text, Owner, Due, Done }
}

type Taken = Result<(), Refusal>;

/// A day, or nothing.
pub fn day(text: &str) -> Result<Option<Date>, Refusal> {
    if text.is_empty() {
        return Ok(None);
    }
    let unknown = |_| untrack(|| words().date_unknown(text.chars().take(40).collect::<String>()));
    text.parse().map(Some).map_err(unknown)
}

fn degree(app: App, text: &str, scale: Scale) -> Result<Option<Score>, Refusal> {
    let language = app.language.get_untracked();
    let fault = |fault| faults::texts(language).entry(&fault);
    Ok(crate::model::entry::parse_score(text, scale).map_err(fault)?.map(Score::from))
}

fn number(app: App, text: &str) -> Result<Option<f64>, Refusal> {
    let language = app.language.get_untracked();
    crate::model::entry::parse_number(text).map_err(|fault| faults::texts(language).entry(&fault))
}

fn interval(app: App, text: &str) -> Result<Option<u16>, Refusal> {
    let Some(days) = number(app, text)? else { return Ok(None) };
    let whole = days.fract() == 0.0 && (1.0..=f64::from(u16::MAX)).contains(&days);
    // The range is checked above.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "checked to be whole and small")]
    if whole { Ok(Some(days as u16)) } else { Err(untrack(|| words().interval_range.to_owned())) }
}

fn id<I: std::str::FromStr>(value: Option<String>) -> Option<I> {
    value.and_then(|value| value.parse().ok())
}

/// Takes a text into an entry of a contact; empty clears it.
///
/// # Errors
/// It is no valid entry; the old value stays.
pub fn enter(app: App, scenario: &mut Scenario, account: AccountId, who: ContactId, field: Field, text: &str) -> Taken {
    let text = text.trim();
    let of_list = |list: std::sync::Arc<[crate::ui::kit::sheet::Choice]>| chosen(&list, text);
    let Some(relationship) = scenario.relationship_mut(account) else { return Ok(()) };
    if field == Field::ReportsTo {
        let to: Option<ContactId> = id(of_list(untrack(|| choices::contacts(app, account)))?);
        if to.is_some_and(|to| relationship.would_circle(who, to)) {
            return Err(untrack(|| words().circle.to_owned()));
        }
        if let Some(contact) = relationship.contact_mut(who) {
            contact.reports_to = to;
        }
        return Ok(());
    }
    let Some(contact) = relationship.contact_mut(who) else { return Ok(()) };
    match field {
        Field::Level => contact.level = of_list(untrack(choices::rungs))?.and_then(|code| Rung::from_code(&code)),
        Field::Counterpart => contact.counterpart = id(of_list(untrack(|| choices::people(app)))?),
        Field::Economic => weigh(contact, BuyingInfluence::Economic, text)?,
        Field::User => weigh(contact, BuyingInfluence::User, text)?,
        Field::Technical => weigh(contact, BuyingInfluence::Technical, text)?,
        Field::Coach => weigh(contact, BuyingInfluence::Coach, text)?,
        Field::Influence => contact.influence = degree(app, text, DEGREES)?,
        Field::Involvement => contact.involvement = degree(app, text, DEGREES)?,
        Field::Support => contact.support = degree(app, text, SUPPORT)?,
        Field::LastContact => contact.last_contact = day(text)?,
        Field::Interval => contact.interval_days = interval(app, text)?,
        _ => write(contact, field, text),
    }
    Ok(())
}

fn weigh(contact: &mut Contact, influence: BuyingInfluence, text: &str) -> Taken {
    let answer = chosen(&untrack(choices::yes_no), text)?.and_then(|code| Answer::from_code(&code));
    if answer == Some(Answer::Yes) {
        contact.buying.insert(influence);
    } else {
        contact.buying.remove(&influence);
    }
    Ok(())
}

fn write(contact: &mut Contact, field: Field, text: &str) {
    let place = match field {
        Field::Name => &mut contact.name,
        Field::Position => &mut contact.position,
        Field::Communication => &mut contact.communication,
        Field::Frequency => &mut contact.frequency,
        Field::Drives => &mut contact.drives,
        Field::Deepen => &mut contact.deepen,
        Field::UrgentFirst => &mut contact.urgent[0],
        Field::UrgentSecond => &mut contact.urgent[1],
        Field::UrgentThird => &mut contact.urgent[2],
        Field::Function => {
            contact.function = choices::function(text);
            return;
        }
        _ => return,
    };
    text.clone_into(place);
}

/// What of a phase is entered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PhaseEntry {
    /// Whether they take part.
    Part,
    /// Who of ours covers them.
    Cover,
    /// How they take part.
    How,
}

/// Takes a text into a contact's part in a phase.
///
/// # Errors
/// It is no valid entry; the old value stays.
pub fn enter_phase(
    app: App,
    scenario: &mut Scenario,
    account: AccountId,
    who: ContactId,
    (phase, entry): (BuyingPhase, PhaseEntry),
    text: &str,
) -> Taken {
    let text = text.trim();
    let contact = scenario.relationship_mut(account).and_then(|r| r.contact_mut(who));
    let Some(contact) = contact else { return Ok(()) };
    let mut part = contact.phases.get(&phase).cloned().unwrap_or_default();
    match entry {
        PhaseEntry::Part => {
            let answer = chosen(&untrack(choices::yes_no), text)?.and_then(|code| Answer::from_code(&code));
            part.takes_part = answer.map(|answer| answer == Answer::Yes);
        }
        PhaseEntry::Cover => part.covered_by = id(chosen(&untrack(|| choices::people(app)), text)?),
        PhaseEntry::How => text.clone_into(&mut part.how),
    }
    // A part that says nothing is no part.
    if part == PhasePart::default() {
        contact.phases.remove(&phase);
    } else {
        contact.phases.insert(phase, part);
    }
    Ok(())
}

/// Takes a text into an entry of a need.
///
/// # Errors
/// It is no valid entry; the old value stays.
pub fn enter_need(
    app: App,
    scenario: &mut Scenario,
    account: AccountId,
    need: NeedId,
    field: NeedField,
    text: &str,
) -> Taken {
    let text = text.trim();
    if field == NeedField::Owner {
        let owner = scenario.person_named(text);
        if let Some(need) = scenario.relationship_mut(account).and_then(|r| r.need_mut(need)) {
            need.owner = owner;
        }
        return Ok(());
    }
    let Some(need) = scenario.relationship_mut(account).and_then(|r| r.need_mut(need)) else { return Ok(()) };
    match field {
        NeedField::Importance => need.importance = degree(app, text, NEEDS)?,
        NeedField::Fulfilment => need.fulfilment = degree(app, text, NEEDS)?,
        NeedField::Trend => {
            need.trend = chosen(&untrack(choices::trends), text)?.and_then(|code| Trend::from_code(&code));
        }
        NeedField::Practicable => {
            need.practicable = chosen(&untrack(choices::answers), text)?.and_then(|code| Answer::from_code(&code));
        }
        NeedField::Due => need.due = day(text)?,
        NeedField::Money => need.value.money = number(app, text)?.map(Money::new),
        NeedField::Beneficiary => {
            need.value.beneficiary = id(chosen(&untrack(|| choices::contacts(app, account)), text)?)
        }
        NeedField::Against => need.value.against = id(chosen(&untrack(|| choices::rivals(app)), text)?),
        NeedField::Name => text.clone_into(&mut need.name),
        NeedField::FromThem => text.clone_into(&mut need.from_them),
        NeedField::Plan => text.clone_into(&mut need.plan),
        NeedField::Benefit => text.clone_into(&mut need.value.benefit),
        NeedField::Alternative => text.clone_into(&mut need.value.alternative),
        NeedField::Gap | NeedField::Rank | NeedField::Owner => {}
    }
    Ok(())
}

/// Takes a text into an entry of a principal action.
///
/// # Errors
/// It is no valid entry; the old value stays.
pub fn enter_action(
    scenario: &mut Scenario,
    account: AccountId,
    action: StageActionId,
    field: ActionField,
    text: &str,
) -> Taken {
    let text = text.trim();
    let owner = if field == ActionField::Owner { scenario.person_named(text) } else { None };
    let Some(action) = scenario.relationship_mut(account).and_then(|r| r.action_mut(action)) else { return Ok(()) };
    match field {
        ActionField::Text => text.clone_into(&mut action.text),
        ActionField::Owner => action.owner = owner,
        ActionField::Due => action.due = day(text)?,
        ActionField::Done => {
            let answer = chosen(&untrack(choices::yes_no), text)?.and_then(|code| Answer::from_code(&code));
            action.done = answer == Some(Answer::Yes);
        }
    }
    Ok(())
}

/// A stage of a list, or none.
///
/// # Errors
/// It is not in the list.
pub fn stage(text: &str) -> Result<Option<Stage>, Refusal> {
    Ok(chosen(&untrack(choices::stages), text)?.and_then(|code| Stage::from_code(&code)))
}

/// Says that a list is full.
pub fn say_full(app: App) {
    crate::ui::workspace::say(app, untrack(|| words().too_many(limits::ENTRIES)));
}

/// Opens a contact's form, or closes it.
pub fn open_contact(app: App, account: AccountId, contact: Option<ContactId>) {
    let page = contact.map_or(Page::Relationship(Some(account)), |contact| Page::Contact(account, contact));
    browser::push_hash(&Route { page, ..app.route.get_untracked() }.to_string());
}
