//! Names for records in sentences.

use crate::model::label::Label;
use crate::model::relationship::Relationship;
use crate::model::scenario::Scenario;
use crate::model::validate::{Kind, Record};

/// Where names come from: a scenario, or nowhere if it was not opened.
#[derive(Debug, Clone, Copy, Default)]
pub struct Names<'s>(pub Option<&'s Scenario>);

impl Names<'_> {
    /// The user's own name of a record, if it has one.
    pub(super) fn of(self, record: Record) -> Option<String> {
        let s = self.0?;
        let is = |id: Record| id == record;
        let method = &s.method;
        let name = match record.kind {
            Kind::Account => s.accounts.iter().find(|a| is(a.id.into())).map(|a| a.profile.name.clone()),
            Kind::Rival => s.rivals.iter().find(|r| is(r.id.into())).map(|r| r.name.clone()),
            Kind::Person => s.people.iter().find(|p| is(p.id.into())).map(|p| p.name.clone()),
            Kind::Risk => s.risks.iter().find(|r| is(r.id.into())).map(|r| r.title.clone()),
            Kind::Factor => method.attractiveness.factors.iter().find(|f| is(f.id.into())).and_then(|f| own(&f.label)),
            Kind::SuccessFactor => method.strength.factors.iter().find(|f| is(f.id.into())).and_then(|f| own(&f.label)),
            Kind::Criterion => method.selection.criteria.iter().find(|c| is(c.id.into())).and_then(|c| own(&c.label)),
            Kind::Contact => each(s).find_map(|r| r.contacts.iter().find(|c| is(c.id.into()))).map(|c| c.name.clone()),
            Kind::Need => each(s).find_map(|r| r.needs.iter().find(|n| is(n.id.into()))).map(|n| n.name.clone()),
            Kind::StageAction => {
                each(s).find_map(|r| r.stage.actions.iter().find(|a| is(a.id.into()))).map(|a| a.text.clone())
            }
            Kind::SwotItem => s.strategy.swot.items.iter().find(|i| is(i.id.into())).map(|i| i.text.clone()),
            Kind::Cross => s.strategy.swot.cross.iter().find(|c| is(c.id.into())).map(|c| c.text.clone()),
            Kind::Goal => s.strategy.goals.iter().find(|g| is(g.id.into())).map(|g| g.name.clone()),
            Kind::Action => s.strategy.actions.iter().find(|a| is(a.id.into())).map(|a| a.text.clone()),
            Kind::Project => s.toolkit.projects.iter().find(|p| is(p.id.into())).map(|p| p.name.clone()),
            Kind::Item => s.toolkit.projects.iter().find_map(|p| p.item_name(record.number)),
            Kind::Opportunity => s.operations.opportunities.iter().find(|o| is(o.id.into())).map(|o| o.name.clone()),
            Kind::Problem => s.operations.problems.iter().find(|p| is(p.id.into())).map(|p| p.problem.clone()),
            Kind::Driver => method.value.drivers.iter().find(|d| is(d.id.into())).and_then(|d| own(&d.label)),
        };
        name.filter(|name| !name.trim().is_empty()).map(|name| name.chars().take(60).collect())
    }
}

fn each(scenario: &Scenario) -> impl Iterator<Item = &Relationship> {
    scenario.accounts.iter().map(|account| &account.relationship)
}

fn own<K>(label: &Label<K>) -> Option<String> {
    label.name.clone()
}
