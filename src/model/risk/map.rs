//! The 3×3 risk map (D18), Cox's colouring beside it, and a check of Cox's axioms.

use super::register::{Level, RiskLevel};
use crate::model::method::RiskScheme;
use serde::Serialize;

/// What a cell asks for.
///
/// The course's map is D18's table. Cox's (L. A. Cox, Risk Analysis 28(2), 2008) has three levels: any low is
/// mild (`Caution`), only high × high is severe (`Stop`), the rest lies between (`Fix`).
pub const fn cell(scheme: RiskScheme, probability: Level, impact: Level) -> RiskLevel {
    match scheme {
        RiskScheme::Course => course(probability, impact),
        RiskScheme::Cox => cox(probability, impact),
    }
}

const fn course(probability: Level, impact: Level) -> RiskLevel {
    match (impact, probability) {
        (Level::High, Level::High) => RiskLevel::Stop,
        (Level::High, Level::Medium) | (Level::Medium, Level::High) => RiskLevel::Significant,
        (Level::High, Level::Low) | (Level::Medium, Level::Medium) | (Level::Low, Level::High) => RiskLevel::Fix,
        (Level::Medium, Level::Low) | (Level::Low, Level::Low | Level::Medium) => RiskLevel::Caution,
    }
}

const fn cox(probability: Level, impact: Level) -> RiskLevel {
    match (probability, impact) {
        (Level::High, Level::High) => RiskLevel::Stop,
        (Level::Low, _) | (_, Level::Low) => RiskLevel::Caution,
        _ => RiskLevel::Fix,
    }
}

/// Probability × impact on numeric scales, for example PMBOK's; also the expected loss when the impact is money.
pub fn score(probability: f64, impact: f64) -> f64 {
    probability * impact
}

/// Whether a colouring of the map keeps two of Cox's axioms, with both axes in equal thirds of 0–1.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct CoxAxioms {
    /// The largest probability × impact inside a cell of the mildest level.
    pub mildest_max: f64,
    /// The smallest probability × impact inside a cell of the severest level.
    pub severest_min: f64,
    /// Weak consistency: no risk of the mildest level outweighs one of the severest.
    pub is_weakly_consistent: bool,
    /// Betweenness: no cell of the mildest level touches one of the severest, not even at a corner.
    pub has_betweenness: bool,
}

/// Checks a colouring. A map in one colour keeps both axioms: it claims nothing.
pub fn cox_axioms(colour: impl Fn(Level, Level) -> RiskLevel) -> CoxAxioms {
    let cells: Vec<(usize, usize, RiskLevel)> = pairs()
        .map(|(probability, impact)| (probability as usize, impact as usize, colour(probability, impact)))
        .collect();
    let mildest = cells.iter().map(|c| c.2).min().unwrap_or(RiskLevel::Caution);
    let severest = cells.iter().map(|c| c.2).max().unwrap_or(RiskLevel::Caution);
    let of = |level| cells.iter().filter(move |c| c.2 == level);
    // Corners are counted in ninths, so that the comparison is exact.
    let mildest_max = of(mildest).map(|c| (c.0 + 1) * (c.1 + 1)).max().unwrap_or(0);
    let severest_min = of(severest).map(|c| c.0 * c.1).min().unwrap_or(0);
    let touch = |a: &(usize, usize, _), b: &(usize, usize, _)| a.0.abs_diff(b.0) <= 1 && a.1.abs_diff(b.1) <= 1;
    let has_contact = of(mildest).any(|mild| of(severest).any(|severe| touch(mild, severe)));
    CoxAxioms {
        mildest_max: mildest_max as f64 / 9.0,
        severest_min: severest_min as f64 / 9.0,
        is_weakly_consistent: mildest == severest || severest_min >= mildest_max,
        has_betweenness: mildest == severest || !has_contact,
    }
}

/// The nine cells as (probability, impact), from the top row (high impact) down, left to right.
pub fn pairs() -> impl Iterator<Item = (Level, Level)> {
    Level::ALL.iter().rev().flat_map(|&impact| Level::ALL.iter().map(move |&probability| (probability, impact)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use Level::{High, Low, Medium};
    use RiskLevel::{Caution, Fix, Significant, Stop};

    #[track_caller]
    fn check(scheme: RiskScheme, rows: [[RiskLevel; 3]; 3]) {
        let found: Vec<_> = pairs().map(|(probability, impact)| cell(scheme, probability, impact)).collect();
        assert_eq!(found, rows.concat());
    }

    #[test]
    fn the_nine_cells_of_the_course() {
        // Rows: high, medium, low impact; columns: low, medium, high probability, as D18 prints them.
        check(RiskScheme::Course, [[Fix, Significant, Stop], [Caution, Fix, Significant], [Caution, Caution, Fix]]);
    }

    #[test]
    fn the_nine_cells_of_cox() {
        check(RiskScheme::Cox, [[Caution, Fix, Stop], [Caution, Fix, Fix], [Caution, Caution, Caution]]);
    }

    #[test]
    fn cells_are_listed_as_the_map_is_drawn() {
        let first_row: Vec<_> = pairs().take(3).collect();
        assert_eq!(first_row, [(Low, High), (Medium, High), (High, High)]);
    }

    #[test]
    fn a_map_in_one_colour_claims_nothing() {
        let axioms = cox_axioms(|_, _| Fix);
        assert!(axioms.is_weakly_consistent && axioms.has_betweenness);
    }
}
