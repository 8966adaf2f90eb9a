//! Turns the parts of the sample case on accounts as assets into those of a scenario.

use super::source::Text;
use super::{SourceError, number};
use linchpin::model::forecast::{AccountState, DataPoint, StateModel};
use linchpin::model::ids::AccountId;
use linchpin::model::units::{Money, Probability, Share};
use linchpin::model::value::{Asset, Lever, LeverGroup, RetentionForm};
use linchpin::model::{Period, Scenario};
use linchpin::text::Language;
use serde::Deserialize;
use std::collections::BTreeMap;

#[derive(Deserialize)]
pub struct Source {
    d12: AssetSource,
    accounts: Vec<AccountSource>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct AssetSource {
    retention_form: FormSource,
    referrals: Vec<ReferralSource>,
    levers: LeversSource,
    markov: MarkovSource,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct FormSource {
    subject: Text,
    margin: f64,
    retention: f64,
    discount: f64,
    acquisition: f64,
    uplift_points: f64,
}

#[derive(Deserialize)]
struct ReferralSource {
    by: String,
    brought: Vec<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct LeversSource {
    switching_barriers: Vec<Text>,
    delivered_value: Vec<Text>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct MarkovSource {
    states: Vec<StateSource>,
    transition: Vec<Vec<f64>>,
    reward: Vec<f64>,
    discount: f64,
    accounts_now: BTreeMap<String, f64>,
}

#[derive(Deserialize)]
struct StateSource {
    id: String,
    name: Text,
}

#[derive(Deserialize)]
struct AccountSource {
    id: String,
    d9: MoneySource,
}

#[derive(Deserialize)]
struct MoneySource {
    history: Option<HistorySource>,
}

#[derive(Deserialize)]
struct HistorySource {
    years: Vec<f64>,
    revenue: Vec<f64>,
}

/// Puts the parts into the scenario, whose accounts are there.
pub fn convert(source: &Source, language: Language, scenario: &mut Scenario) -> Result<(), SourceError> {
    let d12 = &source.d12;
    scenario.asset = Asset {
        lifetime: form(&d12.retention_form, language),
        levers: levers(&d12.levers, language),
        states: states(&d12.markov, language),
        ..Asset::default()
    };
    for referral in &d12.referrals {
        let by: AccountId = number(&referral.by)?;
        for brought in &referral.brought {
            if let Some(account) = scenario.account_mut(number(brought)?) {
                account.lifetime.brought_by = Some(by);
            }
        }
    }
    let first = f64::from(scenario.year(Period::TwoYearsAgo));
    for account in &source.accounts {
        let Some(history) = &account.d9.history else { continue };
        let points = history.years.iter().zip(&history.revenue).filter(|(year, _)| **year < first);
        let points = points.map(|(&year, &revenue)| DataPoint::new(year, revenue)).collect();
        if let Some(account) = scenario.account_mut(number(&account.id)?) {
            account.money.earlier = points;
        }
    }
    Ok(())
}

fn form(source: &FormSource, language: Language) -> RetentionForm {
    RetentionForm {
        subject: source.subject.to(language),
        margin: Some(Money::new(source.margin)),
        retention: Some(Probability::new(source.retention)),
        acquisition: Some(Money::new(source.acquisition)),
        discount: Share::new(source.discount),
        points: Share::new(source.uplift_points / 100.0),
        ..RetentionForm::default()
    }
}

fn levers(source: &LeversSource, language: Language) -> Vec<Lever> {
    let of = |group: LeverGroup, texts: &[Text]| -> Vec<Lever> {
        texts.iter().map(|text| Lever { text: text.to(language), group, points: None }).collect()
    };
    let mut all = of(LeverGroup::Barrier, &source.switching_barriers);
    all.extend(of(LeverGroup::Delivered, &source.delivered_value));
    all
}

/// A reward below zero is a cost; the discount rate of the case is that of the lifetime value.
fn states(source: &MarkovSource, language: Language) -> StateModel {
    let rows = source.states.iter().zip(&source.transition).zip(&source.reward);
    let state = |((state, row), &reward): ((&StateSource, &Vec<f64>), &f64)| AccountState {
        name: state.name.to(language),
        margin: (reward > 0.0).then(|| Money::new(reward)),
        cost: (reward < 0.0).then(|| Money::new(-reward)),
        now: source.accounts_now.get(&state.id).copied(),
        to: row.iter().map(|&chance| Some(Probability::new(chance))).collect(),
    };
    let usual = RetentionForm::default().discount;
    let own = Share::new(source.discount);
    StateModel { states: rows.map(state).collect(), discount: (own != usual).then_some(own), ..StateModel::default() }
}
