//! What Kano's survey says of each need: evaluation table (Berger et al. 1993), Fong's test (1996), the rule M > O > A > I
//! (Matzler 1996), satisfaction coefficients (Berger), strengths (Lee and Newcomb 1997), DuMouchel's means.

use super::kano::{Kano, KanoAnswer, KanoCategory, KanoEntry, KanoTable};
use crate::model::key::key;
use crate::model::outcome::{Outcome, Undefined};
use crate::model::toolkit::ids::WhatId;
use serde::Serialize;

/// Two-sided 90 % of the normal distribution, as Fong takes it.
const FONG: f64 = 1.65;
/// From here on a mean of the continuous method is high.
const HIGH_MEAN: f64 = 2.0;

key! {
    /// Where the two means of the continuous method stand.
    KanoQuadrant { Indifferent, MustBe, Attractive, Performance }
}

impl KanoTable {
    /// The kind that two answers stand for.
    pub fn category(self, functional: KanoAnswer, dysfunctional: KanoAnswer) -> KanoCategory {
        use KanoAnswer::{Dislike, Like, LiveWith, MustBe};
        use KanoCategory as Kind;
        match (functional, dysfunctional) {
            (Like, Like) | (Dislike, Dislike) => Kind::Questionable,
            (MustBe, MustBe) | (LiveWith, LiveWith) if self == Self::Pouliot => Kind::Questionable,
            (Like, Dislike) => Kind::OneDimensional,
            (Like, _) => Kind::Attractive,
            (Dislike, _) | (_, Like) => Kind::Reverse,
            (_, Dislike) => Kind::MustBe,
            _ => Kind::Indifferent,
        }
    }
}

impl KanoAnswer {
    /// What an answer to the functional question counts in the continuous method.
    pub const fn functional_points(self) -> f64 {
        match self {
            Self::Like => 4.0,
            Self::MustBe => 2.0,
            Self::Neutral => 0.0,
            Self::LiveWith => -1.0,
            Self::Dislike => -2.0,
        }
    }

    /// What an answer to the dysfunctional question counts.
    pub const fn dysfunctional_points(self) -> f64 {
        match self {
            Self::Like => -2.0,
            Self::MustBe => -1.0,
            Self::Neutral => 0.0,
            Self::LiveWith => 2.0,
            Self::Dislike => 4.0,
        }
    }
}

/// How many answers are of each kind, in the order of [`KanoCategory`].
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize)]
#[serde(transparent)]
pub struct Tally(pub [f64; 6]);

impl Tally {
    /// How many answers are of a kind.
    pub fn of(&self, category: KanoCategory) -> f64 {
        self.0[category as usize]
    }

    /// All answers, questionable ones included.
    pub fn total(&self) -> f64 {
        self.0.iter().sum()
    }

    /// The two largest counts without the questionable answers.
    fn leading(&self) -> (f64, f64) {
        self.0[..5].iter().fold((0.0, 0.0), |(first, second), &count| {
            if count > first {
                (count, first)
            } else if count > second {
                (first, count)
            } else {
                (first, second)
            }
        })
    }
}

/// Fong's test of whether the most frequent kind leads.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Fong {
    /// Answers of the most frequent kind.
    pub first: f64,
    /// Answers of the second.
    pub second: f64,
    /// first − second.
    pub difference: f64,
    /// 1.65·√((a + b)(2N − a − b) ÷ 2N).
    pub threshold: f64,
    /// Whether the difference reaches it.
    pub significant: bool,
}

/// Means of the continuous method.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Continuous {
    /// Answers that count: those of which both parts are known.
    pub answers: f64,
    /// Mean of the functional points, −2 to 4.
    pub functional: f64,
    /// Mean of the dysfunctional points, −2 to 4.
    pub dysfunctional: f64,
    /// Where the two stand; from 2 on a mean is high.
    pub quadrant: KanoQuadrant,
}

/// What the counts of one need say.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Verdict {
    /// The most frequent kind; of equals the first by the rule.
    pub mode: KanoCategory,
    /// Whether it leads.
    pub fong: Fong,
    /// The kind: the most frequent one if it leads, otherwise the first of the leading ones by M > O > A > I.
    pub category: KanoCategory,
}

/// What the survey says of one need.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct KanoResult {
    /// The need: a what of the house of quality.
    pub what: WhatId,
    /// Answers of each kind.
    pub counts: Tally,
    /// All answers.
    pub total: f64,
    /// The kind, and how firmly.
    pub verdict: Outcome<Verdict>,
    /// (A + O) ÷ (A + O + M + I): how much it pleases to meet it, 0 to 1.
    pub better: Outcome<f64>,
    /// −(O + M) ÷ (A + O + M + I): how much it annoys not to meet it, −1 to 0.
    pub worse: Outcome<f64>,
    /// (A + O + M) ÷ N.
    pub total_strength: Outcome<f64>,
    /// (first − second) ÷ N.
    pub category_strength: Outcome<f64>,
    /// χ² of M, O, A, I against equal numbers, three degrees of freedom.
    pub chi_square: Outcome<f64>,
    /// The continuous method.
    pub continuous: Outcome<Continuous>,
}

