//! The arithmetic behind shares, policy and differences.

use super::capacity::overdraft;
use super::classes::class_name;
use super::{points, service, share, words};
use crate::model::AccountId;
use crate::model::outcome::{Outcome, Undefined};
use crate::model::period::Period;
use crate::model::position::Class;
use crate::model::resources::{Kind, Slice, Whole};
use crate::model::units::Share;
use crate::state::Page;
use crate::text::format::{self, Count};
use crate::text::reasons;
use crate::ui::context::App;
use crate::ui::kit::why::Why;
use crate::ui::pages::money::why::account_name;
use crate::ui::view::prelude::*;

/// Accounts listed one by one.
const LISTED: usize = 14;

type Input = (String, String, Option<String>);

fn amount(app: App, amount: &Outcome<f64>) -> String {
    match amount {
        Ok(amount) => format::amount(*amount),
        Err(reason) => reasons::short(reason, app.language.get()),
    }
}

/// Says why there is no value, before everything else.
fn or_reason<T>(app: App, why: &mut Why, outcome: &Outcome<T>) {
    if let Err(reason) = outcome {
        why.rule.insert(0, reasons::full(reason, app.language.get()));
        why.formula.clear();
    }
}

fn kind_name(kind: Kind) -> &'static str {
    match kind {
        Kind::Days => words().days_share,
        Kind::Money => words().money_share,
        Kind::Income => words().income_share,
        Kind::Future => words().future_share,
    }
}

/// Where a figure of an account is typed. Tracked.
fn address(app: App, id: AccountId, kind: Kind) -> Option<String> {
    Some(app.address(match kind {
        Kind::Days | Kind::Money => Page::Resources,
        Kind::Income | Kind::Future => Page::Money(Some(id)),
    }))
}

/// The people-days promised. Tracked.
pub fn why_promised(app: App) -> Option<Why> {
    let results = app.editor.evaluation();
    let whole = &results.resources.wholes.days;
    let known = results.resources.accounts.iter().filter(|of| of.days.amount.is_ok());
    let rows: Vec<Input> = known
        .map(|of| (account_name(app, of.account), amount(app, &of.days.amount), address(app, of.account, Kind::Days)))
        .collect();
    let value = amount(app, &whole.sum);
    let terms: Vec<&str> = rows.iter().map(|row| row.1.as_str()).collect();
    let formula = (rows.len() <= LISTED).then(|| format!("{} = {value}", terms.join(" + ")));
    Some(Why {
        title: words().why_promised.to_owned(),
        formula: formula.into_iter().collect(),
        value,
        inputs: rows.into_iter().take(LISTED).collect(),
        rule: rules(whole, words().promised_rule),
        ..Why::default()
    })
}

fn rules(whole: &Whole, rule: &str) -> Vec<String> {
    let mut rules = vec![rule.to_owned()];
    if whole.missing > 0 {
        rules.push(words().missing(Count(whole.missing)));
    }
    rules
}

/// What is left of the team's days. Tracked.
pub fn why_left(app: App) -> Option<Why> {
    let found = overdraft(app)?;
    let (promised, capacity) = (format::plain(found.promised.get()), format::plain(found.capacity.get()));
    let left = format::plain(-found.difference.get());
    Some(Why {
        title: words().why_left.to_owned(),
        formula: vec![format!("{capacity} − {promised} = {left}")],
        value: left,
        inputs: vec![
            (words().capacity.to_owned(), capacity, Some(app.address(Page::Readiness))),
            (words().promised.to_owned(), promised, None),
        ],
        rule: vec![words().left_rule.to_owned()],
        ..Why::default()
    })
}

/// A part of a whole.
fn of_slice(app: App, name: String, slice: &Slice, kind: Kind, own: Option<String>) -> Why {
    let results = app.editor.evaluation();
    let whole = results.resources.wholes.of(kind);
    let (part, all, value) = (amount(app, &slice.amount), amount(app, &whole.sum), share(app, &slice.share));
    let mut why = Why {
        title: words().why_share(kind_name(kind), name),
        formula: vec![format!("{part} ÷ {all} = {value}")],
        value,
        inputs: vec![(words().own.to_owned(), part, own), (words().whole.to_owned(), all, None)],
        rule: rules(whole, words().share_rules[kind as usize]),
        ..Why::default()
    };
    or_reason(app, &mut why, &slice.share);
    why
}

