//! The loss test (D11): tick accounts that leave, and see what is left.

use super::why_row::letter;
use super::{money_or, share_or};
use crate::model::AccountId;
use crate::model::money::{AbcClass, Loss, LossSide, TOPS, loss};
use crate::model::position::Class;
use crate::model::{Money, Outcome, Share};
use crate::state::Page;
use crate::text::loss::{LossTexts, texts};
use crate::text::{format, reasons};
use crate::ui::context::{App, app};
use crate::ui::kit::why::Why;
use crate::ui::kit::{NumberField, Panel, WhyButton};
use crate::ui::pages::money::why::account_name;
use crate::ui::view::prelude::*;
use std::sync::Arc;

/// How many accounts can be ticked; a loss among smaller ones hardly shows.
const LISTED: usize = 100;

fn words() -> &'static LossTexts {
    texts(app().language.get())
}

/// What is tried. It belongs to nobody's data, so it is not saved.
#[derive(Clone, Copy)]
struct Trial {
    lost: RwSignal<Vec<AccountId>>,
    avoided: RwSignal<f64>,
    result: Memo<Option<Outcome<Loss>>>,
}

impl Trial {
    fn new(app: App) -> Self {
        let (lost, avoided) = (RwSignal::new(Vec::new()), RwSignal::new(1.0));
        let result = Memo::new(move |_| {
            let (scenario, results) = (app.editor.scenario(), app.editor.evaluation());
            let mut gone = std::collections::BTreeSet::new();
            for id in lost.get() {
                gone.insert(id);
            }
            (!gone.is_empty()).then(|| loss(&scenario, &results.money, &results.position, &gone, avoided.get()))
        });
        Self { lost, avoided, result }
    }

    fn with<R>(self, read: impl Fn(&Loss) -> R) -> Option<R> {
        self.result.with(|result| result.as_ref()?.as_ref().ok().map(read))
    }
}

/// The panel.
#[component]
pub fn LossPanel() -> Node {
    let app = app();
    let trial = Trial::new(app);
    let clear = move || {
        let ticked = !trial.lost.with(Vec::is_empty);
        let clear = move |_| trial.lost.set(Vec::new());
        ticked.then(
            || view! { <button type="button" class="button plain" on:click=clear>{move || words().clear}</button> },
        )
    };
    let result = move || match trial.result.with(|result| result.as_ref().map(|loss| loss.as_ref().err().cloned())) {
        None => view! { <p class="panel-body quiet-line">{move || words().nobody}</p> },
        Some(Some(reason)) => {
            view! { <p class="panel-body quiet-line">{reasons::full(&reason, app.language.get())}</p> }
        }
        Some(None) => view! { <Result trial /> },
    };
    view! {
        <Panel
            id="loss-test"
            title=Signal::derive(move || words().title.to_owned())
            help=Signal::derive(move || words().help.to_owned())
            actions=clear
        >
            <div class="loss-parts">
                <div class="panel-body stack-small">
                    <Accounts trial />
                    <Avoided trial />
                </div>
                <div>{result}</div>
            </div>
        </Panel>
    }
}

/// The largest accounts of the period first, then those without revenue as the user has them.
fn offered(app: App) -> Vec<AccountId> {
    let (scenario, results) = (app.editor.scenario(), app.editor.evaluation());
    let mut ids: Vec<AccountId> = results.money.concentration.revenue.ranked.iter().map(|r| r.account).collect();
    for account in &scenario.accounts {
        if ids.len() < LISTED && !ids.contains(&account.id) {
            ids.push(account.id);
        }
    }
    ids.truncate(LISTED);
    ids
}

#[component]
fn Accounts(trial: Trial) -> Node {
    let app = app();
    let ids = Memo::new(move |_| offered(app));
    let boxes = move || ids.get().into_iter().map(|id| view! { <Tick trial id /> }).collect_view();
    let left_out = move || {
        let all = app.editor.scenario().accounts.len();
        (all > LISTED).then(|| view! { <p class="help">{words().only_largest(LISTED)}</p> })
    };
    view! {
        <fieldset class="loss-accounts">
            <legend>{move || words().who}</legend>
            <div class="loss-list">{boxes}</div>
        </fieldset>
        {left_out}
    }
}

