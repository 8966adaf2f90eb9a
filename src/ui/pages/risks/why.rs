//! Why a risk stands where it stands, and what it would cost.

use super::entry::percent;
use super::fields::Field;
use super::names::{cell_name, cell_of, level_name, movement_name, name_of, step_name, words};
use super::rows::money;
use super::state::Moment;
use crate::model::RiskId;
use crate::model::method::RiskScheme;
use crate::model::outcome::Outcome;
use crate::model::risk::{ExpectedTotal, Movement, Risk, RiskLevel, RiskResult};
use crate::state::Page;
use crate::text::{format, reasons};
use crate::ui::context::App;
use crate::ui::kit::why::Why;
use crate::ui::view::prelude::*;

/// Explains a computed cell of the register. Tracked.
pub fn explain(app: App, id: RiskId, field: Field) -> Option<Why> {
    match field {
        Field::LevelBefore => why_level(app, id, Moment::Before),
        Field::LevelAfter => why_level(app, id, Moment::After),
        Field::Moved => why_moved(app, id),
        Field::ExpectedBefore => why_expected(app, id, Moment::Before),
        Field::ExpectedAfter => why_expected(app, id, Moment::After),
        _ => None,
    }
}

fn found(app: App, id: RiskId) -> Option<(Risk, RiskResult, String)> {
    let (scenario, results) = (app.editor.scenario(), app.editor.evaluation());
    let at = scenario.risks.iter().position(|r| r.id == id)?;
    Some((scenario.risks[at].clone(), results.risk.risks.get(at)?.clone(), name_of(&scenario, id)))
}

const fn level_of(result: &RiskResult, moment: Moment) -> &Outcome<RiskLevel> {
    match moment {
        Moment::Before => &result.before,
        Moment::After => &result.after,
    }
}

/// What the map says of a rating, in a sentence. Tracked.
pub fn map_says(app: App, risk: &Risk, result: &RiskResult, moment: Moment) -> String {
    let language = app.language.get();
    match (cell_of(moment.rating(risk)), level_of(result, moment)) {
        (Some(cell), Ok(level)) => {
            let (impact, probability) = (level_name(cell.impact), level_name(cell.probability));
            let level = app.risk_level(*level).name;
            match app.editor.scenario().method.risk.scheme {
                RiskScheme::Course => words().map_says(impact, probability, level),
                RiskScheme::Cox => words().cox_says(impact, probability, level),
            }
        }
        (_, Err(reason)) => reasons::full(reason, language),
        (None, Ok(_)) => words().not_rated.to_owned(),
    }
}

/// The level of a risk at a moment. Tracked.
pub fn why_level(app: App, id: RiskId, moment: Moment) -> Option<Why> {
    let (risk, result, name) = found(app, id)?;
    let (words, language) = (words(), app.language.get());
    let rating = moment.rating(&risk);
    let address = Some(app.address(Page::Risks(Some(id))));
    let title = match moment {
        Moment::Before => words.why_level_before(&name),
        Moment::After => words.why_level_after(&name),
    };
    let mut why = Why { title, ..Why::default() };
    why.inputs = vec![
        (words.probability.to_owned(), step_name(rating.probability).to_owned(), address.clone()),
        (words.impact.to_owned(), step_name(rating.impact).to_owned(), address),
    ];
    why.rule.push(map_says(app, &risk, &result, moment));
    match level_of(&result, moment) {
        Ok(level) => {
            let text = app.risk_level(*level);
            why.formula =
                cell_of(rating).map(|cell| format!("{} → {}", cell_name(cell), text.name)).into_iter().collect();
            why.value = text.name;
            why.rule.push(text.meaning);
        }
        Err(reason) => why.value = reasons::short(reason, language),
    }
    Some(why)
}

/// What the response does, in a sentence. Tracked.
pub fn moved_says(app: App, result: &RiskResult) -> Option<String> {
    let words = words();
    let (Ok(before), Ok(after), Ok(moved)) = (&result.before, &result.after, &result.moved) else { return None };
    let (from, to) = (app.risk_level(*before).name, app.risk_level(*after).name);
    Some(match (moved, before == after) {
        (Movement::Lowered, false) => words.moved_level(&from, &to),
        (Movement::Lowered, true) => words.moved_within(&from),
        (Movement::Unchanged, _) => words.moved_not(&from),
        (Movement::Raised, false) => words.raised_level(&from, &to),
        (Movement::Raised, true) => words.raised_within(&from),
    })
}

