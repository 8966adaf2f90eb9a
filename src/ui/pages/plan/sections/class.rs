//! The class and what puts the account there, beside its place on the matrix.

use super::words;
use crate::model::position::{AccountPosition, CutLines};
use crate::model::{AccountId, Exact, Outcome};
use crate::text::matrix::relation;
use crate::text::{position, reasons};
use crate::ui::context::App;
use crate::ui::kit::ClassSign;
use crate::ui::pages::attractiveness::{cut_name, strength_cut_name, why_class};
use crate::ui::pages::plan::{figures, names};
use crate::ui::pages::strength::{compared, least_places};
use crate::ui::view::prelude::*;

/// Picture, class and reason.
pub fn body(app: App, account: AccountId) -> Node {
    let results = app.editor.evaluation();
    let Some(position) = results.position.account(account) else { return String::new().into_node() };
    let says = match &position.placement {
        Ok(placement) => {
            let (class, terms) = (placement.class, app.editor.scenario().method.terms);
            let text = app.content.with(|c| c.class(terms, class));
            view! {
                <p class="plan-class"><ClassSign class /><strong>{names::why(text.name, move || why_class(app, account))}</strong></p>
                <p>{axes(app, position, &results.position.lines)}</p>
                <p class="quiet">{text.policy}</p>
            }
        }
        Err(reason) => view! { <p>{reasons::full(reason, app.language.get())}</p> },
    };
    view! {
        <div class="plan-place">
            {figures::account_matrix(app, account)}
            <div>{says}</div>
        </div>
    }
}

/// Both axes with value, sign and line: `Attractiveness 57 ≥ 48 (portfolio mean); relative strength …`.
fn axes(app: App, account: &AccountPosition, lines: &CutLines) -> String {
    let texts = position::texts(app.language.get());
    let rule = app.editor.scenario().method.strength.rule;
    let axis = |name: &str, value: &Outcome<Exact>, line: &Outcome<Exact>, rule: String, before: String, least| {
        let (Ok(value), Ok(line)) = (value, line) else { return None };
        Some(words().on_axis(name, format!("{before}{}", relation(*value, *line, least)), rule))
    };
    let (one, two) = (&lines.attractiveness, &lines.strength);
    let terms = compared(&account.strength, rule).map_or_else(String::new, |terms| format!("{terms} = "));
    let parts = [
        axis(texts.attractiveness, &account.attractiveness.total, &one.at, cut_name(app, one.rule), String::new(), 0),
        axis(
            texts.strength,
            &account.strength.relative,
            &two.at,
            strength_cut_name(app, two.rule),
            terms,
            least_places(rule),
        ),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(words().semicolon)
}
