//! SMAA-2 (Lahdelma and Salminen 2001): which weights make which alternative the best, when no weights are agreed.

use super::chance::SplitMix64;
use super::settings::Uncertainty;
use super::simplex::draw;
use super::simulation::drawn_score;
use super::table::{Number, Tables};
use crate::model::ids::AccountId;
use crate::model::method::Scale;
use crate::model::outcome::{Outcome, Undefined};
use crate::model::position::results::PositionResults;
use crate::model::scenario::Scenario;
use serde::Serialize;

/// The second half draws scores only; its generators are others than those of the first.
const SECOND_HALF: u64 = 1 << 32;

/// An analysis on its way. The first half of the rounds draws weights and scores and counts ranks; the second draws
/// scores at each alternative's central weights.
#[derive(Debug, Clone)]
pub struct Smaa {
    scores: Vec<Vec<Number>>,
    scale: Scale,
    seed: u64,
    rounds: u32,
    done: u32,
    /// ranks[a][r]: how often alternative a had rank r.
    ranks: Vec<Vec<u32>>,
    /// wins[a][b]: how often a was better than b.
    wins: Vec<Vec<u32>>,
    /// Sums of the weights with which an alternative was first.
    winning: Vec<Vec<f64>>,
    /// How often it was first at its central weights.
    confirmed: Vec<u32>,
}

/// What the analysis found.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct SmaaResults {
    /// Rounds of each half.
    pub rounds: u32,
    /// For each alternative the chance of each rank, the best first. Equals share the better rank.
    pub acceptability: Vec<Vec<f64>>,
    /// The mean of the weights with which it is first, together 1; `None` if it never was.
    pub central_weights: Vec<Option<Vec<f64>>>,
    /// The chance to be first at these weights. Low: even with the weights that suit it best, the scores are too
    /// uncertain to tell. `None` without central weights, or before the second half has begun.
    pub confidence: Vec<Option<f64>>,
    /// Pairwise winning index: the chance that the alternative of the row is better than that of the column.
    pub pairwise: Vec<Vec<f64>>,
}

impl Smaa {
    /// Prepares an analysis of exact scores, one row per alternative. `seed` and `rounds` as in [`Uncertainty`].
    ///
    /// # Errors
    /// `NoAccounts` without alternatives, `NoFactors` without criteria, `Uneven` rows, `TooLarge` for numbers that are
    /// none, `ZeroDivisor` without rounds.
    pub fn exact(scores: &[Vec<f64>], seed: u64, rounds: u32) -> Outcome<Self> {
        let number = |score: &f64| Number { score: *score, spread: 0.0 };
        let scores = scores.iter().map(|row| row.iter().map(number).collect()).collect();
        Self::new(scores, Scale { min: f64::MIN, max: f64::MAX }, seed, rounds)
    }

    fn new(scores: Vec<Vec<Number>>, scale: Scale, seed: u64, rounds: u32) -> Outcome<Self> {
        let (count, criteria) = (scores.len(), scores.first().map_or(0, Vec::len));
        if count == 0 {
            return Err(Undefined::NoAccounts);
        }
        if criteria == 0 {
            return Err(Undefined::NoFactors);
        }
        if scores.iter().any(|row| row.len() != criteria) {
            return Err(Undefined::Uneven);
        }
        if scores.iter().flatten().any(|number| !number.score.is_finite()) {
            return Err(Undefined::TooLarge);
        }
        if rounds == 0 {
            return Err(Undefined::ZeroDivisor);
        }
        Ok(Self {
            scores,
            scale,
            seed,
            rounds,
            done: 0,
            ranks: vec![vec![0; count]; count],
            wins: vec![vec![0; count]; count],
            winning: vec![vec![0.0; criteria]; count],
            confirmed: vec![0; count],
        })
    }

    /// Runs some more rounds; true as long as there are others.
    pub fn step(&mut self, rounds: u32) -> bool {
        let until = self.done.saturating_add(rounds).min(self.total());
        while self.done < until {
            let chance = SplitMix64::new(self.seed);
            if self.done < self.rounds {
                self.rank(&mut chance.split(u64::from(self.done)));
            } else {
                self.confirm(&mut chance.split(SECOND_HALF + u64::from(self.done)));
            }
            self.done += 1;
        }
        self.done < self.total()
    }

    /// Rounds done, of both halves.
    pub const fn done(&self) -> u32 {
        self.done
    }

    /// Rounds to do, of both halves.
    pub const fn total(&self) -> u32 {
        self.rounds.saturating_mul(2)
    }

