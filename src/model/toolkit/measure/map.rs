//! Customer value (Gale 1994): market-perceived quality against price, and who gives more than is fair for it.

use super::value::{Attribute, AttributeGroup, RATINGS, ValueScorecard};
use crate::model::exact::{Exact, mean};
use crate::model::ids::RivalId;
use crate::model::key::key;
use crate::model::outcome::{Outcome, Undefined};
use crate::model::toolkit::figures::{finite, on_scale, weighted_mean};
use serde::Serialize;

/// How much price counts beside quality, in per cent, if nothing is set.
pub const USUAL_PRICE_WEIGHT: f64 = 50.0;
/// Value closer to zero than this lies on the fair-value line.
const ON_THE_LINE: f64 = 1e-9;

key! {
    /// Against the fair-value line: less for the money, what it costs, more for the money.
    Fairness { Less, Fair, More }
}

/// Where a supplier stands on the value map.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct MapPoint {
    /// Quality ÷ the mean of all suppliers on the map.
    pub quality: f64,
    /// Price level ÷ the mean of all suppliers on the map.
    pub price: f64,
    /// weight of quality × (quality − 1) − weight of price × (price − 1): above zero is more than is fair.
    pub value: f64,
    /// Against the line.
    pub fairness: Fairness,
}

/// What follows for a supplier.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct SupplierValue {
    /// The rival; none is us.
    pub rival: Option<RivalId>,
    /// Weighted mean rating of the quality attributes.
    pub quality: Outcome<Exact>,
    /// Weighted mean rating of the price attributes; 10 is the best for the customer.
    pub price: Outcome<Exact>,
    /// Our market-perceived quality ratio against this rival: Σ weight × ours ÷ theirs ÷ Σ weight.
    pub ratio: Outcome<Exact>,
    /// Where it stands on the map.
    pub point: Outcome<MapPoint>,
}

/// What follows from the scorecard.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ValueResults {
    /// Us first, then the project's rivals.
    pub suppliers: Vec<SupplierValue>,
    /// Our market-perceived quality ratio: each attribute against the mean of the rivals that are rated there.
    pub ratio: Outcome<Exact>,
    /// Weight of price on the map, per cent.
    pub price_weight: f64,
    /// Quality that is fair for a price: 1 + slope × (price − 1).
    pub slope: Outcome<f64>,
}

type Row = (Exact, Exact);

/// Computes scorecard and map.
pub(super) fn value(card: &ValueScorecard, rivals: &[RivalId]) -> ValueResults {
    let price_weight = card.price_weight.unwrap_or(USUAL_PRICE_WEIGHT);
    let columns = std::iter::once(None).chain(rivals.iter().copied().map(Some));
    let mut suppliers: Vec<SupplierValue> = columns
        .map(|rival| SupplierValue {
            rival,
            quality: group(card, AttributeGroup::Quality, rival),
            price: group(card, AttributeGroup::Price, rival),
            ratio: rival.map_or(Err(Undefined::NoRival), |rival| against(card, |a| theirs(a, rival))),
            point: Err(Undefined::Unrated),
        })
        .collect();
    place(card, &mut suppliers, price_weight);
    let ratio = against(card, |a| {
        let rated: Vec<Exact> = rivals.iter().filter_map(|&rival| theirs(a, rival).ok()).collect();
        mean(&rated).ok_or(Undefined::NoRival)
    });
    ValueResults { suppliers, ratio, price_weight, slope: slope(price_weight) }
}

fn slope(price_weight: f64) -> Outcome<f64> {
    if (0.0..100.0).contains(&price_weight) {
        Ok(price_weight / (100.0 - price_weight))
    } else {
        Err(Undefined::OffScale)
    }
}

fn theirs(attribute: &Attribute, rival: RivalId) -> Outcome<Exact> {
    on_scale(attribute.rivals.get(&rival).copied(), RATINGS)
}

