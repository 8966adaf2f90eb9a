//! Qualification as a key account (D6): seven questions, and a count with its reasons.

use crate::model::key::key;
use crate::model::relationship::Answer;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

key! {
    /// The course's seven questions.
    QualificationQuestion {
        LargeOrders, LongCooperation, SalesOrPotential, StrategicProjects, WeightOnBusinessOrImage, AbsorbsTechnology,
        DevelopsMarket,
    }
}

/// One question of an account.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct QualificationAnswer {
    /// Yes, partly or no; none is not answered.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub answer: Option<Answer>,
    /// What the answer rests on.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub note: String,
}

/// The answers of an account, counted. It is a count and its reasons, not a verdict.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Qualification {
    /// Questions answered with yes: the reasons for.
    pub yes: Vec<QualificationQuestion>,
    /// Questions answered with partly.
    pub partly: Vec<QualificationQuestion>,
    /// Questions answered with no: the reasons against.
    pub no: Vec<QualificationQuestion>,
    /// Questions without an answer.
    pub open: Vec<QualificationQuestion>,
}

impl Qualification {
    /// Whether every question is answered.
    pub const fn is_complete(&self) -> bool {
        self.open.is_empty()
    }

    /// How many questions are answered.
    pub const fn answered(&self) -> usize {
        self.yes.len() + self.partly.len() + self.no.len()
    }

    /// Whether all are answered and fewer than half with a clear yes.
    pub const fn has_few_reasons(&self) -> bool {
        self.is_complete() && 2 * self.yes.len() < QualificationQuestion::ALL.len()
    }
}

/// Sorts the questions by their answers.
pub(super) fn qualification(answers: &BTreeMap<QualificationQuestion, QualificationAnswer>) -> Qualification {
    let mut found = Qualification::default();
    for &question in QualificationQuestion::ALL {
        let list = match answers.get(&question).and_then(|entry| entry.answer) {
            Some(Answer::Yes) => &mut found.yes,
            Some(Answer::Partly) => &mut found.partly,
            Some(Answer::No) => &mut found.no,
            None => &mut found.open,
        };
        list.push(question);
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answers(all: &[Answer]) -> BTreeMap<QualificationQuestion, QualificationAnswer> {
        let entry = |&answer: &Answer| QualificationAnswer { answer: Some(answer), note: String::new() };
        QualificationQuestion::ALL.iter().copied().zip(all.iter().map(entry)).collect()
    }

    #[test]
    fn every_question_stands_in_one_list() {
        use Answer::{No, Partly, Yes};
        let found = qualification(&answers(&[Yes, No, Partly, Yes]));
        assert_eq!((found.yes.len(), found.partly.len(), found.no.len(), found.open.len()), (2, 1, 1, 3));
        assert_eq!(found.no, [QualificationQuestion::LongCooperation]);
        assert!(!found.is_complete() && !found.has_few_reasons());
    }

    #[test]
    fn fewer_than_half_are_few_and_a_note_alone_is_no_answer() {
        use Answer::{Partly, Yes};
        assert!(qualification(&answers(&[Yes, Yes, Yes, Partly, Partly, Partly, Partly])).has_few_reasons());
        assert!(!qualification(&answers(&[Yes, Yes, Yes, Yes, Partly, Partly, Partly])).has_few_reasons());
        let note = QualificationAnswer { answer: None, note: "ask".into() };
        let only = BTreeMap::from([(QualificationQuestion::LargeOrders, note)]);
        assert_eq!(qualification(&only).answered(), 0);
    }
}
