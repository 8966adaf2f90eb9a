//! What counts in a step.

use super::{step_name, words};
use crate::model::strategy::{AnalysedField, Benefit, KeyAccountQuestion, PlanningStep, SwotKind};
use crate::state::Page;
use crate::ui::context::App;
use crate::ui::kit::why::Why;
use crate::ui::view::prelude::*;

/// The parts of a step, filled or empty. Tracked.
pub fn why_progress(app: App, step: PlanningStep) -> Option<Why> {
    let (scenario, results) = (app.editor.scenario(), app.editor.evaluation());
    let progress = results.strategy.planning.steps.iter().find(|s| s.step == step)?;
    let planning = &scenario.strategy.planning;
    let [text, mission, position, opportunities, threats, strengths, weaknesses, goal, cross] = words().parts;
    let written = |text: &str| !text.trim().is_empty();
    let has = |kind: SwotKind| scenario.strategy.swot.of(kind).any(|item| written(&item.text));
    let mut parts: Vec<(String, bool, Option<Page>)> =
        vec![(text.to_owned(), written(&planning.step(step).text), None)];
    let mut add = |name: &str, filled: bool, page: Option<Page>| parts.push((name.to_owned(), filled, page));
    match step {
        PlanningStep::Position => {
            add(mission, written(&planning.mission), None);
            add(position, written(&planning.position), None);
        }
        PlanningStep::External => {
            add(opportunities, has(SwotKind::Opportunity), Some(Page::Swot));
            add(threats, has(SwotKind::Threat), Some(Page::Swot));
        }
        PlanningStep::Internal => {
            add(strengths, has(SwotKind::Strength), Some(Page::Swot));
            add(weaknesses, has(SwotKind::Weakness), Some(Page::Swot));
        }
        PlanningStep::Goals => {
            let is_set = scenario.strategy.goals.iter().any(|g| g.target.is_some() && g.year.is_some());
            add(goal, is_set, Some(Page::Goals(None)));
        }
        PlanningStep::Strategy => {
            add(cross, scenario.strategy.swot.cross.iter().any(|c| written(&c.text)), Some(Page::Swot));
        }
        PlanningStep::KeyAccounts => app.content.with(|content| {
            for field in AnalysedField::ALL {
                let filled = planning.fields.get(field).is_some_and(|text| written(text));
                add(&content.analysed_field(*field).name, filled, None);
            }
            for question in KeyAccountQuestion::ALL {
                let filled = planning.answers.get(question).is_some_and(|text| written(text));
                add(&content.key_account_question(*question).name, filled, None);
            }
        }),
        PlanningStep::Confirmation => app.content.with(|content| {
            for benefit in Benefit::ALL {
                let filled = planning.benefits.get(benefit).is_some_and(|entry| entry.met.is_some());
                add(&content.benefit(*benefit).name, filled, None);
            }
        }),
    }
    let shown = |(name, filled, page): (String, bool, Option<Page>)| {
        let word = if filled { words().filled } else { words().empty };
        (name, word.to_owned(), page.map(|page| app.address(page)))
    };
    Some(Why {
        title: words().why_progress(format!("{} · {}", step as usize + 1, step_name(app, step))),
        value: words().count(progress.filled, progress.needed),
        inputs: parts.into_iter().map(shown).collect(),
        rule: vec![words().progress_rule.to_owned()],
        ..Why::default()
    })
}
