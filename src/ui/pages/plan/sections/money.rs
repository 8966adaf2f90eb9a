//! Five years of money: table and bars.

use super::words;
use crate::model::money::{Measure, Statement};
use crate::model::{AccountId, Period};
use crate::text::money_page;
use crate::ui::context::App;
use crate::ui::pages::money::why as money;
use crate::ui::pages::plan::{figures, names};
use crate::ui::view::prelude::*;

/// The unit, and what hatching means.
pub fn note(app: App) -> Node {
    format!("{}{}{}", app.money_unit(), words().semicolon, words().forecast_outlined).into_node()
}

/// The table beside the bars.
pub fn body(app: App, account: AccountId) -> Node {
    let results = app.editor.evaluation();
    let Some(statement) = results.money.statement(account) else { return String::new().into_node() };
    let rows = [Measure::Revenue, Measure::DirectCost, Measure::IndirectCost, Measure::NetIncome];
    let texts = money_page::texts(app.language.get());
    let heads = Period::ALL.iter().map(|&period| {
        let year = app.editor.scenario().year(period);
        view! { <th scope="col" class="number"><span class="period-name">{texts.period(period)}</span>" "{year.to_string()}</th> }
    });
    view! {
        <div class="row-money">
            <div class="plan-scroll">
                <table class="table">
                    <thead><tr><th scope="col">{texts.line}</th>{heads.collect_view()}</tr></thead>
                    <tbody>
                        {rows.iter().map(|&measure| row(app, account, statement, measure)).collect_view()}
                        {margin(app, account, statement)}
                    </tbody>
                </table>
            </div>
            {figures::five_bars(app, statement)}
        </div>
    }
}

const fn shade(period: Period) -> &'static str {
    if period.is_forecast() { "number forecast" } else { "number" }
}

fn row(app: App, account: AccountId, statement: &Statement, measure: Measure) -> Node {
    let cells = Period::ALL.iter().map(|&period| {
        let shown = money::shown_money(app, &measure.of(statement)[period]);
        let explain = move || match measure {
            Measure::NetIncome => money::why_net_income(app, account, period),
            Measure::IndirectCost => money::why_indirect_cost(app, account, period),
            _ => money::why_typed(app, account, measure, period),
        };
        view! { <td class=shade(period)>{names::why(shown, explain)}</td> }
    });
    let class = if measure == Measure::NetIncome { "sum" } else { "" };
    let name = money_page::texts(app.language.get()).measure(measure);
    view! { <tr class=class><th scope="row">{name}</th>{cells.collect_view()}</tr> }
}

fn margin(app: App, account: AccountId, statement: &Statement) -> Node {
    let cells = Period::ALL.iter().map(|&period| {
        let shown = money::shown_share(app, &statement.margin[period], false);
        view! { <td class=shade(period)>{names::why(shown, move || money::why_margin(app, account, period))}</td> }
    });
    let name = money_page::texts(app.language.get()).margin;
    view! { <tr><th scope="row">{name}</th>{cells.collect_view()}</tr> }
}