/// An account's share of something. Tracked.
pub fn why_share(app: App, id: AccountId, kind: Kind) -> Option<Why> {
    let (scenario, results) = (app.editor.scenario(), app.editor.evaluation());
    let of = results.resources.account(id)?;
    let mut why = of_slice(app, account_name(app, id), of.slice(kind), kind, address(app, id, kind));
    let periods: &[Period] = match kind {
        Kind::Days | Kind::Money => &[],
        Kind::Income => &[Period::ThisYear],
        Kind::Future => &[Period::NextYear, Period::YearAfter],
    };
    let statement = results.money.statement(id)?;
    let incomes = periods.iter().enumerate().map(|(place, period)| {
        let income = amount(app, &statement.net_income[*period].clone().map(|money| money.get()));
        (place, (words().net_income(scenario.year(*period)), income, address(app, id, kind)))
    });
    for (place, input) in incomes {
        why.inputs.insert(place, input);
    }
    Some(why)
}

/// A class's share of something: its accounts added up. Tracked.
pub fn why_class_share(app: App, class: Option<Class>, kind: Kind) -> Option<Why> {
    let results = app.editor.evaluation();
    let of = results.resources.class(class)?;
    let mut why = of_slice(app, class_name(app, class), of.slice(kind), kind, None);
    let members = results.resources.accounts.iter().filter(|account| account.class == class);
    let known: Vec<Input> = members
        .filter(|account| account.slice(kind).amount.is_ok())
        .map(|a| (account_name(app, a.account), amount(app, &a.slice(kind).amount), address(app, a.account, kind)))
        .collect();
    if (2..=LISTED).contains(&known.len()) && of.slice(kind).share.is_ok() {
        let terms: Vec<&str> = known.iter().map(|input| input.1.as_str()).collect();
        why.formula.insert(0, format!("{} = {}", terms.join(" + "), amount(app, &of.slice(kind).amount)));
    }
    why.inputs.splice(0..0, known.into_iter().take(LISTED));
    Some(why)
}

/// What an account deserves. Tracked.
pub fn why_policy(app: App, id: AccountId) -> Option<Why> {
    let results = app.editor.evaluation();
    let of = results.resources.account(id)?;
    let members = of.class.and_then(|class| results.resources.class(Some(class))).map(|class| class.accounts);
    Some(policy(app, account_name(app, id), of.class, members, &of.policy))
}

/// What a class deserves. Tracked.
pub fn why_class_policy(app: App, class: Option<Class>) -> Option<Why> {
    let results = app.editor.evaluation();
    let of = results.resources.class(class)?;
    Some(policy(app, class_name(app, class), class, None, &of.policy))
}

fn policy(app: App, name: String, class: Option<Class>, members: Option<usize>, found: &Outcome<Share>) -> Why {
    let (scenario, results) = (app.editor.scenario(), app.editor.evaluation());
    let percent = |share: f64| format!("{}%", format::plain((share * 1e4).round() / 100.0));
    let value = share(app, found);
    let mut why =
        Why { title: words().why_policy(name), value, rule: vec![words().policy_rule.to_owned()], ..Why::default() };
    if let Some(class) = class {
        let own = percent(scenario.method.resources.policy.of(class).get());
        let sum = percent(results.resources.policy_sum);
        let address = Some(app.address(Page::Resources));
        why.inputs = vec![
            (words().policy_of(app.class_name(class)), own.clone(), address),
            (words().policy_sum.to_owned(), sum.clone(), None),
        ];
        let divided = members.map(|members| {
            why.inputs.push((words().members.to_owned(), Count(members).to_string(), None));
            format!(" ÷ {}", Count(members))
        });
        why.formula = vec![format!("{own} ÷ {sum}{} = {}", divided.unwrap_or_default(), why.value)];
    }
    or_reason(app, &mut why, found);
    why
}

