//! What the verify tools hold, said once for every visitor.

use super::Verify;
use crate::model::toolkit::walk::{Visitor, link, list};
use crate::model::validate::Record;

impl Verify {
    pub(in crate::model::toolkit) fn walk(&mut self, project: Record, visitor: &mut dyn Visitor) {
        self.walk_pilot(project, visitor);
        self.walk_transition(project, visitor);
        list(&mut self.control.rows, visitor, |r| r.id.into());
        for row in &mut self.control.rows {
            let own = row.id.into();
            link(own, &mut row.ctq, visitor);
            link(own, &mut row.owner, visitor);
            visitor.note(own, &mut row.reaction);
            visitor.values(own, &mut row.values);
            visitor.list(row.causes.len());
            row.causes.iter_mut().for_each(|cause| visitor.note(own, &mut cause.text));
        }
    }

    fn walk_pilot(&mut self, project: Record, visitor: &mut dyn Visitor) {
        visitor.note(project, &mut self.pilot.aim);
        visitor.note(project, &mut self.pilot.scope);
        list(&mut self.pilot.measures, visitor, |m| m.id.into());
        for measure in &mut self.pilot.measures {
            let own = measure.id.into();
            visitor.name(own, &mut measure.name);
            visitor.name(own, &mut measure.unit);
            for value in [&mut measure.baseline, &mut measure.limit, &mut measure.result] {
                visitor.number(own, value);
            }
        }
    }

    fn walk_transition(&mut self, project: Record, visitor: &mut dyn Visitor) {
        let plan = &mut self.transition;
        list(&mut plan.tasks, visitor, |t| t.id.into());
        for task in &mut plan.tasks {
            let own = task.id.into();
            visitor.name(own, &mut task.name);
            link(own, &mut task.owner, visitor);
            visitor.list(task.after.len());
            task.after.retain(|&before| visitor.link(own, before.into()));
        }
        visitor.list(plan.handover.len());
        plan.handover.iter_mut().for_each(|point| visitor.name(project, &mut point.text));
    }
}
