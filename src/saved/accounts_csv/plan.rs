//! What an import would change, and changing it.

use super::field::{Field, Value};
use super::preview::Preview;
use crate::model::accounts::{Account, Person};
use crate::model::entry::EntryError;
use crate::model::ids::{AccountId, PersonId, take};
use crate::model::limits;
use crate::model::scenario::Scenario;
use crate::model::statistics::arrange::{Lookup, set_of};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// How many changes of each kind a page lists; the rest is counted.
pub const LISTED: usize = 50;

/// Why a cell is not imported.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum Problem {
    /// Not a number.
    #[error(transparent)]
    Number(#[from] EntryError),
    /// A number below zero where there can be none.
    #[error("below zero")]
    Negative,
    /// Not one of the words for an orientation or a type.
    #[error("unknown word")]
    UnknownWord,
    /// A text that is too long.
    #[error("more than {limit} characters")]
    TooLong {
        /// How many characters there may be.
        limit: usize,
    },
    /// A row with figures and no name; the row is skipped.
    #[error("no name")]
    NoName,
    /// No column holds the names; nothing is imported.
    #[error("no column of names")]
    NoNameColumn,
    /// The name occurs more often than there are accounts of it; the row is added as an account of its own.
    #[error("the name occurs again")]
    RepeatedName,
    /// One account more than there may be; the row is skipped.
    #[error("more than {limit} accounts")]
    TooManyAccounts {
        /// How many there may be.
        limit: usize,
    },
    /// One person more than there may be; the manager is left out.
    #[error("more than {limit} people")]
    TooManyPeople {
        /// How many there may be.
        limit: usize,
    },
}

/// A cell that is not imported as it stands. The other cells of its row are, unless the problem says otherwise.
#[derive(Debug, Clone, PartialEq)]
pub struct CellError {
    /// Row in the file, from 1.
    pub row: usize,
    /// Column, from 1.
    pub column: usize,
    /// The cell; its first characters.
    pub text: String,
    /// What is wrong.
    pub problem: Problem,
}

/// A cell that changes.
#[derive(Debug, Clone, PartialEq)]
pub struct CellChange {
    /// Which field.
    pub field: Field,
    /// What stands there now.
    pub before: Value,
    /// What will stand there.
    pub after: Value,
}

/// An account that is added or changed.
#[derive(Debug, Clone, PartialEq)]
pub struct Change {
    /// Row in the file, from 1.
    pub row: usize,
    /// The account's name.
    pub name: String,
    /// The account, unless it is added.
    pub account: Option<AccountId>,
    /// Its cells that change.
    pub cells: Vec<CellChange>,
}

/// What an import would change. Nothing has changed yet.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Plan {
    /// Accounts to add, in the order of the file. Show the first [`LISTED`] and the count.
    pub add: Vec<Change>,
    /// Accounts to change.
    pub update: Vec<Change>,
    /// Rows that say what is already there.
    pub unchanged: usize,
    /// Cells that cannot be imported.
    pub errors: Vec<CellError>,
    /// Managers' names that nobody carries yet; they join our people.
    pub new_people: Vec<String>,
}

/// Works out what an import would change. `mapping` says what each column holds, for example
/// [`Preview::guesses`] as the user corrected them; of columns with the same field the first counts.
pub fn plan(preview: &Preview, mapping: &[Option<Field>], scenario: &Scenario) -> Plan {
    let mut columns: BTreeMap<Field, usize> = BTreeMap::new();
    for (column, field) in mapping.iter().enumerate() {
        if let Some(field) = field {
            columns.entry(*field).or_insert(column);
        }
    }
    let Some(name_column) = columns.remove(&Field::Name) else {
        let row = preview.first_row.saturating_sub(1);
        let error = CellError { row, column: 1, text: String::new(), problem: Problem::NoNameColumn };
        return Plan { errors: vec![error], ..Plan::default() };
    };
    let mut planner = Planner::new(scenario, name_column, columns);
    for (row, cells) in (preview.first_row..).zip(&preview.rows) {
        planner.row(row, cells);
    }
    planner.plan
}

struct Planner<'s> {
    scenario: &'s Scenario,
    name_column: usize,
    columns: BTreeMap<Field, usize>,
    /// Accounts of each name that no row has taken yet, last first.
    waiting: BTreeMap<String, Vec<&'s Arc<Account>>>,
    /// Names the file has used.
    seen: BTreeSet<String>,
    /// Names that somebody of ours carries or will carry.
    people: BTreeSet<String>,
    plan: Plan,
}

