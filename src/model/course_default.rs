//! The way back to the course's method (P5).

use super::ids::{Counters, take};
use super::method::{AttractivenessKey, Method};
use super::scenario::Scenario;

/// A part of the method that can differ from the course's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum MethodPart {
    /// Names of the four classes.
    Terms,
    /// Table One: scale, factors, weights, anchors, cut line.
    Attractiveness,
    /// Table Two: scale, factors, weights, anchors, rule, cut line.
    Strength,
    /// Selection: scale, criteria, weights, must-haves, cut-off.
    Selection,
    /// Period, value quadrant, ABC cuts, drivers and their rates.
    Value,
    /// What a bubble's area shows.
    Bubble,
    /// Scheme and names of the risk map.
    Risk,
    /// Seed, rounds, spreads, close calls.
    Robustness,
    /// Shares of the classes, tolerance, managers' days.
    Resources,
    /// Core and important accounts, contacts, service policy.
    Practice,
}

impl Method {
    /// The parts that differ from the course's defaults, in the order of the method. Ids do not count: a row is the
    /// course's if everything else about it is.
    pub fn own_parts(&self) -> Vec<MethodPart> {
        let course = course(self, &mut Counters::default());
        let parts = [
            (MethodPart::Terms, self.terms != course.terms),
            (MethodPart::Attractiveness, self.attractiveness != course.attractiveness),
            (MethodPart::Strength, self.strength != course.strength),
            (MethodPart::Selection, self.selection != course.selection),
            (MethodPart::Value, self.value != course.value),
            (MethodPart::Bubble, self.bubble != course.bubble),
            (MethodPart::Risk, self.risk != course.risk),
            (MethodPart::Robustness, self.robustness != course.robustness),
            (MethodPart::Resources, self.resources != course.resources),
            (MethodPart::Practice, self.practice != course.practice),
        ];
        parts.into_iter().filter_map(|(part, differs)| differs.then_some(part)).collect()
    }
}

impl Scenario {
    /// Puts the whole method back to the course's defaults: rows, weights, anchors, scales, must-haves, rules, cut
    /// lines, drivers with their rates, names of classes and risk levels, robustness, resources. Scores and money stay as they are: a row
    /// the course has keeps its id and so its scores; scores of other rows no longer count, and are back with undo.
    pub fn reset_method(&mut self) {
        self.method = course(&self.method, &mut self.counters);
    }
}

/// The course's method with the ids that its rows have in `now`.
fn course(now: &Method, counters: &mut Counters) -> Method {
    let mut course = Method::default();
    // The combined row of the six-row preset owns F9.
    raise(&mut counters.factor, AttractivenessKey::ALL.len());
    raise(&mut counters.success_factor, course.strength.factors.len());
    raise(&mut counters.criterion, course.selection.criteria.len());
    raise(&mut counters.driver, course.value.drivers.len());
    let rows: Vec<_> = now.attractiveness.factors.iter().map(|f| (f.id, f.label.key)).collect();
    for row in &mut course.attractiveness.factors {
        row.id = id(row.id, row.label.key.as_ref(), &rows, &mut counters.factor);
    }
    let rows: Vec<_> = now.strength.factors.iter().map(|f| (f.id, f.label.key)).collect();
    for row in &mut course.strength.factors {
        row.id = id(row.id, row.label.key.as_ref(), &rows, &mut counters.success_factor);
    }
    let rows: Vec<_> = now.selection.criteria.iter().map(|c| (c.id, c.label.key)).collect();
    for row in &mut course.selection.criteria {
        row.id = id(row.id, row.label.key.as_ref(), &rows, &mut counters.criterion);
    }
    let rows: Vec<_> = now.value.drivers.iter().map(|d| (d.id, d.label.key)).collect();
    for row in &mut course.value.drivers {
        row.id = id(row.id, row.label.key.as_ref(), &rows, &mut counters.driver);
    }
    course
}

fn raise(counter: &mut u32, rows: usize) {
    *counter = (*counter).max(u32::try_from(rows).map_or(u32::MAX, |n| n.saturating_add(1)));
}

/// The id of the row that carries the key now; else the course's own id, unless another row has taken it.
fn id<I: Copy + PartialEq + From<u32>, K: PartialEq>(
    own: I,
    key: Option<&K>,
    now: &[(I, Option<K>)],
    counter: &mut u32,
) -> I {
    if let Some((id, _)) = now.iter().find(|(_, carried)| carried.as_ref() == key) {
        return *id;
    }
    if now.iter().any(|(id, _)| *id == own) { take(counter) } else { own }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::date::Date;
    use crate::model::ids::FactorId;
    use crate::model::label::Label;
    use crate::model::method::{AttractivenessCut, six_row_attractiveness};
    use crate::model::units::{Money, Weight};
    use crate::model::validate::faults;

    fn scenario() -> Scenario {
        Scenario::empty("", Date::new(2026, 11, 2).expect("a day"))
    }

    #[test]
    fn whatever_was_changed_goes_back() {
        let mut changed = scenario();
        assert_eq!(changed.method.own_parts(), []);
        changed.method.attractiveness.factors = six_row_attractiveness();
        changed.method.attractiveness.cut = AttractivenessCut::Median;
        changed.method.strength.factors[2].label.name = Some("haste".into());
        changed.method.selection.criteria.remove(4);
        changed.method.value.drivers[0].rate = Money::new(3.0);
        let parts = [MethodPart::Attractiveness, MethodPart::Strength, MethodPart::Selection, MethodPart::Value];
        assert_eq!(changed.method.own_parts(), parts);
        changed.reset_method();
        assert_eq!(changed, scenario());
    }

    #[test]
    fn rows_in_another_order_are_not_the_courses() {
        let mut changed = scenario();
        changed.method.strength.factors.swap(0, 1);
        assert_eq!(changed.method.own_parts(), [MethodPart::Strength]);
    }

    #[test]
    fn a_row_keeps_its_id_and_no_row_takes_anothers() {
        let mut changed = scenario();
        // A file from elsewhere: F1 is its own row, the course's size stands under F40.
        let factors = &mut changed.method.attractiveness.factors;
        factors[0].label = Label::own("distance");
        factors[1].id = FactorId(40);
        factors[1].label = Label::built_in(AttractivenessKey::Size);
        factors[0].weight = Weight::new(2.0);
        changed.counters.factor = 41;
        changed.reset_method();
        let ids: Vec<_> = changed.method.attractiveness.factors.iter().map(|f| f.id.0).collect();
        // Growth stood nowhere and gets its own F2 back.
        assert_eq!(ids, [40, 2, 3, 4, 5, 6, 7, 8]);
        assert_eq!(changed.method.own_parts(), []);
        assert_eq!(faults(&changed), []);
    }
}
