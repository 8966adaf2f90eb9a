//! What changed since the last rating; only where an older one is known.

use super::says;
use crate::model::position::PathPoint;
use crate::model::{AccountId, Exact, Outcome};
use crate::text::position;
use crate::ui::context::App;
use crate::ui::pages::plan::names;
use crate::ui::pages::strength::strength_shown;
use crate::ui::pages::sums::shown;
use crate::ui::view::prelude::*;

/// Attractiveness and strength then and now, by today's method. Tracked.
pub fn changes(app: App, account: AccountId) -> Node {
    let (scenario, results) = (app.editor.scenario(), app.editor.evaluation());
    let position = results.position.account(account);
    let Some((position, last)) = position.and_then(|p| Some((p, p.path.past.last()?))) else {
        return view! { <p class="quiet">{says().no_history}</p> };
    };
    let day = names::day(app, &scenario, last.date);
    let texts = position::texts(app.language.get());
    let rule = scenario.method.strength.rule;
    let lines = lines(last, &position.attractiveness.total, &position.strength.relative);
    let said: Vec<String> = lines
        .into_iter()
        .map(|(is_strength, from, to)| {
            let show = |value: Exact| if is_strength { strength_shown(value, rule) } else { shown(value.get()) };
            let name = if is_strength { texts.strength } else { texts.attractiveness };
            says().change(name, show(from), show(to))
        })
        .collect();
    if said.is_empty() {
        return view! { <p class="quiet">{says().unchanged(day)}</p> };
    }
    view! {
        <section class="plan-section" aria-label=says().since(&day)>
            <h3>{says().since(&day)}</h3>
            <ul class="review-changes">{said.into_iter().map(|line| view! { <li>{line}</li> }).collect_view()}</ul>
        </section>
    }
}

/// Axes that were known then and are known now, and differ.
fn lines(then: &PathPoint, attractiveness: &Outcome<Exact>, strength: &Outcome<Exact>) -> Vec<(bool, Exact, Exact)> {
    let differ = |is_strength, then: &Outcome<Exact>, now: &Outcome<Exact>| match (then, now) {
        (Ok(then), Ok(now)) if !then.ties(*now) => Some((is_strength, *then, *now)),
        _ => None,
    };
    [differ(false, &then.attractiveness, attractiveness), differ(true, &then.strength, strength)]
        .into_iter()
        .flatten()
        .collect()
}
