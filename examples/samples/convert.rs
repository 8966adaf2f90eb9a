//! Turns the sample case into scenario files.

#[path = "practice.rs"]
mod practice;
#[path = "relationship.rs"]
mod relationship;
#[path = "source.rs"]
mod source;
#[path = "strategy.rs"]
mod strategy;

use linchpin::model::accounts::{Account, Person, Profile, Rival};
use linchpin::model::ids::{AccountId, CriterionId, DriverId, FactorId, PersonId, RiskId, RivalId, SuccessFactorId};
use linchpin::model::method::{AttractivenessKey, DriverKey, Method, StrengthKey};
use linchpin::model::money::MoneyTable;
use linchpin::model::period::{PerPeriod, Period};
use linchpin::model::position::{AttractivenessRatings, StrengthSet, StrengthTable};
use linchpin::model::practice::Practice;
use linchpin::model::risk::{Rating, Risk, RiskSource};
use linchpin::model::scenario::{Origin, Scenario};
use linchpin::model::score::{ScoreEntry, ScoreSet, Scores};
use linchpin::model::units::{Money, Probability, Score, Weight};
use linchpin::model::validate;
use linchpin::saved;
use linchpin::text::Language;
use serde::de::DeserializeOwned;
use serde_json::Value;
use std::collections::BTreeMap;
use std::sync::Arc;

/// A sample case that cannot be converted.
#[derive(Debug, thiserror::Error)]
pub enum SourceError {
    /// Not the JSON that was expected.
    #[error(transparent)]
    Json(#[from] serde_json::Error),
    /// An id without a number.
    #[error("no number in the id {0:?}")]
    Id(String),
    /// A name that stands for nothing.
    #[error("unknown name {0:?}")]
    Name(String),
}

/// The text of a scenario file in one language.
pub fn sample_file(source: &str, language: Language) -> Result<String, SourceError> {
    let case: source::Case = serde_json::from_str(source)?;
    let mut scenario = Converter { case: &case, language }.scenario()?;
    scenario.strategy = strategy::convert(&serde_json::from_str(source)?, language)?;
    practice::fill(&mut scenario, &serde_json::from_str(source)?, language)?;
    validate::mend(&mut scenario);
    Ok(saved::write(&scenario))
}

struct Converter<'c> {
    case: &'c source::Case,
    language: Language,
}

/// The number in an id such as `A01` or `M1`.
fn number<I: From<u32>>(id: &str) -> Result<I, SourceError> {
    let digits = id.trim_start_matches(|c: char| c.is_ascii_alphabetic());
    digits.parse().map(I::from).map_err(|_| SourceError::Id(id.to_owned()))
}

/// The place of a key in the course's order, as an id.
fn placed<K: DeserializeOwned + PartialEq, I: From<u32>>(name: &str, all: &[K]) -> Result<I, SourceError> {
    let key: K = serde_json::from_value(Value::from(name))?;
    let index = all.iter().position(|k| *k == key).and_then(|i| u32::try_from(i).ok());
    index.map(|i| I::from(i + 1)).ok_or_else(|| SourceError::Name(name.to_owned()))
}

fn factor(name: &str) -> Result<FactorId, SourceError> {
    placed(name, AttractivenessKey::ALL)
}

fn success_factor(name: &str) -> Result<SuccessFactorId, SourceError> {
    placed(name, StrengthKey::ALL)
}

fn driver(name: &str) -> Result<DriverId, SourceError> {
    placed(name, DriverKey::ALL)
}

/// Rated scores only; without evidence a score counts as confirmed.
fn scores<I: Ord>(
    ratings: &source::Ratings,
    evidence: &source::Evidences,
    id: impl Fn(&str) -> Result<I, SourceError>,
) -> Result<Scores<I>, SourceError> {
    let rated = ratings.iter().filter_map(|(name, score)| Some((name, (*score)?)));
    rated
        .map(|(name, score)| {
            let evidence = evidence.get(name).copied().flatten().unwrap_or_default();
            Ok((id(name)?, ScoreEntry { evidence, ..ScoreEntry::new(score) }))
        })
        .collect()
}