impl KanoResult {
    /// The kind, if there is one.
    pub fn category(&self) -> Option<KanoCategory> {
        self.verdict.as_ref().ok().map(|v| v.category)
    }
}

/// Computes the result of one need.
pub(super) fn result(what: WhatId, entry: Option<&KanoEntry>, survey: &Kano) -> KanoResult {
    let nothing = KanoEntry::default();
    let entry = entry.unwrap_or(&nothing);
    let counts = tally(entry, survey.table());
    let total = counts.total();
    let [must, one, attractive, indifferent, ..] = counts.0;
    let clear = must + one + attractive + indifferent;
    let part = |count: f64, of: f64| if of > 0.0 { Ok(count / of) } else { Err(Undefined::Unrated) };
    let (first, second) = counts.leading();
    KanoResult {
        what,
        verdict: verdict(&counts),
        better: part(attractive + one, clear),
        worse: part(one + must, clear).map(|share| if share > 0.0 { -share } else { 0.0 }),
        total_strength: part(attractive + one + must, total),
        category_strength: part(first - second, total),
        chi_square: chi_square([must, one, attractive, indifferent]),
        continuous: continuous(entry),
        counts,
        total,
    }
}

fn answers(entry: &KanoEntry) -> impl Iterator<Item = (KanoAnswer, KanoAnswer, f64)> {
    let pairs = entry.pairs.iter().map(|pair| (pair.functional, pair.dysfunctional, 1.0));
    let counted = entry.counts.iter().flat_map(|(&functional, row)| {
        row.iter().map(move |(&dysfunctional, &count)| (functional, dysfunctional, f64::from(count)))
    });
    pairs.chain(counted)
}

fn tally(entry: &KanoEntry, table: KanoTable) -> Tally {
    let mut counts = Tally::default();
    for (functional, dysfunctional, count) in answers(entry) {
        counts.0[table.category(functional, dysfunctional) as usize] += count;
    }
    for (&category, &count) in &entry.kinds {
        // What is not a count has been listed as a fault.
        counts.0[category as usize] += if count.is_finite() && count > 0.0 { count } else { 0.0 };
    }
    counts
}

/// The kind that counts speak for.
///
/// # Errors
/// There is no answer that is not questionable.
pub fn verdict(counts: &Tally) -> Outcome<Verdict> {
    let (first, second) = counts.leading();
    if first <= 0.0 || first.is_nan() {
        return Err(Undefined::Unrated);
    }
    let total = counts.total();
    let both = first + second;
    let threshold = FONG * (both * (2.0 * total - both) / (2.0 * total)).max(0.0).sqrt();
    if !threshold.is_finite() {
        return Err(Undefined::TooLarge);
    }
    let fong = Fong { first, second, difference: first - second, threshold, significant: first - second >= threshold };
    // The kinds stand in the order of the rule.
    let at_least = |line: f64| {
        let found = KanoCategory::ALL[..5].iter().find(|kind| counts.of(**kind) >= line && counts.of(**kind) > 0.0);
        found.copied().ok_or(Undefined::Unrated)
    };
    let mode = at_least(first)?;
    let category = if fong.significant { mode } else { at_least(second)? };
    Ok(Verdict { mode, fong, category })
}

fn chi_square(counts: [f64; 4]) -> Outcome<f64> {
    let expected = counts.iter().sum::<f64>() / 4.0;
    if expected <= 0.0 || expected.is_nan() {
        return Err(Undefined::Unrated);
    }
    let chi: f64 = counts.iter().map(|count| (count - expected).powi(2) / expected).sum();
    if chi.is_finite() { Ok(chi) } else { Err(Undefined::TooLarge) }
}

fn continuous(entry: &KanoEntry) -> Outcome<Continuous> {
    let (mut n, mut functional, mut dysfunctional) = (0.0, 0.0, 0.0);
    for (f, d, count) in answers(entry) {
        n += count;
        functional += f.functional_points() * count;
        dysfunctional += d.dysfunctional_points() * count;
    }
    if n <= 0.0 {
        return Err(Undefined::Unrated);
    }
    let (functional, dysfunctional) = (functional / n, dysfunctional / n);
    let quadrant = match (functional >= HIGH_MEAN, dysfunctional >= HIGH_MEAN) {
        (false, false) => KanoQuadrant::Indifferent,
        (false, true) => KanoQuadrant::MustBe,
        (true, false) => KanoQuadrant::Attractive,
        (true, true) => KanoQuadrant::Performance,
    };
    Ok(Continuous { answers: n, functional, dysfunctional, quadrant })
}
