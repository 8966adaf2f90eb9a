//! The specification (D25b): what is critical to quality, its target, its limits, and how it is measured.

use crate::model::outcome::{Outcome, Undefined};
use crate::model::toolkit::ids::{CtqId, HowId};
use crate::model::toolkit::measure::{House, HowDirection};
use serde::{Deserialize, Serialize};

/// Something that is critical to quality.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Ctq {
    /// Its id.
    pub id: CtqId,
    /// What it is; empty if it is the name of the how.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// The column of the house of quality it stands for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub how: Option<HowId>,
    /// In what unit; empty if it is the unit of the how.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub unit: String,
    /// Which way is better; without it, what the limits say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub direction: Option<HowDirection>,
    /// The target; without it, that of the how, if the unit is the same.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub target: Option<f64>,
    /// The lower specification limit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lower: Option<f64>,
    /// The upper specification limit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub upper: Option<f64>,
    /// How it is measured.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub method: String,
}

impl Ctq {
    /// A characteristic of which only the name is known.
    pub fn named(id: CtqId, name: impl Into<String>) -> Self {
        Self {
            id,
            name: name.into(),
            how: None,
            unit: String::new(),
            direction: None,
            target: None,
            lower: None,
            upper: None,
            method: String::new(),
        }
    }

    /// Its name, or that of its how.
    pub fn shown_name<'a>(&'a self, house: &'a House) -> &'a str {
        let own = || self.how.and_then(|id| house.how(id)).map(|how| how.name.as_str());
        if self.name.trim().is_empty() { own().unwrap_or_default() } else { &self.name }
    }

    /// Its unit, or that of its how.
    pub fn shown_unit<'a>(&'a self, house: &'a House) -> &'a str {
        let own = || self.how.and_then(|id| house.how(id)).map(|how| how.unit.as_str());
        if self.unit.trim().is_empty() { own().unwrap_or_default() } else { &self.unit }
    }

    /// Its target, or that of its how if both are in the same unit.
    pub fn shown_target(&self, house: &House) -> Option<f64> {
        let how =
            || self.how.and_then(|id| house.how(id)).filter(|how| how.unit.trim() == self.shown_unit(house).trim());
        self.target.or_else(|| how().and_then(|how| how.target))
    }

    /// Target and limits together.
    pub fn limits(&self, house: &House) -> Limits {
        Limits { lower: self.lower, upper: self.upper, target: self.shown_target(house) }
    }
}

/// Target and specification limits.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Limits {
    /// Lower specification limit.
    pub lower: Option<f64>,
    /// Upper specification limit.
    pub upper: Option<f64>,
    /// Target.
    pub target: Option<f64>,
}

impl Limits {
    /// Which way is better by the limits: two say that the middle is, one says which way leads away from it.
    ///
    /// # Errors
    /// `NoLimit`, `LimitsCrossed`.
    pub fn direction(&self) -> Outcome<HowDirection> {
        self.check()?;
        match (self.lower, self.upper) {
            (Some(_), Some(_)) => Ok(HowDirection::Nominal),
            (Some(_), None) => Ok(HowDirection::Higher),
            (None, Some(_)) => Ok(HowDirection::Lower),
            (None, None) => Err(Undefined::NoLimit),
        }
    }

    /// Whether something can be compared with them.
    ///
    /// # Errors
    /// `NoLimit`, `LimitsCrossed`.
    pub fn check(&self) -> Outcome<()> {
        match (self.lower, self.upper) {
            (None, None) => Err(Undefined::NoLimit),
            (Some(lower), Some(upper)) if lower >= upper => Err(Undefined::LimitsCrossed),
            _ => Ok(()),
        }
    }

    /// The two limits.
    ///
    /// # Errors
    /// `NoLimit`, `OneLimit`, `LimitsCrossed`.
    pub fn both(&self) -> Outcome<(f64, f64)> {
        self.check()?;
        self.lower.zip(self.upper).ok_or(Undefined::OneLimit)
    }

    /// Whether the target lies between the limits that there are.
    pub fn holds_target(&self) -> bool {
        self.target.is_none_or(|target| !self.is_below(target) && !self.is_above(target))
    }

    /// Whether a value is below the lower limit.
    pub fn is_below(&self, value: f64) -> bool {
        self.lower.is_some_and(|lower| value < lower)
    }

    /// Whether a value is above the upper limit.
    pub fn is_above(&self, value: f64) -> bool {
        self.upper.is_some_and(|upper| value > upper)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::toolkit::measure::How;

    #[test]
    fn limits_say_which_way_is_better() {
        let limits = |lower, upper| Limits { lower, upper, target: None };
        assert_eq!(limits(Some(1.0), Some(2.0)).direction(), Ok(HowDirection::Nominal));
        assert_eq!(limits(Some(1.0), None).direction(), Ok(HowDirection::Higher));
        assert_eq!(limits(None, Some(1.0)).direction(), Ok(HowDirection::Lower));
        assert_eq!(limits(None, None).direction(), Err(Undefined::NoLimit));
        assert_eq!(limits(Some(2.0), Some(2.0)).direction(), Err(Undefined::LimitsCrossed));
        assert_eq!(limits(Some(1.0), None).both(), Err(Undefined::OneLimit));
        // Values on a limit are within.
        assert!(!limits(Some(1.0), Some(2.0)).is_below(1.0) && !limits(Some(1.0), Some(2.0)).is_above(2.0));
    }

    #[test]
    fn what_is_not_typed_comes_from_the_how() {
        let how = How { unit: "h".into(), target: Some(12.0), ..How::named(HowId(4), "Order to dispatch") };
        let house = House { hows: vec![how], ..House::default() };
        let mut ctq = Ctq { how: Some(HowId(4)), ..Ctq::named(CtqId(9), "") };
        assert_eq!((ctq.shown_name(&house), ctq.shown_unit(&house)), ("Order to dispatch", "h"));
        assert_eq!(ctq.shown_target(&house), Some(12.0));
        // In another unit the how's target says nothing.
        ctq.unit = "min".into();
        assert_eq!(ctq.shown_target(&house), None);
        ctq.target = Some(700.0);
        assert_eq!(ctq.limits(&house), Limits { lower: None, upper: None, target: Some(700.0) });
        ctq.how = Some(HowId(99));
        assert_eq!(ctq.shown_name(&house), "");
    }
}
