//! The loss test (D11): tick accounts that leave, and see what is left. Tests and the avoided share are kept.

use super::loss_lines::{Side, lines};
use super::loss_why::why;
use super::money_or;
use super::why_row::letter;
use crate::model::limits;
use crate::model::method::ValueMethod;
use crate::model::money::{AbcClass, Loss, LossTest, loss};
use crate::model::position::Class;
use crate::model::statistics::arrange::set_of;
use crate::model::{AccountId, Outcome, Scenario, Share};
use crate::state::Action;
use crate::text::loss::{LossTexts, texts};
use crate::text::{format, reasons};
use crate::ui::context::{App, app};
use crate::ui::kit::{Icon, NumberField, Panel, Segmented, TextField, WhyButton, lock_reason, locked};
use crate::ui::pages::money::why::account_name;
use crate::ui::view::prelude::*;
use std::sync::Arc;

/// How many accounts can be ticked; a loss among smaller ones hardly shows.
const LISTED: usize = 100;
/// Names of a test without a name of its own.
const NAMED: usize = 3;

/// The panel's words. Tracked.
pub fn words() -> &'static LossTexts {
    texts(app().language.get())
}

/// Which test is on screen, and what it shows.
#[derive(Clone, Copy)]
pub struct Trial {
    chosen: RwSignal<usize>,
    test: Memo<Option<LossTest>>,
    result: Memo<Option<Outcome<Loss>>>,
}

impl Trial {
    fn new(app: App) -> Self {
        let chosen = RwSignal::new(0);
        // A test that is gone leaves the last one on screen.
        let place = move |scenario: &Scenario| chosen.get().min(scenario.loss_tests.len().saturating_sub(1));
        let test = Memo::new(move |_| {
            let scenario = app.editor.scenario();
            scenario.loss_tests.get(place(&scenario)).cloned()
        });
        let result = Memo::new(move |_| {
            let (scenario, results) = (app.editor.scenario(), app.editor.evaluation());
            let gone = set_of(test.get()?.accounts);
            let avoided = scenario.method.value.avoided.get();
            (!gone.is_empty()).then(|| loss(&scenario, &results.money, &results.position, &gone, avoided))
        });
        Self { chosen, test, result }
    }

    /// Reads the result, if there is one. Tracked.
    pub fn with<R>(self, read: impl Fn(&Loss) -> R) -> Option<R> {
        self.result.with(|result| result.as_ref()?.as_ref().ok().map(read))
    }

    fn place(self, app: App) -> usize {
        self.chosen.get().min(app.editor.scenario().loss_tests.len().saturating_sub(1))
    }

    fn ticked(self, id: AccountId) -> bool {
        self.test.with(|test| test.as_ref().is_some_and(|test| test.accounts.contains(&id)))
    }

    /// Changes the test on screen; without any, there is one from now on.
    fn edit(self, app: App, action: Action, change: impl FnOnce(&mut LossTest)) {
        let place = untrack(|| self.place(app));
        app.editor.edit(action, |scenario| {
            if scenario.loss_tests.is_empty() {
                scenario.loss_tests.push(LossTest::default());
            }
            if let Some(test) = scenario.loss_tests.get_mut(place) {
                change(test);
            }
        });
    }
}

/// What a test is called: its own name, or who leaves. Tracked.
fn test_name(app: App, number: usize, test: &LossTest) -> String {
    if !test.name.trim().is_empty() {
        return test.name.clone();
    }
    if test.accounts.is_empty() {
        return words().empty_test(number);
    }
    let names: Vec<String> = test.accounts.iter().take(NAMED).map(|id| account_name(app, *id)).collect();
    let more = if test.accounts.len() > NAMED { " …" } else { "" };
    words().without(format!("{}{more}", names.join(words().comma)))
}

/// The panel.
#[component]
pub fn LossPanel() -> Node {
    let app = app();
    let trial = Trial::new(app);
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
        >
            <div class="panel-body loss-tests"><Tests trial /></div>
            <div class="loss-parts">
                <div class="panel-body stack-small">
                    <Name trial />
                    <Accounts trial />
                    <Avoided />
                </div>
                <div>{result}</div>
            </div>
        </Panel>
    }
}

