//! What a finding is called, so that it is known again after an edit.

use crate::model::finding::FindingKind;
use crate::model::statistics::arrange;
use crate::model::validate::Record;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::fmt;

/// Fields of findings that say how things stand and not which thing is meant.
const STATES: [&str; 13] = [
    "class",
    "after",
    "before",
    "claimed",
    "from",
    "largest",
    "level",
    "overrated",
    "suggested",
    "target",
    "to",
    "without",
    "first",
];

/// Longer names than this are no names of findings.
const LONGEST: usize = 120;

/// The name of a finding: its kind and the records and words it is about, such as `goalWithoutAction/G5`. Numbers,
/// days and lists are no part of it, so it stays the same while they change.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct FindingKey(pub String);

impl FindingKey {
    /// The name of a finding.
    pub fn of(kind: &FindingKind) -> Self {
        // A kind is plain data and always an object; anything else would be a finding without a name.
        let Ok(Value::Object(fields)) = serde_json::to_value(kind) else { return Self(String::new()) };
        let mut name = fields.get("kind").and_then(Value::as_str).unwrap_or_default().to_owned();
        let subject = |(field, value): (&String, &Value)| {
            let word = value.as_str().filter(|word| is_word(word))?;
            let is_subject = field != "kind" && !STATES.contains(&field.as_str());
            is_subject.then(|| (field.clone(), word.to_owned()))
        };
        let mut subjects: Vec<(String, String)> = fields.iter().filter_map(subject).collect();
        arrange::sort_by_key(&mut subjects, |(field, _)| field.clone());
        for (_, word) in subjects {
            name.push('/');
            name.push_str(&word);
        }
        Self(name)
    }

    /// The kind it begins with, such as `goalWithoutAction`.
    pub fn kind(&self) -> &str {
        self.0.split('/').next().unwrap_or_default()
    }

    /// Whether it could be the name of a finding at all.
    pub fn is_well_formed(&self) -> bool {
        self.0.len() <= LONGEST && self.0.split('/').all(is_word)
    }

    /// The records it is about.
    pub fn records(&self) -> impl Iterator<Item = Record> {
        self.0.split('/').skip(1).filter_map(|part| part.parse().ok())
    }
}

impl fmt::Display for FindingKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Letters and digits: an id or a word of the method. Days have hyphens.
fn is_word(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_alphanumeric())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::finding::{RelationshipFinding, Table};
    use crate::model::relationship::Stage;
    use crate::model::risk::RiskLevel;
    use crate::model::{AccountId, ActionId, ContactId, Date, GoalId, RiskId};

    fn key(kind: &FindingKind) -> String {
        FindingKey::of(kind).0
    }

    #[test]
    fn names_hold_kind_and_subjects_and_nothing_that_changes() {
        let account = AccountId(3);
        let assumed = |assumed| FindingKind::AssumedOnly { account, table: Table::Strength, assumed };
        assert_eq!(key(&assumed(6)), "assumedOnly/A3/strength");
        assert_eq!(key(&assumed(6)), key(&assumed(5)));
        let raises = FindingKind::ResponseRaises { risk: RiskId(2), before: RiskLevel::Fix, after: RiskLevel::Stop };
        assert_eq!(key(&raises), "responseRaises/K2");
        let due = Date::new(2026, 1, 2).expect("a day");
        let overdue = FindingKind::ActionOverdue { action: ActionId(4), goal: Some(GoalId(1)), due };
        assert_eq!(key(&overdue), "actionOverdue/M4/G1");
        assert_eq!(key(&FindingKind::NoSwot), "noSwot");
        let opponent = RelationshipFinding::OpenOpponent { account, contact: ContactId(9) };
        assert_eq!(key(&opponent.into()), "openOpponent/A3/T9");
        let claimed = RelationshipFinding::PartnershipOnOneLine { account, claimed: Stage::Partnership };
        assert_eq!(key(&claimed.into()), "partnershipOnOneLine/A3");
    }

    #[test]
    fn names_that_were_not_given_by_a_finding_are_seen() {
        for odd in ["", "/", "a//b", "a/b c", "a/<b>", &"x".repeat(121)] {
            assert!(!FindingKey(odd.to_owned()).is_well_formed(), "{odd:?}");
        }
        let named = FindingKey("openOpponent/A3/T9/strength/A99999999999".to_owned());
        assert!(named.is_well_formed());
        assert_eq!(named.records().map(|r| r.to_string()).collect::<Vec<_>>(), ["A3", "T9"]);
    }
}