/// The attributes of a group that carry weight, with it. One without a typed weight is incomplete.
fn rows(
    card: &ValueScorecard,
    group: AttributeGroup,
    value: impl Fn(&Attribute) -> Outcome<Exact>,
) -> Outcome<Vec<Row>> {
    let members: Vec<&Attribute> = card.attributes.iter().filter(|a| a.group == group).collect();
    let weight = |a: &Attribute| a.weight.map(|w| w.get().max(0.0));
    let needed: Vec<&&Attribute> = members.iter().filter(|a| weight(a) != Some(0.0)).collect();
    if members.is_empty() {
        return Err(Undefined::NoFactors);
    }
    let entry = |a: &&&Attribute| Some((Exact::from(weight(a)?), value(a).ok()?));
    let found: Vec<Row> = needed.iter().filter_map(entry).collect();
    match needed.len() - found.len() {
        0 if needed.is_empty() => Err(Undefined::NoWeights),
        0 => Ok(found),
        missing if missing == needed.len() => Err(Undefined::Unrated),
        missing => Err(Undefined::Incomplete { missing, needed: needed.len() }),
    }
}

fn group(card: &ValueScorecard, group: AttributeGroup, rival: Option<RivalId>) -> Outcome<Exact> {
    let value = |a: &Attribute| match rival {
        None => on_scale(a.us, RATINGS),
        Some(rival) => theirs(a, rival),
    };
    weighted_mean(&rows(card, group, value)?)
}

/// Σ weight × own ÷ other ÷ Σ weight.
///
/// # Errors
/// A rating is missing, or one to divide by is zero.
pub fn quality_ratio(rows: &[(Exact, Exact, Exact)]) -> Outcome<Exact> {
    let ratio = |(weight, own, other): &(Exact, Exact, Exact)| {
        Ok::<Row, Undefined>((*weight, own.over(*other).ok_or(Undefined::ZeroDivisor)?))
    };
    weighted_mean(&rows.iter().map(ratio).collect::<Outcome<Vec<Row>>>()?)
}

fn against(card: &ValueScorecard, other: impl Fn(&Attribute) -> Outcome<Exact>) -> Outcome<Exact> {
    let ours = rows(card, AttributeGroup::Quality, |a| on_scale(a.us, RATINGS))?;
    let others = rows(card, AttributeGroup::Quality, other)?;
    let joined: Vec<_> = ours.into_iter().zip(others).map(|((weight, own), (_, other))| (weight, own, other)).collect();
    quality_ratio(&joined)
}

/// Places the suppliers that have a quality and a price level.
fn place(card: &ValueScorecard, suppliers: &mut [SupplierValue], price_weight: f64) {
    let level = |rival: Option<RivalId>| match rival {
        None => card.our_price,
        Some(rival) => card.rival_prices.get(&rival).copied(),
    };
    let known = |s: &SupplierValue| -> Outcome<(Exact, Exact)> {
        let price = level(s.rival).filter(|p| p.is_finite() && *p > 0.0).ok_or(Undefined::Unrated)?;
        Ok((s.quality.clone()?, Exact::from(price)))
    };
    let all: Vec<Outcome<(Exact, Exact)>> = suppliers.iter().map(known).collect();
    let placed: Vec<(Exact, Exact)> = all.iter().flatten().copied().collect();
    let means = mean(&placed.iter().map(|p| p.0).collect::<Vec<_>>())
        .zip(mean(&placed.iter().map(|p| p.1).collect::<Vec<_>>()));
    for (supplier, known) in suppliers.iter_mut().zip(all) {
        supplier.point = known.and_then(|(quality, price)| {
            if placed.len() < 2 {
                return Err(Undefined::NoRival);
            }
            let (mean_quality, mean_price) = means.ok_or(Undefined::NoRival)?;
            let quality = finite(quality.over(mean_quality).ok_or(Undefined::ZeroDivisor)?)?.get();
            let price = finite(price.over(mean_price).ok_or(Undefined::ZeroDivisor)?)?.get();
            point(quality, price, price_weight)
        });
    }
}

fn point(quality: f64, price: f64, price_weight: f64) -> Outcome<MapPoint> {
    slope(price_weight)?;
    let weight = price_weight / 100.0;
    let value = (1.0 - weight) * (quality - 1.0) - weight * (price - 1.0);
    let fairness = match value {
        v if v.abs() <= ON_THE_LINE => Fairness::Fair,
        v if v > 0.0 => Fairness::More,
        _ => Fairness::Less,
    };
    Ok(MapPoint { quality, price, value, fairness })
}
