//! Concentration (D11) and ABC classes (D8): how much rests on few accounts.

mod abc;
mod figures;
mod loss;
mod pareto;
mod products;
mod profit_table;
mod regions;
mod revenue_table;
mod whale;
mod why;
mod why_parts;
mod why_profit;
mod why_row;

pub use why_parts::{
    product_name, region_name, why_account_line, why_largest, why_line, why_other, why_region_of_all, why_stated,
};
pub use why_row::{class_or as abc_or, why_class as why_abc, why_share as why_account_share};

use super::quadrant::{PeriodChoice, period_words};
use crate::model::{Money, Outcome, Share};
use crate::text::concentration::{ConcentrationTexts, texts};
use crate::text::products::{self as products_text, ProductTexts};
use crate::text::{format, reasons};
use crate::ui::context::{App, app};
use crate::ui::kit::{PageHead, Panel};
use crate::ui::view::prelude::*;

fn words() -> &'static ConcentrationTexts {
    texts(app().language.get())
}

/// Words on regions and product lines. Tracked.
fn part_words() -> &'static ProductTexts {
    products_text::texts(app().language.get())
}

/// The page.
#[component]
pub fn ConcentrationPage() -> Node {
    let app = app();
    let has_accounts = Memo::new(move |_| !app.editor.scenario().accounts.is_empty());
    view! {
        <PageHead title=Signal::derive(move || words().title.to_owned()) help=Signal::derive(move || words().help.to_owned())>
            <PeriodChoice />
        </PageHead>
        <div class="two-columns">
            <Panel id="revenue" title=Signal::derive(move || pareto::title(app)) help=Signal::derive(move || period_words(app))>
                <figures::RevenueFigures />
                <pareto::Pareto />
            </Panel>
            <Panel id="profit" title=Signal::derive(move || whale::title(app)) help=Signal::derive(move || period_words(app))>
                <figures::ProfitFigures />
                <whale::Whale />
            </Panel>
        </div>
        <Show when=move || has_accounts.get()>
            <abc::AbcPanel />
            <div class="two-columns">
                <revenue_table::RevenueTable />
                <profit_table::ProfitTable />
            </div>
            <regions::RegionTable />
            <products::ProductPanels />
            <loss::LossPanel />
        </Show>
    }
}

/// A share with its sign, such as 80.1%.
fn percent(share: f64) -> String {
    format!("{}%", format::percent(share, 1))
}

/// An amount with its unit. Tracked.
fn with_unit(app: App, amount: f64) -> String {
    format!("{} {}", format::amount(amount), app.money_unit())
}

/// An amount, or the word for why there is none. Tracked.
fn money_or(app: App, amount: &Outcome<Money>) -> String {
    match amount {
        Ok(amount) => format::amount(amount.get()),
        Err(reason) => reasons::short(reason, app.language.get()),
    }
}

/// A share with its sign, or the word for why there is none. Tracked.
pub fn share_or(app: App, share: &Outcome<Share>) -> String {
    match share {
        Ok(share) => percent(share.get()),
        Err(reason) => reasons::short(reason, app.language.get()),
    }
}

/// A Herfindahl index: whole, but for the small ones of large portfolios.
fn index(hhi: f64) -> String {
    format::number(hhi, usize::from(hhi < 100.0))
}
