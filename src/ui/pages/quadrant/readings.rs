//! What to do with the accounts of each cell.

use super::why::why_sums;
use super::{cell_name, words};
use crate::model::money::{CellTotal, ValueCell};
use crate::model::{Money, Outcome};
use crate::text::format::Count;
use crate::text::{format, reasons};
use crate::ui::context::{App, app};
use crate::ui::kit::{Panel, ValueSign, WhyButton};
use crate::ui::view::prelude::*;
use std::sync::Arc;

/// The panel with the four readings.
#[component]
pub fn Readings() -> Node {
    let app = app();
    let totals = Memo::new(move |_| app.editor.evaluation().money.quadrant.totals());
    let sums = move |cell: ValueCell| {
        let total = totals.with(|totals| totals[cell as usize].clone());
        if total.accounts == 0 {
            return view! { {words().holds_nobody} };
        }
        let text = Signal::derive(move || totals.with(|totals| holds(app, &totals[cell as usize])));
        view! { <WhyButton text why=Arc::new(move || why_sums(app, cell)) /> }
    };
    view! {
        <Panel id="readings" title=Signal::derive(move || words().readings.to_owned()) help=Signal::derive(move || words().readings_help.to_owned())>
            <ul class="value-readings">
                {ValueCell::ALL.map(|cell| {
                    view! {
                        <li>
                            <h3><ValueSign cell />{move || cell_name(cell)}</h3>
                            <p class="quiet">{move || sums(cell)}</p>
                            <p>{move || words().advice[cell as usize]}</p>
                        </li>
                    }
                })
                .into_iter()
                .collect_view()}
            </ul>
        </Panel>
    }
}

/// An amount, or the word for why there is none. Tracked.
pub(super) fn amount(app: App, amount: &Outcome<Money>) -> String {
    match amount {
        Ok(amount) => format::amount(amount.get()),
        Err(reason) => reasons::short(reason, app.language.get()),
    }
}

/// What a cell holds, in one line. Tracked.
fn holds(app: App, total: &CellTotal) -> String {
    if total.accounts == 0 {
        return words().holds_nobody.to_owned();
    }
    words().holds(Count(total.accounts), amount(app, &total.sales), amount(app, &total.profit), app.money_unit())
}