fn money(values: [f64; 5]) -> PerPeriod<Option<Money>> {
    PerPeriod(values.map(|v| Some(Money::new(v))))
}

fn money_table(source: &source::AccountMoney) -> Result<MoneyTable, SourceError> {
    let mut drivers: BTreeMap<DriverId, PerPeriod<Option<f64>>> = BTreeMap::new();
    for (name, &quantity) in &source.drivers2026 {
        drivers.entry(driver(name)?).or_default()[Period::ThisYear] = Some(quantity);
    }
    Ok(MoneyTable {
        revenue: money(source.revenue),
        direct_cost: money(source.direct_cost),
        indirect_cost: money(source.indirect_cost),
        drivers,
        growth_horizon: Some(source.growth_horizon_year),
        ..MoneyTable::default()
    })
}

impl Converter<'_> {
    fn text(&self, text: &source::Text) -> String {
        text.to(self.language)
    }

    fn optional(&self, text: Option<&source::Text>) -> String {
        text.map(|t| self.text(t)).unwrap_or_default()
    }

    fn scenario(&self) -> Result<Scenario, SourceError> {
        let case = self.case;
        let company = self.text(&case.company.name);
        let mut scenario = Scenario::empty(format!("{company} {}", case.this_year), case.as_of);
        scenario.company = company;
        scenario.note = self.text(&case.intro);
        scenario.this_year = case.this_year;
        scenario.currency.clone_from(&case.currency);
        scenario.money_unit = case.money_unit;
        scenario.method = self.method()?;
        scenario.people = case.company.team.iter().map(|m| self.person(m)).collect::<Result<_, _>>()?;
        scenario.rivals = case.rivals.iter().map(|r| self.rival(r)).collect::<Result<_, _>>()?;
        let mut given = relationship::Given::default();
        scenario.accounts = case.accounts.iter().map(|a| self.account(a, &mut given)).collect::<Result<_, _>>()?;
        scenario.risks = case.d18.risks.iter().map(|r| self.risk(r)).collect::<Result<_, _>>()?;
        scenario.origin = Some(Origin { sample: "yanchuan".to_owned(), language: self.language.code().to_owned() });
        Ok(scenario)
    }

    fn method(&self) -> Result<Method, SourceError> {
        let case = self.case;
        let mut method = Method::default();
        for source in &case.d14.factors {
            let id = factor(&source.id)?;
            if let Some(row) = method.attractiveness.factors.iter_mut().find(|f| f.id == id) {
                row.label.low = Some(self.text(&source.anchors.low));
                row.label.mid = Some(self.text(&source.anchors.mid));
                row.label.high = Some(self.text(&source.anchors.high));
            }
        }
        for source in &case.d15.factors {
            success_factor(&source.id)?;
        }
        method.selection.cut_off = Score::new(case.d7.cut_off);
        for (criterion, source) in method.selection.criteria.iter_mut().zip(&case.d7.criteria) {
            criterion.weight = Weight::new(source.weight);
            criterion.minimum = source.minimum.map(Score::new);
        }
        for (name, &rate) in &case.d9.driver_rates {
            let id = driver(name)?;
            for row in method.value.drivers.iter_mut().filter(|d| d.id == id) {
                row.rate = Money::new(rate);
            }
        }
        Ok(method)
    }

    fn person(&self, member: &source::Member) -> Result<Person, SourceError> {
        Ok(Person {
            id: number::<PersonId>(&member.id)?,
            name: self.text(&member.name),
            role: self.text(&member.role),
            function: member.function.clone(),
            level: member.level,
        })
    }

    fn rival(&self, rival: &source::Rival) -> Result<Rival, SourceError> {
        Ok(Rival {
            id: number::<RivalId>(&rival.id)?,
            name: self.text(&rival.name),
            ways: self.text(&rival.ways_of_operating),
            weaknesses: self.text(&rival.weaknesses),
        })
    }

    fn account(&self, account: &source::Account, given: &mut relationship::Given) -> Result<Arc<Account>, SourceError> {
        let source::Account { d20, d21, d22, .. } = account;
        let selection = (1..).map(CriterionId).zip(&account.d7);
        Ok(Arc::new(Account {
            id: number::<AccountId>(&account.id)?,
            profile: self.profile(account)?,
            selection: selection.filter_map(|(id, score)| Some((id, ScoreEntry::new((*score)?)))).collect(),
            money: money_table(&account.d9)?,
            attractiveness: self.attractiveness(&account.d14)?,
            strength: self.strength(&account.d15)?,
            people_days: Some(account.d13.people_days),
            relationship: relationship::convert(self.language, d20, d21, d22, given)?,
            practice: Practice::default(),
        }))
    }

    fn profile(&self, account: &source::Account) -> Result<Profile, SourceError> {
        let source = &account.d5;
        let region = self.case.regions.get(&source.region).ok_or_else(|| SourceError::Name(source.region.clone()))?;
        let known = &source.know_the_customer;
        Ok(Profile {
            name: self.text(&account.name),
            region: self.text(region),
            industry: self.text(&source.industry),
            manager: Some(number(&source.manager)?),
            note: self.text(&source.note),
            orientation: Some(source.orientation),
            kind: Some(source.kind),
            years: Some(source.years_of_cooperation),
            market: self.text(&known.market_and_its_customers),
            business: self.text(&known.how_the_business_runs),
            process: self.text(&known.industry_process),
            value: self.text(&known.value_our_product_brings),
            rivals: source.rivals.iter().map(|id| number(id)).collect::<Result<_, _>>()?,
            // The case does not say what each account buys.
            products: Vec::new(),
        })
    }

    fn attractiveness(&self, sets: &[source::AttractivenessSet]) -> Result<AttractivenessRatings, SourceError> {
        let mut table = AttractivenessRatings::default();
        for set in sets {
            let converted = ScoreSet {
                date: set.date,
                scores: scores(&set.scores, &set.evidence, factor)?,
                source: self.optional(set.source.as_ref()),
            };
            // An account nobody has rated yet has no set: an empty one would look like a rating.
            if converted.scores.is_empty() {
                continue;
            }
            if set.kind == source::SetKind::Target {
                table.target = Some(converted);
            } else {
                table.sets.push(converted);
            }
        }
        Ok(table)
    }

    fn strength(&self, source: &source::StrengthTable) -> Result<StrengthTable, SourceError> {
        let mut table = StrengthTable::default();
        for set in &source.sets {
            let converted = self.strength_set(set)?;
            if set.kind == source::SetKind::Target {
                table.target = Some(converted);
            } else {
                table.sets.push(converted);
            }
        }
        if let Some(view) = &source.customers_own_ratings_of_us {
            table.customer_view = scores(&view.scores, &source::Evidences::new(), success_factor)?;
            table.customer_view.values_mut().for_each(|entry| entry.date = Some(view.date));
        }
        Ok(table)
    }

    fn strength_set(&self, source: &source::StrengthSet) -> Result<StrengthSet, SourceError> {
        let none = source::Evidences::new();
        let mut set = StrengthSet {
            date: source.date,
            us: Scores::new(),
            rivals: BTreeMap::new(),
            source: self.optional(source.source.as_ref()),
        };
        for (supplier, ratings) in &source.suppliers {
            let evidence = source.evidence.get(supplier).unwrap_or(&none);
            let scores = scores(ratings, evidence, success_factor)?;
            if supplier == "us" {
                set.us = scores;
            } else {
                set.rivals.insert(number(supplier)?, scores);
            }
        }
        Ok(set)
    }

    fn risk(&self, source: &source::Risk) -> Result<Risk, SourceError> {
        let rating = |r: &source::Rating| Rating {
            probability: Some(r.probability),
            impact: Some(r.impact),
            chance: Some(Probability::new(r.probability_percent / 100.0)),
            loss: Some(Money::new(r.impact_money)),
        };
        Ok(Risk {
            id: number::<RiskId>(&source.id)?,
            title: self.text(&source.title),
            source: Some(RiskSource::Item(source.source_item)),
            account: source.account.as_deref().map(number).transpose()?,
            before: rating(&source.before),
            after: rating(&source.after),
            owner: source.owner.as_deref().map(number).transpose()?,
            response: self.text(&source.response),
            due: source.due,
            proposed: None,
        })
    }
}
