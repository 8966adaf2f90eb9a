//! Why a row or a column weighs what it weighs.

use super::names::{how_name, relation_sign, rival_name, source_label, what_name};
use super::words;
use crate::model::ProjectId;
use crate::model::outcome::Outcome;
use crate::model::toolkit::measure::{HouseResults, Origin, Source, Sourced, Weighting};
use crate::model::toolkit::{HowId, Project, Tool, WhatId};
use crate::state::Page;
use crate::text::{format, reasons};
use crate::ui::context::App;
use crate::ui::kit::why::Why;
use crate::ui::pages::strategy_parts::percent;
use crate::ui::view::prelude::*;

/// What of a row is explained.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WhatPart {
    Importance,
    Now,
    Lead,
    Ratio,
    Absolute,
    Relative,
}

impl WhatPart {
    /// The part a column shows.
    pub fn from_code(code: &str) -> Option<Self> {
        Some(match code {
            "importance" => Self::Importance,
            "now" => Self::Now,
            "lead" => Self::Lead,
            "ratio" => Self::Ratio,
            "absolute" => Self::Absolute,
            "relative" => Self::Relative,
            _ => return None,
        })
    }
}

fn two(value: f64) -> String {
    format::number(value, 2)
}

/// A result into a why: its value, or its reason.
fn told<T>(app: App, why: &mut Why, result: &Outcome<T>, shown: impl FnOnce(&T) -> String) {
    match result {
        Ok(value) => why.value = shown(value),
        Err(reason) => {
            why.value = reasons::short(reason, app.language.get());
            why.rule.insert(0, reasons::full(reason, app.language.get()));
        }
    }
}

/// Where the source of a row stands. Tracked.
fn source_address(app: App, project: &Project, source: Source) -> Option<String> {
    match source {
        Source::Need(_) => Some(app.address(Page::Relationship(Some(project.account?)))),
        Source::Factor(_) => Some(app.address(Page::Strength(project.account))),
    }
}

/// A grade and where it comes from. Tracked.
fn input(
    app: App,
    project: ProjectId,
    id: WhatId,
    label: &str,
    grade: &Outcome<Sourced>,
) -> (String, String, Option<String>) {
    let scenario = app.editor.scenario();
    let value = match grade {
        Ok(grade) => format::plain(grade.value.get()),
        Err(reason) => reasons::short(reason, app.language.get()),
    };
    let is_typed = grade.as_ref().is_ok_and(|g| g.origin == Origin::Typed);
    let source = scenario.project(project).and_then(|p| Some((p, p.measure.house.what(id)?.source?)));
    match source.filter(|_| !is_typed) {
        Some((typed, source)) => {
            (format!("{label} · {}", source_label(app, &scenario, source)), value, source_address(app, typed, source))
        }
        None => (label.to_owned(), value, Some(app.address(Page::Tool(project, Tool::House)))),
    }
}

