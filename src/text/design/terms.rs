//! Names of everything in design and verify that is chosen from a list.

use crate::model::toolkit::design::{Adequacy, Area, SigmaEstimator, Tails, ValueClass, YieldSource};
use crate::model::toolkit::measure::HowDirection;
use crate::model::toolkit::verify::{ChartKind, Frequency, PilotVerdict, Rule, RuleSet};
use crate::text::Language;
use crate::text::words::words;

words! {
    /// The names in one language, in the order of the choices.
    pub struct DesignTermTexts = "design_terms" {
        value_classes: [3], estimators: [5],
        /// What each estimate is, in words.
        estimator_hints: [5],
        tails: [2], adequacies: [3], areas: [4], yield_sources: [2], pilot_verdicts: [3], chart_kinds: [5],
        rule_sets: [3], rules: [11], frequencies: [6], directions: [3],
        /// Which way is better, where the middle is no choice.
        ways: [2],
        /// How far a task is.
        states: [3],
    }
}

macro_rules! named {
    ($($name:ident: $choice:ident => $field:ident),+ $(,)?) => {
        impl DesignTermTexts {
            $(
                #[doc = concat!("The name of a choice of `", stringify!($choice), "`.")]
                pub const fn $name(&self, choice: $choice) -> &'static str {
                    self.$field[choice as usize]
                }
            )+
        }
    };
}
named! {
    value_class: ValueClass => value_classes, estimator: SigmaEstimator => estimators,
    estimator_hint: SigmaEstimator => estimator_hints, tail: Tails => tails, adequacy: Adequacy => adequacies,
    area: Area => areas, yield_source: YieldSource => yield_sources, verdict: PilotVerdict => pilot_verdicts,
    chart_kind: ChartKind => chart_kinds, rule_set: RuleSet => rule_sets, rule: Rule => rules,
    frequency: Frequency => frequencies, direction: HowDirection => directions,
}

/// The names in a language.
pub fn terms(language: Language) -> &'static DesignTermTexts {
    DesignTermTexts::in_language(language)
}
