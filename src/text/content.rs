//! Built-in content: names, anchors and guidance, one file per language beside the page. Not compiled
//! into the program; fetched with it.

use crate::model::Label;
use crate::model::accounts::AccountType;
use crate::model::method::{AttractivenessKey, CriterionKey, DriverKey, StrengthKey, TermSet};
use crate::model::position::Class;
use crate::model::risk::{RiskGroup, RiskItem, RiskLevel};
use crate::model::strategy::{
    AnalysedField, Benefit, Dimension, DimensionGroup, GoalField, ImplementationPoint, KeyAccountQuestion, PlanningStep,
};
use crate::saved::json;
use serde::Deserialize;
use serde::de::{Deserializer, MapAccess, Visitor};
use std::fmt;
use std::marker::PhantomData;

/// Texts by key, in the order of the file. A list, since maps would compile their growth for each kind of text, and
/// no table here is long.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table<T>(Vec<(String, T)>);

impl<T> Table<T> {
    /// The text of a key.
    pub fn get(&self, key: &str) -> Option<&T> {
        self.0.iter().find(|(name, _)| name == key).map(|(_, text)| text)
    }

    /// All texts with their keys, in the order of the file.
    pub fn entries(&self) -> impl Iterator<Item = (&str, &T)> {
        self.0.iter().map(|(name, text)| (name.as_str(), text))
    }
}

impl<T> Default for Table<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Table<T> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_map(Entries(PhantomData))
    }
}

struct Entries<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for Entries<T> {
    type Value = Table<T>;

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("texts by key")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Table<T>, A::Error> {
        let mut table = Table::default();
        while let Some(name) = map.next_key()? {
            table.0.push((name, map.next_value()?));
        }
        Ok(table)
    }
}

/// A factor's or criterion's name and what 0, 5 and 10 mean.
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Anchored {
    /// Its name.
    pub name: String,
    /// What 0 means.
    pub low: String,
    /// What 5 means.
    pub mid: String,
    /// What 10 means.
    pub high: String,
}

/// A driver's name and unit.
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DriverText {
    /// Its name.
    pub name: String,
    /// One of what is counted.
    pub unit: String,
}

/// A group of risk sources.
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RiskGroupText {
    /// Its name.
    pub name: String,
    /// Its items by code.
    pub items: Table<String>,
}

/// A name with one sentence of help.
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NameHelp {
    /// The name.
    pub name: String,
    /// The sentence.
    pub help: String,
}

/// How a class is called and what to do with its accounts.
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ClassText {
    /// Full name.
    pub name: String,
    /// Short name for tables.
    pub short: String,
    /// The course's guidance.
    pub policy: String,
    /// The guidance in a few words, for a corner of the chart.
    pub policy_short: String,
}

/// What a risk level is called and asks for.
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RiskLevelText {
    /// Its name.
    pub name: String,
    /// What it asks for.
    pub meaning: String,
}

/// A dimension of readiness and what its five levels mean.
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DimensionText {
    /// Its name.
    pub name: String,
    /// What the levels 1 to 5 mean.
    pub levels: [String; 5],
}

/// Everything built in, in one language.
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Content {
    language: String,
    attractiveness: Table<Anchored>,
    strength: Table<Anchored>,
    criteria: Table<Anchored>,
    drivers: Table<DriverText>,
    risk_sources: Table<RiskGroupText>,
    account_types: Table<NameHelp>,
    classes: Table<Table<ClassText>>,
    risk_levels: Table<RiskLevelText>,
    planning_steps: Table<NameHelp>,
    analysed_fields: Table<NameHelp>,
    key_account_questions: Table<NameHelp>,
    benefits: Table<NameHelp>,
    goal_fields: Table<String>,
    dimension_groups: Table<String>,
    implementation_points: Table<NameHelp>,
    dimensions: Table<DimensionText>,
}

/// The built-in anchors of a key.
pub trait Anchors: Copy {
    /// The text, if the content has it (a test holds that it does).
    fn anchored(self, content: &Content) -> Option<&Anchored>;
}

impl Anchors for AttractivenessKey {
    fn anchored(self, content: &Content) -> Option<&Anchored> {
        content.attractiveness.get(&self.code())
    }
}

