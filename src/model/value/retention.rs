//! Customer lifetime value from a constant retention rate.

use super::published::REICHHELD_SASSER;
use crate::model::outcome::{Outcome, Undefined};
use crate::model::statistics::finite;
use crate::model::units::{Money, Share};
use serde::{Deserialize, Serialize};

/// A divisor below this part of 1 + i is rounding.
const ROUNDING: f64 = 1e-12;

/// When margins come. The same rate gives three different values, so every value says which one it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Timing {
    /// The first margin comes in a year, if the account stays: m·r ÷ (1 + i − r). The usual form (Gupta and Lehmann).
    #[default]
    AfterRenewal,
    /// The first margin comes now and is certain: m·(1 + i) ÷ (1 + i − r).
    Now,
    /// The first margin comes in a year and is certain: m ÷ (1 + i − r).
    CertainFirst,
}

impl Timing {
    /// All three, the default first.
    pub const ALL: [Self; 3] = [Self::AfterRenewal, Self::Now, Self::CertainFirst];
}

/// What lifetime value depends on. Rates are per period (a year): a monthly rate does not go with a yearly margin.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Retention {
    /// m, the first margin.
    pub margin: Money,
    /// An extra margin per period from accounts that this one refers to us.
    pub referral: Money,
    /// r, the chance that the account stays for another period, 0–1.
    pub retention: f64,
    /// i, the discount rate, above −1.
    pub discount: f64,
    /// g, the growth of the margin per period, −1 or more.
    pub growth: f64,
    /// What winning the account costs, once.
    pub acquisition: Money,
    /// When margins come.
    pub timing: Timing,
}

/// What an account is worth.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct LifetimeValue {
    /// Value of one unit of margin (the margin multiple).
    pub multiple: f64,
    /// Before the cost of winning it.
    pub gross: Money,
    /// After it.
    pub net: Money,
    /// The part of `gross` that comes from referrals.
    pub referral: Money,
}

/// What raising retention does.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Uplift {
    /// As it is.
    pub before: LifetimeValue,
    /// With the higher rate.
    pub after: LifetimeValue,
    /// Rise of the gross value; undefined unless it was above zero.
    pub gross_rise: Outcome<Share>,
    /// Rise of the value net of acquisition cost.
    pub net_rise: Outcome<Share>,
    /// The part of defection that goes: five points of 10 % are half.
    pub defection_cut: Outcome<Share>,
    /// Whether the gross rise lies in the published range, which speaks of five points.
    pub in_published_range: Outcome<bool>,
}

/// Expected number of periods an account stays: 1 ÷ (1 − r).
///
/// # Errors
/// `NotAProbability`, `Unbounded` when nobody ever leaves.
pub fn expected_lifetime(retention: f64) -> Outcome<f64> {
    if !(0.0..=1.0).contains(&retention) {
        return Err(Undefined::NotAProbability);
    }
    if retention >= 1.0 { Err(Undefined::Unbounded) } else { Ok(1.0 / (1.0 - retention)) }
}

impl Retention {
    /// A typical account: no growth, no referrals, no cost of winning it, the usual timing.
    pub fn new(margin: f64, retention: f64, discount: f64) -> Self {
        Self {
            margin: Money::new(margin),
            referral: Money::default(),
            retention,
            discount,
            growth: 0.0,
            acquisition: Money::default(),
            timing: Timing::default(),
        }
    }

    /// The value of one unit of margin, such as r ÷ (1 + i − r(1 + g)).
    ///
    /// # Errors
    /// `NotAProbability` for retention, `DiscountTooLow` at −100 % or less, `NegativeValue` when margins shrink by more
    /// than 100 %, `Unbounded` when r(1 + g) ≥ 1 + i, `TooLarge`.
    pub fn multiple(&self) -> Outcome<f64> {
        if !(0.0..=1.0).contains(&self.retention) {
            return Err(Undefined::NotAProbability);
        }
        let one = 1.0 + finite(self.discount)?;
        if one <= 0.0 {
            return Err(Undefined::DiscountTooLow);
        }
        if finite(self.growth)? < -1.0 {
            return Err(Undefined::NegativeValue);
        }
        let divisor = one - self.retention * (1.0 + self.growth);
        if divisor <= ROUNDING * one {
            return Err(Undefined::Unbounded);
        }
        finite(match self.timing {
            Timing::AfterRenewal => self.retention / divisor,
            Timing::Now => one / divisor,
            Timing::CertainFirst => 1.0 / divisor,
        })
    }

    /// The lifetime value.
    ///
    /// # Errors
    /// As [`Retention::multiple`].
    pub fn value(&self) -> Outcome<LifetimeValue> {
        let multiple = self.multiple()?;
        let referral = finite(self.referral.get() * multiple)?;
        let gross = finite(self.margin.get() * multiple + referral)?;
        let net = finite(gross - self.acquisition.get())?;
        let [gross, net, referral] = [gross, net, referral].map(Money::new);
        Ok(LifetimeValue { multiple, gross, net, referral })
    }

    /// What some more points of retention do, as a share: 0.05 for five points.
    ///
    /// # Errors
    /// As [`Retention::value`], before or after; `NotAProbability` when the new rate would leave 0–1.
    pub fn raised_by(&self, points: f64) -> Outcome<Uplift> {
        let raised = Self { retention: self.retention + points, ..*self };
        let (before, after) = (self.value()?, raised.value()?);
        let gross_rise = rise(before.gross, after.gross);
        let leaving = 1.0 - self.retention;
        Ok(Uplift {
            in_published_range: gross_rise.clone().map(|rise| REICHHELD_SASSER.contains(rise)),
            gross_rise,
            net_rise: rise(before.net, after.net),
            defection_cut: if leaving > 0.0 {
                finite(points / leaving).map(Share::new)
            } else {
                Err(Undefined::ZeroDivisor)
            },
            before,
            after,
        })
    }
}

fn rise(before: Money, after: Money) -> Outcome<Share> {
    if before.get() <= 0.0 {
        return Err(Undefined::FirstNotPositive);
    }
    finite(after.get() / before.get() - 1.0).map(Share::new)
}