/// A part of a row. Tracked.
pub fn why_what(app: App, project: ProjectId, id: WhatId, part: WhatPart) -> Option<Why> {
    let (scenario, evaluation) = (app.editor.scenario(), app.editor.evaluation());
    let typed = scenario.project(project)?;
    let what = typed.measure.house.what(id)?;
    let house: &HouseResults = &evaluation.toolkit.project(project)?.measure.house;
    let result = house.what(id)?;
    let name = what_name(app, &scenario, typed, id);
    let target =
        || (words().target.to_owned(), what.target.map_or_else(|| "–".to_owned(), |t| format::plain(t.get())), None);
    let importance = || input(app, project, id, words().importance, &result.importance);
    let now = || input(app, project, id, words().now, &result.now);
    let mut why = Why::default();
    match part {
        WhatPart::Importance | WhatPart::Now => {
            let (grade, input, title) = match part {
                WhatPart::Importance => (&result.importance, importance(), words().why_importance(name)),
                _ => (&result.now, now(), words().why_now(name)),
            };
            let origin = grade.as_ref().map(|g| g.origin);
            let rule = match origin {
                Ok(Origin::Need) => words().from_need_rule,
                Ok(Origin::Factor) => words().from_factor_rule,
                _ => words().breaks,
            };
            (why.title, why.inputs, why.rule) = (title, vec![input], vec![rule.to_owned()]);
            told(app, &mut why, grade, |g| format::plain(g.value.get()));
        }
        WhatPart::Lead => {
            why.title = words().why_lead(name);
            let rival = result.best_rival.map(|(rival, value)| {
                (
                    rival_name(&scenario, rival),
                    format::plain(value),
                    Some(app.address(Page::Tool(project, Tool::House))),
                )
            });
            why.inputs = std::iter::once(now()).chain(rival).collect();
            why.rule = vec![words().lead_rule.to_owned()];
            told(app, &mut why, &result.lead, |lead| format::signed(*lead, 1));
        }
        WhatPart::Ratio => {
            (why.title, why.inputs, why.rule) =
                (words().why_ratio(name), vec![target(), now()], vec![words().ratio_rule.to_owned()]);
            told(app, &mut why, &result.ratio, |ratio| two(ratio.get()));
            why.formula = vec![format!("{} ÷ {} = {}", why.inputs[0].1, why.inputs[1].1, why.value)];
        }
        WhatPart::Absolute => {
            why.title = words().why_absolute(name);
            why.inputs = vec![importance()];
            let mut factors = vec![why.inputs[0].1.clone()];
            if (result.kano_factor - 1.0).abs() > f64::EPSILON {
                why.inputs.push((words().kano_factor.to_owned(), two(result.kano_factor), None));
                why.rule.push(words().kano_rule_text.to_owned());
                factors.push(two(result.kano_factor));
            }
            if typed.measure.house.weighting() == Weighting::Planning {
                why.inputs.extend([
                    target(),
                    now(),
                    (words().sales_point.to_owned(), format::plain(result.sales_point), None),
                ]);
                factors.extend([format!("({} ÷ {})", target().1, now().1), format::plain(result.sales_point)]);
                why.rule.push(words().absolute_rule.to_owned());
            } else {
                why.rule.push(words().importance_rule.to_owned());
            }
            told(app, &mut why, &result.absolute, |weight| two(weight.get()));
            if result.absolute.is_ok() {
                why.formula = vec![format!("{} = {}", factors.join(" × "), why.value)];
            }
        }
        WhatPart::Relative => {
            why.title = words().why_relative(name.clone());
            why.rule = vec![words().relative_rule.to_owned()];
            let weight = result.absolute.as_ref().map_or_else(|_| "–".to_owned(), |w| two(w.get()));
            let total = two(house.total.get());
            told(app, &mut why, &result.relative, |share| percent(share.get()));
            why.formula = vec![format!("{weight} ÷ {total} = {}", why.value)];
            why.inputs = vec![(name, weight, None), (words().whole.to_owned(), total, None)];
            if house.unweighed > 0 {
                why.rule.push(words().left_out(house.unweighed));
            }
        }
    }
    Some(why)
}

/// Weight, share or rank of a column. Tracked.
pub fn why_how(app: App, project: ProjectId, id: HowId, column: &str) -> Option<Why> {
    let (scenario, evaluation) = (app.editor.scenario(), app.editor.evaluation());
    let typed = scenario.project(project)?;
    let results: &HouseResults = &evaluation.toolkit.project(project)?.measure.house;
    let result = results.how(id)?;
    let name = how_name(&scenario, typed, id);
    let mut why = Why { rule: vec![words().how_rule.to_owned()], ..Why::default() };
    match column {
        "absolute" => {
            why.title = words().why_absolute(name);
            let mut parts = Vec::new();
            for what in &results.whats {
                let Some(relation) = typed.measure.house.relation(what.what, id) else { continue };
                let points = typed.measure.house.scale().points(relation);
                let weight = what.absolute.as_ref().map_or_else(|_| "–".to_owned(), |w| two(w.get()));
                let value = format!("{weight} × {points} {}", relation_sign(relation));
                why.inputs.push((what_name(app, &scenario, typed, what.what), value, None));
                if what.absolute.is_ok() {
                    parts.push(format!("{weight} × {points}"));
                }
            }
            told(app, &mut why, &result.absolute, |weight| format::number(weight.get(), 1));
            if !parts.is_empty() {
                why.formula = vec![format!("{} = {}", parts.join(" + "), why.value)];
            }
            if results.unweighed > 0 {
                why.rule.push(words().left_out(results.unweighed));
            }
        }
        "relative" | "rank" => {
            let all = results.hows.iter().map(|how| {
                let weight = how.absolute.as_ref().map_or_else(|_| "–".to_owned(), |w| format::number(w.get(), 1));
                (how_name(&scenario, typed, how.how), weight, None)
            });
            why.inputs = all.collect();
            if column == "rank" {
                why.title = words().why_rank(name);
                why.value = result.rank.map_or_else(|| "–".to_owned(), |rank| rank.to_string());
                why.rule = vec![words().rank_rule.to_owned()];
            } else {
                why.title = words().why_relative(name);
                why.rule = vec![words().relative_rule.to_owned()];
                told(app, &mut why, &result.relative, |share| percent(share.get()));
            }
        }
        _ => return None,
    }
    Some(why)
}