/// The tests side by side; add and remove.
#[component]
fn Tests(trial: Trial) -> Node {
    let app = app();
    let choices = Signal::derive(move || {
        let scenario = app.editor.scenario();
        let tests = (1..).zip(&scenario.loss_tests);
        tests.map(|(n, test)| ((n - 1).to_string(), test_name(app, n, test))).collect::<Vec<_>>()
    });
    let choose = Callback::new(move |chosen: String| trial.chosen.set(chosen.parse().unwrap_or(0)));
    let add = move |_| {
        let place = app.editor.edit(Action::Add, |scenario| {
            if scenario.loss_tests.len() < limits::ENTRIES {
                scenario.loss_tests.push(LossTest::default());
            }
            scenario.loss_tests.len().saturating_sub(1)
        });
        trial.chosen.set(place.unwrap_or(0));
    };
    let remove = move |_| {
        let place = untrack(|| trial.place(app));
        app.editor.edit(Action::Remove, |scenario| {
            if place < scenario.loss_tests.len() {
                scenario.loss_tests.remove(place);
            }
        });
    };
    let has_any = move || !choices.with(Vec::is_empty);
    view! {
        <Show when=has_any>
            <Segmented
                label=Signal::derive(move || words().tests.to_owned())
                value=Signal::derive(move || trial.place(app).to_string())
                choices
                on_choose=choose
                is_view=true
            />
        </Show>
        <button type="button" class="button" disabled=locked title=lock_reason on:click=add><Icon name="plus" />{move || words().add}</button>
        <Show when=has_any>
            <button type="button" class="button plain" disabled=locked title=lock_reason on:click=remove>{move || words().remove}</button>
        </Show>
    }
}

#[component]
fn Name(trial: Trial) -> Node {
    let app = app();
    let value =
        Signal::derive(move || trial.test.with(|test| test.as_ref().map(|t| t.name.clone()).unwrap_or_default()));
    let commit = Callback::new(move |text: String| {
        let name: String = text.trim().chars().take(limits::TEXT_CHARS).collect();
        trial.edit(app, Action::Text, move |test| test.name = name);
    });
    view! { <TextField label=Signal::derive(move || words().name.to_owned()) help=Signal::derive(move || words().name_help.to_owned()) value on_commit=commit /> }
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
    let ticked = move || trial.ticked(id);
    let change = move |_| trial.edit(app, Action::Cell, |test| test.toggle(id));
    view! {
        <label class="check">
            <input type="checkbox" prop:checked=ticked disabled=locked title=lock_reason on:change=change />
            {move || account_name(app, id)}
        </label>
    }
}

/// The avoided share: a setting of the method, for all tests.
#[component]
fn Avoided() -> Node {
    let app = app();
    let course = || ValueMethod::default().avoided;
    let avoided = Memo::new(move |_| app.editor.scenario().method.value.avoided);
    let put = move |share: Share| app.editor.edit(Action::Method, |s| s.method.value.avoided = share);
    let commit = Callback::new(move |typed: Option<f64>| match typed.unwrap_or_else(|| course().get()) {
        share if (0.0..=1.0).contains(&share) => {
            put(Share::new(share));
            Ok(())
        }
        _ => Err(untrack(|| words().avoided_range.to_owned())),
    });
    let reset = move |_| {
        put(course());
    };
    view! {
        <NumberField
            label=Signal::derive(move || words().avoided.to_owned())
            help=Signal::derive(move || words().avoided_help.to_owned())
            value=Signal::derive(move || Some(avoided.get().get()))
            on_commit=commit
            percent=true
        />
        <Show when=move || avoided.get() != course()>
            <div><button type="button" class="button plain" disabled=locked title=lock_reason on:click=reset>{move || words().course}</button></div>
        </Show>
    }
}

#[component]
fn Result(trial: Trial) -> Node {
    let app = app();
    let lines = move || trial.with(|loss| lines(app, loss)).unwrap_or_default();
    let cell = move |what, side, text: String| {
        let why = Arc::new(move || trial.with(|loss| why(app, loss, what, side)));
        view! { <td class="number"><WhyButton text=Signal::stored(text) why /></td> }
    };
    let row = move |line: super::loss_lines::Line| {
        view! {
            <tr>
                <th scope="row">{line.name}</th>
                {cell(line.what, Side::Before, line.before)}
                {cell(line.what, Side::After, line.after)}
                {cell(line.what, Side::Change, line.change)}
            </tr>
        }
    };
    let rows = move || lines().into_iter().map(row).collect_view();
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

fn names(app: App, loss: &Loss) -> String {
    let names: Vec<String> = loss.lost.iter().map(|id| account_name(app, *id)).collect();
    names.join(words().comma)
}

/// The result in one sentence.
fn finding(app: App, loss: &Loss) -> String {
    let (before, after) = (&loss.before, &loss.after);
    match (&after.profit.sum, &before.profit.sum) {
        (Ok(_), Ok(_)) => {
            let sales = match (&before.sales.sum, &after.sales.sum) {
                (Ok(before), Ok(after)) => {
                    let change = after.get() - before.get();
                    format::signed(change, format::decimals(change))
                }
                _ => "–".to_owned(),
            };
            let (before, after) = (money_or(app, &before.profit.sum), money_or(app, &after.profit.sum));
            words().finding(names(app, loss), sales, before, after, app.money_unit())
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
