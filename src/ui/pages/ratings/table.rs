//! What the dated sets of Table One and Table Two have in common.

use crate::model::method::Scale;
use crate::model::outcome::Outcome;
use crate::model::position::{Redated, StrengthSet, attractiveness_of, strength_of};
use crate::model::score::{ScoreSet, Scores};
use crate::model::{Account, Exact, FactorId, Scenario, SuccessFactorId};
use crate::text::ratings::RatingsTexts;
use crate::ui::context::App;
use crate::ui::pages::scores::anchors;
use crate::ui::view::prelude::*;
use std::fmt::Display;
use std::str::FromStr;

/// A row of the table.
#[derive(Debug, Clone, PartialEq)]
pub struct FactorRow<I> {
    /// The factor.
    pub id: I,
    /// Its name as shown.
    pub name: String,
    /// What its scale means.
    pub anchors: String,
    /// Its weight.
    pub weight: f64,
}

/// A table that is rated in dated sets.
pub trait RatingTable: Copy + Send + Sync + 'static {
    /// Id of a row.
    type Id: Copy + Ord + Display + FromStr + Send + Sync + 'static;
    /// One set.
    type Set: Redated;
    /// Id of the panel on the page.
    const PANEL: &'static str;

    /// The panel's title.
    fn title(words: &RatingsTexts) -> &'static str;
    /// The panel's line of help.
    fn help(words: &RatingsTexts) -> &'static str;
    /// The rows, with the weights that hold for all accounts. Tracked.
    fn factors(app: App) -> Vec<FactorRow<Self::Id>>;
    /// The weight that holds for a row at an account.
    fn weight(_: &Account, row: &FactorRow<Self::Id>) -> f64 {
        row.weight
    }
    /// The scale.
    fn scale(scenario: &Scenario) -> Scale;
    /// The dated sets.
    fn sets(account: &Account) -> &[Self::Set];
    /// The target.
    fn target(account: &Account) -> Option<&Self::Set>;
    /// Sets and target, to change.
    fn parts_mut(account: &mut Account) -> (&mut Vec<Self::Set>, &mut Option<Self::Set>);
    /// The scores of a set: ours, where rivals have their own.
    fn scores(set: &Self::Set) -> &Scores<Self::Id>;
    /// The same, to change.
    fn scores_mut(set: &mut Self::Set) -> &mut Scores<Self::Id>;
    /// Where the set comes from.
    fn source(set: &Self::Set) -> &str;
    /// The same, to change.
    fn source_mut(set: &mut Self::Set) -> &mut String;
    /// The total and, for Table Two, the relative strength of a set.
    fn results(scenario: &Scenario, account: &Account, set: &Self::Set) -> (Outcome<Exact>, Option<Outcome<Exact>>);
}

/// Customer attractiveness.
#[derive(Debug, Clone, Copy)]
pub struct TableOne;

/// Relative strength.
#[derive(Debug, Clone, Copy)]
pub struct TableTwo;

macro_rules! scores_of {
    ($set:ty, $id:ty, $field:ident) => {
        fn scores(set: &$set) -> &Scores<$id> {
            &set.$field
        }

        fn scores_mut(set: &mut $set) -> &mut Scores<$id> {
            &mut set.$field
        }

        fn source(set: &$set) -> &str {
            &set.source
        }

        fn source_mut(set: &mut $set) -> &mut String {
            &mut set.source
        }
    };
}

macro_rules! rows_of {
    ($table:ident) => {
        fn factors(app: App) -> Vec<FactorRow<Self::Id>> {
            let scenario = app.editor.scenario();
            let method = &scenario.method.$table;
            let row = |factor: &crate::model::method::Factor<Self::Id, _>| {
                let label = app.content.with(|c| c.label(&factor.label));
                let anchors = anchors(&label, method.scale);
                FactorRow { id: factor.id, name: label.name, anchors, weight: factor.weight.get() }
            };
            method.factors.iter().map(row).collect()
        }

        fn scale(scenario: &Scenario) -> Scale {
            scenario.method.$table.scale
        }

        fn sets(account: &Account) -> &[Self::Set] {
            &account.$table.sets
        }

        fn target(account: &Account) -> Option<&Self::Set> {
            account.$table.target.as_ref()
        }

        fn parts_mut(account: &mut Account) -> (&mut Vec<Self::Set>, &mut Option<Self::Set>) {
            (&mut account.$table.sets, &mut account.$table.target)
        }
    };
}

impl RatingTable for TableOne {
    type Id = FactorId;
    type Set = ScoreSet<FactorId>;
    const PANEL: &'static str = "attractiveness-sets";

    fn title(words: &RatingsTexts) -> &'static str {
        words.one_title
    }

    fn help(words: &RatingsTexts) -> &'static str {
        words.one_help
    }

    fn results(scenario: &Scenario, _: &Account, set: &Self::Set) -> (Outcome<Exact>, Option<Outcome<Exact>>) {
        (attractiveness_of(scenario, set).total, None)
    }

    rows_of!(attractiveness);
    scores_of!(ScoreSet<FactorId>, FactorId, scores);
}

impl RatingTable for TableTwo {
    type Id = SuccessFactorId;
    type Set = StrengthSet;
    const PANEL: &'static str = "strength-sets";

    fn title(words: &RatingsTexts) -> &'static str {
        words.two_title
    }

    fn help(words: &RatingsTexts) -> &'static str {
        words.two_help
    }

    fn weight(account: &Account, row: &FactorRow<SuccessFactorId>) -> f64 {
        account.strength.weights.get(&row.id).map_or(row.weight, |own| own.get())
    }

    fn results(scenario: &Scenario, account: &Account, set: &Self::Set) -> (Outcome<Exact>, Option<Outcome<Exact>>) {
        let strength = strength_of(scenario, account, set);
        (strength.us.total, Some(strength.relative))
    }

    rows_of!(strength);
    scores_of!(StrengthSet, SuccessFactorId, us);
}
