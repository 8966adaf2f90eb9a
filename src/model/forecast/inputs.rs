//! What is typed for forecasts: points of a history, pasted series, account states.

use crate::model::key::key;
use crate::model::units::{Money, Probability, Share};
use serde::{Deserialize, Serialize};

/// Periods over which the shares of the states are followed, unless another number is chosen.
pub const USUAL_HORIZON: u32 = 10;
/// The most periods that can be followed.
pub const MOST_PERIODS: u32 = 50;

/// One point of a history or a series; a half-typed one has only one of the two.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct DataPoint {
    /// Where: a year, in the history of an account.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub x: Option<f64>,
    /// How much.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub y: Option<f64>,
}

impl DataPoint {
    /// A whole point.
    pub const fn new(x: f64, y: f64) -> Self {
        Self { x: Some(x), y: Some(y) }
    }

    /// Both numbers, if both are there and can be computed with.
    pub fn whole(self) -> Option<(f64, f64)> {
        self.x.zip(self.y).filter(|(x, y)| x.is_finite() && y.is_finite())
    }
}

/// A series of numbers from elsewhere.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct DataSet {
    /// Its name.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// What stands along, such as the year.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub x_name: String,
    /// What is measured, with its unit.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub y_name: String,
    /// The points, in the user's order.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub points: Vec<DataPoint>,
    /// Where a value is forecast; left out: one mean distance after the last point.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub at: Option<f64>,
}

key! {
    /// When the reward of a state comes: at the beginning of a period, undiscounted for the present one, or at its end.
    RewardTiming { Start, End }
}

/// One state an account can be in.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct AccountState {
    /// Its name.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// What an account in it brings per period.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub margin: Option<Money>,
    /// What an account in it costs per period, above zero.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cost: Option<Money>,
    /// How many accounts are in it now.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub now: Option<f64>,
    /// The chance to be in each state one period later, in the order of the states.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub to: Vec<Option<Probability>>,
}

impl AccountState {
    /// The chance to get to a state.
    pub fn chance(&self, to: usize) -> Option<Probability> {
        self.to.get(to).copied().flatten()
    }
}

/// States of accounts and how accounts move between them.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct StateModel {
    /// The states in order of recency, the last one lost.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub states: Vec<AccountState>,
    /// The discount rate per period; left out: that of the lifetime value.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub discount: Option<Share>,
    /// When rewards come.
    pub timing: RewardTiming,
    /// Over how many periods the shares of the states are followed, 1 to 50.
    pub horizon: u32,
}

impl Default for StateModel {
    fn default() -> Self {
        Self { states: Vec::new(), discount: None, timing: RewardTiming::Start, horizon: USUAL_HORIZON }
    }
}

impl StateModel {
    /// Whether it is as it was at the beginning.
    pub fn is_default(&self) -> bool {
        *self == Self::default()
    }

    /// Whether every setting is the course's.
    pub fn is_usual(&self) -> bool {
        Self { states: Vec::new(), ..self.clone() }.is_default()
    }

    /// Puts the settings back to the course's; the states stay.
    pub fn reset(&mut self) {
        *self = Self { states: std::mem::take(&mut self.states), ..Self::default() };
    }

    /// Adds a state without a name before the last one, which is where accounts are lost; the first two are added at
    /// the end. Gives its place.
    pub fn add(&mut self) -> usize {
        let place = if self.states.len() < 2 { self.states.len() } else { self.states.len() - 1 };
        for state in &mut self.states {
            if state.to.len() > place {
                state.to.insert(place, None);
            }
        }
        self.states.insert(place, AccountState::default());
        place
    }

    /// Removes a state with the chances to get into it.
    pub fn remove(&mut self, place: usize) {
        if place >= self.states.len() {
            return;
        }
        self.states.remove(place);
        for state in &mut self.states {
            if place < state.to.len() {
                state.to.remove(place);
            }
        }
    }

    /// Moves a state up (−1) or down (+1), with the chances to get into it.
    pub fn shift(&mut self, place: usize, by: isize) {
        let Some(other) = place.checked_add_signed(by).filter(|&other| other < self.states.len()) else { return };
        if place >= self.states.len() {
            return;
        }
        self.states.swap(place, other);
        let count = self.states.len();
        for state in &mut self.states {
            state.to.resize(count, None);
            state.to.swap(place, other);
        }
    }

    /// Sets one chance.
    pub fn set(&mut self, from: usize, to: usize, chance: Option<Probability>) {
        let count = self.states.len();
        if let Some(state) = self.states.get_mut(from).filter(|_| to < count) {
            if state.to.len() <= to {
                state.to.resize(count, None);
            }
            if let Some(place) = state.to.get_mut(to) {
                *place = chance;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn model() -> StateModel {
        let mut model = StateModel::default();
        for name in ["prospect", "active", "lost"] {
            let place = model.add();
            model.states[place].name = name.into();
        }
        for (from, row) in [[0.6, 0.3, 0.1], [0.0, 0.8, 0.2], [0.05, 0.0, 0.95]].into_iter().enumerate() {
            for (to, chance) in row.into_iter().enumerate() {
                model.set(from, to, Some(Probability::new(chance)));
            }
        }
        model
    }

    fn names(model: &StateModel) -> Vec<&str> {
        model.states.iter().map(|s| s.name.as_str()).collect()
    }

    fn row(model: &StateModel, place: usize) -> Vec<f64> {
        (0..model.states.len()).map(|to| model.states[place].chance(to).map_or(-1.0, Probability::get)).collect()
    }

    #[test]
    fn chances_stay_with_their_states() {
        let mut model = model();
        // The third was put before the last.
        assert_eq!(names(&model), ["prospect", "lost", "active"]);
        model.shift(2, -1);
        assert_eq!(names(&model), ["prospect", "active", "lost"]);
        assert_eq!(row(&model, 0), [0.6, 0.1, 0.3]);
        assert_eq!(model.add(), 2);
        assert_eq!(row(&model, 0), [0.6, 0.1, -1.0, 0.3]);
        model.remove(1);
        assert_eq!((names(&model), row(&model, 0)), (vec!["prospect", "", "lost"], vec![0.6, -1.0, 0.3]));
        let before = model.clone();
        model.remove(9);
        model.shift(0, -1);
        model.shift(2, 1);
        model.set(0, 9, Some(Probability::new(1.0)));
        model.set(9, 0, Some(Probability::new(1.0)));
        assert_eq!(model, before);
    }

    #[test]
    fn settings_go_back_and_states_stay() {
        let mut model = model();
        (model.horizon, model.timing, model.discount) = (3, RewardTiming::End, Some(Share::new(0.2)));
        assert!(!model.is_usual());
        model.reset();
        assert!(model.is_usual() && model.states.len() == 3);
    }
}