#[component]
fn Tick(trial: Trial, id: AccountId) -> Node {
    let app = app();
    let ticked = move || trial.lost.with(|lost| lost.contains(&id));
    let change = move |_| {
        trial.lost.update(|lost| match lost.iter().position(|other| *other == id) {
            Some(at) => {
                lost.remove(at);
            }
            None => lost.push(id),
        });
    };
    view! {
        <label class="check">
            <input type="checkbox" prop:checked=ticked on:change=change />
            {move || account_name(app, id)}
        </label>
    }
}

#[component]
fn Avoided(trial: Trial) -> Node {
    let commit = Callback::new(move |typed: Option<f64>| match typed {
        Some(share) if (0.0..=1.0).contains(&share) => {
            trial.avoided.set(share);
            Ok(())
        }
        _ => Err(untrack(|| words().avoided_range.to_owned())),
    });
    view! {
        <NumberField
            label=Signal::derive(move || words().avoided.to_owned())
            help=Signal::derive(move || words().avoided_help.to_owned())
            value=Signal::derive(move || Some(trial.avoided.get()))
            on_commit=commit
            percent=true
        />
    }
}

/// One line: what it is, before, after, the change, and whether the result opens into its arithmetic.
struct Line {
    name: String,
    before: String,
    after: String,
    change: String,
    explains: bool,
}

#[component]
fn Result(trial: Trial) -> Node {
    let app = app();
    let lines = move || trial.with(|loss| lines(app, loss)).unwrap_or_default();
    let rows = move || lines().into_iter().map(|line| row(app, trial, line)).collect_view();
    let finding = move || trial.with(|loss| finding(app, loss));
    let moves = move || trial.with(|loss| moves(app, loss)).unwrap_or_default();
    let unit = move || app.money_unit();
    view! {
        <p class="panel-body loss-finding" role="status">{finding}</p>
        <div class="table-scroll">
            <table class="table compact" aria-labelledby="loss-test">
                <thead>
                    <tr>
                        <th scope="col">{move || words().figure} <span class="weight">{unit}</span></th>
                        <th scope="col" class="number">{move || words().before}</th>
                        <th scope="col" class="number">{move || words().after}</th>
                        <th scope="col" class="number">{move || words().change}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
        <div class="panel-foot">
            {move || {
                let moves = moves();
                if moves.is_empty() {
                    view! { <p>{words().nobody_moves}</p> }
                } else {
                    let items = moves.into_iter().map(|line| view! { <li>{line}</li> }).collect_view();
                    view! { <p>{words().moves}</p><ul class="loss-moves">{items}</ul> }
                }
            }}
        </div>
    }
}

fn row(app: App, trial: Trial, line: Line) -> Node {
    let after = if line.explains {
        let why = Arc::new(move || trial.with(|loss| why_profit(app, loss)));
        view! { <WhyButton text=Signal::stored(line.after) why /> }
    } else {
        line.after.into_node()
    };
    view! {
        <tr>
            <th scope="row">{line.name}</th>
            <td class="number">{line.before}</td>
            <td class="number">{after}</td>
            <td class="number">{line.change}</td>
        </tr>
    }
}

fn lines(app: App, loss: &Loss) -> Vec<Line> {
    let (words, before, after) = (words(), &loss.before, &loss.after);
    let money = |name: &str, of: fn(&LossSide) -> &Outcome<Money>, explains| Line {
        name: name.to_owned(),
        before: money_or(app, of(before)),
        after: money_or(app, of(after)),
        change: difference(
            of(before),
            of(after),
            |money| money.get(),
            |change| format::signed(change, format::decimals(change)),
        ),
        explains,
    };
    let number = |name: &str, of: fn(&LossSide) -> &Outcome<f64>, decimals: usize| Line {
        name: name.to_owned(),
        before: number_or(app, of(before), decimals),
        after: number_or(app, of(after), decimals),
        change: difference(of(before), of(after), |number| *number, |change| format::signed(change, decimals)),
        explains: false,
    };
    let count = |name: String, before: usize, after: usize| Line {
        name,
        before: format::Count(before).to_string(),
        after: format::Count(after).to_string(),
        change: format::signed(after as f64 - before as f64, 0),
        explains: false,
    };
    let top = |place: usize, n: usize| {
        let (before, after) = (&before.top[place], &after.top[place]);
        let points = |change: f64| words.points(format::signed(change * 100.0, 1));
        Line {
            name: words.top(n),
            before: share_or(app, before),
            after: share_or(app, after),
            change: difference(before, after, |share: &Share| share.get(), points),
            explains: false,
        }
    };
    let mut lines = vec![
        money(words.sales, |side| &side.sales.sum, false),
        money(words.profit, |side| &side.profit.sum, true),
        count(words.accounts.to_owned(), before.accounts, after.accounts),
    ];
    lines.extend(TOPS.into_iter().enumerate().map(|(place, n)| top(place, n)));
    lines.push(number(words.hhi, |side| &side.hhi, 0));
    lines.push(number(words.gini, |side| &side.gini, 3));
    lines.push(number(words.profit_gini, |side| &side.profit_gini, 3));
    let classes = Class::ALL.iter().copied().zip(before.classes.into_iter().zip(after.classes));
    lines.extend(classes.map(|(class, (before, after))| count(app.class_name(class), before, after)));
    let letters = AbcClass::ALL.into_iter().zip(before.abc.into_iter().zip(after.abc));
    lines.extend(letters.map(|(class, (before, after))| count(words.abc(letter(class)), before, after)));
    lines
}