impl Anchors for StrengthKey {
    fn anchored(self, content: &Content) -> Option<&Anchored> {
        content.strength.get(&self.code())
    }
}

impl Anchors for CriterionKey {
    fn anchored(self, content: &Content) -> Option<&Anchored> {
        content.criteria.get(&self.code())
    }
}

impl Content {
    /// Reads a content file.
    ///
    /// # Errors
    /// Where the file is not content.
    pub fn read(text: &str) -> Result<Self, json::Fault> {
        json::read(text)
    }

    /// Name and anchors as shown: the user's own parts, else the built-in ones.
    pub fn label<K: Anchors>(&self, label: &Label<K>) -> Anchored {
        let built_in = label.key.and_then(|key| key.anchored(self)).cloned().unwrap_or_default();
        Anchored {
            name: label.name.clone().unwrap_or(built_in.name),
            low: label.low.clone().unwrap_or(built_in.low),
            mid: label.mid.clone().unwrap_or(built_in.mid),
            high: label.high.clone().unwrap_or(built_in.high),
        }
    }

    /// A driver's name and unit.
    pub fn driver(&self, label: &Label<DriverKey>) -> DriverText {
        let built_in = label.key.and_then(|key| self.drivers.get(&key.code())).cloned().unwrap_or_default();
        DriverText { name: label.name.clone().unwrap_or(built_in.name), unit: built_in.unit }
    }

    /// A class under the scenario's term set.
    pub fn class(&self, terms: TermSet, class: Class) -> ClassText {
        let set = match terms {
            TermSet::Course => "course",
            TermSet::McDonaldWoodburn => "mcDonaldWoodburn",
        };
        let code = match class {
            Class::Key => "key",
            Class::KeyDevelopment => "keyDevelopment",
            Class::Maintenance => "maintenance",
            Class::Opportunistic => "opportunistic",
        };
        self.classes.get(set).and_then(|set| set.get(code)).cloned().unwrap_or_default()
    }

    /// A risk level's built-in name and meaning.
    pub fn risk_level(&self, level: RiskLevel) -> RiskLevelText {
        self.risk_levels.get(&level.code()).cloned().unwrap_or_default()
    }

    /// A group of risk sources by name.
    pub fn risk_group(&self, group: RiskGroup) -> String {
        self.risk_sources.get(&group.code()).map(|g| g.name.clone()).unwrap_or_default()
    }

    /// A risk source by name.
    pub fn risk_item(&self, item: RiskItem) -> String {
        let group = self.risk_sources.get(&item.group().code());
        group.and_then(|g| g.items.get(&item.code())).cloned().unwrap_or_default()
    }

    /// An account type's name and meaning.
    pub fn account_type(&self, kind: AccountType) -> NameHelp {
        self.account_types.get(&kind.code()).cloned().unwrap_or_default()
    }

    /// A planning step's name and question.
    pub fn planning_step(&self, step: PlanningStep) -> NameHelp {
        self.planning_steps.get(&step.code()).cloned().unwrap_or_default()
    }

    /// An analysed field's name and what belongs there.
    pub fn analysed_field(&self, field: AnalysedField) -> NameHelp {
        self.analysed_fields.get(&field.code()).cloned().unwrap_or_default()
    }

    /// A question on key accounts and what an answer says.
    pub fn key_account_question(&self, question: KeyAccountQuestion) -> NameHelp {
        self.key_account_questions.get(&question.code()).cloned().unwrap_or_default()
    }

    /// A benefit's name and meaning.
    pub fn benefit(&self, benefit: Benefit) -> NameHelp {
        self.benefits.get(&benefit.code()).cloned().unwrap_or_default()
    }

    /// A field of goals by name.
    pub fn goal_field(&self, field: GoalField) -> String {
        self.goal_fields.get(&field.code()).cloned().unwrap_or_default()
    }

    /// A group of dimensions by name.
    pub fn dimension_group(&self, group: DimensionGroup) -> String {
        self.dimension_groups.get(&group.code()).cloned().unwrap_or_default()
    }

