//! The figures of lifetime values, states and forecasts that differ.

use super::{Line, NONE, Sides, line};
use crate::model::comparison::{AssetSetting, Pair};
use crate::text::{forecast, format, lifetime, states};
use crate::ui::pages::asset_parts::plain_percent;
use crate::ui::view::prelude::*;

impl Sides {
    pub(super) fn asset(&self, setting: AssetSetting, pair: &Pair<Option<f64>>) -> Line {
        use AssetSetting as S;
        let language = self.app.language.get();
        let (value, states, ahead) = (lifetime::texts(language), states::texts(language), forecast::texts(language));
        let frame = self.app.frame_texts();
        let (page, what) = match setting {
            S::Margin => (frame.lifetime, value.margin),
            S::Referral => (frame.lifetime, value.referral),
            S::Retention => (frame.lifetime, value.retention),
            S::Acquisition => (frame.lifetime, value.acquisition),
            S::Discount => (frame.lifetime, value.discount),
            S::Growth => (frame.lifetime, value.growth),
            S::Points => (frame.lifetime, value.points),
            S::Timing => (frame.lifetime, value.timing),
            S::Levers => (frame.lifetime, value.levers_table),
            S::States => (frame.states, states.states),
            S::AccountsNow => (frame.states, states.now),
            S::Series => (frame.forecast, ahead.all_series),
            S::Level => (frame.forecast, ahead.level),
        };
        let number = |number: f64| match setting {
            S::Retention | S::Discount | S::Growth | S::Points | S::Level => plain_percent(number),
            S::Timing => {
                let places = (1..).map(f64::from);
                let named = value.timings.iter().zip(places).find(|(_, place)| place.total_cmp(&number).is_eq());
                named.map_or_else(String::new, |(name, _)| (*name).to_owned())
            }
            _ => format::amount(number),
        };
        line(page.to_owned(), what, pair, |side| optional(*side, number))
    }
}

/// A number, or the sign for none.
pub(super) fn optional(number: Option<f64>, say: impl Fn(f64) -> String) -> String {
    number.map_or_else(|| NONE.to_owned(), say)
}
