//! Scores that a measured figure proposes (McDonald): each factor is scored against thresholds agreed before anybody
//! looks at the accounts. Proposals are shown beside the scores and never replace them by themselves.

use crate::model::accounts::Account;
use crate::model::ids::{AccountId, FactorId};
use crate::model::key::key;
use crate::model::method::Scale;
use crate::model::money::Statement;
use crate::model::outcome::{Outcome, Undefined};
use crate::model::period::Period;
use crate::model::scenario::Scenario;
use crate::model::statistics::{arrange, interpolate};
use serde::{Deserialize, Serialize};

key! {
    /// A figure of an account that can propose a score: revenue this year (money unit); its yearly growth over the
    /// past and the forecast two years and the margin this year (per cent); years of cooperation.
    Measured { Revenue, PastGrowth, ForecastGrowth, Margin, Years }
}

/// The parts of the scale the four values stand for: bottom, border of low and medium, border of medium and high, top
/// (0, 3.5, 6.5 and 10 on a scale to 10: the bands 3–0, 6–4, 10–7).
pub const LEVELS: [f64; 4] = [0.0, 0.35, 0.65, 1.0];

/// How a figure proposes the scores of one factor.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Threshold {
    /// The factor.
    pub factor: FactorId,
    /// The figure.
    pub figure: Measured,
    /// The values at which the score reaches each of [`LEVELS`]; in the figure's unit. They may fall: then less is
    /// better. All four are needed.
    #[serde(default)]
    pub values: [Option<f64>; 4],
}

/// What is proposed for one account.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Proposal {
    /// The account.
    pub account: AccountId,
    /// Its figure, in the figure's unit.
    pub measured: Outcome<f64>,
    /// The proposed score.
    pub score: Outcome<f64>,
    /// The score in the table, if there is one.
    pub entered: Option<f64>,
}

/// What is proposed for one factor.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct FactorProposals {
    /// The factor.
    pub factor: FactorId,
    /// The figure looked at.
    pub figure: Measured,
    /// One entry per account, in the user's order.
    pub accounts: Vec<Proposal>,
}

/// All proposals, in the order of the factors. The statements are those of the scenario's accounts, in their order.
pub fn proposals(scenario: &Scenario, statements: &[Statement]) -> Vec<FactorProposals> {
    let method = &scenario.method.attractiveness;
    let with = |factor| method.thresholds.iter().find(|threshold| threshold.factor == factor);
    let for_factor = |threshold: &Threshold| FactorProposals {
        factor: threshold.factor,
        figure: threshold.figure,
        accounts: scenario
            .accounts
            .iter()
            .zip(statements)
            .map(|(account, statement)| propose(account, statement, threshold, method.scale))
            .collect(),
    };
    method.factors.iter().filter_map(|factor| with(factor.id)).map(for_factor).collect()
}

impl Threshold {
    /// The anchors of the curve on a scale, by value.
    ///
    /// # Errors
    /// Values are missing.
    pub fn anchors(&self, scale: Scale) -> Outcome<Vec<(f64, f64)>> {
        let height = |level: f64| scale.min + (scale.max - scale.min) * level;
        let known = self.values.iter().zip(LEVELS).filter_map(|(value, level)| Some(((*value)?, height(level))));
        let mut anchors: Vec<(f64, f64)> = known.collect();
        if anchors.len() < LEVELS.len() {
            let missing = LEVELS.len() - anchors.len();
            return Err(Undefined::Incomplete { missing, needed: LEVELS.len() });
        }
        arrange::sort_by(&mut anchors, |a, b| a.0.total_cmp(&b.0));
        Ok(anchors)
    }
}

fn propose(account: &Account, statement: &Statement, threshold: &Threshold, scale: Scale) -> Proposal {
    let measured = measure(account, statement, threshold.figure);
    let score = threshold.anchors(scale).and_then(|anchors| interpolate(&anchors, measured.clone()?));
    let set = account.attractiveness.current();
    let entered = set.and_then(|set| set.scores.get(&threshold.factor)).map(|entry| entry.value.get());
    Proposal { account: account.id, measured, score, entered }
}

/// A figure of an account in the unit of the thresholds.
fn measure(account: &Account, statement: &Statement, figure: Measured) -> Outcome<f64> {
    let percent = |share: &Outcome<crate::model::units::Share>| share.clone().map(|share| share.get() * 100.0);
    match figure {
        Measured::Revenue => statement.revenue[Period::ThisYear].clone().map(|money| money.get()),
        Measured::PastGrowth => percent(&statement.growth.past),
        Measured::ForecastGrowth => percent(&statement.growth.future),
        Measured::Margin => percent(&statement.margin[Period::ThisYear]),
        Measured::Years => account.profile.years.ok_or(Undefined::Unrated),
    }
}
