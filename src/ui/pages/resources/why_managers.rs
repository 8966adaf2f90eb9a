//! The arithmetic behind what managers carry.

use super::managers::{load_of, percent};
use super::words;
use crate::model::PersonId;
use crate::state::Page;
use crate::text::{format, reasons};
use crate::ui::context::App;
use crate::ui::kit::why::Why;
use crate::ui::pages::money::why::account_name;
use crate::ui::view::prelude::*;

/// Accounts listed one by one.
const LISTED: usize = 20;

fn name(app: App, id: PersonId) -> String {
    app.editor.scenario().person(id).map(|person| person.name.clone()).unwrap_or_default()
}

/// How many accounts a manager has. Tracked.
pub fn why_managed(app: App, id: PersonId) -> Option<Why> {
    let load = load_of(app, id)?;
    let input = |account: &crate::model::AccountId| {
        (account_name(app, *account), "1".to_owned(), Some(app.address(Page::Accounts(Some(*account)))))
    };
    Some(Why {
        title: words().why_managed(name(app, id)),
        value: load.accounts.len().to_string(),
        inputs: load.accounts.iter().take(LISTED).map(input).collect(),
        ..Why::default()
    })
}

/// The days a manager has promised. Tracked.
pub fn why_days(app: App, id: PersonId) -> Option<Why> {
    let (load, scenario) = (load_of(app, id)?, app.editor.scenario());
    let typed = |account: &crate::model::AccountId| scenario.account(*account).and_then(|a| a.effort.manager_days);
    let known: Vec<(String, String)> = load
        .accounts
        .iter()
        .filter_map(|account| Some((account_name(app, *account), format::plain(typed(account)?))))
        .collect();
    let mut why = Why {
        title: words().why_load_days(name(app, id)),
        inputs: known
            .iter()
            .take(LISTED)
            .map(|(name, days)| (name.clone(), days.clone(), Some(app.address(Page::Resources))))
            .collect(),
        rule: vec![words().load_days_rule.to_owned()],
        ..Why::default()
    };
    match &load.days {
        Ok(days) => {
            why.value = format::plain(*days);
            if (2..=LISTED).contains(&known.len()) {
                let terms: Vec<&str> = known.iter().map(|(_, days)| days.as_str()).collect();
                why.formula = vec![format!("{} = {}", terms.join(" + "), why.value)];
            }
        }
        Err(reason) => {
            why.value = reasons::short(reason, app.language.get());
            why.rule.insert(0, reasons::full(reason, app.language.get()));
        }
    }
    if load.missing > 0 {
        why.rule.push(words().days_missing(load.missing));
    }
    Some(why)
}

/// Days promised ÷ days there are. Tracked.
pub fn why_load(app: App, id: PersonId) -> Option<Why> {
    let load = load_of(app, id)?;
    let capacity = format::plain(load.capacity);
    let days = match &load.days {
        Ok(days) => format::plain(*days),
        Err(reason) => reasons::short(reason, app.language.get()),
    };
    let mut why = Why {
        title: words().why_load(name(app, id)),
        inputs: vec![
            (words().load_days.to_owned(), days.clone(), None),
            (words().own_days.to_owned(), capacity.clone(), Some(app.address(Page::Resources))),
        ],
        rule: vec![words().load_rule.to_owned()],
        ..Why::default()
    };
    match &load.load {
        Ok(found) => {
            why.value = percent(*found);
            why.formula = vec![format!("{days} ÷ {capacity} = {}", why.value)];
        }
        Err(reason) => {
            why.value = reasons::short(reason, app.language.get());
            why.rule.insert(0, reasons::full(reason, app.language.get()));
        }
    }
    Some(why)
}