fn number_or(app: App, number: &Outcome<f64>, decimals: usize) -> String {
    match number {
        Ok(number) => format::number(*number, decimals),
        Err(reason) => reasons::short(reason, app.language.get()),
    }
}

/// A change, or a dash where one of the two does not exist.
fn difference<T>(before: &Outcome<T>, after: &Outcome<T>, of: fn(&T) -> f64, show: impl Fn(f64) -> String) -> String {
    match (before, after) {
        (Ok(before), Ok(after)) => show(of(after) - of(before)),
        _ => "–".to_owned(),
    }
}

fn names(app: App, loss: &Loss) -> String {
    let names: Vec<String> = loss.lost.iter().map(|id| account_name(app, *id)).collect();
    names.join(words().comma)
}

/// The result in one sentence.
fn finding(app: App, loss: &Loss) -> String {
    let (before, after) = (&loss.before, &loss.after);
    let profits = (&before.profit.sum, &after.profit.sum);
    match (&after.profit.sum, &before.profit.sum) {
        (Ok(_), Ok(_)) => {
            let sales = difference(
                &before.sales.sum,
                &after.sales.sum,
                |money| money.get(),
                |change| format::signed(change, format::decimals(change)),
            );
            words().finding(
                names(app, loss),
                sales,
                money_or(app, profits.0),
                money_or(app, profits.1),
                app.money_unit(),
            )
        }
        (Err(reason), _) | (_, Err(reason)) => {
            words().finding_undefined(names(app, loss), reasons::full(reason, app.language.get()))
        }
    }
}

fn moves(app: App, loss: &Loss) -> Vec<String> {
    let words = words();
    let class = |class: Option<Class>| class.map_or_else(|| words.nowhere.to_owned(), |class| app.class_name(class));
    let abc =
        |class: Option<AbcClass>| class.map_or_else(|| words.nowhere.to_owned(), |class| words.abc(letter(class)));
    let classes = loss.classes.iter().map(|m| words.move_of(account_name(app, m.account), class(m.from), class(m.to)));
    let letters = loss.abc.iter().map(|m| words.move_of(account_name(app, m.account), abc(m.from), abc(m.to)));
    classes.chain(letters).collect()
}

/// Net income after the loss: before, less what those who leave bring in, less the cost that stays.
fn why_profit(app: App, loss: &Loss) -> Why {
    let (words, results) = (words(), app.editor.evaluation());
    let statements = results.money.statements.iter().filter(|statement| loss.lost.contains(&statement.account));
    let incomes: Vec<_> = statements.map(|statement| (statement.account, &statement.net_income[loss.period])).collect();
    let gross: f64 = incomes.iter().filter_map(|(_, income)| income.as_ref().ok()).map(|income| income.get()).sum();
    let (before, after) = (money_or(app, &loss.before.profit.sum), money_or(app, &loss.after.profit.sum));
    let stays = money_or(app, &loss.stays);
    let unit = app.money_unit();
    let address = |id| Some(app.address(Page::Money(Some(id))));
    let mut inputs = vec![(words.why_before.to_owned(), before.clone(), None)];
    inputs.extend(incomes.iter().map(|(id, income)| (account_name(app, *id), money_or(app, income), address(*id))));
    inputs.push((words.why_gross.to_owned(), format::amount(gross), None));
    inputs.push((words.why_stays.to_owned(), stays.clone(), None));
    Why {
        title: words.why_title.to_owned(),
        value: format!("{after} {unit}"),
        formula: vec![words.why_formula(before, format::amount(gross), stays, after)],
        inputs,
        rule: vec![words.why_rule.to_owned()],
        ..Why::default()
    }
}
