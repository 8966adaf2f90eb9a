//! Why the lines stand where they stand and why an account is in its cell.

use super::picture::rule_name;
use super::readings::amount;
use super::{cell_name, words};
use crate::model::exact::Exact;
use crate::model::method::QuadrantCut;
use crate::model::money::{Placed, Quadrant, ValueCell};
use crate::model::statistics::arrange;
use crate::model::statistics::running_totals;
use crate::model::{AccountId, Money, Outcome};
use crate::state::Page;
use crate::text::format::Count;
use crate::text::{format, measures, money_page, reasons};
use crate::ui::context::App;
use crate::ui::kit::why::Why;
use crate::ui::pages::money::why::account_name;
use crate::ui::view::prelude::*;

/// Accounts listed one by one; of more, the largest are.
const LISTED: usize = 12;

/// One of the two figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Axis {
    /// Sales, to the right.
    Sales,
    /// Profit, upwards.
    Profit,
}

impl Axis {
    /// Its cut line.
    pub fn line(self, quadrant: &Quadrant) -> &Outcome<Money> {
        match self {
            Self::Sales => &quadrant.sales_line,
            Self::Profit => &quadrant.profit_line,
        }
    }

    /// Whether the accounts of a cell are high on it.
    const fn is_high(self, cell: ValueCell) -> bool {
        match self {
            Self::Sales => matches!(cell, ValueCell::HighHigh | ValueCell::HighSalesLowProfit),
            Self::Profit => matches!(cell, ValueCell::HighHigh | ValueCell::LowSalesHighProfit),
        }
    }

    fn of(self, placed: &Placed) -> f64 {
        match self {
            Self::Sales => placed.sales.get(),
            Self::Profit => placed.profit.get(),
        }
    }
}

/// Why a cut line stands where it stands.
pub fn why_line(app: App, axis: Axis) -> Why {
    let (results, words) = (app.editor.evaluation(), words());
    let quadrant = &results.money.quadrant;
    let title = match axis {
        Axis::Sales => words.why_sales_line,
        Axis::Profit => words.why_profit_line,
    };
    let mut why = Why { title: title.to_owned(), ..Why::default() };
    let at = match axis.line(quadrant) {
        Ok(at) => at.get(),
        Err(reason) => {
            why.value = reasons::short(reason, app.language.get());
            why.rule = vec![reasons::full(reason, app.language.get())];
            return why;
        }
    };
    why.value = format!("{} {}", format::amount(at), app.money_unit());
    let mut placed: Vec<&Placed> = quadrant.placed.iter().collect();
    arrange::sort_by(&mut placed, |a, b| axis.of(b).total_cmp(&axis.of(a)));
    let values: Vec<f64> = placed.iter().map(|p| axis.of(p)).collect();
    let shown = |value: f64| format::amount(value);
    let rule = match quadrant.cut {
        QuadrantCut::Mean => {
            let total = running_totals(values.iter().copied()).last().map_or(0.0, |total| total.get());
            why.formula.push(format!("{} ÷ {} = {}", shown(total), values.len(), shown(at)));
            words.rule_mean
        }
        QuadrantCut::Median => {
            why.formula.extend(median_formula(&values, at));
            words.rule_median
        }
        QuadrantCut::Fixed { .. } => {
            why.rule = vec![words.rule_fixed.to_owned(), words.on_or_above.to_owned()];
            return why;
        }
    };
    why.inputs = inputs(app, &placed, axis);
    why.rule = vec![rule.to_owned(), words.on_or_above.to_owned()];
    why
}

/// The middle of values sorted by size.
fn median_formula(values: &[f64], at: f64) -> Option<String> {
    let middle = values.len() / 2;
    let upper = values.get(middle)?;
    if values.len() % 2 == 1 {
        return Some(format::amount(*upper));
    }
    let lower = values.get(middle.checked_sub(1)?)?;
    Some(format!("({} + {}) ÷ 2 = {}", format::amount(*lower), format::amount(*upper), format::amount(at)))
}

fn inputs(app: App, placed: &[&Placed], axis: Axis) -> Vec<(String, String, Option<String>)> {
    let (listed, others) = placed.split_at(placed.len().min(LISTED));
    let row = |placed: &&Placed| {
        let address = app.address(Page::Money(Some(placed.account)));
        (account_name(app, placed.account), format::amount(axis.of(placed)), Some(address))
    };
    let mut inputs: Vec<_> = listed.iter().map(row).collect();
    if let Some(rest) = running_totals(others.iter().map(|p| axis.of(p))).last() {
        inputs.push((words().others(Count(others.len())), format::amount(rest.get()), None));
    }
    inputs
}

