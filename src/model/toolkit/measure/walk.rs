//! What the measure tools hold, said once for every visitor.

use super::house::{GRADES, House};
use super::kano::Kano;
use super::stakeholder::{POWER, Stakeholders};
use super::value::{RATINGS, ValueScorecard};
use super::{Measure, Source};
use crate::model::toolkit::walk::{Target, Visitor, link, list, score};
use crate::model::validate::Record;

impl Measure {
    pub(in crate::model::toolkit) fn walk(&mut self, project: Record, visitor: &mut dyn Visitor) {
        self.stakeholders.walk(project, visitor);
        self.house.walk(project, visitor);
        self.kano.walk(project, visitor);
        self.value.walk(project, visitor);
    }
}

impl Stakeholders {
    fn walk(&mut self, project: Record, visitor: &mut dyn Visitor) {
        score(project, self.cut, POWER, visitor);
        list(&mut self.people, visitor, |s| s.id.into());
        for s in &mut self.people {
            let own = s.id.into();
            visitor.name(own, &mut s.name);
            visitor.note(own, &mut s.action);
            link(own, &mut s.contact, visitor);
            link(own, &mut s.person, visitor);
            score(own, s.power, POWER, visitor);
            score(own, s.interest, POWER, visitor);
        }
    }
}

impl House {
    fn walk(&mut self, project: Record, visitor: &mut dyn Visitor) {
        self.walk_whats(visitor);
        self.walk_hows(visitor);
        self.relations.retain(|&what, row| {
            row.retain(|&how, _| visitor.entry(what.into(), how.into()));
            visitor.entry(project, what.into())
        });
        visitor.list(self.roof.len());
        self.roof
            .retain(|cell| visitor.link(cell.a.into(), cell.b.into()) && visitor.link(cell.b.into(), cell.a.into()));
    }

    fn walk_whats(&mut self, visitor: &mut dyn Visitor) {
        list(&mut self.whats, visitor, |w| w.id.into());
        for w in &mut self.whats {
            let own = w.id.into();
            visitor.name(own, &mut w.name);
            w.source = w.source.filter(|&source| visitor.link(own, target(source)));
            for value in [w.importance, w.now, w.target] {
                score(own, value, GRADES, visitor);
            }
            w.rivals.retain(|&rival, value| {
                visitor.score(own, *value, GRADES);
                visitor.entry(own, rival.into())
            });
        }
    }

    fn walk_hows(&mut self, visitor: &mut dyn Visitor) {
        list(&mut self.hows, visitor, |h| h.id.into());
        for h in &mut self.hows {
            let own = h.id.into();
            visitor.name(own, &mut h.name);
            visitor.name(own, &mut h.unit);
            visitor.number(own, &mut h.now);
            visitor.number(own, &mut h.target);
            h.rivals.retain(|&rival, value| {
                let mut number = Some(*value);
                visitor.number(own, &mut number);
                number.is_some() && visitor.entry(own, rival.into())
            });
        }
    }
}

fn target(source: Source) -> Target {
    match source {
        Source::Need(id) => id.into(),
        Source::Factor(id) => id.into(),
    }
}

impl Kano {
    fn walk(&mut self, project: Record, visitor: &mut dyn Visitor) {
        self.answers.retain(|&what, entry| {
            entry.kinds.retain(|_, count| visitor.amount(what.into(), *count));
            visitor.entry(project, what.into())
        });
    }
}

impl ValueScorecard {
    fn walk(&mut self, project: Record, visitor: &mut dyn Visitor) {
        list(&mut self.attributes, visitor, |a| a.id.into());
        for a in &mut self.attributes {
            let own = a.id.into();
            visitor.name(own, &mut a.name);
            link(own, &mut a.what, visitor);
            visitor.weight(own, &mut a.weight);
            score(own, a.us, RATINGS, visitor);
            a.rivals.retain(|&rival, value| {
                visitor.score(own, *value, RATINGS);
                visitor.entry(own, rival.into())
            });
        }
        self.our_price = self.our_price.filter(|&price| visitor.amount(project, price));
        self.price_weight = self.price_weight.filter(|&weight| visitor.amount(project, weight));
        self.rival_prices
            .retain(|&rival, price| visitor.amount(project, *price) && visitor.entry(project, rival.into()));
    }
}
