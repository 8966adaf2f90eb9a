//! The chance of every class, by drawing scores and weights many times (Monte-Carlo).

use super::chance::SplitMix64;
use super::settings::Uncertainty;
use super::table::{Number, Rated, TableTwo, Tables, Weights, is_at_least};
use crate::model::ids::AccountId;
use crate::model::method::{AttractivenessCut, Scale, StrengthCut};
use crate::model::outcome::{Outcome, Undefined};
use crate::model::position::matrix::{Class, Height};
use crate::model::position::results::PositionResults;
use crate::model::scenario::Scenario;
use crate::model::statistics::arrange;
use crate::model::units::Probability;
use serde::Serialize;

/// The key of the shared weights among the accounts' ids, which are smaller.
const SHARED_WEIGHTS: u64 = u64::MAX;

/// How likely each class of an account is.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ClassProbabilities {
    /// The class by the scores and weights as typed.
    pub class: Class,
    /// The chance that it is that class.
    pub stays: Probability,
    /// The chance of each class, in the order of [`Class::ALL`].
    pub classes: [Probability; 4],
    /// The chance that it has none, since the comparison falls to zero.
    pub none: Probability,
    /// The chance to be attractive, on its own.
    pub attractive: Probability,
    /// The chance to be strong, on its own.
    pub strong: Probability,
    /// The chance of its class if the errors of the two axes had nothing to do with each other: the product.
    pub independent: Probability,
}

/// The same for one account of a portfolio, or why it has no class.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct AccountProbabilities {
    /// The account.
    pub account: AccountId,
    /// Its chances.
    pub probabilities: Outcome<ClassProbabilities>,
}

/// A simulation on its way. Each round draws all scores and weights anew and places all accounts: the lines move along.
#[derive(Debug, Clone)]
pub struct Simulation {
    tables: Tables,
    settings: Uncertainty,
    /// Where strength is parity.
    parity: Option<f64>,
    done: u32,
    counts: Vec<Counts>,
    round: Round,
}

#[derive(Debug, Clone, Copy, Default)]
struct Counts {
    classes: [u32; 4],
    attractive: u32,
    strong: u32,
}

/// What one round draws; kept to be filled again.
#[derive(Debug, Clone, Default)]
struct Round {
    attractiveness: Vec<Option<f64>>,
    strength: Vec<Option<f64>>,
}

impl Simulation {
    /// Prepares a simulation. `position` are the scenario's results.
    ///
    /// # Errors
    /// As [`Uncertainty::check`].
    pub fn new(scenario: &Scenario, position: &PositionResults, settings: Uncertainty) -> Outcome<Self> {
        settings.check()?;
        let tables = Tables::of(scenario, position, &settings);
        let parity = position.parity(position.rules.strength_rule).ok().map(|at| at.get());
        let counts = vec![Counts::default(); tables.accounts.len()];
        Ok(Self { tables, settings, parity, done: 0, counts, round: Round::default() })
    }

    /// Runs some more rounds; true as long as there are others. The results do not depend on how rounds are portioned.
    pub fn step(&mut self, rounds: u32) -> bool {
        let until = self.done.saturating_add(rounds).min(self.settings.iterations);
        while self.done < until {
            self.draw();
            self.place();
            self.done += 1;
        }
        self.done < self.settings.iterations
    }

    /// Rounds done.
    pub const fn done(&self) -> u32 {
        self.done
    }

    /// Rounds to do.
    pub const fn total(&self) -> u32 {
        self.settings.iterations
    }

    /// How many accounts are placed in each round.
    pub const fn accounts(&self) -> usize {
        self.tables.accounts.len()
    }

    /// The chances after the rounds done so far, in the user's order.
    pub fn results(&self) -> Vec<AccountProbabilities> {
        let probabilities = |rated: &Rated, counts: &Counts| {
            let class = rated.class.clone()?;
            if self.done == 0 { Err(Undefined::Unrated) } else { Ok(self.chances(class, counts)) }
        };
        let accounts = self.tables.accounts.iter().zip(&self.counts);
        accounts
            .map(|(rated, counts)| AccountProbabilities {
                account: rated.account,
                probabilities: probabilities(rated, counts),
            })
            .collect()
    }

