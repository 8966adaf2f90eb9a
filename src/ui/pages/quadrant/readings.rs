//! What to do with the accounts of each cell.

use super::{cell_name, words};
use crate::model::money::{CellTotal, ValueCell};
use crate::model::{Money, Outcome};
use crate::text::format::Count;
use crate::text::{format, reasons};
use crate::ui::context::{App, app};
use crate::ui::kit::{Panel, ValueSign};
use crate::ui::view::prelude::*;

/// The panel with the four readings.
#[component]
pub fn Readings() -> Node {
    let app = app();
    let totals = Memo::new(move |_| app.editor.evaluation().money.quadrant.totals());
    view! {
        <Panel id="readings" title=Signal::derive(move || words().readings.to_owned()) help=Signal::derive(move || words().readings_help.to_owned())>
            <ul class="value-readings">
                {ValueCell::ALL.map(|cell| {
                    view! {
                        <li>
                            <h3><ValueSign cell />{move || cell_name(cell)}</h3>
                            <p class="quiet">{move || totals.with(|totals| holds(app, &totals[cell as usize]))}</p>
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

fn holds(app: App, total: &CellTotal) -> String {
    if total.accounts == 0 {
        return words().holds_nobody.to_owned();
    }
    let shown = |amount: &Outcome<Money>| match amount {
        Ok(amount) => format::amount(amount.get()),
        Err(reason) => reasons::short(reason, app.language.get()),
    };
    words().holds(Count(total.accounts), shown(&total.sales), shown(&total.profit), app.money_unit())
}
