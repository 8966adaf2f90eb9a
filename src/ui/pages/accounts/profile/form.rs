//! The facts of the profile and the four "know the customer" answers, as form fields.

use super::profile_words;
use crate::model::accounts::{AccountType, Orientation};
use crate::model::{Account, AccountId, Profile};
use crate::saved::accounts_csv::Field;
use crate::state::Action;
use crate::text::accounts::profile_texts;
use crate::ui::context::app;
use crate::ui::kit::sheet::{Choice, Refusal};
use crate::ui::kit::{ChoiceField, NumberField, Panel, TextAreaField, TextField};
use crate::ui::pages::accounts::entry::{ProfileText, enter, enter_answer, kinds, not_negative, orientations};
use crate::ui::pages::accounts::list::people_names;
use crate::ui::pages::accounts::{fields, words};
use crate::ui::view::prelude::*;
use std::sync::Arc;

/// Reads something of the account, following it.
fn of<T: Default>(id: AccountId, read: impl Fn(&Account) -> T) -> T {
    app().editor.scenario().account(id).map(read).unwrap_or_default()
}

/// The reason for a refusal, and that the old entry still counts.
fn refusal(reason: &str) -> String {
    let language = app().language.get_untracked();
    let space = if language.is_chinese() { "" } else { " " };
    [reason, profile_texts(language).old_counts].join(space)
}

/// Takes a typed text into a field; what is refused is said.
fn commit(id: AccountId, field: Field, error: RwSignal<Option<String>>) -> Callback<String> {
    Callback::new(move |text: String| {
        let app = app();
        let language = app.language.get_untracked();
        let outcome = app.editor.edit(Action::Text, |s| enter(s, id, field, &text, language));
        error.set(outcome.and_then(Result::err).map(|reason| refusal(&reason)));
    })
}

#[component]
fn Line(id: AccountId, field: Field, label: fn() -> &'static str, read: fn(&Account) -> String) -> Node {
    let error = RwSignal::new(None);
    let value = Signal::derive(move || of(id, read));
    view! { <TextField label=Signal::derive(move || label().to_owned()) value on_commit=commit(id, field, error) error /> }
}

#[component]
fn Manager(id: AccountId) -> Node {
    let app = app();
    let error = RwSignal::new(None);
    let value = Signal::derive(move || {
        let scenario = app.editor.scenario();
        let manager = scenario.account(id).and_then(|a| a.profile.manager);
        manager.and_then(|m| scenario.person(m)).map(|p| p.name.clone()).unwrap_or_default()
    });
    view! {
        <TextField
            label=Signal::derive(move || fields().manager.to_owned())
            value
            on_commit=commit(id, Field::Manager, error)
            help=Signal::derive(move || words().manager_help.to_owned())
            error
            suggestions=Signal::from(people_names(app))
        />
    }
}

type Words = fn() -> &'static str;

/// A number of years or days.
#[component]
fn Amount(
    id: AccountId,
    label: Words,
    help: Words,
    read: fn(&Account) -> Option<f64>,
    write: fn(&mut Account, Option<f64>),
) -> Node {
    let app = app();
    let value = Signal::derive(move || of(id, read));
    let commit = Callback::new(move |number: Option<f64>| -> Result<(), Refusal> {
        let number = not_negative(number, app.language.get_untracked()).map_err(|reason| refusal(&reason))?;
        app.editor.edit(Action::Text, |s| s.account_mut(id).map(|a| write(a, number)));
        Ok(())
    });
    view! {
        <NumberField
            label=Signal::derive(move || label().to_owned())
            value
            on_commit=commit
            help=Signal::derive(move || help().to_owned())
        />
    }
}

fn pairs(choices: &Arc<[Choice]>) -> Vec<(String, String)> {
    choices.iter().map(|c| (c.value.clone(), c.label.clone())).collect()
}

