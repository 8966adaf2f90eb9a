//! What the matrix says, in words: counts, values, bubbles. All tracked.

use super::words;
use crate::model::method::{AttractivenessCut, Bubble};
use crate::model::outcome::Outcome;
use crate::model::position::{AccountPosition, Axis, Class, Verdict};
use crate::model::{AccountId, Exact};
use crate::text::matrix::{Counts, relation};
use crate::text::{format, position, reasons};
use crate::ui::context::App;
use crate::ui::pages::strength::{compared, least_places, strength_shown};
use crate::ui::view::prelude::*;

/// How many accounts stand where.
pub fn counts(app: App) -> Counts {
    let (scenario, results) = (app.editor.scenario(), app.editor.basics());
    let count = |class| results.position.accounts.iter().filter(|a| a.class() == class).count();
    let terms = scenario.method.terms;
    let name = |class| app.content.with(|c| c.class(terms, class).name);
    Counts {
        year: scenario.this_year,
        key: count(Some(Class::Key)),
        develop: count(Some(Class::KeyDevelopment)),
        maintain: count(Some(Class::Maintenance)),
        opportune: count(Some(Class::Opportunistic)),
        unplaced: count(None),
        names: [Class::Key, Class::KeyDevelopment, Class::Maintenance, Class::Opportunistic].map(name),
    }
}

/// What the area of bubbles shows.
pub fn bubble_name(app: App) -> &'static str {
    match app.editor.scenario().method.bubble {
        Bubble::Revenue => words().revenue,
        Bubble::NetIncome => words().net_income,
        Bubble::Resources => words().people_days,
    }
}

/// The unit of what bubbles show.
pub fn bubble_unit(app: App) -> String {
    match app.editor.scenario().method.bubble {
        Bubble::Revenue | Bubble::NetIncome => app.money_unit(),
        Bubble::Resources => words().days.to_owned(),
    }
}

/// The bubble of an account with its unit, or that nothing is entered.
pub fn bubble(app: App, account: &AccountPosition) -> String {
    match account.bubble {
        Some(value) => format!("{} {} {}", bubble_name(app), format::plain(value), bubble_unit(app)),
        None => format!("{} {}", bubble_name(app), words().none_entered),
    }
}

/// A total of Table One.
pub fn attractiveness(outcome: &Outcome<Exact>, app: App) -> String {
    match outcome {
        Ok(total) => format::plain((total.get() * 10.0).round() / 10.0),
        Err(reason) => reasons::short(reason, app.language.get()),
    }
}

/// A relative strength.
pub fn strength(outcome: &Outcome<Exact>, app: App) -> String {
    match outcome {
        Ok(value) => strength_shown(*value, app.editor.scenario().method.strength.rule),
        Err(reason) => reasons::short(reason, app.language.get()),
    }
}

/// A class by its short name, or that the account stands nowhere.
pub fn class(app: App, class: Option<Class>) -> String {
    class.map_or_else(|| words().nowhere.to_owned(), |class| app.class_name(class))
}

/// The name of an account.
pub fn name(app: App, id: AccountId) -> String {
    app.editor.scenario().account(id).map(|a| a.profile.name.clone()).unwrap_or_default()
}

/// The rule of the attractiveness line and its value, `mean 48`.
pub fn attractiveness_line(app: App) -> Option<String> {
    let results = app.editor.basics();
    let line = &results.position.lines.attractiveness;
    let texts = position::texts(app.language.get());
    let rule = match line.rule {
        AttractivenessCut::Mean => texts.cut_mean,
        AttractivenessCut::Median => texts.cut_median,
        AttractivenessCut::Fixed { .. } => texts.cut_fixed,
    };
    line.at.as_ref().ok().map(|at| words().cut(rule, format::plain((at.get() * 10.0).round() / 10.0)))
}

/// The rule of the strength line and its value, `parity 1.00`.
pub fn strength_line(app: App) -> Option<String> {
    let results = app.editor.basics();
    let line = &results.position.lines.strength;
    let rule = crate::ui::pages::attractiveness::strength_cut_name(app, line.rule);
    let shown = |at: &Exact| strength_shown(*at, results.position.rules.strength_rule);
    line.at.as_ref().ok().map(|at| words().cut(&rule, shown(at)))
}

/// Why an account has moved from a class to that of the verdict: the axis that decided it, with value and line, as
/// in `relative strength 41 ÷ 41 = 1.00 ≥ 1.00`.
pub fn because(app: App, verdict: &Verdict, account: &AccountPosition, from: Option<Class>) -> String {
    let to = match &verdict.placement {
        Ok(placement) => placement.class,
        Err(reason) => return reasons::short(reason, app.language.get()),
    };
    let moved = |axis: Axis| match from {
        None => true,
        Some(from) => match axis {
            Axis::Attractiveness => from.attractiveness() != to.attractiveness(),
            Axis::Strength => from.strength() != to.strength(),
        },
    };
    let texts = words();
    let least = least_places(verdict.rules.strength_rule);
    let of = |axis: Axis| -> Option<String> {
        let (name, value, line, least) = match axis {
            Axis::Attractiveness => {
                (texts.attractiveness, &account.attractiveness.total, &verdict.lines.attractiveness.at, 0)
            }
            Axis::Strength => (texts.strength, &verdict.strength, &verdict.lines.strength.at, least),
        };
        let (value, line) = (value.as_ref().ok()?, line.as_ref().ok()?);
        let terms = match axis {
            Axis::Attractiveness => None,
            Axis::Strength => compared(&account.strength, verdict.rules.strength_rule),
        };
        let terms = terms.map_or_else(String::new, |terms| format!("{terms} = "));
        moved(axis).then(|| texts.because(name, format!("{terms}{}", relation(*value, *line, least))))
    };
    [Axis::Attractiveness, Axis::Strength].into_iter().filter_map(of).collect::<Vec<_>>().join(texts.and)
}