fn why_moved(app: App, id: RiskId) -> Option<Why> {
    let (risk, result, name) = found(app, id)?;
    let (words, language) = (words(), app.language.get());
    let address = app.address(Page::Risks(Some(id)));
    let mut why = Why { title: words.why_moved(&name), ..Why::default() };
    for moment in Moment::ALL {
        let cell = cell_of(moment.rating(&risk)).map_or_else(|| words.unset.to_owned(), cell_name);
        let level = level_of(&result, moment).as_ref().map(|l| app.risk_level(*l).name);
        let shown = level.map_or_else(|_| cell.clone(), |level| format!("{cell} → {level}"));
        why.inputs.push((moment.name(words).to_owned(), shown, Some(address.clone())));
    }
    match &result.moved {
        Ok(moved) => {
            movement_name(*moved).clone_into(&mut why.value);
            why.rule.extend(moved_says(app, &result));
            why.rule.push(words.moved_rule.to_owned());
        }
        Err(reason) => {
            why.value = reasons::short(reason, language);
            why.rule.push(reasons::full(reason, language));
        }
    }
    Some(why)
}

/// Chance × loss of one risk. Tracked.
pub fn why_expected(app: App, id: RiskId, moment: Moment) -> Option<Why> {
    let (risk, result, name) = found(app, id)?;
    let (words, language) = (words(), app.language.get());
    let rating = moment.rating(&risk);
    let address = Some(app.address(Page::Risks(Some(id))));
    let title = match moment {
        Moment::Before => words.why_expected_before(&name),
        Moment::After => words.why_expected_after(&name),
    };
    let unrated = || app.kit_texts().unrated.to_owned();
    let chance = rating.chance.map_or_else(unrated, |c| format!("{}%", format::plain(percent(c))));
    let loss = rating.loss.map_or_else(unrated, |l| format::plain(l.get()));
    let mut why = Why { title, rule: vec![words.expected_rule.to_owned()], ..Why::default() };
    why.inputs = vec![
        (words.chance.to_owned(), chance.clone(), address.clone()),
        (format!("{}（{}）", words.loss, app.money_unit()), loss.clone(), address),
    ];
    if !language.is_chinese() {
        why.inputs[1].0 = format!("{} ({})", words.loss, app.money_unit());
    }
    match moment.expected(&result) {
        Ok(value) => {
            why.value = money(*value);
            why.formula = vec![format!("{chance} × {loss} = {}", why.value)];
        }
        Err(reason) => {
            why.value = reasons::short(reason, language);
            why.rule.insert(0, reasons::full(reason, language));
        }
    }
    Some(why)
}

/// The sum at a moment. Tracked.
pub fn total_of(app: App, moment: Moment) -> ExpectedTotal {
    let results = app.editor.evaluation();
    match moment {
        Moment::Before => results.risk.expected_before.clone(),
        Moment::After => results.risk.expected_after.clone(),
    }
}

/// The sum of expected losses. Tracked.
pub fn why_total(app: App, moment: Moment) -> Why {
    /// So many terms are written out.
    const TERMS: usize = 12;
    let (words, language) = (words(), app.language.get());
    let (scenario, results) = (app.editor.scenario(), app.editor.evaluation());
    let total = total_of(app, moment);
    let mut why = Why { title: format!("{}{}{}", words.money, words.colon, moment.name(words)), ..Why::default() };
    let counted: Vec<_> =
        results.risk.risks.iter().filter_map(|r| Some((r.risk, *moment.expected(r).as_ref().ok()?))).collect();
    match &total.sum {
        Ok(sum) => {
            why.value = money(*sum);
            let terms: Vec<_> = counted.iter().take(TERMS).map(|(_, value)| money(*value)).collect();
            let rest = if counted.len() > TERMS { " + …" } else { "" };
            why.formula = vec![format!("{}{rest} = {}", terms.join(" + "), why.value)];
            let input = |(id, value): &(RiskId, f64)| {
                (name_of(&scenario, *id), money(*value), Some(app.address(Page::Risks(Some(*id)))))
            };
            why.inputs = counted.iter().take(TERMS).map(input).collect();
        }
        Err(reason) => why.value = reasons::short(reason, language),
    }
    why.rule = vec![words.total_rule(total.counted, total.without_money)];
    why
}
