//! Why an account has its score, its rank and its verdict.

use super::line::{criterion_name, name_of, reason};
use super::words;
use crate::model::accounts::AccountSelection;
use crate::model::evaluation::Evaluation;
use crate::model::statistics::arrange;
use crate::model::{AccountId, CriterionId, Score};
use crate::state::{Page, Shared};
use crate::text::{format, measures, reasons};
use crate::ui::context::App;
use crate::ui::kit::why::Why;
use crate::ui::pages::money::why::account_name;
use crate::ui::pages::scores::shown;
use crate::ui::view::prelude::*;

/// Accounts shown above and below in an explanation of a rank.
const NEIGHBOURS: usize = 2;

fn found(app: App, id: AccountId) -> Option<(AccountSelection, Shared<Evaluation>)> {
    let results = app.editor.evaluation();
    Some((results.selection.account(id)?.clone(), results))
}

fn score_shown(app: App, result: &AccountSelection) -> String {
    shown(&result.column.mean_score, 2, app.language.get())
}

/// Σ (weight × score) ÷ Σ weight.
pub fn why_score(app: App, id: AccountId) -> Option<Why> {
    let (result, _) = found(app, id)?;
    let (words, language) = (words(), app.language.get());
    let scenario = app.editor.scenario();
    let criteria = &scenario.method.selection.criteria;
    let mut why = Why { title: words.why_score(account_name(app, id)), ..Why::default() };
    why.value = score_shown(app, &result);
    let here = app.address(Page::Selection);
    if let Err(reason) = &result.column.mean_score {
        why.rule = vec![reasons::full(reason, language)];
        let missing = result.column.missing.iter();
        why.inputs = missing
            .map(|c| (criterion_name(app, *c), app.kit_texts().unrated.to_owned(), Some(here.clone())))
            .collect();
        return Some(why);
    }
    let scores = &scenario.account(id)?.selection;
    let weighty: Vec<_> = criteria.iter().filter(|c| c.weight.get() > 0.0).collect();
    let equal = weighty.windows(2).all(|pair| pair[0].weight == pair[1].weight);
    let terms = weighty.iter().map(|c| {
        let score = scores.get(&c.id).map_or_else(|| "–".to_owned(), |entry| format::plain(entry.value.get()));
        if equal { score } else { format!("{}×{score}", format::plain(c.weight.get())) }
    });
    let terms = terms.collect::<Vec<_>>().join(" + ");
    let divisor = if equal { weighty.len() as f64 } else { weighty.iter().map(|c| c.weight.get()).sum() };
    why.formula = vec![format!("({terms}) ÷ {} = {}", format::plain(divisor), why.value)];
    why.inputs = vec![
        (
            words.sum_of_weights.to_owned(),
            format::plain(weighty.iter().map(|c| c.weight.get()).sum()),
            Some(here.clone()),
        ),
        (words.cut_off.to_owned(), format::plain(scenario.method.selection.cut_off.get()), Some(here)),
    ];
    why.rule.push(words.score_rule.to_owned());
    if let (Ok(index), Ok(band)) = (&result.index, &result.band) {
        let measures = measures::texts(language);
        let band = measures.bands[*band as usize];
        why.rule.push(measures.index(format::number(index.get(), 1), band));
    }
    if equal {
        why.rule.push(words.score_rule_equal.to_owned());
    }
    if result.column.assumed > 0 {
        why.rule.push(words.some_assumed(result.column.assumed, result.column.rated));
    }
    Some(why)
}

