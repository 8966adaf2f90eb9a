//! Why a dated set comes to what it comes to.

use super::{RatingTable, Which};
use crate::model::AccountId;
use crate::model::score::Dated;
use crate::text::ratings::texts;
use crate::text::{position, reasons};
use crate::ui::context::App;
use crate::ui::kit::sheet::Target;
use crate::ui::kit::why::Why;
use crate::ui::pages::sums::{shown, total_formula};
use crate::ui::view::prelude::*;

/// Explains the total (first foot row) or the relative strength (second) of a column.
pub(super) fn why<T: RatingTable>(app: App, account: AccountId, target: &Target) -> Option<Why> {
    let language = app.language.get();
    let words = texts(language);
    let scenario = app.editor.scenario();
    let account = scenario.account(account)?;
    let set = Which::read(&target.column)?.of::<T>(account)?;
    let (total, relative) = T::results(&scenario, account, set);
    let is_strength = target.row == "foot1";
    let outcome = if is_strength { relative? } else { total.clone() };
    let name = if is_strength { words.strength } else { words.total };
    let mut why = Why { title: format!("{} · {}: {name}", account.profile.name, set.date()), ..Why::default() };
    match &outcome {
        Ok(value) => why.value = shown(value.get()),
        Err(reason) => {
            why.value = reasons::short(reason, language);
            why.rule = vec![reasons::full(reason, language)];
        }
    }
    if let Ok(total) = &total {
        let scores = T::scores(set);
        let terms =
            T::factors(app).into_iter().map(|f| (T::weight(account, &f), scores.get(&f.id).map(|s| s.value.get())));
        why.formula = vec![total_formula(&terms.collect::<Vec<_>>(), *total)];
    }
    if is_strength {
        why.rule.push(position::texts(language).rules[scenario.method.strength.rule as usize].to_owned());
        why.rule.push(words.two_help.to_owned());
    }
    Some(why)
}
