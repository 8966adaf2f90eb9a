//! What the design tools hold, said once for every visitor.

use super::{CapabilitySettings, Design};
use crate::model::toolkit::walk::{Visitor, link, list};
use crate::model::validate::Record;

impl Design {
    pub(in crate::model::toolkit) fn walk(&mut self, project: Record, visitor: &mut dyn Visitor) {
        self.walk_process(project, visitor);
        self.walk_specification(visitor);
        visitor.list(self.studies.len());
        self.studies.retain_mut(|study| {
            visitor.values(study.ctq.into(), &mut study.values);
            visitor.entry(project, study.ctq.into())
        });
        if !visitor.setting(project, self.settings.fit()) {
            self.settings = CapabilitySettings::default();
        }
        let card = &mut self.scorecard;
        visitor.list(card.rows.len());
        card.rows.retain(|row| visitor.entry(project, row.ctq.into()));
        card.target = card.target.filter(|target| visitor.setting(project, (0.0..=1.0).contains(&target.get())));
    }

    fn walk_process(&mut self, project: Record, visitor: &mut dyn Visitor) {
        visitor.name(project, &mut self.process.unit);
        list(&mut self.process.steps, visitor, |s| s.id.into());
        for step in &mut self.process.steps {
            let own = step.id.into();
            visitor.name(own, &mut step.name);
            link(own, &mut step.owner, visitor);
            visitor.number(own, &mut step.work);
            visitor.number(own, &mut step.wait);
        }
    }

    fn walk_specification(&mut self, visitor: &mut dyn Visitor) {
        list(&mut self.ctqs, visitor, |c| c.id.into());
        for ctq in &mut self.ctqs {
            let own = ctq.id.into();
            visitor.name(own, &mut ctq.name);
            visitor.name(own, &mut ctq.unit);
            visitor.note(own, &mut ctq.method);
            link(own, &mut ctq.how, visitor);
            for value in [&mut ctq.target, &mut ctq.lower, &mut ctq.upper] {
                visitor.number(own, value);
            }
        }
    }
}