    /// An implementation point's name and meaning.
    pub fn implementation_point(&self, point: ImplementationPoint) -> NameHelp {
        self.implementation_points.get(&point.code()).cloned().unwrap_or_default()
    }

    /// A dimension's name and anchors.
    pub fn dimension(&self, dimension: Dimension) -> DimensionText {
        self.dimensions.get(&dimension.code()).cloned().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Language;

    fn content(language: Language) -> Content {
        let path = format!("{}/public/content/{}.json", env!("CARGO_MANIFEST_DIR"), language.code());
        Content::read(&std::fs::read_to_string(path).expect("the file exists")).expect("the file is content")
    }

    fn complete(text: &Anchored) -> bool {
        [&text.name, &text.low, &text.mid, &text.high].iter().all(|t| !t.trim().is_empty())
    }

    #[test]
    fn every_key_has_its_text_in_every_language() {
        for language in Language::ALL {
            let content = content(language);
            assert_eq!(content.language, language.code());
            for &key in AttractivenessKey::ALL {
                assert!(complete(&content.label(&Label::built_in(key))), "{language:?} {key:?}");
            }
            for &key in StrengthKey::ALL {
                assert!(complete(&content.label(&Label::built_in(key))), "{language:?} {key:?}");
            }
            for &key in CriterionKey::ALL {
                assert!(complete(&content.label(&Label::built_in(key))), "{language:?} {key:?}");
            }
            for &key in DriverKey::ALL {
                let driver = content.driver(&Label::built_in(key));
                assert!(!driver.name.is_empty() && !driver.unit.is_empty(), "{language:?} {key:?}");
            }
            for &item in RiskItem::ALL {
                assert!(!content.risk_item(item).is_empty(), "{language:?} {item:?}");
                assert!(!content.risk_group(item.group()).is_empty(), "{language:?} {item:?}");
            }
            for &kind in AccountType::ALL {
                assert!(!content.account_type(kind).name.is_empty(), "{language:?} {kind:?}");
            }
            for &level in RiskLevel::ALL {
                assert!(!content.risk_level(level).meaning.is_empty(), "{language:?} {level:?}");
            }
            for terms in [TermSet::Course, TermSet::McDonaldWoodburn] {
                for class in [Class::Key, Class::KeyDevelopment, Class::Maintenance, Class::Opportunistic] {
                    let text = content.class(terms, class);
                    assert!(!text.name.is_empty() && !text.policy.is_empty() && !text.policy_short.is_empty());
                }
            }
        }
    }

    #[test]
    fn every_key_of_the_strategy_part_has_its_text() {
        let full = |text: NameHelp| !text.name.is_empty() && !text.help.is_empty();
        for language in Language::ALL {
            let c = content(language);
            assert!(PlanningStep::ALL.iter().all(|&key| full(c.planning_step(key))), "{language:?}");
            assert!(AnalysedField::ALL.iter().all(|&key| full(c.analysed_field(key))), "{language:?}");
            assert!(KeyAccountQuestion::ALL.iter().all(|&key| full(c.key_account_question(key))), "{language:?}");
            assert!(Benefit::ALL.iter().all(|&key| full(c.benefit(key))), "{language:?}");
            assert!(ImplementationPoint::ALL.iter().all(|&key| full(c.implementation_point(key))), "{language:?}");
            assert!(GoalField::ALL.iter().all(|&key| !c.goal_field(key).is_empty()), "{language:?}");
            assert!(DimensionGroup::ALL.iter().all(|&key| !c.dimension_group(key).is_empty()), "{language:?}");
            for &key in Dimension::ALL {
                let text = c.dimension(key);
                assert!(!text.name.is_empty() && text.levels.iter().all(|t| !t.is_empty()), "{language:?} {key:?}");
            }
        }
    }

    #[test]
    fn edited_parts_are_the_users_and_the_rest_follows_the_language() {
        let mut label = Label::built_in(AttractivenessKey::Size);
        label.mid = Some("twenty million".into());
        let shown = content(Language::Hans).label(&label);
        assert_eq!((shown.name.as_str(), shown.mid.as_str()), ("规模", "twenty million"));
    }
}
