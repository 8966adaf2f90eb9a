//! What the analyse tools hold, said once for every visitor.

use super::Analyse;
use super::morphology::Morphology;
use super::process::ProcessMap;
use super::pugh::{Pugh, RATINGS};
use crate::model::toolkit::walk::{Visitor, link, list};
use crate::model::units::Money;
use crate::model::validate::{Kind, Record};

/// Texts that stand in lists of their own belong to no record with an id.
const NOBODY: Record = Record { kind: Kind::Item, number: 0 };

impl Analyse {
    pub(in crate::model::toolkit) fn walk(&mut self, visitor: &mut dyn Visitor) {
        list(&mut self.functions, visitor, |f| f.id.into());
        for f in &mut self.functions {
            let own = f.id.into();
            visitor.name(own, &mut f.name);
            link(own, &mut f.parent, visitor);
            link(own, &mut f.how, visitor);
            let mut cost = f.cost.map(Money::get);
            visitor.money(own, &mut cost);
            f.cost = cost.map(Money::new);
        }
        self.process.walk(visitor);
        self.morphology.walk(visitor);
        self.pugh.walk(visitor);
    }
}

impl ProcessMap {
    fn walk(&mut self, visitor: &mut dyn Visitor) {
        let sipoc = &mut self.sipoc;
        let lists =
            [&mut sipoc.suppliers, &mut sipoc.inputs, &mut sipoc.process, &mut sipoc.outputs, &mut sipoc.customers];
        for lines in lists {
            visitor.list(lines.len());
            for line in lines {
                visitor.name(NOBODY, line);
            }
        }
        list(&mut self.lanes, visitor, |l| l.id.into());
        self.lanes.iter_mut().for_each(|l| visitor.name(l.id.into(), &mut l.name));
        list(&mut self.steps, visitor, |s| s.id.into());
        for s in &mut self.steps {
            let own = s.id.into();
            visitor.name(own, &mut s.name);
            link(own, &mut s.lane, visitor);
            visitor.list(s.after.len());
            s.after.retain(|&before| visitor.link(own, before.into()));
        }
    }
}

impl Morphology {
    fn walk(&mut self, visitor: &mut dyn Visitor) {
        list(&mut self.rows, visitor, |r| r.id.into());
        for row in &mut self.rows {
            let own = row.id.into();
            visitor.name(own, &mut row.name);
            link(own, &mut row.function, visitor);
            list(&mut row.options, visitor, |o| o.id.into());
            row.options.iter_mut().for_each(|o| visitor.name(o.id.into(), &mut o.name));
        }
        list(&mut self.concepts, visitor, |c| c.id.into());
        for concept in &mut self.concepts {
            let own = concept.id.into();
            visitor.name(own, &mut concept.name);
            concept
                .options
                .retain(|&row, &mut option| visitor.entry(own, row.into()) && visitor.link(own, option.into()));
        }
    }
}

impl Pugh {
    fn walk(&mut self, visitor: &mut dyn Visitor) {
        list(&mut self.criteria, visitor, |c| c.id.into());
        for c in &mut self.criteria {
            let own = c.id.into();
            visitor.name(own, &mut c.name);
            link(own, &mut c.how, visitor);
            visitor.weight(own, &mut c.weight);
            c.ratings.retain(|&concept, value| {
                visitor.score(own, *value, RATINGS);
                visitor.entry(own, concept.into())
            });
        }
        visitor.list(self.runs.len());
        // A comparison without the concept it compares with says nothing.
        self.runs.retain_mut(|run| {
            let datum = run.datum.into();
            run.verdicts.retain(|&criterion, row| {
                row.retain(|&concept, _| visitor.entry(criterion.into(), concept.into()));
                visitor.entry(datum, criterion.into())
            });
            visitor.link(datum, run.datum.into())
        });
    }
}
