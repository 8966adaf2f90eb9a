//! The selected contact: everything about them as a form (D21).

use super::choices::{self, pairs};
use super::entry::{Field, PhaseEntry, enter, enter_phase, open_contact};
use super::{named, terms, words};
use crate::model::AccountId;
use crate::model::ids::ContactId;
use crate::model::relationship::{Answer, BuyingInfluence, BuyingPhase, Contact, Rung};
use crate::model::units::Score;
use crate::state::Action;
use crate::text::format;
use crate::ui::context::{App, app};
use crate::ui::kit::{ChoiceField, Icon, Panel, TextAreaField, TextField};
use crate::ui::view::prelude::*;

/// What one entry reads now. Tracked.
fn reading(
    app: App,
    account: AccountId,
    who: ContactId,
    read: impl Fn(&Contact) -> String + Send + Sync + 'static,
) -> Signal<String> {
    Signal::derive(move || {
        let scenario = app.editor.scenario();
        scenario.relationship(account).and_then(|r| r.contact(who)).map(&read).unwrap_or_default()
    })
}

/// The panel of the selected contact.
#[component]
pub fn PersonPanel(account: AccountId, contact: ContactId) -> Node {
    let app = app();
    let there = Memo::new(move |_| super::read(app, account, |r| r.contact(contact).is_some()));
    let name = reading(app, account, contact, move |c| named(&c.name, contact));
    let close = move || {
        view! { <button type="button" class="button plain icon-only" aria-label=words().close on:click=move |_| open_contact(app, account, None)><Icon name="close" /></button> }
    };
    let title = move || {
        if there.get() { words().person_title(name.get()) } else { words().person_gone(contact) }
    };
    view! {
        <Panel id="person" title=Signal::derive(title) help=Signal::derive(move || words().person_help.to_owned()) actions=close>
            {move || there.get().then(|| view! { <Form account contact /> })}
        </Panel>
    }
}

/// A field of one line, with a message where the entry is not accepted.
#[component]
fn Line(
    account: AccountId,
    contact: ContactId,
    field: Field,
    label: Signal<String>,
    value: Signal<String>,
    #[prop(optional, into)] help: Signal<String>,
) -> Node {
    let app = app();
    let fault = RwSignal::new(None::<String>);
    let commit = Callback::new(move |text: String| {
        let outcome = app.editor.edit(Action::Text, |s| enter(app, s, account, contact, field, &text));
        fault.set(outcome.and_then(Result::err));
    });
    view! { <TextField label value on_commit=commit help error=fault /> }
}

fn commit(app: App, account: AccountId, contact: ContactId, field: Field) -> Callback<String> {
    Callback::new(move |text: String| {
        let refused =
            app.editor.edit(Action::Text, |s| enter(app, s, account, contact, field, &text)).and_then(Result::err);
        if let Some(reason) = refused {
            crate::ui::workspace::say(app, reason);
        }
    })
}

#[component]
fn Form(account: AccountId, contact: ContactId) -> Node {
    view! {
        <div class="panel-body person-form">
            <div class="person-columns">
                <Who account contact />
                <Weight account contact />
                <Questions account contact />
            </div>
            <Parts account contact />
        </div>
    }
}

#[component]
fn Who(account: AccountId, contact: ContactId) -> Node {
    let app = app();
    let value = move |read: fn(&Contact) -> String| reading(app, account, contact, read);
    let label = |of: fn() -> &'static str| Signal::derive(move || of().to_owned());
    view! {
        <div class="stack-small wide-fields">
            <h3>{move || words().view_who}</h3>
            <Line account contact field=Field::Name label=label(|| words().name) value=value(|c| c.name.clone()) />
            <Line account contact field=Field::Position label=label(|| words().position) value=value(|c| c.position.clone()) />
            <Line account contact field=Field::Function label=label(|| words().function) value=value(|c| c.function.as_ref().map(|f| terms().function(f)).unwrap_or_default()) help=Signal::derive(move || words().function_help.to_owned()) />
            <ChoiceField label=label(|| words().level) value=value(|c| c.level.map(Rung::code).unwrap_or_default()) choices=Signal::derive(|| pairs(&choices::rungs())) on_commit=commit(app, account, contact, Field::Level) />
            <ChoiceField label=label(|| words().reports_to) value=value(|c| c.reports_to.map(|id| id.to_string()).unwrap_or_default()) choices=Signal::derive(move || pairs(&choices::contacts(app, account))) on_commit=commit(app, account, contact, Field::ReportsTo) />
            <ChoiceField label=label(|| words().counterpart) value=value(|c| c.counterpart.map(|id| id.to_string()).unwrap_or_default()) choices=Signal::derive(move || pairs(&choices::people(app))) on_commit=commit(app, account, contact, Field::Counterpart) />
            <Influences account contact />
        </div>
    }
}