/// The parts of a difference.
struct Difference<'a> {
    name: String,
    taken: &'a Outcome<Share>,
    due: &'a Outcome<Share>,
    by: &'a Outcome<Share>,
    with_future: bool,
}

impl Difference<'_> {
    fn why(&self, app: App) -> Why {
        let what = if self.with_future { words().minus_future } else { words().minus_policy };
        let due_name = if self.with_future { words().future_share } else { words().policy };
        let (taken, due, value) = (share(app, self.taken), share(app, self.due), points(app, self.by));
        let mut why = Why {
            title: words().why_difference(what, &self.name),
            formula: vec![format!("{taken} − {due} = {value}")],
            value,
            inputs: vec![(words().days_share.to_owned(), taken, None), (due_name.to_owned(), due, None)],
            rule: vec![words().difference_rule.to_owned()],
            ..Why::default()
        };
        or_reason(app, &mut why, self.by);
        why
    }
}

/// An account's difference. Tracked.
pub fn why_difference(app: App, id: AccountId, with_future: bool) -> Option<Why> {
    let results = app.editor.evaluation();
    let of = results.resources.account(id)?;
    let (due, by) = if with_future { (&of.future.share, &of.against_future) } else { (&of.policy, &of.against_policy) };
    Some(Difference { name: account_name(app, id), taken: &of.days.share, due, by, with_future }.why(app))
}

/// A class's difference. Tracked.
pub fn why_class_difference(app: App, class: Option<Class>, with_future: bool) -> Option<Why> {
    let results = app.editor.evaluation();
    let of = results.resources.class(class)?;
    let (due, by) = if with_future { (&of.future.share, &of.against_future) } else { (&of.policy, &of.against_policy) };
    Some(Difference { name: class_name(app, class), taken: &of.days.share, due, by, with_future }.why(app))
}

fn tolerance(app: App) -> Input {
    let tolerance = app.editor.scenario().method.resources.tolerance.get();
    (words().tolerance_input.to_owned(), format::plain(tolerance * 100.0), Some(app.address(Page::Resources)))
}

/// How an account is served. Tracked.
pub fn why_service(app: App, id: AccountId) -> Option<Why> {
    let results = app.editor.evaluation();
    let of = results.resources.account(id)?;
    let inputs = vec![
        (words().minus_future.to_owned(), points(app, &of.against_future), None),
        (words().minus_policy.to_owned(), points(app, &of.against_policy), None),
        tolerance(app),
    ];
    Some(served(app, account_name(app, id), &of.service, inputs, words().service_rule))
}

/// How a class is served. Tracked.
pub fn why_class_service(app: App, class: Option<Class>) -> Option<Why> {
    let results = app.editor.evaluation();
    let of = results.resources.class(class)?;
    let inputs = vec![(words().minus_policy.to_owned(), points(app, &of.against_policy), None), tolerance(app)];
    Some(served(app, class_name(app, class), &of.service, inputs, words().class_service_rule))
}

fn served(
    app: App,
    name: String,
    found: &Result<crate::model::resources::Service, Undefined>,
    inputs: Vec<Input>,
    rule: &str,
) -> Why {
    let value = match found {
        Ok(found) => service(*found).to_owned(),
        Err(reason) => reasons::short(reason, app.language.get()),
    };
    let mut why =
        Why { title: words().why_service(name), value, inputs, rule: vec![rule.to_owned()], ..Why::default() };
    or_reason(app, &mut why, found);
    why
}

/// Which accounts are in a class. Tracked.
pub fn why_class_accounts(app: App, class: Option<Class>) -> Option<Why> {
    let results = app.editor.evaluation();
    let members: Vec<AccountId> =
        results.resources.accounts.iter().filter(|account| account.class == class).map(|a| a.account).collect();
    let input = |id: &AccountId| (account_name(app, *id), "1".to_owned(), Some(app.address(Page::Matrix(Some(*id)))));
    Some(Why {
        title: words().why_accounts(class_name(app, class)),
        value: Count(members.len()).to_string(),
        inputs: members.iter().take(LISTED).map(input).collect(),
        rule: vec![words().accounts_rule.to_owned()],
        ..Why::default()
    })
}
