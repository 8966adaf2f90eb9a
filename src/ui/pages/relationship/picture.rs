//! The two-company picture of the account's stage, drawn from its own contacts (D20).

use super::{named, terms, words};
use crate::charts::companies::{Companies, CompanyWords, Member, draw};
use crate::model::ids::PersonId;
use crate::model::relationship::{Contact, Department, Function, Relationship, Stage};
use crate::model::{AccountId, Person, Scenario};
use crate::ui::context::{App, app};
use crate::ui::kit::{Panel, Segmented};
use crate::ui::pages::drawing::picture;
use crate::ui::view::prelude::*;

/// The panel of the picture. Another stage can be looked at without claiming it.
#[component]
pub fn PicturePanel(account: AccountId) -> Node {
    let app = app();
    let asked = RwSignal::new(None::<Stage>);
    let stage = Memo::new(move |_| asked.get().unwrap_or_else(|| claimed(app, account)));
    let choices =
        Signal::derive(move || Stage::ALL.iter().map(|&s| (s.code(), terms().stage(s).to_owned())).collect::<Vec<_>>());
    let choose = Callback::new(move |code: String| asked.set(Stage::from_code(&code)));
    let switch = move || {
        view! { <Segmented label=Signal::derive(move || words().picture_of.to_owned()) value=Signal::derive(move || stage.get().code()) choices on_choose=choose /> }
    };
    let companies = Memo::new(move |_| companies(app, account, stage.get()));
    let drawn = move || {
        let companies = companies.get()?;
        let said = summary(&companies);
        Some(view! {
            <figure class="panel-body">
                {picture(|width| draw(&companies, width), &said)}
                <figcaption>{said}</figcaption>
            </figure>
        })
    };
    let title = move || words().picture_title(terms().stage(stage.get()));
    let help = Signal::derive(move || terms().meaning(stage.get()).to_owned());
    view! { <Panel id="companies" title=Signal::derive(title) help actions=switch>{drawn}</Panel> }
}

/// The claimed stage; the first where none is claimed. Tracked.
fn claimed(app: App, account: AccountId) -> Stage {
    super::read(app, account, |r| r.stage.now).unwrap_or(Stage::Pre)
}

fn department(function: Option<&Function>) -> Option<Department> {
    match function {
        Some(Function::Known(department)) => Some(*department),
        _ => None,
    }
}

fn ours(person: &Person) -> Member {
    Member {
        name: named(&person.name, person.id),
        department: department(person.function.as_ref()),
        rung: person.level,
    }
}

fn theirs(contact: &Contact) -> Member {
    Member {
        name: named(&contact.name, contact.id),
        department: department(contact.function.as_ref()),
        rung: contact.level,
    }
}

/// Our people for the account: the manager, the team, and everybody who meets somebody.
fn team(scenario: &Scenario, manager: Option<PersonId>, relationship: &Relationship) -> Vec<PersonId> {
    let mut team: Vec<PersonId> = Vec::new();
    let meeting = relationship.contacts.iter().flat_map(Contact::met_by);
    for id in manager.into_iter().chain(relationship.team.iter().copied()).chain(meeting) {
        if !team.contains(&id) && scenario.person(id).is_some() {
            team.push(id);
        }
    }
    team
}

/// Their main contact: whom our manager meets, the most involved first; else the most involved of all.
fn main_contact(relationship: &Relationship, manager: Option<PersonId>) -> Option<usize> {
    let weight = |c: &Contact| {
        let meets = manager.is_some_and(|m| c.met_by().contains(&m));
        let involved = c.involvement.map_or(0.0, |s| s.get()) + c.influence.map_or(0.0, |s| s.get());
        (c.has_line(), meets && c.counterpart == manager, involved)
    };
    let mut best: Option<(usize, (bool, bool, f64))> = None;
    for (place, contact) in relationship.contacts.iter().enumerate() {
        let weight = weight(contact);
        if best.is_none_or(|(_, heaviest)| weight > heaviest) {
            best = Some((place, weight));
        }
    }
    best.map(|(place, _)| place)
}

/// What the picture is drawn from. Tracked.
fn companies(app: App, account: AccountId, stage: Stage) -> Option<Companies> {
    let scenario = app.editor.scenario();
    let record = scenario.account(account)?;
    let relationship = &record.relationship;
    let manager = record.profile.manager;
    let team = team(&scenario, manager, relationship);
    let place_of = |id: PersonId| team.iter().position(|p| *p == id);
    let mut lines = Vec::new();
    for (place, contact) in relationship.contacts.iter().enumerate() {
        lines.extend(contact.met_by().into_iter().filter_map(place_of).map(|ours| (ours, place)));
    }
    let us = if scenario.company.trim().is_empty() { words().us } else { scenario.company.trim() }.to_owned();
    Some(Companies {
        stage,
        us,
        them: named(&record.profile.name, account),
        ours: team.iter().filter_map(|&id| scenario.person(id)).map(ours).collect(),
        theirs: relationship.contacts.iter().map(theirs).collect(),
        lines,
        manager: manager.and_then(place_of),
        main: main_contact(relationship, manager),
        words: company_words(stage),
    })
}

fn company_words(stage: Stage) -> CompanyWords {
    let (words, terms) = (words(), terms());
    let is_early = matches!(stage, Stage::Pre | Stage::Early);
    CompanyWords {
        rungs: terms.rungs_all.map(str::to_owned),
        departments: terms.departments.map(str::to_owned),
        manager: words.manager.to_owned(),
        main: if is_early { words.main_buyer } else { words.main_contact }.to_owned(),
        apart: if stage == Stage::Uncoupling { words.coming_apart } else { words.not_joined }.to_owned(),
        logistics: words.outbound_inbound.to_owned(),
        teams: words.joint_teams.map(str::to_owned),
        board: words.joint_board.to_owned(),
        others: words.others_together.to_owned(),
        comma: words.comma.to_owned(),
    }
}

/// The picture in a sentence.
fn summary(companies: &Companies) -> String {
    let words = words();
    let name = |members: &[Member], at: Option<usize>| {
        at.and_then(|at| members.get(at)).map_or_else(|| words.nobody.to_owned(), |m| m.name.clone())
    };
    let manager = name(&companies.ours, companies.manager);
    let main = name(&companies.theirs, companies.main);
    let (us, them) = (companies.us.as_str(), companies.them.as_str());
    let (ours, theirs, lines) = (companies.ours.len(), companies.theirs.len(), companies.lines.len());
    match companies.stage {
        Stage::Pre => words.sum_pre(us, them, manager, main),
        Stage::Early => words.sum_early(manager, main, theirs),
        Stage::Mid => words.sum_mid(manager, main, lines),
        Stage::Partnership => words.sum_partnership(us, them, ours, theirs, lines),
        Stage::Synergistic => words.sum_synergistic(us, them, ours, theirs),
        Stage::Uncoupling => words.sum_uncoupling(us, them, lines),
    }
}
