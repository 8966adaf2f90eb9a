//! The market-perceived quality ratio of an account, beside the rules of relative strength.

use super::table::factor_name;
use crate::model::{AccountId, SuccessFactorId, Weight};
use crate::text::measures::{MeasureTexts, texts};
use crate::text::{format, reasons};
use crate::ui::context::{App, app};
use crate::ui::kit::why::Why;
use crate::ui::view::prelude::*;

/// Words on it. Tracked.
pub fn measures() -> &'static MeasureTexts {
    texts(app().language.get())
}

/// The ratio and on which side of parity it lies, or why there is none. Tracked.
pub fn quality(app: App, account: AccountId) -> String {
    let results = app.editor.evaluation();
    let Some(position) = results.position.account(account) else { return String::new() };
    match &position.strength.quality {
        Ok(ratio) => {
            let shown = format::number(*ratio, 2);
            let side = match shown.as_str() {
                "1.00" => measures().at_parity,
                _ if *ratio > 1.0 => measures().above_parity,
                _ => measures().below_parity,
            };
            format!("{shown} · {side}")
        }
        Err(reason) => reasons::short(reason, app.language.get()),
    }
}

/// Row by row: weight × ours ÷ mean of the rivals that count.
pub fn why_quality(app: App, account: AccountId) -> Option<Why> {
    let (scenario, results) = (app.editor.scenario(), app.editor.evaluation());
    let record = scenario.account(account)?;
    let strength = &results.position.account(account)?.strength;
    let mut why = Why {
        title: measures().why_quality(&record.profile.name),
        value: quality(app, account),
        rule: vec![measures().rule_quality.to_owned(), measures().rule_quality_beside.to_owned()],
        ..Why::default()
    };
    let ratio = match &strength.quality {
        Ok(ratio) => *ratio,
        Err(reason) => {
            why.rule.insert(0, reasons::full(reason, app.language.get()));
            return Some(why);
        }
    };
    let set = record.strength.current()?;
    let rated = strength.rivals.iter().filter(|r| r.column.total.is_ok()).map(|r| r.rival);
    let rivals: Vec<_> = rated.filter_map(|id| set.rivals.get(&id)).collect();
    let weight =
        |id: SuccessFactorId, shared: Weight| record.strength.weights.get(&id).copied().unwrap_or(shared).get();
    let mut total = 0.0;
    for factor in &scenario.method.strength.factors {
        let weight = weight(factor.id, factor.weight);
        if weight <= 0.0 {
            continue;
        }
        let ours = set.us.get(&factor.id)?.value.get();
        let sum: f64 = rivals.iter().filter_map(|scores| scores.get(&factor.id)).map(|entry| entry.value.get()).sum();
        let theirs = sum / rivals.len() as f64;
        total += weight;
        let value = format!(
            "{} × {} ÷ {} = {}",
            format::plain(weight),
            format::plain(ours),
            format::amount(theirs),
            format::number(weight * ours / theirs, 2)
        );
        why.inputs.push((factor_name(app, &scenario, factor.id), value, None));
    }
    why.formula =
        vec![format!("{} ÷ {} = {}", format::number(ratio * total, 2), format::plain(total), format::number(ratio, 2))];
    Some(why)
}
