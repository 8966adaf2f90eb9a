//! The arithmetic behind the split and the lists.

use super::{plain, words};
use crate::model::AccountId;
use crate::model::practice::Standing;
use crate::state::Page;
use crate::text::{format, reasons};
use crate::ui::context::App;
use crate::ui::kit::why::Why;
use crate::ui::pages::practice::shared::{account_name, results, terms};
use crate::ui::view::prelude::*;

/// Why an account is core, important or neither. Tracked.
pub fn why_standing(app: App, id: AccountId) -> Option<Why> {
    let found = results(app, id)?.standing;
    let scenario = app.editor.scenario();
    let (method, words, language) = (&scenario.method.practice, words(), app.language.get());
    let here = || Some(app.address(Page::Core(Some(id))));
    let cuts = || Some(app.address(Page::Core(None)));
    let (performance, alignment) =
        (format::plain(method.performance_cut.get()), format::plain(method.alignment_cut.get()));
    let mut why = Why {
        title: words.why_standing(account_name(app, id)),
        inputs: vec![
            (words.performance.to_owned(), plain(app, &found.performance), here()),
            (words.performance_cut.to_owned(), performance.clone(), cuts()),
            (words.alignment.to_owned(), plain(app, &found.alignment), here()),
            (words.alignment_cut.to_owned(), alignment.clone(), cuts()),
        ],
        rule: vec![words.standing_rule.to_owned()],
        ..Why::default()
    };
    match &found.standing {
        Ok(standing) => {
            terms().standing(*standing).clone_into(&mut why.value);
            let sign = |is_high: bool| if is_high { "≥" } else { "<" };
            let is_strong = *standing != Standing::Neither;
            let own = |score: &crate::model::Outcome<crate::model::Exact>| plain(app, score);
            why.formula.push(format!("{} {} {performance}", own(&found.performance), sign(is_strong)));
            if is_strong {
                let is_aligned = *standing == Standing::Core;
                why.formula.push(format!("{} {} {alignment}", own(&found.alignment), sign(is_aligned)));
            }
            why.rule.push(terms().approach(*standing).to_owned());
        }
        Err(reason) => {
            why.value = reasons::short(reason, language);
            why.rule.insert(0, reasons::full(reason, language));
        }
    }
    Some(why)
}

/// How much alignment an important account lacks. Tracked.
pub fn why_lacks(app: App, id: AccountId) -> Option<Why> {
    let found = results(app, id)?.standing;
    let lacks = found.lacks?;
    let scenario = app.editor.scenario();
    let words = words();
    let cut = format::plain(scenario.method.practice.alignment_cut.get());
    let alignment = plain(app, &found.alignment);
    let value = plain(app, &Ok(lacks));
    Some(Why {
        title: words.why_lacks(account_name(app, id)),
        formula: vec![format!("{cut} − {alignment} = {value}")],
        inputs: vec![
            (words.alignment_cut.to_owned(), cut, Some(app.address(Page::Core(None)))),
            (words.alignment.to_owned(), alignment, Some(app.address(Page::Core(Some(id))))),
        ],
        value,
        rule: vec![words.lacks_rule.to_owned()],
        ..Why::default()
    })
}

/// How far a list is. Tracked.
pub fn why_list(app: App, id: AccountId, standing: Standing) -> Option<Why> {
    let found = results(app, id)?.standing;
    let words = words();
    let (count, name) = match standing {
        Standing::Important => (found.important, words.important_list),
        _ => (found.core, words.core_list),
    };
    let here = || Some(app.address(Page::Core(Some(id))));
    let parts = [
        (words.done, count.done),
        (words.in_hand, count.open),
        (words.untouched, count.untouched),
        (words.declined, count.declined),
    ];
    Some(Why {
        title: words.why_list(account_name(app, id), name),
        value: words.list_of(count.done, count.counted()),
        formula: vec![format!("{} + {} + {} = {}", count.done, count.open, count.untouched, count.counted())],
        inputs: parts.into_iter().map(|(part, n)| (part.to_owned(), n.to_string(), here())).collect(),
        rule: vec![words.list_rule.to_owned()],
        ..Why::default()
    })
}
