//! The cut lines: rule and values.

use super::picture::rule_name;
use super::why::{Axis, why_line};
use super::words;
use crate::model::method::QuadrantCut;
use crate::model::{Money, Outcome};
use crate::state::Action;
use crate::text::format::Count;
use crate::text::{format, reasons};
use crate::ui::context::{App, app};
use crate::ui::kit::{NumberField, Panel, Segmented, WhyButton};
use crate::ui::view::prelude::*;
use std::sync::Arc;

const MEAN: &str = "mean";
const MEDIAN: &str = "median";
const FIXED: &str = "fixed";

/// The panel of the cut lines.
#[component]
pub fn CutPanel() -> Node {
    let app = app();
    let cut = Memo::new(move |_| app.editor.scenario().method.value.quadrant);
    let value = Signal::derive(move || {
        match cut.get() {
            QuadrantCut::Mean => MEAN,
            QuadrantCut::Median => MEDIAN,
            QuadrantCut::Fixed { .. } => FIXED,
        }
        .to_owned()
    });
    let choices = Signal::derive(move || {
        let words = words();
        [(MEAN, words.cut_mean), (MEDIAN, words.cut_median), (FIXED, words.cut_fixed)]
            .map(|(key, shown)| (key.to_owned(), shown.to_owned()))
            .to_vec()
    });
    let choose = Callback::new(move |chosen: String| {
        let cut = match chosen.as_str() {
            MEDIAN => QuadrantCut::Median,
            FIXED => untrack(|| fixed_as_now(app)),
            _ => QuadrantCut::Mean,
        };
        app.editor.edit(Action::Method, |s| s.method.value.quadrant = cut);
    });
    let is_fixed = move || matches!(cut.get(), QuadrantCut::Fixed { .. });
    view! {
        <Panel id="cut-lines" title=Signal::derive(move || words().cut.to_owned()) help=Signal::derive(move || words().cut_help.to_owned())>
            <div class="panel-body stack-small">
                <Segmented label=Signal::derive(move || words().cut.to_owned()) value choices on_choose=choose />
                <Show when=is_fixed>
                    <FixedLines cut />
                </Show>
                <Lines />
            </div>
        </Panel>
    }
}

/// Fixed lines begin where the lines are now, rounded as they are shown.
fn fixed_as_now(app: App) -> QuadrantCut {
    let results = app.editor.evaluation();
    let quadrant = &results.money.quadrant;
    let shown = |line: &Outcome<Money>| Money::new(line.as_ref().map_or(0.0, |at| (at.get() * 100.0).round() / 100.0));
    QuadrantCut::Fixed { sales: shown(&quadrant.sales_line), profit: shown(&quadrant.profit_line) }
}

#[component]
fn FixedLines(cut: Memo<QuadrantCut>) -> Node {
    let app = app();
    let at = move |axis: Axis| match (cut.get(), axis) {
        (QuadrantCut::Fixed { sales, .. }, Axis::Sales) => Some(sales.get()),
        (QuadrantCut::Fixed { profit, .. }, Axis::Profit) => Some(profit.get()),
        (QuadrantCut::Mean | QuadrantCut::Median, _) => None,
    };
    let commit = move |axis: Axis| {
        Callback::new(move |typed: Option<f64>| {
            let typed = Money::new(typed.ok_or_else(|| words().needs_number.to_owned())?);
            app.editor.edit(Action::Method, |s| {
                if let QuadrantCut::Fixed { sales, profit } = &mut s.method.value.quadrant {
                    match axis {
                        Axis::Sales => *sales = typed,
                        Axis::Profit => *profit = typed,
                    }
                }
            });
            Ok(())
        })
    };
    let label = move |name: &str| words().with_unit(name, app.money_unit());
    view! {
        <NumberField label=Signal::derive(move || label(words().sales_at)) value=Signal::derive(move || at(Axis::Sales)) on_commit=commit(Axis::Sales) />
        <NumberField label=Signal::derive(move || label(words().profit_at)) value=Signal::derive(move || at(Axis::Profit)) on_commit=commit(Axis::Profit) />
    }
}

/// Where the lines stand.
#[component]
fn Lines() -> Node {
    let app = app();
    let shown = move |axis: Axis| {
        let results = app.editor.evaluation();
        match axis.line(&results.money.quadrant) {
            Ok(at) => format::amount(at.get()),
            Err(reason) => reasons::short(reason, app.language.get()),
        }
    };
    let is_defined = move |axis: Axis| axis.line(&app.editor.evaluation().money.quadrant).is_ok();
    let row = move |axis: Axis, name: fn() -> &'static str| {
        view! {
            <dt>{name}</dt>
            <dd>
                <WhyButton text=Signal::derive(move || shown(axis)) why=Arc::new(move || Some(why_line(app, axis))) />
                <span class="unit">{move || is_defined(axis).then(|| app.money_unit())}</span>
            </dd>
        }
    };
    let note = move || {
        let results = app.editor.evaluation();
        let quadrant = &results.money.quadrant;
        match quadrant.cut {
            QuadrantCut::Fixed { .. } => words().rule_fixed.to_owned(),
            _ if quadrant.placed.is_empty() => words().nothing_help.to_owned(),
            QuadrantCut::Mean | QuadrantCut::Median => {
                format!("{}{}{}", rule_name(quadrant.cut), words().colon, words().counted(Count(quadrant.placed.len())))
            }
        }
    };
    view! {
        <dl class="facts value-lines">
            {row(Axis::Sales, || words().sales_line)}
            {row(Axis::Profit, || words().profit_line)}
        </dl>
        <p class="quiet value-note">{note}</p>
    }
}
