//! The cascade as a tree: goals, the goals that serve them, and their actions.

use super::names::{action_name, day_words, field_name, goal_name, person_name};
use super::why::{why_attained, why_roll_up};
use super::{selected, words};
use crate::model::ids::{ActionId, GoalId};
use crate::model::strategy::{ActionState, GoalResult, Outgrowth, origins};
use crate::state::Page;
use crate::text::{format, reasons};
use crate::ui::context::{App, app};
use crate::ui::kit::{Panel, WhyButton};
use crate::ui::pages::strategy_parts::percent;
use crate::ui::pages::swot_origin;
use crate::ui::view::prelude::*;
use std::collections::BTreeSet;
use std::sync::Arc;

/// The tree.
#[component]
pub fn Cascade() -> Node {
    let app = app();
    let title = Signal::derive(move || {
        let scenario = app.editor.scenario();
        words().cascade(scenario.strategy.goals.len(), scenario.strategy.actions.len())
    });
    let roots = move || {
        let scenario = app.editor.scenario();
        let ids: BTreeSet<GoalId> = scenario.strategy.goals.iter().map(|g| g.id).collect();
        let is_root = |parent: Option<GoalId>| parent.is_none_or(|parent| !ids.contains(&parent));
        let roots = scenario.strategy.goals.iter().filter(|g| is_root(g.parent)).map(|g| g.id);
        let depth = scenario.strategy.goals.len();
        roots.map(|id| branch(app, id, depth)).collect_view()
    };
    let loose = move || {
        let scenario = app.editor.scenario();
        let loose: Vec<ActionId> =
            scenario.strategy.actions.iter().filter(|a| a.goal.is_none()).map(|a| a.id).collect();
        (!loose.is_empty()).then(|| {
            let actions = loose.into_iter().map(|id| action(app, id)).collect_view();
            view! { <li class="goal-branch"><strong>{words().unattached}</strong><ul>{actions}</ul></li> }
        })
    };
    view! {
        <Panel id="goal-cascade" title help=Signal::derive(move || words().cascade_help.to_owned())>
            <ul class="panel-body goal-tree">{roots}{loose}</ul>
        </Panel>
    }
}

/// A goal with everything below it. Tracked. `depth` ends a circle, which a scenario never has.
fn branch(app: App, id: GoalId, depth: usize) -> Node {
    let (scenario, results) = (app.editor.scenario(), app.editor.evaluation());
    let (Some(goal), Some(result)) = (scenario.strategy.goal(id), results.strategy.goals.goal(id)) else {
        return Node::Nothing;
    };
    let is_selected = selected(app) == Some(id);
    let field = field_name(app, goal);
    let owner = person_name(&scenario, goal.owner);
    let aim = match (goal.baseline, goal.target, goal.year) {
        (Some(baseline), Some(target), Some(year)) => {
            words().to_target(format::plain(baseline), format::plain(target), goal.unit.as_str(), year)
        }
        _ => String::new(),
    };
    let about: Vec<String> = [field, aim, owner].into_iter().filter(|part| !part.is_empty()).collect();
    let from =
        swot_origin::tags(app, &origins(&scenario.strategy.swot, Outgrowth::Goal(id)), |id| words().from_origin(id));
    let children = match depth {
        0 => Vec::new(),
        _ => result.children.iter().map(|&child| branch(app, child, depth - 1)).collect(),
    };
    let actions = result.actions.iter().map(|&id| action(app, id)).collect_view();
    let bare = result.actions.is_empty() && result.children.is_empty() && !result.is_closed;
    view! {
        <li class="goal-branch" class:is-selected=is_selected>
            <div class="goal-line">
                <a href=app.address(Page::Goals(Some(id))) aria-current=is_selected.then_some("true")>{goal_name(goal)}</a>
                {result.is_closed.then(|| view! { <span class="tag">{words().closed}</span> })}
                {bare.then(|| view! { <span class="tag warn">{words().no_actions}</span> })}
                {from}
                {attainment(app, id, result)}
            </div>
            <p class="quiet">{about.join(" · ")}</p>
            <ul>{children}{actions}</ul>
        </li>
    }
}

/// Attainment to date, and what the goals below attain. Tracked.
fn attainment(app: App, id: GoalId, result: &GoalResult) -> Node {
    let language = app.language.get();
    let own = match &result.attained {
        Ok(attained) => words().attained_note(format::number(attained.counted.get() * 100.0, 1)),
        Err(crate::model::Undefined::Unrated) => words().not_measured.to_owned(),
        Err(reason) => reasons::short(reason, language),
    };
    let below = result.roll_up.as_ref().map(|roll_up| {
        let share = match &roll_up.share {
            Ok(share) => percent(share.get()),
            Err(reason) => reasons::short(reason, language),
        };
        let text = words().rolled_up(share);
        view! { <WhyButton text=text why=Arc::new(move || why_roll_up(app, id)) /> }
    });
    view! {
        <span class="goal-attained">
            <WhyButton text=own why=Arc::new(move || why_attained(app, id)) />
            {below}
        </span>
    }
}

/// One action. Tracked.
fn action(app: App, id: ActionId) -> Node {
    let (scenario, results) = (app.editor.scenario(), app.editor.evaluation());
    let Some(action) = scenario.strategy.action(id) else { return Node::Nothing };
    let is_overdue = results.strategy.goals.actions.iter().any(|a| a.action == id && a.is_overdue);
    let language = app.language.get();
    let owner = person_name(&scenario, action.owner);
    let owner = if owner.is_empty() { words().nobody.to_owned() } else { owner };
    let due = action.due.map(|due| words().due_by(day_words(due, scenario.this_year, language)));
    let about: Vec<String> = std::iter::once(owner).chain(due).collect();
    let state = words().states[action.state as usize];
    let from =
        swot_origin::tags(app, &origins(&scenario.strategy.swot, Outgrowth::Action(id)), |id| words().from_origin(id));
    view! {
        <li class="goal-action" class:is-done=action.state == ActionState::Done>
            <span>{action_name(&scenario, id)}</span>
            <span class="quiet">{about.join(" · ")}" · "{state}</span>
            {is_overdue.then(|| view! { <span class="tag bad">{words().overdue}</span> })}
            {from}
        </li>
    }
}