/// Whom they influence: a box for each of the others.
#[component]
fn Influences(account: AccountId, contact: ContactId) -> Node {
    let app = app();
    let boxes = move || {
        let scenario = app.editor.scenario();
        let relationship = scenario.relationship(account)?;
        let me = relationship.contact(contact)?;
        let others: Vec<Node> = relationship
            .contacts
            .iter()
            .filter(|other| other.id != contact)
            .map(|other| {
                let (to, checked) = (other.id, me.influences.contains(&other.id));
                let toggle = move |_| {
                    app.editor.edit(Action::Cell, |s| {
                        let Some(me) = s.relationship_mut(account).and_then(|r| r.contact_mut(contact)) else { return };
                        if !me.influences.remove(&to) {
                            me.influences.insert(to);
                        }
                    });
                };
                view! { <label class="check"><input type="checkbox" prop:checked=checked disabled=move || app.editor.is_read_only() on:change=toggle />{named(&other.name, to)}</label> }
            })
            .collect();
        (!others.is_empty()).then_some(others)
    };
    view! {
        <fieldset class="signs">
            <legend>{move || words().influences}</legend>
            {move || boxes().map_or_else(|| view! { <p class="quiet small">{words().nobody_else}</p> }, IntoNode::into_node)}
        </fieldset>
    }
}

#[component]
fn Weight(account: AccountId, contact: ContactId) -> Node {
    let app = app();
    let value = move |read: fn(&Contact) -> String| reading(app, account, contact, read);
    let label = |of: fn() -> &'static str| Signal::derive(move || of().to_owned());
    let degree = |score: Option<Score>| score.map(|s| format::plain(s.get())).unwrap_or_default();
    let weigh = |influence: BuyingInfluence, field: Field| {
        let checked =
            reading(app, account, contact, move |c| if c.buying.contains(&influence) { "1" } else { "" }.to_owned());
        let put = commit(app, account, contact, field);
        let toggle =
            move |_| put.run(if untrack(|| checked.get()).is_empty() { Answer::Yes.code() } else { String::new() });
        view! { <label class="check"><input type="checkbox" prop:checked=move || !checked.get().is_empty() disabled=move || app.editor.is_read_only() on:change=toggle />{move || terms().influence(influence)}</label> }
    };
    view! {
        <div class="stack-small wide-fields">
            <h3>{move || words().view_weight}</h3>
            <fieldset class="signs">
                <legend>{move || words().buying_influence}</legend>
                {weigh(BuyingInfluence::Economic, Field::Economic)}
                {weigh(BuyingInfluence::User, Field::User)}
                {weigh(BuyingInfluence::Technical, Field::Technical)}
                {weigh(BuyingInfluence::Coach, Field::Coach)}
            </fieldset>
            <Line account contact field=Field::Influence label=label(|| words().influence) value=reading(app, account, contact, move |c| degree(c.influence)) help=label(|| words().degree_help) />
            <Line account contact field=Field::Involvement label=label(|| words().involvement) value=reading(app, account, contact, move |c| degree(c.involvement)) help=label(|| words().degree_help) />
            <Line account contact field=Field::Support label=label(|| words().support) value=reading(app, account, contact, move |c| degree(c.support)) help=label(|| words().support_help) />
            <Line account contact field=Field::LastContact label=label(|| words().last_contact) value=value(|c| c.last_contact.map(|d| d.to_string()).unwrap_or_default()) help=label(|| words().date_help) />
            <Line account contact field=Field::Interval label=label(|| words().interval_days) value=value(|c| c.interval_days.map(|d| d.to_string()).unwrap_or_default()) />
        </div>
    }
}

/// The course's five questions.
#[component]
fn Questions(account: AccountId, contact: ContactId) -> Node {
    let app = app();
    let value = move |read: fn(&Contact) -> String| reading(app, account, contact, read);
    let label = |of: fn() -> &'static str| Signal::derive(move || of().to_owned());
    view! {
        <div class="stack-small wide-fields">
            <h3>{move || words().five_questions}</h3>
            <TextAreaField label=label(|| words().drives) value=value(|c| c.drives.clone()) on_commit=commit(app, account, contact, Field::Drives) rows=2 />
            <Line account contact field=Field::UrgentFirst label=label(|| words().urgent_first) value=value(|c| c.urgent[0].clone()) />
            <Line account contact field=Field::UrgentSecond label=label(|| words().urgent_second) value=value(|c| c.urgent[1].clone()) />
            <Line account contact field=Field::UrgentThird label=label(|| words().urgent_third) value=value(|c| c.urgent[2].clone()) />
            <Line account contact field=Field::Communication label=label(|| words().communication) value=value(|c| c.communication.clone()) />
            <Line account contact field=Field::Frequency label=label(|| words().frequency) value=value(|c| c.frequency.clone()) />
            <TextAreaField label=label(|| words().deepen) value=value(|c| c.deepen.clone()) on_commit=commit(app, account, contact, Field::Deepen) rows=2 />
        </div>
    }
}

/// How they take part in each buying phase.
#[component]
fn Parts(account: AccountId, contact: ContactId) -> Node {
    let app = app();
    let field = move |&phase: &BuyingPhase| {
        let value = reading(app, account, contact, move |c| c.part(phase).map(|p| p.how.clone()).unwrap_or_default());
        let put = Callback::new(move |text: String| {
            app.editor.edit(Action::Text, |s| {
                drop(enter_phase(app, s, account, contact, (phase, PhaseEntry::How), &text));
            });
        });
        view! { <TextAreaField label=Signal::derive(move || words().how_in(terms().phase(phase))) value on_commit=put rows=2 /> }
    };
    view! { <div class="person-parts">{BuyingPhase::ALL.iter().map(field).collect_view()}</div> }
}
