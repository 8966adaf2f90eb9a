//! Where chances and smallest changes come from.

use super::changes::{relative, say_score, shown_score, shown_weight, weight};
use super::names::{cell, cell_address, row, row_address};
use super::run::{Runner, found};
use super::{percent, words};
use crate::model::AccountId;
use crate::model::position::Class;
use crate::model::position::robustness::{ClassProbabilities, RobustnessFound};
use crate::state::Page;
use crate::text::format::{self, Count};
use crate::ui::context::App;
use crate::ui::kit::why::Why;
use crate::ui::pages::money::why::account_name;

/// An input row: name, value, address.
pub type Input = (String, String, Option<String>);

fn chances(found: &RobustnessFound, account: AccountId) -> Option<ClassProbabilities> {
    found.chances.iter().find(|of| of.account == account)?.probabilities.clone().ok()
}

/// The chance of a class, by its place in the course's order. Tracked.
pub fn why_class(app: App, runner: Runner, account: AccountId, place: usize) -> Option<Why> {
    let found = found(runner).ok()?;
    let chance = chances(&found, account)?.classes.get(place)?.get();
    let class = app.class_name(*Class::ALL.get(place)?);
    Some(of_chance(app, &found, account, words().why_chance(account_name(app, account), class), chance))
}

/// The chance that the class as typed holds. Tracked.
pub fn why_stays(app: App, runner: Runner, account: AccountId) -> Option<Why> {
    let found = found(runner).ok()?;
    let chances = chances(&found, account)?;
    let title = words().why_stays(account_name(app, account));
    let mut why = of_chance(app, &found, account, title, chances.stays.get());
    let independent = format!("{}%", percent(chances.independent.get()));
    why.inputs.push((words().independent.to_owned(), independent, None));
    Some(why)
}

fn of_chance(app: App, found: &RobustnessFound, account: AccountId, title: String, chance: f64) -> Why {
    let (with, rounds) = rounds_with(chance, found.settings.iterations);
    let value = format!("{}%", percent(chance));
    let mut inputs = vec![(words().rounds_with.to_owned(), with.clone(), None)];
    inputs.push((words().rounds.to_owned(), rounds.clone(), None));
    inputs.extend(settings(found));
    let margin = 1.96 * (chance * (1.0 - chance) / f64::from(found.settings.iterations.max(1))).sqrt();
    Why {
        title,
        formula: vec![format!("{with} ÷ {rounds} = {value}")],
        value,
        inputs,
        rule: vec![words().chance_rule.to_owned(), words().margin(format::number(margin * 100.0, 1))],
        links: vec![
            (words().on_matrix.to_owned(), app.address(Page::Matrix(Some(account)))),
            (words().of_tornado.to_owned(), app.address(Page::Robustness(Some(account)))),
        ],
    }
}

/// In how many rounds something was so, and of how many.
pub fn rounds_with(chance: f64, rounds: u32) -> (String, String) {
    (format::number(chance * f64::from(rounds), 0), Count(rounds as usize).to_string())
}

/// The settings it was computed with. Tracked.
pub fn settings(found: &RobustnessFound) -> Vec<Input> {
    let settings = &found.settings;
    let off = |text: &str, points: f64| (text.to_owned(), format!("±{}", format::plain(points)), None);
    vec![
        (words().seed.to_owned(), settings.seed.to_string(), None),
        off(words().confirmed, settings.confirmed),
        off(words().assumed, settings.assumed),
        off(words().weights, settings.weights * 100.0),
    ]
}

/// The smallest change of a score. Tracked.
pub fn why_score(app: App, runner: Runner, account: AccountId) -> Option<Why> {
    let found = found(runner).ok()?;
    let change = shown_score(&found, account)?;
    let (from, to) = (format::plain(change.from), format::plain(change.to.get()));
    let by = format::signed(change.by.get(), format::decimals(change.by.get()));
    let size = format::plain(change.by.get().abs());
    let sign = if change.by.get() < 0.0 { "−" } else { "+" };
    let mut rule = vec![words().score_rule.to_owned()];
    if !change.on_reaching {
        rule.insert(0, words().beyond_rule.to_owned());
    }
    let exact = found.score_changes.iter().find(|of| of.account == account).and_then(|of| of.exact);
    if let Some(exact) = exact.filter(|exact| *exact != change) {
        rule.push(words().exact_change(say_score(app, &exact)));
    }
    Some(Why {
        title: words().why_score(account_name(app, account)),
        formula: vec![format!("{from} {sign} {size} = {to}")],
        inputs: vec![
            (cell(app, change.cell), from, Some(cell_address(app, account, change.cell))),
            (words().change.to_owned(), by.clone(), None),
            (words().score_then.to_owned(), to, None),
            (words().other_class.to_owned(), app.class_name(change.class), None),
        ],
        value: by,
        rule,
        links: vec![(words().on_matrix.to_owned(), app.address(Page::Matrix(Some(account))))],
    })
}

/// The smallest change of a weight. Tracked.
pub fn why_weight(app: App, runner: Runner, account: AccountId) -> Option<Why> {
    let found = found(runner).ok()?;
    let change = shown_weight(&found, account).ok()??;
    let (from, to) = (format::plain(change.from), weight(change.to.get()));
    let value = relative(change.relative.get());
    let mut rule = vec![words().weight_rule.to_owned()];
    if !change.on_reaching {
        rule.insert(0, words().beyond_rule.to_owned());
    }
    Some(Why {
        title: words().why_weight(account_name(app, account)),
        formula: vec![format!("({to} − {from}) ÷ {from} = {value}")],
        inputs: vec![
            (row(app, change.row), from, Some(row_address(app, account, change.row))),
            (words().weight_then.to_owned(), to, None),
            (words().share_then.to_owned(), format!("{}%", percent(change.share.get())), None),
            (words().other_class.to_owned(), app.class_name(change.class), None),
        ],
        value,
        rule,
        links: vec![(words().on_matrix.to_owned(), app.address(Page::Matrix(Some(account))))],
    })
}
