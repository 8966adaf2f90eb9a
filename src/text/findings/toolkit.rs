//! Findings on design projects as sentences.

use super::names::Names;
use super::{Sentence, said};
use crate::model::finding::ToolkitFinding as Kind;
use crate::text::Language;
use crate::text::format;
use crate::text::toolkit::terms;
use crate::text::words::words;

words! {
    /// The texts of findings on design projects.
    pub struct ToolkitFindingTexts = "toolkit_findings" {
        gate_too_early(project, phase, unmet, untouched), gate_too_early_why,
        resistance(project, name), resistance_why,
        engagement(project, name, steps), engagement_why,
        unserved(project, what), unserved_why,
        idle(project, how), idle_why,
        lowered(project, what), lowered_why,
        conflict(project, first, second, weight), conflict_why,
        must_be_behind(project, what, rival), must_be_behind_why,
        indifferent(project, what, importance), indifferent_why,
        undecided(project, what, category, difference, threshold), undecided_why,
        rival_more(project, rival, ours, theirs), rival_more_why,
        cost_above(project, how, cost, weight), cost_above_why,
        no_function(project, how), no_function_why,
        no_cost(project, function, count), no_cost_why,
        circle(project, step, count), circle_why,
        loose(project, alone, lanes), loose_why,
        same_concept(project, concept, other), same_concept_why,
        concept_open(project, concept, open), concept_open_why,
        weights_decide(project, concept, tied), weights_decide_why,
        weights_overturn(project, counted, weighed), weights_overturn_why,
        nothing_beats(project, datum), nothing_beats_why,
        compared_once(project, datum), compared_once_why,
        pugh_open(project, concept, missing, needed), pugh_open_why,
        no_target(project), no_target_why,
        no_account(project), no_account_why,
    }
}

fn texts(language: Language) -> &'static ToolkitFindingTexts {
    ToolkitFindingTexts::in_language(language)
}

#[allow(clippy::too_many_lines, reason = "one arm for each kind")]
/// Total over all kinds: a finding without a sentence does not compile.
pub(super) fn say(kind: &Kind, names: &Names) -> Sentence {
    let t = texts(names.language());
    let terms = terms(names.language());
    let percent = |part: f64| format::percent(part, 1);
    let p = |id| names.project(id);
    match *kind {
        Kind::GatePassedTooEarly { project, phase, unmet, untouched } => {
            said(t.gate_too_early(p(project), terms.phase(phase), unmet, untouched), t.gate_too_early_why)
        }
        Kind::PowerfulResistance { project, stakeholder } => {
            said(t.resistance(p(project), names.item(project, stakeholder)), t.resistance_why)
        }
        Kind::EngagementWithoutAction { project, stakeholder, steps } => {
            said(t.engagement(p(project), names.item(project, stakeholder), steps), t.engagement_why)
        }
        Kind::WhatUnserved { project, what } => said(t.unserved(p(project), names.item(project, what)), t.unserved_why),
        Kind::HowIdle { project, how } => said(t.idle(p(project), names.item(project, how)), t.idle_why),
        Kind::TargetLowered { project, what } => said(t.lowered(p(project), names.item(project, what)), t.lowered_why),
        Kind::HowsConflict { project, first, second, weight } => {
            let (first, second) = (names.item(project, first), names.item(project, second));
            said(t.conflict(p(project), first, second, percent(weight)), t.conflict_why)
        }
        Kind::MustBeBehind { project, what, rival } => said(
            t.must_be_behind(p(project), names.item(project, what), names.rivals(&[rival], "")),
            t.must_be_behind_why,
        ),
        Kind::IndifferentButImportant { project, what, importance } => {
            said(t.indifferent(p(project), names.item(project, what), format::plain(importance)), t.indifferent_why)
        }
        Kind::KanoUndecided { project, what, category, difference, threshold } => {
            let (difference, threshold) = (format::plain(difference), format::number(threshold, 1));
            let category = terms.kano(category);
            said(t.undecided(p(project), names.item(project, what), category, difference, threshold), t.undecided_why)
        }
        Kind::RivalGivesMore { project, rival, ours, theirs } => {
            let (ours, theirs) = (format::number(ours, 3), format::number(theirs, 3));
            said(t.rival_more(p(project), names.rivals(&[rival], ""), ours, theirs), t.rival_more_why)
        }
        Kind::CostAboveWeight { project, how, cost, weight } => {
            let how = names.item(project, how);
            said(t.cost_above(p(project), how, percent(cost), percent(weight)), t.cost_above_why)
        }
        Kind::HowWithoutFunction { project, how } => {
            said(t.no_function(p(project), names.item(project, how)), t.no_function_why)
        }
        Kind::FunctionWithoutCost { project, function, count } => {
            said(t.no_cost(p(project), names.item(project, function), count), t.no_cost_why)
        }
        Kind::ProcessCircle { project, step, count } => {
            said(t.circle(p(project), names.item(project, step), count), t.circle_why)
        }
        Kind::StepsLoose { project, alone, without_lane } => {
            said(t.loose(p(project), alone, without_lane), t.loose_why)
        }
        Kind::SameConcept { project, concept, same_as } => {
            let (concept, other) = (names.item(project, concept), names.item(project, same_as));
            said(t.same_concept(p(project), concept, other), t.same_concept_why)
        }
        Kind::ConceptIncomplete { project, concept, open } => {
            said(t.concept_open(p(project), names.item(project, concept), open), t.concept_open_why)
        }
        Kind::WeightsDecide { project, concept, tied } => {
            said(t.weights_decide(p(project), names.item(project, concept), tied), t.weights_decide_why)
        }
        Kind::WeightsOverturn { project, counted, weighed } => {
            let (counted, weighed) = (names.item(project, counted), names.item(project, weighed));
            said(t.weights_overturn(p(project), counted, weighed), t.weights_overturn_why)
        }
        Kind::NothingBeatsDatum { project, datum } => {
            said(t.nothing_beats(p(project), names.item(project, datum)), t.nothing_beats_why)
        }
        Kind::ComparedOnce { project, datum } => {
            said(t.compared_once(p(project), names.item(project, datum)), t.compared_once_why)
        }
        Kind::PughIncomplete { project, concept, missing, needed } => {
            said(t.pugh_open(p(project), names.item(project, concept), missing, needed), t.pugh_open_why)
        }
        Kind::NoTarget { project } => said(t.no_target(p(project)), t.no_target_why),
        Kind::NoAccount { project } => said(t.no_account(p(project)), t.no_account_why),
    }
}