impl<'s> Planner<'s> {
    fn new(scenario: &'s Scenario, name_column: usize, columns: BTreeMap<Field, usize>) -> Self {
        let mut waiting: BTreeMap<String, Vec<_>> = BTreeMap::new();
        for account in scenario.accounts.iter().rev() {
            waiting.entry(account.profile.name.trim().to_owned()).or_default().push(account);
        }
        let people = set_of(scenario.people.iter().map(|p| p.name.trim().to_owned()));
        Self { scenario, name_column, columns, waiting, seen: BTreeSet::new(), people, plan: Plan::default() }
    }

    fn row(&mut self, row: usize, cells: &[String]) {
        let cell = |column: usize| cells.get(column).map_or("", String::as_str);
        let name = match Field::Name.read(cell(self.name_column)) {
            Ok(Value::Text(name)) => name,
            Ok(_) if self.columns.values().all(|&column| cell(column).trim().is_empty()) => return,
            Ok(_) => return self.error(row, self.name_column, "", Problem::NoName),
            Err(problem) => return self.error(row, self.name_column, cell(self.name_column), problem),
        };
        let account = self.waiting.get_mut(&name).and_then(Vec::pop);
        if account.is_none() {
            let limit = limits::ACCOUNTS;
            if self.scenario.accounts.len() + self.plan.add.len() >= limit {
                return self.error(row, self.name_column, &name, Problem::TooManyAccounts { limit });
            }
            if self.seen.contains(&name) {
                self.error(row, self.name_column, &name, Problem::RepeatedName);
            }
        }
        self.seen.insert(name.clone());
        let changes = self.changes(row, cells, account.map(Arc::as_ref));
        let change = Change { row, name, account: account.map(|a| a.id), cells: changes };
        match (account, change.cells.is_empty()) {
            (None, _) => self.plan.add.push(change),
            (Some(_), true) => self.plan.unchanged += 1,
            (Some(_), false) => self.plan.update.push(change),
        }
    }

    fn changes(&mut self, row: usize, cells: &[String], account: Option<&Account>) -> Vec<CellChange> {
        let mut changes = Vec::new();
        for (field, column) in self.columns.clone() {
            let cell = cells.get(column).map_or("", String::as_str);
            let before = account.map_or(Value::Empty, |account| field.of(account, self.scenario));
            match field.read(cell) {
                Ok(Value::Empty) => {}
                Ok(after) if after.says_same(&before) => {}
                Ok(after) => {
                    if field != Field::Manager || self.may_manage(row, column, &after) {
                        changes.push(CellChange { field, before, after });
                    }
                }
                Err(problem) => self.error(row, column, cell, problem),
            }
        }
        changes
    }

    /// Notes a manager nobody knows yet; false if there is no room for one.
    fn may_manage(&mut self, row: usize, column: usize, manager: &Value) -> bool {
        let Value::Text(name) = manager else { return false };
        if self.people.contains(name) {
            return true;
        }
        let limit = limits::PEOPLE;
        if self.scenario.people.len() + self.plan.new_people.len() >= limit {
            self.error(row, column, name, Problem::TooManyPeople { limit });
            return false;
        }
        self.people.insert(name.clone());
        self.plan.new_people.push(name.clone());
        true
    }

    fn error(&mut self, row: usize, column: usize, text: &str, problem: Problem) {
        let text = text.chars().take(60).collect();
        self.plan.errors.push(CellError { row, column: column + 1, text, problem });
    }
}

/// Carries out a plan. Accounts that have gone since it was made are passed over.
pub fn apply(scenario: &mut Scenario, plan: Plan) {
    let people = people(scenario, plan.new_people);
    let places: Lookup<AccountId, usize> = Lookup::of(scenario.accounts.iter().map(|a| a.id).zip(0..));
    for change in plan.update {
        let place = change.account.and_then(|id| places.get(&id));
        if let Some(account) = place.and_then(|&place| scenario.accounts.get_mut(place)) {
            put_all(Arc::make_mut(account), change.cells, &people);
        }
    }
    for change in plan.add {
        let mut account = Account::named(take(&mut scenario.counters.account), change.name);
        put_all(&mut account, change.cells, &people);
        scenario.accounts.push(Arc::new(account));
    }
}

fn put_all(account: &mut Account, cells: Vec<CellChange>, people: &Lookup<String, PersonId>) {
    for CellChange { field, after, .. } in cells {
        let manager = match &after {
            Value::Text(name) => people.get(name).copied(),
            _ => None,
        };
        field.put(account, after, manager);
    }
}

/// Adds the new people, and returns everyone by name; of several with one name the first.
fn people(scenario: &mut Scenario, new: Vec<String>) -> Lookup<String, PersonId> {
    for name in new {
        if !scenario.people.iter().any(|person| person.name.trim() == name) {
            let id = take(&mut scenario.counters.person);
            scenario.people.push(Person::named(id, name));
        }
    }
    Lookup::of(scenario.people.iter().map(|person| (person.name.trim().to_owned(), person.id)))
}
