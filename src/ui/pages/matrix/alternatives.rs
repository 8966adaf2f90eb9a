//! Who would change class if one of the choices were another one.

use super::{reading, words};
use crate::model::method::AttractivenessCut;
use crate::model::position::{Axis, Change, Rules};
use crate::state::{Action, Page};
use crate::text::{attractiveness, strength};
use crate::ui::context::{App, app};
use crate::ui::kit::why::Why;
use crate::ui::kit::{Panel, WhyButton, lock_reason, locked};
use crate::ui::pages::cuts::{adopt, rule_name};
use crate::ui::view::prelude::*;
use std::sync::Arc;

/// What is different in `other`, in words.
fn difference(app: App, now: Rules, other: Rules) -> String {
    use crate::model::method::StrengthCut;
    let language = app.language.get();
    let (one, two) = (attractiveness::texts(language), strength::texts(language));
    if other.strength_rule != now.strength_rule {
        return words().if_rule(rule_name(app, other.strength_rule));
    }
    if other.attractiveness_cut == now.attractiveness_cut {
        let cut = match other.strength_cut {
            StrengthCut::Parity => two.cut_parity,
            StrengthCut::Mean => two.cut_mean,
            StrengthCut::Median => two.cut_median,
            StrengthCut::Fixed { .. } => two.cut_fixed,
        };
        return words().if_strength(cut);
    }
    words().if_attractiveness(match other.attractiveness_cut {
        AttractivenessCut::Mean => one.cut_mean,
        AttractivenessCut::Median => one.cut_median,
        AttractivenessCut::Fixed { .. } => one.cut_fixed,
    })
}

/// One account's move, with what decides it under the other rules.
fn why(app: App, rules: Rules, change: Change) -> Option<Why> {
    let results = app.editor.evaluation();
    let account = results.position.account(change.account)?;
    let verdict = results.position.under(change.account, rules)?;
    let now = results.position.rules;
    Some(Why {
        title: reading::name(app, change.account),
        value: reading::class(app, change.to),
        formula: vec![reading::because(app, &verdict, account, change.from)],
        rule: vec![difference(app, now, rules)],
        links: vec![
            (words().to_table_two.to_owned(), app.address(Page::Strength(Some(change.account)))),
            (words().to_table_one.to_owned(), app.address(Page::Attractiveness)),
        ],
        ..Why::default()
    })
}

/// Whether only a cut line of this axis is another one.
fn concerns(axis: Axis, now: Rules, other: Rules) -> bool {
    match axis {
        Axis::Attractiveness => now.attractiveness_cut != other.attractiveness_cut,
        Axis::Strength => now.attractiveness_cut == other.attractiveness_cut,
    }
}

/// The panel: all choices, or those of one axis.
#[component]
pub fn Alternatives(#[prop(optional)] axis: Option<Axis>) -> Node {
    let app = app();
    let rows = move || {
        let results = app.editor.evaluation();
        let now = results.position.rules;
        now.alternatives()
            .into_iter()
            .filter(|rules| axis.is_none_or(|axis| concerns(axis, now, *rules)))
            .map(|rules| row(app, difference(app, now, rules), rules, results.position.changes_when(rules)))
            .collect_view()
    };
    view! {
        <Panel id="matrix-alternatives" title=Signal::derive(move || words().changes.to_owned()) help=Signal::derive(move || words().changes_help.to_owned())>
            <ul class="alternatives">{rows}</ul>
        </Panel>
    }
}

/// How many moves of one alternative are named.
const NAMED: usize = 12;

fn row(app: App, name: String, rules: Rules, changes: Vec<Change>) -> Node {
    let label = words().adopt_for(&name);
    let more = changes.len().saturating_sub(NAMED);
    let item = move |change: Change| {
        let text = words().move_of(
            reading::name(app, change.account),
            reading::class(app, change.from),
            reading::class(app, change.to),
        );
        view! { <li><WhyButton text=Signal::stored(text) why=Arc::new(move || why(app, rules, change)) /></li> }
    };
    let moves = if changes.is_empty() {
        view! { <p class="quiet-line">{words().nobody_moves}</p> }
    } else {
        let items = changes.into_iter().take(NAMED).map(item).collect_view();
        let rest = (more > 0).then(|| view! { <li>{words().more(more)}</li> });
        view! { <ul class="moves">{items}{rest}</ul> }
    };
    let take = move |_| {
        app.editor.edit(Action::Method, |s| adopt(s, rules));
    };
    view! {
        <li>
            <h3>{name}</h3>
            {moves}
            <button type="button" class="button plain" aria-label=label disabled=locked title=lock_reason on:click=take>{words().adopt}</button>
        </li>
    }
}