/// What the accounts of a cell add up to, account by account.
pub fn why_sums(app: App, cell: ValueCell) -> Option<Why> {
    let (results, language) = (app.editor.evaluation(), app.language.get());
    let quadrant = &results.money.quadrant;
    let total = quadrant.totals().into_iter().find(|total| total.cell == cell)?;
    let mut held: Vec<&Placed> = quadrant.placed.iter().filter(|placed| placed.cell == cell).collect();
    arrange::sort_by(&mut held, |a, b| b.sales.get().total_cmp(&a.sales.get()));
    let measures = measures::texts(language);
    let (sales, profit) = (words().sales, words().profit);
    let sum = |axis: Axis, total: &Outcome<Money>| {
        let listed = held.iter().take(LISTED).map(|placed| format::amount(axis.of(placed)));
        let rest = (held.len() > LISTED).then(|| "…".to_owned());
        let terms = listed.chain(rest).collect::<Vec<_>>().join(" + ").replace("+ −", "− ");
        format!("{terms} = {}", amount(app, total))
    };
    let row = |placed: &&Placed| {
        let value = format!(
            "{sales} {} · {profit} {}",
            format::amount(placed.sales.get()),
            format::amount(placed.profit.get())
        );
        (account_name(app, placed.account), value, Some(app.address(Page::Money(Some(placed.account)))))
    };
    let mut inputs: Vec<_> = held.iter().take(LISTED).map(row).collect();
    if held.len() > LISTED {
        inputs.push((words().others(Count(held.len() - LISTED)), "…".to_owned(), None));
    }
    let colon = words().colon;
    Some(Why {
        title: measures.why_cell_sums(cell_name(cell)),
        value: format!("{} / {}", amount(app, &total.sales), amount(app, &total.profit)),
        formula: vec![
            format!("{sales}{colon}{}", sum(Axis::Sales, &total.sales)),
            format!("{profit}{colon}{}", sum(Axis::Profit, &total.profit)),
        ],
        inputs,
        rule: vec![measures.rule_cell_sums.to_owned()],
        ..Why::default()
    })
}

/// Why an account is in its cell, or not on the chart.
pub fn why_cell(app: App, id: AccountId) -> Option<Why> {
    let (results, words, language) = (app.editor.evaluation(), words(), app.language.get());
    let quadrant = &results.money.quadrant;
    let mut why = Why { title: words.why_cell(account_name(app, id)), ..Why::default() };
    let statement = money_page::texts(language).why.open_statement;
    why.links = vec![(statement.to_owned(), app.address(Page::Money(Some(id))))];
    let Some(placed) = quadrant.placed.iter().find(|placed| placed.account == id) else {
        let out = quadrant.left_out.iter().find(|out| out.account == id)?;
        words.not_on_chart.clone_into(&mut why.value);
        why.rule = vec![reasons::full(&out.reason, language)];
        return Some(why);
    };
    cell_name(placed.cell).clone_into(&mut why.value);
    let mut on_line = false;
    for (axis, name) in [(Axis::Sales, words.sales_line), (Axis::Profit, words.profit_line)] {
        let at = axis.line(quadrant).as_ref().ok()?.get();
        let (value, line) = (format::amount(axis.of(placed)), format::amount(at));
        why.formula.push(match (axis, axis.is_high(placed.cell)) {
            (Axis::Sales, true) => words.sales_high(value, line),
            (Axis::Sales, false) => words.sales_low(value, line),
            (Axis::Profit, true) => words.profit_high(value, line),
            (Axis::Profit, false) => words.profit_low(value, line),
        });
        why.inputs.push((
            format!("{}{}{}", name, words.colon, rule_name(quadrant.cut)),
            format::amount(at),
            Some(app.address(Page::Quadrant)),
        ));
        on_line |= Exact::from(axis.of(placed)).ties(Exact::from(at));
    }
    if on_line {
        why.rule.push(words.on_line.to_owned());
    }
    why.rule.push(words.advice[placed.cell as usize].to_owned());
    Some(why)
}
