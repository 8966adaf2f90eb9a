//! Findings on lifetime values, account states and forecasts as sentences.

use super::names::Names;
use super::{Sentence, said};
use crate::model::finding::AssetFinding as Kind;
use crate::text::Language;
use crate::text::format::plain;
use crate::text::words::words;

words! {
    /// The texts of findings on accounts as assets.
    pub struct AssetFindingTexts = "asset_findings" {
        not_whole(state, sum), not_whole_why, against_falling(name, year, typed, now, slope),
        against_rising(name, year, typed, now, slope), against_why, outside(name, year, typed, low, high),
        outside_why, certain, certain_of(name), certain_why, state_loses(state, value), state_loses_why,
        better_to_stop(state, gain), better_to_stop_why, only_barriers(n), only_barriers_why, margin_unknown,
        margin_unknown_of(name), margin_unknown_why, transitions_missing(missing, needed), transitions_missing_why,
    }
}

fn texts(language: Language) -> &'static AssetFindingTexts {
    AssetFindingTexts::in_language(language)
}

/// Total over all kinds: a finding without a sentence does not compile.
pub(super) fn say(kind: &Kind, names: &Names) -> Sentence {
    let t = texts(names.language());
    let name = |id| names.account(id);
    // Computed amounts are named to the whole unit.
    let money = |value: f64| names.money(value.round());
    match *kind {
        Kind::TransitionsDoNotAdd { state, sum } => said(t.not_whole(names.state(state), plain(sum)), t.not_whole_why),
        Kind::ForecastAgainstTrend { account, year, typed, now, slope } => {
            let (typed, now, by) = (names.money(typed), names.money(now), money(slope.abs()));
            let sentence = if slope < 0.0 {
                t.against_falling(name(account), year, typed, now, by)
            } else {
                t.against_rising(name(account), year, typed, now, by)
            };
            said(sentence, t.against_why)
        }
        Kind::ForecastOutside { account, year, typed, low, high } => {
            said(t.outside(name(account), year, names.money(typed), money(low), money(high)), t.outside_why)
        }
        Kind::RetentionCertain { of: None } => said(t.certain.to_owned(), t.certain_why),
        Kind::RetentionCertain { of: Some(account) } => said(t.certain_of(name(account)), t.certain_why),
        Kind::StateLoses { state, value } => said(t.state_loses(names.state(state), money(value)), t.state_loses_why),
        Kind::BetterToStop { state, gain } => {
            said(t.better_to_stop(names.state(state), money(gain)), t.better_to_stop_why)
        }
        Kind::OnlyBarriers { levers } => said(t.only_barriers(levers), t.only_barriers_why),
        Kind::MarginUnknown { of: None } => said(t.margin_unknown.to_owned(), t.margin_unknown_why),
        Kind::MarginUnknown { of: Some(account) } => said(t.margin_unknown_of(name(account)), t.margin_unknown_why),
        Kind::TransitionsMissing { missing, needed } => {
            said(t.transitions_missing(missing, needed), t.transitions_missing_why)
        }
    }
}
