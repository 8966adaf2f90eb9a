//! The way back to the course's selection criteria (D7).

use crate::model::ids::{CriterionId, take};
use crate::model::method::{Criterion, course_criteria};
use crate::model::scenario::Scenario;

impl Scenario {
    /// Puts the course's 22 criteria back: order, names, anchors, equal weights, no must-have. A criterion that is
    /// there keeps its id and so its scores. Scores on other criteria no longer count.
    pub fn restore_course_criteria(&mut self) {
        let now = std::mem::take(&mut self.method.selection.criteria);
        let course = course_criteria();
        let next = u32::try_from(course.len()).map_or(u32::MAX, |count| count.saturating_add(1));
        self.counters.criterion = self.counters.criterion.max(next);
        self.method.selection.criteria =
            course.into_iter().map(|c| Criterion { id: id(&c, &now, &mut self.counters.criterion), ..c }).collect();
    }
}

/// The id of the criterion that carries the key now; else the course's own, unless another has taken it.
fn id(course: &Criterion, now: &[Criterion], counter: &mut u32) -> CriterionId {
    if let Some(same) = now.iter().find(|c| c.label.key == course.label.key) {
        return same.id;
    }
    if now.iter().any(|c| c.id == course.id) { take(counter) } else { course.id }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::date::Date;
    use crate::model::label::Label;
    use crate::model::units::{Score, Weight};

    fn scenario() -> Scenario {
        Scenario::empty("", Date::new(2026, 11, 2).expect("a day"))
    }

    #[test]
    fn whatever_was_changed_goes_back() {
        let mut changed = scenario();
        let criteria = &mut changed.method.selection.criteria;
        criteria.swap(0, 5);
        criteria.remove(2);
        criteria[3].minimum = Some(Score::new(5.0));
        criteria[4].weight = Weight::new(8.0);
        criteria[6].label.name = Some("haste".into());
        changed.restore_course_criteria();
        assert_eq!(changed, scenario());
    }

    #[test]
    fn a_criterion_keeps_its_id_and_none_takes_anothers() {
        let mut changed = scenario();
        changed.counters.criterion = 41;
        let criteria = &mut changed.method.selection.criteria;
        // From elsewhere: C1 is its own criterion, the course's first stands under C40.
        criteria[1].id = CriterionId(40);
        criteria[1].label = criteria[0].label.clone();
        criteria[0].label = Label::own("distance");
        changed.restore_course_criteria();
        let ids: Vec<_> = changed.method.selection.criteria.iter().map(|c| c.id.0).collect();
        assert_eq!((ids[0], ids[1], ids[2], ids.len()), (40, 2, 3, 22));
    }
}
