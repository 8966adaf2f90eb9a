//! The answer to one of the six questions: the figure, and a sentence that says it.

use super::why::{Scope, shown_money, shown_share, why_growth, why_indirect_cost, why_orientations, why_sum};
use super::why::{why_total, why_total_growth, why_total_sum};
use super::words;
use crate::model::accounts::Orientation;
use crate::model::money::{AccountAnswers, GrowthSpan, Horizon, Measure, Span, Total, TotalAnswers};
use crate::model::{AccountId, Money, Outcome, Period, Share};
use crate::text::money_page::{JointYears, TwoYears};
use crate::text::{account_list, format, reasons};
use crate::ui::context::App;
use crate::ui::kit::why::Why;
use crate::ui::view::prelude::*;

/// One of the six questions; the fourth is asked twice, of the past and of the future.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Question {
    /// Revenue of two years.
    Revenue(Span),
    /// Net income of two years.
    Profit(Span),
    /// Yearly cost to serve.
    CostToServe,
    /// Strategic or transactional.
    Orientation,
    /// Growth potential and time to reach it.
    Growth,
}

/// What is answered.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Answer {
    /// The figure.
    pub figure: String,
    /// What the figure is counted in; may be empty.
    pub unit: String,
    /// The whole answer in words.
    pub sentence: String,
}

impl Question {
    /// The question in words.
    pub fn words(self) -> &'static str {
        let texts = &words().answers;
        match self {
            Self::Revenue(Span::Past) => texts.revenue_past,
            Self::Revenue(Span::Future) => texts.revenue_future,
            Self::Profit(Span::Past) => texts.profit_past,
            Self::Profit(Span::Future) => texts.profit_future,
            Self::CostToServe => texts.cost_to_serve,
            Self::Orientation => texts.orientation,
            Self::Growth => texts.growth,
        }
    }

    /// The arithmetic of its answer.
    pub fn why(self, app: App, scope: Scope) -> Option<Why> {
        match (self, scope) {
            (Self::Revenue(span), Scope::Account(id)) => why_sum(app, id, Measure::Revenue, span),
            (Self::Profit(span), Scope::Account(id)) => why_sum(app, id, Measure::NetIncome, span),
            (Self::CostToServe, Scope::Account(id)) => why_indirect_cost(app, id, Period::ThisYear),
            (Self::Growth, Scope::Account(id)) => why_growth(app, id, GrowthSpan::Future),
            (_, scope) => Some(self.why_of_several(app, scope)),
        }
    }

    fn why_of_several(self, app: App, scope: Scope) -> Why {
        match self {
            Self::Revenue(span) => why_total_sum(app, scope, Measure::Revenue, span),
            Self::Profit(span) => why_total_sum(app, scope, Measure::NetIncome, span),
            Self::CostToServe => why_total(app, scope, Measure::IndirectCost, Period::ThisYear),
            Self::Orientation => why_orientations(app, scope),
            Self::Growth => why_total_growth(app, scope, GrowthSpan::Future),
        }
    }

    /// The answer for one account.
    pub fn of_account(self, app: App, id: AccountId) -> Option<Answer> {
        let results = app.editor.evaluation();
        let statement = results.money.statement(id)?;
        let answers = AccountAnswers::of(statement);
        let two = |measure: Measure, span: Span, sum: &Outcome<Money>| {
            let years = span.periods();
            let parts = years.map(|p| measure.of(statement)[p].as_ref().ok().map(|m| format::amount(m.get())));
            match (sum, &parts) {
                (Ok(sum), [Some(first), Some(last)]) => words().answers.two_years(&TwoYears {
                    measure,
                    span,
                    years: years.map(|p| app.editor.scenario().year(p)),
                    amounts: [first, last],
                    sum: &format::amount(sum.get()),
                    unit: &app.money_unit(),
                }),
                (Err(reason), _) => reasons::full(reason, app.language.get()),
                (Ok(_), _) => String::new(),
            }
        };
        let money = |figure: &Outcome<Money>, sentence: String| with_money(app, figure, sentence);
        Some(match self {
            Self::Revenue(span) => {
                let sum = if span == Span::Past { &answers.past.revenue } else { &answers.future.revenue };
                money(sum, two(Measure::Revenue, span, sum))
            }
            Self::Profit(span) => {
                let sum = if span == Span::Past { &answers.past.profit } else { &answers.future.profit };
                money(sum, two(Measure::NetIncome, span, sum))
            }
            Self::CostToServe => {
                let (indirect, direct) = (&answers.this_year.cost_to_serve, &answers.this_year.direct_cost);
                money(indirect, serving(app, indirect, direct))
            }
            Self::Orientation => orientation(app, answers.this_year.orientation),
            Self::Growth => {
                let growth = &answers.future.growth;
                with_growth(app, growth, &horizon(answers.future.horizon))
            }
        })
    }

    /// The answer for several accounts together.
    pub fn of_several(self, app: App, answers: &TotalAnswers) -> Answer {
        let joint = |measure: Measure, span: Span, total: &Total| {
            let sentence = match &total.sum {
                Ok(sum) => words().answers.joint_years(&JointYears {
                    measure,
                    span,
                    years: span.periods().map(|p| app.editor.scenario().year(p)),
                    accounts: total.counted,
                    sum: &format::amount(sum.get()),
                    unit: &app.money_unit(),
                }),
                Err(reason) => reasons::full(reason, app.language.get()),
            };
            with_money(app, &total.sum, sentence + &left_out(total.missing))
        };
        match self {
            Self::Revenue(Span::Past) => joint(Measure::Revenue, Span::Past, &answers.past.revenue),
            Self::Revenue(Span::Future) => joint(Measure::Revenue, Span::Future, &answers.future.revenue),
            Self::Profit(Span::Past) => joint(Measure::NetIncome, Span::Past, &answers.past.profit),
            Self::Profit(Span::Future) => joint(Measure::NetIncome, Span::Future, &answers.future.profit),
            Self::CostToServe => {
                let (indirect, direct) = (&answers.this_year.cost_to_serve, &answers.this_year.direct_cost);
                let sentence = serving(app, &indirect.sum, &direct.sum) + &left_out(indirect.missing);
                with_money(app, &indirect.sum, sentence)
            }
            Self::Orientation => {
                let counts = answers.this_year.orientation;
                let texts = &words().answers;
                Answer {
                    figure: texts.buy_short(counts.strategic, counts.transactional),
                    unit: String::new(),
                    sentence: texts.buy(counts.strategic, counts.transactional, counts.missing),
                }
            }
            Self::Growth => {
                let horizons = answers.future.horizon;
                let when = match (horizons.earliest, horizons.latest) {
                    (Some(first), Some(last)) => words().answers.horizons(first.year, last.year, horizons.missing),
                    _ => words().answers.no_horizons.to_owned(),
                };
                let growth = &answers.future.growth;
                with_growth(app, &growth.rate, &(when + &left_out(growth.missing)))
            }
        }
    }
}

