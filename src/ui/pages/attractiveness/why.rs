//! Why an account is as attractive, as strong, and in the class it is.

use crate::model::AccountId;
use crate::model::evaluation::Evaluation;
use crate::model::method::{AttractivenessCut, StrengthCut};
use crate::model::position::AccountPosition;
use crate::state::{Page, Shared};
use crate::text::{format, position, reasons};
use crate::ui::context::App;
use crate::ui::kit::why::Why;
use crate::ui::view::prelude::*;

fn words(app: App) -> &'static position::PositionTexts {
    position::texts(app.language.get())
}

fn found(app: App, id: AccountId) -> Option<(String, AccountPosition, Shared<Evaluation>)> {
    let results = app.editor.evaluation();
    let name = app.editor.scenario().account(id)?.profile.name.clone();
    let account = results.position.account(id)?.clone();
    Some((name, account, results))
}

/// Why an account's total in Table One is what it is.
pub fn why_total(app: App, id: AccountId) -> Option<Why> {
    let (name, account, results) = found(app, id)?;
    let (words, language) = (words(app), app.language.get());
    let scenario = app.editor.scenario();
    let factors = &scenario.method.attractiveness.factors;
    let scores = scenario.account(id)?.attractiveness.current().map(|set| set.scores.clone()).unwrap_or_default();
    let column = &account.attractiveness;
    let mut why = Why { title: words.why_attractiveness(&name), ..Why::default() };
    let total = match &column.total {
        Ok(total) => *total,
        Err(reason) => {
            why.value = reasons::short(reason, language);
            why.rule = vec![reasons::full(reason, language)];
            why.inputs = missing_factors(app, &column.missing);
            return Some(why);
        }
    };
    let shown = format::plain(round(total.get()));
    why.value.clone_from(&shown);
    let equal = factors.windows(2).all(|pair| pair[0].weight == pair[1].weight);
    let terms = factors.iter().map(|f| {
        let score = scores.get(&f.id).map_or_else(|| "–".to_owned(), |s| format::plain(s.value.get()));
        if equal { score } else { format!("{}×{score}", format::plain(f.weight.get())) }
    });
    let terms = terms.collect::<Vec<_>>().join(" + ");
    why.formula = if equal {
        vec![format!("{terms} = {shown}")]
    } else {
        let weights = format::plain(factors.iter().map(|f| f.weight.get()).sum());
        vec![format!("({terms}) ÷ {weights} × {} = {shown}", factors.len())]
    };
    let line = &results.position.lines.attractiveness;
    if let Ok(at) = &line.at {
        why.inputs.push((
            cut_name(app, line.rule),
            format::plain(round(at.get())),
            Some(app.address(Page::Attractiveness)),
        ));
        let line = format::plain(round(at.get()));
        why.rule.push(if total.is_at_least(*at) { words.high(&shown, line) } else { words.low(&shown, line) });
        if total.ties(*at) {
            why.rule.push(words.on_line.to_owned());
        }
    }
    why.inputs.push((
        words.weights.to_owned(),
        if equal { words.equal } else { words.own_weights }.to_owned(),
        Some(app.address(Page::Attractiveness)),
    ));
    if column.assumed > 0 {
        why.rule.push(words.assumed(column.assumed, column.rated));
    }
    Some(why)
}

fn missing_factors(app: App, missing: &[crate::model::FactorId]) -> Vec<(String, String, Option<String>)> {
    let scenario = app.editor.scenario();
    let address = app.address(Page::Attractiveness);
    let named = |id: &crate::model::FactorId| {
        let factor = scenario.method.attractiveness.factors.iter().find(|f| f.id == *id)?;
        let name = app.content.with(|c| c.label(&factor.label).name);
        Some((name, app.kit_texts().unrated.to_owned(), Some(address.clone())))
    };
    missing.iter().filter_map(named).collect()
}

/// The name of a cut rule of attractiveness.
pub fn cut_name(app: App, rule: AttractivenessCut) -> String {
    let words = words(app);
    match rule {
        AttractivenessCut::Mean => words.cut_mean,
        AttractivenessCut::Median => words.cut_median,
        AttractivenessCut::Fixed { .. } => words.cut_fixed,
    }
    .to_owned()
}

/// The name of a cut rule of strength.
pub fn strength_cut_name(app: App, rule: StrengthCut) -> String {
    let words = words(app);
    match rule {
        StrengthCut::Parity => words.cut_parity,
        StrengthCut::Mean => words.cut_mean,
        StrengthCut::Median => words.cut_median,
        StrengthCut::Fixed { .. } => words.cut_fixed,
    }
    .to_owned()
}

/// Why an account is in its class, with the course's guidance.
pub fn why_class(app: App, id: AccountId) -> Option<Why> {
    let (name, account, results) = found(app, id)?;
    let (words, language) = (words(app), app.language.get());
    let mut why = Why { title: words.why_class(&name), ..Why::default() };
    let placement = match &account.placement {
        Ok(placement) => placement,
        Err(reason) => {
            why.value = reasons::short(reason, language);
            why.rule = vec![reasons::full(reason, language)];
            return Some(why);
        }
    };
    why.value = app.class_name(placement.class);
    let lines = &results.position.lines;
    let axis = |value: &crate::model::Outcome<crate::model::Exact>,
                line: &crate::model::Outcome<crate::model::Exact>,
                places| {
        let (Ok(value), Ok(line)) = (value, line) else { return String::new() };
        let sign = if value.is_at_least(*line) { "≥" } else { "<" };
        format!("{} {sign} {}", format::number(value.get(), places), format::number(line.get(), places))
    };
    let places = usize::from(
        account.attractiveness.total.as_ref().is_ok_and(|t| t.get().fract() != 0.0)
            || lines.attractiveness.at.as_ref().is_ok_and(|t| t.get().fract() != 0.0),
    );
    why.inputs = vec![
        (
            words.attractiveness.to_owned(),
            axis(&account.attractiveness.total, &lines.attractiveness.at, places),
            Some(app.address(Page::Attractiveness)),
        ),
        (
            words.strength.to_owned(),
            axis(&account.strength.relative, &lines.strength.at, 2),
            Some(app.address(Page::Strength(Some(id)))),
        ),
    ];
    let terms = app.editor.scenario().method.terms;
    why.rule.push(app.content.with(|c| c.class(terms, placement.class).policy));
    if !placement.on_line.is_empty() {
        why.rule.push(words.on_line.to_owned());
    }
    why.links = vec![(words.open_matrix.to_owned(), app.address(Page::Matrix(Some(id))))];
    Some(why)
}

/// At most two decimals in formulas: more would be noise.
fn round(value: f64) -> f64 {
    (value * 100.0).round() / 100.0
}
