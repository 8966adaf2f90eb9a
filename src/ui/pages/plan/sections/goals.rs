//! Where the account should be: stage, place on the matrix, money; and the goals of the programme its manager carries.

use super::{results, words};
use crate::model::money::Measure;
use crate::model::{AccountId, Exact, Outcome, Period};
use crate::text::reasons;
use crate::text::relationship::terms;
use crate::ui::context::App;
use crate::ui::pages::attractiveness::why_total;
use crate::ui::pages::money::why as money;
use crate::ui::pages::plan::names;
use crate::ui::pages::strength::{strength_shown, why_strength};
use crate::ui::pages::sums::shown;
use crate::ui::view::prelude::*;

/// So many goals of the programme stand on paper.
const GOALS: usize = 3;

/// The table.
pub fn body(app: App, account: AccountId) -> Node {
    let scenario = app.editor.scenario();
    let goals = results(app, account).map(|plan| plan.goals).unwrap_or_default();
    let carried: Vec<String> = goals
        .iter()
        .take(GOALS)
        .filter_map(|&id| scenario.strategy.goal(id).map(|goal| names::named(&goal.name, id)))
        .collect();
    let carried = (!carried.is_empty()).then(|| {
        view! { <p class="quiet">{words().programme_goals}": "{carried.join(words().semicolon)}</p> }
    });
    view! {
        <div class="plan-scroll">
            <table class="table">
                <thead>
                    <tr>
                        <th scope="col">{words().goal}</th>
                        <th scope="col" class="number">{words().now}</th>
                        <th scope="col" class="number">{words().target}</th>
                    </tr>
                </thead>
                <tbody>
                    {stage(app, account)}
                    {position(app, account)}
                    {amount(app, account, Measure::Revenue)}
                    {amount(app, account, Measure::NetIncome)}
                </tbody>
            </table>
        </div>
        {carried}
        {super::more(goals.len().saturating_sub(GOALS))}
    }
}

fn stage(app: App, account: AccountId) -> Option<Node> {
    let scenario = app.editor.scenario();
    let plan = &scenario.relationship(account)?.stage;
    let terms = terms(app.language.get());
    let name = |stage: Option<_>| stage.map_or(words().unset, |stage| terms.stage(stage));
    (plan.now.is_some() || plan.target.is_some()).then(|| {
        view! { <tr><th scope="row">{words().section(crate::model::plan::Section::Stage)}</th><td class="number">{name(plan.now)}</td><td class="number">{name(plan.target)}</td></tr> }
    })
}

/// Attractiveness and strength, now and where they should be.
fn position(app: App, account: AccountId) -> Option<Node> {
    let (scenario, results) = (app.editor.scenario(), app.editor.evaluation());
    let position = results.position.account(account)?;
    let texts = crate::text::position::texts(app.language.get());
    let language = app.language.get();
    let rule = scenario.method.strength.rule;
    let total =
        |total: &Outcome<Exact>| total.as_ref().map_or_else(|r| reasons::short(r, language), |t| shown(t.get()));
    let ratio = |value: &Outcome<Exact>| {
        value.as_ref().map_or_else(|r| reasons::short(r, language), |v| strength_shown(*v, rule))
    };
    let target = position.path.target.as_ref();
    let unset = || words().unset.to_owned();
    let aimed =
        (target.map_or_else(unset, |t| total(&t.attractiveness)), target.map_or_else(unset, |t| ratio(&t.strength)));
    let (attractive, strong) = (total(&position.attractiveness.total), ratio(&position.strength.relative));
    Some(view! {
        <tr>
            <th scope="row">{texts.attractiveness}</th>
            <td class="number">{names::why(attractive, move || why_total(app, account))}</td>
            <td class="number"><a href=app.address(crate::state::Page::Matrix(Some(account)))>{aimed.0}</a></td>
        </tr>
        <tr>
            <th scope="row">{texts.strength}</th>
            <td class="number">{names::why(strong, move || why_strength(app, account))}</td>
            <td class="number"><a href=app.address(crate::state::Page::Matrix(Some(account)))>{aimed.1}</a></td>
        </tr>
    })
}

/// A line of the statement, this year and the year after next.
fn amount(app: App, account: AccountId, measure: Measure) -> Option<Node> {
    let (scenario, results) = (app.editor.scenario(), app.editor.evaluation());
    let statement = results.money.statement(account)?;
    let (from, to) = (scenario.year(Period::ThisYear), scenario.year(Period::YearAfter));
    let name = match measure {
        Measure::NetIncome => words().net_income_years(from, to),
        _ => words().revenue_years(from, to),
    };
    let cell = |period: Period| {
        let explain = move || match measure {
            Measure::NetIncome => money::why_net_income(app, account, period),
            _ => money::why_typed(app, account, measure, period),
        };
        names::why(money::shown_money(app, &measure.of(statement)[period]), explain)
    };
    Some(
        view! { <tr><th scope="row">{name}</th><td class="number">{cell(Period::ThisYear)}</td><td class="number">{cell(Period::YearAfter)}</td></tr> },
    )
}