/// The place among all scored accounts, with the ones above and below.
pub fn why_rank(app: App, id: AccountId) -> Option<Why> {
    let (result, results) = found(app, id)?;
    let words = words();
    let title = words.why_rank(account_name(app, id));
    let Some(rank) = result.rank else {
        let reason = result.column.mean_score.as_ref().err();
        let rule = reason.map(|reason| reasons::full(reason, app.language.get())).into_iter().collect();
        return Some(Why { title, value: "–".to_owned(), rule, ..Why::default() });
    };
    let mut why = Why { title, value: rank.to_string(), ..Why::default() };
    let mut scored: Vec<&AccountSelection> = results.selection.accounts.iter().filter(|a| a.rank.is_some()).collect();
    arrange::sort_by_key(&mut scored, |a| a.rank);
    let at = scored.iter().position(|a| a.account == id)?;
    let near = scored.iter().skip(at.saturating_sub(NEIGHBOURS)).take(at.min(NEIGHBOURS) + 1 + NEIGHBOURS);
    why.inputs = near
        .map(|a| {
            let place = a.rank.map(|r| r.to_string()).unwrap_or_default();
            (format!("{place}  {}", account_name(app, a.account)), score_shown(app, a), None)
        })
        .collect();
    why.rule = vec![words.place_of(rank, scored.len()), words.rank_rule.to_owned()];
    Some(why)
}

/// Every must-have with its score.
fn must_have_inputs(app: App, id: AccountId) -> Vec<(String, String, Option<String>)> {
    let words = words();
    let scenario = app.editor.scenario();
    let scores = scenario.account(id).map(|a| a.selection.clone()).unwrap_or_default();
    let required = scenario.method.selection.criteria.iter().filter_map(|c| Some((c, c.minimum?)));
    required
        .map(|(criterion, minimum)| {
            let score = scores.get(&criterion.id).map_or_else(|| "–".to_owned(), |e| format::plain(e.value.get()));
            let value = words.needs(&score, format::plain(minimum.get()));
            (name_of(app, criterion), value, Some(app.address(Page::Selection)))
        })
        .collect()
}

/// Which must-haves there are and how the account stands on them.
pub fn why_must_haves(app: App, id: AccountId) -> Option<Why> {
    let (result, _) = found(app, id)?;
    let words = words();
    let inputs = must_have_inputs(app, id);
    let value = match (inputs.is_empty(), result.unmet.len()) {
        (true, _) => words.none_required.to_owned(),
        (false, 0) => words.all_met.to_owned(),
        (false, count) => words.unmet(count),
    };
    let rule = if inputs.is_empty() { words.no_must_haves } else { words.must_have_rule };
    let title = words.why_must_haves(account_name(app, id));
    Some(Why { title, value, inputs, rule: vec![rule.to_owned()], ..Why::default() })
}

/// Why the account is on the short list or not.
pub fn why_verdict(app: App, id: AccountId) -> Option<Why> {
    let (result, _) = found(app, id)?;
    let words = words();
    let scenario = app.editor.scenario();
    let here = app.address(Page::Selection);
    let mut inputs = vec![
        (words.score.to_owned(), score_shown(app, &result), Some(here.clone())),
        (words.cut_off.to_owned(), format::plain(scenario.method.selection.cut_off.get()), Some(here)),
    ];
    inputs.extend(must_have_inputs(app, id));
    Some(Why {
        title: words.why_verdict(account_name(app, id)),
        value: super::line::verdict(app, &result, false).text,
        inputs,
        rule: vec![reason(app, &result), words.verdict_rule.to_owned()],
        links: vec![(words.open_profile.to_owned(), app.address(Page::Accounts(Some(id))))],
        ..Why::default()
    })
}

/// What a criterion's scores mean, and how it counts.
pub fn why_criterion(app: App, id: CriterionId) -> Option<Why> {
    let words = words();
    let scenario = app.editor.scenario();
    let method = &scenario.method.selection;
    let criterion = method.criteria.iter().find(|c| c.id == id)?;
    let label = app.content.with(|c| c.label(&criterion.label));
    let anchors = [(method.scale.min, label.low), (method.scale.middle(), label.mid), (method.scale.max, label.high)];
    let said = anchors.into_iter().filter(|(_, meaning)| !meaning.is_empty());
    let mut why =
        Why { title: label.name, value: words.weight_of(format::plain(criterion.weight.get())), ..Why::default() };
    why.inputs = said.map(|(at, meaning)| (format::plain(at), meaning, None)).collect();
    if let Some(minimum) = criterion.minimum.map(Score::get) {
        why.rule.push(words.minimum_of(format::plain(minimum)));
    }
    Some(why)
}