    fn rank(&mut self, chance: &mut SplitMix64) {
        let mut weights = vec![0.0; self.scores[0].len()];
        draw(&mut weights, chance);
        let values: Vec<f64> = self.drawn(chance).iter().map(|row| dot(row, &weights)).collect();
        for (a, value) in values.iter().enumerate() {
            let better = values.iter().filter(|other| *other > value).count();
            self.ranks[a][better] += 1;
            for (b, other) in values.iter().enumerate() {
                self.wins[a][b] += u32::from(value > other);
            }
            if better == 0 {
                self.winning[a].iter_mut().zip(&weights).for_each(|(sum, weight)| *sum += weight);
            }
        }
    }

    fn confirm(&mut self, chance: &mut SplitMix64) {
        let scores = self.drawn(chance);
        for a in 0..scores.len() {
            // Sums of weights point the same way as their mean.
            let weights = &self.winning[a];
            let own = dot(&scores[a], weights);
            let is_first = self.ranks[a][0] > 0 && scores.iter().all(|row| dot(row, weights) <= own);
            self.confirmed[a] += u32::from(is_first);
        }
    }

    fn drawn(&self, chance: &mut SplitMix64) -> Vec<Vec<f64>> {
        let scale = self.scale;
        self.scores.iter().map(|row| row.iter().map(|n| drawn_score(n, scale, chance)).collect()).collect()
    }

    /// What the rounds done so far say; nothing before the first.
    ///
    /// # Errors
    /// `Unrated` before the first round.
    pub fn results(&self) -> Outcome<SmaaResults> {
        let first_half = self.done.min(self.rounds);
        if first_half == 0 {
            return Err(Undefined::Unrated);
        }
        let part = |count: &u32| f64::from(*count) / f64::from(first_half);
        let parts = |counts: &Vec<u32>| counts.iter().map(part).collect::<Vec<f64>>();
        let first = |a: usize| Some(self.ranks[a][0]).filter(|times| *times > 0).map(f64::from);
        let central = |a: usize| Some(self.winning[a].iter().map(|sum| sum / first(a).unwrap_or(1.0)).collect());
        let second_half = Some(self.done - first_half).filter(|rounds| *rounds > 0).map(f64::from);
        let all = 0..self.scores.len();
        Ok(SmaaResults {
            rounds: first_half,
            acceptability: self.ranks.iter().map(parts).collect(),
            central_weights: all.clone().map(|a| first(a).and_then(|_| central(a))).collect(),
            confidence: all.map(|a| Some(f64::from(self.confirmed[a]) / first(a).and(second_half)?)).collect(),
            pairwise: self.wins.iter().map(parts).collect(),
        })
    }
}

/// Table One as plain numbers: the accounts that have a total, in the user's order, and the rows that carry weight.
#[derive(Debug, Clone, PartialEq)]
pub struct AttractivenessTable {
    /// The accounts.
    pub accounts: Vec<AccountId>,
    /// One row of scores per account.
    pub scores: Vec<Vec<f64>>,
    /// The weights of the rows.
    pub weights: Vec<f64>,
}

/// Table One as plain numbers, for [`super::one_way_sensitivity`] and [`super::weight_stability`].
pub fn attractiveness_table(scenario: &Scenario, position: &PositionResults) -> AttractivenessTable {
    let tables = Tables::of(scenario, position, &Uncertainty::none());
    let plain = |numbers: Vec<Number>| numbers.iter().map(|number| number.score).collect();
    let rated = tables.accounts.into_iter().filter_map(|rated| Some((rated.account, plain(rated.one?))));
    let (accounts, scores) = rated.unzip();
    AttractivenessTable { accounts, scores, weights: tables.one.of_rows }
}

/// The analysis of who is the most attractive, over the accounts and rows of [`attractiveness_table`], with uncertain
/// scores and any weights at all.
///
/// # Errors
/// As [`Smaa::exact`] and [`Uncertainty::check`].
pub fn attractiveness_smaa(scenario: &Scenario, position: &PositionResults, settings: &Uncertainty) -> Outcome<Smaa> {
    settings.check()?;
    let tables = Tables::of(scenario, position, settings);
    let scale = tables.one_scale;
    let scores = tables.accounts.into_iter().filter_map(|rated| rated.one).collect();
    Smaa::new(scores, scale, settings.seed, settings.iterations)
}

fn dot(a: &[f64], b: &[f64]) -> f64 {
    a.iter().zip(b).map(|(a, b)| a * b).sum()
}
