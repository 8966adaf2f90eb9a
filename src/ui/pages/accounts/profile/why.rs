//! Why an account has its ABC class, its selection rank and its net income.

use super::profile_words;
use crate::model::accounts::Verdict;
use crate::model::evaluation::Evaluation;
use crate::model::method::AbcBasis;
use crate::model::money::{AbcAccount, AbcClass, IndirectBasis, Ranked};
use crate::model::outcome::Outcome;
use crate::model::{AccountId, Money, Period};
use crate::state::Page;
use crate::text::{format, reasons};
use crate::ui::context::App;
use crate::ui::kit::why::Why;
use leptos::prelude::*;

/// The letter of an ABC class.
pub fn abc_letter(class: AbcClass) -> &'static str {
    match class {
        AbcClass::A => "A",
        AbcClass::B => "B",
        AbcClass::C => "C",
    }
}

/// An account's ABC classes.
pub fn abc_of(results: &Evaluation, id: AccountId) -> Option<&AbcAccount> {
    results.money.abc.accounts.iter().find(|a| a.account == id)
}

fn name(app: App, id: AccountId) -> Option<String> {
    app.editor.scenario().account(id).map(|a| a.profile.name.clone())
}

/// The share of those before an account, in per cent.
fn share_before(ranked: &[Ranked], id: AccountId) -> Option<String> {
    let place = ranked.iter().position(|r| r.account == id)?;
    let Some(before) = place.checked_sub(1).and_then(|i| ranked.get(i)) else { return Some("0".to_owned()) };
    before.cumulative_share.as_ref().ok().map(|share| format::percent(share.get(), 1))
}

/// Why an account is A, B or C.
pub fn why_abc(app: App, id: AccountId) -> Option<Why> {
    let (results, scenario, language) = (app.editor.evaluation(), app.editor.scenario(), app.language.get());
    let words = profile_words();
    let classes = abc_of(&results, id)?;
    let letter = |class: &Outcome<AbcClass>| match class {
        Ok(class) => abc_letter(*class).to_owned(),
        Err(reason) => reasons::short(reason, language),
    };
    let method = &scenario.method.value;
    let page = Some(app.address(Page::Concentration));
    let mut why = Why { title: (words.why_abc)(&name(app, id)?), value: letter(&classes.class), ..Why::default() };
    why.inputs = vec![
        (words.basis.to_owned(), words.bases[method.abc_basis as usize].to_owned(), page),
        (words.by_revenue.to_owned(), letter(&classes.by_revenue), None),
        (words.by_profit.to_owned(), letter(&classes.by_profit), None),
    ];
    let concentration = &results.money.concentration;
    let ranked = match method.abc_basis {
        AbcBasis::Revenue => Some(&concentration.revenue.ranked),
        AbcBasis::Profit => Some(&concentration.profit.ranked),
        AbcBasis::Both => None,
    };
    let (a, b) = (format::percent(method.abc_a.get(), 0), format::percent(method.abc_b.get(), 0));
    match (&classes.class, ranked) {
        (Err(reason), _) => why.rule.push(reasons::full(reason, language)),
        (Ok(_), None) => why.rule.push(words.abc_both.to_owned()),
        (Ok(_), Some(ranked)) => {
            why.rule.extend(share_before(ranked, id).map(|before| (words.abc_rule)(&before, &a, &b)))
        }
    }
    why.links = vec![(app.frame_texts().concentration.to_owned(), app.address(Page::Concentration))];
    Some(why)
}

/// Why an account has its place among those scored.
pub fn why_selection(app: App, id: AccountId) -> Option<Why> {
    let (results, scenario, language) = (app.editor.evaluation(), app.editor.scenario(), app.language.get());
    let words = profile_words();
    let selected = results.selection_of(id)?;
    let mut why = Why { title: (words.why_selection)(&name(app, id)?), ..Why::default() };
    why.links = vec![(app.frame_texts().selection.to_owned(), app.address(Page::Selection))];
    let mean = match &selected.column.mean_score {
        Ok(mean) => format::number(mean.get(), 2),
        Err(reason) => {
            why.value = reasons::short(reason, language);
            why.rule.push(reasons::full(reason, language));
            return Some(why);
        }
    };
    why.value = selected.rank.map(|rank| (words.rank)(rank, results.selected_count())).unwrap_or_default();
    let scores = &scenario.account(id)?.selection;
    let weighted = scenario.method.selection.criteria.iter().filter(|c| c.weight.get() > 0.0);
    let terms = weighted.clone().filter_map(|c| {
        let score = scores.get(&c.id)?.value.get();
        Some(format!("{}×{}", format::plain(c.weight.get()), format::plain(score)))
    });
    let weights: f64 = weighted.clone().map(|c| c.weight.get()).sum();
    why.formula = vec![format!("({}) ÷ {} = {mean}", terms.collect::<Vec<_>>().join(" + "), format::plain(weights))];
    why.inputs = vec![
        (words.mean_score.to_owned(), mean, Some(app.address(Page::Selection))),
        (words.cut_off.to_owned(), format::plain(results.selection.cut_off), Some(app.address(Page::Selection))),
    ];
    why.rule.extend(match selected.verdict {
        Verdict::ShortListed => Some(words.verdicts[0].to_owned()),
        Verdict::BelowCutOff => Some(words.verdicts[1].to_owned()),
        Verdict::FailsMustHave { .. } => Some(words.verdicts[2].to_owned()),
        Verdict::Unscored { .. } => None,
    });
    Some(why)
}

/// How this year's net income comes about.
pub fn why_net_income(app: App, id: AccountId) -> Option<Why> {
    let (results, language) = (app.editor.evaluation(), app.language.get());
    let words = profile_words();
    let year = app.editor.scenario().this_year;
    let statement = results.money.statement(id)?;
    let now = Period::ThisYear;
    let amount = |result: &Outcome<Money>| match result {
        Ok(amount) => format::plain(amount.get()),
        Err(reason) => reasons::short(reason, language),
    };
    let (revenue, direct) = (amount(&statement.revenue[now]), amount(&statement.direct_cost[now]));
    let (indirect, net) = (amount(&statement.indirect_cost[now]), amount(&statement.net_income[now]));
    let mut why = Why { title: (words.why_net_income)(&name(app, id)?, year), value: net.clone(), ..Why::default() };
    match &statement.net_income[now] {
        Ok(_) => why.formula.push(format!("{revenue} − {direct} − {indirect} = {net} {}", app.money_unit())),
        Err(reason) => why.rule.push(reasons::full(reason, language)),
    }
    let page = || Some(app.address(Page::Money(Some(id))));
    why.inputs = vec![
        ((words.revenue)(year), revenue, page()),
        (words.direct_cost.to_owned(), direct, page()),
        (words.indirect_cost.to_owned(), indirect, page()),
    ];
    if statement.indirect_basis[now] == IndirectBasis::Allocated {
        why.inputs.push((words.indirect_cost.to_owned(), words.allocated.to_owned(), page()));
    }
    why.rule.push(words.net_income_rule.to_owned());
    why.links = vec![(app.frame_texts().money.to_owned(), app.address(Page::Money(Some(id))))];
    Some(why)
}