/// A gap between two sentences, where the language has one.
fn gap() -> &'static str {
    if super::app().language.get().is_chinese() { "" } else { " " }
}

fn left_out(missing: usize) -> String {
    if missing == 0 { String::new() } else { format!("{}{}", gap(), words().answers.left_out(missing)) }
}

fn with_money(app: App, figure: &Outcome<Money>, sentence: String) -> Answer {
    let unit = if figure.is_ok() { app.money_unit() } else { String::new() };
    Answer { figure: shown_money(app, figure), unit, sentence }
}

fn with_growth(app: App, rate: &Outcome<Share>, when: &str) -> Answer {
    let (from, to) = GrowthSpan::Future.ends();
    let shown = shown_share(app, rate, true);
    let scenario = app.editor.scenario();
    let sentence = match rate {
        Ok(_) => words().answers.grows(scenario.year(from), scenario.year(to), &shown),
        Err(reason) => reasons::full(reason, app.language.get()),
    };
    Answer { figure: shown, unit: String::new(), sentence: format!("{sentence}{}{when}", gap()) }
}

fn serving(app: App, indirect: &Outcome<Money>, direct: &Outcome<Money>) -> String {
    let (texts, year, unit) = (&words().answers, app.editor.scenario().year(Period::ThisYear), app.money_unit());
    match (indirect, direct) {
        (Ok(indirect), Ok(direct)) => {
            texts.serving(year, format::amount(indirect.get()), format::amount(direct.get()), &unit)
        }
        (Ok(indirect), Err(_)) => texts.serving_alone(year, format::amount(indirect.get()), &unit),
        (Err(reason), _) => reasons::full(reason, app.language.get()),
    }
}

fn orientation(app: App, orientation: Option<Orientation>) -> Answer {
    let texts = &words().answers;
    let (figure, sentence) = match orientation {
        Some(known) => {
            ((account_list::words(app.language.get()).orientation_word)(known).to_owned(), texts.buys(known))
        }
        None => (texts.unknown.to_owned(), texts.buys_unknown),
    };
    Answer { figure, unit: String::new(), sentence: sentence.to_owned() }
}

fn horizon(horizon: Option<Horizon>) -> String {
    let texts = &words().answers;
    horizon.map_or_else(|| texts.no_horizon.to_owned(), |horizon| texts.horizon(horizon.year, horizon.years_away))
}