#[component]
fn OrientationField(id: AccountId) -> Node {
    let app = app();
    let error = RwSignal::new(None);
    let value = Signal::derive(move || of(id, |a| a.profile.orientation.map(Orientation::code)).unwrap_or_default());
    view! {
        <ChoiceField
            label=Signal::derive(move || fields().orientation.to_owned())
            value
            choices=Signal::derive(move || pairs(&orientations(app.language.get())))
            on_commit=commit(id, Field::Orientation, error)
            help=Signal::derive(move || words().orientation_help.to_owned())
        />
    }
}

#[component]
fn TypeField(id: AccountId) -> Node {
    let app = app();
    let error = RwSignal::new(None);
    let kind = move || of(id, |a| a.profile.kind);
    let help = move || match kind() {
        Some(kind) => app.content.with(|c| c.account_type(kind).help),
        None => profile_words().type_help.to_owned(),
    };
    view! {
        <ChoiceField
            label=Signal::derive(move || fields().kind.to_owned())
            value=Signal::derive(move || kind().map(AccountType::code).unwrap_or_default())
            choices=Signal::derive(move || pairs(&kinds(app.language.get())))
            on_commit=commit(id, Field::Type, error)
            help=Signal::derive(help)
        />
    }
}

/// Profile facts and the note.
#[component]
pub fn Facts(id: AccountId) -> Node {
    let error = RwSignal::new(None);
    view! {
        <Panel id="profile-facts" title=Signal::derive(move || profile_words().facts.to_owned())>
            <div class="panel-body field-grid">
                <Line id field=Field::Name label=|| fields().name read=|a| a.profile.name.clone() />
                <Manager id />
                <Line id field=Field::Region label=|| fields().region read=|a| a.profile.region.clone() />
                <Line id field=Field::Industry label=|| fields().industry read=|a| a.profile.industry.clone() />
                <OrientationField id />
                <TypeField id />
                <Amount id label=|| fields().years help=|| words().years_help read=|a| a.profile.years write=|a, years| a.profile.years = years />
                <Amount id label=|| fields().people_days help=|| words().days_help read=|a| a.people_days write=|a, days| a.people_days = days />
                <div class="whole-row">
                    <TextAreaField
                        label=Signal::derive(move || fields().note.to_owned())
                        value=Signal::derive(move || of(id, |a| a.profile.note.clone()))
                        on_commit=commit(id, Field::Note, error)
                        help=Signal::derive(move || profile_words().note_help.to_owned())
                        error
                    />
                </div>
            </div>
        </Panel>
    }
}

/// The four answers, in the order of the texts.
const ANSWERS: [(ReadText, ProfileText); 4] = [
    (|p| &p.market, |p| &mut p.market),
    (|p| &p.business, |p| &mut p.business),
    (|p| &p.process, |p| &mut p.process),
    (|p| &p.value, |p| &mut p.value),
];

type ReadText = fn(&Profile) -> &String;

#[component]
fn Answer(id: AccountId, number: usize, read: ReadText, write: ProfileText) -> Node {
    let app = app();
    let error = RwSignal::new(None);
    let question = move || profile_words().questions[number];
    let commit = Callback::new(move |text: String| {
        let language = app.language.get_untracked();
        let outcome = app.editor.edit(Action::Text, |s| {
            s.account_mut(id).map_or(Ok(()), |account| enter_answer(account, write, &text, language))
        });
        error.set(outcome.and_then(Result::err).map(|reason| refusal(&reason)));
    });
    view! {
        <TextAreaField
            label=Signal::derive(move || question()[0].to_owned())
            value=Signal::derive(move || of(id, |a| read(&a.profile).clone()))
            on_commit=commit
            help=Signal::derive(move || question()[1].to_owned())
            error
        />
    }
}

/// The four "know the customer" questions.
#[component]
pub fn Know(id: AccountId) -> Node {
    let answers = ANSWERS.into_iter().enumerate();
    view! {
        <Panel id="know-customer" title=Signal::derive(move || profile_words().know.to_owned()) help=Signal::derive(move || profile_words().know_help.to_owned())>
            <div class="panel-body field-grid">
                {answers.map(|(number, (read, write))| view! { <Answer id number read write /> }).collect_view()}
            </div>
        </Panel>
    }
}