    fn chances(&self, class: Class, counts: &Counts) -> ClassProbabilities {
        let chance = |count: u32| f64::from(count) / f64::from(self.done);
        let (attractive, strong) = (chance(counts.attractive), chance(counts.strong));
        let on_axis = |height, chance: f64| if height == Height::High { chance } else { 1.0 - chance };
        let independent = on_axis(class.attractiveness(), attractive) * on_axis(class.strength(), strong);
        ClassProbabilities {
            class,
            stays: chance(counts.classes[class as usize]).into(),
            classes: counts.classes.map(|count| chance(count).into()),
            none: chance(self.done - counts.classes.iter().sum::<u32>()).into(),
            attractive: attractive.into(),
            strong: strong.into(),
            independent: independent.into(),
        }
    }

    /// Draws weights, then every account's scores, each from a generator of its own.
    fn draw(&mut self) {
        let Self { tables, settings, round, .. } = self;
        let chance = SplitMix64::new(settings.seed).split(u64::from(self.done));
        let mut shared = chance.split(SHARED_WEIGHTS);
        let (one, two) = (drawn(&tables.one, settings, &mut shared), drawn(&tables.two, settings, &mut shared));
        round.attractiveness.clear();
        round.strength.clear();
        for rated in &tables.accounts {
            let mut own = chance.split(u64::from(rated.account.0));
            let attractiveness = rated
                .one
                .as_ref()
                .map(|numbers| one.total(numbers.iter().map(|number| drawn_score(number, tables.one_scale, &mut own))));
            let strength = rated.two.as_ref().and_then(|table| strength(tables, table, &two, settings, &mut own));
            // Weights near the largest number there is may leave the range when drawn.
            round.attractiveness.push(attractiveness.filter(|total| total.is_finite()));
            round.strength.push(strength.filter(|relative| relative.is_finite()));
        }
    }

    /// Places what was drawn. The lines are computed over it first.
    fn place(&mut self) {
        let high = match self.tables.rules.attractiveness_cut {
            AttractivenessCut::Mean => mean(&self.round.attractiveness),
            AttractivenessCut::Median => median(&self.round.attractiveness),
            AttractivenessCut::Fixed { at } => Some(at),
        };
        let right = match self.tables.rules.strength_cut {
            StrengthCut::Parity => self.parity,
            StrengthCut::Mean => mean(&self.round.strength),
            StrengthCut::Median => median(&self.round.strength),
            StrengthCut::Fixed { at } => Some(at),
        };
        let height = |value: Option<f64>, line: Option<f64>| {
            Some(if is_at_least(value?, line?) { Height::High } else { Height::Low })
        };
        let drawn = self.round.attractiveness.iter().zip(&self.round.strength);
        for (counts, (attractiveness, strength)) in self.counts.iter_mut().zip(drawn) {
            let (attractive, strong) = (height(*attractiveness, high), height(*strength, right));
            counts.attractive += u32::from(attractive == Some(Height::High));
            counts.strong += u32::from(strong == Some(Height::High));
            if let (Some(attractive), Some(strong)) = (attractive, strong) {
                counts.classes[Class::of(attractive, strong) as usize] += 1;
            }
        }
    }
}

fn strength(
    tables: &Tables,
    table: &TableTwo,
    shared: &Weights,
    settings: &Uncertainty,
    chance: &mut SplitMix64,
) -> Option<f64> {
    let own = table.own.as_ref().map(|own| drawn(own, settings, chance));
    let weights = own.as_ref().unwrap_or(shared);
    tables.strength(table, weights, |number| drawn_score(number, tables.two_scale, chance))
}

fn drawn(weights: &Weights, settings: &Uncertainty, chance: &mut SplitMix64) -> Weights {
    let draw = |weight: &f64| weight * (1.0 + settings.weights * chance.around());
    Weights { of_rows: weights.of_rows.iter().map(draw).collect(), rows: weights.rows }
}

/// A score off by chance, but not off the scale.
pub(super) fn drawn_score(number: &Number, scale: Scale, chance: &mut SplitMix64) -> f64 {
    (number.score + number.spread * chance.around()).max(scale.min).min(scale.max)
}

fn mean(values: &[Option<f64>]) -> Option<f64> {
    let (sum, count) = values.iter().flatten().fold((0.0, 0_u32), |(sum, count), value| (sum + value, count + 1));
    (count > 0).then(|| sum / f64::from(count))
}

fn median(values: &[Option<f64>]) -> Option<f64> {
    let known: Vec<f64> = values.iter().flatten().copied().collect();
    let order = arrange::places(known.len(), &mut |a, b| known[a].total_cmp(&known[b]));
    let half = order.len() / 2;
    let upper = known[*order.get(half)?];
    if order.len() % 2 == 1 { Some(upper) } else { Some(f64::midpoint(known[order[half - 1]], upper)) }
}
